"""What the tests of Resolve share: a board of eight with one item, brought into the mode, and what is kept of it."""

from collections.abc import Sequence

from lscb_tui.model.meeting import Attendee, BodyKind, MeetingBody, MeetingRecord, Standing
from lscb_tui.model.motion import AgendaItem, CitedDocument, MotionClause, MotionState
from tests.app.driving import Driver
from tests.app.meeting import kept

WIDE = (120, 40)
PAPER = "worcestershire-2013-14-hwb"
RECEIVED = "the Worcestershire Safeguarding Children Board Annual Report 2013/14 be received"
NOTED = "the progress of the work of the Worcestershire Safeguarding Children Board be noted"
ROLL = (
    Attendee(id="hart", name="Councillor Hart", role="Chairman", presides=True),
    *(
        Attendee(id=name.casefold(), name=f"Councillor {name}")
        for name in ("Bell", "Cole", "Dean", "East", "Ford", "Gray", "Hill")
    ),
    Attendee(id="wscb", name="Independent Chair", standing=Standing.PRESENTER),
)
CLAUSES = (MotionClause(RECEIVED, id="a", label="a)"), MotionClause(NOTED, id="b", label="b)"))


def a_meeting(
    clauses: Sequence[MotionClause] = CLAUSES, roll: tuple[Attendee, ...] = ROLL, *, paper: str = PAPER
) -> MeetingRecord:
    """A meeting with one drafted item on the report of 2013/14."""
    item = AgendaItem(
        id="i14",
        number="14",
        title="Annual Report 2013/14",
        documents=(CitedDocument(paper),),
        opening="RESOLVED: that",
        clauses=tuple(clauses),
        state=MotionState.DRAFTED,
    )
    body = MeetingBody("Worcestershire Health and Well-being Board", BodyKind.HEALTH_AND_WELLBEING)
    return MeetingRecord(body=body, attendance=roll, items=(item,))


async def resolve(person: Driver, record: MeetingRecord | None = None) -> None:
    """The mode, with a meeting in it that is kept."""
    await person.press("f5")
    await person.until("No resolution yet")
    new = person.app.proceedings.add(record or a_meeting())
    person.app.sitting.choose(new.id)
    person.app.screen.show_all()  # type: ignore[attr-defined]
    await person.until("RESOLVED: that")
    assert person.app.keeping.store.flush(20)


def item(person: Driver) -> AgendaItem:
    """The item as the workspace holds it."""
    return kept(person).record.items[0]


async def moved(person: Driver) -> None:
    """The motion, moved and seconded."""
    await person.press("tab")
    await name(person, "har")
    await person.until("moved")
    await name(person, "bell")
    await person.until("seconded")
    await person.press("escape")


async def name(person: Driver, typed: str) -> None:
    """A name typed in the line that has the focus, and taken."""
    await person.type(typed)
    await person.press("enter")


async def amend(person: Driver, struck: str, inserted: str) -> None:
    """An amendment to the clause in focus: the words at its end are replaced."""
    await person.press("a")
    await person.until("the clause as it would stand")
    await person.press(*["backspace"] * len(struck))
    await person.type(inserted)
    await person.press("escape")


async def vote(person: Driver, typed: str) -> None:
    """A vote on what is in focus, typed and declared."""
    await person.press("v", *["backspace"] * 8)
    await person.type(typed)
    await person.press("enter")


async def step(person: Driver, typed: str) -> None:
    """A step of procedure, chosen by a part of its name."""
    await person.press("p")
    await person.until("What happens now?")
    await person.type(typed)
    await person.press("enter")


async def begin_from(person: Driver, typed: str) -> None:
    """A resolution begun from what a part of its name chooses."""
    await person.press("s")
    await person.until("Begin a resolution from")
    await person.type(typed)
    await person.press("enter")
