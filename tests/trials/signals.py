"""How the app ends when the world ends it: in each state, in each way, with what it leaves behind."""

import signal
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from tests.terminal import KEYS, PYTHON, Terminal
from tests.trials.trial import own_home

APP = [PYTHON, "-m", "lscb_tui"]
GONE_SECONDS = 3.0
STALLED_SECONDS = 2.0
SCREEN_LEFT = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l", b"\x1b[?1004l", b"\x1b[<u")


def idle(terminal: Terminal) -> None:
    """Read, with nothing going on."""
    terminal.settle()


def typing(terminal: Terminal) -> None:
    """In Find, with a question under way."""
    terminal.send(KEYS["F3"])
    terminal.wait_for("What would you like to know?")
    terminal.send("child deat")
    terminal.wait_for("child deat")
    terminal.send("h")


def dialog(terminal: Terminal) -> None:
    """In the palette, with a part of a name typed."""
    terminal.send(KEYS["F10"])
    terminal.wait_for("Type a part of its name")
    terminal.send("the")
    terminal.wait_for("Enter runs")


def stall(terminal: Terminal) -> None:
    """Read nothing while the app has much to paint, until it can paint no more."""
    until = time.monotonic() + STALLED_SECONDS
    columns = terminal.screen.columns
    while time.monotonic() < until:
        columns = 199 if columns == 200 else 200
        terminal.resize(columns, 60)
        time.sleep(0.02)


def signalled(number: signal.Signals) -> Callable[[Terminal], None]:
    """Sends the program a signal."""
    return lambda terminal: terminal.kill(number)


def stalled_and_closed(terminal: Terminal) -> None:
    """The window hangs, and is closed."""
    stall(terminal)
    terminal.close()


def stalled_and_ended(terminal: Terminal) -> None:
    """The window hangs, and the program is ended."""
    stall(terminal)
    terminal.kill(signal.SIGTERM)


class Way(NamedTuple):
    """A way to end it: `end` does so, and `code` is the exit code then."""

    end: Callable[[Terminal], None]
    code: int
    ignoring: Collection[signal.Signals] = ()
    is_read: bool = True
    """Whether somebody reads the terminal while the program ends."""


STATES: dict[str, Callable[[Terminal], None]] = {"idle": idle, "typing in Find": typing, "in a dialog": dialog}
WAYS: dict[str, Way] = {
    "closed": Way(Terminal.close, 129),
    "TERM": Way(signalled(signal.SIGTERM), 143),
    "HUP": Way(signalled(signal.SIGHUP), 129),
    "INT": Way(signalled(signal.SIGINT), 130),
    "HUP ignored, closed": Way(Terminal.close, 129, (signal.SIGHUP,)),
    "stalled, closed": Way(stalled_and_closed, 129),
    "stalled, TERM": Way(stalled_and_ended, 143, is_read=False),
}


class Ending(NamedTuple):
    """How one trial ended. `seconds` is None where the program stayed; the rest is None where no terminal is left."""

    seconds: float | None
    code: int | None
    modes_are_back: bool | None
    screen_is_left: bool | None

    def is_good(self, way: Way) -> bool:
        """Whether it was gone in time, with that code, and has given back what is left."""
        in_time = self.seconds is not None and self.seconds <= GONE_SECONDS
        return in_time and self.code == way.code and False not in (self.modes_are_back, self.screen_is_left)


@contextmanager
def opened(environment: Mapping[str, str], **options: Collection[signal.Signals]) -> Iterator[Terminal]:
    """The app in a terminal, once it shows a document."""
    with own_home(environment) as home, Terminal(APP, home, ignoring=options.get("ignoring", ())) as terminal:
        terminal.wait_for("Note the key headlines")
        yield terminal


def ending(environment: Mapping[str, str], state: str, way: Way) -> Ending:
    """One trial."""
    with opened(environment, ignoring=way.ignoring) as terminal:
        STATES[state](terminal)
        before = len(terminal.received)
        way.end(terminal)
        begun = time.monotonic()
        try:
            code = terminal.wait_for_exit(is_read=way.is_read)
        except AssertionError:
            return Ending(None, None, None, None)
        seconds = time.monotonic() - begun
        if not terminal.is_open:
            return Ending(seconds, code, None, None)
        modes_are_back = terminal.is_as_before
        terminal.settle()
        said = terminal.received[before:]
        return Ending(seconds, code, modes_are_back, all(left in said for left in SCREEN_LEFT))


def trial(environment: Mapping[str, str], times: int) -> bool:
    """Each state and way that many times."""
    print(
        f"{'state':<16} {'way':<20} {'trials':>6} {'good':>5} {'gone within':>12} {'codes':<10} modes back, screen left"
    )
    all_good = True
    for state in STATES:
        for name, way in WAYS.items():
            endings = [ending(environment, state, way) for _ in range(times)]
            good = sum(one.is_good(way) for one in endings)
            all_good &= good == times
            stayed = any(one.seconds is None for one in endings)
            slowest = "stayed" if stayed else f"{max(one.seconds or 0.0 for one in endings) * 1000:.0f} ms"
            codes = ",".join(sorted({str(one.code) for one in endings}))
            kept = [one for one in endings if one.modes_are_back is not None]
            restored = (
                f"{sum(bool(one.modes_are_back) for one in kept)}, {sum(bool(one.screen_is_left) for one in kept)}"
                f" of {len(kept)}"
                if kept
                else "no terminal"
            )
            print(f"{state:<16} {name:<20} {times:>6} {good:>5} {slowest:>12} {codes:<10} {restored}", flush=True)
    return all_good
