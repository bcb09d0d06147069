"""The values that a figure leaves possible."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

from lscb_tui.model.extent import Extent, extent, rounding
from lscb_tui.model.figure import Amount, Bound
from tests.model.figures_seen import SHARE, UP, change, level, moved, numbers_said, share, span, values_of


def _ends(amount: Amount) -> tuple[float | None, float | None]:
    found = extent(amount)
    return tuple(None if end is None else float(end) for end in (found.low, found.high))  # type: ignore[return-value]


def test_an_exact_number_leaves_itself() -> None:
    assert extent(level(58)).is_exact
    assert _ends(level(58)) == (58, 58)


@pytest.mark.parametrize(
    ("number", "low", "high"),
    [
        (13_000, 12_500, 13_500),
        (12_870, 12_865, 12_875),
        (300, 275, 325),
        (10_000, 7_500, 12_500),
        (50, 47.5, 52.5),
        (7, 6.5, 7.5),
        (4.5, 4.45, 4.55),
        (0, -0.5, 0.5),
    ],
)
def test_an_approximate_number_leaves_what_would_be_rounded_to_it(number: float, low: float, high: float) -> None:
    assert _ends(level(number, about=True)) == (low, high)


def test_a_share_in_words_alone_is_rounded_to_ten_points() -> None:
    assert _ends(share(33.3, about=True, words="One third")) == (28.3, 38.3)
    assert _ends(share(36, about=True, words="just over one third (36%)")) == (35.5, 36.5)


def test_words_for_a_number_that_is_no_share_are_rounded_as_the_number_is() -> None:
    dozens = replace(level(1000, about=True), as_written="about a thousand")
    assert _ends(dozens) == (750, 1250)


@pytest.mark.parametrize(
    ("bound", "low", "high", "holds_it"),
    [
        (Bound.MORE_THAN, 300, None, False),
        (Bound.AT_LEAST, 300, None, True),
        (Bound.LESS_THAN, None, 300, False),
        (Bound.AT_MOST, None, 300, True),
    ],
)
def test_a_bound_leaves_one_side(bound: Bound, low: float | None, high: float | None, holds_it: bool) -> None:
    assert _ends(level(300, bound)) == (low, high)
    assert extent(level(300, bound)).holds(300) is holds_it


def test_a_bound_that_is_approximate_may_lie_elsewhere() -> None:
    assert _ends(level(300, Bound.MORE_THAN, about=True)) == (275, None)


def test_words_fix_the_side_of_a_bound() -> None:
    assert _ends(share(50, Bound.LESS_THAN, about=True, words="nearly half")) == (None, 50)


def test_a_range_leaves_all_between_and_an_approximate_one_as_much_more_as_its_coarser_end() -> None:
    assert _ends(span(40, 75)) == (40, 75)
    assert _ends(span(40, 75, SHARE, about=True)) == (37.5, 77.5)


@pytest.mark.parametrize("amount", [change(10), moved(UP)])
def test_what_only_moves_leaves_no_number(amount: Amount) -> None:
    with pytest.raises(ValueError, match="has no level"):
        extent(amount)


def test_what_is_not_approximate_is_not_rounded() -> None:
    assert rounding(level(13_000)) == 0


@given(numbers_said())
def test_a_number_as_it_is_written_is_possible_but_for_the_end_that_a_bound_leaves_out(amount: Amount) -> None:
    found = extent(amount)
    if amount.value is not None:
        is_out = amount.bound in (Bound.MORE_THAN, Bound.LESS_THAN)
        margin = found.low not in (None, Decimal(str(amount.value))) or found.high not in (
            None,
            Decimal(str(amount.value)),
        )
        assert found.holds(amount.value) is (not is_out or margin)
    assert all(found.holds(float(value)) for value in values_of(found))


@given(numbers_said(), numbers_said())
def test_one_is_above_the_other_where_all_its_values_are(one: Amount, other: Amount) -> None:
    here, there = extent(one), extent(other)
    assert here.is_above(there) is all(a > b for a in values_of(here) for b in values_of(there))
    assert not (here.is_above(there) and there.is_above(here))


def test_differences_run_from_end_to_end() -> None:
    found = Extent(Decimal(10), Decimal(20)).minus(Extent(Decimal(1), None, is_low_open=True))
    assert found == Extent(None, Decimal(19), is_high_open=True)
