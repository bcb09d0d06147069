"""Hostile characters in sources, names and settings are made visible and never sent."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lscb_tui.cli.answers import write_csv
from lscb_tui.config.paths import shipped
from lscb_tui.model.sanitise import sanitise
from tests.cli.hostile import CHARACTERS, raw
from tests.conftest import Lscb, Result

# YAML takes no raw control characters; in double quotes it takes them escaped, which is how they would be smuggled in.
ESCAPED = json.dumps(CHARACTERS.replace("\U000e0041", ""))[1:-1]
DOCUMENT = f"""---
title: "Hostile title {ESCAPED}"
kind: cover_report
area: Worcestershire
body: worcestershire-scb
period: 2018/19
source: hostile.txt
meeting_shown: "spring {ESCAPED}"
notes:
  - "A hostile note {ESCAPED}"
---

## Hostile heading {CHARACTERS} {{#hostile}}

1. The xylophone board received 7 hostile referrals {CHARACTERS} during the year.

2. =cmd|' /C calc'!A0 stands first in this xylophone paragraph.
"""
FINDINGS = f"""issues:
  - paragraph: "1"
    theme: neglect
    title: "Hostile xylophone issue {ESCAPED}"
    quote: "The xylophone board received 7 hostile referrals"
  - paragraph: "2"
    theme: neglect
    title: "=HYPERLINK(1)"
    quote: "=cmd|' /C calc'!A0 stands first"
figures:
  - paragraph: "1"
    indicator: child-death-notifications
    kind: level
    value: 7
    quote: "The xylophone board received 7 hostile referrals"
not_figures:
  - paragraph: "1"
    quote: "{sanitise(CHARACTERS)}"
    reason: the names of characters
  - paragraph: hostile
    quote: "{sanitise(CHARACTERS)}"
    reason: the names of characters
  - paragraph: "2"
    quote: "A0"
    reason: the name of a cell
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, lscb_at: Callable[[Path], Lscb]) -> Lscb:
    """The program with a content file of the shipped lists and one document of hostile words."""
    folder = tmp_path_factory.mktemp("hostile")
    shutil.copytree(shipped("data"), folder / "data")
    report = folder / "data" / "reports" / "hostile-2018-19"
    report.mkdir()
    (report / "document.md").write_text(DOCUMENT, "utf-8", newline="")
    (report / "findings.yaml").write_text(FINDINGS, "utf-8", newline="")
    program = lscb_at(folder)
    built = program("build", folder / "data", "-o", folder / "hostile.duckdb")
    assert built.code == 0, built.stderr
    return lscb_at_content(program, folder / "hostile.duckdb")


def lscb_at_content(program: Lscb, path: Path) -> Lscb:
    return Lscb({**program.environment, "LSCB_CONTENT": str(path)})


QUESTIONS = [
    "",
    "list",
    "list --json",
    "list periods",
    "find xylophone",
    "find xylophone --json",
    "figures",
    "figures --json",
    "figures --csv",
    "show hostile-2018-19",
    "show hostile-2018-19 --json",
    "show hostile-2018-19#1",
    "show hostile-2018-19#99",
    "compare 2018/19 hostile-2018-19",
    "compare 2017/18 2018/19 --json",
]


@pytest.mark.parametrize("line", QUESTIONS)
def test_words_of_a_document_are_never_sent_raw(hostile: Lscb, line: str) -> None:
    result = hostile.once(*line.split())
    assert result.code in {0, 3}
    assert result.stderr == "" or result.code == 3
    assert raw(result.stdout_bytes + result.stderr_bytes) == []


@pytest.mark.parametrize("line", ["list", "find xylophone", "find xylophone --json", "show hostile-2018-19 --json"])
def test_they_are_shown_instead(hostile: Lscb, line: str) -> None:
    assert "<U+001B>[31m" in hostile.once(*line.split()).stdout


def test_the_words_around_them_are_found_and_proven(hostile: Lscb) -> None:
    hits = hostile.once(*["find", "xylophone", "referrals", "--json"]).json
    assert {hit["document"] for hit in hits[:1]} == {"hostile-2018-19"}


