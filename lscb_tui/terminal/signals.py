"""The end that comes from outside: a signal, or a terminal that is gone. Threads of their own see to it.

The event loop may be blocked by then: Textual's queue of frames fills when the terminal is not read. So nothing is
asked of it. The signals are blocked in every thread, and one waits for them.
"""

import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn

from . import children, last_things
from .device import Device

_SIGNALS = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT)
_FLUSH_SECONDS = 2.0


class Watch:
    """Leaves the program on HUP, TERM, INT or a terminal that is gone, with exit code 128 and the signal's number.

    A terminal that is gone counts as HUP. A signal that is ignored, as `nohup` does, stays so.
    """

    def __init__(self, device: Device) -> None:
        self.flush: Callable[[float], object] | None = None
        """Writes down what is not yet, within that many seconds. It is called in a thread, once."""
        self._device = device
        self._heeded = frozenset(number for number in _SIGNALS if signal.getsignal(number) != signal.SIG_IGN)
        self._leaving = threading.Lock()

    @classmethod
    def begin(cls) -> "Watch":
        """Watch from now on. Called before any other thread is started, so that all of them block the signals."""
        watch = cls(Device())
        signal.pthread_sigmask(signal.SIG_BLOCK, watch._heeded)
        for name, wait in (("signals", watch._wait_for_signals), ("hang-up", watch._wait_for_hang_up)):
            threading.Thread(target=wait, daemon=True, name=name).start()
        return watch

    def settle(self) -> None:
        """Return where the program may end in its own way: not where it is being left, or the terminal is gone."""
        if self._leaving.locked() or self._device.is_gone():
            self._leave(signal.SIGHUP)

    def _wait_for_signals(self) -> None:
        # not with sigtimedwait: Python's makes up a signal when the process is stopped and goes on
        while self._heeded:
            number = signal.sigwait(self._heeded)
            if number != signal.SIGINT or not children.has_terminal():
                self._leave(number)

    def _wait_for_hang_up(self) -> None:
        self._device.wait_until_gone()
        self._leave(signal.SIGHUP)

    def _leave(self, number: int) -> NoReturn:
        self._leaving.acquire()  # never released: who comes second waits for the end
        try:
            last_things.hold_the_others()
            self._write_down()
            last_things.undo_all()
            self._device.give_back()
        finally:
            os._exit(128 + number)

    def _write_down(self) -> None:
        if self.flush is not None:
            flushing = threading.Thread(target=_quietly, args=(self.flush,), daemon=True, name="flush")
            flushing.start()
            flushing.join(_FLUSH_SECONDS)


def _quietly(flush: Callable[[float], object]) -> None:
    with suppress(Exception):
        flush(_FLUSH_SECONDS)
