"""Rules on who moves and votes, and on what the numbers say."""

from collections import Counter
from collections.abc import Iterator

from ...model.meeting import MeetingRecord
from ...model.motion import AgendaItem, Cast, Manner, MotionState, Vote
from ..roll import Roll, can_vote, cast_names, counts, is_member, votes
from ..substance import name_of
from .motion import Motion
from .rule import ERROR, WARNING, Remark, rule

_ROLL = """
attendance:
  - {id: a, name: Councillor A, role: Chairman, presides: true}
  - {id: b, name: Councillor B}
  - {id: c, name: Councillor C}
  - {id: d, name: Councillor D}
  - {id: o, name: Officer O, role: Director of Children's Services, standing: officer}
"""
_MOTION = """
items:
  - opening: "RESOLVED: that"
    clauses:
      - words: the report be noted
"""


def _record(*lines: str) -> str:
    return "\n".join([f"{_ROLL}{_MOTION}".strip(), *(f"    {line}" for line in lines)])


@rule(
    "R19",
    ERROR,
    "Votes do not tally with the members present",
    "There cannot be more votes than members, and nobody votes twice. Where there are fewer, somebody "
    "abstained or left, "
    "and the minute should say so: that is a warning.",
    fails=_record("vote: {manner: show of hands, for: 4, against: 2}"),
    passes=_record("vote: {manner: show of hands, for: 3, against: 1}"),
    remedy="count again, and record abstentions and those who left",
)
def votes_do_not_tally(motion: Motion) -> Iterator[Remark]:
    """Votes counted against the roll at the time of the vote."""
    item, roll = item_and_roll(motion)
    for what, vote in votes(item):
        if vote.manner is Manner.NONE:
            continue
        twice = [name for name, times in Counter(map(roll.key, cast_names(vote))).items() if times > 1]
        if twice:
            yield Remark(f"on {what}, {roll.shown(twice[0])} votes twice: strike one")
        yield from _named_and_counted(what, vote)
        known = [count for count in counts(vote) if count is not None]
        present = roll.count(vote.at)
        if not known or present is None:
            continue
        cast = sum(known)
        used = bool(vote.casting and vote.casting.how is not Cast.NOT_USED)
        if cast > present + used:
            yield Remark(f"on {what}, {cast} votes are recorded and {present} members were present: count again")
            continue
        away = roll.away(item, vote.at)
        if cast < present - away:
            missing = present - away - cast
            counted = "1 member is" if missing == 1 else f"{missing} members are"
            yield Remark(
                f"on {what}, {present} members were present and {cast} votes are recorded: {counted} not "
                f"accounted for; "
                "record who abstained, did not vote or left",
                severity=WARNING,
            )


def item_and_roll(motion: Motion) -> tuple[AgendaItem, Roll]:
    """The item and the roll; empty ones where only a text is checked."""
    return motion.item or AgendaItem(), motion.once("roll", lambda: Roll(motion.record or MeetingRecord()))


def _named_and_counted(what: str, vote: Vote) -> Iterator[Remark]:
    for word, count, names in (
        ("for", vote.in_favour, vote.names_for),
        ("against", vote.against, vote.names_against),
        ("abstained", vote.abstained, vote.names_abstained),
        ("not voting", vote.not_voting, vote.names_not_voting),
    ):
        if names and count is not None and count != len(names):
            yield Remark(
                f"on {what}, {count} are counted as {word} and {len(names)} named: count again", severity=WARNING
            )


@rule(
    "R20",
    ERROR,
    "Casting vote",
    "An equality is settled by the casting vote of whoever presides, on a line of its own; without an "
    "equality there is "
    "no casting vote. Where the chair declines, write `how: not used`.",
    fails=_record("vote: {manner: show of hands, for: 2, against: 2}"),
    passes=_record("vote: {manner: show of hands, for: 2, against: 2, casting: {by: a, how: for}}"),
    remedy="record who presided and how the casting vote was used, or that it was not",
)
def casting_vote(motion: Motion) -> Iterator[Remark]:
    """A tie without casting vote, a casting vote without a tie, or one that is not the chair's."""
    item, roll = item_and_roll(motion)
    for what, vote in votes(item):
        in_favour, against, *_ = counts(vote)
        casting = vote.casting
        is_used = casting is not None and casting.how is not Cast.NOT_USED
        if in_favour is not None and against is not None:
            if in_favour == against and in_favour > 0 and casting is None:
                yield Remark(f"on {what}, {in_favour} to {against} is a tie and no casting vote is recorded: record it")
            if in_favour != against and is_used:
                yield Remark(
                    f"on {what}, a casting vote is recorded and {in_favour} to {against} is no tie: leave it out"
                )
        chair = roll.chair
        if is_used and casting and casting.by and chair and roll.find(casting.by) is not chair:
            name = chair.name or chair.role
            yield Remark(f"on {what}, the casting vote is {roll.shown(casting.by)}'s and {name} was in the chair")


