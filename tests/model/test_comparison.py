"""Two figures of one indicator: what docs/comparison.md says of every pair, and what holds of all of them."""

import json
import os
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lscb_tui.model.comparison import CANNOT_BE_TOLD, Basis, FigureComparison, Merit, compare, told_by
from lscb_tui.model.extent import extent, rounding
from lscb_tui.model.figure import Amount, Bound, Comparison, Denominator, Scope
from lscb_tui.model.observed import Nature, Observed, nature
from lscb_tui.model.period import parse_period
from lscb_tui.model.reference import Polarity, Unit
from tests.model.comparison_table import OUTCOMES, cells
from tests.model.figures_seen import (
    BEFORE,
    DOWN,
    SAME,
    SHARE,
    UP,
    aim,
    change,
    level,
    moved,
    national,
    numbers_said,
    part,
    plain_numbers,
    seen,
    share,
    sides,
    span,
    values_of,
)

OPPOSITE = {UP: DOWN, DOWN: UP, SAME: SAME, None: None}
CELLS = list(cells())
SAID: dict[Nature, list[Amount]] = {
    Nature.LEVEL: [level(300), level(310), level(0), level(500)],
    Nature.APPROXIMATE: [level(300, about=True), level(500, about=True), share(33.3, about=True, words="one third")],
    Nature.BOUNDED: [
        *(level(300, bound) for bound in Bound),
        share(50, Bound.LESS_THAN, about=True, words="nearly half"),
    ],
    Nature.RANGE: [span(290, 310), span(400, 450), span(40, 75, SHARE, about=True)],
    Nature.SHARE: [share(36), share(40), share(90), share(10)],
    Nature.CHANGE: [change(10), change(10, since=BEFORE)],
    Nature.DIRECTION: [moved(DOWN), moved(DOWN, since=BEFORE)],
}
"""What papers say, by nature: enough that every outcome of a cell is seen."""


def outcome(found: FigureComparison) -> str:
    """What the comparison says, as the table names it."""
    match found.basis:
        case Basis.EXACT:
            return "change" if found.points is None else "points"
        case Basis.APPROXIMATE:
            return "about"
        case Basis.APART:
            return "direction"
        case Basis.REPORTED:
            return "as reported"
    return "cannot be told" if found.reason == CANNOT_BE_TOLD else "not comparable"


def _pairs_of(row: str, column: Nature) -> Iterable[tuple[Observed, Observed]]:
    """Pairs that belong in a cell: of two natures, or of one nature with what the row names between them."""
    if row not in set(Nature):
        yield from (pair for amount in SAID[column] for pair in _apart_by(row, amount))
        return
    natures = {row, str(column)}
    for one, other in product(SAID[Nature(row)], SAID[column]):
        if one.kind is other.kind or natures & {"change", "direction"} or natures == {"level", "share"}:
            yield seen(one, BEFORE), seen(other)
            yield seen(one), seen(other, BEFORE)


def _apart_by(what: str, amount: Amount) -> Iterable[tuple[Observed, Observed]]:
    """Two figures that say the same, but for what stands between them."""
    before, after = seen(amount, BEFORE), seen(amount)
    match what:
        case "another area":
            yield replace(before, area="Wirral"), after
        case "an aim and an outcome":
            yield replace(before, amount=aim(amount)), after
        case "another scope":
            yield replace(before, amount=national(amount)), after
        case "another unit":
            yield replace(before, unit=Unit.MONEY), after
        case "another denominator":
            one, other = (replace(amount, denominator=Denominator(of=of)) for of in ("contacts", "referrals"))
            yield replace(before, amount=one), replace(after, amount=other)
        case "another kind of period":
            for period in (
                "31 March 2017",
                "2016",
                "September 2016",
                "academic year 2016/17",
                "May 2016 to March 2017",
            ):
                yield seen(amount, period), seen(_since(period, amount))
        case "another length of period":
            earlier = "May 2015 to March 2016"
            yield seen(amount, earlier), seen(_since(earlier, amount), "May 2016 to December 2016")
        case "one and the same period":
            yield after, after
        case _:
            pytest.fail(f"the table has a row “{what}” of which nothing is known here")


def _since(period: str, amount: Amount) -> Amount:
    """The amount, comparing itself with that period if it compares itself with any."""
    return replace(amount, compared_with=Comparison(period=parse_period(period))) if amount.compared_with else amount


