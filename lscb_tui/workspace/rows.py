"""What notes and meetings have in common as rows: found by id, numbered as they were made, removed and brought back."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from sqlalchemy import Connection, RowMapping, Table, func, select, update

from ..model.errors import NoSuch
from ..model.sanitise import sanitise_line
from . import journal
from .journal import REMOVED, Author, Entity

YES = "yes"
_LONGEST_SHOWN = 60
_AT_ONCE = 500
"""Ids in one question: databases take so many parameters and no more."""


def begun_with(connection: Connection, table: Table, identifier: str, no_such: type[NoSuch]) -> RowMapping:
    """The row of an id, or of the beginning of one, in any case. Raises `no_such`, also for a removed one."""
    wanted = identifier.casefold()
    is_there = table.c.removed.is_(False)
    begins = table.c.id.startswith(wanted, autoescape=True)
    found = connection.execute(select(table).where(begins, is_there).limit(2)).mappings().all()
    if wanted and len(found) == 1:
        return found[0]
    if wanted and found:
        raise no_such(f"several {table.name}s begin with “{wanted}”; write more of the id")
    known = connection.execute(select(table.c.id).where(is_there)).scalars().all()
    near = get_close_matches(wanted, known, n=1)
    raise _none(table, identifier, no_such, f"did you mean {near[0]}?" if near else "")


def row_of(connection: Connection, table: Table, identifier: str) -> RowMapping | None:
    """The row of an id, removed or not."""
    return connection.execute(select(table).where(table.c.id == identifier)).mappings().one_or_none()


def existing(connection: Connection, table: Table, identifier: str, no_such: type[NoSuch]) -> RowMapping:
    """The row of an id, removed or not. Raises `no_such`."""
    row = row_of(connection, table, identifier)
    if row is None:
        raise _none(table, identifier, no_such)
    return row


def all_rows(connection: Connection, table: Table) -> Sequence[RowMapping]:
    """Every row that is not removed, in the order in which they were made."""
    there = select(table).where(table.c.removed.is_(False)).order_by(table.c.number)
    return connection.execute(there).mappings().all()


def some_rows(connection: Connection, table: Table, identifiers: Iterable[str]) -> list[RowMapping]:
    """The rows of these ids that are there and not removed, each once."""
    wanted = tuple(dict.fromkeys(identifiers))
    found: list[RowMapping] = []
    for start in range(0, len(wanted), _AT_ONCE):
        some = table.c.id.in_(wanted[start : start + _AT_ONCE])
        found += connection.execute(select(table).where(some, table.c.removed.is_(False))).mappings()
    return found


def next_number(connection: Connection, table: Table) -> int:
    """The number of what is made now."""
    return int(connection.execute(select(func.max(table.c.number))).scalar() or 0) + 1


def set_removed(
    connection: Connection,
    author: Author,
    entity: Entity,
    table: Table,
    row: RowMapping,
    *,
    removed: bool,
    undoes: int | None = None,
) -> None:
    """Remove or bring back; what somebody else brought back already stays so, and is in the journal all the same."""
    at = journal.now()
    connection.execute(
        update(table).where(table.c.id == row["id"]).values(removed=removed, updated=at, version=table.c.version + 1)
    )
    before, after = (YES if is_so else "" for is_so in (row["removed"], removed))
    journal.record(
        connection, author, entity, row["id"], field=REMOVED, before=before, after=after, at=at, undoes=undoes
    )


def _none(table: Table, identifier: str, no_such: type[NoSuch], remedy: str = "") -> NoSuch:
    shown = sanitise_line(identifier)
    cut = shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"
    return no_such(f"there is no {table.name} “{cut}”; {remedy or no_such.remedy}")
