"""The values that a figure leaves possible: what two figures may be compared by, without making either more exact.

“over 300” leaves everything above 300, “c. 40% and 75%” everything between, “approximately 13,000” what would be
rounded to it. How coarsely a paper rounds, it does not say. A number is taken to be rounded to its last digit that is
not zero, or to half of that place where it has no other (13,000 to the nearest 1,000, 300 to the nearest 50); a share
in words alone (one third) to the nearest 10 percentage points.
"""

from dataclasses import dataclass
from decimal import Decimal

from .figure import Amount, Bound, FigureKind

_WORDS_ONLY = Decimal(10)
"""Percentage points to which a share is rounded that has words and no digits: five either way."""


@dataclass(frozen=True, slots=True)
class Extent:
    """From `low` to `high`; None where there is no end. An open end is not itself possible."""

    low: Decimal | None
    high: Decimal | None
    is_low_open: bool = False
    is_high_open: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether one value alone is possible."""
        return self.low is not None and self.low == self.high

    def holds(self, value: float) -> bool:
        """Whether `value` is possible."""
        exact = Extent(_decimal(value), _decimal(value))
        return not (exact.is_above(self) or self.is_above(exact))

    def is_above(self, other: "Extent") -> bool:
        """Whether every value here is greater than every value there."""
        if self.low is None or other.high is None:
            return False
        return self.low > other.high or (self.low == other.high and (self.is_low_open or other.is_high_open))

    def minus(self, other: "Extent") -> "Extent":
        """The differences that are possible between a value here and a value there."""
        low = None if self.low is None or other.high is None else self.low - other.high
        high = None if self.high is None or other.low is None else self.high - other.low
        return Extent(
            low, high, self.is_low_open or other.is_high_open, is_high_open=self.is_high_open or other.is_low_open
        )


def extent(amount: Amount) -> Extent:
    """The values that a level or share leaves possible. Raises ValueError for a change or a direction."""
    margin = _margin(amount)
    if amount.low is not None and amount.high is not None:
        return Extent(_decimal(amount.low) - margin, _decimal(amount.high) + margin)
    if amount.value is None:
        raise ValueError(f"a {amount.kind} has no level")
    value = _decimal(amount.value)
    match amount.bound:
        case Bound.MORE_THAN | Bound.AT_LEAST:
            return Extent(value - margin, None, is_low_open=amount.bound is Bound.MORE_THAN)
        case Bound.LESS_THAN | Bound.AT_MOST:
            return Extent(None, value + margin, is_high_open=amount.bound is Bound.LESS_THAN)
    return Extent(value - margin, value + margin)


def rounding(amount: Amount) -> Decimal:
    """The step to which the numbers of a level or share are rounded; 0 where it is not approximate."""
    if not amount.approximate:
        return Decimal(0)
    if amount.kind is FigureKind.SHARE and amount.as_written and not any(map(str.isdigit, amount.as_written)):
        return _WORDS_ONLY
    numbers = [number for number in (amount.value, amount.low, amount.high) if number is not None]
    return max(map(_step, numbers))


def _margin(amount: Amount) -> Decimal:
    """How far the true number may lie from the one that is written. Words fix the side of a bound (nearly half)."""
    return Decimal(0) if amount.bound and amount.as_written else rounding(amount) / 2


def _step(number: float) -> Decimal:
    digits = _decimal(number).normalize().as_tuple()
    last_place = int(digits.exponent)
    step = Decimal(1).scaleb(last_place)
    return step / 2 if last_place > 0 and len(digits.digits) == 1 else step


def _decimal(number: float) -> Decimal:
    return Decimal(str(number))
