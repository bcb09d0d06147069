"""A document as it is held: its facts, its sections and its paragraphs in the document's own words."""

from dataclasses import dataclass
from enum import StrEnum

from .period import Period


class DocumentKind(StrEnum):
    """What kind of paper a document is."""

    COVER_REPORT = "cover_report"
    ANNUAL_REPORT = "annual_report"
    MINUTE = "minute"
    PRESENTATION = "presentation"
    IMPROVEMENT_PLAN = "improvement_plan"
    INSPECTION = "inspection"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading of the document. `id` is the first part of the addresses of its unnumbered paragraphs."""

    id: str
    heading: str
    level: int
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph. `address` is unique in the document and stable: the number printed, or section and position.

    `place` is how people say it ("para 13", "Early Help Offer, item 1"). A gap holds no words of the document:
    it says what is missing.
    """

    address: str
    section: str
    text: str
    place: str
    line: int
    is_gap: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPaper:
    """A paper that a document names and the corpus does not hold."""

    title: str
    paragraph: str
    quote: str
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One paper or minute. `body` is whose paper it is; `area` is what its years are compared within."""

    slug: str
    title: str
    kind: DocumentKind
    area: str
    body: str
    period: Period
    source: str
    committee: str | None = None
    meeting_date: Period | None = None
    meeting_shown: str | None = None
    agenda_item: str | None = None
    named_not_held: tuple[NamedPaper, ...] = ()
    notes: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()

    def paragraph(self, address: str) -> Paragraph | None:
        """The paragraph at `address`, or None."""
        return next((p for p in self.paragraphs if p.address == address and not p.is_gap), None)
