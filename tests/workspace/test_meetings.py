"""Meetings in the workspace: steps, typing, what two people do at once, and what can be taken back."""

from dataclasses import replace
from datetime import date

import pytest

from lscb_tui.meetings import motions
from lscb_tui.meetings.places import Step, Subject, item_of, with_item
from lscb_tui.meetings.refusal import Refusal
from lscb_tui.model.errors import BadInput
from lscb_tui.model.kept_meeting import KeptMeeting
from lscb_tui.model.meeting import Attendee, MeetingRecord, Minute, MinuteState
from lscb_tui.model.meeting_choice import NoSuchMeeting
from lscb_tui.model.motion import Cast, MotionState, Vote
from lscb_tui.model.slide import Slide, SlideKind
from lscb_tui.workspace import edits, journal, meetings, room
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.edits import Edit, EditKey
from lscb_tui.workspace.errors import Conflict
from lscb_tui.workspace.journal import Author, Change, Entity
from lscb_tui.workspace.meetings import TakenFurther

from .conftest import ALICE, BOB
from .met import RECORD, WORDS, asked, moved, tabled


def confirmed(record: MeetingRecord) -> MeetingRecord:
    return replace(record, minute=Minute(MinuteState.CONFIRMED, date(2014, 9, 30)))


def added(database: Database, record: MeetingRecord = RECORD, author: Author = ALICE) -> KeptMeeting:
    with database.write() as connection:
        return meetings.add(connection, author, record)


def taken(
    database: Database, meeting: KeptMeeting, step: Step, title: str = "a step", by: Author = ALICE
) -> KeptMeeting:
    with database.write() as connection:
        return meetings.step(connection, by, meeting.id, title, step)


def written(
    database: Database, meeting: KeptMeeting, path: str, base: str, value: str, by: Author = ALICE
) -> KeptMeeting:
    with database.write() as connection:
        return meetings.write_field(connection, by, meeting.id, path, base=base, value=value)


def read(database: Database, identifier: str) -> KeptMeeting:
    with database.read() as connection:
        return meetings.get(connection, identifier)


def history(database: Database, meeting: KeptMeeting) -> tuple[Change, ...]:
    with database.read() as connection:
        return journal.history(connection, Entity.MEETING, meeting.id)


def undone(database: Database, meeting: KeptMeeting, author: Author = ALICE) -> MeetingRecord:
    with database.write() as connection:
        meetings.undo(connection, author, meeting.id)
        return meetings.get(connection, meeting.id).record


def redone(database: Database, meeting: KeptMeeting, author: Author = ALICE) -> MeetingRecord:
    with database.write() as connection:
        meetings.redo(connection, author, meeting.id)
        return meetings.get(connection, meeting.id).record


def test_a_meeting_keeps_everything_it_was_given_and_all_in_it_has_an_id(database: Database) -> None:
    kept = added(database, replace(RECORD, attendance=(Attendee(name="Councillor A"),)))
    assert read(database, kept.id) == kept
    assert (kept.number, kept.author, kept.version) == (1, "alice", 1)
    (attendee,) = kept.record.attendance
    assert attendee.id
    assert replace(kept.record, attendance=RECORD.attendance) == RECORD


def test_meetings_are_listed_in_the_order_in_which_they_were_made_and_found_by_their_id(database: Database) -> None:
    made = tuple(added(database) for _ in range(3))
    with database.read() as connection:
        assert meetings.all_meetings(connection) == made
        assert meetings.some_meetings(connection, [made[1].id, "nothing", made[1].id]) == (made[1],)
        assert meetings.get(connection, made[2].id[:7].upper()) == made[2]
        with pytest.raises(NoSuchMeeting, match=f"did you mean {made[0].id}"):
            meetings.get(connection, f"{made[0].id}x")
        with pytest.raises(NoSuchMeeting, match="there is no meeting “”; `lscb meeting list`"):
            meetings.get(connection, "")


