"""GitHub-flavoured Markdown in which no text of the paper is read as markup."""

import re
from collections.abc import Iterator
from itertools import chain

from .paper import Block, Items, Note, Paper, Paragraph, Proof, Section, Statement, Table, cleaned

_MARKUP = re.compile(
    r"""
      [\\`*_\[\]<>|~$]            # code, emphasis, links, HTML, tables, strikethrough, formulae
    | (?<!\S)\#                   # headings, and the hashes that may close one
    | ^[+=-]                      # lists, rules, underlined headings
    | &(?=\#?[0-9a-z]+;)          # entities
    | :(?=//) | (?<=\bwww)\. | @  # addresses that become links by themselves
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LIST_NUMBER = re.compile(r"^([0-9]{1,9})(?=[.)])")


def write(paper: Paper) -> bytes:
    """`paper` as UTF-8 text. Proofs are block quotations; the classification is the first line and the last."""
    paper = cleaned(paper)
    marking = _strong(paper.classification)
    parts = [marking, _heading(paper.title, 1), escape(paper.subtitle)]
    for section in paper.sections:
        parts += [_heading(section.heading, section.level + 1), *_blocks(section)]
    return ("\n\n".join(filter(None, [*parts, marking])) + "\n").encode()


def escape(text: str) -> str:
    """One line of text as Markdown that reads as that text."""
    return _LIST_NUMBER.sub(r"\1\\", _MARKUP.sub(r"\\\g<0>", text))


def _heading(text: str, level: int) -> str:
    return f"{'#' * level} {escape(text)}" if text else ""


def _strong(text: str) -> str:
    return f"**{escape(text)}**" if text else ""


def _blocks(section: Section) -> Iterator[str]:
    """The blocks. Of two lists of a kind that follow each other the second has other marks: else they would be one."""
    before: Block | None = None
    is_other = False
    for block in section.blocks:
        is_other = _are_alike(before, block) and not is_other
        before = block
        match block:
            case Paragraph(text):
                yield escape(text)
            case Note(text):
                yield f"**Note:** {escape(text)}"
            case Statement():
                yield "\n".join(_statement(block))
            case Items():
                yield _list(block, is_other)
            case Table():
                yield from filter(None, (_strong(block.caption), _table(block)))


def _are_alike(before: Block | None, block: Block) -> bool:
    return isinstance(before, Items) and isinstance(block, Items) and before.ordered == block.ordered


def _statement(statement: Statement) -> list[str]:
    """The lines of a statement and its proofs, with blank lines between paragraphs."""
    said = [[escape(text)] for text in statement.paragraphs]
    return _apart([*said, *map(_proof, statement.proofs)])


def _proof(proof: Proof) -> list[str]:
    words = [[escape(text)] for text in (proof.quoted, proof.source) if text]
    return [f"> {line}".rstrip() for line in _apart(words)]


def _apart(paragraphs: list[list[str]]) -> list[str]:
    """All the lines, a blank line between two paragraphs."""
    return list(chain.from_iterable([*lines, ""] for lines in paragraphs if lines))[:-1]


def _list(block: Items, is_other: bool) -> str:
    dot, bullet = (")", "*") if is_other else (".", "-")
    items = []
    for number, statement in enumerate(block.statements, 1):
        mark = f"{number}{dot} " if block.ordered else f"{bullet} "
        lines = [" " * len(mark) + line if line else "" for line in _statement(statement)]
        items.append(mark + "\n".join(lines).lstrip())
    is_spaced = any(statement.proofs or statement.more for statement in block.statements)
    return ("\n\n" if is_spaced else "\n").join(items)


def _table(table: Table) -> str:
    rules = ["---:" if column.is_number else "---" for column in table.columns]
    heads = [escape(column.title) for column in table.columns]
    rows = [[escape(cell) for cell in row] for row in table.rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rules, *rows))
