"""Exported notes read again: without loss, and nothing that does not fit gets in."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lscb_tui.export.formats import format_for
from lscb_tui.model.errors import BadInput
from lscb_tui.model.note import LONGEST_TEXT, Note, NoteKind, Source
from lscb_tui.model.note_change import NoteChange
from lscb_tui.packs.notes import notes_paper
from lscb_tui.packs.notes_file import BadNotesFile, read_notes
from tests.cli.hostile import CHARACTERS, raw
from tests.packs.notes import CHANGES, HISTORY, NOTES, any_notes

LEAST = {"id": "22222222", "kind": "note", "text": "x"}


def exported(*arguments: Any, **options: Any) -> str:
    return format_for("json").write(notes_paper(*arguments, **options)).decode()


def with_note(**changes: Any) -> str:
    return json.dumps({"notes": [LEAST | changes]})


def test_what_was_exported_comes_back() -> None:
    found = read_notes(exported(NOTES, "Notes", "OFFICIAL", history=HISTORY), "notes.json")
    assert found.notes == NOTES
    assert found.history == {note.id: HISTORY.get(note.id, ()) for note in NOTES}
    assert found.classification == "OFFICIAL"


@settings(deadline=None)
@given(st.lists(any_notes(), max_size=3, unique_by=lambda note: note.id), st.lists(CHANGES, max_size=2))
def test_any_notes_come_back_without_loss(notes: list[Note], changes: list[NoteChange]) -> None:
    history = {note.id: tuple(changes) for note in notes}
    found = read_notes(exported(notes, "Notes", history=history), "notes.json")
    assert found.notes == tuple(notes)
    assert found.history == history
    assert read_notes(exported(notes, "Notes"), "notes.json").history == {}


def test_keys_that_would_be_null_may_be_left_out() -> None:
    assert read_notes(with_note(), "x").notes == (Note(id="22222222", text="x"),)
    assert read_notes("\ufeff" + with_note(tags=None, version=None), "x").notes == (Note(id="22222222", text="x"),)
    assert read_notes('{"notes": []}', "x").notes == ()


def test_what_comes_in_is_made_safe() -> None:
    text = f"a\r\nb{CHARACTERS}"
    [note] = read_notes(
        with_note(
            text=text, owner=text, tags=["#Café ", "café"], document=text, quote=text, citation=text, author=text
        ),
        "x",
    ).notes
    assert note.text.startswith("a\nb<U+0001>")
    assert note.owner.startswith("a<U+000D> b<U+0001>")
    assert note.tags == ("café",)
    assert raw(repr(note).encode()) == []
    assert isinstance(note.source, Source) and raw(note.source.quote.encode()) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1, column 1: not JSON"),
        ('{"notes": [\n}', "line 2, column 1: not JSON"),
        ("[" * 100_000, "too deep"),
        ('{"notes": ' + "9" * 5000 + "}", "too long"),
        ('{"notes": NaN}', "NaN is no number in JSON"),
        ('{"notes": [], "notes": []}', "“notes” stands twice in one object"),
        ("[]", "no notes: one object with a list is expected"),
        ('{"notes": {}}', "no notes"),
        ('{"notes": [], "note": 1}', "“note” is no key of the file; there are classification, notes"),
        ('{"notes": [], "classification": 1}', "classification: a text is expected, not 1"),
        ('{"notes": [7]}', "note 1: an object is expected, not 7"),
        (with_note(colour="red"), "note 1, “colour” is no key of a note; there are id, kind, text, answer"),
        ('{"notes": [{"id": "22222222", "kind": "note"}]}', "note 1, text: it is missing"),
        (json.dumps({"notes": [LEAST, LEAST]}), "note 2, id: “22222222” is the id of an earlier note too"),
        (with_note(id="0"), "id: “0” is none; an id has eight"),
        (with_note(id=7), "id: a text is expected, not 7"),
        (with_note(kind="memo"), "kind: “memo” is no kind; there is note, question, action, quotation"),
        (with_note(state="open"), "state: “open” is no state of a note; there is none"),
        (with_note(kind="action", state="answered"), "state: “answered” is no state of a"),
        (with_note(due="soon"), "due: “soon” is no day; write it as 2018-10-18"),
        (with_note(text="x" * (LONGEST_TEXT + 1)), "text: the text is longer than 100,000 characters"),
        (with_note(owner=["ab"]), 'owner: a text is expected, not ["ab"]'),
        (with_note(tags="a, b"), "tags: a list of texts is expected, not “a, b”"),
        (with_note(tags=["a", 1]), 'tags: a list of texts is expected, not ["a", 1]'),
        (with_note(tags=["a, b"]), "tags: “a, b” is no tag; one is a text without commas"),
        (with_note(tags=[" # "]), "tags: “” is no tag"),
        (with_note(quote="x"), "quote: there is no document that it belongs to"),
        (with_note(created="yesterday"), "created: “yesterday” is no time in UTC"),
        (with_note(updated="2018-10-18T14:00:00+01:00"), "updated: “2018-10-18T14:00:00+01:00” is no time in UTC"),
        (with_note(updated="2018-10-18\u202e14:00"), "is no time in UTC"),
        (with_note(number=-1), "number: a whole number from 0 is expected, not -1"),
        (with_note(number=1.5), "number: a whole number from 0 is expected, not 1.5"),
        (with_note(number=2**63), "number: a whole number"),
        (with_note(version=True), "version: a whole number from 1 is expected, not true"),
        (with_note(version=0), "version: a whole number from 1 is expected, not 0"),
        (with_note(history={}), "history: a list is expected, not {}"),
        (with_note(history=[1]), "history 1: an object is expected, not 1"),
        (with_note(history=[{}, {"why": 1}]), "history 2, “why” is no key of a change; there are who, when, field"),
        (with_note(history=[{"when": "now"}]), "history 1, when: “now” is no time in UTC"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(text: str, said: str) -> None:
    with pytest.raises(BadNotesFile) as raised:
        read_notes(text, "mine/notes.json")
    assert isinstance(raised.value, BadInput)
    assert str(raised.value).startswith("mine/notes.json: ")
    assert said in str(raised.value)
    assert len(str(raised.value)) < 500


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from([*NoteKind]), st.dictionaries(st.sampled_from(["id", "tags", "history", "due", "x"]), VALUES))
def test_whatever_is_read_ends_in_notes_or_in_a_message(kind: NoteKind, changes: dict[str, Any]) -> None:
    try:
        read_notes(with_note(kind=str(kind), **changes), "x")
    except BadNotesFile as error:
        assert str(error).startswith("x: ")
