"""Several people at once: nothing is lost, nothing is raised, and the journal has no gap in its order."""

import subprocess
import sys

from lscb_tui.workspace import journal, notes
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.place import Place

PEOPLE, EACH = 8, 12


def at_once(place: Place, each: int) -> list[tuple[int, str]]:
    """Exit code and complaint of eight writers that start at once."""
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.workspace.writer", place.url or str(place.file), f"p{number}", str(each)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(PEOPLE)
    ]
    return [(writer.wait(), error) for writer in writers for _, error in [writer.communicate(timeout=120)]]


def test_eight_writers_at_once_lose_nothing_and_none_fails(place: Place) -> None:
    assert at_once(place, EACH) == [(0, "")] * PEOPLE, "the first of them also make the workspace"
    database = Database.open(place)
    with database.read() as connection:
        texts = [note.text for note in notes.all_notes(connection)]
        changes = journal.since(connection, 0)
    database.close()
    assert sorted(texts) == sorted(f"p{p} {n}, changed" for p in range(PEOPLE) for n in range(EACH))
    assert len(changes) == 2 * PEOPLE * EACH
    assert len({change.seq for change in changes}) == len(changes)


def test_eight_first_starts_at_once_make_one_workspace(place: Place) -> None:
    assert at_once(place, 0) == [(0, "")] * PEOPLE
    database = Database.open(place)
    with database.read() as connection:
        assert notes.all_notes(connection) == ()
    database.close()
