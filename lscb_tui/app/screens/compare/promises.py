"""Promises: what was asked, agreed or promised, by whom, for when, and what later papers show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual import on
from textual.widget import Widget

from ....library.commitments import PromiseAnswer, promises
from ....library.content import Content
from ....library.reading import HeldDocument, documents
from ....model.finding import PromiseState
from ....model.sayable import cited
from ... import marks
from ...desk import Job
from ...proof import Focus, Proof
from ...widgets.blocks import Block, Part
from ...widgets.line_view import LineView
from ..mode_screen import ModeScreen
from .choice import Choice
from .view import WAITING, CompareView, show_focus

if TYPE_CHECKING:
    from ....model.kept_meeting import KeptMeeting
    from ....packs.meeting_words import Styles
    from ....packs.undertakings import Undertaking
    from ...app import LscbApp

_NOTHING = "Nothing was asked, agreed or promised in the papers of this area."


_KEPT = "Meetings of the workspace"


@dataclass(frozen=True)
class Promises:
    """The promises of an area, and the latest paper held of it, as of which those of papers are judged."""

    promises: "list[PromiseAnswer | Undertaking]"
    latest: HeldDocument | None


class PromisesView(CompareView):
    """The promises of an area: of its papers, oldest first, then of the meetings that are kept."""

    NAME = "promises"

    def __init__(self) -> None:
        super().__init__()
        self._promises: list[PromiseAnswer | Undertaking] = []

    def compose(self) -> Iterable[Widget]:
        yield LineView(id="promises-list", empty=WAITING)
        yield LineView(id="detail")

    def key(self, choice: Choice) -> object:
        return choice.area, tuple((meeting.id, meeting.version) for meeting in self._meetings)

    def question(self, choice: Choice, polarities: dict[str, str]) -> Job:
        area, meetings = choice.area, self._meetings
        if not meetings:
            return lambda content: held_promises(content, area)
        styles, home = self._lscb.house.styles, self._lscb.home_area
        return lambda content: with_meetings(held_promises(content, area), content, area, meetings, styles, home)

    def show(self, answer: Any) -> None:
        self._promises = answer.promises
        self._list.show(promise_blocks(answer), key=self._list.key, empty=_NOTHING)
        show_focus(self._detail, self.in_focus())

    def in_focus(self) -> Focus | None:
        key = self._list.key
        return promise_focus(self._promises[int(key)]) if key is not None else None

    def main(self) -> Widget:
        return self._list

    def step_difference(self, by: int) -> bool:
        """The next promise that is open."""
        open_ones = [n for n, promise in enumerate(self._promises) if promise.state == PromiseState.OPEN]
        return self._go(sorted(open_ones, reverse=by < 0), by)

    def seek(self, text: str) -> bool:
        found = [n for n, promise in enumerate(self._promises) if text.casefold() in promise.text.casefold()]
        if found:
            self._list.go(str(found[0]))
        return bool(found)

    @on(LineView.Moved, "#promises-list")
    def _moved(self) -> None:
        show_focus(self._detail, self.in_focus())

    @on(LineView.Chosen, "#promises-list")
    def _chosen(self, message: LineView.Chosen) -> None:
        promise = self._promises[int(message.key)]
        if isinstance(promise, PromiseAnswer):
            self.open_proofs()
        else:
            self._open_item(promise)

    def _open_item(self, made: "Undertaking") -> None:
        """Go to the resolution that made it, in Resolve: that proves it."""
        meeting = self._lscb.proceedings.meetings.get(made.meeting)
        items = meeting.record.items if meeting else ()
        item = next((one for place, one in enumerate(items, start=1) if (one.number or str(place)) == made.item), None)
        if item is not None:
            self._lscb.sitting.choose(made.meeting, item.id or "")
            self._lscb.call_later(self._lscb.action_resolve)

    def _go(self, wanted: list[int], by: int) -> bool:
        here = int(self._list.key) if self._list.key is not None else -1
        found = next((number for number in wanted if (number - here) * by > 0), None)
        if found is not None:
            self._list.go(str(found))
        return found is not None

    @property
    def _meetings(self) -> "tuple[KeptMeeting, ...]":
        """The meetings that are kept, as far as the workspace may be opened and is."""
        keeping = self._lscb.known_keeping
        return tuple(keeping.proceedings.meetings.values()) if keeping else ()

    @property
    def _lscb(self) -> "LscbApp":
        screen = self.screen
        assert isinstance(screen, ModeScreen)  # noqa: S101 - for the type checker
        return screen.lscb

    @property
    def _list(self) -> LineView:
        return self.query_one("#promises-list", LineView)

    @property
    def _detail(self) -> LineView:
        return self.query_one("#detail", LineView)


def held_promises(content: Content, area: str) -> Promises:
    """The promises of an area with the paper that they are judged by."""
    held = documents(content, area)
    return Promises([*promises(content, area=area)], held[-1] if held else None)


def with_meetings(
    found: Promises, content: Content, area: str, meetings: "Sequence[KeptMeeting]", styles: "Styles", home: str
) -> Promises:
    """The promises with those of kept meetings of the area after them."""
    from ....packs.undertakings import Areas, finder, undertakings

    areas = Areas.held(content, home)
    made = undertakings(meetings, styles, areas, area=area, find=finder(content))
    return Promises([*found.promises, *made], found.latest)


def promise_blocks(found: Promises) -> list[Block]:
    """As of when they are judged, then a block a promise under the year, or as kept meetings', that made it."""
    blocks: list[Block] = []
    if found.latest and found.promises:
        judged = f"As of the latest paper held: {found.latest.title}"
        blocks.append(Block((Part(judged, "faint"),)))
    heading = None
    for number, promise in enumerate(found.promises):
        above = promise.period if isinstance(promise, PromiseAnswer) else _KEPT
        if above != heading:
            heading = above
            blocks.append(Block((Part(heading, "heading"),), space_before=1))
        state = PromiseState(promise.state)
        parts = [Part(f"{marks.STATES[state]} {state}: {promise.text}"), Part(terms(promise), "faint", indent=2)]
        if not isinstance(promise, PromiseAnswer):
            parts.append(Part(promise.citation, "faint", indent=2))
        blocks.append(Block(tuple(parts), key=str(number)))
    return blocks


