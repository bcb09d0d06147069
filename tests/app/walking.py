"""A person who presses anything anywhere in Resolve and Meeting, over meetings of every kind; others write too."""

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, time

from textual import events

from lscb_tui.app.commands import COMMANDS, Scope
from lscb_tui.config.paths import shipped
from lscb_tui.meetings import agenda, amendments, drafting, minutes, motions
from lscb_tui.meetings.places import Subject, on_item
from lscb_tui.model.errors import BadInput
from lscb_tui.model.meeting import BodyKind, MeetingBody, MeetingRecord
from lscb_tui.model.motion import AgendaItem, Manner, MotionClause, MotionState, Vote
from lscb_tui.resolutions.record_file import read_record_file
from lscb_tui.workspace import meetings
from tests.app.driving import Driver
from tests.app.meeting import BOB, MEETING
from tests.app.noting import elsewhere
from tests.app.resolving import NOTED, ROLL, a_meeting
from tests.meetings.room import RECORD as ROOM
from tests.packs.meetings import CONFIRMED
from tests.packs.meetings import RECORD as CABINET

SIZES = [(80, 24), (120, 40), (200, 60), (60, 16), (59, 15), (20, 5), (100, 30)]
PASTES = [
    "the report be noted",
    "two\nlines",
    "\x1b[31m red \x9b",
    "[@click=app.quit]x[/] [/b] [sic]",
    "\u202eRTL \u2066 \ud800",
    "👩‍👩‍👧 ﷽ e\u0301\u0323",
    "x" * 5000,
    "",
]
_LEAVES = ("app.quit", "app.write")
_HERE = [key for c in COMMANDS if c.scope in (Scope.RESOLVE, Scope.MEETING) for key in c.keys]
_EVERYWHERE = [key for c in COMMANDS if c.scope is Scope.APP and c.id not in _LEAVES for key in c.keys]
_MOVES = ["up", "down", "left", "right", "pageup", "pagedown", "home", "end", "tab", "shift+tab"]
_EDITS = ["backspace", "delete", "ctrl+u", "ctrl+k", "ctrl+w", "ctrl+z", "ctrl+y", "ctrl+n", "ctrl+r"]
_SIGNS = ["space", "slash", "full_stop", "left_square_bracket", "at", "percent_sign", "quotation_mark"]
_WORDS = ["hart", "bell", "cole", "lee", "kaur", "5 3", "4 4", "agreed", "3 2 1", "for", "2014-09-23", "the Cabinet"]
_WORDS += ["be noted", "January 2015", "", "zzz", "30", "Councillor Hart", "out of order"]


def _tied() -> MeetingRecord:
    record = a_meeting()
    motion = Subject("i14")
    record = motions.second(motions.move(record, motion, "hart"), motion, "bell")
    return motions.declare(record, motion, Vote(Manner.SHOW_OF_HANDS, in_favour=4, against=4))


def _moved() -> MeetingRecord:
    motion = Subject("i14")
    return motions.second(motions.move(a_meeting(), motion, "hart"), motion, "bell")


def _confirmed() -> MeetingRecord:
    record = motions.as_recommended(a_meeting(), "i14")
    return minutes.confirm(minutes.to_draft(minutes.read_back(record)), date(2014, 9, 23))


def _many(count: int = 40) -> MeetingRecord:
    clauses = [MotionClause(f"{NOTED} in part {number}", id=f"n{number}") for number in range(count)]
    return a_meeting(clauses)


def _of(kind: BodyKind) -> MeetingRecord:
    return replace(a_meeting(), body=MeetingBody(f"A body, {kind}", kind))


def all_kinds() -> list[MeetingRecord]:
    """Meetings of every kind."""
    data = shipped("data")
    files = [*sorted((data / "meetings").glob("*.yaml")), *sorted((data.parent / "docs" / "examples").glob("*.yaml"))]
    return [
        a_meeting(),
        _moved(),
        _tied(),
        _confirmed(),
        _many(),
        MEETING,
        ROOM,
        CABINET,
        CONFIRMED,
        MeetingRecord(),
        MeetingRecord(title="No agenda", attendance=ROLL, began=time(14)),
        MeetingRecord(items=(AgendaItem(title="No clauses", state=MotionState.DRAFTED),)),
        *map(_of, BodyKind),
        *(read_record_file(path) for path in files),
    ]


