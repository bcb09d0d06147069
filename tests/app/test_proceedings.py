"""The app's side of meetings: a record as it stands in this window, steps on what was typed, what becomes of both."""

import queue
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.message import Message

from lscb_tui.app.keeping import JobDone, Keeping, StoreTold
from lscb_tui.app.proceedings import Proceedings
from lscb_tui.meetings.places import item_of, with_item
from lscb_tui.meetings.refusal import Refusal
from lscb_tui.model.kept_meeting import KeptMeeting
from lscb_tui.model.meeting import MeetingRecord, Minute, MinuteState
from lscb_tui.model.motion import Question
from lscb_tui.model.note import Note, NoteField
from lscb_tui.model.slide import Slide, SlideKind
from lscb_tui.workspace import meetings, room
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.errors import Conflict
from lscb_tui.workspace.journal import Author
from lscb_tui.workspace.place import Place
from lscb_tui.workspace.store import Store
from tests.workspace.met import RECORD, WORDS, asked, moved, tabled

PATIENCE = 20
BOB = Author("bob", "elsewhere:bob")
SECOND = "items/i1/clauses/c2/words"


class Window:
    """A window without a screen: the messages that its app would be sent are taken when a test waits for them."""

    def __init__(self, folder: Path, who: str) -> None:
        self._messages: queue.Queue[Message] = queue.Queue()
        self._place = Place(file=folder / "own" / "workspace.sqlite")
        self.keeping = Keeping(lambda tell: Store(self._place, who, folder / "windows", tell), self._messages.put)
        self.keeping.store.begin()

    @property
    def proceedings(self) -> Proceedings:
        return self.keeping.proceedings

    def until(self, is_so: Callable[[], Any]) -> None:
        """Take what comes until something is so."""
        while not is_so():
            match self._messages.get(timeout=PATIENCE):
                case StoreTold(news=news):
                    self.keeping.take(news)
                case JobDone(then=then, result=result):
                    then(result)

    def told(self, ask: Callable[[Callable[[Any], None]], None]) -> Any:
        """What is answered to something that is asked of the store."""
        answers: list[Any] = []
        ask(answers.append)
        self.until(lambda: answers)
        return answers[0]

    def met(self, record: MeetingRecord = RECORD) -> str:
        """A new meeting that is kept; its id."""
        new = self.proceedings.add(record)
        self.until(lambda: self.proceedings.meetings[new.id].created)
        return new.id

    def by_bob(self, job: Callable[..., Any]) -> None:
        """Somebody else writes, from elsewhere."""
        database = Database.open(self._place)
        with database.write() as connection:
            job(connection, BOB)
        database.close()


@contextmanager
def opened(folder: Path, who: str = "alice") -> Iterator[Window]:
    window = Window(folder, who)
    window.until(lambda: window.keeping.is_open)
    try:
        yield window
    finally:
        window.keeping.store.close(PATIENCE)


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    with opened(tmp_path) as one:
        yield one


def words(record: MeetingRecord) -> list[str]:
    return [clause.words for clause in record.items[0].clauses]


def test_a_new_meeting_has_its_id_and_can_be_written_in_at_once(window: Window) -> None:
    proceedings = window.proceedings
    new = proceedings.add(replace(RECORD, attendance=(replace(RECORD.attendance[0], id=None),)))
    assert new.record.attendance[0].id
    proceedings.type(new.id, WORDS, "typed at once")
    assert words(proceedings.record(new.id))[0] == "typed at once"
    proceedings.leave(new.id)
    window.until(lambda: words(proceedings.meetings[new.id].record)[0] == "typed at once")
    assert proceedings.meetings[new.id].record.attendance == new.record.attendance


def test_the_record_has_what_is_typed_and_is_the_same_until_something_changes(window: Window) -> None:
    proceedings, meeting = window.proceedings, window.met()
    before = proceedings.record(meeting)
    assert proceedings.record(meeting) is before
    proceedings.type(meeting, WORDS, "typed")
    typed = proceedings.record(meeting)
    assert words(typed) == ["typed", "the report be noted"]
    assert proceedings.record(meeting) is typed
    proceedings.leave(meeting)
    window.until(lambda: words(proceedings.meetings[meeting].record)[0] == "typed")
    assert proceedings.record(meeting) is typed, "what was typed has become the text, and nothing else changed"
    window.told(lambda then: proceedings.take_step(meeting, "asked", asked("why?"), then))
    assert proceedings.record(meeting) is not typed


def test_what_does_not_fit_is_shown_as_typed_and_left_out_of_the_record(window: Window) -> None:
    proceedings, meeting = window.proceedings, window.met()
    proceedings.type(meeting, "date", "soon")
    proceedings.type(meeting, WORDS, "typed")
    assert proceedings.text(meeting, "date") == "soon"
    assert proceedings.record(meeting).date == RECORD.date
    assert words(proceedings.record(meeting))[0] == "typed"
    proceedings.leave(meeting)
    window.until(lambda: proceedings.refused(meeting))
    assert "31 March 2018" in proceedings.complaint(meeting, "date")
    assert proceedings.conflict(meeting) is None
    proceedings.type(meeting, "date", "23 July 2014")
    proceedings.leave(meeting)
    window.until(lambda: proceedings.meetings[meeting].record.date == date(2014, 7, 23))
    assert proceedings.refused(meeting) == []


