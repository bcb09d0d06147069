"""The notes as they are known in the app, and what is typed into them."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model.note import Note, NoteField, first_state, new_id
from ..workspace import journal, notes
from ..workspace.edits import EditKey
from ..workspace.journal import Change, Entity
from ..workspace.news import Changed, News, Opened, Settled
from .known import Known
from .typed import Then

if TYPE_CHECKING:
    from .keeping import Keeping


class Notebook(Known):
    """All notes of the workspace, by id, and the texts in the fields that are being typed."""

    ENTITY = Entity.NOTE

    def __init__(self, keeping: "Keeping") -> None:
        super().__init__(keeping)
        self.notes: dict[str, Note] = {}

    def text(self, note: Note, field: NoteField) -> str:
        """A field as it stands in this window: as typed, else as kept."""
        return self.keeping.typed.text(_key(note.id, field), note.value(field))

    def type(self, note: Note, field: NoteField, text: str) -> None:
        """Take what is typed so far in a field."""
        self.keeping.typed.type(_key(note.id, field), note.value(field), text)

    def add(self, note: Note) -> Note:
        """Keep a new note, which has its id at once: it can be written in while it is being kept."""
        new = replace(note, id=new_id(), state=note.state or first_state(note.kind), number=self._next_number())
        self.notes[new.id] = new
        self.keeping.store.create(new)
        return new

    def change(self, note: Note, field: NoteField, value: str, then: Then) -> None:
        """Change a field at once."""
        base = note.value(field)
        self.keeping.write(lambda c, a: notes.change(c, a, note.id, field, base=base, value=value), then)

    def remove(self, note: Note, then: Then) -> None:
        """Remove a note."""
        self.leave(note.id)
        self.keeping.write(lambda connection, author: notes.remove(connection, author, note.id), then)

    def undo(self, note: str, then: Callable[[Change | None], None]) -> None:
        """Take back this person's latest change of a note."""
        self.leave(note)
        self.keeping.write(lambda connection, author: notes.undo(connection, author, note), then)

    def redo(self, note: str, then: Callable[[Change | None], None]) -> None:
        """Do again what was taken back last."""
        self.leave(note)
        self.keeping.write(lambda connection, author: notes.redo(connection, author, note), then)

    def histories(self, identifiers: list[str], then: Then) -> None:
        """The changes of several notes, as they are exported."""
        self.keeping.read(lambda c, _: journal.histories(c, Entity.NOTE, identifiers), then)

    def on(self, document: str, paragraph: str) -> list[Note]:
        """The notes on a paragraph, in the order in which they were made."""
        found = [note for note in self.notes.values() if note.source and note.source.document == document]
        return sorted((n for n in found if n.source and n.source.paragraph == paragraph), key=lambda n: n.number)

    def complaint(self, note: str, field: NoteField) -> str:
        """Why what was typed in a field cannot be kept; empty where it can, and where two texts are to be decided."""
        return self.keeping.typed.complaint(_key(note, field))

    def take(self, news: News) -> None:
        """Take what the store told of notes."""
        match news:
            case Opened():
                self.notes |= {note.id: note for note in news.notes}
            case Changed():
                for change in news.changes:
                    if change.entity == Entity.NOTE:
                        self.notes.pop(change.entity_id, None)
                self.notes |= {note.id: note for note in news.notes}
            case Settled(thing=Note() as note):
                self.notes[note.id] = note

    def _next_number(self) -> int:
        """A number after all others, until the workspace gives the note its own."""
        return 1 + max((note.number for note in self.notes.values()), default=0)


def _key(note: str, field: NoteField) -> EditKey:
    return EditKey(Entity.NOTE, note, field)
