"""Meeting as it is painted, at three sizes and in three themes: as it was looked at and found good.

`python -m tests.app.test_meeting_frames` paints it anew; look at what changed before keeping it.
"""

from datetime import time

from lscb_tui.model.meeting import Attendee, MeetingBody, MeetingRecord, Standing
from lscb_tui.model.motion import (
    Action,
    ActionState,
    AgendaItem,
    CitedDocument,
    Headline,
    MotionClause,
    MotionState,
    Question,
)
from lscb_tui.model.period import parse_period
from tests.app.driving import Driver
from tests.app.meeting import Clock, meeting
from tests.app.painting import Gallery

_REPORT = CitedDocument("worcestershire-2013-14-hwb", "WSCB Annual report 2013/14", parse_period("2013/14"))
_RECORD = MeetingRecord(
    body=MeetingBody("Worcestershire Health and Well-being Board"),
    place="County Hall",
    quorum=3,
    attendance=(
        Attendee(id="smith", name="Councillor A Smith", role="Chairman", presides=True),
        Attendee(id="jones", name="Councillor B Jones"),
        Attendee(id="benson", name="D Benson", role="Independent Chair", standing=Standing.PRESENTER),
    ),
    items=(
        AgendaItem(id="i1", number="13", title="Minutes", allotted=5),
        AgendaItem(
            id="i2",
            number="14",
            title="Worcestershire Safeguarding Children Board Annual report 2013/14",
            allotted=20,
            documents=(_REPORT,),
            headlines=(
                Headline(
                    "Practice was variable during the year, with more recent signs of improvement.",
                    id="h1",
                    citation="WSCB (Worcestershire) 2013/14, para 3 · Health and Well-being Board, 22 July 2014",
                    speaking_notes=("Say what improved first.",),
                ),
            ),
            questions=(
                Question(
                    "Why was practice variable?",
                    id="q1",
                    by="Chairman",
                    answered_by="Independent Chair",
                    in_writing=True,
                    due=parse_period("September 2014"),
                ),
            ),
            actions=(Action("Present the next report", "a1", None, "Independent Chair", None, ActionState.OPEN),),
            clauses=(
                MotionClause("the Annual Report 2013/14 be received", id="c1", label="a)"),
                MotionClause("the progress of the work of the Board be noted", id="c2", label="b)"),
            ),
            state=MotionState.DRAFTED,
        ),
        AgendaItem(id="i3", number="15", title="Work programme", allotted=10),
    ),
)


async def _act(person: Driver, name: str) -> None:
    """Bring the app to the screen of that name."""
    if name == "meeting-none":
        await person.press("f7")
        await person.until("No meeting yet")
        return
    await meeting(person, _RECORD)
    await person.press("b")
    await person.until("▶ 0 of 5 min")
    person.app.clock.now = time(14, 7)  # type: ignore[attr-defined]
    await person.press("down", "b")
    await person.until("▶ 0 of 20 min")
    match name:
        case "asking":
            await person.press("a")
            await person.type("private fostering")
            await person.until("Private fostering arrangements in place")
            await person.press("enter")
            await person.until("in the answer")
        case "attending":
            await person.press("m")
            await person.until("NOT QUORATE")
        case "afterwards":
            await person.press("v")
            await person.until("After the meeting")


GALLERY = Gallery(
    names=("meeting", "meeting-none", "asking", "attending", "afterwards"),
    styled=("meeting", "asking"),
    act=_act,
    options=lambda: {"clock": Clock()},
)


test_a_screen_is_as_it_was_found_good, test_a_screen_looks_as_it_was_found_good = GALLERY.tests()


if __name__ == "__main__":
    GALLERY.paint_all()
