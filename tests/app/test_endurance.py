"""Five thousand random keys and resizes: nothing falls over."""

import random
from pathlib import Path

import pytest

from lscb_tui.app.commands import COMMANDS
from tests.app.driving import Driver, drive, make_app

STEPS = 1250
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


@pytest.mark.parametrize("seed", range(4))
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