def terms(promise: "PromiseAnswer | Undertaking") -> str:
    """`asked of the schools · due 2018/19`: the stage, who is to do it, and by when, as far as the words say."""
    by = {"asked": " of ", "agreed": " by ", "promised": " by "}[promise.stage] + promise.by if promise.by else ""
    return f"{promise.stage}{by} · {f'due {promise.due}' if promise.due else 'no date given'}"


def promise_focus(promise: "PromiseAnswer | Undertaking") -> Focus:
    """The promise with the words that make it, and those that show what became of it."""
    if not isinstance(promise, PromiseAnswer):
        return _undertaking_focus(promise)
    made = Proof(
        f"{promise.stage}, {promise.period}", promise.quote, promise.citation, promise.document, promise.paragraph
    )
    shown = promise.evidence
    became = (
        Proof(f"shown: {promise.state}", shown.quote, shown.citation, shown.document, shown.paragraph)
        if shown
        else None
    )
    return Focus(
        title=promise.text,
        line=cited(promise.line, promise.brief),
        proofs=(made, became) if became else (made,),
        notes=(terms(promise), *(() if became else ("no later paper held shows what became of it",))),
        before=made,
        after=became,
    )


def _undertaking_focus(made: "Undertaking") -> Focus:
    """What a kept meeting asked or agreed: its words are the resolution's, and no paper holds them."""
    shown = made.evidence
    proofs: tuple[Proof, ...] = ()
    if shown and shown.document and shown.paragraph:
        proof = Proof(f"shown: {made.state}", shown.quote, shown.citation or "", shown.document, shown.paragraph)
        proofs = (proof,)
    told = [terms(made), f"“{made.quote}”"]
    if shown and not proofs:
        told.append(f"shown by: {shown.quote}")
    return Focus(title=made.text, line=cited(made.line, made.brief), proofs=proofs, notes=tuple(told))
