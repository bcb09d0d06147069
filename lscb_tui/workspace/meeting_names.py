"""What a meeting is chosen by, as its row holds it beside the record: what people call it, its body and its day.

Each is a line. A row that was written before there were body and day holds the first alone, which ends in the day.
"""

from datetime import date

from ..model.kept_meeting import KeptMeeting
from ..model.meeting_choice import NamedMeeting
from ..model.period import PeriodError, PeriodKind, parse_period
from ..model.sanitise import sanitise_line


def names_of(meeting: KeptMeeting) -> str:
    """The names of a meeting, to be kept beside its record."""
    day = meeting.day.isoformat() if meeting.day else ""
    return "\n".join((sanitise_line(meeting.title), sanitise_line(meeting.body), day))


def named(identifier: str, names: str) -> NamedMeeting:
    """The meeting of an id by the names that are kept beside its record."""
    title, *others = names.split("\n")
    if not others:
        return NamedMeeting(identifier, title, "", _day(title.rpartition(", ")[2]))
    body, day, *_ = (*others, "")
    return NamedMeeting(identifier, title, body, _day(day))


def _day(text: str) -> date | None:
    try:
        period = parse_period(text)
    except PeriodError:
        return None
    return period.start if period.kind is PeriodKind.SNAPSHOT else None
