"""Notes in the workspace: made, changed, removed, taken back. Every change is a row of the journal beside it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, update

from ..model.note import STATES, Note, NoteField, NoteKind, Source, checked, first_state, new_id, source_names, tags_in
from ..model.note_change import NoteChange
from ..model.sanitise import sanitise_line
from . import journal, rows
from .errors import Conflict, NoSuchNote
from .journal import CREATED, REMOVED, Author, Change, Entity
from .rows import YES
from .tables import note as table

_MOST_CHANGES = 1_000_000_000


def add(connection: Connection, author: Author, note: Note) -> Note:
    """Keep a new note; its number, author and times are given here, and its id where it has none.

    Raises BadNote where a value does not fit.
    """
    at = journal.now()
    fitting = _fitting(replace(note, state=note.state or first_state(note.kind)))
    kept = replace(
        fitting,
        id=note.id or new_id(),
        number=rows.next_number(connection, table),
        author=author.who,
        created=at,
        updated=at,
        version=1,
    )
    _insert(connection, kept)
    _created(connection, author, kept, at)
    return kept


def bring_in(
    connection: Connection,
    author: Author,
    notes: Iterable[Note],
    histories: Mapping[str, Sequence[NoteChange]] | None = None,
) -> tuple[int, tuple[str, ...]]:
    """Keep notes that were exported, as they were, with their history where it came along.

    Gives how many, and the ids of those that are here but differ.

    A note that is here already in the same words is left alone, and one that differs is left alone and named. One that
    was removed here is there again. Raises BadNote where a value does not fit.
    """
    kept, differing = 0, []
    for note in notes:
        here = rows.row_of(connection, table, note.id)
        if here is None:
            new = replace(
                _fitting(note),
                number=rows.next_number(connection, table),
                author=sanitise_line(note.author),
                created=journal.to_the_second(note.created),
                updated=journal.to_the_second(note.updated),
                version=min(note.version, _MOST_CHANGES),
            )
            _insert(connection, new)
            history = (histories or {}).get(note.id, ())
            for change in history:
                journal.repeat(connection, Entity.NOTE, note.id, change)
            if not history:
                _created(connection, author, new, journal.now())
            kept += 1
            continue
        is_same = _words(_note(here)) == _words(note)
        if here["removed"]:
            _set_removed(connection, author, here, removed=False)
            kept += is_same
        if not is_same:
            differing.append(note.id)
    return kept, tuple(differing)


def get(connection: Connection, identifier: str) -> Note:
    """The note of an id, or of the beginning of one, in any case. Raises NoSuchNote, also for a removed one."""
    return _note(rows.begun_with(connection, table, identifier, NoSuchNote))


def kept(connection: Connection, identifier: str) -> Note | None:
    """The note of exactly this id, removed or not; None where there never was one."""
    row = rows.row_of(connection, table, identifier)
    return _note(row) if row else None


def all_notes(connection: Connection) -> tuple[Note, ...]:
    """Every note that is not removed, in the order in which they were made."""
    return tuple(map(_note, rows.all_rows(connection, table)))


def some_notes(connection: Connection, identifiers: Iterable[str]) -> tuple[Note, ...]:
    """The notes of these ids that are there and not removed, each once."""
    return tuple(map(_note, rows.some_rows(connection, table, identifiers)))


def change(connection: Connection, author: Author, identifier: str, field: NoteField, *, base: str, value: str) -> Note:
    """Change one field of a note from `base` to `value`. A note that was removed meanwhile is there again.

    Raises Conflict where the field no longer holds `base` but something else than `value`, BadNote where `value` does
    not fit, NoSuchNote where there never was such a note.
    """
    row = _existing(connection, identifier)
    note = _note(row)
    fitting = checked(field, value, note.kind)
    current = note.value(field)
    if current not in (base, fitting):
        raise Conflict(base=base, mine=fitting, theirs=current)
    if row["removed"]:
        _set_removed(connection, author, row, removed=False)
    if fitting != current:
        _set(connection, author, row, field, fitting, journal.now())
    return _note(_existing(connection, identifier))


def remove(connection: Connection, author: Author, identifier: str) -> None:
    """Remove a note; undo brings it back. Raises NoSuchNote."""
    row = _existing(connection, identifier)
    if not row["removed"]:
        _set_removed(connection, author, row, removed=True)


def undo(connection: Connection, author: Author, identifier: str) -> Change | None:
    """Take back a person's own latest change of a note; None where there is none. Raises Conflict as `change` does."""
    to_undo, _ = journal.undoable(journal.history(connection, Entity.NOTE, identifier), author.who)
    return _reverse(connection, author, to_undo[-1]) if to_undo else None