@pytest.mark.parametrize(("row", "column", "named"), CELLS, ids=[f"{row} x {column}" for row, column, _ in CELLS])
def test_a_cell_of_the_table_names_all_that_can_be_said(row: str, column: str, named: frozenset[str]) -> None:
    pairs = list(_pairs_of(row, Nature(column)))
    assert {outcome(compare(one, other)) for one, other in pairs} == named
    assert {outcome(compare(other, one)) for one, other in pairs} == named


def test_the_table_has_a_cell_for_every_pair_of_natures() -> None:
    assert {(row, column) for row, column, _ in CELLS} >= set(product(Nature, Nature))
    assert {column for _, column, _ in CELLS} == set(Nature)


def test_the_table_has_a_row_for_all_that_stands_between_two_figures() -> None:
    rows = list(dict.fromkeys(row for row, _, _ in CELLS))
    assert len(rows) == len(Nature) + 8
    assert len(CELLS) == len(rows) * len(Nature)
    assert {name for _, _, named in CELLS for name in named} == set(OUTCOMES)


@pytest.mark.parametrize("what", Nature)
def test_what_the_table_is_tested_with_is_of_its_nature(what: Nature) -> None:
    assert {nature(amount) for amount in SAID[what]} == {what}
    assert [amount.fault() for amount in SAID[what]] == [None] * len(SAID[what])


# What the table cannot show: the numbers themselves.


def test_an_exact_change_has_its_percentage_to_one_decimal() -> None:
    found = compare(seen(level(1308), BEFORE), seen(level(1389)))
    assert (found.change, found.percent, found.points, found.direction) == (81, 6.2, None, UP)


def test_from_none_there_is_no_percentage() -> None:
    found = compare(seen(level(0), BEFORE), seen(level(3)))
    assert (found.change, found.percent, found.direction) == (3, None, UP)


def test_to_none_is_all_of_it() -> None:
    assert compare(seen(level(3), BEFORE), seen(level(0))).percent == -100


def test_a_percentage_changes_by_points_and_not_by_per_cent() -> None:
    found = compare(seen(share(36), BEFORE), seen(share(40.5)))
    assert (found.points, found.change, found.percent) == (4.5, 4.5, None)


def test_decimals_are_subtracted_as_they_are_written() -> None:
    assert compare(seen(share(0.1), BEFORE), seen(share(0.3))).points == 0.2


def test_the_same_number_is_the_same() -> None:
    found = compare(seen(level(25), BEFORE), seen(level(25)))
    assert (found.direction, found.change, found.percent) == (SAME, 0, 0)


def test_an_approximate_change_is_rounded_as_the_coarser_number() -> None:
    found = compare(seen(level(13000, about=True), BEFORE), seen(level(1308)))
    assert found.approximate
    assert (found.change, found.percent) == (-12000, -90)


def test_an_approximate_percentage_that_may_be_anything_is_left_out() -> None:
    found = compare(seen(level(10, about=True), BEFORE), seen(level(13)))
    assert (found.change, found.percent) == (5, None)


def test_approximately_the_same_is_not_the_same() -> None:
    found = compare(seen(level(13000, about=True), BEFORE), seen(level(13000, about=True)))
    assert (found.comparable, found.direction, found.reason) == (False, None, CANNOT_BE_TOLD)


def test_a_round_number_that_is_approximate_is_not_taken_for_a_closer_one() -> None:
    assert compare(seen(share(50, about=True), BEFORE), seen(share(51))).reason == CANNOT_BE_TOLD
    assert compare(seen(level(300, about=True), BEFORE), seen(level(306))).reason == CANNOT_BE_TOLD


def test_a_bound_gives_the_least_that_it_can_have_moved_by_and_no_more() -> None:
    found = compare(seen(level(300, Bound.AT_MOST), BEFORE), seen(level(400, Bound.MORE_THAN)))
    assert (found.basis, found.direction) == (Basis.APART, UP)
    assert (found.change, found.percent, found.change_low, found.change_high) == (None, None, 100, None)


def test_bounds_that_only_touch_cannot_be_told_unless_one_leaves_its_end_out() -> None:
    below, above = level(300, Bound.AT_MOST), level(300, Bound.AT_LEAST)
    assert compare(seen(below, BEFORE), seen(above)).reason == CANNOT_BE_TOLD
    assert compare(seen(below, BEFORE), seen(level(300, Bound.MORE_THAN))).direction is UP
    assert compare(seen(level(300, Bound.LESS_THAN), BEFORE), seen(above)).direction is UP


def test_a_range_gives_both_ends_of_the_change() -> None:
    found = compare(seen(level(100), BEFORE), seen(span(40, 75)))
    assert (found.direction, found.change_low, found.change_high) == (DOWN, -60, -25)


