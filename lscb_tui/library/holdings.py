"""What is held: areas, periods, themes, indicators; and the newest headlines."""

from dataclasses import dataclass

from .content import Content


@dataclass(frozen=True, slots=True)
class Area:
    """An area, with how many documents and findings it has and the years they cover."""

    area: str
    documents: int
    findings: int
    first_period: str
    last_period: str


@dataclass(frozen=True, slots=True)
class HeldPeriod:
    """A period that a document reports on."""

    area: str
    period: str
    kind: str
    documents: list[str]


@dataclass(frozen=True, slots=True)
class HeldTheme:
    """A theme and how many findings it has."""

    theme: str
    label: str
    synonyms: list[str]
    findings: int


@dataclass(frozen=True, slots=True)
class HeldIndicator:
    """An indicator and how many figures it has."""

    indicator: str
    label: str
    unit: str
    theme: str
    polarity: str
    polarity_source: str
    definition: str
    figures: int


@dataclass(frozen=True, slots=True)
class Headline:
    """A finding of the latest document of an area, as a line to say aloud."""

    kind: str
    line: str
    document: str
    paragraph: str
    citation: str


_AREAS = """
SELECT area, count(*), sum(findings)::INTEGER,
       arg_min(period, ordinal), arg_max(period, ordinal)
FROM document GROUP BY area ORDER BY area
"""

_PERIODS = """
SELECT area, period, period_kind, list(slug ORDER BY ordinal)
FROM document WHERE (?::VARCHAR IS NULL OR lower(area) = lower(?))
GROUP BY area, period, period_kind, period_start, period_end
ORDER BY area, period_start, period_end
"""

_THEMES = """
SELECT id, label, synonyms, (SELECT count(*) FROM finding WHERE finding.theme = theme.id) FROM theme ORDER BY ordinal
"""

_INDICATORS = """
SELECT id, label, unit, theme, polarity, polarity_source, definition,
       (SELECT count(*) FROM figure WHERE figure.indicator = indicator.id)
FROM indicator ORDER BY ordinal
"""

_HEADLINES = """
SELECT finding.kind, finding.line, finding.document, paragraph.address, paragraph.citation
FROM finding
JOIN paragraph ON paragraph.id = finding.paragraph
LEFT JOIN assurance ON assurance.finding = finding.id
LEFT JOIN figure ON figure.finding = finding.id
WHERE finding.document = (
    SELECT slug FROM document WHERE lower(area) = lower(?) ORDER BY period_start DESC, ordinal DESC LIMIT 1
)
  AND finding.period = (SELECT period FROM document WHERE slug = finding.document)
  AND ((finding.kind = 'assurance' AND level IN ('not yet assured', 'concern')) OR finding.kind = 'figure')
QUALIFY row_number() OVER (
    PARTITION BY finding.kind, finding.theme
    ORDER BY coalesce(level, '') = 'concern', coalesce(has_comparison, false) DESC,
             figure.kind = 'direction', finding.ordinal
) = 1
ORDER BY finding.kind = 'figure', coalesce(has_comparison, false) DESC, figure.kind = 'direction', finding.ordinal
"""


def areas(content: Content) -> list[Area]:
    """The areas held."""
    return content.each(Area, _AREAS)


def periods(content: Content, area: str | None = None) -> list[HeldPeriod]:
    """The periods reported on, by area, oldest first."""
    return content.each(HeldPeriod, _PERIODS, [area, area])


def themes(content: Content) -> list[HeldTheme]:
    """All themes."""
    return content.each(HeldTheme, _THEMES)


def indicators(content: Content) -> list[HeldIndicator]:
    """All indicators."""
    return content.each(HeldIndicator, _INDICATORS)


def headlines(content: Content, area: str, *, of_each: int = 4) -> list[Headline]:
    """What the latest document of an area cannot be sure of, then its figures: one a theme, at most `of_each`."""
    found = content.each(Headline, _HEADLINES, [area])
    unsure = [headline for headline in found if headline.kind == "assurance"]
    counted = [headline for headline in found if headline.kind == "figure"]
    return unsure[:of_each] + counted[:of_each]
