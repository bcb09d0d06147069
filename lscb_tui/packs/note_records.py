"""Notes as records: the columns of the table and the keys of the JSON, read back by `notes_file`."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from ..export.paper import Records
from ..model.note import Note, NoteField, source_names
from ..model.note_change import NoteChange

NAME = "notes"
HISTORY = "history"
SOURCE_KEYS = source_names()
KEYS = ("id", *map(str, NoteField), *SOURCE_KEYS, "author", "created", "updated", "number", "version")
"""The keys of a note, in order. What is absent is null, save `id`, `kind` and `text`, which are always texts."""

History = Mapping[str, Sequence[NoteChange]]
"""The changes of each note by its id, the oldest first."""


def note_records(notes: Sequence[Note], history: History | None = None) -> Records:
    """`notes` as records, in their order, with what changed in each where `history` is given."""
    rows = []
    for note in notes:
        row = _record(note)
        if history is not None:
            row[HISTORY] = tuple(asdict(change) for change in history.get(note.id, ()))
        rows.append(row)
    return Records(NAME, KEYS, tuple(rows), () if history is None else (HISTORY,))


def _record(note: Note) -> dict[str, Any]:
    """A note that has a source has a `document`, empty or not."""
    record = {key: getattr(note.source if key in SOURCE_KEYS else note, key, None) or None for key in KEYS}
    if note.source:
        record["document"] = note.source.document
    return record | {"text": note.text, "tags": note.tags, "number": note.number}
