"""What is being typed: a window's own text of a field, kept while it is not yet the text of the note or meeting."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from ..meetings.fields import read_field
from ..model.errors import BadInput
from ..model.kept_meeting import KeptMeeting
from ..model.note import Note, NoteField
from ..model.sanitise import sanitise
from . import meetings, notes
from .errors import Conflict
from .journal import Author, Entity
from .tables import edit as table

Thing = Note | KeptMeeting
"""What texts are typed into."""


@dataclass(frozen=True, slots=True)
class EditKey:
    """What is being edited: a field of a note, or the text at a path in the record of a meeting."""

    entity: Entity
    id: str
    field: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A text as typed so far, and the text it began from."""

    key: EditKey
    base: str
    text: str


def keep(connection: Connection, author: Author, edit: Edit) -> None:
    """Keep what is typed so far, in place of what this window had typed in the field before."""
    values = {"who": author.who, "base": sanitise(edit.base), "text": sanitise(edit.text)}
    updated = connection.execute(update(table).where(*_of(author.session, edit.key)).values(values))
    if not updated.rowcount:
        connection.execute(
            insert(table).values(
                session=author.session,
                entity=edit.key.entity.value,
                entity_id=edit.key.id,
                field=str(edit.key.field),
                **values,
            )
        )


def drop(connection: Connection, author: Author, key: EditKey) -> None:
    """Forget what this window typed in a field: it has become the text."""
    connection.execute(delete(table).where(*_of(author.session, key)))


def value(thing: Thing, field: str) -> str:
    """The text of a field as it is kept. Raises BadInput where there is no such field any more."""
    return thing.value(NoteField(field)) if isinstance(thing, Note) else read_field(thing.record, field)


def current(connection: Connection, key: EditKey) -> str | None:
    """The text of a field as it is kept now, of what was removed too; None where there is none."""
    find: Callable[[Connection, str], Thing | None] = notes.kept if key.entity is Entity.NOTE else meetings.kept
    thing = find(connection, key.id)
    try:
        return value(thing, key.field) if thing else None
    except BadInput:
        return None


def settle(connection: Connection, author: Author, edit: Edit) -> Thing:
    """Make what was typed the text, in one transaction with its row of the journal.

    Raises Conflict where somebody else changed the text meanwhile (the edit is kept), and BadInput where it does not
    fit, or what it was typed into is locked or gone.
    """
    thing = _write(connection, author, edit.key, base=edit.base, text=edit.text)
    drop(connection, author, edit.key)
    return thing


def _write(connection: Connection, author: Author, key: EditKey, *, base: str, text: str) -> Thing:
    if key.entity is Entity.NOTE:
        return notes.change(connection, author, key.id, NoteField(key.field), base=base, value=text)
    return meetings.write_field(connection, author, key.id, key.field, base=base, value=text)


def settle_all(connection: Connection, author: Author) -> tuple[tuple[Edit, Conflict | BadInput], ...]:
    """Settle all that a window typed; the edits that cannot be are kept, and given back with the reason.

    A text can be typed into what another text makes, such as the answer to a question: it is settled after that.
    """
    waiting = of_session(connection, author.session)
    while True:
        unsettled: list[tuple[Edit, Conflict | BadInput]] = []
        for one in waiting:
            try:
                settle(connection, author, one)
            except (Conflict, BadInput) as error:
                unsettled.append((one, error))
        if len(unsettled) in (0, len(waiting)):
            return tuple(unsettled)
        waiting = tuple(one for one, _ in unsettled)


def decide(connection: Connection, author: Author, edit: Edit, conflict: Conflict, text: str) -> Thing:
    """End a conflict with a text. What was typed and what the other wrote both stay in the journal, whatever it is.

    Raises Conflict, with what was typed as `mine`, where the text was changed once more.
    """
    key, base = edit.key, conflict.theirs
    for wanted in (conflict.mine, text):
        thing = _write(connection, author, key, base=base, text=wanted)
        base = value(thing, key.field)
    drop(connection, author, key)
    return thing


def of_session(connection: Connection, session: str) -> tuple[Edit, ...]:
    """What a window has typed and not settled."""
    rows = connection.execute(select(table).where(table.c.session == session))
    return tuple(
        Edit(EditKey(Entity(row["entity"]), row["entity_id"], row["field"]), row["base"], row["text"])
        for row in rows.mappings()
    )


def sessions_of(connection: Connection, who: str) -> tuple[str, ...]:
    """The windows of a person that have typed something which is not settled."""
    return tuple(connection.execute(select(table.c.session).where(table.c.who == who).distinct()).scalars())


def adopt(connection: Connection, author: Author, sessions: Iterable[str]) -> None:
    """Take over what windows had typed that are no more. Where this window has typed in the field itself, it waits."""
    mine = {edit.key for edit in of_session(connection, author.session)}
    for session in sessions:
        for one in of_session(connection, session):
            if one.key not in mine:
                mine.add(one.key)
                connection.execute(
                    update(table).where(*_of(session, one.key)).values(session=author.session, who=author.who)
                )


def _of(session: str, key: EditKey) -> tuple[ColumnElement[bool], ...]:
    return (
        table.c.session == session,
        table.c.entity == key.entity.value,
        table.c.entity_id == key.id,
        table.c.field == str(key.field),
    )
