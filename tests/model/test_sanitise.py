"""Nothing hostile reaches a terminal, a file or a page: it becomes visible, and nothing is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lscb_tui.model.sanitise import sanitise, sanitise_line

CLASSES = {
    "C0 but newline and tab": [*range(0x00, 0x09), *range(0x0B, 0x20)],
    "escape": [0x1B],
    "delete": [0x7F],
    "C1": list(range(0x80, 0xA0)),
    "bidirectional": [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)],
    "line and paragraph separator": [0x2028, 0x2029],
    "tags": list(range(0xE0000, 0xE0080)),
    "no characters": [0xFFFE, 0xFFFF],
    "surrogates": [0xD800, 0xDBFF, 0xDC00, 0xDFFF],
}
_HOSTILE = frozenset(chr(code) for codes in CLASSES.values() for code in codes)


@pytest.mark.parametrize("name", CLASSES)
def test_every_hostile_character_is_shown_by_its_number(name: str) -> None:
    for code in CLASSES[name]:
        assert sanitise(f"a{chr(code)}b") == f"a<U+{code:04X}>b"


def test_an_escape_sequence_can_be_read_and_does_nothing() -> None:
    assert sanitise("\x1b]0;owned\x07") == "<U+001B>]0;owned<U+0007>"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "line\nline\ttabbed",
        "“Think Family” – c. 40% & £3",
        "café Łódź 児童",
        "👩‍👧 non\u00a0breaking",
        "[/] [@click=x]",
    ],
)
def test_safe_text_comes_back_unchanged(text: str) -> None:
    assert sanitise(text) == text


def test_a_line_is_one_line_with_single_spaces() -> None:
    assert sanitise_line("  a\n b\t\tc \u2028 d\r") == "a b c <U+2028> d<U+000D>"


_ANY_TEXT = st.text(st.one_of(st.characters(exclude_categories=()), st.sampled_from(sorted(_HOSTILE))))


@given(_ANY_TEXT)
def test_whatever_goes_in_what_comes_out_is_writable_and_holds_nothing_hostile(text: str) -> None:
    shown = sanitise(text)
    shown.encode("utf-8")
    assert not _HOSTILE & set(shown)
    assert not any(0xD800 <= ord(letter) <= 0xDFFF for letter in shown)


@given(_ANY_TEXT)
def test_sanitising_twice_changes_nothing_more(text: str) -> None:
    assert sanitise(sanitise(text)) == sanitise(text)
    assert sanitise_line(sanitise_line(text)) == sanitise_line(text)


@given(_ANY_TEXT)
def test_no_character_is_lost(text: str) -> None:
    assert len(re.sub(r"<U\+[0-9A-F]{4,6}>", "x", sanitise(text))) == len(re.sub(r"<U\+[0-9A-F]{4,6}>", "x", text))


@given(_ANY_TEXT)
def test_a_sanitised_line_never_breaks(text: str) -> None:
    assert len(sanitise_line(text).splitlines()) <= 1
