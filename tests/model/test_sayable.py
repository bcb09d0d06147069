"""The line to say aloud is never more exact than its source."""

from dataclasses import replace

import pytest

from lscb_tui.model.figure import Amount, Bound, Comparison, Denominator, Direction, FigureKind, Scope
from lscb_tui.model.finding import (
    Assurance,
    AssuranceLevel,
    Decision,
    Figure,
    Issue,
    Objective,
    Point,
    Promise,
    PromiseStage,
    PromiseState,
    Recommendation,
)
from lscb_tui.model.period import parse_period
from lscb_tui.model.reference import Indicator, Polarity, Theme, Unit
from lscb_tui.model.sayable import amount_words, cited, clause_text, figure_line, finding_line, number_words

LEVEL, SHARE, CHANGE, DIRECTION = FigureKind.LEVEL, FigureKind.SHARE, FigureKind.CHANGE, FigureKind.DIRECTION
NO_NUMBER = "the report gives no number"
BOATS = Indicator(
    id="boats",
    label="Boats",
    unit=Unit.COUNT,
    theme="water",
    polarity=Polarity.NONE,
    polarity_source="nobody says",
    definition="Boats afloat.",
)
WATER = Theme(id="water", label="Water")


def _figure(amount: Amount, unit: Unit = Unit.COUNT, period: str = "2017/18") -> Figure:
    return Figure(
        id="d/figure-1",
        document="d",
        paragraph="1",
        quote="…",
        period=parse_period(period),
        indicator="boats",
        unit=unit,
        amount=amount,
    )


def _line(amount: Amount, unit: Unit = Unit.COUNT, period: str = "2017/18") -> str:
    figure = _figure(amount, unit, period)
    assert finding_line(figure, BOATS, WATER) == figure_line(figure, BOATS)
    return figure_line(figure, BOATS)


def test_a_level_is_said_with_its_year() -> None:
    assert _line(Amount(kind=LEVEL, value=13000)) == "Boats: 13,000 in 2017/18."


def test_zero_is_none() -> None:
    assert _line(Amount(kind=LEVEL, value=0)) == "Boats: none in 2017/18."


def test_zero_percent_stays_a_number() -> None:
    assert _line(Amount(kind=SHARE, value=0), Unit.PERCENT) == "Boats: 0% in 2017/18."


def test_an_approximate_level_says_so() -> None:
    assert _line(Amount(kind=LEVEL, value=13000, approximate=True)) == "Boats: approximately 13,000 in 2017/18."


@pytest.mark.parametrize("bound", Bound)
def test_a_bound_is_said_in_words_before_the_number(bound: Bound) -> None:
    assert _line(Amount(kind=LEVEL, value=300, bound=bound)) == f"Boats: {bound} 300 in 2017/18."


def test_over_a_thousand_is_more_than_a_thousand_and_never_a_thousand() -> None:
    line = _line(Amount(kind=LEVEL, value=1000, bound=Bound.MORE_THAN))
    assert "more than 1,000" in line
    assert line.count("1,000") == 1


@pytest.mark.parametrize("bound", Bound)
def test_a_bound_that_is_approximate_says_both(bound: Bound) -> None:
    line = _line(Amount(kind=LEVEL, value=300, bound=bound, approximate=True))
    assert str(bound) in line
    assert "approximately" in line


@pytest.mark.parametrize("bound", Bound)
def test_a_bound_on_none_is_not_said_as_none(bound: Bound) -> None:
    assert _line(Amount(kind=LEVEL, value=0, bound=bound)) == f"Boats: {bound} 0 in 2017/18."


def test_a_range_is_never_collapsed_to_one_number() -> None:
    line = _line(Amount(kind=SHARE, low=40, high=75, approximate=True), Unit.PERCENT, "May 2015 to March 2016")
    assert line == "Boats: between about 40% and 75% from May 2015 to March 2016."


def test_an_exact_range_is_not_called_about() -> None:
    assert "between 40% and 75%" in _line(Amount(kind=SHARE, low=40, high=75), Unit.PERCENT)


def test_a_share_in_words_keeps_its_words_and_says_which_side() -> None:
    amount = Amount(kind=SHARE, value=50, bound=Bound.LESS_THAN, approximate=True, as_written="nearly half")
    assert _line(amount, Unit.PERCENT) == "Boats: nearly half (less than 50%) in 2017/18."


def test_a_fraction_in_words_is_not_given_decimals() -> None:
    line = _line(Amount(kind=SHARE, value=33.3, approximate=True, as_written="One third"), Unit.PERCENT)
    assert line == "Boats: one third in 2017/18."


def test_a_change_gives_no_level_and_says_so() -> None:
    line = _line(Amount(kind=CHANGE, change=10, direction=Direction.UP), Unit.PERCENT)
    assert line == f"Boats rose by 10% in 2017/18; {NO_NUMBER}."


