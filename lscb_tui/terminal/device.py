"""The terminal that the app takes over, as it was before: whether it is still there, and giving it back at once.

Nothing here waits for the terminal. Where nobody reads it any more, what could not be said is given up.
"""

import os
import select
import signal
import termios
import threading
import time
from contextlib import suppress
from typing import Any

_GIVE_BACK = "".join(
    (
        "\x1b\\",  # ends a sequence that was cut short
        "\x1b[?2026l",  # paints what it held back for a whole frame
        *(f"\x1b[?{mode}l" for mode in (1000, 1003, 1015, 1006, 1016)),  # mouse
        "\x1b[?2004l",  # bracketed paste
        "\x1b[?1004l",  # reports of focus
        "\x1b[?2048l",  # reports of size
        "\x1b[?7h",  # lines wrap
        "\x1b[0m",
        "\x1b[<u",  # the kitty keyboard, on the screen where it was asked for
        "\x1b[?1049l",  # the screen that was there before
        "\x1b[?25h",  # cursor
    )
).encode()
"""What ends all that a full-screen program asks of a terminal."""

_LOOK_SECONDS = 0.2
"""How often it is looked at: not every system tells who waits that it is gone."""
_PATIENCE_SECONDS = 0.1
"""How long a terminal may take to have room, before what it has not read yet is thrown away."""
_INSIST_SECONDS = 0.3
"""For how long that is done again and again: a whole frame may be under way, of which it takes a part each time."""
_STEP_SECONDS = 0.002
_WITHOUT_WAITING = os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY

is_taken = threading.Event()
"""Set by the app from before its first byte until after its last."""


class Device:
    """The terminal on standard input and standard error, remembered as it is when this is made."""

    def __init__(self, source: int = 0, sink: int = 2) -> None:
        self._source, self._sink = source, _own_descriptor(sink)
        self._modes = _modes(source)

    def is_gone(self) -> bool:
        """Whether it has been closed, or the line to it."""
        return self._hangs_up_within(0)

    def wait_until_gone(self) -> None:
        """Return when it has been closed, or the line to it."""
        while not self._hangs_up_within(_LOOK_SECONDS):
            pass

    def give_back(self) -> None:
        """Restore what it shows and its modes. From then on nothing reaches it from standard output and error.

        It takes 0.4 seconds at most. A terminal that is gone, that nobody took or that a shell has again is left alone.
        """
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})  # what is done to it stops nobody
        is_ours = not self.is_gone() and self._is_in_foreground()
        with suppress(OSError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            for stream in (1, 2):
                os.dup2(nowhere, stream)
        if is_ours and (is_taken.is_set() or _modes(self._source) != self._modes):
            with suppress(OSError, termios.error):
                if self._sink is not None:
                    _say(self._sink, _GIVE_BACK)
            with suppress(termios.error):
                termios.tcflush(self._source, termios.TCIFLUSH)  # keys meant for us are no commands to a shell
            with suppress(termios.error):
                if self._modes is not None:
                    termios.tcsetattr(self._source, termios.TCSANOW, self._modes)

    def _hangs_up_within(self, seconds: float) -> bool:
        hang_up = select.poll()
        hang_up.register(self._source, 0)
        return any(event & select.POLLHUP for _, event in hang_up.poll(seconds * 1000))

    def _is_in_foreground(self) -> bool:
        try:
            return os.tcgetpgrp(self._source) == os.getpgrp()
        except OSError:  # no job control on it
            return True


def _say(sink: int, words: bytes) -> None:
    """Write without waiting; where there is no room, throw away what nobody reads. Raises OSError."""
    words = _write(sink, words, _PATIENCE_SECONDS)
    until = time.monotonic() + _INSIST_SECONDS
    while words and time.monotonic() < until:
        termios.tcflush(sink, termios.TCOFLUSH)
        for flow in (termios.TCOOFF, termios.TCOON):  # wakes a thread that waits for room, and holds the line meanwhile
            termios.tcflow(sink, flow)
        words = _write(sink, words, _STEP_SECONDS)


def _write(sink: int, words: bytes, seconds: float) -> bytes:
    """Write what there is room for within a time; what is left."""
    until = time.monotonic() + seconds
    while words and time.monotonic() < until:
        try:
            words = words[os.write(sink, words) :]
        except BlockingIOError:
            time.sleep(_STEP_SECONDS)
    return words


def _own_descriptor(stream: int) -> int | None:
    """The terminal of a stream, opened once more, so that not waiting for it concerns nobody else."""
    with suppress(OSError):
        return os.open(os.ttyname(stream), _WITHOUT_WAITING)
    with suppress(OSError):
        return os.open(os.ctermid(), _WITHOUT_WAITING)
    return None


def _modes(stream: int) -> list[Any] | None:
    try:
        return termios.tcgetattr(stream)
    except termios.error:
        return None
