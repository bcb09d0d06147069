"""Who is in which note or meeting. A window says so by a number that grows; where it stands still the window is gone.

No clock of another machine is read: each looks at its own for how long a number has stood still. A window of this
machine that is gone is known at once.
"""

from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, insert, select, update

from .journal import Author, Entity
from .tables import presence as table
from .window import Window

BEAT_SECONDS = 3.0
GONE_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody else who has a note or a meeting open."""

    who: str
    entity: Entity
    id: str


def beat(connection: Connection, author: Author, entity: Entity, identifier: str) -> None:
    """Say that this window has a note or a meeting open."""
    values = {"who": author.who, "entity": entity.value, "entity_id": identifier, "beat": table.c.beat + 1}
    updated = connection.execute(update(table).where(table.c.session == author.session).values(values))
    if not updated.rowcount:
        connection.execute(insert(table).values(session=author.session, **(values | {"beat": 1})))


def leave(connection: Connection, session: str) -> None:
    """This window has nothing open."""
    connection.execute(delete(table).where(table.c.session == session))


@dataclass(slots=True)
class Watch:
    """What one window has seen of the others: when each number last moved, by its own clock in seconds."""

    window: Window
    _seen: dict[str, tuple[int, float]] = field(default_factory=dict)

    def others(self, connection: Connection, clock: float) -> tuple[tuple[Present, ...], tuple[str, ...]]:
        """Who else is where at `clock`, in seconds, and the windows that are gone."""
        present, gone = [], []
        others = table.c.session != self.window.session
        rows = connection.execute(select(table).where(others).order_by(table.c.session)).mappings().all()
        vanished = set(self.window.gone(row["session"] for row in rows))
        for row in rows:
            session = row["session"]
            if self._seen.get(session, (None, 0.0))[0] != row["beat"]:
                self._seen[session] = (row["beat"], clock)
            if session not in vanished and clock - self._seen[session][1] < GONE_SECONDS:
                present.append(Present(row["who"], Entity(row["entity"]), row["entity_id"]))
            else:
                gone.append(session)
        return tuple(present), tuple(gone)
