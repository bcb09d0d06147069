"""Clauses of many councils: read as a clerk reads them, or flagged."""

from pathlib import Path

import pytest
import yaml

from lscb_tui.resolutions.parse import parse_clause
from tests.resolutions.drafting import drafted, resolved
from tests.resolutions.measure import measured

CLAUSES = Path(__file__).with_name("clauses")


@pytest.mark.parametrize(
    ("name", "needless"), [("tuning", 0.05), ("second", 0.05), ("third", 0.05), ("fourth", 0.08), ("fifth", 0.05)]
)
def test_clauses_that_councils_write_are_right_or_flagged(name: str, needless: float) -> None:
    outcomes = measured(yaml.safe_load((CLAUSES / f"{name}.yaml").read_text("utf-8")))
    right = [outcome for outcome in outcomes if outcome.is_right]
    assert len(right) >= 0.94 * len(outcomes)
    assert [outcome.drafted for outcome in outcomes if outcome.is_wrong_and_unflagged] == []
    assert sum(outcome.is_needlessly_flagged for outcome in outcomes) <= needless * len(right)


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        # the object and what belongs to the verb
        (
            "Approve the closure of the centre on 31 August 2020",
            "the closure of the centre on 31 August 2020 be approved",
        ),
        ("Approve the policy from 1 April 2020", "the policy be approved from 1 April 2020"),
        ("Approve the guide for publication", "the guide be approved for publication"),
        ("Refer the request for funding to Cabinet", "the request for funding be referred to Cabinet"),
        (
            "Delegate the power to make appointments to the Leader",
            "the power to make appointments be delegated to the Leader",
        ),
        ("Share the quarterly report with members", "the quarterly report be shared with members"),
        ("Approve the Capital Programme 2021/22 to 2024/25", "the Capital Programme 2021/22 to 2024/25 be approved"),
        ("Note the report, in particular paragraph 4", "the report, in particular paragraph 4, be noted"),
        ("Thank the Chair, Ms Ash, for her work", "the Chair, Ms Ash, be thanked for her work"),
        ("Note with concern the rise in exclusions", "the rise in exclusions be noted with concern"),
        # where one phrase ends
        ("Note the need to review and update the policy", "the need to review and update the policy be noted"),
        (
            "Authorise the Director to agree the terms and note the risks",
            "the Director be authorised to agree the terms and the risks be noted",
        ),
        ("Note the work done and support its priorities", "the work done be noted and its priorities be supported"),
        ("Note the report and that staffing is a risk", "the report be noted and it be noted that staffing is a risk"),
        ("Note the report. Endorse the plan.", "the report be noted and the plan be endorsed"),
        # somebody is asked
        (
            "Remind all members of their duty to declare interests",
            "all members be reminded of their duty to declare interests",
        ),
        ("Request officers provide a glossary", "officers be requested to provide a glossary"),
        ("Request permission to publish the report", "permission to publish the report be requested"),
        ("Grant the Director delegated authority to sign", "delegated authority be granted to the Director to sign"),
        ("Ensure arrangements are in place", "it be ensured that arrangements be in place"),
        # statements
        ("That the changes to the scheme and the plan be agreed", "the changes to the scheme and the plan be agreed"),
        ("That the Council's thanks be recorded", "the Council's thanks be recorded"),
        (
            "That this Council notes the rise and calls on partners to act",
            "the rise be noted and partners be called on to act",
        ),
        ("Officers to report back in March", "officers report back in March"),
        ("The proposal was supported", "the proposal be supported"),
    ],
)
def test_a_clause_that_could_be_read_in_two_ways_is_read_as_it_is_meant(clause: str, text: str) -> None:
    found = drafted(clause)
    assert (found.text, found.warnings) == (text, ())


@pytest.mark.parametrize(
    "clause",
    [
        "That the plan is robust",
        "The service was inspected in May",
        "That progress has been made",
        "Approve or reject the application",
        "Work with partners to improve outcomes",
        "Be assured that the arrangements are effective",
        "Note progress on, and support, the plan",
        "Having considered the report, approve the plan",
        "Workstream the learning",
        "Annual Report 2016/17 (attached)",
        "Recommend that Council:",
        "Is the plan sound?",
        "",
        "x " * 5000,
    ],
)
def test_what_cannot_be_read_stands_unchanged_and_is_flagged(clause: str) -> None:
    found = drafted(clause)
    assert found.kind == "unparsed"
    assert found.text == found.source
    assert found.warnings


@pytest.mark.parametrize(
    "clause",
    [
        "Note and comment on the report",
        "Receive the report and make any comments",
        "Discuss and note the report",
    ],
)
def test_of_a_prompt_beside_a_decision_the_decision_stands_and_the_prompt_is_flagged(clause: str) -> None:
    found = drafted(clause)
    assert found.kind == "prompt"
    assert found.text in ("the report be noted", "the report be received")
    assert found.warnings


@pytest.mark.parametrize(
    "before",
    [
        *(
            "The Board is asked to: ",
            "Cabinet is recommended to ",
            "Members are asked to ",
            "To ",
            "- ",
            "(a) ",
            "2.1 ",
        ),
        *("It is recommended that the Committee: ", "That the Committee: (i) ", "RESOLVED to: ", "Recommendation 1: "),
    ],
)
@pytest.mark.parametrize("after", ["", ".", ";", "; and", ", and"])
def test_whatever_stands_around_a_clause_is_taken_away(before: str, after: str) -> None:
    assert resolved(f"{before}note the report{after}") == "the report be noted"


def test_quotations_stay_as_they_are_whatever_their_marks() -> None:
    assert resolved("Endorse the motto “note that 2016-17 is approved” by May") == (
        "the motto “note that 2016-17 is approved” by May be endorsed"
    )


def test_the_kinds_are_told_apart() -> None:
    kinds = {
        "Note the report": "outcome",
        "Note that it rained": "fact",
        "Ask officers to act": "request",
        "Consider the report": "prompt",
        "That the report be noted": "passive",
        "The report": "unparsed",
    }
    assert {clause: parse_clause(clause).kind.value for clause in kinds} == kinds
