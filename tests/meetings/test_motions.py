"""A motion from its draft to the decision, and everything that is out of order on the way."""

from dataclasses import replace
from datetime import time

import pytest

from lscb_tui.meetings.amendments import table
from lscb_tui.meetings.interests import declare_interest
from lscb_tui.meetings.motions import (
    adjourn,
    as_recommended,
    cast,
    declare,
    defer,
    lapse,
    move,
    name_movers,
    put,
    ratify,
    recount,
    refer,
    reset,
    resume,
    second,
    withdraw,
)
from lscb_tui.meetings.places import Step, Subject, with_item
from lscb_tui.meetings.presence import arrive, set_presence
from lscb_tui.model.meeting import MeetingRecord, Presence
from lscb_tui.model.motion import AmendmentState, CastingVote, Interest, Leaving, Manner, MotionState, Vote
from lscb_tui.model.motion import Cast as Casting

from .room import (
    CHAIR,
    COOPTED,
    KAUR,
    LEE,
    MOTION,
    OFFICER,
    OWEN,
    RECORD,
    UPDATE,
    after,
    amendment,
    by_name,
    do,
    hands,
    motion,
    refused,
    state,
    without_roll,
)

MOVED = after(do(move, MOTION, LEE))
SECONDED = after(do(second, MOTION, KAUR), record=MOVED)
PUT = after(do(put, MOTION), record=SECONDED)
TIED = after(do(declare, MOTION, hands(2, 2)), record=PUT)
CARRIED = after(do(declare, MOTION, hands(3, 1)), record=PUT)
ADJOURNED = after(do(adjourn, "reports"), record=SECONDED)
TABLED = after(do(table, "reports", "b", UPDATE.replace("July", "May"), id="first"))
OPEN = after(do(move, Subject("reports", "first"), LEE), record=TABLED)
WITHDRAWN = after(do(withdraw, MOTION))
APOLOGIES = after(do(set_presence, LEE, Presence.APOLOGIES))
AWAY = after(do(declare_interest, "reports", Interest(who=LEE, left=Leaving.BEFORE_THE_ITEM)))
INQUORATE = replace(RECORD, quorum=5)
RATIFIABLE = after(do(as_recommended, "reports"), record=INQUORATE)
EMPTY = with_item(RECORD, replace(motion(RECORD), clauses=()))


def test_a_motion_is_moved_seconded_put_and_carried() -> None:
    assert [state(each) for each in (MOVED, SECONDED, PUT, CARRIED)] == ["moved", "seconded", "put", "carried"]
    assert (motion(CARRIED).mover, motion(CARRIED).seconder, motion(CARRIED).vote) == (LEE, KAUR, hands(3, 1))


@pytest.mark.parametrize("who", ["Councillor B. Lee", "cllr b lee", "Barbara Lee", "lee"])
def test_whoever_is_meant_is_recorded_by_id(who: str) -> None:
    assert motion(after(do(move, MOTION, who))).mover == LEE


def test_a_motion_of_the_chair_is_put_without_a_mover() -> None:
    assert state(after(do(put, MOTION))) is MotionState.PUT


def test_a_co_opted_member_without_a_vote_may_move() -> None:
    assert motion(after(do(move, MOTION, COOPTED))).mover == COOPTED


def test_where_the_attendance_is_not_listed_in_full_any_name_will_do() -> None:
    listed_in_part = replace(RECORD, members_present=10)
    for record in (without_roll(), listed_in_part):
        assert motion(after(do(move, MOTION, "Councillor Hall"), record=record)).mover == "Councillor Hall"
        assert state(after(do(declare, MOTION, by_name(["Councillor Hall"])), record=record)) is MotionState.CARRIED


@pytest.mark.parametrize("record", [RECORD, SECONDED, PUT])
def test_a_declaration_puts_what_may_be_put(record: MeetingRecord) -> None:
    assert state(after(do(declare, MOTION, hands(1, 3)), record=record)) is MotionState.LOST


def test_as_recommended_carries_in_one_step() -> None:
    carried = after(do(as_recommended, "reports"))
    assert (state(carried), motion(carried).vote) == (MotionState.CARRIED, Vote(Manner.NONE))


def test_only_the_item_that_changes_is_made_anew() -> None:
    assert CARRIED.items[1] is RECORD.items[1]
    assert CARRIED.attendance is RECORD.attendance
    assert motion(CARRIED).clauses is motion(RECORD).clauses


@pytest.mark.parametrize(
    ("how", "outcome"),
    [(Casting.FOR, "carried"), (Casting.AGAINST, "lost"), (Casting.NOT_USED, "lost")],
)
def test_the_casting_vote_settles_a_tie(how: Casting, outcome: str) -> None:
    settled = after(do(cast, MOTION, how), record=TIED)
    vote = motion(settled).vote
    assert vote
    assert vote.casting
    assert (state(TIED), state(settled), vote.casting.by) == ("tied", outcome, CHAIR)


