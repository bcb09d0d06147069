"""Two sides compared: two years of an area, two documents, or two areas. Every row carries the proofs of both sides."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.period import Period, parse_period
from ..model.reference import Indicator
from .commitments import PromiseAnswer, promises
from .content import Content
from .figure_pairs import FigurePair, by_key, pair
from .figures import FigureAnswer, figures
from .reading import HeldDocument, documents
from .reference import indicators_by_id, theme_labels
from .sides import Side, standing_notice
from .statements import Statement, statements
from .theme_pairs import IssuePair, Said, ThemePair, by_theme, issue_pairs, theme_pairs


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
    """Two sides, row by row. `notice` is what to know of the comparison as a whole, or None.

    `looks_back` is whether the years before the left side were looked at, to tell what is new from what comes back.
    """

    left: ComparedSide
    right: ComparedSide
    notice: str | None
    looks_back: bool
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
    areas = {area: _Area.of(content, area) for area in dict.fromkeys((left.area, right.area))}
    labels, names = theme_labels(content), _names(left, right)
    looks_back = left.area == right.area and left.period <= right.period
    said = Said(
        by_theme(areas[left.area].said(left)),
        by_theme(areas[right.area].said(right)),
        by_theme(areas[left.area].said_before(left.period) if looks_back else ()),
        names,
        is_one_board=left.area == right.area,
    )
    return Comparison(
        left=areas[left.area].side(left),
        right=areas[right.area].side(right),
        notice=standing_notice(left, right),
        looks_back=looks_back,
        themes=theme_pairs(labels, said),
        issues=issue_pairs(labels, said),
        figures=_figure_pairs(indicators_by_id(content, polarities), areas, left, right, names),
        promises=_promises(areas, left, right),
    )


@dataclass(frozen=True, slots=True)
class _Area:
    """What is held of one area, asked for once for both sides."""

    area: str
    documents: list[HeldDocument]
    statements: list[Statement]
    figures: list[FigureAnswer]
    promises: list[PromiseAnswer]

    @classmethod
    def of(cls, content: Content, area: str) -> "_Area":
        return cls(
            area,
            documents(content, area),
            statements(content, area),
            figures(content, area=area),
            promises(content, area=area),
        )

    def said(self, side: Side) -> list[Statement]:
        return [statement for statement in self.statements if side.holds(statement.period, statement.document)]

    def said_before(self, period: Period) -> list[Statement]:
        return [statement for statement in self.statements if statement.period.start < period.start]

    def counted(self, side: Side) -> list[FigureAnswer]:
        return [figure for figure in self.figures if side.holds(parse_period(figure.period), figure.document)]

    def promised(self, side: Side) -> list[PromiseAnswer]:
        return [promise for promise in self.promises if side.holds(parse_period(promise.period), promise.document)]

    def side(self, side: Side) -> ComparedSide:
        """The side with the documents that it rests on: those that report on it, and those that speak of it."""
        speaking = {statement.document for statement in self.said(side)}
        speaking |= {figure.document for figure in self.counted(side)}
        speaking |= {promise.document for promise in self.promised(side)}
        rests_on = tuple(
            document.slug
            for document in self.documents
            if document.slug in speaking or side.holds(parse_period(document.period), document.slug)
        )
        return ComparedSide(side.name, side.area, str(side.period), side.document, rests_on)


def _figure_pairs(
    indicators: Mapping[str, Indicator], areas: Mapping[str, _Area], left: Side, right: Side, names: tuple[str, str]
) -> list[FigurePair]:
    on_left, on_right = areas[left.area].counted(left), areas[right.area].counted(right)
    left_rows, right_rows = by_key(on_left, indicators), by_key(on_right, indicators)
    return [
        pair(
            indicators[key[0]],
            left_rows.get(key, []),
            right_rows.get(key, []),
            left_name=names[0],
            right_name=names[1],
            left_span=left.period,
            right_span=right.period,
        )
        for key in by_key((*on_left, *on_right), indicators)
    ]


def _promises(areas: Mapping[str, _Area], left: Side, right: Side) -> list[PromiseAnswer]:
    """What was asked, agreed or promised on either side, the left first, each once."""
    return list(dict.fromkeys(promise for side in (left, right) for promise in areas[side.area].promised(side)))


def _names(left: Side, right: Side) -> tuple[str, str]:
    """What a line calls the sides: the year where that tells them apart, with the area where there are two."""
    if left.area != right.area:
        return f"{left.period} ({left.area})", f"{right.period} ({right.area})"
    if left.document and right.document and left.period != right.period:
        return str(left.period), str(right.period)
    return left.name, right.name
