"""Every change of a note, the newest first, each with the words it struck and inserted. Enter takes a text again."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from ...model.note import NoteField
from ...model.sanitise import sanitise_line
from ...workspace.journal import CREATED, REMOVED, Change
from ..widgets.blocks import Block, Part
from ..widgets.differences import difference_part
from ..widgets.line_view import LineView
from .dialog import Dialog

_WORDS = {CREATED: "kept", REMOVED: "removed or brought back"}


class HistoryDialog(Dialog[str]):
    """Returns `field:text` of the change whose text is wanted again, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "leave", "Leave", priority=True)]

    def __init__(self, title: str, changes: Sequence[Change]) -> None:
        super().__init__()
        self._heading, self._changes = title, changes

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Static(f"History: {sanitise_line(self._heading)}", id="dialog-title", markup=False)
            yield LineView(id="dialog-list")
            yield Static("Enter takes the text of that change again, Esc leaves", id="dialog-hint", markup=False)

    def on_mount(self) -> None:
        view = self.query_one(LineView)
        view.show([_block(change) for change in reversed(self._changes)])
        view.focus()

    def action_leave(self) -> None:
        """Back to the screen beneath."""
        self.leave()

    @on(LineView.Chosen)
    def _chosen(self, message: LineView.Chosen) -> None:
        change = next(change for change in self._changes if str(change.seq) == message.key)
        field = NoteField.TEXT if change.field == CREATED else change.field
        if field in [*NoteField]:
            self.leave(f"{field}:{change.after}")


def _block(change: Change) -> Block:
    what = _WORDS.get(change.field, change.field.replace("_", " "))
    undoing = ", taking back a change" if change.undoes else ""
    head = Part(f"{change.at.replace('T', ' ').removesuffix('Z')} UTC · {change.who} · {what}{undoing}", "faint")
    return Block((head, difference_part(change.before, change.after)), key=str(change.seq), space_before=1)
