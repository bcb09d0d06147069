"""The table of docs/comparison.md, as the tests read it."""

from collections.abc import Iterator
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "comparison.md"
OUTCOMES = ("change", "points", "about", "direction", "cannot be told", "as reported", "not comparable")
"""What a cell may name."""


def cells() -> Iterator[tuple[str, str, frozenset[str]]]:
    """Row, column and the outcomes that stand in the cell, for every cell of the table."""
    table = PAGE.read_text("utf-8").partition("<!-- comparison -->")[2].partition("<!-- /comparison -->")[0]
    (_, *columns), _, *rows = ([cell.strip() for cell in line.split("|")[1:-1]] for line in table.split("\n")[1:-1])
    for row, *found in rows:
        for column, cell in zip(columns, found, strict=True):
            yield row, column, frozenset(cell.split(" or "))