def test_a_casting_vote_may_come_with_the_declaration() -> None:
    vote = hands(2, 2, casting=CastingVote(CHAIR, Casting.FOR))
    assert state(after(do(declare, MOTION, vote))) is MotionState.CARRIED


def test_what_an_inquorate_meeting_carries_is_to_be_ratified() -> None:
    assert state(RATIFIABLE) is MotionState.TO_BE_RATIFIED
    lost = after(do(declare, MOTION, hands(1, 3)), record=INQUORATE)
    assert state(lost) is MotionState.LOST


def test_it_is_ratified_once_the_meeting_is_quorate() -> None:
    late = replace(INQUORATE.attendance[1], id="late", name="Councillor E. Roe", presence=Presence.ABSENT)
    record = after(do(as_recommended, "reports"), record=replace(INQUORATE, attendance=(*INQUORATE.attendance, late)))
    record = after(
        do(arrive, "late", time(15)), do(ratify, "reports", Vote(Manner.NONE, at=time(15, 5))), record=record
    )
    assert state(record) is MotionState.CARRIED


def test_a_tie_without_a_quorum_stays_to_be_ratified_after_the_casting_vote() -> None:
    tied = after(do(declare, MOTION, hands(2, 2)), record=INQUORATE)
    assert state(after(do(cast, MOTION, Casting.FOR), record=tied)) is MotionState.TO_BE_RATIFIED


def test_a_motion_is_laid_aside_and_brought_back_as_it_was_drafted() -> None:
    for step in (
        do(lapse, MOTION),
        do(withdraw, MOTION),
        do(defer, "reports", "the next meeting"),
        do(refer, "reports", "Cabinet"),
    ):
        back = after(step, do(reset, "reports"), record=MOVED)
        assert motion(back) == replace(motion(RECORD), state=MotionState.DRAFTED)


def test_it_is_kept_to_whom_a_motion_is_referred() -> None:
    assert motion(after(do(refer, "reports", " Cabinet "))).decided_to == "Cabinet"


def test_the_reason_of_a_withdrawal_is_told_in_the_narrative() -> None:
    withdrawn = after(do(withdraw, MOTION, "the report was late"))
    assert motion(withdrawn).narrative == ("The motion was withdrawn: the report was late.",)


@pytest.mark.parametrize("record", [RECORD, MOVED, SECONDED])
def test_an_adjourned_motion_goes_on_where_it_was(record: MeetingRecord) -> None:
    resumed = after(do(adjourn, "reports"), do(resume, "reports"), record=record)
    assert state(resumed) == (state(record) or MotionState.DRAFTED)


def test_what_waits_in_the_queue_falls_with_its_motion() -> None:
    deferred = after(do(defer, "reports", "the next meeting"), record=TABLED)
    assert (state(deferred, "first"), amendment(deferred, "first").reason) == (
        AmendmentState.FALLEN,
        "the motion was deferred",
    )


def test_who_moved_is_named_afterwards() -> None:
    carried = after(do(as_recommended, "reports"), do(name_movers, MOTION, "Cllr B Lee", KAUR))
    assert (motion(carried).mover, motion(carried).seconder, state(carried)) == (LEE, KAUR, "carried")


def test_a_miscounted_vote_is_counted_again() -> None:
    assert state(after(do(recount, MOTION, hands(1, 3)), record=CARRIED)) is MotionState.LOST


