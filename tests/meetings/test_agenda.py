"""The agenda: items put on it and taken off, their papers, and the lines to present."""

from datetime import time

import pytest

from lscb_tui.meetings.agenda import (
    add_headlines,
    add_item,
    add_paper,
    remove_headline,
    remove_item,
    remove_paper,
    shift_item,
)
from lscb_tui.meetings.fields import read_field, write_field
from lscb_tui.meetings.places import Step
from lscb_tui.meetings.questions import answer
from lscb_tui.meetings.refusal import Refusal
from lscb_tui.meetings.timing import begin_item
from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.model.motion import AgendaItem, CitedDocument, Headline

from .room import RECORD, after, do, motion, refused

BUDGET = AgendaItem(id="budget", title="Budget")
PAPER = CitedDocument("worcestershire-2017-18-hwb", "Annual Report 2017/18")
LINES = (Headline("Referrals rose.", id="one"), Headline("Fewer are looked after.", id="two"))
ASKED = "items/reports/questions/new/asked"


def ids(record: MeetingRecord) -> list[str | None]:
    return [item.id for item in record.items]


def test_an_item_is_put_after_another_or_last() -> None:
    assert ids(after(do(add_item, BUDGET, "reports"))) == ["reports", "budget", "plan"]
    assert ids(after(do(add_item, BUDGET))) == ["reports", "plan", "budget"]


def test_an_item_is_taken_earlier_or_later() -> None:
    assert ids(after(do(shift_item, "plan", -1))) == ["plan", "reports"]
    assert ids(after(do(shift_item, "reports", 1))) == ["plan", "reports"]


def test_an_item_of_which_nothing_came_is_taken_off() -> None:
    assert ids(after(do(add_item, BUDGET), do(remove_item, "budget"))) == ["reports", "plan"]


def test_papers_are_put_before_an_item_and_taken_away() -> None:
    record = after(do(add_paper, "reports", PAPER))
    assert motion(record).documents[-1] == PAPER
    assert motion(after(do(remove_paper, "reports", PAPER.slug), record=record)) == motion(RECORD)


def test_lines_to_present_are_added_once_each() -> None:
    record = after(do(add_headlines, "reports", LINES[:1]), do(add_headlines, "reports", LINES))
    assert motion(record).headlines == LINES
    assert motion(after(do(remove_headline, "reports", "one"), record=record)).headlines == LINES[1:]


@pytest.mark.parametrize(
    ("before", "step", "said"),
    [
        ((), do(add_item, AgendaItem()), "say what it is about"),
        ((do(begin_item, "plan", time(14)),), do(remove_item, "plan"), "it stays in the record"),
        ((), do(shift_item, "reports", -1), "the first already"),
        ((), do(shift_item, "plan", 1), "the last already"),
        ((do(add_paper, "reports", PAPER),), do(add_paper, "reports", PAPER), "before the item already"),
        ((), do(remove_paper, "reports", "gone"), "no longer before the item"),
        ((do(add_headlines, "reports", LINES),), do(add_headlines, "reports", LINES), "not here already"),
        ((), do(remove_headline, "reports", "gone"), "no longer there"),
    ],
)
def test_what_cannot_be_done_says_why(before: tuple[Step, ...], step: Step, said: str) -> None:
    assert said in refused(after(*before), step)


def test_a_question_is_recorded_with_its_first_word_and_gone_without_any() -> None:
    assert read_field(RECORD, ASKED) == ""
    asked = write_field(RECORD, ASKED, "Why")
    assert [(one.id, one.text) for one in motion(asked).questions] == [("new", "Why")]
    assert motion(write_field(asked, ASKED, "Why now?")).questions[0].text == "Why now?"
    assert write_field(asked, ASKED, "") == RECORD


def test_a_question_with_an_answer_needs_its_words() -> None:
    answered = after(do(answer, "reports", "new", "Because."), record=write_field(RECORD, ASKED, "Why"))
    with pytest.raises(Refusal, match="needs words"):
        write_field(answered, ASKED, "")
