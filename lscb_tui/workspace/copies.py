"""Copies of a whole workspace, from and to either kind of database, and whether one is sound."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from alembic.util import CommandError
from sqlalchemy import Connection, Row, Table, create_engine, delete, func, insert, inspect, select, text
from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from ..model.errors import BadInput
from ..model.note import NoteField, NoteKind
from ..model.sanitise import sanitise
from . import journal
from .database import Database, migrate
from .journal import BROUGHT_IN, CREATED, REMOVED
from .rows import YES
from .tables import SCHEMA, edit, note, presence
from .tables import journal as journal_table

_KEPT = (note, journal_table, edit)
"""The tables whose rows a copy holds, in the order in which they are filled."""


_NUMBER_ON = """
    SELECT setval(sequence, greatest(nextval(sequence), (SELECT coalesce(max(seq), 0) FROM journal)))
    FROM pg_get_serial_sequence('journal', 'seq') AS sequence
"""
"""Changes to come are numbered after all that were and are, as in SQLite: windows that are open miss none of them."""
_LARGEST = 2**31 - 1
"""What every database takes for a number."""
_BEGINNING = b"SQLite format 3\0"
_WAL_HEADER, _PLAIN_HEADER = b"\x02\x02", b"\x01\x01"
"""Bytes 18 and 19 of an SQLite file: whether a journal beside it is to be looked for."""


class BadBackup(BadInput):
    """A file is no backup that can be restored. The message says why."""


@dataclass(frozen=True, slots=True)
class Soundness:
    """One thing looked at, whether it is in order, and what was seen."""

    what: str
    ok: bool
    detail: str


def backup(database: Database) -> bytes:
    """The whole workspace as the bytes of an SQLite file, as it stands at one moment."""
    with _in_memory() as copy:
        migrate(copy)
        with database.write() as connection, copy.begin():
            for table in _KEPT:
                _fill(copy, table, _rows(connection, table))
        return _sqlite(copy).serialize()


def restore(database: Database, data: bytes) -> int:
    """Put what a backup holds in place of all that is there, in one transaction; the number of notes.

    Raises BadBackup where the bytes are no sound backup of this version or an earlier one; nothing is changed then.
    """
    with _in_memory() as copy:
        rows = _read(copy, data)
    try:
        with database.write() as connection:
            for table in (presence, *reversed(_KEPT)):
                connection.execute(delete(table))
            for table in _KEPT:
                _fill(connection, table, rows[table.name])
            if database.place.url:
                connection.execute(text(_NUMBER_ON))
    except (DataError, IntegrityError) as error:
        raise BadBackup("the backup holds what no workspace can; choose another file") from error
    return len(rows[note.name])


def examine(database: Database) -> Iterator[Soundness]:
    """Look at the database, and at whether notes and journal agree."""
    with database.read() as connection:
        if database.place.file:
            faults = [row[0] for row in connection.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
            yield Soundness("database", not faults, faults[0] if faults else "every page is sound")
        count = connection.execute(select(func.count()).where(note.c.removed.is_(False))).scalar()
        removed = connection.execute(select(func.count()).where(note.c.removed.is_(True))).scalar()
        yield Soundness("notes", True, f"{counted(count or 0)}, {removed:,} removed that undo can bring back")
        wrong = list(_disagreeing(connection))
        told = f"it does not tell how this came to be: {wrong[0]}" if wrong else "it tells every change"
        yield Soundness("journal", not wrong, told)
        waiting = connection.execute(select(func.count()).select_from(edit)).scalar()
        yield Soundness("being typed", True, f"{waiting:,} not settled yet")


def counted(notes: int) -> str:
    """`1 note`, `2 notes`."""
    return "1 note" if notes == 1 else f"{notes:,} notes"


def _disagreeing(connection: Connection) -> Iterator[str]:
    """Where the journal does not tell how the notes came to be what they are: the note, and what of it.

    The first change of a field tells what it held when the note came; each later one begins where the one before it
    ended, and the last ends with what the note holds.
    """
    held = {row["id"]: row for row in connection.execute(select(note)).mappings()}
    told: dict[str, dict[str, str]] = {}
    for change in journal.since(connection, 0):
        fields = told.setdefault(change.entity_id, {REMOVED: ""})
        field = NoteField.TEXT.value if change.field == CREATED else change.field
        if change.session != BROUGHT_IN and fields.get(field, change.before) != change.before:
            yield f"change {change.seq} of {change.entity_id}, {field}"
        fields[field] = change.after
    for identifier in held.keys() | told.keys():
        if identifier not in held or identifier not in told:
            yield identifier
            continue
        row = held[identifier]
        now = {field.value: row[field.value] for field in NoteField} | {REMOVED: YES if row["removed"] else ""}
        yield from (f"{identifier}, {field}" for field, after in told[identifier].items() if now.get(field) != after)


def _in_memory() -> Connection:
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"isolation_level": None})
    return engine.connect()


def _sqlite(connection: Connection) -> sqlite3.Connection:
    found = connection.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)  # noqa: S101 - for the type checker
    return found


def _read(copy: Connection, data: bytes) -> dict[str, Sequence[Row[Any]]]:
    """What a backup holds; also the file of a workspace itself, where all of it is in that one file."""
    if not data.startswith(_BEGINNING):
        raise BadBackup("this is no backup of a workspace, or it is damaged; choose another file")
    if data[18:20] == _WAL_HEADER:
        data = data[:18] + _PLAIN_HEADER + data[20:]
    try:
        _sqlite(copy).execute("PRAGMA trusted_schema = OFF")
        _sqlite(copy).deserialize(data)
        sound = _sqlite(copy).execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        names = inspect(copy).get_table_names()
        schema = copy.execute(text("SELECT version_num FROM alembic_version")).scalar() if sound else None
    except (sqlite3.Error, OverflowError) as error:
        raise BadBackup("this is no backup of a workspace, or it is damaged; choose another file") from error
    except SQLAlchemyError as error:
        raise BadBackup("this file holds no workspace; choose a file that `lscb workspace backup` made") from error
    if not sound or not {table.name for table in _KEPT} <= set(names):
        raise BadBackup("the backup is damaged; choose another file")
    if str(schema) > SCHEMA:
        raise BadBackup("the backup was made by a newer version of the program; install that version")
    copy.rollback()
    try:
        migrate(copy)
        rows = {table.name: _rows(copy, table) for table in _KEPT}
    except (SQLAlchemyError, CommandError) as error:
        raise BadBackup("the backup does not have the tables of a workspace; choose another file") from error
    except ValueError as error:  # what is in a column is not even of its type
        raise BadBackup("the backup holds what no workspace can; choose another file") from error
    for table in _KEPT:
        for row in rows[table.name]:
            if fault := _fault(table, row):
                raise BadBackup(f"{fault} in the backup is not what a workspace holds; choose another file")
    return rows


def _fault(table: Table, row: Row[Any]) -> str:
    """The column of a row that holds what the program never writes; empty where all is well."""
    for column, value in zip(table.columns, row, strict=True):
        choices: Sequence[str] | None = _CHOICES.get((table.name, column.name))
        length = getattr(column.type, "length", None)
        if value is None and column.nullable:
            continue
        if (
            not isinstance(value, column.type.python_type)
            or (isinstance(value, str) and (sanitise(value) != value or len(value) > (length or len(value))))
            or (isinstance(value, int) and abs(value) > _LARGEST)
            or (choices is not None and value not in choices)
        ):
            return f"{table.name}.{column.name}"
    return ""


_CHOICES: dict[tuple[str, str], list[str]] = {
    (note.name, "kind"): [*NoteKind],
    (journal_table.name, "entity"): [*journal.Entity],
    (edit.name, "entity"): [*journal.Entity],
    (edit.name, "field"): [*NoteField],
}
"""What some columns alone may hold."""


def _rows(connection: Connection, table: Table) -> Sequence[Row[Any]]:
    """All rows, in the order of their keys: a change that takes another back comes after it."""
    return connection.execute(select(table).order_by(*table.primary_key)).all()


def _fill(connection: Connection, table: Table, rows: Sequence[Row[Any]]) -> None:
    if rows:
        connection.execute(insert(table), [row._asdict() for row in rows])
