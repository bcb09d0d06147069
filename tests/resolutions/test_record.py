"""The meeting record: everything that is written reads back, and every fault is told at once with its place."""

from dataclasses import is_dataclass
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lscb_tui.library.content import Content
from lscb_tui.library.reading import passages
from lscb_tui.model.meeting import BodyKind, MeetingRecord
from lscb_tui.model.motion import MotionState
from lscb_tui.model.period import Period, parse_period
from lscb_tui.model.record_key import Key, keys
from lscb_tui.model.sanitise import sanitise_line
from lscb_tui.resolutions.lint import lint_record
from lscb_tui.resolutions.record import RecordError, is_record, read_record, write_record

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "meeting-2014-07-22.yaml"
PATH = Path("meeting.yaml")

AWKWARD = [
    "null",
    "~",
    "true",
    "",
    "no",
    "2013/14",
    "2014-07-22",
    "14:05",
    "1.5",
    "=",
    "<<",
    "- a",
    "a: b",
    "#",
    "“”",
    "‘it’s’",
    "0",
]
TEXTS = st.one_of(st.sampled_from(AWKWARD), st.text(max_size=20).map(sanitise_line).filter(bool))
PERIODS = st.sampled_from(
    ["2013/14", "July 2015", "31 March 2016", "2014", "academic year 2015/16", "May 2015 to March 2016"]
)
VALUES: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(0, 10_000),
    bool: st.booleans(),
    date: st.dates(date(1950, 1, 1), date(2098, 12, 31)),
    time: st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    Period: PERIODS.map(parse_period),
}


def value_of(key: Key) -> st.SearchStrategy[Any]:
    """Any value of a key: a list is short, what is not required may be left out, ids are each their own."""
    if is_dataclass(key.kind) and key.kind is not Period:
        one = records(key.kind)
    elif issubclass(key.kind, StrEnum):
        one = st.sampled_from(list(key.kind))
    else:
        one = VALUES[key.kind]
    if key.name == "id":
        one = one.map(lambda name: name.replace("/", "-"))
    if key.is_list:
        unique = (lambda entry: getattr(entry, "id", None) or object()) if is_dataclass(key.kind) else None
        return st.lists(one, max_size=2, unique_by=unique).map(tuple)
    return one if key.is_required or key.kind is bool else st.none() | one


def records(kind: Any) -> st.SearchStrategy[Any]:
    """Any mapping of the record."""
    return st.deferred(lambda: st.builds(kind, **{key.field: value_of(key) for key in keys(kind)}))


@given(records(MeetingRecord))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_is_written_reads_back_as_the_same_record(record: MeetingRecord) -> None:
    text = write_record(record)
    assert read_record(text, PATH) == record
    assert write_record(read_record(text, PATH)) == text


@given(records(MeetingRecord))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_record_can_be_checked(record: MeetingRecord) -> None:
    for finding in lint_record(record):
        assert finding.message


def test_the_example_reads_back_and_raises_nothing() -> None:
    record = read_record(EXAMPLE.read_text("utf-8"), EXAMPLE)
    assert read_record(write_record(record), PATH) == record
    assert lint_record(record) == ()


def test_the_example_says_what_the_paper_says(content: Content) -> None:
    """The recommendations that its clauses were drafted from are the paper's own words."""
    record = read_record(EXAMPLE.read_text("utf-8"), EXAMPLE)
    (item,) = record.items
    assert (record.date, item.number) == (date(2014, 7, 22), "14")
    for clause in item.clauses:
        (passage,) = passages(content, clause.source_address or "")
        assert passage.text.rstrip(";").endswith(clause.source or "?")


def test_the_example_names_no_person_but_by_role() -> None:
    record = read_record(EXAMPLE.read_text("utf-8"), EXAMPLE)
    offices = ("Chair", "Director", "representative", "Chairman")
    assert all(any(office in (each.name or "") for office in offices) for each in record.attendance)


