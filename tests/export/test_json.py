"""Records as JSON: one object, marked, safe, and as it was in everything else."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from lscb_tui.export.json import write
from lscb_tui.export.paper import Paper, Records
from lscb_tui.model.sanitise import sanitise
from tests.cli.hostile import raw
from tests.export.papers import ANY_TEXT, LOG, NASTY


def only(text: str) -> Paper:
    row = {"text": text, "log": ({"who": text},)}
    return Paper("Title", records=Records("things", ("text",), (row,), details=("log",)))


def test_it_is_one_object_with_the_marking_and_the_records_under_their_name() -> None:
    assert json.loads(write(LOG)) == {
        "classification": "OFFICIAL-SENSITIVE",
        "boats": [
            {
                "name": "Boats inspected",
                "crew": 25,
                "rate": 4.5,
                "tags": ["sound", "seen"],
                "words": "two\nlines, “quoted”",
                "gone": None,
                "log": [{"who": "ab", "before": "24", "after": "25"}],
            },
            {"name": "=1+1", "crew": -3, "rate": 0, "tags": [], "words": "", "gone": None, "log": []},
        ],
    }


def test_keys_stand_in_the_order_of_the_columns_whatever_that_of_the_record() -> None:
    paper = Paper("Title", records=Records("things", ("a", "b"), ({"b": 2, "a": 1},)))
    assert list(json.loads(write(paper))["things"][0]) == ["a", "b"]


def test_it_is_text_that_people_can_read() -> None:
    assert "“quoted”" in write(LOG).decode()
    assert b'"crew": 25,' in write(LOG)


def test_no_marking_is_null() -> None:
    assert json.loads(write(replace(LOG, classification=" ")))["classification"] is None


@given(ANY_TEXT)
def test_any_text_comes_back_safe(text: str) -> None:
    safe = sanitise(text)
    assert json.loads(write(only(text)))["things"] == [{"text": safe, "log": [{"who": safe}]}]


@pytest.mark.parametrize("text", NASTY)
def test_nothing_hostile_is_written(text: str) -> None:
    assert raw(write(only(text))) == []
