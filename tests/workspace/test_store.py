"""The store thread: what is typed is kept and becomes the text, changes of others are seen, trouble is outlived."""

import queue
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from lscb_tui.model.note import BadNote, Note, NoteField
from lscb_tui.model.sanitise import sanitise
from lscb_tui.workspace import edits, journal, notes
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.errors import Conflict, DatabaseFailed, WorkspaceError
from lscb_tui.workspace.journal import Author, Entity
from lscb_tui.workspace.news import Changed, Failed, Opened, Others, Refused, Settled, Trouble
from lscb_tui.workspace.place import Place
from lscb_tui.workspace.presence import GONE_SECONDS, Present, Watch, beat
from lscb_tui.workspace.window import Window

from .conftest import ALICE, BOB, postgres_place
from .watching import PATIENCE, Watched, opened, watched


def text_of(place: Place, note: Note) -> str:
    database = Database.open(place)
    try:
        with database.read() as connection:
            return notes.get(connection, note.id).text
    finally:
        database.close()


def test_what_is_typed_becomes_the_text_at_a_pause(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id=""))
        for end in range(1, 6):
            one.typed(note, "hello"[:end])
        assert one.settled_note().text == "hello"
        history = one.written(lambda connection, _: journal.history(connection, Entity.NOTE, note.id))
        assert [change.after for change in history] == ["", "hello"], "one row a pause, not one a letter"


def test_leaving_a_field_makes_it_the_text_at_once(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id=""))
        edit = one.typed(note, "left")
        one.store.settle(edit.key)
        assert one.settled_note().text == "left"


def test_a_flush_saves_and_settles_what_was_typed(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id=""))
        one.typed(note, "at the last moment")
        assert one.store.flush(PATIENCE)
        assert text_of(place, note) == "at the last moment"
        assert not one.store.unsaved


