"""What is sent to the room."""

from dataclasses import replace

import pytest

from lscb_tui.meetings.places import Subject
from lscb_tui.meetings.refusal import Refusal
from lscb_tui.meetings.slides import (
    amendment_slide,
    bar,
    clause_slide,
    figure_slide,
    heading_of,
    headline_slide,
    result_slide,
)
from lscb_tui.model.figure import Amount, Bound, Direction, FigureKind
from lscb_tui.model.meeting import Attendee, MeetingRecord
from lscb_tui.model.motion import (
    AgendaItem,
    Amendment,
    AmendmentKind,
    AmendmentState,
    Cast,
    CastingVote,
    Headline,
    MotionClause,
    MotionState,
    Vote,
)
from lscb_tui.model.record_plain import from_plain, to_plain
from lscb_tui.model.reference import Unit
from lscb_tui.model.slide import LEFT_OUT, Bar, Slide, SlideKind

CHAIR = Attendee(id="smith", name="Councillor A. Smith", role="Chairman", presides=True)
EQUAL = Vote(in_favour=5, against=5, abstained=1, casting=CastingVote(by="smith", how=Cast.FOR))
ITEM = AgendaItem(
    id="item",
    number="14",
    title="Annual Report 2013/14",
    clauses=(MotionClause("the report be received", id="a", label="a)"),),
    amendments=(Amendment(id="one", clause="a", state=AmendmentState.LOST, vote=Vote(in_favour=3, against=7)),),
    state=MotionState.CARRIED,
    vote=EQUAL,
)


def record(**changes: object) -> MeetingRecord:
    return MeetingRecord(attendance=(CHAIR,), items=(replace(ITEM, **changes),))  # type: ignore[arg-type]


MOTION, AMENDMENT = Subject("item"), Subject("item", "one")


def test_a_headline_is_sent_without_the_notes_of_whoever_presents_it() -> None:
    headline = Headline("More than 300 were trained.", citation="para 16", speaking_notes=("do not mention the cuts",))
    slide = headline_slide(headline, "14. Annual Report")
    assert slide == Slide(SlideKind.HEADLINE, "14. Annual Report", ("More than 300 were trained.",), "para 16")


def test_a_clause_is_sent_as_it_stands_and_as_it_would_be() -> None:
    slide = clause_slide("a)", "be received", "be noted", "14.")
    assert (slide.lines, slide.before, slide.after) == (("a)",), "be received", "be noted")


def test_a_clause_to_which_nothing_is_proposed_has_no_after() -> None:
    assert clause_slide("a)", "be received", "be received").after == ""


def test_a_motion_that_is_carried_is_told_with_its_votes_and_the_casting_vote() -> None:
    assert result_slide(record(), MOTION) == Slide(
        SlideKind.RESULT,
        "14. Annual Report 2013/14",
        ("CARRIED", "5 for, 5 against, 1 abstained", "Casting vote of Councillor A. Smith (Chairman): for"),
    )


def test_an_amendment_is_told_as_one_to_its_clause() -> None:
    slide = result_slide(record(), AMENDMENT)
    assert (slide.heading, slide.lines) == (
        "14. Annual Report 2013/14, amendment to a)",
        ("LOST", "3 for, 7 against"),
    )


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (MotionState.REFERRED, "REFERRED to the Scrutiny Panel"),
        (MotionState.DEFERRED, "DEFERRED to the Scrutiny Panel"),
        (MotionState.WITHDRAWN, "WITHDRAWN"),
        (MotionState.TIED, "TIED"),
        (MotionState.TO_BE_RATIFIED, "TO BE RATIFIED"),
    ],
)
def test_a_result_is_told_in_words(state: MotionState, told: str) -> None:
    decided = record(state=state, decided_to="the Scrutiny Panel", vote=None)
    assert result_slide(decided, MOTION).lines == (told,)


