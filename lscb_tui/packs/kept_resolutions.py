"""The resolutions of kept meetings, clause by clause: as records, and as a paper in which each stands as minuted."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..export.paper import Block, Paper, Paragraph, Records, Section
from ..meetings.minuted import minuted
from ..meetings.places import item_number
from ..meetings.vote_words import division_words
from ..model.kept_meeting import KeptMeeting
from ..model.motion import AgendaItem
from ..model.period import Period
from ..resolutions.roll import Roll
from ..resolutions.substance import substantive
from .meeting_words import (
    Styles,
    clause_state,
    division_lines,
    item_heading,
    motion_lines,
    moved_words,
)

NAME = "resolutions"
COLUMNS = (
    *("meeting", "body", "date", "item", "title", "label", "text", "state"),
    *("mover", "seconder", "vote", "address"),
)
"""The fields of a clause, in order. `meeting` is its id, `address` what `lscb resolutions show` takes."""


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """One item of a kept meeting, and its place on the agenda from 1."""

    meeting: KeptMeeting
    item: AgendaItem
    place: int

    @property
    def number(self) -> str:
        """Its number on the agenda, or its place."""
        return item_number(self.item, self.place)

    @property
    def address(self) -> str:
        """`k7m2xw4q#14`, as `lscb resolutions show` takes it."""
        return f"{self.meeting.id}#{self.number}"


def items_with_motions(meetings: Iterable[KeptMeeting], period: Period | None = None) -> list[PlacedItem]:
    """The items that have a motion, meeting by meeting; with `period`, those on its reports or of a day in it."""
    return [
        PlacedItem(meeting, item, place)
        for meeting in meetings
        for place, item in enumerate(meeting.record.items, start=1)
        if item.clauses and (period is None or _is_of(meeting, item, period))
    ]


def clause_records(items: Iterable[PlacedItem], styles: Styles, state: str | None = None) -> Records:
    """The clauses as they stand, with what became of each."""
    return Records(NAME, COLUMNS, tuple(row for each in items for row in _rows(each, styles, state)))


def resolutions_paper(
    items: Sequence[PlacedItem], styles: Styles, classification: str = "", state: str | None = None
) -> Paper:
    """The motions as they are minuted, meeting by meeting, and their clauses as records."""
    wanted = [each for each in items if any(_states(each.item, state))]
    clauses = clause_records(wanted, styles, state)
    sections: list[Section] = []
    for place, each in enumerate(wanted):
        if place == 0 or wanted[place - 1].meeting.id != each.meeting.id:
            sections.append(Section(each.meeting.title))
        sections.append(Section(item_heading(each.item, each.place), tuple(_blocks(each, styles)), 2))
    counted = f"{len(clauses.rows)} clause{'' if len(clauses.rows) == 1 else 's'}"
    return Paper("Resolutions", counted, classification, tuple(sections), clauses)


def minuted_lines(each: PlacedItem, styles: Styles) -> Iterator[str]:
    """The motion of an item as it is minuted: who moved it, its words, how it was voted on."""
    roll, style = Roll(each.meeting.record), styles.of(each.item)
    if moved := moved_words(each.item.mover, each.item.seconder, roll):
        yield moved
    yield from motion_lines(each.item, style)
    if each.item.vote:
        yield from division_lines(each.item.vote, roll, style)


def _blocks(each: PlacedItem, styles: Styles) -> Iterator[Block]:
    return map(Paragraph, minuted_lines(each, styles))


def _is_of(meeting: KeptMeeting, item: AgendaItem, period: Period) -> bool:
    date = meeting.record.date
    reports = [document.period for document in item.documents if document.period]
    return any(report.overlaps(period) for report in reports) or bool(date and period.start <= date <= period.end)


def _states(item: AgendaItem, state: str | None) -> Iterator[bool]:
    return (state is None or clause_state(item, clause) == state for clause in substantive(item))


def _rows(each: PlacedItem, styles: Styles, state: str | None) -> Iterator[dict[str, Any]]:
    meeting, item = each.meeting, each.item
    roll = Roll(meeting.record)
    anew: dict[str | None, str | None] = {
        clause.id: clause.label for clause in minuted(item, styles.of(item)).clauses if clause.id
    }
    for clause, is_wanted in zip(substantive(item), _states(item, state), strict=True):
        if is_wanted:
            how_far = clause_state(item, clause)
            yield {
                "meeting": meeting.id,
                "body": meeting.record.body.name if meeting.record.body else None,
                "date": meeting.record.date.isoformat() if meeting.record.date else None,
                "item": each.number,
                "title": item.title,
                "label": anew.get(clause.id, clause.label),
                "text": clause.words,
                "state": str(how_far) if how_far else None,
                "mover": roll.shown(item.mover) or None,
                "seconder": roll.shown(item.seconder) or None,
                "vote": (division_words(item.vote) or None) if item.vote else None,
                "address": each.address,
            }
