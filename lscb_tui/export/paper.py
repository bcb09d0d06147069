"""What is exported, whatever the format: a paper of sections, each line with the words that prove it.

All text is plain and one line: no writer reads markup in it, and a line break in it is a space. A new paragraph is a
new block.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import pairwise
from typing import Any

from ..model.sanitise import sanitise_line

DEEPEST_LEVEL = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What proves a statement: the words as they stand, the citation for people, the address for `lscb show`."""

    quote: str = ""
    citation: str = ""
    address: str = ""

    @property
    def quoted(self) -> str:
        """The quote in its quotation marks; empty where there is none."""
        return f"“{self.quote}”" if self.quote else ""

    @property
    def source(self) -> str:
        """`WSCB (Worcestershire) 2017/18, para 16 · Health and Well-being Board, autumn 2018 [document#16]`."""
        return " ".join(filter(None, (self.citation, f"[{self.address}]" if self.address else "")))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text without a claim of its own."""

    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A line to say aloud, with its proofs."""

    text: str
    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list, numbered from one where it is `ordered`. A bare text is a statement without proof."""

    items: tuple[Statement | str, ...]
    ordered: bool = False

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The items, all as statements."""
        return tuple(Statement(item) if isinstance(item, str) else item for item in self.items)


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column; numbers are set to the right."""

    title: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, one a column. The first cell of a row says what the row is about.

    Raises ValueError where there is no column, or a row has more or fewer cells than there are columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""

    def __post_init__(self) -> None:
        if not self.columns or any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("a table has columns, and each of its rows one cell a column")


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader must know to read the rest rightly; every format begins it with `Note:`."""

    text: str


Block = Paragraph | Statement | Items | Table | Note


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. Level 1 is below the title of the paper."""

    heading: str
    blocks: tuple[Block, ...] = ()
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paper:
    """One document to hand out. `classification` (OFFICIAL-SENSITIVE) heads and foots every page.

    Raises ValueError where the levels do not begin at 1, skip one going down, or pass `DEEPEST_LEVEL`.
    """

    title: str
    subtitle: str = ""
    classification: str = ""
    sections: tuple[Section, ...] = ()

    def __post_init__(self) -> None:
        levels = [0, *(section.level for section in self.sections)]
        if any(not 1 <= level <= min(above + 1, DEEPEST_LEVEL) for above, level in pairwise(levels)):
            raise ValueError(f"heading levels begin at 1, go down one at a time, and end at {DEEPEST_LEVEL}")


def cleaned(paper: Paper) -> Paper:
    """The paper as every writer takes it: each text sanitised and one line, and no block that says nothing."""
    clean: Paper = _clean(paper)
    sections = tuple(replace(section, blocks=tuple(_telling(section.blocks))) for section in clean.sections)
    return replace(clean, sections=sections)


def _clean(value: Any) -> Any:
    """`value` with every text in it sanitised, however deep: a field that is added later is not forgotten."""
    if isinstance(value, str):
        return sanitise_line(value)
    if isinstance(value, tuple):
        return tuple(map(_clean, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _clean(getattr(value, field.name)) for field in fields(value)})
    return value


def _telling(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Statement():
                yield from filter(_says_something, [_proven(block)])
            case Items():
                items = tuple(filter(_says_something, map(_proven, block.statements)))
                if items:
                    yield Items(items, block.ordered)
            case Table():
                yield block
            case _:
                if block.text:
                    yield block


def _proven(statement: Statement) -> Statement:
    """The statement without its empty proofs."""
    return replace(statement, proofs=tuple(proof for proof in statement.proofs if proof.quote or proof.source))


def _says_something(statement: Statement) -> bool:
    return bool(statement.text or statement.proofs)