def test_a_change_is_said_with_the_subject_and_the_noun_of_its_indicator() -> None:
    boats = replace(BOATS, spoken="Boats at the quay", noun="boats")
    amount = Amount(
        kind=CHANGE, change=10, direction=Direction.UP, compared_with=Comparison(period=parse_period("2016/17"))
    )
    assert figure_line(_figure(amount, Unit.PERCENT), boats) == (
        "Boats at the quay rose by 10% in 2017/18 compared with the year before; the report gives no number of boats."
    )


def test_an_aim_to_move_is_said_with_the_label() -> None:
    amount = Amount(kind=DIRECTION, direction=Direction.DOWN, is_target=True)
    assert _line(amount) == f"Boats: an aim to go down, stated in 2017/18; {NO_NUMBER}."


def test_a_line_is_cited_before_its_stop_each_place_once() -> None:
    assert cited("Boats: 25 in 2017/18.", "2017/18, paragraph 1", "2017/18, paragraph 1") == (
        "Boats: 25 in 2017/18 (2017/18, paragraph 1)."
    )


def test_a_change_keeps_its_bound_and_its_approximation() -> None:
    amount = Amount(kind=CHANGE, change=4.5, direction=Direction.DOWN, approximate=True, bound=Bound.AT_LEAST)
    line = _line(amount, Unit.PERCENT)
    assert line == f"Boats fell by about at least 4.5% in 2017/18; {NO_NUMBER}."


@pytest.mark.parametrize(
    ("direction", "word"), [(Direction.UP, "rose"), (Direction.DOWN, "fell"), (Direction.SAME, "stayed the same")]
)
def test_a_direction_is_a_word_without_a_number(direction: Direction, word: str) -> None:
    line = _line(Amount(kind=DIRECTION, direction=direction))
    assert line == f"Boats {word} in 2017/18; {NO_NUMBER}."
    assert not any(letter.isdigit() for letter in line.replace("2017/18", ""))


@pytest.mark.parametrize("kind", [LEVEL, SHARE])
def test_a_level_does_not_say_that_there_is_no_number(kind: FigureKind) -> None:
    assert NO_NUMBER not in _line(Amount(kind=kind, value=5))


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2017/18", "in 2017/18"),
        ("academic year 2015/16", "in the academic year 2015/16"),
        ("2015", "in 2015"),
        ("September 2017", "in September 2017"),
        ("at 31 March 2016", "at 31 March 2016"),
        ("May 2015 to March 2016", "from May 2015 to March 2016"),
    ],
)
def test_each_kind_of_period_is_said_in_its_own_way(period: str, said: str) -> None:
    assert _line(Amount(kind=LEVEL, value=25), period=period) == f"Boats: 25 {said}."


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        (Denominator(value=25, of="deaths reviewed"), "11 of 25 deaths reviewed in 2017/18"),
        (Denominator(value=1389), "11 of 1,389 in 2017/18"),
        (Denominator(of="contacts"), "11 of contacts in 2017/18"),
    ],
)
def test_a_part_is_said_with_its_whole(whole: Denominator, said: str) -> None:
    assert said in _line(Amount(kind=LEVEL, value=11, denominator=whole))


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        (Scope.NATIONAL, "nationally"),
        (Scope.NEIGHBOURS, "among statistical neighbours"),
        (Scope.REGION, "in the region"),
    ],
)
def test_a_number_that_is_not_local_says_whose_it_is(scope: Scope, said: str) -> None:
    assert _line(Amount(kind=LEVEL, value=5, scope=scope)) == f"Boats: 5 in 2017/18, {said}."


def test_a_local_number_needs_no_place() -> None:
    assert "locally" not in _line(Amount(kind=LEVEL, value=5))


@pytest.mark.parametrize(
    ("comparison", "said"),
    [
        (Comparison(value=30), "compared with 30"),
        (Comparison(value=30, period=parse_period("2016/17")), "compared with 30 in 2016/17"),
        (Comparison(low=20, high=30), "compared with between 20 and 30"),
        (Comparison(value=30, scope=Scope.NATIONAL), "compared with 30 nationally"),
        (Comparison(period=parse_period("2016/17")), "compared with the year before"),
        (Comparison(period=parse_period("2014/15")), "compared with 2014/15"),
        (Comparison(words="the lowest since 2008"), "the lowest since 2008"),
        (Comparison(period=parse_period("2016/17"), words="last year"), "compared with the year before"),
    ],
)
def test_a_comparison_is_said_after_the_number(comparison: Comparison, said: str) -> None:
    line = _line(Amount(kind=LEVEL, value=25, compared_with=comparison))
    assert line.startswith("Boats: 25 in 2017/18")
    assert line.endswith(f"{said}.")


def test_a_change_compared_with_words_says_compared_with() -> None:
    amount = Amount(kind=DIRECTION, direction=Direction.DOWN, compared_with=Comparison(words="previous years"))
    assert _line(amount) == f"Boats fell in 2017/18 compared with previous years; {NO_NUMBER}."


