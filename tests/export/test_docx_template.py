"""A council's own template: its look stays, its words go, and what it lacks is added."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor, Twips

from lscb_tui.export.docx import write
from lscb_tui.export.docx.base import MAX_TEMPLATE_BYTES, MAX_UNPACKED_BYTES, TemplateError
from lscb_tui.model.errors import BadInput
from tests.export.papers import MARKING, PACK
from tests.export.test_docx import body, numbers, page_fields, style_of, styled

LIBREOFFICE_PROPERTIES = "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"
Change = Callable[[WordDocument], None]


@pytest.fixture
def template(tmp_path: Path) -> Callable[[Change], Path]:
    """Makes a template: Word's usual styles, a letterhead, words to be left out, and what `change` does to it."""

    def make(change: Change = lambda document: None) -> Path:
        document = Document()
        document.sections[0].header.paragraphs[0].text = "Hillshire County Council"
        document.sections[0].page_width = Twips(11000)
        document.add_paragraph("Type your report here")
        change(document)
        path = tmp_path / "council.docx"
        document.save(str(path))
        return path

    return make


def written_on(path: Path) -> WordDocument:
    return Document(BytesIO(write(PACK, template=path)))


def headers(document: WordDocument) -> list[str]:
    return [one.text for one in document.sections[0].header.paragraphs]


def remove_styles(*names: str) -> Change:
    def change(document: WordDocument) -> None:
        for name in names:
            document.styles[name].delete()

    return change


def test_the_letterhead_and_the_page_stay_below_the_marking(template: Callable[..., Path]) -> None:
    document = written_on(template())
    assert headers(document) == [MARKING, "Hillshire County Council"]
    assert document.sections[0].page_width == Twips(11000)


def test_the_words_of_the_template_are_left_out(template: Callable[..., Path]) -> None:
    assert body(written_on(template())) == body(Document(BytesIO(write(PACK))))


def test_the_styles_of_the_template_keep_their_look(template: Callable[..., Path]) -> None:
    def green(document: WordDocument) -> None:
        document.styles["Heading 1"].font.color.rgb = RGBColor(0, 80, 0)

    document = written_on(template(green))
    [first, *_] = [one for one in document.paragraphs if style_of(one) == "Heading 1"]
    assert first.style is not None and first.style.font.color.rgb == RGBColor(0, 80, 0)


def test_a_style_that_the_template_lacks_is_added(template: Callable[..., Path]) -> None:
    lacking = ("Quote", "Caption", "List Bullet", "List Number", "Subtitle", "Heading 2")
    document = written_on(template(remove_styles(*lacking)))
    own = Document(BytesIO(write(PACK)))
    for name in (*lacking, "Citation", "Note", "Statement"):
        assert styled(document, name) == styled(own, name) != []
    assert len({style.style_id for style in document.styles}) == len(document.styles)


def test_an_added_style_stands_on_the_normal_style_of_the_template(template: Callable[..., Path]) -> None:
    def rename(document: WordDocument) -> None:
        normal = document.styles["Normal"]
        normal.element.set(qn("w:styleId"), "Standard")
        normal.font.name = "Hillshire Sans"

    document = written_on(template(rename))
    citation = document.styles["Citation"]
    assert citation.base_style is not None
    assert citation.base_style.style_id == "Standard"


def test_an_id_that_is_taken_is_not_taken_again(template: Callable[..., Path]) -> None:
    def take(document: WordDocument) -> None:
        document.styles["Strong"].element.set(qn("w:styleId"), "Citation")

    document = written_on(template(take))
    assert document.styles["Citation"].style_id == "Citation2"
    assert len(styled(document, "Citation")) == 3


@pytest.mark.parametrize("lacking", [(), ("List Number", "List Bullet")])
def test_numbered_lists_begin_at_one_in_a_template_too(template: Callable[..., Path], lacking: tuple[str, ...]) -> None:
    (_, first), (_, second), (_, third) = numbers(written_on(template(remove_styles(*lacking))))
    assert first == second != third


def test_a_template_without_lists_gets_them(template: Callable[..., Path]) -> None:
    def no_lists(document: WordDocument) -> None:
        remove_styles("List Number", "List Bullet")(document)
        for identifier, relation in list(document.part.rels.items()):
            if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
                del document.part.rels[identifier]

    document = written_on(template(no_lists))
    assert len(numbers(document)) == 3
    formats = document.part.numbering_part.element.xpath("w:abstractNum/w:lvl/w:numFmt/@w:val")
    assert sorted(formats) == ["bullet", "decimal"]


