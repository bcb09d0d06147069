"""The minutes: live, read back, draft, confirmed. Confirmed minutes are never altered, only corrected."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import wraps
from typing import Concatenate, ParamSpec

from ..model.meeting import Correction, MeetingRecord, Minute, MinuteState
from ..model.motion import AgendaItem, AmendmentKind, MotionClause
from ..model.period import day_words
from ..resolutions.substance import find, kind_of, substantive, tidy
from ..resolutions.written import split_ender
from .instruction import derived
from .places import Step, item_name, item_of
from .refusal import Refusal
from .states import OPEN, UNDECIDED

_Given = ParamSpec("_Given")


def is_locked(record: MeetingRecord) -> bool:
    """Whether the minutes are confirmed."""
    return state_of(record) is MinuteState.CONFIRMED


def state_of(record: MeetingRecord) -> MinuteState:
    """How far the minutes have come; live where nothing is said."""
    return (record.minute and record.minute.state) or MinuteState.LIVE


def unless_locked(
    step: Callable[Concatenate[MeetingRecord, _Given], MeetingRecord],
) -> Callable[Concatenate[MeetingRecord, _Given], MeetingRecord]:
    """Make a step refuse a record whose minutes are confirmed."""

    @wraps(step)
    def checked(record: MeetingRecord, /, *args: _Given.args, **given: _Given.kwargs) -> MeetingRecord:
        if is_locked(record):
            raise _locked(record)
        return step(record, *args, **given)

    return checked


def guarded(step: Step) -> Step:
    """The step, refused where the minutes are confirmed and it does anything but add a correction."""

    def checked(record: MeetingRecord) -> MeetingRecord:
        after = step(record)
        if is_locked(record) and not _only_corrects(record, after):
            raise _locked(record)
        return after

    return checked


@unless_locked
def read_back(record: MeetingRecord) -> MeetingRecord:
    """Record that the resolutions were read back to the meeting. Raises Refusal where they were already."""
    _must_be(record, MinuteState.LIVE, "read back")
    return _in_state(record, MinuteState.READ_BACK)


@unless_locked
def to_draft(record: MeetingRecord) -> MeetingRecord:
    """Make the draft minutes. Raises Refusal where the resolutions were not read back, or something is undecided."""
    _must_be(record, MinuteState.READ_BACK, "made into a draft")
    _all_decided(record, "made into a draft")
    return _in_state(record, MinuteState.DRAFT)


@unless_locked
def confirm(record: MeetingRecord, on: date) -> MeetingRecord:
    """Confirm the draft at a meeting of that day: every clause keeps the words that it then has, and all is locked.

    Raises Refusal where there is no draft, something is undecided, or the day is before the meeting.
    """
    _must_be(record, MinuteState.DRAFT, "confirmed")
    _all_decided(record, "confirmed")
    if record.date and on < record.date:
        raise Refusal(
            f"minutes of {day_words(record.date)} cannot be confirmed on {day_words(on)}, which was before "
            "the meeting: give the day of the meeting that confirms them"
        )
    minute = replace(record.minute or Minute(), state=MinuteState.CONFIRMED, confirmed_on=on)
    return replace(record, minute=minute, items=tuple(map(_confirmed, record.items)))


def correct(record: MeetingRecord, item: str, clause: str, old: str, new: str, resolved_on: date) -> MeetingRecord:
    """Record a correction that a later meeting resolved. The words that were confirmed stay, and it stands beside.

    Raises Refusal where the minutes are not confirmed, the old words are not in the clause as it was confirmed and
    corrected so far, nothing would change, or the day is before the confirmation.
    """
    minute = record.minute
    if minute is None or minute.state is not MinuteState.CONFIRMED:
        raise Refusal("these minutes are not confirmed yet: set the words right themselves, without a correction")
    found = item_of(record, item)
    old, new = " ".join(old.split()), " ".join(new.split())
    if not old:
        raise Refusal("a correction quotes the words that are wrong: give them as they stand")
    if old == new:
        raise Refusal("the correction changes nothing: give the words that are to stand instead")
    stands = corrected(record, found, clause)
    if find(stands, old) is None:
        raise Refusal(f"“{old}” does not stand in the clause as it was confirmed: quote its words, “{stands}”")
    if minute.confirmed_on and resolved_on < minute.confirmed_on:
        raise Refusal(
            f"a correction of minutes confirmed on {day_words(minute.confirmed_on)} cannot have been resolved on "
            f"{day_words(resolved_on)}: give the day of the later meeting"
        )
    added = Correction(old, new, clause, found.number, resolved_on)
    return replace(record, minute=replace(minute, corrections=(*minute.corrections, added)))


def as_correction(before: str, after: str) -> tuple[str, str]:
    """The words that are wrong and those in their place, where a clause that reads `before` is to read `after`.

    The whole of both where nothing less will do.
    """
    if tidy(before) == tidy(after):
        return before, after
    change = derived(before, after)
    old, new = change.old or change.after or before.rsplit(maxsplit=1)[-1], change.new or ""
    if kind_of(change) is AmendmentKind.INSERT:
        new = tidy(f"{old} {new}")
    return (old, new) if _substituted(before, old, new) == tidy(after) else (before, after)


def corrected(record: MeetingRecord, item: AgendaItem, clause: str) -> str:
    """The words of a clause as they were confirmed, with every correction since.

    Raises Refusal where no such clause was confirmed.
    """
    words = _confirmed_words(item, clause)
    for each in record.minute.corrections if record.minute else ():
        if each.clause in (None, clause) and each.item in (None, item.number):
            words = _substituted(words, each.old, each.new)
    return words


def _substituted(words: str, old: str, new: str) -> str:
    span = find(words, old)
    return tidy(f"{words[: span[0]]}{new}{words[span[1] :]}") if span else words


def correction_words(record: MeetingRecord, correction: Correction) -> str:
    """The resolution that corrects: “that the minutes of the meeting held on 22 July 2014 be corrected, …”."""
    held = f" held on {day_words(record.date)}" if record.date else ""
    where = _resolution(record, correction)
    change = f"the deletion of the words “{correction.old}”"
    if correction.new:
        change += f" and the substitution of the words “{correction.new}”"
    return f"that the minutes of the meeting{held} be corrected{f', in {where},' if where else ''} by {change}"


def _resolution(record: MeetingRecord, correction: Correction) -> str:
    """`resolution c) of item 14`, as far as it is known."""
    items = [each for each in record.items if correction.item in (None, each.number)]
    clauses = [each for item in items for each in substantive(item) if each.id and each.id == correction.clause]
    label = clauses[0].label if clauses else None
    item = f"item {correction.item}" if correction.item else ""
    return " of ".join(filter(None, (f"resolution {label}" if label else "", item)))


def _confirmed_words(item: AgendaItem, clause: str) -> str:
    for each in substantive(item):
        if each.id == clause:
            return each.confirmed if each.confirmed is not None else each.words
    raise Refusal("no such clause was confirmed: choose one of the resolution")


def _confirmed(item: AgendaItem) -> AgendaItem:
    stands = {clause.id: split_ender(clause.words)[0] for clause in substantive(item) if clause.id}
    clauses = tuple(_with_confirmed(clause, stands.get(clause.id or "")) for clause in item.clauses)
    return replace(item, clauses=clauses) if clauses != item.clauses else item


def _with_confirmed(clause: MotionClause, words: str | None) -> MotionClause:
    return clause if words is None or words == clause.confirmed else replace(clause, confirmed=words)


def _must_be(record: MeetingRecord, wanted: MinuteState, deed: str) -> None:
    state = state_of(record)
    if state is not wanted:
        instead = {
            MinuteState.LIVE: "have the resolutions read back first",
            MinuteState.READ_BACK: "make the draft first",
            MinuteState.DRAFT: "have them confirmed",
        }
        are = {MinuteState.LIVE: "are live", MinuteState.READ_BACK: "were read back", MinuteState.DRAFT: "are a draft"}
        raise Refusal(f"the minutes {are[state]} and cannot be {deed} now: {instead[state]}")


def _all_decided(record: MeetingRecord, deed: str) -> None:
    for place, item in enumerate(record.items, start=1):
        name = item_name(item, place)
        if item.state in UNDECIDED:
            raise Refusal(
                f"the minutes cannot be {deed} while the motion under {name} is {item.state}: "
                "have it decided, or withdrawn, first"
            )
        if any(amendment.state in OPEN for amendment in item.amendments):
            raise Refusal(
                f"the minutes cannot be {deed} while an amendment under {name} is open: have it settled first"
            )


def _only_corrects(before: MeetingRecord, after: MeetingRecord) -> bool:
    if before.minute is None or after.minute is None:
        return before == after
    kept = before.minute.corrections
    return (
        replace(after, minute=before.minute) == before
        and replace(after.minute, corrections=kept) == before.minute
        and after.minute.corrections[: len(kept)] == kept
    )


def _in_state(record: MeetingRecord, state: MinuteState) -> MeetingRecord:
    return replace(record, minute=replace(record.minute or Minute(), state=state))


def _locked(record: MeetingRecord) -> Refusal:
    on = record.minute.confirmed_on if record.minute else None
    confirmed = f"were confirmed on {day_words(on)}" if on else "are confirmed"
    return Refusal(f"these minutes {confirmed} and are never altered: have a correction resolved, and record that")
