"""The store and meetings: what is typed into a clause, and what two windows do in one meeting at once."""

import platform
import queue
from pathlib import Path

from lscb_tui.meetings.refusal import Refusal
from lscb_tui.model.kept_meeting import KeptMeeting
from lscb_tui.workspace import edits, journal, meetings
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.errors import Conflict
from lscb_tui.workspace.journal import Author, Entity
from lscb_tui.workspace.news import Changed, Others, Refused, Settled
from lscb_tui.workspace.place import Place
from lscb_tui.workspace.presence import Present

from .met import RECORD, WORDS, moved, tabled
from .watching import PATIENCE, Watched, opened


def met(one: Watched) -> KeptMeeting:
    """A meeting that is kept."""
    kept = one.written(lambda connection, author: meetings.add(connection, author, RECORD))
    assert isinstance(kept, KeptMeeting)
    return kept


def words_of(thing: object) -> str:
    assert isinstance(thing, KeptMeeting)
    return thing.record.items[0].clauses[0].words


def typed_words(one: Watched, meeting: KeptMeeting, text: str, base: str = "the report be received") -> edits.Edit:
    edit = edits.Edit(edits.EditKey(Entity.MEETING, meeting.id, WORDS), base, text)
    one.store.type(edit)
    return edit


def test_what_is_typed_into_a_clause_becomes_its_words_at_a_pause_and_when_it_is_left(
    place: Place, tmp_path: Path
) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        meeting = met(one)
        for text in ("t", "th", "the"):
            typed_words(one, meeting, text)
        assert words_of(one.told(Settled).thing) == "the"
        one.store.settle(typed_words(one, meeting, "the report", "the").key)
        assert words_of(one.told(Settled).thing) == "the report"
        history = one.written(lambda connection, _: journal.history(connection, Entity.MEETING, meeting.id))
        assert [change.after for change in history[1:]] == ['"the"', '"the report"'], "one row a pause"


def test_one_goes_on_typing_in_a_clause_while_it_is_settled(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        meeting = met(one)
        for text in ("the report and", "the report and more ", "the report be received", "less"):
            one.store.settle(typed_words(one, meeting, text).key)
            assert words_of(one.told(Settled).thing) == text.strip(), "the window never heard that it was settled"


def test_one_may_type_again_the_words_that_one_took_back(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        meeting = met(one)
        one.store.settle(typed_words(one, meeting, "other").key)
        one.told(Settled)
        one.written(lambda c, a: meetings.undo(c, a, meeting.id))
        one.store.settle(typed_words(one, meeting, "another").key)
        assert words_of(one.told(Settled).thing) == "another"


def test_a_meeting_is_kept_before_what_is_typed_into_it(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (one, _):
        new = KeptMeeting("abcdefgh", RECORD)
        one.store.create(new)
        typed_words(one, new, "typed at once")
        assert words_of(one.told(Settled).thing) == "typed at once"
        one.store.create(new)
        assert one.store.flush(PATIENCE)
        assert len(one.written(lambda c, _: meetings.all_meetings(c))) == 1


def test_steps_of_another_window_are_told_and_who_else_is_in_the_meeting(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (alice, _), opened(place, "bob", tmp_path / "w") as (bob, _):
        meeting = met(alice)
        while not (seen := bob.told(Changed)).meetings:
            pass
        assert (seen.meetings, seen.notes) == ((meeting,), ())
        bob.store.be_in(Entity.MEETING, meeting.id)
        bob.store.be_in(Entity.NOTE, "")
        assert alice.told(Others).present == (Present("bob", Entity.MEETING, meeting.id),)
        bob.written(lambda c, a: meetings.step(c, a, meeting.id, "moved", moved))
        while (seen := alice.told(Changed)).changes[-1].what != "moved":
            pass
        assert seen.meetings[0].record == moved(RECORD)
    with opened(place, "carol", tmp_path / "w") as (_, told):
        assert [one.record for one in told.meetings] == [moved(RECORD)]


def test_of_two_windows_that_table_an_amendment_at_once_exactly_one_does(place: Place, tmp_path: Path) -> None:
    with opened(place, "alice", tmp_path / "w") as (alice, _), opened(place, "bob", tmp_path / "w") as (bob, _):
        meeting = met(alice)
        answers: queue.Queue[object] = queue.Queue()
        alice.store.write(lambda c, a: meetings.step(c, a, meeting.id, "tabled", tabled("noted")), answers.put)
        bob.store.write(lambda c, a: meetings.step(c, a, meeting.id, "tabled", tabled("approved")), answers.put)
        results = [answers.get(timeout=PATIENCE) for _ in range(2)]
        (refused,) = [one for one in results if isinstance(one, Refusal)]
        (won,) = [one for one in results if isinstance(one, KeptMeeting)]
        assert "put it to the vote first" in str(refused)
        assert len(won.record.items[0].amendments) == 1
        assert alice.written(lambda c, _: meetings.get(c, meeting.id)) == won


def test_words_of_a_clause_that_two_people_change_are_a_conflict_of_which_nothing_is_lost(
    place: Place, tmp_path: Path
) -> None:
    with opened(place, "alice", tmp_path / "w") as (alice, _), opened(place, "bob", tmp_path / "w") as (bob, _):
        meeting = met(alice)
        bob.store.settle(typed_words(bob, meeting, "theirs").key)
        bob.told(Settled)
        alice.store.settle(typed_words(alice, meeting, "mine").key)
        refused = alice.told(Refused)
        assert isinstance(refused.reason, Conflict)
        assert (refused.reason.mine, refused.reason.theirs) == ("mine", "theirs")
        typed_words(alice, meeting, "both", "theirs")
        assert words_of(alice.told(Settled).thing) == "both"


def test_what_a_vanished_window_had_typed_into_a_clause_is_back_at_the_next_start(place: Place, tmp_path: Path) -> None:
    database = Database.open(place)
    gone = Author("alice", f"{platform.node()}:vanished")
    with database.write() as connection:
        meeting = meetings.add(connection, gone, RECORD)
        edit = edits.Edit(edits.EditKey(Entity.MEETING, meeting.id, WORDS), "the report be received", "typed")
        edits.keep(connection, gone, edit)
    database.close()
    with opened(place, "alice", tmp_path / "w") as (_, told):
        assert (told.recovered, words_of(told.meetings[0])) == ((edit,), "typed")
