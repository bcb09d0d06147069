"""The years of an area, as columns: the periods that its papers report on, and those that only figures speak of."""

from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate

from ..model.period import Period


def columns(reported: Iterable[Period], spoken_of: Iterable[Period]) -> list[Period]:
    """The columns, oldest first: each period reported on, and each one spoken of that lies within none of them."""
    years = set(reported)
    return sorted(years | {column_of(period, years) for period in spoken_of})


def gaps_before(years: Sequence[Period]) -> list[bool]:
    """For each column, whether time lies between it and those before of which no paper is held."""
    ends = accumulate((year.end for year in years), max)
    return [False, *((year.start - end).days > 1 for year, end in zip(years[1:], ends, strict=False))][: len(years)]


def column_of(period: Period, years: Collection[Period]) -> Period:
    """The column that a period stands in: itself, else the shortest year that holds it, else one of its own."""
    if period in years:
        return period
    holding = [year for year in years if period.lies_within(year)]
    return min(holding, key=lambda year: year.end - year.start, default=period)
