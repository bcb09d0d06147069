"""A whole corpus, read and proven: what the builder takes and the content file holds."""

from dataclasses import dataclass

from .document import Document
from .finding import Finding
from .reference import Body, Committee, Indicator, Term, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Documents in the order of area and period, their findings, and the lists they share, keyed by id."""

    bodies: dict[str, Body]
    committees: dict[str, Committee]
    themes: dict[str, Theme]
    indicators: dict[str, Indicator]
    terms: tuple[Term, ...]
    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]

    def areas(self) -> list[str]:
        """The areas that documents belong to, in order of name."""
        return sorted({document.area for document in self.documents})

    def doer(self, identifier: str) -> str:
        """The short name of a body or committee."""
        holder = self.bodies.get(identifier) or self.committees[identifier]
        return holder.short
