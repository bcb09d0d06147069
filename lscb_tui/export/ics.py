"""Tasks as an iCalendar file (RFC 5545) that calendars and task lists import."""

from datetime import UTC, date, datetime, time

from icalendar import Calendar, Todo

from ..model.sanitise import sanitise_line
from .paper import Paper, Task, cleaned_tasks

_LARGEST = 2**31 - 1
"""What the standard has for whole numbers."""
PRODUCT = "-//lscb-tui//lscb-tui//EN"


def write(paper: Paper) -> bytes:
    """The tasks of `paper` that have a due day, each a VTODO that is due on it; the others are left out.

    The classification stands in the calendar's name and at the head of every description, and what has one is
    private. The same tasks give the same bytes: DTSTAMP is when the task was last changed.
    """
    marking = sanitise_line(paper.classification)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", ": ".join(filter(None, (marking, sanitise_line(paper.title)))))
    for task in cleaned_tasks(paper):
        if task.due:
            calendar.add_component(_todo(task, marking))
    written: bytes = calendar.to_ical()
    return written


def _todo(task: Task, marking: str) -> Todo:
    todo = Todo()
    due = date.fromisoformat(task.due)
    midnight = datetime.combine(due, time(), UTC)
    todo.add("uid", task.uid)
    todo.add("dtstamp", _time(task.updated) or _time(task.created) or midnight)
    todo.add("due", due)
    todo.add("summary", task.summary)
    todo.add("description", "\n".join(filter(None, (marking, task.description))))
    todo.add("status", task.state.value)
    todo.add("sequence", min(task.revision, _LARGEST))
    if marking:
        todo.add("class", "PRIVATE")
    if task.owner:
        todo.add("contact", task.owner)
    if task.tags:
        todo.add("categories", list(task.tags))
    if created := _time(task.created):
        todo.add("created", created)
    if updated := _time(task.updated):
        todo.add("last-modified", updated)
    return todo


def _time(text: str) -> datetime | None:
    """The moment in UTC; None where none is given."""
    if not text:
        return None
    moment = datetime.fromisoformat(text).replace(microsecond=0)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
