"""A Word document with real headings, lists and tables, on the council's own template where one is given."""

import re
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor

from ..model.errors import BadInput
from .paper import Block, Items, Note, Paper, Paragraph, Proof, Section, Statement, Table, cleaned

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.table import Table as WordTable
    from docx.text.paragraph import Paragraph as WordParagraph

_WRITTEN = datetime(2000, 1, 1, tzinfo=UTC)
"""Papers carry no time of their own, so that one paper is always the same bytes."""
_QUOTE, _CITATION = "Quote", "Citation"
_NEEDED = ("Title", "Subtitle", "List Bullet", "List Number", *(f"Heading {level}" for level in range(1, 5)))
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class TemplateError(BadInput):
    """The template cannot be used. The message names the file and the remedy."""


def write(paper: Paper, template: Path | None = None) -> bytes:
    """`paper` as a Word document. A classification heads and foots every page.

    A template's pages, headers and styles are kept, its words are not. Raises TemplateError where it is no Word file.
    """
    paper = cleaned(paper)
    word = _begin(template)
    _write_properties(word, paper)
    _mark_pages(word, paper.classification)
    word.add_paragraph(_text(paper.title), "Title")
    if paper.subtitle:
        word.add_paragraph(_text(paper.subtitle), "Subtitle")
    for section in paper.sections:
        _write_section(word, section)
    file = BytesIO()
    word.save(file)
    return _without_clock(file.getvalue())


def _without_clock(package: bytes) -> bytes:
    """The same package with no time of its own in its entries."""
    steady = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(steady, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, _WRITTEN.timetuple()[:6]), old.read(name), ZIP_DEFLATED)
    return steady.getvalue()


def _begin(template: Path | None) -> "Word":
    try:
        word = Document(str(template)) if template else Document()
    except (PackageNotFoundError, ValueError, KeyError, OSError) as error:
        raise TemplateError(f"{template}: not a Word document; name a .docx file as the template") from error
    body = word.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    if template is None:
        _set_page(word)
    _add_styles(word)
    return word


def _set_page(word: "Word") -> None:
    """A4, with the fonts and spaces of our own where no template decides them."""
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    page.top_margin = page.bottom_margin = Cm(2.2)
    styles = word.styles
    styles["Normal"].font.name, styles["Normal"].font.size = "Arial", Pt(10.5)
    styles["Normal"].paragraph_format.space_after = Pt(6)
    for name, size in (("Title", 20), ("Heading 1", 15), ("Heading 2", 12.5), ("Heading 3", 11), ("Heading 4", 10.5)):
        font = styles[name].font
        font.name, font.size, font.bold, font.color.rgb = "Arial", Pt(size), True, RGBColor(0x1A, 0x1A, 0x1A)
        fonts = styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in list(fonts.attrib):
            if attribute.endswith("Theme"):
                del fonts.attrib[attribute]
    styles["Subtitle"].font.name, styles["Subtitle"].font.size = "Arial", Pt(10.5)
    styles["Subtitle"].font.color.rgb = RGBColor(0x40, 0x40, 0x40)


def _add_styles(word: "Word") -> None:
    """The styles that are needed and missing; those that a template has are left as they are."""
    present = {style.name for style in word.styles}
    for name in (*_NEEDED, _QUOTE, _CITATION):
        if name in present:
            continue
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = word.styles["Normal"]
        if name == _CITATION:
            style.font.size, style.font.color.rgb = Pt(8.5), RGBColor(0x40, 0x40, 0x40)
            style.paragraph_format.left_indent = Cm(1.2)
    if _CITATION not in present:
        quote = word.styles[_QUOTE].paragraph_format
        quote.left_indent, quote.space_after = Cm(1.2), Pt(0)


def _write_properties(word: "Word", paper: Paper) -> None:
    facts = word.core_properties
    facts.title, facts.language = _text(paper.title)[:255], "en-GB"
    facts.author = facts.last_modified_by = facts.comments = facts.keywords = facts.subject = ""
    facts.created = facts.modified = _WRITTEN
    facts.revision = 1


