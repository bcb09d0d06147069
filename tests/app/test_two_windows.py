"""Two people in one meeting: what one takes away while the other writes in it is not put somewhere else instead."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection

from lscb_tui.meetings import amendments
from lscb_tui.model.kept_meeting import KeptMeeting
from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.workspace import meetings
from lscb_tui.workspace.journal import Author, Entity
from lscb_tui.workspace.presence import beat
from lscb_tui.workspace.window import Window
from tests.app.driving import Driver, drive, driven, make_app
from tests.app.meeting import BOB
from tests.app.noting import elsewhere
from tests.app.resolving import RECEIVED, WIDE, a_meeting, amend, moved, resolve

GONE = "The one that is removed"


async def two_meetings(person: Driver) -> str:
    """A meeting in focus, and a newer one beside it; the id of the first."""
    await resolve(person, replace(a_meeting(), title=GONE))
    person.app.proceedings.add(replace(a_meeting(), title="The other"))
    assert person.app.keeping.store.flush(20)
    meeting = person.app.sitting.meeting
    assert meeting
    return meeting.id


def by_bob(job: Callable[[Connection], object]) -> None:
    with elsewhere() as connection:
        job(connection)


def kept() -> dict[str | None, KeptMeeting]:
    """The meetings that are there, by what they are called."""
    with elsewhere() as connection:
        return {one.record.title: one for one in meetings.all_meetings(connection)}


async def removed(person: Driver, meeting: str) -> None:
    by_bob(lambda connection: meetings.remove(connection, BOB, meeting))
    await person.until(lambda _: meeting not in person.app.proceedings.meetings)


def words(record: MeetingRecord) -> str:
    return record.items[0].clauses[0].words


@driven(WIDE, keeps=True)
async def test_a_meeting_that_is_removed_while_its_clause_is_written_comes_back_with_the_words(person: Driver) -> None:
    meeting = await two_meetings(person)
    await person.press("e")
    await person.type(" with")
    assert person.app.keeping.store.flush(20)
    await removed(person, meeting)
    assert GONE in person.screen
    await person.type(" thanks")
    await person.press("escape")
    await person.until(lambda _: meeting in person.app.proceedings.meetings)
    assert words(kept()[GONE].record) == f"{RECEIVED} with thanks"
    assert words(kept()["The other"].record) == RECEIVED


@driven(WIDE, keeps=True)
async def test_the_history_tells_who_removed_a_meeting_and_who_brought_it_back(person: Driver) -> None:
    meeting = await two_meetings(person)
    await removed(person, meeting)
    await person.press("d", "l")
    screen = await person.until("Steps: ")
    assert "bob · removed" in screen
    assert "brought back" in screen


@driven(WIDE, keeps=True)
async def test_a_question_is_asked_in_the_meeting_it_was_begun_in(person: Driver) -> None:
    meeting = await two_meetings(person)
    await person.press("f7", "a")
    await person.until("Type what is asked")
    await removed(person, meeting)
    await person.type("why")
    await person.press("escape")
    await person.until(lambda _: meeting in person.app.proceedings.meetings)
    assert [one.text for one in kept()[GONE].record.items[0].questions] == ["why"]
    assert kept()["The other"].record.items[0].questions == ()


@driven(WIDE, keeps=True)
async def test_what_a_dialog_asked_is_not_written_into_another_meeting(person: Driver) -> None:
    meeting = await two_meetings(person)
    await person.press("f7", "home", "down", "down", "enter")
    await person.until("The day of the meeting")
    await removed(person, meeting)
    await person.type("1 May 2015")
    await person.press("enter")
    await person.until(lambda _: meeting in person.app.proceedings.meetings)
    assert kept()[GONE].record.date == date(2015, 5, 1)
    assert kept()["The other"].record.date is None


@driven(WIDE, keeps=True)
async def test_a_vote_that_was_typed_for_an_amendment_is_not_taken_for_the_motion(person: Driver) -> None:
    meeting = await two_meetings(person)
    await moved(person)
    await amend(person, "received", "welcomed")
    await person.until("Amendment 1: tabled")
    assert person.app.keeping.store.flush(20)
    amendment = kept()[GONE].record.items[0].amendments[0].id or ""
    await person.press("home", "down", "v")
    await person.type("5 3")
    by_bob(
        lambda connection: meetings.step(
            connection, BOB, meeting, "gone", lambda record: amendments.untabled(record, "i14", amendment)
        )
    )
    await person.until(lambda screen: "Amendment 1" not in screen)
    await person.press("enter")
    await person.until("this was typed for something else; Enter again takes it for the motion")
    assert person.app.keeping.store.flush(20)
    assert kept()[GONE].record.items[0].vote is None
    await person.press("enter")
    await person.until("CARRIED")


@pytest.mark.parametrize("mode", ["f5", "f7"])
def test_who_else_has_the_meeting_open_is_shown(content_path: Path, tmp_path: Path, mode: str) -> None:
    async def scenario(person: Driver) -> None:
        meeting = await two_meetings(person)
        await person.press("f2", mode)
        window = Window(Path.cwd() / "windows", shared=False)
        with elsewhere() as connection:
            beat(connection, Author("bob", window.session), Entity.MEETING, meeting)
        await person.until("also here: bob")
        window.close()
        await person.until(lambda screen: "also here" not in screen)

    drive(make_app(content_path, home=tmp_path), scenario, size=WIDE)