def test_hardly_anything_must_be_there() -> None:
    assert read_record("items: []", PATH) == MeetingRecord()
    assert read_record("items:\n  - clauses:\n      - words: the report be noted\n", PATH).items[0].clauses[0].words


def test_values_are_read_as_what_they_are() -> None:
    record = read_record(
        "body: {kind: executive}\n"
        "date: 22 July 2014\nbegan: 14:05\nquorum: 3\nitems:\n  - {number: 14, state: to be ratified}\n",
        PATH,
    )
    assert record.body
    assert record.body.kind is BodyKind.EXECUTIVE
    assert (record.date, record.began, record.quorum) == (date(2014, 7, 22), time(14, 5), 3)
    assert (record.items[0].number, record.items[0].state) == ("14", MotionState.TO_BE_RATIFIED)


FAULTS = {
    "unknown key": ("quorm: 3", "meeting.yaml:1: quorm: the key is not known; did you mean `quorum`?"),
    "no words": (
        "items:\n  - clauses:\n      - id: a",
        "meeting.yaml:3: items[0].clauses[0].words: `words` is missing",
    ),
    "half a vote": ("items:\n  - vote: {for: 1.5}", "items[0].vote.for: 1.5 is not a whole number"),
    "no day": ("date: 2014-02-30", "meeting.yaml:1: date: the day does not parse"),
    "a year for a day": ("date: 2014", "date: “2014” is not one day; write it like 2014-07-22"),
    "no time": ("began: noonish", "began: “noonish” is not a time of day; write it like 14:05"),
    "no period": (
        "items:\n  - documents: [{period: 2016/19}]",
        "documents[0].period: the period does not parse",
    ),
    "unknown state": ("items:\n  - state: won", "items[0].state: “won” is not known; write one of: prop"),
    "an id twice": (
        "items:\n  - clauses:\n      - {id: a, words: x}\n      - {id: a, words: y}",
        "meeting.yaml:4: items[0].clauses[1].id: the id “a” stands twice in clauses; give each its own",
    ),
    "an id that parts an address": (
        "items:\n  - id: 14/1",
        "meeting.yaml:2: items[0].id: the id “14/1” has a / in it, which parts the ids of an address; write - for it",
    ),
    "a list for a text": ("place: [a]", "place: text is expected"),
    "a text for a list": ("items: none", "items: a list is expected"),
    "a key twice": ("place: a\nplace: b", "meeting.yaml:2: place: the key stands twice"),
    "no mapping": ("- a", "a mapping is expected here"),
    "no YAML": ("items: [", "the YAML does not parse"),
    "an alias": ("place: &a x\ntitle: *a", "the alias *a is not allowed"),
    "a reason that is missing": (
        "items:\n  - clauses:\n      - words: x\n        suppressed: [{rule: R07}]",
        "items[0].clauses[0].suppressed[0].reason: `reason` is missing",
    ),
}


@pytest.mark.parametrize(("text", "said"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_with_line_key_and_remedy(text: str, said: str) -> None:
    with pytest.raises(RecordError) as raised:
        read_record(text, PATH)
    assert said in str(raised.value)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(RecordError) as raised:
        read_record("quorm: 3\ndate: never\nbegan: later\n", PATH)
    assert [fault.line for fault in raised.value.faults] == [1, 2, 3]


def test_hostile_characters_are_shown() -> None:
    assert read_record('place: "a\\u202eb"', PATH).place == "a<U+202E>b"


@pytest.mark.parametrize(
    ("text", "name", "held"),
    [
        ("items:\n  - clauses: []", "-", True),
        ("# a comment\n\nbody: {name: x}", "-", True),
        ("RESOLVED: that\na) the report be noted", "-", False),
        ("Items: the report be noted", "-", False),
        ("items: the report be noted", "a.txt", False),
        ("RESOLVED: that", "a.yaml", True),
    ],
)
def test_a_record_is_told_from_a_text(text: str, name: str, held: bool) -> None:
    assert is_record(text, Path(name)) is held
