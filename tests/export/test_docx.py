"""The Word document, opened again: real headings, lists, tables, page numbers, and the marking on every page."""

import zipfile
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given, settings

from lscb_tui.export.docx import write
from lscb_tui.export.docx.tables import column_shares
from lscb_tui.export.paper import Column, Items, Paper, Section, Table, cleaned
from tests.cli.hostile import raw
from tests.export.papers import ANY_TEXT, MARKING, NASTY, PACK, paper_of, said


def opened(written: bytes) -> WordDocument:
    return Document(BytesIO(written))


@pytest.fixture(scope="module")
def pack() -> WordDocument:
    return opened(write(PACK))


def body(document: WordDocument) -> list[str]:
    """Every paragraph's text in order, the cells of tables among them; the space below a table is none."""
    texts = []
    for block in document.iter_inner_content():
        if isinstance(block, WordTable):
            texts += [cell.text for row in block.rows for cell in row.cells]
        elif block.text:
            texts.append(block.text)
    return texts


def styled(document: WordDocument, *names: str) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if style_of(paragraph) in names]


def style_of(paragraph: WordParagraph) -> str:
    assert paragraph.style is not None
    return paragraph.style.name or ""


def part(written: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(written)) as archive:
        return archive.read(name)


def written_with(text: str) -> bytes:
    """A paper of `text` as a document, of which it is asserted that it says what the paper does."""
    paper = paper_of(text)
    written = write(paper)
    document = opened(written)
    assert [one for one in body(document) if one] == [one for one in said(paper) if one]
    assert document.sections[0].header.paragraphs[0].text == cleaned(paper).classification
    return written


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_is_read_as_that_text(text: str) -> None:
    assert raw(part(written_with(text), "word/document.xml")) == []


@settings(deadline=None, max_examples=25)
@given(ANY_TEXT)
def test_any_text_is_read_as_that_text(text: str) -> None:
    written_with(text)


def test_each_kind_of_text_has_its_style(pack: WordDocument) -> None:
    assert styled(pack, "Title") == [PACK.title]
    assert styled(pack, "Subtitle") == [PACK.subtitle]
    assert styled(pack, "Heading 1") == ["Headlines", "Figures"]
    assert styled(pack, "Heading 2") == ["Decisions"]
    assert styled(pack, "Statement") == ["Boats inspected: 25 in 2017/18."]
    assert styled(pack, "Quote") == ["“25 boats were seen”", "“the fewest since 2008”", "“piers”"]
    assert styled(pack, "Citation") == [
        *("HBB (Hillshire) 2017/18, para 3 [hbb#3]", "HBB (Hillshire) 2017/18, para 4", "[hbb#5]")
    ]
    assert styled(pack, "Note") == ["Note: “Nearly half” is said as less than 50%."]
    assert styled(pack, "Caption") == ["Both years"]
    assert styled(pack, "List Bullet") == ["Are the piers sound?", "And the quays?"]
    assert len(styled(pack, "List Number")) == 3


def test_a_statement_and_its_proofs_stay_on_one_page(pack: WordDocument) -> None:
    [first] = [number for number, one in enumerate(pack.paragraphs) if style_of(one) == "Statement"]
    together = [one.paragraph_format.keep_with_next for one in pack.paragraphs[first : first + 5]]
    assert together == [True, True, True, True, None]


def numbers(document: WordDocument) -> list[tuple[str, int]]:
    """The text and list number of each paragraph of a numbered list."""
    numbered = [one for one in document.paragraphs if style_of(one) == "List Number"]
    return [(one.text, one._p.xpath("w:pPr/w:numPr/w:numId")[0].val) for one in numbered]


def test_each_numbered_list_begins_at_one(pack: WordDocument) -> None:
    (_, first), (_, second), (_, third) = numbers(pack)
    assert first == second != third
    starts = pack.part.numbering_part.element.xpath("w:num[w:lvlOverride/w:startOverride/@w:val='1']/@w:numId")
    assert {str(first), str(third)} <= set(starts)


def test_a_table_repeats_its_header_row_and_keeps_its_rows_whole(pack: WordDocument) -> None:
    [table] = pack.tables
    assert table.style is not None and table.style.name == "Paper Table"
    assert [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in table.rows] == [True, False, False]
    assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in table.rows)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Indicator", "2016/17", "2017/18"],
        ["Boats inspected", "31", "25"],
        ["Boats that leak", "", "nearly half"],
    ]


