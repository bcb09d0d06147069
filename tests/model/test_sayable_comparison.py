"""The line to say aloud of two figures: from the earlier to the later, and no more exact than they are."""

from dataclasses import replace

import pytest
from hypothesis import given

from lscb_tui.model.comparison import FigureComparison, compare
from lscb_tui.model.figure import Amount, Bound, Denominator
from lscb_tui.model.observed import Observed
from lscb_tui.model.reference import Polarity, Unit
from lscb_tui.model.sayable_comparison import change_words, comparison_line, is_small
from tests.model.figures_seen import (
    BEFORE,
    BOATS,
    DOWN,
    SHARE,
    UP,
    aim,
    change,
    level,
    moved,
    national,
    part,
    seen,
    share,
    sides,
    span,
)


def _line(before: Amount, after: Amount, unit: Unit | None = None) -> str:
    one, other = seen(before, BEFORE, unit=unit), seen(after, unit=unit)
    assert comparison_line(BOATS, one, other) == comparison_line(BOATS, other, one)
    return comparison_line(BOATS, one, other)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (level(20), level(25), "Boats rose from 20 in 2016/17 to 25 in 2017/18, by 5 (25%)."),
        (level(25), level(20), "Boats fell from 25 in 2016/17 to 20 in 2017/18, by 5 (20%)."),
        (level(0), level(3), "Boats rose from none in 2016/17 to 3 in 2017/18, by 3."),
        (level(3), level(0), "Boats fell from 3 in 2016/17 to none in 2017/18, by 3 (100%)."),
        (level(25), level(25), "Boats stayed the same: 25 in 2016/17 and in 2017/18."),
        (share(36), share(40), "Boats rose from 36% in 2016/17 to 40% in 2017/18, by 4 percentage points."),
        (share(36), share(37), "Boats rose from 36% in 2016/17 to 37% in 2017/18, by 1 percentage point."),
        (share(36), share(35.5), "Boats fell from 36% in 2016/17 to 35.5% in 2017/18, by 0.5 percentage points."),
    ],
)
def test_exact_numbers_are_said_with_an_exact_change(before: Amount, after: Amount, said: str) -> None:
    assert _line(before, after) == said


def test_what_is_approximate_is_said_with_about() -> None:
    assert _line(level(12_000, about=True), level(14_000, about=True)) == (
        "Boats rose from approximately 12,000 in 2016/17 to approximately 14,000 in 2017/18, "
        "by about 2,000 (about 20%)."
    )


def test_an_approximate_share_is_said_with_about_and_points() -> None:
    assert _line(share(33.3, about=True, words="One third"), share(61)) == (
        "Boats rose from one third in 2016/17 to 61% in 2017/18, by about 30 percentage points."
    )


@pytest.mark.parametrize(
    ("before", "after", "by"),
    [
        (level(250), level(300, Bound.MORE_THAN), "by more than 50"),
        (level(250), level(300, Bound.AT_LEAST), "by at least 50"),
        (level(300, Bound.LESS_THAN), level(250), None),
        (level(200, Bound.AT_MOST), level(300, Bound.AT_LEAST), "by at least 100"),
        (level(200, Bound.AT_MOST), level(300, Bound.MORE_THAN), "by more than 100"),
        (level(500), level(300, Bound.LESS_THAN), "by more than 200"),
        (level(500, Bound.AT_LEAST), level(300, Bound.AT_MOST), "by at least 200"),
        (share(40), share(50, Bound.MORE_THAN), "by more than 10 percentage points"),
        (share(49), share(50, Bound.MORE_THAN), "by more than 1 percentage point"),
        (level(100), span(140, 175), "by between 40 and 75"),
    ],
)
def test_of_a_bound_or_a_range_only_the_ends_of_the_change_are_said(
    before: Amount, after: Amount, by: str | None
) -> None:
    assert _line(before, after).endswith(f", {by}." if by else ": which is the larger cannot be told.")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (level(300, Bound.AT_MOST), level(300, Bound.MORE_THAN)),
        (level(300, Bound.MORE_THAN, about=True), level(100)),
        (span(40, 75, SHARE, about=True), share(90)),
    ],
)
def test_a_size_that_would_say_nothing_or_too_much_is_left_out(before: Amount, after: Amount) -> None:
    assert ", by" not in _line(before, after)


