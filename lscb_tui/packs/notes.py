"""Notes as a paper: by meeting and agenda item or by document, with questions, actions and quotations apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..export.paper import Block, Column, Items, Paper, Proof, Section, Statement, Table, Task, TaskState
from ..model.note import Note, NoteKind, NoteState
from .note_records import History, note_records

_WITHOUT_SOURCE = "Without a meeting or a paper"
_HEADINGS = {NoteKind.QUESTION: "Questions", NoteKind.ACTION: "Actions", NoteKind.QUOTATION: "Quotations"}
_TASK_STATES = {
    NoteState.IN_PROGRESS: TaskState.UNDER_WAY,
    NoteState.DONE: TaskState.DONE,
    NoteState.SUPERSEDED: TaskState.DROPPED,
}
"""The states of an action that are not simply open."""


def notes_paper(
    notes: Sequence[Note],
    title: str,
    classification: str = "",
    *,
    titles: Mapping[str, str] | None = None,
    history: History | None = None,
) -> Paper:
    """`notes` in their order: the paper, every field as records, and the actions as tasks.

    A document without a title in `titles` is called by its slug. `history` goes with the records.
    """
    return Paper(
        title=title,
        subtitle=_counted(notes),
        classification=classification,
        sections=tuple(_sections(notes, titles or {})),
        records=note_records(notes, history),
        tasks=tuple(_task(note) for note in notes if note.kind is NoteKind.ACTION),
    )


def _counted(notes: Sequence[Note]) -> str:
    """`3 notes, 1 question`."""
    counts = [(sum(note.kind is kind for note in notes), kind) for kind in NoteKind]
    return ", ".join(f"{count} {kind}{'' if count == 1 else 's'}" for count, kind in counts if count)


def _sections(notes: Sequence[Note], titles: Mapping[str, str]) -> Iterator[Section]:
    """Meetings first, each with its agenda items, then the documents of the notes of no meeting.

    An agenda item of no meeting is a meeting of its own.
    """
    with_place = [note for note in notes if note.meeting or note.agenda_item]
    without_place = [note for note in notes if not (note.meeting or note.agenda_item)]
    for meeting, of_meeting in _grouped((note.meeting or note.agenda_item, note) for note in with_place).items():
        items = _grouped((note.agenda_item if note.meeting else "", note) for note in of_meeting)
        yield from _section(meeting, items.pop("", []), level=1)
        for item, of_item in items.items():
            yield from _section(item, of_item, level=2)
    documents = _grouped((note.source.document if note.source else "", note) for note in without_place)
    without = documents.pop("", [])
    for document, of_document in documents.items():
        yield from _section(titles.get(document) or document, of_document, level=1)
    if without:
        yield from _section(_WITHOUT_SOURCE, without, level=1)


def _section(heading: str, notes: Sequence[Note], level: int) -> Iterator[Section]:
    """The notes, then what else was kept, a heading each."""
    plain = [note for note in notes if note.kind is NoteKind.NOTE]
    yield Section(heading, (Items(tuple(map(_noted, plain))),) if plain else (), level)
    for kind, blocks in ((NoteKind.QUESTION, _questions), (NoteKind.ACTION, _actions), (NoteKind.QUOTATION, _quoted)):
        of_kind = [note for note in notes if note.kind is kind]
        if of_kind:
            yield Section(_HEADINGS[kind], tuple(blocks(of_kind)), level + 1)


def _noted(note: Note) -> Statement:
    first, *rest = _lines(note.text) or ["" if note.source else note.title]
    return Statement(first, _proofs(note), (*rest, *_added(note)))


def _questions(notes: Sequence[Note]) -> Iterator[Block]:
    yield Items(tuple(map(_question, notes)))


def _question(note: Note) -> Statement:
    """Who asks and what, the answer, and how far it has come."""
    first, *rest = _lines(note.text) or [note.title]
    answer = _lines(note.answer)
    said = [f"Answer: {answer[0]}", *answer[1:]] if answer else []
    state = f"State: {note.state}" if note.state else ""
    asked = f"{note.asked_by}: {first}" if note.asked_by else first
    return Statement(asked, _proofs(note), (*rest, *said, state, *_added(note)))


def _actions(notes: Sequence[Note]) -> Iterator[Block]:
    """Who does what until when; beneath it what proves each, where there is anything."""
    columns = tuple(map(Column, ("Action", "Owner", "Due", "State")))
    yield Table(columns, tuple((note.text or note.title, note.owner, note.due, note.state) for note in notes))
    proven = [Statement(note.title, _proofs(note), _added(note)) for note in notes if note.source or note.tags]
    if proven:
        yield Items(tuple(proven))


def _quoted(notes: Sequence[Note]) -> Iterator[Block]:
    yield Items(tuple(map(_quotation, notes)))


def _quotation(note: Note) -> Statement:
    """The words as a quotation; what the note says of them before it. Without words of a source, the text is quoted."""
    if not (note.source and note.source.quote):
        of_text = Proof(quote=note.text or note.title)
        cited = [Proof(quote=of_text.quote, citation=proof.citation, address=proof.address) for proof in _proofs(note)]
        return Statement("", tuple(cited) or (of_text,), _added(note))
    said = _noted(note)
    return said if note.text.strip() != note.source.quote.strip() else Statement("", said.proofs, _added(note))


def _added(note: Note) -> tuple[str, ...]:
    """The figure's line, which is said and not quoted, and the tags."""
    figure = note.source.figure if note.source else ""
    return tuple(filter(None, (figure, f"Tags: {', '.join(note.tags)}" if note.tags else "")))


def _proofs(note: Note) -> tuple[Proof, ...]:
    source = note.source
    return (Proof(quote=source.quote, citation=source.citation, address=source.address),) if source else ()


def _task(note: Note) -> Task:
    """An action for a calendar; its description says all that the paper does."""
    said = [*_lines(note.text)[1:], f"Owner: {note.owner}" if note.owner else "", f"State: {note.state}"]
    said += [", ".join(filter(None, (note.meeting, note.agenda_item)))]
    said += [line for proof in _proofs(note) for line in (proof.quoted, proof.source)]
    said += [note.source.figure if note.source else ""]
    return Task(
        uid=f"{note.id}@lscb-tui",
        summary=note.title,
        due=note.due,
        owner=note.owner,
        state=_TASK_STATES.get(NoteState(note.state), TaskState.OPEN) if note.state else TaskState.OPEN,
        description="\n".join(filter(None, said)),
        tags=note.tags,
        created=note.created,
        updated=note.updated,
        revision=note.version - 1,
    )


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _grouped(pairs: Iterable[tuple[str, Note]]) -> dict[str, list[Note]]:
    """The notes by what they go under, in the order in which that first occurs."""
    groups: dict[str, list[Note]] = {}
    for key, note in pairs:
        groups.setdefault(key, []).append(note)
    return groups
