"""Commands: declared once, reachable by key and by name, rebound by the settings."""

import pytest

from lscb_tui.app.app import LscbApp
from lscb_tui.app.capabilities import Capabilities
from lscb_tui.app.commands import COMMANDS, LIST_KEYS, Command, Scope, command, key_table, shown, shown_key
from lscb_tui.app.dialogs.line import LineDialog
from lscb_tui.app.keymap import read_keymap
from lscb_tui.app.screens.compare.screen import CompareScreen
from lscb_tui.app.screens.find import FindScreen
from lscb_tui.app.screens.meeting.screen import MeetingScreen
from lscb_tui.app.screens.notes.screen import NotesScreen
from lscb_tui.app.screens.read import ReadScreen
from lscb_tui.app.screens.resolve.screen import ResolveScreen
from tests.app.driving import Driver, driven
from tests.docs import README

OWNERS = {
    Scope.APP: LscbApp,
    Scope.READ: ReadScreen,
    Scope.FIND: FindScreen,
    Scope.COMPARE: CompareScreen,
    Scope.NOTES: NotesScreen,
    Scope.RESOLVE: ResolveScreen,
    Scope.MEETING: MeetingScreen,
}
TAKEN_BY_TERMINALS = {f"ctrl+{letter}" for letter in "basqojhim"}


@pytest.mark.parametrize("declared", COMMANDS, ids=lambda c: c.id)
def test_a_command_has_a_method_that_does_it(declared: Command) -> None:
    assert hasattr(OWNERS[declared.scope], f"action_{declared.action}")


@pytest.mark.parametrize("declared", COMMANDS, ids=lambda c: c.id)
def test_a_command_has_a_key_that_no_terminal_takes(declared: Command) -> None:
    assert set(declared.keys) - TAKEN_BY_TERMINALS


def test_no_two_commands_that_apply_together_share_a_key() -> None:
    for scope in OWNERS:
        keys = [key for c in COMMANDS if c.scope in {scope, Scope.APP} for key in c.keys]
        assert len(keys) == len(set(keys))


def test_ids_are_unique() -> None:
    assert len({c.id for c in COMMANDS}) == len(COMMANDS)


def test_the_key_table_of_the_readme_is_made_from_the_registry() -> None:
    assert key_table() in README.read_text("utf-8"), "stale: run `make docs`"


def test_an_unknown_command_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        command("app.nonsense")


@pytest.mark.parametrize(
    ("key", "read"),
    [
        ("slash", "/"),
        ("backslash", "\\"),
        ("right_curly_bracket", "}"),
        ("semicolon", ";"),
        ("f1", "F1"),
        ("ctrl+p", "ctrl+p"),
        ("f", "f"),
        ("space", "space"),
        ("escape", "escape"),
    ],
)
def test_keys_are_shown_as_people_read_them(key: str, read: str) -> None:
    assert shown(key) == read


def test_while_typing_the_key_that_is_no_text_is_named() -> None:
    assert shown_key(("i", "ctrl+t"), typing=False) == "i"
    assert shown_key(("i", "ctrl+t"), typing=True) == "ctrl+t"
    assert shown_key(("slash", "space"), typing=True) == ""


def test_the_keys_of_modes_to_come_are_left_free() -> None:
    taken = {key for c in COMMANDS for key in c.keys}
    assert taken.isdisjoint({"f8", "8"})


def test_no_command_takes_a_key_of_lists() -> None:
    in_lists = {key for keys, _ in LIST_KEYS for key in keys.split(", ")}
    assert in_lists.isdisjoint(key for c in COMMANDS for key in c.keys)


@driven()
async def test_the_footer_names_keys_that_work_where_the_focus_is(person: Driver) -> None:
    await person.press("f3")
    await person.until("ctrl+t Narrow")
    await person.press("escape")
    await person.until(" i Narrow")
    await person.press("x")
    await person.until("ctrl+t Narrow")


