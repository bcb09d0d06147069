"""Word: opened again by another program, with real headings, lists, tables and citations."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn

from lscb_tui.export.docx import TemplateError, write
from lscb_tui.export.paper import Paper
from lscb_tui.model.sanitise import sanitise_line
from tests.export.papers import HOSTILE, PLAIN, hostile_paper


def _open(data: bytes) -> Word:
    return Document(BytesIO(data))


def _styled(word: Word, style: str) -> list[str]:
    return [line.text for line in word.paragraphs if line.style is not None and line.style.name == style]


def test_headings_are_headings() -> None:
    word = _open(write(PLAIN))
    assert _styled(word, "Title") == ["Boats in Hillshire"]
    assert _styled(word, "Heading 1") == ["Headlines", "Figures"]
    assert _styled(word, "Heading 2") == ["In detail"]


def test_a_statement_stands_with_its_words_and_citation() -> None:
    word = _open(write(PLAIN))
    assert _styled(word, "Quote") == ["“The Board inspected 25 boats”"] * 2
    assert _styled(word, "Citation") == ["HBB (Hillshire) 2017/18, para 2 [boats#2]"] * 2
    assert _styled(word, "List Number") == ["First", "Second"]


def test_a_table_repeats_its_head_on_every_page() -> None:
    (table,) = _open(write(PLAIN)).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Figure", "2017/18"],
        ["Boats inspected", "25"],
        ["Boats that leak", "one third"],
    ]
    assert table.rows[0]._tr.trPr is not None
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_a_classification_heads_and_foots_every_page_with_the_page_number() -> None:
    for section in _open(write(PLAIN)).sections:
        assert "OFFICIAL-SENSITIVE" in "".join(line.text for line in section.header.paragraphs)
        assert "OFFICIAL-SENSITIVE" in "".join(line.text for line in section.footer.paragraphs)
        fields = section.footer._element.iter(qn("w:fldSimple"))
        assert [field.get(qn("w:instr")) for field in fields] == ["PAGE", "NUMPAGES"]


def test_a_paper_without_classification_has_none() -> None:
    (section,) = _open(write(Paper("T"))).sections
    assert not "".join(line.text for line in section.header.paragraphs)


def test_a_paper_tells_nothing_of_who_wrote_it_or_when() -> None:
    facts = _open(write(PLAIN)).core_properties
    assert (facts.title, facts.author, facts.last_modified_by, facts.language) == (
        "Boats in Hillshire",
        "",
        "",
        "en-GB",
    )
    assert write(PLAIN) == write(PLAIN)


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_told_as_it_is(text: str) -> None:
    word = _open(write(hostile_paper(text)))
    assert _styled(word, "Heading 1") == [sanitise_line(text)]
    assert word.tables[0].rows[1].cells[0].text == sanitise_line(text)


def test_a_template_keeps_its_styles_and_headers_and_loses_its_words(tmp_path: Path) -> None:
    template = Document()
    template.add_paragraph("Write here")
    template.sections[0].header.paragraphs[0].text = "Hillshire County Council"
    template.styles["Heading 1"].font.name = "Courier New"
    template.save(str(tmp_path / "council.docx"))
    word = _open(write(PLAIN, tmp_path / "council.docx"))
    assert "Write here" not in [line.text for line in word.paragraphs]
    header = [line.text for line in word.sections[0].header.paragraphs]
    assert header == ["Hillshire County Council", "OFFICIAL-SENSITIVE"]
    assert word.styles["Heading 1"].font.name == "Courier New"


def test_a_template_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "council.docx").write_text("no")
    with pytest.raises(TemplateError, match=r"council\.docx: not a Word document"):
        write(PLAIN, tmp_path / "council.docx")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_libreoffice_reads_it(tmp_path: Path) -> None:
    (tmp_path / "paper.docx").write_bytes(write(PLAIN))
    home = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", "txt:Text", "paper.docx"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = (tmp_path / "paper.txt").read_text("utf-8-sig")
    assert "Boats: 25 in 2017/18." in text
    assert "Boats inspected" in text
