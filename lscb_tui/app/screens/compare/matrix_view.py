"""A view with all years at once: a table, and beside or beneath it what the cursor is on."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from textual import on
from textual.widget import Widget
from textual.widgets import Static

from ....model.period import Period
from ...proof import Focus
from ...widgets.line_view import LineView
from ...widgets.table_view import TableRow, TableView
from .columns import year_columns
from .view import WAITING, CompareView, show_focus


class MatrixView(CompareView):
    """The table and its detail. Subclasses make rows and the focus out of the library's answer."""

    EMPTY: ClassVar[str]
    LEGEND: ClassVar[str]
    CHANGED: ClassVar[frozenset[str]]
    """The signs that mark a cell as a difference."""

    def __init__(self) -> None:
        super().__init__()
        self._answer: Any = None

    def compose(self) -> Iterable[Widget]:
        yield TableView(empty=WAITING)
        yield Static(self.LEGEND, classes="legend", markup=False)
        yield LineView(id="detail")

    def years(self, answer: Any) -> Sequence[Period]:
        """The years of the answer, the oldest first."""
        years: Sequence[Period] = answer.years
        return years

    def rows(self, answer: Any) -> list[TableRow]:
        """The rows of the table."""
        raise NotImplementedError

    def focus_of(self, answer: Any, row: str, year: str) -> Focus:
        """What stands in one cell."""
        raise NotImplementedError

    def show(self, answer: Any) -> None:
        self._answer = answer
        self._table.show(year_columns(self.years(answer)), self.rows(answer), empty=self.EMPTY)
        self._show_detail()

    def in_focus(self) -> Focus | None:
        place = self._table.place
        return self.focus_of(self._answer, *place) if self._answer and place else None

    def main(self) -> Widget:
        return self._table

    def step_difference(self, by: int) -> bool:
        return self._table.step_to(by, lambda text: any(sign in text for sign in self.CHANGED))

    def seek(self, text: str) -> bool:
        return self._table.seek(text)

    @on(TableView.Moved)
    def _show_detail(self) -> None:
        show_focus(self.query_one(LineView), self.in_focus())

    @on(TableView.Chosen)
    def _chosen(self) -> None:
        self.open_proofs()

    @property
    def _table(self) -> TableView:
        return self.query_one(TableView)
