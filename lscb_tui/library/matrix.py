"""All years of an area at once: themes with how sure the board is of each, indicators with their figures."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.period import Period, parse_period
from ..model.reference import Indicator
from ..model.trend import Trend, trend
from .columns import column_of, columns
from .content import Content
from .figure_pairs import FigurePair, by_key, pair
from .figures import FigureAnswer, figures
from .reading import documents
from .reference import indicators_by_id, theme_labels
from .statements import Statement, statements
from .theme_pairs import ThemeSide, theme_side


@dataclass(frozen=True, slots=True)
class ThemeCell:
    """A theme in one year: what is said, or None; and how that stands to the years before."""

    said: ThemeSide | None
    trend: Trend | None


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme over the years, a cell a column."""

    theme: str
    label: str
    cells: tuple[ThemeCell, ...]


@dataclass(frozen=True, slots=True)
class ThemeMatrix:
    """The themes of an area, years as columns, the oldest first."""

    area: str
    years: tuple[Period, ...]
    rows: tuple[ThemeRow, ...]


@dataclass(frozen=True, slots=True)
class FigureCell:
    """An indicator in one year: its figures, and how the one that tells most compares with the year before it."""

    figures: tuple[FigureAnswer, ...]
    step: FigurePair | None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """An indicator over the years, a cell a column. `qualifier` tells rows of one indicator apart (national, aim)."""

    indicator: Indicator
    qualifier: str
    cells: tuple[FigureCell, ...]

    @property
    def label(self) -> str:
        """The label, with what tells the row from others of its indicator."""
        return f"{self.indicator.label}{f' ({self.qualifier})' if self.qualifier else ''}"


@dataclass(frozen=True, slots=True)
class FigureMatrix:
    """The indicators of an area, years as columns, the oldest first."""

    area: str
    years: tuple[Period, ...]
    rows: tuple[FigureRow, ...]


def theme_matrix(content: Content, area: str) -> ThemeMatrix:
    """The themes of an area that any year speaks of, in the order of the list."""
    said = statements(content, area)
    reported = set(_reported(content, area))
    years = columns(reported, (statement.period for statement in said))
    found: dict[str, dict[Period, list[Statement]]] = {}
    for statement in said:
        found.setdefault(statement.theme, {}).setdefault(column_of(statement.period, years), []).append(statement)
    rows = [
        ThemeRow(theme, label, _theme_cells(found[theme], years, reported))
        for theme, label in theme_labels(content).items()
        if theme in found
    ]
    return ThemeMatrix(area, tuple(years), tuple(rows))


def figure_matrix(content: Content, area: str, *, polarities: Mapping[str, str] | None = None) -> FigureMatrix:
    """The indicators of an area that have a figure, in the order of the list."""
    counted = figures(content, area=area)
    indicators = indicators_by_id(content, polarities)
    periods = {figure.period: parse_period(figure.period) for figure in counted}
    years = columns(_reported(content, area), periods.values())
    rows = []
    for (identifier, scope, is_target), row in by_key(counted, indicators).items():
        of_year: dict[Period, list[FigureAnswer]] = {}
        for figure in row:
            of_year.setdefault(column_of(periods[figure.period], years), []).append(figure)
        qualifier = ", ".join([*([scope] if scope != "local" else []), *(["aim"] if is_target else [])])
        rows.append(FigureRow(indicators[identifier], qualifier, _figure_cells(indicators[identifier], of_year, years)))
    return FigureMatrix(area, tuple(years), tuple(rows))


def _theme_cells(
    of_year: Mapping[Period, list[Statement]], years: list[Period], reported: set[Period]
) -> tuple[ThemeCell, ...]:
    """A cell a year. A year on which no paper reports can hold a theme, and cannot lack one."""
    cells = []
    before: list[bool] = []
    for year in years:
        if year in of_year or year in reported:
            cells.append(ThemeCell(theme_side(of_year.get(year, [])), trend(before, year in of_year)))
            before.append(year in of_year)
        else:
            cells.append(ThemeCell(None, None))
    return tuple(cells)


def _figure_cells(
    indicator: Indicator, of_year: Mapping[Period, list[FigureAnswer]], years: list[Period]
) -> tuple[FigureCell, ...]:
    cells = []
    for number, year in enumerate(years):
        here = of_year.get(year, [])
        before = next((earlier for earlier in reversed(years[:number]) if earlier in of_year), None)
        step = None
        if here:
            told_of = before or (years[number - 1] if number else None)
            step = pair(
                indicator,
                of_year[before] if before else [],
                here,
                left_name=str(told_of) if told_of else None,
                right_name=str(year),
            )
        cells.append(FigureCell(tuple(here), step))
    return tuple(cells)


def _reported(content: Content, area: str) -> list[Period]:
    return [parse_period(document.period) for document in documents(content, area)]
