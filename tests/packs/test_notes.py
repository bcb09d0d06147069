"""Notes as a paper: where they were made, with the words that prove them, for readers, programs and calendars."""

import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given, settings
from icalendar import Calendar

from lscb_tui.export.formats import FORMATS, Format, format_for
from lscb_tui.export.paper import Items, Paper, Proof, Section, Statement, Table, TaskState
from lscb_tui.model.note import Note, NoteKind, NoteState, first_state, new_id
from lscb_tui.packs.note_records import KEYS
from lscb_tui.packs.notes import notes_paper
from tests.cli.hostile import raw
from tests.export.papers import NASTY
from tests.packs.notes import (
    ACTION,
    DEATHS,
    HISTORY,
    MEETING,
    NOTES,
    ON_FOSTERING,
    QUOTATION,
    REMARK,
    UNDATED,
    any_notes,
)

PAPER = notes_paper(NOTES, "Notes of the meeting", "OFFICIAL", history=HISTORY)
PROOF = Proof(quote=DEATHS.quote, citation=DEATHS.citation, address="worcestershire-2017-18-hwb#16")


def section(paper: Paper, heading: str) -> Section:
    return next(one for one in paper.sections if one.heading == heading)


def statements(paper: Paper) -> Iterator[Statement]:
    for one in paper.sections:
        for block in one.blocks:
            if isinstance(block, Items):
                yield from block.statements


def test_notes_go_under_their_meeting_and_agenda_item_or_else_their_document() -> None:
    assert [(one.level, one.heading) for one in PAPER.sections] == [
        (1, MEETING),
        (2, "5. Annual report"),
        (3, "Questions"),
        (3, "Actions"),
        (1, "worcestershire-2017-18-hwb"),
        (2, "Quotations"),
        (1, "Without a meeting or a paper"),
        (2, "Actions"),
    ]
    assert PAPER.subtitle == "2 notes, 1 question, 2 actions, 1 quotation"


def test_a_document_is_called_by_its_title_where_it_is_known() -> None:
    paper = notes_paper([ON_FOSTERING], "Notes", titles={"worcestershire-2017-18-hwb": "Annual Report"})
    assert [one.heading for one in paper.sections] == ["Annual Report"]


def test_an_agenda_item_of_no_meeting_is_not_lost() -> None:
    note = replace(REMARK, meeting="", agenda_item="7. Any other business")
    assert [(one.level, one.heading) for one in notes_paper([note], "Notes").sections] == [(1, "7. Any other business")]


def test_a_note_keeps_its_lines_and_tags() -> None:
    assert section(PAPER, MEETING).blocks == (
        Items(
            (Statement("The chair thanked the board.", (), ("She asked for the full report.", "Tags: thanks, report")),)
        ),
    )


def test_a_question_has_who_asks_the_answer_and_the_state() -> None:
    more = ("Answer: Eleven had modifiable factors.", "A paper follows.", "State: to be answered in writing")
    asked = Statement("Elected member: Were any of the deaths preventable?", (PROOF,), (*more, DEATHS.figure))
    assert section(PAPER, "Questions").blocks == (Items((asked,)),)


def test_actions_stand_in_a_table_with_owner_due_day_and_state_and_then_their_proofs() -> None:
    table, proven = section(PAPER, "Actions").blocks
    assert isinstance(table, Table)
    assert [column.title for column in table.columns] == ["Action", "Owner", "Due", "State"]
    assert table.rows == ((ACTION.text, "Board manager", "2018-11-30", "in progress"),)
    assert proven == Items((Statement("Send the panel's report", (PROOF,), (DEATHS.figure, "Tags: deaths")),))


@pytest.mark.parametrize(
    ("note", "statement"),
    [
        (QUOTATION, Statement("To read out", (PROOF,), (DEATHS.figure,))),
        (replace(QUOTATION, text=""), Statement("", (PROOF,), (DEATHS.figure,))),
        (replace(QUOTATION, text=DEATHS.quote), Statement("", (PROOF,), (DEATHS.figure,))),
        (replace(QUOTATION, text="Well said", source=None), Statement("", (Proof(quote="Well said"),))),
        (
            replace(QUOTATION, text="Well said", source=replace(DEATHS, quote="", figure="")),
            Statement("", (replace(PROOF, quote="Well said"),)),
        ),
    ],
)
def test_a_quotation_is_quoted_with_what_was_said_of_it_before_it(note: Note, statement: Statement) -> None:
    assert list(statements(notes_paper([note], "Notes"))) == [statement]


@given(any_notes())
def test_every_note_that_has_a_source_is_cited(note: Note) -> None:
    proofs = [proof for one in statements(notes_paper([note], "Notes")) for proof in one.proofs]
    if note.source:
        assert (proofs[0].citation, proofs[0].address) == (note.source.citation, note.source.address)


