"""A workspace that is only looked at: nothing in it is made, mended or written, and the database sees to it."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from .database import BUSY_SECONDS, Database, begin_transaction, postgres, schema_of
from .errors import DatabaseFailed, WorkspaceError
from .place import Place
from .tables import SCHEMA

_Identity = tuple[int, int]


class Looking(Database):
    """A workspace open for reading alone; `write` fails with what the database says.

    A file that was put in the place of the one that was open is noticed, and one that is gone.
    """

    @classmethod
    def open(cls, place: Place) -> "Looking":
        """Open the workspace at `place`.

        Raises WorkspaceError where there is none, where it cannot be reached, or where its tables are not of now.
        """
        engine = _sqlite(place.file) if place.file else postgres(place)
        if not place.file:
            event.listen(engine, "connect", _only_read)
        looking = cls(engine, place)
        try:
            with looking.read() as connection:
                _check_schema(connection, place)
        except BaseException:
            looking.close()
            raise
        return looking

    def __init__(self, engine: Engine, place: Place) -> None:
        super().__init__(engine, place)
        self._opened: _Identity | None = None

    def _connected(self) -> Connection:
        if self.place.file is not None:
            found = _identity(self.place.file)
            if found != self._opened:
                self._forget_connection()
            self._opened = found
        return super()._connected()


def _identity(file: Path) -> _Identity:
    """What tells a file from another of its name. Raises WorkspaceError where there is none."""
    try:
        found = file.stat()
    except FileNotFoundError as error:
        raise WorkspaceError(
            f"{file}: there is no workspace; start `lscb` to make one, or name another in the settings"
        ) from error
    except OSError as error:
        raise DatabaseFailed(str(file), error.strerror or type(error).__name__) from error
    return found.st_dev, found.st_ino


def _check_schema(connection: Connection, place: Place) -> None:
    found = schema_of(connection, place)
    if found is None:
        raise WorkspaceError(f"{place.name}: there is no workspace in it yet; start `lscb` to make one")
    if found != SCHEMA:
        raise WorkspaceError(
            f"{place.name}: the workspace was made by an older version of the program; "
            f"`lscb workspace check` brings it up to date"
        )


def _sqlite(file: Path) -> Engine:
    address = f"{file.absolute().as_uri()}?mode=ro"
    engine = create_engine(
        "sqlite+pysqlite://",
        poolclass=NullPool,
        creator=lambda: sqlite3.connect(
            address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        ),
    )
    event.listen(engine, "connect", _begin_sqlite)
    event.listen(engine, "begin", begin_transaction)
    return engine


def _begin_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA trusted_schema = OFF")


def _only_read(connection: Any, _record: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = on")
    connection.commit()
