"""Comparing two figures of one indicator: never more exact than the less exact of the two.

What can be said of every pair of natures stands in one table, docs/comparison.md. Differences run from left to
right. Where the two cannot be compared, a reason says why; what a source itself reports is told apart from what
is worked out here.
"""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from .extent import Extent, extent, rounding
from .figure import Amount, Direction, FigureKind
from .period import Period, PeriodKind
from .reference import Polarity, Unit
from .sayable import amount_words

_ONE_DECIMAL = Decimal("0.1")
_ROUND_SPAN_DAYS = 3
"""Spans whose lengths differ by no more are of one length: months are not of one length themselves."""


class Nature(StrEnum):
    """How exact a figure is, and of what."""

    LEVEL = "level"
    APPROXIMATE = "approximate"
    BOUNDED = "bounded"
    RANGE = "range"
    SHARE = "share"
    CHANGE = "change"
    DIRECTION = "direction"


class Basis(StrEnum):
    """How it is known which way a number went."""

    EXACT = "exact"
    """Both numbers are exact."""
    APPROXIMATE = "approximate"
    """One is approximate, and the two lie far enough apart."""
    APART = "apart"
    """A bound or a range, and no value of one is possible for the other."""
    REPORTED = "reported"
    """A report says so; the numbers cannot be compared here."""


class Merit(StrEnum):
    """Whether a change is for the better, by the polarity of the indicator."""

    BETTER = "better"
    WORSE = "worse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """One side of a comparison: the amount, its unit, when, and of which area."""

    amount: Amount
    unit: Unit
    period: Period
    area: str
    measure: Unit
    """What the indicator counts in; of a change, `unit` is that of the change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureComparison:
    """What can be said of two figures. `comparable` is whether their numbers were compared; else `reason` says why not.

    `change` is right less left, `percent` relative to left (None from zero), `points` the change of a percentage.
    Where only the ends of the change are known they stand in `change_low` and `change_high`, None for no end.
    """

    comparable: bool
    reason: str | None = None
    basis: Basis | None = None
    direction: Direction | None = None
    change: float | None = None
    change_low: float | None = None
    change_high: float | None = None
    percent: float | None = None
    points: float | None = None

    @property
    def approximate(self) -> bool:
        """Whether the change is to be said with “about”."""
        return self.basis is Basis.APPROXIMATE

    def merit(self, polarity: Polarity) -> Merit | None:
        """Better or worse; None where the number stayed, no direction is known, or the indicator has no polarity."""
        if polarity is Polarity.NONE or self.direction in (None, Direction.SAME):
            return None
        is_up = self.direction is Direction.UP
        return Merit.BETTER if is_up is (polarity is Polarity.HIGHER) else Merit.WORSE


def nature(amount: Amount) -> Nature:
    """The nature of an amount. A share that is approximate, bounded or a range has that nature."""
    if amount.kind in (FigureKind.CHANGE, FigureKind.DIRECTION):
        return Nature(amount.kind)
    if amount.low is not None:
        return Nature.RANGE
    if amount.bound:
        return Nature.BOUNDED
    return Nature.APPROXIMATE if amount.approximate else Nature(amount.kind)


def compare(left: Observed, right: Observed) -> FigureComparison:
    """Compare two figures of one indicator. What cannot be told is not told: `reason` says why."""
    if reason := _only_movement(left, right):
        return _reported(left, right, reason)
    if reason := _obstacle(left, right):
        return FigureComparison(comparable=False, reason=reason)
    before, after = extent(left.amount), extent(right.amount)
    if before.is_exact and after.is_exact:
        return _exact(before, after, right.unit)
    if not (after.is_above(before) or before.is_above(after)):
        words = " and ".join(dict.fromkeys(amount_words(side.amount, side.unit) for side in _in_order(left, right)))
        return FigureComparison(comparable=False, reason=f"which is the larger cannot be told: {words}")
    direction = Direction.UP if after.is_above(before) else Direction.DOWN
    if {nature(left.amount), nature(right.amount)} & {Nature.RANGE, Nature.BOUNDED}:
        return _apart(before, after, direction)
    return _approximate(left, right, direction)


def _exact(before: Extent, after: Extent, unit: Unit) -> FigureComparison:
    old, new = before.low or Decimal(0), after.low or Decimal(0)
    change = new - old
    direction = Direction.SAME if not change else Direction.UP if change > 0 else Direction.DOWN
    return FigureComparison(
        comparable=True,
        basis=Basis.EXACT,
        direction=direction,
        change=float(change),
        percent=_percent(change, old, unit, None),
        points=float(change) if unit is Unit.PERCENT else None,
    )


def _approximate(left: Observed, right: Observed, direction: Direction) -> FigureComparison:
    """Rounded as coarsely as the coarser of the two; the percentage to no more digits than it has."""
    old, new = Decimal(str(left.amount.value)), Decimal(str(right.amount.value))
    step = max(rounding(left.amount), rounding(right.amount))
    change = _to_step(new - old, step)
    coarser = old if rounding(left.amount) >= rounding(right.amount) else new
    digits = max(coarser.adjusted() - step.adjusted() + 1, 1)
    span = extent(right.amount).minus(extent(left.amount))
    return FigureComparison(
        comparable=True,
        basis=Basis.APPROXIMATE,
        direction=direction,
        change=float(change),
        change_low=_end(span.low),
        change_high=_end(span.high),
        percent=_percent(new - old, old, right.unit, digits),
        points=float(change) if right.unit is Unit.PERCENT else None,
    )


