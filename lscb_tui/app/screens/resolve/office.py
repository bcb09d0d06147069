"""One line for a mover, a seconder or a vote: what it is for, and what is typed in it."""

from collections.abc import Iterable

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from ...widgets.search_field import SearchField


class Office(Horizontal):
    """A title for the line, and its field. The field is set anew unless somebody is typing in it."""

    def __init__(self, title: str, placeholder: str, *, id: str) -> None:
        super().__init__(classes="office")
        self.field_id = id
        self._title, self._placeholder = title, placeholder
        self.shown = ""
        """What the field was set to: other words in it were typed, and are not taken yet."""

    def compose(self) -> Iterable[Widget]:
        yield Static(self._title, classes="office-name", markup=False)
        yield SearchField(self._placeholder, id=self.field_id)

    @property
    def field(self) -> SearchField:
        """Where it is typed."""
        return self.query_one(SearchField)

    @property
    def typed(self) -> str | None:
        """What was typed and is not taken yet; None where nothing was."""
        value = self.field.value.strip()
        return value if value != self.shown.strip() else None

    def show(self, text: str) -> None:
        """Show what is recorded, in place of what stood here before; what is being typed stays."""
        is_typing = self.typed is not None and self.field.has_focus
        self.shown = text
        if not is_typing:
            self.forget()

    def take(self) -> None:
        """What was typed is being recorded: what is recorded then takes its place."""
        self.shown = self.field.value

    def forget(self) -> None:
        """Give up what was typed."""
        self.field.value = self.shown
        self.field.cursor_position = len(self.shown)
