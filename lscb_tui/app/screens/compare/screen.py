"""Compare: one choice of area and years, seen in five views that keep their places."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.containers import Container
from textual.widget import Widget
from textual.widgets import Input, Static

from ....library.reading import HeldDocument, documents
from ...commands import Scope, bindings
from ...widgets.bars import ViewBar
from ...widgets.search_field import SearchField
from ..mode_screen import ModeScreen
from .choice import Choice, first_choice, years_of
from .figures import FiguresView
from .promises import PromisesView
from .sides import SidesView
from .themes import ThemesView
from .view import CompareView
from .words import WordsView

if TYPE_CHECKING:
    from ....model.note import Source
    from ....workspace.news import News

_VIEWS: tuple[type[CompareView], ...] = (ThemesView, SidesView, FiguresView, PromisesView, WordsView)


class CompareScreen(ModeScreen):
    """The comparing mode."""

    SCOPE = Scope.COMPARE
    BINDINGS = bindings(Scope.COMPARE)
    CSS_PATH: ClassVar[str] = "../../styles/compare.tcss"

    def __init__(self) -> None:
        super().__init__()
        self._choice: Choice | None = None
        self._held: list[HeldDocument] = []
        self._view_name = ThemesView.NAME

    def panes(self) -> Iterable[Widget]:
        yield ViewBar([f"compare.{view.NAME}" for view in _VIEWS], f"compare.{self._view_name}")
        yield Static(id="notice", markup=False)
        with Container(id="body"):
            yield ThemesView()

    def on_mount(self) -> None:
        self.set_focus(self._view.main())
        self.ask("held", documents)

    def answered(self, lane: str, result: Any) -> None:
        if lane == "held":
            self._held = result
            self._choice = first_choice(years_of(result), self.lscb.home_area)
            self._refresh()
        elif (view := self._view_of(lane)) is not None:
            view.take(result)

    def on_screen_resume(self) -> None:
        self._ask_again()

    def notes_changed(self, news: "News") -> None:
        self._ask_again()

    def _ask_again(self) -> None:
        """What meetings asked and agreed may be another now."""
        if self._view_name == PromisesView.NAME and self._choice and self._view.needs(self._choice):
            self._refresh()

    def sayable(self) -> str | None:
        focus = self._view.in_focus()
        return focus.line if focus else None

    def notable(self) -> "Source | None":
        from ....model.note import Source

        focus = self._view.in_focus()
        proof = (focus.after or focus.before or next(iter(focus.proofs), None)) if focus else None
        if focus is None or proof is None:
            return None
        return Source(
            document=proof.document,
            paragraph=proof.paragraph,
            citation=proof.citation,
            quote=proof.quote,
            figure=focus.line if focus.series else "",
        )

    def explainable(self) -> tuple[str, str] | None:
        focus = self._view.in_focus()
        if focus is None or self._choice is None:
            return None
        return " ".join([focus.line, *(proof.quote for proof in focus.proofs)]), self._choice.area

    async def action_themes(self) -> None:
        await self._show(ThemesView)

    async def action_sides(self) -> None:
        await self._show(SidesView)

    async def action_figures(self) -> None:
        await self._show(FiguresView)

    async def action_promises(self) -> None:
        await self._show(PromisesView)

    async def action_words(self) -> None:
        """Compare the words of what is in focus; where one side has none, stay and say so."""
        focus = self._view.in_focus()
        if focus is None or not (focus.before and focus.after):
            self.say("there are no two passages in focus whose words could be compared")
            return
        await self._show(WordsView, lambda view: view.compare(focus) if isinstance(view, WordsView) else None)

    def action_chart(self) -> None:
        """The indicator in focus over its years."""
        focus = self._view.in_focus()
        if focus is None or focus.series is None:
            self.say("a chart can be drawn of an indicator: go to Figures and choose one")
            return
        from ...dialogs.chart import ChartDialog

        self.app.push_screen(ChartDialog(focus.series))

    def action_next_difference(self) -> None:
        self._step_difference(1, "there is no further difference")

    def action_previous_difference(self) -> None:
        self._step_difference(-1, "there is no difference before this one")

    def action_swap(self) -> None:
        self._choose(Choice.swapped)

    def action_left_earlier(self) -> None:
        self._choose(lambda choice: choice.step_left(-1))

    def action_left_later(self) -> None:
        self._choose(lambda choice: choice.step_left(1))

    def action_right_earlier(self) -> None:
        self._choose(lambda choice: choice.step_right(-1))

    def action_right_later(self) -> None:
        self._choose(lambda choice: choice.step_right(1))

    def action_left_paper(self) -> None:
        self._choose_paper(on_left=True)

    def action_right_paper(self) -> None:
        self._choose_paper(on_left=False)

    def action_next_area(self) -> None:
        self._choose(lambda choice: choice.step_area(1))

    def action_previous_area(self) -> None:
        self._choose(lambda choice: choice.step_area(-1))

    def action_other_area(self) -> None:
        self._choose(Choice.step_other)

    async def action_search(self) -> None:
        """Open the field that goes to a row by a part of its name."""
        if not self.query("#seek"):
            await self.mount(
                SearchField("Go to the row that holds these letters; Esc to leave", id="seek"), after="#body"
            )
        self.add_class("-searching")
        self.set_focus(self.query_one("#seek"))

    @on(Input.Changed, "#seek")
    def _seek(self, message: Input.Changed) -> None:
        if message.value and not self._view.seek(message.value):
            self.say(f"no row holds “{message.value}”")

    @on(Input.Submitted, "#seek")
    @on(SearchField.Left)
    def _leave_search(self) -> None:
        self.remove_class("-searching")
        self.set_focus(self._view.main())

    @property
    def _view(self) -> CompareView:
        """The view that is shown."""
        view = self._view_of(self._view_name)
        assert view is not None  # noqa: S101 - the view that is shown is mounted
        return view

    def _view_of(self, name: str) -> CompareView | None:
        return next((view for view in self.query(CompareView) if name == view.NAME), None)

    async def _show(self, kind: type[CompareView], prepare: Callable[[CompareView], None] | None = None) -> None:
        """Show a view, made when it is first wanted; the one before keeps its place."""
        view = self._view_of(kind.NAME)
        if view is None:
            view = kind()
            await self.query_one("#body").mount(view)
        if prepare:
            prepare(view)
        self._view_name = kind.NAME
        for other in self.query(CompareView):
            other.display = other is view
        self.query_one(ViewBar).choose(f"compare.{kind.NAME}")
        self.set_focus(view.main())
        self._refresh()

    def _choose(self, change: Callable[[Choice], Choice]) -> None:
        if self._choice is None:
            return
        chosen = change(self._choice)
        if chosen == self._choice:
            self.say("there is nothing further that way")
        else:
            self._choice = chosen
            self._refresh()

    def _choose_paper(self, *, on_left: bool) -> None:
        """Ask which paper stands on a side, in place of a year."""
        from ...dialogs.choosing import Choice as Offer
        from ...dialogs.choosing import ChoosingDialog, Wording

        title = f"One paper on the {'left' if on_left else 'right'}"
        wording = Wording(
            title, "Type a part of its title, area or year", "No paper has these words.", "Enter takes it"
        )
        offers = [Offer(held.slug, f"{held.area} {held.period}", held.title) for held in self._held]

        async def taken(slug: str | None) -> None:
            paper = next((held for held in self._held if held.slug == slug), None)
            if paper is not None:
                await self._show(SidesView)
                self._choose(lambda choice: choice.with_paper(paper, on_left=on_left))

        self.app.push_screen(ChoosingDialog(wording, offers), taken)

    def _refresh(self) -> None:
        """Bring bars and view up to what is chosen."""
        choice, view = self._choice, self._view
        if choice is None:
            return
        left, right = choice.sides
        other = f"{right.area} " if left.area != right.area else ""
        self.show_place(f"{left.area} {left.name} ↔ {other}{right.name}")
        notice = choice.notice if view.FOLLOWS_SIDES else None
        self.query_one("#notice", Static).update(notice or "")
        self.set_class(notice is not None, "-noticed")
        self.say(_HINTS[view.NAME])
        if view.needs(choice):
            self.ask(view.NAME, view.asked(choice, self.lscb.polarities))

    def _step_difference(self, by: int, nothing: str) -> None:
        if not self._view.step_difference(by):
            self.say(nothing)


_HINTS = {
    "themes": "Arrows choose a cell; Enter shows its proofs; y copies its line",
    "sides": "( ) another year on the left, [ ] on the right; a another area; x swaps",
    "figures": "Arrows choose a cell; Enter shows its proofs; b draws its years",
    "promises": "Enter shows what proves it; . and , the next and previous that is open",
    "words": "Two passages word by word; another view is one key away",
}
