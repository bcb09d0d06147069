"""Choosing and ordering notes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from .note import Note, NoteField, NoteKind, NoteState, tags_in

_NAMES = ("kind", "state", "tag", "meeting", "document")
_TERM = re.compile(r'(?P<name>[a-z]+):(?:"(?P<quoted>[^"]*)"?|(?P<value>\S*))|"[^"]*"?|\S+')


class NoteOrder(StrEnum):
    """How notes are ordered."""

    TIME = "time"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFilter:
    """What notes are wanted; what is empty does not matter. `words` must all occur somewhere in the note."""

    kind: str = ""
    state: str = ""
    tag: str = ""
    meeting: str = ""
    document: str = ""
    paragraph: str = ""
    words: str = ""

    def chosen(self, notes: Iterable[Note]) -> tuple[Note, ...]:
        """Those that are wanted, in their order."""
        words = self.words.casefold().split()
        return tuple(note for note in notes if self._fits(note) and _has_all(note, words))

    def _fits(self, note: Note) -> bool:
        source = note.source
        return (
            self.kind in ("", note.kind)
            and self.state in ("", note.state)
            and set(tags_in(self.tag)) <= set(note.tags)
            and self.meeting.casefold() in note.meeting.casefold()
            and (not self.document or (source is not None and source.document == self.document))
            and (not self.paragraph or (source is not None and source.paragraph == self.paragraph))
        )


def parse_filter(text: str) -> NoteFilter:
    """What was typed to choose notes: words, and `kind:`, `state:`, `tag:`, `meeting:` or `document:` with a value.

    A value of several words stands in quotes: `state:"in progress"`. Of `kind:` and `state:` the beginning is enough.
    """
    chosen: dict[str, str] = {}
    words = []
    for match in _TERM.finditer(text):
        if match["name"] in _NAMES:
            chosen[match["name"]] = match["quoted"] or match["value"] or ""
        else:
            words.append(match[0].strip('"'))
    for name, known in (("kind", [*NoteKind]), ("state", [*NoteState])):
        if typed := chosen.get(name, "").casefold():
            chosen[name] = next((str(one) for one in known if one.startswith(typed)), typed)
    return NoteFilter(words=" ".join(words), **chosen)


def ordered(notes: Iterable[Note], order: NoteOrder) -> tuple[Note, ...]:
    """By the time they were made; or by document and paragraph, those without a source last."""
    if order is NoteOrder.TIME:
        return tuple(sorted(notes, key=lambda note: note.number))
    return tuple(sorted(notes, key=_place))


def _place(note: Note) -> tuple[bool, str, list[tuple[int, str]], int]:
    if note.source is None:
        return True, "", [], note.number
    parts = re.findall(r"\d{1,9}|[^\d.]+", note.source.paragraph)
    address = [(int(part), "") if part.isdecimal() else (0, part) for part in parts]
    return False, note.source.document, address, note.number


def _has_all(note: Note, words: list[str]) -> bool:
    if not words:
        return True
    source = note.source
    texts = [note.value(field) for field in NoteField]
    texts += [
        note.id,
        note.author,
        *((source.quote, source.citation, source.figure, source.document) if source else ()),
    ]
    folded = "\n".join(texts).casefold()
    return all(word in folded for word in words)
