"""What is left of a text when the program is killed while somebody types, or ended in any other way."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
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


class Scene(NamedTuple):
    """Something that is written: how the app is brought into its text, and what of it stands on the disk."""

    name: str
    begin: Callable[[Terminal, Mapping[str, str]], None]
    prepare: Callable[[Mapping[str, str]], None]
    settled: str
    """Asks the workspace for the text that was kept, where nothing is being typed any more."""
    recovered: str
    """What the screen shows at the next start, once it is in the text again."""


def _begin_note(terminal: Terminal, environment: Mapping[str, str]) -> None:
    terminal.send(KEYS["F9"])
    terminal.wait_for("Write here; it is kept")
    deadline = time.monotonic() + 20
    while not _rows(environment, "SELECT id FROM note") and time.monotonic() < deadline:
        terminal.read(0.05)


def _keep_meeting(environment: Mapping[str, str]) -> None:
    subprocess.run(
        [sys.executable, "-m", "lscb_tui", "meeting", "add", "-"],
        input=_MEETING,
        env=environment,
        check=True,
        timeout=60,
    )


def _begin_clause(terminal: Terminal, _environment: Mapping[str, str]) -> None:
    terminal.send(KEYS["F5"])
    terminal.wait_for("[words awaited]")
    terminal.send("e")
    terminal.wait_for("kept as you type")


_MEETING = b"""
items:
  - title: A meeting
    clauses:
      - words: ""
"""
NOTE = Scene("a note", _begin_note, lambda _: None, "SELECT text FROM note", "1 of 1 kept")
CLAUSE = Scene(
    "a clause of a resolution",
    _begin_clause,
    _keep_meeting,
    "SELECT json_extract(record, '$.items[0].clauses[0].words') FROM meeting",
    "RESOLVED: that",
)


@contextmanager
def writing(environment: Mapping[str, str], scene: Scene, way: Way | None = None) -> Iterator[Terminal]:
    """The app in a terminal, in a new text that is on the disk."""
    scene.prepare(environment)
    with Terminal(APP, environment, ignoring=way.ignoring if way else ()) as terminal:
        terminal.wait_for("Note the key headlines")
        scene.begin(terminal, environment)
        yield terminal


def kept_text(environment: Mapping[str, str], scene: Scene) -> str:
    """The one text, as a window that comes next would find it: what was being typed goes first."""
    typed = _rows(environment, "SELECT text FROM edit")
    settled = _rows(environment, scene.settled)
    return str((typed or settled or [("",)])[0][0])


def recovered_text(environment: Mapping[str, str], scene: Scene) -> str:
    """The screen after the next start, which is to have the text again."""
    with Terminal(APP, environment, columns=120, rows=40) as terminal:
        terminal.wait_for(lambda text: scene.recovered in text)
        terminal.settle()
        return " ".join(terminal.text.split())


class Loss(NamedTuple):
    """What one killing cost: characters, the seconds since the last one that was kept, and whether the text is torn."""

    characters: int
    seconds: float
    is_torn: bool

    @property
    def is_good(self) -> bool:
        """Whether that is no more than is promised."""
        return self.characters <= MOST_LOST_CHARACTERS and self.seconds <= MOST_LOST_SECONDS and not self.is_torn


def killed_while_typing(environment: Mapping[str, str], scene: Scene, length: int) -> Loss:
    """Type at a steady pace, kill the program without a word, and see what is left."""
    with own_home(environment) as home, writing(home, scene) as terminal:
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
        kept = kept_text(home, scene)
        lost = length - len(kept)
        seconds = killed - sent[len(kept)] if lost > 0 else 0.0
        return Loss(lost, seconds, not TEXT.startswith(kept))


def ended_while_writing(environment: Mapping[str, str], scene: Scene, way: Way, text: str) -> tuple[int | None, str]:
    """Type, wait until the app shows it, end it that way; the exit code, and the text that is left."""
    with own_home(environment) as home, writing(home, scene, way) as terminal:
        terminal.send(text)
        terminal.wait_for(text[-20:])
        way.end(terminal)
        try:
            code = terminal.wait_for_exit(seconds=3.5, is_read=way.is_read)
        except AssertionError:
            code = None
        return code, kept_text(home, scene)


def trial(environment: Mapping[str, str], times: int) -> bool:
    """Kill it three times as often as it is ended in each other way, in each scene."""
    passed = [_trial_of(environment, scene, times) for scene in (NOTE, CLAUSE)]
    return all(passed)


def _trial_of(environment: Mapping[str, str], scene: Scene, times: int) -> bool:
    print(f"{scene.name + ' being written':<38} {'trials':>6} {'good':>5}  most lost")
    losses = [killed_while_typing(environment, scene, 15 + 2 * (number % 40)) for number in range(3 * times)]
    good = sum(loss.is_good for loss in losses)
    worst = f"{max(one.characters for one in losses)} characters, {max(one.seconds for one in losses) * 1000:.0f} ms"
    torn = sum(one.is_torn for one in losses)
    print(f"{'KILL, at 20 keys a second':<38} {len(losses):>6} {good:>5}  {worst}, {torn} torn", flush=True)
    all_good = good == len(losses)
    for name, way in WAYS.items():
        wanted = "a text of one line"
        ends = [ended_while_writing(environment, scene, way, wanted) for _ in range(times)]
        good = sum(end == (way.code, wanted) for end in ends)
        all_good &= good == times
        lost = max(len(wanted) - len(text) for _, text in ends)
        print(f"{name:<38} {times:>6} {good:>5}  {lost} characters", flush=True)
    return all_good


def _rows(environment: Mapping[str, str], question: str) -> list[tuple[object, ...]]:
    path = Path(environment["XDG_DATA_HOME"]) / "lscb-tui" / "workspace.sqlite"
    if not path.exists():
        return []
    with closing(sqlite3.connect(path, timeout=10)) as connection:
        try:
            return connection.execute(question).fetchall()
        except sqlite3.OperationalError:
            return []
