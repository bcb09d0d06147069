"""A meeting for the tests, and steps in it."""

from dataclasses import replace
from datetime import date

from lscb_tui.meetings.amendments import open_amendment
from lscb_tui.meetings.places import Step, item_of, with_item
from lscb_tui.meetings.refusal import Refusal
from lscb_tui.model.meeting import Attendee, MeetingBody, MeetingRecord
from lscb_tui.model.motion import AgendaItem, Amendment, AmendmentState, MotionClause, MotionState, Question

WORDS = "items/i1/clauses/c1/words"
RECORD = MeetingRecord(
    body=MeetingBody("Health and Well-being Board"),
    date=date(2014, 7, 22),
    attendance=(Attendee(id="m1", name="Councillor A"), Attendee(id="m2", name="Councillor B")),
    items=(
        AgendaItem(
            id="i1",
            number="14",
            clauses=(MotionClause("the report be received", id="c1"), MotionClause("the report be noted", id="c2")),
            state=MotionState.DRAFTED,
        ),
    ),
)


def moved(record: MeetingRecord) -> MeetingRecord:
    return with_item(record, replace(item_of(record, "i1"), mover="m1", state=MotionState.MOVED))


def asked(text: str) -> Step:
    def step(record: MeetingRecord) -> MeetingRecord:
        item = item_of(record, "i1")
        return with_item(record, replace(item, questions=(*item.questions, Question(text))))

    return step


def tabled(words: str) -> Step:
    """An amendment that is before the meeting, where none is."""

    def step(record: MeetingRecord) -> MeetingRecord:
        item = item_of(record, "i1")
        if open_amendment(item):
            raise Refusal("an amendment is open; put it to the vote first")
        amendment = Amendment(id=words, clause="c1", old="received", new=words, state=AmendmentState.MOVED)
        return with_item(record, replace(item, amendments=(*item.amendments, amendment)))

    return step
