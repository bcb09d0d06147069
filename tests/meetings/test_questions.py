"""The log of questions: typed, answered with cited lines, or to be answered in writing."""

import pytest

from lscb_tui.meetings.places import Step
from lscb_tui.meetings.questions import answer, ask, cite_in_answer, in_writing, remove_question
from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.model.motion import Question
from lscb_tui.model.period import parse_period

from .room import OFFICER, RECORD, after, do, motion, refused

LINE = "Referrals rose by 10% — WSCB (Worcestershire) 2017/18, para 16"
ASKED = after(do(ask, "reports", "  Why did it rise? ", "Councillor B. Lee", id="rise"))


def question(record: MeetingRecord) -> Question:
    return motion(record).questions[0]


def test_a_question_is_logged_and_answered() -> None:
    record = after(do(answer, "reports", "rise", "More was referred.\n\nAnd better.", OFFICER), record=ASKED)
    assert question(record) == Question(
        "Why did it rise?",
        "rise",
        "Councillor B. Lee",
        ("More was referred.", "And better."),
        "Director of Children's Services",
    )


def test_whoever_asks_is_recorded_by_role() -> None:
    assert question(after(do(ask, "reports", "Why?", "chair"))).by == "Chairman"
    assert question(after(do(ask, "reports", "Why?", "A parent"))).by == "A parent"
    assert question(after(do(ask, "reports", "Why?"))).by is None


def test_a_cited_line_joins_the_answer() -> None:
    record = after(do(answer, "reports", "rise", "It did."), do(cite_in_answer, "reports", "rise", LINE), record=ASKED)
    assert question(record).answer == ("It did.", LINE)


def test_what_is_not_known_is_answered_in_writing() -> None:
    record = after(do(in_writing, "reports", "rise", parse_period("30 November 2017")), record=ASKED)
    assert (question(record).in_writing, str(question(record).due)) == (True, "30 November 2017")
    assert question(after(do(in_writing, "reports", "rise"), record=record)) == question(record)


def test_a_question_entered_in_error_is_taken_out() -> None:
    assert after(do(remove_question, "reports", "rise"), record=ASKED) == RECORD


CITED = after(do(cite_in_answer, "reports", "rise", LINE), record=ASKED)
REFUSED: dict[str, tuple[MeetingRecord, Step, str]] = {
    "without words": (RECORD, do(ask, "reports", " "), "needs words"),
    "an id twice": (ASKED, do(ask, "reports", "Why?", id="rise"), "id already"),
    "an answer without words": (ASKED, do(answer, "reports", "rise", "\n"), "needs words"),
    "nothing cited": (ASKED, do(cite_in_answer, "reports", "rise", ""), "nothing to cite"),
    "a line twice": (CITED, do(cite_in_answer, "reports", "rise", f" {LINE}"), "already"),
    "due before the meeting": (
        ASKED,
        do(in_writing, "reports", "rise", parse_period("May 2017")),
        "before the meeting",
    ),
    "one that is gone": (RECORD, do(answer, "reports", "rise", "x"), "no longer in the log"),
}


@pytest.mark.parametrize(("record", "step", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_is_refused(record: MeetingRecord, step: Step, said: str) -> None:
    assert said in refused(record, step)
