"""Amendments are taken one at a time, become part of the motion, and overtake those that wait."""

from dataclasses import replace

import pytest

from lscb_tui.meetings.amendments import (
    accept,
    called,
    open_amendment,
    queue,
    reword,
    rule_out,
    table,
    table_addition,
    table_referral,
    untabled,
)
from lscb_tui.meetings.fields import read_field
from lscb_tui.meetings.motions import (
    adjourn,
    as_recommended,
    cast,
    declare,
    lapse,
    move,
    name_movers,
    put,
    recount,
    second,
    withdraw,
)
from lscb_tui.meetings.places import Step, Subject, with_amendment, with_item
from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.model.motion import Amendment, AmendmentKind, AmendmentState, MotionState, Vote
from lscb_tui.model.motion import Cast as Casting

from .room import (
    CHAIR,
    CLAUSES,
    KAUR,
    LEE,
    MOTION,
    OFFICER,
    OWEN,
    RECORD,
    UPDATE,
    after,
    amendment,
    do,
    errors,
    hands,
    motion,
    refused,
    state,
    words,
)

ONE, TWO, THREE = (Subject("reports", name) for name in ("one", "two", "three"))
MAY, YEAR = UPDATE.replace("July", "May"), UPDATE.replace("2018", "2019")
JUNE = UPDATE.replace("July", "June")
WRITTEN = UPDATE.replace("an update", "a written update")


def taken(subject: Subject, vote: Vote | None = None) -> tuple[Step, ...]:
    """An amendment moved, seconded and, where there is a vote, declared."""
    steps = (do(move, subject, LEE), do(second, subject, KAUR))
    return (*steps, do(declare, subject, vote)) if vote else steps


TABLED = after(do(table, "reports", "b", MAY, LEE, id="one"))
OPEN = after(do(move, ONE, LEE), record=TABLED)
SECONDED = after(do(second, ONE, KAUR), record=OPEN)
PUT = after(do(put, ONE), record=SECONDED)
CARRIED = after(do(declare, ONE, hands(3, 1)), record=PUT)
TIED = after(do(declare, ONE, hands(2, 2)), record=PUT)
TWO_TABLED = after(do(table, "reports", "b", JUNE, OWEN, id="two"), record=TABLED)
QUEUED = after(do(table, "reports", "b", JUNE, OWEN, id="two"), record=OPEN)
LEAVES_OUT_B = do(table, "reports", "b", "", id="three")


def test_an_amendment_is_tabled_as_the_clause_would_stand() -> None:
    tabled = amendment(TABLED, "one")
    assert (tabled.kind, tabled.old, tabled.new) == (AmendmentKind.LEAVE_OUT_AND_INSERT, "July", "May")
    assert (tabled.mover, tabled.state) == (LEE, AmendmentState.TABLED)
    assert words(TABLED)[1] == UPDATE


def test_what_is_carried_becomes_part_of_the_motion() -> None:
    assert words(CARRIED) == [CLAUSES[0].words, MAY, CLAUSES[2].words]
    assert motion(CARRIED).clauses is motion(RECORD).clauses
    assert (state(CARRIED, "one"), amendment(CARRIED, "one").vote) == ("carried", hands(3, 1))


def test_what_is_lost_stays_in_the_record_and_changes_nothing() -> None:
    lost = after(*taken(ONE, hands(1, 3)), record=TABLED)
    assert (state(lost, "one"), words(lost)) == ("lost", words(RECORD))


def test_an_amendment_is_accepted_by_consent() -> None:
    accepted = after(do(accept, ONE), record=TABLED)
    assert (state(accepted, "one"), words(accepted)[1]) == ("accepted", MAY)


@pytest.mark.parametrize(
    ("how", "outcome"), [(Casting.FOR, "carried"), (Casting.AGAINST, "lost"), (Casting.NOT_USED, "lost")]
)
def test_a_tied_amendment_waits_for_the_casting_vote(how: Casting, outcome: str) -> None:
    assert (state(TIED, "one"), amendment(TIED, "one").vote) == ("put", hands(2, 2))
    settled = after(do(cast, ONE, how), record=TIED)
    assert state(settled, "one") == outcome
    assert (words(settled)[1] == MAY) is (outcome == "carried")


def test_one_is_open_at_a_time_and_the_rest_wait() -> None:
    assert open_amendment(motion(QUEUED)) == amendment(QUEUED, "one")
    assert queue(motion(QUEUED)) == (amendment(QUEUED, "two"),)
    assert open_amendment(motion(CARRIED)) is None


def test_the_order_in_which_they_were_taken_is_kept() -> None:
    record = after(*taken(TWO, hands(1, 3)), *taken(ONE, hands(3, 1)), record=TWO_TABLED)
    assert (amendment(record, "two").order, amendment(record, "one").order) == (1, 2)


