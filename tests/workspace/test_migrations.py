"""A workspace of an earlier version of the program: everything in it is there after the upgrade, and goes on."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from lscb_tui.model.note import Note, NoteField
from lscb_tui.workspace import edits, journal, meetings, notes
from lscb_tui.workspace.copies import backup, restore
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.edits import Edit, EditKey
from lscb_tui.workspace.journal import Entity
from lscb_tui.workspace.place import FILE_NAME, Place, prepare
from lscb_tui.workspace.soundness import examine
from lscb_tui.workspace.tables import SCHEMA

from .conftest import ALICE, postgres_place
from .met import RECORD, moved
from .test_many import PEOPLE, at_once

FIRST = """
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
INSERT INTO alembic_version VALUES ('0001');
CREATE TABLE note (
    id VARCHAR(8) NOT NULL PRIMARY KEY, number INTEGER NOT NULL UNIQUE, kind VARCHAR(20) NOT NULL,
    text TEXT NOT NULL, answer TEXT NOT NULL, asked_by TEXT NOT NULL, owner TEXT NOT NULL, due VARCHAR(10) NOT NULL,
    state VARCHAR(40) NOT NULL, meeting TEXT NOT NULL, agenda_item TEXT NOT NULL, tags TEXT NOT NULL,
    document TEXT NOT NULL, paragraph TEXT NOT NULL, citation TEXT NOT NULL, quote TEXT NOT NULL,
    figure TEXT NOT NULL, author TEXT NOT NULL, created VARCHAR(20) NOT NULL, updated VARCHAR(20) NOT NULL,
    version INTEGER NOT NULL, removed BOOLEAN NOT NULL
);
CREATE TABLE journal (
    seq {serial} PRIMARY KEY {counted}, who TEXT NOT NULL, session TEXT NOT NULL, at VARCHAR(20) NOT NULL,
    entity VARCHAR(20) NOT NULL, entity_id VARCHAR(8) NOT NULL, field VARCHAR(20) NOT NULL,
    "before" TEXT NOT NULL, "after" TEXT NOT NULL, undoes INTEGER REFERENCES journal (seq)
);
CREATE INDEX ix_journal_entity_id ON journal (entity_id);
CREATE TABLE edit (
    session TEXT NOT NULL, entity VARCHAR(20) NOT NULL, entity_id VARCHAR(8) NOT NULL, field VARCHAR(20) NOT NULL,
    who TEXT NOT NULL, base TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (session, entity, entity_id, field)
);
CREATE TABLE presence (
    session TEXT NOT NULL PRIMARY KEY, who TEXT NOT NULL, entity VARCHAR(20) NOT NULL,
    entity_id VARCHAR(8) NOT NULL, beat INTEGER NOT NULL
);
INSERT INTO note VALUES (
    'abcdefgh', 1, 'note', '2', '', '', '', '', '', '', '', '', '', '', '', '', '',
    'alice', '2018-10-01T10:00:00Z', '2018-10-01T10:00:00Z', 4, (1 = 0)
);
INSERT INTO journal (who, session, at, entity, entity_id, field, "before", "after", undoes) VALUES
    ('alice', 'here:alice', '2018-10-01T10:00:00Z', 'note', 'abcdefgh', 'created', '', '1', NULL);
INSERT INTO journal (who, session, at, entity, entity_id, field, "before", "after", undoes) VALUES
    ('alice', 'here:alice', '2018-10-01T10:00:00Z', 'note', 'abcdefgh', 'text', '1', '2', NULL);
INSERT INTO journal (who, session, at, entity, entity_id, field, "before", "after", undoes) VALUES
    ('alice', 'here:alice', '2018-10-01T10:00:00Z', 'note', 'abcdefgh', 'text', '2', '3', NULL);
INSERT INTO journal (who, session, at, entity, entity_id, field, "before", "after", undoes) VALUES
    ('alice', 'here:alice', '2018-10-01T10:00:00Z', 'note', 'abcdefgh', 'text', '3', '2', 3);
