"""What the tests of Meeting share: a clock that is set, a house with its examples, and the meeting as it is kept."""

from datetime import time

from lscb_tui.app.house import House, shipped_house
from lscb_tui.config.paths import shipped
from lscb_tui.model.kept_meeting import KeptMeeting
from lscb_tui.model.meeting import Attendee, MeetingBody, MeetingRecord
from lscb_tui.model.motion import AgendaItem, Headline, MotionClause, MotionState, Question
from lscb_tui.model.slide import Slide
from lscb_tui.workspace import meetings, room
from lscb_tui.workspace.journal import Author
from tests.app.driving import Driver
from tests.app.noting import elsewhere

WIDE = (120, 40)
HIGH = (120, 60)
EXAMPLE = "Example, Worcestershire Health and Well-being Board"
BOB = Author("bob", "elsewhere:bob")
MEETING = MeetingRecord(
    body=MeetingBody("Health and Well-being Board"),
    quorum=2,
    attendance=(
        Attendee(id="smith", name="Councillor A Smith", role="Chairman", presides=True),
        Attendee(id="jones", name="Councillor B Jones"),
    ),
    items=(
        AgendaItem(id="i1", number="1", title="Minutes", allotted=5),
        AgendaItem(
            id="i2",
            number="2",
            title="Annual Report",
            allotted=20,
            clauses=(MotionClause("the report be received", id="c1", label="a)"),),
            state=MotionState.DRAFTED,
            headlines=(Headline("Child deaths notified: 25.", id="h1", citation="2017/18, para 16"),),
            questions=(Question("Is that bad?", id="q1"),),
        ),
    ),
)


class Clock:
    """The time of day as it is set."""

    def __init__(self) -> None:
        self.now = time(14, 0)

    def __call__(self) -> time:
        return self.now


def house() -> House:
    """What ships, with the meetings that are examples."""
    held = shipped_house()
    files = sorted((shipped("data") / "meetings").glob("*.yaml"))
    return House(held.styles, held.templates, {path.stem: path for path in files})


async def example(person: Driver) -> KeptMeeting:
    """The meeting of 22 July 2014, begun from the example."""
    await person.press("f7", "s")
    await person.until("A new meeting")
    await person.type("example 22 July")
    await person.press("enter")
    await person.until("begins the item")
    return kept(person)


async def meeting(person: Driver, record: MeetingRecord = MEETING) -> None:
    """A small meeting, and the mode with its first item in focus."""
    await person.press("f7")
    await person.until("No meeting yet")
    new = person.app.proceedings.add(record)
    person.app.sitting.choose(new.id)
    await person.press("f2", "f7")
    await person.until("Health and Well-being Board")
    assert person.app.keeping.store.flush(20)


def kept(person: Driver) -> KeptMeeting:
    """The newest meeting as the workspace holds it, once all that was typed is in it."""
    assert person.app.keeping.store.flush(20)
    with elsewhere() as connection:
        return meetings.all_meetings(connection)[-1]


def item(person: Driver, number: int = 0) -> AgendaItem:
    """An item of it."""
    return kept(person).record.items[number]


def sent(person: Driver) -> Slide:
    """What the room sees."""
    identifier = kept(person).id
    with elsewhere() as connection:
        return room.sent(connection, identifier)[1]


def typed_elsewhere(person: Driver, path: str, text: str) -> None:
    """Somebody else writes a text of the meeting."""
    from lscb_tui.meetings.fields import read_field

    with elsewhere() as connection:
        held = meetings.all_meetings(connection)[-1]
        meetings.write_field(connection, BOB, held.id, path, base=read_field(held.record, path), value=text)
