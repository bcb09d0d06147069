"""The view for the room as it is painted, at four sizes and in three themes: as it was looked at and found good.

`python -m tests.app.room.test_frames` paints it anew; look at what changed before keeping it.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.room.slides import SLIDES
from tests.app.room.watching import Audience, watch
from tests.app.styled import styled_frame

FOLDER = Path(__file__).parent / "frames"
SIZES = [(60, 16), (80, 24), (120, 40), (200, 60)]
THEMES = ("dark", "light", "monochrome")
STYLED = ("figure", "change", "result")
LAST_LINE = "q leaves"


def paint(name: str, size: tuple[int, int]) -> str:
    """A slide at a size, as text."""
    return _painted(name, size, "dark", lambda audience: audience.screen)


def paint_styles(name: str, theme: str) -> str:
    """The looks of a slide in a theme, at 80x24."""
    return _painted(name, (80, 24), theme, lambda audience: styled_frame(audience.app))


def _painted(name: str, size: tuple[int, int], theme: str, look: Callable[[Audience], str]) -> str:
    painted = ""

    async def scenario(audience: Audience) -> None:
        nonlocal painted
        await audience.until(lambda screen: len(screen.split()) > len(LAST_LINE.split()) + 10)
        painted = look(audience)

    watch(SLIDES[name], scenario, size=size, theme=theme, classification="OFFICIAL")
    return painted


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SLIDES)
def test_a_slide_is_as_it_was_found_good(name: str, size: tuple[int, int]) -> None:
    painted = paint(name, size)
    assert painted == (FOLDER / f"{name}-{size[0]}x{size[1]}.txt").read_text("utf-8")
    assert all(len(line) <= size[0] for line in painted.splitlines())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", STYLED)
def test_a_slide_looks_as_it_was_found_good(name: str, theme: str) -> None:
    assert paint_styles(name, theme) == (FOLDER / "styles" / f"{name}-{theme}.txt").read_text("utf-8")


def main() -> None:
    """Paint all frames anew."""
    for name in SLIDES:
        for size in SIZES:
            (FOLDER / f"{name}-{size[0]}x{size[1]}.txt").write_text(paint(name, size), "utf-8")
    for name in STYLED:
        for theme in THEMES:
            (FOLDER / "styles" / f"{name}-{theme}.txt").write_text(paint_styles(name, theme), "utf-8")


if __name__ == "__main__":
    main()
