"""What is typed to choose notes."""

import pytest

from lscb_tui.model.note_filter import NoteFilter, parse_filter


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("", NoteFilter()),
        ("front door", NoteFilter(words="front door")),
        ("kind:act door", NoteFilter(kind="action", words="door")),
        ('state:"in progress"', NoteFilter(state="in progress")),
        ("state:to", NoteFilter(state="to be answered in writing")),
        ('tag:data meeting:"Health and"', NoteFilter(tag="data", meeting="Health and")),
        ("document:worcestershire-2017-18-hwb", NoteFilter(document="worcestershire-2017-18-hwb")),
        ("kind:joke", NoteFilter(kind="joke")),
        ("kind:", NoteFilter()),
        ("http://example.org", NoteFilter(words="http://example.org")),
        ('"open', NoteFilter(words="open")),
        ('state:"in pro', NoteFilter(state="in progress")),
    ],
)
def test_names_narrow_and_the_rest_are_words(typed: str, wanted: NoteFilter) -> None:
    assert parse_filter(typed) == wanted
