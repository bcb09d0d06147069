"""The end that comes from outside: in every state and way, gone at once, with its code and the terminal as it was."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.terminal import KEYS, PYTHON, Terminal
from tests.trials.signals import APP, STATES, WAYS, ending, opened

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="where processes and threads can be looked at")
SCREEN_TAKEN, SCREEN_LEFT = b"\x1b[?1049h", b"\x1b[?1049l"

SLOW_FLUSH = """
import sys, time
from pathlib import Path

from lscb_tui.app.app import LscbApp

mark = Path(sys.argv.pop())


def flush(app, seconds):
    mark.write_text(f"asked for {seconds}")
    time.sleep(60)


LscbApp.flush = flush
from lscb_tui.__main__ import main

main()
"""

NOTHING_SHOWN = """
import time

from lscb_tui.terminal.signals import Watch

Watch.begin()
print("begun", flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("way", WAYS)
def test_it_is_gone_with_its_code_and_the_terminal_as_it_was(way: str, state: str, environment: dict[str, str]) -> None:
    ended = ending(environment, state, WAYS[way])
    assert ended.is_good(WAYS[way]), ended


def test_what_is_not_written_down_yet_is_given_two_seconds_and_no_more(
    environment: dict[str, str], tmp_path: Path
) -> None:
    script, mark = tmp_path / "slow.py", tmp_path / "mark"
    script.write_text(SLOW_FLUSH, "utf-8")
    with Terminal([PYTHON, str(script), str(mark)], environment) as terminal:
        terminal.wait_for("Note the key headlines")
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_for_exit(seconds=3) == 143
    assert mark.read_text("utf-8") == "asked for 2.0"


def test_a_terminal_that_was_not_taken_is_left_alone(environment: dict[str, str]) -> None:
    """Whoever interrupts the start keeps the cursor where it is."""
    with Terminal([PYTHON, "-c", NOTHING_SHOWN], environment) as terminal:
        terminal.wait_for(lambda _: b"begun\r\n" in terminal.received)
        terminal.kill(signal.SIGINT)
        assert terminal.wait_for_exit(seconds=3) == 130
        assert terminal.received == b"begun\r\n"


def test_hang_up_ignored_is_ignored_as_long_as_there_is_a_terminal(environment: dict[str, str]) -> None:
    with opened(environment, ignoring=(signal.SIGHUP,)) as terminal:
        terminal.kill(signal.SIGHUP)
        terminal.send("d")
        terminal.settle()
        terminal.send("q")
        assert terminal.wait_for_exit() == 0


@on_linux
def test_no_thread_takes_the_signals_but_the_one_that_waits_for_them(environment: dict[str, str]) -> None:
    with opened(environment) as terminal:
        terminal.send(KEYS["F3"])
        terminal.wait_for("What would you like to know?")
        threads = list(Path(f"/proc/{terminal.pid}/task").iterdir())
        masks = [int((thread / "status").read_text().split("SigBlk:")[1].split()[0], 16) for thread in threads]
    heeded = sum(1 << number - 1 for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM))
    assert len(threads) > 3
    assert sorted(mask & heeded for mask in masks) == [0, *[heeded] * (len(masks) - 1)]


def test_a_stopped_program_gives_the_terminal_back_and_takes_it_again(environment: dict[str, str]) -> None:
    with opened(environment) as terminal:
        terminal.settle()
        begun = len(terminal.received)
        terminal.kill(signal.SIGTSTP)
        os.waitpid(terminal.pid, os.WUNTRACED)
        terminal.settle()
        assert SCREEN_LEFT in terminal.received[begun:]
        assert terminal.is_as_before
        begun = len(terminal.received)
        terminal.kill(signal.SIGCONT)
        terminal.settle()
        assert SCREEN_TAKEN in terminal.received[begun:]
        terminal.send(KEYS["F3"])
        terminal.wait_for("What would you like to know?")
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_for_exit() == 143
        assert terminal.is_as_before


def test_another_size_is_taken(environment: dict[str, str]) -> None:
    with opened(environment) as terminal:
        terminal.resize(59, 24)
        terminal.wait_for("Window too small")


@on_linux
def test_a_shell_ends_a_stopped_job_and_keeps_its_terminal(environment: dict[str, str]) -> None:
    with Terminal(["bash", "--norc", "-i"], {**environment, "PS1": "ready> "}) as shell:
        shell.wait_for("ready>")
        shell.send(f"{' '.join(APP)}\n")
        shell.wait_for("Note the key headlines")
        (program,) = Path(f"/proc/{shell.pid}/task/{shell.pid}/children").read_text().split()
        os.kill(int(program), signal.SIGTSTP)
        shell.wait_for("Stopped")
        shell.settle()
        at_the_prompt, begun = shell.modes, len(shell.received)
        shell.send("kill %1\n")
        deadline = time.monotonic() + 3
        while Path(f"/proc/{program}").exists():
            assert time.monotonic() < deadline, "still there"
            shell.read(0.02)
        shell.settle()
        assert shell.modes == at_the_prompt
        assert SCREEN_LEFT not in shell.received[begun:]
        assert SCREEN_TAKEN not in shell.received[begun:]
