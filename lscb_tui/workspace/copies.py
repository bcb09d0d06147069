"""Copies of a whole workspace, from and to either kind of database."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

from alembic.util import CommandError
from sqlalchemy import Connection, Row, Table, create_engine, delete, insert, inspect, select, text
from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from ..model.errors import BadInput
from ..model.meeting import MeetingRecord
from ..model.note import NoteField, NoteKind
from ..model.record_plain import from_plain, sanitised
from ..model.sanitise import sanitise
from ..model.slide import Slide
from .database import Database, migrate
from .journal import CREATED, REMOVED, Entity
from .tables import SCHEMA, edit, meeting, note, presence, room
from .tables import journal as journal_table

_KEPT = (note, meeting, journal_table, edit, room)
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


def backup(database: Database) -> bytes:
    """The whole workspace as the bytes of an SQLite file, as it stands at one moment."""
    with _in_memory() as copy:
        migrate(copy)
        with database.write() as connection, copy.begin():
            for table in _KEPT:
                _fill(copy, table, _rows(connection, table))
        return _sqlite(copy).serialize()


def restore(database: Database, data: bytes) -> tuple[int, int]:
    """Put what a backup holds in place of all that is there, in one transaction; how many notes and meetings.

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
    return len(rows[note.name]), len(rows[meeting.name])


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
    if not sound or (schema == SCHEMA and not {table.name for table in _KEPT} <= set(names)):
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
        fits = _FITS.get((table.name, column.name))
        length = getattr(column.type, "length", None)
        if value is None and column.nullable:
            continue
        if (
            not isinstance(value, column.type.python_type)
            or (isinstance(value, str) and (sanitise(value) != value or len(value) > (length or len(value))))
            or (isinstance(value, int) and abs(value) > _LARGEST)
            or (fits is not None and not fits(value, row))
        ):
            return f"{table.name}.{column.name}"
    return ""


def _one_of(choices: Sequence[str]) -> Callable[[Any, Row[Any]], bool]:
    return lambda value, _: value in choices


def _is_json(kind: Any) -> Callable[[Any, Row[Any]], bool]:
    """Whether a text is the plain data of a `kind`, in JSON; of anything, where `kind` is None."""

    def is_so(value: Any, _: Row[Any]) -> bool:
        try:
            data = json.loads(value)
            if kind is not None:
                from_plain(kind, data)
            return bool(sanitised(data) == data)
        except (BadInput, ValueError, RecursionError):
            return False

    return is_so


def _is_change(value: Any, row: Row[Any]) -> bool:
    """Whether a text is what a change of a meeting tells; in a note it may be any."""
    if row.entity != Entity.MEETING or row.field == REMOVED or not value:
        return True
    return _is_json(MeetingRecord if row.field == CREATED else None)(value, row)


_FITS: dict[tuple[str, str], Callable[[Any, Row[Any]], bool]] = {
    (note.name, "kind"): _one_of([*NoteKind]),
    (meeting.name, "record"): _is_json(MeetingRecord),
    (journal_table.name, "entity"): _one_of([*Entity]),
    (journal_table.name, "before"): _is_change,
    (journal_table.name, "after"): _is_change,
    (edit.name, "entity"): _one_of([*Entity]),
    (edit.name, "field"): lambda value, row: row.entity != Entity.NOTE or value in [*NoteField],
    (room.name, "slide"): _is_json(Slide),
}
"""What some columns alone may hold."""


def _rows(connection: Connection, table: Table) -> Sequence[Row[Any]]:
    """All rows, in the order of their keys: a change that takes another back comes after it."""
    return connection.execute(select(table).order_by(*table.primary_key)).all()


def _fill(connection: Connection, table: Table, rows: Sequence[Row[Any]]) -> None:
    if rows:
        connection.execute(insert(table), [row._asdict() for row in rows])
