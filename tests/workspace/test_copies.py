"""Backup and restore, from and to either kind of database, and what a check finds."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from lscb_tui.model.kept_meeting import KeptMeeting
from lscb_tui.model.note import Note, NoteField, NoteKind, Source
from lscb_tui.model.slide import Slide, SlideKind
from lscb_tui.workspace import edits, journal, meetings, notes, room
from lscb_tui.workspace.copies import BadBackup, backup, restore
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.edits import Edit, EditKey
from lscb_tui.workspace.journal import Change, Entity
from lscb_tui.workspace.place import FILE_NAME, Place
from lscb_tui.workspace.soundness import examine

from .conftest import ALICE, BOB, postgres_place
from .met import RECORD, WORDS, asked, moved

MEETING = "meeting2"
SOURCE = Source(document="d", paragraph="16", citation="D, para 16", quote="25 deaths", figure="25 deaths in 2017/18.")


@pytest.fixture(params=["sqlite", "postgres"])
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Another workspace to restore to, with something in it."""
    own = Place(file=tmp_path / "other" / FILE_NAME)
    opened = Database.open(own if request.param == "sqlite" else postgres_place(request))
    with opened.write() as connection:
        notes.add(connection, BOB, Note(id="", text="to be replaced"))
    yield opened
    opened.close()


def filled(database: Database) -> Note:
    """A note with a past, a removed one, and one that is being typed; the first of them."""
    with database.write() as connection:
        note = notes.add(connection, ALICE, Note(id="", kind=NoteKind.ACTION, text="1", tags=("a", "b"), source=SOURCE))
        for before, after in (("1", "2"), ("2", "3")):
            notes.change(connection, ALICE, note.id, NoteField.TEXT, base=before, value=after)
        notes.undo(connection, ALICE, note.id)
        gone = notes.add(connection, BOB, Note(id="", text="gone"))
        notes.remove(connection, BOB, gone.id)
        edits.keep(connection, ALICE, Edit(EditKey(Entity.NOTE, note.id, NoteField.MEETING), "", "Board, aut"))
        met = meetings.add(connection, ALICE, RECORD, identifier=MEETING)
        meetings.step(connection, BOB, met.id, "asked", asked("why?"))
        meetings.step(connection, ALICE, met.id, "moved", moved)
        meetings.undo(connection, ALICE, met.id)
        edits.keep(
            connection, ALICE, Edit(EditKey(Entity.MEETING, met.id, WORDS), "the report be received", "the repo")
        )
        room.send(connection, ALICE, met.id, Slide(SlideKind.RESULT, lines=("carried",)))
        meetings.remove(connection, BOB, meetings.add(connection, BOB, RECORD).id)
    return note


Held = tuple[tuple[Note, ...], tuple[KeptMeeting, ...], tuple[Change, ...], tuple[Edit, ...], tuple[int, Slide]]


def held(database: Database) -> Held:
    with database.read() as connection:
        return (
            notes.all_notes(connection),
            meetings.all_meetings(connection),
            journal.since(connection, 0),
            edits.of_session(connection, ALICE.session),
            room.sent(connection, MEETING),
        )


def faults(database: Database) -> list[str]:
    return [one.detail for one in examine(database) if not one.ok]


def test_what_is_restored_is_all_that_was_backed_up(database: Database, other: Database) -> None:
    filled(database)
    assert restore(other, backup(database)) == (2, 2)
    assert held(other) == held(database)
    assert faults(other) == []
    assert backup(other) == backup(database)


def test_undo_and_what_is_being_typed_go_on_after_a_restore(database: Database, other: Database) -> None:
    note = filled(database)
    restore(other, backup(database))
    with other.write() as connection:
        notes.redo(connection, ALICE, note.id)
        assert notes.get(connection, note.id).text == "3"
        for _ in range(2):
            notes.undo(connection, ALICE, note.id)
        assert notes.get(connection, note.id).text == "1"
        assert edits.settle_all(connection, ALICE) == ()
        assert notes.get(connection, note.id).meeting == "Board, aut"
        met = meetings.get(connection, MEETING)
        assert met.record.items[0].clauses[0].words == "the repo"
        meetings.undo(connection, ALICE, met.id)
        meetings.redo(connection, ALICE, met.id)
        assert room.send(connection, ALICE, met.id, Slide()) == 2
    assert faults(other) == []


def test_what_is_new_after_a_restore_is_numbered_after_all_that_was_and_is(database: Database, other: Database) -> None:
    empty = backup(database)
    filled(database)
    seen = held(database)[2][-1].seq
    restore(database, empty)
    restore(other, empty)
    for one in (database, other):
        with one.write() as connection:
            kept = notes.add(connection, ALICE, Note(id="", text="new"))
            assert notes.all_notes(connection) == (kept,)
    assert held(database)[2][-1].seq > seen, "a window that is open has not seen it"


def test_a_backup_of_nothing_empties(database: Database, other: Database) -> None:
    restore(other, backup(database))
    assert held(other) == ((), (), (), (), (0, Slide()))


