"""What a carried resolution asks for becomes actions, which are followed up."""

from dataclasses import replace

import pytest

from lscb_tui.meetings.actions import add_action, from_clauses, proposed, remove_action, set_state
from lscb_tui.meetings.amendments import accept, table, table_referral
from lscb_tui.meetings.motions import as_recommended
from lscb_tui.meetings.places import Step, Subject, with_item
from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.model.motion import Action, ActionState, MotionClause
from lscb_tui.model.period import parse_period

from .room import RECORD, UPDATE, after, do, motion, refused

DIRECTOR = "Director of Children's Services"
CARRIED = after(do(as_recommended, "reports"))
WITH_ACTION = after(do(add_action, "reports", "Write to Ofsted", "Chairman", id="write"))

ASKED = {
    "somebody asked": (
        "the Director of Children's Services be asked to provide an update on early help in January 2019",
        [("Provide an update on early help in January 2019", DIRECTOR, "January 2019")],
    ),
    "several asked": (
        "officers be requested to circulate the data within six weeks",
        [("Circulate the data within six weeks", "Officers", None)],
    ),
    "a request that something be done": (
        "it be requested that the Annual Report 2014/15 be presented to the Health and Well-being Board in July 2019",
        [("Present the Annual Report 2014/15 to the Health and Well-being Board in July 2019", None, "July 2019")],
    ),
    "a request that somebody does something": (
        "it be requested that the Director report back in June 2019",
        [("Report back in June 2019", "Director", "June 2019")],
    ),
    "a recommendation to another body": (
        "it be recommended to Council that the plan be adopted",
        [("Adopt the plan", "Council", None)],
    ),
    "somebody is to do it": (
        "the Director provide a further report by 31 March 2019",
        [("Provide a further report by 31 March 2019", "Director", "31 March 2019")],
    ),
    "something be done by somebody": (
        "a report be provided by the Director of Children's Services by 31 March 2019",
        [("Provide a report by 31 March 2019", DIRECTOR, "31 March 2019")],
    ),
    "something be done by nobody named": (
        "a further report be provided in July 2018",
        [("Provide a further report in July 2018", None, "July 2018")],
    ),
    "noting and asking": (
        "the report be noted and the Director be asked to bring an update in May 2019",
        [("Bring an update in May 2019", "Director", "May 2019")],
    ),
    "two who are asked": (
        "the Director be asked to bring an update in May 2019 and officers be asked to publish the data",
        [("Bring an update in May 2019", "Director", "May 2019"), ("Publish the data", "Officers", None)],
    ),
    "a date that is not for it": (
        "a report on the letter of 5 May 2017 be brought to the meeting of 4 June 2019",
        [("Bring a report on the letter of 5 May 2017 to the meeting of 4 June 2019", None, "4 June 2019")],
    ),
    "a date that is past": ("the Director provide the report of what began in May 2015", [("…", "Director", None)]),
    "dates in plenty": ("the Director report back in May 2019 and in July 2019", [("…", "Director", None)]),
    "the year of a report": (
        "the Board present its annual report for 2018/19",
        [("Present its annual report for 2018/19", "Board", None)],
    ),
    "a full stop": ("the Director write to Ofsted.", [("Write to Ofsted", "Director", None)]),
    "receiving": ("the report be received", []),
    "thanks": ("the Director of Public Health be thanked for the work", []),
    "a fact": ("it be noted that the report will be published in June 2019", []),
    "no report": ("no further report be presented", []),
    "no actor": ("the changes come into effect in April 2019", []),
    "delegation": ("authority be delegated to the Director to sign the agreement", []),
    "what cannot be read": ("for the avoidance of doubt", []),
}


def carried(words: str) -> MeetingRecord:
    drafted = replace(motion(RECORD), clauses=(MotionClause(words, id="a"),))
    return after(do(as_recommended, "reports"), record=with_item(RECORD, drafted))


@pytest.mark.parametrize(("words", "wanted"), ASKED.values(), ids=ASKED.keys())
def test_a_clause_that_asks_for_something_gives_an_action(
    words: str, wanted: list[tuple[str, str | None, str | None]]
) -> None:
    found = proposed(carried(words), "reports")
    assert [(each.owner, str(each.due) if each.due else None) for each in found] == [each[1:] for each in wanted]
    assert all(what in (each.what, "…") for each, (what, *_) in zip(found, wanted, strict=True))
    assert {(each.clause, each.state) for each in found} <= {("a", ActionState.OPEN)}


def test_a_clause_is_asked_once() -> None:
    record = after(do(from_clauses, "reports"), record=CARRIED)
    assert [(each.clause, each.what) for each in motion(record).actions] == [("b", "Provide an update in July 2018")]
    assert motion(record).actions[0].id
    assert proposed(record, "reports") == ()


def test_it_is_the_resolution_as_amended_that_asks() -> None:
    amended = after(
        do(table, "reports", "b", UPDATE.replace("July", "May"), id="one"),
        do(accept, Subject("reports", "one")),
        do(as_recommended, "reports"),
    )
    assert [each.what for each in proposed(amended, "reports")] == ["Provide an update in May 2018"]


def test_a_clause_that_was_referred_asks_for_nothing() -> None:
    referred = after(
        do(table_referral, "reports", "b", "Cabinet", id="one"),
        do(accept, Subject("reports", "one")),
        do(as_recommended, "reports"),
    )
    assert proposed(referred, "reports") == ()


def test_an_action_is_added_followed_up_and_taken_out() -> None:
    record = after(do(set_state, "reports", "write", ActionState.DONE, "letter of 1 May 2018"), record=WITH_ACTION)
    assert motion(record).actions == (
        Action("Write to Ofsted", "write", None, "Chairman", None, ActionState.DONE, "letter of 1 May 2018"),
    )
    assert after(do(remove_action, "reports", "write"), record=record) == RECORD


def test_evidence_stays_where_nothing_is_said_of_it() -> None:
    record = after(
        do(set_state, "reports", "write", ActionState.DONE, "letter"),
        do(set_state, "reports", "write", ActionState.SUPERSEDED),
        record=WITH_ACTION,
    )
    assert motion(record).actions[0].evidence == "letter"


REFUSED: dict[str, tuple[MeetingRecord, Step, str]] = {
    "of what is not carried": (RECORD, do(from_clauses, "reports"), "only a carried resolution"),
    "of what asks for nothing": (carried("the report be noted"), do(from_clauses, "reports"), "no clause asks"),
    "without words": (RECORD, do(add_action, "reports", " "), "needs words"),
    "for a clause that is gone": (RECORD, do(add_action, "reports", "x", clause="z"), "no longer in the motion"),
    "an id twice": (WITH_ACTION, do(add_action, "reports", "x", id="write"), "id already"),
    "nothing new": (WITH_ACTION, do(set_state, "reports", "write", ActionState.OPEN), "is open already"),
    "one that is gone": (RECORD, do(set_state, "reports", "write", ActionState.OPEN), "no longer in the list"),
    "out that is gone": (RECORD, do(remove_action, "reports", "write"), "no longer in the list"),
}


@pytest.mark.parametrize(("record", "step", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_is_refused(record: MeetingRecord, step: Step, said: str) -> None:
    assert said in refused(record, step)


def test_a_due_day_is_kept() -> None:
    record = after(do(add_action, "reports", "Write", due=parse_period("31 March 2018"), clause="b"))
    assert str(motion(record).actions[0].due) == "31 March 2018"
