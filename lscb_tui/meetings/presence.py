"""Who is in the room: the roll, who presides, and who comes and goes."""

from dataclasses import replace
from datetime import time

from ..model.meeting import Attendee, MeetingRecord, Presence
from ..model.motion import AgendaItem, Vote
from ..model.note import new_id
from ..resolutions.roll import Roll, cast_names, shown, votes
from .lawful import unbroken
from .members import absence, on_the_roll, why_not_there
from .minutes import unless_locked
from .places import item_name
from .refusal import Refusal


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
        raise Refusal(f"{shown(found)} {absence(found)}, and cannot leave: record the arrival first")
    begun = max(filter(None, (record.began, found.arrived)), default=None)
    if begun and at < begun:
        raise Refusal(f"{shown(found)} was not there before {begun:%H:%M}, and cannot leave at {at:%H:%M}")
    if record.ended and at > record.ended:
        raise Refusal(f"the meeting ended at {record.ended:%H:%M}, before {at:%H:%M}: give an earlier time")
    return _with(record, found, replace(found, left=at))


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
