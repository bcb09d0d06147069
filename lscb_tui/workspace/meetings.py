"""Meetings in the workspace: made, changed by steps and by typing, taken back. Every change is a row of the journal.

A step is applied to the record as the database holds it, inside the transaction that writes: of two people who take
steps that exclude each other, one is refused.
"""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, update

from ..meetings import fields
from ..meetings.lawful import unbroken
from ..meetings.minutes import guarded
from ..meetings.places import Step, with_ids
from ..model.errors import BadInput
from ..model.kept_meeting import KeptMeeting
from ..model.meeting import MeetingRecord
from ..model.meeting_choice import NoSuchMeeting
from ..model.note import new_id
from ..model.record_plain import NotPlain, from_plain, sanitised, to_plain
from ..model.sanitise import sanitise_line
from . import journal, rows
from .errors import Conflict
from .journal import CREATED, REMOVED, Author, Change, Entity
from .meeting_names import names_of
from .record_change import ChangedSince, RecordChange, applied, as_json, between, overlap, reversed_change
from .rows import YES
from .tables import meeting as table


class TakenFurther(BadInput):
    """What is to be taken back was changed since. The message says by whom, and what to do."""


def add(connection: Connection, author: Author, record: MeetingRecord, *, identifier: str = "") -> KeptMeeting:
    """Keep a new meeting. Everything in its record has an id then; so has the meeting, where none is given."""
    return _kept_new(connection, author, record, identifier or new_id(), "made")


def bring_in(connection: Connection, author: Author, record: MeetingRecord) -> KeptMeeting:
    """Keep a meeting that was exported as a record, as its history says."""
    return _kept_new(connection, author, record, new_id(), "brought in")


def get(connection: Connection, identifier: str) -> KeptMeeting:
    """The meeting of an id, or of the beginning of one, in any case. Raises NoSuchMeeting, also for a removed one."""
    return _meeting(rows.begun_with(connection, table, identifier, NoSuchMeeting))


def kept(connection: Connection, identifier: str) -> KeptMeeting | None:
    """The meeting of exactly this id, removed or not; None where there never was one."""
    row = rows.row_of(connection, table, identifier)
    return _meeting(row) if row else None


def all_meetings(connection: Connection) -> tuple[KeptMeeting, ...]:
    """Every meeting that is not removed, in the order in which they were made."""
    return tuple(map(_meeting, rows.all_rows(connection, table)))


def some_meetings(connection: Connection, identifiers: Iterable[str]) -> tuple[KeptMeeting, ...]:
    """The meetings of these ids that are there and not removed, each once."""
    return tuple(map(_meeting, rows.some_rows(connection, table, identifiers)))


def step(connection: Connection, author: Author, identifier: str, title: str, step: Step) -> KeptMeeting:
    """Take a step in a meeting: one change, which the history calls `title`. A removed meeting is there again.

    Raises Refusal where the rules, or confirmed minutes, do not allow it, and NoSuchMeeting.
    """
    row = _existing(connection, identifier)
    after = guarded(step)(_record(row))
    return _changed(connection, author, row, after, title)


def write_field(
    connection: Connection, author: Author, identifier: str, path: str, *, base: str, value: str
) -> KeptMeeting:
    """Change a text of a meeting from `base` to `value`; `meetings.fields` has the paths.

    Raises Conflict where the text no longer is `base` but something else than `value`, BadInput where `value` does not
    fit, Refusal where the minutes are confirmed or what it belongs to is gone, and NoSuchMeeting.
    """
    row = _existing(connection, identifier)
    record = _record(row)
    after = fields.write_field(record, path, value)
    current, fitting = fields.read_field(record, path), fields.read_field(after, path)
    if current not in (base, fitting):
        raise Conflict(base=base, mine=fitting, theirs=current)
    return _changed(connection, author, row, record if fitting == current else after, fields.called(path))


def remove(connection: Connection, author: Author, identifier: str) -> None:
    """Remove a meeting; undo brings it back. Raises NoSuchMeeting."""
    row = _existing(connection, identifier)
    if not row["removed"]:
        _set_removed(connection, author, row, removed=True)


def undo(connection: Connection, author: Author, identifier: str) -> Change | None:
    """Take back a person's own latest step in a meeting; None where there is none.

    Raises TakenFurther where somebody went on from there, and Refusal where the minutes are confirmed or what was done
    since would not have been allowed without it.
    """
    to_undo, _ = journal.undoable(journal.history(connection, Entity.MEETING, identifier), author.who)
    return _reverse(connection, author, to_undo[-1], "taken back") if to_undo else None


