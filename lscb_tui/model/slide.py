"""What is sent to the view for the room: one thing at a time, whole, as it is to be read there.

A slide holds all that the room may see. Nothing else of a meeting reaches that view.
"""

from dataclasses import dataclass
from enum import StrEnum


class SlideKind(StrEnum):
    """What a slide shows."""

    NOTHING = "nothing"
    HEADLINE = "headline"
    FIGURE = "figure"
    CLAUSE = "clause"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Bar:
    """One year of a figure's chart: its period and the value as it is said. `value` is None where none is stated."""

    period: str
    said: str
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Slide:
    """One thing for the room to read.

    HEADLINE: `lines` and `citation`. FIGURE: the same, and `chart` with its `unit`. CLAUSE: `before` and `after`, the
    clause as it stands and as it would be; `after` is empty where nothing is proposed. RESULT: `lines`.
    """

    kind: SlideKind = SlideKind.NOTHING
    heading: str = ""
    lines: tuple[str, ...] = ()
    citation: str = ""
    unit: str = ""
    chart: tuple[Bar, ...] = ()
    before: str = ""
    after: str = ""
