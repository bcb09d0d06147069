"""What is sent to the room, made of what the sender has before them; a slide holds nothing that is not for all."""

from collections.abc import Iterable, Sequence

from ..model.figure import Amount
from ..model.meeting import Attendee, MeetingRecord
from ..model.motion import (
    AgendaItem,
    AmendmentKind,
    AmendmentState,
    Cast,
    CastingVote,
    Headline,
    MotionState,
    Vote,
)
from ..model.observed import Nature, nature
from ..model.reference import Unit
from ..model.sayable import amount_words
from ..model.slide import LEFT_OUT, Bar, Slide, SlideKind
from ..resolutions.roll import Roll
from ..resolutions.substance import kind_of, steps, substantive
from .places import Subject, amendment_of, item_of
from .refusal import Refusal
from .vote_words import votes_words

NOT_STATED = "no value stated"
_UNDECIDED: tuple[MotionState | AmendmentState, ...] = (
    MotionState.PROPOSED,
    MotionState.DRAFTED,
    MotionState.MOVED,
    MotionState.SECONDED,
    MotionState.PUT,
    AmendmentState.TABLED,
)
"""Before a result. The states of motions and amendments that have the same name are equal."""


def headline_slide(headline: Headline, heading: str = "") -> Slide:
    """A line that is said when the item is presented; the speaking notes stay with the presenter."""
    return Slide(SlideKind.HEADLINE, heading, (headline.words,), headline.citation or "")


def figure_slide(line: str, citation: str, unit: str, bars: Iterable[Bar], heading: str = "") -> Slide:
    """A figure as it is said, with every year of its indicator."""
    return Slide(SlideKind.FIGURE, heading, (line,), citation, unit=unit, chart=tuple(bars))


def bar(period: str, amount: Amount | None, unit: Unit) -> Bar:
    """One year of a chart: drawn where the report gives a level, in words where it tells only of a change."""
    if amount is None:
        return Bar(period, NOT_STATED)
    said = amount_words(amount, unit)
    if nature(amount) in (Nature.CHANGE, Nature.DIRECTION):
        return Bar(period, f"{said}; {NOT_STATED}")
    if amount.low is not None:
        return Bar(period, said, amount.high, low=amount.low, approximate=amount.approximate)
    return Bar(period, said, amount.value, bound=amount.bound, approximate=amount.approximate)


def clause_slide(label: str, before: str, after: str = "", heading: str = "") -> Slide:
    """A clause as it stands, and as it would be where something is proposed."""
    lines = (label,) if label else ()
    return Slide(SlideKind.CLAUSE, heading, lines, before=before, after="" if after == before else after)


def amendment_slide(record: MeetingRecord, subject: Subject) -> Slide:
    """What an amendment would do: its clause before and after, or the clause that it would add, or leave out.

    Raises Refusal where it is gone, or what it is anchored to is.
    """
    item = item_of(record, subject.item)
    amendment = amendment_of(item, subject.amendment)
    step = next(one for one in steps(item) if one.amendment is amendment)
    label, heading = (step.target.label or "") if step.target else "", heading_of(item)
    if kind_of(amendment) is AmendmentKind.ADD:
        return clause_slide(f"after {label}" if label else "", "", amendment.new or "", heading)
    if step.target is None or step.result is None:
        raise Refusal("the words that this amendment would change are gone: reword or withdraw it")
    return clause_slide(label, step.target.words, step.result or LEFT_OUT, heading)


def result_slide(record: MeetingRecord, subject: Subject) -> Slide:
    """What became of a motion or an amendment, with its votes. Raises Refusal where it is not decided."""
    item = item_of(record, subject.item)
    decided = amendment_of(item, subject.amendment) if subject.amendment else item
    if decided.state is None or decided.state in _UNDECIDED:
        raise Refusal("this is not decided yet; declare the result, then show it to the room")
    lines = [_outcome(item, decided.state), *_division(decided.vote, Roll(record))]
    if decided is item:
        lines += _clauses_apart(item)
    return Slide(SlideKind.RESULT, _named(item, subject), tuple(lines))


def heading_of(item: AgendaItem) -> str:
    """`14. Annual Report 2013/14`."""
    number = f"{item.number.rstrip('.')}." if item.number else ""
    return " ".join(part for part in (number, item.title) if part)


def _named(item: AgendaItem, subject: Subject) -> str:
    if not subject.amendment:
        return heading_of(item)
    amendment = amendment_of(item, subject.amendment)
    clause = next((each for each in item.clauses if each.id and each.id == amendment.clause), None)
    what = f"amendment to {clause.label}" if clause and clause.label else "amendment"
    return ", ".join(part for part in (heading_of(item), what) if part)


def _outcome(item: AgendaItem, state: MotionState | AmendmentState) -> str:
    to = f" to {item.decided_to}" if item.decided_to else ""
    has_goal = state in (MotionState.DEFERRED, MotionState.REFERRED)
    return f"{state.value.upper()}{to if has_goal else ''}"


def _division(vote: Vote | None, roll: Roll) -> Sequence[str]:
    if vote is None:
        return ()
    casting = [_casting(vote.casting, roll)] if vote.casting and vote.casting.how else []
    return [line for line in (votes_words(vote), *casting) if line]


def _casting(casting: CastingVote, roll: Roll) -> str:
    found = roll.find(casting.by) or roll.chair
    whose = f" of {_name(found)}" if found else ""
    if casting.how is Cast.NOT_USED:
        return f"The casting vote{whose} was not used"
    return f"Casting vote{whose}: {casting.how}"


def _name(attendee: Attendee) -> str:
    known = [part for part in (attendee.name, attendee.role) if part]
    return f"{known[0]} ({known[1]})" if len(known) > 1 else "".join(known) or "the chair"


def _clauses_apart(item: AgendaItem) -> list[str]:
    """The clauses of which something else became than of the motion."""
    apart = [each for each in substantive(item) if each.state and each.state is not item.state and each.label]
    return [f"{each.label} {each.state}" for each in apart if each.state not in _UNDECIDED]
