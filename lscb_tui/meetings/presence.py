"""Who is in the room, what interests they declare, and when the meeting and its items begin and end."""

from dataclasses import dataclass, replace
from datetime import time

from ..model.meeting import Attendee, MeetingRecord, Presence
from ..model.motion import AgendaItem, Interest, Leaving, MotionState, Vote
from ..model.note import new_id
from ..resolutions.roll import Roll, cast_names, reference, shown, votes
from .lawful import unbroken
from .members import on_the_roll, why_not_there
from .minutes import unless_locked
from .places import item_name, item_number, item_of, with_item
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
def add_attendee(record: MeetingRecord, attendee: Attendee) -> MeetingRecord:
    """Put somebody on the roll. Raises Refusal where they have neither name nor role, or stand there already."""
    name = attendee.name or attendee.role
    if not name:
        raise Refusal("somebody on the roll has a name or a role: give one")
    if attendee.name and Roll(record).find(attendee.name):
        raise Refusal(f"{attendee.name} is on the roll already: change what stands there")
    added = attendee if attendee.id else replace(attendee, id=new_id())
    return unbroken(record, replace(record, attendance=(*record.attendance, added)))


@unless_locked
def remove_attendee(record: MeetingRecord, who: str) -> MeetingRecord:
    """Take somebody off the roll. Raises Refusal where they moved, seconded, voted or declared something."""
    found = on_the_roll(record, who)
    roll = Roll(record)
    for place, item in enumerate(record.items, start=1):
        if any(roll.find(name) is found for name in _named_under(item)):
            raise Refusal(
                f"{shown(found)} is recorded under {item_name(item, place)}, and cannot leave the roll: "
                "set down apologies or a time of leaving instead"
            )
    kept = tuple(each for each in record.attendance if each is not found)
    return unbroken(record, replace(record, attendance=kept))


@unless_locked
def preside(record: MeetingRecord, who: str) -> MeetingRecord:
    """Record who is in the chair. Raises Refusal where they are not there, or a casting vote was another's."""
    found = on_the_roll(record, who)
    if found.presence not in (None, Presence.PRESENT):
        raise Refusal(f"{shown(found)} is not there and cannot preside: set the attendance right, or name another")
    seats = (replace(each, presides=each is found) for each in record.attendance)
    kept = tuple(old if old == new else new for old, new in zip(record.attendance, seats, strict=True))
    return unbroken(record, replace(record, attendance=kept))


@unless_locked
def set_presence(record: MeetingRecord, who: str, presence: Presence) -> MeetingRecord:
    """Record that somebody is present, sent apologies, or is absent; times of arriving and leaving are left out then.

    Raises Refusal where they are not on the roll, or what they did or a vote would not have been possible.
    """
    found = on_the_roll(record, who)
    changed = replace(found, presence=presence)
    if presence is not Presence.PRESENT:
        if deed := _deed(record, found):
            raise Refusal(f"{shown(found)} {deed}, and was there: set that right first")
        changed = replace(changed, arrived=None, left=None)
    return _with(record, found, changed)


@unless_locked
def arrive(record: MeetingRecord, who: str, at: time) -> MeetingRecord:
    """Record when somebody arrived; who had left is back, as if they had stayed.

    Raises Refusal where they are not on the roll, the meeting was over, or a vote would not have been possible.
    """
    found = on_the_roll(record, who)
    if record.ended and at > record.ended:
        raise Refusal(f"the meeting ended at {record.ended:%H:%M}, before {at:%H:%M}: give an earlier time")
    if found.left and at >= found.left:
        return _with(record, found, replace(found, presence=Presence.PRESENT, left=None))
    arrived = None if record.began and at <= record.began else at
    return _with(record, found, replace(found, presence=Presence.PRESENT, arrived=arrived))