def test_first_and_even_pages_are_marked_where_they_have_headers_of_their_own(template: Callable[..., Path]) -> None:
    def differ(document: WordDocument) -> None:
        document.sections[0].different_first_page_header_footer = True
        document.sections[0].first_page_header.paragraphs[0].text = "The crest"
        document.settings.odd_and_even_pages_header_footer = True

    [section] = written_on(template(differ)).sections
    assert [one.text for one in section.first_page_header.paragraphs] == [MARKING, "The crest"]
    for header in (section.header, section.even_page_header):
        assert header.paragraphs[0].text == MARKING
    for footer in (section.footer, section.first_page_footer, section.even_page_footer):
        assert footer.paragraphs[0].text == MARKING
        assert page_fields(footer) == ["PAGE", "NUMPAGES"]


def test_a_letterhead_in_a_table_stays_below_the_marking(template: Callable[..., Path]) -> None:
    def letterhead(document: WordDocument) -> None:
        header = document.sections[0].header
        table = header.add_table(1, 1, Mm(100))
        header._element.remove(table._tbl)
        header._element.insert(0, table._tbl)

    [section] = written_on(template(letterhead)).sections
    kinds = [element.tag for element in section.header._element]
    assert kinds[:2] == [qn("w:p"), qn("w:tbl")]
    assert section.header.paragraphs[0].text == MARKING


def test_a_template_that_counts_its_pages_is_not_made_to_count_twice(template: Callable[..., Path]) -> None:
    def count(document: WordDocument) -> None:
        field = OxmlElement("w:fldSimple", {qn("w:instr"): " PAGE \\* MERGEFORMAT "})
        document.sections[0].footer.paragraphs[0]._p.append(field)

    assert len(page_fields(written_on(template(count)).sections[0].footer)) == 1


def test_the_first_section_gives_the_page(template: Callable[..., Path]) -> None:
    def annex(document: WordDocument) -> None:
        document.add_section(WD_SECTION.NEW_PAGE).page_width = Twips(17000)

    [section] = written_on(template(annex)).sections
    assert section.page_width == Twips(11000)
    assert section.header.paragraphs[1].text == "Hillshire County Council"


def test_the_properties_of_the_template_are_not_handed_on(template: Callable[..., Path]) -> None:
    def sign(document: WordDocument) -> None:
        document.core_properties.author = "A. Person"
        document.core_properties.keywords = "private"

    properties = written_on(template(sign)).core_properties
    assert (properties.author, properties.keywords, properties.title) == ("", "", PACK.title)


def test_properties_that_another_program_names_otherwise_are_found(template: Callable[..., Path]) -> None:
    def as_libreoffice_does(document: WordDocument) -> None:
        document.core_properties.author = "A. Person"
        [relation] = [
            one for one in document.part.package.rels.values() if one.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES
        ]
        relation._reltype = LIBREOFFICE_PROPERTIES

    written = write(PACK, template=template(as_libreoffice_does))
    with zipfile.ZipFile(BytesIO(written)) as archive:
        assert len(set(archive.namelist())) == len(archive.namelist())
        assert b"A. Person" not in archive.read("docProps/core.xml")


def test_a_caption_stays_with_its_table(template: Callable[..., Path]) -> None:
    [caption] = [one for one in written_on(template()).paragraphs if style_of(one) == "Caption"]
    assert caption.paragraph_format.keep_with_next


def test_the_same_paper_and_template_give_the_same_bytes(template: Callable[..., Path]) -> None:
    path = template()
    assert write(PACK, template=path) == write(PACK, template=path)


def zipped(parts: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"", b"not a zip", b"PK\x03\x04", zipped({}), zipped({"[Content_Types].xml": b"<Types/>"}), zipped({"a": b"b"})],
)
def test_a_file_that_is_no_word_document_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "council.docx"
    path.write_bytes(content)
    with pytest.raises(TemplateError, match=r"not a Word document that can be opened; save it as \.docx") as raised:
        write(PACK, template=path)
    assert str(path) in str(raised.value)
    assert isinstance(raised.value, BadInput)


def test_a_missing_template_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="cannot be read"):
        write(PACK, template=tmp_path / "none.docx")


@pytest.mark.parametrize("path", ["/dev/zero", "/tmp"])
def test_what_is_no_regular_file_is_refused(path: str) -> None:
    with pytest.raises(TemplateError, match="not a regular file"):
        write(PACK, template=Path(path))


def test_a_template_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    path.write_bytes(zipped({"word/document.xml": bytes(MAX_UNPACKED_BYTES + 1)}))
    with pytest.raises(TemplateError, match="too large"):
        write(PACK, template=path)


def test_a_template_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.docx"
    path.write_bytes(bytes(MAX_TEMPLATE_BYTES + 1))
    with pytest.raises(TemplateError, match="too large"):
        write(PACK, template=path)
