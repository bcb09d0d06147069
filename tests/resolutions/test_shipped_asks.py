"""What the shipped documents ask comes out as a clerk would write it, and the model pair both ways."""

import pytest

from lscb_tui.resolutions.house_style import DEFAULT, house_styles
from lscb_tui.resolutions.render import draft
from lscb_tui.resolutions.reverse import recommendation
from tests.resolutions.drafting import WORCESTERSHIRE, drafted, resolved

ASKED = (
    "Receive the 2013/14 WSCB Annual report;",
    "Note the progress of the work of the board;",
    "Request that the 2014/15 WSCB annual report is presented to the Health and Well-being Board in July 2015 prior to"
    " going to the Cabinet and then to full Council",
)
MINUTED = (
    "the Worcestershire Safeguarding Children Board Annual Report 2016/17 be received; and",
    "the progress of the work of the Worcestershire Safeguarding Children Board be noted.",
)


def test_the_asks_of_2013_14_have_the_shape_of_the_cabinet_s_minute() -> None:
    resolution = draft(ASKED, house_styles()[DEFAULT], WORCESTERSHIRE)
    assert resolution.text.splitlines() == [
        "RESOLVED: that",
        "a) the Worcestershire Safeguarding Children Board Annual Report 2013/14 be received;",
        "b) the progress of the work of the Worcestershire Safeguarding Children Board be noted; and",
        "c) it be requested that the Worcestershire Safeguarding Children Board Annual Report 2014/15 be presented to"
        " the Health and Well-being Board in July 2015 prior to going to the Cabinet and then to full Council.",
    ]


def test_the_board_is_the_board_that_the_report_is_about_and_that_is_to_be_checked() -> None:
    [warning] = drafted(ASKED[1], context=WORCESTERSHIRE).warnings
    assert "Worcestershire Safeguarding Children Board" in warning


def test_the_asks_of_2017_18_are_a_decision_and_two_prompts() -> None:
    asks = (
        "Note the key headlines and conclusions from the 2017/18 Annual Report;",
        "Consider any points which may inform future work of the HWB in respect of its strategic priorities;",
        "Identify cross cutting themes where the HWB has a role to play in reducing risks to children.",
    )
    note, consider, identify = (drafted(ask, context=WORCESTERSHIRE) for ask in asks)
    assert note.text == "the key headlines and conclusions from the 2017/18 Annual Report be noted"
    assert (consider.kind, identify.kind) == ("prompt", "prompt")
    assert consider.alternates[0] == (
        "the following points be taken into account in future work of the Health and Well-being Board in respect of its"
        " strategic priorities: (i) …"
    )
    assert identify.alternates[0].startswith("the following be identified as cross cutting themes")


def test_the_asks_of_the_panel_wait_for_an_outcome() -> None:
    determine = drafted("determine whether it would wish to carry out any further scrutiny, and")
    assert determine.alternates[:2] == (
        "further scrutiny be carried out",
        "no further scrutiny be carried out at this time",
    )
    comments = drafted(
        "agree whether it would wish to make any comments to the Cabinet Member with Responsibility for Children"
    )
    assert comments.alternates[:2] == (
        "the following comments be made to the Cabinet Member with Responsibility for Children: (i) …",
        "no comments be made to the Cabinet Member with Responsibility for Children at this time",
    )


def test_a_prompt_stands_in_the_draft_as_a_gap() -> None:
    resolution = draft(["Note the report", "Discuss the plan"], house_styles()[DEFAULT])
    assert resolution.text.endswith("b) [outcome awaited: Discuss the plan].")


def test_last_year_s_resolution_gives_next_year_s_recommendation_and_back() -> None:
    asked = [recommendation(words) for words in MINUTED]
    assert asked == [
        "Receive the Worcestershire Safeguarding Children Board Annual Report 2017/18",
        "Note the progress of the work of the Worcestershire Safeguarding Children Board",
    ]
    assert resolved(asked[0]) == MINUTED[0].removesuffix("; and").replace("2016/17", "2017/18")
    assert resolved(asked[1]) == MINUTED[1].removesuffix(".")


@pytest.mark.parametrize("ask", ASKED)
def test_a_recommendation_goes_round(ask: str) -> None:
    minuted = resolved(ask, context=WORCESTERSHIRE)
    assert resolved(recommendation(minuted, years_later=0), context=WORCESTERSHIRE) == minuted


def test_years_move_on_and_other_numbers_stay() -> None:
    resolution = "it be requested that 12 reports of 2016-17 be presented in July 2017"
    assert recommendation(resolution) == "Request that 12 reports of 2017-18 be presented in July 2018"
