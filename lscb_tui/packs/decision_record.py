"""The decision record of a meeting: for each item, the fields that published minutes carry, ready to paste."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ..export.paper import Block, Items, Paper, Paragraph, Records, Section
from ..meetings.states import SETTLED
from ..model.meeting import MeetingRecord
from ..model.motion import AgendaItem
from ..resolutions.roll import Roll
from .meeting_words import (
    Styles,
    body_name,
    clause_state,
    day,
    division_lines,
    interest_words,
    item_heading,
    motion_lines,
)

NAME = "decisions"
COLUMNS = (
    *("body", "meeting", "item", "title", "status", "decision", "reasons", "alternatives", "interests"),
    *("mover", "seconder", "votes", "decided_to", "published", "call_in_deadline", "effective_from"),
)
"""The fields of a decision, in order. What is absent is null; days are ISO days."""

_NONE_DECLARED = "None declared"


def decided(record: MeetingRecord) -> bool:
    """Whether the meeting has settled anything yet."""
    return any(map(_is_settled, record.items))


def decision_paper(record: MeetingRecord, styles: Styles, classification: str = "") -> Paper:
    """What was decided, item by item, as a paper and as records. Items that are not settled are left out."""
    roll = Roll(record)
    settled = [(item, place) for place, item in enumerate(record.items, start=1) if _is_settled(item)]
    rows = tuple(_record(record, item, place, roll, styles) for item, place in settled)
    sections = [
        section
        for (item, place), row in zip(settled, rows, strict=True)
        for section in _sections(item_heading(item, place), row, item, record)
    ]
    at = f"the meeting of {day(record.date)}" if record.date else "the meeting"
    return Paper(
        title=f"{body_name(record)}: decisions",
        subtitle=f"Decisions of {at}",
        classification=classification,
        sections=tuple(sections),
        records=Records(NAME, COLUMNS, rows),
    )


def _is_settled(item: AgendaItem) -> bool:
    """Whether the meeting has done with the motion, or with one clause of it."""
    return any(clause_state(item, clause) in SETTLED for clause in item.clauses) or item.state in SETTLED


def _record(record: MeetingRecord, item: AgendaItem, place: int, roll: Roll, styles: Styles) -> dict[str, Any]:
    style = styles.of(item)
    interests = [interest_words(each, roll) for each in item.interests]
    votes = list(division_lines(item.vote, roll, style)) if item.vote else []
    return {
        "body": record.body.name if record.body else None,
        "meeting": _iso(record.date),
        "item": item.number or str(place),
        "title": item.title,
        "status": str(item.state) if item.state else None,
        "decision": _lines(motion_lines(item, style)),
        "reasons": _lines(item.reasons),
        "alternatives": _lines(item.alternatives),
        "interests": _lines(interests) or (_NONE_DECLARED if item.no_interests else None),
        "mover": roll.shown(item.mover) or None,
        "seconder": roll.shown(item.seconder) or None,
        "votes": _lines(votes),
        "decided_to": item.decided_to,
        "published": _iso(item.published),
        "call_in_deadline": _iso(item.call_in_deadline),
        "effective_from": _iso(item.effective_from),
    }


def _sections(heading: str, row: dict[str, Any], item: AgendaItem, record: MeetingRecord) -> Iterator[Section]:
    yield Section(heading)
    for title, key in (
        ("Decision", "decision"),
        ("Reasons for the decision", "reasons"),
        ("Alternatives considered and rejected", "alternatives"),
        ("Interests declared", "interests"),
        ("Votes", "votes"),
    ):
        if row[key]:
            yield Section(title, tuple(map(Paragraph, row[key].split("\n"))), 2)
    if particulars := tuple(_particulars(row, item, record)):
        yield Section("Particulars", particulars, 2)


def _particulars(row: dict[str, Any], item: AgendaItem, record: MeetingRecord) -> Iterator[Block]:
    """Who moved and when it takes effect, one line each."""
    told = (
        ("Status", (row["status"] or "").capitalize()),
        ("Moved by", row["mover"]),
        ("Seconded by", row["seconder"]),
        ("To", row["decided_to"]),
        ("Date of the meeting", day(record.date)),
        ("Published", day(item.published)),
        ("Call-in deadline", day(item.call_in_deadline)),
        ("Effective from", day(item.effective_from)),
    )
    lines = tuple(f"{name}: {value}" for name, value in told if value)
    if lines:
        yield Items(lines)


def _lines(texts: Iterable[str]) -> str | None:
    return "\n".join(texts) or None


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when else None
