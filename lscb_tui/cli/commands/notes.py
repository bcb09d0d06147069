"""`lscb notes`: what is kept in the workspace, listed, added to, shown and exported."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from ...export.formats import FORMATS
from ...model.note import LONGEST_TEXT, Note, NoteField, NoteKind, NoteState, tags_in
from ...model.note_change import NoteChange
from ...model.note_filter import NoteFilter, NoteOrder, ordered
from ...terminal.out import Style, narrate, out
from .. import exits
from ..answers import write_json
from ..handing_out import HandingOut, hand_out, handing_out_options
from ..options import DocumentName, Words, content_option, json_option, pass_session
from ..reading import STANDARD_INPUT, given_text, name_of
from ..session import Session

_MOST_BYTES = 4 * LONGEST_TEXT
"""Of a note from standard input: a letter of UTF-8 has four at most."""
_LARGEST_FILE = 500_000_000
"""Bytes of a file of notes."""
_Command = TypeVar("_Command", bound=Callable[..., Any])


@click.group(short_help="Notes, questions, actions and quotations of the workspace.")
def command() -> None:
    """What is kept in the workspace: notes, questions, actions and quotations, each with the words it cites."""


def _one_of(choices: type[StrEnum]) -> click.Choice[str]:
    return click.Choice([choice.value for choice in choices])


def _filter_options(decorated: _Command) -> _Command:
    """The options that choose notes; the command takes them as one `wanted`, and `by`."""

    @wraps(decorated)
    def asked(*arguments: Any, by: str, **options: Any) -> Any:
        names = ("kind", "state", "tag", "meeting", "document", "words")
        wanted = NoteFilter(**{name: options.pop(name) or "" for name in names})
        return decorated(*arguments, wanted=wanted, by=NoteOrder(by), **options)

    for option in (
        click.option("--by", type=_one_of(NoteOrder), default="time", help="The order: time, or document."),
        click.option("--search", "words", type=Words(), metavar="WORDS", help="Only with all these words."),
        click.option("--document", type=DocumentName(), metavar="DOCUMENT", help="Only of this document."),
        click.option("--meeting", type=Words(), metavar="MEETING", help="Only of meetings with this in their name."),
        click.option("--tag", type=Words(), metavar="TAG", help="Only with this tag."),
        click.option("--state", type=_one_of(NoteState), help="Only in this state."),
        click.option("--kind", type=_one_of(NoteKind), help="Only of this kind."),
    ):
        asked = option(asked)
    return asked  # type: ignore[return-value]


@command.command("list", short_help="The notes, one by one.")
@_filter_options
@json_option
@pass_session
def list_notes(session: Session, wanted: NoteFilter, by: NoteOrder, as_json: bool) -> int:
    """List the notes, or those that are wanted; exit 1 where there is none."""
    found = _chosen(session, wanted, by)
    if as_json:
        from ...packs.note_records import note_records

        write_json(list(note_records(found).rows))
    else:
        for note in found:
            _write_brief(note)
    if not found:
        narrate(
            "no note; `lscb notes add` keeps one"
            if wanted == NoteFilter()
            else "no note fits; `lscb notes list` lists all"
        )
        return exits.NOTHING_FOUND
    return exits.DONE


@command.command("add", short_help="Keep a note.")
@click.argument("text", nargs=-1, type=str, metavar="TEXT")
@click.option("--cite", metavar="DOCUMENT#PARAGRAPH", type=DocumentName(), help="The paragraph that it is about.")
@click.option("--quote", type=Words(), metavar="WORDS", help="The words cited, where not the whole paragraph.")
@click.option("--figure", type=Words(), metavar="INDICATOR", help="The figure cited, where there are several.")
@click.option("--kind", type=_one_of(NoteKind), default="note", help="What it is.")
@click.option("--asked-by", type=Words(), metavar="ROLE", default="", help="Who asked the question: a role.")
@click.option("--answer", type=str, metavar="TEXT", default="", help="The answer to the question.")
@click.option("--owner", type=Words(), metavar="ROLE", default="", help="Who has to do it: a role.")
@click.option("--due", type=Words(), metavar="DAY", default="", help="When it is due, such as 2018-10-18.")
@click.option("--state", type=_one_of(NoteState), default=None, help="How far it has come.")
@click.option("--meeting", type=Words(), metavar="MEETING", default="", help="The meeting it belongs to.")
@click.option("--item", type=Words(), metavar="ITEM", default="", help="The agenda item it belongs to.")
@click.option("--tag", "tags", type=Words(), metavar="TAG", multiple=True, help="A tag; may be given again.")
@json_option
@content_option
@pass_session
def add_note(
    session: Session,
    text: tuple[str, ...],
    cite: str | None,
    quote: str | None,
    figure: str | None,
    kind: str,
    asked_by: str,
    answer: str,
    owner: str,
    due: str,
    state: str | None,
    meeting: str,
    item: str,
    tags: tuple[str, ...],
    as_json: bool,
) -> int:
    """Keep TEXT as a note; - reads it from standard input. The note's id is written to standard output."""
    if not cite and (quote or figure):
        raise click.UsageError("--quote and --figure say what is cited of a paragraph; name it with --cite")
    words = _typed() if text == ("-",) else " ".join(text)
    if not (words.strip() or cite):
        raise click.UsageError("a note has a text, or cites a paragraph; write it after the options, or use --cite")
    source = None
    if cite:
        from ...library.citing import citing

        source = citing(session.content, cite, quote=quote or "", figure=figure or "")
    note = Note(
        id="",
        kind=NoteKind(kind),
        text=words,
        answer=answer,
        asked_by=asked_by,
        owner=owner,
        due=due,
        state=state or "",
        meeting=meeting,
        agenda_item=item,
        tags=tags_in(",".join(tags)),
        source=source,
    )
    from ...workspace import notes

    with session.workspace.write() as connection:
        kept = notes.add(connection, session.author, note)
    if as_json:
        from ...packs.note_records import note_records

        write_json(note_records([kept]).rows[0])
    else:
        out(kept.id)
    if told := _unproven(session, kept):
        narrate(told)
    return exits.DONE


