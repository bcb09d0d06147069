"""Whatever is done at a meeting, in any order: what was accepted is in order, and what was not changed is shared."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from lscb_tui.meetings.actions import from_clauses
from lscb_tui.meetings.amendments import accept, queue, reword, rule_out, table, table_addition, table_referral
from lscb_tui.meetings.fields import read_field, write_field
from lscb_tui.meetings.interests import declare_interest, leave_for_interest, no_interests, withdraw_interest
from lscb_tui.meetings.minutes import confirm, correct, guarded, is_locked, read_back, to_draft
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
from lscb_tui.meetings.places import Step, Subject, item_of
from lscb_tui.meetings.presence import arrive, leave, preside, remove_attendee, set_presence
from lscb_tui.meetings.states import OPEN
from lscb_tui.meetings.timing import begin, begin_item, end_item, predicted
from lscb_tui.model.errors import BadInput
from lscb_tui.model.meeting import MeetingRecord, Presence
from lscb_tui.model.motion import AmendmentState, CastingVote, Interest, Leaving, Manner, MotionState, Vote
from lscb_tui.model.motion import Cast as Casting
from lscb_tui.resolutions.lint import lint_record
from lscb_tui.resolutions.record import read_record, write_record
from lscb_tui.resolutions.roll import Roll

from .room import CHAIR, COOPTED, KAUR, LEE, OFFICER, OWEN, RECORD, do, errors

Pick = Callable[[Random], Any]
Named = tuple[str, Step]

NAMES = ("one", "two", "three", "four", "five")
MANY = replace(
    RECORD,
    quorum=4,
    items=(*RECORD.items, *(replace(RECORD.items[0], id=name, number=None) for name in ("third", "fourth"))),
)


def one_of(*values: Any) -> Pick:
    return lambda random: random.choice(values)


WHO = one_of(CHAIR, LEE, "Cllr B Lee", KAUR, "C. Kaur", OWEN, COOPTED, OFFICER, "Barbara Lee", "Councillor Hall", "")
ITEMS = one_of("reports", "third", "fourth", "plan")
CLAUSES = one_of("a", "b", "b", "b", "c", "one", "two", "plan-a", "z")
IDS = one_of(*NAMES)
TIMES = one_of(None, None, time(14, 5), time(14, 20), time(14, 35))
CLOCK = one_of(time(13, 50), time(14, 5), time(14, 10), time(14, 20), time(14, 30), time(14, 50))
CABINET = one_of("Cabinet")
HOW = one_of(*Casting)


def subjects(random: Random) -> Subject:
    return Subject(ITEMS(random), random.choice(["", *NAMES]))


def words(random: Random) -> str:
    """The second clause with words left out, put elsewhere, and others put in."""
    text = ["an", "update", "be", "provided", "by", "the", "Director", "in", "July", "2018"]
    for _ in range(random.randint(0, 3)):
        place = random.randrange(len(text) or 1)
        if random.random() < 0.5 and text:
            text.pop(place)
        else:
            text.insert(place, random.choice(["May", "2019,", "or", "the", "update", "written", "Director"]))
    return " ".join(text) if random.random() < 0.95 else ""


def votes(random: Random) -> Vote:
    if random.random() < 0.1:
        return Vote(Manner.NONE)
    casting = CastingVote(random.choice([None, CHAIR, LEE]), HOW(random)) if random.random() < 0.2 else None
    at = TIMES(random)
    if random.random() < 0.6:
        yes, no, out, none = (random.choice([None, 0, 1, 2, 3]) for _ in range(4))
        return Vote(Manner.SHOW_OF_HANDS, at, yes, no, out, none, casting=casting)
    voters = [CHAIR, LEE, KAUR, OWEN, *random.sample(["Barbara Lee", COOPTED, OFFICER], 1)]
    random.shuffle(voters)
    cut = random.randint(0, 5)
    return Vote(Manner.BY_NAME, at, names_for=tuple(voters[:cut]), names_against=tuple(voters[cut:4]), casting=casting)


def interests(random: Random) -> Interest:
    return Interest(WHO(random), left=random.choice([None, *Leaving]), dispensation=random.random() < 0.2)


PATHS = one_of(
    *("items/reports/clauses/b/words", "items/third/clauses/b/words", "items/reports/amendments/one/text"),
    *(
        "items/reports/clauses/b/amended/one",
        "items/third/clauses/c/followed/two",
        "items/fourth/clauses/b/amended/two",
    ),
    *("items/reports/amendments/two/text", "quorum", "attendance/lee/name", "attendance/owen/name", "title"),
)


def texts(random: Random) -> str:
    return random.choice([words(random) or "x", "3", "4", "5", "Councillor C. Kaur", "Councillor B. Lee"])


MADE: tuple[tuple[int, Callable[..., MeetingRecord], tuple[Pick, ...]], ...] = (
    *((4, move, (subjects, WHO)), (4, second, (subjects, WHO)), (2, put, (subjects,)), (3, declare, (subjects, votes))),
    *((3, recount, (subjects, votes)), (2, cast, (subjects, HOW)), (2, cast, (subjects, HOW, WHO))),
    *((1, withdraw, (subjects,)), (1, lapse, (subjects,)), (2, name_movers, (subjects, WHO, WHO))),
    *((1, defer, (ITEMS,)), (1, refer, (ITEMS, CABINET)), (1, adjourn, (ITEMS,)), (2, resume, (ITEMS,))),
    *((3, reset, (ITEMS,)), (1, as_recommended, (ITEMS,)), (2, ratify, (ITEMS,)), (2, ratify, (ITEMS, votes))),
    *((2, reword, (ITEMS, IDS, words)), (2, accept, (subjects,)), (1, rule_out, (subjects, one_of("irrelevant")))),
    *((2, set_presence, (WHO, one_of(*Presence))), (1, preside, (WHO,)), (1, remove_attendee, (WHO,))),
    *((2, arrive, (WHO, CLOCK)), (2, leave, (WHO, CLOCK)), (2, declare_interest, (ITEMS, interests))),
    *((2, leave_for_interest, (ITEMS, WHO, one_of(*Leaving))), (1, withdraw_interest, (ITEMS, WHO))),
    *(
        (1, no_interests, (ITEMS,)),
        (1, begin, (CLOCK,)),
        (1, begin_item, (ITEMS, CLOCK)),
        (1, end_item, (ITEMS, CLOCK)),
    ),
    *((3, write_field, (PATHS, texts)), (1, from_clauses, (ITEMS,))),
)


def anything(random: Random) -> list[Named]:
    """One step, whether it makes sense or not."""
    [(_, step, picks)] = random.choices(MADE, [weight for weight, *_ in MADE])
    return [_named(step, [pick(random) for pick in picks])]


def tabling(random: Random) -> list[Named]:
    item, clause, name = ITEMS(random), CLAUSES(random), IDS(random)
    step, given = random.choice(
        [
            *((table, (item, clause, words(random))), (table, (item, clause, words(random), WHO(random)))),
            *((table_addition, (item, clause, words(random))), (table_addition, (item, None, words(random)))),
            (table_referral, (item, clause, "Cabinet")),
        ]
    )
    return [_named(step, given, id=name)]


def debate(random: Random, record: MeetingRecord) -> list[Named]:
    """Something that waits, taken as it should be, up to its result or not quite."""
    subject = random.choice(
        [
            Subject(item.id or "", name)
            for item in record.items
            for name in ("", *(each.id or "" for each in queue(item)))
        ]
    )
    roll, at = Roll(record), TIMES(random)
    gone = roll.gone(item_of(record, subject.item))
    voters = [each.id or "" for each in roll.voters(at) or () if each.id not in gone]
    random.shuffle(voters)
    if len(voters) < 2:
        return []
    cut = random.choice([0, 1, len(voters) // 2, len(voters) - 1, len(voters)])
    vote = Vote(Manner.BY_NAME, at, names_for=tuple(voters[:cut]), names_against=tuple(voters[cut:]))
    if random.random() < 0.5:
        vote = Vote(Manner.SHOW_OF_HANDS, at, cut, len(voters) - cut)
    steps = [
        _named(move, (subject, voters[0])),
        _named(second, (subject, voters[1])),
        *([_named(put, (subject,))] if random.random() < 0.3 else []),
        _named(declare, (subject, vote)),
        _named(cast, (subject, HOW(random))),
    ]
    return steps[: random.choice([1, 2, 3, 5, 5, 5])]


def _named(step: Callable[..., MeetingRecord], given: Sequence[Any], **more: Any) -> Named:
    told = ", ".join([*map(repr, given), *(f"{name}={value!r}" for name, value in more.items())])
    return f"{step.__name__}({told})", do(step, *given, **more)


class Meeting:
    """A meeting at which anybody tries anything; what is refused is not done."""

    def __init__(self, record: MeetingRecord = MANY) -> None:
        self.record = record
        self.done: list[str] = []
        self.states: set[tuple[str, str | None]] = set()

    def play(self, random: Random, length: int) -> None:
        for _ in range(length):
            kind = random.random()
            self.take(
                debate(random, self.record) if kind < 0.25 else tabling(random) if kind < 0.45 else anything(random)
            )

    def take(self, steps: Sequence[Named]) -> None:
        for name, step in steps:
            before = self.record
            try:
                self.record = guarded(step)(before)
            except BadInput as refusal:
                assert str(refusal).strip(), name
                continue
            if self.record is not before:
                self.done.append(name)
                self.states |= _states(self.record)
            if is_locked(before):
                assert name.startswith("correct(") or self.record is before, self.done
            check_shared(before, self.record, self.done)
            check_order(self.record, self.done)


def _states(record: MeetingRecord) -> set[tuple[str, str | None]]:
    amendments = {("amendment", each.state) for item in record.items for each in item.amendments}
    return {("motion", item.state) for item in record.items} | amendments


VOTED = (AmendmentState.CARRIED, AmendmentState.LOST, AmendmentState.ACCEPTED)


def check_order(record: MeetingRecord, done: list[str]) -> None:
    """What was accepted is in order; the one error that may be there is a tie that waits for the casting vote."""
    found = errors(record)
    assert [error for error in found if error[0] != "R20"] == [], done
    ties = sum(item.state is MotionState.TIED for item in record.items)
    for item in record.items:
        ties += sum(each.state is AmendmentState.PUT and each.vote is not None for each in item.amendments)
        assert sum(each.state in OPEN for each in item.amendments) <= 1, done
        taken = [each.order for each in item.amendments if each.state in (*OPEN, *VOTED)]
        assert None not in taken, done
        assert len(set(taken)) == len(taken), done
    assert len(found) <= ties, (done, found)


def check_shared(before: MeetingRecord, after: MeetingRecord, done: list[str]) -> None:
    """What a step does not concern is the very same thing."""
    if before is after:
        return
    pairs = list(zip(before.items, after.items, strict=True))
    most = {"confirm": len(pairs), "begin_item": 2}.get(done[-1].partition("(")[0], 1)
    assert sum(one is not other for one, other in pairs) <= most, done
    for one, other in pairs:
        assert one is other or one != other, done
        assert one.clauses is other.clauses or one.clauses != other.clauses, done


SEEDS = st.integers(0, 2**32)
CONFIRMING: list[Named] = [
    _named(read_back, ()),
    _named(to_draft, ()),
    _named(confirm, (date(2017, 11, 22),)),
]


@given(SEEDS)
@settings(max_examples=80, deadline=None)
def test_what_is_accepted_is_in_order_and_the_rest_is_shared(seed: int) -> None:
    meeting = Meeting()
    meeting.play(Random(seed), 100)
    rules = {"R19", "R21", "R22", "R23", "R24", "R26"}
    found = [each for each in lint_record(meeting.record) if each.rule in rules and each.severity == "E"]
    assert found == [], meeting.done
    assert read_record(write_record(meeting.record), Path("meeting.yaml")) == meeting.record


@given(SEEDS)
@settings(max_examples=40, deadline=None)
def test_what_is_read_of_it_is_always_there(seed: int) -> None:
    meeting, random = Meeting(), Random(seed)
    for _ in range(40):
        meeting.play(random, 2)
        for each in predicted(meeting.record, CLOCK(random)).items:
            assert each.elapsed is None or each.elapsed >= 0
        for item in meeting.record.items:
            for amendment in item.amendments:
                read_field(meeting.record, f"items/{item.id}/amendments/{amendment.id}/text")


@given(SEEDS)
@settings(max_examples=40, deadline=None)
def test_after_the_lock_there_are_corrections_alone(seed: int) -> None:
    meeting, random = Meeting(), Random(seed)
    meeting.play(random, 20)
    for item in meeting.record.items:
        for each in item.amendments:
            meeting.take([_named(withdraw, (Subject(item.id or "", each.id or ""),))])
        subject = Subject(item.id or "")
        meeting.take([_named(cast, (subject, Casting.FOR)), _named(withdraw, (subject,))])
        meeting.take([_named(as_recommended, (subject.item,))])
    meeting.take(CONFIRMING)
    locked = meeting.record
    meeting.play(random, 30)
    for clause, old in product("abc", ("July", "May", "Director", "the")):
        meeting.take([_named(correct, ("reports", clause, old, "x", date(2018, 1, 17)))])
    if is_locked(locked):
        assert (meeting.record.items, meeting.record.attendance) == (locked.items, locked.attendance)
    assert [each for each in lint_record(meeting.record) if each.rule == "R34"] == []


def test_the_meetings_tried_go_through_every_step_and_state() -> None:
    """What is claimed of random meetings is worth something only where they get somewhere."""
    done: Counter[str] = Counter()
    states: set[tuple[str, str | None]] = set()
    for seed in range(60):
        meeting = Meeting()
        meeting.play(Random(seed), 150)
        done.update(name.partition("(")[0] for name in meeting.done)
        states |= meeting.states
    assert {step.__name__ for _, step, _ in MADE} - set(done) == set()
    never = {("motion", MotionState.PROPOSED), ("motion", MotionState.FALLEN)}
    assert {("motion", state) for state in MotionState} - states == never
    assert {("amendment", state) for state in AmendmentState} - states == set()
