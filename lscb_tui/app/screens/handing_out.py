"""Handing out what there is of a meeting: one paper or another, or the whole record."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ...export.paper import Paper
from ...export.saving import RefusedToSave, safe_name, save
from ...model.errors import AskedWrongly, BadInput, Unavailable
from ...model.kept_meeting import KeptMeeting
from ...packs.decision_record import decided, decision_paper
from ...packs.meeting_summary import summary_paper
from ...packs.meeting_words import Styles
from ...packs.minute import minute_paper
from ...packs.votes import votes_paper
from ...resolutions.record import write_record
from ..dialogs.export import ExportDialog
from ..dialogs.line import LineDialog

if TYPE_CHECKING:
    from .sitting_screen import SittingScreen

_RECORD = "record"
_OFFERED = (
    ("minute", "Minute", "in the house style: Word, HTML, Markdown, text"),
    ("decisions", "Decision record", "with the fields that published minutes carry"),
    ("votes", "Votes", "one row a division"),
    ("votes-by-name", "Votes by name", "one row a member"),
    ("summary", "What came of it", "asked, answered, resolved, promised; and as a calendar"),
    (_RECORD, "Record", "everything, as YAML that can be brought in again"),
)
_PAPERS: dict[str, Callable[[KeptMeeting, Styles, str], Paper]] = {
    "minute": lambda meeting, styles, marking: minute_paper(meeting.record, styles, marking),
    "decisions": lambda meeting, styles, marking: decision_paper(meeting.record, styles, marking),
    "votes": lambda meeting, styles, marking: votes_paper(meeting.record, styles, marking),
    "votes-by-name": lambda meeting, styles, marking: votes_paper(meeting.record, styles, marking, by_name=True),
    "summary": summary_paper,
}


def hand_out(screen: "SittingScreen") -> None:
    """Ask what, then in which format and under which name."""
    meeting = screen.sitting.meeting
    if meeting is None:
        screen.say(screen.no_meeting)
        return
    record = screen.sitting.record
    offered = [one for one in _OFFERED if one[0] != "decisions" or decided(record)]
    screen.choose("What is handed out?", offered, lambda chosen: _ask_name(screen, meeting, chosen))


def _ask_name(screen: "SittingScreen", meeting: KeptMeeting, chosen: str) -> None:
    app = screen.lscb

    def then(said: str | None) -> None:
        if said:
            screen.say(said)

    if chosen == _RECORD:
        _ask_record(screen, meeting)
    else:
        paper = _PAPERS[chosen](meeting, app.house.styles, app.classification)
        app.push_screen(ExportDialog(paper, f"{meeting.title} {chosen}", app.template), then)


def _ask_record(screen: "SittingScreen", meeting: KeptMeeting) -> None:
    def then(name: str | None) -> None:
        if not name:
            return
        path = Path.cwd() / Path(name)
        try:
            save(write_record(meeting.record).encode(), path, replace=False)
        except (RefusedToSave, AskedWrongly, BadInput, Unavailable) as error:
            screen.say(str(error))
        else:
            screen.say(f"written to {path}; `lscb meeting import` reads it, `lscb lint` checks it")

    screen.app.push_screen(LineDialog("A file name for the record", safe_name(meeting.title, ".yaml")), then)
