"""A small sound corpus about an invented county, to be broken one rule at a time."""

from dataclasses import dataclass
from pathlib import Path

from lscb_tui.corpus.fault import CorpusError
from lscb_tui.corpus.read import read_corpus
from lscb_tui.corpus.sources import Sources
from lscb_tui.model.corpus import Corpus
from lscb_tui.yaml_files.fault import Fault

BODIES = """\
bodies:
  - id: hillshire-board
    name: Hillshire Boats Board
    short: HBB (Hillshire)
    initials: HBB
    area: Hillshire
"""
COMMITTEES = """\
committees:
  - id: hillshire-panel
    name: Hillshire Scrutiny Panel
    short: Scrutiny Panel
    area: Hillshire
"""
THEMES = """\
themes:
  - id: harbours
    label: Harbours
    synonyms: [piers, quays]
"""
INDICATORS = """\
indicators:
  - id: boats-inspected
    label: Boats inspected
    unit: count
    theme: harbours
    polarity: none
    polarity_source: nobody has said
    definition: Boats that were looked at.
  - id: boats-leaking
    label: Boats that leak
    unit: percent
    theme: harbours
    polarity: lower
    polarity_source: the Board
    definition: Boats that let water in.
"""
GLOSSARY = """\
terms:
  - term: HBB
    expansion: Hillshire Boats Board
    body: hillshire-board
"""
DOCUMENT = """\
---
title: Boats in Hillshire 2017/18
kind: cover_report
area: Hillshire
body: hillshire-board
committee: hillshire-panel
meeting_date: 11 May 2018
period: 2017/18
source: boats.txt
named_not_held:
  - title: The register of boats
    paragraph: "2"
    quote: the register of boats
---

## Recommendation

1. The Panel is asked to:

a) Receive the report on boats;

## Harbours

2. The Board inspected 25 boats, and keeps the register of boats.

3. Nearly a third of the piers are sound. The Board will mend the rest by April 2019.

4. It was said in debate that the quays are narrow. The Chair answered that they are wide.
"""
FINDINGS = """\
recommendations:
  - paragraph: 1.a
    label: a
    quote: Receive the report on boats;
issues:
  - paragraph: "4"
    theme: harbours
    title: Narrow quays
    quote: the quays are narrow
assurances:
  - paragraph: "2"
    theme: harbours
    level: assured
    statement: The Board keeps a register
    quote: keeps the register of boats
figures:
  - paragraph: "2"
    indicator: boats-inspected
    kind: level
    value: 25
    quote: The Board inspected 25 boats
promises:
  - id: mend
    paragraph: "3"
    stage: promised
    by: hillshire-board
    due: April 2019
    text: The piers are to be mended
    quote: The Board will mend the rest by April 2019.
    state: open
    evidence:
      paragraph: "4"
      quote: the quays are narrow
objectives:
  - paragraph: "2"
    group: Work done
    priority: Registers
    achieved: A register is kept
    quote: keeps the register of boats
points:
  - paragraph: "4"
    role: A member
    text: The quays are narrow
    quote: It was said in debate that the quays are narrow.
    answer: They are wide
    answered_by: The Chair
    answer_quote: The Chair answered that they are wide.
not_figures:
  - paragraph: "3"
    quote: Nearly a third of the piers
    reason: counted nowhere
"""
SLUG = "hillshire-2017-18"


@dataclass(frozen=True, slots=True)
class SmallCorpus:
    """A corpus folder that a test may change, file by file."""

    folder: Path

    @property
    def sources(self) -> Sources:
        return Sources(self.folder, (self.folder,))

    @property
    def report(self) -> Path:
        return self.folder / "reports" / SLUG

    @property
    def document(self) -> Path:
        return self.report / "document.md"

    @property
    def findings(self) -> Path:
        return self.report / "findings.yaml"

    @classmethod
    def write(cls, folder: Path) -> "SmallCorpus":
        corpus = cls(folder)
        corpus.report.mkdir(parents=True)
        for name, text in (
            ("bodies.yaml", BODIES),
            ("committees.yaml", COMMITTEES),
            ("themes.yaml", THEMES),
            ("indicators.yaml", INDICATORS),
            ("glossary.yaml", GLOSSARY),
        ):
            (folder / name).write_text(text, "utf-8")
        corpus.document.write_text(DOCUMENT, "utf-8")
        corpus.findings.write_text(FINDINGS, "utf-8")
        return corpus

    def change(self, path: Path, old: str, new: str) -> None:
        """Replace `old`, which must stand there once, in one file."""
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
        path.write_text(text.replace(old, new), "utf-8")

    def add(self, path: Path, text: str) -> None:
        """Add `text` at the end of one file."""
        path.write_text(path.read_text("utf-8") + text, "utf-8")

    def figure(self, paragraph: str, *lines: str) -> None:
        """Mark a figure in `paragraph`, which is added to the document as number 5."""
        self.add(self.document, f"\n5. {paragraph}\n")
        entry = "\n    ".join(lines)
        self.change(self.findings, "\nfigures:\n", f'\nfigures:\n  - paragraph: "5"\n    {entry}\n')

    def add_document(self, slug: str, body: str, findings: str = "issues:\n") -> None:
        """One more document with the same facts."""
        folder = self.folder / "reports" / slug
        folder.mkdir()
        facts = DOCUMENT.partition("named_not_held")[0]
        (folder / "document.md").write_text(f"{facts}---\n\n{body}\n", "utf-8")
        (folder / "findings.yaml").write_text(findings, "utf-8")

    def read(self) -> Corpus:
        return read_corpus(self.sources)

    def faults(self, sources: Sources | None = None) -> list[Fault]:
        """The faults that reading finds; empty where there is none."""
        try:
            read_corpus(sources or self.sources)
        except CorpusError as error:
            return error.faults
        return []

    def fault(self, sources: Sources | None = None) -> Fault:
        """The one fault that reading finds."""
        found = self.faults(sources)
        assert len(found) == 1, "\n".join(map(str, found)) or "no fault"
        return found[0]

    def line_of(self, path: Path, text: str, occurrence: int = 1) -> int:
        """The line of a file on which `text` stands."""
        lines = [n for n, line in enumerate(path.read_text("utf-8").splitlines(), start=1) if text in line]
        return lines[occurrence - 1]

    def finding_line(self, text: str) -> int:
        """The line on which the finding begins that holds `text`."""
        lines = self.findings.read_text("utf-8").splitlines()
        position = next(n for n, line in enumerate(lines) if text in line)
        return next(n for n in range(position, -1, -1) if lines[n].startswith("  - ")) + 1
