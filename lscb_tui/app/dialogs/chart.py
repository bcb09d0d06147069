"""The chart of one indicator over its years, with the numbers beside it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.widgets import Static

from ...library.columns import gaps_before
from ...model.reference import Unit
from ...model.sanitise import sanitise_line
from ...model.sayable import amount_words
from ..proof import Series
from ..screens.compare.columns import short_year
from ..widgets.blocks import Block, Part
from ..widgets.chart import ChartPoint, IndicatorChart, has_level
from ..widgets.line_view import LineView
from .dialog import Dialog


class ChartDialog(Dialog[None]):
    """The chart, and beside or beneath it every number with where it stands."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,b,enter", "leave", "Leave", priority=True)]

    def __init__(self, series: Series) -> None:
        super().__init__()
        self._series = series

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Static(sanitise_line(self._series.row.label), id="dialog-title", markup=False)
            with Container(id="charted"):
                if points := chart_points(self._series):
                    yield IndicatorChart(points)
                yield LineView(id="dialog-list")
            yield Static("Esc leaves", id="dialog-hint", markup=False)

    def on_mount(self) -> None:
        view = self.query_one(LineView)
        view.show(number_blocks(self._series))
        view.focus()

    def action_leave(self) -> None:
        """Back to the screen beneath."""
        self.leave()


def chart_points(series: Series) -> list[ChartPoint]:
    """A point a year, an empty one for each gap between years; none at all where no year has a level."""
    points: list[ChartPoint] = []
    for year, cell, is_gap in zip(series.years, series.row.cells, gaps_before(series.years), strict=True):
        if is_gap:
            points.append(ChartPoint("", None))
        figure = cell.step.right if cell.step else None
        amount = figure.amount if figure and has_level(figure.amount) else None
        points.append(ChartPoint(short_year(year), amount))
    return points if any(point.amount for point in points) else []


def number_blocks(series: Series) -> list[Block]:
    """Each year's line with where it stands; years that have none, and gaps, are said to be so."""
    blocks: list[Block] = []
    for year, cell, is_gap in zip(series.years, series.row.cells, gaps_before(series.years), strict=True):
        if is_gap:
            blocks.append(Block((Part("No paper is held of the years between.", "faint"),), key=f"gap-{year}"))
        figure = cell.step.right if cell.step else None
        said = (
            f"{amount_words(figure.amount, Unit(figure.unit))} ({figure.brief})" if figure else "not in the papers held"
        )
        blocks.append(Block((Part(f"{year}", "heading"), Part(said, "plain" if figure else "faint")), key=str(year)))
    if not chart_points(series):
        blocks.insert(0, Block((Part("No year gives a number, so there is nothing to draw.", "strong"),), key="none"))
    return blocks
