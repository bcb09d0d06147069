"""One line to type: a short field, a name, a reason. What does not fit is said while it is typed."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from ...model.sanitise import sanitise_line
from ..widgets.search_field import SearchField
from .dialog import Dialog


class LineDialog(Dialog[str]):
    """Enter returns what was typed. Where it is kept as it is typed (`tell`), Esc does too; else Esc returns None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave")]

    def __init__(
        self,
        title: str,
        value: str = "",
        *,
        complaint: Callable[[str], str] = lambda _: "",
        tell: Callable[[str], None] | None = None,
        hint: str = "Enter takes it, Esc leaves it as it is",
    ) -> None:
        super().__init__()
        self._title, self._value, self._complaint, self._tell = title, value, complaint, tell
        self._hint = "Enter or Esc: done; what is typed is kept" if tell else hint

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog", classes="-short"):
            yield Static(sanitise_line(self._title), id="dialog-title", markup=False)
            field = SearchField("", id="field", tell=self._tell)
            field.value = self._value
            yield field
            yield Static("", id="dialog-complaint", markup=False)
            yield Static(self._hint, id="dialog-hint", markup=False)

    def on_mount(self) -> None:
        field = self.query_one(SearchField)
        field.cursor_position = len(self._value)
        field.focus()

    def action_leave(self) -> None:
        """Back to the screen beneath."""
        self.leave(self.query_one(SearchField).value if self._tell else None)

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        self.query_one("#dialog-complaint", Static).update(sanitise_line(self._complaint(message.value)))

    @on(Input.Submitted)
    def _done(self, message: Input.Submitted) -> None:
        if self._tell or not self._complaint(message.value):
            self.leave(message.value)

    @on(SearchField.Left)
    def _left(self) -> None:
        self.action_leave()
