"""The findings of one item while it is written: told by the clause's id, put right, or let stand with a reason."""

from dataclasses import replace

import pytest

from lscb_tui.meetings.checking import ClauseFinding, apply_fix, check_item, heed, suppress
from lscb_tui.meetings.drafting import Ask, from_asks
from lscb_tui.meetings.places import item_of
from lscb_tui.meetings.refusal import Refusal
from lscb_tui.model.meeting import BodyKind, MeetingBody, MeetingRecord
from lscb_tui.model.motion import (
    AgendaItem,
    Amendment,
    AmendmentKind,
    AmendmentState,
    CitedDocument,
    MotionClause,
    MotionState,
    Suppression,
)
from lscb_tui.model.period import parse_period
from lscb_tui.resolutions.house_style import DEFAULT, house_styles
from lscb_tui.resolutions.lint import lint_record
from lscb_tui.resolutions.outcome import NARRATIVE
from lscb_tui.resolutions.rules.rule import Severity

CABINET = house_styles()[DEFAULT]


def meeting(*clauses: str, **others: object) -> MeetingRecord:
    item = AgendaItem(
        id="i",
        opening="RESOLVED: that",
        clauses=tuple(MotionClause(words, id=f"c{place}") for place, words in enumerate(clauses, start=1)),
    )
    return MeetingRecord(items=(AgendaItem(id="other"), replace(item, **others)))  # type: ignore[arg-type]


def found(record: MeetingRecord) -> list[tuple[str, str | None]]:
    return [(finding.rule, finding.clause_id) for finding in check_item(record, "i")]


LOST_BE = meeting("the report received")
UNDATED = meeting("the Director provide a report")


def test_a_finding_names_its_clause_by_id_its_rule_by_title_and_the_words_put_right() -> None:
    assert check_item(LOST_BE, "i") == (
        ClauseFinding(
            "R01",
            Severity.ERROR,
            "c1",
            "“received” has lost its “be”: write “be received”",
            "the report be received",
            "Clause without verb",
        ),
    )


def test_only_the_item_asked_for_is_checked_with_the_rules_of_a_record_too() -> None:
    record = replace(
        LOST_BE, items=(replace(LOST_BE.items[1], id="x"), replace(UNDATED.items[1], mover="a", seconder="a"))
    )
    assert found(record) == [("R07", "c1"), ("R21", None)]
    executive = meeting("the plan be approved", state=MotionState.CARRIED)
    assert found(replace(executive, body=MeetingBody(kind=BodyKind.EXECUTIVE))) == [("R25", None)]


def test_what_is_checked_are_the_words_that_adopted_amendments_made() -> None:
    carried = Amendment(clause="c1", old="received", new="be received", state=AmendmentState.CARRIED)
    added = Amendment(
        id="n", clause="c1", kind=AmendmentKind.ADD, new="officers thanked", state=AmendmentState.ACCEPTED
    )
    assert found(meeting("the report received", amendments=(carried, added))) == [("R01", "n")]


def test_the_whole_record_is_checked_item_by_item_with_the_same_rules() -> None:
    one = {(finding.rule, finding.message) for finding in check_item(LOST_BE, "i")}
    assert one == {(finding.rule, finding.message) for finding in lint_record(LOST_BE)}


def test_of_a_prompt_nothing_is_told_but_that_it_has_no_outcome() -> None:
    assert found(meeting("Consider the report", "the plan for 2016/17 be noted")) == [("R05", "c1")]
    assert found(meeting("Agree any actions required", "the plan for 2016/17 be noted")) == [("R05", "c1")]


def test_points_that_are_still_to_be_written_are_an_error() -> None:
    [finding] = check_item(meeting("the following points be recorded: (i) …"), "i")
    assert (finding.rule, finding.message) == ("R05", "the points are not written yet: write them, each with its label")
    assert found(meeting("the following points be recorded: (i) that waiting times had grown")) == []


def test_a_debate_left_to_the_narrative_is_no_clause_to_be_checked() -> None:
    assert found(meeting(NARRATIVE, "the report be noted")) == []


def test_the_paper_is_known_from_what_is_handed_in() -> None:
    record = meeting("the Annual Report 2015/16 be received", documents=(CitedDocument("paper"),))
    held = {"paper": CitedDocument("paper", "Annual Report 2016/17", parse_period("2016/17"))}
    assert found(record) == []
    [finding] = check_item(record, "i", documents=held)
    assert (finding.rule, finding.fix) == ("R09", "the Annual Report 2016/17 be received")


def test_a_fix_is_put_in_the_place_of_the_clause_s_words() -> None:
    [finding] = check_item(LOST_BE, "i")
    fixed = apply_fix(LOST_BE, "i", finding)
    assert item_of(fixed, "i").clauses[0].words == "the report be received"
    assert check_item(fixed, "i") == ()


def test_a_fix_needs_an_amendment_once_the_motion_is_moved() -> None:
    moved = meeting("the report received", state=MotionState.MOVED)
    with pytest.raises(Refusal, match="it has been moved: press the key for an amendment"):
        apply_fix(moved, "i", check_item(moved, "i")[0])


def test_what_is_not_mechanical_is_put_right_by_hand() -> None:
    [finding] = check_item(UNDATED, "i")
    with pytest.raises(Refusal, match=r"^R07 has to be put right by hand: nothing tells by when"):
        apply_fix(UNDATED, "i", finding)


def test_a_warning_stands_with_its_reason_and_is_heeded_again() -> None:
    stands = suppress(UNDATED, "i", "c1", "R07", "  the date  is set elsewhere ")
    assert item_of(stands, "i").clauses[0].suppressed == (Suppression("R07", "the date is set elsewhere"),)
    assert check_item(stands, "i") == ()
    again = suppress(stands, "i", "c1", "R07", "it is in the plan")
    assert item_of(again, "i").clauses[0].suppressed == (Suppression("R07", "it is in the plan"),)
    assert heed(again, "i", "c1", "R07") == UNDATED


REFUSED = {
    "an error": (LOST_BE, "c1", "R01", "so be it", "an error cannot stand: put the words right"),
    "no reason": (UNDATED, "c1", "R07", " ", "say why the warning may stand"),
    "no such rule": (UNDATED, "c1", "R99", "x", "there is no rule R99"),
    "no such clause": (UNDATED, "c9", "R07", "x", "no longer in the motion"),
    "a clause that an amendment brought in": (
        meeting("x", amendments=(Amendment(id="n", kind=AmendmentKind.ADD),)),
        *("n", "R07", "x", "an amendment brought this clause in"),
    ),
}


@pytest.mark.parametrize(("record", "clause", "rule", "reason", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_a_warning_that_may_not_be_let_stand(
    record: MeetingRecord, clause: str, rule: str, reason: str, said: str
) -> None:
    with pytest.raises(Refusal, match=said):
        suppress(record, "i", clause, rule, reason)


def test_a_motion_drafted_from_well_made_asks_is_clean() -> None:
    asks = (Ask("Receive the Annual Report 2013/14"), Ask("Note the progress made"), Ask("Thank officers"))
    record = MeetingRecord(items=(from_asks(AgendaItem(id="i"), asks, CABINET),))
    assert check_item(record, "i") == ()
