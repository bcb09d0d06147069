"""One line of any length that wraps while it is written: Enter is told, and the arrows go to the list beneath."""

from textual import events
from textual.message import Message

from .editor import Editor
from .search_field import SearchField


class LineEditor(Editor):
    """An editor without line breaks. Up, down and the page keys move in the list that it searches."""

    class Entered(Message):
        """Enter was pressed."""

    async def _on_paste(self, event: events.Paste) -> None:
        """What is pasted stands in the one line too."""
        event.text = " ".join(event.text.split("\n"))

    def on_key(self, event: events.Key) -> None:
        if event.key in SearchField.LIST_KEYS:
            event.stop()
            event.prevent_default()
            self.post_message(SearchField.ListKey(*SearchField.LIST_KEYS[event.key]))
        elif event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Entered())
