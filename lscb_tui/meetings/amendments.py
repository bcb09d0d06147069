"""Amendments: tabled, taken one at a time, accepted, ruled out; and what one that is adopted does to the others."""

from collections.abc import Iterable
from dataclasses import replace

from ..model.meeting import MeetingRecord
from ..model.motion import AgendaItem, Amendment, AmendmentKind, AmendmentState, MotionClause, MotionState
from ..model.note import new_id
from ..model.sanitise import sanitise_line
from ..resolutions.substance import GONE, amended, kind_of, name_of, steps, substantive
from .free import ON_THE_FLOOR, check_amendable, too_late
from .instruction import derived
from .members import member
from .minutes import unless_locked
from .places import Subject, amendment_of, item_of, with_amendment, with_item
from .refusal import Refusal
from .states import OPEN, QUEUED

_INSTEAD = {
    AmendmentState.TABLED: "name who moves it first",
    AmendmentState.MOVED: "name who seconds it, or let it lapse",
    AmendmentState.SECONDED: "put it to the vote",
    AmendmentState.PUT: "declare the result of the vote",
}


def open_amendment(item: AgendaItem) -> Amendment | None:
    """The amendment that is before the meeting; there is one at most."""
    return next((each for each in item.amendments if each.state in OPEN), None)


def queue(item: AgendaItem) -> tuple[Amendment, ...]:
    """The amendments that wait, in the order in which they will be taken."""
    return tuple(step.amendment for step in steps(item) if step.amendment.state in QUEUED)


def called(item: AgendaItem, amendment: Amendment) -> str:
    """`amendment 2`."""
    ids = [each.id for each in item.amendments]
    return f"amendment {name_of(amendment, ids.index(amendment.id) + 1)}"


@unless_locked
def table(
    record: MeetingRecord, item: str, clause: str, words: str, mover: str | None = None, *, id: str = ""
) -> MeetingRecord:
    """Table an amendment: `words` are the clause as it would stand, empty where it would go. It waits in the queue.

    Raises Refusal where the motion cannot be amended any more, the clause is gone, or the words are as they stand.
    """
    found = _amendable(record, item)
    words = sanitise_line(words)
    change = _change(standing(found, clause), words)
    return _tabled(record, found, replace(change, clause=clause), mover, id)


@unless_locked
def table_addition(
    record: MeetingRecord,
    item: str,
    after_clause: str | None,
    words: str,
    mover: str | None = None,
    *,
    id: str = "",
) -> MeetingRecord:
    """Table a clause to be added after another one, or at the end where none is named.

    Raises Refusal where the motion cannot be amended any more, the clause before is gone, or there are no words.
    """
    found = _amendable(record, item)
    words = sanitise_line(words)
    if not words:
        raise Refusal("the clause to be added has no words: write them")
    if after_clause and all(each.id != after_clause for each in substantive(found)):
        raise Refusal("the clause that it would follow is no longer in the motion: choose another")
    return _tabled(record, found, Amendment(clause=after_clause or None, kind=AmendmentKind.ADD, new=words), mover, id)


@unless_locked
def table_referral(
    record: MeetingRecord, item: str, clause: str, to: str, mover: str | None = None, *, id: str = ""
) -> MeetingRecord:
    """Table that a clause be referred to another body.

    Raises Refusal where the motion cannot be amended any more, the clause is gone, or nobody is named.
    """
    found = _amendable(record, item)
    standing(found, clause)
    to = sanitise_line(to)
    if not to:
        raise Refusal("say to whom the clause is to be referred")
    return _tabled(record, found, Amendment(clause=clause, kind=AmendmentKind.REFER, to=to), mover, id)


@unless_locked
def reword(record: MeetingRecord, item: str, amendment: str, words: str) -> MeetingRecord:
    """Change what an amendment would make of its clause. The state stays.

    Raises Refusal once it is put or settled, where the words are as they stand, and of a referral.
    """
    found = item_of(record, item)
    held = amendment_of(found, amendment)
    must_be(found, held, "reworded", *QUEUED, AmendmentState.MOVED, AmendmentState.SECONDED)
    words = sanitise_line(words)
    kind = kind_of(held)
    if kind is AmendmentKind.REFER:
        raise Refusal("a referral has no words to change: withdraw it, and table another")
    if kind is AmendmentKind.ADD:
        if not words:
            raise Refusal("the clause to be added has no words: write them, or withdraw the amendment")
        changed = replace(held, new=words)
    else:
        change = _change(standing(found, _clause(found, held)), words)
        changed = replace(held, kind=change.kind, old=change.old, new=change.new, after=change.after)
    return record if changed == held else with_item(record, with_amendment(found, changed))


