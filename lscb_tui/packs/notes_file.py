"""Exported notes read again: strict, so that nothing is lost or slips in unseen, and safe to show."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from ..model.errors import BadInput
from ..model.note import BadNote, Note, NoteField, NoteKind, Source, checked, is_id
from ..model.note_change import NoteChange
from ..model.sanitise import sanitise, sanitise_line
from .note_records import HISTORY, KEYS, NAME, SOURCE_KEYS

_ALWAYS = ("id", "kind", "text")
_CHANGE_KEYS = tuple(field.name for field in fields(NoteChange))
_LARGEST = 2**63 - 1
_LONGEST_SHOWN = 60


class BadNotesFile(BadInput):
    """Notes that cannot be read. The message names the file, the note, the key and the remedy."""


@dataclass(frozen=True, slots=True)
class NotesFile:
    """What a file of notes holds. `history` has the changes by the note's id, for the notes that came with any."""

    notes: tuple[Note, ...]
    history: Mapping[str, tuple[NoteChange, ...]]
    classification: str = ""


def read_notes(text: str, name: str) -> NotesFile:
    """The notes in `text`, JSON as the export writes it; `name` is what messages call the file.

    Keys may be left out where null would do. Raises BadNotesFile for the first thing that is unknown, doubled, of the
    wrong type, or does not fit.
    """
    try:
        return _file(_parsed(text))
    except _Fault as fault:
        raise BadNotesFile(f"{name}: {fault}") from fault


class _Fault(Exception):
    """Something does not fit. The message names the place in the file."""


def _parsed(text: str) -> Any:
    try:
        return json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_object, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise _Fault(f"line {error.lineno}, column {error.colno}: not JSON ({error.msg})") from error
    except (ValueError, RecursionError) as error:
        raise _Fault("not JSON that can be read: a number is too long, or lists stand too deep in lists") from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [key for key, _ in pairs]
        double = next(key for key in names if names.count(key) > 1)
        raise _Fault(f"{_shown(double)} stands twice in one object; leave one")
    return found


def _no_number(word: str) -> Any:
    raise _Fault(f"{word} is no number in JSON; write null")


def _file(found: Any) -> NotesFile:
    if not isinstance(found, dict) or not isinstance(found.get(NAME), list):
        raise _Fault(f'no notes: one object with a list is expected, as in {{"{NAME}": […]}}')
    _known(found, ("classification", NAME), "the file")
    notes: dict[str, Note] = {}
    history = {}
    for number, entry in enumerate(found[NAME], 1):
        if not isinstance(entry, dict):
            raise _Fault(f"note {number}: an object is expected, not {_shown(entry)}")
        try:
            note = _note(entry)
            if note.id in notes:
                raise _Fault(f"id: {_shown(note.id)} is the id of an earlier note too; give each its own")
            notes[note.id] = note
            if entry.get(HISTORY) is not None:
                history[note.id] = _changes(entry[HISTORY])
        except _Fault as fault:
            raise _Fault(f"note {number}, {fault}") from fault
    return NotesFile(tuple(notes.values()), history, sanitise_line(_text(found, "classification")))


def _note(entry: dict[str, Any]) -> Note:
    _known(entry, (*KEYS, HISTORY), "a note")
    for key in _ALWAYS:
        if entry.get(key) is None:
            raise _Fault(f"{key}: it is missing; every note has one")
    identifier = _text(entry, "id")
    if not is_id(identifier):
        raise _Fault(f"id: {_shown(identifier)} is none; an id has eight small letters and digits, none like another")
    kind = NoteKind(_field(entry, NoteField.KIND, NoteKind.NOTE))
    given = {field: _field(entry, field, kind) for field in NoteField if field not in (NoteField.KIND, NoteField.TAGS)}
    return Note(
        id=identifier,
        kind=kind,
        **{str(field): value for field, value in given.items()},
        tags=_tags(entry, kind),
        source=_source(entry),
        author=sanitise_line(_text(entry, "author")),
        created=_moment(entry, "created"),
        updated=_moment(entry, "updated"),
        number=_count(entry, "number", least=0),
        version=_count(entry, "version", least=1),
    )