@unless_locked
def leave(record: MeetingRecord, who: str, at: time) -> MeetingRecord:
    """Record when somebody left.

    Raises Refusal where they were not there, the time is not within the meeting, or they voted, or are counted, later.
    """
    found = on_the_roll(record, who)
    if found.presence not in (None, Presence.PRESENT):
        raise Refusal(f"{shown(found)} {_absence(found)}, and cannot leave: record the arrival first")
    begun = max(filter(None, (record.began, found.arrived)), default=None)
    if begun and at < begun:
        raise Refusal(f"{shown(found)} was not there before {begun:%H:%M}, and cannot leave at {at:%H:%M}")
    if record.ended and at > record.ended:
        raise Refusal(f"the meeting ended at {record.ended:%H:%M}, before {at:%H:%M}: give an earlier time")
    return _with(record, found, replace(found, left=at))


@unless_locked
def declare_interest(record: MeetingRecord, item: str, interest: Interest) -> MeetingRecord:
    """Record an interest declared under an item; one declared before by the same person of the same is replaced.

    Raises Refusal where nobody is named, they were not there, or they voted and are said to have left.
    """
    found = item_of(record, item)
    who = (interest.who or "").strip()
    if not who:
        raise Refusal("say who declares the interest")
    declared = replace(interest, who=who)
    if record.attendance:
        attendee = on_the_roll(record, who)
        if attendee.presence not in (None, Presence.PRESENT):
            raise Refusal(f"{shown(attendee)} {_absence(attendee)}, and cannot declare an interest")
        declared = replace(interest, who=reference(attendee))
    roll = Roll(record)
    at = next((at for at, each in enumerate(found.interests) if _is_same(roll, each, declared)), len(found.interests))
    interests = (*found.interests[:at], declared, *found.interests[at + 1 :])
    return unbroken(record, with_item(record, replace(found, interests=interests, no_interests=False)))


@unless_locked
def withdraw_interest(record: MeetingRecord, item: str, who: str, about: str | None = None) -> MeetingRecord:
    """Strike an interest entered in error: all of somebody's, or the one that is about something.

    Raises Refusal where there is none, or a casting vote or a count would not add up.
    """
    found = item_of(record, item)
    roll = Roll(record)
    kept = tuple(
        each
        for each in found.interests
        if roll.key(each.who or "") != roll.key(who) or (about is not None and each.about != about)
    )
    if len(kept) == len(found.interests):
        raise Refusal(f"{roll.shown(who)} declared no such interest under this item")
    return unbroken(record, with_item(record, replace(found, interests=kept)))


@unless_locked
def leave_for_interest(record: MeetingRecord, item: str, who: str, left: Leaving) -> MeetingRecord:
    """Record whether and when somebody who declared an interest left the room.

    Raises Refusal where they declared none, or voted and are said to have left before.
    """
    found = item_of(record, item)
    roll = Roll(record)
    interests = tuple(
        replace(each, left=left) if roll.key(each.who or "") == roll.key(who) else each for each in found.interests
    )
    if all(roll.key(each.who or "") != roll.key(who) for each in found.interests):
        raise Refusal(f"{roll.shown(who)} declared no interest under this item: record the interest first")
    return unbroken(record, with_item(record, replace(found, interests=interests)))


@unless_locked
def no_interests(record: MeetingRecord, item: str) -> MeetingRecord:
    """Record that it was asked and nobody declared an interest. Raises Refusal where somebody did."""
    found = item_of(record, item)
    if found.interests:
        who = Roll(record).shown(found.interests[0].who or "somebody")
        raise Refusal(f"{who} declared an interest under this item: withdraw it first, if it was entered in error")
    return with_item(record, replace(found, no_interests=True))


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
    times = (time_ for item in record.items for time_ in (item.began, item.ended) if time_)
    last = max(times, default=record.began)
    last = max(last, record.began)
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
    running = _running(record)
    if running is found:
        raise Refusal(f"this item runs since {running.began:%H:%M}: end it, or begin another")
    times = (record.began, running.began if running else None, found.began)
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
    if found.began is None or found.ended is not None:
        raise Refusal("this item does not run: begin it first")
    if at < found.began:
        raise Refusal(f"this item began at {found.began:%H:%M}, after {at:%H:%M}: give a later time")
    return with_item(record, replace(found, ended=at))