@rule(
    "R21",
    ERROR,
    "Mover is seconder",
    "A motion or an amendment is seconded by another member than its mover.",
    fails=_record("mover: Councillor B", "seconder: Cllr B"),
    passes=_record("mover: Councillor B", "seconder: Councillor C"),
    remedy="name the member who seconded it",
)
def mover_is_seconder(motion: Motion) -> Iterator[Remark]:
    """One person twice, however the name is written."""
    item, roll = item_and_roll(motion)
    for what, mover, seconder in _movers(item):
        if mover and seconder and roll.key(mover) == roll.key(seconder):
            yield Remark(f"{what} is moved and seconded by {roll.shown(mover)}: name the member who seconded it")


def _movers(item: AgendaItem) -> Iterator[tuple[str, str | None, str | None]]:
    yield "the motion", item.mover, item.seconder
    for place, amendment in enumerate(item.amendments, start=1):
        yield f"amendment {name_of(amendment, place)}", amendment.mover, amendment.seconder


@rule(
    "R22",
    ERROR,
    "Non-member moves or votes",
    "Officers, presenters and the public neither move, second nor vote; nor does a member without a vote vote.",
    fails=_record("mover: o", "seconder: b"),
    passes=_record("mover: c", "seconder: b"),
    remedy="name the member who moved or voted, or set right the standing on the roll",
)
def non_member_acts(motion: Motion) -> Iterator[Remark]:
    """Whoever moved, seconded or voted, looked up on the roll."""
    item, roll = item_and_roll(motion)
    for what, mover, seconder in _movers(item):
        for name, did in ((mover, "moves"), (seconder, "seconds")):
            attendee = roll.find(name)
            if attendee and not is_member(attendee):
                yield Remark(f"{roll.shown(name)} {did} {what} and is on the roll as {attendee.standing}")
    for what, vote in votes(item):
        for name in cast_names(vote):
            attendee = roll.find(name)
            if attendee and not can_vote(attendee):
                yield Remark(f"{roll.shown(name)} votes on {what} and has no vote: set the vote or the roll right")


@rule(
    "R23",
    ERROR,
    "Vote after declaring an interest and leaving",
    "Whoever declared an interest and left the room before the vote cannot have voted.",
    fails=_record(
        "vote: {manner: by name, names_for: [a, b, c], names_against: [d]}",
        "interests:",
        "  - {who: b, kind: disclosable pecuniary, left: before the vote}",
    ),
    passes=_record(
        "vote: {manner: by name, names_for: [a, c], names_against: [d]}",
        "interests:",
        "  - {who: b, kind: disclosable pecuniary, left: before the vote}",
    ),
    remedy="strike the vote, or set right when they left",
)
def votes_after_leaving(motion: Motion) -> Iterator[Remark]:
    """A name among the votes that is among those who had left."""
    item, roll = item_and_roll(motion)
    gone = roll.gone(item)
    for what, vote in votes(item):
        for name in cast_names(vote):
            if roll.key(name) in gone:
                yield Remark(f"{roll.shown(name)} votes on {what} and had left with an interest: strike the vote")


@rule(
    "R24",
    ERROR,
    "Resolved without a quorum",
    "A meeting that is not quorate resolves nothing. What it agrees waits: the state is `to be ratified`.",
    fails="quorum: 5\nmembers_present: 4\n" + _record("state: carried"),
    passes="quorum: 5\nmembers_present: 4\n" + _record("state: to be ratified"),
    remedy="write `state: to be ratified`, or set right who was present",
)
def resolved_without_quorum(motion: Motion) -> Iterator[Remark]:
    """Members counted at the time of the vote."""
    item, roll = item_and_roll(motion)
    quorum = motion.record.quorum if motion.record else None
    present = roll.count(item.vote.at if item.vote else None)
    if quorum is None or present is None or present >= quorum or not is_resolved(item):
        return
    yield Remark(f"{present} members were present and the quorum is {quorum}: what was agreed is to be ratified")


_RESOLVED = ("resolved", "agreed", "recommended", "decided", "decision", "noted")


def is_resolved(item: AgendaItem) -> bool:
    """Whether the item says that something was resolved."""
    if item.state is not None:
        return item.state is MotionState.CARRIED
    opening = (item.opening or "").casefold()
    return any(word in opening for word in _RESOLVED)
