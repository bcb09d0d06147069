"""What can be handed out of a meeting: what each paper is called and holds, and the paper where there is one yet.

A paper's own module is loaded when the paper is made: the names alone cost nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..export.paper import Paper
    from ..model.kept_meeting import KeptMeeting
    from .meeting_words import Styles


@dataclass(frozen=True, slots=True)
class MeetingPaper:
    """One paper. `make` takes the meeting, the house styles and a marking; None is made where there is nothing yet."""

    name: str
    title: str
    about: str
    make: "Callable[[KeptMeeting, Styles, str], Paper | None]"


def _minute(meeting: "KeptMeeting", styles: "Styles", marking: str) -> "Paper":
    from .minute import minute_paper

    return minute_paper(meeting.record, styles, marking)


def _decisions(meeting: "KeptMeeting", styles: "Styles", marking: str) -> "Paper | None":
    from .decision_record import decided, decision_paper

    return decision_paper(meeting.record, styles, marking) if decided(meeting.record) else None


def _votes(meeting: "KeptMeeting", styles: "Styles", marking: str, *, by_name: bool = False) -> "Paper | None":
    from .votes import votes_paper

    paper = votes_paper(meeting.record, styles, marking, by_name=by_name)
    return paper if paper.records and paper.records.rows else None


def _votes_by_name(meeting: "KeptMeeting", styles: "Styles", marking: str) -> "Paper | None":
    return _votes(meeting, styles, marking, by_name=True)


def _summary(meeting: "KeptMeeting", styles: "Styles", marking: str) -> "Paper":
    from .meeting_summary import summary_paper

    return summary_paper(meeting, styles, marking)


MINUTE = MeetingPaper("minute", "Minute", "in the house style: Word, HTML, Markdown, text", _minute)
DECISIONS = MeetingPaper(
    "decisions", "Decision record", "the fields that published minutes carry: paper, CSV, JSON", _decisions
)
VOTES = MeetingPaper("votes", "Votes", "one row a division: paper, CSV, JSON", _votes)
VOTES_BY_NAME = MeetingPaper("votes-by-name", "Votes by name", "one row a member: paper, CSV, JSON", _votes_by_name)
SUMMARY = MeetingPaper(
    "summary", "What came of it", "asked, answered, resolved, promised: paper, CSV, JSON, calendar", _summary
)
MEETING_PAPERS = (MINUTE, DECISIONS, VOTES, VOTES_BY_NAME, SUMMARY)
"""Every paper, in the order in which they are offered."""

RECORD, RECORD_TITLE, RECORD_ABOUT = "record", "Record", "everything, as YAML that `lscb meeting import` reads"
"""What is handed out besides, and is no paper: the whole record."""


def papers_of(meeting: "KeptMeeting", styles: "Styles", marking: str = "") -> "dict[MeetingPaper, Paper]":
    """The papers that there are of a meeting, in order."""
    made = ((each, each.make(meeting, styles, marking)) for each in MEETING_PAPERS)
    return {each: paper for each, paper in made if paper is not None}
