"""What is left of the words of a clause when the program ends while somebody types them, in whatever way."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from tests.terminal import KEYS, PYTHON, Terminal
from tests.trials import notes
from tests.trials.notes import Written, rows_of
from tests.trials.signals import APP, Way

EXAMPLE = "worcestershire-2014-07-22-hwb"
WORDS = "Receive the 2013/14 WSCB Annual report"
"""The words of its first clause, to which is typed."""


@contextmanager
def writing(environment: Mapping[str, str], way: Way | None = None) -> Iterator[Terminal]:
    """The app in a terminal, at the end of the words of a clause."""
    add = [PYTHON, "-m", "lscb_tui", "meeting", "add", "--example", EXAMPLE]
    subprocess.run(add, env=environment, check=True, capture_output=True)
    with Terminal(APP, environment, columns=160, rows=40, ignoring=way.ignoring if way else ()) as terminal:
        terminal.wait_for("Note the key headlines")
        terminal.send(KEYS["F5"])
        terminal.wait_for(WORDS)
        terminal.settle()
        terminal.send(KEYS["enter"])
        terminal.wait_for("kept as you type")
        yield terminal


def kept_words(environment: Mapping[str, str]) -> str:
    """What was typed to the words of the clause, as a window that comes next would find it."""
    typed = rows_of(environment, "SELECT text FROM edit")
    ((record,),) = rows_of(environment, "SELECT record FROM meeting")
    kept = json.loads(str(record))["items"][0]["clauses"][0]["words"]
    return str(typed[0][0] if typed else kept).removeprefix(WORDS)


CLAUSE = Written("a clause being written", writing, kept_words)


def trial(environment: Mapping[str, str], times: int) -> bool:
    """The trial of notes, with a clause."""
    return notes.trial(environment, times, CLAUSE)