def altered(data: bytes, tmp_path: Path, *statements: str) -> bytes:
    """A backup after somebody has been at it."""
    (tmp_path / "altered.sqlite").write_bytes(data)
    with closing(sqlite3.connect(tmp_path / "altered.sqlite", isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return (tmp_path / "altered.sqlite").read_bytes()


def torn(data: bytes, _: Path) -> bytes:
    return data[: len(data) // 2]


def overwritten(data: bytes, _: Path) -> bytes:
    return data[:4096] + b"\x5a" * 8192 + data[12288:]


def foreign(_: bytes, tmp_path: Path) -> bytes:
    (tmp_path / "altered.sqlite").unlink(missing_ok=True)
    return altered(b"", tmp_path, "CREATE TABLE cats (name)", "INSERT INTO cats VALUES ('Tom')")


def by(*statements: str) -> Callable[[bytes, Path], bytes]:
    return lambda data, tmp_path: altered(data, tmp_path, *statements)


BAD = {
    "empty": lambda *_: b"",
    "text": lambda *_: b"minutes of the last meeting" * 1000,
    "head alone": lambda data, _: data[:100],
    "torn": torn,
    "overwritten": overwritten,
    "foreign": foreign,
    "without a table": by("DROP TABLE edit"),
    "a view for a table": by("DROP TABLE edit", "CREATE VIEW edit AS SELECT * FROM note"),
    "other columns": by("DROP TABLE edit", "CREATE TABLE edit (session TEXT)"),
    "no version": by("DELETE FROM alembic_version"),
    "a newer version": by("UPDATE alembic_version SET version_num = '9999'"),
    "another program's version": by("UPDATE alembic_version SET version_num = '0000'"),
    "an unknown kind": by("UPDATE note SET kind = 'joke'"),
    "an unknown field": by("UPDATE edit SET field = 'colour'"),
    "bytes for a text": by("UPDATE note SET text = x'00ff'"),
    "a number for a text": by("UPDATE note SET text = x'31'"),
    "a word for a number": by("UPDATE note SET version = 'many'"),
    "a record that is none": by('UPDATE meeting SET record = \'{"colour":"red"}\''),
    "half a record": by("UPDATE meeting SET record = substr(record, 2)"),
    "a control byte in a record": by('UPDATE meeting SET record = \'{"title":"\\u001b[31m"}\''),
    "a record that never ends": by("UPDATE meeting SET record = replace(hex(zeroblob(100000)), '0', '[')"),
    "a slide that is none": by("UPDATE room SET slide = '[]'"),
    "a change that is none": by("UPDATE journal SET after = '{' WHERE what = 'moved'"),
    "a beginning that is none": by("UPDATE journal SET after = '{\"colour\":1}' WHERE what = 'made'"),
    "a control byte": by("UPDATE note SET text = char(27) || '[31m'"),
    "a zero byte": by("UPDATE journal SET who = 'a' || char(0)"),
    "too long": by("UPDATE note SET due = printf('%0100d', 1)"),
    "too great": by("UPDATE note SET version = 9999999999"),
    "undoes nothing": by("PRAGMA foreign_keys = OFF", "UPDATE journal SET undoes = 999 WHERE undoes IS NOT NULL"),
}


@pytest.mark.parametrize("spoil", BAD.values(), ids=BAD.keys())
def test_what_is_no_sound_backup_is_refused_and_nothing_is_changed(
    database: Database, tmp_path: Path, spoil: Callable[[bytes, Path], bytes]
) -> None:
    filled(database)
    before = held(database)
    with pytest.raises(BadBackup, match=r"choose (another|a) file|install that version"):
        restore(database, spoil(backup(database), tmp_path))
    assert held(database) == before
    assert faults(database) == []


TAMPERED = {
    "a text": "UPDATE note SET text = 'other' WHERE text = '2'",
    "the first text": "UPDATE journal SET after = 'other' WHERE field = 'created' AND after = '1'",
    "the middle of a history": "UPDATE journal SET after = 'other' WHERE after = '3'",
    "a change taken out": "DELETE FROM journal WHERE undoes IS NOT NULL",
    "a note taken out": "DELETE FROM note WHERE text = 'gone'",
    "a note brought back": "UPDATE note SET removed = (1 = 0)",
    "a history taken out": "DELETE FROM journal WHERE who = 'bob'",
    "a record": "UPDATE meeting SET record = '{}' WHERE id = 'meeting2'",
    "a step of a meeting": "UPDATE journal SET after = '\"moved\"' WHERE what = 'asked'",
    "a step taken out": "DELETE FROM journal WHERE what = 'asked'",
    "a meeting taken out": "DELETE FROM meeting WHERE id = 'meeting2'",
    "how a meeting began": "DELETE FROM journal WHERE what = 'made'",
    "a meeting brought back": "UPDATE meeting SET removed = (1 = 0)",
}


@pytest.mark.parametrize("statement", TAMPERED.values(), ids=TAMPERED.keys())
def test_a_check_finds_what_the_journal_does_not_tell(database: Database, statement: str) -> None:
    filled(database)
    assert faults(database) == []
    with database.write() as connection:
        connection.execute(text(statement))
    (told,) = faults(database)
    assert told.startswith("it does not tell how this came to be: ")


def test_a_check_finds_nothing_in_what_people_do(database: Database) -> None:
    note = filled(database)
    with database.write() as connection:
        notes.change(connection, ALICE, note.id, NoteField.STATE, base="open", value="done")
        notes.change(connection, ALICE, note.id, NoteField.KIND, base="action", value="question")
        notes.change(connection, ALICE, note.id, NoteField.STATE, base="open", value="answered")
        notes.remove(connection, ALICE, note.id)
        notes.change(connection, BOB, note.id, NoteField.OWNER, base="", value="Chair")
        for _ in range(5):
            notes.undo(connection, ALICE, note.id)
        brought = Note(id="abcdefgh", text="from elsewhere", author="carol")
        notes.bring_in(connection, BOB, [brought])
        assert journal.history(connection, Entity.NOTE, "abcdefgh")
        meetings.redo(connection, ALICE, MEETING)
        meetings.remove(connection, ALICE, MEETING)
        meetings.write_field(connection, BOB, MEETING, "title", base="", value="A meeting")
        meetings.add(connection, BOB, RECORD, identifier="abcdefgh")
    assert faults(database) == []
