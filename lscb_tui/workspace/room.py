"""What was sent to the view for the room: for each meeting the one slide it is to show now."""

import json

from sqlalchemy import Connection, RowMapping, insert, select, update

from ..model.record_plain import from_plain, sanitised, to_plain
from ..model.slide import Slide
from .journal import Author
from .record_change import as_json
from .tables import room as table


def send(connection: Connection, author: Author, meeting: str, slide: Slide) -> int:
    """Let the room of a meeting see a slide in place of the one before; the number of what was sent."""
    values = {"slide": as_json(sanitised(to_plain(slide))), "who": author.who}
    number = latest(connection, meeting) + 1
    if number > 1:
        connection.execute(update(table).where(table.c.meeting == meeting).values(counter=number, **values))
    else:
        connection.execute(insert(table).values(meeting=meeting, counter=number, **values))
    return number


def latest(connection: Connection, meeting: str) -> int:
    """The number of what was sent last, 0 before anything was: another number is another slide."""
    return int(connection.execute(select(table.c.counter).where(table.c.meeting == meeting)).scalar() or 0)


def sent(connection: Connection, meeting: str) -> tuple[int, Slide]:
    """What the room is to see now, and its number; nothing, and 0, before anything was sent."""
    row: RowMapping | None = (
        connection.execute(select(table).where(table.c.meeting == meeting)).mappings().one_or_none()
    )
    return (row["counter"], from_plain(Slide, json.loads(row["slide"]))) if row else (0, Slide())