def test_amendments_build_on_those_before() -> None:
    record = after(
        *taken(ONE, hands(3, 1)), do(table, "reports", "b", MAY.replace("2018", "2019"), id="two"), record=TABLED
    )
    record = after(*taken(TWO, hands(3, 1)), record=record)
    assert words(record)[1] == MAY.replace("2018", "2019")


def test_an_amendment_that_was_listed_to_come_later_may_be_taken_first() -> None:
    """What was listed first is put behind it, and is still read on what it made of the motion."""
    listed = TWO_TABLED
    for place, name in enumerate(("one", "two"), start=1):
        listed = with_item(listed, with_amendment(motion(listed), replace(amendment(listed, name), order=place)))
    added = after(do(table_addition, "reports", "c", "the press be told", id="three"), record=listed)
    record = after(*taken(THREE, hands(3, 1)), *taken(TWO, hands(3, 1)), record=added)
    assert (amendment(record, "three").order or 0) < (amendment(record, "two").order or 0)
    assert (words(record)[1], words(record)[3]) == (JUNE, "the press be told")
    assert errors(record) == []


def test_what_was_listed_first_and_taken_last_is_read_on_the_rest() -> None:
    listed = after(do(table, "reports", "b", WRITTEN, id="one"), do(table, "reports", "b", MAY, id="two"))
    for place, name in enumerate(("one", "two"), start=1):
        listed = with_item(listed, with_amendment(motion(listed), replace(amendment(listed, name), order=place)))
    record = after(*taken(TWO, hands(3, 1)), record=listed)
    assert read_field(record, "items/reports/amendments/one/text") == MAY.replace("an update", "a written update")


def test_one_whose_words_are_gone_falls_and_it_is_said_why() -> None:
    record = after(do(second, ONE, KAUR), do(declare, ONE, hands(3, 1)), record=QUEUED)
    fallen = amendment(record, "two")
    assert (fallen.state, fallen.reason) == (AmendmentState.FALLEN, "after amendment one, the words “July” are gone")
    assert errors(record) == []


def test_one_that_still_fits_stays() -> None:
    record = after(do(table, "reports", "b", YEAR, id="two"), *taken(ONE, hands(3, 1)), record=TABLED)
    assert state(record, "two") == "tabled"
    assert words(after(*taken(TWO, hands(3, 1)), record=record))[1] == MAY.replace("2018", "2019")


def test_one_to_a_clause_that_is_left_out_falls() -> None:
    record = after(LEAVES_OUT_B, *taken(THREE, hands(3, 1)), record=TABLED)
    assert words(record) == [CLAUSES[0].words, CLAUSES[2].words]
    assert amendment(record, "one").reason == "after amendment three, its clause is gone"


def test_one_to_a_clause_that_is_referred_falls() -> None:
    record = after(do(table_referral, "reports", "b", "Cabinet", id="two"), *taken(TWO, hands(3, 1)), record=TABLED)
    assert motion(record).clauses[1].state is MotionState.REFERRED
    assert amendment(record, "one").reason == "after amendment two, its clause is referred elsewhere"


def test_a_clause_is_added_where_it_was_moved() -> None:
    record = after(do(table_addition, "reports", "a", "it be sent to Council", id="one"), *taken(ONE, hands(3, 1)))
    assert words(record)[:3] == [CLAUSES[0].words, "it be sent to Council", UPDATE]
    at_the_end = after(do(table_addition, "reports", None, "it be sent on", id="one"), *taken(ONE, hands(3, 1)))
    assert words(at_the_end)[-1] == "it be sent on"


def test_an_addition_outlives_the_clause_before_it() -> None:
    added = after(do(table_addition, "reports", "b", "it be sent to Council", id="two"), LEAVES_OUT_B)
    record = after(*taken(THREE, hands(3, 1)), record=added)
    assert (state(record, "two"), amendment(record, "two").clause) == ("tabled", "a")
    assert words(after(*taken(TWO, hands(3, 1)), record=record)) == [
        CLAUSES[0].words,
        "it be sent to Council",
        CLAUSES[2].words,
    ]


def test_an_added_clause_can_be_amended() -> None:
    record = after(do(table_addition, "reports", "c", "it be sent to Council", id="one"), *taken(ONE, hands(3, 1)))
    record = after(
        do(table, "reports", "one", "it be sent to Cabinet", id="two"), *taken(TWO, hands(3, 1)), record=record
    )
    assert words(record)[-1] == "it be sent to Cabinet"


def test_words_change_until_it_is_put() -> None:
    for record in (TABLED, OPEN, SECONDED):
        reworded = after(do(reword, "reports", "one", WRITTEN), record=record)
        assert (amendment(reworded, "one").new, state(reworded, "one")) == ("a written", state(record, "one"))
        assert amendment(reworded, "one").order == amendment(record, "one").order


