"""The columns of Compare's tables: the years, and a narrow one wherever years are missing between them."""

from collections.abc import Sequence

from ....library.columns import gaps_before
from ....model.period import Period, PeriodKind
from ...marks import GAP
from ...widgets.table_view import TableColumn


def year_columns(years: Sequence[Period]) -> list[TableColumn]:
    """A column a year, the oldest first; one without a key stands for a gap."""
    columns: list[TableColumn] = []
    for year, is_gap in zip(years, gaps_before(years), strict=True):
        if is_gap:
            columns.append(TableColumn(GAP, None))
        columns.append(TableColumn(short_year(year), str(year)))
    return columns


def with_gaps(items: Sequence[str], years: Sequence[Period], gap: str) -> tuple[str, ...]:
    """What belongs to each year, with `gap` for each column that stands for one."""
    spread: list[str] = []
    for item, is_gap in zip(items, gaps_before(years), strict=True):
        spread += [gap, item] if is_gap else [item]
    return tuple(spread)


def short_year(period: Period) -> str:
    """A period in no more than 13 columns, as the head of a column: `2017/18`, `May 15–Mar 16`."""
    match period.kind:
        case PeriodKind.FINANCIAL | PeriodKind.CALENDAR:
            return str(period)
        case PeriodKind.ACADEMIC:
            return str(period).removeprefix("academic year ") + " ac."
        case PeriodKind.MONTH:
            return f"{period.start:%b %Y}"
        case PeriodKind.SNAPSHOT:
            return f"{period.start.day} {period.start:%b %y}"
        case _:
            return f"{period.start:%b %y}–{period.end:%b %y}"
