"""One short field of a note: chosen from what there is, or typed. What is typed is kept as it is typed."""

from collections.abc import Callable

from ...model.note import STATES, BadNote, Note, NoteField, NoteKind, checked
from .choosing import Choice, ChoosingDialog, Wording
from .line import LineDialog

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
) -> "ChoosingDialog | LineDialog":
    """The dialog for a field, which returns its new value or None; `typed` is told of every keystroke."""
    if field is NoteField.KIND:
        choices = [Choice(kind.value, kind.value, about) for kind, about in _KINDS.items()]
        return ChoosingDialog(_wording("Kind of note"), choices, chosen=value)
    if field is NoteField.STATE:
        states = STATES[note.kind]
        choices = [Choice(state.value, state.value, f"state of the {note.kind}") for state in states]
        return ChoosingDialog(_wording("State"), choices, chosen=value)

    def complaint(text: str) -> str:
        try:
            checked(field, text, note.kind)
        except BadNote as error:
            return str(error)
        return ""

    return LineDialog(_HINTS[field], value, complaint=complaint, tell=typed)


def _wording(title: str) -> Wording:
    return Wording(title, "Type a part of it", "There is none like this.", "Enter takes it, Esc leaves it as it is")
