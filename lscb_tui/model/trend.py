"""What became of a subject from one paper to the next: new, continuing, recurring or dropped."""

from collections.abc import Sequence
from enum import StrEnum

from .finding import AssuranceLevel


class Trend(StrEnum):
    """How a subject stands to the papers before."""

    NEW = "new"
    CONTINUING = "continuing"
    RECURRING = "recurring"
    DROPPED = "dropped"


EXPLAINED = {
    Trend.NEW: "in none of the earlier years held",
    Trend.CONTINUING: "also in the year before that is held",
    Trend.RECURRING: "back after a gap: in an earlier year, and not in the one before",
    Trend.DROPPED: "in the year before that is held, and not in this one",
}
"""What each means of a year among all that are held, in words for a legend."""


def explained(what: Trend, left: str, right: str, *, looks_back: bool) -> str:
    """What it means of two sides by name; `looks_back` is whether the years before the left one were looked at too."""
    match what:
        case Trend.NEW:
            return f"in {right}, and not in {left}" + (" nor in an earlier year that is held" if looks_back else "")
        case Trend.CONTINUING:
            return f"in {left} and in {right}"
        case Trend.RECURRING:
            return f"back after a gap: in {right} and in an earlier year, and not in {left}"
        case Trend.DROPPED:
            return f"in {left}, and not in {right}"


class AssuranceChange(StrEnum):
    """How the least sure statement about a theme compares with the one before."""

    MORE_ASSURED = "more assured"
    LESS_ASSURED = "less assured"
    SAME = "same"


_ORDER = list(AssuranceLevel)


def trend(before: Sequence[bool], now: bool) -> Trend | None:
    """How a subject stands that was there or not in the years `before`, the oldest first; None where it never was.

    Years that are not held are no gap: only what is held can lack a subject.
    """
    was_there = bool(before) and before[-1]
    if now:
        return Trend.CONTINUING if was_there else Trend.RECURRING if any(before) else Trend.NEW
    return Trend.DROPPED if was_there else None


def least_sure(levels: Sequence[AssuranceLevel]) -> AssuranceLevel:
    """The level that stands for several statements: the least sure one decides."""
    return max(levels, key=_ORDER.index)


def assurance_change(before: AssuranceLevel, now: AssuranceLevel) -> AssuranceChange:
    """Whether a board says that it is surer than it was."""
    step = _ORDER.index(now) - _ORDER.index(before)
    return (
        AssuranceChange.SAME if not step else AssuranceChange.LESS_ASSURED if step > 0 else AssuranceChange.MORE_ASSURED
    )
