"""What every mode has: header, status, footer, and a way to ask the library."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from ..commands import Scope
from ..desk import Answered, AnswerFailed, Job
from ..widgets.bars import FooterBar, HeaderBar, StatusBar

if TYPE_CHECKING:
    from ..app import LscbApp


class ModeScreen(Screen[None]):
    """A mode: its panes between the bars. Subclasses yield them in `panes` and take answers in `answered`."""

    SCOPE: ClassVar[Scope]
    HORIZONTAL_BREAKPOINTS = [(0, "-small"), (60, "-narrow"), (110, "-wide")]  # noqa: RUF012 - Textual's own
    VERTICAL_BREAKPOINTS = [(0, "-small"), (16, "-high")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self._tickets: dict[str, int] = {}

    @property
    def lscb(self) -> "LscbApp":
        """The app, by its own type."""
        from ..app import LscbApp

        app = self.app
        assert isinstance(app, LscbApp)  # noqa: S101 - for the type checker
        return app

    def compose(self) -> ComposeResult:
        self._begin_at_its_size()
        yield HeaderBar(self.SCOPE, self.lscb.classification)
        yield from self.panes()
        yield StatusBar()
        yield FooterBar(self.SCOPE)

    def _begin_at_its_size(self) -> None:
        """Take the classes of the window's size at once: Textual adds them after all widgets were styled without."""
        width, height = self.app.size
        classes = self._get_breakpoint_classes(width, self.HORIZONTAL_BREAKPOINTS)
        classes |= self._get_breakpoint_classes(height, self.VERTICAL_BREAKPOINTS)
        self.add_class(*classes, update=False)

    def on_screen_resume(self) -> None:
        self.show_welcome(self.lscb.show_welcome)

    def on_resize(self, event: events.Resize) -> None:
        """Where the window is too small for a mode, one line says so; it is made when it is first needed."""
        if (event.size.width < 60 or event.size.height < 16) and not self.query("#too-small"):
            said = "The window is too small: 60 columns and 16 lines are needed."
            self.mount(Static(said, id="too-small", markup=False), after="#header")

    def show_welcome(self, shown: bool) -> None:
        """Show or put away the first steps."""
        if shown and not self.query("#welcome"):
            from ..widgets.welcome import Welcome

            self.mount(Welcome(), after="#header")
        self.set_class(shown, "-welcome")

    def panes(self) -> Iterable[Widget]:
        """The widgets between the bars."""
        raise NotImplementedError

    def answered(self, lane: str, result: Any) -> None:
        """Take the answer to the newest question of a lane."""
        raise NotImplementedError

    def sayable(self) -> str | None:
        """The line to say aloud of what is in focus, with its citation; None where nothing is."""
        raise NotImplementedError

    def explainable(self) -> tuple[str, str] | None:
        """The text in focus and its area, whose terms can be explained; None where nothing is."""
        raise NotImplementedError

    async def action_search(self) -> None:
        """Search in what this mode shows."""
        raise NotImplementedError

    def ask(self, lane: str, job: Job) -> None:
        """Ask the library; only the answer to the newest question of a lane is taken."""
        name = f"{self.SCOPE}-{lane}"
        self._tickets[name] = self.lscb.desk.ask(name, job, self)

    def say(self, text: str) -> None:
        """A sentence in the status line."""
        self.query_one(StatusBar).say(text)

    def show_place(self, place: str) -> None:
        """Area and period in the header."""
        self.query_one(HeaderBar).show_place(place)

    def on_answered(self, message: Answered) -> None:
        if self._tickets.get(message.lane) == message.ticket:
            self.answered(message.lane.partition("-")[2], message.result)

    def on_answer_failed(self, message: AnswerFailed) -> None:
        if self._tickets.get(message.lane) == message.ticket:
            self.say(message.reason)
