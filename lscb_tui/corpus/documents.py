"""Reading `document.md`: front matter, sections and paragraphs. The format is described in docs/corpus.md."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..model.document import Document, DocumentKind, NamedPaper, Paragraph, Section
from ..model.period import financial_year
from ..model.reference import Body, Committee
from ..yaml_files.fault import Faults
from ..yaml_files.yaml_source import Record, compose, read_text

_HEADING = re.compile(r"(?P<marks>#{2,6})\s+(?P<heading>.+?)(?:\s+\{#(?P<id>[a-z0-9][a-z0-9-]*)\})?\s*")
_NUMBERED = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})*)(?:\.\s+|(?<=\d\.\d)\s+(?=[A-Z]))(?P<text>\S.*)")
_LETTERED = re.compile(r"(?:\((?P<bracketed>[a-z])\)\s*|(?P<letter>[a-z])[.)]\s+)(?P<text>\S.*)")
_BULLET = re.compile(r"[-*•]\s+(?P<text>\S.*)")
_GAP = re.compile(r"\[gap: (?P<what>.+)\]")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SPOKEN_HEADING = 60


def read_document(
    folder: Path, bodies: Mapping[str, Body], committees: Mapping[str, Committee], faults: Faults
) -> Document | None:
    """The document in `folder`; None where it cannot be read at all, with the faults noted."""
    path = folder / "document.md"
    text = read_text(path, faults)
    if text is None:
        return None
    if not _SLUG.fullmatch(folder.name):
        faults.add(path, 1, "", f"the folder “{folder.name}” is no slug", "use lower-case letters, digits and dashes")
    front, separator, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not separator:
        faults.add(path, 1, "", "the front matter is missing", "begin with a line ---, the facts, and a line ---")
        return None
    record = compose(front, path, faults, first_line=2)
    if record is None:
        return None
    reader = _BodyReader(path, faults, line=front.count("\n") + 4)
    reader.read(body)
    return _with_facts(record, folder.name, bodies, committees, reader)


def _with_facts(
    record: Record,
    slug: str,
    bodies: Mapping[str, Body],
    committees: Mapping[str, Committee],
    reader: "_BodyReader",
) -> Document | None:
    period = record.period("period")
    if period is None and record.ok:
        record.fault("period", "`period` is missing", "add the period that the document reports on")
    named = []
    for paper in record.records("named_not_held"):
        held = NamedPaper(
            title=paper.text("title"), paragraph=paper.text("paragraph"), quote=paper.text("quote"), line=paper.line
        )
        if paper.finish():
            named.append(held)
    facts = {
        "title": record.text("title"),
        "kind": record.choice("kind", DocumentKind),
        "area": record.text("area"),
        "body": record.reference("body", dict(bodies), "body"),
        "source": record.text("source"),
        "committee": record.optional_reference("committee", dict(committees), "committee"),
        "meeting_date": record.period("meeting_date"),
        "meeting_shown": record.optional("meeting_shown"),
        "agenda_item": record.optional("agenda_item"),
        "notes": record.texts("notes"),
    }
    record.finish()
    return Document(
        slug=slug,
        period=period or financial_year(2000),  # a stand-in, so that the rest is checked in the same run
        named_not_held=tuple(named),
        sections=tuple(reader.sections),
        paragraphs=tuple(reader.paragraphs),
        **facts,  # type: ignore[arg-type]
    )


@dataclass(slots=True)
class _BodyReader:
    """Walks the body block by block. `line` is the line of the file that the body begins on."""

    path: Path
    faults: Faults
    line: int
    sections: list[Section] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    _parent: str = ""
    _parent_is_numbered: bool = False
    _next_letter: str = "a"
    _positions: Counter[str] = field(default_factory=Counter)

    def read(self, body: str) -> None:
        """Split the body into blocks at blank lines and read each."""
        block: list[str] = []
        begun = self.line
        for number, line in enumerate([*body.split("\n"), ""], start=self.line):
            if line.strip():
                begun = begun if block else number
                block.append(line.strip())
            elif block:
                self._read_block(block, begun)
                block = []
        addresses = Counter(paragraph.address for paragraph in self.paragraphs)
        for paragraph in self.paragraphs:
            if addresses[paragraph.address] > 1:
                self._fault(
                    paragraph.line,
                    f"the address “{paragraph.address}” stands twice",
                    "give the section its own {#id}, or mend the number",
                )
        if not any(not paragraph.is_gap for paragraph in self.paragraphs):
            self._fault(self.line, "the document has no words", "add its text below the front matter")

    def _read_block(self, lines: list[str], begun: int) -> None:
        first = lines[0]
        if first.startswith("#"):
            self._add_section(lines, begun)
        elif gap := _GAP.fullmatch(" ".join(lines)):
            self._add(f"gap-{begun}", gap["what"], begun, place="gap", is_gap=True)
        else:
            self._read_paragraphs(lines, begun)

    def _add_section(self, lines: list[str], begun: int) -> None:
        match = _HEADING.fullmatch(lines[0])
        if not match or len(lines) > 1:
            self._fault(
                begun,
                "this is not a heading",
                "write `## Heading` on a line of its own, blank lines around it",
            )
            return
        base = identifier = match["id"] or _short_id(match["heading"])
        taken = {section.id for section in self.sections}
        copy = 2
        while identifier in taken:
            identifier, copy = f"{base}-{copy}", copy + 1
        level = len(match["marks"])
        self.sections.append(Section(id=identifier, heading=match["heading"], level=level, line=begun))
        self._begin("", is_numbered=False)

    def _read_paragraphs(self, lines: list[str], begun: int) -> None:
        """A block is one paragraph with its tight bullets and lettered items, or a loose list."""
        loose = _BULLET.fullmatch(lines[0]) is not None
        parts: list[str] = []
        started = begun
        for number, line in enumerate(lines, start=begun):
            bullet = _BULLET.fullmatch(line)
            if parts and (self._letter_of(line, after=parts[0]) or (loose and bullet)):
                self._add_paragraph(parts, started)
                parts, started = [line], number
            elif parts and bullet and not loose:
                parts.append(f"• {bullet['text']}")
            elif parts:
                parts[-1] += f" {line}"
            else:
                parts.append(line)
        self._add_paragraph(parts, started)

    def _letter_of(self, line: str, after: str = "") -> str | None:
        """The letter of a lettered item: the next in order, so that a line that happens to begin “c. 40%” is none.

        `after` begins the part of the block that is still to be added.
        """
        match = _LETTERED.fullmatch(line)
        letter = (match["bracketed"] or match["letter"]) if match else None
        expected = self._next_letter
        if after:
            before = self._letter_of(after)
            expected = chr(ord(before) + 1) if before else "a"
        return letter if letter == expected else None

    def _add_paragraph(self, parts: list[str], line: int) -> None:
        first, *bullets = parts
        first = " ".join(first.split())
        letter = self._letter_of(first)
        if match := _NUMBERED.fullmatch(first):
            address, text, place = match["number"], match["text"], f"para {match['number']}"
            self._begin(address, is_numbered=True)
        elif letter and (match := _LETTERED.fullmatch(first)):
            address, text = f"{self._parent or self._section_id()}.{letter}", match["text"]
            place = f"para {address}" if self._parent_is_numbered else f"{self._spoken_section()} ({letter})"
            self._next_letter = chr(ord(letter) + 1)
        else:
            section = self._section_id()
            self._positions[section] += 1
            address = f"{section}.{self._positions[section]}"
            bullet = _BULLET.fullmatch(first)
            text = bullet["text"] if bullet else first
            place = f"{self._spoken_section()}, item {self._positions[section]}"
            self._begin(address, is_numbered=False)
        self._add(address, "\n".join([text, *(" ".join(b.split()) for b in bullets)]), line, place=place)

    def _begin(self, parent: str, *, is_numbered: bool) -> None:
        """Lettered items from here on belong to `parent`."""
        self._parent, self._parent_is_numbered, self._next_letter = parent, is_numbered, "a"

    def _add(self, address: str, text: str, line: int, *, place: str, is_gap: bool = False) -> None:
        section = self._section_id()
        if not self.sections:
            self.sections.append(Section(id=section, heading="", level=2))
        self.paragraphs.append(
            Paragraph(address=address, section=section, text=text, place=place, line=line, is_gap=is_gap)
        )

    def _section_id(self) -> str:
        return self.sections[-1].id if self.sections else "head"

    def _spoken_section(self) -> str:
        """The heading where it is short enough to say, else the section's id in words."""
        if not self.sections or not self.sections[-1].heading:
            return "head of the paper"
        section = self.sections[-1]
        heading = section.heading.rstrip(":")
        return heading if len(heading) <= _LONGEST_SPOKEN_HEADING else section.id.replace("-", " ")

    def _fault(self, line: int, message: str, remedy: str) -> None:
        self.faults.add(self.path, line, "", message, remedy)


def _short_id(heading: str) -> str:
    """Up to five words of a heading as an address."""
    words = re.findall(r"[a-z0-9]+", heading.casefold().replace("'", "").replace("’", ""))
    return "-".join(words[:5]) or "section"
