"""What a person is asked about a note, in a dialog or in their editor, and what is done with the answer."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ....model.errors import BadInput, Unavailable
from ....model.note import Note, NoteField
from ....workspace.errors import Conflict

if TYPE_CHECKING:
    from .screen import NotesScreen


def ask_field(screen: "NotesScreen", note: Note, field: NoteField) -> None:
    """A short field: what is typed is kept as it is typed."""
    from ...dialogs.note_field import field_dialog

    notebook = screen.notebook

    def typed(text: str) -> None:
        notebook.type(notebook.notes.get(note.id, note), field, text)

    def then(value: str | None) -> None:
        if value is not None:
            typed(value)
        notebook.leave(note.id)
        screen.show_notes()

    screen.app.push_screen(field_dialog(note, field, notebook.text(note, field), typed), then)


def ask_history(screen: "NotesScreen", note: Note) -> None:
    """Which of its earlier texts is wanted again, if any."""
    from ...dialogs.history import HistoryDialog

    def show(changes: Any) -> None:
        if isinstance(changes, Exception):
            screen.say(str(changes))
        else:
            screen.app.push_screen(HistoryDialog(note.title, changes), then)

    def then(chosen: str | None) -> None:
        if chosen is not None:
            field, _, value = chosen.partition(":")
            current = screen.notebook.notes.get(note.id, note)
            screen.notebook.change(current, NoteField(field), value, screen.telling("the earlier text is back"))

    screen.notebook.history(note.id, show)


def ask_which_text(screen: "NotesScreen", note: Note) -> bool:
    """Which of two texts is to stand; whether there are two. One that changes meanwhile is asked for again."""
    from ...dialogs.conflict import ConflictDialog

    refused = screen.notebook.conflict(note.id)
    if refused is None or not isinstance(conflict := refused.reason, Conflict):
        return False

    def decided(result: Any) -> None:
        screen.telling("decided; both texts are in the history")(result)
        if isinstance(result, Conflict):
            ask_which_text(screen, note)

    def then(text: str | None) -> None:
        if text is None:
            screen.say(f"both texts are kept; {screen.key_of('notes.resolve')} shows them again")
        else:
            screen.notebook.decide(refused, conflict, text, decided)

    if screen.is_current:
        screen.app.push_screen(ConflictDialog(conflict), then)
    return True


def ask_editor(screen: "NotesScreen", note: Note, field: NoteField) -> None:
    """The text of a field, in the person's own editor; one that fails changes nothing."""
    from ....terminal.editor import edit

    text, failure = screen.notebook.text(note, field), ""
    with screen.app.suspend():  # an error that left this block would leave the app without its screen
        try:
            text = edit(text)
        except (BadInput, Unavailable) as error:
            failure = str(error)
    screen.notebook.type(note, field, text)
    screen.notebook.leave(note.id)
    screen.show_notes()
    screen.say(failure or "taken from your editor")


def ask_export(screen: "NotesScreen", found: Sequence[Note]) -> None:
    """In which format, and under which name, the notes are handed out."""
    from ....packs.notes import notes_paper
    from ...dialogs.export import ExportDialog

    app = screen.lscb

    def show(histories: Any) -> None:
        if isinstance(histories, Exception):
            screen.say(str(histories))
            return
        paper = notes_paper(found, "Notes", app.classification, titles=app.titles, history=histories)
        app.push_screen(ExportDialog(paper, "notes", app.template), lambda said: screen.say(said) if said else None)

    screen.notebook.histories([note.id for note in found], show)
