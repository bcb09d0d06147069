"""Copies of a whole workspace, from and to either kind of database, and whether one is sound."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, create_engine, delete, func, insert, inspect, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool

from ..model.errors import BadInput
from ..model.note import NoteField
from . import journal
from .database import Database, migrate
from .tables import SCHEMA, edit, metadata, note, presence
from .tables import journal as journal_table

_KEPT = (note, journal_table, edit)
"""The tables whose rows a copy holds, in the order in which they are filled."""


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
                _fill(copy, table.name, connection.execute(select(table)).all())
        return _sqlite(copy).serialize()


def restore(database: Database, data: bytes) -> int:
    """Put what a backup holds in place of all that is there, in one transaction; the number of notes.

    Raises BadBackup where the bytes are no sound backup of this version or an earlier one; nothing is changed then.
    """
    with _in_memory() as copy:
        rows = _read(copy, data)
        with database.write() as connection:
            for table in (presence, *reversed(_KEPT)):
                connection.execute(delete(table))
            for table in _KEPT:
                _fill(connection, table.name, rows[table.name])
            if database.place.url:
                connection.execute(
                    text(
                        "SELECT setval(pg_get_serial_sequence('journal', 'seq'), "
                        "greatest((SELECT coalesce(max(seq), 0) FROM journal), 1))"
                    )
                )
    return len(rows[note.name])


def examine(database: Database) -> Iterator[Soundness]:
    """Look at the database, and at whether notes and journal agree."""
    with database.read() as connection:
        if database.place.file:
            faults = [row[0] for row in connection.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
            yield Soundness("database", not faults, faults[0] if faults else "every page is sound")
        count = connection.execute(select(func.count()).where(note.c.removed.is_(False))).scalar()
        removed = connection.execute(select(func.count()).where(note.c.removed.is_(True))).scalar()
        yield Soundness("notes", True, f"{count:,} notes, {removed:,} removed that undo can bring back")
        wrong = list(_disagreeing(connection))
        told = f"the latest change of {wrong[0]} is not what the note holds" if wrong else "it tells every change"
        yield Soundness("journal", not wrong, told)
        waiting = connection.execute(select(func.count()).select_from(edit)).scalar()
        yield Soundness("being typed", True, f"{waiting:,} texts that are not settled yet")


def _disagreeing(connection: Connection) -> Iterator[str]:
    """The fields of notes whose latest change in the journal is not what they hold."""
    columns = {row.id: row for row in connection.execute(select(note))}
    latest: dict[tuple[str, str], str] = {}
    for change in journal.since(connection, 0):
        if change.field in [*NoteField]:
            latest[change.entity_id, change.field] = change.after
    for (identifier, field), after in latest.items():
        if identifier not in columns or getattr(columns[identifier], field) != after:
            yield f"{identifier}.{field}"


def _in_memory() -> Connection:
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"isolation_level": None})
    return engine.connect()


def _sqlite(connection: Connection) -> sqlite3.Connection:
    found = connection.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)  # noqa: S101 - for the type checker
    return found


def _read(copy: Connection, data: bytes) -> dict[str, Sequence[Row[Any]]]:
    try:
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
    migrate(copy)
    try:
        return {table.name: copy.execute(select(table)).all() for table in _KEPT}
    except SQLAlchemyError as error:
        raise BadBackup("the backup does not have the tables of a workspace; choose another file") from error


def _fill(connection: Connection, name: str, rows: Sequence[Row[Any]]) -> None:
    values = [row._asdict() for row in rows]
    if values:
        connection.execute(insert(metadata.tables[name]), values)
