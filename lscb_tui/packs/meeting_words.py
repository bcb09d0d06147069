"""How papers of a meeting say things: who somebody is, what was moved, how it was voted on, and what came of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from ..meetings.instruction import printed
from ..meetings.minuted import Minuted, MinutedClause, decision_in, minuted
from ..meetings.places import item_number
from ..meetings.states import NOT_RESOLVED, SETTLED
from ..meetings.vote_words import division_words
from ..model.meeting import Attendee, MeetingRecord
from ..model.motion import (
    AgendaItem,
    AmendmentState,
    CastingVote,
    Interest,
    Leaving,
    MotionClause,
    MotionState,
    Vote,
)
from ..model.period import Period, day_words
from ..resolutions.house_style import DEFAULT, HouseStyle
from ..resolutions.roll import Roll, shown
from ..resolutions.substance import Step, substantive

_BEFORE_THE_MEETING = "Before the meeting, and not decided:"
_LEFT = {
    Leaving.BEFORE_THE_ITEM: "left the room before the item",
    Leaving.BEFORE_THE_VOTE: "left the room before the vote",
    Leaving.AFTER_THE_VOTE: "left the room after the vote",
    Leaving.STAYED: "stayed in the room",
}


@dataclass(frozen=True, slots=True)
class Styles:
    """The house styles by id, and the one that an item is minuted in where it names none."""

    by_id: Mapping[str, HouseStyle]
    home: str = DEFAULT

    def of(self, item: AgendaItem) -> HouseStyle:
        """The style of an item; the home style where it names none that is known."""
        return self.by_id.get(item.style or "") or self.by_id.get(self.home) or self.by_id[DEFAULT]


def body_name(record: MeetingRecord) -> str:
    """Who meets: the body's name, or what the meeting is called."""
    return (record.body.name if record.body else None) or record.title or "Meeting"


def day(when: date | None) -> str:
    """`22 July 2014`; empty where it is not known."""
    return day_words(when) if when else ""


def last_day(due: Period | None) -> str:
    """The last day on which something is still in time, in ISO form; empty where none is set."""
    return due.end.isoformat() if due else ""


def entry(attendee: Attendee) -> str:
    """Somebody in the list of those who were there: `Councillor A Smith, Chairman (in the chair; left at 15:10)`."""
    who = shown(attendee) or "somebody"
    role = f", {attendee.role}" if attendee.role and attendee.role != who else ""
    told = [
        "in the chair" if attendee.presides else "",
        f"substitute for {attendee.substitute_for}" if attendee.substitute_for else "",
        f"arrived at {attendee.arrived:%H:%M}" if attendee.arrived else "",
        f"left at {attendee.left:%H:%M}" if attendee.left else "",
    ]
    more = "; ".join(filter(None, told))
    return f"{who}{role} ({more})" if more else f"{who}{role}"


def item_heading(item: AgendaItem, place: int) -> str:
    """`14. Annual report 2013/14`."""
    number = item_number(item, place)
    return f"{number}. {item.title}" if item.title else f"Item {number}"


def interest_words(interest: Interest, roll: Roll) -> str:
    """`Councillor A Smith, other registrable interest: governor of a school; left the room before the vote`."""
    kind = f"{interest.kind} interest" if interest.kind and interest.kind != "conflict" else "conflict of interests"
    what = f"{kind if interest.kind else 'interest'}{f': {interest.about}' if interest.about else ''}"
    did = [_LEFT[interest.left]] if interest.left else []
    did += ["had a dispensation"] if interest.dispensation else []
    return "; ".join([", ".join(filter(None, (roll.shown(interest.who), what))), *did])


def moved_words(mover: str | None, seconder: str | None, roll: Roll) -> str:
    """`Moved by A, seconded by B.`; empty where nobody is recorded."""
    said = [f"{verb} by {roll.shown(who)}" for verb, who in (("moved", mover), ("seconded", seconder)) if who]
    words = ", ".join(said)
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def division_lines(vote: Vote, roll: Roll, style: HouseStyle) -> Iterator[str]:
    """The division as it is minuted: the counts, the names where they were taken, the casting vote on its own line."""
    if words := division_words(vote):
        yield words
    yield from named_lines(vote, roll, style)


