"""Whether two figures are numbers of one thing: what stands in the way of a comparison, as a sentence's end.

Each reason names the earlier of the two first, whichever side it stands on.
"""

from .figure import Amount
from .observed import Observed, in_order
from .period import Period, PeriodKind

_SAME_LENGTH_DAYS = 3
"""Spans whose lengths differ by no more are of one length: months are not of one length themselves."""


def another_thing(one: Observed, other: Observed) -> str | None:
    """Why not even a reported movement between them can be told: another area, an aim, another scope, one time."""
    first, second = in_order(one, other)
    if first.area != second.area:
        return f"another board: {first.area} and {second.area} may count differently"
    if first.amount.is_target is not second.amount.is_target:
        return "one is an aim and the other an outcome"
    if first.amount.scope is not second.amount.scope:
        return f"another scope: one is {first.amount.scope} and the other {second.amount.scope}"
    if first.period == second.period:
        return f"both are of {first.period}, and two numbers of one time are no change"
    return None


def only_movement(one: Observed, other: Observed) -> str | None:
    """That there is no number to compare, where one of the two is a change or a direction."""
    return next((no_number(side) for side in in_order(one, other) if side.only_moves), None)


def no_number(side: Observed) -> str:
    """That a figure which only moves gives no number."""
    return f"only a {side.amount.kind} is known for {side.period}"


def another_measure(one: Observed, other: Observed) -> str | None:
    """Why two numbers are not of one measure: kind, unit, whole, or period."""
    first, second = in_order(one, other)
    if first.amount.kind is not second.amount.kind:
        return f"one is a {first.amount.kind} and the other a {second.amount.kind}"
    if first.unit is not second.unit:
        return f"another unit: {first.unit} and {second.unit}"
    return _another_whole(first.amount, second.amount) or _another_period(first.period, second.period)


def _another_whole(one: Amount, other: Amount) -> str | None:
    """Parts of different wholes; a whole that is not named is the one that the indicator is defined by."""
    wholes = [amount.denominator.of for amount in (one, other) if amount.denominator and amount.denominator.of]
    if len({whole.casefold() for whole in wholes}) > 1:
        return f"another denominator: {wholes[0]} and {wholes[1]}"
    return None


def _another_period(one: Period, other: Period) -> str | None:
    if one.kind is not other.kind:
        return f"another kind of period: {one} and {other}"
    lengths = [(period.end - period.start).days for period in (one, other)]
    if one.kind is PeriodKind.INTERVAL and abs(lengths[0] - lengths[1]) > _SAME_LENGTH_DAYS:
        return f"periods of different length: {one} and {other}"
    return None
