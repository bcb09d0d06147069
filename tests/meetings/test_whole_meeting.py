"""One meeting from the draft of its motions to a correction of its minutes."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

from lscb_tui.meetings.actions import from_clauses, set_state
from lscb_tui.meetings.amendments import table
from lscb_tui.meetings.fields import write_field
from lscb_tui.meetings.interests import declare_interest, no_interests
from lscb_tui.meetings.minutes import confirm, correct, correction_words, read_back, to_draft
from lscb_tui.meetings.motions import as_recommended, cast, declare, move, put, second
from lscb_tui.meetings.places import Subject, with_ids
from lscb_tui.meetings.presence import arrive, leave, set_presence
from lscb_tui.meetings.questions import answer, ask, cite_in_answer, in_writing
from lscb_tui.meetings.timing import begin_item, end, end_item
from lscb_tui.model.meeting import MeetingRecord, Presence
from lscb_tui.model.motion import ActionState, Interest, InterestKind, Leaving
from lscb_tui.model.motion import Cast as Casting
from lscb_tui.model.period import parse_period
from lscb_tui.resolutions.lint import lint_record
from lscb_tui.resolutions.record import read_record, write_record

from .room import CHAIR, KAUR, LEE, MOTION, OWEN, RECORD, UPDATE, after, amendment, by_name, do, hands, motion, words

MAY, WRITTEN = UPDATE.replace("July", "May"), UPDATE.replace("an update", "a written update")
ONE, TWO, PLAN = Subject("reports", "one"), Subject("reports", "two"), Subject("plan")

STEPS = (
    do(set_presence, OWEN, Presence.APOLOGIES),
    do(begin_item, "reports", time(14, 2)),
    do(no_interests, "reports"),
    do(ask, "reports", "Why did referrals rise?", KAUR, id="why"),
    do(cite_in_answer, "reports", "why", "Referrals rose by 10% — WSCB (Worcestershire) 2016/17, para 16"),
    do(answer, "reports", "why", "More was referred by schools.", "officer"),
    do(ask, "reports", "And this year?", KAUR, id="now"),
    do(in_writing, "reports", "now", parse_period("30 November 2017")),
    do(arrive, OWEN, time(14, 10)),
    do(move, MOTION, LEE),
    do(second, MOTION, "Cllr C. Kaur"),
    do(table, "reports", "b", MAY, OWEN, id="one"),
    do(table, "reports", "b", WRITTEN, KAUR, id="two"),
    do(move, ONE, OWEN),
    do(second, ONE, CHAIR),
    do(put, ONE),
    do(declare, ONE, hands(3, 1, at=time(14, 20))),
    do(move, TWO, KAUR),
    do(second, TWO, LEE),
    do(declare, TWO, hands(1, 3, at=time(14, 25))),
    do(put, MOTION),
    do(declare, MOTION, by_name([CHAIR, LEE], [KAUR, OWEN], at=time(14, 28))),
    do(cast, MOTION, Casting.FOR),
    do(from_clauses, "reports"),
    do(begin_item, "plan", time(14, 30)),
    do(declare_interest, "plan", Interest(LEE, InterestKind.PERSONAL, "a contract", Leaving.BEFORE_THE_ITEM)),
    do(as_recommended, "plan"),
    do(leave, OWEN, time(14, 40)),
    do(end_item, "plan", time(14, 45)),
    do(end, time(14, 50)),
    do(read_back),
    do(write_field, "items/reports/narrative", "The Director presented the report."),
    do(to_draft),
    do(confirm, date(2017, 11, 22)),
    do(correct, "reports", "b", "the Director", "the Director of Children's Services", date(2018, 1, 17)),
)
END = after(*STEPS)


def test_the_meeting_comes_to_what_was_decided() -> None:
    assert words(END)[1] == MAY
    assert [each.state for each in motion(END).amendments] == ["carried", "lost"]
    assert [item.state for item in END.items] == ["carried", "carried"]
    assert [action.what for action in motion(END).actions] == ["Provide an update in May 2018"]
    assert amendment(END, "one").vote == hands(3, 1, at=time(14, 20))


def test_the_checker_finds_no_error_in_it() -> None:
    assert [found for found in lint_record(END) if found.severity == "E"] == []


def test_the_record_survives_its_file_at_every_step() -> None:
    record = RECORD
    for step in STEPS:
        record = step(record)
        assert read_record(write_record(record), Path("meeting.yaml")) == record
        assert with_ids(record) is record


def test_its_correction_is_resolved_by_a_later_meeting() -> None:
    assert END.minute
    [correction] = END.minute.corrections
    assert correction_words(END, correction).startswith("that the minutes of the meeting held on 18 October 2017 be")


def test_an_action_is_followed_up_in_the_record_of_the_next_meeting() -> None:
    """The record of a confirmed meeting is closed; what became of an action is told where the meeting is still open."""
    still_open: MeetingRecord = after(*STEPS[:-4])
    [action] = motion(still_open).actions
    done = after(do(set_state, "reports", action.id, ActionState.DONE, "report of May 2018"), record=still_open)
    assert motion(done).actions == (replace(action, state=ActionState.DONE, evidence="report of May 2018"),)
