"""What is undone when a piece of work ends, and also where the program leaves in the middle of it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

_PATIENCE_SECONDS = 0.1

_undoing: list[Callable[[], object]] = []
_going_on = threading.RLock()
"""Held for ever by the thread that leaves."""


@contextmanager
def undone_by(undo: Callable[[], object]) -> Iterator[None]:
    """See to it that `undo` is called once, at the end of the block or where the program leaves within it.

    Where the program is being left, a thread that reaches the end of the block stays there.
    """
    with _going_on:
        _undoing.append(undo)
    try:
        yield
    finally:
        with _going_on:
            _undoing.remove(undo)
            undo()


def stay_if_leaving() -> None:
    """Return, unless the program is being left."""
    with _going_on:
        pass


def hold_the_others() -> None:
    """Let no other thread begin or end such work from now on, what is flushed at the end included.

    Only for the thread that leaves.
    """
    _going_on.acquire(timeout=_PATIENCE_SECONDS)


def undo_all() -> None:
    """Undo what is under way, the latest first. Only for the thread that leaves."""
    while _undoing:
        with suppress(Exception):
            _undoing.pop()()