def redo(connection: Connection, author: Author, identifier: str) -> Change | None:
    """Do again what was taken back last; None where there is nothing. Raises Conflict as `change` does."""
    _, to_redo = journal.undoable(journal.history(connection, Entity.NOTE, identifier), author.who)
    return _reverse(connection, author, to_redo[-1]) if to_redo else None


def _reverse(connection: Connection, author: Author, taken_back: Change) -> Change:
    row = _existing(connection, taken_back.entity_id)
    if taken_back.field == REMOVED:
        _set_removed(connection, author, row, removed=taken_back.before == YES, undoes=taken_back.seq)
        return taken_back
    field = NoteField(taken_back.field)
    if row[field.value] != taken_back.after:
        raise Conflict(base=taken_back.after, mine=taken_back.before, theirs=row[field.value])
    _set(connection, author, row, field, taken_back.before, journal.now(), undoes=taken_back.seq)
    return taken_back


def _set(
    connection: Connection,
    author: Author,
    row: RowMapping,
    field: NoteField,
    value: str,
    at: str,
    undoes: int | None = None,
) -> None:
    """Change a field from what is in the row: a state of another kind comes back with that kind."""
    connection.execute(
        update(table)
        .where(table.c.id == row["id"])
        .values({field.value: value, "updated": at, "version": table.c.version + 1})
    )
    journal.record(
        connection,
        author,
        Entity.NOTE,
        row["id"],
        field=field.value,
        before=row[field.value],
        after=value,
        at=at,
        undoes=undoes,
    )


def _set_removed(
    connection: Connection, author: Author, row: RowMapping, *, removed: bool, undoes: int | None = None
) -> None:
    rows.set_removed(connection, author, Entity.NOTE, table, row, removed=removed, undoes=undoes)


def _created(connection: Connection, author: Author, note: Note, at: str) -> None:
    journal.record(
        connection, author, Entity.NOTE, note.id, field=CREATED, before="", after=note.value(NoteField.TEXT), at=at
    )


def _words(note: Note) -> tuple[object, ...]:
    """What a person would see differ between two notes."""
    return (note.source, *(note.value(field) for field in NoteField))


def _fitting(note: Note) -> Note:
    """The note with every field as it may be kept. Raises BadNote."""
    values: dict[str, Any] = {
        field.value: checked(field, note.value(field), note.kind) for field in NoteField if field is not NoteField.TAGS
    }
    source = note.source and Source(
        **{name: sanitise_line(getattr(note.source, name)) for name in source_names()},
    )
    tags = tags_in(checked(NoteField.TAGS, note.value(NoteField.TAGS), note.kind))
    return replace(note, **(values | {"kind": NoteKind(values["kind"]), "tags": tags, "source": source}))


def _insert(connection: Connection, note: Note) -> None:
    values: dict[str, Any] = {field.value: note.value(field) for field in NoteField}
    for name in source_names():
        values[name] = getattr(note.source, name) if note.source else ""
    for name in ("id", "number", "author", "created", "updated", "version"):
        values[name] = getattr(note, name)
    connection.execute(insert(table).values(values | {"removed": False}))


def _existing(connection: Connection, identifier: str) -> RowMapping:
    return rows.existing(connection, table, identifier, NoSuchNote)


def _note(row: RowMapping) -> Note:
    values = {name: row[name] for name in Note.__dataclass_fields__ if name not in ("tags", "source", "kind", "state")}
    kind = NoteKind(row["kind"])
    state = row["state"] if row["state"] in STATES[kind] else first_state(kind)  # the kind was changed since
    source = Source(**{name: row[name] for name in source_names()}) if row["document"] else None
    return Note(**values, kind=kind, state=state, tags=tags_in(row["tags"]), source=source)
