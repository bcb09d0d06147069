"""The registry: every command of the app, declared once.

Bindings, footer, palette, help, the key table in the README and rebinding in the settings are all made from it.
F8 and the digit 8 are kept for a mode to come.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from textual.binding import Binding, BindingType
from textual.keys import key_to_character


class Scope(StrEnum):
    """Where a command applies."""

    APP = "Everywhere"
    READ = "Read"
    FIND = "Find"
    COMPARE = "Compare"
    RESOLVE = "Resolve"
    NOTES = "Notes"
    MEETING = "Meeting"


class Command(NamedTuple):
    """One command. `keys` are in Textual's names, the first is the one shown; `needs` names a capability."""

    id: str
    title: str
    help: str
    keys: tuple[str, ...]
    scope: Scope
    footer: int = 0
    """Its rank in the footer: where there is not room for all, the higher ones are left out. 0: it is never there."""
    needs: str | None = None

    @property
    def action(self) -> str:
        """The name of the action method, without its prefix."""
        return self.id.partition(".")[2].replace("-", "_")


COMMANDS: tuple[Command, ...] = (
    Command("app.help", "Help", "what every key does here", ("f1",), Scope.APP, footer=1),
    Command("app.read", "Read", "the documents and their words", ("f2", "2"), Scope.APP, footer=2),
    Command("app.find", "Find", "passages, figures and issues as you type", ("f3", "3"), Scope.APP, footer=2),
    Command(
        "app.compare", "Compare", "years side by side, and what became of promises", ("f4", "4"), Scope.APP, footer=2
    ),
    Command(
        "app.resolve",
        "Resolve",
        "the resolution while it is being agreed: words, amendments, votes",
        ("f5", "5"),
        Scope.APP,
        footer=2,
        needs="workspace",
    ),
    Command(
        "app.notes",
        "Notes",
        "what was kept: notes, questions, actions, quotations",
        ("f6", "6"),
        Scope.APP,
        footer=2,
        needs="workspace",
    ),
    Command(
        "app.meeting",
        "Meeting",
        "agenda, timer, headlines to present, questions asked, the view for the room",
        ("f7", "7"),
        Scope.APP,
        footer=2,
        needs="workspace",
    ),
    Command(
        "app.cite",
        "Cite",
        "the paragraph in focus, for the clause or the answer that is being written",
        ("c",),
        Scope.APP,
        needs="workspace",
    ),
    Command(
        "app.note",
        "Note",
        "a note on what is in focus, with its citation, quote and figure",
        ("f9", "n"),
        Scope.APP,
        footer=3,
        needs="workspace",
    ),
    Command("app.palette", "Commands", "every command by name", ("f10", "ctrl+p"), Scope.APP, footer=6),
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
    Command("app.search", "Search", "search in what is shown", ("slash",), Scope.APP, footer=4),
    Command(
        "app.explain", "Explain", "the acronyms and terms in what is shown", ("question_mark",), Scope.APP, footer=5
    ),
    Command("app.jump", "Jump", "to any visible row or pane by its letter", ("semicolon", "f12"), Scope.APP),
    Command("app.theme", "Next theme", "dark, light, high contrast, the terminal's own, monochrome", ("t",), Scope.APP),
    Command("app.welcome", "First steps", "show or hide the six first keys", ("h",), Scope.APP),
    Command("app.quit", "Quit", "leave the program", ("q", "ctrl+c", "ctrl+q"), Scope.APP, footer=1),
    Command("read.documents", "Documents", "go to the list of documents", ("d",), Scope.READ, footer=3),
    Command("read.sections", "Sections", "go to a section by its heading", ("s",), Scope.READ, footer=4),
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
    Command("find.clear", "New question", "empty the field and ask again", ("x", "ctrl+l"), Scope.FIND),
    Command("find.facets", "Narrow", "go to kinds, areas and years, and back", ("i", "ctrl+t"), Scope.FIND, footer=3),
    Command("compare.themes", "Themes", "all years: how sure the board is of every theme", ("m",), Scope.COMPARE),
    Command("compare.sides", "Two sides", "two years, or two areas, with the words of both", ("e",), Scope.COMPARE),
    Command("compare.figures", "Figures", "all years: every figure and which way it went", ("i",), Scope.COMPARE),
    Command(
        "compare.promises",
        "Promises",
        "what was asked, agreed or promised, and what became of it",
        ("p",),
        Scope.COMPARE,
    ),
    Command("compare.words", "Words", "the two passages in focus, word by word", ("d",), Scope.COMPARE),
    Command("compare.chart", "Chart", "the indicator in focus over its years", ("b",), Scope.COMPARE, footer=4),
    Command(
        "compare.next-difference",
        "Next difference",
        "the next row or cell that differs",
        ("full_stop",),
        Scope.COMPARE,
        footer=3,
    ),
    Command("compare.previous-difference", "Previous difference", "the one before it", ("comma",), Scope.COMPARE),
    Command("compare.swap", "Swap", "exchange left and right", ("x",), Scope.COMPARE),
    Command(
        "compare.left-earlier", "Left earlier", "an earlier year on the left", ("left_parenthesis",), Scope.COMPARE
    ),
    Command("compare.left-later", "Left later", "a later year on the left", ("right_parenthesis",), Scope.COMPARE),
    Command(
        "compare.right-earlier",
        "Right earlier",
        "an earlier year on the right",
        ("left_square_bracket",),
        Scope.COMPARE,
    ),
    Command(
        "compare.right-later", "Right later", "a later year on the right", ("right_square_bracket",), Scope.COMPARE
    ),
    Command("compare.left-paper", "Left paper", "one paper on the left, in place of a year", ("l",), Scope.COMPARE),
    Command("compare.right-paper", "Right paper", "one paper on the right, in place of a year", ("r",), Scope.COMPARE),
    Command("compare.next-area", "Next area", "the area after this one", ("right_curly_bracket",), Scope.COMPARE),
    Command(
        "compare.previous-area", "Previous area", "the area before this one", ("left_curly_bracket",), Scope.COMPARE
    ),
    Command(
        "compare.other-area", "Other area", "another area on the right side, or the same again", ("a",), Scope.COMPARE
    ),
    Command(
        "resolve.start", "Start", "from a paper, a template, last year's resolution or blank", ("s",), Scope.RESOLVE
    ),
    Command("resolve.item", "Item", "choose the meeting and the item", ("i",), Scope.RESOLVE, footer=6),
    Command("resolve.steps", "Steps", "what can be done next with what is in focus", ("p",), Scope.RESOLVE, footer=3),
    Command("resolve.write", "Write", "the words of the clause or amendment in focus", ("e",), Scope.RESOLVE, footer=4),
    Command("resolve.amend", "Amend", "an amendment to the clause in focus", ("a",), Scope.RESOLVE, footer=3),
    Command(
        "resolve.wording", "Wording", "another wording, or the outcome of a prompt", ("o",), Scope.RESOLVE, footer=5
    ),
    Command("resolve.vote", "Vote", "go to the vote on what is in focus", ("v",), Scope.RESOLVE, footer=4),
    Command("resolve.names", "By name", "take the vote by name", ("b",), Scope.RESOLVE),
    Command("resolve.agree", "As recommended", "carried as it stands, without dissent", ("d",), Scope.RESOLVE),
    Command("resolve.interest", "Interest", "an interest that somebody declares", ("m",), Scope.RESOLVE),
    Command("resolve.read-back", "Read back", "large, one clause at a time", ("r",), Scope.RESOLVE, footer=5),
    Command("resolve.add", "Add clause", "a clause after the one in focus", ("plus",), Scope.RESOLVE),
    Command("resolve.remove", "Remove clause", "take the clause in focus out", ("minus",), Scope.RESOLVE),
    Command("resolve.up", "Clause up", "before the one above it", ("left_curly_bracket",), Scope.RESOLVE),
    Command("resolve.down", "Clause down", "after the one below it", ("right_curly_bracket",), Scope.RESOLVE),
    Command("resolve.next-finding", "Next finding", "the checker's next finding", ("full_stop",), Scope.RESOLVE),
    Command("resolve.previous-finding", "Previous finding", "the one before it", ("comma",), Scope.RESOLVE),
    Command(
        "resolve.suppress", "Let stand", "the finding may stand, for a reason", ("exclamation_mark",), Scope.RESOLVE
    ),
    Command("resolve.undo", "Undo", "take back your latest step in this meeting", ("u",), Scope.RESOLVE),
    Command("resolve.redo", "Redo", "do again what you took back", ("U",), Scope.RESOLVE),
    Command("resolve.history", "History", "every step that was taken in this meeting", ("l",), Scope.RESOLVE),
    Command("resolve.room", "To the room", "show the room what is in focus", ("greater_than_sign",), Scope.RESOLVE),
    Command("resolve.clear-room", "Clear room", "show the room nothing", ("less_than_sign",), Scope.RESOLVE),
    Command(
        "resolve.export",
        "Export",
        "the minute, the decision record, the votes or the whole record",
        ("x",),
        Scope.RESOLVE,
        needs="write_files",
    ),
    Command("notes.write", "Write", "go to the text of the note", ("e",), Scope.NOTES, footer=4),
    Command("notes.fields", "Fields", "go to its kind, state, owner, meeting and tags", ("i",), Scope.NOTES, footer=5),
    Command("notes.source", "Source", "open the paragraph that it cites", ("s",), Scope.NOTES, footer=4),
    Command("notes.kind", "Kind", "make it a note, a question, an action or a quotation", ("a",), Scope.NOTES),
    Command("notes.order", "Order", "by time, or by document and paragraph", ("o",), Scope.NOTES),
    Command("notes.undo", "Undo", "take back your latest change of this note", ("u",), Scope.NOTES, footer=5),
    Command("notes.redo", "Redo", "do again what you took back", ("r",), Scope.NOTES),
    Command("notes.history", "History", "every change of this note, and any of them again", ("l",), Scope.NOTES),
    Command("notes.remove", "Remove", "take the note away; undo brings it back", ("d",), Scope.NOTES),
    Command("notes.resolve", "Two texts", "decide between your text and somebody else's", ("v",), Scope.NOTES),
    Command("notes.editor", "Editor", "write the text in your own $EDITOR", ("E",), Scope.NOTES, needs="run_programs"),
    Command(
        "notes.export",
        "Export",
        "what is listed, as a document, a table, JSON or a calendar",
        ("x",),
        Scope.NOTES,
        footer=3,
        needs="write_files",
    ),
    Command(
        "meeting.start",
        "New meeting",
        "blank, for a paper, from an example or from a YAML file",
        ("s",),
        Scope.MEETING,
        footer=5,
    ),
    Command("meeting.choose", "Meetings", "another of the meetings that are kept", ("i",), Scope.MEETING, footer=6),
    Command("meeting.begin", "Begin or end", "the item in focus; the timer runs", ("b",), Scope.MEETING, footer=4),
    Command("meeting.ask", "Question", "a question asked, with Find beside it", ("a",), Scope.MEETING, footer=3),
    Command("meeting.write", "Write", "the words in focus", ("e",), Scope.MEETING, footer=5),
    Command("meeting.in-writing", "In writing", "the question is to be answered in writing", ("o",), Scope.MEETING),
    Command("meeting.headlines", "Headlines", "what to present, from the brief", ("p",), Scope.MEETING, footer=5),
    Command("meeting.attendance", "Attendance", "who is here, who leaves and when", ("m",), Scope.MEETING, footer=4),
    Command("meeting.actions", "Actions", "what the resolution asks for, as actions", ("d",), Scope.MEETING),
    Command("meeting.add", "Add", "an item, somebody on the roll, or a line", ("plus",), Scope.MEETING),
    Command("meeting.remove", "Remove", "what is in focus", ("minus",), Scope.MEETING),
    Command("meeting.up", "Item up", "taken before the one above it", ("left_curly_bracket",), Scope.MEETING),
    Command("meeting.down", "Item down", "taken after the one below it", ("right_curly_bracket",), Scope.MEETING),
    Command("meeting.after", "Afterwards", "what was asked, answered, resolved, promised", ("v",), Scope.MEETING),
    Command("meeting.undo", "Undo", "take back your latest step in this meeting", ("u",), Scope.MEETING),
    Command("meeting.redo", "Redo", "do again what you took back", ("U",), Scope.MEETING),
    Command("meeting.history", "History", "every step that was taken in this meeting", ("l",), Scope.MEETING),
    Command("meeting.room", "To the room", "show the room what is in focus", ("greater_than_sign",), Scope.MEETING),
    Command("meeting.clear-room", "Clear room", "show the room nothing", ("less_than_sign",), Scope.MEETING),
    Command(
        "meeting.export",
        "Export",
        "the minute, the decision record, the votes or the whole record",
        ("x",),
        Scope.MEETING,
        needs="write_files",
    ),
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

_UNNAMED = {"plus": "+", "minus": "-", "slash": "/", "at": "@", "backslash": "\\", "underscore": "_"}
"""Characters that Textual has a key's name for and no way back from it."""


def command(identifier: str) -> Command:
    """The command of that id. Raises KeyError."""
    return next((c for c in COMMANDS if c.id == identifier), None) or _unknown(identifier)


def _unknown(identifier: str) -> Command:
    raise KeyError(identifier)


def footer_commands(scope: Scope) -> list[Command]:
    """What the footer shows of a mode: the function keys, then the mode's own commands, then the rest.

    The mode itself stands in the header.
    """
    everywhere = [c for c in commands_of(Scope.APP) if c.footer and c.title != scope]
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
            show=bool(c.footer),
            id=c.id,
            key_display=shown(c.keys[0]),
        )
        for c in commands_of(scope)
    ]


