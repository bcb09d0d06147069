"""Find: passages, figures and issues as one types."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from textual import on
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from ...library.search import Hit
from ...model.sayable import cited
from ..commands import Scope, bindings
from ..messages import OpenPassage
from ..widgets.line_view import LineView
from ..widgets.search_field import SearchField
from .finding import (
    START,
    Question,
    Results,
    ask,
    context,
    context_blocks,
    facet_blocks,
    found_sentence,
    hit_blocks,
    nothing,
)
from .mode_screen import ModeScreen

if TYPE_CHECKING:
    from ...model.note import Source


class FindScreen(ModeScreen):
    """The looking-up mode."""

    SCOPE = Scope.FIND
    AUTO_FOCUS = "#question"
    BINDINGS = bindings(Scope.FIND)
    CSS_PATH = "../styles/find.tcss"

    def __init__(self) -> None:
        super().__init__()
        self._question = Question("")
        self._results: Results | None = None

    def panes(self) -> Iterable[Widget]:
        yield SearchField("What would you like to know?", id="question")
        with Horizontal(id="body"):
            yield LineView(id="facets", empty="Kinds, areas and years of what is found.")
            yield LineView(id="hits", empty=START)
            yield LineView(id="context")

    def on_mount(self) -> None:
        self.show_place(f"all areas, {self.lscb.home_area} first")
        self.say("Enter opens the passage in Read; ↑ ↓ choose; Tab goes to the results")
        if question := self.lscb.was_at.question:
            self._field.value = question
            self._field.cursor_position = len(question)

    def answered(self, lane: str, result: Any) -> None:
        if lane == "hits":
            self._show(result)
        elif self._hit:
            self._passage.show(
                context_blocks(result, self._hit.paragraph, self._question.text), key=self._hit.paragraph
            )

    def sayable(self) -> str | None:
        hit = self._hit
        if hit is None:
            return None
        return cited(hit.finding or " ".join(hit.text.split()), hit.citation)

    def notable(self) -> "Source | None":
        from ...model.note import Source

        hit = self._hit
        if hit is None:
            return None
        figure = hit.finding if hit.kind == "figure" and hit.finding else ""
        return Source(
            document=hit.document, paragraph=hit.paragraph, citation=hit.citation, quote=hit.text, figure=figure
        )

    def whereabouts(self) -> dict[str, Any]:
        return {"question": self._question.text}

    def explainable(self) -> tuple[str, str] | None:
        return (self._hit.text, self._hit.area) if self._hit else None

    async def action_search(self) -> None:
        self.set_focus(self._field)

    def action_clear(self) -> None:
        """Empty the field and everything that narrows."""
        self._question = Question("")
        self._field.value = ""
        self.set_focus(self._field)

    def action_facets(self) -> None:
        """Go to what narrows the question; where there is no room beside the results, it takes their place."""
        self.set_class(not self.has_class("-choosing"), "-choosing")
        if self.has_class("-choosing"):
            self.set_focus(self._facets)
            self.say(
                f"Enter narrows to one, or opens it again; {self.key_of('find.facets')} goes back to what is found"
            )
        else:
            self.set_focus(self._hits)
            self._say_found()

    @on(Input.Changed, "#question")
    def _typed(self, message: Input.Changed) -> None:
        self._question = replace(self._question, text=message.value)
        self._ask()
        self.lscb.keep_place()

    @on(Input.Submitted, "#question")
    def _submitted(self) -> None:
        self._open()

    @on(SearchField.ListKey)
    def _list_key(self, message: SearchField.ListKey) -> None:
        getattr(self._hits, f"action_{message.action}")(message.by)

    @on(SearchField.Left)
    def _left(self) -> None:
        self.set_focus(self._hits)

    @on(LineView.Moved, "#hits")
    def _hit_in_focus(self) -> None:
        self._ask_context()

    @on(LineView.Chosen, "#hits")
    def _hit_chosen(self) -> None:
        self._open()

    @on(LineView.Chosen, "#context")
    def _context_chosen(self, message: LineView.Chosen) -> None:
        if self._hit:
            self.post_message(OpenPassage(self._hit.document, message.key))

    @on(LineView.Chosen, "#facets")
    def _narrow(self, message: LineView.Chosen) -> None:
        facet, _, value = message.key.partition(":")
        chosen = None if getattr(self._question, facet) == value else value
        self._question = self._question.narrowed(facet, chosen)
        self._ask()

    @property
    def _field(self) -> SearchField:
        return self.query_one("#question", SearchField)

    @property
    def _facets(self) -> LineView:
        return self.query_one("#facets", LineView)

    @property
    def _hits(self) -> LineView:
        return self.query_one("#hits", LineView)

    @property
    def _passage(self) -> LineView:
        return self.query_one("#context", LineView)

    @property
    def _hit(self) -> Hit | None:
        key = self._hits.key
        return self._results.answer.hits[int(key)] if self._results and key is not None else None

    def _ask(self) -> None:
        question = self._question
        if not question.text.strip():
            self._results = None
            self._hits.show((), empty=START)
            self._facets.show(())
            self._passage.show(())
            return
        home = self.lscb.home_area
        self.ask("hits", lambda content: ask(content, question, home))

    def _show(self, results: Results) -> None:
        self._results = results
        self._hits.show(hit_blocks(results), empty=nothing(results, self.key_of("find.facets")))
        self._facets.show(facet_blocks(results.facets, results.question), key=self._facets.key)
        self._say_found()
        self._ask_context()

    def _say_found(self) -> None:
        if self._results:
            self.say(found_sentence(self._results))

    def _ask_context(self) -> None:
        hit = self._hit
        if hit is None:
            self._passage.show(())
        elif self._passage.display:
            self.ask("context", lambda content: context(content, hit.document, hit.paragraph))

    def _open(self) -> None:
        if self._hit:
            self.post_message(OpenPassage(self._hit.document, self._hit.paragraph))
