"""Whom a clerk means by a few letters, and how somebody is shown."""

from ...meetings.refusal import Refusal
from ...model.meeting import Attendee
from ...resolutions.roll import Roll, is_member, reference, shown

_MOST_SHOWN = 4


def who_is_meant(roll: Roll, typed: str) -> str:
    """The id, or the name, of the one on the roll whom the letters fit; the words themselves where there is no roll.

    Raises Refusal where they fit nobody, or several.
    """
    if not roll:
        return typed.strip()
    exactly = roll.find(typed)
    found = [exactly] if exactly else candidates(roll, typed)
    if len(found) == 1:
        return reference(found[0])
    if found:
        raise Refusal(f"“{typed.strip()}” could be {_listed(found)}; write more of the name")
    raise Refusal(f"nobody on the roll goes by “{typed.strip()}”; the mode Meeting adds somebody")


def candidates(roll: Roll, typed: str) -> list[Attendee]:
    """Members whose name or role has a word that begins as typed."""
    wanted = typed.casefold().split()
    found = []
    for attendee in roll.record.attendance:
        words = f"{attendee.name or ''} {attendee.role or ''} {attendee.id or ''}".casefold().split()
        if wanted and all(any(word.startswith(each) for word in words) for each in wanted):
            found.append(attendee)
    members = [attendee for attendee in found if is_member(attendee)]
    return members or found


def said_of(roll: Roll, typed: str) -> str:
    """Who is meant by what is typed so far."""
    if not roll:
        return "the roll is empty, so any name is taken; the mode Meeting lists who is here"
    found = candidates(roll, typed)
    return f"Enter: {shown(found[0])}" if len(found) == 1 else _listed(found) if found else "nobody on the roll"


def _listed(found: list[Attendee]) -> str:
    names = [shown(attendee) for attendee in found[:_MOST_SHOWN]]
    return " or ".join(names) + (" or others" if len(found) > _MOST_SHOWN else "")