def test_a_step_is_one_row_of_the_journal_that_tells_what_it_changed_and_no_more(database: Database) -> None:
    meeting = added(database)
    after = taken(database, meeting, moved, "moved by Councillor A", BOB)
    assert (after.record, after.version) == (moved(RECORD), 2)
    made, step = history(database, meeting)
    assert (made.who, made.field, made.before, made.what) == ("alice", "created", "", "made")
    assert (step.who, step.what, step.field) == ("bob", "moved by Councillor A", "items/i1")
    assert (step.before, step.after) == ('{"state":"drafted"}', '{"state":"moved","mover":"m1"}')


def test_a_meeting_that_was_exported_begins_with_having_been_brought_in(database: Database) -> None:
    with database.write() as connection:
        meeting = meetings.bring_in(connection, ALICE, RECORD)
    assert meeting.record == RECORD
    [first] = history(database, meeting)
    assert (first.who, first.field, first.before, first.what) == ("alice", "created", "", "brought in")
    assert undone(database, meeting) == RECORD, "that it was brought in is not taken back"


def test_a_step_that_changes_nothing_leaves_no_trace(database: Database) -> None:
    meeting = added(database)
    assert taken(database, meeting, lambda record: record) == meeting
    assert len(history(database, meeting)) == 1


def test_a_step_that_is_refused_changes_nothing(database: Database) -> None:
    meeting = taken(database, added(database), tabled("noted"))
    with pytest.raises(Refusal, match="put it to the vote first"):
        taken(database, meeting, tabled("approved"))
    assert read(database, meeting.id) == meeting


def test_a_step_is_taken_on_the_record_as_it_is_kept_not_as_it_was_known(database: Database) -> None:
    meeting = added(database)
    taken(database, meeting, tabled("noted"), by=BOB)
    with pytest.raises(Refusal):
        taken(database, meeting, tabled("approved"))
    taken(database, meeting, asked("why?"))
    record = read(database, meeting.id).record
    assert [each.new for each in record.items[0].amendments] == ["noted"]
    assert [each.text for each in record.items[0].questions] == ["why?"]


def test_confirmed_minutes_take_no_step_no_typing_and_nothing_back(database: Database) -> None:
    meeting = taken(database, taken(database, added(database), moved), confirmed)
    with pytest.raises(Refusal, match="correct"):
        taken(database, meeting, asked("why?"))
    with pytest.raises(Refusal, match="correct"):
        written(database, meeting, WORDS, "the report be received", "the report be lost")
    with pytest.raises(Refusal, match="correct"):
        undone(database, meeting)
    assert read(database, meeting.id) == meeting


def test_typing_changes_one_text_and_is_one_row(database: Database) -> None:
    meeting = added(database)
    after = written(database, meeting, WORDS, "the report be received", "the report be received with thanks")
    assert after.record.items[0].clauses[0].words == "the report be received with thanks"
    row = history(database, meeting)[-1]
    assert (row.field, row.before, row.after) == (
        WORDS,
        '"the report be received"',
        '"the report be received with thanks"',
    )
    assert row.what == "words of a clause"


def test_a_text_that_somebody_else_changed_is_not_overwritten_and_both_are_known(database: Database) -> None:
    meeting = added(database)
    written(database, meeting, WORDS, "the report be received", "theirs", BOB)
    with pytest.raises(Conflict) as caught:
        written(database, meeting, WORDS, "the report be received", "mine")
    assert (caught.value.mine, caught.value.theirs) == ("mine", "theirs")
    assert read(database, meeting.id).record.items[0].clauses[0].words == "theirs"


def test_two_people_who_type_the_same_agree_and_two_in_different_fields_do_not_meet(database: Database) -> None:
    meeting = added(database)
    written(database, meeting, WORDS, "the report be received", "agreed", BOB)
    assert written(database, meeting, WORDS, "the report be received", "agreed").version == 2
    both = written(database, meeting, "items/i1/clauses/c2/words", "the report be noted", "other")
    assert [clause.words for clause in both.record.items[0].clauses] == ["agreed", "other"]


