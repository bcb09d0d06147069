"""What the view for the room reads of a workspace, and that it leaves it as it was."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event, text, update

from lscb_tui.model.meeting import MeetingBody, MeetingRecord
from lscb_tui.model.meeting_choice import NoSuchMeeting, chosen_meeting
from lscb_tui.model.motion import AgendaItem, Headline
from lscb_tui.model.note import Note
from lscb_tui.model.slide import Slide, SlideKind
from lscb_tui.workspace import meetings, notes, room
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.errors import DatabaseFailed
from lscb_tui.workspace.looking import Looking
from lscb_tui.workspace.room_view import RoomView
from lscb_tui.workspace.tables import meeting as table
from lscb_tui.workspace.tables import metadata
from tests.workspace.conftest import ALICE, postgres_place
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


def seen(looking: Looking, named: str) -> Slide:
    """What the room sees of a meeting."""
    return RoomView(looking, named).look()[1]


def test_nothing_is_shown_before_anything_is_sent(database: Database, looking: Looking) -> None:
    assert seen(looking, kept(database)) == Slide()


def test_what_is_sent_is_seen_and_each_sending_has_another_number(database: Database, looking: Looking) -> None:
    identifier = kept(database)
    view = RoomView(looking, identifier)
    sent = [view.look()]
    for slide in (CARRIED, Slide(), CARRIED):
        with database.write() as connection:
            room.send(connection, ALICE, identifier, slide)
        sent.append(view.look())
    assert [slide for _, slide in sent] == [Slide(), CARRIED, Slide(), CARRIED]
    assert len({number for number, _ in sent}) == 4


def test_what_is_sent_of_another_meeting_is_not_seen(database: Database, looking: Looking) -> None:
    identifier, other = kept(database), kept(database, CABINET)
    with database.write() as connection:
        room.send(connection, ALICE, other, CARRIED)
    assert seen(looking, identifier) == Slide()


def test_it_reads_titles_and_what_was_sent_and_nothing_else(database: Database, looking: Looking) -> None:
    identifier = kept(database)
    with database.write() as connection:
        notes.add(connection, ALICE, Note(id="", text=SECRET))
    asked: list[str] = []
    event.listen(looking.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    seen(looking, identifier)
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
    view = RoomView(looking, identifier)
    for _ in range(50):
        view.look()
    with database.read() as connection:
        assert everything(connection) == before
    assert len(before) == len(metadata.sorted_tables)


SPECIAL = replace(CABINET, title="Special meeting", body=MeetingBody(name="County Council Cabinet"))


@pytest.mark.parametrize(
    "named", ["cabinet", "special", "special cabinet", "council 2017", "2017-11-09", "november", "22", "board", "x", ""]
)
def test_it_means_the_meeting_that_every_other_command_means(named: str, database: Database, looking: Looking) -> None:
    kept(database)
    kept(database, SPECIAL)
    kept(database, replace(BOARD, title="Board, annual", date=None))

    def meant(choose: Callable[[], str]) -> str:
        try:
            return choose()
        except NoSuchMeeting as error:
            return str(error)

    with database.read() as connection:
        everything_known = meetings.all_meetings(connection)
    assert meant(lambda: RoomView(looking, named).title) == meant(lambda: chosen_meeting(everything_known, named).title)


def test_a_change_of_body_or_day_changes_what_a_meeting_is_named_by(database: Database, looking: Looking) -> None:
    identifier = kept(database, SPECIAL)
    for path, base, value in (
        ("body/name", "County Council Cabinet", "Scrutiny Panel"),
        ("date", "9 November 2017", "1 May 2018"),
    ):
        with database.write() as connection:
            meetings.write_field(connection, ALICE, identifier, path, base=base, value=value)
    for named in ("scrutiny", "2018-05-01"):
        assert RoomView(looking, named).title == "Special meeting, 1 May 2018"
    with pytest.raises(NoSuchMeeting):
        seen(looking, "cabinet")


@pytest.mark.parametrize("named", ["well-being", "2014-07-22", "22 July 2014"])
def test_a_meeting_that_was_kept_before_its_body_and_day_were_named_is_found(
    named: str, database: Database, looking: Looking
) -> None:
    identifier = kept(database)
    with database.write() as connection:
        connection.execute(update(table).values(title="Health and Well-being Board, 22 July 2014"))
    kept(database, CABINET)
    view = RoomView(looking, named)
    assert view.title == "Health and Well-being Board, 22 July 2014"
    with database.write() as connection:
        room.send(connection, ALICE, identifier, CARRIED)
    assert view.look()[1] == CARRIED


@pytest.mark.parametrize("named", ["well-being board", "2014-07-22", "22 July 2014", "health"])
def test_a_meeting_is_named_by_its_day_or_words_of_its_title(named: str, database: Database, looking: Looking) -> None:
    kept(database)
    kept(database, CABINET)
    assert RoomView(looking, named).title == "Health and Well-being Board, 22 July 2014"


def test_a_meeting_without_a_day_is_named_by_its_title(database: Database, looking: Looking) -> None:
    identifier = kept(database, MeetingRecord(title="Cabinet, 2017, again"))
    for named in (identifier, identifier[:4], "again"):
        assert RoomView(looking, named).title == "Cabinet, 2017, again"


def test_a_name_that_fits_none_is_answered_with_those_there_are(database: Database, looking: Looking) -> None:
    kept(database)
    kept(database, CABINET)
    with pytest.raises(NoSuchMeeting, match=r"no meeting “Cabnet”; .*Cabinet, 9 November 2017"):
        seen(looking, "Cabnet")


def test_a_meeting_that_was_removed_is_not_found(database: Database, looking: Looking) -> None:
    identifier = kept(database)
    with database.write() as connection:
        meetings.remove(connection, ALICE, identifier)
    with pytest.raises(NoSuchMeeting, match="none is kept"):
        seen(looking, identifier)


def test_a_connection_that_is_cut_is_told_once_and_made_anew(request: pytest.FixtureRequest) -> None:
    database = Database.open(postgres_place(request))
    identifier = kept(database)
    looking = Looking.open(database.place)
    view = RoomView(looking, identifier)
    with database.write() as connection:
        room.send(connection, ALICE, identifier, CARRIED)
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = "
        connection.execute(text(f"{others} current_database()"))
    with pytest.raises(DatabaseFailed):
        view.look()
    assert view.look()[1] == CARRIED
    looking.close()
    database.close()