def _mark_pages(word: "Word", classification: str) -> None:
    """The marking above and below, and the number of each page, in every section of the template."""
    for page in word.sections:
        for place in (page.header, page.footer):
            if classification:
                place.is_linked_to_previous = False
                line = place.paragraphs[0] if not place.paragraphs[0].text else place.add_paragraph()
                line.alignment = WD_ALIGN_PARAGRAPH.CENTER
                line.add_run(_text(classification)).bold = True
        line = page.footer.add_paragraph() if page.footer.paragraphs[0].text else page.footer.paragraphs[0]
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for text, field in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
            line.add_run(text)
            _add_field(line, field)


def _add_field(line: "WordParagraph", name: str) -> None:
    """A field that Word fills in, such as the page number."""
    field: Any = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run: Any = OxmlElement("w:r")
    text: Any = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    line._p.append(field)


def _write_section(word: "Word", section: Section) -> None:
    if section.heading:
        word.add_paragraph(_text(section.heading), f"Heading {section.level}")
    for block in section.blocks:
        _write_block(word, block)


def _write_block(word: "Word", block: Block) -> None:
    match block:
        case Paragraph(text):
            word.add_paragraph(_text(text))
        case Note(text):
            word.add_paragraph(style=None).add_run(_text(f"Note: {text}")).italic = True
        case Statement():
            _write_statement(word, block, None)
        case Items(ordered=is_ordered):
            for item in block.statements:
                _write_statement(word, item, "List Number" if is_ordered else "List Bullet")
        case Table():
            _write_table(word, block)


def _write_statement(word: "Word", statement: Statement, style: str | None) -> None:
    line = word.add_paragraph(_text(statement.text), style)
    line.paragraph_format.keep_with_next = bool(statement.proofs)
    for proof in statement.proofs:
        _write_proof(word, proof)


def _write_proof(word: "Word", proof: Proof) -> None:
    if proof.quoted:
        quote = word.add_paragraph(_text(proof.quoted), _QUOTE)
        quote.paragraph_format.keep_with_next = bool(proof.source)
    if proof.source:
        word.add_paragraph(_text(proof.source), _CITATION)


def _write_table(word: "Word", table: Table) -> None:
    if table.caption:
        caption = word.add_paragraph()
        caption.add_run(_text(table.caption)).bold = True
        caption.paragraph_format.keep_with_next = True
    grid = word.add_table(rows=1, cols=len(table.columns))
    if "Table Grid" in {style.name for style in word.styles}:
        grid.style = "Table Grid"
    for cell, column in zip(grid.rows[0].cells, table.columns, strict=True):
        cell.paragraphs[0].add_run(_text(column.title)).bold = True
    head = grid.rows[0]._tr.get_or_add_trPr()
    head.append(OxmlElement("w:tblHeader"))
    for row in table.rows:
        for cell, text, column in zip(grid.add_row().cells, row, table.columns, strict=True):
            line = cell.paragraphs[0]
            line.add_run(_text(text))
            if column.is_number:
                line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _set_widths(word, grid)
    for row_of_grid in grid.rows:
        row_of_grid._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell in row_of_grid.cells:
            for line in cell.paragraphs:
                line.paragraph_format.space_after = Pt(2)
                for run in line.runs:
                    run.font.size = Pt(9)
    word.add_paragraph()


def _set_widths(word: "Word", grid: "WordTable") -> None:
    """What a row is about takes twice the room of any other cell."""
    page = word.sections[0]
    room = (page.page_width or Cm(21)) - (page.left_margin or Cm(2)) - (page.right_margin or Cm(2))
    part = room // (len(grid.columns) + 1)
    grid.autofit = False
    for number, column in enumerate(grid.columns):
        for cell in (column, *column.cells):
            cell.width = Emu(part if number else 2 * part)


def _text(text: str) -> str:
    """Text without what no XML may hold; what is hostile was made visible before."""
    return _NOT_XML.sub("\ufffd", text)
