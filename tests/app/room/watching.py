"""The view for the room before an audience: what is sent to it, and what it shows then."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from textual.pilot import Pilot

from lscb_tui.app.room.app import RoomApp
from lscb_tui.model.errors import Unavailable
from lscb_tui.model.slide import Slide

TITLE = "Worcestershire Health and Well-being Board, 22 July 2014"
MOST_PAUSES = 500


class Sender:
    """Sends to the room, as the workspace would hand it on."""

    def __init__(self, slide: Slide) -> None:
        self._sent = (1, slide)
        self.trouble: Exception | None = None

    def send(self, slide: Slide) -> None:
        """Send something else."""
        self._sent = (self._sent[0] + 1, slide)

    def lose(self) -> None:
        """The workspace cannot be reached."""
        self.trouble = Unavailable("/srv/secret/workspace.sqlite: the server went away")

    def look(self) -> tuple[int, Slide]:
        """What was sent last."""
        if self.trouble:
            raise self.trouble
        return self._sent


class Audience:
    """Looks at the view for the room, and presses its keys."""

    def __init__(self, app: RoomApp, sender: Sender, pilot: Pilot[None]) -> None:
        self.app, self.sender, self._pilot = app, sender, pilot

    @property
    def screen(self) -> str:
        """The screen as it is painted, line by line."""
        width, height = self.app.size
        strips = self.app.screen._compositor.render_strips(self.app.size)
        return "\n".join(strip.text[:width].rstrip() for strip in strips[:height]) + "\n"

    async def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        await self._pilot.press(*keys)

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


Scenario = Callable[[Audience], Awaitable[None]]


def watch(slide: Slide, scenario: Scenario, *, size: tuple[int, int] = (80, 24), **options: Any) -> RoomApp:
    """Run a scenario in the view for the room; the app as it ended."""
    sender = Sender(slide)
    app = RoomApp(sender.look, title=TITLE, **options)

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await scenario(Audience(app, sender, pilot))

    asyncio.run(run())
    return app


def watched(slide: Slide, size: tuple[int, int] = (80, 24), **options: Any) -> Callable[[Scenario], Callable[[], None]]:
    """A test that is a scenario: `@watched(slide)` on a coroutine that takes the audience."""

    def as_test(scenario: Scenario) -> Callable[[], None]:
        def test() -> None:
            watch(slide, scenario, size=size, **options)

        test.__name__ = scenario.__name__
        test.__doc__ = scenario.__doc__
        return test

    return as_test