def test_changes_of_another_window_are_told(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (alice, _), opened(place, "bob", tmp_path / "w") as (bob, _):
        note = alice.added(Note(id="", text="from Alice"))
        (told,) = bob.told(Changed).notes
        assert told == note
        bob.written(lambda c, a: notes.change(c, a, note.id, NoteField.TEXT, base=note.text, value="from Bob"))
        while not (seen := alice.told(Changed)).notes or seen.notes[0].text != "from Bob":
            pass
        assert seen.changes[-1].who == "bob"


def test_who_else_is_in_a_note_is_told_until_they_leave_it(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (alice, _), opened(place, "bob", tmp_path / "w") as (bob, _):
        note = alice.added(Note(id="", text="x"))
        bob.store.be_in(Entity.NOTE, note.id)
        assert alice.told(Others).present == (Present("bob", Entity.NOTE, note.id),)
        bob.store.be_in(Entity.NOTE, "")
        assert alice.told(Others).present == ()


def test_a_window_whose_number_stands_still_is_gone(database: Database, tmp_path: Path) -> None:
    watch = Watch(Window(tmp_path / "w", shared=True))
    with database.write() as connection:
        beat(connection, ALICE, Entity.NOTE, "abcdefgh")
        assert watch.others(connection, 100.0) == ((Present("alice", Entity.NOTE, "abcdefgh"),), ())
        beat(connection, ALICE, Entity.NOTE, "abcdefgh")
        assert watch.others(connection, 100.0 + GONE_SECONDS - 1)[0]
        assert watch.others(connection, 100.0 + 2 * GONE_SECONDS) == ((), (ALICE.session,))


def test_a_window_of_this_machine_that_vanished_is_gone_at_once(database: Database, tmp_path: Path) -> None:
    vanished = Author("alice", _session_of_this_machine())
    watch = Watch(Window(tmp_path / "w", shared=False))
    with database.write() as connection:
        beat(connection, vanished, Entity.NOTE, "abcdefgh")
        assert watch.others(connection, 100.0) == ((), (vanished.session,))


def test_a_conflict_is_told_with_both_texts_and_neither_is_lost(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (alice, _), opened(place, "bob", tmp_path / "w") as (bob, _):
        note = alice.added(Note(id="", text="base"))
        bob.written(lambda c, a: notes.change(c, a, note.id, NoteField.TEXT, base="base", value="theirs"))
        alice.typed(note, "mine", base="base")
        refused = alice.told(Refused)
        assert isinstance(refused.reason, Conflict)
        assert (refused.reason.mine, refused.reason.theirs) == ("mine", "theirs")
        kept = alice.written(lambda c, a: edits.of_session(c, a.session))
        assert [edit.text for edit in kept] == ["mine"], "kept on the disk as it was typed"
        alice.typed(note, "mine and theirs", base="theirs")
        assert alice.settled_note().text == "mine and theirs"
        assert alice.written(lambda c, a: edits.of_session(c, a.session)) == ()


def test_one_goes_on_typing_while_what_was_typed_is_settled(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id="", text="base"))
        for text in ("base and", "base and more", "base", "base and less"):
            edit = one.typed(note, text, base="base")
            one.store.settle(edit.key)
            assert one.settled_note().text == text, "the window never heard that its text was settled"


def test_a_value_that_does_not_fit_stays_as_typed_until_it_does(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id="", text="x"))
        one.typed(note, "2018-1", field=NoteField.DUE)
        assert isinstance(one.told(Refused).reason, BadNote)
        one.typed(note, "2018-10-18", field=NoteField.DUE)
        assert one.settled_note().due == "2018-10-18"


def test_what_a_vanished_window_had_typed_is_back_at_the_next_start(place: Place, tmp_path: Path) -> None:
    database = Database.open(place)
    gone = Author("alice", _session_of_this_machine())
    with database.write() as connection:
        note = notes.add(connection, gone, Note(id=""))
        edits.keep(
            connection,
            gone,
            edits.Edit(edits.EditKey(Entity.NOTE, note.id, NoteField.TEXT), "", "typed one second before"),
        )
    database.close()
    with opened(place, "alice", tmp_path / "w") as (_, told):
        (recovered,) = told.recovered
        assert recovered.text == "typed one second before"
        assert [one.text for one in told.notes] == ["typed one second before"]


def test_what_an_open_window_is_typing_is_left_to_it(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id=""))
        one.typed(note, "still typing", base="not what it was")
        one.told(Refused)
        with opened(place, "alice", tmp_path / "w") as (_, told):
            assert told.recovered == ()
            assert told.unsettled == ()


def test_a_conflict_of_a_vanished_window_waits_for_a_decision(place: Place, tmp_path: Path) -> None:
    database = Database.open(place)
    gone = Author("alice", _session_of_this_machine())
    with database.write() as connection:
        note = notes.add(connection, BOB, Note(id="", text="theirs"))
        edits.keep(connection, gone, edits.Edit(edits.EditKey(Entity.NOTE, note.id, NoteField.TEXT), "base", "mine"))
    database.close()
    with opened(place, "alice", tmp_path / "w") as (_, told):
        (refused,) = told.unsettled
        assert isinstance(refused.reason, Conflict)
        assert (refused.edit.text, refused.reason.theirs) == ("mine", "theirs")


def test_trouble_is_told_the_text_stays_and_is_saved_when_it_is_over(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = edits.keep
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id=""))
        monkeypatch.setattr(edits, "keep", broken)
        one.typed(note, "while the disk is full")
        assert "disk is full" in one.told(Trouble).reason
        assert one.store.unsaved
        assert not one.store.flush(0.2)
        monkeypatch.setattr(edits, "keep", keep)
        assert one.told(Trouble).reason == ""
        assert one.settled_note().text == "while the disk is full"


