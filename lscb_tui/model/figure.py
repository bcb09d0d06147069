"""The amount of a figure: what the words say, and never more.

Levels, approximations, bounds, ranges, changes with no level, and directions with no number are kept
apart, because “over 1000” is not 1000 and “up by 10%” gives no number at all.
"""

from dataclasses import dataclass
from enum import StrEnum

from .period import Period


class FigureKind(StrEnum):
    """What a figure says."""

    LEVEL = "level"
    SHARE = "share"
    CHANGE = "change"
    DIRECTION = "direction"


class Bound(StrEnum):
    """The side on which the true number lies."""

    MORE_THAN = "more than"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    AT_MOST = "at most"


class Direction(StrEnum):
    """Which way a number moved. Says nothing of better or worse."""

    UP = "up"
    DOWN = "down"
    SAME = "same"


class Scope(StrEnum):
    """Whose number it is."""

    LOCAL = "local"
    NATIONAL = "national"
    NEIGHBOURS = "neighbours"
    REGION = "region"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What the source itself compares a figure with. `words` are its own words, where they say it best."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    period: Period | None = None
    scope: Scope | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Denominator:
    """The whole that a figure is a part of: how many, of what, or both."""

    value: float | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """The number, range, change or direction of a figure.

    `value` or `low` and `high` belong to a level or share, `change` (never negative) and `direction` to a change,
    `direction` alone to a direction. `as_written` keeps words that digits would make more exact ("nearly half").
    """

    kind: FigureKind
    value: float | None = None
    low: float | None = None
    high: float | None = None
    bound: Bound | None = None
    approximate: bool = False
    change: float | None = None
    direction: Direction | None = None
    compared_with: Comparison | None = None
    scope: Scope = Scope.LOCAL
    is_target: bool = False
    denominator: Denominator | None = None
    as_written: str | None = None

    def fault(self) -> str | None:
        """What is wrong with the combination of fields, as a sentence; None where it is sound."""
        has_value, has_range = self.value is not None, self.low is not None or self.high is not None
        is_range = self.low is not None and self.high is not None and self.low < self.high
        is_level = self.kind in (FigureKind.LEVEL, FigureKind.SHARE)
        wrong = {
            f"a {self.kind} needs either `value`, or `low` and `high`": is_level and has_value == has_range,
            "a range needs both `low` and `high`, the lower first": is_level and has_range and not is_range,
            f"a {self.kind} has no `change`": self.kind is not FigureKind.CHANGE and self.change is not None,
            f"a {self.kind} has no level": not is_level and (has_value or has_range),
            "a change needs `change`": self.kind is FigureKind.CHANGE and self.change is None,
            "`change` is never negative": self.change is not None and self.change < 0,
            f"a {self.kind} needs `direction`": not is_level and self.direction is None,
        }
        return next((sentence for sentence, holds in wrong.items() if holds), None)

    def numbers(self) -> list[float]:
        """Every number the amount states: each must stand in the quotation."""
        stated = [self.value, self.low, self.high, self.change]
        if self.denominator:
            stated.append(self.denominator.value)
        if self.compared_with:
            stated += [self.compared_with.value, self.compared_with.low, self.compared_with.high]
        return [number for number in stated if number is not None]
