"""The signs that stand for a level, a trend or a direction: each with its word, for nothing is told by a sign alone."""

from ..model.figure import Direction
from ..model.finding import AssuranceLevel, PromiseState
from ..model.note import NoteKind
from ..model.trend import AssuranceChange, Trend

LEVELS = {
    AssuranceLevel.ASSURED: ("●", "assured"),
    AssuranceLevel.PARTLY_ASSURED: ("◐", "partly"),
    AssuranceLevel.NOT_YET_ASSURED: ("○", "not yet"),
    AssuranceLevel.CONCERN: ("!", "concern"),
}
"""Sign and short word of each level, for a cell."""
MENTIONED = ("·", "named")
"""A theme that is named, with no statement of assurance."""
TRENDS = {Trend.NEW: "+", Trend.CONTINUING: "=", Trend.RECURRING: "↻", Trend.DROPPED: "−"}
ASSURANCE = {AssuranceChange.MORE_ASSURED: "▲", AssuranceChange.LESS_ASSURED: "▼", AssuranceChange.SAME: ""}
"""How sure a board is against the year before; the same needs no sign."""
DIRECTIONS = {Direction.UP: "▲", Direction.DOWN: "▼", Direction.SAME: "="}
STATES = {
    PromiseState.KEPT: "●",
    PromiseState.KEPT_LATE: "◐",
    PromiseState.OPEN: "○",
    PromiseState.BROKEN: "!",
    PromiseState.NOT_KNOWN: "?",
}
NOTE_KINDS = {NoteKind.NOTE: "·", NoteKind.QUESTION: "?", NoteKind.ACTION: "→", NoteKind.QUOTATION: "“"}
NOT_HELD = "–"
"""Not in the papers held: never zero."""
GAP = "⋯"
"""Years of which no paper is held."""


def level_mark(level: str | None) -> str:
    """`! concern`; `· named` where there is no statement of assurance."""
    return " ".join(LEVELS[AssuranceLevel(level)] if level else MENTIONED)


def moved(direction: str) -> str:
    """`▲ up`."""
    return f"{DIRECTIONS[Direction(direction)]} {direction}"
