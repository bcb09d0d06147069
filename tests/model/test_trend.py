"""What became of a subject from year to year, and how sure a board is of it."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lscb_tui.model.finding import AssuranceLevel
from lscb_tui.model.trend import EXPLAINED, AssuranceChange, Trend, assurance_change, explained, least_sure, trend

ASSURED, PARTLY, NOT_YET, CONCERN = AssuranceLevel


@pytest.mark.parametrize(
    ("years", "became"),
    [
        ("1", Trend.NEW),
        ("01", Trend.NEW),
        ("0001", Trend.NEW),
        ("11", Trend.CONTINUING),
        ("011", Trend.CONTINUING),
        ("1011", Trend.CONTINUING),
        ("101", Trend.RECURRING),
        ("1001", Trend.RECURRING),
        ("10", Trend.DROPPED),
        ("110", Trend.DROPPED),
        ("100", None),
        ("0", None),
        ("00", None),
    ],
)
def test_a_subject_is_new_continues_comes_back_or_is_dropped(years: str, became: Trend | None) -> None:
    *before, now = (year == "1" for year in years)
    assert trend(before, now) == became


@given(st.lists(st.booleans()), st.booleans())
def test_a_subject_that_is_there_has_a_word_and_one_that_is_not_at_most_dropped(before: list[bool], now: bool) -> None:
    became = trend(before, now)
    assert became in ((Trend.NEW, Trend.CONTINUING, Trend.RECURRING) if now else (Trend.DROPPED, None))


def test_every_word_is_explained_of_a_year_and_of_two_sides() -> None:
    for what in Trend:
        assert EXPLAINED[what]
        said = explained(what, "2013/14", "2017/18", looks_back=True)
        assert "2013/14" in said
        assert "2017/18" in said


def test_new_claims_earlier_years_only_where_they_were_looked_at() -> None:
    assert "earlier year" in explained(Trend.NEW, "2016/17", "2017/18", looks_back=True)
    assert explained(Trend.NEW, "2016/17", "2017/18", looks_back=False) == "in 2017/18, and not in 2016/17"


@pytest.mark.parametrize(("levels", "least"), [([ASSURED], ASSURED), ([ASSURED, CONCERN, PARTLY], CONCERN)])
def test_the_least_sure_statement_stands_for_all(levels: list[AssuranceLevel], least: AssuranceLevel) -> None:
    assert least_sure(levels) is least


@given(st.lists(st.sampled_from(AssuranceLevel), min_size=1))
def test_no_other_statement_is_less_sure(levels: list[AssuranceLevel]) -> None:
    assert {assurance_change(least_sure(levels), level) for level in levels} <= {
        AssuranceChange.SAME,
        AssuranceChange.MORE_ASSURED,
    }


@pytest.mark.parametrize(("before", "now"), list(product(AssuranceLevel, AssuranceLevel)))
def test_a_board_is_more_assured_towards_assured(before: AssuranceLevel, now: AssuranceLevel) -> None:
    order = [ASSURED, PARTLY, NOT_YET, CONCERN]
    step = order.index(now) - order.index(before)
    expected = {0: AssuranceChange.SAME, 1: AssuranceChange.LESS_ASSURED, -1: AssuranceChange.MORE_ASSURED}
    assert assurance_change(before, now) is expected[(step > 0) - (step < 0)]
