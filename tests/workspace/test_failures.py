"""Whatever fails while a text is saved: it is as before, kept as typed, or the text; never a third thing."""

import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Connection

from lscb_tui.model.motion import MotionClause
from lscb_tui.model.note import Note, NoteField
from lscb_tui.workspace import edits, journal, meetings, notes
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.journal import Entity
from lscb_tui.workspace.news import Trouble
from lscb_tui.workspace.place import FILE_NAME, Place
from lscb_tui.workspace.soundness import examine

from .conftest import ALICE
from .failing_saves import CALLS, TYPED
from .full_disk import CANNOT
from .met import RECORD, WORDS
from .watching import opened

calls = CALLS.get(platform.machine(), {}) if sys.platform == "linux" else {}
STATES = {"before": ("before", 0, 1), "kept": ("before", 1, 1), "settled": (TYPED, 0, 2)}
"""A text, what is being typed, and the rows of the journal."""


def made(file: Path, text: str = "before") -> Note:
    """A note in a new workspace."""
    database = Database.open(Place(file=file))
    with database.write() as connection:
        note = notes.add(connection, ALICE, Note(id="", text=text))
    database.close()
    return note


def state(file: Path, note: Note) -> str:
    """Which of the states the workspace is in; it is sound in each."""
    database = Database.open(Place(file=file))
    try:
        assert all(one.ok for one in examine(database))
        with database.read() as connection:
            waiting = edits.of_session(connection, "here:failing")
            assert [edit.text for edit in waiting] in ([], [TYPED])
            history = journal.history(connection, Entity.NOTE, note.id)
            found = (notes.get(connection, note.id).text, len(waiting), len(history))
        return next(name for name, expected in STATES.items() if expected == found)
    finally:
        database.close()


def saved(file: Path, note: Note, how: str, which: int) -> list[str]:
    """What a process whose system fails it was told is done."""
    command = [sys.executable, "-m", "tests.workspace.failing_saves", str(file), note.id, how, str(which)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    if "takes no filter" in ran.stderr:
        pytest.skip("the kernel takes no filter")
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout.splitlines()


def is_after(told: list[str], found: str) -> bool:
    """Whether at least that is on the disk which the process was told is done, and at most one step more."""
    order = ["before", "kept", "settled"]
    done = len([line for line in told if not line.startswith("failed")])
    return order.index(found) in (done, done + 1)


@pytest.mark.skipif(not calls, reason="the numbers of system calls are not known here")
@pytest.mark.parametrize("call", ["write", "fdatasync"])
def test_whichever_statement_the_system_fails_from_nothing_is_half_saved(tmp_path: Path, call: str) -> None:
    seen = set()
    for which in count(1):
        file = tmp_path / str(which) / FILE_NAME
        note = made(file)
        told = saved(file, note, call, which)
        found = state(file, note)
        assert is_after(told, found), (which, told, found)
        seen.add(told[-1].partition(":")[0])
        if told[-1] == "settled" and which > 10:
            break
    assert "failed" in seen, "nothing was made to fail"


def test_whichever_write_has_no_room_nothing_is_half_saved(tmp_path: Path) -> None:
    file = tmp_path / "made" / FILE_NAME
    note = made(file)
    for room in count(0, 2048):
        copy = tmp_path / str(room) / FILE_NAME
        shutil.copytree(file.parent, copy.parent)
        told = saved(copy, note, "room", room)
        found = state(copy, note)
        assert is_after(told, found), (room, told, found)
        if told == ["kept", "settled"]:
            assert room > 2 * len(TYPED)
            return


@pytest.mark.skipif(not shutil.which("unshare"), reason="no mount namespaces")
def test_on_a_full_disk_the_text_stays_in_memory_and_is_saved_when_there_is_room(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    command = ["unshare", "-m", sys.executable, "-m", "tests.workspace.full_disk", str(tmp_path / "disk")]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    if ran.returncode == CANNOT or "unshare failed" in ran.stderr:
        pytest.skip("no disk can be made here")
    assert (ran.stdout, ran.stderr) == ("saved\n", "")


def test_what_is_typed_is_not_written_into_a_file_that_was_moved_away(tmp_path: Path) -> None:
    file = tmp_path / "own" / FILE_NAME
    made(file)
    with opened(Place(file=file), "alice", tmp_path / "windows") as (one, told):
        (note,) = told.notes
        copy = tmp_path / "backup"
        shutil.copy(file, copy)
        copy.rename(file)
        one.typed(note, "typed since")
        assert "its file was moved or replaced" in one.told(Trouble).reason
        assert one.store.unsaved
        assert not one.store.flush(0.3)


def empty_note(connection: Connection) -> tuple[str, ...]:
    """What is typed into, by kind, id and field: the text of a note."""
    return Entity.NOTE, notes.add(connection, ALICE, Note(id="")).id, NoteField.TEXT


def empty_clause(connection: Connection) -> tuple[str, ...]:
    """The words of a clause of a meeting."""
    item = replace(RECORD.items[0], clauses=(MotionClause("", id="c1"),))
    return Entity.MEETING, meetings.add(connection, ALICE, replace(RECORD, items=(item,))).id, WORDS


@pytest.mark.parametrize("empty", [empty_note, empty_clause])
@pytest.mark.parametrize("after_seconds", [0.3, 0.9, 1.7])
def test_what_is_typed_until_the_process_is_killed_is_back_save_the_last_quarter_of_a_second(
    tmp_path: Path, after_seconds: float, empty: Callable[[Connection], tuple[str, ...]]
) -> None:
    file = tmp_path / "own" / FILE_NAME
    database = Database.open(Place(file=file))
    with database.write() as connection:
        field = empty(connection)
    database.close()
    command = [sys.executable, "-m", "tests.workspace.killed", str(file), *field, str(tmp_path / "windows")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout
        first = window.stdout.readline()
        time.sleep(after_seconds)
        window.kill()
        killed = time.monotonic()
        lines = [line.split() for line in [first, *window.stdout] if line.endswith("\n")]
    typed_long_before = [int(length) for length, moment in lines if killed - float(moment) > 0.25]
    with opened(Place(file=file), "alice", tmp_path / "windows") as (_, told):
        things: list[edits.Thing] = [*told.notes, *told.meetings]
        (back,) = [edits.value(one, field[2]) for one in things]
        assert told.unsettled == ()
    assert len(back) >= max(typed_long_before, default=0)
    assert ("abcdefghij" * (len(back) // 10 + 1)).startswith(back), "and nothing of it is torn"
