"""What is being typed: a window's own text of a field, kept while it is not yet the text of the note."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from ..model.errors import BadInput
from ..model.note import Note, NoteField
from ..model.sanitise import sanitise
from . import notes
from .errors import Conflict
from .journal import Author, Entity
from .tables import edit as table


@dataclass(frozen=True, slots=True)
class EditKey:
    """The field of the note that is being edited."""

    note: str
    field: NoteField


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
                entity=Entity.NOTE.value,
                entity_id=edit.key.note,
                field=edit.key.field.value,
                **values,
            )
        )


def drop(connection: Connection, author: Author, key: EditKey) -> None:
    """Forget what this window typed in a field: it has become the text."""
    connection.execute(delete(table).where(*_of(author.session, key)))


def settle(connection: Connection, author: Author, edit: Edit) -> Note:
    """Make what was typed the text of its note, in one transaction with its row of the journal.

    Raises Conflict where somebody else changed the text meanwhile (the edit is kept), and BadNote.
    """
    note = notes.change(connection, author, edit.key.note, edit.key.field, base=edit.base, value=edit.text)
    drop(connection, author, edit.key)
    return note


def settle_all(connection: Connection, author: Author) -> tuple[tuple[Edit, Conflict | BadInput], ...]:
    """Settle all that a window typed; the edits that cannot be are kept, and given back with the reason."""
    unsettled: list[tuple[Edit, Conflict | BadInput]] = []
    for one in of_session(connection, author.session):
        try:
            settle(connection, author, one)
        except (Conflict, BadInput) as error:
            unsettled.append((one, error))
    return tuple(unsettled)


def decide(connection: Connection, author: Author, edit: Edit, conflict: Conflict, text: str) -> Note:
    """End a conflict with a text. What was typed and what the other wrote both stay in the journal, whatever it is.

    Raises Conflict, with what was typed as `mine`, where the text was changed once more.
    """
    key, base = edit.key, conflict.theirs
    for value in (conflict.mine, text):
        note = notes.change(connection, author, key.note, key.field, base=base, value=value)
        base = note.value(key.field)
    drop(connection, author, key)
    return note


def of_session(connection: Connection, session: str) -> tuple[Edit, ...]:
    """What a window has typed and not settled."""
    rows = connection.execute(select(table).where(table.c.session == session, table.c.entity == Entity.NOTE.value))
    return tuple(
        Edit(EditKey(row["entity_id"], NoteField(row["field"])), row["base"], row["text"]) for row in rows.mappings()
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
        table.c.entity == Entity.NOTE.value,
        table.c.entity_id == key.note,
        table.c.field == key.field.value,
    )
