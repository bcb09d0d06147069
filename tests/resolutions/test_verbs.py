"""Participles and other forms, from a table and rules."""

import pytest

from lscb_tui.resolutions.verbs import USAGES, base_of, is_reporting, participle, past, third_person

IRREGULAR = """
seek sought, bring brought, give given, make made, take taken, hold held, write written, send sent, put put, set set,
keep kept, draw drawn, withdraw withdrawn, undertake undertaken, choose chosen, find found, meet met, lay laid,
pay paid, lead led, read read, see seen, hear heard, build built, begin begun, lend lent
"""
DOUBLED = "refer defer submit commit permit admit plan transfer cancel label model control omit embed regret map"
PLAIN = "monitor consider offer benefit focus develop target market visit limit deliver reveal"


@pytest.mark.parametrize("pair", [pair.split() for pair in IRREGULAR.replace("\n", " ").split(",")], ids=" ".join)
def test_irregular_participles(pair: list[str]) -> None:
    assert participle(pair[0]) == pair[1]


@pytest.mark.parametrize("base", DOUBLED.split())
def test_the_last_letter_is_doubled(base: str) -> None:
    assert participle(base) == f"{base}{base[-1]}ed"


@pytest.mark.parametrize("base", PLAIN.split())
def test_the_last_letter_is_not_doubled(base: str) -> None:
    assert participle(base) == f"{base}ed"


def test_other_regular_forms() -> None:
    assert [participle(base) for base in ("note", "ratify", "survey", "ring-fence")] == [
        *("noted", "ratified", "surveyed", "ring-fenced"),
    ]
    assert [third_person(base) for base in ("note", "ratify", "discuss", "go", "have")] == [
        *("notes", "ratifies", "discusses", "goes", "has"),
    ]
    assert [past(base) for base in ("note", "give", "undertake")] == ["noted", "gave", "undertook"]


def test_what_is_no_word_has_no_participle() -> None:
    assert participle("2017/18") is None


@pytest.mark.parametrize("base", USAGES)
def test_every_form_leads_back_to_a_verb_with_the_same_form(base: str) -> None:
    for form in (participle, past, third_person):
        found = base_of(str(form(base)))
        assert found is not None
        assert found == form(base) or form(found) == form(base) or form(base) in USAGES


def test_reporting_verbs_take_that() -> None:
    assert [is_reporting(base) for base in ("note", "request", "publish", "xyzzy")] == [True, True, False, False]
