"""Which two of several figures stand for a row, and what is said of the rest."""

from dataclasses import replace

import pytest

from lscb_tui.library.figure_pairs import FigurePair, by_key, pair
from lscb_tui.library.figures import Compared, FigureAnswer
from lscb_tui.model.figure import Amount, Bound
from lscb_tui.model.finding import Figure
from lscb_tui.model.reference import Polarity
from lscb_tui.model.sayable import figure_line
from tests.model.figures_seen import AFTER, BEFORE, BOATS, aim, change, level, national, seen


def _answer(
    amount: Amount, period: str = AFTER, paragraph: str = "1", *, before: Compared | None = None
) -> FigureAnswer:
    """A figure as the library answers it, with the line that it would have."""
    if before:
        amount = replace(amount, compared_with=before.comparison)
    side = seen(amount, period)
    figure = Figure(
        id="d/figure",
        document="d",
        paragraph=paragraph,
        quote="…",
        period=side.period,
        indicator="boats",
        unit=side.unit,
        amount=amount,
    )
    compared = amount.compared_with
    return FigureAnswer(
        area=side.area,
        body="Hillshire Boats Board",
        indicator="boats",
        label="Boats",
        period=str(side.period),
        kind=amount.kind,
        value=amount.value,
        low=amount.low,
        high=amount.high,
        unit=side.unit,
        bound=amount.bound,
        approximate=amount.approximate,
        change=amount.change,
        direction=amount.direction,
        compared_with=before
        or (Compared(None, None, None, str(compared.period), None, None) if compared and compared.period else None),
        scope=amount.scope,
        denominator=None,
        denominator_of=None,
        target=amount.is_target,
        as_written=None,
        polarity="none",
        line=figure_line(figure, BOATS),
        quote="…",
        document=f"d-{period}",
        paragraph=paragraph,
        citation=f"{period}, para {paragraph}",
        brief=f"{period}, paragraph {paragraph}",
    )


def _pair(left: list[FigureAnswer], right: list[FigureAnswer]) -> FigurePair:
    return pair(BOATS, left, right, left_name=BEFORE, right_name=AFTER)


def test_the_figures_that_can_be_compared_stand_for_the_row_before_those_that_are_more_exact() -> None:
    month, year = _answer(level(900), "March 2018"), _answer(level(13_000, about=True))
    found = _pair([_answer(level(11_000), BEFORE)], [month, year])
    assert (found.right, found.direction, found.others) == (year, "up", (month,))


def test_of_figures_that_can_be_compared_the_most_telling_stand_for_the_row() -> None:
    loose, exact = _answer(level(300, Bound.MORE_THAN)), _answer(level(310), paragraph="2")
    found = _pair([_answer(level(300), BEFORE)], [loose, exact])
    assert (found.right, found.change) == (exact, 10)


def test_of_figures_that_cannot_be_compared_the_one_of_which_something_is_reported_stands_for_the_row() -> None:
    silent, telling = _answer(change(5)), _answer(change(10, since=BEFORE), paragraph="2")
    found = _pair([_answer(level(300), BEFORE)], [silent, telling])
    assert (found.right, found.basis, found.percent) == (telling, "reported", 10)
    assert found.line.startswith("Boats rose by 10% in 2017/18 compared with the year before")
    assert found.line.endswith("Boats: 300 in 2016/17 (2016/17, paragraph 1).")


def test_what_the_papers_say_besides_is_noted_and_kept() -> None:
    chosen, other = _answer(level(25)), _answer(level(26), paragraph="9")
    found = _pair([_answer(level(20), BEFORE)], [chosen, other])
    assert found.notes == ("The papers also say: Boats: 26 in 2017/18 (2017/18, paragraph 9).",)
    assert found.others == (other,)


def test_a_number_that_is_said_twice_is_no_contradiction() -> None:
    assert _pair([_answer(level(20), BEFORE)], [_answer(level(25)), _answer(level(25), paragraph="9")]).notes == ()


@pytest.mark.parametrize(
    ("told", "said_later", "is_noted"),
    [
        (level(30), 30, False),
        (level(30), 31, True),
        (level(13_000, about=True), 12_870, False),
        (level(13_000, about=True), 11_000, True),
        (level(300, Bound.MORE_THAN), 350, False),
        (level(300, Bound.MORE_THAN), 290, True),
    ],
)
def test_two_numbers_for_one_year_are_noted_where_both_cannot_be(
    told: Amount, said_later: float, is_noted: bool
) -> None:
    later = _answer(level(25), before=Compared(said_later, None, None, BEFORE, None, None))
    notes = _pair([_answer(told, BEFORE)], [later]).notes
    assert bool(notes) is is_noted
    assert all(note.startswith("The papers give two numbers for 2016/17: ") for note in notes)


def test_a_side_without_a_figure_is_missing_and_never_zero() -> None:
    found = _pair([], [_answer(level(3))])
    assert (found.left, found.change, found.direction, found.small) == (None, None, None, 6)
    assert found.line == "Boats: 3 in 2017/18 (2017/18, paragraph 1). It is not in the papers held for 2016/17."


def test_a_row_with_no_earlier_year_says_nothing_of_one() -> None:
    found = pair(BOATS, [], [_answer(level(3))], left_name=None, right_name=AFTER)
    assert (found.reason, found.line) == ("no earlier year is held", "Boats: 3 in 2017/18 (2017/18, paragraph 1).")


def test_a_figure_tells_of_the_missing_side_only_where_it_speaks_of_that_time() -> None:
    later = _answer(level(25), before=Compared(30, None, None, BEFORE, None, None))
    spans = {since: seen(level(0), since).period for since in (BEFORE, "2015/16")}
    told = pair(BOATS, [], [later], left_name=BEFORE, right_name=AFTER, left_span=spans[BEFORE])
    assert (told.change, told.left) == (-5, None)
    silent = pair(BOATS, [], [later], left_name="2015/16", right_name=AFTER, left_span=spans["2015/16"])
    assert (silent.change, silent.reason) == (None, "not in the papers held for 2015/16")


def test_the_smaller_number_marks_the_row() -> None:
    assert _pair([_answer(level(15), BEFORE)], [_answer(level(3))]).small == 6
    assert _pair([_answer(level(15), BEFORE)], [_answer(level(30))]).small == 20
    assert _pair([_answer(level(20), BEFORE)], [_answer(level(30))]).small is None


def test_an_aim_is_neither_better_nor_worse() -> None:
    judged = replace(BOATS, polarity=Polarity.LOWER)
    for one, other, merit in ((level(5), level(6), "worse"), (aim(level(5)), aim(level(6)), None)):
        found = pair(judged, [_answer(one, BEFORE)], [_answer(other)], left_name=BEFORE, right_name=AFTER)
        assert found.merit == merit


def test_rows_are_of_one_indicator_one_scope_and_outcomes_or_aims() -> None:
    rows = by_key([_answer(aim(level(1))), _answer(national(level(2))), _answer(level(3))], {"boats": BOATS})
    assert list(rows) == [("boats", "local", False), ("boats", "local", True), ("boats", "national", False)]
