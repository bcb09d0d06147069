"""Tables: a header row that every page repeats, rows that stay whole, columns as wide as what is in them."""

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt
from docx.table import _Cell, _Row

from ..paper import Column, Table
from .styles import Styles

_LETTER = Pt(5.6)
"""About as wide as a letter of table text is, and one of a heading is a little wider."""
_HEADING = 1.15
_WIDEST, _LONGEST_WORD, _MARGIN = 60, 16, 4
"""In letters: what a column may want for its longest cell, must have for its longest word, and has beside its text."""


def add_table(document: WordDocument, styles: Styles, table: Table) -> None:
    """Add `table`, its caption being told to screen readers too."""
    section = document.sections[-1]
    width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    widths = [Emu(int(width * share)) for share in column_shares(table, width / _LETTER)]
    added = document.add_table(0, len(table.columns))
    added.autofit = False
    added._tbl.tblPr.style = styles["Paper Table"].styleId
    for column, wide in zip(added.columns, widths, strict=True):
        column.width = wide
    if table.caption:
        added._tbl.tblPr.append(OxmlElement("w:tblCaption", {qn("w:val"): table.caption}))
    rows = [(tuple(column.title for column in table.columns), "Table Heading")]
    rows += [(row, "Table Text") for row in table.rows]
    for cells, style in rows:
        _fill(added.add_row(), cells, table.columns, widths, styles[style].styleId or "")
    _flag(added.rows[0], "w:tblHeader")


def column_shares(table: Table, letters: float) -> list[float]:
    """How much of a width of so many letters each column gets: its longest word, and what its longest cell wants.

    The shares are 1 together.
    """
    wanted, least = [], []
    for number, column in enumerate(table.columns):
        cells = [row[number] for row in table.rows]
        wanted.append(min(max(len(column.title) * _HEADING, *map(len, cells), 0), _WIDEST) + _MARGIN)
        least.append(min(max(_word(column.title) * _HEADING, *map(_word, cells), 0), _LONGEST_WORD) + _MARGIN)
    spare, extra = letters - sum(least), sum(wanted) - sum(least)
    if extra > spare > 0:
        wanted = [low + (high - low) * spare / extra for low, high in zip(least, wanted, strict=True)]
    return [each / sum(wanted) for each in wanted]


def _word(text: str) -> int:
    """The length of the longest word."""
    return max(map(len, text.split()), default=0)


def _fill(row: _Row, texts: tuple[str, ...], columns: tuple[Column, ...], widths: list[Emu], style: str) -> None:
    _flag(row, "w:cantSplit")
    for cell, text, column, width in zip(row.cells, texts, columns, widths, strict=True):
        _write(cell, text, column, style)
        cell.width = width


def _write(cell: _Cell, text: str, column: Column, style: str) -> None:
    paragraph = cell.paragraphs[0]
    paragraph._p.style = style
    paragraph.add_run(text)
    if column.is_number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _flag(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))
