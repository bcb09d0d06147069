"""Who is meant by a name: the roll of a meeting, asked by id, name or spelling."""

import re
from collections.abc import Iterator
from datetime import time
from functools import cached_property

from ..model.meeting import Attendee, MeetingRecord, Presence, Standing, VotingRight
from ..model.motion import AgendaItem, Leaving, Vote
from .substance import name_of

_TITLES = re.compile(
    r"\b(?:the|councillors?|cllrs?|mr|mrs|ms|miss|dr|prof(?:essor)?|sir|dame|rev(?:erend)?|hon|vacant)\b\.?"
)
_NOT_LETTERS = re.compile(r"[^\w\s]|_")
_CHAIR = re.compile(r"\b(?<!vice )(?<!vice-)(?<!deputy )chair(?:man|woman|person)?\b", re.IGNORECASE)
_MEMBERS = (None, Standing.MEMBER, Standing.SUBSTITUTE)


def folded(name: str) -> str:
    """A name without title, case and points: `Cllr. A. Smith` is `a smith`."""
    return " ".join(_NOT_LETTERS.sub(" ", _TITLES.sub(" ", name.casefold())).split())


class Roll:
    """The attendance of one meeting."""

    def __init__(self, record: MeetingRecord) -> None:
        self.record = record

    @cached_property
    def _by_name(self) -> dict[str, Attendee]:
        named: dict[str, Attendee] = {}
        for attendee in self.record.attendance:
            for name in (*attendee.spellings, attendee.role, attendee.name, attendee.id):
                if name:
                    named[folded(name)] = attendee
        return named

    def __bool__(self) -> bool:
        return bool(self.record.attendance)

    def find(self, name: str | None) -> Attendee | None:
        """Whoever goes by this id, name, role or spelling."""
        return self._by_name.get(folded(name)) if name else None

    def key(self, name: str) -> str:
        """What is the same for all names of one person: the id or name on the roll, else the folded name."""
        attendee = self.find(name)
        return (attendee.id or folded(attendee.name or attendee.role or "")) if attendee else folded(name)

    def shown(self, name: str | None) -> str:
        """A name as it is printed: that of whoever is meant on the roll, else as it was given; empty for none."""
        attendee = self.find(name)
        return (shown(attendee) if attendee else name) or ""

    def near(self, name: str) -> str | None:
        """The name on the roll that `name` is a slip of: one letter apart."""
        from rapidfuzz.distance import OSA

        wanted = folded(name)
        if len(wanted) < 4 or wanted in self._by_name:
            return None
        for known, attendee in self._by_name.items():
            if abs(len(known) - len(wanted)) < 2 and OSA.distance(known, wanted, score_cutoff=1) == 1:
                return attendee.name or attendee.role or known
        return None

    @property
    def chair(self) -> Attendee | None:
        """Whoever presides: marked so, or else whose role is that of chair."""
        present = [each for each in self.record.attendance if each.presence in (None, Presence.PRESENT)]
        marked = [each for each in present if each.presides]
        return next(iter(marked or [each for each in present if each.role and _CHAIR.search(each.role)]), None)

    def voters(self, at: time | None) -> list[Attendee] | None:
        """The voting members who are there, at a time of day where one is known; None where no roll is."""
        if not self.record.attendance:
            return None
        return [each for each in self.record.attendance if can_vote(each) and is_there(each, at)]

    def count(self, at: time | None) -> int | None:
        """How many voting members are there; None where that is not known."""
        if self.record.members_present is not None:
            return self.record.members_present
        voters = self.voters(at)
        return len(voters) if voters else None

    def away(self, item: AgendaItem, at: time | None) -> int:
        """How many of those counted had left for an interest."""
        voters = self.voters(at)
        if voters is None:
            return len(left_before_voting(item)) if self.record.members_present is None else 0
        gone = self.gone(item)
        return sum(1 for each in voters if self.key(reference(each)) in gone)

    def gone(self, item: AgendaItem) -> set[str]:
        """The keys of those who declared an interest and left before the vote."""
        return {self.key(who) for who in left_before_voting(item)}


def shown(attendee: Attendee) -> str:
    """Somebody as printed: by name, or else by role."""
    return attendee.name or attendee.role or attendee.id or ""


def reference(attendee: Attendee) -> str:
    """How a record refers to somebody: by id where there is one."""
    return attendee.id or attendee.name or attendee.role or ""


def can_vote(attendee: Attendee) -> bool:
    """Whether somebody may vote."""
    if attendee.right is not None:
        return attendee.right is VotingRight.VOTING
    return attendee.standing in _MEMBERS


def is_member(attendee: Attendee) -> bool:
    """Whether somebody may move a motion."""
    return attendee.standing in (*_MEMBERS, Standing.CO_OPTED)


def is_there(attendee: Attendee, at: time | None) -> bool:
    """Whether somebody is in the room, at a time of day where one is known."""
    if attendee.presence not in (None, Presence.PRESENT):
        return False
    if at is None:
        return True
    return not (attendee.arrived and attendee.arrived > at) and not (attendee.left and attendee.left <= at)


def votes(item: AgendaItem) -> Iterator[tuple[str, Vote]]:
    """Every division of an item, with what it was on."""
    for place, amendment in enumerate(item.amendments, start=1):
        if amendment.vote:
            yield f"amendment {name_of(amendment, place)}", amendment.vote
    if item.vote:
        yield "the motion", item.vote


def counts(vote: Vote) -> tuple[int | None, int | None, int | None, int | None]:
    """For, against, abstained, not voting: as counted, or else by the names."""
    pairs = (
        (vote.in_favour, vote.names_for),
        (vote.against, vote.names_against),
        (vote.abstained, vote.names_abstained),
        (vote.not_voting, vote.names_not_voting),
    )
    return tuple(count if count is not None else len(names) or None for count, names in pairs)  # type: ignore[return-value]


def cast_names(vote: Vote) -> tuple[str, ...]:
    """Whoever voted, or abstained, by name."""
    return (*vote.names_for, *vote.names_against, *vote.names_abstained)


def left_before_voting(item: AgendaItem) -> list[str]:
    """Whoever declared an interest and left before the vote."""
    away = (Leaving.BEFORE_THE_ITEM, Leaving.BEFORE_THE_VOTE)
    return [each.who for each in item.interests if each.who and each.left in away and not each.dispensation]
