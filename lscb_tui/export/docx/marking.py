"""What stands on every page: the classification above and below, and which page of how many it is."""

from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section, _Footer, _Header
from docx.text.paragraph import Paragraph

from .styles import Styles


def mark_pages(document: WordDocument, styles: Styles, classification: str) -> None:
    """Add the classification to every header and footer, and page numbers to each footer that has none.

    Whatever a template has there stays.
    """
    for section in document.sections:
        for header, footer in _edges(section, document):
            if classification:
                marking = _paragraph(header, styles, "Marking", classification)
                header._element.insert(0, marking._p)
                _paragraph(footer, styles, "Marking", classification)
            if not _counts_pages(footer):
                _page_number(_paragraph(footer, styles, "Page Count"))


def _edges(section: Section, document: WordDocument) -> Iterator[tuple[_Header, _Footer]]:
    """The headers and footers that are shown: first and even pages may have their own."""
    yield section.header, section.footer
    if section.different_first_page_header_footer:
        yield section.first_page_header, section.first_page_footer
    if document.settings.odd_and_even_pages_header_footer:
        yield section.even_page_header, section.even_page_footer


def _paragraph(edge: _Header | _Footer, styles: Styles, style: str, text: str = "") -> Paragraph:
    """A new last paragraph; where there was nothing but an empty one, that one."""
    paragraphs = edge.paragraphs
    is_empty = len(edge._element) == 1 and len(paragraphs) == 1 and not len(paragraphs[0].runs)
    paragraph = paragraphs[0] if is_empty else edge.add_paragraph()
    paragraph._p.style = styles[style].styleId
    if text:
        paragraph.add_run(text)
    return paragraph


def _counts_pages(footer: _Footer) -> bool:
    fields = [node.text or "" for node in footer._element.iter(qn("w:instrText"))]
    fields += [node.get(qn("w:instr"), "") for node in footer._element.iter(qn("w:fldSimple"))]
    return any("PAGE" in field.split() for field in fields)


def _page_number(paragraph: Paragraph) -> None:
    """`Page X of Y`: fields that Word keeps up to date by itself."""
    for text, field in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        paragraph.add_run(text)
        simple = OxmlElement("w:fldSimple", {qn("w:instr"): field})
        paragraph._p.append(simple)
        shown = OxmlElement("w:t")
        shown.text = "1"
        run = OxmlElement("w:r")
        run.append(shown)
        simple.append(run)
