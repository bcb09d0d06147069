"""Figures of every nature, as short as a test wants to write them, and as hypothesis draws them."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from lscb_tui.model.extent import Extent
from lscb_tui.model.figure import Amount, Bound, Comparison, Denominator, Direction, FigureKind, Scope
from lscb_tui.model.observed import Observed
from lscb_tui.model.period import parse_period
from lscb_tui.model.reference import Indicator, Polarity, Unit

LEVEL, SHARE, CHANGE, DIRECTION = FigureKind.LEVEL, FigureKind.SHARE, FigureKind.CHANGE, FigureKind.DIRECTION
UP, DOWN, SAME = Direction.UP, Direction.DOWN, Direction.SAME
BEFORE, AFTER = "2016/17", "2017/18"
UNITS = {LEVEL: Unit.COUNT, SHARE: Unit.PERCENT, CHANGE: Unit.PERCENT, DIRECTION: Unit.COUNT}
BOATS = Indicator(
    id="boats",
    label="Boats",
    unit=Unit.COUNT,
    theme="water",
    polarity=Polarity.NONE,
    polarity_source="nobody says",
    definition="Boats afloat.",
)


def level(value: float, bound: Bound | None = None, *, about: bool = False) -> Amount:
    return Amount(kind=LEVEL, value=value, bound=bound, approximate=about)


def share(value: float, bound: Bound | None = None, *, about: bool = False, words: str | None = None) -> Amount:
    return Amount(kind=SHARE, value=value, bound=bound, approximate=about, as_written=words)


def span(low: float, high: float, kind: FigureKind = LEVEL, *, about: bool = False) -> Amount:
    return Amount(kind=kind, low=low, high=high, approximate=about)


def change(by: float, direction: Direction = UP, *, since: str | None = None) -> Amount:
    compared = Comparison(period=parse_period(since)) if since else None
    return Amount(kind=CHANGE, change=by, direction=direction, compared_with=compared)


def moved(direction: Direction, *, since: str | None = None) -> Amount:
    compared = Comparison(period=parse_period(since)) if since else None
    return Amount(kind=DIRECTION, direction=direction, compared_with=compared)


def part(value: float, whole: float | None, of: str, kind: FigureKind = LEVEL) -> Amount:
    return Amount(kind=kind, value=value, denominator=Denominator(value=whole, of=of))


def seen(
    amount: Amount,
    period: str = AFTER,
    *,
    unit: Unit | None = None,
    measure: Unit = Unit.COUNT,
    area: str = "Hillshire",
) -> Observed:
    """A figure as one side; its unit is that which its kind mostly has."""
    return Observed(
        amount=amount, unit=unit or UNITS[amount.kind], period=parse_period(period), area=area, measure=measure
    )


def aim(amount: Amount) -> Amount:
    return replace(amount, is_target=True)


def national(amount: Amount) -> Amount:
    return replace(amount, scope=Scope.NATIONAL)


NUMBERS = st.one_of(
    st.integers(0, 40),
    st.integers(0, 400).map(lambda number: number * 100),
    st.integers(0, 1000).map(lambda number: number / 10),
)
BOUNDS = st.sampled_from([None, None, *Bound])
WORDS = st.sampled_from([None, None, "nearly half", "one third"])


@st.composite
def numbers_said(draw: st.DrawFn, kind: FigureKind | None = None) -> Amount:
    """A level or a share: exact, approximate, bounded or a range."""
    kind = kind or draw(st.sampled_from([LEVEL, SHARE]))
    if draw(st.integers(0, 3)) == 0:
        low, high = sorted(draw(st.tuples(NUMBERS, NUMBERS).filter(lambda ends: ends[0] != ends[1])))
        return span(low, high, kind, about=draw(st.booleans()))
    words = draw(WORDS) if kind is SHARE else None
    about = bool(words) or draw(st.booleans())
    return Amount(kind=kind, value=draw(NUMBERS), bound=draw(BOUNDS), approximate=about, as_written=words)


def plain_numbers(kind: FigureKind, *, about: bool | None = None) -> st.SearchStrategy[Amount]:
    """A level or a share with neither bound nor range."""
    approximate = st.booleans() if about is None else st.just(about)
    return st.builds(Amount, kind=st.just(kind), value=NUMBERS, approximate=approximate)


@st.composite
def movements(draw: st.DrawFn) -> Amount:
    """A change or a direction, which may say from when."""
    since = draw(st.sampled_from([None, BEFORE, AFTER, "2015"]))
    direction = draw(st.sampled_from(list(Direction)))
    return draw(st.sampled_from([moved(direction, since=since), change(draw(NUMBERS), direction, since=since)]))


@st.composite
def sides(draw: st.DrawFn) -> Observed:
    """Any figure of any time and place."""
    amount = draw(st.one_of(numbers_said(), numbers_said(), movements()))
    if draw(st.integers(0, 5)) == 0:
        amount = draw(st.sampled_from([aim(amount), national(amount)]))
    period = draw(st.sampled_from([BEFORE, AFTER, AFTER, "2015", "31 March 2017", "May 2015 to March 2016"]))
    area = draw(st.sampled_from(["Hillshire", "Hillshire", "Hillshire", "Wirral"]))
    return seen(amount, period, area=area, measure=draw(st.sampled_from([Unit.COUNT, Unit.PERCENT])))


def values_of(possible: Extent) -> list[Decimal]:
    """Some values that an extent leaves possible: its ends, its middle, and far out where it has no end."""
    low = possible.low if possible.low is not None else (possible.high or Decimal(0)) - 100_000
    high = possible.high if possible.high is not None else low + 100_000
    if low == high:
        return [low]
    step = min((high - low) / 1000, Decimal("0.001"))
    ends = [low + step if possible.is_low_open else low, high - step if possible.is_high_open else high]
    return [*ends, (low + high) / 2, low + step, high - step]
