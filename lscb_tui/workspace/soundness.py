"""Whether a workspace is sound: its database, and whether the journal tells how notes and meetings came to be."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, func, select, text

from ..model.note import NoteField
from . import journal
from .database import Database
from .journal import BROUGHT_IN, CREATED, REMOVED, Change, Entity
from .record_change import ChangedSince, RecordChange, applied
from .rows import YES
from .tables import edit, meeting, note


@dataclass(frozen=True, slots=True)
class Soundness:
    """One thing looked at, whether it is in order, and what was seen."""

    what: str
    ok: bool
    detail: str


def examine(database: Database) -> Iterator[Soundness]:
    """Look at the database, and at whether notes and meetings and their journal agree."""
    with database.read() as connection:
        if database.place.file:
            faults = [row[0] for row in connection.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
            yield Soundness("database", not faults, faults[0] if faults else "every page is sound")
        for table in (note, meeting):
            there, removed = (_count(connection, table, removed=is_so) for is_so in (False, True))
            told = f"{_several(there, table.name)}, {removed:,} removed that undo can bring back"
            yield Soundness(f"{table.name}s", True, told)
        wrong = [*_disagreeing_notes(connection), *_disagreeing_meetings(connection)]
        told = f"it does not tell how this came to be: {wrong[0]}" if wrong else "it tells every change"
        yield Soundness("journal", not wrong, told)
        waiting = connection.execute(select(func.count()).select_from(edit)).scalar()
        yield Soundness("being typed", True, f"{waiting:,} not settled yet")


def counted(notes: int, meetings: int) -> str:
    """`1 note`, `2 notes and 1 meeting`."""
    told = _several(notes, note.name)
    return f"{told} and {_several(meetings, meeting.name)}" if meetings else told


def _several(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count:,} {what}s"


def _count(connection: Connection, table: Table, *, removed: bool) -> int:
    return int(connection.execute(select(func.count()).where(table.c.removed.is_(removed))).scalar() or 0)


def _disagreeing_notes(connection: Connection) -> Iterator[str]:
    """Where the journal does not tell how the notes came to be what they are: the note, and what of it.

    The first change of a field tells what it held when the note came; each later one begins where the one before it
    ended, and the last ends with what the note holds.
    """
    held = {row["id"]: row for row in connection.execute(select(note)).mappings()}
    told: dict[str, dict[str, str]] = {}
    for change in _changes_of(connection, Entity.NOTE):
        fields = told.setdefault(change.entity_id, {REMOVED: ""})
        field = NoteField.TEXT.value if change.field == CREATED else change.field
        if change.session != BROUGHT_IN and fields.get(field, change.before) != change.before:
            yield f"change {change.seq} of {change.entity_id}, {field}"
        fields[field] = change.after
    for identifier in held.keys() | told.keys():
        if identifier not in held or identifier not in told:
            yield identifier
            continue
        row = held[identifier]
        now = {field.value: row[field.value] for field in NoteField} | {REMOVED: YES if row["removed"] else ""}
        yield from (f"{identifier}, {field}" for field, after in told[identifier].items() if now.get(field) != after)


def _disagreeing_meetings(connection: Connection) -> Iterator[str]:
    """Where the journal does not tell how the meetings came to be what they are: the meeting, and what of it.

    Its first row holds the record as it came, and each later one is a change that can be made in what was there.
    """
    held = {row["id"]: row for row in connection.execute(select(meeting)).mappings()}
    told: dict[str, dict[str, Any]] = {}
    removed: dict[str, str] = {}
    for change in _changes_of(connection, Entity.MEETING):
        identifier = change.entity_id
        try:
            if change.field == REMOVED:
                if removed.get(identifier, "") != change.before:
                    yield f"change {change.seq} of {identifier}, {REMOVED}"
                removed[identifier] = change.after
            elif change.field == CREATED:
                told[identifier] = json.loads(change.after)
            else:
                told[identifier] = applied(told[identifier], RecordChange(change.field, change.before, change.after))
        except (ChangedSince, KeyError, ValueError):
            yield f"change {change.seq} of {identifier}, {change.field}"
    for identifier in held.keys() | told.keys():
        if identifier not in held or identifier not in told:
            yield identifier
        elif (removed.get(identifier) == YES) != held[identifier]["removed"]:
            yield f"{identifier}, {REMOVED}"
        elif json.loads(held[identifier]["record"]) != told[identifier]:
            yield f"{identifier}, record"


def _changes_of(connection: Connection, entity: Entity) -> Iterator[Change]:
    return (change for change in journal.since(connection, 0) if change.entity == entity)
