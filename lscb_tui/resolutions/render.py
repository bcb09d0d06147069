"""From what a clause does to the words of the resolution, in a house style."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from ..model.resolution import Clause, ClauseKind, Draft, DraftedClause
from .context import NOTHING_KNOWN, Context
from .house_style import HouseStyle, LabelForm
from .mood import in_mood
from .outcome import alternates, outcomes
from .parse import parse_clause
from .split import lead_of, split_clauses
from .wording import Wording
from .words import lower_first

AWAITED = "[outcome awaited: {words}]"


@dataclass(frozen=True, slots=True)
class Part:
    """The words of a clause, how deep it lies, and whether it is a prompt whose outcome is awaited."""

    words: str
    level: int = 0
    is_awaited: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A clause as it is minuted: its label, its words, and what separates it from the next."""

    label: str | None
    words: str
    separator: str
    level: int = 0


def draft(clauses: str | Sequence[str | Clause], style: HouseStyle, context: Context = NOTHING_KNOWN) -> Draft:
    """The resolution that adopts these clauses, in a house style.

    One text is split into its clauses, which its lead-in leads into; of a sequence each item is one clause.
    """
    lead = lead_of(clauses) if isinstance(clauses, str) else ""
    given = [f"{lead} {words}" for _, words in split_clauses(clauses)] if isinstance(clauses, str) else clauses
    parsed = [parse_clause(clause) if isinstance(clause, str) else clause for clause in given]
    wording = Wording(style, context)
    has_labels = len(parsed) > 1
    drafted = tuple(
        _drafted(clause, label_of(style.labels, 0, position) if has_labels else None, style, wording)
        for position, clause in enumerate(parsed)
    )
    lines = lay_out([Part(clause.text, is_awaited=_is_awaited(clause)) for clause in drafted], style)
    return Draft(style.opening, drafted, written(style.opening, lines))


def _is_awaited(clause: DraftedClause) -> bool:
    return clause.kind is ClauseKind.PROMPT and clause.text == clause.source


def _drafted(clause: Clause, label: str | None, style: HouseStyle, wording: Wording) -> DraftedClause:
    text = clause.source
    doubts: tuple[str, ...] = ()
    if clause.acts:
        worded, doubts = wording(in_mood(clause.acts, style.mood))
        text = lower_first(worded)
    others = tuple(lower_first(wording(form)[0]) for form in (*outcomes(clause), *alternates(clause)))
    return DraftedClause(label, text, clause.kind, clause.source, others, (*clause.warnings, *doubts))


def lay_out(parts: Sequence[Part], style: HouseStyle) -> tuple[Line, ...]:
    """The clauses as they stand in a minute. A single one has no label; the parts of a clause have the second form."""
    tops = sum(1 for part in parts if part.level == 0)
    counts: list[int] = []
    lines = []
    for position, part in enumerate(parts):
        del counts[part.level + 1 :]
        counts.extend([0] * (part.level + 1 - len(counts)))
        label = label_of(style.labels, part.level, counts[part.level]) if part.level or tops > 1 else None
        counts[part.level] += 1
        words = AWAITED.format(words=part.words) if part.is_awaited else part.words
        if part.level == 0:
            words = f"{style.each} {words}" if style.each else words
            words = f"{words[:1].upper()}{words[1:]}" if style.capital_first else words
        separator = _separator([each.level for each in parts[position:]], style)
        lines.append(Line(label, words, "" if words.endswith(separator) else separator, part.level))
    return tuple(lines)


def label_of(forms: Sequence[LabelForm], level: int, position: int) -> str | None:
    """The label of a clause so deep, at a position among its like; None where the style has no labels."""
    return forms[min(level, len(forms) - 1)].of(position) if forms else None


def _separator(levels: Sequence[int], style: HouseStyle) -> str:
    """What stands behind the first of clauses that lie so deep."""
    if len(levels) == 1:
        return style.end
    own, following = levels[:2]
    if following > own:
        return ":"
    run = takewhile(lambda level: level >= following, levels[1:])
    return style.before_last if sum(1 for level in run if level == following) == 1 else style.between


def written(opening: str, lines: Sequence[Line]) -> str:
    """The resolution as one text, each clause on a line of its own; a single one stands behind the opening."""
    texts = [
        " ".join(part for part in ("    " * line.level + (line.label or ""), f"{line.words}{line.separator}") if part)
        for line in lines
    ]
    is_single = sum(1 for line in lines if line.level == 0) == 1 and lines[0].level == 0
    if is_single:
        texts[0] = f"{opening} {texts[0]}".strip()
    elif opening:
        texts.insert(0, opening)
    return "\n".join(texts)