def test_parts_of_wholes_of_one_name_are_compared_however_many_there_are() -> None:
    found = compare(seen(part(11, 25, "deaths reviewed"), BEFORE), seen(part(12, 40, "deaths reviewed")))
    assert found.change == 1


def test_a_whole_that_is_not_named_is_the_indicators_own() -> None:
    assert compare(seen(level(11), BEFORE), seen(part(12, 40, "deaths reviewed"))).comparable


def test_spans_of_one_length_are_compared() -> None:
    assert compare(seen(level(5), "May 2015 to March 2016"), seen(level(6), "May 2016 to March 2017")).change == 1


def test_a_reason_names_the_earlier_first_whichever_side_it_is_on() -> None:
    one, other = seen(level(5), "2015"), seen(level(5))
    assert compare(one, other).reason == compare(other, one).reason == "another kind of period: 2015 and 2017/18"


def test_a_reported_change_is_the_reports_word_and_no_comparison_of_numbers() -> None:
    found = compare(seen(level(100), BEFORE), seen(change(10, since=BEFORE)))
    assert (found.comparable, found.basis, found.direction) == (False, Basis.REPORTED, UP)
    assert (found.change, found.percent) == (None, 10)
    assert found.reason == "only a change is known for 2017/18"


def test_a_reported_number_is_a_change_and_no_percentage() -> None:
    found = compare(seen(level(100), BEFORE), seen(change(7, DOWN, since=BEFORE), unit=Unit.COUNT))
    assert (found.change, found.percent) == (-7, None)


def test_a_reported_percentage_of_a_percentage_may_mean_points_and_is_left_out() -> None:
    right = seen(change(10, since=BEFORE), measure=Unit.PERCENT)
    assert compare(seen(share(36), BEFORE), right).percent is None


def test_a_reported_percentage_is_of_the_earlier_and_left_out_where_that_is_on_the_right() -> None:
    found = compare(seen(change(10, since=BEFORE)), seen(level(100), BEFORE))
    assert (found.direction, found.percent) == (DOWN, None)


@pytest.mark.parametrize("bound", Bound)
def test_a_reported_change_that_is_not_exact_is_not_made_exact(bound: Bound) -> None:
    loose = replace(change(10, since=BEFORE), bound=bound)
    about = replace(change(10, since=BEFORE), approximate=True)
    for amount in (loose, about):
        found = compare(seen(level(100), BEFORE), seen(amount))
        assert (found.direction, found.percent) == (UP, None)


def test_a_change_since_another_time_or_in_another_place_tells_nothing_of_this_one() -> None:
    elsewhere = replace(change(10), compared_with=Comparison(period=parse_period(BEFORE), scope=Scope.NATIONAL))
    for amount in (change(10, since="2014/15"), elsewhere):
        assert compare(seen(level(100), BEFORE), seen(amount)).direction is None


def test_an_aim_to_move_is_no_movement() -> None:
    wanted = aim(moved(DOWN, since=BEFORE))
    assert compare(seen(aim(level(100)), BEFORE), seen(wanted)).direction is None
    assert told_by(seen(wanted), parse_period(BEFORE), is_forward=True) is None


def test_a_paper_that_gives_the_year_before_beside_its_own_is_compared_with_itself() -> None:
    amount = replace(level(25), compared_with=Comparison(value=30, period=parse_period(BEFORE)))
    found = told_by(seen(amount), parse_period(BEFORE), is_forward=True)
    assert found is not None
    assert (found.change, found.percent, found.basis) == (-5, -16.7, Basis.EXACT)
    back = told_by(seen(amount), parse_period(BEFORE), is_forward=False)
    assert back is not None
    assert (back.change, back.percent) == (5, 20)
    assert told_by(seen(amount), parse_period("2014/15"), is_forward=True) is None


def test_numbers_beyond_all_measure_are_borne() -> None:
    found = compare(seen(level(1e-9), BEFORE), seen(level(1e29)))
    assert found.direction is UP
    assert found.change == pytest.approx(1e29)


# What holds of any two figures.


@given(sides(), sides())
def test_what_is_comparable_has_a_direction_and_what_is_not_has_a_reason(left: Observed, right: Observed) -> None:
    found = compare(left, right)
    assert found.direction if found.comparable else found.reason
    assert bool(found.direction) == bool(found.basis)


@given(sides(), sides())
def test_swapping_the_sides_turns_the_change_and_nothing_else(left: Observed, right: Observed) -> None:
    found, swapped = compare(left, right), compare(right, left)
    assert (swapped.comparable, swapped.reason, swapped.basis) == (found.comparable, found.reason, found.basis)
    assert swapped.direction == OPPOSITE[found.direction]
    assert (swapped.change, swapped.points) == (_negative(found.change), _negative(found.points))
    assert (swapped.change_low, swapped.change_high) == (_negative(found.change_high), _negative(found.change_low))


