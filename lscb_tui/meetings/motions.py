"""Moving, seconding, putting and deciding: the motion of an item, and the amendments to it."""

from dataclasses import replace

from ..model.meeting import MeetingRecord
from ..model.motion import AgendaItem, Amendment, AmendmentKind, AmendmentState, Manner, MotionState, Vote
from ..model.motion import Cast as Casting
from ..model.sanitise import sanitise_line
from ..resolutions.roll import Roll
from ..resolutions.substance import kind_of, substantive
from .amendments import (
    adopted,
    called,
    fallen_with,
    in_order,
    must_be,
    must_settle,
    open_amendment,
    take_up,
)
from .divisions import casting_vote, is_tied, tally, with_names
from .lawful import unbroken
from .members import member
from .minutes import unless_locked
from .places import Subject, amendment_of, item_of, with_amendment, with_item
from .refusal import Refusal
from .states import DECIDED, LAID_ASIDE, QUEUED, WAITING

_BEFORE_THE_VOTE = (*WAITING, MotionState.MOVED, MotionState.SECONDED)
_INSTEAD = {
    MotionState.PROPOSED: "name who moves it first, or put it as the chair's",
    MotionState.DRAFTED: "name who moves it first, or put it as the chair's",
    MotionState.MOVED: "name who seconds it, or let it lapse",
    MotionState.SECONDED: "put it to the vote",
    MotionState.PUT: "declare the result of the vote",
    MotionState.TIED: "record the casting vote",
    MotionState.ADJOURNED: "resume it first",
    MotionState.TO_BE_RATIFIED: "a quorate meeting may ratify it",
} | dict.fromkeys(LAID_ASIDE, "bring it back before the meeting first")
_NOTHING_DRAFTED = "there is no motion to put: draft its clauses first"
_STANDS = "what was decided stands; count the vote again if it is wrong, or move something new under its own item"


@unless_locked
def move(record: MeetingRecord, subject: Subject, who: str) -> MeetingRecord:
    """Record who moves a motion, or who moves an amendment, which is then open.

    Raises Refusal where they may not, it was moved already, or another amendment is open.
    """
    if subject.amendment:
        item, amendment = take_up(record, subject, "moved", *QUEUED)
        mover = member(record, item, who, "moves an amendment")
        item = in_order(item, amendment)
        amendment = amendment_of(item, subject.amendment)
        return _with(record, item, replace(amendment, state=AmendmentState.MOVED, mover=mover, seconder=None))
    item = _motion(record, subject.item, "moved", *WAITING)
    mover = member(record, item, who, "moves a motion")
    return with_item(record, replace(item, state=MotionState.MOVED, mover=mover, seconder=None))


@unless_locked
def second(record: MeetingRecord, subject: Subject, who: str) -> MeetingRecord:
    """Record who seconds what was moved. Raises Refusal where it was not moved, or they moved it or may not second."""
    if subject.amendment:
        item, amendment = take_up(record, subject, "seconded", AmendmentState.MOVED)
        seconder = _seconder(record, item, amendment.mover, who)
        return _with(record, item, replace(amendment, state=AmendmentState.SECONDED, seconder=seconder))
    item = _motion(record, subject.item, "seconded", MotionState.MOVED)
    seconder = _seconder(record, item, item.mover, who)
    return with_item(record, replace(item, state=MotionState.SECONDED, seconder=seconder))


@unless_locked
def name_movers(record: MeetingRecord, subject: Subject, mover: str, seconder: str) -> MeetingRecord:
    """Set right, or add afterwards, who moved and who seconded; nothing else changes.

    Raises Refusal where they may not, where they are one person, or where an amendment was not moved yet.
    """
    item = item_of(record, subject.item)
    held: AgendaItem | Amendment = item
    if subject.amendment:
        held = amendment_of(item, subject.amendment)
        if held.state in (*QUEUED, AmendmentState.MOVED):
            raise Refusal(f"{called(item, held)} is not moved and seconded yet: take it in its turn")
    elif item.state in (*WAITING, MotionState.MOVED):
        raise Refusal("the motion is not moved and seconded yet: take that in its turn")
    who = member(record, item, mover, "moves")
    changed = replace(held, mover=who, seconder=_seconder(record, item, who, seconder))
    return with_item(record, changed) if isinstance(changed, AgendaItem) else _with(record, item, changed)


