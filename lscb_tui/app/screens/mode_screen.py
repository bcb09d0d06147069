"""What every mode has: header, status, footer, and a way to ask the library."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from ...model.sanitise import sanitise_line
from ..commands import Scope, shown_key
from ..desk import Answered, AnswerFailed, Job
from ..widgets.bars import FooterBar, HeaderBar, StatusBar

if TYPE_CHECKING:
    from ...model.note import Source
    from ...workspace.news import News
    from ..app import LscbApp
    from ..jump import Jump

_JUMPING = "type the letters of a row to go there; any other key leaves"


class ModeScreen(Screen[None]):
    """A mode: its panes between the bars. Subclasses yield them in `panes` and take answers in `answered`."""

    SCOPE: ClassVar[Scope]
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """As in Textual, except that the screen is not painted whole when the focus moves: panes redraw what changes."""
    HORIZONTAL_BREAKPOINTS = [(0, "-small"), (60, "-narrow"), (110, "-wide")]  # noqa: RUF012 - Textual's own
    VERTICAL_BREAKPOINTS = [(0, "-small"), (16, "-high")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self._tickets: dict[str, int] = {}
        self._jump: Jump | None = None
        self._said_before_jump = ""

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
        if keeping := self.lscb.known_keeping:
            self.show_trouble(keeping.trouble)
        self.lscb.keep_place()
        self.call_next(self.lscb.open_library)  # as soon as this message has painted the screen

    def on_resize(self, event: events.Resize) -> None:
        """Where the window is too small for a mode, one line says so; it is made when it is first needed."""
        self.end_jump()
        if (event.size.width < 60 or event.size.height < 16) and not self.query("#too-small"):
            said = "Window too small: 60 columns by 16 lines are needed."
            self.mount(Static(said, id="too-small", markup=False), after="#header")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a command of the mode is allowed."""
        return self.lscb.allows_action(self.SCOPE, action)

    def begin_jump(self) -> None:
        """Show letters on all visible rows; the keys that follow go to one of them, or end it."""
        from ..jump import Jump, Target

        jump = Jump(self, [cast(Target, pane) for pane in self.query("SearchField, LineView, TableView, Editor")])
        if not jump.leads_somewhere:
            self.say("there is no row to go to")
            return
        self._jump = jump
        self._said_before_jump = self.query_one(StatusBar).said
        jump.begin()
        self.say(_JUMPING)

    @property
    def is_jumping(self) -> bool:
        """Whether a jump is under way, which takes every key."""
        return self._jump is not None

    def end_jump(self) -> None:
        """Leave a jump, if there is one, with nothing done."""
        if self._jump:
            jump, self._jump = self._jump, None
            jump.end()
            if self.query_one(StatusBar).said == _JUMPING:
                self.say(self._said_before_jump)

    def on_key(self, event: events.Key) -> None:
        """While jumping, every key is the jump's."""
        if self._jump:
            event.stop()
            event.prevent_default()
            if not self._jump.takes(event.key):
                self.end_jump()

    def on_mouse_down(self) -> None:
        self.end_jump()

    def on_screen_suspend(self) -> None:
        self.end_jump()

    def show_trouble(self, told: str) -> None:
        """A sentence above the panes for as long as the workspace is in trouble; empty for none."""
        if told and not self.query("#trouble"):
            self.mount(Static(id="trouble", markup=False), after="#header")
        for banner in self.query("#trouble").results(Static):
            banner.update(sanitise_line(told))
        self.set_class(bool(told), "-troubled")

    def notes_changed(self, news: "News") -> None:
        """Something was kept, changed or refused in the workspace."""

    def notable(self) -> "Source | None":
        """What a note on what is in focus cites; None where nothing is."""
        return None

    def keeps_note(self) -> bool:
        """Keep a note of what is in focus, where the mode has one of its own to keep; whether it did."""
        return False

    def cite(self) -> None:
        """Let the paragraph in focus bear out the answer that is being written, or the clause last in focus."""
        source = self.notable()
        if source is None:
            self.say("there is no paragraph in focus that could be cited")
        else:
            self.lscb.sitting.bear_out(source.address, self.sayable() or "", self.say)

    def whereabouts(self) -> dict[str, Any]:
        """Where the person is in this mode, as fields of Whereabouts."""
        return {}

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

    def key_of(self, identifier: str) -> str:
        """The key of a command, as people read it: one that works while typing too, where it has one."""
        keys = self.lscb.keys_in_force[identifier]
        return shown_key(keys, typing=True) or shown_key(keys, typing=False)

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
