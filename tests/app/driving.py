"""Driving the app without a terminal: waiting for what is shown, and reading the screen as text."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from itertools import groupby
from pathlib import Path
from typing import Any

from textual import events
from textual.pilot import Pilot

from lscb_tui.app.app import LscbApp
from lscb_tui.library.content import Content
from lscb_tui.workspace.place import Place
from lscb_tui.workspace.store import Store
from tests.conftest import in_process_copy

_CHARACTERS = {"space": " ", "slash": "/", "full_stop": ".", "at": "@", "percent_sign": "%", "quotation_mark": '"'}
_HELD = 4
"""A key that comes more often in a row is held down."""
MOST_PAUSES = 500
PATIENCE = 10
"""Seconds that a thread is given to end."""
FIRST_PARAGRAPH = "Note the key headlines"


class Driver:
    """A person before the app: presses keys, and reads the screen."""

    def __init__(self, app: LscbApp, pilot: Pilot[None]) -> None:
        self.app, self._pilot = app, pilot

    @property
    def screen(self) -> str:
        """The screen as it is painted, line by line."""
        width, height = self.app.size
        strips = self.app.screen._compositor.render_strips(self.app.size)
        return "\n".join(strip.text[:width].rstrip() for strip in strips[:height]) + "\n"

    async def press(self, *keys: str) -> None:
        """Press keys, one after another; one that is held down comes as fast as it can."""
        for key, presses in groupby(keys):
            times = len(tuple(presses))
            if times > _HELD:
                for _ in range(times):
                    self.strike(key)
                await self._pilot.pause()
            else:
                await self._pilot.press(*[key] * times)

    def strike(self, key: str) -> None:
        """Press a key without waiting for what it does."""
        character = key if len(key) == 1 else _CHARACTERS.get(key)
        self.app.post_message(events.Key(key, character))

    async def breathe(self) -> None:
        """Let the app do what it has to."""
        await self._pilot.pause()

    async def type(self, text: str) -> None:
        """Type a text into the field in focus, as fast as keys can come."""
        for letter in text:
            self.strike("space" if letter == " " else letter)
        await self._pilot.pause()

    async def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        await self._pilot.resize_terminal(width, height)

    async def until(self, seen: str | Callable[[str], bool]) -> str:
        """Let the app run until the screen shows something; the screen. AssertionError where it never does."""
        shows = seen if callable(seen) else lambda text: seen in text
        for _ in range(MOST_PAUSES):
            if shows(self.screen):
                return self.screen
            await self._pilot.pause(0.01)
        raise AssertionError(f"never seen: {seen!r}\n{self.screen}")


Scenario = Callable[[Driver], Awaitable[None]]


def make_app(content_path: Path, *, home: Path | None = None, **options: Any) -> LscbApp:
    """The app over a built content file, with a workspace in `home` where one is named."""
    if home is not None:
        options["make_store"] = lambda tell: Store(
            Place(file=home / "workspace" / "workspace.sqlite"), "alice", home / "windows", tell
        )
    return LscbApp(lambda: Content.open(in_process_copy(content_path)), home_area="Worcestershire", **options)


def drive(
    app: LscbApp, scenario: Scenario, *, size: tuple[int, int] = (80, 24), ready: str | None = FIRST_PARAGRAPH
) -> None:
    """Run a scenario in the app, once it shows its first document, and let its threads end."""

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            driver = Driver(app, pilot)
            if ready:
                await driver.until(ready)
            await scenario(driver)

    try:
        asyncio.run(run())
    finally:
        if app.known_keeping:
            app.known_keeping.store.close(PATIENCE)
    for thread in threading.enumerate():
        if thread.name.startswith("library"):
            thread.join(PATIENCE)


def driven(
    size: tuple[int, int] = (80, 24), ready: str | None = FIRST_PARAGRAPH, *, keeps: bool = False, **options: Any
) -> Callable[[Scenario], Callable[[Path, Path], None]]:
    """A test that is a scenario: `@driven()` on a coroutine that takes the driver; `keeps` gives it a workspace."""

    def as_test(scenario: Scenario) -> Callable[[Path, Path], None]:
        def test(content_path: Path, tmp_path: Path) -> None:
            drive(make_app(content_path, home=tmp_path if keeps else None, **options), scenario, size=size, ready=ready)

        test.__name__ = scenario.__name__
        test.__doc__ = scenario.__doc__
        return test

    return as_test
