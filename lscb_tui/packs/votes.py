"""The votes of a meeting: one row a division, or one row a member, as a table and as records for spreadsheets."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..export.paper import Block, Column, Items, Paper, Records, Section, Statement, Table
from ..model.meeting import MeetingRecord
from ..model.motion import AgendaItem, Manner, Vote
from ..resolutions.house_style import HouseStyle
from ..resolutions.roll import Roll, counts, reference, shown
from ..resolutions.substance import steps
from .meeting_words import (
    Styles,
    body_name,
    casting,
    day,
    instruction,
    item_heading,
    labels_as_moved,
    named_lines,
)

NAME = "votes"
COLUMNS = (
    *("body", "meeting", "item", "title", "on", "label", "manner", "time", "present"),
    *("for", "against", "abstained", "not_voting", "casting_by", "casting", "result", "mover", "seconder"),
    *("names_for", "names_against", "names_abstained", "names_not_voting"),
)
"""The fields of a division, in order. What is absent is null; `meeting` is an ISO day."""

BY_NAME_COLUMNS = (*("body", "meeting", "item", "title", "on", "label", "time", "member", "role", "vote", "result"),)
"""The fields of one member's vote in one division."""

_AWAY = "interest declared, left the room"


@dataclass(frozen=True, slots=True)
class Division:
    """One vote, with what it was on: the motion, or an amendment as it was taken."""

    item: AgendaItem
    place: int
    on: str
    vote: Vote
    result: str | None
    mover: str | None
    seconder: str | None
    label: str | None = None


def divisions_of(record: MeetingRecord, styles: Styles) -> list[Division]:
    """The divisions in the order in which they were taken: the amendments of an item, then its motion."""
    items = enumerate(record.items, start=1)
    return [each for place, item in items for each in _divisions(item, place, styles.of(item))]


def votes_paper(record: MeetingRecord, styles: Styles, classification: str = "", *, by_name: bool = False) -> Paper:
    """The divisions of a meeting; with `by_name`, each member's vote in those that were taken by name."""
    roll = Roll(record)
    divisions = divisions_of(record, styles)
    rows = (
        [row for each in divisions for row in _members(record, each, roll)]
        if by_name
        else [_row(record, each, roll, styles) for each in divisions]
    )
    return Paper(
        title=f"{body_name(record)}: votes",
        subtitle=f"Votes at the meeting of {day(record.date)}" if record.date else "Votes at the meeting",
        classification=classification,
        sections=tuple(_sections(record, divisions, roll, styles)),
        records=Records(NAME, BY_NAME_COLUMNS if by_name else COLUMNS, tuple(rows)),
    )


def _divisions(item: AgendaItem, place: int, style: HouseStyle) -> Iterator[Division]:
    labels = labels_as_moved(item, style)
    for step in steps(item):
        amendment = step.amendment
        if amendment.vote:
            yield Division(
                item,
                place,
                f"amendment: {instruction(step, item, style)}",
                amendment.vote,
                str(amendment.state) if amendment.state else None,
                amendment.mover,
                amendment.seconder,
                labels.get(amendment.clause),
            )
    if item.vote:
        yield Division(
            item, place, "motion", item.vote, str(item.state) if item.state else None, item.mover, item.seconder
        )


def _about(record: MeetingRecord, division: Division) -> dict[str, Any]:
    at = division.vote.at
    return {
        "body": record.body.name if record.body else None,
        "meeting": record.date.isoformat() if record.date else None,
        "item": division.item.number or str(division.place),
        "title": division.item.title,
        "on": division.on,
        "label": division.label,
        "time": f"{at:%H:%M}" if at else None,
        "result": division.result,
    }


def _row(record: MeetingRecord, division: Division, roll: Roll, styles: Styles) -> dict[str, Any]:
    vote = division.vote
    in_favour, against, abstained, not_voting = counts(vote)
    by, how = casting(vote.casting, roll, styles.of(division.item)) if vote.casting else ("", "")
    named = {
        "names_for": vote.names_for,
        "names_against": vote.names_against,
        "names_abstained": vote.names_abstained,
        "names_not_voting": vote.names_not_voting,
    }
    return {
        **_about(record, division),
        "manner": str(vote.manner) if vote.manner else None,
        "present": _present(division, roll),
        "for": in_favour,
        "against": against,
        "abstained": abstained,
        "not_voting": not_voting,
        "casting_by": by or None,
        "casting": how or None,
        "mover": roll.shown(division.mover) or None,
        "seconder": roll.shown(division.seconder) or None,
        **{key: tuple(roll.shown(name) for name in names) for key, names in named.items()},
    }


def _present(division: Division, roll: Roll) -> int | None:
    """How many voting members were in the room, those who left over an interest apart."""
    at = division.vote.at
    there = roll.count(at)
    return None if there is None else there - roll.away(division.item, at)


def _members(record: MeetingRecord, division: Division, roll: Roll) -> Iterator[dict[str, Any]]:
    """Each voting member who was there, in the order of the roll, then any other who is named."""
    vote = division.vote
    if vote.manner is not Manner.BY_NAME and not (vote.names_for or vote.names_against or vote.names_abstained):
        return
    cast = {
        roll.key(name): (name, how)
        for how, names in (
            ("for", vote.names_for),
            ("against", vote.names_against),
            ("abstained", vote.names_abstained),
            ("not voting", vote.names_not_voting),
        )
        for name in names
    }
    away = roll.gone(division.item)
    about = _about(record, division)
    for attendee in roll.voters(vote.at) or ():
        key = roll.key(reference(attendee))
        _, how = cast.pop(key, ("", _AWAY if key in away else ""))
        yield about | {"member": shown(attendee), "role": attendee.role, "vote": how or None}
    for name, how in cast.values():
        found = roll.find(name)
        yield about | {"member": roll.shown(name), "role": found.role if found else None, "vote": how}


def _sections(record: MeetingRecord, divisions: list[Division], roll: Roll, styles: Styles) -> Iterator[Section]:
    for place, item in enumerate(record.items, start=1):
        of_item = [each for each in divisions if each.place == place]
        if of_item:
            yield Section(item_heading(item, place), tuple(_blocks(of_item, roll, styles)))


def _blocks(divisions: list[Division], roll: Roll, styles: Styles) -> Iterator[Block]:
    columns = (
        Column("On"),
        *(Column(title, is_number=True) for title in ("Present", "For", "Against", "Abstained", "Not voting")),
        Column("Result"),
    )
    rows = []
    for each in divisions:
        numbers = (_present(each, roll), *counts(each.vote))
        rows.append((each.on, *("" if count is None else str(count) for count in numbers), each.result or ""))
    yield Table(columns, tuple(rows))
    named = ((each, tuple(named_lines(each.vote, roll, styles.of(each.item)))) for each in divisions)
    if statements := tuple(Statement(each.on, more=lines) for each, lines in named if lines):
        yield Items(statements)
