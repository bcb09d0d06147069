"""The chart of an indicator over its years: the one place that knows the plotting library.

Told by signs, so that it reads the same in monochrome: ● a number, ≈ one that is approximate, a bar from end to end
for a range, ↑ or ↓ at a bound for what lies beyond it. Years without a level stay empty.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

from textual_plotext import PlotextPlot
from textual_plotext.plot import Plot

from ...model.figure import Amount, Bound
from ...model.observed import Nature, nature

_EXACT, _ABOUT, _STEM, _SPAN = "●", "≈", "│", "┃"
_BEYOND = {Bound.MORE_THAN: "↑", Bound.AT_LEAST: "↑", Bound.LESS_THAN: "↓", Bound.AT_MOST: "↓"}


@dataclass(frozen=True)
class ChartPoint:
    """One year on the chart; `amount` is None where there is nothing to draw."""

    year: str
    amount: Amount | None


class IndicatorChart(PlotextPlot):
    """Draws points over their years."""

    def __init__(self, points: Sequence[ChartPoint]) -> None:
        super().__init__(id="chart")
        self._points = points

    def on_mount(self) -> None:
        super().on_mount()
        draw(self.plt, self._points)


def draw(plot: Plot, points: Sequence[ChartPoint]) -> None:
    """Draw the points that have a level; the axis begins at zero, so that heights can be compared."""
    plot.clear_figure()
    top = 0.0
    for place, point in enumerate(points, start=1):
        if point.amount is None:
            continue
        for bottom, height, sign in _strokes(point.amount):
            plot.plot([place, place], [bottom, height], marker=_SPAN if bottom else _STEM, color="default")
            plot.scatter([place], [height], marker=sign, color="default")
            top = max(top, height)
    plot.xticks(list(range(1, len(points) + 1)), [point.year for point in points])
    plot.xlim(0.5, len(points) + 0.5)
    ticks = axis_ticks(top)
    plot.ylim(0, ticks[-1])
    plot.yticks(ticks, [f"{tick:,g}" for tick in ticks])


def axis_ticks(top: float) -> list[float]:
    """Round numbers from zero to beyond `top`, at most seven: whole ones unless all lies below one."""
    step = 10.0 ** floor(log10(top)) if top > 0 else 1.0
    step = next(step * part for part in (0.2, 0.5, 1, 2) if top / (step * part) < 6)
    step = max(step, 1.0) if top >= 1 else step
    return [number * step for number in range(int(top / step) + 2)]


def has_level(amount: Amount) -> bool:
    """Whether there is a height to draw."""
    return nature(amount) not in (Nature.CHANGE, Nature.DIRECTION)


def _strokes(amount: Amount) -> list[tuple[float, float, str]]:
    """Where each stroke begins and ends, and the sign at its end."""
    if amount.low is not None and amount.high is not None:
        return [(amount.low, amount.high, _SPAN)]
    sign = _BEYOND[amount.bound] if amount.bound else _ABOUT if amount.approximate else _EXACT
    return [(0, amount.value or 0, sign)]
