"""Notes: what a person keeps of a meeting or a paper, and where in the papers it comes from."""

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import StrEnum

from .errors import BadInput
from .sanitise import sanitise, sanitise_line

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""For ids that are read aloud and typed: no letter looks like another."""

LONGEST_TEXT = 100_000
"""Characters of a note's text: more is a paper, not a note."""


class NoteKind(StrEnum):
    """What a note is for."""

    NOTE = "note"
    QUESTION = "question"
    ACTION = "action"
    QUOTATION = "quotation"


class NoteState(StrEnum):
    """How far a question or an action has come; notes and quotations have none."""

    OPEN = "open"
    IN_PROGRESS = "in progress"
    ANSWERED = "answered"
    IN_WRITING = "to be answered in writing"
    DONE = "done"
    CARRIED_OVER = "carried over"
    SUPERSEDED = "superseded"


STATES: dict[NoteKind, tuple[NoteState, ...]] = {
    NoteKind.NOTE: (),
    NoteKind.QUOTATION: (),
    NoteKind.QUESTION: (NoteState.OPEN, NoteState.ANSWERED, NoteState.IN_WRITING),
    NoteKind.ACTION: (
        NoteState.OPEN,
        NoteState.IN_PROGRESS,
        NoteState.DONE,
        NoteState.CARRIED_OVER,
        NoteState.SUPERSEDED,
    ),
}
"""The states of each kind, the one it begins with first."""


class NoteField(StrEnum):
    """What can be changed in a note. The value is the column, the key in JSON, and the name in the journal."""

    KIND = "kind"
    TEXT = "text"
    ANSWER = "answer"
    ASKED_BY = "asked_by"
    OWNER = "owner"
    DUE = "due"
    STATE = "state"
    MEETING = "meeting"
    AGENDA_ITEM = "agenda_item"
    TAGS = "tags"


class BadNote(BadInput):
    """A value does not fit a note. The message names the field and the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a note comes from: the paragraph, its citation for people, and what it proves.

    `quote` is verbatim; `figure` is the figure's line to say aloud, empty where no figure was in focus.
    """

    document: str
    paragraph: str
    citation: str
    quote: str = ""
    figure: str = ""

    @property
    def address(self) -> str:
        """`document#paragraph`, as `lscb show` takes it."""
        return f"{self.document}#{self.paragraph}" if self.paragraph else self.document


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note as it stands.

    `due` is an ISO day or empty, `created` and `updated` are ISO times in UTC. `number` gives the order in which
    notes were made, whatever the clocks say; `version` counts the changes, from 1.
    """

    id: str
    kind: NoteKind = NoteKind.NOTE
    text: str = ""
    answer: str = ""
    asked_by: str = ""
    owner: str = ""
    due: str = ""
    state: str = ""
    meeting: str = ""
    agenda_item: str = ""
    tags: tuple[str, ...] = ()
    source: Source | None = None
    author: str = ""
    created: str = ""
    updated: str = ""
    number: int = 0
    version: int = 1

    def value(self, field: NoteField) -> str:
        """A field as the text that is typed: tags are parted by commas."""
        return ", ".join(self.tags) if field is NoteField.TAGS else str(getattr(self, field))

    @property
    def title(self) -> str:
        """Its first line, or the words it quotes, or what it is."""
        text = self.text.strip() or (self.source.quote if self.source else "")
        return text.partition("\n")[0] or f"(an empty {self.kind})"


def new_id() -> str:
    """An id that no other note has, short enough to be typed."""
    return "".join(secrets.choice(_LETTERS) for _ in range(8))


def is_id(text: str) -> bool:
    """Whether `text` can be the id of a note."""
    return bool(re.fullmatch(f"[{_LETTERS}]{{8}}", text))


def first_state(kind: NoteKind) -> str:
    """The state that a note of this kind begins with; empty where it has none."""
    return str(next(iter(STATES[kind]), ""))


def checked(field: NoteField, value: str, kind: NoteKind) -> str:
    """`value` as it is kept in `field` of a note of this kind. Raises BadNote, saying what would fit."""
    if field in (NoteField.TEXT, NoteField.ANSWER):
        if len(value) > LONGEST_TEXT:
            raise BadNote(f"the {field} is longer than {LONGEST_TEXT:,} characters; split it into several notes")
        return sanitise(value.replace("\r\n", "\n"))
    line = " ".join(sanitise_line(value).split())
    match field:
        case NoteField.KIND:
            return _one_of(line, list(NoteKind), "kind")
        case NoteField.STATE:
            return _one_of(
                line,
                ["", *STATES[kind]] if line else [""],
                f"state of {'an' if kind is NoteKind.ACTION else 'a'} {kind}",
            )
        case NoteField.DUE:
            return _day(line)
        case NoteField.TAGS:
            return ", ".join(tags_in(line))
        case _:
            return line


def tags_in(text: str) -> tuple[str, ...]:
    """The tags of a text, parted by commas, each once, in order; a leading # is left out."""
    found = (tag.strip().lstrip("# ") for tag in text.split(","))
    return tuple(dict.fromkeys(tag.casefold() for tag in found if tag))


def fields_of(kind: NoteKind) -> tuple[NoteField, ...]:
    """The fields that a note of this kind shows, in order."""
    own: dict[NoteKind, tuple[NoteField, ...]] = {
        NoteKind.QUESTION: (NoteField.ASKED_BY, NoteField.ANSWER, NoteField.STATE),
        NoteKind.ACTION: (NoteField.OWNER, NoteField.DUE, NoteField.STATE),
    }
    return (
        NoteField.KIND,
        NoteField.TEXT,
        *own.get(kind, ()),
        NoteField.MEETING,
        NoteField.AGENDA_ITEM,
        NoteField.TAGS,
    )


def source_names() -> tuple[str, ...]:
    """The names of a source's parts."""
    return tuple(field.name for field in fields(Source))


def _one_of(value: str, known: Iterable[str], what: str) -> str:
    choices = [str(one) for one in known]
    if value not in choices:
        named = ", ".join(filter(None, choices)) or "none"
        raise BadNote(f"“{value}” is no {what}; there is {named}")
    return value


def _day(value: str) -> str:
    from datetime import date

    if not value:
        return ""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise BadNote(f"“{value}” is no day; write it as 2018-10-18") from error
