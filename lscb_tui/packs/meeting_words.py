"""How papers of a meeting say things: who somebody is, what was moved, how it was voted on, and what came of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from ..model.meeting import Attendee, MeetingRecord
from ..model.motion import (
    AgendaItem,
    Amendment,
    AmendmentKind,
    AmendmentState,
    CastingVote,
    Interest,
    Leaving,
    Manner,
    MotionClause,
    MotionState,
    Vote,
)
from ..model.period import Period
from ..resolutions.house_style import DEFAULT, HouseStyle
from ..resolutions.roll import Roll, counts
from ..resolutions.substance import kind_of, substantive

CARRIED = (MotionState.CARRIED,)
SETTLED = (
    MotionState.CARRIED,
    MotionState.LOST,
    MotionState.LAPSED,
    MotionState.DEFERRED,
    MotionState.REFERRED,
    MotionState.WITHDRAWN,
    MotionState.FALLEN,
    MotionState.TO_BE_RATIFIED,
)
"""The states in which the meeting has done with a motion."""

_LED_IN = {
    MotionState.LOST: "The following motion was lost:",
    MotionState.TIED: "The votes were equal on the following motion, and it is not decided:",
    MotionState.LAPSED: "The following motion lapsed for want of a seconder:",
    MotionState.DEFERRED: "The following motion was deferred{to}:",
    MotionState.REFERRED: "The following motion was referred{to}:",
    MotionState.WITHDRAWN: "The following motion was withdrawn:",
    MotionState.ADJOURNED: "The debate on the following motion was adjourned:",
    MotionState.FALLEN: "The following motion fell:",
    MotionState.TO_BE_RATIFIED: "The meeting was not quorate, and the following is to be ratified:",
}
_BEFORE_THE_MEETING = "Before the meeting, and not decided:"
_TAKEN = {Manner.SHOW_OF_HANDS: "On a show of hands, ", Manner.BY_NAME: "By name, "}
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
    return f"{when.day} {when:%B %Y}" if when else ""


def last_day(due: Period | None) -> str:
    """The last day on which something is still in time, in ISO form; empty where none is set."""
    return due.end.isoformat() if due else ""


def called(roll: Roll, name: str | None) -> str:
    """Who is meant by an id or a name, as the minutes print it: by name, or by role where no name is known."""
    attendee = roll.find(name)
    return (attendee.name or attendee.role or attendee.id or "") if attendee else name or ""


def entry(attendee: Attendee) -> str:
    """Somebody in the list of those who were there: `Councillor A Smith, Chairman (in the chair; left at 15:10)`."""
    who = attendee.name or attendee.role or attendee.id or "somebody"
    role = f", {attendee.role}" if attendee.role and attendee.role != who else ""
    told = [
        "in the chair" if attendee.presides else "",
        f"substitute for {attendee.substitute_for}" if attendee.substitute_for else "",
        f"arrived at {attendee.arrived:%H:%M}" if attendee.arrived else "",
        f"left at {attendee.left:%H:%M}" if attendee.left else "",
    ]
    more = "; ".join(filter(None, told))
    return f"{who}{role} ({more})" if more else f"{who}{role}"


def item_name(item: AgendaItem, place: int) -> str:
    """`item 14`, by its number or its place on the agenda."""
    return f"item {(item.number or str(place)).rstrip('.')}"


def item_heading(item: AgendaItem, place: int) -> str:
    """`14. Annual report 2013/14`."""
    number = (item.number or str(place)).rstrip(".")
    return f"{number}. {item.title}" if item.title else f"Item {number}"


def interest_words(interest: Interest, roll: Roll) -> str:
    """`Councillor A Smith, other registrable interest: governor of a school; left the room before the vote`."""
    kind = f"{interest.kind} interest" if interest.kind and interest.kind != "conflict" else "conflict of interests"
    what = f"{kind if interest.kind else 'interest'}{f': {interest.about}' if interest.about else ''}"
    did = [_LEFT[interest.left]] if interest.left else []
    did += ["had a dispensation"] if interest.dispensation else []
    return "; ".join([", ".join(filter(None, (called(roll, interest.who), what))), *did])


def moved_words(mover: str | None, seconder: str | None, roll: Roll) -> str:
    """`Moved by A, seconded by B.`; empty where nobody is recorded."""
    said = [f"{verb} by {called(roll, who)}" for verb, who in (("moved", mover), ("seconded", seconder)) if who]
    words = ", ".join(said)
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def division_words(vote: Vote) -> str:
    """The counts in one sentence: `On a show of hands, 4 voted for, none voted against and 1 abstained.`"""
    if vote.manner is Manner.NONE:
        return "No vote was taken."
    did = ("voted for", "voted against", "abstained", "did not vote")
    said = [f"{count or 'none'} {what}" for count, what in zip(counts(vote), did, strict=True) if count is not None]
    if not said:
        return ""
    words = f"{', '.join(said[:-1])} and {said[-1]}" if len(said) > 1 else said[0]
    lead = _TAKEN.get(vote.manner, "") if vote.manner else ""
    return f"{lead}{words}." if lead else f"{words[:1].upper()}{words[1:]}."


def division_lines(vote: Vote, roll: Roll, style: HouseStyle) -> Iterator[str]:
    """The division as it is minuted: the counts, the names where they were taken, the casting vote on its own line."""
    if words := division_words(vote):
        yield words
    yield from named_lines(vote, roll, style)


def named_lines(vote: Vote, roll: Roll, style: HouseStyle) -> Iterator[str]:
    """Who voted how, a line each, and the casting vote: what the counts do not say."""
    for heading, names in names_of(vote):
        yield f"{heading}: {', '.join(called(roll, name) for name in names)}"
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
    by = called(roll, vote.by) or (called(roll, chair.id or chair.name) if chair else style.chair or "Chair")
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


def carried_clauses(item: AgendaItem) -> tuple[MotionClause, ...]:
    """The clauses that were resolved, as amended."""
    return tuple(clause for clause in substantive(item) if clause_state(item, clause) in CARRIED)


def motion_lines(item: AgendaItem, style: HouseStyle) -> Iterator[str]:
    """The motion as it is minuted, a line each: what was resolved, then what became of the rest of it."""
    clauses = substantive(item)
    ordered = sorted(clauses, key=lambda clause: clause_state(item, clause) not in CARRIED)
    for state, group in groupby(ordered, key=lambda clause: clause_state(item, clause)):
        yield from _lines(item, style, state, tuple(group))


def decided_words(item: AgendaItem, state: MotionState | None) -> str:
    """What leads in to clauses that were not resolved: `The following motion was referred to the Cabinet:`."""
    if state is None:
        return "Motion:"
    to = f" to {item.decided_to}" if item.decided_to else ""
    return _LED_IN.get(state, _BEFORE_THE_MEETING).format(to=to)


def _lines(
    item: AgendaItem, style: HouseStyle, state: MotionState | None, clauses: tuple[MotionClause, ...]
) -> Iterator[str]:
    part = _minuted(replace(item, clauses=clauses, amendments=()), style)
    lead = part[0] if state in CARRIED else decided_words(item, state)
    lines = part[1:]
    if len(lines) == 1 and not clauses[0].label:
        yield f"{lead} {lines[0]}".strip()
        return
    yield lead
    yield from lines


def _minuted(item: AgendaItem, style: HouseStyle) -> list[str]:
    lines = [item.opening or style.opening]
    for position, clause in enumerate(item.clauses):
        left = len(item.clauses) - position - 1
        stop = style.end if left == 0 else style.before_last if left == 1 else style.between
        lines.append(" ".join(filter(None, (clause.label, style.each, f"{clause.words}{stop}"))))
    return lines


def printed(amendment: Amendment, label: str | None) -> str:
    """The amendment as it is printed: `in c), leave out “the autumn of 2015” and insert “July 2015”`."""
    at = f"in {label}, " if label else ""
    match kind_of(amendment):
        case AmendmentKind.LEAVE_OUT:
            return f"{at}leave out “{amendment.old}”"
        case AmendmentKind.LEAVE_OUT_AND_INSERT:
            return f"{at}leave out “{amendment.old}” and insert “{amendment.new}”"
        case AmendmentKind.INSERT if amendment.after:
            return f"{at}after “{amendment.after}” insert “{amendment.new}”"
        case AmendmentKind.ADD:
            return f"{f'after {label}, ' if label else ''}add “{amendment.new}”"
        case AmendmentKind.REFER:
            return f"refer {label or 'it'} to {amendment.to}"
        case _:
            return f"{at}insert “{amendment.new}” at the end"
