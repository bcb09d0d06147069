"""Notes in the workspace: what a person changed, another changed meanwhile, and what can be taken back."""

from dataclasses import replace

import pytest

from lscb_tui.model.note import BadNote, Note, NoteField, NoteKind, NoteState, Source
from lscb_tui.model.note_change import NoteChange
from lscb_tui.workspace import edits, journal, notes
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.edits import Edit, EditKey
from lscb_tui.workspace.errors import Conflict, NoSuchNote
from lscb_tui.workspace.journal import Author, Entity

from .conftest import ALICE, BOB

SOURCE = Source(
    document="worcestershire-2017-18-hwb",
    paragraph="16",
    citation="WSCB (Worcestershire) 2017/18, para 16",
    quote="Contacts rose by 10%",
    figure="Contacts rose by 10% in 2017/18.",
)


def added(database: Database, note: Note, author: Author = ALICE) -> Note:
    with database.write() as connection:
        return notes.add(connection, author, note)


def changed(database: Database, note: Note, field: NoteField, value: str, author: Author = ALICE) -> Note:
    with database.write() as connection:
        current = notes.get(connection, note.id)
        return notes.change(connection, author, note.id, field, base=current.value(field), value=value)


def read(database: Database, identifier: str) -> Note:
    with database.read() as connection:
        return notes.get(connection, identifier)


def undone(database: Database, note: Note, author: Author = ALICE) -> Note:
    with database.write() as connection:
        notes.undo(connection, author, note.id)
        return notes.get(connection, note.id)


def redone(database: Database, note: Note, author: Author = ALICE) -> Note:
    with database.write() as connection:
        notes.redo(connection, author, note.id)
        return notes.get(connection, note.id)


def test_a_note_keeps_everything_it_was_given(database: Database) -> None:
    given = Note(
        id="",
        kind=NoteKind.ACTION,
        text="Ask the Director\nfor the reason",
        owner="Head of Service",
        due="2018-10-18",
        meeting="Health and Well-being Board, autumn 2018",
        agenda_item="14",
        tags=("front door", "data"),
        source=SOURCE,
    )
    kept = added(database, given)
    assert read(database, kept.id) == kept
    assert replace(kept, id="", number=0, author="", created="", updated="") == replace(given, state=NoteState.OPEN)
    assert (kept.author, kept.number, kept.version) == ("alice", 1, 1)


def test_a_note_without_a_source_has_none(database: Database) -> None:
    assert read(database, added(database, Note(id="", text="x")).id).source is None


def test_notes_are_listed_in_the_order_in_which_they_were_made(database: Database) -> None:
    texts = ["first", "second", "third"]
    for text in texts:
        added(database, Note(id="", text=text))
    with database.read() as connection:
        assert [note.text for note in notes.all_notes(connection)] == texts


def test_a_note_is_found_by_the_beginning_of_its_id(database: Database) -> None:
    note = added(database, Note(id="", text="x"))
    assert read(database, note.id[:6]) == note


@pytest.mark.parametrize("asked", ["", "nothing", "%", "_"])
def test_an_id_that_is_not_there_is_told_with_a_remedy(database: Database, asked: str) -> None:
    added(database, Note(id="", text="x"))
    with pytest.raises(NoSuchNote, match="lscb notes list"):
        read(database, asked)


def test_a_change_is_one_row_of_the_journal_with_before_and_after(database: Database) -> None:
    note = added(database, Note(id="", text="before"))
    after = changed(database, note, NoteField.TEXT, "after", BOB)
    with database.read() as connection:
        history = journal.history(connection, Entity.NOTE, note.id)
    assert [(c.who, c.field, c.before, c.after) for c in history] == [
        ("alice", "created", "", "before"),
        ("bob", "text", "before", "after"),
    ]
    assert (after.text, after.version) == ("after", 2)


def test_a_change_that_changes_nothing_leaves_no_trace(database: Database) -> None:
    note = added(database, Note(id="", text="same"))
    assert changed(database, note, NoteField.TEXT, "same") == note


def test_two_people_who_change_different_fields_do_not_meet(database: Database) -> None:
    note = added(database, Note(id="", text="x"))
    with database.write() as connection:
        notes.change(connection, ALICE, note.id, NoteField.TEXT, base="x", value="y")
        both = notes.change(connection, BOB, note.id, NoteField.TAGS, base="", value="data")
    assert (both.text, both.tags) == ("y", ("data",))


def test_a_text_that_somebody_else_changed_is_not_overwritten_and_both_are_known(database: Database) -> None:
    note = added(database, Note(id="", text="base"))
    changed(database, note, NoteField.TEXT, "theirs", BOB)
    with pytest.raises(Conflict) as caught, database.write() as connection:
        notes.change(connection, ALICE, note.id, NoteField.TEXT, base="base", value="mine")
    assert (caught.value.base, caught.value.mine, caught.value.theirs) == ("base", "mine", "theirs")
    assert read(database, note.id).text == "theirs"


