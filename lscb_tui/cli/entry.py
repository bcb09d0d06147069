"""The way in: straight to the app where a person sits before a terminal and asked for nothing, else to the commands."""

import gc
from collections.abc import Sequence

from ..terminal.out import is_interactive


def enter(arguments: Sequence[str]) -> int:
    """Run one invocation of the program and return its exit code."""
    gc.disable()  # a command is over before garbage matters; the app turns it on again once it stands
    if not arguments and is_interactive():
        return _app()
    from .main import run

    return run(arguments)


def _app() -> int:
    """The app, without waiting for the command line to be loaded; its failures are told as a command's are."""
    from ..model.errors import BadInput
    from ..terminal.out import narrate
    from . import exits
    from .open_app import open_app
    from .session import Session

    try:
        return open_app(Session(), mouse=True)
    except BadInput as error:
        narrate(f"lscb: {error}")
        return exits.BAD_INPUT
