"""Papers for the tests of the writers: one with every block, and one whose every text is hostile."""

from lscb_tui.export.paper import Block, Column, Items, Note, Paper, Paragraph, Proof, Section, Statement, Table

PROOF = Proof(quote="The Board inspected 25 boats", citation="HBB (Hillshire) 2017/18, para 2", address="boats#2")
PLAIN = Paper(
    title="Boats in Hillshire",
    subtitle="A brief for the meeting",
    classification="OFFICIAL-SENSITIVE",
    sections=(
        Section("Headlines", (Paragraph("Boats were inspected."), Statement("Boats: 25 in 2017/18.", (PROOF,)))),
        Section("In detail", (Items(("First", Statement("Second", (PROOF,))), ordered=True),), level=2),
        Section(
            "Figures",
            (
                Table(
                    (Column("Figure"), Column("2017/18", is_number=True)),
                    (("Boats inspected", "25"), ("Boats that leak", "one third")),
                    caption="Figures of 2017/18",
                ),
                Note("Not zero."),
            ),
        ),
    ),
)
HOSTILE = [
    "\x1b[31mred\x07",
    "a\u202eb",
    "[/b] [sic] [@click=app.quit]",
    "<script>alert(1)</script> & &amp; &#60;",
    "a | b | c",
    "# heading",
    "- item",
    "1. one",
    "12) twelve",
    "+ plus",
    "> quote",
    "=== rule",
    "*emphasis* _under_ **strong** __strong__",
    "`code` ``code`` ~~struck~~",
    "[link](http://example.org) ![image](x.png) <http://example.org>",
    "http://example.org www.example.org someone@example.org",
    "a\\b \\* back",
    "~~~ fence",
    "x" * 300,
    "=SUM(A1:A9)",
]


def hostile_paper(text: str) -> Paper:
    """A paper with the same text in every place that takes one."""
    proof = Proof(quote=text, citation=text, address=text)
    blocks: tuple[Block, ...] = (
        Paragraph(text),
        Statement(text, (proof,)),
        Items((text, Statement(text, (proof,)))),
        Table((Column(text), Column(text)), ((text, text),), caption=text),
        Note(text),
    )
    return Paper(title=text, subtitle=text, classification=text, sections=(Section(text, blocks),))
