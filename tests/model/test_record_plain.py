"""A meeting record as plain data: nothing is lost on the way through JSON, and nothing else is taken for one."""

import json
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.model.motion import Action, AgendaItem, MotionClause, MotionState, Vote
from lscb_tui.model.period import Period, PeriodKind, parse_period
from lscb_tui.model.record_plain import NotPlain, from_plain, to_plain
from lscb_tui.model.slide import Bar, Slide, SlideKind
from tests.resolutions.test_record import records


def through_json(part: Any) -> Any:
    return from_plain(type(part), json.loads(json.dumps(to_plain(part))))


@given(records(MeetingRecord))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_record_comes_back_as_it_was(record: MeetingRecord) -> None:
    assert through_json(record) == record


def test_what_is_not_known_is_left_out() -> None:
    assert to_plain(MeetingRecord()) == {}
    clause = MotionClause("the report be noted", state=MotionState.CARRIED)
    assert to_plain(AgendaItem(clauses=(clause,), vote=Vote(in_favour=0))) == {
        "clauses": [{"words": "the report be noted", "state": "carried"}],
        "vote": {"for": 0},
    }


def test_nothing_is_left_out_for_being_empty_or_none_at_all() -> None:
    item = AgendaItem(title="", narrative=("", ""), vote=Vote(in_favour=0), clauses=(MotionClause(""),))
    assert through_json(item) == item


def test_a_time_keeps_its_seconds() -> None:
    record = MeetingRecord(began=time(14, 5, 30), ended=time(15, 0))
    assert through_json(record) == record


@pytest.mark.parametrize(
    "period",
    [
        parse_period("2018/9"),
        parse_period("2017 to 2018/9"),
        Period(date(2018, 1, 3), date(2018, 2, 4), PeriodKind.FINANCIAL),
        Period(date(1850, 1, 1), date(1850, 12, 31), PeriodKind.CALENDAR),
    ],
)
def test_a_period_that_is_written_wrongly_stays_so(period: Period) -> None:
    action = Action("report", due=period)
    back = through_json(action)
    assert (back, back.due.malformed) == (action, period.malformed)


def test_a_slide_is_plain_data_too() -> None:
    slide = Slide(SlideKind.FIGURE, lines=("a",), chart=(Bar("2017/18", "25", 25.0), Bar("2016/17", "not stated")))
    assert through_json(slide) == slide
    assert to_plain(Slide()) == {}


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "a text",
        {"colour": "red"},
        {"title": 1},
        {"title": None},
        {"quorum": True},
        {"quorum": "3"},
        {"items": {}},
        {"items": ["a"]},
        {"items": [{"clauses": [{}]}]},
        {"items": [{"clauses": [{"words": ["a"]}]}]},
        {"items": [{"state": "eaten"}]},
        {"date": "2014-13-01"},
        {"date": 3},
        {"began": "half past"},
        {"items": [{"no_interests": 1}]},
        {"items": [{"actions": [{"what": "x", "due": "soon"}]}]},
        {"items": [{"actions": [{"what": "x", "due": ["2018-01-01"]}]}]},
    ],
)
def test_what_is_no_record_is_refused(data: Any) -> None:
    with pytest.raises(NotPlain):
        from_plain(MeetingRecord, data)


def test_plain_data_is_the_callers_own() -> None:
    item = AgendaItem(narrative=("a",))
    to_plain(item)["narrative"].append("b")
    assert to_plain(item) == {"narrative": ["a"]}
    assert replace(item) == item
