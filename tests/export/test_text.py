"""Plain text: one thing after the other, for a screen reader as for an eye."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lscb_tui.export.paper import Column, Paper, Paragraph, Section, Table
from lscb_tui.export.text import write
from lscb_tui.model.sanitise import sanitise_line
from tests.cli.hostile import raw
from tests.export.papers import ANY_TEXT, NASTY, PACK, paper_of, said

WRITTEN = """\
OFFICIAL-SENSITIVE

Boats in Hillshire 2017/18
Scrutiny Panel, autumn 2018


Headlines

What the board said, with the words that prove it.

Boats inspected: 25 in 2017/18.
  “25 boats were seen”
  HBB (Hillshire) 2017/18, para 3 [hbb#3]
  “the fewest since 2008”
  HBB (Hillshire) 2017/18, para 4

Note: “Nearly half” is said as less than 50%.


Decisions

1. that the report be received; and
2. that progress be noted.

- Are the piers sound?
    “piers”
    [hbb#5]
- And the quays?

1. that the panel be told by March.


Figures

Both years

Indicator: Boats inspected
  2016/17: 31
  2017/18: 25

Indicator: Boats that leak
  2016/17:
  2017/18: nearly half

After the table.

OFFICIAL-SENSITIVE
"""


def test_a_paper_reads_from_top_to_bottom() -> None:
    assert write(PACK).decode() == WRITTEN


@given(ANY_TEXT, st.integers(20, 120))
def test_no_line_is_longer_than_asked_for_unless_one_word_is(text: str, width: int) -> None:
    longest = max([len(word) for word in sanitise_line(text).split()], default=0)
    for line in write(paper_of(text), width).decode().splitlines():
        assert len(line) <= max(width, longest + 10)


@given(ANY_TEXT)
def test_wrapping_loses_and_adds_no_word(text: str) -> None:
    paper = Paper("Title", sections=(Section("Heading", (Paragraph(text), Paragraph("The end."))),))
    assert write(paper).decode().split() == " ".join(said(paper)).split()


def test_without_a_width_a_paragraph_is_one_line() -> None:
    paper = Paper("Title", sections=(Section("Heading", (Paragraph("word " * 100),)),))
    assert write(paper, width=None).decode().splitlines()[-1] == "word " * 99 + "word"


@pytest.mark.parametrize("text", NASTY)
def test_nothing_hostile_is_written(text: str) -> None:
    assert raw(write(paper_of(text))) == []


def test_a_column_without_a_title_gives_the_cell_alone() -> None:
    table = Table((Column(""), Column("2017/18")), (("Boats", "25"),))
    assert write(Paper("", sections=(Section("", (table,)),))).decode() == "Boats\n  2017/18: 25\n"
