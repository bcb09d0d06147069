"""Textual's driver, which tells when it has the terminal, and which is not continued only to be ended."""

import time

from textual.drivers.linux_driver import LinuxDriver

from ..terminal.device import is_taken
from ..terminal.last_things import stay_if_leaving

_TURN_SECONDS = 0.05
"""Long enough for the thread that waits for signals to have its turn."""


class Driver(LinuxDriver):
    """Takes the terminal and gives it back."""

    def start_application_mode(self) -> None:
        is_taken.set()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def close(self) -> None:
        super().close()
        is_taken.clear()

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal again, unless the program is to end.

        A shell ends a stopped job with two signals, the end and leave to go on, and the second may be seen first here.
        Taking a terminal that is the shell's by then would stop the program once more.
        """
        time.sleep(_TURN_SECONDS)
        stay_if_leaving()
        super()._sigcont_application()
