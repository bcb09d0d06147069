"""Painting the app's screens: as text at three sizes, and how they look in three themes."""

import tempfile
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lscb_tui.config.paths import shipped
from lscb_tui.corpus.build import build_content_file
from lscb_tui.corpus.read import read_corpus
from lscb_tui.corpus.sources import Sources
from tests.app.driving import Driver, drive, make_app
from tests.app.styled import styled_frame

FOLDER = Path(__file__).parent / "frames"
THEMES = ("dark", "light", "monochrome")
SIZES = [(80, 24), (120, 40), (200, 60)]


@dataclass(frozen=True, slots=True)
class Gallery:
    """Screens by their names: `act` brings the app to one; those that are `styled` are looked at in every theme."""

    names: Sequence[str]
    styled: Sequence[str]
    act: Callable[[Driver, str], Awaitable[None]]
    options: Callable[[], Mapping[str, Any]] = dict
    """What else the app is made with."""

    def paint(self, content_path: Path, name: str, size: tuple[int, int]) -> str:
        """A screen at a size, as text."""
        return self._painted(content_path, name, size, "dark", lambda person: person.screen)

    def paint_styles(self, content_path: Path, name: str, theme: str) -> str:
        """The looks of a screen in a theme, at 80x24."""
        return self._painted(content_path, name, (80, 24), theme, lambda person: styled_frame(person.app))

    def tests(self) -> tuple[Callable[..., None], Callable[..., None]]:
        """Two tests: every screen at every size, and the looks of those that are styled in every theme."""

        @pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
        @pytest.mark.parametrize("name", self.names)
        def as_painted(content_path: Path, name: str, size: tuple[int, int]) -> None:
            assert self.paint(content_path, name, size) == frame_of(name, size).read_text("utf-8")

        @pytest.mark.parametrize("theme", THEMES)
        @pytest.mark.parametrize("name", self.styled)
        def in_themes(content_path: Path, name: str, theme: str) -> None:
            assert self.paint_styles(content_path, name, theme) == styles_of(name, theme).read_text("utf-8")

        return as_painted, in_themes

    def paint_all(self) -> None:
        """Paint every screen anew; look at what changed before keeping it."""
        sources = Sources.of((shipped("data"),), shipped("data"))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "content.duckdb"
            build_content_file(read_corpus(sources), "frames", path)
            for name in self.names:
                for size in SIZES:
                    frame_of(name, size).write_text(self.paint(path, name, size), "utf-8")
            for name in self.styled:
                for theme in THEMES:
                    styles_of(name, theme).write_text(self.paint_styles(path, name, theme), "utf-8")

    def _painted(
        self, content_path: Path, name: str, size: tuple[int, int], theme: str, look: Callable[[Driver], str]
    ) -> str:
        painted = ""

        async def scenario(person: Driver) -> None:
            nonlocal painted
            await self.act(person, name)
            painted = look(person)

        with tempfile.TemporaryDirectory() as home:
            app = make_app(content_path, home=Path(home), classification="OFFICIAL", theme=theme, **self.options())
            drive(app, scenario, size=size)
        return painted


def frame_of(name: str, size: tuple[int, int]) -> Path:
    """Where a screen stands as it was found good."""
    return FOLDER / f"{name}-{size[0]}x{size[1]}.txt"


def styles_of(name: str, theme: str) -> Path:
    """Where the looks of a screen stand."""
    return FOLDER / "styles" / f"{name}-{theme}.txt"
