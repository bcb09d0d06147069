"""When the meeting and its items begin and end, and when they will."""

from dataclasses import dataclass, replace
from datetime import time

from ..model.meeting import MeetingRecord
from ..model.motion import AgendaItem, MotionState
from .minutes import unless_locked
from .places import item_number, item_of, with_item
from .refusal import Refusal
from .states import UNDECIDED, WAITING

_BEFORE_THE_MEETING = (*WAITING, *UNDECIDED, MotionState.ADJOURNED)
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class ItemTimes:
    """When an item begins and ends, as it did or as it will."""

    item: str
    begins: time
    ends: time
    elapsed: int | None
    """Minutes since it began, while it runs."""
    left: int | None
    """Minutes left of those allotted, below zero once it overruns; None where none are allotted or it does not run."""
    is_known: bool
    """Whether it has ended or has time allotted; the end of any other item is the earliest."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """When each item and the meeting will end."""

    items: tuple[ItemTimes, ...]
    end: time
    unknown: tuple[str, ...]
    """The items without time allotted; with one or more, all times after them are the earliest."""
    note: str
    """What the prediction leaves out; empty where nothing."""


@unless_locked
def begin(record: MeetingRecord, at: time) -> MeetingRecord:
    """Record when the meeting began, or set the time right. Raises Refusal where it was under way before."""
    first = min((item.began for item in record.items if item.began), default=record.ended)
    if first and at > first:
        raise Refusal(f"the meeting was under way at {first:%H:%M}, before {at:%H:%M}: give an earlier time")
    return replace(record, began=at)


@unless_locked
def end(record: MeetingRecord, at: time) -> MeetingRecord:
    """Record when the meeting ended; the item that runs ends with it. Raises Refusal where it had not begun by then."""
    if record.began is None:
        raise Refusal("the meeting has not begun: begin it first")
    times = (each for item in record.items for each in (item.began, item.ended) if each)
    last = max((record.began, *times))
    if at < last:
        raise Refusal(f"the meeting was under way at {last:%H:%M}, after {at:%H:%M}: give a later time of the same day")
    return replace(_without_running(record, at), ended=at)


@unless_locked
def begin_item(record: MeetingRecord, item: str, at: time) -> MeetingRecord:
    """Begin an item, or go on with one that had ended; the one that runs ends, and the meeting begins if it had not.

    Raises Refusal where it runs already, the meeting is over, or the time is before the meeting or the last item.
    """
    found = item_of(record, item)
    if record.ended:
        raise Refusal(f"the meeting ended at {record.ended:%H:%M}: an item cannot begin after it")
    current = running(record)
    if current is found:
        raise Refusal(f"this item runs since {current.began:%H:%M}: end it, or begin another")
    times = (record.began, current.began if current else None, found.began)
    since = max((each for each in times if each), default=None)
    if since and at < since:
        raise Refusal(f"{at:%H:%M} is before {since:%H:%M}, when the meeting was under way: give a later time")
    record = _without_running(record if record.began else replace(record, began=at), at)
    found = item_of(record, item)
    return with_item(record, replace(found, began=found.began or at, ended=None))


@unless_locked
def end_item(record: MeetingRecord, item: str, at: time) -> MeetingRecord:
    """End an item. Raises Refusal where it does not run, or the time is before it began."""
    found = item_of(record, item)
    if found.began is None or not is_running(found):
        raise Refusal("this item does not run: begin it first")
    if at < found.began:
        raise Refusal(f"this item began at {found.began:%H:%M}, after {at:%H:%M}: give a later time")
    return with_item(record, replace(found, ended=at))


def predicted(record: MeetingRecord, now: time) -> Prediction:
    """When each item and the meeting will end: from what is over, what the running item has used, and what is to come.

    An item without time allotted counts as no time at all, and is named.
    """
    current, clock = running(record), _minutes(now)
    items: dict[str, ItemTimes] = {}
    for item in record.items:
        if item.began and item.ended:
            items[item.id or ""] = ItemTimes(item.id or "", item.began, item.ended, None, None, True)
    if current:
        times = _of_running(current, now)
        items[times.item], clock = times, _minutes(times.ends)
    for item in _to_come(record):
        begins, clock = clock, clock + (item.allotted or 0)
        known = item.allotted is not None
        items[item.id or ""] = ItemTimes(item.id or "", _time(begins), _time(clock), None, None, known)
    ordered = tuple(items[item.id or ""] for item in record.items if (item.id or "") in items)
    unknown = tuple(times.item for times in ordered if not times.is_known)
    return Prediction(ordered, record.ended or _time(clock), unknown, _note(record, unknown))


def is_running(item: AgendaItem) -> bool:
    """Whether an item was begun and not ended."""
    return item.began is not None and item.ended is None


def running(record: MeetingRecord) -> AgendaItem | None:
    """The item that runs; none once the meeting is over."""
    return None if record.ended else next((item for item in record.items if is_running(item)), None)


def _of_running(item: AgendaItem, now: time) -> ItemTimes:
    began = item.began or now
    elapsed = max(0, _minutes(now) - _minutes(began))
    ends = _minutes(began) + max(elapsed, item.allotted or 0)
    left = None if item.allotted is None else item.allotted - elapsed
    return ItemTimes(item.id or "", began, _time(ends), elapsed, left, item.allotted is not None)


def _note(record: MeetingRecord, unknown: tuple[str, ...]) -> str:
    if not unknown or record.ended:
        return ""
    numbers = [item_number(item, place) for place, item in enumerate(record.items, start=1) if item.id in unknown]
    named_items = f"item {numbers[0]} has" if len(numbers) == 1 else f"items {', '.join(numbers)} have"
    return f"{named_items} no time allotted: the meeting ends then at the earliest"


def _to_come(record: MeetingRecord) -> tuple[AgendaItem, ...]:
    """Items that were not begun; none once the meeting is over, and none that were settled without a time."""
    if record.ended:
        return ()
    return tuple(item for item in record.items if item.began is None and item.state in _BEFORE_THE_MEETING)


def _without_running(record: MeetingRecord, at: time) -> MeetingRecord:
    current = running(record)
    return with_item(record, replace(current, ended=at)) if current else record


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _time(minutes: int) -> time:
    minutes %= _DAY
    return time(minutes // 60, minutes % 60)