@unless_locked
def put(record: MeetingRecord, subject: Subject) -> MeetingRecord:
    """Put to the vote. A motion without a mover is the chair's; one with a mover, and an amendment, need a seconder.

    Raises Refusal where that is missing, nothing is there to put, or an amendment to the motion is not settled.
    """
    if subject.amendment:
        item, amendment = take_up(record, subject, "put", AmendmentState.SECONDED)
        return _with(record, item, replace(amendment, state=AmendmentState.PUT))
    return with_item(record, replace(_ready(record, subject.item, "put"), state=MotionState.PUT))


@unless_locked
def declare(record: MeetingRecord, subject: Subject, vote: Vote) -> MeetingRecord:
    """Declare the result of a vote: carried, lost, tied, or to be ratified where the meeting is inquorate.

    What may be put is put by it. Raises Refusal where it may not be put, or the vote does not add up.
    """
    if subject.amendment:
        item, amendment = take_up(record, subject, "declared", AmendmentState.SECONDED, AmendmentState.PUT)
        if amendment.vote:
            raise Refusal(f"the vote on {called(item, amendment)} is tied: record the casting vote")
        return _declared(record, subject, vote)
    if item_of(record, subject.item).state is not MotionState.PUT:
        _ready(record, subject.item, "put")
    return _declared(record, subject, vote)


@unless_locked
def cast(record: MeetingRecord, subject: Subject, how: Casting, by: str | None = None) -> MeetingRecord:
    """Settle an equality by the casting vote, of whoever presides where nobody is named. Not used, the vote is lost.

    Raises Refusal where there is no equality, or it is not the chair's.
    """
    item = item_of(record, subject.item)
    held: AgendaItem | Amendment = amendment_of(item, subject.amendment) if subject.amendment else item
    name = called(item, held) if isinstance(held, Amendment) else "the motion"
    if held.vote is None:
        raise Refusal(f"no vote on {name} is declared: count it first; a casting vote settles an equality")
    is_waiting = held.state in (MotionState.TIED, AmendmentState.PUT) and is_tied(held.vote)
    if not is_waiting or held.vote.casting is not None:
        raise Refusal(f"{name} is {held.state}: a casting vote settles an equality, and there is none")
    return _declared(record, subject, replace(held.vote, casting=casting_vote(record, how, by)))


@unless_locked
def recount(record: MeetingRecord, subject: Subject, vote: Vote) -> MeetingRecord:
    """Set a declared vote right, and with it the result.

    Raises Refusal where none was declared, the vote does not add up, or the result of an amendment would change after
    others were taken or the motion was decided.
    """
    item = item_of(record, subject.item)
    if not subject.amendment:
        _motion(record, subject.item, "counted again", *DECIDED, MotionState.TIED)
        return _declared(record, subject, vote)
    amendment = amendment_of(item, subject.amendment)
    settled = (AmendmentState.CARRIED, AmendmentState.LOST)
    if amendment.vote is None or amendment.state not in (*settled, AmendmentState.PUT):
        raise Refusal(f"no vote on {called(item, amendment)} is declared: declare it first")
    outcome = _outcome(record, subject, vote)
    if str(outcome) == str(amendment.state) or amendment.state is AmendmentState.PUT:
        return _declared(record, subject, vote)
    is_last = all((each.order or 0) <= (amendment.order or 0) for each in item.amendments if each.state not in QUEUED)
    is_alone = not any(each.state is AmendmentState.FALLEN for each in item.amendments)
    refers = kind_of(amendment) is AmendmentKind.REFER
    if item.state not in _BEFORE_THE_VOTE or not is_last or not is_alone or refers:
        raise Refusal(
            f"{called(item, amendment)} would be {outcome} and not {amendment.state}, and what came after was built on "
            "that: undo back to the vote, and declare it anew"
        )
    return unbroken(record, _declared(record, subject, vote))