@unless_locked
def untabled(record: MeetingRecord, item: str, amendment: str) -> MeetingRecord:
    """Take an amendment away that was written and never moved. Raises Refusal once it was."""
    found = item_of(record, item)
    held = amendment_of(found, amendment)
    if held.state not in QUEUED or held.mover:
        raise Refusal(
            f"{called(found, held)} is {held.state or AmendmentState.TABLED}: withdraw it, so that it is recorded"
        )
    return with_item(record, replace(found, amendments=tuple(each for each in found.amendments if each is not held)))


@unless_locked
def accept(record: MeetingRecord, subject: Subject) -> MeetingRecord:
    """Accept an amendment by consent: it becomes part of the motion without a vote.

    Raises Refusal where another is open, the vote has begun, or it is settled.
    """
    item, amendment = take_up(record, subject, "accepted", *QUEUED, AmendmentState.MOVED, AmendmentState.SECONDED)
    return with_item(record, adopted(in_order(item, amendment), replace(amendment, state=AmendmentState.ACCEPTED)))


@unless_locked
def rule_out(record: MeetingRecord, subject: Subject, reason: str) -> MeetingRecord:
    """Rule an amendment out of order, with the reason. Raises Refusal without one, or once it is put or settled."""
    if not subject.amendment:
        raise Refusal("only an amendment is ruled out of order: have the motion withdrawn, or let it lapse")
    item = item_of(record, subject.item)
    amendment = amendment_of(item, subject.amendment)
    must_be(item, amendment, "ruled out", *QUEUED, AmendmentState.MOVED, AmendmentState.SECONDED)
    reason = sanitise_line(reason)
    if not reason:
        raise Refusal(f"say why {called(item, amendment)} is out of order: the minute gives the reason")
    return with_item(record, with_amendment(item, replace(amendment, state=AmendmentState.RULED_OUT, reason=reason)))


def take_up(
    record: MeetingRecord, subject: Subject, deed: str, *states: AmendmentState | None
) -> tuple[AgendaItem, Amendment]:
    """The item and the amendment, where it may be taken now and is in one of these states. Raises Refusal."""
    item = item_of(record, subject.item)
    amendment = amendment_of(item, subject.amendment)
    must_be(item, amendment, deed, *states)
    if item.state is MotionState.ADJOURNED:
        raise Refusal(f"the motion is adjourned and {called(item, amendment)} waits with it: resume the motion first")
    if item.state is MotionState.MOVED:
        raise Refusal(
            f"the motion is moved and not seconded, and {called(item, amendment)} waits: name its seconder first"
        )
    if item.state not in ON_THE_FLOOR:
        raise too_late(item)
    other = open_amendment(item)
    if other is not None and other is not amendment:
        raise Refusal(
            f"{called(item, other)} is open, and one amendment is taken at a time: {called(item, amendment)} waits in "
            f"the queue; settle {called(item, other)} first"
        )
    if amendment.state in QUEUED and (why := _why_unfit(substantive(item), amendment)):
        raise Refusal(f"{called(item, amendment)} does not fit the motion as it stands, {why}: reword or withdraw it")
    return item, amendment


def in_order(item: AgendaItem, amendment: Amendment) -> AgendaItem:
    """The item with the amendment next in the order in which they are taken: behind those settled, before the rest."""
    if amendment.state not in QUEUED:
        return item
    taken = [
        step.amendment
        for step in steps(item)
        if step.amendment.state not in (QUEUED if step.amendment.order is not None else (*QUEUED, *GONE))
    ]
    orders: dict[int, int] = {}
    last = max((each.order or 0 for each in taken), default=0)
    for each in (*(each for each in taken if each.order is None), amendment):
        if each.order is None or each.order <= last:
            orders[item.amendments.index(each)] = last + 1
        last = max(last + 1, each.order or 0)
    for place, each in enumerate(item.amendments):
        if each is not amendment and each.state in QUEUED and each.order is not None and each.order <= last:
            orders[place] = each.order + last
    changed = tuple(
        replace(each, order=orders[place]) if place in orders else each for place, each in enumerate(item.amendments)
    )
    return replace(item, amendments=changed) if orders else item


def adopted(item: AgendaItem, amendment: Amendment) -> AgendaItem:
    """The item with an amendment carried or accepted: those in the queue that no longer fit have fallen."""
    before = substantive(item)
    amendment = replace(amendment, order=amendment_of(item, amendment.id or "").order)
    item = with_amendment(item, amendment)
    if kind_of(amendment) is AmendmentKind.REFER:
        clauses = tuple(_referred(each, amendment) for each in item.clauses)
        item = replace(item, clauses=clauses) if clauses != item.clauses else item
    stands, name = substantive(item), called(item, amendment)
    for waiting in queue(item):
        changed = _overtaken(before, stands, waiting, name)
        if changed is not waiting:
            item = with_amendment(item, changed)
    return item


def standing(item: AgendaItem, clause: str) -> str:
    """The words of a clause as it stands. Raises Refusal where it is gone, or was referred elsewhere."""
    found = _find(substantive(item), clause)
    if found is None:
        raise Refusal("this clause is no longer in the motion: choose another")
    if found.state is MotionState.REFERRED:
        raise Refusal("this clause was referred and is not before the meeting any more: choose another")
    return found.words


