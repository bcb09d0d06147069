"""Searching within a document: where a question's words stand, and what to say of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ...library.excerpt import spans
from ...library.reading import Passage

Spans = tuple[tuple[int, int], ...]
"""Places in a text, from and to."""


@dataclass(frozen=True)
class Matches:
    """The places of a question, by the addresses of their paragraphs, in the order of the document."""

    question: str = ""
    places: dict[str, Spans] = field(default_factory=dict)

    @classmethod
    def of(cls, question: str, words: Iterable[Passage]) -> "Matches":
        """Look for a question in some paragraphs."""
        found = {passage.paragraph: tuple(spans(passage.text, question)) for passage in words}
        return cls(question, {address: places for address, places in found.items() if places})

    def sentence(self, here: str | None) -> str | None:
        """How many there are, and which of them the reader is at; None where nothing was asked."""
        if not self.question:
            return None
        if not self.places:
            return f"“{self.question}” stands nowhere in this document"
        count = sum(len(places) for places in self.places.values())
        order = list(self.places)
        at = order.index(here) + 1 if here in self.places else 0
        places = "1 place" if count == 1 else f"{count} places"
        paragraphs = "1 paragraph" if len(order) == 1 else f"{len(order)} paragraphs"
        return f"{places} in {paragraphs}; this is paragraph {at} of {len(order)}"
