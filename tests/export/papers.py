"""Papers to write: one as an officer would hand it out, and ones whose every field holds the same nasty text."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import strategies as st

from lscb_tui.export.paper import (
    Block,
    Column,
    Items,
    Note,
    Paper,
    Paragraph,
    Proof,
    Records,
    Section,
    Statement,
    Table,
    Task,
    TaskState,
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

LOG = replace(
    PACK,
    records=Records(
        "boats",
        ("name", "crew", "rate", "tags", "words", "gone"),
        (
            {
                "name": "Boats inspected",
                "crew": 25.0,
                "rate": 4.5,
                "tags": ("sound", "seen"),
                "words": "two\nlines, “quoted”",
                "gone": None,
                "log": ({"who": "ab", "before": "24", "after": "25"},),
            },
            {"name": "=1+1", "crew": -3, "rate": 0.0, "tags": (), "words": "", "gone": None, "log": ()},
        ),
        details=("log",),
    ),
    tasks=(
        Task(
            uid="pier@boats",
            summary="Mend the pier, soon; very soon",
            due="2018-10-18",
            owner="Harbour master",
            state=TaskState.UNDER_WAY,
            description="Boats inspected\nHBB (Hillshire) 2017/18, para 3 [hbb#3]",
            tags=("pier", "autumn"),
            created="2018-09-01T10:00:00.250000+00:00",
            updated="2018-09-02T11:30:00Z",
            revision=3,
        ),
        Task(uid="quay@boats", summary="Look at the quay"),
        Task(uid="rope@boats", summary="Coil the ropes", due="2018-11-01", state=TaskState.DONE),
    ),
)
"""PACK with records and tasks, so that every format can write it."""

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
        Statement(text, (proof,), (text, text)),
        Items((text, Statement(text, (proof,)))),
        Items((Statement(text, (), (text,)), Statement("", (), (text,)))),
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
            yield from (block.text, *block.more)
            for proof in block.proofs:
                yield from (proof.quoted, proof.source)
        case Items():
            for statement in block.statements:
                yield from _said(statement)
        case Table():
            yield block.caption
            yield from (column.title for column in block.columns)
            yield from (cell for row in block.rows for cell in row)
