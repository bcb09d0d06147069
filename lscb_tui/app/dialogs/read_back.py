"""Reading back: one clause at a time, alone on the screen, as large as the room sees it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ...model.slide import Slide
from ..room.sheet import Around
from ..room.stage import Stage
from .dialog import Dialog


class ReadBackDialog(Dialog[bool]):
    """Returns whether all of it was read, to the last clause."""

    CSS_PATH = "../styles/room.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Leave", priority=True),
        Binding("right,space,enter,down,j,pagedown", "turn(1)", "Next", priority=True),
        Binding("left,up,k,pageup,backspace", "turn(-1)", "Before", priority=True),
    ]

    def __init__(self, title: str, slides: Sequence[Slide]) -> None:
        """`slides` are the clauses in order, of which there is one at least."""
        super().__init__()
        self._title, self._slides = title, slides
        self._at = 0

    def compose(self) -> ComposeResult:
        yield Stage(Around(self._title))

    def on_mount(self) -> None:
        self._show()

    def action_turn(self, by: int) -> None:
        """The next clause or the one before; after the last it is done."""
        if self._at + by >= len(self._slides):
            self.leave(True)
        else:
            self._at = max(self._at + by, 0)
            self._show()

    def action_leave(self) -> None:
        """Back before the end."""
        self.leave(False)

    def _show(self) -> None:
        is_last = self._at == len(self._slides) - 1
        onwards = "→ all of it is read" if is_last else "→ the next"
        stage = self.query_one(Stage)
        stage.surround(
            Around(self._title, hint=f"{self._at + 1} of {len(self._slides)} · {onwards} · ← before · Esc leaves")
        )
        stage.show(self._slides[self._at])
