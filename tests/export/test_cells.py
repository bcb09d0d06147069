"""Cells of a table: no text begins a formula, and everything else stays as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lscb_tui.export.cells import cell

FORMULAS = (
    *("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://example.com","x")', "=cmd|' /C calc'!A0"),
    *("＝1+1", "＋1", "－1", "＠SUM(A1)", "﹦1", "﹣1"),
    *(" =1+1", "\u00a0=1", "\u3000＝1", "\u200b=1", "\ufeff=1", "\u2060 \u00ad@x"),
    *("\t=1", "\n=1", " \n\t -1", "\tplain", "\nplain"),
)
"""Texts that a spreadsheet may take for formulas."""


@pytest.mark.parametrize("text", [*FORMULAS, "\r=1", "\rplain"])
def test_a_formula_is_neutralised_and_nothing_of_it_lost(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", " ", "a=1", "1+1", "a\n=1", "it's", "'=1", "(-1)", "2017/18", "  a  ", "“=1”", "£5"]
)
def test_any_other_text_is_left_alone(text: str) -> None:
    assert cell(text) == text


@given(st.text(st.sampled_from("=+-@＝＠ \t\n\u200ba1'"), max_size=5))
def test_no_cell_begins_a_formula(text: str) -> None:
    written = str(cell(text))
    assert not written.lstrip(" \t\n\u200b").startswith(("=", "+", "-", "@", "＝", "＠"))
    assert written in (text, f"'{text}")


@pytest.mark.parametrize(
    ("value", "written"),
    [(25, 25), (-4.5, -4.5), (-3.0, -3), (0.0, 0), (True, "true"), (False, "false"), (None, ""), ((), "")],
)
def test_what_is_no_text_is_not_touched(value: int | float | tuple[str, ...] | None, written: str | float) -> None:
    assert (cell(value), type(cell(value))) == (written, type(written))


def test_texts_are_parted_by_commas_and_are_no_formula_together() -> None:
    assert cell(("a", "b")) == "a, b"
    assert cell(("=a", "b")) == "'=a, b"
