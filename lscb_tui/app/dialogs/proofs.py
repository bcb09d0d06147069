"""Everything that proves a line: the words, the citations, and what else to know. Enter opens the paper there."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from ...model.sanitise import sanitise_line
from ..proof import LINE, Focus, focus_blocks
from ..widgets.line_view import LineView
from .dialog import Dialog


class ProofsDialog(Dialog[str]):
    """Returns the address of the proof that was opened, `document#paragraph`, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "leave", "Leave", priority=True)]

    def __init__(self, focus: Focus) -> None:
        super().__init__()
        self._focus = focus

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Static(sanitise_line(self._focus.title), id="dialog-title", markup=False)
            yield LineView(id="dialog-list")
            yield Static("Enter opens the paper there, Esc leaves", id="dialog-hint", markup=False)

    def on_mount(self) -> None:
        view = self.query_one(LineView)
        view.show(focus_blocks(self._focus))
        view.focus()

    def action_leave(self) -> None:
        """Back to the screen beneath."""
        self.leave()

    @on(LineView.Chosen)
    def _chosen(self, message: LineView.Chosen) -> None:
        if message.key != LINE:
            self.leave(message.key.partition(":")[2])
