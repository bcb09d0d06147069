"""Who is in the room and when; what was done cannot be contradicted afterwards; when the meeting will end."""

from dataclasses import replace
from datetime import time

import pytest

from lscb_tui.meetings.interests import declare_interest, leave_for_interest, no_interests, withdraw_interest
from lscb_tui.meetings.motions import as_recommended, cast, declare, move, second
from lscb_tui.meetings.places import Step, item_of, with_item
from lscb_tui.meetings.presence import add_attendee, arrive, leave, preside, remove_attendee, set_presence
from lscb_tui.meetings.timing import ItemTimes, begin, begin_item, end, end_item, predicted
from lscb_tui.model.meeting import Attendee, MeetingRecord, Presence
from lscb_tui.model.motion import Cast as Casting
from lscb_tui.model.motion import Interest, InterestKind, Leaving
from lscb_tui.resolutions.roll import Roll

from .room import CHAIR, COOPTED, KAUR, LEE, MOTION, OWEN, RECORD, after, by_name, do, hands, motion, refused

PECUNIARY = Interest("Cllr B Lee", InterestKind.DISCLOSABLE_PECUNIARY, "a contract", Leaving.BEFORE_THE_VOTE)
DECLARED = after(do(declare_interest, "reports", PECUNIARY))
VOTED = after(do(declare, MOTION, by_name([CHAIR, LEE, KAUR], at=time(14, 30))))
SHOWN = after(do(declare, MOTION, hands(3, 1, at=time(14, 30))))
APOLOGIES = after(do(set_presence, OWEN, Presence.APOLOGIES))
RUNNING = after(do(begin_item, "reports", time(14, 5)))


def present(record: MeetingRecord, at: time | None = None) -> list[str | None]:
    return [each.id for each in Roll(record).voters(at) or ()]


def test_the_roll_is_kept() -> None:
    assert present(APOLOGIES) == [CHAIR, LEE, KAUR]
    late = after(do(arrive, OWEN, time(14, 20)), record=APOLOGIES)
    assert (present(late, time(14, 10)), present(late, time(14, 20))) == ([CHAIR, LEE, KAUR], [CHAIR, LEE, KAUR, OWEN])
    left = after(do(leave, OWEN, time(15)), record=late)
    assert OWEN not in present(left, time(15))
    assert OWEN in present(after(do(arrive, OWEN, time(15, 10)), record=left), time(15, 10))


def test_who_arrives_by_the_beginning_has_no_time_of_arriving() -> None:
    assert after(do(arrive, OWEN, time(13, 50)), record=APOLOGIES).attendance[3] == replace(
        RECORD.attendance[3], presence=Presence.PRESENT
    )


def test_apologies_leave_out_the_times() -> None:
    record = after(do(arrive, OWEN, time(14, 20)), do(set_presence, OWEN, Presence.APOLOGIES))
    assert record.attendance[3].arrived is None


def test_somebody_comes_onto_the_roll_and_off_it() -> None:
    record = after(do(add_attendee, Attendee(name="Councillor E. Roe")))
    assert record.attendance[-1].id
    assert after(do(remove_attendee, "Councillor E. Roe"), record=record) == RECORD


def test_another_may_preside() -> None:
    chair = Roll(after(do(preside, KAUR))).chair
    assert chair
    assert chair.id == KAUR


def test_an_interest_is_declared_once_and_by_id() -> None:
    again = after(do(declare_interest, "reports", replace(PECUNIARY, left=Leaving.STAYED)), record=DECLARED)
    assert [each.who for each in motion(DECLARED).interests] == [LEE]
    assert [each.left for each in motion(again).interests] == [Leaving.STAYED]
    other = after(do(declare_interest, "reports", replace(PECUNIARY, about="a house")), record=DECLARED)
    assert len(motion(other).interests) == 2


def test_it_is_recorded_when_they_left() -> None:
    left = after(do(leave_for_interest, "reports", "Barbara Lee", Leaving.BEFORE_THE_ITEM), record=DECLARED)
    assert motion(left).interests[0].left is Leaving.BEFORE_THE_ITEM


def test_an_interest_declared_in_error_is_struck() -> None:
    two = after(do(declare_interest, "reports", replace(PECUNIARY, about="a house")), record=DECLARED)
    assert motion(after(do(withdraw_interest, "reports", LEE, "a house"), record=two)) == motion(DECLARED)
    assert motion(after(do(withdraw_interest, "reports", LEE), record=two)).interests == ()


def test_that_there_are_none_is_recorded_until_there_is_one() -> None:
    none = after(do(no_interests, "reports"))
    assert motion(none).no_interests
    assert not motion(after(do(declare_interest, "reports", PECUNIARY), record=none)).no_interests


