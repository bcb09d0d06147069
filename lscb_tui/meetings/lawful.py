"""What a change must not undo: what the rules on movers, votes, quorum and amendments have let pass."""

from collections.abc import Iterator
from dataclasses import replace

from ..model.meeting import MeetingRecord
from ..model.motion import AgendaItem, AmendmentState, MotionState
from ..resolutions.rules import RULES
from ..resolutions.rules.motion import Motion
from ..resolutions.rules.rule import Severity
from .places import item_name
from .refusal import Refusal

_RULES = tuple(rule for rule in RULES if rule.id in ("R19", "R20", "R21", "R22", "R23", "R24", "R26"))


def unbroken(before: MeetingRecord, after: MeetingRecord) -> MeetingRecord:
    """The record after a change. Raises Refusal where something that was done before would not have been allowed."""
    held = set(_errors(before))
    for name, message in _errors(after):
        if (name, message) not in held:
            raise Refusal(f"this contradicts what is recorded under {name}: {message}")
    return after


def _errors(record: MeetingRecord) -> Iterator[tuple[str, str]]:
    for place, item in enumerate(record.items, start=1):
        motion = Motion("", (), item=item, record=record)
        settled = Motion("", (), item=_without_waiting_ties(item), record=record)
        for rule in _RULES:
            for remark in rule.check(settled if rule.id == "R20" else motion):
                if (remark.severity or rule.severity) is Severity.ERROR:
                    yield item_name(item, place), remark.message


def _without_waiting_ties(item: AgendaItem) -> AgendaItem:
    """The item without the votes that wait for the casting vote: an equality is no fault while it does."""
    amendments = tuple(
        replace(each, vote=None) if each.state is AmendmentState.PUT else each for each in item.amendments
    )
    return replace(item, amendments=amendments, vote=None if item.state is MotionState.TIED else item.vote)
