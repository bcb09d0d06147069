"""Two sides compared: two years of an area, two documents, or two areas. Every row carries the proofs of both sides."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.period import Period, parse_period
from .commitments import PromiseAnswer, promises
from .content import Content
from .figure_pairs import FigurePair, by_key, pair
from .figures import FigureAnswer, figures
from .reading import documents
from .reference import indicators_by_id, theme_labels
from .sides import Side
from .statements import Statement, statements
from .theme_pairs import IssuePair, ThemePair, issue_pairs, theme_pairs


@dataclass(frozen=True, slots=True)
class ComparedSide:
    """What one side is: a period of an area, or one document; with the documents that it rests on."""

    name: str
    area: str
    period: str
    document: str | None
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides, row by row. `notice` is what to know of the comparison as a whole, or None."""

    left: ComparedSide
    right: ComparedSide
    notice: str | None
    themes: list[ThemePair]
    issues: list[IssuePair]
    figures: list[FigurePair]
    promises: list[PromiseAnswer]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is held on one of the sides."""
        return not (self.left.documents and self.right.documents)


def compare_sides(
    content: Content, left: Side, right: Side, *, polarities: Mapping[str, str] | None = None
) -> Comparison:
    """Compare two sides. Raises UnknownIndicator for a judgement of `polarities` that cannot be."""
    said = {area: statements(content, area) for area in {left.area, right.area}}
    counted = {area: figures(content, area=area) for area in {left.area, right.area}}
    labels, names = theme_labels(content), _names(left, right)
    on_left, on_right = _held(left, said[left.area]), _held(right, said[right.area])
    earlier = _earlier_years(left, right, said[left.area])
    return Comparison(
        left=_compared_side(content, left),
        right=_compared_side(content, right),
        notice=_notice(left, right),
        themes=theme_pairs(labels, on_left, on_right, earlier, names),
        issues=issue_pairs(labels, on_left, on_right, earlier),
        figures=_figure_pairs(content, left, right, counted, names, polarities or {}),
        promises=_promises(content, left, right),
    )


def _figure_pairs(
    content: Content,
    left: Side,
    right: Side,
    counted: Mapping[str, list[FigureAnswer]],
    names: tuple[str, str],
    polarities: Mapping[str, str],
) -> list[FigurePair]:
    indicators = indicators_by_id(content, polarities)
    on_left, on_right = (
        by_key([f for f in counted[side.area] if side.holds(parse_period(f.period), f.document)], indicators)
        for side in (left, right)
    )
    ordered = by_key((f for area in counted.values() for f in area), indicators)
    return [
        pair(
            indicators[key[0]],
            on_left.get(key, []),
            on_right.get(key, []),
            left_name=names[0],
            right_name=names[1],
            left_period=left.period,
        )
        for key in ordered
        if key in on_left or key in on_right
    ]


def _promises(content: Content, left: Side, right: Side) -> list[PromiseAnswer]:
    """What was asked, agreed or promised on either side, the left first."""
    found: list[PromiseAnswer] = []
    for side in (left, right):
        of_side = [
            promise
            for promise in promises(content, area=side.area)
            if side.holds(parse_period(promise.period), promise.document)
        ]
        found += [promise for promise in of_side if promise not in found]
    return found


def _compared_side(content: Content, side: Side) -> ComparedSide:
    held = [
        document.slug
        for document in documents(content, side.area)
        if side.holds(parse_period(document.period), document.slug)
    ]
    return ComparedSide(side.name, side.area, str(side.period), side.document, tuple(held))


def _held(side: Side, said: list[Statement]) -> list[Statement]:
    return [statement for statement in said if side.holds(statement.period, statement.document)]


def _earlier_years(left: Side, right: Side, said: list[Statement]) -> list[list[Statement]]:
    """The statements of each year held before both sides, the oldest first; none for documents or other areas."""
    if left.area != right.area or left.document or right.document:
        return []
    first = min(left.period.start, right.period.start)
    years: dict[Period, list[Statement]] = {}
    for statement in said:
        if statement.period.start < first:
            years.setdefault(statement.period, []).append(statement)
    return [years[period] for period in sorted(years)]


def _names(left: Side, right: Side) -> tuple[str, str]:
    """What a line calls the sides: the year where that tells them apart, with the area where there are two."""
    if left.area != right.area:
        return f"{left.period} ({left.area})", f"{right.period} ({right.area})"
    if left.document and right.document and left.period != right.period:
        return str(left.period), str(right.period)
    return left.name, right.name


def _notice(left: Side, right: Side) -> str | None:
    if left.area != right.area:
        return (
            f"Two areas: {left.area} and {right.area} have boards of their own, which may count and judge differently."
        )
    return None
