"""A store of the tests: what it tells is waited for, never slept for."""

import queue
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from lscb_tui.model.note import Note, NoteField
from lscb_tui.workspace import notes
from lscb_tui.workspace.edits import Edit, EditKey
from lscb_tui.workspace.journal import Entity
from lscb_tui.workspace.news import News, Opened, Settled
from lscb_tui.workspace.place import Place
from lscb_tui.workspace.store import Store

PATIENCE = 20
_News = TypeVar("_News")


class Watched:
    """A store and what it has told."""

    def __init__(self, place: Place, who: str, windows: Path) -> None:
        self._told: queue.Queue[News] = queue.Queue()
        self.store = Store(place, who, windows, self._told.put)

    def told(self, kind: type[_News]) -> _News:
        """The next news of a kind; what comes before it is passed over."""
        while True:
            news = self._told.get(timeout=PATIENCE)
            if isinstance(news, kind):
                return news

    def settled_note(self) -> Note:
        """The note that what was typed has become the text of next."""
        note = self.told(Settled).thing
        assert isinstance(note, Note)
        return note

    def written(self, job: Any) -> Any:
        """The result of a job that writes."""
        answer: queue.Queue[Any] = queue.Queue()
        self.store.write(job, answer.put)
        result = answer.get(timeout=PATIENCE)
        if isinstance(result, Exception):
            raise result
        return result

    def added(self, note: Note) -> Note:
        """A new note."""
        kept = self.written(lambda connection, author: notes.add(connection, author, note))
        assert isinstance(kept, Note)
        return kept

    def typed(self, note: Note, text: str, base: str | None = None, field: NoteField = NoteField.TEXT) -> Edit:
        """Type into a note."""
        edit = Edit(EditKey(Entity.NOTE, note.id, field), note.value(field) if base is None else base, text)
        self.store.type(edit)
        return edit


@contextmanager
def watched(place: Place, who: str, windows: Path) -> Iterator[Watched]:
    """A store that is open."""
    one = Watched(place, who, windows)
    one.store.begin()
    try:
        yield one
    finally:
        one.store.close(PATIENCE)


@contextmanager
def opened(place: Place, who: str, windows: Path) -> Iterator[tuple[Watched, Opened]]:
    """A store that is open, and what it told when it was opened."""
    with watched(place, who, windows) as one:
        yield one, one.told(Opened)
