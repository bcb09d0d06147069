"""The field that questions are typed into. It never blinks, and sends the arrows to the list beneath it."""

from typing import ClassVar

from textual import events
from textual.message import Message
from textual.widgets import Input


class SearchField(Input):
    """A line of text; up, down and the page keys move in the list that it searches."""

    LIST_KEYS: ClassVar[dict[str, tuple[str, int]]] = {
        "down": ("step", 1),
        "up": ("step", -1),
        "pagedown": ("page", 1),
        "pageup": ("page", -1),
    }

    class ListKey(Message):
        """A key that belongs to the list: what it does, and in which direction."""

        def __init__(self, action: str, by: int) -> None:
            super().__init__()
            self.action, self.by = action, by

    class Left(Message):
        """Escape was pressed: the text stays, the field is left."""

    def __init__(self, placeholder: str, *, id: str) -> None:
        super().__init__(placeholder=placeholder, id=id, select_on_focus=False, compact=True)
        self.cursor_blink = False

    def on_key(self, event: events.Key) -> None:
        if event.key in self.LIST_KEYS:
            event.stop()
            event.prevent_default()
            self.post_message(self.ListKey(*self.LIST_KEYS[event.key]))
        elif event.key == "escape":
            event.stop()
            event.prevent_default()
            self.post_message(self.Left())
