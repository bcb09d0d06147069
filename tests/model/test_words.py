"""Words as quotations are compared and as the index keeps them: both sides meet, whatever the typography."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lscb_tui.model.words import fold_quotation, tokens


def _words(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


def test_typographic_quotes_are_folded() -> None:
    assert fold_quotation("the Board’s “Think Family” ‘gateway’") == "the Board's \"Think Family\" 'gateway'"


def test_white_space_of_any_kind_is_one_space() -> None:
    assert fold_quotation("  over\n1000\t\tprofessionals\u00a0trained ") == "over 1000 professionals trained"


@pytest.mark.parametrize("text", ["Well-being", "c. 40% – 75%", "WSCB", "wa responsive", "and…", "2016-17"])
def test_nothing_else_is_folded(text: str) -> None:
    assert fold_quotation(text) == text


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold_quotation(fold_quotation(text)) == fold_quotation(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Children's Social Care", ["children", "social", "care"]),
        ("Children’s", ["children"]),
        ("SCR's", ["scr"]),
        ("Well-being", ["well", "being"]),
        ("approximately 13,000", ["approximately", "13000"]),
        ("4.5%", ["4.5"]),
        ("Café", ["cafe"]),
        ("eight members", ["eight", "8", "members"]),
        ("one member", ["one", "member"]),
        ("2016-17", ["2016/17"]),
        ("2016/2017", ["2016/17"]),
        ("2018/9", ["2018/19"]),
        ("40-75", ["40", "75"]),
        ("12-13", ["2012/13", "12", "13"]),
        ("(CSE)", ["cse"]),
        ("…", []),
    ],
)
def test_words_are_indexed_in_one_form(text: str, words: list[str]) -> None:
    assert _words(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("13,000", "13000"),
        ("2016-17", "2016/17"),
        ("Board’s", "Board's"),
        ("EARLY Help", "early help"),
        ("re\u0301sume\u0301", "résumé"),
    ],
)
def test_what_is_typed_and_what_is_printed_meet(one: str, other: str) -> None:
    assert _words(one) == _words(other)


def test_a_token_knows_where_it_stands_in_the_text() -> None:
    text = "Over 13,000 children’s files"
    assert [text[token.start : token.end] for token in tokens(text)] == ["Over", "13,000", "children’s", "files"]


def test_the_digits_of_a_number_in_words_stand_at_the_same_place() -> None:
    word, digits = tokens("eight")
    assert (word.start, word.end) == (digits.start, digits.end)


@given(st.text())
def test_tokens_of_arbitrary_text_stand_in_order_and_within_it(text: str) -> None:
    found = list(tokens(text))
    assert all(token.text and 0 <= token.start < token.end <= len(text) for token in found)
    assert [token.start for token in found] == sorted(token.start for token in found)


@given(st.integers(0, 10**12))
def test_a_number_is_found_with_and_without_its_commas(number: int) -> None:
    assert _words(f"{number:,}") == [str(number)]
