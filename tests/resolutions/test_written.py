"""A resolution as it is written: opening, labels, words, separators; what is no clause is left out."""

import pytest

from lscb_tui.resolutions.labels import number
from lscb_tui.resolutions.written import read_written


def rows(text: str) -> list[tuple[str | None, str, str]]:
    return [(clause.label, clause.words, clause.ender) for clause in read_written(text).clauses]


OPENINGS = {
    "RESOLVED: that\na) the report be noted.": "RESOLVED: that",
    "RESOLVED that the report be noted.": "RESOLVED that",
    "RESOLVED – That the report be noted.": "RESOLVED – That",
    "RESOLVED (unanimously): That the report be noted.": "RESOLVED (unanimously): That",
    "RESOLVED - unanimously\n\nthe report be noted.": "RESOLVED - unanimously",
    "AGREED to: note the report": "AGREED to:",
    "Resolved\n\nthe report be noted": "Resolved",
    "DECISION: The Committee: notes the report": "DECISION: The Committee:",
    "RECOMMENDED to Council that the plan be adopted.": "RECOMMENDED to Council that",
    "It was agreed that the report be noted.": "It was agreed that",
    "The Board is asked to:\n(1) note the report": "The Board is asked to:",
    "That the report be noted.": "",
    "Agreed that the Chairman write to the Minister.": "",
}


@pytest.mark.parametrize(("text", "opening"), OPENINGS.items())
def test_the_opening_is_told_from_the_clauses(text: str, opening: str) -> None:
    written = read_written(text)
    assert written.opening == opening
    assert len(written.clauses) == 1


def test_clauses_in_one_paragraph_are_told_apart() -> None:
    assert rows("RESOLVED: that a) the report be received; and b) the progress be noted.") == [
        ("a)", "the report be received", "; and"),
        ("b)", "the progress be noted", "."),
    ]


def test_what_a_clause_counts_off_within_is_no_clause() -> None:
    assert rows("RESOLVED that (i) the plan, (ii) the budget and (iii) the dates be approved.") == [
        ("(i)", "the plan, (ii) the budget and (iii) the dates be approved", ".")
    ]


def test_wrapped_lines_are_joined() -> None:
    text = "RESOLVED: that\n\n(1) the Annual Report of the\nBoard be received; and\n(2) officers\n  be thanked."
    assert [words for _, words, _ in rows(text)] == [
        "the Annual Report of the Board be received",
        "officers be thanked",
    ]


def test_a_minute_around_the_resolution_is_left_out() -> None:
    text = """---
title: a minute
---
## Minutes

The Board considered the report. Members asked:

- what had become of the plan.

## RESOLVED: {#resolved}

that

a) the report be noted.

Moved by Councillor A, seconded by Councillor B

Voting: For 5, Against 0

## Supporting documents
"""
    assert rows(text) == [("a)", "the report be noted", ".")]


def test_lines_without_labels_are_clauses_of_their_own() -> None:
    assert [words for _, words, _ in rows("Receive the report\nNote the progress")] == [
        "Receive the report",
        "Note the progress",
    ]


LABELS = {
    "(1) (2) (3)": [0, 0, 0],
    "a) b) c)": [0, 0, 0],
    "1. 2. 3.": [0, 0, 0],
    "(i) (ii) (iii) (iv)": [0, 0, 0, 0],
    "(a) (i) (ii) (b)": [0, 1, 1, 0],
    "(1) (a) (i) (ii) (b) (2)": [0, 1, 2, 2, 1, 0],
    "(h) (i) (j)": [0, 0, 0],
    "1. 1.1 1.2 2. 2.1": [0, 1, 1, 0, 1],
}


@pytest.mark.parametrize(("labels", "levels"), LABELS.items())
def test_labels_tell_how_deep_a_clause_lies(labels: str, levels: list[int]) -> None:
    assert [numbered.level for numbered in number(labels.split())] == levels


FAULTS = {
    "(1) (3)": [None, "a label is missing before (3)"],
    "(a) (a)": [None, "the label (a) stands twice"],
    "(b) (c)": ["the labels begin with (b)", None],
    "(1) (2) (1)": [None, None, "the label (1) comes after a later one"],
    "(1) (b)": [None, "the label (b) fits no list that is open"],
    "(a) (i) (iii) (b)": [None, None, "a label is missing before (iii)", None],
    "(1) (2)": [None, None],
}


@pytest.mark.parametrize(("labels", "faults"), FAULTS.items())
def test_a_label_out_of_its_run_is_told(labels: str, faults: list[str | None]) -> None:
    assert [numbered.fault for numbered in number(labels.split())] == faults
