"""The registry: every command of the app, declared once.

Bindings, footer, palette, help, the key table in the README and rebinding in the settings are all made from it.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from textual.binding import Binding, BindingType


class Scope(StrEnum):
    """Where a command applies."""

    APP = "Everywhere"
    READ = "Read"
    FIND = "Find"


class Command(NamedTuple):
    """One command. `keys` are in Textual's names, the first is the one shown; `needs` names a capability."""

    id: str
    title: str
    help: str
    keys: tuple[str, ...]
    scope: Scope
    footer: bool = False
    priority: bool = False
    """Works even while a text field takes the keys."""
    needs: str | None = None

    @property
    def action(self) -> str:
        """The name of the action method, without its prefix."""
        return self.id.partition(".")[2].replace("-", "_")


COMMANDS: tuple[Command, ...] = (
    Command("app.help", "Help", "what every key does here", ("f1",), Scope.APP, footer=True, priority=True),
    Command("app.read", "Read", "the documents and their words", ("f2", "2"), Scope.APP, footer=True),
    Command("app.find", "Find", "passages, figures and issues as you type", ("f3", "3"), Scope.APP, footer=True),
    Command("app.palette", "Commands", "every command by name", ("f10", "ctrl+p"), Scope.APP, footer=True),
    Command("app.go-back", "Back", "where you were before", ("backspace", "alt+left"), Scope.APP),
    Command("app.go-forward", "Forward", "where you were after", ("f", "alt+right"), Scope.APP),
    Command(
        "app.copy",
        "Copy line",
        "send the line to say aloud to the terminal's clipboard",
        ("y",),
        Scope.APP,
        needs="copy",
    ),
    Command(
        "app.write",
        "Write line to file",
        "append the line to say aloud to lscb-lines.txt in this folder",
        ("w",),
        Scope.APP,
        needs="write_files",
    ),
    Command("app.search", "Search", "search in what is shown", ("slash",), Scope.APP, footer=True),
    Command(
        "app.explain", "Explain", "the acronyms and terms in what is shown", ("question_mark",), Scope.APP, footer=True
    ),
    Command("app.theme", "Next theme", "dark, light, high contrast, the terminal's own, monochrome", ("t",), Scope.APP),
    Command("app.welcome", "First steps", "show or hide the six first keys", ("h",), Scope.APP),
    Command("app.quit", "Quit", "leave the program", ("q", "ctrl+c"), Scope.APP, footer=True),
    Command("read.next-document", "Next document", "the document after this one", ("right_curly_bracket",), Scope.READ),
    Command(
        "read.previous-document",
        "Previous document",
        "the document before this one",
        ("left_curly_bracket",),
        Scope.READ,
    ),
    Command("read.next-section", "Next section", "the section after this one", ("right_parenthesis",), Scope.READ),
    Command(
        "read.previous-section", "Previous section", "the section before this one", ("left_parenthesis",), Scope.READ
    ),
    Command("read.next-finding", "Next finding", "the next marked paragraph", ("right_square_bracket",), Scope.READ),
    Command(
        "read.previous-finding",
        "Previous finding",
        "the marked paragraph before this one",
        ("left_square_bracket",),
        Scope.READ,
    ),
    Command("read.next-match", "Next match", "the next place that was searched for", ("full_stop",), Scope.READ),
    Command("read.previous-match", "Previous match", "the place before this one", ("comma",), Scope.READ),
    Command("read.documents", "Documents", "go to the list of documents", ("d",), Scope.READ, footer=True),
    Command("find.clear", "New question", "empty the field and ask again", ("f4",), Scope.FIND),
    Command("find.facets", "Narrow", "go to kinds, areas and years, and back", ("f6",), Scope.FIND, footer=True),
)

LIST_KEYS = (
    ("down, j", "next line"),
    ("up, k", "previous line"),
    ("pagedown, space", "next page"),
    ("pageup", "previous page"),
    ("home, g", "first"),
    ("end, G", "last"),
    ("enter", "open"),
    ("tab", "next pane"),
    ("escape", "leave the field"),
)
"""The keys of every list and text, which are Textual's and vi's own and cannot be rebound."""

_SHOWN = {
    "slash": "/",
    "question_mark": "?",
    "full_stop": ".",
    "comma": ",",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}


def command(identifier: str) -> Command:
    """The command of that id. Raises KeyError."""
    return next((c for c in COMMANDS if c.id == identifier), None) or _unknown(identifier)


def _unknown(identifier: str) -> Command:
    raise KeyError(identifier)


def footer_commands(scope: Scope) -> list[Command]:
    """What the footer shows of a mode: the function keys, then the mode's own commands, then the rest."""
    everywhere = [c for c in commands_of(Scope.APP) if c.footer]
    first = [c for c in everywhere if c.keys[0].startswith("f") and len(c.keys[0]) > 1]
    own = [c for c in commands_of(scope) if c.footer]
    return [*first, *own, *(c for c in everywhere if c not in first)]


def commands_of(*scopes: Scope) -> Iterable[Command]:
    """The commands of the scopes named, in the order of the registry."""
    return (c for c in COMMANDS if c.scope in scopes)


def bindings(scope: Scope) -> list[BindingType]:
    """The bindings of a scope, each with the command's id so that it can be rebound."""
    return [
        Binding(
            ",".join(c.keys),
            c.action,
            c.title,
            show=c.footer,
            id=c.id,
            priority=c.priority,
            key_display=shown(c.keys[0]),
        )
        for c in commands_of(scope)
    ]


def shown(key: str) -> str:
    """A key as people read it: `F1`, `/`, `ctrl+p`."""
    if key in _SHOWN:
        return _SHOWN[key]
    return key.upper() if key[0] == "f" and key[1:].isdigit() else key


def key_table() -> str:
    """The key table of the README, as Markdown."""
    lines = ["| keys | command | id | where | what it does |", "|---|---|---|---|---|"]
    for c in COMMANDS:
        keys = " ".join(f"`{shown(key)}`" for key in c.keys)
        lines.append(f"| {keys} | {c.title} | `{c.id}` | {c.scope} | {c.help} |")
    for keys, what in LIST_KEYS:
        lines.append(f"| {' '.join(f'`{key}`' for key in keys.split(', '))} | | | lists and texts | {what} |")
    return "\n".join(lines)
