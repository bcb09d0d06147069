"""The application: modes, themes, the desk, and the commands that apply everywhere."""

import gc
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, time
from importlib import import_module
from pathlib import Path, PurePath
from threading import Thread
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import ScreenStackError
from textual.binding import BindingType
from textual.screen import Screen
from textual.widget import AwaitMount

from .capabilities import FULL, Capabilities
from .commands import COMMANDS, Command, Scope, bindings, command, commands_of, shown_keys
from .desk import Answered, Desk, LibraryFailed, LibraryOpened
from .keeping_app import KeepingApp
from .messages import OpenPassage, OpenProofs
from .screens.mode_screen import ModeScreen
from .screens.read import ReadScreen
from .themes import NAMES
from .whereabouts import Whereabouts
from .widgets.blocks import Block, Part

if TYPE_CHECKING:
    from ..library.content import Content
    from .dialogs.choosing import Choice
    from .house import House
    from .keeping import JobDone, StoreMaker, StoreTold

_NOTES_SECONDS = 0.5
"""The workspace is opened so long after the library, so that the first answers do not wait for it."""
_FLUSH_SECONDS = 2.0
_COLLECT_SECONDS = 1
"""From then on garbage is collected again, which the entry point stopped for the start."""


def time_of_day() -> time:
    """The time by the machine's clock."""
    return datetime.now().time()


def _mode(module: str, name: str) -> Callable[[], Screen[Any]]:
    """A mode's screen, loaded when it is first wanted: the first paint does not wait for it."""

    def make() -> Screen[Any]:
        screen: Screen[Any] = getattr(import_module(module, __package__), name)()
        return screen

    return make


