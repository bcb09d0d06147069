"""What kept meetings asked and agreed, among the promises."""

from dataclasses import replace

import pytest

from lscb_tui.model.motion import Action, ActionState, MotionState
from lscb_tui.packs.requests import request_in
from lscb_tui.packs.undertakings import Areas, Shown, Undertaking, undertakings
from tests.packs.meetings import KEPT, REPORT, STYLES, with_item

AREAS = Areas(
    "Worcestershire", {"worcestershire-2017-18-hwb": "Hillshire"}, {"hillshire county council cabinet": "Dale"}
)


def made(**changes: object) -> list[Undertaking]:
    """Of the meeting with its first item changed."""
    return undertakings([replace(KEPT, record=with_item(**changes))], STYLES, AREAS)


def test_a_request_and_the_actions_of_a_carried_resolution_are_promises() -> None:
    request, done, circulate = made()
    assert (request.stage, request.by, request.due, request.state) == (
        *("asked", "Director of Children's Services", "January 2019", "open"),
    )
    assert request.citation == "Hillshire County Council Cabinet, 18 October 2018, item 5, b)"
    assert (request.meeting, request.item, request.document, request.paragraph) == ("k7m2xw4q", "5", None, None)
    assert "and on the front door" in request.text, "as amended"
    assert (done.text, done.stage, done.by, done.state) == (
        *("Write to the Board", "agreed", "Councillor A Hill", "kept"),
    )
    assert done.citation.endswith("item 5, c)")
    assert done.evidence == Shown("the letter of 30 October 2018")
    assert (circulate.due, circulate.state) == ("November 2018", "open")
    assert circulate.citation.endswith("item 5")
    assert {each.period for each in made()} == {"2017/18"}


def test_an_action_for_a_clause_stands_for_the_clauses_own_request() -> None:
    action = Action("Report on early help", "report", "request", "director", None, ActionState.IN_PROGRESS)
    [only] = made(actions=(action,))
    assert (only.text, only.stage, only.state) == ("Report on early help", "asked", "open")
    assert only.by == "Director of Children's Services"
    assert only.citation.endswith("item 5, b)")


@pytest.mark.parametrize(
    ("state", "told"),
    [
        *((None, ["open"]), (ActionState.OPEN, ["open"]), (ActionState.IN_PROGRESS, ["open"])),
        *((ActionState.OVERDUE, ["open"]), (ActionState.CARRIED_OVER, ["open"]), (ActionState.DONE, ["kept"])),
        (ActionState.SUPERSEDED, []),
    ],
)
def test_how_far_an_action_has_come_says_what_became_of_it(state: ActionState | None, told: list[str]) -> None:
    found = made(actions=(Action("Do it", "it", "request", state=state),))
    assert [each.state for each in found] == told


@pytest.mark.parametrize("state", [MotionState.LOST, MotionState.DRAFTED, MotionState.REFERRED, None])
def test_what_was_not_carried_promises_nothing(state: MotionState | None) -> None:
    assert made(state=state) == []


def test_a_clause_that_was_lost_by_itself_asks_nothing() -> None:
    clauses = tuple(
        replace(clause, state=MotionState.LOST) if clause.id == "request" else clause for clause in REPORT.clauses
    )
    assert [each.stage for each in made(clauses=clauses)] == ["agreed", "agreed"]


def test_they_are_of_the_area_of_their_papers_or_body() -> None:
    assert {each.area for each in made()} == {"Hillshire"}
    assert {each.area for each in made(documents=())} == {"Dale"}
    unknown = undertakings([KEPT], STYLES, Areas("Worcestershire", {}, {}))
    assert {each.area for each in unknown} == {"Worcestershire"}
    assert undertakings([KEPT], STYLES, AREAS, area="hillshire", state="kept")[0].text == "Write to the Board"
    assert undertakings([KEPT], STYLES, AREAS, area="Wirral") == []


def test_evidence_in_a_paper_that_is_held_is_cited() -> None:
    shown = Shown("words", "paper", "3", "WSCB, para 3")
    action = replace(REPORT.actions[0], evidence="paper#3")
    [_, done] = undertakings(
        [replace(KEPT, record=with_item(actions=(action,)))],
        STYLES,
        AREAS,
        find=lambda address: shown if address == "paper#3" else None,
    )
    assert done.evidence == shown


@pytest.mark.parametrize(
    ("words", "by", "due"),
    [
        ("the Director be asked to report in January 2019", "Director", "January 2019"),
        ("the Board be requested to report by 31 March 2019", "Board", "31 March 2019"),
        ("it be recommended to Council that the plan be adopted", "Council", None),
        ("it be requested that the Annual Report 2014/15 be presented in July 2015", None, "July 2015"),
        ("the Cabinet be recommended to approve the plan for 2019/20", "Cabinet", None),
        ("the Board be asked to bring the report of March 2014 in July 2015", "Board", "July 2015"),
    ],
)
def test_a_request_says_of_whom_and_by_when(words: str, by: str | None, due: str | None) -> None:
    found = request_in(words)
    assert found is not None
    assert (found.by, str(found.due) if found.due else None) == (by, due)


@pytest.mark.parametrize("words", ["the report be noted", "no further scrutiny be undertaken", "the chairman", ""])
def test_what_asks_nobody_is_no_request(words: str) -> None:
    assert request_in(words) is None
