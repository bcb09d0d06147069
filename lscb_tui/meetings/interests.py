"""Interests that are declared under an item, and whether whoever declares one leaves the room."""

from dataclasses import replace

from ..model.meeting import MeetingRecord, Presence
from ..model.motion import Interest, Leaving
from ..resolutions.roll import Roll, reference, shown
from .lawful import unbroken
from .members import absence, on_the_roll
from .minutes import unless_locked
from .places import item_of, with_item
from .refusal import Refusal


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
            raise Refusal(f"{shown(attendee)} {absence(attendee)}, and cannot declare an interest")
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


def _is_same(roll: Roll, one: Interest, other: Interest) -> bool:
    return roll.key(one.who or "") == roll.key(other.who or "") and (one.kind, one.about) == (other.kind, other.about)