@driven()
async def test_the_program_can_be_left_from_a_text_field(person: Driver) -> None:
    await person.press("f3")
    await person.type("q")
    await person.until("ctrl+c Quit")
    await person.press("ctrl+c")
    assert not person.app.is_running


@driven()
async def test_escape_leaves_the_palette_from_its_list_too(person: Driver) -> None:
    await person.press("f10", "tab", "escape")
    await person.until("Note the key headlines")


@driven(keeps=True)
async def test_every_command_is_in_the_palette_with_its_key(person: Driver) -> None:
    for c in COMMANDS:
        if c.scope not in (Scope.READ, Scope.APP) or c.id == "app.palette":
            continue
        await person.press("f10")
        await person.type(c.title.lower())
        screen = await person.until(f"{c.title}: ")
        line = next(line for line in screen.splitlines() if f" {c.title}: " in line)
        assert shown(c.keys[0]) in line
        await person.press("escape")


@driven()
async def test_the_palette_runs_what_is_chosen(person: Driver) -> None:
    await person.press("f10")
    await person.type("theme light")
    await person.press("enter")
    await person.until(lambda _: person.app.theme == "light")


@driven()
async def test_help_shows_the_keys_of_the_mode(person: Driver) -> None:
    await person.press("f1")
    await person.until("Next document: the document after this one")
    await person.press("escape")
    await person.until("Note the key headlines")


@driven(keys={"app.theme": "z"})
async def test_a_command_is_rebound_by_the_settings(person: Driver) -> None:
    await person.press("t")
    assert person.app.theme == "dark"
    await person.press("z")
    await person.until(lambda _: person.app.theme == "light")


@driven(capabilities=Capabilities(copy=False))
async def test_what_a_person_may_not_do_is_not_there(person: Driver) -> None:
    await person.press("y")
    assert "clipboard" not in person.screen
    await person.press("f10")
    await person.type("copy line")
    await person.until("No command has these words.")


@driven(keeps=True, capabilities=Capabilities(write_files=False, run_programs=False))
async def test_what_a_person_may_not_do_in_a_mode_is_not_there_by_its_key_either(person: Driver) -> None:
    await person.press("f9")
    await person.type("kept")
    await person.press("escape", "x", "E")
    screen = await person.until("1 of 1 kept")
    assert "Export" not in screen
    await person.press("e", "end")
    await person.type("!")
    await person.until("kept!")


@pytest.mark.parametrize(
    ("keys", "complaint"),
    [
        ({"app.quti": "x"}, "[keys] app.quti: there is no such command; did you mean app.quit?"),
        ({"app.quit": "ctrl+nonsense"}, "[keys] app.quit: “ctrl+nonsense” is no key"),
        ({"app.quit": ""}, "[keys] app.quit: no key is given"),
        ({"app.quit": "enter"}, "[keys] app.quit: enter moves in lists"),
        ({"app.quit": "f2"}, "[keys] F2 is both app.quit and app.read; app.quit keeps its default"),
        ({"read.next-match": "y"}, "[keys] y is both read.next-match and app.copy"),
    ],
)
def test_a_key_that_cannot_be_is_complained_of(keys: dict[str, str], complaint: str) -> None:
    keymap, complaints = read_keymap(keys)
    assert keymap == {}
    assert len(complaints) == 1
    assert complaints[0].startswith(complaint)


def test_two_modes_may_use_the_same_key() -> None:
    keymap, complaints = read_keymap({"find.clear": "d"})
    assert complaints == []
    assert keymap == {"find.clear": "d"}


@driven(ready=None, keys={"app.nonsense": "x"})
async def test_complaints_are_shown_at_the_start(person: Driver) -> None:
    await person.until("there is no such command")


@driven()
async def test_a_dialog_is_not_left_before_it_stands(person: Driver) -> None:
    """A key that came too early, for a dialog that an answer was opening, was the end of everything."""
    dialog = LineDialog("A line is asked for")
    person.app.push_screen(dialog)
    dialog.leave()
    await person.until("A line is asked for")
    await person.press("escape")
    await person.until("F1 Help")
