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
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType

import pyte

PYTHON = sys.executable


class Terminal:
    """Runs a command in a pty. Waiting is for what is seen, never for time to pass."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], *, columns: int = 80, rows: int = 24
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.received = b""
        self.pid, self._master = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execvpe(command[0], list(command), {**environment})

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
        os.close(self._master)

    @property
    def text(self) -> str:
        """The screen as it stands, line by line."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    @property
    def is_cooked(self) -> bool:
        """Whether the terminal shows what is typed and gives it on by the line, as a shell expects it."""
        local_modes: int = termios.tcgetattr(self._master)[3]
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

    def wait_for_exit(self, *, seconds: float = 10.0) -> int:
        """The exit code, or minus the signal. Raises AssertionError where the program stays."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            self.read(0.05)
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
        raise AssertionError(f"still running\n{self.text}")


KEYS = {
    "F1": "\x1bOP",
    "F2": "\x1bOQ",
    "F3": "\x1bOR",
    "F10": "\x1b[21~",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
}