def _apart(before: Extent, after: Extent, direction: Direction) -> FigureComparison:
    span = after.minus(before)
    return FigureComparison(
        comparable=True,
        basis=Basis.APART,
        direction=direction,
        change_low=_end(span.low),
        change_high=_end(span.high),
    )


def _reported(left: Observed, right: Observed, reason: str) -> FigureComparison:
    """What one side says of the other's period, where it does."""
    for teller, told, is_forward in ((right, left, True), (left, right, False)):
        amount, compared = teller.amount, teller.amount.compared_with
        speaks = amount.kind in (FigureKind.CHANGE, FigureKind.DIRECTION) and compared is not None
        same_place = teller.area == told.area and amount.scope is told.amount.scope
        if speaks and same_place and compared and compared.period == told.period and amount.direction:
            return _as_told(teller, is_forward, reason)
    return FigureComparison(comparable=False, reason=reason)


def _as_told(teller: Observed, is_forward: bool, reason: str) -> FigureComparison:
    """The movement that a report states. A percentage said of a percentage may mean points: it is left out."""
    amount = teller.amount
    direction = amount.direction if is_forward else _opposite(amount.direction)
    stated = None
    if amount.change and not amount.bound and not amount.approximate:
        stated = amount.change if direction is Direction.UP else -amount.change
    in_percent = teller.unit is Unit.PERCENT
    is_plain = is_forward and teller.measure is not Unit.PERCENT
    return FigureComparison(
        comparable=False,
        reason=reason,
        basis=Basis.REPORTED,
        direction=direction,
        change=None if in_percent else stated,
        percent=stated if in_percent and is_plain else None,
    )


def reported_by(right: Observed, period: Period) -> FigureComparison | None:
    """What a figure itself says of an earlier period of which no figure is held; None where it says nothing."""
    compared = right.amount.compared_with
    if compared is None or compared.period != period:
        return None
    if right.amount.kind in (FigureKind.CHANGE, FigureKind.DIRECTION):
        return _as_told(right, is_forward=True, reason=_movement_reason(right))
    has_number = compared.value is not None or compared.low is not None
    if not has_number or compared.scope not in (None, right.amount.scope):
        return None
    told = Amount(
        kind=right.amount.kind, value=compared.value, low=compared.low, high=compared.high, scope=right.amount.scope
    )
    return compare(replace(right, amount=told, period=period), right)


def _only_movement(left: Observed, right: Observed) -> str | None:
    for side in _in_order(left, right):
        if side.amount.kind in (FigureKind.CHANGE, FigureKind.DIRECTION):
            return _movement_reason(side)
    return None


def _movement_reason(side: Observed) -> str:
    return f"only a {side.amount.kind} is known for {side.period}"


def _obstacle(left: Observed, right: Observed) -> str | None:
    """Why the two are not numbers of one thing; None where they are."""
    first, second = _in_order(left, right)
    one, other = first.amount, second.amount
    if left.area != right.area:
        return f"another board: {first.area} and {second.area} may count differently"
    if one.is_target is not other.is_target:
        return "one is an aim and the other an outcome"
    if one.scope is not other.scope:
        return f"another scope: one is {one.scope} and the other {other.scope}"
    if one.kind is not other.kind:
        return f"one is a {one.kind} and the other a {other.kind}"
    if first.unit is not second.unit:
        return f"another unit: {first.unit} and {second.unit}"
    return _other_whole(one, other) or _other_period(first.period, second.period)


def _other_whole(one: Amount, other: Amount) -> str | None:
    """Shares of different wholes; a whole that is not named is the one that the indicator is defined by."""
    wholes = [amount.denominator.of for amount in (one, other) if amount.denominator and amount.denominator.of]
    if one.kind is FigureKind.SHARE and len({whole.casefold() for whole in wholes}) > 1:
        return f"another denominator: {wholes[0]} and {wholes[1]}"
    return None


def _other_period(one: Period, other: Period) -> str | None:
    if one.kind is not other.kind:
        return f"another kind of period: {one} and {other}"
    lengths = [(period.end - period.start).days for period in (one, other)]
    if one.kind is PeriodKind.INTERVAL and abs(lengths[0] - lengths[1]) > _ROUND_SPAN_DAYS:
        return f"periods of different length: {one} and {other}"
    return None


def _in_order(left: Observed, right: Observed) -> tuple[Observed, Observed]:
    """The two by period, so that a reason reads the same from either side."""

    def place(side: Observed) -> tuple[Period, str, str]:
        return side.period, side.area, repr(side.amount)

    return (left, right) if place(left) <= place(right) else (right, left)


def _opposite(direction: Direction | None) -> Direction | None:
    return {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}.get(direction, direction) if direction else None


def _percent(change: Decimal, base: Decimal, unit: Unit, digits: int | None) -> float | None:
    """Percent change to one decimal, and to `digits` significant ones; None from zero and of a percentage."""
    if not base or unit is Unit.PERCENT:
        return None
    percent = 100 * change / base
    place = max(_ONE_DECIMAL, Decimal(1).scaleb(percent.adjusted() - digits + 1)) if digits else _ONE_DECIMAL
    return float(_to_step(percent, place))


def _to_step(number: Decimal, step: Decimal) -> Decimal:
    return (number / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def _end(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
