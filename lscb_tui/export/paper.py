"""What is exported, whatever the format: a paper of sections, each line with the words that prove it.

All text of the sections is plain and one line: no writer reads markup in it, and a line break in it is a space. A new
paragraph is a new block. A paper may say the same for programs too: as records, and as tasks for a calendar.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import Any

from ..model.sanitise import sanitise, sanitise_line

DEEPEST_LEVEL = 4

Value = str | int | float | tuple[str, ...] | None
"""What a field of a record holds; None is absent."""


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
    """A line to say aloud, with its proofs. What there is to add stands beneath it in `more`, a paragraph each."""

    text: str
    proofs: tuple[Proof, ...] = ()
    more: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The line and what is added; none is empty."""
        return tuple(filter(None, (self.text, *self.more)))


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
class Records:
    """Uniform records for programs, in the order in which they are handed out. `name` is what they are, as in `notes`.

    `columns` are the fields of every record, in order, each a `Value` that may have several lines. `details` are
    fields that are lists of records themselves: only what nests can hold them, so that a table leaves them out.

    Raises ValueError where a record lacks a field or has one more.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Any], ...]
    details: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        names = {*self.columns, *self.details}
        if any(row.keys() != names for row in self.rows):
            raise ValueError("a record has each of its columns and details, and nothing else")


class TaskState(Enum):
    """How far a task has come, as calendars say it (RFC 5545, 3.8.1.11)."""

    OPEN = "NEEDS-ACTION"
    UNDER_WAY = "IN-PROCESS"
    DONE = "COMPLETED"
    DROPPED = "CANCELLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something that somebody has to do. `uid` stays the same from one export to the next, and is nobody else's.

    `due` is an ISO day, empty where none is set; `created` and `updated` are ISO times in UTC; `revision` counts the
    changes, from 0. `description` may have several lines.
    """

    uid: str
    summary: str
    due: str = ""
    owner: str = ""
    state: TaskState = TaskState.OPEN
    description: str = ""
    tags: tuple[str, ...] = ()
    created: str = ""
    updated: str = ""
    revision: int = 0

    @property
    def is_settled(self) -> bool:
        """Whether nobody need do it any more."""
        return self.state in (TaskState.DONE, TaskState.DROPPED)


@dataclass(frozen=True, slots=True)
class Paper:
    """One document to hand out. `classification` (OFFICIAL-SENSITIVE) heads and foots every page.

    `sections` are for readers. `records` and `tasks` say the same for programs and calendars; None where it cannot be
    said so.

    Raises ValueError where the levels do not begin at 1, skip one going down, or pass `DEEPEST_LEVEL`.
    """

    title: str
    subtitle: str = ""
    classification: str = ""
    sections: tuple[Section, ...] = ()
    records: Records | None = None
    tasks: tuple[Task, ...] | None = None

    def __post_init__(self) -> None:
        levels = [0, *(section.level for section in self.sections)]
        if any(not 1 <= level <= min(above + 1, DEEPEST_LEVEL) for above, level in pairwise(levels)):
            raise ValueError(f"heading levels begin at 1, go down one at a time, and end at {DEEPEST_LEVEL}")


def cleaned(paper: Paper) -> Paper:
    """The paper as every writer for readers takes it: each text sanitised and one line, no block that says nothing.

    Records and tasks are left out.
    """
    clean: Paper = _clean(replace(paper, records=None, tasks=None))
    sections = tuple(replace(section, blocks=tuple(_telling(section.blocks))) for section in clean.sections)
    return replace(clean, sections=sections)


def cleaned_records(paper: Paper) -> Records:
    """The records as every writer takes them: each text sanitised, its lines kept; whole numbers as whole numbers.

    Raises ValueError where the paper has none.
    """
    if paper.records is None:
        raise ValueError("the paper has no records")
    return replace(paper.records, rows=tuple(_clean_value(row) for row in paper.records.rows))


def cleaned_tasks(paper: Paper) -> tuple[Task, ...]:
    """The tasks as every writer takes them: each text sanitised and one line, the description's lines kept.

    Raises ValueError where the paper has none.
    """
    if paper.tasks is None:
        raise ValueError("the paper has no tasks")
    return tuple(replace(_clean(task), description=sanitise(task.description)) for task in paper.tasks)


def _clean_value(value: Any) -> Any:
    """A field of a record, or a record of records, safe to write."""
    if isinstance(value, str):
        return sanitise(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, Mapping):
        return {name: _clean_value(inner) for name, inner in value.items()}
    return tuple(map(_clean_value, value)) if isinstance(value, tuple) else value


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
    """The statement without its empty proofs and paragraphs."""
    proofs = tuple(proof for proof in statement.proofs if proof.quote or proof.source)
    return replace(statement, proofs=proofs, more=tuple(filter(None, statement.more)))


def _says_something(statement: Statement) -> bool:
    return bool(statement.paragraphs or statement.proofs)