def test_one_item_runs_at_a_time() -> None:
    record = after(do(begin_item, "plan", time(14, 22)), record=RUNNING)
    assert [(item.began, item.ended) for item in record.items] == [(time(14, 5), time(14, 22)), (time(14, 22), None)]
    again = after(do(begin_item, "reports", time(14, 30)), record=record)
    assert [(item.began, item.ended) for item in again.items] == [(time(14, 5), None), (time(14, 22), time(14, 30))]
    assert after(do(end_item, "reports", time(14, 40)), record=again).items[0].ended == time(14, 40)


def test_the_meeting_begins_with_its_first_item_and_ends_its_last() -> None:
    record = after(do(begin_item, "reports", time(14, 5)), record=replace(RECORD, began=None))
    assert record.began == time(14, 5)
    ended = after(do(end, time(15)), record=record)
    assert (ended.ended, ended.items[0].ended) == (time(15), time(15))


def test_the_time_of_the_beginning_is_set_right() -> None:
    assert after(do(begin, time(14, 5)), record=RUNNING).began == time(14, 5)


def times(record: MeetingRecord, now: time) -> dict[str, tuple[str, str]]:
    return {each.item: (f"{each.begins:%H:%M}", f"{each.ends:%H:%M}") for each in predicted(record, now).items}


def test_the_end_is_predicted_from_what_is_allotted() -> None:
    assert times(RECORD, time(14)) == {"reports": ("14:00", "14:20"), "plan": ("14:20", "14:30")}
    assert predicted(RECORD, time(14)).end == time(14, 30)
    assert predicted(RECORD, time(14)).note == ""


def test_the_running_item_takes_what_is_allotted_or_as_long_as_it_runs() -> None:
    assert times(RUNNING, time(14, 15)) == {"reports": ("14:05", "14:25"), "plan": ("14:25", "14:35")}
    assert times(RUNNING, time(14, 40)) == {"reports": ("14:05", "14:40"), "plan": ("14:40", "14:50")}
    running = predicted(RUNNING, time(14, 40)).items[0]
    assert running == ItemTimes("reports", time(14, 5), time(14, 40), 35, -15, True)


def test_no_time_has_passed_where_the_clock_says_less_than_none() -> None:
    assert predicted(RUNNING, time(14, 1)).items[0] == ItemTimes("reports", time(14, 5), time(14, 25), 0, 20, True)


def test_what_is_over_stays_as_it_was_and_what_comes_begins_now() -> None:
    over = after(do(end_item, "reports", time(14, 15)), record=RUNNING)
    assert times(over, time(14, 17)) == {"reports": ("14:05", "14:15"), "plan": ("14:17", "14:27")}


def test_what_was_decided_without_a_time_does_not_come_any_more() -> None:
    assert times(after(do(as_recommended, "reports")), time(14)) == {"plan": ("14:00", "14:10")}


def test_an_item_without_time_allotted_is_told() -> None:
    record = with_item(RECORD, replace(item_of(RECORD, "plan"), allotted=None))
    prediction = predicted(record, time(14))
    assert (prediction.end, prediction.unknown) == (time(14, 20), ("plan",))
    assert prediction.note == "item 6 has no time allotted: the meeting ends then at the earliest"
    assert not prediction.items[1].is_known


def test_a_meeting_that_is_over_ended_when_it_ended() -> None:
    ended = after(do(end, time(14, 50)), record=RUNNING)
    assert predicted(ended, time(18)).end == time(14, 50)
    assert [each.item for each in predicted(ended, time(18)).items] == ["reports"]


def test_a_prediction_past_midnight_is_a_time_of_day() -> None:
    assert predicted(RECORD, time(23, 50)).end == time(0, 20)


MOVED = after(do(move, MOTION, LEE), do(second, MOTION, KAUR))
TIED = after(do(declare, MOTION, hands(2, 2)))
CAST = after(do(cast, MOTION, Casting.FOR), record=TIED)
BARELY = after(do(as_recommended, "reports"), record=replace(RECORD, quorum=4))
MOVED_AT = after(do(begin_item, "reports", time(14, 20)), record=MOVED)
ENDED = after(do(end, time(15)), record=RUNNING)

