"""What Read shows, as blocks: pure functions from the library's answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ...library.content import Content
from ...library.reading import (
    HeldDocument,
    MarkedFinding,
    NamedPaper,
    Passage,
    documents,
    findings,
    named_not_held,
    passages,
)
from ..widgets.blocks import Block, Part

if TYPE_CHECKING:
    from ...model.note import Note
    from .within import Spans


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a document: its heading, the address of its first paragraph, and how much stands in it."""

    heading: str
    first: str
    paragraphs: int
    findings: int


@dataclass(frozen=True)
class OpenDocument:
    """A document with all that Read shows of it."""

    held: HeldDocument
    passages: list[Passage]
    findings: dict[str, list[MarkedFinding]]
    named: dict[str, list[NamedPaper]]

    @property
    def words(self) -> list[Passage]:
        """The paragraphs that hold words."""
        return [passage for passage in self.passages if not passage.is_gap]

    @cached_property
    def sections(self) -> dict[str, Section]:
        """The sections that hold words, by their ids, in order; what has no heading stands at the beginning."""
        held: dict[str, list[Passage]] = {}
        for passage in self.words:
            held.setdefault(passage.section, []).append(passage)
        return {
            section: Section(
                words[0].heading.rstrip(":") or "Beginning",
                words[0].paragraph,
                len(words),
                sum(len(self.findings.get(passage.paragraph, ())) for passage in words),
            )
            for section, words in held.items()
        }

    def section_of(self, address: str | None) -> str | None:
        """The id of the section that a paragraph stands in."""
        return next((passage.section for passage in self.words if passage.paragraph == address), None)

    def beyond(self, address: str | None, by: int) -> list[str]:
        """The addresses after a paragraph, or before it where `by` is negative; the nearest first."""
        addresses = [passage.paragraph for passage in self.words]
        if address not in addresses:
            return []
        here = addresses.index(address)
        return addresses[here + 1 :] if by > 0 else addresses[:here][::-1]

    def section_beyond(self, address: str | None, by: int) -> Section | None:
        """The section after the one that a paragraph stands in, or the one before it."""
        sections, here = list(self.sections), self.section_of(address)
        there = sections.index(here) + by if here else -1
        return self.sections[sections[there]] if 0 <= there < len(sections) else None


def open_document(content: Content, slug: str, known: Sequence[HeldDocument] = ()) -> OpenDocument:
    """Fetch a document; `known` are the documents held, where they are known. Raises UnknownDocument."""
    found = passages(content, slug)
    held = next(document for document in known or documents(content) if document.slug == slug)
    marked: dict[str, list[MarkedFinding]] = {}
    for finding in findings(content, slug):
        marked.setdefault(finding.paragraph, []).append(finding)
    named: dict[str, list[NamedPaper]] = {}
    for paper in named_not_held(content, slug):
        named.setdefault(paper.paragraph, []).append(paper)
    return OpenDocument(held, found, marked, named)


def first_look(content: Content, home_area: str, last_open: str = "") -> tuple[list[HeldDocument], OpenDocument | None]:
    """All documents, and the one to begin with: the one last open, else the latest of the home area, or of all."""
    held = documents(content)
    home = [document for document in held if document.area == home_area] or held
    home = [document for document in held if document.slug == last_open] or home
    return held, open_document(content, home[-1].slug, held) if home else None


def document_blocks(held: Sequence[HeldDocument]) -> list[Block]:
    """The list of documents, by area and year."""
    blocks: list[Block] = []
    area = None
    for document in held:
        if document.area != area:
            blocks.append(Block((Part(document.area, "heading"),), space_before=1 if area else 0))
            area = document.area
        where = document.committee or document.kind.replace("_", " ")
        about = f"{where}, {document.meeting or 'undated'}"
        blocks.append(
            Block((Part(f"{document.period}  {document.title}"), Part(about, "faint", indent=2)), key=document.slug)
        )
    return blocks


def reader_blocks(document: OpenDocument, matches: "dict[str, Spans]") -> list[Block]:
    """The words of a document: headings, and each paragraph under the way to say its place."""
    blocks = [Block((Part(document.held.title, "heading"),))]
    section = None
    for passage in document.passages:
        if passage.section != section:
            section = passage.section
            if passage.heading:
                blocks.append(Block((Part(passage.heading, "heading"),), space_before=1))
        if passage.is_gap:
            blocks.append(Block((Part(f"[missing: {passage.text}]", "faint"),), space_before=1))
            continue
        place = passage.citation.partition(" · ")[0].partition(", ")[2]
        marked = len(document.findings.get(passage.paragraph, ()))
        head = [Part(f"{place}  ◆ {marked} marked" if marked else place, "faint")]
        text = Part(passage.text, matches=matches.get(passage.paragraph, ()))
        is_told = marked or passage.paragraph[0].isdigit()
        blocks.append(Block((*(head if is_told else ()), text), key=passage.paragraph, space_before=1))
    blocks += [Block((Part(f"Note: {note}", "faint"),), space_before=1) for note in document.held.notes]
    return blocks


def finding_blocks(document: OpenDocument, address: str, notes: "Sequence[Note]" = ()) -> list[Block]:
    """What is marked in a paragraph, the papers it names that are not held, and the notes on it."""
    blocks: list[Block] = []
    for finding in document.findings.get(address, ()):
        leads = [Part("enter: to what became of it", "faint")] if finding.leads_to else []
        blocks.append(
            Block(
                (Part(finding.kind, "faint"), Part(finding.line), *leads),
                key=finding.id,
                space_before=1 if blocks else 0,
            )
        )
    for paper in document.named.get(address, ()):
        blocks.append(
            Block(
                (Part("named, not held", "faint"), Part(paper.title)),
                key=f"named:{paper.title}",
                space_before=1 if blocks else 0,
            )
        )
    for note in notes:
        about = f"your {note.kind}" if not note.state else f"your {note.kind}, {note.state}"
        blocks.append(
            Block((Part(about, "faint"), Part(note.title)), key=f"note:{note.id}", space_before=1 if blocks else 0)
        )
    return blocks
