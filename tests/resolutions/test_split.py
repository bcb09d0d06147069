"""Where clauses begin and end in a text."""

import pytest

from lscb_tui.resolutions.split import split_clauses, split_line


@pytest.mark.parametrize("label", ["(1)", "1.", "1)", "(a)", "a)", "a.", "(i)", "i)", "i.", "-", "•", "2.1", "R1"])
def test_a_label_of_any_form_is_told_from_the_words(label: str) -> None:
    assert split_clauses(f"{label} note the report;") == ((label, "note the report;"),)


def test_a_lead_in_that_stands_alone_is_no_clause() -> None:
    text = "The Health and Well-being Board is asked to:\n\na) note the report; and\nb) approve the plan."
    assert split_clauses(text) == (("a)", "note the report; and"), ("b)", "approve the plan."))


def test_several_clauses_in_one_paragraph() -> None:
    text = (
        "The Committee is recommended to: (1) note the report; (2) approve (i) the plan and (ii) the budget; and (3)"
        " thank officers."
    )
    assert [words for _, words in split_clauses(text)] == [
        "The Committee is recommended to: (1) note the report;",
        "approve (i) the plan and (ii) the budget; and",
        "thank officers.",
    ]


def test_a_list_inside_a_clause_is_no_clause() -> None:
    assert split_line("approve (i) the strategy, (ii) the plan") == ("approve (i) the strategy, (ii) the plan",)
    text = "a. Delegate authority to the Director to:\n(i) finalise the plan; and\n(ii) publish it\nb. Note the report"
    assert [label for label, _ in split_clauses(text)] == ["a.", "b."]


def test_a_line_that_goes_on_belongs_to_the_clause_before() -> None:
    assert split_clauses("a) note the report\nof the Board\nb) thank officers") == (
        ("a)", "note the report of the Board"),
        ("b)", "thank officers"),
    )


def test_no_words_are_no_clauses() -> None:
    assert split_clauses(" \n\n") == ()
