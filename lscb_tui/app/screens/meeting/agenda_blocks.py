"""The agenda as blocks: who meets, whether enough are here, and each item with its time. Pure functions."""

from datetime import time

from ....meetings.timing import ItemTimes, Prediction, is_running, predicted, running
from ....model.meeting import MeetingRecord
from ....model.motion import AgendaItem, MotionState
from ....packs.meeting_words import day
from ....resolutions.roll import Roll, can_vote
from ...widgets.blocks import Block, Part
from .rows import Kind, Row

NO_MEETING = "No meeting yet. {start} starts one: for a paper, from an example, from a file or blank."
EMPTY = "–"
_NAMES_WIDTH = 7
RUNNING = "▶"


def agenda_blocks(record: MeetingRecord, now: time) -> list[Block]:
    """The head of the meeting, then its items."""
    prediction = predicted(record, now) if running(record) else None
    times = {each.item: each for each in prediction.items} if prediction else {}
    width = max((len(item.number or "") for item in record.items), default=0) + 1
    blocks = [*_head(record, now, prediction)]
    for place, item in enumerate(record.items):
        told = Part(_told(item, times.get(item.id or "")), "plain" if is_running(item) else "faint", width)
        title = Part(item.title or "An item without a title", "strong", width, item.number or "")
        key = Row(Kind.ITEM, item.id or "").key
        blocks.append(Block((title, told), key=key, space_before=0 if place else 1))
    if not record.items:
        blocks.append(Block((Part("Nothing on the agenda: + adds an item.", "faint"),), space_before=1))
    return blocks


def presence_said(record: MeetingRecord, now: time) -> tuple[str, bool]:
    """How many voting members are here, against the quorum; and whether they are too few."""
    at = now if record.began and record.ended is None else record.ended
    roll = Roll(record)
    here, voting = roll.count(at), sum(map(can_vote, record.attendance))
    if here is None and not voting:
        return "nobody listed", False
    counted = f"{here or 0} of {voting} who may vote" if voting else f"{here} who may vote"
    if record.quorum is None:
        return counted, False
    if (here or 0) < record.quorum:
        return f"NOT QUORATE: {counted}, quorum {record.quorum}; nothing can be resolved", True
    return f"{counted}, quorate", False


def _head(record: MeetingRecord, now: time, prediction: Prediction | None) -> list[Block]:
    name = record.body.name if record.body else None
    here, is_short = presence_said(record, now)
    rows = [Block((Part(name or "A body without a name", "heading"),), key=Row(Kind.MEETING, "body/name").key)]
    if record.title or not name:
        rows.append(_row("Called", record.title, "title"))
    rows += [
        _row("Date", day(record.date), "date"),
        _row("Place", record.place, "place"),
        _row("Time", _time_said(record, prediction), "times"),
        _row("Quorum", str(record.quorum) if record.quorum else None, "quorum"),
    ]
    present = Part(here, "match" if is_short else "plain", _NAMES_WIDTH, "Here")
    return [*rows, Block((present,), key=Row(Kind.ROLL).key)]


def _row(name: str, value: str | None, field: str) -> Block:
    part = Part(value or EMPTY, "plain" if value else "faint", _NAMES_WIDTH, name)
    return Block((part,), key=Row(Kind.MEETING, field).key)


def _time_said(record: MeetingRecord, prediction: Prediction | None) -> str:
    if record.began and record.ended:
        return f"{record.began:%H:%M} to {record.ended:%H:%M}"
    if prediction and record.began:
        earliest = ", at the earliest" if prediction.note else ""
        return f"from {record.began:%H:%M}, will end {prediction.end:%H:%M}{earliest}"
    if record.began:
        return f"from {record.began:%H:%M}; no item runs"
    planned = sum(item.allotted or 0 for item in record.items)
    return f"not begun, {planned} min planned" if planned else "not begun"


def _told(item: AgendaItem, times: ItemTimes | None) -> str:
    """`proposed · 20 min · 14:20–14:40`, or how long it runs."""
    state = str(item.state or MotionState.PROPOSED) if item.clauses else ""
    if item.began and item.ended:
        return _joined(state, f"{item.began:%H:%M}–{item.ended:%H:%M}")
    if is_running(item):
        return _joined(f"{RUNNING} {_running_said(item, times)}", state)
    planned = f"{item.allotted} min" if item.allotted else ""
    expected = f"{times.begins:%H:%M}–{times.ends:%H:%M}" if times and item.allotted else ""
    return _joined(state, planned, expected) or "no time allotted"


def _running_said(item: AgendaItem, times: ItemTimes | None) -> str:
    if times is None or times.elapsed is None:
        return f"since {item.began:%H:%M}"
    if times.left is None:
        return f"{times.elapsed} min, since {item.began:%H:%M}"
    if times.left < 0:
        return f"{times.elapsed} min, {-times.left} over"
    return f"{times.elapsed} of {item.allotted} min, to {times.ends:%H:%M}"


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
