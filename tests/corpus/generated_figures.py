"""The figures of the generated corpus: an indicator for each way in which a paper says a number."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lscb_tui.model.figure import Amount, Bound, Comparison, Denominator, Direction, FigureKind, Scope
from lscb_tui.model.period import Period, financial_year, parse_period
from lscb_tui.model.reference import Indicator, Polarity, Unit

LEVEL, SHARE, CHANGE, DIRECTION = FigureKind.LEVEL, FigureKind.SHARE, FigureKind.CHANGE, FigureKind.DIRECTION
DIRECTIONS = (Direction.UP, Direction.DOWN, Direction.UP, Direction.SAME)


@dataclass(frozen=True, slots=True)
class Stated:
    """One figure that a paper gives."""

    indicator: str
    period: Period
    unit: Unit
    amount: Amount


def count(area: int, year: int) -> int:
    """The number that the counting indicators are made from: it rises and falls, and is small at times."""
    return 3 + (area * 7 + year * 5) % 23


@dataclass(frozen=True, slots=True)
class _Habit:
    """How the papers speak of one indicator: what they say in a year of an area."""

    id: str
    label: str
    theme: str
    say: Callable[[int, int], Amount | tuple[Amount, ...]]
    unit: Unit = Unit.COUNT
    said_in: Unit | None = None
    polarity: Polarity = Polarity.NONE
    is_snapshot: bool = False


def _before(year: int) -> Period:
    return financial_year(2005 + year)


def _level(times: int, bound: Bound | None = None, *, approximate: bool = False) -> Callable[[int, int], Amount]:
    return lambda area, year: Amount(kind=LEVEL, value=times * count(area, year), bound=bound, approximate=approximate)


def _zero_at_times(area: int, year: int) -> Amount:
    return Amount(kind=LEVEL, value=(area + year) % 3)


def _compared(area: int, year: int) -> Amount:
    before = Comparison(value=10 * count(area, year - 1), period=_before(year))
    return Amount(kind=LEVEL, value=10 * count(area, year), compared_with=before)


def _local_and_national(area: int, year: int) -> tuple[Amount, ...]:
    return (
        Amount(kind=SHARE, value=40 + count(area, year)),
        Amount(kind=SHARE, value=50 + year, scope=Scope.NATIONAL),
    )


def _outcome_and_aim(area: int, year: int) -> tuple[Amount, ...]:
    return (
        Amount(kind=SHARE, value=70 + count(area, year)),
        Amount(kind=SHARE, value=95, is_target=True),
    )


def _part(area: int, year: int) -> Amount:
    whole = Denominator(value=100 + year, of="cases closed")
    return Amount(kind=SHARE, value=30 + count(area, year), denominator=whole)


def _numerator(area: int, year: int) -> Amount:
    return Amount(kind=LEVEL, value=count(area, year), denominator=Denominator(value=40 + year, of="deaths reviewed"))


def _change(area: int, year: int) -> Amount:
    before = Comparison(value=10 * count(area, year - 1), period=_before(year))
    return Amount(kind=CHANGE, change=count(area, year), direction=DIRECTIONS[year % 2], compared_with=before)


def _direction(area: int, year: int) -> Amount:
    return Amount(kind=DIRECTION, direction=DIRECTIONS[(area + year) % 4])


def _range(area: int, year: int) -> Amount:
    low = 20 + count(area, year)
    return Amount(kind=SHARE, low=low, high=low + 15, approximate=year % 2 == 0)


def _in_words(area: int, year: int) -> Amount:
    if (area + year) % 2:
        return Amount(kind=SHARE, value=33.3, approximate=True, as_written="One third")
    return Amount(kind=SHARE, value=50, bound=Bound.LESS_THAN, approximate=True, as_written="nearly half")


def _every_way_in_turn(area: int, year: int) -> Amount:
    number = 100 * count(area, year)
    ways = (
        Amount(kind=LEVEL, value=number),
        Amount(kind=LEVEL, value=number, approximate=True),
        Amount(kind=LEVEL, value=number, bound=Bound.MORE_THAN),
        Amount(kind=LEVEL, low=number, high=number + 50),
        Amount(kind=CHANGE, change=20, direction=Direction.DOWN, compared_with=Comparison(period=_before(year))),
        Amount(kind=DIRECTION, direction=Direction.UP),
    )
    return ways[(area + year) % len(ways)]


_HABITS = (
    _Habit("contacts", "Contacts received", "front-door", _level(100)),
    _Habit("reached", "Practitioners reached", "training", _level(1000, approximate=True)),
    _Habit("briefed", "Professionals briefed", "training", _level(100, Bound.MORE_THAN)),
    _Habit("visited", "Schools visited", "voice-of-the-child", _level(10, Bound.AT_LEAST)),
    _Habit("waiting", "Children waiting", "early-help", _level(10, Bound.LESS_THAN), polarity=Polarity.LOWER),
    _Habit("missed", "Visits missed", "early-help", _level(1, Bound.AT_MOST), polarity=Polarity.LOWER),
    _Habit("reviews", "Serious case reviews commissioned", "serious-case-reviews", _zero_at_times),
    _Habit("plans", "Child protection plans", "child-protection-plans", _compared),
    _Habit("in-time", "Conferences held in time", "child-protection-plans", _local_and_national, Unit.PERCENT),
    _Habit("assessed", "Assessments in time", "performance", _outcome_and_aim, Unit.PERCENT, None, Polarity.HIGHER),
    _Habit("needs-met", "Cases closed with needs met", "early-help", _part, Unit.PERCENT, None, Polarity.HIGHER),
    _Habit("modifiable", "Deaths with modifiable factors", "child-deaths", _numerator),
    _Habit("allegations", "Allegations", "allegations", _change, Unit.COUNT, Unit.PERCENT),
    _Habit("demand", "Demand for courses", "training", _direction),
    _Habit("recorded", "Conferences recorded", "performance", _range, Unit.PERCENT),
    _Habit("domestic", "Plans with domestic abuse", "domestic-abuse", _in_words, Unit.PERCENT),
    _Habit("missing", "Children missing", "missing-children", _every_way_in_turn, Unit.COUNT),
    _Habit("budget", "Budget of the Board", "funding", _level(5000), Unit.MONEY),
    _Habit("rate", "Rate of looked after children", "looked-after-children", _level(4), Unit.RATE),
    _Habit("days", "Days to a placement", "looked-after-children", _level(2), Unit.DAYS, None, Polarity.LOWER),
    _Habit("in-care", "Children in care", "looked-after-children", _level(20), is_snapshot=True),
)
INDICATORS = {
    habit.id: Indicator(
        id=habit.id,
        label=habit.label,
        unit=habit.unit,
        theme=habit.theme,
        polarity=habit.polarity,
        polarity_source="the Board" if habit.polarity is not Polarity.NONE else "nobody says",
        definition=f"{habit.label} in the year.",
    )
    for habit in _HABITS
}


def stated(area: int, year: int, period: Period) -> Iterator[Stated]:
    """The figures that the report of one year gives."""
    for habit in _HABITS:
        said = habit.say(area, year)
        for amount in said if isinstance(said, tuple) else (said,):
            when = parse_period(f"31 March {period.end.year}") if habit.is_snapshot else period
            is_change = amount.kind is CHANGE
            unit = (habit.said_in or Unit.PERCENT) if is_change else habit.unit
            yield Stated(habit.id, when, unit, amount)
