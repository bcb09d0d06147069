"""What papers ask of a meeting, and what members raised when earlier papers were debated."""

from dataclasses import dataclass

from .content import Content


@dataclass(frozen=True, slots=True)
class Ask:
    """One recommendation, as the paper labels and words it."""

    label: str | None
    text: str
    quote: str
    title: str
    document: str
    paragraph: str
    citation: str
    brief: str


@dataclass(frozen=True, slots=True)
class PointRaised:
    """A point raised in debate, and the answer where one was given, each with its words."""

    theme: str | None
    role: str
    text: str
    quote: str
    answer: str | None
    answered_by: str | None
    answer_quote: str | None
    period: str
    document: str
    paragraph: str
    citation: str
    brief: str


_ASKS = """
SELECT label, recommendation.text, finding.quote, document.title,
       finding.document, paragraph.address, paragraph.citation, paragraph.brief
FROM recommendation
JOIN finding ON finding.id = recommendation.finding
JOIN document ON document.slug = finding.document
JOIN paragraph ON paragraph.id = finding.paragraph
WHERE list_contains(?::VARCHAR[], finding.document)
ORDER BY document.ordinal, finding.ordinal
"""

_POINTS = """
SELECT finding.theme, role, point.text, finding.quote, answer, answered_by, answer_quote, finding.period,
       finding.document, paragraph.address, paragraph.citation, paragraph.brief
FROM point
JOIN finding ON finding.id = point.finding
JOIN document ON document.slug = finding.document
JOIN paragraph ON paragraph.id = finding.paragraph
WHERE list_contains(?::VARCHAR[], finding.document)
ORDER BY document.ordinal DESC, finding.ordinal
"""


def asks(content: Content, documents: list[str]) -> list[Ask]:
    """What these documents ask of the meeting, in their order."""
    return content.each(Ask, _ASKS, [documents])


def points_raised(content: Content, documents: list[str]) -> list[PointRaised]:
    """The points raised in the debates that these documents record, the latest document first."""
    return content.each(PointRaised, _POINTS, [documents])
