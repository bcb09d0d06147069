"""Notes are chosen by what they are and say, and ordered by time or by place."""

import pytest

from lscb_tui.model.note import Note, NoteKind, Source
from lscb_tui.model.note_filter import NoteFilter, NoteOrder, ordered, parse_filter


def cited(document: str, paragraph: str) -> Source:
    return Source(document=document, paragraph=paragraph, citation=f"Board, para {paragraph}", quote="Élan rose")


NOTES = (
    Note(id="aaaaaaaa", number=1, text="late", source=cited("b", "16")),
    Note(id="bbbbbbbb", number=2, text="early", source=cited("b", "9"), tags=("data", "front door")),
    Note(id="cccccccc", number=3, text="", kind=NoteKind.ACTION, state="in progress", owner="Head of Service"),
    Note(id="dddddddd", number=4, text="asked", kind=NoteKind.QUESTION, state="open", meeting="Board, Autumn"),
    Note(id="eeeeeeee", number=5, text="first", source=cited("a", "1.a")),
)


def chosen(**options: str) -> list[int]:
    return [note.number for note in NoteFilter(**options).chosen(NOTES)]


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        ({}, [1, 2, 3, 4, 5]),
        ({"kind": "action"}, [3]),
        ({"state": "open"}, [4]),
        ({"tag": "#Data"}, [2]),
        ({"tag": "front  door".replace("  ", " ")}, [2]),
        ({"tag": "front"}, []),
        ({"meeting": "AUTUMN"}, [4]),
        ({"document": "b"}, [1, 2]),
        ({"document": "b", "paragraph": "9"}, [2]),
        ({"words": "SERVICE head"}, [3]),
        ({"words": "élan late"}, [1]),
        ({"words": "cccc"}, [3]),
        ({"words": "late early"}, []),
        ({"kind": "action", "words": "late"}, []),
    ],
)
def test_what_is_asked_for_together_must_all_fit(options: dict[str, str], numbers: list[int]) -> None:
    assert chosen(**options) == numbers


def test_notes_are_in_the_order_of_time_or_of_the_papers() -> None:
    assert [note.number for note in ordered(reversed(NOTES), NoteOrder.TIME)] == [1, 2, 3, 4, 5]
    assert [note.number for note in ordered(NOTES, NoteOrder.DOCUMENT)] == [5, 2, 1, 3, 4], "9 is before 16"


@pytest.mark.parametrize("paragraph", ["²", "9" * 5000, "١٦", "", "...", "a.b", "16a", "-1"])
def test_any_address_has_its_place(paragraph: str) -> None:
    notes = [*NOTES, Note(id="ffffffff", number=6, source=cited("b", paragraph))]
    assert len(ordered(notes, NoteOrder.DOCUMENT)) == 6


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", NoteFilter()),
        ("late kind:act", NoteFilter(words="late", kind="action")),
        ('state:"in progress" a "b c"', NoteFilter(words="a b c", state="in progress")),
        ("state:in_", NoteFilter(state="in_")),
        ("tag:data meeting:Autumn document:b", NoteFilter(tag="data", meeting="Autumn", document="b")),
        ("colour:red http://x", NoteFilter(words="colour:red http://x")),
        ('kind:"', NoteFilter()),
    ],
)
def test_a_typed_filter_means_what_it_says(typed: str, meant: NoteFilter) -> None:
    assert parse_filter(typed) == meant
