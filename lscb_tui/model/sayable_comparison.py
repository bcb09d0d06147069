"""The line to say aloud of a comparison, from the earlier to the later, whichever side either stands on.

Like every line it says no more than its sources: “about” where one is approximate, the reason where the two cannot
be compared, an aim as an aim, whose number it is, and better or worse only where the indicator has a polarity.
"""

from typing import Protocol

from .comparison import Basis, FigureComparison, compare
from .figure import Amount, Bound, Direction, FigureKind
from .observed import Observed, in_order
from .reference import Indicator, Unit
from .sayable import amount_words, number_words, of_whole, verb, when, where

_SMALL = (6, 20)
"""Numerators below these are marked."""


def comparison_line(indicator: Indicator, one: Observed, other: Observed) -> str:
    """`Serious case reviews commissioned rose from none in 2016/17 to 3 in 2017/18, by 3.`

    The two may be given in either order. What is reported and cannot be worked out is the figure's own line
    (`sayable.figure_line`), not this one.
    """
    earlier, later = in_order(one, other)
    found = compare(earlier, later)
    if not found.comparable or found.direction is None:
        return f"{indicator.label}: {_both(earlier, later)}; not comparable: {found.reason}."
    subject = f"{indicator.label}: the aim" if later.amount.is_target else indicator.subject
    place = where(later.amount)
    moved = f"{subject}{place}{',' if place else ''} {verb(found.direction)}"
    if found.direction is Direction.SAME:
        return f"{moved}: {_same(earlier, later)}."
    merit = None if later.amount.is_target else found.merit(indicator.polarity)
    before, after = _wholes(earlier, later)
    said = f"{moved} from {_at(earlier, before)} to {_at(later, after)}{_by(found, earlier, later)}"
    return f"{said}{f'; that is {merit}' if merit else ''}."


class Sized(Protocol):
    """What has a change: its size, its percentage or its points, and whether these are approximate."""

    @property
    def change(self) -> float | None: ...
    @property
    def percent(self) -> float | None: ...
    @property
    def points(self) -> float | None: ...
    @property
    def approximate(self) -> bool: ...


def change_words(found: Sized, unit: Unit) -> str:
    """The size of a change without its direction: `10 (10%)`, `about 2,000 (about 20%)`, `5 percentage points`.

    Empty where no size is known.
    """
    about = "about " if found.approximate else ""
    if found.points is not None:
        return f"{about}{_size(found.points, Unit.PERCENT)}"
    percent = "" if found.percent is None else f"{about}{number_words(abs(found.percent), Unit.PERCENT)}"
    if found.change is None:
        return percent
    return f"{about}{number_words(abs(found.change), unit)}{f' ({percent})' if percent else ''}"


def is_small(amount: Amount, unit: Unit) -> int | None:
    """6 or 20 where a count, or the number behind a share, lies below it: small enough to move by chance; else None.

    A bound from below alone (five or more) leaves it open, and is not called small.
    """
    if amount.kind in (FigureKind.CHANGE, FigureKind.DIRECTION) or unit not in (Unit.COUNT, Unit.PERCENT):
        return None
    number = amount.high if amount.high is not None else amount.value
    if number is None or amount.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return None
    if unit is Unit.PERCENT:
        whole = amount.denominator.value if amount.denominator else None
        if whole is None:
            return None
        number *= whole / 100
    return next((limit for limit in _SMALL if number < limit), None)


def _both(earlier: Observed, later: Observed) -> str:
    if earlier.area != later.area:
        return f"{_alone(earlier)} in {earlier.area}, {_alone(later)} in {later.area}"
    return f"{_alone(earlier)}, {_alone(later)}"


def _alone(side: Observed) -> str:
    """One side that is not of one thing with the other: with all that tells them apart."""
    amount = side.amount
    aim = ("an aim to go " if side.only_moves else "an aim of ") if amount.is_target else ""
    return f"{aim}{_at(side, of_whole(amount))}{where(amount)}"


def _same(earlier: Observed, later: Observed) -> str:
    before, after = _wholes(earlier, later)
    if before == after:
        return f"{amount_words(later.amount, later.unit)}{after} {when(earlier.period)} and {when(later.period)}"
    return f"{_at(earlier, before)} and {_at(later, after)}"


def _wholes(earlier: Observed, later: Observed) -> tuple[str, str]:
    """What the two are parts of, where both say so: that a part grew may be because the whole did."""
    before, after = of_whole(earlier.amount), of_whole(later.amount)
    return (before, after) if before and after else ("", "")


def _at(side: Observed, whole: str) -> str:
    return f"{amount_words(side.amount, side.unit)}{whole} {when(side.period)}"


def _by(found: FigureComparison, earlier: Observed, later: Observed) -> str:
    """How far, where that is known as exactly as the two numbers are."""
    if found.basis is not Basis.APART:
        return f", by {change_words(found, later.unit)}"
    ends = sorted(abs(end) for end in (found.change_low, found.change_high) if end is not None)
    if earlier.amount.approximate or later.amount.approximate or not ends[0]:
        return ""
    if len(ends) == 2:
        return f", by between {_size(ends[0], later.unit)} and {_size(ends[1], later.unit)}"
    includes_end = {earlier.amount.bound, later.amount.bound} <= {Bound.AT_LEAST, Bound.AT_MOST, None}
    return f", by {'at least' if includes_end else 'more than'} {_size(ends[0], later.unit)}"


def _size(change: float, unit: Unit) -> str:
    """`10`, `£3,200`; of a percentage, its points: `1 percentage point`."""
    if unit is not Unit.PERCENT:
        return number_words(abs(change), unit)
    points = number_words(abs(change), Unit.COUNT)
    return f"{points} percentage point{'' if points == '1' else 's'}"