def test_what_does_not_fit_a_field_is_refused(database: Database) -> None:
    meeting = added(database)
    with pytest.raises(BadInput):
        written(database, meeting, "date", "2014-07-22", "soon")
    with pytest.raises(BadInput, match="100,000"):
        written(database, meeting, WORDS, "the report be received", "x" * 100_001)
    with pytest.raises(BadInput):
        written(database, meeting, "items/i1/clauses/gone/words", "", "x")
    assert read(database, meeting.id) == meeting


def test_what_comes_in_is_sanitised(database: Database) -> None:
    meeting = taken(database, added(database, replace(RECORD, place="\u202ehere")), asked("\x1b[31m"), "title\x00\nof")
    meeting = written(database, meeting, WORDS, "the report be received", "a\x07b")
    assert meeting.record.place == "<U+202E>here"
    assert meeting.record.items[0].questions[0].text == "<U+001B>[31m"
    assert meeting.record.items[0].clauses[0].words == "a<U+0007>b"
    assert [change.what for change in history(database, meeting)][1] == "title<U+0000> of"


def test_one_undoes_and_does_again_ones_own_steps_in_order(database: Database) -> None:
    meeting = added(database)
    taken(database, meeting, moved, "moved")
    second = taken(database, meeting, asked("why?"), "asked").record
    assert undone(database, meeting) == moved(RECORD)
    assert undone(database, meeting) == RECORD
    assert undone(database, meeting) == RECORD, "that it was made is not taken back"
    assert redone(database, meeting) == moved(RECORD)
    assert redone(database, meeting) == second
    assert redone(database, meeting) == second
    assert [(c.what, c.undoes is not None) for c in history(database, meeting)][-2:] == [
        ("moved", True),
        ("asked", True),
    ]


def test_a_casting_vote_is_taken_back_to_the_tie_that_it_settled(database: Database) -> None:
    motion = Subject("i1")
    meeting = added(
        database, replace(RECORD, attendance=(replace(RECORD.attendance[0], presides=True), *RECORD.attendance[1:]))
    )
    tied = taken(
        database, meeting, lambda record: motions.declare(record, motion, Vote(in_favour=1, against=1)), "declared"
    )
    taken(database, meeting, lambda record: motions.cast(record, motion, Cast.FOR), "casting vote")
    assert undone(database, meeting) == tied.record
    assert undone(database, meeting) == meeting.record


def test_one_does_not_undo_what_somebody_else_did_and_it_stays(database: Database) -> None:
    meeting = added(database)
    taken(database, meeting, asked("mine"))
    taken(database, meeting, asked("theirs"), by=BOB)
    taken(database, meeting, moved, by=BOB)
    record = undone(database, meeting)
    assert [each.text for each in record.items[0].questions] == ["theirs"]
    assert record.items[0].mover == "m1"


def test_a_step_from_which_somebody_went_on_is_not_taken_back(database: Database) -> None:
    meeting = added(database)
    taken(database, meeting, moved, "moved")
    after = taken(
        database,
        meeting,
        lambda record: with_item(record, replace(item_of(record, "i1"), seconder="m2", state=MotionState.SECONDED)),
        "seconded",
        BOB,
    )
    with pytest.raises(TakenFurther, match=r"“moved” cannot be taken back: bob has gone on from it since \(seconded\)"):
        undone(database, meeting)
    assert read(database, meeting.id) == after


def test_undo_survives_a_restart(database: Database) -> None:
    meeting = added(database)
    taken(database, meeting, moved)
    again = Database.open(database.place)
    try:
        assert undone(again, meeting, Author("alice", "another window")) == RECORD
    finally:
        again.close()


