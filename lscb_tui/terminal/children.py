"""Programs that get the terminal for a while. They start with the signals that the watch blocks unblocked."""

import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from .last_things import undone_by

_END_SECONDS = 0.15
"""How long a child may take to end when it is asked, and again when it is not."""
_STEP_SECONDS = 0.005
_ECHO_SECONDS = 0.2
"""How long after a child's end a key that interrupted it may still arrive here: it is sent to both."""
_IGNORED_HERE = (signal.SIGPIPE, signal.SIGXFSZ, signal.SIGQUIT)

_running: set[int] = set()
_last_end = float("-inf")


def has_terminal() -> bool:
    """Whether the terminal is a child's now, and so are the keys that interrupt."""
    return bool(_running) or time.monotonic() - _last_end < _ECHO_SECONDS


def run(command: Sequence[str]) -> int:
    """Run a program on this terminal until it ends; its exit code, or minus the signal that killed it.

    It is found on the PATH. Raises OSError where it cannot be started. Where this program is left, it is ended.
    """
    global _last_end  # noqa: PLW0603 - a process has one terminal
    with _quit_is_the_childs():
        pid = os.posix_spawnp(command[0], list(command), os.environ, setsigmask=(), setsigdef=_IGNORED_HERE)
        _running.add(pid)
        with undone_by(lambda: _end(pid)):
            _, status = os.waitpid(pid, 0)
            _last_end = time.monotonic()
            _running.discard(pid)
    return os.waitstatus_to_exitcode(status)


@contextmanager
def _quit_is_the_childs() -> Iterator[None]:
    """Ignore the key that quits, as `system` of C does. Python lets the main thread alone do so."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGQUIT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGQUIT, before)


def _end(pid: int) -> None:
    """End a child if it still runs: it is asked first, so that it can give back what it changed of the terminal."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        until = time.monotonic() + _END_SECONDS
        with suppress(ProcessLookupError):
            if pid in _running:
                os.kill(pid, number)
                os.kill(pid, signal.SIGCONT)
        while pid in _running and time.monotonic() < until:
            time.sleep(_STEP_SECONDS)
