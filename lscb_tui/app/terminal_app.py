"""What every app of the program is: our driver and themes, hostile text kept out, and a quiet end where it fails."""

from textual.app import App

from .driver import Driver
from .last_defence import stand_guard
from .stylesheet import ParsedOnce
from .themes import DARK, NAMES, THEMES


class TerminalApp(App[None], inherit_bindings=False):
    """An app in one of our themes."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, theme: str) -> None:
        stand_guard()
        super().__init__(driver_class=Driver)
        for known in THEMES:
            self.register_theme(known)
        self._begin_with(theme if theme in NAMES else DARK.name)
        self.animation_level = "none"

    def _begin_with(self, theme: str) -> None:
        """Take the first theme without the change of theme that would read all style sheets twice."""
        self.set_reactive(TerminalApp.theme, theme)
        self.stylesheet = ParsedOnce(variables=self.get_css_variables())

    @property
    def failure(self) -> BaseException | None:
        """What ended the app, where something went wrong; whoever opened it tells of it."""
        from textual.worker import WorkerFailed

        failed = self._exception
        return failed.error if isinstance(failed, WorkerFailed) else failed

    def panic(self, *renderables: object) -> None:
        """Close at once. Textual would print the error with its message, which may hold content."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        """Close at once, and paint no more. Textual would print the traceback with the local variables."""
        self._begin_batch()
        self._close_messages_no_wait()

    def action_theme(self) -> None:
        """The next theme."""
        self.theme = NAMES[(NAMES.index(self.theme) + 1) % len(NAMES)]
