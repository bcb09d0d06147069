"""Thousands of random keys and resizes: nothing falls over, and what is kept is sound and lawful."""

import random
from pathlib import Path

import pytest

from lscb_tui.app.commands import COMMANDS
from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.resolutions.lint import lint_record
from lscb_tui.workspace import meetings
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.place import Place
from lscb_tui.workspace.soundness import examine
from tests.app.driving import Driver, drive, make_app
from tests.app.meeting import house
from tests.app.walking import Walker, all_kinds

STEPS = 1250
GESTURES = 250
LAWFUL = {"R19", "R21", "R22", "R23", "R24", "R26"}
"""The rules on movers, votes and amendments; R20 finds ties too that wait for the casting vote."""
KEYS = [
    *(key for c in COMMANDS for key in c.keys if c.id not in ("app.quit", "app.write")),
    *("up", "down", "left", "right", "pageup", "pagedown", "home", "end", "enter", "escape", "tab", "shift+tab"),
    *"abcdefghijklmnopqrstuvwxyz0123456789",
    *(
        "space",
        "slash",
        "full_stop",
        "backspace",
        "delete",
        "left_square_bracket",
        "at",
        "percent_sign",
        "quotation_mark",
    ),
]
KEYS = [key for key in KEYS if key != "q"]
SIZES = [(80, 24), (120, 40), (200, 60), (60, 16), (59, 15), (20, 5), (100, 30)]


@pytest.mark.parametrize("seed", range(3))
def test_random_keys_and_sizes_bring_nothing_down(content_path: Path, seed: int) -> None:
    """Each seed is a quarter of the five thousand; an exception in a handler or a worker ends the run."""
    chance = random.Random(seed)
    app = make_app(content_path)

    async def scenario(person: Driver) -> None:
        for step in range(STEPS):
            if chance.random() < 0.02:
                await person.resize(*chance.choice(SIZES))
            else:
                person.strike(chance.choice(KEYS))
            if step % 10 == 0:
                await person.breathe()
        await person.resize(80, 24)
        await person.press("escape", "escape", "f2")
        await person.until("F1 Help")

    drive(app, scenario)
    assert app.return_code in (0, None)


def unlawful(record: MeetingRecord) -> set[tuple[str, str]]:
    """The errors that these rules find."""
    return {(each.rule, each.message) for each in lint_record(record) if each.severity == "E" and each.rule in LAWFUL}


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_pressed_in_a_meeting_the_screen_stands_and_what_is_kept_is_lawful(
    content_path: Path, tmp_path: Path, seed: int
) -> None:
    """Meetings of every kind, and somebody else who takes steps in them now and then."""
    app = make_app(content_path, home=tmp_path, make_house=house)
    before: dict[str, set[tuple[str, str]]] = {}
    pressed: list[str] = []

    async def scenario(person: Driver) -> None:
        await person.press("f5")
        await person.until("No resolution yet")
        for record in all_kinds():
            kept = person.app.proceedings.add(record)
            before[kept.id] = unlawful(kept.record)
        walker = Walker(person, seed, pressed)
        await walker.walk(GESTURES)
        await person.resize(80, 24)
        await person.press(*["escape"] * 6, "f2", "escape", "f2")
        await person.until("F1 Help")
        for key, mode in (("f5", "Resolve"), ("f7", "Meeting")):
            await person.press(key)
            await person.until(lambda screen, mode=mode: mode in screen or "typed" in screen)  # type: ignore[misc]
            await person.press(*["escape"] * 3)  # out of the question what becomes of a text that has no place
            await person.until(lambda screen, mode=mode: screen.lstrip().startswith(mode))  # type: ignore[misc]
        assert person.app.keeping.store.flush(20)

    drive(app, scenario)
    assert app.return_code in (0, None), pressed
    database = Database.open(Place(file=tmp_path / "workspace" / "workspace.sqlite"))
    assert [one for one in examine(database) if not one.ok] == [], pressed
    with database.read() as connection:
        kept = meetings.all_meetings(connection)
    database.close()
    for meeting in kept:
        assert unlawful(meeting.record) <= before.get(meeting.id, set()), pressed
