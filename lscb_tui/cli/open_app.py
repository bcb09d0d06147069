"""Opening the app: what it is told is decided here, before Textual is imported."""

import os
import sys
from typing import NoReturn

from ..config.state import first_time
from .session import Session

_QUIET = {"TEXTUAL_ANIMATIONS": "none", "TEXTUAL_SMOOTH_SCROLL": "0"}


def open_app(session: Session, *, mouse: bool) -> NoReturn:
    """Run the app until the person leaves it. Settings are read first, so that a fault in them is a plain line."""
    settings = session.settings
    for variable, value in _QUIET.items():
        os.environ.setdefault(variable, value)
    from ..app.app import LscbApp

    app = LscbApp(
        lambda: session.content,
        home_area=settings.area,
        theme="monochrome" if os.environ.get("NO_COLOR") else settings.theme,
        classification=settings.classification,
        keys=settings.keys,
        polarities=settings.polarity,
        show_welcome=first_time("welcome"),
    )
    app.run(mouse=mouse)
    sys.stdout.flush()
    os._exit(app.return_code or 0)  # the terminal is restored; a query that still runs must not hold the exit
