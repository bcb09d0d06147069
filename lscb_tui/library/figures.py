"""Figures: each as exact as its words, with the line to say aloud and the paragraph that proves it."""

from dataclasses import dataclass
from typing import Any

from ..model.kinds import FindingKind
from ..model.period import parse_period
from .content import Content
from .search import matching_findings

_FIGURES = """
SELECT document.area, body.name, figure.indicator, indicator.label, finding.period, figure.kind,
       value, low, high, figure.unit, bound, approximate, change, direction,
       CASE WHEN has_comparison THEN {'value': compared_value, 'low': compared_low, 'high': compared_high,
            'period': compared_period, 'scope': compared_scope, 'words': compared_words} END,
       scope, denominator, denominator_of, is_target, indicator.polarity, finding.line, finding.quote,
       finding.document, paragraph.address, paragraph.citation
FROM figure
JOIN finding ON finding.id = figure.finding
JOIN indicator ON indicator.id = figure.indicator
JOIN document ON document.slug = finding.document
JOIN body ON body.id = document.body
JOIN paragraph ON paragraph.id = finding.paragraph
WHERE (?::VARCHAR IS NULL OR lower(document.area) = lower(?))
  AND (?::DATE IS NULL OR (finding.period_start <= ? AND finding.period_end >= ?))
  AND (?::VARCHAR[] IS NULL OR list_contains(?, finding.id))
ORDER BY document.area, finding.period_start DESC, finding.period_end DESC, document.ordinal DESC, finding.ordinal
"""


@dataclass(frozen=True, slots=True)
class FigureAnswer:
    """A figure. `line` is the sentence to say aloud; `quote` the words that prove it."""

    area: str
    body: str
    indicator: str
    label: str
    period: str
    kind: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    bound: str | None
    approximate: bool
    change: float | None
    direction: str | None
    compared_with: dict[str, Any] | None
    scope: str
    denominator: float | None
    denominator_of: str | None
    target: bool
    polarity: str
    line: str
    quote: str
    document: str
    paragraph: str
    citation: str


def figures(
    content: Content, text: str = "", *, area: str | None = None, period: str | None = None
) -> list[FigureAnswer]:
    """The figures that `text` asks for, or all; newest period first.

    Raises QueryError for a question that cannot be asked and PeriodError for a period that does not parse.
    """
    span = parse_period(period) if period else None
    first, last = (span.start, span.end) if span else (None, None)
    wanted = matching_findings(content, text, FindingKind.FIGURE) if text.strip() else None
    return content.each(FigureAnswer, _FIGURES, [area, area, first, last, first, wanted, wanted])