REFUSED: dict[str, tuple[MeetingRecord, Step, tuple[str, ...]]] = {
    "apologies of somebody who moved": (
        MOVED,
        do(set_presence, LEE, Presence.APOLOGIES),
        ("moved or seconded", "item 5"),
    ),
    "apologies of somebody who voted": (VOTED, do(set_presence, LEE, Presence.APOLOGIES), ("voted under item 5",)),
    "apologies of somebody with an interest": (DECLARED, do(set_presence, LEE, Presence.ABSENT), ("declared",)),
    "apologies of somebody counted": (SHOWN, do(set_presence, OWEN, Presence.APOLOGIES), ("4 votes", "3 members")),
    "apologies of somebody the quorum needs": (
        BARELY,
        do(set_presence, OWEN, Presence.APOLOGIES),
        ("item 5", "the quorum is 4", "ratified"),
    ),
    "leaving before a vote given": (VOTED, do(leave, LEE, time(14, 10)), ("Councillor B. Lee voted under item 5",)),
    "leaving before a vote counted": (SHOWN, do(leave, LEE, time(14, 10)), ("item 5", "4 votes", "count again")),
    "leaving before moving": (MOVED_AT, do(leave, LEE, time(14, 10)), ("moved or seconded under item 5",)),
    "arriving after a vote given": (VOTED, do(arrive, LEE, time(14, 40)), ("voted under item 5",)),
    "leaving without being there": (APOLOGIES, do(leave, OWEN, time(15)), ("sent apologies", "record the arrival")),
    "leaving before the beginning": (RECORD, do(leave, LEE, time(13)), ("not there before 14:00",)),
    "leaving after the end": (ENDED, do(leave, LEE, time(16)), ("ended at 15:00", "earlier time")),
    "arriving after the end": (ENDED, do(arrive, LEE, time(16)), ("ended at 15:00", "earlier time")),
    "a stranger arriving": (RECORD, do(arrive, "Councillor Hall", time(15)), ("not on the roll", "add them")),
    "somebody twice on the roll": (RECORD, do(add_attendee, Attendee(name="Cllr B. Lee")), ("on the roll already",)),
    "nobody on the roll": (RECORD, do(add_attendee, Attendee()), ("a name or a role",)),
    "taking off somebody who moved": (MOVED, do(remove_attendee, KAUR), ("item 5", "apologies")),
    "taking off somebody counted": (SHOWN, do(remove_attendee, OWEN), ("4 votes", "3 members")),
    "presiding from afar": (APOLOGIES, do(preside, OWEN), ("not there", "name another")),
    "presiding after another's casting vote": (CAST, do(preside, KAUR), ("casting vote", "was in the chair")),
    "an interest of nobody": (RECORD, do(declare_interest, "reports", Interest()), ("say who",)),
    "an interest of a stranger": (RECORD, do(declare_interest, "reports", Interest("Hall")), ("not on the roll",)),
    "an interest of somebody not there": (APOLOGIES, do(declare_interest, "reports", Interest(OWEN)), ("apologies",)),
    "an interest and leaving, of somebody who voted": (
        VOTED,
        do(declare_interest, "reports", PECUNIARY),
        ("Councillor B. Lee votes", "had left with an interest", "strike the vote"),
    ),
    "leaving for an interest that was not declared": (
        RECORD,
        do(leave_for_interest, "reports", LEE, Leaving.BEFORE_THE_ITEM),
        ("declared no interest", "record the interest first"),
    ),
    "striking what was not declared": (
        RECORD,
        do(withdraw_interest, "reports", LEE),
        ("no such interest",),
    ),
    "no interests where there is one": (
        DECLARED,
        do(no_interests, "reports"),
        ("Councillor B. Lee declared", "withdraw"),
    ),
    "beginning an item twice": (RUNNING, do(begin_item, "reports", time(14, 9)), ("runs since 14:05",)),
    "beginning an item before the meeting": (RECORD, do(begin_item, "reports", time(13)), ("before 14:00",)),
    "beginning an item before the last": (RUNNING, do(begin_item, "plan", time(14, 1)), ("before 14:05",)),
    "beginning an item after the end": (ENDED, do(begin_item, "plan", time(15)), ("ended at 15:00",)),
    "ending an item that does not run": (RECORD, do(end_item, "plan", time(15)), ("does not run", "begin it")),
    "ending an item before it began": (RUNNING, do(end_item, "reports", time(14, 1)), ("began at 14:05",)),
    "beginning after the first item": (RUNNING, do(begin, time(14, 30)), ("under way at 14:05",)),
    "ending before the last item": (RUNNING, do(end, time(14, 1)), ("under way at 14:05", "later time")),
    "ending what has not begun": (replace(RECORD, began=None), do(end, time(15)), ("not begun",)),
}


@pytest.mark.parametrize(("record", "step", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_is_refused_and_it_is_said_what_to_do(
    record: MeetingRecord, step: Step, said: tuple[str, ...]
) -> None:
    message = refused(record, step)
    assert [each for each in said if each not in message] == [], message


def test_somebody_without_a_vote_comes_and_goes() -> None:
    record = after(do(leave, COOPTED, time(14, 10)), record=VOTED)
    assert record.attendance[4].left == time(14, 10)
    assert record.items is VOTED.items