def test_a_workspace_that_cannot_be_opened_is_told_and_a_flush_does_not_wait_for_it(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir(mode=0o700)
    (tmp_path / "own" / "workspace.sqlite").write_bytes(b"no database" * 1000)
    with watched(Place(file=tmp_path / "own" / "workspace.sqlite"), "alice", tmp_path / "w") as one:
        assert "not a database" in one.told(Failed).reason
        assert one.store.flush(PATIENCE)


@pytest.mark.parametrize("fault", [ValueError, BadNote])
def test_a_job_that_fails_is_told_to_whoever_asked_and_the_store_goes_on(
    place: Place, tmp_path: Path, fault: type[Exception]
) -> None:
    def failing(*_: object) -> Callable[[], None]:
        raise fault("no")

    with opened(place, "alice", tmp_path / "w") as (one, _):
        with suppress(fault):
            one.written(failing)
            pytest.fail("the job's error was swallowed")
        assert one.added(Note(id="", text="after it")).text == "after it"


def test_the_store_is_told_open_with_all_notes(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, told):
        assert told == Opened((), (), (), ())
        note = one.added(Note(id="", text="x"))
    with opened(place, "bob", tmp_path / "w") as (_, told):
        assert told.notes == (note,)


def _session_of_this_machine() -> str:
    """A window of this machine that is no more."""
    import platform

    return f"{platform.node()}:vanished"


def broken(*_: object) -> None:
    raise OperationalError("INSERT", {}, sqlite3.OperationalError("database or disk is full"))


def test_one_may_type_again_what_one_took_back(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id="", text="base"))
        one.store.settle(one.typed(note, "base and more").key)
        one.told(Settled)
        one.written(lambda c, a: notes.undo(c, a, note.id))
        one.store.settle(one.typed(note, "base and other").key)
        assert one.settled_note().text == "base and other"


def test_what_was_left_before_a_job_is_the_text_when_it_is_done(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id=""))
        text = ""
        for number in range(30):
            edit = one.typed(note, f"text {number}", base=text)
            one.store.settle(edit.key)
            text = one.written(lambda c, _: notes.get(c, note.id).text)
            assert text == edit.text


def test_what_is_typed_does_not_wait_for_all_the_jobs_before_it(place: Place, tmp_path: Path) -> None:
    done: list[object] = []
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id=""))
        for _ in range(200):
            one.store.read(lambda *_: time.sleep(0.02), done.append)
        one.typed(note, "typed meanwhile")
        end = time.monotonic() + PATIENCE
        while one.store.unsaved and time.monotonic() < end:
            time.sleep(0.005)
        assert len(done) < 100
        while len(done) < 200 and time.monotonic() < end:
            time.sleep(0.01)


@pytest.mark.parametrize("text", ["nothing\x00", "half a letter \ud83d", "\x1b[31m\u202e"])
def test_anything_typed_is_kept_and_the_store_goes_on(place: Place, tmp_path: Path, text: str) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id=""))
        one.typed(note, text)
        kept = one.settled_note().text
        assert kept == sanitise(text)


def test_a_job_that_no_database_can_do_is_told_to_whoever_asked_and_not_tried_again(
    place: Place, tmp_path: Path
) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id="", text="x"))
        with pytest.raises(IntegrityError):
            one.written(lambda c, a: notes.add(c, a, note))
        assert one.added(Note(id="", text="after it")).text == "after it"


def test_a_left_field_that_cannot_be_settled_is_trouble_until_it_is(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle = edits.settle
    attempts = []

    def failing(*arguments: object) -> edits.Thing:
        attempts.append(1)
        if len(attempts) < 3:
            broken()
        return settle(*arguments)  # type: ignore[arg-type]

    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id=""))
        monkeypatch.setattr(edits, "settle", failing)
        one.store.settle(one.typed(note, "left").key)
        assert "disk is full" in one.told(Trouble).reason
        assert one.told(Trouble).reason == ""
        assert len(attempts) == 3, "all is not well before it is"


def test_a_flush_is_done_where_all_is_saved_though_the_journal_cannot_be_looked_at(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id=""))
        monkeypatch.setattr(journal, "since", broken)
        one.told(Trouble)
        one.typed(note, "typed in trouble")
        assert one.store.flush(PATIENCE)
        assert text_of(place, note) == "typed in trouble"