def must_settle(item: AgendaItem, deed: str, *, queued: bool = True) -> None:
    """Refuse to do something to a motion while an amendment to it is open or, as a rule, in the queue."""
    if (first := open_amendment(item)) is not None:
        name = called(item, first)
        raise Refusal(f"{name} is {first.state} and the motion cannot be {deed} before it is settled: {_next(first)}")
    waiting = queue(item) if queued else ()
    if waiting:
        name = called(item, waiting[0])
        raise Refusal(
            f"{name} waits in the queue and the motion cannot be {deed} before it is settled: "
            "take it, let it lapse, or withdraw it"
        )


def fallen_with(item: AgendaItem, reason: str) -> AgendaItem:
    """The item with every amendment in the queue fallen."""
    if not queue(item):
        return item
    changed = (
        replace(each, state=AmendmentState.FALLEN, reason=reason) if each.state in QUEUED else each
        for each in item.amendments
    )
    return replace(item, amendments=tuple(changed))


def must_be(item: AgendaItem, amendment: Amendment, deed: str, *states: AmendmentState | None) -> None:
    """Refuse to do something to an amendment that is in none of these states, saying what to do instead."""
    if amendment.state in states:
        return
    state = amendment.state or AmendmentState.TABLED
    raise Refusal(f"{called(item, amendment)} is {state} and cannot be {deed}: {_next(amendment)}")


def _next(amendment: Amendment) -> str:
    return _INSTEAD.get(amendment.state or AmendmentState.TABLED, "what was settled stands; table a new amendment")


def _amendable(record: MeetingRecord, item: str) -> AgendaItem:
    found = item_of(record, item)
    check_amendable(found)
    if not found.clauses:
        raise Refusal("there is no motion yet to amend: draft its clauses first")
    return found


def _change(before: str, words: str) -> Amendment:
    if " ".join(before.split()) == words:
        raise Refusal("the words are as they stand already: type the change into the clause")
    return derived(before, words)


def _tabled(record: MeetingRecord, item: AgendaItem, amendment: Amendment, mover: str | None, id: str) -> MeetingRecord:
    who = member(record, item, mover, "moves an amendment") if mover else None
    added = replace(amendment, id=id or new_id(), mover=who, state=AmendmentState.TABLED)
    if added.id in {each.id for each in item.amendments} | {each.id for each in item.clauses}:
        raise Refusal("there is an amendment or a clause of this id already: give it another")
    return with_item(record, replace(item, amendments=(*item.amendments, added)))


def _clause(item: AgendaItem, amendment: Amendment) -> str:
    """The id of the clause that an amendment is anchored to; that of the only clause where it names none."""
    if amendment.clause is None and len(item.clauses) == 1:
        return item.clauses[0].id or ""
    return amendment.clause or ""


def _overtaken(
    before: Iterable[MotionClause], stands: tuple[MotionClause, ...], waiting: Amendment, name: str
) -> Amendment:
    """An amendment in the queue after another was adopted: fallen where it does not fit any more."""
    if kind_of(waiting) is AmendmentKind.ADD:
        if waiting.clause is None or _find(stands, waiting.clause):
            return waiting
        return replace(waiting, clause=_before(before, stands, waiting.clause))
    why = _why_unfit(stands, waiting)
    if why is None:
        return waiting
    return replace(waiting, state=AmendmentState.FALLEN, reason=f"after {name}, {why}")


def _why_unfit(stands: tuple[MotionClause, ...], amendment: Amendment) -> str | None:
    kind = kind_of(amendment)
    if kind is AmendmentKind.ADD and amendment.clause is None:
        return None
    target = _find(stands, amendment.clause)
    if target is None and amendment.clause is None and len(stands) == 1:
        target = stands[0]
    if target is None:
        return "the clause that it would follow is gone" if kind is AmendmentKind.ADD else "its clause is gone"
    if kind is not AmendmentKind.ADD and target.state is MotionState.REFERRED:
        return "its clause is referred elsewhere"
    if amended(target.words, amendment) is None:
        return f"the words “{amendment.old or amendment.after}” are gone"
    return None


def _before(before: Iterable[MotionClause], stands: tuple[MotionClause, ...], clause: str) -> str | None:
    """The last clause before one that is gone that still stands."""
    last = None
    for each in before:
        if each.id == clause:
            return last
        if each.id and _find(stands, each.id):
            last = each.id
    return last


def _find(clauses: Iterable[MotionClause], clause: str | None) -> MotionClause | None:
    return next((each for each in clauses if each.id and each.id == clause), None)


def _referred(clause: MotionClause, amendment: Amendment) -> MotionClause:
    return replace(clause, state=MotionState.REFERRED) if clause.id == amendment.clause else clause