ILLEGAL: dict[str, tuple[MeetingRecord, Step, tuple[str, ...]]] = {
    "the mover seconds": (MOVED, do(second, MOTION, LEE), ("Councillor B. Lee moved it", "name another member")),
    "the mover seconds under another spelling": (MOVED, do(second, MOTION, "Barbara Lee"), ("moved it",)),
    "the mover seconds with another title": (MOVED, do(second, MOTION, "Mrs. B LEE"), ("moved it",)),
    "an officer moves": (RECORD, do(move, MOTION, OFFICER), ("officer", "only a member", "name a member")),
    "an officer seconds": (MOVED, do(second, MOTION, OFFICER), ("officer", "name a member")),
    "nobody moves": (RECORD, do(move, MOTION, " "), ("name the member who moves",)),
    "a stranger moves": (RECORD, do(move, MOTION, "Councillor Hall"), ("not on the roll", "add them")),
    "a slip of a name moves": (RECORD, do(move, MOTION, "Councillor C. Kaor"), ("did you mean Councillor C. Kaur",)),
    "somebody moves who sent apologies": (APOLOGIES, do(move, MOTION, LEE), ("sent apologies", "set the attendance")),
    "somebody moves who left for an interest": (AWAY, do(move, MOTION, LEE), ("declared an interest", "another")),
    "seconding before moving": (RECORD, do(second, MOTION, LEE), ("drafted", "name who moves it first")),
    "moving twice": (MOVED, do(move, MOTION, KAUR), ("the motion is moved", "name who seconds it")),
    "seconding twice": (SECONDED, do(second, MOTION, OWEN), ("the motion is seconded", "put it to the vote")),
    "putting what is not seconded": (MOVED, do(put, MOTION), ("moved", "seconds")),
    "putting nothing": (EMPTY, do(put, MOTION), ("no motion to put", "draft its clauses")),
    "putting twice": (PUT, do(put, MOTION), ("the motion is put", "declare the result")),
    "putting while an amendment is open": (OPEN, do(put, MOTION), ("amendment", "settled", "name who seconds")),
    "putting while an amendment waits": (TABLED, do(put, MOTION), ("waits in the queue", "withdraw")),
    "one key while an amendment is open": (OPEN, do(as_recommended, "reports"), ("cannot be put", "settled")),
    "one key while an amendment waits": (TABLED, do(as_recommended, "reports"), ("waits in the queue",)),
    "one key without a seconder": (MOVED, do(as_recommended, "reports"), ("name who seconds it",)),
    "declaring without a seconder": (MOVED, do(declare, MOTION, hands(3, 1)), ("moved", "seconds")),
    "declaring twice": (CARRIED, do(declare, MOTION, hands(3, 1)), ("carried", "count the vote again")),
    "declaring a tie again": (TIED, do(declare, MOTION, hands(3, 1)), ("tied", "record the casting vote")),
    "more votes than members": (PUT, do(declare, MOTION, hands(4, 1)), ("5 votes", "4 voting members", "count again")),
    "a casting vote before the vote": (PUT, do(cast, MOTION, Casting.FOR), ("no vote", "count it first")),
    "a casting vote without a tie": (CARRIED, do(cast, MOTION, Casting.FOR), ("carried", "equality")),
    "a casting vote not by the chair": (
        TIED,
        do(cast, MOTION, Casting.FOR, LEE),
        ("Councillor B. Lee is not in the chair", "Councillor A. Moss's to give"),
    ),
    "a second casting vote": (
        after(do(cast, MOTION, Casting.FOR), record=TIED),
        do(cast, MOTION, Casting.FOR),
        ("carried",),
    ),
    "withdrawing what is put": (PUT, do(withdraw, MOTION), ("put", "declare the result")),
    "withdrawing what is decided": (CARRIED, do(withdraw, MOTION), ("carried", "what was decided stands")),
    "withdrawing twice": (WITHDRAWN, do(withdraw, MOTION), ("withdrawn", "bring it back")),
    "withdrawing with an amendment open": (OPEN, do(withdraw, MOTION), ("amendment", "settled")),
    "lapsing what is seconded": (SECONDED, do(lapse, MOTION), ("seconded", "put it")),
    "deferring what is put": (PUT, do(defer, "reports", "May"), ("declare the result",)),
    "deferring with an amendment open": (OPEN, do(defer, "reports", "May"), ("settled",)),
    "referring to nobody": (SECONDED, do(refer, "reports", " "), ("say to whom",)),
    "referring what is decided": (CARRIED, do(refer, "reports", "Cabinet"), ("carried",)),
    "adjourning what is put": (PUT, do(adjourn, "reports"), ("declare the result",)),
    "moving what is adjourned": (ADJOURNED, do(move, MOTION, LEE), ("adjourned", "resume")),
    "putting what is adjourned": (ADJOURNED, do(put, MOTION), ("adjourned", "resume")),
    "resuming what goes on": (SECONDED, do(resume, "reports"), ("not adjourned",)),
    "bringing back what is decided": (CARRIED, do(reset, "reports"), ("carried",)),
    "ratifying what is carried": (CARRIED, do(ratify, "reports"), ("carried",)),
    "ratifying without a quorum": (RATIFIABLE, do(ratify, "reports"), ("4 voting members", "quorum is 5")),
    "counting again before the vote": (PUT, do(recount, MOTION, hands(3, 1)), ("put", "declare")),
    "counting again too many": (CARRIED, do(recount, MOTION, hands(5, 1)), ("6 votes", "count again")),
    "naming one for both": (CARRIED, do(name_movers, MOTION, LEE, "Cllr B. Lee"), ("moved it",)),
    "naming movers out of turn": (MOVED, do(name_movers, MOTION, LEE, KAUR), ("in its turn",)),
    "an item that is gone": (RECORD, do(move, Subject("gone"), LEE), ("no longer on the agenda", "choose another")),
}


@pytest.mark.parametrize(("record", "step", "said"), ILLEGAL.values(), ids=ILLEGAL.keys())
def test_what_is_out_of_order_is_refused_and_it_is_said_what_to_do(
    record: MeetingRecord, step: Step, said: tuple[str, ...]
) -> None:
    message = refused(record, step)
    assert [each for each in said if each not in message] == [], message


def test_names_are_those_of_the_vote_by_name() -> None:
    vote = by_name(["Cllr B Lee", CHAIR], ["Councillor C. Kaur"])
    held = motion(after(do(declare, MOTION, vote))).vote
    assert held
    assert (held.names_for, held.names_against) == ((LEE, CHAIR), (KAUR,))