@unless_locked
def withdraw(record: MeetingRecord, subject: Subject, reason: str = "") -> MeetingRecord:
    """Withdraw what is not yet put. With the motion, its amendments in the queue fall.

    The reason of a motion's withdrawal joins the narrative. Raises Refusal once it is put or decided.
    """
    reason = sanitise_line(reason)
    if subject.amendment:
        item = item_of(record, subject.item)
        amendment = amendment_of(item, subject.amendment)
        must_be(item, amendment, "withdrawn", *QUEUED, AmendmentState.MOVED, AmendmentState.SECONDED)
        return _with(record, item, replace(amendment, state=AmendmentState.WITHDRAWN, reason=reason or None))
    item = _laid_aside(record, subject.item, MotionState.WITHDRAWN)
    if reason:
        item = replace(item, narrative=(*item.narrative, f"The motion was withdrawn: {reason.rstrip('.')}."))
    return with_item(record, item)


@unless_locked
def lapse(record: MeetingRecord, subject: Subject) -> MeetingRecord:
    """Let lapse what nobody moves, or nobody seconds. Raises Refusal where it is seconded, or settled."""
    if subject.amendment:
        item = item_of(record, subject.item)
        amendment = amendment_of(item, subject.amendment)
        must_be(item, amendment, "let lapse", *QUEUED, AmendmentState.MOVED)
        return _with(record, item, replace(amendment, state=AmendmentState.LAPSED))
    _motion(record, subject.item, "let lapse", *WAITING, MotionState.MOVED)
    return with_item(record, _laid_aside(record, subject.item, MotionState.LAPSED))


@unless_locked
def defer(record: MeetingRecord, item: str, to: str = "") -> MeetingRecord:
    """Defer the motion to another meeting. Raises Refusal once it is put or decided, or an amendment is open."""
    return with_item(record, _sent(_laid_aside(record, item, MotionState.DEFERRED), to))


@unless_locked
def refer(record: MeetingRecord, item: str, to: str) -> MeetingRecord:
    """Refer the motion to another body or officer.

    Raises Refusal where nobody is named, once it is put or decided, or an amendment is open.
    """
    if not to.strip():
        raise Refusal("say to whom the motion is referred")
    return with_item(record, _sent(_laid_aside(record, item, MotionState.REFERRED), to))


@unless_locked
def adjourn(record: MeetingRecord, item: str) -> MeetingRecord:
    """Adjourn the debate on a motion; its amendments wait. Raises Refusal once it is put or decided."""
    found = _motion(record, item, "adjourned", *_BEFORE_THE_VOTE)
    first = open_amendment(found)
    if first and first.state is AmendmentState.PUT:
        raise Refusal(f"{called(found, first)} is put and the debate cannot be adjourned: declare the result first")
    return with_item(record, replace(found, state=MotionState.ADJOURNED))


@unless_locked
def resume(record: MeetingRecord, item: str) -> MeetingRecord:
    """Go on with an adjourned motion where it was left. Raises Refusal where it is not adjourned."""
    found = item_of(record, item)
    if found.state is not MotionState.ADJOURNED:
        raise Refusal("the motion is not adjourned: go on with it")
    state = MotionState.SECONDED if found.seconder else MotionState.MOVED if found.mover else MotionState.DRAFTED
    return with_item(record, replace(found, state=state))


@unless_locked
def reset(record: MeetingRecord, item: str) -> MeetingRecord:
    """Bring a motion that lapsed, was withdrawn, deferred or referred back before the meeting, as it was drafted.

    Raises Refusal where it is before the meeting, or decided.
    """
    found = item_of(record, item)
    if found.state not in LAID_ASIDE:
        raise _cannot(found, "brought back")
    state = MotionState.DRAFTED
    return with_item(record, replace(found, state=state, mover=None, seconder=None, vote=None, decided_to=None))


@unless_locked
def as_recommended(record: MeetingRecord, item: str) -> MeetingRecord:
    """Carry a motion as it stands without dissent: put and declared in one step.

    Raises Refusal where it may not be put: an amendment is open or in the queue, a seconder is missing.
    """
    return declare(record, Subject(item), Vote(manner=Manner.NONE))


