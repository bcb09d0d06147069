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
            yield Static(
                "Enter decides; the history keeps every text; Esc leaves it open", id="dialog-hint", markup=False
            )

    def on_mount(self) -> None:
        view = self.query_one(LineView)
        view.show(self._blocks())
        view.focus()

    def action_leave(self) -> None:
        """Back to the screen beneath, with nothing decided."""
        self.leave()

    @on(LineView.Chosen)
    def _chosen(self, message: LineView.Chosen) -> None:
        self.leave(self._choices[message.key])

    def _blocks(self) -> list[Block]:
        mine, theirs = self._conflict.mine, self._conflict.theirs
        sides = Pair(
            (Part("Yours", "heading"), *_lines(mine)),
            (Part("Theirs", "heading"), *_lines(theirs)),
        )
        return [
            Block((sides,)),
            Block((Part("From theirs to yours", "heading"), difference_part(theirs, mine)), space_before=1),
            Block((Part("Keep yours"),), key="mine", space_before=1),
            Block((Part("Keep theirs"),), key="theirs"),
            Block((Part("Keep both, theirs above yours, and write on"),), key="both"),
        ]


def _lines(text: str) -> list[Part]:
    return [Part(line) for line in text.splitlines()] or [Part("(empty)", "faint")]