def test_a_space_at_the_end_stays_until_the_field_is_left(window: Window) -> None:
    """At a pause the words are kept without it; whoever types goes on behind it."""
    proceedings, meeting = window.proceedings, window.met()
    proceedings.type(meeting, WORDS, "the report ")
    window.until(lambda: words(proceedings.meetings[meeting].record)[0] == "the report")
    assert proceedings.text(meeting, WORDS) == "the report "
    proceedings.type(meeting, WORDS, "the report be")
    proceedings.type(meeting, WORDS, "the report be ")
    proceedings.leave(meeting)
    window.until(lambda: words(proceedings.meetings[meeting].record)[0] == "the report be")
    assert proceedings.text(meeting, WORDS) == "the report be"


def test_a_step_is_taken_on_what_was_typed_and_its_result_is_told(window: Window) -> None:
    proceedings, meeting = window.proceedings, window.met()
    proceedings.type(meeting, WORDS, "typed just before")
    seen: list[list[str]] = []

    def step(record: MeetingRecord) -> MeetingRecord:
        seen.append(words(record))
        return moved(record)

    kept = window.told(lambda then: proceedings.take_step(meeting, "moved", step, then))
    assert isinstance(kept, KeptMeeting)
    assert seen == [["typed just before", "the report be noted"]]
    assert proceedings.meetings[meeting] == kept
    assert proceedings.record(meeting) == kept.record


def test_a_refusal_is_told_to_whoever_took_the_step(window: Window) -> None:
    proceedings, meeting = window.proceedings, window.met()
    window.told(lambda then: proceedings.take_step(meeting, "tabled", tabled("noted"), then))
    before = proceedings.record(meeting)
    refused = window.told(lambda then: proceedings.take_step(meeting, "tabled", tabled("approved"), then))
    assert isinstance(refused, Refusal)
    assert proceedings.record(meeting) is before


def test_steps_of_others_appear_beside_what_is_typed_here(window: Window) -> None:
    proceedings, meeting = window.proceedings, window.met()
    proceedings.type(meeting, WORDS, "mine")
    window.by_bob(lambda c, a: meetings.step(c, a, meeting, "asked", asked("theirs")))
    window.until(lambda: proceedings.meetings[meeting].record.items[0].questions)
    record = proceedings.record(meeting)
    assert (words(record)[0], record.items[0].questions[0].text) == ("mine", "theirs")


def test_a_conflict_of_one_field_shows_both_texts_and_is_decided(window: Window) -> None:
    proceedings, meeting = window.proceedings, window.met()
    proceedings.type(meeting, WORDS, "mine")
    proceedings.type(meeting, SECOND, "mine alone")
    window.by_bob(
        lambda c, a: meetings.write_field(c, a, meeting, WORDS, base="the report be received", value="theirs")
    )
    proceedings.leave(meeting)
    window.until(
        lambda: proceedings.conflict(meeting) and words(proceedings.meetings[meeting].record)[1] == "mine alone"
    )
    refused = proceedings.conflict(meeting)
    assert refused
    conflict = refused.reason
    assert isinstance(conflict, Conflict)
    assert (conflict.mine, conflict.theirs) == ("mine", "theirs")
    assert proceedings.text(meeting, WORDS) == "mine", "nobody's text is taken from under them"
    window.told(lambda then: proceedings.decide(refused, conflict, "both", then))
    assert words(proceedings.record(meeting)) == ["both", "mine alone"]
    assert proceedings.conflict(meeting) is None


def test_what_was_typed_into_a_clause_that_is_gone_can_be_read_and_let_go(window: Window) -> None:
    proceedings, meeting = window.proceedings, window.met()
    proceedings.type(meeting, WORDS, "typed")

    def take_out(record: MeetingRecord) -> MeetingRecord:
        item = item_of(record, "i1")
        return with_item(record, replace(item, clauses=item.clauses[1:]))

    window.by_bob(lambda c, a: meetings.step(c, a, meeting, "taken out", take_out))
    window.until(lambda: len(words(proceedings.record(meeting))) == 1)
    assert proceedings.text(meeting, WORDS) == "typed"
    proceedings.leave(meeting)
    window.until(lambda: proceedings.refused(meeting))
    (refused,) = proceedings.refused(meeting)
    assert refused.edit.text == "typed"
    window.told(lambda then: proceedings.let_go(refused, then))
    assert proceedings.refused(meeting) == []
    assert proceedings.text(meeting, WORDS) == ""


