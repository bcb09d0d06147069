"""The Word document in an office program, where one is installed: it opens, and prints as it should."""

import shutil
import subprocess
from pathlib import Path

import pytest

from lscb_tui.export.docx import write
from lscb_tui.export.paper import Column, Paper, Section, Table
from tests.export.papers import MARKING, NASTY, PACK, paper_of

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
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), "paper.docx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
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
