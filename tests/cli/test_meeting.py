"""`lscb meeting`: kept, listed, shown, handed out, removed and taken in, on SQLite and on PostgreSQL."""

import csv
import io
import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from icalendar import Calendar

from lscb_tui.config.paths import shipped
from lscb_tui.meetings.places import with_ids
from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.model.record_plain import from_plain
from lscb_tui.resolutions.record import read_record, write_record
from tests.cli.hostile import CHARACTERS, raw
from tests.conftest import Lscb, Result
from tests.packs.meetings import RECORD

EXAMPLES = ("worcestershire-2014-07-22-hwb", "worcestershire-2016-17-cabinet")
WELL_MADE = Path(__file__).parents[2] / "docs" / "examples" / "meeting-2014-07-22.yaml"
KEYS = {
    *("id", "title", "body", "date", "items", "minute", "author", "created", "updated", "number", "version"),
}


@pytest.fixture(params=["sqlite", "postgres"])
def anywhere(request: pytest.FixtureRequest, tmp_path: Path, lscb_at: Callable[[Path], Lscb]) -> Lscb:
    """The program with an empty workspace, in a file of its own or in PostgreSQL."""
    own = lscb_at(tmp_path)
    if request.param == "sqlite":
        return own
    return Lscb({**own.environment, "LSCB_WORKSPACE": request.getfixturevalue("new_database")()})


def kept(lscb: Lscb, *arguments: str | Path, given: bytes = b"") -> str:
    """The id of a meeting that is kept anew."""
    done = lscb("meeting", "add", *arguments, given=given)
    assert done.code == 0, done.stderr
    return done.stdout.strip()


def is_refused(done: Result, code: int, said: str) -> bool:
    assert (done.code, done.stdout) == (code, ""), done
    assert said in done.stderr, done.stderr
    return "Traceback" not in done.stderr


@pytest.fixture
def full(own_lscb: Lscb) -> Lscb:
    """The program with the meeting that has all that a meeting can bring."""
    kept(own_lscb, "-", given=write_record(RECORD).encode())
    return own_lscb


def test_a_meeting_is_kept_listed_shown_and_removed(anywhere: Lscb) -> None:
    assert is_refused(anywhere("meeting", "list"), 1, "`lscb meeting add` keeps one")
    board = kept(anywhere, "--committee", "Health and Well-being Board", "--date", "22 July 2014")
    assert anywhere("meeting", "list").stdout == f"{board}  Health and Well-being Board, 22 July 2014\n  0 items\n"
    for name in (board, board[:6].upper(), "2014-07-22", "well-being"):
        assert "Minutes of the meeting of 22 July 2014" in anywhere("meeting", "show", name).stdout
    removed = anywhere("meeting", "remove", board)
    assert (removed.code, removed.stdout) == (0, "")
    assert removed.stderr == f"removed {board}: Health and Well-being Board, 22 July 2014\n"
    assert is_refused(anywhere("meeting", "show", board), 3, "none is kept")


def test_json_has_a_key_for_everything_and_null_for_what_is_absent(anywhere: Lscb) -> None:
    added = anywhere("meeting", "add", "--committee", "Cabinet", "--json").json
    assert set(added) == KEYS | {"record"}
    assert (added["body"], added["date"], added["minute"], added["version"]) == ("Cabinet", None, None, 1)
    [listed] = anywhere("meeting", "list", "--json").json
    assert listed == {key: added[key] for key in KEYS}
    assert anywhere("meeting", "show", "cabinet", "--json").json == added
    whole = anywhere("meeting", "show", "cabinet", "--json", "--history").json
    assert [set(change) for change in whole["history"]] == [{"who", "when", "what", "path", "before", "after"}]
    assert whole["history"][0]["after"] == added["record"]
    assert from_plain(MeetingRecord, added["record"]).body is not None


def test_a_record_goes_from_one_workspace_to_another_without_loss(
    anywhere: Lscb, tmp_path: Path, lscb_at: Callable[[Path], Lscb]
) -> None:
    identifier = kept(anywhere, "-", given=write_record(with_ids(RECORD)).encode())
    file = tmp_path / "record.yaml"
    assert anywhere("meeting", "export", identifier, "--as", "record", "-o", file).code == 0
    held = from_plain(MeetingRecord, anywhere("meeting", "show", identifier, "--json").json["record"])
    assert read_record(file.read_text("utf-8"), file) == held
    (tmp_path / "other").mkdir()
    other = lscb_at(tmp_path / "other")
    taken = other("meeting", "import", file)
    assert (taken.code, taken.stderr) == (0, "taken in: 1; here already: 0\n")
    whole = other("meeting", "show", taken.stdout.strip(), "--json", "--history").json
    there = whole["record"]
    assert [change["what"] for change in whole["history"]] == ["brought in"]
    assert from_plain(MeetingRecord, there) == held
    again = other("meeting", "import", file)
    assert (again.code, again.stdout) == (0, "")
    assert again.stderr.endswith("taken in: 0; here already: 1\n")
    piped = other("meeting", "export", taken.stdout.strip(), "--as", "record")
    assert piped.stdout_bytes == file.read_bytes()