def test_nothing_hostile_is_stored_either(hostile: Lscb) -> None:
    import duckdb

    with duckdb.connect(hostile.environment["LSCB_CONTENT"], read_only=True) as connection:
        texts = connection.execute("SELECT text FROM paragraph UNION ALL SELECT line FROM finding").fetchall()
    assert raw("\n".join(text for (text,) in texts).encode()) == []


def is_safe(result: Result) -> bool:
    return raw(result.stdout_bytes + result.stderr_bytes) == []


@pytest.fixture
def hostile_folder(tmp_path: Path) -> Path:
    folder = tmp_path / CHARACTERS
    folder.mkdir()
    return folder


def test_a_corpus_folder_of_a_hostile_name(own_lscb: Lscb, hostile_folder: Path) -> None:
    for arguments in (["check"], ["check", "--json"], ["build", "-o", str(hostile_folder / "x.duckdb")]):
        result = own_lscb(*arguments, hostile_folder)
        assert result.code == 3
        assert is_safe(result), result


def test_a_report_of_a_hostile_name(own_lscb: Lscb, tmp_path: Path) -> None:
    report = tmp_path / "corpus" / "reports" / CHARACTERS
    report.mkdir(parents=True)
    (report / "document.md").write_text(f"---\ntitle: {CHARACTERS!r}\nperiod: [{ESCAPED}\n---\n")
    result = own_lscb("check", tmp_path / "corpus")
    assert result.code == 3
    assert is_safe(result), result


def test_a_content_file_of_a_hostile_name(own_lscb: Lscb, hostile_folder: Path, content_path: Path) -> None:
    path = hostile_folder / "x.duckdb"
    shutil.copy(content_path, path)
    for arguments in (["list"], ["doctor"], ["doctor", "--json"]):
        result = own_lscb(*arguments, "--content", path)
        assert (result.code, result.stderr) == (0, "")
        assert is_safe(result), result


def test_a_file_to_write_of_a_hostile_name(own_lscb: Lscb, hostile_folder: Path) -> None:
    result = own_lscb("build", "-o", hostile_folder / "x.duckdb")
    assert (result.code, result.stderr) == (0, "")
    assert is_safe(result)
    assert (hostile_folder / "x.duckdb").is_file()


@pytest.mark.parametrize(
    "settings",
    [
        f'"{ESCAPED}" = 1',
        f'area = "{ESCAPED}"',
        f'corpus = ["/nowhere/{ESCAPED}"]',
        f'content = "/nowhere/{ESCAPED}"',
        f"area = {CHARACTERS}",
        f'area = "{CHARACTERS}"',
    ],
    ids=["key", "area", "corpus", "content", "no TOML", "raw"],
)
@pytest.mark.parametrize("command", ["config", "config --json", "doctor --json", "figures"])
def test_a_settings_file_of_hostile_words(own_lscb: Lscb, tmp_path: Path, settings: str, command: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(settings.replace("\\u007f", "\\u007F"), "utf-8", newline="")
    result = own_lscb(*command.split(), environment={"LSCB_CONFIG": str(file)})
    assert result.code in range(5)
    assert b"Traceback" not in result.stderr_bytes
    assert is_safe(result), result


def test_a_settings_file_of_a_hostile_name(own_lscb: Lscb, hostile_folder: Path) -> None:
    result = own_lscb("list", environment={"LSCB_CONFIG": str(hostile_folder)})
    assert result.code == 3
    assert is_safe(result), result


def test_the_writers_are_safe_by_themselves(capsys: pytest.CaptureFixture[str]) -> None:
    from lscb_tui.cli.answers import write_json, write_line
    from lscb_tui.library.reading import NamedPaper
    from lscb_tui.terminal.out import narrate

    paper = NamedPaper(*[CHARACTERS] * 5)
    write_json([paper])
    write_csv([paper], NamedPaper)
    write_line(CHARACTERS, CHARACTERS, CHARACTERS)
    narrate(CHARACTERS)
    shown = capsys.readouterr()
    assert raw((shown.out + shown.err).encode()) == []
    assert "<U+001B>" in shown.out