INSERT INTO edit VALUES ('here:alice', 'note', 'abcdefgh', 'meeting', 'alice', '', 'Board, aut');
INSERT INTO presence VALUES ('here:alice', 'alice', 'note', 'abcdefgh', 7);
"""
"""A workspace as version 0001 made it, with a note, its history and something typed."""
LAST_NUMBER = 41
"""The journal counted so far once, before a backup was put in its place."""
AT_FIRST = Note(
    id="abcdefgh",
    text="2",
    author="alice",
    created="2018-10-01T10:00:00Z",
    updated="2018-10-01T10:00:00Z",
    number=1,
    version=4,
)
TYPED = Edit(EditKey(Entity.NOTE, "abcdefgh", NoteField.MEETING), "", "Board, aut")


def made_in_sqlite(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(FIRST.format(serial="INTEGER", counted="AUTOINCREMENT"))
        connection.execute("UPDATE sqlite_sequence SET seq = ?", [LAST_NUMBER])
        connection.commit()


def made_in_postgres(url: str) -> None:
    import psycopg

    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(FIRST.format(serial="SERIAL", counted="").encode())
        connection.execute("SELECT setval('journal_seq_seq', %s)", [LAST_NUMBER])


@pytest.fixture
def first(place: Place) -> Place:
    """A workspace of the first version."""
    prepare(place)
    if place.file:
        made_in_sqlite(place.file)
    else:
        made_in_postgres(place.url)
    return place


@pytest.fixture
def upgraded(first: Place) -> Iterator[Database]:
    opened = Database.open(first)
    yield opened
    opened.close()


def test_everything_is_there_after_the_upgrade(upgraded: Database) -> None:
    with upgraded.read() as connection:
        assert schema(connection) == SCHEMA
        assert notes.all_notes(connection) == (AT_FIRST,)
        assert edits.of_session(connection, ALICE.session) == (TYPED,)
        changes = journal.history(connection, Entity.NOTE, AT_FIRST.id)
        assert [(one.seq, one.after, one.undoes, one.what) for one in changes] == [
            (1, "1", None, ""),
            (2, "2", None, ""),
            (3, "3", None, ""),
            (4, "2", 3, ""),
        ]
    assert all(one.ok for one in examine(upgraded))


def test_people_go_on_where_they_were(upgraded: Database) -> None:
    with upgraded.write() as connection:
        assert edits.settle_all(connection, ALICE) == ()
        notes.undo(connection, ALICE, AT_FIRST.id)
        notes.undo(connection, ALICE, AT_FIRST.id)
        assert notes.get(connection, AT_FIRST.id).text == "1"
        meeting = meetings.add(connection, ALICE, RECORD)
        meetings.step(connection, ALICE, meeting.id, "moved", moved)
        assert journal.latest(connection) > LAST_NUMBER, "windows that were open have not seen it"
    assert all(one.ok for one in examine(upgraded))


def test_the_tables_are_those_of_a_new_workspace(upgraded: Database) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from lscb_tui.workspace.tables import metadata

    with upgraded.read() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    assert [one for one in differences if "comment" not in str(one[0])] == []


def test_a_window_of_the_first_version_that_is_still_open_goes_on(upgraded: Database) -> None:
    """Its change has no name of a step."""
    row = "'bob', 'there:bob', '2018-10-02T10:00:00Z', 'note', 'abcdefgh', 'tags', '', ''"
    columns = 'who, session, at, entity, entity_id, field, "before", "after"'
    with upgraded.write() as connection:
        connection.execute(text(f"INSERT INTO journal ({columns}) VALUES ({row})"))
    with upgraded.read() as connection:
        assert journal.history(connection, Entity.NOTE, "abcdefgh")[-1].what == ""


def test_eight_windows_at_once_upgrade_once(first: Place) -> None:
    assert at_once(first, 1) == [(0, "")] * PEOPLE
    database = Database.open(first)
    with database.read() as connection:
        assert len(notes.all_notes(connection)) == 1 + PEOPLE
    database.close()


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_backup_of_the_first_version_is_restored(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    made_in_sqlite(tmp_path / "first.sqlite")
    place = Place(file=tmp_path / "own" / FILE_NAME) if kind == "sqlite" else postgres_place(request)
    database = Database.open(place)
    try:
        assert restore(database, (tmp_path / "first.sqlite").read_bytes()) == (1, 0)
        with database.read() as connection:
            assert notes.all_notes(connection) == (AT_FIRST,)
            assert edits.of_session(connection, ALICE.session) == (TYPED,)
        assert all(one.ok for one in examine(database))
        assert restore(database, backup(database)) == (1, 0)
    finally:
        database.close()


def schema(connection: Connection) -> str:
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar())
