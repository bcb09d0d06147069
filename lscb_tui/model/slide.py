"""What is sent to the view for the room: one thing at a time, whole, as it is to be read there.

A slide holds all that the room may see. Nothing else of a meeting reaches that view.
"""

from dataclasses import dataclass
from enum import StrEnum

from .figure import Bound


class SlideKind(StrEnum):
    """What a slide shows."""

    NOTHING = "nothing"
    HEADLINE = "headline"
    FIGURE = "figure"
    CLAUSE = "clause"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Bar:
    """One year of a figure's chart: its period and the value as it is said. `value` is None where none is stated.

    Of a range, `low` is where it begins and `value` where it ends. `bound` is the side on which the true number lies.
    """

    period: str
    said: str
    value: float | None = None
    low: float | None = None
    bound: Bound | None = None
    approximate: bool = False


LEFT_OUT = "(left out)"
"""What stands in the place of a clause that would go."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One thing for the room to read.

    HEADLINE: `lines` and `citation`. FIGURE: the same, and `chart` with its `unit`. CLAUSE: `before` and `after`, the
    clause as it stands and as it would be, and its label as the one line; `after` is empty where nothing is proposed,
    and LEFT_OUT where the whole clause would go; `before` is empty for a clause that would be added.
    RESULT: `lines`, the first of which says what became of it.
    """

    kind: SlideKind = SlideKind.NOTHING
    heading: str = ""
    lines: tuple[str, ...] = ()
    citation: str = ""
    unit: str = ""
    chart: tuple[Bar, ...] = ()
    before: str = ""
    after: str = ""