class LscbApp(KeepingApp, inherit_bindings=False):
    """The program in a terminal. `open_content` is called in a thread, after the first paint."""

    TITLE = "lscb"
    CSS_PATH: ClassVar[list[str | PurePath]] = [f"styles/{name}.tcss" for name in ("app", "read")]
    """What the first paint needs."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.APP)]
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {
        "find": _mode(".screens.find", "FindScreen"),
        "compare": _mode(".screens.compare.screen", "CompareScreen"),
        "resolve": _mode(".screens.resolve.screen", "ResolveScreen"),
        "notes": _mode(".screens.notes.screen", "NotesScreen"),
        "meeting": _mode(".screens.meeting.screen", "MeetingScreen"),
    }
    DEFAULT_MODE = "read"

    def __init__(
        self,
        open_content: "Callable[[], Content]",
        *,
        home_area: str,
        capabilities: Capabilities = FULL,
        theme: str = "dark",
        classification: str = "",
        keys: Mapping[str, str] | None = None,
        polarities: Mapping[str, str] | None = None,
        show_welcome: bool = False,
        make_store: "StoreMaker | None" = None,
        was_at: Whereabouts | None = None,
        template: Path | None = None,
        make_house: "Callable[[], House] | None" = None,
        clock: Callable[[], time] = time_of_day,
    ) -> None:
        super().__init__(theme, make_store, make_house, was_at or Whereabouts())
        self.desk = Desk(open_content)
        self.home_area, self.classification, self.template = home_area, classification, template
        self.capabilities = capabilities._replace(workspace=capabilities.workspace and make_store is not None)
        self.clock = clock
        """The time of day in the room, for the timer of a meeting."""
        self.is_at = self.kept_at = self.was_at
        self.show_welcome = show_welcome
        self.polarities = dict(polarities or {})
        self._has_warned = self._is_touched = False
        self.titles: dict[str, str] = {}
        """The titles of the documents held, by slug, as far as they are known."""
        self._keymap_chosen, self._complaints = _keymap(keys or {})

    @property
    def keys_in_force(self) -> dict[str, list[str]]:
        """The keys of each command, rebound ones included."""
        return {c.id: self._keymap_chosen.get(c.id, ",".join(c.keys)).split(",") for c in COMMANDS}

    def keep_place(self) -> None:
        """Note where the person is; the store's thread writes it down."""
        if (screen := self.mode_screen) and screen.is_mounted:
            self.is_at = replace(self.is_at, mode=screen.SCOPE.name.lower(), **screen.whereabouts())

    @property
    def mode_screen(self) -> ModeScreen | None:
        """The mode on the screen, beneath any dialog."""
        return next((screen for screen in self.screen_stack if isinstance(screen, ModeScreen)), None)

    def get_default_screen(self) -> Screen[Any]:
        """Read: the default screen is painted once it stands, the first of a mode is laid out twice."""
        return ReadScreen()

    def on_mount(self) -> None:
        self.add_mode("read", ReadScreen)
        self.set_keymap(self._keymap_chosen)
        if self._complaints:
            self.call_after_refresh(self._report_keys)

    def open_library(self) -> None:
        """Open the library, once: the first screen asks for it when it is painted."""
        if not self.desk.is_begun:
            self.desk.open(self)

    def on_unmount(self) -> None:
        self.desk.close()

    async def on_event(self, event: events.Event) -> None:
        """Obey a key that is a command before the next key is looked at.

        Textual sends keys on to what is in focus, from where commands come back: words typed at once after F3 would
        not reach the field that it opens. In a text field keys keep to its order, and a jump takes them all.
        """
        if not isinstance(event, events.Key):
            await super().on_event(event)
            return
        self._is_touched = True
        with suppress(ScreenStackError):  # the app is closing, and nobody is there to take the key
            if event.is_forwarded or not await self._obeys(event.key):
                await super().on_event(event)

    async def _obeys(self, key: str) -> bool:
        """Whether a key was a command and is done. It waits for the screen that the keys before it led to."""
        if not self.screen.is_mounted:
            await AwaitMount(self.screen, [self.screen])
        takes_text = self.focused is not None and self.focused.check_consume_key("a", "a")
        is_jumping = self.mode_screen is not None and self.mode_screen.is_jumping
        is_ours = self.app_focus and not (takes_text or is_jumping)
        return is_ours and await self._check_bindings(key)

    async def on_library_opened(self, _message: LibraryOpened) -> None:
        self.set_timer(_COLLECT_SECONDS, gc.enable)
        if self.capabilities.workspace:
            self.set_timer(_NOTES_SECONDS, lambda: Thread(target=self._load_keeping, daemon=True).start())
        if not self._is_touched and self.was_at.mode in self.MODES:
            await self.switch_mode(self.was_at.mode)

    def _load_keeping(self) -> None:
        """Load what the workspace needs, in a thread, and open it in the app's own."""
        import_module(".keeping", __package__)
        self.call_later(self._open_keeping)

    def _open_keeping(self) -> None:
        assert self.keeping  # noqa: S101 - opened by being asked for

    def on_library_failed(self, message: LibraryFailed) -> None:
        from .dialogs.listing import ListingDialog

        lines = message.reason.splitlines()
        self.say(lines[-1])
        self.push_screen(ListingDialog("The library cannot be opened", _sentence_blocks(lines)))

    def on_open_proofs(self, message: OpenProofs) -> None:
        from .dialogs.proofs import ProofsDialog

        self.push_screen(ProofsDialog(message.focus), self._open_address)

    def on_open_passage(self, message: OpenPassage) -> None:
        self._show_passage(message.document, message.address)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a command is allowed: what the capability set leaves out is not there."""
        return self.allows_action(Scope.APP, action)

    async def action_read(self) -> None:
        """Go to Read."""
        await self.switch_mode("read")

    async def action_find(self) -> None:
        """Go to Find."""
        await self.switch_mode("find")

    async def action_compare(self) -> None:
        """Go to Compare."""
        await self.switch_mode("compare")

    async def action_resolve(self) -> None:
        """Go to Resolve."""
        await self.switch_mode("resolve")

    async def action_meeting(self) -> None:
        """Go to Meeting."""
        await self.switch_mode("meeting")

    def action_cite(self) -> None:
        """Let the paragraph in focus bear out the clause, or the answer, that is being written."""
        if self.mode_screen:
            self.mode_screen.cite()

    async def action_notes(self) -> None:
        """Go to Notes."""
        await self.switch_mode("notes")

    async def action_note(self) -> None:
        """A note on what is in focus, or a free one where nothing is."""
        from ..model.note import Note

        if self.keeping.has_failed:
            self.say(f"no note can be kept: {self.keeping.trouble}")
        elif self.mode_screen and self.screen is self.mode_screen and not self.mode_screen.keeps_note():
            await self._to_note(self.notebook.add(Note(id="", source=self.mode_screen.notable())).id)

    async def action_quit(self) -> None:
        """Leave. What could not be saved is told once, and left behind only when one asks again."""
        keeping = self._keeping
        if keeping and not keeping.store.flush(_FLUSH_SECONDS) and keeping.is_unsaved and not self._has_warned:
            self._has_warned = True
            self.say(f"not saved yet: {keeping.trouble or 'the workspace is busy'}; Quit again leaves all the same")
            return
        self.exit()

    async def action_palette(self) -> None:
        """Every command by name."""
        from .dialogs.choosing import ChoosingDialog, Wording

        if self.mode_screen and self.screen is self.mode_screen:
            wording = Wording(
                "Commands", "Type a part of its name", "No command has these words.", "Enter runs, Esc leaves"
            )
            await self.push_screen(ChoosingDialog(wording, self._choices(self.mode_screen.SCOPE)), self._run_chosen)

    async def action_help(self) -> None:
        """What every key does here."""
        from .dialogs.listing import ListingDialog, help_blocks

        if self.mode_screen and self.screen is self.mode_screen:
            scope = self.mode_screen.SCOPE
            await self.push_screen(ListingDialog(f"Keys in {scope}", help_blocks(scope, self.keys_in_force)))

    def action_explain(self) -> None:
        """The terms in what is shown."""
        text = self.mode_screen.explainable() if self.mode_screen else None
        if text is None:
            self.say("there is no passage in focus whose terms could be explained")
            return
        from ..library.glossary import terms_in

        words, area = text
        self.desk.ask("terms", lambda content: terms_in(content, words, area), self)

    def on_store_told(self, message: "StoreTold") -> None:
        self.keeping.take(message.news)
        self._has_warned &= bool(self.keeping.trouble)
        if (screen := self.mode_screen) and screen.is_mounted:
            screen.show_trouble(self.keeping.trouble)
            screen.notes_changed(message.news)

    def on_job_done(self, message: "JobDone") -> None:
        message.then(message.result)

    def on_answered(self, message: Answered) -> None:
        if message.lane != "terms":
            return
        from .dialogs.listing import ListingDialog, term_blocks

        if message.result:
            self.push_screen(ListingDialog("Terms in this passage", term_blocks(message.result)))
        else:
            self.say("the glossary has none of the words of this passage")

    def action_copy(self) -> None:
        """Send the line to say aloud to the terminal's clipboard; whether it took it, the terminal does not tell."""
        if (line := self._sayable()) is not None:
            self.copy_to_clipboard(line)
            self.say(f"sent to the terminal's clipboard, if it takes such: {line}")

    def action_write(self) -> None:
        """Append the line to say aloud to a file in this folder."""
        if (line := self._sayable()) is not None:
            from .lines_file import keep_line

            self.say(keep_line(line))

    def action_theme(self) -> None:
        """The next theme."""
        super().action_theme()
        self.say(f"theme: {self.theme}")

    def action_welcome(self) -> None:
        """Show or hide the first steps."""
        self.show_welcome = not self.show_welcome
        if self.mode_screen:
            self.mode_screen.show_welcome(self.show_welcome)

    def action_jump(self) -> None:
        """Go to any visible row."""
        if self.mode_screen and self.screen is self.mode_screen:
            self.mode_screen.begin_jump()

    async def action_search(self) -> None:
        """Search in what is shown: the mode's own search."""
        if self.mode_screen:
            await self.mode_screen.action_search()

    def action_go_back(self) -> None:
        """Where one was before, in Read."""
        if isinstance(self.mode_screen, ReadScreen):
            self.mode_screen.action_go_back()

    def action_go_forward(self) -> None:
        """Where one was after, in Read."""
        if isinstance(self.mode_screen, ReadScreen):
            self.mode_screen.action_go_forward()

    def open_note(self, identifier: str) -> None:
        """Go to a note in Notes, and into its text."""
        self.call_later(self._to_note, identifier)

    async def _to_note(self, identifier: str) -> None:
        from .screens.notes.screen import NotesScreen

        await self.switch_mode("notes")
        if not self.screen.is_mounted:
            await AwaitMount(self.screen, [self.screen])
        if isinstance(self.screen, NotesScreen):
            self.screen.open_note(identifier)

    def _choices(self, scope: Scope) -> "list[Choice]":
        """What the palette offers in a mode: the commands that are allowed, and the themes by name."""
        from .dialogs.choosing import Choice
        from .dialogs.dialog import KEYS_WIDTH

        keys = self.keys_in_force
        choices = [
            Choice(c.id, c.title, c.help, shown_keys(keys[c.id], KEYS_WIDTH - 1))
            for c in commands_of(scope, Scope.APP)
            if self.allows(c) and c.id != "app.palette"
        ]
        return choices + [Choice(f"theme.{name}", f"Theme {name}", "change the colours") for name in NAMES]

    async def _run_chosen(self, chosen: str | None) -> None:
        if chosen is None:
            return
        group, _, name = chosen.partition(".")
        if group == "theme":
            self.theme = name
        else:
            found = command(chosen)
            await self.run_action(f"{'app' if found.scope is Scope.APP else 'screen'}.{found.action}")

    def allows_action(self, scope: Scope, action: str) -> bool:
        """Whether the person may do what an action of a scope does; what is no command is no matter of permission."""
        return all(self.allows(c) for c in commands_of(scope) if c.action == action)

    def allows(self, chosen: Command) -> bool:
        """Whether the person may do that."""
        return chosen.needs is None or bool(getattr(self.capabilities, chosen.needs))

    def _sayable(self) -> str | None:
        line = self.mode_screen.sayable() if self.mode_screen else None
        if line is None:
            self.say("there is nothing in focus to say aloud")
        return line

    def say(self, text: str) -> None:
        if self.mode_screen:
            self.mode_screen.say(text)

    def _report_keys(self) -> None:
        from .dialogs.listing import ListingDialog

        blocks = _sentence_blocks(self._complaints)
        self.push_screen(ListingDialog("Keys in the settings that cannot be used", blocks))

    def _open_address(self, chosen: str | None) -> None:
        if chosen is not None:
            document, _, address = chosen.partition("#")
            self._show_passage(document, address)

    def _show_passage(self, document: str, address: str | None) -> None:
        async def show() -> None:
            await self.switch_mode("read")
            screen = self.screen
            if isinstance(screen, ReadScreen):
                screen.open(document, address)
                screen.focus_words()

        self.call_later(show)


def _keymap(keys: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    if not keys:
        return {}, []
    from .keymap import read_keymap

    return read_keymap(keys)


def _sentence_blocks(sentences: list[str]) -> list[Block]:
    """One block a sentence."""
    return [Block((Part(text),), key=str(number), space_before=1) for number, text in enumerate(sentences)]
