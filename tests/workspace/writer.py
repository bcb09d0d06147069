"""A process that opens a workspace and writes in it: `python -m tests.workspace.writer PLACE NAME COUNT [MEETING]`.

It keeps notes, or, where a meeting is named, takes steps in it: each asks a question of its own.
"""

import sys
from pathlib import Path

from lscb_tui.model.note import Note, NoteField
from lscb_tui.workspace import meetings, notes
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.journal import Author
from lscb_tui.workspace.place import Place

from .met import asked


def main() -> None:
    """Keep COUNT notes, each changed once, or ask COUNT questions and answer each, and say how many."""
    named, who, count, *meeting = sys.argv[1:]
    place = Place(url=named, is_shared=True) if "://" in named else Place(file=Path(named))
    author = Author(who, f"there:{who}")
    database = Database.open(place)
    for number in range(int(count)):
        if meeting:
            ask(database, author, meeting[0], f"{who} {number}")
            continue
        with database.write() as connection:
            note = notes.add(connection, author, Note(id="", text=f"{who} {number}"))
        with database.write() as connection:
            notes.change(connection, author, note.id, NoteField.TEXT, base=note.text, value=f"{note.text}, changed")
    database.close()
    print(count)


def ask(database: Database, author: Author, meeting: str, text: str) -> None:
    """Ask a question in a meeting, and type its answer."""
    with database.write() as connection:
        kept = meetings.step(connection, author, meeting, "asked", asked(text))
    (question,) = [one for one in kept.record.items[0].questions if one.text == text]
    path = f"items/i1/questions/{question.id}/answer"
    with database.write() as connection:
        meetings.write_field(connection, author, meeting, path, base="", value=f"{text}, answered")


if __name__ == "__main__":
    main()
