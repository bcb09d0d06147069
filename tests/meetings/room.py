"""A committee room for the tests: six on the roll, five with a vote, and two items with a motion each."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from lscb_tui.meetings.places import Step, Subject, amendment_of, item_of
from lscb_tui.meetings.refusal import Refusal
from lscb_tui.model.meeting import Attendee, MeetingBody, MeetingRecord, Standing, VotingRight
from lscb_tui.model.motion import AgendaItem, Amendment, AmendmentState, Manner, MotionClause, MotionState, Vote
from lscb_tui.resolutions.rules import RULES
from lscb_tui.resolutions.rules.motion import Motion
from lscb_tui.resolutions.rules.rule import Severity
from lscb_tui.resolutions.substance import substantive

CHAIR, LEE, KAUR, OWEN, COOPTED, OFFICER = "chair", "lee", "kaur", "owen", "coopted", "officer"
MOTION = Subject("reports")
UPDATE = "an update be provided by the Director in July 2018"

ROLL = (
    Attendee(CHAIR, "Councillor A. Moss", "Chairman", presides=True),
    Attendee(LEE, "Councillor B. Lee", spellings=("Barbara Lee",)),
    Attendee(KAUR, "Councillor C. Kaur"),
    Attendee(OWEN, "Councillor D. Owen"),
    Attendee(COOPTED, "Parent governor", standing=Standing.CO_OPTED, right=VotingRight.NON_VOTING),
    Attendee(OFFICER, "Director of Children's Services", standing=Standing.OFFICER),
)
CLAUSES = (
    MotionClause("the Annual Report 2016/17 be received", id="a", label="a)"),
    MotionClause(UPDATE, id="b", label="b)"),
    MotionClause("officers be thanked for their work", id="c", label="c)"),
)
RECORD = MeetingRecord(
    MeetingBody("Children's Panel"),
    date=date(2017, 10, 18),
    began=time(14),
    quorum=3,
    attendance=ROLL,
    items=(
        AgendaItem("reports", "5", "Annual Report", 20, opening="RESOLVED: that", clauses=CLAUSES),
        AgendaItem("plan", "6", "Plan", 10, clauses=(MotionClause("the plan be approved", id="plan-a"),)),
    ),
)


def after(*steps: Step, record: MeetingRecord = RECORD) -> MeetingRecord:
    """The record after these steps."""
    for step in steps:
        record = step(record)
    return record


def do(step: Callable[..., MeetingRecord], *args: Any, **given: Any) -> Step:
    """A step with its arguments."""
    return lambda record: step(record, *args, **given)


def hands(in_favour: int, against: int, abstained: int | None = None, **more: Any) -> Vote:
    """A show of hands."""
    return Vote(Manner.SHOW_OF_HANDS, in_favour=in_favour, against=against, abstained=abstained, **more)


def by_name(in_favour: Iterable[str], against: Iterable[str] = (), **more: Any) -> Vote:
    """A vote by name."""
    return Vote(Manner.BY_NAME, names_for=tuple(in_favour), names_against=tuple(against), **more)


def refused(record: MeetingRecord, step: Step) -> str:
    """Why a step is refused."""
    with pytest.raises(Refusal) as raised:
        step(record)
    return str(raised.value)


def motion(record: MeetingRecord) -> AgendaItem:
    """The item that most tests are about."""
    return item_of(record, MOTION.item)


def state(record: MeetingRecord, amendment: str = "") -> MotionState | AmendmentState | None:
    """The state of the motion, or of an amendment to it."""
    return amendment_of(motion(record), amendment).state if amendment else motion(record).state


def amendment(record: MeetingRecord, name: str) -> Amendment:
    """An amendment to the motion."""
    return amendment_of(motion(record), name)


def words(record: MeetingRecord) -> list[str]:
    """The motion as it stands."""
    return [clause.words for clause in substantive(motion(record))]


def without_roll() -> MeetingRecord:
    """A meeting whose attendance was not listed."""
    return replace(RECORD, attendance=(), members_present=4)


def errors(record: MeetingRecord, *ids: str) -> list[tuple[str, str]]:
    """The errors that rules on movers, votes and amendments find; those of their ids, where ids are given."""
    wanted = ids or ("R19", "R20", "R21", "R22", "R23", "R24", "R26")
    return [
        (rule.id, remark.message)
        for item in record.items
        for rule in RULES
        if rule.id in wanted
        for remark in rule.check(Motion("", (), item=item, record=record))
        if (remark.severity or rule.severity) is Severity.ERROR
    ]
