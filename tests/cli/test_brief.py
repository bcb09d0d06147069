"""`lscb brief`: the meeting pack on standard output, through a pipe, or in a file."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from tests.conftest import Lscb
from tests.terminal import Terminal


def test_the_pack_is_markdown_on_standard_output(lscb: Lscb) -> None:
    done = lscb.once("brief", "2017/18")
    assert done.code == 0
    assert done.stdout.startswith("# Worcestershire 2017/18: brief for the meeting\n")
    assert "## What changed since 2016/17" in done.stdout


def test_a_word_file_has_headings_tables_and_citations(lscb: Lscb, tmp_path: Path) -> None:
    done = lscb("brief", "2017/18", "-o", tmp_path / "pack.docx")
    assert (done.code, done.stdout) == (0, "")
    assert "pack.docx" in done.stderr
    word = Document(str(tmp_path / "pack.docx"))
    styles = [line.style.name for line in word.paragraphs if line.style is not None]
    assert styles.count("Heading 1") == 8
    assert styles.count("Citation") > 50
    assert [table.rows[0].cells[0].text for table in word.tables] == ["Figure", "Acronym"]
    assert (tmp_path / "pack.docx").stat().st_mode & 0o777 == 0o600


def test_the_same_word_file_comes_through_a_pipe(lscb: Lscb, tmp_path: Path) -> None:
    lscb("brief", "2017/18", "-o", tmp_path / "pack.docx")
    piped = lscb("brief", "2017/18", "--format", "docx")
    assert piped.stdout_bytes == (tmp_path / "pack.docx").read_bytes()
    assert Document(BytesIO(piped.stdout_bytes)).tables


def test_a_word_file_is_not_written_to_a_terminal(lscb: Lscb) -> None:
    command = [*lscb.command, "brief", "2017/18", "--format", "docx"]
    with Terminal(command, lscb.with_environment({"TERM": "xterm"})) as terminal:
        assert terminal.wait_for_exit() == 2
        assert "name a file with -o" in " ".join(terminal.text.split())


@pytest.mark.parametrize("name", ["pack.html", "pack.md", "pack.txt"])
def test_the_suffix_decides_the_format(lscb: Lscb, tmp_path: Path, name: str) -> None:
    assert lscb("brief", "2017/18", "-o", tmp_path / name).code == 0
    text = (tmp_path / name).read_text("utf-8")
    assert "approximately 13,000" in text
    assert text.lower().startswith("<!doctype html>") is name.endswith("html")


def test_a_file_that_is_there_is_kept_unless_it_is_forced(lscb: Lscb, tmp_path: Path) -> None:
    path = tmp_path / "pack.md"
    path.write_text("mine")
    refused = lscb("brief", "2017/18", "-o", path)
    assert (refused.code, path.read_text()) == (3, "mine")
    assert "--force" in refused.stderr
    assert lscb("brief", "2017/18", "-o", path, "--force").code == 0
    assert path.read_text("utf-8").startswith("# Worcestershire")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["2014/15"], 1, "held are 2013/14"),
        (["2017/18", "-o", "pack.odt"], 2, "there are docx, html, md, txt"),
        (["2017/18", "-o", "pack"], 2, "“pack” is no format"),
        (["2017/18", "-o", "pack.csv"], 2, "csv writes records, and here are none; there are docx, html, md, txt"),
        (["2017/19"], 2, "2017 is followed by 2018"),
        (["2017/18", "--area", "all"], 2, "name one with --area"),
        (["2017/18", "--area", "Wiral"], 2, "Wirral"),
        (["2017/18", "-o", "/nowhere/pack.md"], 3, "there is no folder /nowhere"),
        (["2017/18", "--template", "own.docx"], 2, "md takes no template"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(lscb: Lscb, arguments: list[str], code: int, said: str) -> None:
    done = lscb("brief", *arguments)
    assert (done.code, done.stdout) == (code, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_the_classification_of_the_settings_marks_the_pack(own_lscb: Lscb, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('classification = "OFFICIAL-SENSITIVE"\n')
    done = own_lscb("brief", "2017/18", environment={"LSCB_CONFIG": str(tmp_path / "own.toml")})
    lines = done.stdout.strip().splitlines()
    assert (lines[0], lines[-1]) == ("**OFFICIAL-SENSITIVE**", "**OFFICIAL-SENSITIVE**")


def test_a_judgement_that_cannot_be_names_the_settings_file(own_lscb: Lscb, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('[polarity]\nlooked-after-childs = "lower"\n')
    done = own_lscb("brief", "2017/18", environment={"LSCB_CONFIG": str(tmp_path / "own.toml")})
    assert (done.code, done.stdout) == (3, "")
    assert f"{tmp_path / 'own.toml'}: [polarity] looked-after-childs" in done.stderr
    assert "did you mean looked-after-children?" in done.stderr


def test_another_area_has_its_own_pack(lscb: Lscb) -> None:
    done = lscb("brief", "2012/13", "--area", "Wirral")
    assert done.code == 0
    assert "WSCB (Worcestershire)" not in done.stdout


def test_a_council_s_own_template_gives_the_styles(lscb: Lscb, tmp_path: Path) -> None:
    template = Document()
    template.styles["Heading 1"].font.name = "Courier New"
    template.save(str(tmp_path / "council.docx"))
    done = lscb("brief", "2017/18", "-o", tmp_path / "pack.docx", "--template", tmp_path / "council.docx")
    assert done.code == 0
    assert Document(str(tmp_path / "pack.docx")).styles["Heading 1"].font.name == "Courier New"
