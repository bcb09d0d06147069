"""Compare at the size of the country: every area of England over twelve years, beside what ships."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lscb_tui.corpus.build import build_content_file
from lscb_tui.library.comparison import compare_sides
from lscb_tui.library.content import Content
from lscb_tui.library.matrix import figure_matrix, theme_matrix
from lscb_tui.library.sides import side
from tests.corpus.generated import area_name, generated_corpus, period_of

YEARS = 12


@dataclass(frozen=True, slots=True)
class Opening:
    """What Compare asks for when it opens: all themes and figures of an area, and its two latest years."""

    path: Path
    area: str
    left: str
    right: str

    def __call__(self) -> float:
        """Seconds that the answers take, the opening of the file among them."""
        begun = time.perf_counter()
        content = Content.open(self.path)
        theme_matrix(content, self.area)
        figure_matrix(content, self.area)
        compare_sides(content, side(content, self.left, self.area), side(content, self.right, self.area))
        taken = time.perf_counter() - begun
        content.close()
        return taken


def of_what_ships(path: Path) -> Callable[[], float]:
    """Compare on the shipped corpus, whose content file lies at `path`."""
    return Opening(path, "Worcestershire", "2016/17", "2017/18")


def of_the_country(folder: Path, areas: int) -> tuple[Callable[[], float], float]:
    """Compare on a generated corpus of so many areas, and the seconds that its content file took to build."""
    corpus = generated_corpus(areas, YEARS)
    path = folder / "country.duckdb"
    begun = time.perf_counter()
    build_content_file(corpus, "generated", path)
    built = time.perf_counter() - begun
    middle = areas // 2 // 3 * 3  # of every third area all years are held
    left, right = (str(period_of(year)) for year in (YEARS - 2, YEARS - 1))
    return Opening(path, area_name(middle), left, right), built
