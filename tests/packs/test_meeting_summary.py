"""After the meeting, in one place; and what is to be done in the calendar."""

import json
from dataclasses import replace
from datetime import date

from icalendar import Calendar

from lscb_tui.export.formats import format_for
from lscb_tui.export.text import write as write_text
from lscb_tui.model.motion import MotionState
from lscb_tui.packs.meeting_summary import COLUMNS, summary_paper
from tests.packs.meetings import KEPT, PRIVATE, STYLES, with_item

PAPER = summary_paper(KEPT, STYLES, "OFFICIAL")


def test_what_was_asked_answered_resolved_and_promised_stands_in_one_place() -> None:
    text = write_text(PAPER, None).decode()
    for part in (
        "After the meeting: Hillshire County Council Cabinet, 18 October 2018",
        "2 questions, 1 to be answered in writing, 3 clauses resolved, 2 actions",
        "- Opposition member: Are these the same children twice? (item 5)",
        "Director of Children's Services: No.",
        "Question: How many waited?\n  Asked by: Councillor B Brook\n  To be answered by: Director",
        "RESOLVED: that",
        "What: Write to the Board\n  By: Councillor A Hill\n  Due: 31 October 2018\n  State: done",
        "What: the Director of Children's Services be asked to report",
    ):
        assert part in text, part
    assert not any(private in text for private in PRIVATE)


def test_the_records_tell_the_same_for_programs() -> None:
    rows = json.loads(format_for("json").write(PAPER))["outcomes"]
    assert [row["kind"] for row in rows] == [
        *("asked", "asked", "resolved", "resolved", "resolved", "action", "action", "request"),
    ]
    assert all(tuple(row) == COLUMNS for row in rows)
    assert rows[0]["answer"] == "No.\nA child is counted once."
    assert rows[1]["state"] == "to be answered in writing"
    assert rows[-1] | {"text": ""} == {
        **dict.fromkeys(COLUMNS),
        "meeting": KEPT.title,
        "item": "5",
        "title": "Annual Report 2017/18",
        "kind": "request",
        "text": "",
        "by": "Director of Children's Services",
        "due": "January 2019",
        "state": "open",
    }


def todos(paper: object = PAPER) -> dict[str, object]:
    calendar = Calendar.from_ical(format_for("ics").write(paper))  # type: ignore[arg-type]
    return {str(todo["summary"]): todo for todo in calendar.walk("VTODO")}


def test_actions_requests_and_written_answers_are_due_on_their_last_day() -> None:
    due = {name: todo["due"].dt for name, todo in todos().items()}  # type: ignore[index]
    assert due.pop("Write to the Board") == date(2018, 10, 31)
    assert due.pop("Circulate the full report") == date(2018, 11, 30)
    assert due.pop("Answer in writing: How many waited?") == date(2018, 11, 30)
    [(request, day)] = due.items()
    assert request.startswith("The Director of Children's Services be asked to report on early help and on the front")
    assert day == date(2019, 1, 31)


def test_a_task_keeps_its_name_from_one_export_to_the_next_and_says_where_it_comes_from() -> None:
    written = todos()["Write to the Board"]
    assert str(written["uid"]) == "k7m2xw4q.report.write@lscb-tui"  # type: ignore[index]
    assert str(written["status"]) == "COMPLETED"  # type: ignore[index]
    assert str(written["class"]) == "PRIVATE"  # type: ignore[index]
    assert "Hillshire County Council Cabinet, 18 October 2018, item 5" in str(written["description"])  # type: ignore[index]
    assert written["sequence"] == 8  # type: ignore[index]


def test_what_was_not_carried_is_asked_of_nobody() -> None:
    lost = replace(KEPT, record=with_item(state=MotionState.LOST, actions=()))
    assert list(todos(summary_paper(lost, STYLES))) == ["Answer in writing: How many waited?"]


def test_a_meeting_of_which_nothing_came_says_so() -> None:
    empty = replace(KEPT, record=replace(KEPT.record, items=()))
    assert write_text(summary_paper(empty, STYLES), None).decode().count("Nothing.") == 4