def test_records_hold_every_field_and_absent_is_none() -> None:
    assert PAPER.records is not None
    record = dict(PAPER.records.rows[1])
    assert record.pop("history") == (
        {
            "who": "ab",
            "when": "2018-10-18T14:01:00+00:00",
            "field": "text",
            "before": "",
            "after": "Were any preventable?",
        },
        {
            "who": "cd",
            "when": "2018-10-18T14:02:00+00:00",
            "field": "state",
            "before": "open",
            "after": "to be answered in writing",
        },
    )
    assert tuple(record) == PAPER.records.columns == KEYS
    assert record == {
        "id": "33333333",
        "kind": "question",
        "text": "Were any of the deaths preventable?",
        "answer": "Eleven had modifiable factors.\nA paper follows.",
        "asked_by": "Elected member",
        "owner": None,
        "due": None,
        "state": "to be answered in writing",
        "meeting": MEETING,
        "agenda_item": "5. Annual report",
        "tags": (),
        "document": "worcestershire-2017-18-hwb",
        "paragraph": "16",
        "citation": DEATHS.citation,
        "quote": DEATHS.quote,
        "figure": DEATHS.figure,
        "author": None,
        "created": None,
        "updated": None,
        "number": 2,
        "version": 3,
    }


def test_without_a_history_there_is_no_such_key() -> None:
    records = notes_paper(NOTES, "Notes").records
    assert records is not None and records.details == () and "history" not in records.rows[0]


def test_actions_are_tasks_that_say_where_they_come_from() -> None:
    assert PAPER.tasks is not None
    task, undated = PAPER.tasks
    assert (task.uid, task.summary, task.due, task.owner) == (
        *("44444444@lscb-tui", "Send the panel's report"),
        *("2018-11-30", "Board manager"),
    )
    assert (task.state, task.revision, task.tags) == (TaskState.UNDER_WAY, 1, ("deaths",))
    assert task.description.splitlines() == [
        "to every member",
        "Owner: Board manager",
        "State: in progress",
        f"{MEETING}, 5. Annual report",
        PROOF.quoted,
        PROOF.source,
        DEATHS.figure,
    ]
    assert (undated.due, undated.state) == ("", TaskState.OPEN)


@pytest.mark.parametrize(
    ("state", "task"),
    [
        (NoteState.OPEN, TaskState.OPEN),
        (NoteState.CARRIED_OVER, TaskState.OPEN),
        (NoteState.IN_PROGRESS, TaskState.UNDER_WAY),
        (NoteState.DONE, TaskState.DONE),
        (NoteState.SUPERSEDED, TaskState.DROPPED),
        ("", TaskState.OPEN),
    ],
)
def test_the_state_of_an_action_is_that_of_its_task(state: str, task: TaskState) -> None:
    [made] = notes_paper([replace(UNDATED, state=state)], "Notes").tasks or ()
    assert made.state is task


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_the_same_notes_give_the_same_bytes_with_the_marking_in_them(one: Format) -> None:
    written = one.write(notes_paper(NOTES, "Notes of the meeting", "OFFICIAL", history=HISTORY))
    assert written == one.write(PAPER)
    if one.is_binary:
        [page] = Document(BytesIO(written)).sections
        assert (page.header.paragraphs[0].text, page.footer.paragraphs[0].text) == ("OFFICIAL", "OFFICIAL")
    else:
        assert b"OFFICIAL" in written


@pytest.mark.parametrize("text", NASTY)
def test_nothing_hostile_leaves_in_any_format(text: str) -> None:
    source = replace(DEATHS, document=text, paragraph=text, citation=text, quote=text, figure=text)
    notes = [
        replace(note, text=text, answer=text, owner=text, meeting=text, tags=(text,), source=source) for note in NOTES
    ]
    paper = notes_paper(notes, text, text, titles={text: text})
    for one in FORMATS:
        if not one.is_binary:
            assert raw(one.write(paper).replace(b"\r\n", b"\n")) == [], one.name


@settings(deadline=None, max_examples=30)
@given(any_notes())
def test_any_note_can_be_written_in_every_format(note: Note) -> None:
    paper = notes_paper([note], note.title, note.owner)
    for one in FORMATS:
        assert one.write(paper)


def test_two_thousand_notes_are_written_in_every_format() -> None:
    kinds = list(NoteKind)
    notes = [
        replace(
            ACTION,
            id=new_id(),
            kind=(kind := kinds[number % 4]),
            state=first_state(kind),
            number=number,
            agenda_item=f"{number // 500}.",
        )
        for number in range(2_000)
    ]
    paper = notes_paper(notes, "Many notes", "OFFICIAL")
    written = {one.name: one.write(paper) for one in FORMATS}
    assert len(json.loads(written["json"])["notes"]) == 2_000
    assert len(Calendar.from_ical(written["ics"].decode()).subcomponents) == 500


def test_nothing_kept_is_a_paper_all_the_same() -> None:
    for one in FORMATS:
        assert one.write(notes_paper([], "Notes", "OFFICIAL"))
    assert format_for("txt").write(notes_paper([], "Notes")) == b"Notes\n"