def test_undo_redo_and_history_of_ones_own_steps(window: Window) -> None:
    proceedings, meeting = window.proceedings, window.met()
    window.told(lambda then: proceedings.take_step(meeting, "moved by Councillor A", moved, then))
    window.by_bob(lambda c, a: meetings.step(c, a, meeting, "asked", asked("why?")))
    assert window.told(lambda then: proceedings.undo(meeting, then)).what == "moved by Councillor A"
    assert proceedings.record(meeting).items[0].mover is None
    assert len(proceedings.record(meeting).items[0].questions) == 1
    assert window.told(lambda then: proceedings.undo(meeting, then)) is None
    window.told(lambda then: proceedings.redo(meeting, then))
    assert proceedings.record(meeting).items[0].mover == "m1"
    history = window.told(lambda then: proceedings.history(meeting, then))
    assert [(one.who, one.what) for one in history] == [
        ("alice", "made"),
        ("alice", "moved by Councillor A"),
        ("bob", "asked"),
        ("alice", "moved by Councillor A"),
        ("alice", "moved by Councillor A"),
    ]


def test_undo_takes_back_what_was_just_typed(window: Window) -> None:
    proceedings, meeting = window.proceedings, window.met()
    proceedings.type(meeting, WORDS, "typed")
    assert window.told(lambda then: proceedings.undo(meeting, then)).what == "words of a clause"
    assert proceedings.record(meeting) == RECORD


def test_confirmed_minutes_are_told_to_be_locked(window: Window) -> None:
    proceedings, meeting = window.proceedings, window.met()
    locked = replace(RECORD, minute=Minute(MinuteState.CONFIRMED, date(2014, 9, 30)))
    window.told(lambda then: proceedings.take_step(meeting, "confirmed", lambda _: locked, then))
    for refused in (
        window.told(lambda then: proceedings.take_step(meeting, "moved", moved, then)),
        window.told(lambda then: proceedings.undo(meeting, then)),
    ):
        assert isinstance(refused, Refusal)
    proceedings.type(meeting, WORDS, "typed")
    assert proceedings.record(meeting) == locked
    proceedings.leave(meeting)
    window.until(lambda: proceedings.refused(meeting))
    assert "correct" in proceedings.complaint(meeting, WORDS)


def test_a_removed_meeting_is_gone_and_comes_back(window: Window) -> None:
    proceedings, meeting = window.proceedings, window.met()
    window.told(lambda then: proceedings.remove(meeting, then))
    assert meeting not in proceedings.meetings
    window.told(lambda then: proceedings.undo(meeting, then))
    assert proceedings.record(meeting) == RECORD


def test_what_is_sent_to_the_room_is_there_for_it(window: Window) -> None:
    proceedings, meeting = window.proceedings, window.met()
    slide = Slide(SlideKind.HEADLINE, lines=("a",))
    assert window.told(lambda then: proceedings.send(meeting, slide, then)) == 1
    assert window.told(lambda then: window.keeping.read(lambda c, _: room.sent(c, meeting), then)) == (1, slide)


def test_who_else_is_in_a_meeting_is_known_and_not_taken_for_a_note(tmp_path: Path) -> None:
    with opened(tmp_path) as alice, opened(tmp_path, "bob") as bob:
        meeting = alice.met()
        bob.proceedings.be_in(meeting)
        alice.until(lambda: alice.proceedings.others_in(meeting) == ["bob"])
        assert alice.keeping.notebook.others_in(meeting) == []
        bob.keeping.notebook.be_in("")
        bob.proceedings.be_in("")
        alice.until(lambda: not alice.proceedings.others_in(meeting))


def test_notes_and_meetings_share_one_store_and_do_not_meet(window: Window) -> None:
    meeting = window.met()
    note = window.keeping.notebook.add(Note(id=""))
    window.keeping.notebook.type(note, NoteField.TEXT, "a note")
    window.proceedings.type(meeting, WORDS, "a clause")
    assert window.keeping.store.flush(PATIENCE)
    window.until(lambda: words(window.proceedings.meetings[meeting].record)[0] == "a clause")
    window.until(lambda: window.keeping.notebook.notes[note.id].text == "a note")
    assert not window.keeping.is_unsaved


def test_forty_clauses_are_typed_in_well_within_a_frame(window: Window) -> None:
    """No time is measured: a key press writes one text into the record, however many there are."""
    item = RECORD.items[0]
    clauses = tuple(replace(item.clauses[0], id=f"c{number}") for number in range(40))
    questions = tuple(Question(f"{number}?", id=f"q{number}") for number in range(40))
    meeting = window.met(replace(RECORD, items=(replace(item, clauses=clauses, questions=questions),)))
    before = window.proceedings.record(meeting).items[0].clauses
    window.proceedings.type(meeting, "items/i1/clauses/c7/words", "typed")
    after = window.proceedings.record(meeting).items[0].clauses
    assert [one for one, other in zip(before, after, strict=True) if one is not other] == [before[7]]
