"""Every example of docs/resolutions.md is what the program does."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from lscb_tui.meetings.template import PLACES, Template
from lscb_tui.resolutions.house_style import HouseStyle, LabelForm, YearForm, house_styles
from lscb_tui.resolutions.later import later
from lscb_tui.resolutions.mood import Mood
from lscb_tui.resolutions.render import draft
from tests.resolutions.drafting import WORCESTERSHIRE, drafted, resolved

PAGE = (Path(__file__).parents[2] / "docs" / "resolutions.md").read_text("utf-8")


def table(first_header: str) -> list[list[str]]:
    """The rows of the table whose header begins so."""
    found = re.search(rf"^\| {re.escape(first_header)}.*\n\|[-|]+\n((?:\|.*\n)+)", PAGE, re.MULTILINE)
    assert found, first_header
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in found[1].splitlines()]


@pytest.mark.parametrize(("rule", "recommendation", "resolution"), table("rule"), ids=lambda cell: cell[:30])
def test_a_rule_does_as_its_example_says(rule: str, recommendation: str, resolution: str) -> None:
    clause = drafted(recommendation)
    assert (clause.text, clause.warnings) == (resolution, ())


@pytest.mark.parametrize(("prompt", "form"), table("prompt"))
def test_a_prompt_keeps_its_words_and_offers_the_form(prompt: str, form: str) -> None:
    clause = drafted(prompt)
    assert (clause.kind, clause.text) == ("prompt", prompt)
    assert form in clause.alternates
    assert clause.warnings


@pytest.mark.parametrize(("request_", "alternate"), table("request"))
def test_a_request_offers_the_other_wording(request_: str, alternate: str) -> None:
    clause = drafted(request_)
    assert alternate in clause.alternates
    assert clause.warnings == ()


@pytest.mark.parametrize(("doubt", "clause", "warning"), table("doubt"), ids=lambda cell: cell[:30])
def test_a_doubt_is_told_as_its_example_says(doubt: str, clause: str, warning: str) -> None:
    assert warning in drafted(clause).warnings


@pytest.mark.parametrize(("was", "becomes"), [*table("last year | this"), *table("last year | still")])
def test_last_year_s_words_move_on_or_stay(was: str, becomes: str) -> None:
    assert later(was, 1) == becomes


@pytest.mark.parametrize(("recommendation", "resolution"), table("recommendation, with WSCB known"))
def test_words_are_written_as_the_house_does(recommendation: str, resolution: str) -> None:
    assert resolved(recommendation, context=WORCESTERSHIRE) == resolution


def test_every_shipped_style_is_shown_as_it_drafts() -> None:
    shown = {style.strip("`"): text for style, text in table("style")}
    clause = "Request that the WSCB Annual Report 2016-17 is published"
    assert shown == {style.id: draft([clause], style).text for style in house_styles().values()}


def test_every_key_of_a_style_is_explained() -> None:
    explained = {key for cell, *_ in table("key") for key in re.findall(r"`(\w+)`", cell)}
    assert explained == {field.name for field in fields(HouseStyle)} - {"id"}


def test_every_key_and_place_of_a_template_is_explained() -> None:
    assert [row[0].strip("`") for row in table("of a template")] == [
        each.name for each in fields(Template) if each.name != "id"
    ]
    assert {row[0].strip("`{}") for row in table("in a clause")} == set(PLACES)


def test_every_value_of_a_key_is_named() -> None:
    values = {row[0].strip("`"): row[2] for row in table("key")}
    assert re.findall(r"`([^`]+)`", values["mood"]) == list(Mood)
    assert re.findall(r"`([^`]+)`", values["years"]) == list(YearForm)
    assert sorted(re.findall(r"`([^`]+)`", values["labels"])) == sorted(LabelForm)
