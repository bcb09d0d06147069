"""The meeting pack: in the order of the meeting, with every line cited."""

import pytest

from lscb_tui.export.paper import Items, Paper, Statement, Table
from lscb_tui.library.brief import brief
from lscb_tui.library.content import Content
from lscb_tui.library.reading import passages
from lscb_tui.model.words import fold_quotation
from lscb_tui.packs.brief import brief_paper

YEARS = [
    ("2017/18", "Worcestershire"),
    ("2016/17", "Worcestershire"),
    ("2013/14", "Worcestershire"),
    ("2012/13", "Wirral"),
]


def _paper(content: Content, year: tuple[str, str]) -> Paper:
    return brief_paper(brief(content, *year), "OFFICIAL")


def _statements(paper: Paper) -> list[Statement]:
    found: list[Statement] = []
    for section in paper.sections:
        for block in section.blocks:
            found += block.statements if isinstance(block, Items) else [block] if isinstance(block, Statement) else []
    return found


def test_the_sections_follow_the_meeting(content: Content) -> None:
    assert [(section.level, section.heading) for section in _paper(content, YEARS[0]).sections] == [
        (1, "What is asked of the meeting"),
        (1, "Headlines by theme"),
        (1, "Figures"),
        (1, "What changed since 2016/17"),
        (1, "Promises that are not settled"),
        (1, "Questions that are likely"),
        (2, "Raised when earlier papers were debated"),
        (2, "Less sure than before"),
        (2, "Changed most"),
        (2, "Cannot be compared"),
        (1, "Papers named, not held"),
        (1, "Acronyms"),
    ]


@pytest.mark.parametrize("year", YEARS, ids=lambda year: f"{year[1]}-{year[0]}")
def test_every_line_is_cited(content: Content, year: tuple[str, str]) -> None:
    places = {place for (place,) in content.rows("SELECT brief FROM paragraph")}
    for statement in _statements(_paper(content, year)):
        proven = any(proof.citation and proof.address for proof in statement.proofs)
        assert proven or any(place in statement.text for place in places), statement


@pytest.mark.parametrize("year", YEARS, ids=lambda year: f"{year[1]}-{year[0]}")
def test_every_quote_stands_verbatim_where_it_is_said_to(content: Content, year: tuple[str, str]) -> None:
    proofs = [proof for statement in _statements(_paper(content, year)) for proof in statement.proofs if proof.quote]
    assert proofs
    for proof in proofs:
        assert fold_quotation(proof.quote) in fold_quotation(passages(content, proof.address)[0].text)


def test_figures_stand_in_a_table_with_the_year_before_and_where_they_stand(content: Content) -> None:
    figures = next(section for section in _paper(content, YEARS[0]).sections if section.heading == "Figures")
    table = next(block for block in figures.blocks if isinstance(block, Table))
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["Serious case reviews commissioned"] == (
        "none",
        "3",
        "up 3; small numbers (under 6)",
        "2016/17, comments, item 8; 2017/18, paragraph 15",
    )
    assert rows["Contacts received by the front door"][:3] == (
        "not in the papers held",
        "up by 10%",
        "up 10% (reported)",
    )
    assert rows["Child protection plans with domestic abuse as a factor"][1] == "nearly half (less than 50%)"


def test_without_an_earlier_year_nothing_is_said_of_changes(content: Content) -> None:
    paper = _paper(content, YEARS[3])
    changed = next(section for section in paper.sections if section.heading == "What changed")
    assert "No paper of Wirral from before 2012/13 is held" in str(changed.blocks[0])


def test_a_point_of_debate_stands_with_its_answer_and_with_what_is_said_now(content: Content) -> None:
    raised = next(section for section in _paper(content, YEARS[0]).sections if "Raised" in section.heading)
    assert isinstance(raised.blocks[0], Items)
    said = next(s for s in raised.blocks[0].statements if "different level of emphasis on the Early Help" in s.text)
    assert "Answered by Derek Benson" in said.text
    assert "Now: Early help, 2017/18: not yet assured" in said.text
    assert len(said.proofs) == 3
