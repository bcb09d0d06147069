"""A bar chart of a figure's years, of letters: a row a year, which reads the same in monochrome and from afar.

A bar ends in → or ← where the true number lies beyond or before its end, in ≈ where it is approximate. A range is
drawn from end to end, paler. What the bar says stands beside it in words.
"""

from collections.abc import Sequence
from math import isfinite

from rich.cells import cell_len

from ...model.figure import Bound
from ...model.sanitise import sanitise_line
from ...model.slide import Bar
from ..widgets.blocks import Part, Span
from ..widgets.wrapping import cut

_FULL, _RANGE, _ABOUT = "█", "▒", "≈"
_BEYOND = {Bound.MORE_THAN: "→", Bound.AT_LEAST: "→", Bound.LESS_THAN: "←", Bound.AT_MOST: "←"}
_SHORTEST = 12
"""Columns of the longest bar below which bars stand beneath their words."""
_SPACE = 2


def bar_parts(chart: Sequence[Bar], width: int) -> list[Part]:
    """A row a year: period, bar, value as it is said; two rows where one has no room. Bars begin at zero."""
    top = max((_level(bar) for bar in chart), default=0.0)
    periods = [cut(sanitise_line(bar.period), max(width // 3, 8)) for bar in chart]
    label = max(map(cell_len, periods), default=0)
    said = [sanitise_line(bar.said) for bar in chart]
    room = width - label - 2 * _SPACE - 1 - max(map(cell_len, said), default=0)
    rows: list[Part] = []
    for bar, period, words in zip(chart, periods, said, strict=True):
        indent = label + _SPACE
        if room >= _SHORTEST:
            rows.append(_row(_drawn(bar, top, room), words, indent, period))
        else:
            rows.append(_row("", words, indent, period))
            if drawn := _drawn(bar, top, max(width - indent - 1, 1)):
                rows.append(_row(drawn, "", indent, ""))
    return rows


def _row(drawn: str, words: str, indent: int, margin: str) -> Part:
    text = f"{drawn}{' ' * _SPACE if drawn and words else ''}{words}"
    spans: tuple[Span, ...] = ((0, len(drawn), "heading"),) if drawn else ()
    return Part(text, indent=indent, margin=margin, spans=spans)


def _drawn(bar: Bar, top: float, room: int) -> str:
    """The bar, at most `room` columns and a sign long; empty where there is no number."""
    if not has_level(bar) or top <= 0:
        return ""
    end = max(round(_level(bar) / top * room), 1 if _level(bar) > 0 else 0)
    sign = _BEYOND[bar.bound] if bar.bound else _ABOUT if bar.approximate else ""
    if bar.low is None or not isfinite(bar.low):
        return _FULL * end + sign
    begin = min(round(max(bar.low, 0.0) / top * room), end - 1)
    return _FULL * begin + _RANGE * (end - begin) + sign


def has_level(bar: Bar) -> bool:
    """Whether there is a length to draw."""
    return bar.value is not None and isfinite(bar.value)


def _level(bar: Bar) -> float:
    return max(bar.value, 0.0) if bar.value is not None and isfinite(bar.value) else 0.0