def test_what_a_change_is_compared_with_is_said_in_the_unit_of_the_indicator() -> None:
    before = Comparison(value=1000, period=parse_period("2016/17"))
    amount = Amount(kind=CHANGE, change=10, direction=Direction.UP, compared_with=before)
    assert _line(amount, Unit.PERCENT) == (f"Boats rose by 10% in 2017/18 compared with 1,000 in 2016/17; {NO_NUMBER}.")


def test_an_aim_is_not_said_as_an_outcome() -> None:
    assert (
        _line(Amount(kind=LEVEL, value=95, is_target=True), Unit.PERCENT) == "Boats: an aim of 95%, stated in 2017/18."
    )


@pytest.mark.parametrize(
    ("number", "unit", "said"),
    [
        (13000, Unit.COUNT, "13,000"),
        (4.5, Unit.PERCENT, "4.5%"),
        (3200, Unit.MONEY, "£3,200"),
        (1, Unit.DAYS, "1 day"),
        (12, Unit.DAYS, "12 days"),
        (56.3, Unit.RATE, "56.3 per 10,000"),
        (1.5, Unit.RATIO, "1.5"),
        (1234567.25, Unit.COUNT, "1,234,567.25"),
    ],
)
def test_a_number_is_said_with_its_unit(number: float, unit: Unit, said: str) -> None:
    assert number_words(number, unit) == said


def test_an_amount_can_be_said_without_its_line() -> None:
    assert amount_words(Amount(kind=LEVEL, value=300, bound=Bound.MORE_THAN), Unit.COUNT) == "more than 300"


@pytest.mark.parametrize(
    ("quote", "clause"),
    [
        ("the Report be received; and", "the Report be received"),
        ("the progress be noted.", "the progress be noted"),
        ("determine whether to look further, and", "determine whether to look further"),
        ("consider the report;", "consider the report"),
        ("note supply and demand", "note supply and demand"),
    ],
)
def test_a_clause_is_said_without_its_separator(quote: str, clause: str) -> None:
    assert clause_text(quote) == clause


YEAR = parse_period("2017/18")


def test_a_recommendation_says_what_is_asked() -> None:
    finding = Recommendation(
        id="d/r-1", document="d", paragraph="1.a", quote="Receive the report; and", period=YEAR, label="a"
    )
    assert finding_line(finding, None, None) == "Asked (a), 2017/18: Receive the report."


def test_a_decision_opens_as_the_minute_does() -> None:
    finding = Decision(
        id="d/d-1",
        document="d",
        paragraph="1.a",
        quote="the report be received; and",
        period=YEAR,
        label="a",
        opening="RESOLVED: that",
    )
    assert finding_line(finding, None, None) == "2017/18: RESOLVED: that (a) the report be received."


def test_an_issue_names_its_theme_and_year() -> None:
    finding = Issue(
        id="d/i-1", document="d", paragraph="1", quote="Leaks", period=YEAR, theme="water", title="Leaks in the boats"
    )
    assert finding_line(finding, None, WATER) == "Water, 2017/18: Leaks in the boats."


@pytest.mark.parametrize("level", AssuranceLevel)
def test_an_assurance_says_its_level_in_words(level: AssuranceLevel) -> None:
    finding = Assurance(
        id="d/a-1",
        document="d",
        paragraph="1",
        quote="…",
        period=YEAR,
        theme="water",
        level=level,
        statement="The Board cannot say",
    )
    assert finding_line(finding, None, WATER) == f"Water, 2017/18: {level}. The Board cannot say."


@pytest.mark.parametrize("state", PromiseState)
def test_a_promise_says_when_it_is_due_and_what_became_of_it(state: PromiseState) -> None:
    finding = Promise(
        id="d/p",
        document="d",
        paragraph="1",
        quote="…",
        period=YEAR,
        text="A plan is to be written.",
        stage=PromiseStage.ASKED,
        state=state,
        due=parse_period("April 2019"),
    )
    assert finding_line(finding, None, None) == (
        f"Asked, 2017/18, due April 2019: A plan is to be written. What became of it: {state}."
    )


@pytest.mark.parametrize(
    ("achieved", "outcome", "tail"),
    [
        ("Three boats mended", None, "Safe boats. Achieved: Three boats mended."),
        (None, "Dry feet", "Safe boats. Outcome hoped for: Dry feet."),
        (None, None, "Safe boats."),
    ],
)
def test_what_was_hoped_for_is_never_said_as_achieved(achieved: str | None, outcome: str | None, tail: str) -> None:
    finding = Objective(
        id="d/o",
        document="d",
        paragraph="1",
        quote="…",
        period=YEAR,
        group="Priorities",
        priority="Safe boats",
        achieved=achieved,
        outcome=outcome,
    )
    assert finding_line(finding, None, None) == f"Priorities, 2017/18: {tail}"


def test_a_point_of_debate_says_who_raised_it_and_what_was_answered() -> None:
    finding = Point(
        id="d/p",
        document="d",
        paragraph="1",
        quote="…",
        period=YEAR,
        role="A member",
        text="Why the boats leak?",
        answer="They are old",
        answer_quote="…",
    )
    assert finding_line(finding, None, None) == "Raised by A member, 2017/18: Why the boats leak? They are old."
