"""Every test of the workspace runs on SQLite and on a PostgreSQL that is started for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lscb_tui.workspace.database import Database
from lscb_tui.workspace.journal import Author
from lscb_tui.workspace.place import FILE_NAME, Place, place_of


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where a workspace is to be: nothing is there yet."""
    if request.param == "sqlite":
        return Place(file=tmp_path / "workspace" / FILE_NAME)
    return postgres_place(request)


def postgres_place(request: pytest.FixtureRequest) -> Place:
    """An empty database of a PostgreSQL server."""
    return place_of(request.getfixturevalue("new_database")(), Path("/nowhere"))


@pytest.fixture
def database(place: Place) -> Iterator[Database]:
    """An open workspace with nothing in it."""
    opened = Database.open(place)
    yield opened
    opened.close()


ALICE = Author("alice", "here:alice")
BOB = Author("bob", "here:bob")