def shown(key: str) -> str:
    """A key as people read it: `F1`, `/`, `ctrl+p`, `space`."""
    if (character := _character(key)).strip():
        return character
    return key.upper() if key[0] == "f" and key[1:].isdigit() else key


def shown_key(keys: Sequence[str], *, typing: bool) -> str:
    """The first of a command's keys, as people read it; while somebody is typing, the first that is no text.

    Empty where a text field takes them all.
    """
    return next((shown(key) for key in keys if not (typing and _character(key))), "")


def shown_keys(keys: Sequence[str], room: int) -> str:
    """The keys of a command as people read them: as many as stand in so many columns, the first always."""
    line = ""
    for key in map(shown, keys):
        if line and len(line) + 1 + len(key) > room:
            break
        line = f"{line} {key}".strip()
    return line


def _character(key: str) -> str:
    """The character that a key writes in a text field; empty where it writes none."""
    character = _UNNAMED.get(key) or key_to_character(key) or ""
    return character if character.isprintable() else ""


def key_table() -> str:
    """The key table of the README, as Markdown."""
    lines = ["| keys | command | id | where | what it does |", "|---|---|---|---|---|"]
    for c in COMMANDS:
        keys = " ".join(f"`{shown(key)}`" for key in c.keys)
        lines.append(f"| {keys} | {c.title} | `{c.id}` | {c.scope} | {c.help} |")
    for keys, what in LIST_KEYS:
        lines.append(f"| {' '.join(f'`{key}`' for key in keys.split(', '))} | | | lists and texts | {what} |")
    return "\n".join(lines)
