"""A number typed into a cited note that stands in none of its sources is found."""

import pytest

from lscb_tui.model.unproven import unproven_numerals

SOURCE = "Contacts rose by 10% to approximately 13,000; one third came from schools, and 58 events were held."


@pytest.mark.parametrize(
    ("typed", "unproven"),
    [
        ("Contacts rose by 10% to 13,000.", []),
        ("13000 contacts, fifty-eight events", []),
        ("Contacts rose by 12%", ["12"]),
        ("a third, and 33.3%", []),
        ("about 34%", ["34"]),
        ("58 events, 59 next year, 60 after", ["59", "60"]),
        ("no change, and none asked for", []),
        ("no number here", []),
    ],
)
def test_only_what_no_source_states_is_marked(typed: str, unproven: list[str]) -> None:
    assert [numeral.text for numeral in unproven_numerals(typed, [SOURCE])] == unproven


def test_without_a_source_every_number_is_unproven() -> None:
    assert [numeral.text for numeral in unproven_numerals("5 of 6", [])] == ["5", "6"]