def _negative(number: float | None) -> float | None:
    return None if number is None else -number


@given(sides(), sides())
def test_a_percentage_is_never_given_from_zero_or_of_a_percentage(left: Observed, right: Observed) -> None:
    found = compare(left, right)
    if found.percent is not None and found.basis is not Basis.REPORTED:
        assert left.amount.value
        assert left.unit is not Unit.PERCENT


@given(sides(), sides())
def test_an_exact_change_comes_of_two_exact_numbers_alone(left: Observed, right: Observed) -> None:
    found = compare(left, right)
    exact = {nature(left.amount), nature(right.amount)} <= {Nature.LEVEL, Nature.SHARE}
    assert (found.basis is Basis.EXACT) <= exact
    if found.change is not None and found.basis is not Basis.REPORTED and not exact:
        assert found.approximate


@given(sides(), sides())
def test_merit_is_said_only_where_there_is_a_polarity_and_a_direction(left: Observed, right: Observed) -> None:
    found = compare(left, right)
    assert found.merit(Polarity.NONE) is None
    better = {UP: Polarity.HIGHER, DOWN: Polarity.LOWER}.get(found.direction)  # type: ignore[arg-type]
    assert (found.merit(Polarity.HIGHER), found.merit(Polarity.LOWER)) == (
        (Merit.BETTER, Merit.WORSE)
        if better is Polarity.HIGHER
        else (Merit.WORSE, Merit.BETTER)
        if better
        else (None, None)
    )


KINDS = st.sampled_from([level(1).kind, SHARE])


@given(KINDS.flatmap(lambda kind: st.tuples(numbers_said(kind), numbers_said(kind))))
def test_a_direction_holds_for_every_pair_of_numbers_that_the_papers_leave_possible(
    said: tuple[Amount, Amount],
) -> None:
    one, other = said
    found = compare(seen(one, BEFORE), seen(other))
    changes = [after - before for before, after in product(values_of(extent(one)), values_of(extent(other)))]
    ways = {UP if by > 0 else DOWN if by < 0 else SAME for by in changes}
    assert ways == {found.direction} if found.comparable else len(ways) > 1
    if found.change_low is not None:
        assert min(changes) >= Decimal(str(found.change_low))
    if found.change_high is not None:
        assert max(changes) <= Decimal(str(found.change_high))


@given(KINDS.flatmap(lambda kind: st.tuples(plain_numbers(kind, about=True), plain_numbers(kind))))
def test_an_approximate_change_is_never_rounded_finer_than_its_sources(said: tuple[Amount, Amount]) -> None:
    one, other = said
    found = compare(seen(one, BEFORE), seen(other))
    assume(found.approximate)
    assert found.change
    assert Decimal(str(found.change)) % max(rounding(one), rounding(other)) == 0
    if found.percent is not None:
        befores, afters = values_of(extent(one)), values_of(extent(other))
        percents = [100 * (after - before) / before for before, after in product(befores, afters)]
        last_digit = Decimal(str(found.percent)).normalize().as_tuple().exponent
        assert (max(percents) - min(percents)) / 2 < Decimal(1).scaleb(int(last_digit))


# Numbers that inspectors printed of one authority in two reports.

SAMPLES = Path(os.environ.get("LSCB_SAMPLES", Path(__file__).resolve().parents[3] / "shared" / "samples"))
YEAR_PAIRS = SAMPLES / "ofsted" / "year_pairs.jsonl"


def _year_pairs() -> list[dict[str, Any]]:
    return [json.loads(line) for line in YEAR_PAIRS.read_text("utf-8").splitlines()] if YEAR_PAIRS.is_file() else []


@pytest.mark.skipif(not YEAR_PAIRS.is_file(), reason="the inspectors' numbers are not beside this checkout")
def test_the_arithmetic_of_printed_pairs_is_theirs() -> None:
    differing = []
    for pair in _year_pairs():
        unit = Unit.RATE if "rate" in pair["indicator"] else Unit.COUNT
        earlier, later = pair["earlier"]["value"], pair["later"]["value"]
        found = compare(
            seen(level(earlier), "31 October 2015", unit=unit), seen(level(later), "31 October 2017", unit=unit)
        )
        if (found.change, found.percent, found.direction) != (pair["change"], pair["pct"], pair["direction"]):
            differing.append((pair["la"], pair["indicator"], found))
    assert not differing
