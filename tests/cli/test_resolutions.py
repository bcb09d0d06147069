"""`lscb resolutions`, and what kept meetings asked among the promises."""

import csv
import io
from pathlib import Path

import pytest

from lscb_tui.packs.kept_resolutions import COLUMNS
from lscb_tui.resolutions.record import write_record
from tests.cli.test_meeting import EXAMPLES, is_refused, kept
from tests.conftest import Lscb
from tests.packs.meetings import RECORD


@pytest.fixture
def full(own_lscb: Lscb) -> Lscb:
    """The program with a meeting that resolved something, and the shipped example of one that has not."""
    kept(own_lscb, "-", given=write_record(RECORD).encode())
    kept(own_lscb, "--example", EXAMPLES[0])
    return own_lscb


def listed(lscb: Lscb, *arguments: str) -> list[str]:
    """The labels and states of the clauses that are chosen."""
    done = lscb("resolutions", "list", "--json", *arguments)
    assert done.code == (0 if done.json else 1)
    return [f"{row['item']} {row['label'] or '-'} {row['state']}" for row in done.json]


REPORT = ["5 a) carried", "5 b) carried", "5 c) carried"]
PLAN = ["6 - drafted"]
BOARD = ["14 a) proposed", "14 b) proposed", "14 c) proposed"]


def test_clauses_are_listed_by_meeting_period_and_state(full: Lscb) -> None:
    assert listed(full) == REPORT + PLAN + BOARD
    assert listed(full, "--state", "carried") == REPORT
    assert listed(full, "--meeting", "2014-07-22") == BOARD
    assert listed(full, "2013/14") == BOARD
    assert listed(full, "2018/19") == REPORT + PLAN, "the day of the meeting"
    assert listed(full, "2017/18") == REPORT, "the period of the report"
    assert listed(full, "1999/00") == []


def test_a_clause_is_told_with_its_vote_and_where_it_stands(full: Lscb) -> None:
    first = full("resolutions", "list", "--json").json[1]
    assert tuple(first) == COLUMNS
    assert first["text"].endswith("report on early help and on the front door in January 2019"), "as amended"
    assert first["vote"] == "On a show of hands, 3 voted for, none voted against and 1 abstained."
    assert (first["mover"], first["seconder"], first["date"]) == (
        "Councillor A Hill",
        "Councillor B Brook",
        "2018-10-18",
    )
    assert first["address"] == f"{first['meeting']}#5"
    text = full("resolutions", "list").stdout
    assert (
        "CARRIED: a) the Annual Report 2017/18 be received\n  Hillshire County Council Cabinet, 2018-10-18, item 5  ["
        in text
    )


def test_a_resolution_is_shown_as_it_is_minuted(full: Lscb) -> None:
    address = full("resolutions", "list", "--json").json[0]["address"]
    shown = full("resolutions", "show", address)
    assert (shown.code, shown.stderr) == (0, "")
    assert "  RESOLVED: that\n  a) the Annual Report 2017/18 be received;\n" in shown.stdout
    assert "Improvement plan" not in shown.stdout
    assert "Improvement plan" in full("resolutions", "show", "cabinet").stdout
    assert is_refused(full("resolutions", "show", "cabinet#7"), 3, "the items that have one: 5, 6")
    assert is_refused(full("resolutions", "show", "nobody"), 3, "there is no meeting “nobody”")


def test_resolutions_are_exported_for_people_and_for_spreadsheets(full: Lscb, tmp_path: Path) -> None:
    assert full("resolutions", "export", "-o", tmp_path / "r.docx").code == 0
    markdown = full("resolutions", "export", "--state", "carried").stdout
    assert "RESOLVED: that" in markdown
    assert "Improvement plan" not in markdown
    rows = csv.DictReader(
        io.StringIO(full("resolutions", "export", "--format", "csv").stdout_bytes.decode("utf-8-sig"))
    )
    assert [row["state"] for row in rows] == ["carried"] * 3 + ["drafted"] + ["proposed"] * 3
    assert is_refused(full("resolutions", "export", "1999/00"), 1, "no meeting that is kept")


def test_where_nothing_is_kept_that_is_told(own_lscb: Lscb) -> None:
    assert is_refused(own_lscb("resolutions", "list"), 1, "`lscb meeting list`")
    assert own_lscb("resolutions", "list", "--json").stdout == "[]\n"


def test_what_kept_meetings_asked_is_among_the_promises(full: Lscb) -> None:
    of_papers = full("promises", "--json", environment={"LSCB_WORKSPACE": "/nonexistent/folder"})
    assert of_papers.code == 0
    promises = full("promises", "--json").json
    assert promises[: len(of_papers.json)] == of_papers.json
    assert {tuple(row) for row in promises} == {tuple(promises[0]), tuple(promises[-1])}
    assert set(promises[0]) == set(promises[-1])
    made = promises[len(of_papers.json) :]
    assert [(row["stage"], row["state"], row["by"]) for row in made] == [
        ("asked", "open", "Director of Children's Services"),
        ("agreed", "kept", "Councillor A Hill"),
        ("agreed", "open", "Director of Children's Services"),
    ]
    assert made[0]["citation"] == "Hillshire County Council Cabinet, 18 October 2018, item 5, b)"
    assert (made[0]["document"], made[0]["due"]) == (None, "January 2019")
    text = full("promises", "--state", "kept").stdout
    assert "KEPT: Write to the Board (agreed by Councillor A Hill, due 31 October 2018)\n" in text
    assert "shown by: the letter of 30 October 2018\n" in text


def test_promises_are_of_the_area_of_the_meetings_papers(full: Lscb) -> None:
    wirral = full("promises", "--json", "--area", "Wirral").json
    assert all(row["meeting"] is None for row in wirral)
    assert any(row["meeting"] for row in full("promises", "--json", "--area", "all").json)


def test_asking_for_promises_makes_no_workspace(own_lscb: Lscb, tmp_path: Path) -> None:
    asked = own_lscb("promises")
    assert (asked.code, asked.stderr) == (0, "")
    assert not list(tmp_path.rglob("*.sqlite*"))


def test_a_workspace_that_cannot_be_opened_is_one_line_and_the_rest_is_shown(own_lscb: Lscb, tmp_path: Path) -> None:
    alone = own_lscb("promises").stdout
    kept(own_lscb, "--example", EXAMPLES[0])
    [file] = [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix in (".sqlite", ".db", ".sqlite3")]
    file.write_bytes(b"no database")
    asked = own_lscb("promises")
    assert (asked.code, asked.stdout) == (0, alone)
    assert asked.stderr.startswith("what kept meetings asked and agreed is left out: ")
    assert asked.stderr.count("\n") == 1
