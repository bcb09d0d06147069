"""What is left of a note when the program is killed while somebody types, or ended in any other way."""

import os
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.terminal import KEYS, Terminal
from tests.trials.signals import APP, WAYS, Way
from tests.trials.trial import own_home

TEXT = "".join(f"{number:03d} the quick brown fox " for number in range(40))
"""What is typed: every beginning of it is another text, so that a torn one is seen."""
KEYS_A_SECOND = 20
MOST_LOST_CHARACTERS = 5
MOST_LOST_SECONDS = 0.25


@contextmanager
def writing(environment: Mapping[str, str], way: Way | None = None) -> Iterator[Terminal]:
    """The app in a terminal, in the text of a new note that is on the disk."""
    with Terminal(APP, environment, ignoring=way.ignoring if way else ()) as terminal:
        terminal.wait_for("Note the key headlines")
        terminal.send(KEYS["F9"])
        terminal.wait_for("Write here; it is kept")
        deadline = time.monotonic() + 20
        while not rows_of(environment, "SELECT id FROM note") and time.monotonic() < deadline:
            terminal.read(0.05)
        yield terminal


def kept_text(environment: Mapping[str, str]) -> str:
    """The text of the one note, as a window that comes next would find it: what was being typed goes first."""
    typed = rows_of(environment, "SELECT text FROM edit")
    settled = rows_of(environment, "SELECT text FROM note")
    return str((typed or settled or [("",)])[0][0])


def recovered_text(environment: Mapping[str, str]) -> str:
    """The text of the one note on the screen after the next start, which is to be in the note again."""
    with Terminal(APP, environment, columns=120, rows=40) as terminal:
        terminal.wait_for(lambda text: "1 of 1 kept" in text)
        terminal.settle()
        return " ".join(terminal.text.split())


class Written(NamedTuple):
    """Something that is written in the app: how one gets into it, and what the workspace has of what was typed."""

    name: str
    begin: Callable[[Mapping[str, str], Way | None], AbstractContextManager[Terminal]]
    kept: Callable[[Mapping[str, str]], str]


NOTE = Written("a note being written", writing, kept_text)


class Loss(NamedTuple):
    """What one killing cost: characters, the seconds since the last one that was kept, and whether the text is torn."""

    characters: int
    seconds: float
    is_torn: bool

    @property
    def is_good(self) -> bool:
        """Whether that is no more than is promised."""
        return self.characters <= MOST_LOST_CHARACTERS and self.seconds <= MOST_LOST_SECONDS and not self.is_torn


def killed_while_typing(environment: Mapping[str, str], length: int, what: Written = NOTE) -> Loss:
    """Type at a steady pace, kill the program without a word, and see what is left."""
    with own_home(environment) as home, what.begin(home, None) as terminal:
        sent: list[float] = []
        begun = time.monotonic()
        for number, letter in enumerate(TEXT[:length]):
            due = begun + number / KEYS_A_SECOND
            while (wait := due - time.monotonic()) > 0:
                terminal.read(wait)
            terminal.send(letter)
            sent.append(time.monotonic())
        os.kill(terminal.pid, signal.SIGKILL)
        killed = time.monotonic()
        os.waitpid(terminal.pid, 0)
        kept = what.kept(home)
        lost = length - len(kept)
        seconds = killed - sent[len(kept)] if lost > 0 else 0.0
        return Loss(lost, seconds, not TEXT.startswith(kept))


def ended_while_writing(
    environment: Mapping[str, str], way: Way, text: str, what: Written = NOTE
) -> tuple[int | None, str]:
    """Type, wait until the app shows it, end it that way; the exit code, and the text that is left."""
    with own_home(environment) as home, what.begin(home, way) as terminal:
        terminal.send(text)
        terminal.wait_for(text[-20:])
        way.end(terminal)
        try:
            code = terminal.wait_for_exit(seconds=3.5, is_read=way.is_read)
        except AssertionError:
            code = None
        return code, what.kept(home)


def trial(environment: Mapping[str, str], times: int, what: Written = NOTE) -> bool:
    """Kill it three times as often as it is ended in each other way."""
    print(f"{what.name:<28} {'trials':>6} {'good':>5}  most lost")
    losses = [killed_while_typing(environment, 15 + 2 * (number % 40), what) for number in range(3 * times)]
    good = sum(loss.is_good for loss in losses)
    worst = f"{max(one.characters for one in losses)} characters, {max(one.seconds for one in losses) * 1000:.0f} ms"
    torn = sum(one.is_torn for one in losses)
    print(f"{'KILL, at 20 keys a second':<28} {len(losses):>6} {good:>5}  {worst}, {torn} torn", flush=True)
    all_good = good == len(losses)
    for name, way in WAYS.items():
        wanted = "a text of one line"
        ends = [ended_while_writing(environment, way, wanted, what) for _ in range(times)]
        good = sum(end == (way.code, wanted) for end in ends)
        all_good &= good == times
        lost = max(len(wanted) - len(text) for _, text in ends)
        print(f"{name:<28} {times:>6} {good:>5}  {lost} characters", flush=True)
    return all_good


def rows_of(environment: Mapping[str, str], question: str) -> list[tuple[object, ...]]:
    """What the workspace answers to a question in SQL; nothing where there is none yet."""
    path = Path(environment["XDG_DATA_HOME"]) / "lscb-tui" / "workspace.sqlite"
    if not path.exists():
        return []
    with closing(sqlite3.connect(path, timeout=10)) as connection:
        try:
            return connection.execute(question).fetchall()
        except sqlite3.OperationalError:
            return []