def named_lines(vote: Vote, roll: Roll, style: HouseStyle) -> Iterator[str]:
    """Who voted how, a line each, and the casting vote: what the counts do not say."""
    for heading, names in names_of(vote):
        yield f"{heading}: {', '.join(roll.shown(name) for name in names)}"
    if vote.casting:
        yield f"Casting vote: {', '.join(filter(None, casting(vote.casting, roll, style)))}"


def names_of(vote: Vote) -> list[tuple[str, tuple[str, ...]]]:
    """Who voted how, under the headings that minutes use; none is empty."""
    named = (
        ("For", vote.names_for),
        ("Against", vote.names_against),
        ("Abstained", vote.names_abstained),
        ("Not voting", vote.names_not_voting),
    )
    return [(heading, names) for heading, names in named if names]


def casting(vote: CastingVote, roll: Roll, style: HouseStyle) -> tuple[str, str]:
    """Who cast it and how: `Chairman`, `for`. Where nobody is named it was the chair."""
    chair = roll.chair
    by = roll.shown(vote.by) or (shown(chair) if chair else style.chair or "Chair")
    return by, str(vote.how or "")


def amendment_result(state: AmendmentState | None, reason: str | None) -> str:
    """`The amendment was lost.`; empty where it is still open."""
    said = (
        {
            AmendmentState.CARRIED: "The amendment was carried",
            AmendmentState.LOST: "The amendment was lost",
            AmendmentState.ACCEPTED: "The amendment was accepted by consent",
            AmendmentState.WITHDRAWN: "The amendment was withdrawn",
            AmendmentState.RULED_OUT: "The amendment was ruled out",
            AmendmentState.FALLEN: "The amendment fell",
            AmendmentState.LAPSED: "The amendment lapsed for want of a seconder",
        }.get(state)
        if state
        else None
    )
    if said is None:
        return "The amendment is not decided."
    return f"{said}: {reason.rstrip('.')}." if reason else f"{said}."


def clause_state(item: AgendaItem, clause: MotionClause) -> MotionState | None:
    """How far a clause has come: its own state, or else its item's."""
    return clause.state or item.state


def carried_clauses(item: AgendaItem, style: HouseStyle) -> tuple[MinutedClause, ...]:
    """The clauses that were resolved, as amended and labelled anew; their words are without what the style adds."""
    bare = replace(style, each="", capital_first=False)
    return tuple(clause for clause in minuted(item, bare).clauses if clause.state is MotionState.CARRIED)


def motion_lines(item: AgendaItem, style: HouseStyle) -> Iterator[str]:
    """The motion as it is minuted, a line each: what stands of it, then the clauses that were set aside."""
    stands = minuted(item, style)
    if stands.clauses:
        said = item.state in SETTLED or not (item.state and decision_in(stands.opening))
        opening = stands.opening if said else _BEFORE_THE_MEETING
        yield from _lines(opening, stands)
    aside = [clause for clause in substantive(item) if clause.state in NOT_RESOLVED]
    for state, clauses in groupby(aside, key=lambda clause: clause.state):
        alone = tuple(replace(clause, state=None) for clause in clauses)
        part = minuted(replace(item, clauses=alone, amendments=(), state=state), style)
        yield from _lines(part.opening, part)


def labels_as_moved(item: AgendaItem, style: HouseStyle) -> dict[str | None, str | None]:
    """The label of each clause of the motion as it was moved, by id."""
    moved = replace(item, clauses=tuple(replace(clause, state=None) for clause in item.clauses), amendments=())
    labels = {clause.id: clause.label for clause in minuted(replace(moved, state=None), style).clauses}
    return labels | {clause.id: clause.label for clause in item.clauses if clause.label}


def instruction(step: Step, item: AgendaItem, style: HouseStyle) -> str:
    """The amendment as it is printed: `In c), leave out “the autumn of 2015” and insert “July 2015”`."""
    label = labels_as_moved(item, style).get(step.amendment.clause)
    return printed(step.amendment, label or (step.target.label if step.target else None))


def _lines(opening: str, part: Minuted) -> list[str]:
    """The lines of a minuted motion under this opening, without what indents them."""
    text = f"{opening}{part.text.removeprefix(part.opening)}" if part.opening else f"{opening}\n{part.text}"
    return [line.strip() for line in text.split("\n") if line.strip()]
