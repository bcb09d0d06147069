"""Who may move and second: a member who is on the roll and in the room."""

from datetime import time

from ..model.meeting import Attendee, MeetingRecord, Presence
from ..model.motion import AgendaItem, Interest, Leaving
from ..resolutions.roll import Roll, is_member, is_there, reference, shown
from .refusal import Refusal


def member(record: MeetingRecord, item: AgendaItem, who: str, deed: str) -> str:
    """How the record names a member who does something (`moves`, `seconds`) under an item: by id where there is one.

    Raises Refusal where it is nobody on the roll, no member, or nobody who was in the room.
    """
    roll, who = Roll(record), " ".join(who.split())
    if not who:
        raise Refusal(f"name the member who {deed}")
    attendee = roll.find(who)
    if attendee is None:
        if roll and record.members_present is None:
            raise Refusal(not_on_the_roll(roll, who))
        return who
    name = shown(attendee)
    if not is_member(attendee):
        raise Refusal(f"{name} is on the roll as {attendee.standing}, and only a member {deed}: name a member")
    if absence := why_not_there(attendee, item, None):
        raise Refusal(f"{name} {absence}: name a member who was in the room, or set the attendance right")
    if any(_left_before(each, attendee, roll) for each in item.interests):
        raise Refusal(f"{name} declared an interest and left before the item: name another member")
    return reference(attendee)


def on_the_roll(record: MeetingRecord, who: str) -> Attendee:
    """Whoever goes by this name. Raises Refusal where nobody does."""
    roll = Roll(record)
    attendee = roll.find(who)
    if attendee is None:
        raise Refusal(not_on_the_roll(roll, " ".join(who.split())) if who.strip() else "say who it is")
    return attendee


def not_on_the_roll(roll: Roll, who: str) -> str:
    """That somebody is not on the roll, and what to do."""
    near = roll.near(who)
    remedy = f"did you mean {near}?" if near else "add them to the attendance, or name somebody who is there"
    return f"“{who}” is not on the roll: {remedy}"


def why_not_there(attendee: Attendee, item: AgendaItem, at: time | None) -> str | None:
    """Why somebody was not in the room at a time of day or, where none is known, at no time of the item."""
    if attendee.presence is Presence.APOLOGIES:
        return "sent apologies"
    if attendee.presence is Presence.ABSENT:
        return "was absent"
    begins, ends = at or item.began, at or item.ended
    if attendee.left and begins and not is_there(Attendee(left=attendee.left), begins):
        return f"had left at {attendee.left:%H:%M}"
    if attendee.arrived and ends and not is_there(Attendee(arrived=attendee.arrived), ends):
        return f"arrived only at {attendee.arrived:%H:%M}"
    return None


def absence(attendee: Attendee) -> str:
    """That somebody is not there: `sent apologies`."""
    return "sent apologies" if attendee.presence is Presence.APOLOGIES else "is absent"


def _left_before(interest: Interest, attendee: Attendee, roll: Roll) -> bool:
    away = interest.left is Leaving.BEFORE_THE_ITEM and not interest.dispensation
    return away and roll.find(interest.who) is attendee
