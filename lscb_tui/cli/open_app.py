"""Opening the app: what it is told is decided here, before Textual is imported."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from ..config.state import first_time, load_place, save_place
from ..terminal.signals import Watch
from . import exits
from .session import Session

if TYPE_CHECKING:
    from ..app.app import LscbApp
    from ..app.house import House
    from ..app.room.following import Look
    from ..app.terminal_app import TerminalApp
    from ..workspace.news import News
    from ..workspace.store import Store

_FLUSH_SECONDS = 2.0
_QUIET = {"TEXTUAL_ANIMATIONS": "none", "TEXTUAL_SMOOTH_SCROLL": "0"}


def open_app(session: Session, *, mouse: bool) -> NoReturn:
    """Run the app until the person leaves it. Settings are read first, so that a fault in them is a plain line."""
    settings = session.settings
    watch = _begin_watching()
    from ..app.app import LscbApp
    from ..app.whereabouts import Whereabouts

    app = LscbApp(
        lambda: session.content,
        home_area=settings.area,
        theme=_theme(session),
        classification=settings.classification,
        keys=settings.keys,
        polarities=settings.polarity,
        show_welcome=first_time("welcome"),
        make_store=lambda tell: _store(session, tell, lambda: _keep_place(app)),
        was_at=Whereabouts.of(load_place()),
        template=settings.template,
        make_house=lambda: _house(session),
    )
    watch.flush = app.flush
    _run(app, watch, mouse=mouse)


def open_room(session: Session, look: "Look", title: str) -> NoReturn:
    """Run the view for the room until the person leaves it. `look` is called in a thread of its own."""
    settings = session.settings
    watch = _begin_watching()
    from ..app.room.app import RoomApp

    app = RoomApp(look, title=title, theme=_theme(session), classification=settings.classification)
    _run(app, watch, mouse=False)


def _begin_watching() -> Watch:
    """What is decided before Textual is imported and a thread is started."""
    for variable, value in _QUIET.items():
        os.environ.setdefault(variable, value)
    return Watch.begin()


def _theme(session: Session) -> str:
    return "monochrome" if os.environ.get("NO_COLOR") else session.settings.theme


def _run(app: "TerminalApp", watch: Watch, *, mouse: bool) -> NoReturn:
    """Run an app, and end the process with its exit code."""
    failure: BaseException | None = None
    try:
        app.run(mouse=mouse)
    except Exception as error:  # noqa: BLE001 - told as what the app kept is
        failure = error
    watch.settle()
    if watch.flush is not None:
        watch.flush(_FLUSH_SECONDS)
    failure = app.failure or failure
    code = exits.INTERNAL_ERROR if failure else app.return_code or exits.DONE
    with suppress(OSError):  # the terminal may go at any moment
        if failure:
            _tell(failure)
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)  # the terminal is restored; a query that still runs must not hold the exit


def _store(session: Session, tell: "Callable[[News], None]", beside: Callable[[], None]) -> "Store":
    """The workspace of the settings. Asked for after the first paint."""
    from ..config.paths import windows_folder
    from ..workspace.store import Store

    return Store(session.workspace_place, session.settings.name, windows_folder(), tell, beside)


def _house(session: Session) -> "House":
    """The house styles and the templates of the settings."""
    from ..app.house import House
    from ..meetings.template import templates
    from ..packs.meeting_words import Styles
    from .kept_meetings import example_files

    styles = Styles(session.house_styles, session.house_style(None).id)
    return House(styles, templates(session.settings.templates), example_files())


def _keep_place(app: "LscbApp") -> None:
    """Write down where the person is, if that is somewhere else than before. Called in the store's thread."""
    if (here := app.is_at) is not app.kept_at:
        save_place(here.saved())
        app.kept_at = here


def _tell(failure: BaseException) -> None:
    """Tell what ended the app, on the terminal that it has left."""
    from ..terminal.out import narrate
    from .crash import internal_error
    from .main import PROGRAM

    narrate(f"{PROGRAM}: {internal_error(failure)}")
