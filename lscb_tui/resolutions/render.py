"""From what a clause does to the words of the resolution, in a house style."""

from collections.abc import Sequence

from ..model.resolution import Clause, ClauseKind, Draft, DraftedClause
from .context import NOTHING_KNOWN, Context
from .house_style import HouseStyle
from .mood import in_mood
from .outcome import alternates, outcomes
from .parse import parse_clause
from .split import lead_of, split_clauses
from .wording import Wording
from .words import lower_first

AWAITED = "[outcome awaited: {words}]"


def draft(clauses: str | Sequence[str | Clause], style: HouseStyle, context: Context = NOTHING_KNOWN) -> Draft:
    """The resolution that adopts these clauses, in a house style.

    One text is split into its clauses, which its lead-in leads into; of a sequence each item is one clause.
    """
    lead = lead_of(clauses) if isinstance(clauses, str) else ""
    given = [f"{lead} {words}" for _, words in split_clauses(clauses)] if isinstance(clauses, str) else clauses
    parsed = [parse_clause(clause) if isinstance(clause, str) else clause for clause in given]
    wording = Wording(style, context)
    has_labels = len(parsed) > 1 and bool(style.labels)
    drafted = tuple(
        _drafted(clause, style.labels[0].of(position) if has_labels else None, style, wording)
        for position, clause in enumerate(parsed)
    )
    return Draft(style.opening, drafted, _minuted(drafted, style))


def _drafted(clause: Clause, label: str | None, style: HouseStyle, wording: Wording) -> DraftedClause:
    text = clause.source
    doubts: tuple[str, ...] = ()
    if clause.acts:
        worded, doubts = wording(in_mood(clause.acts, style.mood))
        text = lower_first(worded)
    others = tuple(lower_first(wording(form)[0]) for form in (*outcomes(clause), *alternates(clause)))
    return DraftedClause(label, text, clause.kind, clause.source, others, (*clause.warnings, *doubts))


def _minuted(clauses: tuple[DraftedClause, ...], style: HouseStyle) -> str:
    lines = []
    for position, clause in enumerate(clauses):
        words = (
            AWAITED.format(words=clause.text)
            if clause.kind is ClauseKind.PROMPT and clause.text == clause.source
            else clause.text
        )
        if style.each:
            words = f"{style.each} {words}"
        if style.capital_first:
            words = words[:1].upper() + words[1:]
        left = len(clauses) - position - 1
        stop = style.end if left == 0 else style.before_last if left == 1 else style.between
        if words.endswith(".") and stop == ".":
            stop = ""
        lines.append(" ".join(part for part in (clause.label, f"{words}{stop}") if part))
    if not lines:
        return style.opening
    if len(lines) == 1:
        return f"{style.opening} {lines[0]}".strip()
    return "\n".join([style.opening, *lines] if style.opening else lines)
