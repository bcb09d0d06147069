"""The field that questions are typed into. It never blinks, and sends the arrows to the list beneath it."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input


class SearchField(Input):
    """A line of text; up, down and the page keys move in the list that it searches."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"search-field--label"}

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

        def __init__(self, field: "SearchField") -> None:
            super().__init__()
            self.field = field

        @property
        def control(self) -> "SearchField":
            return self.field

    def __init__(self, placeholder: str, *, id: str, tell: Callable[[str], None] | None = None) -> None:
        """`tell` is given what was typed, before anything else happens with it."""
        self._tell = tell
        super().__init__(placeholder=placeholder, id=id, select_on_focus=False, compact=True)
        self.cursor_blink = False
        self._label = ""

    def on_key(self, event: events.Key) -> None:
        if event.key in self.LIST_KEYS:
            event.stop()
            event.prevent_default()
            self.post_message(self.ListKey(*self.LIST_KEYS[event.key]))
        elif event.key == "escape":
            event.stop()
            event.prevent_default()
            self.post_message(self.Left(self))

    def post_message(self, message: Message) -> bool:
        if isinstance(message, Input.Changed) and self._tell:
            self._tell(message.value)
        return super().post_message(message)

    def rows(self) -> list[int]:
        """What a jump can go to: the field itself."""
        return [0]

    def label(self, labels: Mapping[int, str]) -> None:
        """Show the label of a jump over the first letters, or take it away."""
        if (label := labels.get(0, "")) != self._label:
            longest = max(len(label), len(self._label))
            self._label = label
            self.refresh(Region(0, 0, longest, 1))

    def jump_to(self, row: int) -> None:
        """Take the focus; a field has one row."""
        self.screen.set_focus(self, scroll_visible=False)

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        if not self._label:
            return strip
        label = Segment(self._label, self.get_component_rich_style("search-field--label"))
        return Strip.join([Strip([label]), strip.crop(len(self._label))])
