"""`lscb lint`: texts and records checked, findings as lines and as JSON, exit codes."""

import subprocess
from pathlib import Path

import pytest

from lscb_tui.resolutions.rules import RULES
from tests.conftest import Lscb

ROOT = Path(__file__).parents[2]
CABINET = ROOT / "data" / "reports" / "worcestershire-2016-17-cabinet" / "document.md"
EXAMPLE = ROOT / "docs" / "examples" / "meeting-2014-07-22.yaml"
WRONG = "RESOLVED: that\na) the report be noted; and\nc) the plan 2018/9 approved.\n"


def written(folder: Path, text: str, name: str = "resolution.txt") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_an_error_exits_1_and_says_what_to_write(lscb: Lscb, tmp_path: Path) -> None:
    result = lscb("lint", written(tmp_path, WRONG))
    assert result.code == 1
    assert "E R01  c: “approved” has lost its “be”: write “be approved”" in result.stdout
    assert "    write: the plan 2018/9 be approved" in result.stdout
    assert result.stderr == "3 errors, 0 warnings\n"


def test_warnings_alone_exit_0(lscb: Lscb, tmp_path: Path) -> None:
    result = lscb("lint", written(tmp_path, "RESOLVED: that its report be noted."))
    assert (result.code, result.stderr) == (0, "0 errors, 1 warning\n")
    assert result.stdout.startswith("W R15  1: “its” has no owner")


@pytest.mark.parametrize("path", [CABINET, EXAMPLE], ids=lambda path: path.name)
def test_what_is_well_made_exits_0(lscb: Lscb, path: Path) -> None:
    result = lscb("lint", path)
    assert (result.code, result.stdout, result.stderr) == (0, "", "nothing to mend\n")
    assert lscb("lint", path, "--json").json == []


def test_json_has_the_keys_of_a_finding(lscb: Lscb, tmp_path: Path) -> None:
    result = lscb("lint", "--json", written(tmp_path, WRONG))
    assert result.code == 1
    assert [(f["rule"], f["severity"], f["clause"]) for f in result.json] == [
        ("R01", "E", "c"),
        ("R08", "E", "c"),
        ("R13", "E", "c"),
    ]
    assert all(list(f) == ["rule", "severity", "clause", "message", "fix"] for f in result.json)
    assert [f["fix"] for f in result.json] == ["the plan 2018/9 be approved", "the plan 2018/19 approved", None]


def test_standard_input_is_read(lscb: Lscb) -> None:
    done = subprocess.run(
        [*lscb.command, "lint", "-", "--json"],
        input=b"items:\n  - clauses:\n      - words: the report noted\n",
        env=lscb.with_environment({}),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert b'"R01"' in done.stdout


def test_a_record_that_does_not_read_exits_3_with_file_line_and_key(lscb: Lscb, tmp_path: Path) -> None:
    path = written(tmp_path, "items:\n  - clauses:\n      - word: x\n", "meeting.yaml")
    result = lscb("lint", path)
    assert (result.code, result.stdout) == (3, "")
    assert "meeting.yaml:3: items[0].clauses[0].word: the key is not known; did you mean `words`?" in result.stderr


@pytest.mark.parametrize(("name", "content"), [("missing", None), ("folder", None), ("latin", b"caf\xe9")])
def test_a_file_that_cannot_be_read_exits_3(lscb: Lscb, tmp_path: Path, name: str, content: bytes | None) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    elif name == "folder":
        path.mkdir()
    result = lscb("lint", path)
    assert result.code == 3
    assert str(path) in result.stderr
    assert "Traceback" not in result.stderr


def test_without_a_file_it_says_how_to_ask(lscb: Lscb) -> None:
    result = lscb.once("lint")
    assert result.code == 2
    assert "name a FILE, or `-`" in result.stderr


def test_the_paper_that_a_record_names_proves_its_numbers(lscb: Lscb, tmp_path: Path) -> None:
    record = """
items:
  - documents: [{slug: worcestershire-2017-18-hwb}]
    clauses:
      - words: it be noted that there were %d private fostering arrangements
"""
    assert lscb("lint", written(tmp_path, record % 15, "right.yaml"), "--json").json == []
    (finding,) = lscb("lint", written(tmp_path, record % 51, "wrong.yaml"), "--json").json
    assert finding["rule"] == "R28"


def test_a_paper_that_is_not_held_exits_3_and_names_the_nearest(lscb: Lscb, tmp_path: Path) -> None:
    record = "items:\n  - documents: [{slug: worcestershire-2017-hwb}]\n    clauses: [{words: 5 audits be noted}]\n"
    result = lscb("lint", written(tmp_path, record, "meeting.yaml"))
    assert result.code == 3
    assert "did you mean worcestershire-2017-18-hwb" in result.stderr


def test_the_content_file_is_opened_only_for_a_number(lscb: Lscb, tmp_path: Path) -> None:
    record = "items:\n  - documents: [{slug: nowhere, period: 2016/17}]\n    clauses: [{words: the report be noted}]\n"
    result = lscb("lint", written(tmp_path, record, "meeting.yaml"), environment={"LSCB_CONTENT": "/nowhere"})
    assert result.code == 0


def test_the_paper_may_be_named_for_a_text(lscb: Lscb, tmp_path: Path) -> None:
    path = written(tmp_path, "RESOLVED: that the WSCB Annual Report 2016/17 be received.")
    findings = lscb("lint", path, "--document", "worcestershire-2017-18-hwb", "--json").json
    assert [finding["rule"] for finding in findings] == ["R09", "R12"]
    assert findings[1]["fix"].startswith("the Worcestershire Safeguarding Children Board (WSCB) Annual Report")


def test_the_rules_are_listed_from_their_declarations(lscb: Lscb) -> None:
    listed = lscb.once("lint", "--rules", "--json").json
    assert [each["rule"] for each in listed] == [rule.id for rule in RULES]
    assert "R24 E  Resolved without a quorum" in lscb.once("lint", "--rules").stdout


def test_hostile_characters_are_shown(lscb: Lscb, tmp_path: Path) -> None:
    result = lscb("lint", written(tmp_path, "RESOLVED: that its \x1b[31m\u202ereport be noted."))
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
