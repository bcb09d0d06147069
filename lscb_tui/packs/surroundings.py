"""What is known around a resolution: the paper before the meeting, whose report it is, who meets, what words mean."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from ..library.content import Content
from ..library.debate import Ask, asks
from ..library.glossary import acronyms
from ..library.reading import HeldDocument, Passage, UnknownDocument, documents, passages
from ..model.meeting import BodyKind, MeetingBody, MeetingRecord
from ..model.motion import AgendaItem, CitedDocument
from ..model.period import PeriodError, PeriodKind, parse_period
from ..resolutions.context import NOTHING_KNOWN, Context

_BOARDS = ("Board", "Partnership")
"""How a body's name ends that a report calls “the board”."""
_KINDS = (
    (re.compile(r"scrutiny|select committee", re.IGNORECASE), BodyKind.SCRUTINY),
    (re.compile(r"health and well-?being board", re.IGNORECASE), BodyKind.HEALTH_AND_WELLBEING),
    (re.compile(r"cabinet|executive", re.IGNORECASE), BodyKind.EXECUTIVE),
    (re.compile(r"partnership", re.IGNORECASE), BodyKind.PARTNERSHIP),
    (re.compile(r"council$", re.IGNORECASE), BodyKind.FULL_COUNCIL),
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What one item of an agenda is drafted and checked with."""

    context: Context = NOTHING_KNOWN
    cited: Mapping[str, CitedDocument] = field(default_factory=dict)
    """The papers under discussion that are held, by slug, with their words."""
    asks: tuple[Ask, ...] = ()
    """What they recommend."""
    passages: tuple[Passage, ...] = ()
    """Their paragraphs, in order."""


def surroundings(content: Content, slugs: Iterable[str], meeting: str | None, area: str) -> Surroundings:
    """What is known around an item whose papers are `slugs`, at a meeting of the body `meeting`.

    Papers that are not held are left out.
    """
    held = {document.slug: document for document in documents(content)}
    papers = [held[slug] for slug in slugs if slug in held]
    words = {paper.slug: tuple(passages(content, paper.slug)) for paper in papers}
    first = papers[0] if papers else None
    return Surroundings(
        context=_context(content, first, meeting) if first else context_of_area(content, area, meeting),
        cited={paper.slug: _cited(paper, words[paper.slug]) for paper in papers},
        asks=tuple(asks(content, [paper.slug for paper in papers])),
        passages=tuple(passage for paper in papers for passage in words[paper.slug]),
    )


def cited_document(content: Content, slug: str) -> CitedDocument:
    """A paper that is held, with its words. Raises UnknownDocument, with the nearest names, for one that is not."""
    words = passages(content, slug)
    return _cited(_held(content, words[0].document), words)


def context_of_document(content: Content, slug: str) -> Context:
    """What is known around the clauses of a document that is held. Raises UnknownDocument."""
    return _context(content, _held(content, slug), None)


def context_of_area(content: Content, area: str, meeting: str | None = None) -> Context:
    """What is known around words that were typed: the acronyms as the papers of the area mean them."""
    return Context(meeting=meeting, glossary=acronyms(content, area))


def meeting_of(document: HeldDocument) -> MeetingRecord:
    """The meeting that a paper went to, as far as the paper says: the body, the day, and the item with the paper."""
    return MeetingRecord(body=body_of(document.committee), date=_day(document.meeting), items=(item_of(document),))


def item_of(document: HeldDocument) -> AgendaItem:
    """An item of an agenda on a paper that is held."""
    cited = CitedDocument(document.slug, document.title, parse_period(document.period))
    return AgendaItem(number=document.agenda_item, title=document.title, documents=(cited,))


def body_of(committee: str | None) -> MeetingBody | None:
    """The body of that name, and of the kind that its name tells; a committee where it tells none."""
    if not committee:
        return None
    kind = next((kind for pattern, kind in _KINDS if pattern.search(committee)), BodyKind.COMMITTEE)
    return MeetingBody(committee, kind)


def _day(meeting: str | None) -> date | None:
    """The day of a meeting, where a document says the very day."""
    try:
        period = parse_period(meeting or "")
    except PeriodError:
        return None
    return period.start if period.kind is PeriodKind.SNAPSHOT else None


def _held(content: Content, slug: str) -> HeldDocument:
    found = next((document for document in documents(content) if document.slug == slug), None)
    if found is None:
        raise UnknownDocument(f"no document “{slug}” is held; `lscb list` names those that are")
    return found


def _cited(held: HeldDocument, words: Iterable[Passage]) -> CitedDocument:
    texts = tuple(passage.text for passage in words if not passage.is_gap)
    return CitedDocument(held.slug, held.title, parse_period(held.period), texts)


def _context(content: Content, held: HeldDocument, meeting: str | None) -> Context:
    return Context(
        body=held.body if held.body.endswith(_BOARDS) else None,
        meeting=meeting or held.committee,
        period=parse_period(held.period),
        glossary=acronyms(content, held.area),
    )
