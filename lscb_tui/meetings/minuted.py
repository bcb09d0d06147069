"""The resolution of an item as it will be minuted: its motion as it stands, in the manner of the house."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model.motion import AgendaItem, AmendmentKind, MotionClause, MotionState
from ..resolutions.house_style import HouseStyle
from ..resolutions.render import Part, lay_out, written
from ..resolutions.substance import ADOPTED, kind_of, substantive
from ..resolutions.written import split_ender
from .clause_kind import is_narrative, is_open_prompt
from .states import NOT_RESOLVED

_NO_WORDS = "[words awaited]"
_SENT_ON = (MotionState.DEFERRED, MotionState.REFERRED, MotionState.ADJOURNED)
_DECISION = re.compile(
    r"\b(?:RECOMMEND(?:ED|ATIONS?)(?:\s+to\s+[^:–—]+?(?=\s+that\b|\s*[:–—]|\s*$))?"
    r"|RESOLVED|RESOLUTION|AGREED|DECIDED|DECISION|NOTED|ORDERED)(?![\w’'])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MinutedClause:
    """One clause as it is minuted. `words` are without label and separator; `state` is its own, or the motion's."""

    id: str | None
    label: str | None
    words: str
    separator: str
    state: MotionState | None
    level: int = 0


@dataclass(frozen=True, slots=True)
class Minuted:
    """The opening, the clauses that stand, the whole as one text, and the clauses that are left out of it."""

    opening: str
    clauses: tuple[MinutedClause, ...]
    text: str
    left_out: tuple[MotionClause, ...] = ()


def minuted(item: AgendaItem, style: HouseStyle) -> Minuted:
    """The motion of an item with what was adopted of its amendments, labelled anew.

    Clauses that were lost, withdrawn, deferred or referred by themselves are left out, and those whose debate is told
    in the narrative alone. A prompt shows that its outcome is awaited.
    """
    all_clauses = substantive(item)
    standing = [clause for clause in all_clauses if _stands(clause, item)]
    parts = [
        Part(words or _NO_WORDS, level, level == 0 and is_open_prompt(clause))
        for clause, level in zip(standing, levels(standing), strict=True)
        for words in (split_ender(clause.words)[0],)
    ]
    lines = lay_out(parts, style)
    opening = opening_of(item, style)
    clauses = tuple(
        MinutedClause(clause.id, line.label, line.words, line.separator, clause.state or item.state, line.level)
        for clause, line in zip(standing, lines, strict=True)
    )
    left_out = tuple(clause for clause in all_clauses if clause not in standing)
    return Minuted(opening, clauses, written(opening, lines) if lines else "", left_out)


def opening_of(item: AgendaItem, style: HouseStyle) -> str:
    """The opening words, as far as the motion has come: `RESOLVED: that`, `RECOMMENDED to Council: that`.

    The item's own opening goes before that of the style. What an inquorate meeting agrees is to be ratified; what was
    not resolved is said to be lost, withdrawn, deferred or referred.
    """
    opening = item.opening or style.opening
    said = _what_was_done(item, opening)
    if said is None:
        return opening
    match = decision_in(opening)
    if match is None:
        return f"{said}: {opening}".strip()
    return f"{opening[: match.start()]}{said}{opening[match.end() :]}"


def decision_in(opening: str) -> re.Match[str] | None:
    """The word of an opening that says what was done, and to whom it is recommended; None where it says nothing."""
    return _DECISION.search(opening)


def _what_was_done(item: AgendaItem, opening: str) -> str | None:
    """What is to stand for the decision in the opening; None where it is right as it is."""
    to = f" to {item.decided_to}" if item.decided_to else ""
    if item.state in NOT_RESOLVED:
        return f"MOTION {item.state.upper()}{to if item.state in _SENT_ON else ''}"
    if item.state is MotionState.TO_BE_RATIFIED:
        is_recommended = to or "RECOMMEND" in opening.upper()
        return f"RECOMMENDED (to be ratified){to}" if is_recommended else "AGREED (to be ratified)"
    return f"RECOMMENDED{to}" if to and to.casefold() not in opening.casefold() else None


def _stands(clause: MotionClause, item: AgendaItem) -> bool:
    return not (clause.state in NOT_RESOLVED or is_narrative(clause) or clause.id in _referred(item))


def _referred(item: AgendaItem) -> set[str | None]:
    """The clauses that an amendment has sent to another body."""
    return {
        amendment.clause
        for amendment in item.amendments
        if amendment.clause and amendment.state in ADOPTED and kind_of(amendment) is AmendmentKind.REFER
    }


def levels(clauses: Sequence[MotionClause]) -> Iterator[int]:
    """How deep each clause lies, beneath those before it that it is part of."""
    above: list[str | None] = []
    for clause in clauses:
        while above and above[-1] != clause.under:
            above.pop()
        yield len(above)
        above.append(clause.id)
