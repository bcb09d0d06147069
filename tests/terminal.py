"""A real terminal for tests: the program in a pty, with its screen read by an emulator and its bytes counted."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pyte

PYTHON = sys.executable


def own_environment(content: Path, home: Path) -> dict[str, str]:
    """What the program in a terminal is told: a content file, and a home of its own."""
    unwanted = ("NO_COLOR", "LSCB_CONFIG", "COLUMNS", "LINES")
    return {
        **{name: value for name, value in os.environ.items() if name not in unwanted},
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LSCB_CONTENT": str(content),
        "HOME": str(home),
        **{f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CACHE", "CONFIG", "STATE", "DATA")},
    }


class Terminal:
    """Runs a command in a pty. Waiting is for what is seen, never for time to pass."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        columns: int = 80,
        rows: int = 24,
        ignoring: Collection[signal.Signals] = (),
    ) -> None:
        """`ignoring`: signals that the command is told to ignore, as `nohup` does."""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.received = b""
        self.pid, self._master = pty.fork()
        if self.pid == 0:
            for number in ignoring:
                signal.signal(number, signal.SIG_IGN)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execvpe(command[0], list(command), {**environment})
        self.is_open = True
        self._modes_before = self.modes

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        self.close()

    def close(self) -> None:
        """Close the window: whoever runs in it is hung up."""
        if self.is_open:
            self.is_open = False
            os.close(self._master)

    @property
    def text(self) -> str:
        """The screen as it stands, line by line."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    @property
    def modes(self) -> list[Any]:
        """The terminal's modes, as termios tells them."""
        return termios.tcgetattr(self._master)

    @property
    def is_as_before(self) -> bool:
        """Whether its modes are those that the command found."""
        return self.modes == self._modes_before

    @property
    def is_cooked(self) -> bool:
        """Whether the terminal shows what is typed and gives it on by the line, as a shell expects it."""
        local_modes: int = self.modes[3]
        wanted = termios.ECHO | termios.ICANON
        return local_modes & wanted == wanted

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)

    def send(self, keys: str) -> None:
        """Type."""
        os.write(self._master, keys.encode())

    def read(self, seconds: float) -> bytes:
        """What arrives within a time; empty where nothing does or the program has gone."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return b""
        try:
            data = os.read(self._master, 65536)
        except OSError:
            return b""
        self.received += data
        self._stream.feed(data)
        return data

    def wait_for(self, seen: str | Callable[[str], bool], *, seconds: float = 20.0) -> str:
        """Read until the screen shows something; the screen. AssertionError with the screen where it never does."""
        shows = seen if callable(seen) else lambda text: seen in text
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if shows(self.text):
                return self.text
            self.read(0.1)
        raise AssertionError(f"never seen: {seen!r}\n{self.text}")

    def settle(self, *, quiet: float = 0.4, seconds: float = 20.0) -> bytes:
        """Read until nothing arrives for a while; what arrived."""
        before = len(self.received)
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self.read(quiet):
            pass
        return self.received[before:]

    def kill(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)

    def wait_for_exit(self, *, seconds: float = 10.0, is_read: bool = True) -> int:
        """The exit code, or minus the signal; `is_read`: whether what the program sends is read meanwhile.

        Raises AssertionError where the program stays.
        """
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.is_open and is_read:
                self.read(0.02)
            else:
                time.sleep(0.005)
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
        raise AssertionError(f"still running\n{self.text}")


KEYS = {
    "F1": "\x1bOP",
    "F2": "\x1bOQ",
    "F3": "\x1bOR",
    "F5": "\x1b[15~",
    "F6": "\x1b[17~",
    "F9": "\x1b[20~",
    "F10": "\x1b[21~",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
}
