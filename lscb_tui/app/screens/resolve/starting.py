"""Beginning a resolution: from what a paper asks, a template, last year's resolution, or blank."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ....library.commitments import DecisionAnswer, decisions
from ....library.content import Content
from ....library.debate import Ask, asks
from ....library.reading import HeldDocument, documents
from ....meetings import drafting
from ....meetings.places import on_item, with_ids
from ....model.meeting import MeetingRecord
from ....model.motion import AgendaItem, MotionState
from ....packs.surroundings import Surroundings, body_of, item_of, meeting_of, surroundings
from ....resolutions.later import later
from ...dialogs.choosing import Choice, ChoosingDialog, Wording

if TYPE_CHECKING:
    from .screen import ResolveScreen

_BLANK = "blank"
_PAPER, _LAST, _TEMPLATE = "paper:", "last:", "template:"
_HERE, _NEW_ITEM, _NEW_MEETING = "here", "item", "meeting"
_DRAFTING = (None, MotionState.PROPOSED, MotionState.DRAFTED)


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


def choose_start(screen: "ResolveScreen", starts: Starts) -> None:
    """Ask what to begin from, and where it goes."""
    own = {document.slug for document in screen.item.documents} if screen.item else set()
    choices = [
        Choice(f"{_PAPER}{paper.slug}", _called(paper), f"{_counted(found, 'ask')}, {paper.committee or paper.area}")
        for paper, found in sorted(starts.papers, key=lambda pair: pair[0].slug not in own)
    ]
    choices += [
        Choice(f"{_LAST}{paper.slug}", f"Resolved before, {_called(paper)}", "the same a year on, changed words marked")
        for paper, _ in starts.resolved
    ]
    choices += [
        Choice(f"{_TEMPLATE}{template.id}", f"Template, {template.name}", " / ".join(template.clauses))
        for template in screen.lscb.house.templates.values()
    ]
    choices.append(Choice(_BLANK, "Blank", "one clause without words"))
    wording = Wording(
        "Begin a resolution from", "Type a part of it", "Nothing has these words.", "Enter takes it, Esc leaves"
    )

    def then(chosen: str | None) -> None:
        if chosen is not None:
            _choose_place(screen, _Beginning(screen, starts, chosen))

    screen.app.push_screen(ChoosingDialog(wording, choices), then)


class _Beginning:
    """What was chosen, as an item that is drafted, and the meeting that it would make."""

    def __init__(self, screen: "ResolveScreen", starts: Starts, chosen: str) -> None:
        self._screen, self._starts = screen, starts
        self._kind, _, self._name = chosen.partition(":")
        held = {paper.slug: paper for paper, _ in (*starts.papers, *starts.resolved)}
        self.paper = held.get(self._name) if f"{self._kind}:" in (_PAPER, _LAST) else None

    def meeting(self) -> MeetingRecord:
        """A meeting of its own: what the paper says of the one it went to, with the item still to be drafted."""
        if self.paper is None:
            return MeetingRecord(items=(AgendaItem(title="Resolution"),))
        if f"{self._kind}:" == _LAST:  # the paper is the minute of a meeting that has been
            items = (AgendaItem(title=later(self.paper.title, 1)),)
            return MeetingRecord(body=body_of(self.paper.committee), items=items)
        return meeting_of(self.paper)

    def item(self) -> AgendaItem:
        """An item of its own on an agenda that is there."""
        item: AgendaItem = with_ids(
            item_of(self.paper) if self.paper and f"{self._kind}:" == _PAPER else self.meeting().items[0]
        )
        return item

    def drafted(self, item: AgendaItem) -> AgendaItem:
        """The item with the clauses that it begins with. Raises Refusal where it was moved already."""
        style = self._screen.style
        around = self._starts.surroundings.get(self._name, self._screen.around)
        match f"{self._kind}:":
            case "paper:":
                found = next(asked for paper, asked in self._starts.papers if paper.slug == self._name)
                given = [drafting.Ask(ask.text, ask.label, f"{ask.document}#{ask.paragraph}") for ask in found]
                return drafting.from_asks(item, given, style, around.context)
            case "last:":
                before = next(found for paper, found in self._starts.resolved if paper.slug == self._name)
                given = [drafting.Ask(one.text, one.label, f"{one.document}#{one.paragraph}") for one in before]
                return drafting.from_resolution(item, given, 1, style, around.context)
            case "template:":
                return drafting.from_template(
                    item, self._screen.lscb.house.templates[self._name], style, around.context
                )
            case _:
                return drafting.blank(item, style)


def _choose_place(screen: "ResolveScreen", beginning: _Beginning) -> None:
    """Ask where it goes, where there is a choice: this item, a new one of this meeting, or a meeting of its own."""
    sitting = screen.sitting
    item, meeting = sitting.item, sitting.meeting
    choices = []
    if item and item.state in _DRAFTING and not item.amendments:
        what = "in place of what is drafted there" if item.clauses else "it has no clause yet"
        choices.append(Choice(_HERE, f"Here, {item.title or 'this item'}", what))
    if meeting:
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
    item = screen.sitting.subject.item
    screen.take("drafted", on_item(item, lambda held: beginning.drafted(replace(held, clauses=()))))


def _new_item(screen: "ResolveScreen", beginning: _Beginning) -> None:
    item = beginning.item()
    drafted = with_ids(beginning.drafted(item))
    if meeting := screen.sitting.meeting:
        screen.sitting.choose(meeting.id, drafted.id or "")
        screen.take("an item drafted", lambda record: replace(record, items=(*record.items, drafted)))


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
