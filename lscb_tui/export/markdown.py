"""GitHub-flavoured Markdown in which no text of the paper is read as markup."""

import re
from collections.abc import Iterator

from .paper import Block, Items, Note, Paper, Paragraph, Section, Statement, Table, cleaned

_ANYWHERE = re.compile(r"[\\`*_\[\]<>|~&@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
"""Code, emphasis, links, HTML, tables, strikethrough, entities, and addresses that become links by themselves."""
_AT_THE_START = re.compile(r"^([#+=-]|\d{1,9}(?=[.)]))")
"""What makes a heading, a list or a rule of a line."""


def write(paper: Paper) -> bytes:
    """`paper` as UTF-8 Markdown. A classification stands above the title and below the last line."""
    paper = cleaned(paper)
    marking = [f"**{_escaped(paper.classification)}**"] if paper.classification else []
    parts = [
        *marking,
        f"# {_escaped(paper.title)}",
        *([_line(paper.subtitle)] if paper.subtitle else []),
        *(part for section in paper.sections for part in _section(section)),
        *marking,
    ]
    return ("\n\n".join(parts) + "\n").encode()


def _section(section: Section) -> Iterator[str]:
    if section.heading:
        yield f"{'#' * (section.level + 1)} {_escaped(section.heading)}"
    for block in section.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield _line(text)
        case Note(text):
            yield f"*Note: {_escaped(text)}*"
        case Statement():
            yield _statement(block, "")
        case Items(ordered=is_ordered):
            marks = [f"{number}. " if is_ordered else "- " for number in range(1, len(block.items) + 1)]
            items = zip(marks, block.statements, strict=True)
            yield "\n".join(mark + _statement(item, " " * len(mark)) for mark, item in items)
        case Table():
            yield from _table(block)


def _statement(statement: Statement, margin: str) -> str:
    """The line, and each proof as a quotation beneath it with its source."""
    lines = [_line(statement.text)] if statement.text else []
    for proof in statement.proofs:
        said = [_escaped(proof.quoted)] if proof.quoted else []
        source = [f"*{_escaped(proof.source)}*"] if proof.source else []
        lines += ["", "> " + "<br>".join([*said, *source])]
    return f"\n{margin}".join(lines).replace(f"\n{margin}\n", "\n\n")


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield f"*{_escaped(table.caption)}*"
    heads = [_escaped(column.title) for column in table.columns]
    rules = ["---:" if column.is_number else "---" for column in table.columns]
    rows = [[_escaped(cell) for cell in row] for row in table.rows]
    yield "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rules, *rows))


def _line(text: str) -> str:
    """A line of its own: nothing at its start makes more of it than a paragraph."""
    escaped = _escaped(text)
    return _AT_THE_START.sub(lambda match: _guarded(match[0]), escaped)


def _guarded(start: str) -> str:
    """`#` as `\\#`; of a number that begins a list, its stop is escaped by the character before it."""
    return f"\\{start}" if not start.isdigit() else f"{start}\\"


def _escaped(text: str) -> str:
    return _ANYWHERE.sub(lambda match: f"\\{match[0]}", text)
