"""The house's words: names in full, one form of years, owners, the chair."""

import pytest

from lscb_tui.resolutions.context import Context
from tests.resolutions.drafting import WORCESTERSHIRE, drafted, resolved


def test_an_acronym_is_written_out_once_in_a_clause() -> None:
    text = resolved("Note the work of the HWB and the plans of the HWB", context=WORCESTERSHIRE)
    assert text == "the work of the Health and Well-being Board and the plans of the HWB be noted"


def test_an_acronym_that_the_clause_explains_stays() -> None:
    clause = "Note the report of the Health and Well-being Board (HWB)"
    assert resolved(clause, context=WORCESTERSHIRE) == "the report of the Health and Well-being Board (HWB) be noted"


def test_plurals_and_owners_of_an_acronym_keep_their_endings() -> None:
    assert resolved("Note the SCRs", context=WORCESTERSHIRE) == "the Serious Case Reviews be noted"
    assert resolved("Note the HWB's plan", context=WORCESTERSHIRE) == "the Health and Well-being Board's plan be noted"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        *(("2016-17", "2016/17"), ("2016/2017", "2016/17"), ("2016–17", "2016/17"), ("2016 - 17", "2016/17")),
        *(("2021-24", "2021-24"), ("2024-2029", "2024-2029"), ("2018-04-01", "2018-04-01"), ("12-13", "12-13")),
    ],
)
def test_financial_years_take_the_house_s_form_and_nothing_else_does(written: str, said: str) -> None:
    found = drafted(f"Note the plan for {written}")
    assert (found.text, found.warnings) == (f"the plan for {said} be noted", ())


@pytest.mark.parametrize("year", ["2018/9", "2016/18"])
def test_a_year_that_is_none_stays_and_is_flagged(year: str) -> None:
    found = drafted(f"Note the plan for {year}")
    assert year in found.text
    assert year in found.warnings[0]


def test_an_owner_that_is_missing_is_the_meeting_s_and_flagged() -> None:
    found = drafted("Endorse its priorities")
    assert found.text == "the Board's priorities be endorsed"
    assert found.warnings
    at_cabinet = drafted("Endorse its priorities", context=Context(meeting="Worcestershire County Council Cabinet"))
    assert at_cabinet.text == "the Cabinet's priorities be endorsed"


def test_an_owner_that_is_there_is_left() -> None:
    found = drafted("Receive the report and note its contents")
    assert (found.text, found.warnings) == ("the report be received and its contents be noted", ())


def test_the_board_is_nobody_where_no_board_is_known() -> None:
    assert resolved("Note the work of the board") == "the work of the board be noted"


def test_the_board_is_not_doubted_where_the_meeting_is_no_board() -> None:
    context = Context(body="Wirral Safeguarding Children Board", meeting="Wirral Council Cabinet")
    found = drafted("Note the board's work", context=context)
    assert (found.text, found.warnings) == ("the Wirral Safeguarding Children Board's work be noted", ())


def test_whoever_chairs_is_called_as_the_house_does() -> None:
    assert resolved("Thank the Chair and the Vice-Chairman", style="bare-that") == (
        "the Chairman and the Vice-Chairman be thanked"
    )
    assert resolved("Thank the Chairman") == "the Chairman be thanked"
