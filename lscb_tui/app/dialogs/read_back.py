"""Reading back: one clause at a time, alone on the screen, as it will be minuted."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Middle, Vertical
from textual.widgets import Static

from ...model.sanitise import sanitise_line
from ..widgets.blocks import Block, Part
from ..widgets.line_view import LineView
from .dialog import Dialog


class ReadBackDialog(Dialog[bool]):
    """Returns whether all of it was read, to the last clause."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Leave", priority=True),
        Binding("right,space,enter,down,j,pagedown", "turn(1)", "Next", priority=True),
        Binding("left,up,k,pageup,backspace", "turn(-1)", "Before", priority=True),
    ]

    def __init__(self, title: str, opening: str, clauses: Sequence[tuple[str, str]]) -> None:
        """`clauses` are labels with words, separator included."""
        super().__init__()
        self._title, self._opening, self._clauses = title, opening, clauses
        self._at = 0

    def compose(self) -> ComposeResult:
        with Vertical(id="reading-back"):
            yield Static(sanitise_line(self._title), id="dialog-title", markup=False)
            with Middle(id="read-middle"):
                yield LineView(id="read-words")
            yield Static("", id="dialog-hint", markup=False)

    def on_mount(self) -> None:
        self._show()

    def action_turn(self, by: int) -> None:
        """The next clause or the one before; after the last it is done."""
        if self._at + by >= len(self._clauses):
            self.leave(True)
        else:
            self._at = max(self._at + by, 0)
            self._show()

    def action_leave(self) -> None:
        """Back before the end."""
        self.leave(False)

    def _show(self) -> None:
        label, words = self._clauses[self._at]
        opening = [Part(self._opening, "heading")] if self._opening else []
        text = Part(words, "strong", indent=len(label) + 1 if label else 0, margin=label)
        view = self.query_one(LineView)
        view.show([Block((*opening, Part(""), text), key="clause")])
        last = self._at == len(self._clauses) - 1
        onwards = "Enter: all of it is read" if last else "→ the next"
        self.query_one("#dialog-hint", Static).update(
            f"{self._at + 1} of {len(self._clauses)} · {onwards} · ← the one before · Esc leaves"
        )
