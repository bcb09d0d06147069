"""What the tests of notes share: keeping one, what the workspace holds, and somebody else who writes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from lscb_tui.model.note import Note, NoteField
from lscb_tui.workspace import notes
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.journal import Author
from lscb_tui.workspace.place import Place
from tests.app.driving import Driver

WIDE = (120, 40)
BOB = Author("bob", "elsewhere:bob")
TEXT = "Ask the Director"


@contextmanager
def elsewhere() -> Iterator[Connection]:
    """The same workspace, written to from another place."""
    database = Database.open(Place(file=Path.cwd() / "workspace" / "workspace.sqlite"))
    try:
        with database.write() as connection:
            yield connection
    finally:
        database.close()


def kept(person: Driver) -> list[Note]:
    """The notes as the workspace holds them, once all that was typed is in it."""
    assert person.app.keeping.store.flush(20)
    with elsewhere() as connection:
        found = notes.all_notes(connection)
    return list(found)


def by_bob(identifier: str, field: NoteField, value: str) -> None:
    """Somebody else changes a note."""
    with elsewhere() as connection:
        base = notes.get(connection, identifier).value(field)
        notes.change(connection, BOB, identifier, field, base=base, value=value)


async def note(person: Driver, text: str = TEXT) -> Note:
    """A free note with a text, kept, and the list in focus."""
    await person.press("f6")
    await person.until("kept")
    await person.press("f9")
    await person.type(text)
    await person.press("escape")
    (found,) = [one for one in kept(person) if one.text == text]
    await person.until(f"{text}")
    return found
