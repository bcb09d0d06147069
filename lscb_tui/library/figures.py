"""Figures: each as exact as its words, with the line to say aloud and the paragraph that proves it."""

from dataclasses import dataclass, fields
from typing import Any

from ..model.figure import Amount, Bound, Comparison, Denominator, Direction, FigureKind, Scope
from ..model.kinds import FindingKind
from ..model.period import parse_period
from ..model.words import tokens
from .content import Content
from .search import matching_findings

_NAMES = """
SELECT indicator.id, indicator.label, indicator.synonyms, theme.id, theme.label
FROM indicator JOIN theme ON theme.id = indicator.theme
"""

# The kind follows from the first join; said again, it lets DuckDB narrow the findings down before it joins the rest.
_FIGURES = """
SELECT document.area, body.name, figure.indicator, indicator.label, finding.period, figure.kind,
       value, low, high, figure.unit, bound, approximate, change, direction,
       CASE WHEN has_comparison THEN {'numbers': [compared_value, compared_low, compared_high],
                                      'texts': [compared_period, compared_scope, compared_words]} END,
       scope, denominator, denominator_of, is_target, as_written, indicator.polarity, finding.line, finding.quote,
       finding.document, paragraph.address, paragraph.citation, paragraph.brief
FROM figure
JOIN finding ON finding.id = figure.finding
JOIN indicator ON indicator.id = figure.indicator
JOIN document ON document.slug = finding.document
JOIN body ON body.id = document.body
JOIN paragraph ON paragraph.id = finding.paragraph
WHERE finding.kind = 'figure'
  AND (?::VARCHAR IS NULL OR lower(document.area) = lower(?))
  AND (?::DATE IS NULL OR (finding.period_start <= ? AND finding.period_end >= ?))
  AND (?::VARCHAR[] IS NULL OR list_contains(?, finding.id))
ORDER BY document.area, finding.period_start DESC, finding.period_end DESC, document.ordinal DESC, finding.ordinal
"""


@dataclass(frozen=True, slots=True)
class Compared:
    """What the source compares a figure with."""

    value: float | None
    low: float | None
    high: float | None
    period: str | None
    scope: str | None
    words: str | None

    @property
    def comparison(self) -> Comparison:
        """The comparison, as the model has it."""
        return Comparison(
            value=self.value,
            low=self.low,
            high=self.high,
            period=parse_period(self.period) if self.period else None,
            scope=Scope(self.scope) if self.scope else None,
            words=self.words,
        )


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
    compared_with: Compared | None
    scope: str
    denominator: float | None
    denominator_of: str | None
    target: bool
    as_written: str | None
    polarity: str
    line: str
    quote: str
    document: str
    paragraph: str
    citation: str
    brief: str

    @property
    def amount(self) -> Amount:
        """The amount, as the model has it."""
        return Amount(
            kind=FigureKind(self.kind),
            value=self.value,
            low=self.low,
            high=self.high,
            bound=Bound(self.bound) if self.bound else None,
            approximate=self.approximate,
            change=self.change,
            direction=Direction(self.direction) if self.direction else None,
            compared_with=self.compared_with.comparison if self.compared_with else None,
            scope=Scope(self.scope),
            is_target=self.target,
            denominator=self._whole,
            as_written=self.as_written,
        )

    @property
    def _whole(self) -> Denominator | None:
        is_named = self.denominator is not None or self.denominator_of is not None
        return Denominator(value=self.denominator, of=self.denominator_of) if is_named else None


_COMPARED = [field.name for field in fields(FigureAnswer)].index("compared_with")


def figures(
    content: Content, text: str = "", *, area: str | None = None, period: str | None = None
) -> list[FigureAnswer]:
    """The figures that `text` asks for, or all; newest period first.

    Raises QueryError for a question that cannot be asked and PeriodError for a period that does not parse.
    """
    span = parse_period(period) if period else None
    first, last = (span.start, span.end) if span else (None, None)
    wanted = _wanted(content, text) if text.strip() else None
    rows = content.rows(_FIGURES, [area, area, first, last, first, wanted, wanted])
    answers = []
    for row in rows:
        columns = list(row)
        columns[_COMPARED] = _compared(columns[_COMPARED])
        answers.append(FigureAnswer(*columns))
    return answers


def _compared(column: dict[str, list[Any]] | None) -> Compared | None:
    return Compared(*column["numbers"], *column["texts"]) if column else None


def _wanted(content: Content, text: str) -> list[str]:
    """The findings asked for: all of the indicators and themes that `text` names, else those that match its words."""
    asked = _name(text)
    named = [
        (indicator, theme)
        for indicator, label, synonyms, theme, theme_label in content.rows(_NAMES)
        if asked in {_name(name) for name in (indicator, label, *synonyms, theme, theme_label)}
    ]
    if not named:
        return matching_findings(content, text, FindingKind.FIGURE)
    found = content.rows(
        "SELECT finding FROM figure WHERE list_contains(?::VARCHAR[], indicator)",
        [[indicator for indicator, _ in named]],
    )
    return [finding for (finding,) in found]


def _name(text: str) -> tuple[str, ...]:
    """A name to compare: its words, the last one without a plural s."""
    words = [token.text for token in tokens(text)]
    return (*words[:-1], words[-1].removesuffix("s")) if words else ()
