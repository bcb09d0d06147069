"""What the view for the room may read of a workspace: the names of its meetings, and what was sent."""

from sqlalchemy import Connection, select

from ..model.meeting_choice import NamedMeeting, chosen_meeting
from ..model.slide import Slide
from . import room
from .looking import Looking
from .meeting_names import named
from .tables import meeting as table


class RoomView:
    """What was sent of one meeting, to be looked at again and again."""

    def __init__(self, looking: Looking, wanted: str) -> None:
        """Choose the meeting that `wanted` names. Raises NoSuchMeeting, and DatabaseFailed."""
        self._looking = looking
        with looking.read() as connection:
            chosen = chosen_meeting(_meetings(connection), wanted)
        self._id, self.title = chosen.id, chosen.title

    def look(self) -> tuple[int, Slide]:
        """What the room is to see now, and its number. Raises DatabaseFailed, and NotPlain."""
        with self._looking.read() as connection:
            return room.sent(connection, self._id)


def _meetings(connection: Connection) -> list[NamedMeeting]:
    """The meetings by their names alone: of their records nothing is read."""
    columns = (table.c.id, table.c.title)
    rows = connection.execute(select(*columns).where(table.c.removed.is_(False)).order_by(table.c.number))
    return [named(row.id, row.title) for row in rows]
