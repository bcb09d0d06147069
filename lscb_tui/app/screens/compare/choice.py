"""What Compare compares: an area with two of its years, and perhaps another area on the right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ....library.reading import HeldDocument
from ....library.sides import Side, standing_notice
from ....model.period import Period, parse_period

Years = Mapping[str, tuple[Period, ...]]
"""The years held of each area, the oldest first."""

_Item = TypeVar("_Item")


@dataclass(frozen=True)
class Choice:
    """What is compared. Every step gives a new choice; one that leads nowhere gives the same."""

    years: Years
    area: str
    left: Period
    right: Period
    other: str | None = None
    """The area on the right, where it is another."""
    papers: tuple[Side | None, Side | None] = (None, None)
    """One paper on the left or right, in place of a year."""

    @property
    def right_area(self) -> str:
        """The area that the right side is of."""
        return self.other or self.area

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both sides, as the library takes them."""
        left, right = self.papers
        return (
            left or Side(str(self.left), self.area, self.left),
            right or Side(str(self.right), self.right_area, self.right),
        )

    @property
    def notice(self) -> str | None:
        """What must be known of the two sides as a whole."""
        left, right = self.sides
        if left == right and len(self.years[self.area]) == 1:
            return f"Only {self.left} is held of {self.area}: there is no other year to compare it with."
        return standing_notice(left, right)

    def step_left(self, by: int) -> "Choice":
        """An earlier or later year on the left."""
        return replace(self, left=_stepped(self.years[self.area], self.left, by), papers=(None, self.papers[1]))

    def step_right(self, by: int) -> "Choice":
        """An earlier or later year on the right."""
        right = _stepped(self.years[self.right_area], self.right, by)
        return replace(self, right=right, papers=(self.papers[0], None))

    def with_paper(self, paper: HeldDocument, *, on_left: bool) -> "Choice":
        """One paper in place of a year on one side."""
        side = Side(paper.slug, paper.area, parse_period(paper.period), paper.slug)
        return replace(self, papers=(side, self.papers[1]) if on_left else (self.papers[0], side))

    def swapped(self) -> "Choice":
        """Left and right exchanged, with their areas."""
        other = self.area if self.other else None
        papers = self.papers[::-1]
        return replace(self, area=self.right_area, other=other, left=self.right, right=self.left, papers=papers)

    def step_area(self, by: int) -> "Choice":
        """Another area, at the years nearest to those that were shown."""
        area = _stepped(tuple(self.years), self.area, by)
        if area == self.area:
            return self
        years, other = self.years[area], None if self.other == area else self.other
        right = self.right if other else _nearest(years, self.right)
        return Choice(self.years, area, _nearest(years, self.left), right, other)

    def step_other(self) -> "Choice":
        """The next area on the right; after the last, the same area again."""
        others = [None, *(area for area in self.years if area != self.area)]
        other = others[(others.index(self.other) + 1) % len(others)]
        right = _nearest(self.years[other or self.area], self.right)
        return replace(self, other=other, right=right, papers=(self.papers[0], None))


def years_of(held: Sequence[HeldDocument]) -> Years:
    """The periods that papers report on, by area."""
    found: dict[str, set[Period]] = {}
    for document in held:
        found.setdefault(document.area, set()).add(parse_period(document.period))
    return {area: tuple(sorted(years)) for area, years in found.items()}


def first_choice(years: Years, home_area: str) -> Choice | None:
    """The two latest years of the home area, else of the first area; None where nothing is held."""
    if not years:
        return None
    area = home_area if home_area in years else next(iter(years))
    return Choice(years, area, years[area][-2:][0], years[area][-1])


def _nearest(years: Sequence[Period], wanted: Period) -> Period:
    return min(years, key=lambda year: (abs((year.start - wanted.start).days), year))


def _stepped(items: Sequence[_Item], here: _Item, by: int) -> _Item:
    number = items.index(here) + by
    return items[number] if 0 <= number < len(items) else here