def redo(connection: Connection, author: Author, identifier: str) -> Change | None:
    """Do again what was taken back last; None where there is nothing. Raises as `undo` does."""
    _, to_redo = journal.undoable(journal.history(connection, Entity.MEETING, identifier), author.who)
    return _reverse(connection, author, to_redo[-1], "done again") if to_redo else None


def _kept_new(connection: Connection, author: Author, record: MeetingRecord, identifier: str, what: str) -> KeptMeeting:
    at = journal.now()
    plain = _kept_plain(record)
    values = {
        "id": identifier,
        "number": rows.next_number(connection, table),
        "record": as_json(plain),
        "title": _names(plain),
        "author": author.who,
        "created": at,
        "updated": at,
        "version": 1,
        "removed": False,
    }
    connection.execute(insert(table).values(values))
    journal.record(
        connection,
        author,
        Entity.MEETING,
        identifier,
        field=CREATED,
        before="",
        after=as_json(plain),
        at=at,
        what=what,
    )
    return _meeting(_existing(connection, identifier))


def _reverse(connection: Connection, author: Author, taken_back: Change, deed: str) -> Change:
    row = _existing(connection, taken_back.entity_id)
    if taken_back.field == REMOVED:
        _set_removed(connection, author, row, removed=taken_back.before == YES, undoes=taken_back.seq)
        return taken_back
    change = reversed_change(RecordChange(taken_back.field, taken_back.before, taken_back.after))

    def reverse(record: MeetingRecord) -> MeetingRecord:
        try:
            return unbroken(record, from_plain(MeetingRecord, applied(to_plain(record), change)))
        except (ChangedSince, NotPlain) as error:
            raise TakenFurther(_since(connection, taken_back, deed)) from error

    after = guarded(reverse)(_record(row))
    _changed(connection, author, row, after, taken_back.what, undoes=taken_back.seq)
    return taken_back


def _since(connection: Connection, change: Change, deed: str) -> str:
    """Who went on from a change, and with what."""
    later = (
        one
        for one in reversed(journal.history(connection, Entity.MEETING, change.entity_id))
        if one.seq > change.seq and one.field not in (CREATED, REMOVED) and overlap(one.field, change.field)
    )
    one = next(later, None)
    by = f"{one.who} has gone on from it since ({one.what})" if one else "it has been changed since"
    return f"“{change.what}” cannot be {deed}: {by}; change it by a new step"


def _changed(
    connection: Connection,
    author: Author,
    row: RowMapping,
    record: MeetingRecord,
    what: str,
    undoes: int | None = None,
) -> KeptMeeting:
    """Keep a record in the place of the one in the row, with the row of the journal that tells the difference."""
    plain = _kept_plain(record)
    if row["removed"]:
        _set_removed(connection, author, row, removed=False)
    change = between(json.loads(row["record"]), plain)
    if change:
        at = journal.now()
        values = {"record": as_json(plain), "title": _names(plain), "updated": at}
        connection.execute(update(table).where(table.c.id == row["id"]).values(**values, version=table.c.version + 1))
        journal.record(
            connection,
            author,
            Entity.MEETING,
            row["id"],
            field=change.path,
            before=change.before,
            after=change.after,
            at=at,
            undoes=undoes,
            what=sanitise_line(what),
        )
    return _meeting(_existing(connection, row["id"]))


def _set_removed(
    connection: Connection, author: Author, row: RowMapping, *, removed: bool, undoes: int | None = None
) -> None:
    rows.set_removed(connection, author, Entity.MEETING, table, row, removed=removed, undoes=undoes)


def _kept_plain(record: MeetingRecord) -> dict[str, Any]:
    plain: dict[str, Any] = sanitised(to_plain(with_ids(record)))
    return plain


def _names(plain: dict[str, Any]) -> str:
    return names_of(KeptMeeting("", from_plain(MeetingRecord, plain)))


def _existing(connection: Connection, identifier: str) -> RowMapping:
    return rows.existing(connection, table, identifier, NoSuchMeeting)


def _record(row: RowMapping) -> MeetingRecord:
    return from_plain(MeetingRecord, json.loads(row["record"]))


def _meeting(row: RowMapping) -> KeptMeeting:
    values = {name: row[name] for name in KeptMeeting.__dataclass_fields__ if name != "record"}
    return KeptMeeting(**values, record=_record(row))