def test_the_record_of_a_well_made_meeting_is_found_clean(own_lscb: Lscb, tmp_path: Path) -> None:
    identifier = kept(own_lscb, WELL_MADE)
    file = tmp_path / "record.yaml"
    own_lscb("meeting", "export", identifier, "--as", "record", "-o", file)
    checked = own_lscb("lint", file)
    assert (checked.code, checked.stdout, checked.stderr) == (0, "", "nothing to mend\n")


def test_the_minute_is_handed_out_in_every_format_for_readers(full: Lscb, tmp_path: Path) -> None:
    assert full("meeting", "export", "cabinet").stdout.startswith("# Hillshire County Council Cabinet\n")
    for suffix in ("docx", "html", "md", "txt"):
        done = full("meeting", "export", "2018-10-18", "-o", tmp_path / f"minute.{suffix}")
        assert (done.code, done.stdout) == (0, ""), done.stderr
    texts = [paragraph.text for paragraph in Document(str(tmp_path / "minute.docx")).paragraphs]
    assert "RESOLVED: that" in texts
    piped = full("meeting", "export", "cabinet", "--format", "docx").stdout_bytes
    assert len(Document(BytesIO(piped)).paragraphs) == len(texts)
    again = full("meeting", "export", "cabinet", "-o", tmp_path / "minute.md")
    assert is_refused(again, 3, "--force")


def test_decisions_votes_and_what_came_of_it_are_handed_out(full: Lscb, tmp_path: Path) -> None:
    decisions = full("meeting", "export", "cabinet", "--as", "decisions", "--format", "json").json["decisions"]
    assert [row["status"] for row in decisions] == ["carried"]
    votes = full("meeting", "export", "cabinet", "--as", "votes", "--format", "csv").stdout_bytes.decode("utf-8-sig")
    assert [row["result"] for row in csv.DictReader(io.StringIO(votes))] == ["lost", "carried", "carried"]
    named = full("meeting", "export", "cabinet", "--as", "votes", "--by-name", "--format", "csv").stdout_bytes
    assert len(list(csv.DictReader(io.StringIO(named.decode("utf-8-sig"))))) == 5
    full("meeting", "export", "cabinet", "--as", "summary", "-o", tmp_path / "due.ics")
    assert len(Calendar.from_ical((tmp_path / "due.ics").read_bytes()).walk("VTODO")) == 4


