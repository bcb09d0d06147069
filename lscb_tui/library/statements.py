"""What boards say of their themes: how sure they are, the issues they name, and what else names a theme."""

from dataclasses import dataclass

from ..model.finding import AssuranceLevel
from ..model.period import Period, PeriodKind
from .content import Content


@dataclass(frozen=True, slots=True)
class Statement:
    """An assurance with its level, an issue, or another finding that names the theme, which have none.

    `text` is the statement or title in plain words.
    """

    id: str
    kind: str
    theme: str
    level: AssuranceLevel | None
    text: str
    line: str
    quote: str
    period: Period
    document: str
    paragraph: str
    citation: str
    brief: str


_STATEMENTS = """
SELECT finding.id, finding.kind, finding.theme, level,
       coalesce(statement, issue.title, achieved, outcome, priority, point.text, finding.line),
       finding.line, finding.quote,
       finding.period_start, finding.period_end, finding.period_kind,
       finding.document, paragraph.address, paragraph.citation, paragraph.brief
FROM finding
JOIN document ON document.slug = finding.document
JOIN paragraph ON paragraph.id = finding.paragraph
LEFT JOIN assurance ON assurance.finding = finding.id
LEFT JOIN issue ON issue.finding = finding.id
LEFT JOIN objective ON objective.finding = finding.id
LEFT JOIN point ON point.finding = finding.id
WHERE document.area = ?
  AND (finding.kind IN ('assurance', 'issue')
       OR (finding.kind IN ('objective', 'figure', 'point') AND finding.period = document.period))
ORDER BY finding.period_start, finding.period_end, document.ordinal, finding.ordinal
"""


def statements(content: Content, area: str) -> list[Statement]:
    """What the papers of an area say of its themes, oldest first, in the order of the papers.

    Objectives, figures and points of debate count where they are of the paper's own year, and not of a plan or memory.
    """
    return [
        Statement(
            identifier,
            finding_kind,
            theme,
            AssuranceLevel(level) if level else None,
            text,
            line,
            quote,
            Period(start, end, PeriodKind(period_kind)),
            *places,
        )
        for identifier, finding_kind, theme, level, text, line, quote, start, end, period_kind, *places in content.rows(
            _STATEMENTS, [area]
        )
    ]
