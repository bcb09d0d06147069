"""A workspace that is only looked at."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from lscb_tui.model.note import Note
from lscb_tui.workspace import notes
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.errors import DatabaseFailed, WorkspaceError
from lscb_tui.workspace.looking import Looking
from lscb_tui.workspace.place import FILE_NAME, Place
from lscb_tui.workspace.tables import metadata
from tests.workspace.conftest import ALICE


def everything(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    return {
        table.name: sorted((tuple(row) for row in connection.execute(table.select())), key=repr)
        for table in metadata.sorted_tables
    }


@pytest.fixture
def own(tmp_path: Path) -> Place:
    return Place(file=tmp_path / "workspace" / FILE_NAME)


def test_it_reads_what_somebody_else_wrote_meanwhile(database: Database) -> None:
    looking = Looking.open(database.place)
    with database.write() as connection:
        notes.add(connection, ALICE, Note(id="", text="here"))
    with looking.read() as connection:
        assert [note.text for note in notes.all_notes(connection)] == ["here"]
    looking.close()


def test_it_cannot_write_even_if_asked_to(database: Database) -> None:
    looking = Looking.open(database.place)
    with database.read() as connection:
        before = everything(connection)
    for ask in (looking.read, looking.write):
        with pytest.raises(DatabaseFailed), ask() as connection:
            connection.execute(text("DELETE FROM alembic_version"))
    with database.read() as connection:
        assert everything(connection) == before
        assert connection.execute(text("SELECT count(*) FROM alembic_version")).scalar() == 1
    looking.close()


def test_looking_leaves_the_file_as_it_was_byte_for_byte(own: Place) -> None:
    assert own.file
    Database.open(own).close()
    before = own.file.read_bytes()
    looking = Looking.open(own)
    with looking.read() as connection:
        assert everything(connection)["note"] == []
    looking.close()
    assert own.file.read_bytes() == before


def test_where_there_is_no_workspace_none_is_made(own: Place) -> None:
    assert own.file
    with pytest.raises(WorkspaceError, match="there is no workspace"):
        Looking.open(own)
    assert not own.file.parent.exists()


def test_where_there_are_no_tables_none_are_made(place: Place) -> None:
    if place.file:
        place.file.parent.mkdir()
        place.file.touch()
    with pytest.raises(WorkspaceError, match="there is no workspace in it yet"):
        Looking.open(place)
    if place.file:
        assert place.file.read_bytes() == b""


def test_what_an_older_version_made_is_not_brought_up_to_date(database: Database) -> None:
    with database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    with pytest.raises(WorkspaceError, match="older version"):
        Looking.open(database.place)
    with database.read() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "0000"


def test_a_file_that_is_no_database_is_refused(own: Place) -> None:
    assert own.file
    own.file.parent.mkdir()
    own.file.write_bytes(b"no database at all" * 100)
    with pytest.raises(WorkspaceError, match="not a database"):
        Looking.open(own)


def test_a_file_that_is_gone_is_noticed_and_so_is_another_in_its_place(own: Place, tmp_path: Path) -> None:
    assert own.file
    database = Database.open(own)
    looking = Looking.open(own)
    with database.write() as connection:
        notes.add(connection, ALICE, Note(id="", text="in the other"))
    database.close()
    away = tmp_path / "away"
    shutil.move(own.file.parent, away)
    with pytest.raises(WorkspaceError, match="there is no workspace"), looking.read():
        pass
    shutil.copytree(away, own.file.parent)
    with looking.read() as connection:
        assert [note.text for note in notes.all_notes(connection)] == ["in the other"]
    looking.close()


def test_a_name_with_signs_of_an_address_is_a_name(tmp_path: Path) -> None:
    place = Place(file=tmp_path / "a?mode=rw#%20 b" / FILE_NAME)
    Database.open(place).close()
    Looking.open(place).close()
