"""Several people at once: nothing is lost, nothing is raised, and the journal has no gap in its order."""

import subprocess
import sys

from lscb_tui.workspace import journal, meetings, notes
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.journal import Author
from lscb_tui.workspace.place import Place
from lscb_tui.workspace.soundness import examine

from .conftest import ALICE
from .met import RECORD

PEOPLE, EACH = 8, 12


def at_once(place: Place, each: int, *meeting: str) -> list[tuple[int, str]]:
    """Exit code and complaint of eight writers that start at once; in a meeting where one is named."""
    command = [sys.executable, "-m", "tests.workspace.writer", place.url or str(place.file)]
    writers = [
        subprocess.Popen(
            [*command, f"p{number}", str(each), *meeting],
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


def test_eight_writers_of_steps_at_once_lose_nothing_and_each_takes_back_only_its_own(place: Place) -> None:
    database = Database.open(place)
    with database.write() as connection:
        meeting = meetings.add(connection, ALICE, RECORD)
    assert at_once(place, EACH, meeting.id) == [(0, "")] * PEOPLE
    with database.read() as connection:
        kept = meetings.get(connection, meeting.id)
    found = {question.text: question.answer for question in kept.record.items[0].questions}
    texts = [f"p{p} {n}" for p in range(PEOPLE) for n in range(EACH)]
    assert found == {text: (f"{text}, answered",) for text in texts}
    assert kept.version == 1 + 2 * PEOPLE * EACH
    assert all(one.ok for one in examine(database))
    with database.write() as connection:
        for _ in range(2 * EACH):
            assert meetings.undo(connection, Author("p3", "another window"), meeting.id)
        left = meetings.get(connection, meeting.id).record.items[0].questions
    assert sorted(one.text for one in left) == sorted(text for text in texts if not text.startswith("p3"))
    assert all(one.ok for one in examine(database))
    database.close()


def test_eight_first_starts_at_once_make_one_workspace(place: Place) -> None:
    assert at_once(place, 0) == [(0, "")] * PEOPLE
    database = Database.open(place)
    with database.read() as connection:
        assert (notes.all_notes(connection), meetings.all_meetings(connection)) == ((), ())
    database.close()
