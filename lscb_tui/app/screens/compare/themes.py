"""Themes down, years across: how sure the board is of each, and what came, stayed, came back or went."""

from ....library.matrix import ThemeCell, ThemeMatrix, ThemeRow, theme_matrix
from ....library.theme_pairs import ThemeSide, theme_line
from ....model.finding import AssuranceLevel
from ....model.sayable import cited
from ....model.trend import EXPLAINED, Trend, assurance_change
from ... import marks
from ...desk import Job
from ...proof import Focus, Proof
from ...widgets.table_view import TableRow
from .choice import Choice
from .columns import with_gaps
from .matrix_view import MatrixView

LEGEND = "  ".join(
    [
        *(f"{sign} {level}" for level, (sign, _) in marks.LEVELS.items()),
        f"{marks.MENTIONED[0]} named without a level",
        *(f"{sign} {trend}" for trend, sign in marks.TRENDS.items() if trend is not Trend.CONTINUING),
        *(f"{sign} {change}" for change, sign in marks.ASSURANCE.items() if sign),
        "number: findings",
    ]
)


class ThemesView(MatrixView):
    """The matrix of themes."""

    NAME = "themes"
    EMPTY = "Nothing is marked in the papers of this area."
    LEGEND = LEGEND
    CHANGED = frozenset({*marks.TRENDS.values(), *marks.ASSURANCE.values()} - {marks.TRENDS[Trend.CONTINUING], ""})

    def question(self, choice: Choice, polarities: dict[str, str]) -> Job:
        area = choice.area
        return lambda content: theme_matrix(content, area)

    def rows(self, answer: ThemeMatrix) -> list[TableRow]:
        return theme_rows(answer)

    def focus_of(self, answer: ThemeMatrix, row: str, year: str) -> Focus:
        return theme_focus(answer, row, year)


def theme_rows(matrix: ThemeMatrix) -> list[TableRow]:
    """A row a theme."""
    return [
        TableRow(
            row.theme,
            row.label,
            with_gaps(theme_cells(row), matrix.years, marks.GAP),
            with_gaps(["plain" if cell.said else "faint" for cell in row.cells], matrix.years, "faint"),
        )
        for row in matrix.rows
    ]


def theme_cells(row: ThemeRow) -> list[str]:
    """Each year's cell, against the year before it in which the theme is spoken of."""
    cells: list[str] = []
    before: ThemeSide | None = None
    for cell in row.cells:
        cells.append(theme_cell(cell, before))
        before = cell.said or before
    return cells


def theme_cell(cell: ThemeCell, before: ThemeSide | None) -> str:
    """`! concern 6 ↻`: the least sure level, how many findings, and how the theme stands to the years before."""
    if cell.said is None:
        return f"{marks.TRENDS[Trend.DROPPED]} dropped" if cell.trend is Trend.DROPPED else marks.NOT_HELD
    return f"{marks.level_mark(cell.said.level)} {len(cell.said.statements)} {_sign(cell, before)}".rstrip()


def _sign(cell: ThemeCell, before: ThemeSide | None) -> str:
    """New or recurring; of a theme that continues, whether the board is more or less assured."""
    if cell.trend and cell.trend is not Trend.CONTINUING:
        return marks.TRENDS[cell.trend]
    if cell.said and before and cell.said.level and before.level:
        return marks.ASSURANCE[assurance_change(AssuranceLevel(before.level), AssuranceLevel(cell.said.level))]
    return ""


def theme_focus(matrix: ThemeMatrix, theme: str, year: str) -> Focus:
    """What stands in one cell, against the year before in which the theme is spoken of."""
    row = next(row for row in matrix.rows if row.theme == theme)
    number = [str(period) for period in matrix.years].index(year)
    cell = row.cells[number]
    before = next((n for n in range(number - 1, -1, -1) if row.cells[n].said), None)
    earlier = row.cells[before].said if before is not None else None
    notes = (f"{cell.trend}: {EXPLAINED[cell.trend]}",) if cell.trend else ()
    proofs = tuple(Proof.of_statement(statement) for statement in (cell.said.statements if cell.said else ()))
    return Focus(
        title=f"{row.label}, {year}",
        line=_line(row, number, before, matrix),
        proofs=proofs,
        notes=notes,
        before=Proof.of_statement(earlier.statements[0]) if earlier else None,
        after=proofs[0] if proofs else None,
    )


def _line(row: ThemeRow, number: int, before: int | None, matrix: ThemeMatrix) -> str:
    said, year = row.cells[number].said, str(matrix.years[number])
    if said is None:
        return f"{row.label}: not mentioned in the papers held for {year}."
    if before is None:
        return cited(said.line, said.brief)
    return theme_line(row.label, row.cells[before].said, said, (str(matrix.years[before]), year))