def test_what_there_is_none_of_is_told(own_lscb: Lscb) -> None:
    kept(own_lscb, "--example", EXAMPLES[0])
    for what in ("decisions", "votes"):
        assert is_refused(own_lscb("meeting", "export", "2014-07-22", "--as", what), 1, f"has no {what} yet")
    assert is_refused(own_lscb("meeting", "export", "2014-07-22", "--as", "summary", "--format", "ics"), 1, "calendar")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("add",), 2, "name a FILE"),
        (("add", "--date", "2014-07-22"), 2, "name it with --committee"),
        (("add", "--committee", "Cabinet", "--date", "2014/15"), 2, "one day is expected"),
        (("add", "--committee", "Cabinet", "--date", "31 February"), 2, "Invalid value for '--date'"),
        (("add", "x.yaml", "--example", "y"), 2, "name a FILE"),
        (("add", "--example", "worcestershire-2014-hwb"), 3, "did you mean worcestershire-2014-07-22-hwb?"),
        (("add", "--example", "zzz"), 3, f"there are {EXAMPLES[0]}, {EXAMPLES[1]}"),
        (("add", "no-such.yaml"), 3, "the file cannot be read"),
        (("show", "scrutiny"), 3, "there is no meeting “scrutiny”; there are "),
        (("export", "cabinet", "--by-name"), 2, "--as votes"),
        (("export", "cabinet", "--as", "record", "-o", "record.md"), 2, "ends in .yaml"),
        (("export", "cabinet", "--format", "yaml"), 2, "--as record"),
        (("export", "cabinet", "--format", "csv"), 2, "csv writes records, and there are none here"),
        (("export", "cabinet", "-o", "minute.pdf"), 2, "no format that can be written"),
    ],
)
def test_what_is_asked_wrongly_is_told_in_one_line(
    full: Lscb, tmp_path: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    done = full("meeting", *arguments, cwd=tmp_path)
    assert is_refused(done, code, said)
    assert done.stderr.count("\n") == 1


def test_every_fault_of_a_record_is_told_and_nothing_is_kept(own_lscb: Lscb, tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text("body: {name: Cabinet}\n")
    (tmp_path / "bad.yaml").write_text("dat: 2014\nitems:\n  - clauses:\n      - label: a)\n")
    done = own_lscb("meeting", "import", tmp_path / "good.yaml", tmp_path / "bad.yaml")
    assert is_refused(done, 3, "dat")
    assert "words" in done.stderr
    assert own_lscb("meeting", "list").code == 1


def test_what_is_hostile_in_a_record_is_made_visible(own_lscb: Lscb) -> None:
    words = json.dumps(f"the plan {CHARACTERS} be noted")
    record = f"body: {{name: Panel}}\nitems:\n  - state: carried\n    clauses:\n      - words: {words}\n"
    done = own_lscb("meeting", "add", "-", given=record.encode())
    for arguments in (("show", "panel"), ("show", "panel", "--json"), ("export", "panel"), ("list",)):
        done = own_lscb("meeting", *arguments)
        assert (raw(done.stdout_bytes), raw(done.stderr_bytes)) == ([], []), arguments
    assert raw(own_lscb("meeting", "export", "panel", "--as", "record").stdout_bytes) == []


def test_the_marking_of_the_settings_heads_and_foots_the_minute(full: Lscb, tmp_path: Path) -> None:
    config = tmp_path / "config" / "lscb-tui"
    config.mkdir(parents=True)
    (config / "config.toml").write_text('classification = "OFFICIAL"\n')
    lines = full("meeting", "export", "cabinet", "--format", "txt").stdout.strip().split("\n")
    assert (lines[0], lines[-1]) == ("OFFICIAL", "OFFICIAL")


def test_the_examples_are_named_and_kept(own_lscb: Lscb) -> None:
    assert [row["name"] for row in own_lscb("meeting", "examples", "--json").json] == list(EXAMPLES)
    listed = own_lscb("meeting", "examples")
    assert (listed.code, listed.stderr) == (0, "")
    for name in EXAMPLES:
        assert f"{name}\n" in listed.stdout
        kept(own_lscb, "--example", name)
    board, cabinet = own_lscb("meeting", "list", "--json").json
    assert (board["date"], cabinet["date"]) == ("2014-07-22", None)
    shown = own_lscb("resolutions", "show", "cabinet").stdout
    assert "RESOLVED: that\n  a) the Worcestershire Safeguarding Children Board Annual Report 2016/17 be" in shown
    assert "RESOLVED" not in own_lscb("meeting", "show", "2014-07-22").stdout


_NOT_WORDS = {"id", "label", "style", "slug", "source_address", "cites", "kind", "period", "state", "date", "number"}


def texts_of(part: object) -> list[str]:
    """Every text of a record that a reader would read, however deep."""
    if isinstance(part, dict):
        return [text for key, inner in part.items() if key not in _NOT_WORDS for text in texts_of(inner)]
    if isinstance(part, list):
        return [text for inner in part for text in texts_of(inner)]
    return [part] if isinstance(part, str) else []


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_text_of_an_example_stands_in_the_document_it_comes_from(own_lscb: Lscb, name: str) -> None:
    record = own_lscb("meeting", "add", "--example", name, "--json").json["record"]
    slugs = {document["slug"] for item in record["items"] for document in item["documents"]}
    [slug] = slugs
    text = (shipped("data") / "reports" / slug / "document.md").read_text("utf-8")
    committees = (shipped("data") / "committees.yaml").read_text("utf-8")
    words = " ".join(re.sub(r"\{#[\w-]+\}|^#+ ", " ", text, flags=re.MULTILINE).split())
    found = texts_of(record)
    assert len(found) > 5
    body = record["body"]["name"]
    assert [each for each in found if each not in words and each != body] == []
    assert f"name: {body}" in committees


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_address_in_an_example_is_that_of_a_paragraph_that_is_held(lscb: Lscb, name: str) -> None:
    text = (shipped("data") / "meetings" / f"{name}.yaml").read_text("utf-8")
    addresses = re.findall(r"[\w-]+#[\w.]*\w", text)
    assert len(addresses) > 3
    sections = {"head", "comments", "debate", "resolved"}
    for address in addresses:
        if address.partition("#")[2] not in sections:
            assert lscb.once("show", address).code == 0, address