def test_a_bound_is_never_said_as_its_number() -> None:
    line = _line(level(250), level(1000, Bound.MORE_THAN))
    assert "to more than 1,000 in 2017/18" in line
    assert line.count("1,000") == 1


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            level(13_000, about=True),
            level(13_000, about=True),
            "Boats: approximately 13,000 in 2016/17, approximately 13,000 in 2017/18; "
            "not comparable: which is the larger cannot be told.",
        ),
        (
            level(25),
            aim(level(30)),
            "Boats: 25 in 2016/17, an aim of 30 in 2017/18; not comparable: one is an aim and the other an outcome.",
        ),
        (
            level(25),
            national(level(30)),
            "Boats: 25 in 2016/17, 30 in 2017/18, nationally; "
            "not comparable: another scope: one is local and the other national.",
        ),
        (
            part(11, 25, "deaths reviewed"),
            part(12, None, "deaths notified"),
            "Boats: 11 of 25 deaths reviewed in 2016/17, 12 of deaths notified in 2017/18; "
            "not comparable: another denominator: deaths reviewed and deaths notified.",
        ),
        (
            level(25),
            change(10),
            "Boats: 25 in 2016/17, up by 10% in 2017/18; not comparable: only a change is known for 2017/18.",
        ),
        (
            level(25),
            aim(moved(DOWN)),
            "Boats: 25 in 2016/17, an aim to go down in 2017/18; "
            "not comparable: one is an aim and the other an outcome.",
        ),
    ],
)
def test_what_cannot_be_compared_is_said_side_by_side_with_the_reason(before: Amount, after: Amount, said: str) -> None:
    assert _line(before, after) == said


def test_two_areas_are_named_and_not_compared() -> None:
    one, other = seen(level(25), BEFORE, area="Wirral"), seen(level(30))
    assert comparison_line(BOATS, one, other) == (
        "Boats: 25 in 2016/17 in Wirral, 30 in 2017/18 in Hillshire; "
        "not comparable: another board: Wirral and Hillshire may count differently."
    )


def test_parts_are_said_with_their_wholes_since_those_may_have_changed() -> None:
    assert _line(part(11, 25, "deaths reviewed"), part(12, 40, "deaths reviewed")) == (
        "Boats rose from 11 of 25 deaths reviewed in 2016/17 to 12 of 40 deaths reviewed in 2017/18, by 1 (9.1%)."
    )
    assert _line(part(11, 25, "deaths reviewed"), part(11, 40, "deaths reviewed")) == (
        "Boats stayed the same: 11 of 25 deaths reviewed in 2016/17 and 11 of 40 deaths reviewed in 2017/18."
    )


def test_an_aim_is_not_said_as_an_outcome() -> None:
    assert _line(aim(share(95)), aim(share(97))) == (
        "Boats: the aim rose from 95% in 2016/17 to 97% in 2017/18, by 2 percentage points."
    )


def test_a_number_that_is_not_local_says_whose_it_is() -> None:
    assert _line(national(level(50)), national(level(60))) == (
        "Boats, nationally, rose from 50 in 2016/17 to 60 in 2017/18, by 10 (20%)."
    )


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        (Unit.MONEY, "from £3,000 in 2016/17 to £3,200 in 2017/18, by £200 (6.7%)"),
        (Unit.DAYS, "from 3,000 days in 2016/17 to 3,200 days in 2017/18, by 200 days (6.7%)"),
        (Unit.RATE, "from 3,000 per 10,000 in 2016/17 to 3,200 per 10,000 in 2017/18, by 200 per 10,000 (6.7%)"),
    ],
)
def test_numbers_and_changes_are_said_with_their_unit(unit: Unit, said: str) -> None:
    assert said in _line(level(3000), level(3200), unit)


