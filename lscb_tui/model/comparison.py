"""Comparing two figures of one indicator: never more exact than the less exact of the two.

What can be said of every pair of natures stands in one table, docs/comparison.md. Differences run from left to
right. Where the two cannot be compared, a reason says why; what a source itself reports is told apart from what
is worked out here.
"""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from .comparability import another_measure, another_thing, no_number, only_movement
from .extent import Extent, extent, rounding
from .figure import Amount, Direction
from .observed import Nature, Observed, in_order, nature
from .period import Period
from .reference import Polarity, Unit

CANNOT_BE_TOLD = "which is the larger cannot be told"
"""The reason where some value that one figure leaves possible is possible for the other too."""
_ONE_DECIMAL = Decimal("0.1")


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
        """Better or worse, where left is the earlier; None where the number stayed or nothing makes it better."""
        if polarity is Polarity.NONE or self.direction in (None, Direction.SAME):
            return None
        is_up = self.direction is Direction.UP
        return Merit.BETTER if is_up is (polarity is Polarity.HIGHER) else Merit.WORSE


def compare(left: Observed, right: Observed) -> FigureComparison:
    """Compare two figures of one indicator. What cannot be told is not told: `reason` says why."""
    if reason := another_thing(left, right):
        return FigureComparison(comparable=False, reason=reason)
    if reason := only_movement(left, right):
        return _reported(left, right, reason)
    if reason := another_measure(left, right):
        return FigureComparison(comparable=False, reason=reason)
    before, after = extent(left.amount), extent(right.amount)
    if before.is_exact and after.is_exact:
        return _exact(before, after, right.unit)
    if not (after.is_above(before) or before.is_above(after)):
        return FigureComparison(comparable=False, reason=CANNOT_BE_TOLD)
    direction = Direction.UP if after.is_above(before) else Direction.DOWN
    if {nature(left.amount), nature(right.amount)} & {Nature.RANGE, Nature.BOUNDED}:
        return _apart(before, after, direction)
    return _approximate(left, right, direction)


def told_by(teller: Observed, period: Period, *, is_forward: bool) -> FigureComparison | None:
    """What a figure itself says of another period of which no figure is held; None where it says nothing.

    `is_forward` is whether that period stands on the left, and the figure on the right.
    """
    compared = teller.amount.compared_with
    if compared is None or period == teller.period or not _tells_of(teller.amount, period):
        return None
    if teller.only_moves:
        return _as_told(teller, no_number(teller), is_forward)
    if compared.value is None and compared.low is None:
        return None
    amount = Amount(
        kind=teller.amount.kind,
        value=compared.value,
        low=compared.low,
        high=compared.high,
        scope=teller.amount.scope,
    )
    told = replace(teller, amount=amount, period=period)
    found = compare(told, teller) if is_forward else compare(teller, told)
    return found if found.comparable else None


def _exact(before: Extent, after: Extent, unit: Unit) -> FigureComparison:
    old, new = before.low or Decimal(0), after.low or Decimal(0)
    change = new - old
    has_percent = old and unit is not Unit.PERCENT
    return FigureComparison(
        comparable=True,
        basis=Basis.EXACT,
        direction=Direction.SAME if not change else Direction.UP if change > 0 else Direction.DOWN,
        change=float(change),
        percent=float(_to_step(100 * change / old, _ONE_DECIMAL)) if has_percent else None,
        points=float(change) if unit is Unit.PERCENT else None,
    )


def _approximate(left: Observed, right: Observed, direction: Direction) -> FigureComparison:
    """The change is rounded as coarsely as the coarser of the two numbers."""
    before, after = extent(left.amount), extent(right.amount)
    old, new = Decimal(str(left.amount.value)), Decimal(str(right.amount.value))
    change = _to_step(new - old, max(rounding(left.amount), rounding(right.amount)))
    span = after.minus(before)
    return FigureComparison(
        comparable=True,
        basis=Basis.APPROXIMATE,
        direction=direction,
        change=float(change),
        change_low=_end(span.low),
        change_high=_end(span.high),
        percent=None if right.unit is Unit.PERCENT else _rounded_percent(before, after, 100 * (new - old), old),
        points=float(change) if right.unit is Unit.PERCENT else None,
    )


def _rounded_percent(before: Extent, after: Extent, hundredfold_change: Decimal, old: Decimal) -> float | None:
    """Rounded to the power of ten that it may be off by. None from what may be zero, or where that exceeds it."""
    if not before.low or not before.high or before.low < 0 or after.low is None or after.high is None:
        return None
    lowest, highest = 100 * after.low / before.high, 100 * after.high / before.low
    place = Decimal(1).scaleb(((highest - lowest) / 2).adjusted() + 1)
    percent = hundredfold_change / old
    return None if place > abs(percent) else float(_to_step(percent, max(place, _ONE_DECIMAL)))


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
    """What one of the two says of the other's period, the later before the earlier."""
    earlier, later = in_order(left, right)
    for teller, told in ((later, earlier), (earlier, later)):
        if teller.only_moves and _tells_of(teller.amount, told.period):
            return _as_told(teller, reason, is_forward=teller is right)
    return FigureComparison(comparable=False, reason=reason)


def _tells_of(amount: Amount, period: Period) -> bool:
    """Whether a figure is compared with that period by its source. What an aim is compared with may be no aim."""
    compared = amount.compared_with
    return (
        compared is not None
        and compared.period == period
        and compared.scope in (None, amount.scope)
        and not amount.is_target
    )


def _as_told(teller: Observed, reason: str, is_forward: bool) -> FigureComparison:
    """The movement that a report states. A percentage said of a percentage may mean points: it is left out."""
    amount = teller.amount
    direction = amount.direction if is_forward else _OPPOSITE.get(amount.direction, amount.direction)
    stated = None
    if amount.change and not amount.bound and not amount.approximate:
        stated = -amount.change if direction is Direction.DOWN else amount.change
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


_OPPOSITE: dict[Direction | None, Direction] = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}


def _to_step(number: Decimal, step: Decimal) -> Decimal:
    return (number / step).to_integral_value(ROUND_HALF_UP) * step


def _end(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
