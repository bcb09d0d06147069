"""A text while it is being written. Every keystroke is told; leaving it discards nothing."""

from collections.abc import Callable

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from ...model.sanitise import sanitise


class Editor(TextArea):
    """A plain field of several lines, which never blinks. Esc and Tab leave it; what was typed stays."""

    class Left(Message):
        """The editor was left."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, tell: Callable[[str, str], None], *, id: str) -> None:
        """`tell` is given the key and the new text, before anything else happens with what was typed."""
        self._tell: Callable[[str, str], None] | None = None
        super().__init__(
            id=id, compact=True, highlight_cursor_line=False, placeholder="Write here; it is kept as you type."
        )
        self.cursor_blink = False
        self.key = ""
        """What is being written, as whoever shows it names it."""
        self._told = ""
        self._tell = tell

    def show(self, key: str, text: str) -> None:
        """Show a text. The same text of the same field leaves cursor and undo as they are."""
        if key == self.key and text == self.text:
            return
        same_field = key == self.key
        cursor = self.cursor_at
        self.key, self._told = key, text
        self.load_text(text)
        if same_field:
            self.put_cursor(cursor)

    @property
    def cursor_at(self) -> int:
        """The cursor, in characters from the beginning."""
        row, column = self.cursor_location
        return sum(len(line) + 1 for line in self.document.lines[:row]) + column

    def put_cursor(self, offset: int) -> None:
        """Put the cursor at so many characters from the beginning, or at the end."""
        for row, line in enumerate(self.document.lines):
            if offset <= len(line):
                self.cursor_location = (row, offset)
                return
            offset -= len(line) + 1
        self.cursor_location = self.document.end

    async def _on_paste(self, event: events.Paste) -> None:
        """Make safe what is pasted; Textual then has its own method of this name put it in."""
        event.text = sanitise(event.text)

    def post_message(self, message: Message) -> bool:
        """Tell of a change as soon as it is made: a message would come too late where the window is closed."""
        if isinstance(message, TextArea.Changed) and self._tell and self.text != self._told:
            self._told = self.text
            self._tell(self.key, self._told)
        return super().post_message(message)

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Bring the cursor into view, once it is in the text: an undo shortens that first, and Textual falls over."""
        if self.cursor_location[0] >= self.wrapped_document.document.line_count:
            return Offset(0, 0)
        return super().scroll_cursor_visible(center, animate)

    def render_line(self, y: int) -> Strip:
        """One line; nothing where there is no room, for which Textual cannot wrap."""
        return super().render_line(y) if self.content_size.width > 0 else Strip.blank(self.size.width)

    def on_blur(self, _event: events.Blur) -> None:
        self.post_message(self.Left(self.key))

    def rows(self) -> list[int]:
        """What a jump can go to: the field itself."""
        return [0]

    def label(self, labels: dict[int, str]) -> None:
        """A jump's letter is shown in the border's place: the title of the field."""
        self.border_title = labels.get(0, "")

    def jump_to(self, row: int) -> None:
        """Take the focus; a field has one row."""
        self.screen.set_focus(self, scroll_visible=False)