def test_a_note_whose_keeping_was_not_answered_is_not_made_twice(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id="", text="x"))
        one.store.create(note)
        assert one.store.flush(PATIENCE)
        assert [each.id for each in one.written(lambda c, _: notes.all_notes(c))] == [note.id]


def test_whoever_waits_for_a_workspace_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir(mode=0o700)
    (tmp_path / "own" / "workspace.sqlite").write_bytes(b"no database" * 1000)
    one = Watched(Place(file=tmp_path / "own" / "workspace.sqlite"), "alice", tmp_path / "w")
    answers: queue.Queue[object] = queue.Queue()
    one.store.write(lambda *_: None, answers.put)
    one.store.begin()
    assert isinstance(answers.get(timeout=PATIENCE), WorkspaceError)
    one.store.read(lambda *_: None, answers.put)
    assert isinstance(answers.get(timeout=PATIENCE), WorkspaceError), "and so is whoever asks afterwards"


def test_a_store_that_is_closed_has_ended(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        one.typed(one.added(Note(id="")), "at the end")
    assert not any(thread.name == "store" for thread in threading.enumerate())
    assert not list((tmp_path / "w").iterdir())


def test_many_changes_of_another_window_are_told(place: Place, tmp_path: Path) -> None:
    """More than a database takes parameters."""
    many = [f"{number:08d}" for number in range(40_000)]
    database = Database.open(place)
    with database.write() as connection:
        some = [notes.add(connection, BOB, Note(id="", text=str(number))) for number in range(3)]
        found = notes.some_notes(connection, [*many, *(note.id for note in some), some[0].id])
    database.close()
    assert sorted(note.number for note in found) == [1, 2, 3]


def test_whoever_waits_for_another_writer_is_told_after_a_while(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lscb_tui.workspace.database.BUSY_SECONDS", 1)
    first, second = Database.open(place), Database.open(place)
    with first.write() as connection:
        kept = notes.add(connection, ALICE, Note(id="", text="first"))
        with pytest.raises(DatabaseFailed), second.write():
            pass
    with second.write() as connection:
        assert notes.get(connection, kept.id).text == "first", "and can go on with a new connection"
    first.close()
    second.close()


def test_an_error_that_nobody_expected_is_trouble_and_not_the_end(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unexpected(*_: object) -> None:
        raise ValueError("with words that nobody is to see")

    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id=""))
        monkeypatch.setattr(edits, "keep", unexpected)
        one.typed(note, "not given up")
        told = one.told(Trouble).reason
        assert "ValueError" in told
        assert "nobody is to see" not in told
        monkeypatch.undo()
        assert one.settled_note().text == "not given up"


def test_a_connection_that_is_cut_is_made_again(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    psycopg = pytest.importorskip("psycopg")
    place = postgres_place(request)
    with opened(place, "alice", tmp_path / "w") as (one, _):
        note = one.added(Note(id=""))
        for text in ("first", "second"):
            with psycopg.connect(place.url.replace("+psycopg", ""), autocommit=True) as connection:
                connection.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            one.typed(note, text, base=text_of(place, note))
            assert one.settled_note().text == text
        assert one.added(Note(id="", text="and jobs go on")).number == 2


def test_what_was_typed_is_back_though_the_machine_has_another_name_unless_others_may_be_typing_it(
    place: Place, tmp_path: Path
) -> None:
    database = Database.open(place)
    elsewhere = Author("alice", "another-name:vanished")
    with database.write() as connection:
        note = notes.add(connection, elsewhere, Note(id=""))
        edits.keep(connection, elsewhere, edits.Edit(edits.EditKey(Entity.NOTE, note.id, NoteField.TEXT), "", "typed"))
    database.close()
    with opened(place, "alice", tmp_path / "w") as (_, told):
        assert [edit.text for edit in told.recovered] == ([] if place.is_shared else ["typed"])
