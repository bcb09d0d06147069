"""The minutes: read back, drafted, confirmed and locked; afterwards a correction alone."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from lscb_tui.meetings.actions import add_action, from_clauses, remove_action, set_state
from lscb_tui.meetings.amendments import accept, reword, rule_out, table, table_addition, table_referral
from lscb_tui.meetings.fields import write_field
from lscb_tui.meetings.interests import declare_interest, leave_for_interest, no_interests, withdraw_interest
from lscb_tui.meetings.minutes import (
    as_correction,
    confirm,
    correct,
    corrected,
    correction_words,
    guarded,
    is_locked,
    read_back,
    to_draft,
)
from lscb_tui.meetings.motions import (
    adjourn,
    as_recommended,
    cast,
    declare,
    defer,
    lapse,
    move,
    name_movers,
    put,
    ratify,
    recount,
    refer,
    reset,
    resume,
    second,
    withdraw,
)
from lscb_tui.meetings.places import Step, Subject
from lscb_tui.meetings.presence import add_attendee, arrive, leave, preside, remove_attendee, set_presence
from lscb_tui.meetings.questions import answer, ask, cite_in_answer, in_writing, remove_question
from lscb_tui.meetings.timing import begin, begin_item, end, end_item
from lscb_tui.model.meeting import Attendee, Correction, MeetingRecord, Minute, MinuteState, Presence
from lscb_tui.model.motion import ActionState, Interest, Leaving
from lscb_tui.model.motion import Cast as Casting
from lscb_tui.resolutions.lint import lint_record, lint_text
from lscb_tui.resolutions.record import read_record, write_record

from .room import CLAUSES, KAUR, LEE, MOTION, OWEN, RECORD, UPDATE, after, do, hands, motion, refused

MAY = UPDATE.replace("July", "May")
ONE = Subject("reports", "one")
DECIDED = after(do(table, "reports", "b", MAY, id="one"), do(accept, ONE), do(as_recommended, "reports"))
READ_BACK = after(do(read_back), record=DECIDED)
DRAFT = after(do(to_draft), record=READ_BACK)
CONFIRMED = after(do(confirm, date(2017, 11, 22)), record=DRAFT)
CORRECTED = after(
    do(correct, "reports", "b", "by the Director", "by the Director of Children's Services", date(2018, 1, 17)),
    record=CONFIRMED,
)


def test_minutes_are_read_back_drafted_and_confirmed() -> None:
    assert [each.minute and each.minute.state for each in (DECIDED, READ_BACK, DRAFT, CONFIRMED)] == [
        None,
        *("read back", "draft", "confirmed"),
    ]
    assert [is_locked(each) for each in (DECIDED, READ_BACK, DRAFT, CONFIRMED)] == [False, False, False, True]


def test_the_words_that_stand_are_confirmed() -> None:
    assert [clause.confirmed for clause in motion(CONFIRMED).clauses] == [CLAUSES[0].words, MAY, CLAUSES[2].words]
    assert [clause.words for clause in motion(CONFIRMED).clauses] == [clause.words for clause in CLAUSES]


def test_a_correction_stands_beside_the_words_that_were_confirmed() -> None:
    assert motion(CORRECTED) == motion(CONFIRMED)
    assert corrected(CORRECTED, motion(CORRECTED), "b") == MAY.replace("Director", "Director of Children's Services")


def test_a_correction_can_be_corrected() -> None:
    again = after(
        do(correct, "reports", "b", "Children's Services", "Public Health", date(2018, 1, 17)), record=CORRECTED
    )
    assert corrected(again, motion(again), "b").count("Public Health") == 1


CHANGES = {
    "words for others": (MAY.replace("Director", "Chairman"), "Director", "Chairman"),
    "words more": (MAY.replace("update", "update on neglect"), "update", "update on neglect"),
    "words at the end": (f"{MAY}, or sooner", "2018", "2018, or sooner"),
    "words at the beginning": (f"forthwith {MAY}", "an", "forthwith an"),
    "words less": (MAY.replace(" by the Director", ""), "by the Director", ""),
    "nearly all words": ("no update be provided", MAY, "no update be provided"),
}


@pytest.mark.parametrize(("words", "old", "new"), CHANGES.values(), ids=CHANGES.keys())
def test_a_correction_is_made_of_the_clause_as_it_ought_to_read(words: str, old: str, new: str) -> None:
    assert as_correction(MAY, words) == (old, new)
    record = after(do(correct, "reports", "b", old, new, date(2018, 1, 17)), record=CONFIRMED)
    assert corrected(record, motion(record), "b") == words
    assert [found for found in lint_record(record) if found.rule == "R34"] == []


def test_the_whole_clause_is_quoted_where_fewer_words_would_not_tell_the_place() -> None:
    twice = "the plan be reviewed in 2018 and published in 2018"
    assert as_correction(twice, f"{twice} or 2019") == (twice, f"{twice} or 2019")
    assert as_correction(twice, f" {twice}") == (twice, f" {twice}")


def test_words_may_be_left_out_by_a_correction() -> None:
    without = after(do(correct, "reports", "b", "in May 2018", "", date(2018, 1, 17)), record=CONFIRMED)
    assert corrected(without, motion(without), "b") == "an update be provided by the Director"
    assert "and the substitution" not in correction_words(without, minute(without).corrections[0])


def minute(record: MeetingRecord) -> Minute:
    assert record.minute
    return record.minute


@pytest.mark.parametrize("record", [CONFIRMED, CORRECTED])
def test_the_checker_has_nothing_to_say_of_confirmed_minutes(record: MeetingRecord) -> None:
    assert [found for found in lint_record(record) if found.rule == "R34"] == []


def test_the_checker_finds_what_was_edited_past_the_steps() -> None:
    edited = replace(CONFIRMED.items[0], clauses=(replace(CLAUSES[0], words="x", confirmed="y"), *CLAUSES[1:]))
    assert [found.rule for found in lint_record(replace(CONFIRMED, items=(edited,))) if found.rule == "R34"] == ["R34"]


def test_a_correction_reads_as_a_resolution() -> None:
    words = correction_words(CORRECTED, minute(CORRECTED).corrections[0])
    assert words == (
        "that the minutes of the meeting held on 18 October 2017 be corrected, in resolution b) of item 5, by the "
        "deletion of the words “by the Director” and the substitution of the words “by the Director of Children's "
        "Services”"
    )
    assert lint_text(f"RESOLVED: {words}.") == ()


def test_a_correction_says_what_is_known() -> None:
    words = correction_words(MeetingRecord(), Correction("old", "new"))
    assert words == (
        "that the minutes of the meeting be corrected by the deletion of the words “old” and the substitution of the "
        "words “new”"
    )


def test_a_confirmed_record_survives_its_file() -> None:
    assert read_record(write_record(CORRECTED), Path("meeting.yaml")) == CORRECTED


OPEN = after(do(table, "reports", "b", MAY, id="one"), do(move, ONE, LEE))

REFUSED: dict[str, tuple[MeetingRecord, Step, tuple[str, ...]]] = {
    "confirming what is live": (DECIDED, do(confirm, date(2017, 11, 22)), ("are live", "read back first")),
    "confirming what is only read back": (READ_BACK, do(confirm, date(2017, 11, 22)), ("make the draft first",)),
    "a draft of what was not read back": (DECIDED, do(to_draft), ("are live", "read back first")),
    "reading back twice": (READ_BACK, do(read_back), ("were read back", "make the draft")),
    "a draft while a motion is undecided": (
        after(do(move, MOTION, LEE), do(read_back)),
        do(to_draft),
        ("item 5 is moved", "decided, or withdrawn"),
    ),
    "confirming while a motion is tied": (
        after(do(declare, MOTION, hands(2, 2)), record=replace(RECORD, minute=Minute(MinuteState.DRAFT))),
        do(confirm, date(2017, 11, 22)),
        ("item 5 is tied",),
    ),
    "confirming while an amendment is open": (
        replace(OPEN, minute=Minute(MinuteState.DRAFT)),
        do(confirm, date(2017, 11, 22)),
        ("an amendment under item 5 is open", "settled first"),
    ),
    "confirming before the meeting": (
        DRAFT,
        do(confirm, date(2017, 10, 17)),
        ("17 October 2017", "before the meeting", "give the day"),
    ),
    "correcting what is a draft": (
        DRAFT,
        do(correct, "reports", "b", "May", "June", date(2018, 1, 17)),
        ("not confirmed yet", "without a correction"),
    ),
    "correcting words that do not stand there": (
        CONFIRMED,
        do(correct, "reports", "b", "July", "June", date(2018, 1, 17)),
        ("“July” does not stand in the clause", MAY),
    ),
    "correcting words that were corrected": (
        CORRECTED,
        do(correct, "reports", "b", "the Director in May", "x", date(2018, 1, 17)),
        ("does not stand",),
    ),
    "correcting nothing": (
        CONFIRMED,
        do(correct, "reports", "b", "May", " May ", date(2018, 1, 17)),
        ("changes nothing",),
    ),
    "correcting without the old words": (
        CONFIRMED,
        do(correct, "reports", "b", "", "May", date(2018, 1, 17)),
        ("quotes the words",),
    ),
    "a correction before the confirmation": (
        CONFIRMED,
        do(correct, "reports", "b", "May", "June", date(2017, 11, 21)),
        ("22 November 2017", "21 November 2017", "later meeting"),
    ),
    "correcting a clause that is not there": (
        CONFIRMED,
        do(correct, "reports", "z", "May", "June", date(2018, 1, 17)),
        ("no such clause",),
    ),
}


@pytest.mark.parametrize(("record", "step", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_out_of_order_is_refused_and_it_is_said_what_to_do(
    record: MeetingRecord, step: Step, said: tuple[str, ...]
) -> None:
    message = refused(record, step)
    assert [each for each in said if each not in message] == [], message


AFTER_THE_LOCK = [
    *(do(move, MOTION, LEE), do(second, MOTION, KAUR), do(put, MOTION), do(declare, MOTION, hands(3, 1))),
    *(do(cast, MOTION, Casting.FOR), do(recount, MOTION, hands(1, 3)), do(withdraw, MOTION), do(lapse, MOTION)),
    *(do(defer, "reports", "May"), do(refer, "reports", "Cabinet"), do(adjourn, "reports"), do(resume, "reports")),
    *(do(reset, "reports"), do(as_recommended, "plan"), do(ratify, "reports"), do(name_movers, MOTION, LEE, KAUR)),
    *(do(table, "reports", "b", "x"), do(table_addition, "reports", "b", "x"), do(accept, ONE)),
    *(do(table_referral, "reports", "b", "x"), do(reword, "reports", "one", "x"), do(rule_out, ONE, "x")),
    *(do(set_presence, OWEN, Presence.ABSENT), do(arrive, OWEN, time(15)), do(leave, OWEN, time(15))),
    *(do(declare_interest, "reports", Interest(LEE)), do(no_interests, "reports"), do(preside, KAUR)),
    *(do(withdraw_interest, "reports", LEE), do(leave_for_interest, "reports", LEE, Leaving.STAYED)),
    *(do(begin, time(14)), do(end, time(16)), do(begin_item, "plan", time(15)), do(end_item, "reports", time(15))),
    *(do(add_attendee, Attendee(name="x")), do(remove_attendee, OWEN), do(read_back), do(to_draft)),
    *(do(confirm, date(2018, 1, 17)), do(write_field, "place", "x"), do(write_field, "items/reports/title", "x")),
    *(do(from_clauses, "reports"), do(add_action, "reports", "x"), do(remove_action, "reports", "x")),
    *(do(set_state, "reports", "x", ActionState.DONE), do(ask, "reports", "x"), do(answer, "reports", "x", "x")),
    *(do(cite_in_answer, "reports", "x", "x"), do(in_writing, "reports", "x"), do(remove_question, "reports", "x")),
]


@pytest.mark.parametrize("step", AFTER_THE_LOCK)
def test_nothing_changes_once_the_minutes_are_confirmed(step: Step) -> None:
    message = refused(CONFIRMED, step)
    assert "confirmed on 22 November 2017 and are never altered: have a correction resolved" in message


def test_no_step_passes_the_lock_but_a_correction() -> None:
    corrects = do(correct, "reports", "b", "May", "June", date(2018, 1, 17))
    assert guarded(corrects)(CONFIRMED) == corrects(CONFIRMED)
    assert guarded(lambda record: record)(CONFIRMED) is CONFIRMED
    assert guarded(do(write_field, "place", "x"))(DRAFT).place == "x"
    for step in (
        lambda record: replace(record, place="x"),
        lambda record: replace(record, minute=None),
        lambda record: replace(record, minute=replace(record.minute, state=MinuteState.DRAFT)),
        lambda record: replace(record, minute=replace(record.minute, corrections=())),
        lambda record: replace(corrects(record), place="x"),
    ):
        assert "never altered" in refused(CORRECTED, guarded(step))
