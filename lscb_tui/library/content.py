"""The content file, opened to be read and locked against everything else."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from .. import CONTENT_SCHEMA
from ..model.errors import Unavailable
from ..model.sanitise import sanitise_line

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_LOCKED_DOWN: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "temp_directory": "",
    "memory_limit": "512MB",
    "threads": "1",
    "python_enable_replacements": "false",
    "lock_configuration": "true",
}

_Row = TypeVar("_Row")


class ContentError(Unavailable):
    """The file cannot be opened or is no content file of this program. The message names it and the remedy."""


class Interrupted(Exception):
    """The query was stopped from another thread."""


class Content:
    """An open content file. One cursor a thread: `cursor()` gives another one on the same file."""

    def __init__(self, connection: "DuckDBPyConnection", path: Path) -> None:
        self._connection, self._path = connection, path

    @classmethod
    def open(cls, path: Path) -> "Content":
        """Open `path` read-only. Raises ContentError where it is no content file of this program's schema."""
        import duckdb  # fifty milliseconds that the first paint of the app does not wait for

        try:
            connection = duckdb.connect(str(path), read_only=True, config=_LOCKED_DOWN)
            versions = connection.execute("SELECT schema_version FROM build").fetchall()
        except (duckdb.Error, UnicodeError) as error:
            reason = sanitise_line(str(error)).split(". ")[0][:200]
            raise ContentError(f"{path}: not a content file ({reason}); name another, or run `lscb build`") from error
        if versions != [(CONTENT_SCHEMA,)]:
            connection.close()
            raise ContentError(
                f"{path}: built for another version of the program; run `lscb build` and open its result"
            )
        return cls(connection, path)

    def cursor(self) -> "Content":
        """The same file for another thread."""
        return Content(self._connection.cursor(), self._path)

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query with its parameters.

        Raises ContentError where the file does not hold what it should, and Interrupted after `interrupt`.
        """
        import duckdb

        try:
            return self._connection.execute(sql, list(parameters)).fetchall()
        except duckdb.InterruptException as error:
            raise Interrupted from error
        except duckdb.Error as error:
            reason = type(error).__name__
            raise ContentError(f"{self._path}: cannot be read ({reason}); name another, or run `lscb build`") from error

    def each(self, make: type[_Row], sql: str, parameters: Sequence[Any] = ()) -> list[_Row]:
        """All rows of a query, each made into `make`, whose fields stand in the order of the columns."""
        return [make(*row) for row in self.rows(sql, parameters)]

    def interrupt(self) -> None:
        """Stop the query that this cursor is running, from another thread."""
        self._connection.interrupt()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