def predicted(record: MeetingRecord, now: time) -> Prediction:
    """When each item and the meeting will end: from what is over, what the running item has used, and what is to come.

    An item without time allotted counts as no time at all, and is named.
    """
    running, clock = _running(record), _minutes(now)
    items: dict[str, ItemTimes] = {}
    for item in record.items:
        if item.began and item.ended:
            items[item.id or ""] = ItemTimes(item.id or "", item.began, item.ended, None, None, True)
    if running:
        times = _of_running(running, now)
        items[times.item], clock = times, _minutes(times.ends)
    for item in _to_come(record):
        begins, clock = clock, clock + (item.allotted or 0)
        known = item.allotted is not None
        items[item.id or ""] = ItemTimes(item.id or "", _time(begins), _time(clock), None, None, known)
    ordered = tuple(items[item.id or ""] for item in record.items if (item.id or "") in items)
    unknown = tuple(times.item for times in ordered if not times.is_known)
    return Prediction(ordered, record.ended or _time(clock), unknown, _note(record, unknown))


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


def _running(record: MeetingRecord) -> AgendaItem | None:
    return next((item for item in record.items if item.began and not item.ended), None)


def _without_running(record: MeetingRecord, at: time) -> MeetingRecord:
    running = _running(record)
    return with_item(record, replace(running, ended=at)) if running else record


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _time(minutes: int) -> time:
    minutes %= _DAY
    return time(minutes // 60, minutes % 60)


def _with(record: MeetingRecord, before: Attendee, after: Attendee) -> MeetingRecord:
    if after == before:
        return record
    changed = replace(record, attendance=tuple(after if each is before else each for each in record.attendance))
    for place, item in enumerate(record.items, start=1):
        if why := _why_not_possible(record, item, before, after):
            raise Refusal(f"{shown(after)} {why} under {item_name(item, place)}: set that or the time right")
    return unbroken(record, changed)


def _why_not_possible(record: MeetingRecord, item: AgendaItem, before: Attendee, after: Attendee) -> str | None:
    """What somebody did under an item that they cannot have done, as far as times of day tell."""
    roll = Roll(record)
    if why_not_there(after, item, None) and any(roll.find(who) is before for who in _movers(item)):
        return "moved or seconded"
    for vote in _votes(item):
        if why_not_there(after, item, vote.at) and any(roll.find(who) is before for who in _names_in(vote)):
            return "voted"
    return None


def _absence(attendee: Attendee) -> str:
    return "sent apologies" if attendee.presence is Presence.APOLOGIES else "is absent"


def _is_same(roll: Roll, one: Interest, other: Interest) -> bool:
    return roll.key(one.who or "") == roll.key(other.who or "") and (one.kind, one.about) == (other.kind, other.about)


def _deed(record: MeetingRecord, attendee: Attendee) -> str | None:
    """What somebody did at the meeting that takes being there."""
    roll = Roll(record)
    for place, item in enumerate(record.items, start=1):
        name = item_name(item, place)
        if any(roll.find(who) is attendee for who in _movers(item)):
            return f"moved or seconded under {name}"
        if any(roll.find(who) is attendee for vote in _votes(item) for who in _names_in(vote)):
            return f"voted under {name}"
        if any(roll.find(each.who) is attendee for each in item.interests):
            return f"declared an interest under {name}"
    return None


def _named_under(item: AgendaItem) -> list[str]:
    voters = [who for vote in _votes(item) for who in _names_in(vote)]
    return [*_movers(item), *voters, *(each.who for each in item.interests if each.who)]


def _movers(item: AgendaItem) -> list[str]:
    names = [item.mover, item.seconder]
    for amendment in item.amendments:
        names += [amendment.mover, amendment.seconder]
    return [name for name in names if name]


def _votes(item: AgendaItem) -> list[Vote]:
    return [vote for _, vote in votes(item)]


def _names_in(vote: Vote) -> list[str]:
    by = vote.casting.by if vote.casting else None
    return [*cast_names(vote), *vote.names_not_voting, *((by,) if by else ())]
