"""A process that opens a workspace and keeps notes in it: `python -m tests.workspace.writer PLACE NAME COUNT`."""

import sys
from pathlib import Path

from lscb_tui.model.note import Note, NoteField
from lscb_tui.workspace import notes
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.journal import Author
from lscb_tui.workspace.place import Place


def main() -> None:
    """Keep COUNT notes, each changed once, and say how many."""
    named, who, count = sys.argv[1:]
    place = Place(url=named, is_shared=True) if "://" in named else Place(file=Path(named))
    author = Author(who, f"there:{who}")
    database = Database.open(place)
    for number in range(int(count)):
        with database.write() as connection:
            note = notes.add(connection, author, Note(id="", text=f"{who} {number}"))
        with database.write() as connection:
            notes.change(connection, author, note.id, NoteField.TEXT, base=note.text, value=f"{note.text}, changed")
    database.close()
    print(count)


if __name__ == "__main__":
    main()
