"""Figures of one indicator side by side: the two that tell most, what changed, and the line to say aloud."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model.comparison import FigureComparison, Nature, Observed, compare, nature, reported_by
from ..model.period import Period, parse_period
from ..model.reference import Indicator, Unit
from ..model.sayable import cited
from ..model.sayable_comparison import comparison_line, is_small
from .figures import FigureAnswer

_MOST_TELLING = list(Nature)
"""A number before an approximation, that before a bound or range, and all before a change or a direction alone."""

Key = tuple[str, str, bool]
"""What a row is of: the indicator, whose number it is, and whether it is an aim."""


@dataclass(frozen=True, slots=True)
class FigurePair:
    """A row of a comparison. The fields after `right` are as `model.comparison.FigureComparison` has them.

    `small` is 6 or 20 where one of the numbers lies below it. `others` are further figures of the same rows: what
    the papers say besides, contradictions among them; `notes` say in words where they contradict.
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


def by_key(figures: Iterable[FigureAnswer], indicators: Mapping[str, Indicator]) -> dict[Key, list[FigureAnswer]]:
    """Figures by the row that they belong to, in the order of the indicators; within a row as they come."""
    place = {identifier: number for number, identifier in enumerate(indicators)}
    rows: dict[Key, list[FigureAnswer]] = {}
    for figure in sorted(figures, key=lambda figure: (place[figure.indicator], figure.scope != "local", figure.target)):
        rows.setdefault((figure.indicator, figure.scope, figure.target), []).append(figure)
    return rows


def most_telling(figures: Sequence[FigureAnswer]) -> FigureAnswer | None:
    """The figure that tells most; of two that tell as much, the first, which is of the latest paper."""
    return min(figures, key=lambda figure: _MOST_TELLING.index(nature(figure.amount)), default=None)


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
    left_period: Period | None = None,
) -> FigurePair:
    """Compare what stands on the two sides of a row; one of them at least has a figure. The left one may have no name.

    A side without one is said to be missing, never zero. Where the right figure itself tells of `left_period`, of which
    no figure is held, that is what is compared.
    """
    one, other = most_telling(left), most_telling(right)
    found = _found(indicator, one, other, left_name, right_name, left_period)
    merit = found.merit(indicator.polarity)
    small = [is_small(figure.amount, Unit(figure.unit)) for figure in (one, other) if figure]
    return FigurePair(
        indicator=indicator.id,
        label=indicator.label,
        theme=indicator.theme,
        left=one,
        right=other,
        change=found.change,
        change_low=found.change_low,
        change_high=found.change_high,
        percent=found.percent,
        points=found.points,
        direction=found.direction,
        merit=merit,
        comparable=found.comparable,
        reason=found.reason,
        basis=found.basis,
        approximate=found.approximate,
        polarity=indicator.polarity,
        polarity_source=indicator.polarity_source,
        small=min((limit for limit in small if limit), default=None),
        line=_line(indicator, one, other, found, left_name, right_name),
        notes=tuple(_contradictions(one, left)) + tuple(_contradictions(other, right)) + tuple(_revision(one, other)),
        others=tuple(figure for figure in (*left, *right) if figure not in (one, other)),
    )


def _found(
    indicator: Indicator,
    one: FigureAnswer | None,
    other: FigureAnswer | None,
    left_name: str | None,
    right_name: str,
    left_period: Period | None,
) -> FigureComparison:
    if one and other:
        return compare(observed(one, indicator), observed(other, indicator))
    told = reported_by(observed(other, indicator), left_period) if other and left_period else None
    return told or FigureComparison(comparable=False, reason=_missing(right_name if one else left_name))


def _missing(name: str | None) -> str:
    return f"not in the papers held for {name}" if name else "no earlier year is held"


def _line(
    indicator: Indicator,
    one: FigureAnswer | None,
    other: FigureAnswer | None,
    found: FigureComparison,
    left_name: str | None,
    right_name: str,
) -> str:
    """The line to say aloud, with where it stands."""
    if one and other and found.basis != "reported":
        line = comparison_line(indicator, observed(one, indicator), observed(other, indicator))
        return cited(line, *_places(one, other))
    if one and other:
        return f"{cited(other.line, other.brief)} {cited(one.line, one.brief)}"
    told = one or other
    assert told is not None  # noqa: S101 - a row has a figure
    said = cited(told.line, told.brief)
    silent = right_name if one else left_name
    return said if found.direction or not silent else f"{said} It is {_missing(silent)}."


def _places(one: FigureAnswer, other: FigureAnswer) -> list[str]:
    """Where the two stand, the earlier first; with the area where there are two."""
    first, second = sorted((one, other), key=lambda figure: parse_period(figure.period))
    if first.area == second.area:
        return [first.brief, second.brief]
    return [f"{figure.area} {figure.brief}" for figure in (first, second)]


def _contradictions(chosen: FigureAnswer | None, figures: Sequence[FigureAnswer]) -> Iterable[str]:
    """What else the papers of one side say of the same thing, where they give another number."""
    for figure in figures:
        if chosen and figure is not chosen and figure.period == chosen.period and figure.amount != chosen.amount:
            yield f"The papers also say: {cited(figure.line, figure.brief)}"


def _revision(one: FigureAnswer | None, other: FigureAnswer | None) -> Iterable[str]:
    """Where the later paper gives another number for the earlier period than the earlier paper did."""
    for told, teller in ((one, other), (other, one)):
        compared = teller.compared_with if teller else None
        if not told or not teller or not compared or compared.period != told.period:
            continue
        is_same_kind = compared.scope in (None, told.scope) and told.kind == teller.kind
        if is_same_kind and compared.value is not None and told.value is not None and compared.value != told.value:
            both = f"{cited(told.line, told.brief)} {cited(teller.line, teller.brief)}"
            yield f"The papers give two numbers for {told.period}: {both}"