def test_what_is_out_of_order_is_ruled_out_with_the_reason() -> None:
    ruled = amendment(after(do(rule_out, ONE, "it is not relevant"), record=OPEN), "one")
    assert (ruled.state, ruled.reason) == (AmendmentState.RULED_OUT, "it is not relevant")


def test_what_was_written_and_never_moved_is_taken_away() -> None:
    assert after(do(table, "reports", "b", MAY, id="one"), do(untabled, "reports", "one")) == RECORD


def test_after_it_is_withdrawn_or_lapses_the_next_is_taken() -> None:
    for step in (do(withdraw, ONE, "it was met"), do(lapse, ONE), do(rule_out, ONE, "irrelevant")):
        record = after(step, *taken(TWO, hands(3, 1)), record=QUEUED)
        assert words(record)[1] == JUNE


def test_an_amendment_without_an_id_of_its_own_is_called_by_its_place() -> None:
    record = after(do(table, "reports", "b", MAY), do(table, "reports", "b", JUNE))
    assert [called(motion(record), each) for each in motion(record).amendments] == ["amendment 1", "amendment 2"]


def test_a_miscounted_amendment_is_counted_again_while_nothing_was_built_on_it() -> None:
    lost = after(do(recount, ONE, hands(1, 3)), record=CARRIED)
    assert (state(lost, "one"), words(lost)) == ("lost", words(RECORD))
    assert words(after(do(recount, ONE, hands(3, 1)), record=lost))[1] == MAY


def test_a_count_that_comes_to_a_tie_waits_for_the_casting_vote() -> None:
    tied = after(do(recount, ONE, hands(2, 2)), record=CARRIED)
    assert state(tied, "one") == "put"
    assert state(after(do(cast, ONE, Casting.AGAINST), record=tied), "one") == "lost"


def test_who_moved_an_amendment_is_set_right() -> None:
    named = amendment(after(do(name_movers, ONE, OWEN, CHAIR), record=CARRIED), "one")
    assert (named.mover, named.seconder) == (OWEN, CHAIR)


MOTION_PUT = after(do(put, MOTION))
MOTION_MOVED = after(do(move, MOTION, LEE), record=TABLED)
MOTION_CARRIED = after(do(as_recommended, "reports"), record=CARRIED)
ADJOURNED = after(do(adjourn, "reports"), record=OPEN)
REFERRED = after(do(table_referral, "reports", "b", "Cabinet", id="two"), *taken(TWO, hands(3, 1)))
MISFIT = with_item(
    RECORD,
    replace(motion(RECORD), amendments=(Amendment("one", "b", old="August", new="May", state=AmendmentState.TABLED),)),
)
LATE = with_item(TABLED, replace(motion(TABLED), state=MotionState.CARRIED))
EMPTY = with_item(RECORD, replace(motion(RECORD), clauses=()))

