"""The field in which a text is written, where Textual's own falls over."""

import asyncio
from collections.abc import Awaitable, Callable

from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from lscb_tui.app.widgets.editor import Editor
from lscb_tui.app.widgets.line_editor import LineEditor


class Writing(App[None]):
    """An editor alone, and what was told of it."""

    CSS = "Editor { height: 4; }"

    def __init__(self, kind: type[Editor]) -> None:
        super().__init__()
        self.told: list[str] = []
        self._kind = kind

    def compose(self) -> ComposeResult:
        yield self._kind(lambda _, text: self.told.append(text), id="own-words")


def write(scenario: Callable[[Pilot[None], Writing], Awaitable[None]], kind: type[Editor] = Editor) -> Writing:
    """Write in an editor; it raises what fell over in the app."""

    async def run() -> Writing:
        app = Writing(kind)
        async with app.run_test(size=(40, 10)) as pilot:
            await scenario(pilot, app)
        return app

    return asyncio.run(run())


def pasting(text: str) -> Callable[[Pilot[None], Writing], Awaitable[None]]:
    async def scenario(pilot: Pilot[None], app: Writing) -> None:
        app.post_message(events.Paste(text))
        await pilot.pause()

    return scenario


def test_what_is_pasted_is_there_once_and_made_safe() -> None:
    assert write(pasting("a\x1b\nb")).told == ["a<U+001B>\nb"]


def test_in_one_line_what_is_pasted_has_no_line_breaks() -> None:
    assert write(pasting("a\x1b\nb"), LineEditor).told == ["a<U+001B> b"]


def test_what_was_pasted_in_many_lines_is_taken_back() -> None:
    async def scenario(pilot: Pilot[None], app: Writing) -> None:
        app.post_message(events.Paste("\n".join("abcdefgh")))
        await pilot.pause()
        await pilot.press("ctrl+z")
        await pilot.pause()

    assert write(scenario).told[-1] == ""


def test_an_empty_field_stands_in_a_window_of_any_size() -> None:
    async def scenario(pilot: Pilot[None], _: Writing) -> None:
        for size in ((2, 5), (1, 1), (60, 16)):
            await pilot.resize_terminal(*size)
            await pilot.pause()

    write(scenario)
