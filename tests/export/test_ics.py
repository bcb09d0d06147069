"""The calendar, read again by a calendar reader: what is due, when, by whom, and the words that prove it."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from icalendar import Calendar, Component

from lscb_tui.export.ics import write
from lscb_tui.export.paper import Paper, Task, TaskState
from lscb_tui.model.sanitise import sanitise_line
from tests.cli.hostile import raw
from tests.export.papers import ANY_TEXT, LOG, MARKING, NASTY


def calendar(written: bytes) -> Component:
    return Calendar.from_ical(written.decode())


def todos(paper: Paper) -> dict[str, Any]:
    found = calendar(write(paper))
    assert found.errors == []
    return {str(todo["uid"]): todo for todo in found.walk("VTODO")}


def only(text: str, classification: str = "") -> Any:
    task = Task(uid="x", summary=text, due="2018-10-18", owner=text, description=text, tags=(text,))
    [todo] = todos(Paper(text, classification=classification, tasks=(task,))).values()
    return todo


def test_a_task_says_everything_that_a_calendar_can_show() -> None:
    todo = todos(LOG)["pier@boats"]
    assert todo["due"].dt == date(2018, 10, 18)
    assert todo["due"].params["VALUE"] == "DATE"
    assert todo["summary"] == "Mend the pier, soon; very soon"
    assert todo["status"] == "IN-PROCESS"
    assert todo["contact"] == "Harbour master"
    assert todo["sequence"] == 3
    assert [str(tag) for tag in todo["categories"].cats] == ["pier", "autumn"]
    assert todo["created"].dt == datetime(2018, 9, 1, 10, tzinfo=UTC)
    assert todo["dtstamp"].dt == todo["last-modified"].dt == datetime(2018, 9, 2, 11, 30, tzinfo=UTC)
    assert str(todo["description"]).splitlines() == [
        MARKING,
        "Boats inspected",
        "HBB (Hillshire) 2017/18, para 3 [hbb#3]",
    ]


def test_a_task_without_a_due_day_is_left_out() -> None:
    assert set(todos(LOG)) == {"pier@boats", "rope@boats"}


def test_a_task_without_times_is_stamped_with_its_due_day_and_not_with_now() -> None:
    todo = todos(LOG)["rope@boats"]
    assert todo["dtstamp"].dt == datetime(2018, 11, 1, tzinfo=UTC)
    assert not {"created", "last-modified", "contact", "categories"} & {name.lower() for name in todo}


@pytest.mark.parametrize("state", TaskState)
def test_each_state_is_one_that_calendars_know(state: TaskState) -> None:
    task = Task(uid="x", summary="x", due="2018-10-18", state=state)
    assert str(todos(Paper("Title", tasks=(task,)))["x"]["status"]) == state.value


def test_what_is_classified_is_marked_and_private() -> None:
    assert calendar(write(LOG))["x-wr-calname"] == f"{MARKING}: {LOG.title}"
    assert {str(todo["class"]) for todo in todos(LOG).values()} == {"PRIVATE"}
    unmarked = only("Mend the pier")
    assert "class" not in unmarked
    assert unmarked["description"] == "Mend the pier"


def test_lines_are_short_and_end_as_they_must() -> None:
    lines = write(LOG).split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR" and lines[-2:] == [b"END:VCALENDAR", b""]
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


@given(ANY_TEXT)
def test_any_text_comes_back_and_adds_no_property(text: str) -> None:
    todo = only(text, "OFFICIAL")
    line = sanitise_line(text)
    assert str(todo["summary"]) == line
    assert str(todo.get("contact", "")) == line
    assert {name.lower() for name in todo} <= {
        *("uid", "dtstamp", "due", "summary", "description", "status", "sequence", "class", "contact", "categories")
    }


@pytest.mark.parametrize("text", [*NASTY, "x\r\nEND:VTODO\r\nBEGIN:VALARM", "a;b,c:d\\n\\,e"])
def test_nothing_hostile_is_written(text: str) -> None:
    task = Task(uid="x", summary=text, due="2018-10-18", description=text, tags=(text,))
    written = write(Paper(text, classification=text, tasks=(task,)))
    assert raw(written.replace(b"\r\n", b"\n")) == []
    [todo] = calendar(written).walk("VTODO")
    assert str(todo["summary"]) == sanitise_line(text)
