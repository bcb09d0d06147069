"""Meeting as it is painted, at three sizes and in three themes: as it was looked at and found good.

`python -m tests.app.test_meeting_frames` paints it anew; look at what changed before keeping it.
"""

import tempfile
from collections.abc import Callable
from datetime import time
from pathlib import Path

import pytest

from lscb_tui.config.paths import shipped
from lscb_tui.corpus.build import build_content_file
from lscb_tui.corpus.read import read_corpus
from lscb_tui.corpus.sources import Sources
from lscb_tui.model.meeting import Attendee, MeetingBody, MeetingRecord, Standing
from lscb_tui.model.motion import (
    Action,
    ActionState,
    AgendaItem,
    CitedDocument,
    Headline,
    MotionClause,
    MotionState,
    Question,
)
from lscb_tui.model.period import parse_period
from tests.app.driving import Driver, drive, make_app
from tests.app.meeting import Clock, meeting
from tests.app.styled import styled_frame
from tests.app.test_frames import FOLDER, SIZES, THEMES

NAMES = ("meeting", "meeting-none", "asking", "attending", "afterwards")
STYLED = ("meeting", "asking")
_REPORT = CitedDocument("worcestershire-2013-14-hwb", "WSCB Annual report 2013/14", parse_period("2013/14"))
_RECORD = MeetingRecord(
    body=MeetingBody("Worcestershire Health and Well-being Board"),
    place="County Hall",
    quorum=3,
    attendance=(
        Attendee(id="smith", name="Councillor A Smith", role="Chairman", presides=True),
        Attendee(id="jones", name="Councillor B Jones"),
        Attendee(id="benson", name="D Benson", role="Independent Chair", standing=Standing.PRESENTER),
    ),
    items=(
        AgendaItem(id="i1", number="13", title="Minutes", allotted=5),
        AgendaItem(
            id="i2",
            number="14",
            title="Worcestershire Safeguarding Children Board Annual report 2013/14",
            allotted=20,
            documents=(_REPORT,),
            headlines=(
                Headline(
                    "Practice was variable during the year, with more recent signs of improvement.",
                    id="h1",
                    citation="WSCB (Worcestershire) 2013/14, para 3 · Health and Well-being Board, 22 July 2014",
                    speaking_notes=("Say what improved first.",),
                ),
            ),
            questions=(
                Question(
                    "Why was practice variable?",
                    id="q1",
                    by="Chairman",
                    answered_by="Independent Chair",
                    in_writing=True,
                    due=parse_period("September 2014"),
                ),
            ),
            actions=(Action("Present the next report", "a1", None, "Independent Chair", None, ActionState.OPEN),),
            clauses=(
                MotionClause("the Annual Report 2013/14 be received", id="c1", label="a)"),
                MotionClause("the progress of the work of the Board be noted", id="c2", label="b)"),
            ),
            state=MotionState.DRAFTED,
        ),
        AgendaItem(id="i3", number="15", title="Work programme", allotted=10),
    ),
)


async def _act(person: Driver, name: str) -> None:
    """Bring the app to the screen of that name."""
    if name == "meeting-none":
        await person.press("f7")
        await person.until("No meeting yet")
        return
    await meeting(person, _RECORD)
    await person.press("b")
    await person.until("▶ 0 of 5 min")
    person.app.clock.now = time(14, 7)  # type: ignore[attr-defined]
    await person.press("down", "b")
    await person.until("▶ 0 of 20 min")
    match name:
        case "asking":
            await person.press("a")
            await person.type("private fostering")
            await person.until("Private fostering arrangements in place")
            await person.press("enter")
            await person.until("in the answer")
        case "attending":
            await person.press("m")
            await person.until("NOT QUORATE")
        case "afterwards":
            await person.press("v")
            await person.until("After the meeting")


def paint(content_path: Path, name: str, size: tuple[int, int]) -> str:
    """The screen of that name at a size, as text."""
    return _painted(content_path, name, size, "dark", lambda person: person.screen)


def paint_styles(content_path: Path, name: str, theme: str) -> str:
    """The looks of the screen of that name in a theme, at 80x24."""
    return _painted(content_path, name, (80, 24), theme, lambda person: styled_frame(person.app))


def _painted(content_path: Path, name: str, size: tuple[int, int], theme: str, look: Callable[[Driver], str]) -> str:
    painted = ""

    async def scenario(person: Driver) -> None:
        nonlocal painted
        await _act(person, name)
        painted = look(person)

    with tempfile.TemporaryDirectory() as home:
        app = make_app(content_path, home=Path(home), classification="OFFICIAL", theme=theme, clock=Clock())
        drive(app, scenario, size=size)
    return painted


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", NAMES)
def test_a_screen_is_as_it_was_found_good(content_path: Path, name: str, size: tuple[int, int]) -> None:
    expected = (FOLDER / f"{name}-{size[0]}x{size[1]}.txt").read_text("utf-8")
    assert paint(content_path, name, size) == expected


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", STYLED)
def test_a_screen_looks_as_it_was_found_good(content_path: Path, name: str, theme: str) -> None:
    expected = (FOLDER / "styles" / f"{name}-{theme}.txt").read_text("utf-8")
    assert paint_styles(content_path, name, theme) == expected


def main() -> None:
    """Paint all frames anew."""
    sources = Sources.of((shipped("data"),), shipped("data"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "content.duckdb"
        build_content_file(read_corpus(sources), "frames", path)
        for name in NAMES:
            for size in SIZES:
                (FOLDER / f"{name}-{size[0]}x{size[1]}.txt").write_text(paint(path, name, size), "utf-8")
        for name in STYLED:
            for theme in THEMES:
                (FOLDER / "styles" / f"{name}-{theme}.txt").write_text(paint_styles(path, name, theme), "utf-8")


if __name__ == "__main__":
    main()
