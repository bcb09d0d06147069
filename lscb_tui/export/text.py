"""Plain text that is read from top to bottom, by people and by screen readers: no columns, no boxes, no rules."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from .paper import Block, Items, Note, Paper, Paragraph, Section, Statement, Table, cleaned

WIDTH = 78


def write(paper: Paper, width: int | None = WIDTH) -> bytes:
    """`paper` as UTF-8 text, wrapped at `width` columns; None leaves every paragraph one line.

    Two blank lines stand before a heading, one between all else. A word longer than the line is left whole.
    """
    paper = cleaned(paper)
    flow = _Flow(width)
    parts = [
        flow.lines(paper.classification),
        [*flow.lines(paper.title), *flow.lines(paper.subtitle)],
        *(part for section in paper.sections for part in _section(section, flow)),
        flow.lines(paper.classification),
    ]
    return ("\n\n".join("\n".join(lines) for lines in parts if lines) + "\n").encode()


class _Flow:
    """Text to lines of one width."""

    def __init__(self, width: int | None) -> None:
        self._width = width

    def lines(self, text: str, first: str = "", margin: str = "") -> list[str]:
        """The lines of `text`: `first` before the first, `margin` before the others; none for no text."""
        if self._width is None:
            return [first + text] if text else []
        return wrap(
            text,
            self._width,
            initial_indent=first,
            subsequent_indent=margin,
            break_long_words=False,
            break_on_hyphens=False,
        )


def _section(section: Section, flow: _Flow) -> Iterator[list[str]]:
    """The heading, then each block, each the lines that stand together."""
    heading = flow.lines(section.heading)
    if heading:
        yield ["", *heading]
    for block in section.blocks:
        yield from _block(block, flow)


def _block(block: Block, flow: _Flow) -> Iterable[list[str]]:
    match block:
        case Paragraph(text):
            return [flow.lines(text)]
        case Note(text):
            return [flow.lines(f"Note: {text}")]
        case Statement():
            return [_statement(block, flow)]
        case Items(ordered=ordered):
            marks = (f"{number}. " if ordered else "- " for number in range(1, len(block.items) + 1))
            return [
                [line for item, mark in zip(block.statements, marks, strict=False) for line in _item(item, mark, flow)]
            ]
        case Table():
            return _table(block, flow)


def _statement(statement: Statement, flow: _Flow, first: str = "", margin: str = "") -> list[str]:
    inner = f"{margin}  "
    lines = flow.lines(statement.text, first, margin)
    for text in statement.more:
        lines += flow.lines(text, inner, inner)
    for proof in statement.proofs:
        lines += [*flow.lines(proof.quoted, inner, inner), *flow.lines(proof.source, inner, inner)]
    return lines


def _item(item: Statement, mark: str, flow: _Flow) -> list[str]:
    return _statement(item, flow, mark, " " * len(mark))


def _table(table: Table, flow: _Flow) -> Iterator[list[str]]:
    """The caption, then each row: what it is about, and beneath it each other cell with its column's title."""
    yield flow.lines(table.caption)
    for row in table.rows:
        cells = [
            f"{column.title}: {cell}" if column.title else cell for column, cell in zip(table.columns, row, strict=True)
        ]
        yield [
            *flow.lines(cells[0].strip()),
            *(line for cell in cells[1:] for line in flow.lines(cell.strip(), "  ", "    ")),
        ]
