"""What meetings resolved, and what was asked, agreed or promised."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..model.period import parse_period
from .content import Content


@dataclass(frozen=True, slots=True)
class DecisionAnswer:
    """One clause of a resolution, as the minute records it."""

    area: str
    committee: str | None
    meeting: str | None
    period: str
    title: str
    opening: str | None
    label: str | None
    text: str
    mover: str | None
    seconder: str | None
    vote: str | None
    quote: str
    document: str
    paragraph: str
    citation: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a document shows what became of a promise."""

    quote: str
    document: str
    paragraph: str
    citation: str


@dataclass(frozen=True, slots=True)
class PromiseAnswer:
    """What was asked, agreed or promised, and what became of it as of the latest document held."""

    text: str
    stage: str
    by: str | None
    due: str | None
    state: str
    area: str
    period: str
    quote: str
    document: str
    paragraph: str
    citation: str
    brief: str
    line: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class LatestDocument:
    """The latest document held of an area: the one as of which its promises are judged."""

    area: str
    title: str
    document: str


_LATEST = """
SELECT area, title, slug FROM document WHERE list_contains(?::VARCHAR[], area)
QUALIFY row_number() OVER (PARTITION BY area ORDER BY period_start DESC, ordinal DESC) = 1
ORDER BY area
"""

# The kind follows from the first join; said again, it lets DuckDB narrow the findings down before it joins the rest.
_DECISIONS = """
SELECT document.area, committee.name, document.meeting, finding.period, document.title, opening, label, decision.text,
       mover, seconder, vote, finding.quote, finding.document, paragraph.address, paragraph.citation
FROM decision
JOIN finding ON finding.id = decision.finding
JOIN document ON document.slug = finding.document
JOIN paragraph ON paragraph.id = finding.paragraph
LEFT JOIN committee ON committee.id = document.committee
WHERE finding.kind = 'decision'
  AND (?::VARCHAR IS NULL OR lower(document.area) = lower(?))
  AND (?::DATE IS NULL OR (finding.period_start <= ? AND finding.period_end >= ?))
ORDER BY document.area, finding.period_start DESC, document.ordinal, finding.ordinal
"""

_PROMISES = """
SELECT promise.text, stage, done_by, due, state, document.area, finding.period, finding.quote,
       finding.document, paragraph.address, paragraph.citation, paragraph.brief, finding.line,
       evidence_quote, shown.document, shown.address, shown.citation
FROM promise
JOIN finding ON finding.id = promise.finding
JOIN document ON document.slug = finding.document
JOIN paragraph ON paragraph.id = finding.paragraph
LEFT JOIN paragraph AS shown ON shown.id = promise.evidence_paragraph
WHERE finding.kind = 'promise'
  AND (?::VARCHAR IS NULL OR lower(document.area) = lower(?))
  AND (?::VARCHAR IS NULL OR state = ?)
ORDER BY document.area, document.period_start, document.ordinal, finding.ordinal
"""


def decisions(content: Content, *, area: str | None = None, period: str | None = None) -> list[DecisionAnswer]:
    """The clauses resolved, newest period first. Raises PeriodError for a period that does not parse."""
    span = parse_period(period) if period else None
    first, last = (span.start, span.end) if span else (None, None)
    return content.each(DecisionAnswer, _DECISIONS, [area, area, first, last, first])


def promises(content: Content, *, area: str | None = None, state: str | None = None) -> list[PromiseAnswer]:
    """What was asked, agreed or promised, oldest first; `state` is one of the states of a promise."""
    rows = content.rows(_PROMISES, [area, area, state, state])
    return [PromiseAnswer(*row[:13], *_evidence(row[13:])) for row in rows]


def judged_as_of(content: Content, areas: Iterable[str]) -> list[LatestDocument]:
    """The latest document held of each of these areas, in the order of their names."""
    return content.each(LatestDocument, _LATEST, [sorted(areas)])


def _evidence(columns: tuple[Any, ...]) -> list[Evidence]:
    """The evidence in the last columns of a row, where it holds any."""
    return [Evidence(*columns)] if columns[0] is not None else []
