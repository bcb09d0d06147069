"""The meeting record: who met, with what powers, and what they did under each item.

It is the whole of what is known of one meeting: what screens export and import, and what `lscb lint` reads. Every
field is optional but a clause's words, an action's `what` and a question's text. docs/meeting-record.md describes it.
"""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from .motion import AgendaItem
from .record_key import key, required


class BodyKind(StrEnum):
    """What kind of body meets; it tells what the body may decide."""

    EXECUTIVE = "executive"
    SCRUTINY = "scrutiny"
    HEALTH_AND_WELLBEING = "health and wellbeing board"
    FULL_COUNCIL = "full council"
    COMMITTEE = "committee"
    PARTNERSHIP = "partnership"


class Standing(StrEnum):
    """As what somebody is in the room."""

    MEMBER = "member"
    SUBSTITUTE = "substitute"
    CO_OPTED = "co-opted"
    OFFICER = "officer"
    PRESENTER = "presenter"
    OBSERVER = "observer"
    PUBLIC = "public"


class VotingRight(StrEnum):
    """Whether somebody may vote."""

    VOTING = "voting"
    NON_VOTING = "non-voting"


class Presence(StrEnum):
    """Whether somebody was there."""

    PRESENT = "present"
    APOLOGIES = "apologies"
    ABSENT = "absent"


class MinuteState(StrEnum):
    """How far the minute has come; a confirmed one is never altered, only corrected."""

    LIVE = "live"
    READ_BACK = "read back"
    DRAFT = "draft"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Powers:
    """What a body may decide, and whom it can only ask. What is not said here follows from the kind of body."""

    may_decide: tuple[str, ...] = key("verbs that it may resolve, though its kind may not, such as `approve`", ())
    may_not_decide: tuple[str, ...] = key("verbs that it may not resolve, though its kind may", ())
    can_only_ask: tuple[str, ...] = key("bodies and roles that it can ask and not direct", ())
    may_direct: tuple[str, ...] = key("bodies and roles that it may direct, though its kind may not", ())


@dataclass(frozen=True, slots=True)
class MeetingBody:
    """The body that meets."""

    name: str | None = key("its name in full")
    kind: BodyKind | None = key("what kind of body it is")
    powers: Powers | None = key("its powers, where they differ from those of its kind")


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody on the roll: present, or sent apologies."""

    id: str | None = key("a short name to refer by")
    name: str | None = key("the name as the minutes print it; a role alone will do")
    role: str | None = key("office or post, such as `Chairman` or `Director of Children's Services`")
    standing: Standing | None = key("as what they are in the room; a member where nothing is said")
    right: VotingRight | None = key("whether they may vote; members and substitutes may where nothing is said")
    presides: bool = key("whether they are in the chair at this meeting", default=False)
    presence: Presence | None = key("whether they were there; present where nothing is said")
    arrived: time | None = key("when they arrived, if after the beginning")
    left: time | None = key("when they left, if before the end")
    substitute_for: str | None = key("for whom they substitute")
    spellings: tuple[str, ...] = key("other spellings of the name that are known and right", ())


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction of confirmed minutes, itself resolved, with the old words quoted."""

    old: str = required("the words as they were confirmed")
    new: str = required("the words in their place")
    clause: str | None = key("the id of the clause corrected")
    item: str | None = key("the number of its item")
    resolved_on: date | None = key("the day of the meeting that resolved it")


@dataclass(frozen=True, slots=True)
class Minute:
    """How far the minute of the meeting has come."""

    state: MinuteState | None = key("its state")
    confirmed_on: date | None = key("the day of the meeting that confirmed it")
    corrections: tuple[Correction, ...] = key("corrections after it was confirmed", ())


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """One meeting."""

    body: MeetingBody | None = key("the body that meets")
    title: str | None = key("what the meeting is called, where the body's name does not say it")
    date: "date | None" = key("the day of the meeting")
    place: str | None = key("where it met")
    began: time | None = key("when it began")
    ended: time | None = key("when it ended")
    quorum: int | None = key("how many voting members must be present")
    members_present: int | None = key(
        "how many voting members were present, where the attendance is not listed in full"
    )
    attendance: tuple[Attendee, ...] = key("the roll", ())
    items: tuple[AgendaItem, ...] = key("the items of the agenda", ())
    minute: Minute | None = key("how far the minute has come")
