"""Handing out what there is of a meeting: one paper or another, or the whole record."""

from pathlib import Path
from typing import TYPE_CHECKING

from ...export.saving import RefusedToSave, safe_name, save
from ...model.errors import AskedWrongly, BadInput, Unavailable
from ...model.kept_meeting import KeptMeeting
from ...packs.meeting_papers import RECORD, RECORD_ABOUT, RECORD_TITLE, papers_of
from ...resolutions.record import write_record
from ..dialogs.export import ExportDialog
from ..dialogs.line import LineDialog

if TYPE_CHECKING:
    from .sitting_screen import SittingScreen


def hand_out(screen: "SittingScreen") -> None:
    """Ask which of the papers that there are, or the record; then in which format and under which name."""
    meeting, app = screen.sitting.meeting, screen.lscb
    if meeting is None:
        screen.say(screen.no_meeting)
        return
    papers = papers_of(meeting, app.house.styles, app.classification)
    by_name = {each.name: paper for each, paper in papers.items()}

    def saved(said: str | None) -> None:
        if said:
            screen.say(said)

    def then(chosen: str) -> None:
        if chosen == RECORD:
            _ask_record(screen, meeting)
        else:
            app.push_screen(ExportDialog(by_name[chosen], f"{meeting.title} {chosen}", app.template), saved)

    offered = [(each.name, each.title, each.about) for each in papers]
    screen.choose("What is handed out?", [*offered, (RECORD, RECORD_TITLE, RECORD_ABOUT)], then)


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
