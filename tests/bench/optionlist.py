"""The peer for bytes on the wire: the same field and results, with Textual's own OptionList."""

import os
import sys
from pathlib import Path

from rich.text import Text
from textual.app import App, ComposeResult
from textual.widgets import Input, OptionList

from lscb_tui.library.content import Content
from lscb_tui.library.query import QueryError
from lscb_tui.library.search import find


class OptionListApp(App[None]):
    """A field above an OptionList that shows what is found."""

    CSS = "Input { height: 1; border: none; } OptionList { height: 1fr; border: none; }"

    def __init__(self, content: Content) -> None:
        super().__init__()
        self._content = content

    def compose(self) -> ComposeResult:
        field = Input(placeholder="What would you like to know?", compact=True)
        field.cursor_blink = False
        yield field
        yield OptionList(markup=False)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Show the same two-part entries as Find."""
        results = self.query_one(OptionList)
        results.clear_options()
        try:
            hits = find(self._content, message.value, home_area="Worcestershire", limit=50, is_typing=True).hits
        except QueryError:
            return
        results.add_options(
            [Text(f"{hit.finding or hit.text[:220]}\n{hit.kind} · {hit.citation}"[:230]) for hit in hits]
        )
        if hits:
            results.highlighted = 0


if __name__ == "__main__":
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    OptionListApp(Content.open(Path(sys.argv[1]))).run()
