"""One short field of a note: chosen from what there is, or typed. What is typed is kept as it is typed."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from ...model.note import STATES, BadNote, Note, NoteField, NoteKind, checked
from ..widgets.search_field import SearchField
from .choosing import Choice, ChoosingDialog, Wording
from .dialog import Dialog

_HINTS = {
    NoteField.ASKED_BY: "The role of whoever asked, such as Member for Arrow Valley",
    NoteField.OWNER: "The role of whoever has to do it",
    NoteField.DUE: "The day it is due, such as 2018-10-18",
    NoteField.MEETING: "The meeting it belongs to, such as Health and Well-being Board, 22 July 2014",
    NoteField.AGENDA_ITEM: "The agenda item, such as 14",
    NoteField.TAGS: "Tags, parted by commas",
}
_KINDS = {
    NoteKind.NOTE: "something to remember",
    NoteKind.QUESTION: "asked by somebody, to be answered",
    NoteKind.ACTION: "to be done by somebody until a day",
    NoteKind.QUOTATION: "words of a paper, as they stand",
}


def field_dialog(
    note: Note, field: NoteField, value: str, typed: Callable[[str], None]
) -> "ChoosingDialog | FieldDialog":
    """The dialog for a field, which returns its new value or None; `typed` is told of every keystroke."""
    if field is NoteField.KIND:
        choices = [Choice(kind.value, kind.value, about) for kind, about in _KINDS.items()]
        return ChoosingDialog(_wording("Kind of note"), choices, chosen=value)
    if field is NoteField.STATE:
        states = STATES[note.kind]
        choices = [Choice(state.value, state.value, f"state of the {note.kind}") for state in states]
        return ChoosingDialog(_wording("State"), choices, chosen=value)
    return FieldDialog(note.kind, field, value, typed)


def _wording(title: str) -> Wording:
    return Wording(title, "Type a part of it", "There is none like this.", "Enter takes it, Esc leaves it as it is")


class FieldDialog(Dialog[str]):
    """A line to type in. Enter and Esc both leave it, and what was typed stays."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave")]

    def __init__(self, kind: NoteKind, field: NoteField, value: str, typed: Callable[[str], None]) -> None:
        super().__init__()
        self._kind, self._field, self._value, self._tell = kind, field, value, typed

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog", classes="-short"):
            yield Static(_HINTS[self._field], id="dialog-title", markup=False)
            field = SearchField("", id="field", tell=self._tell)
            field.value = self._value
            yield field
            yield Static("", id="dialog-complaint", markup=False)
            yield Static("Enter or Esc: done; what is typed is kept", id="dialog-hint", markup=False)

    def on_mount(self) -> None:
        field = self.query_one(SearchField)
        field.cursor_position = len(self._value)
        field.focus()

    def action_leave(self) -> None:
        """Back to the note."""
        self.leave(self.query_one(SearchField).value)

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        complaint = self.query_one("#dialog-complaint", Static)
        try:
            checked(self._field, message.value, self._kind)
        except BadNote as error:
            complaint.update(str(error))
        else:
            complaint.update("")

    @on(Input.Submitted)
    @on(SearchField.Left)
    def _done(self) -> None:
        self.action_leave()
