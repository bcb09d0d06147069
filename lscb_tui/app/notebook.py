"""The app's side of the workspace: the notes as they are known here, and what is being typed into them.

The store's thread does the work and tells what happened; everything in this class happens in the app's own thread.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from textual.message import Message

from ..model.note import Note, NoteField, first_state, new_id
from ..model.sanitise import sanitise
from ..workspace import edits, journal, notes
from ..workspace.edits import Edit, EditKey
from ..workspace.errors import Conflict
from ..workspace.journal import Change, Entity
from ..workspace.news import Changed, Failed, News, Opened, Others, Refused, Settled, Trouble
from ..workspace.presence import Present
from ..workspace.store import Job, Store

StoreMaker = Callable[[Callable[[News], None]], Store]
Then = Callable[[Any], None]


class StoreTold(Message):
    """News of the store, brought to the app's own thread."""

    def __init__(self, news: News) -> None:
        super().__init__()
        self.news = news


class JobDone(Message):
    """A job of the store is done: `then` is to be called with its result, or its error."""

    def __init__(self, then: Then, result: Any) -> None:
        super().__init__()
        self.then, self.result = then, result


class Notebook:
    """All notes of the workspace, by id, and the texts in the fields that are being typed."""

    def __init__(self, make_store: StoreMaker, post: Callable[[Message], Any]) -> None:
        self._post = post
        self.store = make_store(lambda news: self._later(StoreTold(news)))
        self.notes: dict[str, Note] = {}
        self.is_open = self.has_failed = False
        self.trouble = ""
        self.refused: dict[EditKey, Refused] = {}
        """What was typed and cannot become the text; a conflict waits for a decision."""
        self._typed: dict[EditKey, Edit] = {}
        self._others: tuple[Present, ...] = ()

    def text(self, note: Note, field: NoteField) -> str:
        """A field as it stands in this window: as typed, else as kept."""
        typed = self._typed.get(EditKey(note.id, field))
        return typed.text if typed else note.value(field)

    def type(self, note: Note, field: NoteField, text: str) -> None:
        """Take what is typed so far in a field."""
        key, text = EditKey(note.id, field), sanitise(text)
        before = self._typed.get(key)
        if text == (before.text if before else note.value(field)):
            return
        edit = Edit(key, before.base if before else note.value(field), text)
        self._typed[key] = edit
        self.refused.pop(key, None)
        self.store.type(edit)

    def leave(self, note: str) -> None:
        """The fields of a note were left: what was typed becomes the text now."""
        for key in [key for key in self._typed if key.note == note and key not in self.refused]:
            self.store.settle(key)

    def add(self, note: Note) -> Note:
        """Keep a new note, which has its id at once: it can be written in while it is being kept."""
        new = replace(note, id=new_id(), state=first_state(note.kind), number=self._next_number())
        self.notes[new.id] = new
        self.store.create(new)
        return new

    def change(self, note: Note, field: NoteField, value: str, then: Then) -> None:
        """Change a field at once."""
        base = note.value(field)
        self.write(lambda c, a: notes.change(c, a, note.id, field, base=base, value=value), then)

    def remove(self, note: Note, then: Then) -> None:
        """Remove a note."""
        self.leave(note.id)
        self.write(lambda connection, author: notes.remove(connection, author, note.id), then)

    def undo(self, note: str, then: Callable[[Change | None], None]) -> None:
        """Take back this person's latest change of a note."""
        self.leave(note)
        self.write(lambda connection, author: notes.undo(connection, author, note), then)

    def redo(self, note: str, then: Callable[[Change | None], None]) -> None:
        """Do again what was taken back last."""
        self.leave(note)
        self.write(lambda connection, author: notes.redo(connection, author, note), then)

    def history(self, note: str, then: Callable[[tuple[Change, ...]], None]) -> None:
        """All changes of a note."""
        self.leave(note)
        self.store.read(lambda c, _: journal.history(c, Entity.NOTE, note), lambda r: self._later(JobDone(then, r)))

    def histories(self, identifiers: list[str], then: Then) -> None:
        """The changes of several notes, as they are exported."""
        self.store.read(
            lambda c, _: journal.histories(c, Entity.NOTE, identifiers), lambda r: self._later(JobDone(then, r))
        )

    def decide(self, refused: Refused, conflict: Conflict, text: str, then: Then) -> None:
        """End a conflict with a text; mine and theirs both stay in the journal, whatever it is."""
        key = refused.edit.key

        def told(result: Any) -> None:
            if isinstance(result, Conflict):  # it was changed once more: there is something new to decide
                self.refused[key] = Refused(refused.edit, result)
            elif not isinstance(result, Exception):
                self._typed.pop(key, None)
                self.refused.pop(key, None)
            then(result)

        self.write(lambda connection, author: edits.decide(connection, author, refused.edit, conflict, text), told)

    def write(self, job: Job, then: Then) -> None:
        """Have the store do a job, and go on with its result, or its error, in the app's thread."""
        self.store.write(job, lambda result: self._later(JobDone(then, result)))

    def on(self, document: str, paragraph: str) -> list[Note]:
        """The notes on a paragraph, in the order in which they were made."""
        found = [note for note in self.notes.values() if note.source and note.source.document == document]
        return sorted((n for n in found if n.source and n.source.paragraph == paragraph), key=lambda n: n.number)

    def others_in(self, note: str) -> list[str]:
        """Who else has a note open."""
        return sorted({one.who for one in self._others if one.note == note})

    def conflict(self, note: str) -> Refused | None:
        """A conflict of a note that waits for a decision."""
        waiting = (one for key, one in self.refused.items() if key.note == note)
        return next((one for one in waiting if isinstance(one.reason, Conflict)), None)

    def complaint(self, note: str, field: NoteField) -> str:
        """Why what was typed in a field cannot be kept; empty where it can, and where two texts are to be decided."""
        refused = self.refused.get(EditKey(note, field))
        return str(refused.reason) if refused and not isinstance(refused.reason, Conflict) else ""

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is nowhere but in memory."""
        return self.store.unsaved

    def take(self, news: News) -> None:
        """Take what the store told."""
        match news:
            case Opened():
                self.is_open = True
                self.notes |= {note.id: note for note in news.notes}
                for refused in news.unsettled:
                    self._refuse(refused)
            case Changed():
                for change in news.changes:
                    self.notes.pop(change.entity_id, None)
                self.notes |= {note.id: note for note in news.notes}
            case Settled():
                self.notes[news.note.id] = news.note
                self._settled(news)
            case Refused():
                self._refuse(news)
            case Others():
                self._others = news.present
            case Trouble():
                self.trouble = news.reason
            case Failed():
                self.has_failed, self.trouble = True, news.reason

    def _next_number(self) -> int:
        """A number after all others, until the workspace gives the note its own."""
        return 1 + max((note.number for note in self.notes.values()), default=0)

    def _settled(self, news: Settled) -> None:
        """The text is what was typed; what was typed since goes on from there."""
        key = news.edit.key
        typed = self._typed.get(key)
        if typed and typed.text == news.edit.text:
            del self._typed[key]
        elif typed:
            self._typed[key] = replace(typed, base=news.note.value(key.field))

    def _refuse(self, news: Refused) -> None:
        """Keep it as typed, unless more was typed since."""
        typed = self._typed.setdefault(news.edit.key, news.edit)
        if typed.text == news.edit.text:
            self.refused[news.edit.key] = news

    def _later(self, message: Message) -> None:
        with suppress(Exception):  # the app may be gone
            self._post(message)
