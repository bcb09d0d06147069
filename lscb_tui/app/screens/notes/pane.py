"""The note in focus: its fields, the text that is being written, and where it comes from."""

from collections.abc import Callable, Iterable

from textual.containers import Vertical
from textual.widget import Widget

from ....model.note import Note, NoteField, fields_of
from ...notebook import Notebook
from ...widgets.editor import Editor
from ...widgets.line_view import LineView
from .blocks import field_blocks, source_blocks


class NotePane(Vertical):
    """Shows one note. The editor holds one of its long fields; what is typed there is the notebook's at once."""

    def __init__(self, notebook: Callable[[], Notebook], keep_place: Callable[[], None], *, id: str) -> None:
        super().__init__(id=id)
        self._notebook, self._keep_place = notebook, keep_place
        self.writing = NoteField.TEXT
        """The field that the editor holds."""
        self.note: Note | None = None
        self._paragraphs: dict[str, str] = {}

    def compose(self) -> Iterable[Widget]:
        yield LineView(id="fields")
        yield Editor(self._typed, id="text")
        yield LineView(id="source", empty="")

    @property
    def fields(self) -> LineView:
        """The short fields."""
        return self.query_one("#fields", LineView)

    @property
    def editor(self) -> Editor:
        """The text."""
        return self.query_one("#text", Editor)

    @property
    def wanted_paragraph(self) -> str | None:
        """The address of the paragraph that the note cites, where its words are not known yet."""
        source = self.note.source if self.note else None
        return source.address if source and source.address not in self._paragraphs else None

    def show(self, note: Note | None) -> None:
        """Show a note as it stands, or none."""
        is_other = (note and note.id) != (self.note and self.note.id)
        self.note = note
        if note is None:
            self.fields.show((), empty="")
            self.query_one("#source", LineView).show(())
            self.editor.show("", "")
            return
        if is_other or self.writing not in fields_of(note.kind):
            self.writing = NoteField.TEXT
        blocks = field_blocks(note, self._notebook(), self.writing)
        self.fields.styles.height = sum(len(block.parts) for block in blocks)
        self.fields.show(blocks, key=self.fields.key)
        self.editor.show(f"{note.id}:{self.writing}", self._notebook().text(note, self.writing))
        self.show_source()

    def show_source(self) -> None:
        """Where the note comes from, and what is typed in it that stands in none of its sources."""
        if self.note:
            address = self.note.source.address if self.note.source else ""
            blocks = source_blocks(self.note, self._notebook(), self._paragraphs.get(address, ""))
            self.query_one("#source", LineView).show(blocks)

    def know_paragraph(self, address: str, words: str) -> None:
        """The words of a paragraph that a note cites: a number that stands there is proven."""
        self._paragraphs[address] = words
        self.show_source()

    def _typed(self, key: str, text: str) -> None:
        identifier, _, field = key.partition(":")
        note = self._notebook().notes.get(identifier)
        if note is None and self.note and self.note.id == identifier:
            note = self.note  # somebody removed it meanwhile; what is typed brings it back
        if note:
            self._notebook().type(note, NoteField(field), text)
            self._keep_place()
