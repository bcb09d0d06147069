"""Counting a vote: against the roll, before the result is declared."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..model.meeting import MeetingRecord
from ..model.motion import AgendaItem, CastingVote, Manner, MotionState, Vote
from ..model.motion import Cast as Casting
from ..resolutions.roll import Roll, can_vote, cast_names, counts, reference, shown
from .members import not_on_the_roll, why_not_there
from .places import Subject, item_of

_COUNTED = (
    ("for", "in_favour", "names_for"),
    ("against", "against", "names_against"),
    ("abstaining", "abstained", "names_abstained"),
    ("not voting", "not_voting", "names_not_voting"),
)


@dataclass(frozen=True, slots=True)
class Tally:
    """A vote as it adds up."""

    present: int | None
    """Voting members there at the time, those away for an interest among them; None where that is not known."""
    away: int
    """How many of them declared an interest and left."""
    cast: int
    """Votes for and against, abstentions, and those who are recorded as not voting."""
    missing: int | None
    """Members who could vote and are not accounted for; None where it is not known or nobody counted."""
    problems: tuple[str, ...]
    """What keeps the result from being declared, each with what to do."""
    outcome: MotionState | None
    """Carried, lost, tied or to be ratified, as it would be; None where nothing is counted."""


def tally(record: MeetingRecord, subject: Subject, vote: Vote) -> Tally:
    """A vote on a motion or an amendment, added up against the roll. Raises Refusal where its item is gone."""
    item, roll = item_of(record, subject.item), Roll(record)
    present, away = roll.count(vote.at), roll.away(item, vote.at)
    cast = sum(count or 0 for count in counts(vote))
    able = None if present is None else present - away
    missing = None if able is None or without_dissent(vote) else max(0, able - cast)
    problems = tuple(_problems(item, roll, vote, able))
    return Tally(present, away, cast, missing, problems, _outcome(record, subject, vote))


def without_dissent(vote: Vote) -> bool:
    """Whether it was agreed without a vote."""
    return vote.manner is Manner.NONE and not any(count is not None for count in counts(vote))


def is_tied(vote: Vote | None) -> bool:
    """Whether as many voted for as against."""
    if vote is None or without_dissent(vote):
        return False
    in_favour, against, *others = counts(vote)
    return (in_favour or 0) == (against or 0) and any((in_favour, *others))


def is_quorate(record: MeetingRecord, vote: Vote) -> bool:
    """Whether enough voting members were there at the time; so where it is not known."""
    present = Roll(record).count(vote.at)
    return record.quorum is None or present is None or present >= record.quorum


def with_names(record: MeetingRecord, vote: Vote) -> Vote:
    """The vote with everybody on the roll named by id."""
    roll = Roll(record)

    def known(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(reference(found) if (found := roll.find(each)) else each for each in names)

    changed = replace(
        vote,
        names_for=known(vote.names_for),
        names_against=known(vote.names_against),
        names_abstained=known(vote.names_abstained),
        names_not_voting=known(vote.names_not_voting),
    )
    return vote if changed == vote else changed


def _outcome(record: MeetingRecord, subject: Subject, vote: Vote) -> MotionState | None:
    in_favour, against, *_ = (count or 0 for count in counts(vote))
    if is_tied(vote):
        used = vote.casting.how if vote.casting else None
        if used is None:
            return MotionState.TIED
        is_carried = used is Casting.FOR
    elif in_favour == against and not without_dissent(vote):
        return None
    else:
        is_carried = in_favour > against or without_dissent(vote)
    if not is_carried:
        return MotionState.LOST
    return MotionState.CARRIED if subject.amendment or is_quorate(record, vote) else MotionState.TO_BE_RATIFIED


def _problems(item: AgendaItem, roll: Roll, vote: Vote, able: int | None) -> Iterator[str]:
    known = [count for count in counts(vote) if count is not None]
    if vote.manner is Manner.NONE and known:
        yield "votes are counted, and it is said that none was taken: say how the vote was taken"
    if any(count < 0 for count in known):
        yield "fewer than none cannot vote: count again"
    if not without_dissent(vote) and not any(known):
        yield "no votes are recorded: count them, or record that there was no dissent"
    if vote.manner is Manner.BY_NAME and not cast_names(vote):
        yield "a vote by name says who voted how: name the members"
    for word, count_field, names_field in _COUNTED:
        count, names = getattr(vote, count_field), getattr(vote, names_field)
        if names and count is not None and count != len(names):
            yield f"{count} are counted as {word} and {len(names)} are named: count again"
    yield from _problems_of_names(item, roll, vote)
    cast = sum(known)
    if able is not None and cast > able:
        away = roll.away(item, vote.at)
        gone = f", without {away} who left for an interest" if away else ""
        yield f"{cast} votes are recorded and {able} voting members are present{gone}: count again"
    yield from _problems_of_casting(item, roll, vote)


def _problems_of_names(item: AgendaItem, roll: Roll, vote: Vote) -> Iterator[str]:
    names = [*cast_names(vote), *vote.names_not_voting]
    gone = roll.gone(item)
    for name, times in Counter(map(roll.key, names)).items():
        if times > 1:
            who = next(each for each in names if roll.key(each) == name)
            yield f"{roll.shown(who)} is named more than once: a member votes once; strike the others"
    for name in names:
        attendee = roll.find(name)
        if attendee is None:
            if roll and roll.record.members_present is None:
                yield not_on_the_roll(roll, name)
        elif not can_vote(attendee):
            yield f"{shown(attendee)} has no vote: strike the name, or set the roll right"
        elif absence := why_not_there(attendee, item, vote.at):
            yield f"{shown(attendee)} {absence} and cannot vote: strike the name, or set the attendance right"
        if roll.key(name) in gone:
            yield f"{roll.shown(name)} declared an interest and left before the vote: strike the name"


def _problems_of_casting(item: AgendaItem, roll: Roll, vote: Vote) -> Iterator[str]:
    casting = vote.casting
    if casting is None:
        return
    if not is_tied(vote):
        in_favour, against, *_ = (count or 0 for count in counts(vote))
        yield f"a casting vote settles an equality, and {in_favour} to {against} is none: leave it out"
    if casting.how is None:
        yield "say how the casting vote was used, or that it was not"
    if casting.how in (None, Casting.NOT_USED) or not roll:
        return
    chair = roll.chair
    if chair is None:
        yield "nobody on the roll is in the chair: say who presides before the casting vote is recorded"
    elif casting.by and roll.find(casting.by) is not chair:
        who = roll.shown(casting.by)
        yield f"the casting vote is the chair's, and {who} is not in the chair: it is {shown(chair)}'s to give"
    elif roll.key(reference(chair)) in roll.gone(item):
        yield f"{shown(chair)} declared an interest and left, and cannot give the casting vote: record it as not used"


def casting_vote(record: MeetingRecord, how: Casting, by: str | None) -> CastingVote:
    """The casting vote, of whoever presides where nobody is named."""
    roll = Roll(record)
    caster = roll.find(by) if by else roll.chair
    return CastingVote(reference(caster) if caster else by, how)
