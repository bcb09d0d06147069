"""Who is here, in a dialog over the meeting: every change of the roll is a step of the meeting at once."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ....meetings.places import Step
from .agenda_blocks import presence_said

if TYPE_CHECKING:
    from .screen import MeetingScreen


def ask_attendance(screen: "MeetingScreen") -> None:
    """Show the roll, and take what is changed in it."""
    from ...dialogs.attendance import AttendanceDialog

    meeting = screen.sitting.meeting
    if meeting is None:
        screen.say(f"there is no meeting yet; {screen.key_of('meeting.start')} starts one")
        return
    identifier = meeting.id

    def take(title: str, step: Step, then: Callable[[str], None]) -> None:
        def told(result: Any) -> None:
            screen.show_all()
            then(str(result) if isinstance(result, Exception) else "")

        screen.proceedings.take_step(identifier, title, step, told)

    dialog = AttendanceDialog(
        lambda: screen.sitting.record,
        take,
        lambda: screen.minute,
        lambda record: presence_said(record, screen.minute)[0],
    )
    screen.app.push_screen(dialog)
