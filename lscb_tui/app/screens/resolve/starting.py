"""Beginning a resolution: from what a paper asks, a template, last year's resolution, or blank."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from ....library.commitments import DecisionAnswer, decisions
from ....library.content import Content
from ....library.debate import Ask, asks
from ....library.reading import HeldDocument, documents
from ....meetings import drafting
from ....meetings.agenda import add_item
from ....meetings.minutes import is_locked
from ....meetings.places import on_item, with_ids
from ....meetings.states import WAITING
from ....model.meeting import MeetingRecord
from ....model.motion import AgendaItem
from ....packs.surroundings import Surroundings, body_of, item_of, meeting_of, surroundings
from ....resolutions.later import later
from ...dialogs.choosing import Choice, ChoosingDialog, Wording

if TYPE_CHECKING:
    from .screen import ResolveScreen

_HERE, _NEW_ITEM, _NEW_MEETING = "here", "item", "meeting"


class Kind(StrEnum):
    """What a resolution can begin from."""

    PAPER = "paper"
    EARLIER = "earlier"
    TEMPLATE = "template"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Starts:
    """What a resolution can begin from: papers with what they ask, and resolutions of earlier minutes."""

    papers: tuple[tuple[HeldDocument, tuple[Ask, ...]], ...]
    resolved: tuple[tuple[HeldDocument, tuple[DecisionAnswer, ...]], ...]
    surroundings: dict[str, Surroundings]


def gather(content: Content, area: str) -> Starts:
    """What is held to begin from; the home area first."""
    held = sorted(documents(content), key=lambda document: document.area != area)
    asked = {document.slug: tuple(asks(content, [document.slug])) for document in held}
    resolved: dict[str, list[DecisionAnswer]] = {}
    for decision in decisions(content):
        resolved.setdefault(decision.document, []).append(decision)
    return Starts(
        tuple((document, asked[document.slug]) for document in held if asked[document.slug]),
        tuple((document, tuple(resolved[document.slug])) for document in held if document.slug in resolved),
        {one.slug: surroundings(content, [one.slug], one.committee, area) for one in held},
    )


def ask_start(screen: "ResolveScreen") -> Callable[[Starts], None]:
    """Ask what to begin from, and where it goes. What comes back is to be told what is held, once that is read."""
    known = Starts((), (), {})
    wording = Wording(
        "Begin a resolution from", "Type a part of it", "Nothing has these words.", "Enter takes it, Esc leaves"
    )
    dialog = ChoosingDialog(wording, None)

    def offer(starts: Starts) -> None:
        nonlocal known
        known = starts
        dialog.offer(_choices(screen, starts))

    def then(chosen: str | None) -> None:
        if chosen is not None:
            _choose_place(screen, _Beginning(screen, known, chosen))

    screen.app.push_screen(dialog, then)
    return offer


def _choices(screen: "ResolveScreen", starts: Starts) -> list[Choice]:
    """Papers with what they ask, the item's own first; earlier resolutions; templates; blank."""
    own = {document.slug for document in screen.item.documents} if screen.item else set()
    choices = [
        Choice(
            f"{Kind.PAPER}:{paper.slug}", _called(paper), f"{_counted(found, 'ask')}, {paper.committee or paper.area}"
        )
        for paper, found in sorted(starts.papers, key=lambda pair: pair[0].slug not in own)
    ]
    choices += [
        Choice(
            f"{Kind.EARLIER}:{paper.slug}",
            f"Resolved before, {_called(paper)}",
            "the same a year on, changed words marked",
        )
        for paper, _ in starts.resolved
    ]
    choices += [
        Choice(f"{Kind.TEMPLATE}:{template.id}", f"Template, {template.name}", " / ".join(template.clauses))
        for template in screen.lscb.house.templates.values()
    ]
    return [*choices, Choice(f"{Kind.BLANK}:", "Blank", "one clause without words")]


