"""The journal: one row a change, never altered. Undo and redo are read from it, and append to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, func, insert, select

from ..model.note import BadNote, NoteField
from ..model.note_change import NoteChange
from .tables import journal


class Entity(StrEnum):
    """What a change can be a change of."""

    NOTE = "note"
    MEETING = "meeting"


BROUGHT_IN = "brought in"
"""The window of changes that came with an import."""
CREATED = "created"
REMOVED = "removed"
"""Fields of the journal that are not typed: `REMOVED` goes from empty to `yes` and back."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who makes a change, and in which window."""

    who: str
    session: str


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the journal. `at` is an ISO time in UTC; `undoes` is the number of the change it takes back.

    In a note `field` is one of its fields. In a meeting it is a place in its record, `before` and `after` are JSON
    (`record_change`), and `what` is the step that was taken, as people call it.
    """

    seq: int
    who: str
    session: str
    at: str
    entity: str
    entity_id: str
    field: str
    before: str
    after: str
    undoes: int | None
    what: str = ""


def now() -> str:
    """The time, for people: ISO, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def to_the_second(moment: str) -> str:
    """An ISO time in UTC in the form that is kept here; empty where it is."""
    if not moment:
        return ""
    return f"{datetime.fromisoformat(moment).replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def record(
    connection: Connection,
    author: Author,
    entity: Entity,
    entity_id: str,
    *,
    field: str,
    before: str,
    after: str,
    at: str,
    undoes: int | None = None,
    what: str = "",
) -> int:
    """Append a change; its number."""
    added = connection.execute(
        insert(journal).values(
            who=author.who,
            session=author.session,
            at=at,
            entity=entity.value,
            entity_id=entity_id,
            field=field,
            before=before,
            after=after,
            undoes=undoes,
            what=what,
        )
    )
    return int(added.inserted_primary_key[0])  # type: ignore[index]


def repeat(connection: Connection, entity: Entity, entity_id: str, change: NoteChange) -> None:
    """Append a change that was made elsewhere, as it was exported. It is nobody's to undo here.

    Raises BadNote where it is a change of nothing that a note has.
    """
    known = [*NoteField, CREATED, REMOVED]
    if change.field not in known:
        raise BadNote(f"a change of “{change.field[:20]}” is none of a note; there are {', '.join(known)}")
    author = Author(change.who, BROUGHT_IN)
    record(
        connection,
        author,
        entity,
        entity_id,
        field=change.field,
        before=change.before,
        after=change.after,
        at=to_the_second(change.when),
    )


def latest(connection: Connection) -> int:
    """The number of the latest change; 0 where there is none."""
    return int(connection.execute(select(func.max(journal.c.seq))).scalar() or 0)


def since(connection: Connection, seq: int) -> tuple[Change, ...]:
    """The changes after number `seq`, in order."""
    return _changes(connection, journal.c.seq > seq)


def history(connection: Connection, entity: Entity, entity_id: str) -> tuple[Change, ...]:
    """All changes of one thing, in order."""
    return _changes(connection, journal.c.entity == entity.value, journal.c.entity_id == entity_id)


def histories(connection: Connection, entity: Entity, identifiers: Iterable[str]) -> dict[str, tuple[NoteChange, ...]]:
    """The changes of each of several things, by its id, as they are exported."""
    wanted = set(identifiers)
    found: dict[str, list[NoteChange]] = {identifier: [] for identifier in wanted}
    for change in _changes(connection, journal.c.entity == entity.value):
        if change.entity_id in wanted:
            found[change.entity_id].append(
                NoteChange(who=change.who, when=change.at, field=change.field, before=change.before, after=change.after)
            )
    return {identifier: tuple(changes) for identifier, changes in found.items()}


def undoable(changes: tuple[Change, ...], who: str) -> tuple[list[Change], list[Change]]:
    """A person's own changes that can be undone, and those that can be done again, the next one last.

    A change that takes an undo back is again one to undo; a new change leaves nothing to do again.
    """
    to_undo: list[Change] = []
    to_redo: list[Change] = []
    for change in changes:
        if change.who != who or change.field == CREATED or change.session == BROUGHT_IN:
            continue
        if change.undoes is None:
            to_undo.append(change)
            to_redo.clear()
        elif to_redo and to_redo[-1].seq == change.undoes:
            to_redo.pop()
            to_undo.append(change)
        elif to_undo and to_undo[-1].seq == change.undoes:
            to_undo.pop()
            to_redo.append(change)
    return to_undo, to_redo


def _changes(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Change, ...]:
    columns = [journal.c[name] for name in Change.__dataclass_fields__]
    rows = connection.execute(select(*columns).where(*conditions).order_by(journal.c.seq))
    return tuple(Change(*row) for row in rows)