def test_a_clause_of_which_something_else_became_is_told_apart() -> None:
    clauses = (*ITEM.clauses, MotionClause("a meeting be held", id="b", label="b)", state=MotionState.WITHDRAWN))
    assert result_slide(record(clauses=clauses, vote=None), MOTION).lines == ("CARRIED", "b) withdrawn")


@pytest.mark.parametrize("state", [None, MotionState.DRAFTED, MotionState.MOVED, MotionState.PUT])
def test_what_is_not_decided_has_no_result_to_show(state: MotionState | None) -> None:
    with pytest.raises(Refusal, match="declare the result"):
        result_slide(record(state=state), MOTION)


def test_a_casting_vote_that_was_not_used_is_told() -> None:
    vote = replace(EQUAL, casting=CastingVote(how=Cast.NOT_USED))
    told = result_slide(record(vote=vote, state=MotionState.LOST), MOTION).lines[-1]
    assert told == "The casting vote of Councillor A. Smith (Chairman) was not used"


def test_an_item_is_named_by_number_and_title() -> None:
    assert [heading_of(AgendaItem(number=number, title="Report")) for number in ("14", "14.", None)] == [
        "14. Report",
        "14. Report",
        "Report",
    ]


@pytest.mark.parametrize(
    ("amount", "made"),
    [
        (None, Bar("2017/18", "no value stated")),
        (Amount(kind=FigureKind.LEVEL, value=25.0), Bar("2017/18", "25", 25.0)),
        (
            Amount(kind=FigureKind.LEVEL, value=300.0, bound=Bound.MORE_THAN),
            Bar("2017/18", "more than 300", 300.0, bound=Bound.MORE_THAN),
        ),
        (
            Amount(kind=FigureKind.LEVEL, low=40.0, high=75.0, approximate=True),
            Bar("2017/18", "between about 40 and 75", 75.0, low=40.0, approximate=True),
        ),
        (
            Amount(kind=FigureKind.CHANGE, change=10.0, direction=Direction.UP),
            Bar("2017/18", "up by 10; no value stated"),
        ),
    ],
)
def test_a_year_is_drawn_where_the_report_gives_a_level(amount: Amount | None, made: Bar) -> None:
    assert bar("2017/18", amount, Unit.COUNT) == made


def test_every_slide_is_plain_data_and_back_without_loss() -> None:
    figure = figure_slide(
        "25 in 2017/18.", "para 16", "deaths", [bar("2017/18", Amount(kind=FigureKind.LEVEL, value=25.0), Unit.COUNT)]
    )
    for slide in (Slide(), figure, clause_slide("a)", "old", "new"), result_slide(record(), MOTION)):
        assert from_plain(Slide, to_plain(slide)) == slide


@pytest.mark.parametrize(
    ("amendment", "shown"),
    [
        (Amendment(old="received", new="noted"), ("a)", "the report be received", "the report be noted")),
        (Amendment(kind=AmendmentKind.ADD, new="it be published"), ("after a)", "", "it be published")),
        (
            Amendment(kind=AmendmentKind.LEAVE_OUT, old="the report be received"),
            ("a)", "the report be received", LEFT_OUT),
        ),
    ],
)
def test_an_amendment_is_shown_as_what_it_would_do(amendment: Amendment, shown: tuple[str, str, str]) -> None:
    tabled = replace(amendment, id="one", clause="a", state=AmendmentState.TABLED)
    slide = amendment_slide(record(amendments=(tabled,)), AMENDMENT)
    assert (slide.heading, slide.lines[0], slide.before, slide.after) == ("14. Annual Report 2013/14", *shown)


def test_an_amendment_that_does_not_fit_any_more_is_not_shown() -> None:
    tabled = Amendment(id="one", clause="a", old="endorsed", new="noted", state=AmendmentState.TABLED)
    with pytest.raises(Refusal, match="reword or withdraw"):
        amendment_slide(record(amendments=(tabled,)), AMENDMENT)
