"""Numbers in running words: digits, cardinals, fractions, and the absence of anything."""

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lscb_tui.model.cardinal import number_word
from lscb_tui.model.numeral import Numeral, find_numerals


def _values(text: str) -> list[Fraction]:
    return [numeral.value for numeral in find_numerals(text)]


def _only(text: str) -> Numeral:
    (numeral,) = find_numerals(text)
    return numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("58 training events", 58),
        ("approximately 13,000 practitioners", 13000),
        ("1,234,567 visits", 1234567),
        ("up by 4.5% on last year", Fraction("4.5")),
        ("97% were satisfied", 97),
        ("£3,200 was spent", 3200),
        ("eight Board members", 8),
        ("Twelve children", 12),
        ("TWENTY-FIVE deaths", 25),
        ("twenty five deaths", 25),
        ("one hundred and five cases", 105),
        ("a hundred cases", 100),
        ("two thousand cases", 2000),
        ("three hundred and twenty-one thousand people", 321000),
        ("a thousand and one nights", 1001),
        ("two dozen briefings", 24),
        ("£1.2 million was cut", 1200000),
        ("2 million people", 2000000),
        ("13 thousand practitioners", 13000),
    ],
)
def test_a_number_is_found_with_its_value(text: str, value: int | Fraction) -> None:
    assert _values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one third of all assessments", Fraction(1, 3)),
        ("nearly half of these cases", Fraction(1, 2)),
        ("two-thirds of schools", Fraction(2, 3)),
        ("two thirds of schools", Fraction(2, 3)),
        ("a quarter of the plans", Fraction(1, 4)),
        ("three quarters of the plans", Fraction(3, 4)),
        ("a tenth of contacts", Fraction(1, 10)),
        ("four-fifths of contacts", Fraction(4, 5)),
    ],
)
def test_a_fraction_in_words_is_a_share_of_one(text: str, value: Fraction) -> None:
    numeral = _only(text)
    assert numeral.is_fraction
    assert numeral.value == value


@pytest.mark.parametrize("word", ["No", "None", "nil"])
def test_no_is_the_absence_of_anything_and_no_other_numeral(word: str) -> None:
    numeral = _only(f"{word} serious case reviews had been commissioned")
    assert numeral.is_absence
    assert numeral.value == 0


@pytest.mark.parametrize(
    "text",
    ["the second visit", "often", "someone", "anyone", "tone and stone", "tentative", "notable", "behalf", "the board"],
)
def test_words_that_only_look_like_numbers_are_none(text: str) -> None:
    assert find_numerals(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between two and three year olds", [2, 3]),
        ("between forty and seventy-five per cent", [40, 75]),
        ("five or ten", [5, 10]),
        ("c. 40% and 75%", [40, 75]),
        ("28 courses (90 sessions) delivered to over 1000 professionals", [28, 90, 1000]),
    ],
)
def test_two_numbers_side_by_side_stay_two(text: str, values: list[int]) -> None:
    assert _values(text) == values


def test_a_numeral_knows_where_it_stands() -> None:
    text = "Just over one third (36%) of 1,389 Contacts"
    assert [text[n.start : n.end] for n in find_numerals(text)] == ["one third", "36", "1,389"]


@pytest.mark.parametrize(
    ("text", "number", "states"),
    [
        ("25 deaths", 25, True),
        ("25 deaths", 26, False),
        ("eight members", 8, True),
        ("4.5%", 4.5, True),
        ("4.5%", 4.0, False),
        ("13,000", 13000, True),
        ("one third", 33.3, True),
        ("one third", 33, False),
        ("two-thirds", 66.7, True),
        ("nearly half", 50, True),
        ("a quarter of", 25, True),
        ("a quarter of", 4, False),
        ("No reviews", 0, True),
        ("No reviews", 1, False),
    ],
)
def test_a_numeral_states_its_own_number_only(text: str, number: float, states: bool) -> None:
    assert _only(text).states(number) is states


def test_a_number_beyond_all_bounds_is_not_stated_and_does_no_harm() -> None:
    assert not _only("25").states(float("inf"))


@given(
    st.integers(0, 10**15), st.sampled_from(["", "£", "over ", "(", "c. "]), st.sampled_from(["", "%", ".", ")", ","])
)
def test_any_integer_written_with_commas_is_found_with_its_value(number: int, before: str, after: str) -> None:
    assert _values(f"about {before}{number:,}{after} of them") == [number]


@given(st.integers(2, 99))
def test_a_cardinal_word_up_to_ninety_nine_says_its_number(number: int) -> None:
    words = SMALL[number] if number < 20 else "-".join(filter(None, [TENS[number // 10], SMALL[number % 10]]))
    assert _values(f"{words} children") == [number]


SMALL = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
SMALL += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


@given(st.text())
@example("1" * 5000)
@example("٣ children")
@example("\ud800 12")
def test_arbitrary_text_never_stops_the_search_for_numerals(text: str) -> None:
    assert all(text[numeral.start : numeral.end] == numeral.text for numeral in find_numerals(text))


@pytest.mark.parametrize(
    ("word", "number"), [("eight", 8), ("ninety", 90), ("zero", 0), ("hundred", None), ("tea", None)]
)
def test_one_word_stands_for_one_number(word: str, number: int | None) -> None:
    assert number_word(word) == number