def test_two_people_who_type_the_same_agree(database: Database) -> None:
    note = added(database, Note(id="", text="base"))
    changed(database, note, NoteField.TEXT, "agreed", BOB)
    with database.write() as connection:
        after = notes.change(connection, ALICE, note.id, NoteField.TEXT, base="base", value="agreed")
    assert after.version == 2


@pytest.mark.parametrize(
    ("field", "value"),
    [(NoteField.DUE, "soon"), (NoteField.KIND, "joke"), (NoteField.STATE, "answered"), (NoteField.TEXT, "x" * 100_001)],
)
def test_a_value_that_does_not_fit_is_refused_with_what_would(database: Database, field: NoteField, value: str) -> None:
    note = added(database, Note(id="", kind=NoteKind.ACTION, text="x"))
    with pytest.raises(BadNote), database.write() as connection:
        notes.change(connection, ALICE, note.id, field, base=note.value(field), value=value)
    assert read(database, note.id) == note


def test_what_is_typed_is_sanitised_on_the_way_in(database: Database) -> None:
    note = added(database, Note(id="", text="a\x1b[31m\u202eb\x00", meeting="one\ntwo"))
    assert (note.text, note.meeting) == ("a<U+001B>[31m<U+202E>b<U+0000>", "one two")


def test_another_kind_begins_with_its_first_state(database: Database) -> None:
    note = added(database, Note(id="", kind=NoteKind.ACTION, text="x", state=NoteState.DONE))
    assert changed(database, note, NoteField.KIND, "question").state == NoteState.OPEN
    assert undone(database, note).state == NoteState.DONE


def test_one_undoes_and_does_again_ones_own_changes_in_order(database: Database) -> None:
    note = added(database, Note(id="", text="1"))
    changed(database, note, NoteField.TEXT, "2")
    changed(database, note, NoteField.TEXT, "3")
    assert [undone(database, note).text for _ in range(3)] == ["2", "1", "1"]
    assert [redone(database, note).text for _ in range(3)] == ["2", "3", "3"]
    assert undone(database, note).text == "2"
    changed(database, note, NoteField.TEXT, "4")
    assert redone(database, note).text == "4", "a new change leaves nothing to do again"
    assert [undone(database, note).text for _ in range(2)] == ["2", "1"]


def test_undo_survives_a_restart(database: Database) -> None:
    note = added(database, Note(id="", text="1"))
    changed(database, note, NoteField.TEXT, "2")
    again = Database.open(database.place)
    try:
        assert undone(again, note, Author("alice", "another window")).text == "1"
    finally:
        again.close()


def test_one_does_not_undo_what_somebody_else_did(database: Database) -> None:
    note = added(database, Note(id="", text="1"))
    changed(database, note, NoteField.TAGS, "mine")
    changed(database, note, NoteField.MEETING, "theirs", BOB)
    after = undone(database, note)
    assert (after.tags, after.meeting) == ((), "theirs")


def test_undoing_a_text_that_somebody_changed_since_is_a_conflict(database: Database) -> None:
    note = added(database, Note(id="", text="1"))
    changed(database, note, NoteField.TEXT, "2")
    changed(database, note, NoteField.TEXT, "3", BOB)
    with pytest.raises(Conflict):
        undone(database, note)
    assert read(database, note.id).text == "3"


def test_a_removed_note_is_gone_and_comes_back(database: Database) -> None:
    note = added(database, Note(id="", text="x"))
    with database.write() as connection:
        notes.remove(connection, ALICE, note.id)
        assert notes.all_notes(connection) == ()
        with pytest.raises(NoSuchNote):
            notes.get(connection, note.id)
        notes.undo(connection, ALICE, note.id)
    assert read(database, note.id).text == "x"


def test_typing_into_a_note_that_somebody_removed_brings_it_back(database: Database) -> None:
    note = added(database, Note(id="", text="x"))
    with database.write() as connection:
        notes.remove(connection, BOB, note.id)
        notes.change(connection, ALICE, note.id, NoteField.TEXT, base="x", value="xy")
    assert read(database, note.id).text == "xy"


def test_notes_come_in_as_they_were_exported(database: Database) -> None:
    given = Note(
        id="abcdefgh",
        text="x",
        author="carol",
        created="2018-10-01T10:00:00Z",
        updated="2018-10-02T10:00:00Z",
        number=7,
        version=3,
        source=SOURCE,
        tags=("a",),
    )
    with database.write() as connection:
        assert notes.bring_in(connection, ALICE, [given]) == (1, ())
        assert notes.bring_in(connection, ALICE, [given]) == (0, ())
        assert notes.bring_in(connection, ALICE, [replace(given, text="y")]) == (0, ("abcdefgh",))
    assert read(database, "abcdefgh") == replace(given, number=1)


