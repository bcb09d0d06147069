"""Two texts of one field: what was typed here, and what somebody else wrote meanwhile. Neither is lost."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from ...workspace.errors import Conflict
from ..widgets.blocks import Block, Pair, Part
from ..widgets.differences import difference_part
from ..widgets.line_view import LineView
from .dialog import Dialog

_CHOICES = {
    "mine": "Keep yours",
    "theirs": "Keep theirs",
    "both": "Keep both, theirs above yours, and write on",
}


class ConflictDialog(Dialog[str]):
    """Returns the text that was decided on, or None while nothing is decided."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "leave", "Leave", priority=True)]

    def __init__(self, conflict: Conflict) -> None:
        super().__init__()
        self._choices = {
            "mine": conflict.mine,
            "theirs": conflict.theirs,
            "both": f"{conflict.theirs}\n\n{conflict.mine}".strip(),
        }
        self._conflict = conflict

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Static("Two people changed this text", id="dialog-title", markup=False)
            yield LineView(id="dialog-list")
            yield LineView(id="dialog-choices")
            yield Static("Enter decides; Tab: the texts; Esc leaves both", id="dialog-hint", markup=False)

    def on_mount(self) -> None:
        self.query_one("#dialog-list", LineView).show(self._texts())
        choices = self.query_one("#dialog-choices", LineView)
        choices.show([Block((Part(told),), key=key) for key, told in _CHOICES.items()])
        choices.focus()

    def action_leave(self) -> None:
        """Back to the screen beneath, with nothing decided."""
        self.leave()

    @on(LineView.Chosen, "#dialog-choices")
    def _chosen(self, message: LineView.Chosen) -> None:
        self.leave(self._choices[message.key])

    def _texts(self) -> list[Block]:
        mine, theirs = self._conflict.mine, self._conflict.theirs
        sides = Pair((Part("Yours", "heading"), *_lines(mine)), (Part("Theirs", "heading"), *_lines(theirs)))
        difference = (Part("From theirs to yours", "heading"), difference_part(theirs, mine))
        return [Block((sides,), key="sides"), Block(difference, key="difference", space_before=1)]


def _lines(text: str) -> list[Part]:
    return [Part(line) for line in text.splitlines()] or [Part("(empty)", "faint")]
