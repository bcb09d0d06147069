"""Opening a workspace: one code path for SQLite and PostgreSQL.

All writing is one after the other (`BEGIN IMMEDIATE`, or an advisory lock), so that the order of the journal is the
order of its commits: whoever has read up to a number has missed nothing before it.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from .errors import DatabaseFailed, WorkspaceError
from .place import Place, prepare
from .tables import SCHEMA

BUSY_SECONDS = 10
_LOCK = 0x6C736362
"""The key of the advisory lock in PostgreSQL: `lscb` in ASCII."""
_WRITES = {"lscb_writes": True}
_OF_THE_REQUEST = (DataError, IntegrityError)
"""What is wrong with that which was asked, and would be at the next attempt too."""
_TRY_AGAIN_SECONDS = 0.02


class Database:
    """An open workspace. `read` and `write` give a connection in a transaction; one thread at a time uses it.

    Where the database cannot do what it is asked, they raise DatabaseFailed, nothing is changed, and the next use
    begins with a new connection.
    """

    def __init__(self, engine: Engine, place: Place) -> None:
        self.engine, self.place = engine, place
        self._connection: Connection | None = None
        self._file: tuple[int, int] | None = None
        """Which file it is, once it was connected to."""

    @classmethod
    def open(cls, place: Place) -> "Database":
        """Open the workspace at `place`, making or migrating it if need be.

        Raises WorkspaceError where it cannot be reached, is damaged, or was made by a newer version of the program.
        """
        prepare(place)
        engine = _sqlite(place) if place.file else postgres(place)
        database = cls(engine, place)
        try:
            _bring_up_to_date(database)
        except BaseException:
            database.close()
            raise
        return database

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection to read with."""
        with self._failures_told():
            connection = self._connected()
            with connection.begin():
                yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection that alone writes; committed at the end, or nothing is."""
        with self._failures_told():
            connection = self._connected()
            self._must_be_there()
            connection.execution_options(**_WRITES)
            try:
                with connection.begin():
                    if self.place.url:
                        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
                    yield connection
            finally:
                connection.execution_options(lscb_writes=False)

    def close(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self.engine.dispose()

    @contextmanager
    def _failures_told(self) -> Iterator[None]:
        try:
            yield
        except _OF_THE_REQUEST:
            raise
        except DBAPIError as error:
            self._forget_connection()
            raise DatabaseFailed(self.place.name, _reason(error)) from error

    def _forget_connection(self) -> None:
        """Begin with a new connection next time: this one failed."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(SQLAlchemyError):
                connection.invalidate()
                connection.close()

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = self.engine.connect()
            self._file = self._file or self._file_now()
        return self._connection

    def _must_be_there(self) -> None:
        """Raises DatabaseFailed where the file was moved away: what is written into it would be nowhere."""
        if self._file != self._file_now():
            raise DatabaseFailed(
                self.place.name,
                "its file was moved or replaced: put it back, or copy what was typed and open the program again",
            )

    def _file_now(self) -> tuple[int, int] | None:
        """Which file stands at the place; None for a database that is none."""
        if self.place.file is None:
            return None
        try:
            found = self.place.file.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino


def _reason(error: DBAPIError) -> str:
    """What the database said, in its own first line."""
    return str(error.orig).strip().partition("\n")[0] or type(error.orig).__name__


def _sqlite(place: Place) -> Engine:
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(place.file)),
        poolclass=NullPool,
        connect_args={"timeout": BUSY_SECONDS, "isolation_level": None, "check_same_thread": False},
    )
    event.listen(engine, "connect", _begin_sqlite)
    event.listen(engine, "begin", begin_transaction)
    return engine


def _begin_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """What every connection is told. Several first starts may change to WAL at once, which SQLite does not wait for."""
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(_TRY_AGAIN_SECONDS)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")


def begin_transaction(connection: Connection) -> None:
    """Begin in SQLite: who writes does so alone."""
    is_writing = connection.get_execution_options().get("lscb_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")


def postgres(place: Place) -> Engine:
    """The way to a PostgreSQL. Raises WorkspaceError for what is no address, or where its package is missing."""
    try:
        engine = create_engine(
            place.url,
            poolclass=NullPool,
            isolation_level="READ COMMITTED",
            connect_args={
                "connect_timeout": BUSY_SECONDS,
                "keepalives_idle": BUSY_SECONDS,
                "keepalives_interval": BUSY_SECONDS,
                "keepalives_count": 1,
                "tcp_user_timeout": BUSY_SECONDS * 1000,
            },
        )
    except ModuleNotFoundError as error:
        raise WorkspaceError(
            f"{place.name}: PostgreSQL needs one more package; pip install 'lscb-tui[postgres]'"
        ) from error
    except (ArgumentError, ValueError) as error:  # their own words may show a password
        raise WorkspaceError(
            f"{place.name}: this is no address of a database; write postgresql://name@host:5432/database"
        ) from error
    event.listen(engine, "connect", _begin_postgres)
    return engine


def _begin_postgres(connection: Any, _record: object) -> None:
    """What every connection is told: what is committed is on the disk, and nobody waits for others without end.

    Others do not wait either for a machine that fell asleep in the middle of a transaction.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"SET lock_timeout = '{BUSY_SECONDS}s'")
        cursor.execute(f"SET idle_in_transaction_session_timeout = '{2 * BUSY_SECONDS}s'")
        cursor.execute("SET synchronous_commit = on")
    connection.commit()


def migrate(connection: Connection) -> None:
    """Bring the tables up to date, on a connection that may write."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "lscb_tui.workspace:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, SCHEMA)


def _bring_up_to_date(database: Database) -> None:
    """Migrate if need be. Looking is enough nearly always; Alembic is loaded when it is not."""
    with database.read() as connection:
        if schema_of(connection, database.place) == SCHEMA:
            return
    with database.write() as connection:
        if schema_of(connection, database.place) != SCHEMA:
            migrate(connection)


def schema_of(connection: Connection, place: Place) -> str | None:
    """The step that the tables are at; None where there are none. Raises WorkspaceError for a step not known here."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: Any = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and str(found) > SCHEMA:
        raise WorkspaceError(
            f"{place.name}: the workspace was made by a newer version of the program; install that version"
        )
    return None if found is None else str(found)