def test_a_removed_meeting_is_gone_and_comes_back_by_undo_or_by_going_on_in_it(database: Database) -> None:
    meeting = added(database)
    with database.write() as connection:
        meetings.remove(connection, ALICE, meeting.id)
        assert meetings.all_meetings(connection) == ()
        with pytest.raises(NoSuchMeeting):
            meetings.get(connection, meeting.id)
    assert undone(database, meeting) == RECORD
    with database.write() as connection:
        meetings.remove(connection, BOB, meeting.id)
    taken(database, meeting, asked("why?"))
    with database.write() as connection:
        meetings.remove(connection, BOB, meeting.id)
    written(database, meeting, WORDS, "the report be received", "other")
    item = read(database, meeting.id).record.items[0]
    assert (item.questions[0].text, item.clauses[0].words) == ("why?", "other")


def test_what_is_typed_becomes_the_text_with_its_row_and_a_conflict_is_decided(database: Database) -> None:
    meeting = added(database)
    edit = Edit(EditKey(Entity.MEETING, meeting.id, WORDS), "the report be received", "mine")
    with database.write() as connection:
        edits.keep(connection, ALICE, edit)
        assert edits.of_session(connection, ALICE.session) == (edit,)
    written(database, meeting, WORDS, "the report be received", "theirs", BOB)
    with database.write() as connection:
        ((_, conflict),) = edits.settle_all(connection, ALICE)
        assert isinstance(conflict, Conflict)
        edits.decide(connection, ALICE, edit, conflict, "both")
        assert edits.of_session(connection, ALICE.session) == ()
    assert read(database, meeting.id).record.items[0].clauses[0].words == "both"
    assert [change.after for change in history(database, meeting)][1:] == ['"theirs"', '"mine"', '"both"']


def test_what_was_typed_into_a_clause_that_is_gone_is_kept_and_told(database: Database) -> None:
    meeting = added(database)
    edit = Edit(EditKey(Entity.MEETING, meeting.id, WORDS), "the report be received", "typed")
    with database.write() as connection:
        edits.keep(connection, ALICE, edit)
    taken(
        database,
        meeting,
        lambda r: with_item(r, replace(item_of(r, "i1"), clauses=item_of(r, "i1").clauses[1:])),
        by=BOB,
    )
    with database.write() as connection:
        ((kept, reason),) = edits.settle_all(connection, ALICE)
        assert (kept, isinstance(reason, BadInput)) == (edit, True)
        assert edits.of_session(connection, ALICE.session) == (edit,)


def test_the_room_sees_what_was_sent_last_and_its_number_grows(database: Database) -> None:
    meeting, other = added(database), added(database)
    slides = [Slide(SlideKind.HEADLINE, lines=(f"line {number}",)) for number in range(3)]
    with database.write() as connection:
        assert (room.latest(connection, meeting.id), room.sent(connection, meeting.id)) == (0, (0, Slide()))
        assert [room.send(connection, ALICE, meeting.id, slide) for slide in slides] == [1, 2, 3]
        room.send(connection, BOB, other.id, Slide(SlideKind.RESULT, lines=("\x1b[31mcarried",)))
    with database.read() as connection:
        assert (room.latest(connection, meeting.id), room.sent(connection, meeting.id)) == (3, (3, slides[2]))
        assert room.sent(connection, other.id)[1].lines == ("<U+001B>[31mcarried",)
    assert len(history(database, meeting)) == 1, "what the room sees is no change of the meeting"


def test_what_was_typed_into_what_is_only_typed_itself_settles_after_it(database: Database) -> None:
    with database.write() as connection:
        held = meetings.add(connection, ALICE, RECORD)
        for field, text in (("answer", "Because."), ("asked", "Why?")):
            edits.keep(
                connection, ALICE, Edit(EditKey(Entity.MEETING, held.id, f"items/i1/questions/q1/{field}"), "", text)
            )
        assert edits.settle_all(connection, ALICE) == ()
        (question,) = meetings.get(connection, held.id).record.items[0].questions
        assert (question.text, question.answer) == ("Why?", ("Because.",))
        assert [one.what for one in journal.history(connection, Entity.MEETING, held.id)][1:] == [
            "text of a question",
            "answer of a question",
        ]
