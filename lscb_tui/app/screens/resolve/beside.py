"""The papers beside the resolution: what they recommend, their words, and Find."""

from collections.abc import Callable, Iterable, Sequence

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from ....library.reading import Passage
from ....library.search import Hit
from ....model.motion import AgendaItem
from ....model.note import Source
from ....packs.surroundings import Surroundings
from ...messages import OpenPassage
from ...widgets.line_view import LineView
from ...widgets.search_field import SearchField
from .blocks import NOTHING_FOUND, hit_blocks, source_blocks


class Beside(Vertical):
    """Shows the papers of the item, or what was found while words stand in its field."""

    def __init__(self, search: Callable[[str], None], after_search: Callable[[], None]) -> None:
        """`search` is told what is typed; `after_search` is called when the field is left for the list."""
        super().__init__(id="beside")
        self._search, self._after_search = search, after_search
        self._around, self._item = Surroundings(), AgendaItem()
        self._hits: tuple[Hit, ...] = ()

    def compose(self) -> Iterable[Widget]:
        yield SearchField("Find in the papers", id="find-beside")
        yield LineView(id="sources", empty="The papers of the item stand here.")

    @property
    def field(self) -> SearchField:
        """Where words are typed that are looked for."""
        return self.query_one(SearchField)

    @property
    def sources(self) -> LineView:
        """The paragraphs."""
        return self.query_one(LineView)

    @property
    def address(self) -> str | None:
        """The paragraph in focus, `slug#paragraph`; None where there is none."""
        return self.sources.key

    @property
    def source(self) -> Source | None:
        """The paragraph in focus as a note cites it."""
        known: list[Hit | Passage] = [*self._hits, *self._around.passages]
        found = next((one for one in known if f"{one.document}#{one.paragraph}" == self.address), None)
        if found is None:
            return None
        return Source(document=found.document, paragraph=found.paragraph, citation=found.citation, quote=found.text)

    def show(self, around: Surroundings, item: AgendaItem | None) -> None:
        """Show the papers of an item, unless something is being looked for."""
        self._around, self._item = around, item or AgendaItem()
        if not self.field.value.strip():
            self.sources.show(source_blocks(self._around, self._item))

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found, unless the field has been emptied meanwhile."""
        self._hits = tuple(hits)
        if self.field.value.strip():
            self.sources.show(hit_blocks(hits), empty=NOTHING_FOUND)

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        if message.value.strip():
            self._search(message.value)
        else:
            self.show(self._around, self._item)

    @on(Input.Submitted)
    @on(SearchField.Left)
    def _left(self, message: Input.Submitted | SearchField.Left) -> None:
        message.stop()
        self.screen.set_focus(self.sources)
        self._after_search()

    @on(SearchField.ListKey)
    def _list_key(self, message: SearchField.ListKey) -> None:
        message.stop()
        getattr(self.sources, f"action_{message.action}")(message.by)

    @on(LineView.Chosen)
    def _open(self, message: LineView.Chosen) -> None:
        document, _, paragraph = message.key.partition("#")
        self.post_message(OpenPassage(document, paragraph))
