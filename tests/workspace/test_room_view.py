"""What the view for the room reads of a workspace, and that it leaves it as it was."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import event

from lscb_tui.model.errors import BadInput
from lscb_tui.model.meeting import MeetingBody, MeetingRecord
from lscb_tui.model.motion import AgendaItem, Headline
from lscb_tui.model.note import Note
from lscb_tui.model.slide import Slide, SlideKind
from lscb_tui.workspace import meetings, notes, room
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.looking import Looking
from lscb_tui.workspace.room_view import look_at, meeting_named
from lscb_tui.workspace.tables import metadata
from tests.workspace.conftest import ALICE
from tests.workspace.test_looking import everything

SECRET = "do not mention the cuts"
CARRIED = Slide(SlideKind.RESULT, "14. Annual Report", ("CARRIED", "5 for, 3 against"))
BOARD = MeetingRecord(
    body=MeetingBody(name="Health and Well-being Board"),
    date=date(2014, 7, 22),
    items=(AgendaItem(headlines=(Headline("More than 300", speaking_notes=(SECRET,)),)),),
)
CABINET = MeetingRecord(title="Cabinet", date=date(2017, 11, 9))


@pytest.fixture
def looking(database: Database) -> Iterator[Looking]:
    opened = Looking.open(database.place)
    yield opened
    opened.close()


def kept(database: Database, record: MeetingRecord = BOARD) -> str:
    """The id of a meeting that the workspace keeps from now on."""
    with database.write() as connection:
        return meetings.add(connection, ALICE, record).id


def found(looking: Looking, named: str) -> tuple[str, str]:
    with looking.read() as connection:
        return meeting_named(connection, named)


def test_nothing_is_shown_before_anything_is_sent(database: Database, looking: Looking) -> None:
    assert look_at(looking, kept(database))()[1] == Slide()


def test_what_is_sent_is_seen_and_each_sending_has_another_number(database: Database, looking: Looking) -> None:
    identifier = kept(database)
    look = look_at(looking, identifier)
    seen = [look()]
    for slide in (CARRIED, Slide(), CARRIED):
        with database.write() as connection:
            room.send(connection, ALICE, identifier, slide)
        seen.append(look())
    assert [slide for _, slide in seen] == [Slide(), CARRIED, Slide(), CARRIED]
    assert len({number for number, _ in seen}) == 4


def test_what_is_sent_of_another_meeting_is_not_seen(database: Database, looking: Looking) -> None:
    identifier, other = kept(database), kept(database, CABINET)
    with database.write() as connection:
        room.send(connection, ALICE, other, CARRIED)
    assert look_at(looking, identifier)()[1] == Slide()


def test_it_reads_titles_and_what_was_sent_and_nothing_else(database: Database, looking: Looking) -> None:
    identifier = kept(database)
    with database.write() as connection:
        notes.add(connection, ALICE, Note(id="", text=SECRET))
    asked: list[str] = []
    event.listen(looking.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    found(looking, identifier)
    look_at(looking, identifier)()
    tables = {table for statement in asked for table in re.findall(r"(?:FROM|JOIN) (\w+)", statement)}
    assert tables == {"meeting", "room"}
    of_meetings = [statement for statement in asked if "FROM meeting" in statement]
    assert of_meetings
    assert not any("record" in statement for statement in of_meetings)


def test_looking_again_and_again_writes_nothing(database: Database, looking: Looking) -> None:
    identifier = kept(database)
    with database.write() as connection:
        room.send(connection, ALICE, identifier, CARRIED)
    with database.read() as connection:
        before = everything(connection)
    look = look_at(looking, identifier)
    for _ in range(50):
        look()
    with database.read() as connection:
        assert everything(connection) == before
    assert len(before) == len(metadata.sorted_tables)


def test_a_meeting_is_named_by_its_id_its_beginning_or_words_of_its_title(database: Database, looking: Looking) -> None:
    board = kept(database)
    kept(database, CABINET)
    expected = (board, "Health and Well-being Board, 22 July 2014")
    for named in (board, board.upper(), "well-being board", "Board 22 July 2014", "health"):
        assert found(looking, named) == expected


def test_a_name_that_fits_none_is_answered_with_the_nearest(database: Database, looking: Looking) -> None:
    kept(database)
    cabinet = kept(database, CABINET)
    with pytest.raises(BadInput, match=f"no meeting “Cabnet”; the nearest: {cabinet} .Cabinet, 9 November 2017"):
        found(looking, "Cabnet")
    with pytest.raises(BadInput, match=r"the nearest: .*Health and Well-being Board.*; .*Cabinet"):
        found(looking, "zzzz")


def test_a_name_that_fits_several_is_answered_with_them(database: Database, looking: Looking) -> None:
    kept(database)
    kept(database)
    with pytest.raises(BadInput, match=r"several meetings are “board”: .*; .*write more"):
        found(looking, "board")


def test_where_no_meeting_is_kept_that_is_said(looking: Looking) -> None:
    with pytest.raises(BadInput, match="holds none yet"):
        found(looking, "board")


def test_a_meeting_that_was_removed_is_not_found(database: Database, looking: Looking) -> None:
    identifier = kept(database)
    with database.write() as connection:
        meetings.remove(connection, ALICE, identifier)
    with pytest.raises(BadInput, match="holds none yet"):
        found(looking, identifier)