@unless_locked
def ratify(record: MeetingRecord, item: str, vote: Vote | None = None) -> MeetingRecord:
    """Ratify what an inquorate meeting agreed, now that it is quorate: by a vote, or without dissent.

    Raises Refusal where nothing waits for it, the quorum is still missing, or the vote does not add up.
    """
    found = _motion(record, item, "ratified", MotionState.TO_BE_RATIFIED)
    vote = vote or Vote(manner=Manner.NONE)
    if _outcome(record, Subject(item), vote) is MotionState.TO_BE_RATIFIED:
        present = Roll(record).count(vote.at)
        raise Refusal(
            f"{present} voting members are present and the quorum is {record.quorum}: it waits for a quorate meeting"
        )
    return _declared(record, Subject(found.id or ""), vote)


def _declared(record: MeetingRecord, subject: Subject, vote: Vote) -> MeetingRecord:
    """The record with the vote, and what follows from it."""
    outcome = _outcome(record, subject, vote)
    item, vote = item_of(record, subject.item), with_names(record, vote)
    if not subject.amendment:
        return with_item(record, replace(item, state=outcome, vote=vote))
    amendment = replace(amendment_of(item, subject.amendment), vote=vote)
    match outcome:
        case MotionState.CARRIED:
            return with_item(record, adopted(item, replace(amendment, state=AmendmentState.CARRIED)))
        case MotionState.LOST:
            return _with(record, item, replace(amendment, state=AmendmentState.LOST))
        case _:
            return _with(record, item, replace(amendment, state=AmendmentState.PUT))


def _outcome(record: MeetingRecord, subject: Subject, vote: Vote) -> MotionState:
    counted = tally(record, subject, vote)
    if counted.problems or counted.outcome is None:
        raise Refusal("; ".join(counted.problems) or "no votes are recorded: count them")
    return counted.outcome


def _ready(record: MeetingRecord, item: str, deed: str) -> AgendaItem:
    """The item, where its motion may be put."""
    found = _motion(record, item, deed, *WAITING, MotionState.SECONDED)
    must_settle(found, deed)
    if not any(clause.words.strip() for clause in substantive(found)):
        raise Refusal("nothing is left of the motion to put: withdraw it" if found.amendments else _NOTHING_DRAFTED)
    if found.state is not MotionState.SECONDED and found.mover and not found.seconder:
        raise Refusal("the motion has a mover and no seconder: name who seconds it first")
    return found


def _laid_aside(record: MeetingRecord, item: str, state: MotionState) -> AgendaItem:
    """The item with its motion lapsed, withdrawn, deferred or referred, and its amendments with it."""
    deed = "let lapse" if state is MotionState.LAPSED else str(state)
    found = _motion(record, item, deed, *_BEFORE_THE_VOTE, MotionState.ADJOURNED)
    must_settle(found, deed, queued=False)
    how = "lapsed" if state is MotionState.LAPSED else f"was {state}"
    return replace(fallen_with(found, f"the motion {how}"), state=state)


def _sent(item: AgendaItem, to: str) -> AgendaItem:
    return replace(item, decided_to=sanitise_line(to) or None)


def _motion(record: MeetingRecord, item: str, deed: str, *states: MotionState | None) -> AgendaItem:
    """The item, where its motion is in one of these states. Raises Refusal, saying what to do instead."""
    found = item_of(record, item)
    if found.state not in states:
        raise _cannot(found, deed)
    return found


def _cannot(item: AgendaItem, deed: str) -> Refusal:
    state = item.state or MotionState.DRAFTED
    return Refusal(f"the motion is {state} and cannot be {deed}: {_INSTEAD.get(state, _STANDS)}")


def _seconder(record: MeetingRecord, item: AgendaItem, mover: str | None, who: str) -> str:
    seconder, roll = member(record, item, who, "seconds"), Roll(record)
    if mover and roll.key(mover) == roll.key(seconder):
        raise Refusal(f"{roll.shown(mover)} moved it and cannot second it: name another member")
    return seconder


def _with(record: MeetingRecord, item: AgendaItem, amendment: Amendment) -> MeetingRecord:
    return with_item(record, with_amendment(item, amendment))