def _field(entry: dict[str, Any], field: NoteField, kind: NoteKind) -> str:
    try:
        return checked(field, _text(entry, field), kind)
    except BadNote as error:
        raise _Fault(f"{field}: {_cut(str(error), 300)}") from error


def _tags(entry: dict[str, Any], kind: NoteKind) -> tuple[str, ...]:
    found = entry.get("tags")
    if found is None:
        return ()
    if not isinstance(found, list) or not all(isinstance(tag, str) for tag in found):
        raise _Fault(f"tags: a list of texts is expected, not {_shown(found)}")
    kept = tuple(checked(NoteField.TAGS, tag, kind) for tag in found)
    for tag in kept:
        if not tag or "," in tag:
            raise _Fault(f"tags: {_shown(tag)} is no tag; one is a text without commas")
    return tuple(dict.fromkeys(kept))


def _source(entry: dict[str, Any]) -> Source | None:
    """Where the note comes from; None where no document is named."""
    if entry.get("document") is None:
        given = [key for key in SOURCE_KEYS if entry.get(key) is not None]
        if given:
            raise _Fault(f"{given[0]}: there is no document that it belongs to; name one, or write null")
        return None
    return Source(
        document=sanitise_line(_text(entry, "document")),
        paragraph=sanitise_line(_text(entry, "paragraph")),
        citation=sanitise(_text(entry, "citation")),
        quote=sanitise(_text(entry, "quote")),
        figure=sanitise(_text(entry, "figure")),
    )


def _changes(found: Any) -> tuple[NoteChange, ...]:
    if not isinstance(found, list):
        raise _Fault(f"{HISTORY}: a list is expected, not {_shown(found)}")
    changes = []
    for number, change in enumerate(found, 1):
        place = f"{HISTORY} {number}"
        if not isinstance(change, dict):
            raise _Fault(f"{place}: an object is expected, not {_shown(change)}")
        try:
            _known(change, _CHANGE_KEYS, "a change")
            said = {key: sanitise(_text(change, key)) for key in ("who", "field", "before", "after")}
            changes.append(NoteChange(**said, when=_moment(change, "when")))
        except _Fault as fault:
            raise _Fault(f"{place}, {fault}") from fault
    return tuple(changes)


def _known(found: dict[str, Any], keys: tuple[str, ...], what: str) -> None:
    for key in found:
        if key not in keys:
            raise _Fault(f"{_shown(key)} is no key of {what}; there are {', '.join(keys)}")


def _text(entry: dict[str, Any], key: str) -> str:
    """The text under `key`; empty where it is null or missing."""
    value = entry.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _Fault(f"{key}: a text is expected, not {_shown(value)}")
    return value


def _moment(entry: dict[str, Any], key: str) -> str:
    """An ISO time in UTC as it is written; empty where there is none."""
    text = _text(entry, key)
    if not text:
        return ""
    try:
        offset = datetime.fromisoformat(text).utcoffset()
    except ValueError:
        offset = timedelta.max
    if offset or sanitise_line(text) != text:
        raise _Fault(f"{key}: {_shown(text)} is no time in UTC; write it as 2018-10-18T14:30:00Z")
    return text


def _count(entry: dict[str, Any], key: str, least: int) -> int:
    value = entry.get(key)
    if value is None:
        return least
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= _LARGEST:
        raise _Fault(f"{key}: a whole number from {least} is expected, not {_shown(value)}")
    return value


def _shown(value: Any) -> str:
    """`value` as a message quotes it."""
    return f"“{_cut(value, _LONGEST_SHOWN)}”" if isinstance(value, str) else _cut(json.dumps(value), _LONGEST_SHOWN)


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[:length]}…"
