"""`lscb draft`: a document's recommendations, or typed ones, as a resolution."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Lscb, Result

RESOLUTION = """RESOLVED: that
a) the Worcestershire Safeguarding Children Board Annual Report 2013/14 be received;
b) the progress of the work of the Worcestershire Safeguarding Children Board be noted; and
c) it be requested that the Worcestershire Safeguarding Children Board Annual Report 2014/15 be presented to the \
Health and Well-being Board in July 2015 prior to going to the Cabinet and then to full Council.
"""


def typed(lscb: Lscb, text: str | bytes, *arguments: str) -> Result:
    """`lscb draft --text -` with `text` on its standard input."""
    done = subprocess.run(
        [*lscb.command, "draft", "--text", "-", *arguments],
        input=text.encode() if isinstance(text, str) else text,
        env=lscb.with_environment({}),
        capture_output=True,
        timeout=60,
        check=False,
    )
    return Result(done.returncode, done.stdout, done.stderr)


def test_a_document_s_recommendations_come_as_minuted_and_what_is_open_beneath(lscb: Lscb) -> None:
    result = lscb.once("draft", "worcestershire-2013-14-hwb")
    assert (result.code, result.stderr) == (0, "")
    minuted, _, beneath = result.stdout.partition("\n\n")
    assert f"{minuted}\n" == RESOLUTION
    assert "! “the board” was read as" in beneath
    assert "or: the Worcestershire Safeguarding Children Board Annual Report 2014/15 be presented" in beneath


def test_one_clause_an_input_line_in_order(lscb: Lscb) -> None:
    lines = ["note the WSCB report", "", "Workstream the learning", "consider the plan", "approve the budget;"]
    answer = typed(lscb, "\n".join(lines), "--json").json
    assert [(clause["label"], clause["kind"]) for clause in answer["clauses"]] == [
        *(("a)", "outcome"), ("b)", "unparsed"), ("c)", "prompt"), ("d)", "outcome")),
    ]
    assert answer["clauses"][0]["text"] == "the Worcestershire Safeguarding Children Board report be noted"
    assert answer["clauses"][1]["text"] == answer["clauses"][1]["source"] == "Workstream the learning"


def test_unparsed_clauses_are_warnings_and_no_failure(lscb: Lscb) -> None:
    result = typed(lscb, "Annual Report (attached)")
    assert (result.code, result.stderr) == (0, "")
    minuted, beneath = result.stdout.split("\n\n")
    assert minuted == "RESOLVED: that Annual Report (attached)."
    assert beneath.startswith("clause 1 Annual Report (attached)\n  ! ")


def test_a_first_line_that_leads_into_the_others_is_no_clause(lscb: Lscb) -> None:
    answer = typed(lscb, "The Board is asked to:\n(a) note the report;\n(b) work with partners.", "--json").json
    assert [clause["text"] for clause in answer["clauses"]] == ["the report be noted", "the Board work with partners"]


def test_a_style_is_named_or_set(own_lscb: Lscb, tmp_path: Path) -> None:
    named = typed(own_lscb, "note the report for 2016/17", "--style", "bare-that")
    assert named.stdout == "That the report for 2016-17 be noted.\n"
    settings = tmp_path / "set.toml"
    settings.write_text('style = "committee-decision"\n')
    done = typed(Lscb({**own_lscb.environment, "LSCB_CONFIG": str(settings)}), "note the report")
    assert done.stdout == "DECISION: The Committee: Notes the report.\n"


def test_styles_of_ones_own_are_listed_and_used(own_lscb: Lscb, tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "ours.yaml").write_text('name: Ours\nmood: past\nopening: "Members:"\nend: "."\n')
    settings = tmp_path / "set.toml"
    settings.write_text(f'style = "ours"\nstyles = "{tmp_path / "styles"}"\n')
    lscb = Lscb({**own_lscb.environment, "LSCB_CONFIG": str(settings)})
    assert "ours  Ours" in lscb("list", "styles").stdout
    assert typed(lscb, "note the report").stdout == "Members: noted the report.\n"


def test_a_style_with_faults_exits_3_and_names_its_line(own_lscb: Lscb, tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text("name: Ours\n")
    settings = tmp_path / "set.toml"
    settings.write_text(f'styles = "{tmp_path}"\n')
    result = own_lscb("list", "styles", environment={"LSCB_CONFIG": str(settings)})
    assert (result.code, result.stdout) == (3, "")
    assert "ours.yaml:1: mood" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["draft"], 2, "name one of a document"),
        (["draft", "worcestershire-2013-14-hwb", "--text", "-"], 2, "name one of a document"),
        (["draft", "worcestershire-2013-14-hwb", "--style", "bare-tht"], 2, "did you mean `bare-that`?"),
        (["draft", "worcestershire-2013-14"], 3, "did you mean worcestershire-2013-14-hwb"),
        (["draft", "--text", "/nowhere"], 3, "/nowhere: the file cannot be read"),
        (["draft", "--text", "/dev/zero"], 3, "this is no regular file"),
        (["draft", "worcestershire-2016-17-cabinet"], 1, "recommends nothing"),
    ],
)
def test_what_cannot_be_drafted_is_one_clear_line(lscb: Lscb, arguments: list[str], code: int, said: str) -> None:
    result = lscb(*arguments)
    assert (result.code, result.stdout, result.stderr.count("\n")) == (code, "", 1)
    assert said in result.stderr


def test_a_document_without_recommendations_answers_an_empty_array(lscb: Lscb) -> None:
    result = lscb("draft", "worcestershire-2016-17-cabinet", "--json")
    assert (result.code, result.json) == (1, [])


def test_a_home_style_that_is_not_there_names_the_settings(own_lscb: Lscb, tmp_path: Path) -> None:
    settings = tmp_path / "set.toml"
    settings.write_text('style = "nowhere"\n')
    result = own_lscb("draft", "worcestershire-2013-14-hwb", environment={"LSCB_CONFIG": str(settings)})
    assert result.code == 3
    assert str(settings) in result.stderr


@pytest.mark.parametrize(
    ("text", "code"),
    [("", 1), ("\n \n", 1), (b"\xff\xfe\x00n", 3), ("note \x1b[31mthe\u202e report", 0), ("x" * 1_100_000, 3)],
)
def test_any_bytes_are_borne(lscb: Lscb, text: str | bytes, code: int) -> None:
    result = typed(lscb, text, "--json")
    assert result.code == code
    assert b"Traceback" not in result.stderr_bytes
    assert b"\x1b" not in result.stdout_bytes + result.stderr_bytes


def test_a_byte_order_mark_and_dos_line_ends_are_borne(lscb: Lscb) -> None:
    answer = json.loads(typed(lscb, b"\xef\xbb\xbfnote the report\r\nthank officers\r\n", "--json").stdout)
    assert [clause["text"] for clause in answer["clauses"]] == ["the report be noted", "officers be thanked"]


def test_the_styles_need_no_content_file(lscb: Lscb) -> None:
    result = lscb("list", "styles", environment={"LSCB_CONTENT": "/nowhere"})
    assert (result.code, result.stderr) == (0, "")
    assert result.stdout.count("\n") == 16
