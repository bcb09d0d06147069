"""Meetings to make papers of: one with all that a meeting can bring, and what of it is for one person alone."""

from dataclasses import replace
from datetime import date, time

from lscb_tui.model.kept_meeting import KeptMeeting
from lscb_tui.model.meeting import (
    Attendee,
    BodyKind,
    Correction,
    MeetingBody,
    MeetingRecord,
    Minute,
    MinuteState,
    Presence,
    Standing,
)
from lscb_tui.model.motion import (
    Action,
    ActionState,
    AgendaItem,
    Amendment,
    AmendmentKind,
    AmendmentState,
    Cast,
    CastingVote,
    CitedDocument,
    Headline,
    Interest,
    InterestKind,
    Leaving,
    Manner,
    MotionClause,
    MotionState,
    Question,
    Suppression,
    Vote,
)
from lscb_tui.model.period import parse_period
from lscb_tui.packs.meeting_words import Styles
from lscb_tui.resolutions.house_style import house_styles

STYLES = Styles(house_styles())
PRIVATE = ("say it slowly", "the clerk lets it stand", "a line for the presenter")
"""What is in the record and for one person alone."""

ROLL = (
    Attendee("chair", "Councillor A Hill", "Chairman", presides=True),
    Attendee("brook", "Councillor B Brook"),
    Attendee("carr", "Councillor C Carr", left=time(15, 0)),
    Attendee("dale", "Councillor D Dale"),
    Attendee("eyot", "Councillor E Eyot", arrived=time(14, 20), standing=Standing.SUBSTITUTE, substitute_for="F Fell"),
    Attendee("fell", "Councillor F Fell", presence=Presence.APOLOGIES),
    Attendee("ghyll", "Councillor G Ghyll", presence=Presence.ABSENT),
    Attendee("director", None, "Director of Children's Services", Standing.OFFICER),
)
LOST = Amendment(
    "one",
    "request",
    AmendmentKind.LEAVE_OUT_AND_INSERT,
    old="in January 2019",
    new="in March 2019",
    mover="brook",
    seconder="eyot",
    order=1,
    state=AmendmentState.LOST,
    vote=Vote(Manner.SHOW_OF_HANDS, time(14, 40), in_favour=1, against=3, abstained=0),
)
CARRIED = Amendment(
    "two",
    "request",
    AmendmentKind.INSERT,
    new="and on the front door",
    after="on early help",
    mover="carr",
    seconder="brook",
    order=2,
    state=AmendmentState.CARRIED,
    vote=Vote(
        Manner.BY_NAME,
        time(14, 45),
        names_for=("chair", "brook"),
        names_against=("carr", "eyot"),
        casting=CastingVote("chair", Cast.FOR),
    ),
)
REPORT = AgendaItem(
    id="report",
    number="5",
    title="Annual Report 2017/18",
    documents=(CitedDocument("worcestershire-2017-18-hwb", "Annual Report 2017/18", parse_period("2017/18")),),
    headlines=(Headline("a line for the presenter", speaking_notes=("say it slowly",)),),
    narrative=("The Cabinet considered the report.",),
    style="worcestershire-cabinet",
    clauses=(
        MotionClause(
            "the Annual Report 2017/18 be received",
            "receive",
            "a)",
            source="Receive the Annual Report",
            suppressed=(Suppression("R12", "the clerk lets it stand"),),
        ),
        MotionClause(
            "the Director of Children's Services be asked to report on early help in January 2019", "request", "b)"
        ),
        MotionClause("a letter of thanks be sent to the Board by the Chairman", "thanks", "c)"),
    ),
    amendments=(LOST, CARRIED),
    mover="chair",
    seconder="brook",
    vote=Vote(Manner.SHOW_OF_HANDS, time(14, 50), in_favour=3, against=0, abstained=1),
    interests=(Interest("dale", InterestKind.OTHER_REGISTRABLE, "governor of a school", Leaving.BEFORE_THE_VOTE),),
    state=MotionState.CARRIED,
    reasons=("The report is received each year.",),
    alternatives=("Not to receive it was rejected.",),
    published=date(2018, 10, 25),
    call_in_deadline=date(2018, 11, 1),
    effective_from=date(2018, 11, 2),
    actions=(
        Action(
            "Write to the Board",
            "write",
            "thanks",
            "chair",
            parse_period("31 October 2018"),
            ActionState.DONE,
            "the letter of 30 October 2018",
        ),
        Action("Circulate the full report", "circulate", None, "director", parse_period("November 2018")),
    ),
    questions=(
        Question(
            "Are these the same children twice?",
            "same",
            "Opposition member",
            ("No.", "A child is counted once."),
            "director",
        ),
        Question("How many waited?", "waited", "brook", (), "director", True, parse_period("November 2018")),
    ),
)
UNDECIDED = AgendaItem(
    id="plan",
    number="6",
    title="Improvement plan",
    clauses=(MotionClause("the plan be approved", "approve"),),
    no_interests=True,
    state=MotionState.DRAFTED,
)
RECORD = MeetingRecord(
    body=MeetingBody("Hillshire County Council Cabinet", BodyKind.EXECUTIVE),
    date=date(2018, 10, 18),
    place="Shire Hall",
    began=time(14),
    ended=time(15, 10),
    quorum=3,
    attendance=ROLL,
    items=(REPORT, UNDECIDED),
    minute=Minute(MinuteState.DRAFT),
)
CONFIRMED = replace(
    RECORD,
    items=(REPORT,),
    minute=Minute(
        MinuteState.CONFIRMED,
        date(2018, 11, 15),
        (Correction("Annual Report", "annual report", "receive", "5", date(2018, 12, 13)),),
    ),
)
KEPT = KeptMeeting("k7m2xw4q", RECORD, 1, "clerk", "2018-10-18T13:00:00Z", "2018-10-18T15:00:00Z", version=9)


def with_item(**changes: object) -> MeetingRecord:
    """The meeting with its first item alone, changed."""
    return replace(RECORD, items=(replace(REPORT, **changes),))  # type: ignore[arg-type]
