"""What boards say of their themes: how sure they are, and the issues they name."""

from dataclasses import dataclass

from ..model.finding import AssuranceLevel
from ..model.period import Period, PeriodKind
from .content import Content


@dataclass(frozen=True, slots=True)
class Statement:
    """An assurance with its level, or an issue, which has none. `text` is the statement or title in plain words."""

    id: str
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
SELECT finding.id, finding.theme, level, coalesce(statement, issue.title), finding.line, finding.quote,
       finding.period_start, finding.period_end, finding.period_kind,
       finding.document, paragraph.address, paragraph.citation, paragraph.brief
FROM finding
JOIN document ON document.slug = finding.document
JOIN paragraph ON paragraph.id = finding.paragraph
LEFT JOIN assurance ON assurance.finding = finding.id
LEFT JOIN issue ON issue.finding = finding.id
WHERE document.area = ? AND finding.kind IN ('assurance', 'issue')
ORDER BY finding.period_start, finding.period_end, document.ordinal, finding.ordinal
"""


def statements(content: Content, area: str) -> list[Statement]:
    """All assurances and issues of an area, oldest first, in the order of the papers."""
    return [
        Statement(
            identifier,
            theme,
            AssuranceLevel(level) if level else None,
            text,
            line,
            quote,
            Period(start, end, PeriodKind(kind)),
            *places,
        )
        for identifier, theme, level, text, line, quote, start, end, kind, *places in content.rows(_STATEMENTS, [area])
    ]
