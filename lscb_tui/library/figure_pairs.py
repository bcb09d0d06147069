"""Figures of one indicator side by side: the two that tell most, what changed, and the line to say aloud."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from ..model.comparison import Basis, FigureComparison, compare, told_by
from ..model.extent import extent
from ..model.figure import FigureKind
from ..model.observed import Nature, Observed, in_order, nature
from ..model.period import Period, parse_period
from ..model.reference import Indicator, Polarity, Unit
from ..model.sayable import cited
from ..model.sayable_comparison import comparison_line, is_small
from .figures import FigureAnswer

_MOST_TELLING = list(Nature)
"""A number before an approximation, that before a bound or range, and all before a change or a direction alone."""

_NUMBERS = (FigureKind.LEVEL, FigureKind.SHARE)

Key = tuple[str, str, bool]
"""What a row is of: the indicator, whose number it is, and whether it is an aim."""


@dataclass(frozen=True, slots=True)
class FigurePair:
    """A row of a comparison. The fields after `right` are as `model.comparison.FigureComparison` has them.

    `merit` is of the later against the earlier, whichever side they stand on. `small` is 6 or 20 where one of the
    numbers lies below it. `others` are further figures of the same row; `notes` say in words what they say besides, and
    where the papers contradict each other.
    """

    indicator: str
    label: str
    theme: str
    left: FigureAnswer | None
    right: FigureAnswer | None
    change: float | None
    change_low: float | None
    change_high: float | None
    percent: float | None
    points: float | None
    direction: str | None
    merit: str | None
    comparable: bool
    reason: str | None
    basis: str | None
    approximate: bool
    polarity: str
    polarity_source: str
    small: int | None
    line: str
    notes: tuple[str, ...]
    others: tuple[FigureAnswer, ...]

    @property
    def judgement(self) -> str:
        """Whether more or fewer is better, and whose judgement that is."""
        better = "neither higher nor lower" if self.polarity == Polarity.NONE else self.polarity
        return f"{better} is better ({self.polarity_source})"

    def remarks(self) -> Iterable[str]:
        """What else to know of the two, a sentence each: why they are not compared, small numbers, contradictions."""
        if self.basis == Basis.REPORTED:
            yield f"as reported: {self.reason}"
        elif self.left and self.right and self.reason and self.reason not in self.line:
            yield f"not comparable: {self.reason}"
        if self.small:
            yield f"small numbers (under {self.small}): a few cases make a large change"
        yield from self.notes


@dataclass(frozen=True, slots=True)
class _Found:
    """Two figures that stand for a row, or one, and what can be said of them: from left to right, and over time."""

    left: FigureAnswer | None
    right: FigureAnswer | None
    comparison: FigureComparison
    in_time: FigureComparison


def by_key(figures: Iterable[FigureAnswer], indicators: Mapping[str, Indicator]) -> dict[Key, list[FigureAnswer]]:
    """Figures by the row that they belong to, in the order of the indicators; within a row as they come."""
    place = {identifier: number for number, identifier in enumerate(indicators)}
    rows: dict[Key, list[FigureAnswer]] = {}
    for figure in sorted(figures, key=lambda figure: (place[figure.indicator], figure.scope != "local", figure.target)):
        rows.setdefault((figure.indicator, figure.scope, figure.target), []).append(figure)
    return rows


def observed(figure: FigureAnswer, indicator: Indicator) -> Observed:
    """A figure, as one side of a comparison."""
    return Observed(
        amount=figure.amount,
        unit=Unit(figure.unit),
        period=parse_period(figure.period),
        area=figure.area,
        measure=indicator.unit,
    )


def pair(
    indicator: Indicator,
    left: Sequence[FigureAnswer],
    right: Sequence[FigureAnswer],
    *,
    left_name: str | None,
    right_name: str,
    left_span: Period | None = None,
    right_span: Period | None = None,
) -> FigurePair:
    """Compare what stands on the two sides of a row; one of them at least has a figure. The left one may have no name.

    A side without one is said to be missing, never zero. Where a figure itself tells of that side's span (any time,
    where None), that is what is compared.
    """
    if left and right:
        found = _best(indicator, left, right)
    else:
        silent = right_name if left else left_name
        span = right_span if left else left_span
        found = _alone(indicator, left or right, span, is_forward=not left, silent=silent)
    one, other, told = found.left, found.right, found.comparison
    small = [is_small(figure.amount, Unit(figure.unit)) for figure in (one, other) if figure]
    is_aim = any(figure.target for figure in (one, other) if figure)
    return FigurePair(
        indicator=indicator.id,
        label=indicator.label,
        theme=indicator.theme,
        left=one,
        right=other,
        change=told.change,
        change_low=told.change_low,
        change_high=told.change_high,
        percent=told.percent,
        points=told.points,
        direction=told.direction,
        merit=None if is_aim else found.in_time.merit(indicator.polarity),
        comparable=told.comparable,
        reason=told.reason,
        basis=told.basis,
        approximate=told.approximate,
        polarity=indicator.polarity,
        polarity_source=indicator.polarity_source,
        small=min((limit for limit in small if limit), default=None),
        line=_line(indicator, found, right_name if left else left_name),
        notes=(*_said_besides(one, left), *_said_besides(other, right), *_revision(one, other)),
        others=tuple(figure for figure in (*left, *right) if figure not in (one, other)),
    )


def _best(indicator: Indicator, left: Sequence[FigureAnswer], right: Sequence[FigureAnswer]) -> _Found:
    """The two that can be compared, else those of which something is reported; the most telling and latest first."""
    candidates = [_both(indicator, one, other) for one, other in product(left, right)]

    def rank(found: _Found) -> tuple[bool, bool, int]:
        told = found.comparison
        telling = sum(_telling(figure) for figure in (found.left, found.right) if figure)
        return not told.comparable, told.basis is None, telling

    return min(candidates, key=rank)


def _both(indicator: Indicator, one: FigureAnswer, other: FigureAnswer) -> _Found:
    left, right = observed(one, indicator), observed(other, indicator)
    found = compare(left, right)
    return _Found(one, other, found, found if in_order(left, right)[0] is left else compare(right, left))


def _alone(
    indicator: Indicator, figures: Sequence[FigureAnswer], span: Period | None, *, is_forward: bool, silent: str | None
) -> _Found:
    """A side on which nothing stands: what a figure of the other tells of it, else the most telling figure alone."""
    teller, found = min(figures, key=_telling), FigureComparison(comparable=False, reason=_missing(silent))
    in_time = found
    for figure in figures:
        period = figure.compared_with.period if figure.compared_with else None
        if not period or (span and not parse_period(period).lies_within(span)):
            continue
        told = told_by(observed(figure, indicator), parse_period(period), is_forward=is_forward)
        ahead = told_by(observed(figure, indicator), parse_period(period), is_forward=True)
        if told and ahead:
            teller, found, in_time = figure, told, ahead
            break
    return _Found(None, teller, found, in_time) if is_forward else _Found(teller, None, found, in_time)


def _telling(figure: FigureAnswer) -> int:
    return _MOST_TELLING.index(nature(figure.amount))


def _missing(name: str | None) -> str:
    return f"not in the papers held for {name}" if name else "no earlier year is held"


def _line(indicator: Indicator, found: _Found, silent: str | None) -> str:
    """The line to say aloud, with where it stands; whichever side a figure stands on, the line is the same."""
    one, other = found.left, found.right
    if one and other:
        left, right = observed(one, indicator), observed(other, indicator)
        first, second = (one, other) if in_order(left, right)[0] is left else (other, one)
        if left.only_moves or right.only_moves:
            return f"{cited(second.line, second.brief)} {cited(first.line, first.brief)}"
        return cited(comparison_line(indicator, left, right), *_places(first, second))
    told = one or other
    assert told is not None  # noqa: S101 - a row has a figure
    said = cited(told.line, told.brief)
    return said if found.comparison.direction or not silent else f"{said} It is {_missing(silent)}."


def _places(first: FigureAnswer, second: FigureAnswer) -> list[str]:
    """Where the two stand; with the area where there are two."""
    if first.area == second.area:
        return [first.brief, second.brief]
    return [f"{figure.area} {figure.brief}" for figure in (first, second)]


def _said_besides(chosen: FigureAnswer | None, figures: Sequence[FigureAnswer]) -> Iterable[str]:
    """What else the papers of one side say of the same thing and time."""
    for figure in figures:
        if chosen and figure is not chosen and figure.period == chosen.period and figure.line != chosen.line:
            yield f"The papers also say: {cited(figure.line, figure.brief)}"


def _revision(one: FigureAnswer | None, other: FigureAnswer | None) -> Iterable[str]:
    """Where one paper gives a number for the other's period that the other does not leave possible."""
    for told, teller in ((one, other), (other, one)):
        compared = teller.compared_with if teller else None
        if not told or not teller or not compared or compared.value is None or compared.period != told.period:
            continue
        is_same_kind = compared.scope in (None, told.scope) and told.kind == teller.kind in _NUMBERS
        if is_same_kind and not extent(told.amount).holds(compared.value):
            both = f"{cited(told.line, told.brief)} {cited(teller.line, teller.brief)}"
            yield f"The papers give two numbers for {told.period}: {both}"
