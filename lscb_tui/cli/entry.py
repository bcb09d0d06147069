"""The way in: straight to the app where a person sits before a terminal and asked for nothing, else to the commands."""

import gc
import os
from collections.abc import Sequence
from typing import NoReturn

from ..terminal.out import is_interactive


def enter(arguments: Sequence[str]) -> int:
    """Run one invocation of the program and return its exit code."""
    os.umask(0o077)  # what is made without a mode of its own is for this person alone
    gc.disable()  # a command is over before garbage matters; the app turns it on again once it stands
    if not arguments and is_interactive():
        return _app()
    from .main import run

    return run(arguments)


def _app() -> int:
    """The app, without waiting for the command line to be loaded; its failures are told as a command's are."""
    from .open_app import open_app
    from .session import Session

    failures: list[Exception] = []
    try:
        open_app(Session(), mouse=True)
    except Exception as error:  # noqa: BLE001 - told by the one place that knows how, which the app did not wait for
        failures.append(error)
    from .main import ended

    return ended(lambda: _raise(failures[0]))


def _raise(error: Exception) -> NoReturn:
    raise error
