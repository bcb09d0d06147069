"""What a note is, and what its fields take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lscb_tui.model.note import (
    LONGEST_TEXT,
    STATES,
    BadNote,
    Note,
    NoteField,
    NoteKind,
    Source,
    checked,
    fields_of,
    first_state,
    is_id,
    new_id,
    tags_in,
)
from lscb_tui.model.sanitise import sanitise


def test_ids_are_short_distinct_and_hold_no_letter_that_looks_like_another() -> None:
    made = {new_id() for _ in range(2000)}
    assert len(made) == 2000
    assert all(is_id(one) for one in made)
    assert not set("".join(made)) & set("01loi")
    assert not any(map(is_id, ("", "abc", "abcdefgo1", "ABCDEFGH", "abcdefgh\n")))


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        (NoteField.TEXT, "a\r\nb\x1b", "a\nb<U+001B>"),
        (NoteField.ANSWER, "  two\n\nlines ", "  two\n\nlines "),
        (NoteField.OWNER, " Head \n of  Service ", "Head of Service"),
        (NoteField.DUE, " 2018-10-18 ", "2018-10-18"),
        (NoteField.DUE, "", ""),
        (NoteField.STATE, "in  progress", "in progress"),
        (NoteField.STATE, "", ""),
        (NoteField.KIND, "question", "question"),
        (NoteField.TAGS, "#Data, front  door,, data ", "data, front door"),
    ],
)
def test_what_fits_is_kept_in_its_plain_form(field: NoteField, typed: str, kept: str) -> None:
    assert checked(field, typed, NoteKind.ACTION) == kept


@pytest.mark.parametrize(
    ("field", "kind", "typed", "said"),
    [
        (NoteField.TEXT, NoteKind.NOTE, "x" * (LONGEST_TEXT + 1), "split it into several notes"),
        (NoteField.DUE, NoteKind.ACTION, "18.10.2018", "write it as 2018-10-18"),
        (NoteField.DUE, NoteKind.ACTION, "2018-02-30", "write it as 2018-10-18"),
        (NoteField.KIND, NoteKind.NOTE, "", "there is note, question, action, quotation"),
        (NoteField.STATE, NoteKind.QUESTION, "done", "state of a question; there is open, answered"),
        (NoteField.STATE, NoteKind.NOTE, "open", "there is none"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_would(field: NoteField, kind: NoteKind, typed: str, said: str) -> None:
    with pytest.raises(BadNote, match=said):
        checked(field, typed, kind)


@given(field=st.sampled_from(NoteField), kind=st.sampled_from(NoteKind), typed=st.text(max_size=60))
def test_what_is_kept_is_safe_and_is_kept_as_it_is_when_it_comes_again(
    field: NoteField, kind: NoteKind, typed: str
) -> None:
    try:
        kept = checked(field, typed, kind)
    except BadNote as error:
        assert sanitise(str(error)) == str(error)
        return
    assert checked(field, kept, kind) == kept == sanitise(kept)
    assert field in (NoteField.TEXT, NoteField.ANSWER) or "\n" not in kept


def test_a_kind_begins_with_its_first_state_and_shows_its_own_fields() -> None:
    assert [first_state(kind) for kind in NoteKind] == ["", "open", "open", ""]
    assert NoteField.DUE in fields_of(NoteKind.ACTION)
    assert not {NoteField.DUE, NoteField.STATE, NoteField.ANSWER} & set(fields_of(NoteKind.NOTE))
    for kind in NoteKind:
        assert (NoteField.STATE in fields_of(kind)) is bool(STATES[kind])
        assert len(set(fields_of(kind))) == len(fields_of(kind))


def test_tags_are_each_there_once_in_order() -> None:
    assert tags_in("b, #A ,a,, b,c d") == ("b", "a", "c d")
    assert tags_in(" , #") == ()


def test_a_note_is_called_after_its_first_line_else_what_it_quotes_else_what_it_is() -> None:
    source = Source(document="d", paragraph="", citation="D", quote="25 deaths\nin a year")
    assert Note(id="", text="\nfirst\nsecond").title == "first"
    assert Note(id="", text="\n", source=source).title == "25 deaths"
    assert Note(id="", kind=NoteKind.QUESTION).title == "(an empty question)"
    assert source.address == "d"