def test_what_is_typed_becomes_the_text_with_its_row_of_the_journal(database: Database) -> None:
    note = added(database, Note(id="", text=""))
    key = EditKey(Entity.NOTE, note.id, NoteField.TEXT)
    with database.write() as connection:
        for text in ("h", "he", "hello"):
            edits.keep(connection, ALICE, Edit(key, "", text))
        assert notes.get(connection, note.id).text == ""
        (one,) = edits.of_session(connection, ALICE.session)
        edits.settle(connection, ALICE, one)
        assert notes.get(connection, note.id).text == "hello"
        assert edits.of_session(connection, ALICE.session) == ()
        assert [c.after for c in journal.history(connection, Entity.NOTE, note.id)] == ["", "hello"]


def test_an_edit_that_meets_a_conflict_is_kept(database: Database) -> None:
    note = added(database, Note(id="", text="base"))
    changed(database, note, NoteField.TEXT, "theirs", BOB)
    edit = Edit(EditKey(Entity.NOTE, note.id, NoteField.TEXT), "base", "mine")
    with database.write() as connection:
        edits.keep(connection, ALICE, edit)
        ((unsettled, reason),) = edits.settle_all(connection, ALICE)
        assert isinstance(reason, Conflict)
        assert unsettled == edit
        assert edits.of_session(connection, ALICE.session) == (edit,)


def test_what_a_vanished_window_had_typed_is_taken_over(database: Database) -> None:
    note = added(database, Note(id="", text=""))
    gone = Author("alice", "here:gone")
    with database.write() as connection:
        edits.keep(connection, gone, Edit(EditKey(Entity.NOTE, note.id, NoteField.TEXT), "", "typed"))
        edits.adopt(connection, ALICE, [gone.session])
        assert edits.settle_all(connection, ALICE) == ()
    assert read(database, note.id).text == "typed"


def test_a_note_is_found_in_any_case(database: Database) -> None:
    note = added(database, Note(id="", text="x"))
    assert read(database, note.id.upper()) == note
    assert read(database, note.id[:7].upper()) == note


def test_undoing_a_removal_that_somebody_else_undid_goes_on_to_the_change_before_it(database: Database) -> None:
    note = added(database, Note(id="", text="1"))
    changed(database, note, NoteField.TEXT, "2")
    with database.write() as connection:
        notes.remove(connection, ALICE, note.id)
        notes.change(connection, BOB, note.id, NoteField.OWNER, base="", value="Chair")
    assert undone(database, note).text == "2", "it is there already"
    assert undone(database, note).text == "1"
    assert redone(database, note).text == "2"


def test_a_removed_note_that_comes_in_again_is_there_again_in_its_own_words(database: Database) -> None:
    note = added(database, Note(id="", text="x"))
    with database.write() as connection:
        notes.remove(connection, ALICE, note.id)
        assert notes.bring_in(connection, BOB, [note]) == (1, ())
        notes.remove(connection, ALICE, note.id)
        assert notes.bring_in(connection, BOB, [replace(note, text="y")]) == (0, (note.id,))
    assert read(database, note.id).text == "x"


def test_only_other_words_make_a_note_differ(database: Database) -> None:
    note = added(database, Note(id="", text="x"))
    changed(database, note, NoteField.TEXT, "y")
    undone(database, note)
    with database.write() as connection:
        assert notes.bring_in(connection, ALICE, [replace(note, updated="2001-01-01T00:00:00Z")]) == (0, ())


def test_a_history_of_nothing_is_refused(database: Database) -> None:
    note = Note(id="abcdefgh", text="x")
    odd = NoteChange(who="carol", when="", field="colour", after="red")
    with pytest.raises(BadNote, match="colour"), database.write() as connection:
        notes.bring_in(connection, ALICE, [note], {note.id: [odd]})
    with database.read() as connection:
        assert notes.all_notes(connection) == ()


def test_a_state_comes_back_with_its_kind_step_by_step(database: Database) -> None:
    note = added(database, Note(id="", kind=NoteKind.ACTION, text="x"))
    for field, value in (
        (NoteField.STATE, "done"),
        (NoteField.KIND, "question"),
        (NoteField.STATE, "answered"),
    ):
        changed(database, note, field, value)
    undo = [undone(database, note) for _ in range(3)]
    assert [(one.kind, one.state) for one in undo] == [("question", "open"), ("action", "done"), ("action", "open")]
    redo = [redone(database, note) for _ in range(3)]
    assert [(one.kind, one.state) for one in redo] == [
        ("action", "done"),
        ("question", "open"),
        ("question", "answered"),
    ]
