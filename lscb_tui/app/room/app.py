"""The view for the room as a program of its own. All it can reach is what was sent: it is handed a way to look."""

from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ..terminal_app import TerminalApp
from .following import Broken, Following, Look, Lost, Sent
from .sheet import Around
from .stage import Stage

HINT = "q leaves · t theme · h hides this line"
LOST = "The workspace cannot be reached. This was sent last; the view goes on when it is back."


class RoomApp(TerminalApp, inherit_bindings=False):
    """Shows what was sent. `look` is called in a thread, again and again; `title` is the meeting's."""

    TITLE = "lscb room"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/room.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,ctrl+c,ctrl+q", "quit", "Leave", priority=True),
        Binding("t", "theme", "Next theme"),
        Binding("h", "hint", "Show or hide the last line"),
        Binding("down,j,space", "onward(1)", "Later lines"),
        Binding("up,k", "onward(-1)", "Earlier lines"),
    ]

    def __init__(self, look: Look, *, title: str, theme: str = "dark", classification: str = "") -> None:
        super().__init__(theme)
        self._around = Around(title, classification, hint=HINT)
        self._following = Following(look, self.post_message)

    def compose(self) -> ComposeResult:
        yield Stage(self._around)

    def on_mount(self) -> None:
        self._following.begin()

    def on_unmount(self) -> None:
        self._following.end()

    def on_sent(self, message: Sent) -> None:
        self._stage.show(message.slide)

    def on_lost(self, message: Lost) -> None:
        self._surround(self._around._replace(trouble=LOST if message.is_lost else ""))

    def on_broken(self, message: Broken) -> None:
        raise message.error

    def action_hint(self) -> None:
        """Show or hide the line that tells of the keys."""
        self._surround(self._around._replace(hint="" if self._around.hint else HINT))

    def action_onward(self, lines: int) -> None:
        """Later or earlier lines of a slide that does not fit."""
        self._stage.scroll_by(lines)

    @property
    def _stage(self) -> Stage:
        return self.query_one(Stage)

    def _surround(self, around: Around) -> None:
        self._around = around
        self._stage.surround(around)
