"""What Notes shows, as blocks: pure functions from the notes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ....model.note import Note, NoteField, NoteKind, fields_of
from ....model.unproven import unproven_numerals
from ...marks import NOTE_KINDS
from ...widgets.blocks import Block, Part

if TYPE_CHECKING:
    from ...notebook import Notebook

FIELD_NAMES = {
    NoteField.KIND: "Kind",
    NoteField.TEXT: "Text",
    NoteField.ANSWER: "Answer",
    NoteField.ASKED_BY: "Asked by",
    NoteField.OWNER: "Owner",
    NoteField.DUE: "Due",
    NoteField.STATE: "State",
    NoteField.MEETING: "Meeting",
    NoteField.AGENDA_ITEM: "Item",
    NoteField.TAGS: "Tags",
}
LONG_FIELDS = (NoteField.TEXT, NoteField.ANSWER)
"""The fields of several lines, which are written in the editor; the others are one line each."""
NOTHING_KEPT = (
    "No note yet. F9 on a paragraph, a figure or a hit keeps one with its citation; here it keeps a free one."
)
NOTHING_CHOSEN = "No note has these words. Esc leaves the field; kind: state: tag: meeting: document: narrow."
_NAMES_WIDTH = 10
_EMPTY = "–"


def note_blocks(notes: Sequence[Note], notebook: "Notebook") -> list[Block]:
    """The list: what each note is, its first line, and where it comes from."""
    return [
        Block(tuple(_note_parts(note, notebook)), key=note.id, space_before=1 if number else 0)
        for number, note in enumerate(notes)
    ]


def _note_parts(note: Note, notebook: "Notebook") -> Iterable[Part]:
    text = notebook.text(note, NoteField.TEXT).strip()
    first = text.partition("\n")[0] or (f"“{note.source.quote}”" if note.source and note.source.quote else "(empty)")
    about = [f"{note.kind}, {note.state}" if note.state else str(note.kind), note.owner or note.asked_by]
    about += [f"due {note.due}" if note.due else "", note.meeting, ", ".join(note.tags)]
    yield Part(first, "strong" if text else "faint", indent=2, margin=NOTE_KINDS[note.kind], most_lines=2)
    yield Part(" · ".join(filter(None, about)), "faint", indent=2, most_lines=1)
    if note.source:
        yield Part(note.source.citation.partition(" · ")[0], "faint", indent=2, most_lines=1)
    if notebook.conflict(note.id):
        yield Part("changed by somebody else too: v shows both texts", "match", indent=2)


def field_blocks(note: Note, notebook: "Notebook", writing: NoteField) -> list[Block]:
    """The fields of a note, a line each; the one that the editor holds is marked."""
    blocks = []
    for field in fields_of(note.kind):
        value = " ".join(notebook.text(note, field).split()) or _EMPTY
        role = "strong" if field is writing else "plain"
        shown = "(in the editor below)" if field is writing else value
        refused = notebook.complaint(note.id, field)
        parts = [Part(shown, role, indent=_NAMES_WIDTH, margin=FIELD_NAMES[field], most_lines=1)]
        parts += [Part(refused, "match", indent=_NAMES_WIDTH, most_lines=1)] if refused else []
        blocks.append(Block(tuple(parts), key=field.value))
    return blocks


def source_blocks(note: Note, notebook: "Notebook", paragraph: str) -> list[Block]:
    """Where the note comes from, and what is typed in it that stands in none of its sources."""
    others = notebook.others_in(note.id)
    told = [f"also in this note: {', '.join(others)}"] if others else []
    told += ["changed by somebody else too: Esc shows both texts"] if notebook.conflict(note.id) else []
    told += [] if note.id in notebook.notes else ["removed by somebody else; typing brings it back"]
    blocks = [Block((Part(one, "strong"),)) for one in told]
    source = note.source
    if source is None:
        return [*blocks, Block((Part("Cites nothing.", "faint"),))]
    if unproven := unproven_in(note, notebook, paragraph):
        blocks.append(
            Block((Part(f"not in the source: {', '.join(unproven)}", "match"),), space_before=1 if blocks else 0)
        )
    parts = [Part(source.citation, "faint")]
    parts += [Part(source.figure, "strong")] if source.figure else []
    parts += [Part(f"“{source.quote}”")] if source.quote else []
    blocks.append(Block(tuple(parts), key=source.address, space_before=1 if blocks else 0))
    return blocks


def unproven_in(note: Note, notebook: "Notebook", paragraph: str) -> list[str]:
    """The numbers typed into a cited note that stand in none of its sources, each once."""
    if note.source is None:
        return []
    stated = [note.source.quote, note.source.figure, note.source.citation, paragraph]
    typed = "\n".join(notebook.text(note, field) for field in LONG_FIELDS)
    return list(dict.fromkeys(numeral.text for numeral in unproven_numerals(typed, stated)))


def counted(notes: Sequence[Note], all_notes: Mapping[str, Note]) -> str:
    """`3 of 12 notes: 1 question, 2 actions`."""
    kinds = [(sum(note.kind is kind for note in notes), kind) for kind in NoteKind]
    told = ", ".join(f"{count} {kind}{'' if count == 1 else 's'}" for count, kind in kinds if count)
    whole = len(all_notes)
    return f"{len(notes)} of {whole} kept{f': {told}' if told else ''}" if whole else "nothing is kept yet"
