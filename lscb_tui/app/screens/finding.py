"""What Find shows, as blocks: pure functions from the library's answers."""

from dataclasses import dataclass

from ...library.content import Content
from ...library.excerpt import excerpt, spans
from ...library.reading import Passage, passages
from ...library.search import Answer, Facets, Hit, find_and_count
from ..widgets.blocks import Block, Part

LIMIT = 50
_EXCERPT = 220
_FACETS = ("kind", "area", "period")
_COUNTED = 7
"""Columns for the sign and the count of a facet."""


@dataclass(frozen=True)
class Question:
    """What was typed, and what narrows it."""

    text: str
    kind: str | None = None
    area: str | None = None
    period: str | None = None

    def narrowed(self, facet: str, value: str | None) -> "Question":
        """The question with one facet set, or open again."""
        return Question(
            self.text,
            kind=value if facet == "kind" else self.kind,
            area=value if facet == "area" else self.area,
            period=value if facet == "period" else self.period,
        )

    def narrowing(self) -> str:
        """What narrows it, as words."""
        return ", ".join(value for value in (self.kind, self.area, self.period) if value)


@dataclass(frozen=True)
class Results:
    """The answer to a question, with how it spreads."""

    question: Question
    answer: Answer
    facets: Facets


def ask(content: Content, question: Question, home_area: str) -> Results:
    """Ask the library while somebody types. Raises QueryError for a question without a word."""
    answer, facets = find_and_count(
        content,
        question.text,
        area=question.area,
        period=question.period,
        kind=question.kind,
        home_area=home_area,
        limit=LIMIT,
    )
    return Results(question, answer, facets)


def context(content: Content, document: str, address: str) -> list[Passage]:
    """A passage with the one before and the one after."""
    words = [passage for passage in passages(content, document) if not passage.is_gap]
    here = next(n for n, passage in enumerate(words) if passage.paragraph == address)
    return words[max(here - 1, 0) : here + 2]


def hit_blocks(results: Results) -> list[Block]:
    """The hits, each begun by a bullet: the line that answers, or the words, and where they stand."""
    return [_hit_block(hit, results.question.text, number) for number, hit in enumerate(results.answer.hits)]


def _hit_block(hit: Hit, question: str, number: int) -> Block:
    words = excerpt(hit.text, question, _EXCERPT)
    marked = tuple(spans(words, question))
    paper, _, place = hit.citation.partition(" · ")[0].partition(", ")
    where = Part(f"{hit.kind} · {place} · {paper}", "faint", indent=2, most_lines=2)
    if hit.finding is None:
        line = Part(words, indent=2, margin="•", matches=marked, most_lines=3)
    else:
        matches = tuple(spans(hit.finding, question))
        line = Part(hit.finding, "strong", indent=2, margin="•", matches=matches, most_lines=4)
    return Block((line, where), key=str(number))


def context_blocks(found: list[Passage], address: str, question: str) -> list[Block]:
    """The passage that was hit between its neighbours, which are faint."""
    blocks: list[Block] = []
    for passage in found:
        is_hit = passage.paragraph == address
        place = Part(passage.citation.partition(" · ")[0], "faint")
        text = Part(
            passage.text, "plain" if is_hit else "faint", matches=tuple(spans(passage.text, question)) if is_hit else ()
        )
        blocks.append(Block((place, text), key=passage.paragraph, space_before=1 if blocks else 0))
    return blocks


def facet_blocks(facets: Facets, question: Question) -> list[Block]:
    """Kinds, areas and years with their counts; ● before those that narrow."""
    blocks: list[Block] = []
    for facet in _FACETS:
        counts: dict[str, int] = getattr(facets, facet)
        if counts:
            blocks.append(
                Block((Part({"period": "year"}.get(facet, facet), "heading"),), space_before=1 if blocks else 0)
            )
        for value, count in counts.items():
            sign = "●" if getattr(question, facet) == value else "○"
            shown = Part(value, indent=_COUNTED, margin=f"{sign} {count:>3}")
            blocks.append(Block((shown,), key=f"{facet}:{value}"))
    return blocks


def found_sentence(results: Results) -> str:
    """How many passages answer, what narrows them, and the next key."""
    found, shown, narrowing = results.answer.found, len(results.answer.hits), results.question.narrowing()
    counted = "1 passage" if found == 1 else f"{found} passages"
    best = f", the best {shown} shown" if shown < found else ""
    only = f"; only {narrowing}" if narrowing else ""
    return f"{counted}{best}{only}{'; ↑ ↓ choose, Enter opens it in Read' if shown else ''}"


def nothing(results: Results, narrow_key: str) -> str:
    """What to try where nothing was found."""
    near = [f"“{near}” for “{word}”" for word, near in results.answer.unknown.items() if near]
    tried = f"Did you mean {', '.join(near)}? " if near else ""
    return (
        f"{tried}Nothing found. Fewer words, other words, or the beginning of a word may help; "
        f"{narrow_key} shows what narrows the question."
    )


START = "Type a few words: child deaths 2017/18, LAC up, “nearly half”, section 11. Enter opens the passage in Read."