def _confirmed_now(record: MeetingRecord) -> MeetingRecord:
    return minutes.confirm(minutes.to_draft(minutes.read_back(record)), date(2030, 1, 2))


def _by_another(item: AgendaItem, chance: random.Random) -> Callable[[MeetingRecord], MeetingRecord]:
    """What somebody else does to an item, or to the whole meeting."""
    where = item.id or ""
    clause = chance.choice(item.clauses).id or "" if item.clauses else ""
    amendment = chance.choice(item.amendments).id or "" if item.amendments else ""
    return chance.choice(
        [
            lambda record: agenda.remove_item(record, where),
            lambda record: amendments.table(record, where, clause, "the report be thrown away"),
            lambda record: amendments.untabled(record, where, amendment),
            lambda record: motions.withdraw(record, Subject(where, amendment)),
            lambda record: motions.reset(record, where),
            on_item(where, lambda held: drafting.remove_clause(held, clause)),
            on_item(where, lambda held: drafting.move_clause(held, clause, 1)),
            _confirmed_now,
        ]
    )


class Walker:
    """Chooses what is pressed next; what it pressed is written down in `pressed`."""

    def __init__(self, person: Driver, seed: int, pressed: list[str]) -> None:
        self.person, self.chance, self.pressed = person, random.Random(seed), pressed

    async def walk(self, steps: int) -> None:
        """Press so many keys or groups of keys, breathing now and then."""
        for step in range(steps):
            await self.one()
            if step % 5 == 0:
                await self.person.breathe()

    async def one(self) -> None:
        """One thing."""
        kind = self.chance.random()
        if kind < 0.02:
            size = self.chance.choice(SIZES)
            self.pressed.append(f"{size}")
            await self.person.resize(*size)
        elif kind < 0.04:
            text = self.chance.choice(PASTES)
            self.pressed.append(f"paste {text[:20]!r}")
            self.person.app.post_message(events.Paste(text))
        elif kind < 0.045:
            self._by_somebody_else()
        elif kind < 0.10:
            self._strike(self.chance.choice(["f5", "f7", "f5", "f7", "f2", "f3", "f4", "f6"]))
        elif kind < 0.22:
            for letter in self.chance.choice(_WORDS):
                self._strike("space" if letter == " " else letter)
            self._strike("enter")
        elif kind < 0.55:
            self._strike(self.chance.choice(_HERE))
        elif kind < 0.75:
            self._strike(self.chance.choice([*_MOVES, "down", "up", "tab"]))
        elif kind < 0.87:
            self._strike(self.chance.choice(["enter", "enter", "escape"]))
        elif kind < 0.92:
            self._strike(self.chance.choice(_EDITS + _SIGNS))
        elif kind < 0.96:
            self._strike(self.chance.choice("abcdefghijklmnoprstuvwxyz0123456789"))
        else:
            self._strike(self.chance.choice(_EVERYWHERE))

    def _by_somebody_else(self) -> None:
        """Another person takes a step in the meeting in focus, where it is allowed, or removes it."""
        here = self.person.app.sitting.meeting
        if here is None:
            return
        with suppress(BadInput), elsewhere() as connection:
            kept = meetings.get(connection, here.id)
            if self.chance.random() < 0.15:
                self.pressed.append("bob removes it")
                meetings.remove(connection, BOB, here.id)
            elif kept.record.items:
                self.pressed.append("bob takes a step")
                step = _by_another(self.chance.choice(kept.record.items), self.chance)
                meetings.step(connection, BOB, here.id, "a step of somebody else", step)

    def _strike(self, key: str) -> None:
        self.pressed.append(key)
        self.person.strike(key)
