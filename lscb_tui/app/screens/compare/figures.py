"""Indicators down, years across: each figure as exact as its source, and which way it went."""

from collections.abc import Iterable

from ....library.figure_pairs import FigurePair
from ....library.matrix import FigureCell, FigureMatrix, FigureRow, figure_matrix
from ....model.figure import Direction, FigureKind
from ....model.reference import Unit
from ....model.sayable import amount_mark
from ....model.sayable_comparison import change_words, is_small
from ... import marks
from ...desk import Job
from ...proof import Focus, Proof, Series
from ...widgets.table_view import TableRow
from .choice import Choice
from .columns import with_gaps
from .matrix_view import MatrixView

_NOT_COMPARABLE = "?"
_SMALL = {20: "*", 6: "**"}
_MORE_SAID = "‡"
LEGEND = "  ".join(
    [
        *(f"{sign} {direction}" for direction, sign in marks.DIRECTIONS.items()),
        f"{_NOT_COMPARABLE} not comparable",
        f"{marks.NOT_HELD} not in the papers",
        *(f"{sign} under {limit}" for limit, sign in _SMALL.items()),
        "≈ about",
        f"{_MORE_SAID} the papers say more than one thing",
    ]
)


class FiguresView(MatrixView):
    """The matrix of figures."""

    NAME = "figures"
    EMPTY = "No figure is marked in the papers of this area."
    LEGEND = LEGEND
    CHANGED = frozenset({marks.DIRECTIONS[Direction.UP], marks.DIRECTIONS[Direction.DOWN]})

    def question(self, choice: Choice, polarities: dict[str, str]) -> Job:
        area = choice.area
        return lambda content: figure_matrix(content, area, polarities=polarities)

    def rows(self, answer: FigureMatrix) -> list[TableRow]:
        return figure_rows(answer)

    def focus_of(self, answer: FigureMatrix, row: str, year: str) -> Focus:
        return figure_focus(answer, row, year)


def figure_rows(matrix: FigureMatrix) -> list[TableRow]:
    """A row an indicator."""
    return [
        TableRow(
            row_key(row),
            row.label,
            with_gaps([figure_cell(cell) for cell in row.cells], matrix.years, marks.GAP),
            with_gaps(["plain" if cell.step else "faint" for cell in row.cells], matrix.years, "faint"),
        )
        for row in matrix.rows
    ]


def row_key(row: FigureRow) -> str:
    """What names a row: its indicator, and what tells it from others of that indicator."""
    return f"{row.indicator.id}:{row.qualifier}"


def figure_cell(cell: FigureCell) -> str:
    """`3** ▲ up`, `▲ up 10%`, `≈13,000`, `aim 95%`, `25 ?`; – where no paper held gives a figure."""
    figure = cell.step.right if cell.step else None
    if cell.step is None or figure is None:
        return marks.NOT_HELD
    amount, unit = figure.amount, Unit(figure.unit)
    said = amount_mark(amount, unit)
    aim = "aim " if amount.is_target else ""
    more = _MORE_SAID if cell.step.notes else ""
    if amount.kind in (FigureKind.CHANGE, FigureKind.DIRECTION):
        return f"{aim}{marks.moved(amount.direction or Direction.SAME)} {said}".rstrip() + more
    said = aim + said + _SMALL.get(is_small(amount, unit) or 0, "") + more
    if cell.step.direction:
        return f"{said} {marks.moved(cell.step.direction)}"
    return f"{said} {_NOT_COMPARABLE}" if cell.step.left else said


def figure_focus(matrix: FigureMatrix, key: str, year: str) -> Focus:
    """What stands in one cell, against the figure before it."""
    row = next(row for row in matrix.rows if row_key(row) == key)
    cell = row.cells[[str(period) for period in matrix.years].index(year)]
    step, series = cell.step, Series(row, matrix.years)
    if step is None or step.right is None:
        line = f"{row.label}: not in the papers held for {year}. That is not zero."
        return Focus(f"{row.label}, {year}", line, (), series=series)
    before = Proof.of_figure(step.left) if step.left else None
    others = [Proof.of_figure(figure) for figure in step.others]
    after = Proof.of_figure(step.right)
    return Focus(
        title=f"{row.label}, {year}",
        line=step.line,
        proofs=tuple(proof for proof in (after, before, *others) if proof),
        notes=tuple(pair_notes(step)),
        before=before,
        after=after,
        series=series,
    )


def pair_notes(pair: FigurePair) -> Iterable[str]:
    """What else to know of two figures: the change, whose judgement the merit is, why they cannot be compared."""
    if pair.comparable and pair.direction:
        size = change_words(pair, Unit(pair.right.unit)) if pair.right else ""
        yield f"{marks.moved(pair.direction)} {size}".rstrip() + (f": {pair.merit}" if pair.merit else "")
    yield pair.judgement
    yield from pair.remarks()
