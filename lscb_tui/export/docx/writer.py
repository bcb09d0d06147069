"""A paper as a Word document: sections and blocks become paragraphs and tables in named styles."""

from pathlib import Path

from docx.oxml import OxmlElement
from docx.shared import Pt, Twips
from docx.text.paragraph import Paragraph as WordParagraph

from ..paper import Block, Items, Note, Paper, Paragraph, Statement, Table, cleaned
from .base import own_document, template_document
from .marking import mark_pages
from .numbering import Numbering
from .package import packed
from .styles import Styles
from .tables import add_table

LANGUAGE = "en-GB"
_INDENT_IN_LIST = Twips(794)


def write(paper: Paper, template: Path | None = None) -> bytes:
    """`paper` as a .docx; the same paper and template give the same bytes.

    A `template` gives its styles, page, headers and footers; its words are left out. Raises TemplateError where it
    cannot be used.
    """
    return _Writer(template).written(cleaned(paper))


class _Writer:
    """One document while it is written."""

    def __init__(self, template: Path | None) -> None:
        base = own_document()
        self._document = base if template is None else template_document(template)
        self._styles = Styles(self._document, base)
        self._numbering = Numbering(self._document, base)
        self._end = self._document.sections[-1]._sectPr

    def written(self, paper: Paper) -> bytes:
        """The finished document."""
        self._add("Title", paper.title)
        self._add("Subtitle", paper.subtitle)
        for section in paper.sections:
            self._add(f"heading {section.level}", section.heading)
            for block in section.blocks:
                self._block(block)
        mark_pages(self._document, self._styles, paper.classification)
        return packed(self._document, paper.title, LANGUAGE)

    def _add(self, style: str, text: str) -> list[WordParagraph]:
        """A paragraph, in a list of its own; none where there is no text."""
        if not text:
            return []
        paragraph = self._paragraph()
        paragraph.add_run(text)
        paragraph._p.style = self._styles[style].styleId
        return [paragraph]

    def _paragraph(self) -> WordParagraph:
        """A new last paragraph. The library looks for the end from the beginning, which takes long in a long paper."""
        element = OxmlElement("w:p")
        self._end.addprevious(element)
        return WordParagraph(element, self._document._body)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph(text):
                self._add("Normal", text)
            case Note(text):
                [paragraph] = self._add("Note", "Note: ")
                paragraph.runs[0].bold = True
                paragraph.add_run(text)
            case Statement():
                self._statement(block, "Statement")
            case Items():
                self._list(block)
            case Table():
                for caption in self._add("caption", block.caption):
                    caption.paragraph_format.keep_with_next = True
                add_table(self._document, self._styles, block)
                self._space()

    def _statement(self, statement: Statement, style: str) -> tuple[list[WordParagraph], list[WordParagraph]]:
        """The paragraph of the statement and those beneath it; together they stay on one page."""
        line = self._add(style, statement.text)
        beneath = [paragraph for text in statement.more for paragraph in self._add("Statement", text)]
        for proof in statement.proofs:
            beneath += self._add("Quote", proof.quoted) + self._add("Citation", proof.source)
        for paragraph in [*line, *beneath][:-1]:
            paragraph.paragraph_format.keep_with_next = True
        return line, beneath

    def _list(self, block: Items) -> None:
        name = "List Number" if block.ordered else "List Bullet"
        number = self._numbering.new_list(self._styles[name], name, ordered=block.ordered)
        for statement in block.statements:
            line, beneath = self._statement(statement, name)
            for paragraph in line:
                if number is not None:
                    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
                    properties.get_or_add_ilvl().val = 0
                    properties.get_or_add_numId().val = number
            for paragraph in beneath:
                paragraph.paragraph_format.left_indent = _INDENT_IN_LIST

    def _space(self) -> None:
        """A small empty paragraph: Word joins tables that stand next to each other, and sets text tight beneath one."""
        paragraph = self._paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = Pt(8)
