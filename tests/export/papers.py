"""Papers to write: one as an officer would hand it out, and ones whose every field holds the same nasty text."""

from collections.abc import Iterator

from hypothesis import strategies as st

from lscb_tui.export.paper import (
    Block,
    Column,
    Items,
    Note,
    Paper,
    Paragraph,
    Proof,
    Section,
    Statement,
    Table,
    cleaned,
)
from tests.cli.hostile import CHARACTERS

MARKING = "OFFICIAL-SENSITIVE"

PACK = Paper(
    title="Boats in Hillshire 2017/18",
    subtitle="Scrutiny Panel, autumn 2018",
    classification=MARKING,
    sections=(
        Section(
            "Headlines",
            (
                Paragraph("What the board said, with the words that prove it."),
                Statement(
                    "Boats inspected: 25 in 2017/18.",
                    (
                        Proof(quote="25 boats were seen", citation="HBB (Hillshire) 2017/18, para 3", address="hbb#3"),
                        Proof(quote="the fewest since 2008", citation="HBB (Hillshire) 2017/18, para 4"),
                    ),
                ),
                Note("“Nearly half” is said as less than 50%."),
            ),
        ),
        Section(
            "Decisions",
            (
                Items(("that the report be received; and", "that progress be noted."), ordered=True),
                Items((Statement("Are the piers sound?", (Proof(quote="piers", address="hbb#5"),)), "And the quays?")),
                Items(("that the panel be told by March.",), ordered=True),
            ),
            level=2,
        ),
        Section(
            "Figures",
            (
                Table(
                    (Column("Indicator"), Column("2016/17", is_number=True), Column("2017/18", is_number=True)),
                    (("Boats inspected", "31", "25"), ("Boats that leak", "", "nearly half")),
                    caption="Both years",
                ),
                Paragraph("After the table."),
            ),
        ),
    ),
)

NASTY = (
    CHARACTERS,
    "a\x00b\x1b[31mc",
    "\u202eright to left\u2066",
    "\ufffe \uffff \ud800",
    "[/b] [sic] [@click=app.quit] [x](http://example.com) ![y](z) [^1] [ ] done",
    "<script>alert(1)</script> <b>&amp; &#60; &lt",
    "</style></title></table><!-- --> <?x?> ]]>",
    "<!-- never closed",
    "<div class=x",
    "<?php",
    "| a | b |",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "# not a heading #",
    "* not an item",
    "- not an item",
    "+ not an item",
    "12. not an item",
    "3) not an item",
    "> not a quotation",
    "---",
    "===",
    "***",
    "```not code",
    "~~~",
    "    not code",
    "`a` _b_ *c* **d** ~~e~~ $f$ \\g \\",
    "snake_case_name, 2*3*4, a_b_",
    "R&D &copy; &notanentity; &#x41;",
    ":--- | ---:",
    "W" * 400,
    "two\n\nparagraphs\tand a tab",
    "  spaces  at  both  ends  ",
    "“quoted ‘twice’”",
    "w:p xmlns='x' \"y\"",
    "café Łódź 児童 👩‍👧 e\u0301",
    "",
    "   ",
)

ANY_TEXT = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.sampled_from("#*_`~[]()<>!|\\&;:+-=.@$>\"' \n\ta1\u00e9\x1b\u202e\ufffe"), max_size=30),
    st.text(st.characters(exclude_categories=()), max_size=30),
)
"""Any text at all, and more than its share of what is markup somewhere."""


def paper_of(text: str) -> Paper:
    """A paper with `text` in every field that a paper has."""
    proof = Proof(quote=text, citation=text, address=text)
    blocks: tuple[Block, ...] = (
        Paragraph(text),
        Statement(text, (proof, proof)),
        Items((text, Statement(text, (proof,)))),
        Items((text, text), ordered=True),
        Items((Statement("", (proof,)), text), ordered=True),
        Table((Column(text), Column(text, is_number=True)), ((text, text), ("", text)), caption=text),
        Note(text),
    )
    return Paper(text, text, text, (Section(text, blocks), Section(text, blocks, level=2)))


def said(paper: Paper) -> list[str]:
    """Everything a reader is told, in order, the classification apart; cells may be empty."""
    clean = cleaned(paper)
    texts = [clean.title, clean.subtitle]
    for section in clean.sections:
        texts.append(section.heading)
        for block in section.blocks:
            texts += _said(block)
    return texts


def _said(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield text
        case Note(text):
            yield f"Note: {text}"
        case Statement():
            yield block.text
            for proof in block.proofs:
                yield from (proof.quoted, proof.source)
        case Items():
            for statement in block.statements:
                yield from _said(statement)
        case Table():
            yield block.caption
            yield from (column.title for column in block.columns)
            yield from (cell for row in block.rows for cell in row)