@command.command("show", short_help="One note whole, with its history on request.")
@click.argument("identifier", type=Words(), metavar="ID")
@click.option("--history", "with_history", is_flag=True, help="Every change of it, the oldest first.")
@json_option
@content_option
@pass_session
def show_note(session: Session, identifier: str, with_history: bool, as_json: bool) -> int:
    """Show the note of an ID, or of the beginning of one."""
    from ...workspace import notes

    with session.workspace.read() as connection:
        note = notes.get(connection, identifier)
    history = _histories(session, [note]) if with_history else None
    if as_json:
        from ...packs.note_records import note_records

        write_json(note_records([note], history).rows[0])
        return exits.DONE
    _write_whole(note)
    if told := _unproven(session, note):
        narrate(told)
    for change in (history or {}).get(note.id, ()):
        out()
        out(f"{change.when}  {change.who}  {change.field.replace('_', ' ')}", Style.FAINT)
        if change.before:
            out(f"- {change.before}", indent=2)
        out(f"+ {change.after}", indent=2)
    return exits.DONE


@command.command("remove", short_help="Remove a note; the app's undo brings it back.")
@click.argument("identifier", type=Words(), metavar="ID")
@pass_session
def remove_note(session: Session, identifier: str) -> int:
    """Remove the note of an ID. It stays in the journal, and its author's undo in the app brings it back."""
    from ...workspace import notes

    with session.workspace.write() as connection:
        note = notes.get(connection, identifier)
        notes.remove(connection, session.author, note.id)
    narrate(f"removed {note.id}: {note.title}")
    return exits.DONE


@command.command("export", short_help="The notes as a document, a table, JSON or a calendar.")
@_filter_options
@click.option("--title", type=Words(), default="Notes", metavar="TITLE", help="The title of the paper.")
@handing_out_options(FORMATS)
@content_option
@pass_session
def export_notes(session: Session, wanted: NoteFilter, by: NoteOrder, title: str, chosen: HandingOut) -> int:
    """Export the notes, or those that are wanted, each with its citation: Markdown on standard output, or a file.

    The suffix decides: .docx, .html, .md, .txt, .csv, .json (which `lscb notes import` reads again), .ics.
    """
    from ...library.reading import documents
    from ...packs.notes import notes_paper

    found = _chosen(session, wanted, by)
    if not found:
        narrate("no note is there to export")
        return exits.NOTHING_FOUND
    titles = {}
    if any(note.source for note in found):
        titles = {document.slug: document.title for document in documents(session.content)}
    history = _histories(session, found) if chosen.format.name == "json" else None
    paper = notes_paper(found, title, session.settings.classification, titles=titles, history=history)
    return hand_out(paper, chosen, session.settings.template)


