"""The view for the room in a real terminal: another process sends, and it follows."""

import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.workspace import meetings, room
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.journal import Author
from lscb_tui.workspace.place import FILE_NAME, Place
from tests.app.room.slides import SLIDES
from tests.cli.hostile import raw
from tests.terminal import PYTHON, Terminal

ALICE = Author("alice", "here:alice")
SENDER = """
import sys
from pathlib import Path

from lscb_tui.workspace import room
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.journal import Author
from lscb_tui.workspace.place import Place
from tests.app.room.slides import SLIDES

file, meeting = sys.argv[1:]
database = Database.open(Place(file=Path(file)))
for name in sys.stdin:
    with database.write() as connection:
        room.send(connection, Author("bob", "there:bob"), meeting, SLIDES[name.strip()])
    print("sent", flush=True)
"""
ROOT = Path(__file__).parents[3]


class Meeting:
    """A meeting in a workspace, and another process that sends of it."""

    def __init__(self, folder: Path) -> None:
        self.place = Place(file=folder / FILE_NAME)
        self.database = Database.open(self.place)
        with self.database.write() as connection:
            self.id = meetings.add(connection, ALICE, MeetingRecord(title="The Board")).id
        self._process = subprocess.Popen(
            [PYTHON, "-c", SENDER, str(self.place.file), self.id],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def send(self, name: str) -> None:
        """Have the other process send a slide, and wait until it has."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{name}\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == "sent\n"

    def close(self) -> None:
        """End the other process."""
        self._process.communicate()
        self.database.close()


@pytest.fixture
def meeting(environment: dict[str, str], tmp_path: Path) -> Iterator[Meeting]:
    folder = tmp_path / "workspace"
    folder.mkdir(mode=0o700)
    environment["LSCB_WORKSPACE"] = str(folder)
    kept = Meeting(folder)
    yield kept
    kept.close()


def opened(meeting: Meeting, environment: dict[str, str], *, columns: int = 80, rows: int = 24) -> Terminal:
    return Terminal([PYTHON, "-m", "lscb_tui", "room", meeting.id], environment, columns=columns, rows=rows)


def test_it_follows_another_process_within_a_second(meeting: Meeting, environment: dict[str, str]) -> None:
    with opened(meeting, environment) as terminal:
        terminal.wait_for("Nothing is shown.")
        for name, seen in (("headline", "More than 300"), ("change", "[−received−]"), ("result", "CARRIED")):
            meeting.send(name)
            begun = time.monotonic()
            terminal.wait_for(seen)
            assert time.monotonic() - begun < 1


def test_an_idle_screen_sends_nothing(meeting: Meeting, environment: dict[str, str]) -> None:
    meeting.send("figure")
    with opened(meeting, environment) as terminal:
        terminal.wait_for("more than 20")
        terminal.settle()
        assert terminal.settle(quiet=1.5) == b""
        meeting.send("figure")
        assert terminal.settle(quiet=1.5) == b""


def test_it_leaves_with_0_and_the_terminal_as_it_was(meeting: Meeting, environment: dict[str, str]) -> None:
    with opened(meeting, environment) as terminal:
        terminal.wait_for("Nothing is shown.")
        terminal.send("q")
        assert terminal.wait_for_exit() == 0
        assert terminal.is_as_before
        assert b"Traceback" not in terminal.received


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_it_ends_when_it_is_told_to(
    number: signal.Signals, code: int, meeting: Meeting, environment: dict[str, str]
) -> None:
    with opened(meeting, environment) as terminal:
        terminal.wait_for("Nothing is shown.")
        terminal.kill(number)
        assert terminal.wait_for_exit(seconds=3) == code


def test_where_the_workspace_goes_the_last_slide_stays(meeting: Meeting, environment: dict[str, str]) -> None:
    assert meeting.place.file
    meeting.send("headline")
    folder = meeting.place.file.parent
    with opened(meeting, environment) as terminal:
        terminal.wait_for("More than 300")
        folder.rename(folder.with_name("away"))
        assert "More than 300" in terminal.wait_for("The workspace cannot be reached")
        folder.with_name("away").rename(folder)
        terminal.wait_for(lambda text: "The workspace cannot be reached" not in text)
        meeting.send("result")
        terminal.wait_for("CARRIED")


def test_nothing_hostile_reaches_the_terminal(meeting: Meeting, environment: dict[str, str]) -> None:
    with meeting.database.write() as connection:
        room.send(connection, ALICE, meeting.id, SLIDES["hostile"])
    with opened(meeting, environment, columns=120, rows=40) as terminal:
        terminal.wait_for("[@click=app.quit]leave[/]")
        assert b"\x1b]l;hack" not in terminal.received
        assert b"]8;" not in terminal.received
        assert raw(terminal.text.encode()) == []


def test_no_color_tells_a_change_by_signs(meeting: Meeting, environment: dict[str, str]) -> None:
    meeting.send("change")
    with opened(meeting, {**environment, "NO_COLOR": "1"}) as terminal:
        assert "[−received−]" in terminal.wait_for("[+…+] would be inserted")
        assert b"38;2;255;255;255" in terminal.received
        assert b"38;2;127" not in terminal.received


def test_nothing_is_written_while_it_looks(meeting: Meeting, environment: dict[str, str]) -> None:
    assert meeting.place.file
    meeting.send("headline")
    meeting.close()
    before = meeting.place.file.read_bytes()
    with opened(meeting, environment) as terminal:
        terminal.wait_for("More than 300")
        terminal.settle(quiet=1.0)
        terminal.send("q")
        assert terminal.wait_for_exit() == 0
    assert meeting.place.file.read_bytes() == before
