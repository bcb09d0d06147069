"""The line to say aloud of a comparison, from the earlier to the later, whichever side either stands on.

Like every line it says no more than its sources: “about” where one is approximate, the reason where the two cannot
be compared, and better or worse only where the indicator has a polarity.
"""

from typing import Protocol

from .comparison import Basis, FigureComparison, Observed, compare
from .figure import Amount, Bound, Direction
from .reference import Indicator, Unit
from .sayable import amount_words, number_words, verb, when


def comparison_line(indicator: Indicator, one: Observed, other: Observed) -> str:
    """`Serious case reviews commissioned rose from none in 2016/17 to 3 in 2017/18, by 3.`

    The two may be given in either order. What is reported and cannot be worked out is the figure's own line
    (`sayable.figure_line`), not this one.
    """
    earlier, later = (one, other) if one.period <= other.period else (other, one)
    found = compare(earlier, later)
    if not found.comparable or found.direction is None:
        return f"{indicator.label}: {_both(earlier, later)}; not comparable: {found.reason}."
    if found.direction is Direction.SAME:
        return f"{indicator.subject} stayed the same: {_words(later)} {when(earlier.period)} and {when(later.period)}."
    moved = f"{indicator.subject} {verb(found.direction)} from {_at(earlier)} to {_at(later)}"
    merit = found.merit(indicator.polarity)
    return f"{moved}{_by(found, earlier, later)}{f'; that is {merit}' if merit else ''}."


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
    """The size of a change without its direction: `10 (10%)`, `about 2,000 (about 17%)`, `5 percentage points`.

    Empty where no size is known.
    """
    about = "about " if found.approximate else ""
    if found.points is not None:
        size = number_words(abs(found.points), Unit.COUNT)
        return f"{about}{size} percentage point{'' if size == '1' else 's'}"
    percent = "" if found.percent is None else f"{about}{number_words(abs(found.percent), Unit.PERCENT)}"
    if found.change is None:
        return percent
    return f"{about}{number_words(abs(found.change), unit)}{f' ({percent})' if percent else ''}"


def is_small(amount: Amount, unit: Unit) -> int | None:
    """6 or 20 where a count, or the number behind a share, lies below it: small enough to move by chance; else None."""
    number = amount.value if amount.value is not None else amount.low
    if number is None:
        return None
    if unit is Unit.PERCENT:
        whole = amount.denominator.value if amount.denominator else None
        number = number * whole / 100 if whole is not None else None
    elif unit is not Unit.COUNT:
        return None
    return next((limit for limit in (6, 20) if number is not None and number < limit), None)


def _both(earlier: Observed, later: Observed) -> str:
    if earlier.area != later.area:
        return f"{_words(earlier)} {when(earlier.period)} in {earlier.area}, {_at(later)} in {later.area}"
    return f"{_at(earlier)}, {_at(later)}"


def _at(side: Observed) -> str:
    return f"{_words(side)} {when(side.period)}"


def _words(side: Observed) -> str:
    return amount_words(side.amount, side.unit)


def _by(found: FigureComparison, earlier: Observed, later: Observed) -> str:
    """How far, where that is known as exactly as the two numbers are."""
    if found.basis is not Basis.APART:
        return f", by {change_words(found, later.unit)}"
    ends = [end for end in (found.change_low, found.change_high) if end is not None]
    if earlier.amount.approximate or later.amount.approximate or len(ends) != 1:
        return ""
    includes_end = {earlier.amount.bound, later.amount.bound} <= {Bound.AT_LEAST, Bound.AT_MOST, None}
    size = number_words(abs(ends[0]), Unit.COUNT if later.unit is Unit.PERCENT else later.unit)
    points = " percentage points" if later.unit is Unit.PERCENT else ""
    return f", by {'at least' if includes_end else 'more than'} {size}{points}"
