"""The smallest part in which two records differ, and putting it back."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lscb_tui.meetings.places import with_ids
from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.model.record_plain import to_plain
from lscb_tui.workspace.record_change import ChangedSince, RecordChange, applied, between, overlap, reversed_change
from tests.resolutions.test_record import records

Q1, Q2 = {"id": "q1", "text": "why?"}, {"id": "q2", "text": "how?"}


def item(**held: Any) -> dict[str, Any]:
    """A record of one item, with another after it."""
    return {"title": "a", "items": [{"id": "i1", "title": "one", **held}, {"id": "i2", "title": "two"}]}


def told(before: dict[str, Any], after: dict[str, Any]) -> tuple[str, Any, Any]:
    change = between(before, after)
    assert change
    return change.path, json.loads(change.before or "null"), json.loads(change.after or "null")


CHANGES = {
    "nothing before": (item(), item(vote={"for": 3}), ("items/i1/vote", None, {"for": 3})),
    "nothing after": (item(state="put"), item(), ("items/i1/state", "put", None)),
    "one value": (item(state="put"), item(state="carried"), ("items/i1/state", "put", "carried")),
    "two values of one item": (
        item(state="drafted"),
        item(state="moved", mover="m1"),
        ("items/i1", {"state": "drafted"}, {"state": "moved", "mover": "m1"}),
    ),
    "a value of an entry": (
        item(questions=[Q1, Q2]),
        item(questions=[Q1, {**Q2, "by": "Member"}]),
        ("items/i1/questions/q2/by", None, "Member"),
    ),
    "the first entry": (item(), item(questions=[Q1]), ("items/i1/questions/q1", None, Q1)),
    "an entry at the end": (item(questions=[Q1]), item(questions=[Q1, Q2]), ("items/i1/questions/q2", None, Q2)),
    "an entry before others": (item(questions=[Q2]), item(questions=[Q1, Q2]), ("items/i1/questions", [Q2], [Q1, Q2])),
    "an entry taken out": (item(questions=[Q1, Q2]), item(questions=[Q2]), ("items/i1/questions", [Q1, Q2], [Q2])),
    "a list without ids": (
        item(narrative=["a"]),
        item(narrative=["a", "b"]),
        ("items/i1/narrative", ["a"], ["a", "b"]),
    ),
    "an id that cannot stand in a path": (
        item(questions=[{"id": "a/b", "text": "x"}]),
        item(questions=[{"id": "a/b", "text": "y"}]),
        ("items/i1/questions", [{"id": "a/b", "text": "x"}], [{"id": "a/b", "text": "y"}]),
    ),
    "one id twice": (
        item(questions=[Q1, Q1]),
        item(questions=[Q1, {**Q1, "by": "x"}]),
        ("items/i1/questions", [Q1, Q1], [Q1, {**Q1, "by": "x"}]),
    ),
    "two places far apart": (
        item(state="put"),
        {**item(state="lost"), "ended": "16:00:00"},
        ("", {"items": {"i1": {"state": "put"}}}, {"items": {"i1": {"state": "lost"}}, "ended": "16:00:00"}),
    ),
}


@pytest.mark.parametrize(("before", "after", "wanted"), CHANGES.values(), ids=CHANGES.keys())
def test_only_what_differs_is_told(before: dict[str, Any], after: dict[str, Any], wanted: tuple[str, Any, Any]) -> None:
    assert told(before, after) == wanted


def test_nothing_is_told_where_nothing_differs() -> None:
    assert between(item(), item()) is None


@given(records(MeetingRecord), records(MeetingRecord))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_change_leads_there_and_back(one: MeetingRecord, other: MeetingRecord) -> None:
    before, after = to_plain(with_ids(one)), to_plain(with_ids(other))
    if change := between(before, after):
        assert applied(before, change) == after
        assert applied(after, reversed_change(change)) == before


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_change_of_a_part_leads_there_and_back(data: st.DataObject) -> None:
    """Two records that have most of their entries in common."""
    one = data.draw(records(MeetingRecord))
    before = to_plain(with_ids(one))
    after = json.loads(json.dumps(before))
    for entry in after.get("items", []):
        if data.draw(st.booleans()):
            entry["title"] = data.draw(st.text(max_size=3))
            entry["questions"] = [*entry.get("questions", []), {"id": "new", "text": "x"}]
    if change := between(before, after):
        assert applied(before, change) == after
        assert applied(after, reversed_change(change)) == before


def test_what_others_did_elsewhere_stays() -> None:
    first = between(item(state="put"), item(state="carried"))
    assert first
    meanwhile = {**item(state="carried", questions=[Q1]), "ended": "16:00:00"}
    assert applied(meanwhile, reversed_change(first)) == {**item(state="put", questions=[Q1]), "ended": "16:00:00"}


def test_entries_that_two_people_added_are_taken_back_each_by_itself() -> None:
    first = between(item(), item(questions=[Q1]))
    assert first
    assert applied(item(questions=[Q1, Q2]), reversed_change(first)) == item(questions=[Q2])


@pytest.mark.parametrize(
    "now",
    [
        item(state="lost"),
        item(),
        {"title": "a", "items": []},
        {"title": "a"},
        {"title": "a", "items": [{"id": "i2"}]},
        {"title": "a", "items": [{"id": "i1", "state": "carried"}, {"id": "i1"}]},
    ],
)
def test_what_was_changed_since_is_not_replaced(now: dict[str, Any]) -> None:
    with pytest.raises(ChangedSince):
        applied(now, RecordChange("items/i1/state", '"carried"', '"put"'))


@pytest.mark.parametrize("path", ["items/i1/vote", "items/i1/vote/for", "body/name", "items/i9/questions/q1/by"])
def test_nothing_is_put_into_what_is_gone(path: str) -> None:
    with pytest.raises(ChangedSince):
        applied({"title": "a", "items": [{"id": "i2"}]}, RecordChange(path, "", "1"))


def test_a_place_lies_within_another() -> None:
    assert overlap("items/i1", "items/i1/vote")
    assert overlap("items/i1/vote", "items/i1")
    assert overlap("", "items")
    assert not overlap("items/i1", "items/i11")
    assert not overlap("items/i1/vote", "items/i1/state")