def test_numbers_stand_on_the_right(pack: WordDocument) -> None:
    row = pack.tables[0].rows[1]
    assert [cell.paragraphs[0].alignment for cell in row.cells] == [None, *[WD_ALIGN_PARAGRAPH.RIGHT] * 2]


def test_a_screen_reader_is_told_what_a_table_is(pack: WordDocument) -> None:
    assert pack.tables[0]._tbl.tblPr.xpath("w:tblCaption/@w:val") == ["Both years"]


def test_the_marking_is_in_header_and_footer_and_pages_are_counted(pack: WordDocument) -> None:
    [section] = pack.sections
    assert [one.text for one in section.header.paragraphs] == [MARKING]
    assert section.footer.paragraphs[0].text == MARKING
    assert page_fields(section.footer) == ["PAGE", "NUMPAGES"]


def page_fields(footer: Any) -> list[str]:
    return [str(field.get(qn("w:instr"))) for field in footer._element.iter(qn("w:fldSimple"))]


def test_without_a_classification_pages_are_counted_all_the_same() -> None:
    [section] = opened(write(Paper("Title"))).sections
    assert [one.text for one in section.header.paragraphs] == [""]
    assert page_fields(section.footer) == ["PAGE", "NUMPAGES"]


def test_the_page_is_a4(pack: WordDocument) -> None:
    [section] = pack.sections
    assert (round(section.page_width or 0, -4), round(section.page_height or 0, -4)) == (
        *(round(Mm(210), -4), round(Mm(297), -4)),
    )


def test_the_properties_name_the_title_and_nobody() -> None:
    properties = opened(write(PACK)).core_properties
    assert (properties.title, properties.language) == (PACK.title, "en-GB")
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert (properties.created, properties.modified) == (None, None)


def test_the_language_is_british_english() -> None:
    assert b'<w:lang w:val="en-GB"' in part(write(PACK), "word/styles.xml")


def test_no_part_is_dated() -> None:
    with zipfile.ZipFile(BytesIO(write(PACK))) as archive:
        dates = {entry.date_time for entry in archive.infolist()}
    assert [datetime(*date) for date in dates] == [datetime(1980, 1, 1)]


def test_a_title_longer_than_a_property_may_be_is_whole_in_the_text() -> None:
    document = opened(write(Paper("T" * 400)))
    assert styled(document, "Title") == ["T" * 400]
    assert document.core_properties.title == "T" * 255


LETTERS = 84.0


def shares(*columns: list[str]) -> list[float]:
    rows = tuple(zip(*[column[1:] for column in columns], strict=True))
    return column_shares(Table(tuple(Column(column[0]) for column in columns), rows), LETTERS)


def test_a_column_is_as_wide_as_what_is_in_it() -> None:
    narrow, wide = shares(["Year", "2017/18"], ["Words", "The Board will monitor this during the year."])
    assert narrow < wide / 3
    assert narrow + wide == pytest.approx(1)


def test_a_narrow_column_keeps_room_for_its_words_beside_wide_ones() -> None:
    year, *_ = shares(["Year", "2017/18"], ["Said", "word " * 80], ["Proof", "word " * 80])
    assert year * LETTERS >= len("2017/18")


@pytest.mark.parametrize("count", [1, 2, 5, 12, 60])
def test_shares_are_shares_however_many_columns(count: int) -> None:
    found = shares(*[["W" * 300, ""]] * count)
    assert sum(found) == pytest.approx(1)
    assert min(found) > 0


def test_levels_of_headings_are_the_levels_of_sections() -> None:
    sections = tuple(Section(f"Level {level}", level=level) for level in (1, 2, 3, 4))
    document = opened(write(Paper("Title", sections=sections)))
    assert [style_of(one) for one in document.paragraphs[1:]] == [f"Heading {level}" for level in (1, 2, 3, 4)]


def test_bullets_are_those_of_the_style() -> None:
    document = opened(write(Paper("", sections=(Section("", (Items(("a", "b")), Items(("c",)))),))))
    assert document.part.numbering_part.element.xpath("w:abstractNum[1]/w:lvl/w:numFmt/@w:val") == ["bullet"]
    assert not any(one._p.xpath("w:pPr/w:numPr") for one in document.paragraphs)