class _Beginning:
    """What was chosen, as an item that is drafted, and the meeting that it would make."""

    def __init__(self, screen: "ResolveScreen", starts: Starts, chosen: str) -> None:
        kind, _, self._name = chosen.partition(":")
        self._kind = Kind(kind)
        self._screen, self._starts = screen, starts
        self.here = screen.sitting.subject.item
        """The item in focus as it is chosen: another that takes its place meanwhile keeps its clauses."""
        held = {paper.slug: paper for paper, _ in (*starts.papers, *starts.resolved)}
        self.paper = held.get(self._name) if self._kind in (Kind.PAPER, Kind.EARLIER) else None

    def meeting(self) -> MeetingRecord:
        """A meeting of its own: what the paper says of the one it went to, with the item still to be drafted."""
        if self.paper is None:
            return MeetingRecord(items=(AgendaItem(title="Resolution"),))
        if self._kind is Kind.EARLIER:  # the paper is the minute of a meeting that has been
            items = (AgendaItem(title=later(self.paper.title, 1)),)
            return MeetingRecord(body=body_of(self.paper.committee), items=items)
        return meeting_of(self.paper)

    def item(self) -> AgendaItem:
        """An item of its own on an agenda that is there."""
        on_paper = item_of(self.paper) if self.paper and self._kind is Kind.PAPER else self.meeting().items[0]
        item: AgendaItem = with_ids(on_paper)
        return item

    def drafted(self, item: AgendaItem) -> AgendaItem:
        """The item with the clauses that it begins with. Raises Refusal where it was moved already."""
        style, house = self._screen.style, self._screen.lscb.house
        context = self._starts.surroundings.get(self._name, self._screen.around).context
        match self._kind:
            case Kind.PAPER:
                found = next(asked for paper, asked in self._starts.papers if paper.slug == self._name)
                return drafting.from_asks(item, _given(found), style, context)
            case Kind.EARLIER:
                before = next(resolved for paper, resolved in self._starts.resolved if paper.slug == self._name)
                return drafting.from_resolution(item, _given(before), 1, style, context)
            case Kind.TEMPLATE:
                return drafting.from_template(item, house.templates[self._name], style, context)
            case Kind.BLANK:
                return drafting.blank(item, style)


def _given(found: Sequence[Ask | DecisionAnswer]) -> list[drafting.Ask]:
    return [drafting.Ask(one.text, one.label, f"{one.document}#{one.paragraph}") for one in found]


def _choose_place(screen: "ResolveScreen", beginning: _Beginning) -> None:
    """Ask where it goes, where there is a choice: this item, a new one of this meeting, or a meeting of its own."""
    sitting = screen.sitting
    item, meeting = sitting.item, sitting.meeting
    choices = []
    if item and item.state in WAITING and not item.amendments:
        what = "in place of what is drafted there" if item.clauses else "it has no clause yet"
        choices.append(Choice(_HERE, f"Here, {item.title or 'this item'}", what))
    if meeting and not is_locked(sitting.record):
        choices.append(Choice(_NEW_ITEM, "A new item of this meeting", meeting.title))
    choices.append(Choice(_NEW_MEETING, "A new meeting", beginning.paper.committee or "" if beginning.paper else ""))

    def then(chosen: str | None) -> None:
        if chosen is not None:
            _PLACES[chosen](screen, beginning)

    if len(choices) == 1:
        then(choices[0].id)
        return
    wording = Wording("Where does it go?", "Type a part of it", "There is no such place.", "Enter takes it, Esc leaves")
    screen.app.push_screen(ChoosingDialog(wording, choices), then)


def _here(screen: "ResolveScreen", beginning: _Beginning) -> None:
    item = beginning.here
    screen.take("drafted", on_item(item, lambda held: beginning.drafted(replace(held, clauses=()))))


def _new_item(screen: "ResolveScreen", beginning: _Beginning) -> None:
    item = beginning.item()
    drafted = with_ids(beginning.drafted(item))
    if meeting := screen.sitting.meeting:
        screen.sitting.choose(meeting.id, drafted.id or "")
        screen.take("an item drafted", lambda record: add_item(record, drafted))


def _new_meeting(screen: "ResolveScreen", beginning: _Beginning) -> None:
    record = with_ids(beginning.meeting())
    item = beginning.drafted(record.items[0])
    kept = screen.proceedings.add(replace(record, items=(with_ids(item),)))
    screen.sitting.choose(kept.id, item.id or "")
    screen.show_all()
    screen.say("drafted; e writes, Tab: mover, seconder, vote")


_PLACES: dict[str, Callable[["ResolveScreen", _Beginning], None]] = {
    _HERE: _here,
    _NEW_ITEM: _new_item,
    _NEW_MEETING: _new_meeting,
}


def _called(paper: HeldDocument) -> str:
    return paper.title if paper.period[:4] in paper.title else f"{paper.title} {paper.period}"


def _counted(found: Sequence[object], what: str) -> str:
    return f"1 {what}" if len(found) == 1 else f"{len(found)} {what}s"
