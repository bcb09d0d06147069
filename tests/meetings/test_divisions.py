"""A vote is added up against the roll before its result is declared."""

from dataclasses import replace
from datetime import time

import pytest

from lscb_tui.meetings.divisions import Tally, tally
from lscb_tui.meetings.interests import declare_interest
from lscb_tui.meetings.motions import declare
from lscb_tui.meetings.presence import arrive, leave, set_presence
from lscb_tui.model.meeting import MeetingRecord, Presence
from lscb_tui.model.motion import Cast as Casting
from lscb_tui.model.motion import CastingVote, Interest, Leaving, Manner, MotionState, Vote

from .room import (
    CHAIR,
    COOPTED,
    KAUR,
    LEE,
    MOTION,
    OFFICER,
    OWEN,
    RECORD,
    after,
    by_name,
    do,
    hands,
    refused,
    without_roll,
)

AWAY = after(do(declare_interest, "reports", Interest(who=LEE, left=Leaving.BEFORE_THE_VOTE)))
STAYED = after(
    do(declare_interest, "reports", Interest(who=LEE, left=Leaving.BEFORE_THE_VOTE, dispensation=True)),
    do(declare_interest, "reports", Interest(who=KAUR, left=Leaving.STAYED)),
)
LEFT = after(do(leave, LEE, time(14, 30)))
LATE = after(do(arrive, LEE, time(14, 30)))
APOLOGIES = after(do(set_presence, LEE, Presence.APOLOGIES))
FOUR = (CHAIR, LEE, KAUR, OWEN)


def counted(vote: Vote, record: MeetingRecord = RECORD) -> Tally:
    return tally(record, MOTION, vote)


def test_it_says_who_is_there_who_is_away_and_who_is_missing() -> None:
    assert counted(hands(2, 1)) == Tally(4, 0, 3, 1, (), MotionState.CARRIED)
    assert counted(hands(1, 0, 1), AWAY) == Tally(4, 1, 2, 1, (), MotionState.CARRIED)


def test_it_counts_those_in_the_room_at_the_time() -> None:
    assert [counted(hands(1, 1, at=time(14, minute)), LEFT).present for minute in (0, 29, 30, 45)] == [4, 4, 3, 3]
    assert [counted(hands(1, 1, at=time(14, minute)), LATE).present for minute in (0, 29, 30, 45)] == [3, 3, 4, 4]


def test_who_has_a_dispensation_or_stayed_may_vote() -> None:
    assert counted(by_name(FOUR), STAYED).problems == ()


@pytest.mark.parametrize(
    ("vote", "outcome"),
    [
        (hands(3, 1), "carried"),
        (hands(1, 3), "lost"),
        (hands(2, 2), "tied"),
        (hands(0, 0, 4), "tied"),
        (hands(1, 0, 3), "carried"),
        (Vote(in_favour=4), "carried"),
        (by_name([LEE, KAUR], [OWEN]), "carried"),
        (by_name([LEE], [OWEN]), "tied"),
        (hands(2, 2, casting=CastingVote(CHAIR, Casting.FOR)), "carried"),
        (hands(2, 2, casting=CastingVote(CHAIR, Casting.AGAINST)), "lost"),
        (hands(2, 2, casting=CastingVote(CHAIR, Casting.NOT_USED)), "lost"),
        (Vote(Manner.NONE), "carried"),
    ],
)
def test_the_outcome_follows_from_the_counts(vote: Vote, outcome: str) -> None:
    assert counted(vote).outcome == outcome
    assert counted(vote).problems == ()


def test_nothing_follows_from_nothing() -> None:
    assert counted(Vote()).outcome is None
    assert counted(hands(0, 0)).outcome is None


def test_without_a_quorum_it_is_to_be_ratified_an_amendment_apart() -> None:
    inquorate = replace(RECORD, quorum=5)
    assert counted(hands(3, 1), inquorate).outcome is MotionState.TO_BE_RATIFIED
    assert counted(Vote(Manner.NONE), inquorate).outcome is MotionState.TO_BE_RATIFIED
    assert tally(inquorate, replace(MOTION, amendment="one"), hands(3, 1)).outcome is MotionState.CARRIED


def test_nobody_is_missing_where_nobody_counted() -> None:
    assert counted(Vote(Manner.NONE)).missing is None


def test_without_a_roll_the_number_of_members_is_what_counts() -> None:
    assert counted(by_name(["Councillor Hall", "Councillor Roe"]), without_roll()).problems == ()
    assert "4 voting members" in counted(hands(5, 0), without_roll()).problems[0]
    unknown = replace(RECORD, attendance=())
    assert counted(hands(50, 2), unknown) == Tally(None, 0, 52, None, (), MotionState.CARRIED)