def test_the_subject_of_the_sentence_is_the_indicators_own() -> None:
    spoken = replace(BOATS, spoken="The boats at the quay")
    assert comparison_line(spoken, seen(level(1), BEFORE), seen(level(2))).startswith("The boats at the quay rose")


@pytest.mark.parametrize(("polarity", "merit"), [(Polarity.HIGHER, "better"), (Polarity.LOWER, "worse")])
def test_better_or_worse_is_said_where_the_indicator_has_a_polarity(polarity: Polarity, merit: str) -> None:
    judged = replace(BOATS, polarity=polarity)
    one, other = seen(level(20), BEFORE), seen(level(25))
    for line in (comparison_line(judged, one, other), comparison_line(judged, other, one)):
        assert line.endswith(f"; that is {merit}.")


def test_neither_the_same_nor_an_aim_is_better_or_worse() -> None:
    judged = replace(BOATS, polarity=Polarity.LOWER)
    for before, after in ((level(5), level(5)), (aim(level(5)), aim(level(6)))):
        assert "that is" not in comparison_line(judged, seen(before, BEFORE), seen(after))


@given(sides(), sides())
def test_a_line_is_one_sentence_and_the_same_from_either_side(one: Observed, other: Observed) -> None:
    line = comparison_line(BOATS, one, other)
    assert line == comparison_line(BOATS, other, one)
    assert line.endswith(".")
    assert "None" not in line
    assert (" rose " in line or " fell " in line or " stayed " in line) is compare(one, other).comparable


@given(sides(), sides())
def test_a_line_says_about_where_a_change_is_approximate_and_never_where_both_are_exact(
    one: Observed, other: Observed
) -> None:
    line, found = comparison_line(BOATS, one, other), compare(one, other)
    if found.comparable:
        assert ("by about " in line) is found.approximate


def test_a_change_of_which_nothing_is_known_has_no_words() -> None:
    assert change_words(FigureComparison(comparable=False, reason="no number"), Unit.COUNT) == ""
    assert change_words(compare(seen(level(100), BEFORE), seen(change(10, UP, since=BEFORE))), Unit.PERCENT) == "10%"


@pytest.mark.parametrize(
    ("amount", "unit", "limit"),
    [
        (level(0), Unit.COUNT, 6),
        (level(5), Unit.COUNT, 6),
        (level(6), Unit.COUNT, 20),
        (level(19), Unit.COUNT, 20),
        (level(20), Unit.COUNT, None),
        (level(5, Bound.AT_LEAST), Unit.COUNT, None),
        (level(5, Bound.MORE_THAN), Unit.COUNT, None),
        (level(5, Bound.AT_MOST), Unit.COUNT, 6),
        (level(5, Bound.LESS_THAN), Unit.COUNT, 6),
        (span(3, 30), Unit.COUNT, None),
        (span(3, 10), Unit.COUNT, 20),
        (level(3), Unit.MONEY, None),
        (level(3), Unit.RATE, None),
        (share(3), Unit.PERCENT, None),
        (part(50, 10, "cases", SHARE), Unit.PERCENT, 6),
        (part(50, 30, "cases", SHARE), Unit.PERCENT, 20),
        (part(50, 1000, "cases", SHARE), Unit.PERCENT, None),
        (replace(share(50), denominator=Denominator(of="cases")), Unit.PERCENT, None),
        (change(3), Unit.COUNT, None),
        (moved(UP), Unit.COUNT, None),
    ],
)
def test_a_number_is_small_where_few_stand_behind_it(amount: Amount, unit: Unit, limit: int | None) -> None:
    assert is_small(amount, unit) == limit