ILLEGAL: dict[str, tuple[MeetingRecord, Step, tuple[str, ...]]] = {
    "a second while one is open": (
        QUEUED,
        do(move, TWO, OWEN),
        ("amendment one is open", "amendment two waits in the queue", "settle amendment one first"),
    ),
    "consent to a second while one is open": (QUEUED, do(accept, TWO), ("waits in the queue", "settle amendment one")),
    "putting what is not moved": (TABLED, do(put, ONE), ("tabled", "name who moves it first")),
    "putting what is not seconded": (OPEN, do(put, ONE), ("moved", "name who seconds it")),
    "putting twice": (PUT, do(put, ONE), ("put", "declare the result")),
    "seconding before moving": (TABLED, do(second, ONE, KAUR), ("tabled", "name who moves it first")),
    "the mover seconds": (OPEN, do(second, ONE, "Councillor B Lee"), ("moved it", "another member")),
    "an officer moves": (TABLED, do(move, ONE, OFFICER), ("officer", "name a member")),
    "an officer seconds": (OPEN, do(second, ONE, OFFICER), ("officer", "name a member")),
    "an officer tables": (RECORD, do(table, "reports", "b", MAY, OFFICER), ("only a member moves an amendment",)),
    "declaring what is not seconded": (OPEN, do(declare, ONE, hands(3, 1)), ("moved", "name who seconds it")),
    "declaring what is settled": (CARRIED, do(declare, ONE, hands(3, 1)), ("carried", "table a new amendment")),
    "declaring a tie again": (TIED, do(declare, ONE, hands(3, 1)), ("tied", "record the casting vote")),
    "more votes than members": (PUT, do(declare, ONE, hands(4, 1)), ("5 votes", "count again")),
    "a casting vote before the vote": (PUT, do(cast, ONE, Casting.FOR), ("no vote on amendment one", "count it")),
    "a casting vote without a tie": (CARRIED, do(cast, ONE, Casting.FOR), ("carried", "equality")),
    "a casting vote not by the chair": (TIED, do(cast, ONE, Casting.FOR, LEE), ("not in the chair",)),
    "withdrawing what is put": (PUT, do(withdraw, ONE), ("put", "declare the result")),
    "withdrawing what is carried": (CARRIED, do(withdraw, ONE), ("carried", "what was settled stands")),
    "lapsing what is seconded": (SECONDED, do(lapse, ONE), ("seconded", "put it to the vote")),
    "consent to what is put": (PUT, do(accept, ONE), ("put", "declare the result")),
    "consent to what is settled": (CARRIED, do(accept, ONE), ("carried",)),
    "ruling out without a reason": (OPEN, do(rule_out, ONE, " "), ("say why", "minute gives the reason")),
    "ruling out what is put": (PUT, do(rule_out, ONE, "irrelevant"), ("put", "declare the result")),
    "ruling out a motion": (RECORD, do(rule_out, MOTION, "irrelevant"), ("only an amendment",)),
    "rewording what is put": (PUT, do(reword, "reports", "one", WRITTEN), ("put", "declare the result")),
    "rewording into nothing new": (OPEN, do(reword, "reports", "one", UPDATE), ("as they stand",)),
    "rewording a referral": (
        after(do(table_referral, "reports", "b", "Cabinet", id="two")),
        do(reword, "reports", "two", MAY),
        ("referral", "table another"),
    ),
    "rewording an addition into nothing": (
        after(do(table_addition, "reports", "b", "it be sent", id="two")),
        do(reword, "reports", "two", " "),
        ("no words", "withdraw"),
    ),
    "tabling nothing new": (RECORD, do(table, "reports", "b", f" {UPDATE} "), ("as they stand", "type the change")),
    "tabling to a clause that is gone": (RECORD, do(table, "reports", "z", MAY), ("no longer in the motion",)),
    "tabling to a clause that is referred": (REFERRED, do(table, "reports", "b", MAY), ("referred", "another")),
    "tabling once the motion is put": (MOTION_PUT, do(table, "reports", "b", MAY), ("put", "declare the result")),
    "tabling once it is decided": (MOTION_CARRIED, do(table, "reports", "b", YEAR), ("carried", "what was decided")),
    "taking away what somebody tabled": (TABLED, do(untabled, "reports", "one"), ("tabled", "withdraw it")),
    "taking away what is open": (OPEN, do(untabled, "reports", "one"), ("moved", "so that it is recorded")),
    "moving to what is decided": (LATE, do(move, ONE, LEE), ("carried and cannot be amended", "what was decided")),
    "adding to no motion": (EMPTY, do(table_addition, "reports", None, "x"), ("no motion yet", "draft its clauses")),
    "adding nothing": (RECORD, do(table_addition, "reports", "b", " "), ("no words",)),
    "adding after a clause that is gone": (RECORD, do(table_addition, "reports", "z", "x"), ("no longer",)),
    "referring to nobody": (RECORD, do(table_referral, "reports", "b", ""), ("say to whom",)),
    "an id twice": (TABLED, do(table, "reports", "b", JUNE, id="one"), ("id already",)),
    "moving to a motion without a seconder": (MOTION_MOVED, do(move, ONE, OWEN), ("not seconded", "seconder first")),
    "moving to an adjourned motion": (
        after(do(withdraw, ONE), record=after(do(table, "reports", "b", JUNE, id="two"), record=ADJOURNED)),
        do(move, TWO, OWEN),
        ("adjourned", "resume the motion first"),
    ),
    "adjourning while one is put": (PUT, do(adjourn, "reports"), ("put", "declare the result")),
    "moving what does not fit": (MISFIT, do(move, ONE, LEE), ("does not fit", "“August” are gone", "reword")),
    "counting again what others were built on": (
        after(do(table, "reports", "b", WRITTEN, id="two"), *taken(TWO, hands(3, 1)), record=CARRIED),
        do(recount, ONE, hands(1, 3)),
        ("would be lost and not carried", "undo"),
    ),
    "counting again what was never counted": (PUT, do(recount, ONE, hands(1, 3)), ("declare it first",)),
    "naming movers out of turn": (TABLED, do(name_movers, ONE, LEE, KAUR), ("in its turn",)),
    "an amendment that is gone": (RECORD, do(move, ONE, LEE), ("no longer there", "choose another")),
}


@pytest.mark.parametrize(("record", "step", "said"), ILLEGAL.values(), ids=ILLEGAL.keys())
def test_what_is_out_of_order_is_refused_and_it_is_said_what_to_do(
    record: MeetingRecord, step: Step, said: tuple[str, ...]
) -> None:
    message = refused(record, step)
    assert [each for each in said if each not in message] == [], message
