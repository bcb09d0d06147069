"""The documents themselves: which are held, and their words."""

from dataclasses import dataclass

from ..model.errors import BadInput
from .content import Content


class UnknownDocument(BadInput):
    """No such document or paragraph. The message names the nearest."""


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """A document that is held."""

    slug: str
    title: str
    kind: str
    area: str
    body: str
    period: str
    committee: str | None
    meeting: str | None
    agenda_item: str | None
    paragraphs: int
    findings: int
    notes: list[str]


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, with the heading it stands under. For a gap, `text` says what is missing."""

    document: str
    paragraph: str
    section: str
    heading: str
    level: int
    text: str
    citation: str
    is_gap: bool


@dataclass(frozen=True, slots=True)
class MarkedFinding:
    """A finding at its paragraph; `leads_to` is the `document#paragraph` of the evidence, where there is any."""

    id: str
    kind: str
    paragraph: str
    line: str
    quote: str
    citation: str
    leads_to: str | None


@dataclass(frozen=True, slots=True)
class NamedPaper:
    """A paper that a document names and that is not held."""

    title: str
    document: str
    paragraph: str
    quote: str
    citation: str


_DOCUMENTS = """
SELECT slug, title, document.kind, document.area, body.name, document.period, committee.name, meeting, agenda_item,
       paragraphs, findings, notes
FROM document JOIN body ON body.id = document.body LEFT JOIN committee ON committee.id = document.committee
ORDER BY document.area, document.period_start, document.ordinal
"""

_PASSAGES = """
SELECT paragraph.document, address, section, heading, level, text, citation, is_gap
FROM paragraph JOIN section ON section.document = paragraph.document AND section.id = paragraph.section
WHERE paragraph.document = ?
ORDER BY paragraph.id
"""

_FINDINGS = """
SELECT finding.id, finding.kind, paragraph.address, line, quote, paragraph.citation,
       shown.document || '#' || shown.address
FROM finding
JOIN paragraph ON paragraph.id = finding.paragraph
LEFT JOIN promise ON promise.finding = finding.id
LEFT JOIN paragraph AS shown ON shown.id = promise.evidence_paragraph
WHERE finding.document = ?
ORDER BY paragraph.id, finding.ordinal
"""

_NAMED = """
SELECT title, named_paper.document, address, quote, citation
FROM named_paper JOIN paragraph ON paragraph.id = named_paper.paragraph
WHERE named_paper.document = ? ORDER BY named_paper.ordinal
"""


def documents(content: Content, area: str | None = None) -> list[HeldDocument]:
    """The documents held, by area and year."""
    held = content.each(HeldDocument, _DOCUMENTS)
    return [document for document in held if area is None or document.area.casefold() == area.casefold()]


def passages(content: Content, name: str) -> list[Passage]:
    """The words of `DOCUMENT` or `DOCUMENT#PARAGRAPH`; a paragraph comes with its lettered items.

    Raises UnknownDocument, with the nearest names, where there is none.
    """
    slug, _, address = name.partition("#")
    found = content.each(Passage, _PASSAGES, [slug]) or content.each(Passage, _PASSAGES, [slug.casefold()])
    if not found:
        slugs = [row[0] for row in content.rows("SELECT slug FROM document ORDER BY slug")]
        raise UnknownDocument(_not_held("document", slug, slugs, "`lscb list` names all"))
    if not address:
        return found
    wanted = [p for p in found if p.paragraph == address or p.paragraph.startswith(f"{address}.")]
    if not wanted:
        addresses = [p.paragraph for p in found if not p.is_gap]
        where = f"`lscb show {found[0].document}` shows all"
        raise UnknownDocument(_not_held("paragraph", address, addresses, where))
    return wanted


def findings(content: Content, slug: str) -> list[MarkedFinding]:
    """Everything marked in a document, in the order of its paragraphs."""
    return content.each(MarkedFinding, _FINDINGS, [slug])


def named_not_held(content: Content, slug: str) -> list[NamedPaper]:
    """The papers that a document names and that are not held."""
    return content.each(NamedPaper, _NAMED, [slug])


def _not_held(what: str, name: str, known: list[str], where: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=2, cutoff=0.4)
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    return f"there is no {what} “{name}”; {hint}{where}"