PROBLEMS: dict[str, tuple[MeetingRecord, Vote, tuple[str, ...]]] = {
    "more votes than members": (RECORD, hands(3, 2), ("5 votes", "4 voting members are present", "count again")),
    "more votes than members without those away": (AWAY, hands(3, 1), ("4 votes", "3 voting", "without 1 who left")),
    "abstentions count too": (RECORD, hands(3, 1, 1), ("5 votes",)),
    "nothing counted": (RECORD, Vote(Manner.SHOW_OF_HANDS), ("no votes are recorded", "no dissent")),
    "nothing said at all": (RECORD, Vote(), ("no votes are recorded",)),
    "only noughts": (RECORD, hands(0, 0), ("no votes are recorded",)),
    "fewer than none": (RECORD, hands(3, -1), ("fewer than none", "count again")),
    "counts where none was taken": (RECORD, Vote(Manner.NONE, in_favour=3), ("none was taken", "how the vote")),
    "a vote by name without names": (RECORD, Vote(Manner.BY_NAME, in_favour=3), ("name the members",)),
    "counts that differ from the names": (
        RECORD,
        Vote(Manner.BY_NAME, in_favour=3, names_for=(LEE, KAUR)),
        ("3 are counted as for and 2 are named",),
    ),
    "a vote twice": (RECORD, by_name([LEE], ["Cllr B. Lee"]), ("Councillor B. Lee is named more than once", "strike")),
    "a vote and an abstention": (RECORD, by_name([LEE, KAUR], names_abstained=(LEE,)), ("more than once",)),
    "a vote and no vote": (RECORD, by_name([LEE, KAUR], names_not_voting=(LEE,)), ("more than once",)),
    "a vote of an officer": (RECORD, by_name([OFFICER]), ("Director of Children's Services has no vote", "strike")),
    "a vote of a member without one": (RECORD, by_name([COOPTED]), ("Parent governor has no vote",)),
    "a vote of a stranger": (RECORD, by_name(["Councillor Hall"]), ("not on the roll", "add them")),
    "a vote of somebody who left for an interest": (AWAY, by_name([LEE]), ("declared an interest and left", "strike")),
    "no vote of somebody who left for an interest": (AWAY, by_name([KAUR], names_not_voting=(LEE,)), ("declared",)),
    "a vote of somebody who had left": (LEFT, by_name([LEE], at=time(14, 40)), ("had left at 14:30", "strike")),
    "a vote of somebody who had not arrived": (LATE, by_name([LEE], at=time(14, 10)), ("arrived only at 14:30",)),
    "a vote of somebody who sent apologies": (APOLOGIES, by_name([LEE]), ("sent apologies", "cannot vote")),
    "a casting vote without a tie": (
        RECORD,
        hands(3, 1, casting=CastingVote(CHAIR, Casting.FOR)),
        ("3 to 1 is none", "leave it out"),
    ),
    "a casting vote that is not the chair's": (
        RECORD,
        hands(2, 2, casting=CastingVote(LEE, Casting.FOR)),
        ("Councillor B. Lee is not in the chair", "Councillor A. Moss's"),
    ),
    "a casting vote without a chair": (
        replace(RECORD, attendance=RECORD.attendance[1:]),
        hands(1, 1, casting=CastingVote(LEE, Casting.FOR)),
        ("nobody on the roll is in the chair", "say who presides"),
    ),
    "a casting vote of a chair who left": (
        after(do(declare_interest, "reports", Interest(who=CHAIR, left=Leaving.BEFORE_THE_ITEM))),
        hands(1, 1, casting=CastingVote(CHAIR, Casting.FOR)),
        ("declared an interest and left", "not used"),
    ),
    "a casting vote that is not said to be for or against": (
        RECORD,
        hands(2, 2, casting=CastingVote(CHAIR)),
        ("say how the casting vote was used",),
    ),
}


@pytest.mark.parametrize(("record", "vote", "said"), PROBLEMS.values(), ids=PROBLEMS.keys())
def test_what_does_not_add_up_is_told_and_not_declared(
    record: MeetingRecord, vote: Vote, said: tuple[str, ...]
) -> None:
    problems = "; ".join(counted(vote, record).problems)
    assert [each for each in said if each not in problems] == [], problems
    assert refused(record, do(declare, MOTION, vote)) == problems


def test_somebody_left_before_the_item_cannot_vote_at_whatever_time() -> None:
    began = replace(LEFT, items=(replace(LEFT.items[0], began=time(14, 35)), *LEFT.items[1:]))
    assert "had left at 14:30" in counted(by_name([LEE]), began).problems[0]
