"""Promises: what was asked, agreed or promised, by whom, for when, and what later papers show."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

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
from .choice import Choice
from .view import WAITING, CompareView, show_focus

_NOTHING = "Nothing was asked, agreed or promised in the papers of this area."


@dataclass(frozen=True)
class Promises:
    """The promises of an area, and the latest paper held of it, as of which they are judged."""

    promises: list[PromiseAnswer]
    latest: HeldDocument | None


class PromisesView(CompareView):
    """The promises of an area, oldest first."""

    NAME = "promises"

    def __init__(self) -> None:
        super().__init__()
        self._promises: list[PromiseAnswer] = []

    def compose(self) -> Iterable[Widget]:
        yield LineView(id="promises-list", empty=WAITING)
        yield LineView(id="detail")

    def question(self, choice: Choice, polarities: dict[str, str]) -> Job:
        area = choice.area
        return lambda content: held_promises(content, area)

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
    def _chosen(self) -> None:
        self.open_proofs()

    def _go(self, wanted: list[int], by: int) -> bool:
        here = int(self._list.key) if self._list.key is not None else -1
        found = next((number for number in wanted if (number - here) * by > 0), None)
        if found is not None:
            self._list.go(str(found))
        return found is not None

    @property
    def _list(self) -> LineView:
        return self.query_one("#promises-list", LineView)

    @property
    def _detail(self) -> LineView:
        return self.query_one("#detail", LineView)


def held_promises(content: Content, area: str) -> Promises:
    """The promises of an area with the paper that they are judged by."""
    held = documents(content, area)
    return Promises(promises(content, area=area), held[-1] if held else None)


def promise_blocks(found: Promises) -> list[Block]:
    """As of when they are judged, then a block a promise under the year that made it."""
    blocks: list[Block] = []
    if found.latest and found.promises:
        judged = f"As of the latest paper held: {found.latest.title}"
        blocks.append(Block((Part(judged, "faint"),)))
    period = None
    for number, promise in enumerate(found.promises):
        if promise.period != period:
            period = promise.period
            blocks.append(Block((Part(period, "heading"),), space_before=1))
        state = PromiseState(promise.state)
        parts = (Part(f"{marks.STATES[state]} {state}: {promise.text}"), Part(terms(promise), "faint", indent=2))
        blocks.append(Block(parts, key=str(number)))
    return blocks


def terms(promise: PromiseAnswer) -> str:
    """`asked of the schools · due 2018/19`: the stage, who is to do it, and by when, as far as the words say."""
    by = {"asked": " of ", "agreed": " by ", "promised": " by "}[promise.stage] + promise.by if promise.by else ""
    return f"{promise.stage}{by} · {f'due {promise.due}' if promise.due else 'no date given'}"


def promise_focus(promise: PromiseAnswer) -> Focus:
    """The promise with the words that make it, and those that show what became of it."""
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
