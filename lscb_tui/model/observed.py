"""One side of a comparison of figures, and how exact it is."""

from dataclasses import dataclass
from enum import StrEnum

from .figure import Amount, FigureKind
from .period import Period
from .reference import Unit


class Nature(StrEnum):
    """How exact a figure is, and of what; those that tell most first."""

    LEVEL = "level"
    APPROXIMATE = "approximate"
    BOUNDED = "bounded"
    RANGE = "range"
    SHARE = "share"
    CHANGE = "change"
    DIRECTION = "direction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """One side of a comparison: the amount, its unit, when, and of which area."""

    amount: Amount
    unit: Unit
    period: Period
    area: str
    measure: Unit
    """What the indicator counts in; of a change, `unit` is that of the change."""

    @property
    def only_moves(self) -> bool:
        """Whether it says that a number moved, and not what the number is."""
        return self.amount.kind in (FigureKind.CHANGE, FigureKind.DIRECTION)


def nature(amount: Amount) -> Nature:
    """The nature of an amount. A share that is approximate, bounded or a range has that nature."""
    if amount.kind in (FigureKind.CHANGE, FigureKind.DIRECTION):
        return Nature(amount.kind)
    if amount.low is not None:
        return Nature.RANGE
    if amount.bound:
        return Nature.BOUNDED
    return Nature.APPROXIMATE if amount.approximate else Nature(amount.kind)


def in_order(one: Observed, other: Observed) -> tuple[Observed, Observed]:
    """The two by period, the earlier first, so that what is said reads the same from either side."""
    if one.period != other.period:
        return (one, other) if one.period < other.period else (other, one)
    return (one, other) if _place(one) <= _place(other) else (other, one)


def _place(side: Observed) -> tuple[str, str]:
    """Any order will do for figures of one time, if it is always the same."""
    return side.area, repr(side.amount)
