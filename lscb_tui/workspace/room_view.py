"""What the view for the room may read of a workspace: the titles of its meetings, and what was sent."""

from sqlalchemy import Connection, select

from ..model.kept_meeting import KeptMeeting
from ..model.meeting import MeetingRecord
from ..model.meeting_choice import chosen_meeting
from ..model.period import PeriodError, PeriodKind, parse_period
from ..model.slide import Slide
from . import room
from .looking import Looking
from .tables import meeting as table


class RoomView:
    """What was sent of one meeting, to be looked at again and again."""

    def __init__(self, looking: Looking, wanted: str) -> None:
        """Choose the meeting that `wanted` names. Raises NoSuchMeeting, and DatabaseFailed."""
        self._looking = looking
        with looking.read() as connection:
            chosen = chosen_meeting(_titled(connection), wanted)
        self._id, self.title = chosen.id, chosen.title

    def look(self) -> tuple[int, Slide]:
        """What the room is to see now, and its number. Raises DatabaseFailed, and NotPlain."""
        with self._looking.read() as connection:
            return room.sent(connection, self._id)


def _titled(connection: Connection) -> list[KeptMeeting]:
    """The meetings by their titles alone: of their records nothing is read."""
    columns = (table.c.id, table.c.title)
    rows = connection.execute(select(*columns).where(table.c.removed.is_(False)).order_by(table.c.number))
    return [KeptMeeting(row.id, _called(row.title)) for row in rows]


def _called(title: str) -> MeetingRecord:
    """A record of that title, with its day where the title ends in one."""
    called, _, ending = title.rpartition(", ")
    try:
        day = parse_period(ending)
    except PeriodError:
        return MeetingRecord(title=title)
    is_day = called and day.kind is PeriodKind.SNAPSHOT
    return MeetingRecord(title=called, date=day.start) if is_day else MeetingRecord(title=title)
