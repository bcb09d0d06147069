"""The Word document and the table in an office program, where one is installed: they open, and say what they should."""

import shutil
import subprocess
from pathlib import Path
from xml.etree.ElementTree import Element, parse

import pytest

from lscb_tui.export.csv import write as write_csv
from lscb_tui.export.docx import write
from lscb_tui.export.paper import Column, Paper, Records, Section, Table
from lscb_tui.model.sanitise import sanitise
from tests.export.papers import MARKING, NASTY, PACK, paper_of
from tests.export.test_cells import FORMULAS

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="LibreOffice and pdftotext are not installed"
)

ROWS = 90
LONG = Paper(
    "Long table",
    classification=MARKING,
    sections=(Section("Rows", (Table((Column("Row"),), tuple((f"Row {row}",) for row in range(ROWS))),)),),
)


def printed(paper: Paper, folder: Path) -> list[str]:
    """The text of each page."""
    (folder / "paper.docx").write_bytes(write(paper))
    convert(folder, "paper.docx", "pdf")
    text = subprocess.run(["pdftotext", "-layout", folder / "paper.pdf", "-"], check=True, capture_output=True).stdout
    return text.decode().split("\f")[:-1]


def test_every_page_is_marked_above_and_below_and_counted(tmp_path: Path) -> None:
    pages = printed(LONG, tmp_path)
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        assert (lines[0], lines[-2], lines[-1]) == (MARKING, MARKING, f"Page {number} of {len(pages)}")
        assert [line for line in lines if line == "Row"] == ["Row"]


def test_a_paper_prints_with_its_lists_numbered_and_its_proofs(tmp_path: Path) -> None:
    [page] = printed(PACK, tmp_path)
    lines = [" ".join(line.split()) for line in page.splitlines() if line.strip()]
    for line in (
        *("1. that the report be received; and", "2. that progress be noted.", "1. that the panel be told by March."),
        *("• Are the piers sound?", "“25 boats were seen”", "HBB (Hillshire) 2017/18, para 3 [hbb#3]"),
        *("Indicator 2016/17 2017/18", "Boats inspected 31 25"),
    ):
        assert line in lines


def test_nasty_text_opens(tmp_path: Path) -> None:
    pages = printed(paper_of(" ".join(NASTY)), tmp_path)
    assert "<script>alert(1)</script>" in " ".join(" ".join(pages).split())


def convert(folder: Path, name: str, kind: str, *options: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", *options, "--convert-to", kind, "--outdir", str(folder), name]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)


TABLE, OFFICE = (f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("table", "office"))


def sheet(written: bytes, folder: Path) -> list[Element]:
    """The cells of a table as the program understands them, in order, without the empty ones."""
    (folder / "table.csv").write_bytes(written)
    convert(folder, "table.csv", "fods", "--infilter=CSV:44,34,76,1")
    return [cell for cell in parse(folder / "table.fods").iter(f"{TABLE}table-cell") if len(cell)]


def shown(cell: Element) -> str:
    """The text of a cell without its blanks, of which the program makes its own elements."""
    return without_blanks("".join(cell.itertext()))


def without_blanks(text: str) -> str:
    return "".join(text.split())


def things(*texts: str) -> Paper:
    rows = tuple({"number": number, "text": text} for number, text in enumerate(texts))
    return Paper("Table", classification=MARKING, records=Records("things", ("number", "text"), rows))


def test_a_formula_that_is_not_neutralised_lives(tmp_path: Path) -> None:
    assert [cell.get(f"{TABLE}formula") for cell in sheet(b"a\r\n=1+1\r\n", tmp_path)] == [None, "of:=1+1"]


def test_no_formula_lives_in_a_table_and_numbers_are_numbers(tmp_path: Path) -> None:
    texts = [text for text in (*FORMULAS, *NASTY) if text.strip()]
    cells = sheet(write_csv(things(*texts)), tmp_path)
    assert [cell for cell in cells if cell.get(f"{TABLE}formula")] == []
    assert [shown(cell) for cell in cells[:3]] == ["classification", "number", "text"]
    assert {shown(cell) for cell in cells[3::3]} == {MARKING}
    assert [cell.get(f"{OFFICE}value") for cell in cells[4::3]] == [str(number) for number in range(len(texts))]
    said = [shown(cell).removeprefix("'") for cell in cells[5::3]]
    assert said == [without_blanks(sanitise(text)) for text in texts]