@command.command("import", short_help="Notes that were exported as JSON.")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), metavar="FILE")
@pass_session
def import_notes(session: Session, file: Path) -> int:
    """Take in the notes of FILE, exported as JSON; - reads standard input. Notes that are here already stay."""
    from ...packs.notes_file import read_notes
    from ...workspace import notes

    text = given_text(file, most=_LARGEST_FILE, remedy="export the notes in several files")
    read = read_notes(text, name_of(file))
    with session.workspace.write() as connection:
        count, differing = notes.bring_in(connection, session.author, read.notes, read.history)
    here = len(read.notes) - count - len(differing)
    narrate(f"taken in: {count}; here already: {here}; here with other words, and left as they are: {len(differing)}")
    for identifier in differing:
        narrate(f"  {identifier}")
    return exits.DONE


def _typed() -> str:
    """The text that comes through a pipe."""
    return given_text(STANDARD_INPUT, most=_MOST_BYTES, remedy="split it into several notes").rstrip("\n")


def _chosen(session: Session, wanted: NoteFilter, by: NoteOrder) -> tuple[Note, ...]:
    from ...workspace import notes

    with session.workspace.read() as connection:
        return ordered(wanted.chosen(notes.all_notes(connection)), by)


def _histories(session: Session, found: Sequence[Note]) -> dict[str, tuple[NoteChange, ...]]:
    from ...workspace.journal import Entity, histories

    with session.workspace.read() as connection:
        return histories(connection, Entity.NOTE, [note.id for note in found])


def _write_brief(note: Note) -> None:
    out(f"{note.id}  {_what(note)}", Style.FAINT)
    out(note.title, Style.STRONG, indent=2)
    if note.source:
        out(f"{note.source.citation}  [{note.source.address}]", Style.FAINT, indent=2)


def _write_whole(note: Note) -> None:
    out(f"{note.id}  {_what(note)}", Style.FAINT)
    out(f"by {note.author}, {note.created}; changed {note.updated}, version {note.version}", Style.FAINT)
    if note.text:
        out()
        out(note.text, Style.STRONG)
    for label, value in (
        ("Asked by", note.asked_by),
        ("Answer", note.answer),
        ("Owner", note.owner),
        ("Due", note.due),
        ("Meeting", note.meeting),
        ("Agenda item", note.agenda_item),
        ("Tags", note.value(NoteField.TAGS)),
    ):
        if value:
            out(f"{label}: {value}")
    if note.source:
        out()
        if note.source.figure:
            out(note.source.figure)
        out(f"“{note.source.quote}”")
        out(f"{note.source.citation}  [{note.source.address}]", Style.FAINT, indent=2)


def _what(note: Note) -> str:
    """`action, open · Head of Service · due 2018-10-18 · front door`."""
    kind = f"{note.kind}, {note.state}" if note.state else str(note.kind)
    who = note.asked_by if note.kind is NoteKind.QUESTION else note.owner
    due = f"due {note.due}" if note.due else ""
    return " · ".join(filter(None, (kind, who, due, note.meeting, note.value(NoteField.TAGS))))


def _unproven(session: Session, note: Note) -> str:
    """A sentence that names the numbers which stand in none of the note's sources; empty where there is none."""
    if note.source is None:
        return ""
    from ...library.reading import UnknownDocument, passages
    from ...model.unproven import unproven_numerals

    source = note.source
    stated = [source.quote, source.figure, source.citation]
    try:
        stated += [passage.text for passage in passages(session.content, source.address)]
    except UnknownDocument:
        narrate(f"{source.address} is not held here; the numbers are compared with the quote alone")
    found = unproven_numerals(f"{note.text}\n{note.answer}", stated)
    numbers = ", ".join(dict.fromkeys(numeral.text for numeral in found))
    return f"not in the source: {numbers}" if found else ""
