"""Notes: the list of what was kept, and the note in focus with its text, its fields and its source."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from textual import on
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from ....library.reading import passages
from ....model.note import Note, NoteField
from ....model.note_filter import NoteOrder, ordered, parse_filter
from ....model.sayable import cited
from ....workspace.errors import Conflict
from ....workspace.journal import Entity
from ....workspace.news import News, Opened, Refused
from ...commands import Scope, bindings
from ...messages import OpenPassage
from ...widgets.editor import Editor
from ...widgets.line_view import LineView
from ...widgets.search_field import SearchField
from ..mode_screen import ModeScreen
from . import asking
from .blocks import FIELD_NAMES, LONG_FIELDS, NOTHING_CHOSEN, NOTHING_KEPT, counted, note_blocks
from .pane import NotePane

if TYPE_CHECKING:
    from ...notebook import Notebook


class NotesScreen(ModeScreen):
    """The mode of what people keep."""

    SCOPE = Scope.NOTES
    AUTO_FOCUS = "#notes"
    BINDINGS = bindings(Scope.NOTES)
    CSS_PATH = "../../styles/notes.tcss"

    def __init__(self) -> None:
        super().__init__()
        self._order = NoteOrder.TIME
        self._has_come_back = False
        self._removed: list[str] = []
        """The notes that were removed here, the latest last, until another is gone into."""
        self._held = ""
        """The note whose pane has the focus: it stays, whatever becomes of the list."""

    @property
    def notebook(self) -> "Notebook":
        """The notes of the app."""
        return self.lscb.notebook

    def panes(self) -> Iterable[Widget]:
        yield SearchField("Words, or kind: state: tag: meeting: document:", id="filter")
        with Horizontal(id="body"):
            yield LineView(id="notes", empty="Opening the workspace …")
            yield NotePane(lambda: self.notebook, self.lscb.keep_place, id="note")

    def on_mount(self) -> None:
        self.show_notes()
        self._come_back()

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        self.show_notes()
        self._note_where_the_focus_is()

    def on_screen_suspend(self) -> None:
        super().on_screen_suspend()
        if note := self._note:
            self.notebook.leave(note.id)
        self.notebook.be_in("")

    def answered(self, lane: str, result: Any) -> None:
        self._pane.know_paragraph(f"{result[0].document}#{result[0].paragraph}", result[0].text)

    def on_answer_failed(self, message: Any) -> None:
        """The paragraph is not held here: the note has its quote, and that is enough."""

    def notes_changed(self, news: News) -> None:
        """Something was kept, changed or refused, here or elsewhere."""
        self.show_notes()
        if isinstance(news, Opened):
            self._come_back()
            if news.recovered:
                count = len(news.recovered)
                texts = "1 text" if count == 1 else f"{count} texts"
                self.say(f"{texts} that a window left unfinished: kept as it was typed")
        elif isinstance(news, Refused) and news.edit.key.entity is Entity.NOTE:
            if isinstance(news.reason, Conflict):
                self._meet_conflict(news.edit.key.id)
            else:
                self.say(str(news.reason))

    def open_note(self, identifier: str, *, writing: bool = True) -> None:
        """Go to a note, and into its text."""
        self._has_come_back = True
        self.notebook.leave(self._held)
        self._held = ""
        self._field.value = ""
        self.show_notes(identifier)
        if writing:
            self.action_write()

    def whereabouts(self) -> dict[str, Any]:
        if not self.lscb.keeping.is_open:
            return {}
        return {
            "note": self._notes.key or "",
            "field": str(self._pane.writing),
            "offset": self._pane.editor.cursor_at,
            "is_writing": self._pane.editor.has_focus,
        }

    def sayable(self) -> str | None:
        note = self._note
        if note is None:
            return None
        text = " ".join(self.notebook.text(note, NoteField.TEXT).split())
        said = text or (note.source.figure or note.source.quote if note.source else "")
        return cited(said, note.source.citation) if note.source else said

    def explainable(self) -> tuple[str, str] | None:
        note = self._note
        if note is None:
            return None
        return f"{note.text} {note.source.quote if note.source else ''}", self.lscb.home_area

    async def action_search(self) -> None:
        self.remove_class("-writing")
        self.set_focus(self._field)

    def action_write(self) -> None:
        """Go to the text, in place of the list where there is no room beside it."""
        if self._enter_note():
            self.set_focus(self._pane.editor)
            self._note_where_the_focus_is()
            self.say("kept as you type; Esc goes back to the list, Tab to the source")

    def action_fields(self) -> None:
        """Go to the short fields."""
        if self._enter_note():
            self.set_focus(self._pane.fields)
            self._note_where_the_focus_is()
            self.say("Enter changes a field; Esc goes back to the list")

    def action_source(self) -> None:
        """Open the paragraph that the note cites."""
        note = self._note
        if note and note.source:
            self.post_message(OpenPassage(note.source.document, note.source.paragraph))
        else:
            self.say("this note cites nothing")

    def action_order(self) -> None:
        """The other order."""
        self._order = NoteOrder.DOCUMENT if self._order is NoteOrder.TIME else NoteOrder.TIME
        self.show_notes()
        self.say(
            "in the order of documents and paragraphs" if self._order is NoteOrder.DOCUMENT else "in order of time"
        )

    def action_kind(self) -> None:
        """Choose the kind."""
        self._edit(NoteField.KIND)

    def action_undo(self) -> None:
        """Take back one's own latest change."""
        brought_back = self._removed.pop() if self._removed else ""
        nothing = "you have changed nothing here that could be taken back"
        self._reverse(self.notebook.undo, brought_back or self._focused_id, nothing, "taken back")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._reverse(self.notebook.redo, self._focused_id, "nothing was taken back", "done again")

    def action_remove(self) -> None:
        """Take the note away. Undo brings it back, as long as no other note is gone into."""
        if (note := self._needed()) is None:
            return
        self._removed.append(note.id)
        undo = self.key_of("notes.undo")
        self.notebook.remove(note, self.telling(f"removed: {note.title} · {undo} brings it back"))

    def action_history(self) -> None:
        """Every change of the note; Enter takes one of its texts again."""
        if note := self._needed():
            asking.ask_history(self, note)

    def action_resolve(self) -> None:
        """Decide between what was typed here and what somebody else wrote."""
        note = self._note
        if note is None or not asking.ask_which_text(self, note):
            self.say("nobody else has changed this text")

    def action_editor(self) -> None:
        """Write the text in the person's own editor."""
        if note := self._needed():
            asking.ask_editor(self, note, self._pane.writing)

    def action_export(self) -> None:
        """Hand out what is listed."""
        if found := self._chosen():
            asking.ask_export(self, found)
        else:
            self.say("there is no note to export")

    @on(Input.Changed, "#filter")
    def _filter(self) -> None:
        self.show_notes()

    @on(Input.Submitted, "#filter")
    @on(SearchField.Left)
    def _filtered(self) -> None:
        self.remove_class("-writing")
        self.set_focus(self._notes)

    @on(SearchField.ListKey)
    def _list_key(self, message: SearchField.ListKey) -> None:
        getattr(self._notes, f"action_{message.action}")(message.by)

    @on(LineView.Moved, "#notes")
    def _note_in_focus(self) -> None:
        self._pane.writing = NoteField.TEXT
        self._show_note()

    @on(LineView.Chosen, "#notes")
    def _write_chosen(self) -> None:
        self.action_write()

    @on(LineView.Chosen, "#fields")
    def _field_chosen(self, message: LineView.Chosen) -> None:
        self._edit(NoteField(message.key))

    @on(LineView.Chosen, "#source")
    def _source_chosen(self) -> None:
        self.action_source()

    @on(Editor.Changed)
    def _after_typing(self) -> None:
        self._pane.show_source()

    @on(Editor.Left)
    def _left(self, message: Editor.Left) -> None:
        self.notebook.leave(message.key.partition(":")[0])

    def key_escape(self) -> None:
        """Back to the list, from wherever in the note; where somebody else changed its text, to both texts."""
        note, self._held = self._held, ""
        self.notebook.leave(note)
        self.remove_class("-writing")
        self.set_focus(self._notes)
        self.show_notes()
        self.say("Enter writes on; i its fields, a its kind, l its history; / narrows the list")
        if self.notebook.conflict(note):
            self.action_resolve()

    @property
    def _field(self) -> SearchField:
        return self.query_one("#filter", SearchField)

    @property
    def _notes(self) -> LineView:
        return self.query_one("#notes", LineView)

    @property
    def _pane(self) -> NotePane:
        return self.query_one(NotePane)

    @property
    def _note(self) -> Note | None:
        """The note in focus: the one whose pane has the focus, else the one that the list is on."""
        held = self._pane.note if self._held else None
        if held and held.id == self._held:
            return self.notebook.notes.get(self._held, held)
        return self.notebook.notes.get(self._notes.key or "")

    def _needed(self) -> Note | None:
        """The note in focus; where there is none, that is said."""
        if (note := self._note) is None:
            self.say("there is no note in focus")
        return note

    @property
    def _focused_id(self) -> str:
        note = self._note
        return note.id if note else ""

    def _chosen(self) -> tuple[Note, ...]:
        """What the list shows: what is wanted, and the note that somebody is in."""
        notes = self.notebook.notes
        wanted = parse_filter(self._field.value).chosen(notes.values())
        held = [notes[self._held]] if self._held in notes and notes[self._held] not in wanted else []
        return ordered((*wanted, *held), self._order)

    def on_descendant_focus(self) -> None:
        """Whether the person is in the note or outside it."""
        self._note_where_the_focus_is()

    def _note_where_the_focus_is(self) -> None:
        is_inside = self.focused is not None and self._pane in self.focused.ancestors
        note = self._pane.note
        self._held = note.id if is_inside and note else ""
        self.notebook.be_in(self._held)

    def _meet_conflict(self, note: str) -> None:
        """Show both texts, unless that would come between somebody and what is being written."""
        if note == self._held:
            self.say("changed by somebody else too: Esc shows both texts")
        elif note == self._focused_id:
            self.action_resolve()
        elif note in self.notebook.notes:
            resolve = self.key_of("notes.resolve")
            self.say(
                f"changed by somebody else too: {self.notebook.notes[note].title}; {resolve} there shows both texts"
            )

    def show_notes(self, key: str | None = None) -> None:
        """Draw the list anew, and the note in focus."""
        found = self._chosen()
        notebook = self.notebook
        empty = NOTHING_CHOSEN if notebook.notes else NOTHING_KEPT
        if not self.lscb.keeping.is_open:
            empty = self.lscb.keeping.trouble or "Opening the workspace …"
        self._notes.show(note_blocks(found, notebook), key=key or self._held or self._notes.key, empty=empty)
        self.show_place(counted(found, notebook.notes))
        self._show_note()

    def _show_note(self) -> None:
        """Draw the note in focus."""
        note = self._note
        self.set_class(note is None, "-none")
        self._pane.show(note)
        if note:
            self.lscb.keep_place()
        if address := self._pane.wanted_paragraph:
            self.ask("paragraph", lambda content: passages(content, address))

    def _come_back(self) -> None:
        """Go where the person was, once the notes are there."""
        was_at = self.lscb.was_at
        if self._has_come_back or was_at.note not in self.notebook.notes:
            return
        self._has_come_back = True
        self.show_notes(was_at.note)
        if was_at.field == NoteField.ANSWER:
            self._pane.writing = NoteField.ANSWER
            self._show_note()
        self._pane.editor.put_cursor(was_at.offset)
        if was_at.is_writing:
            self.action_write()

    def _enter_note(self) -> bool:
        """Show the note in focus, in place of the list where there is no room beside it; whether there is one."""
        if self._needed() is None:
            return False
        self.add_class("-writing")
        self._removed.clear()
        return True

    def _edit(self, field: NoteField) -> None:
        """Write a long field in the editor; ask for a short one."""
        if (note := self._needed()) is None:
            return
        if field in LONG_FIELDS:
            self._pane.writing = field
            self._show_note()
            self.action_write()
        else:
            asking.ask_field(self, note, field)

    def _reverse(
        self, how: Callable[[str, Callable[[Any], None]], None], identifier: str, nothing: str, done: str
    ) -> None:
        if not identifier:
            self.say("there is no note in focus")
            return

        def told(change: Any) -> None:
            if isinstance(change, Conflict):
                self.say("somebody changed it since; the history has every text")
            elif isinstance(change, Exception):
                self.say(str(change))
            else:
                field = FIELD_NAMES.get(change.field, change.field) if change else ""
                self.say(f"{done}: {field}" if change else nothing)
                self.show_notes(identifier)

        how(identifier, told)

    def telling(self, said: str) -> Callable[[Any], None]:
        """What to do when a job is done: say so, or what went wrong."""

        def told(result: Any) -> None:
            self.say(str(result) if isinstance(result, Exception) else said)
            self.show_notes()

        return told
