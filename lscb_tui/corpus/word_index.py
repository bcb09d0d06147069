"""The word index: which words lead to which entry, weighed once, when the content file is built.

Every surface word is a key, mapped to its stem's term, so that any prefix of a word that stands in a document
finds something while it is typed, and no stemmer runs over the documents when somebody asks. An entry is a
paragraph or a finding. Its own words count in full; the words of its heading, its theme and the theme's
synonyms, and the spelled-out form of its acronyms are indexed with less weight, so that a question in other
words still arrives. Ranking is BM25 (k1 1.2, b 0.75) over these weighted counts.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

import Stemmer

from ..model.corpus import Corpus
from ..model.document import Document
from ..model.figure import FigureKind
from ..model.finding import Assurance, Decision, Figure, Finding, Issue, Objective, Point, Promise, Recommendation
from ..model.period import Period
from ..model.reference import Term, Unit
from ..model.words import tokens

K1 = 1.2
B = 0.75
OWN, READER, HEADING, EXPANDED, PERIOD, SUBJECT, PLACE = 1.0, 0.7, 0.5, 0.8, 0.6, 0.25, 0.1
"""How much a word counts: the document's own, the reader's summary, the heading, an acronym spelled out, the year,
theme and kind, and where the paper comes from."""

_KIND_WORDS = {
    FigureKind.LEVEL: "how many number total",
    FigureKind.SHARE: "share proportion percentage per cent rate",
    FigureKind.CHANGE: "change rise fall trend compared",
    FigureKind.DIRECTION: "change trend compared",
}


@lru_cache(maxsize=10_000)  # themes, indicators and places come again with every entry
def _token_texts(text: str) -> tuple[str, ...]:
    return tuple(token.text for token in tokens(text))


@dataclass(slots=True)
class Entry:
    """A paragraph or a finding, as the search can find it."""

    paragraph: int
    document: Document
    period: Period
    kind: str
    finding: str | None = None
    words: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    standing: set[str] = field(default_factory=set)

    def add(self, text: str, weight: float, *, stands: bool = True) -> None:
        """Count the words of `text`; `stands` is false for words that only tell what the entry is about."""
        found = _token_texts(text)
        for word in found:
            self.words[word] += weight
        if stands:
            self.standing.update(found)


@dataclass(frozen=True, slots=True)
class WordIndex:
    """The rows of the tables word, stem and post."""

    words: list[tuple[str, int]]
    stems: list[tuple[int, str, float]]
    posts: list[tuple[int, int, float, bool]]


def make_entries(corpus: Corpus, paragraph_ids: dict[tuple[str, str], int]) -> list[Entry]:
    """Every paragraph that holds words, in order, then every finding; each with its weighted words."""
    glossary = _Glossary(corpus)
    documents = {document.slug: document for document in corpus.documents}
    by_paragraph: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in corpus.findings:
        by_paragraph[finding.document, finding.paragraph].append(finding)
    entries = []
    for document in corpus.documents:
        headings = {section.id: section.heading for section in document.sections}
        for paragraph in document.paragraphs:
            if paragraph.is_gap:
                continue
            key = (document.slug, paragraph.address)
            entry = Entry(paragraph_ids[key], document, document.period, "paragraph")
            entry.add(paragraph.text, OWN)
            entry.add(" ".join(glossary.expansions(paragraph.text, document.body)), EXPANDED)
            entry.add(headings[paragraph.section], HEADING)
            for words in sorted({words for finding in by_paragraph[key] for words in _subject(finding, corpus)}):
                entry.add(words, SUBJECT, stands=False)
            for period in sorted({document.period, *(finding.period for finding in by_paragraph[key])}):
                entry.add(str(period), PERIOD, stands=False)
            entry.add(_whereabouts(document, corpus), PLACE)
            entries.append(entry)
    for finding in corpus.findings:
        document = documents[finding.document]
        key = (finding.document, finding.paragraph)
        entry = Entry(paragraph_ids[key], document, finding.period, finding.kind, finding.id)
        text = " ".join([finding.quote, *_reader_words(finding, corpus)])
        entry.add(finding.quote, OWN)
        entry.add(" ".join(_reader_words(finding, corpus)), READER)
        entry.add(" ".join(glossary.expansions(text, document.body)), EXPANDED)
        entry.add(" ".join([finding.kind, *_subject(finding, corpus)]), SUBJECT, stands=False)
        entry.add(str(finding.period), PERIOD, stands=False)
        entry.add(_whereabouts(document, corpus), PLACE)
        entries.append(entry)
    return entries


def make_index(entries: list[Entry]) -> WordIndex:
    """Stem, count and weigh the words of `entries`, whose position is their id."""
    stemmer = Stemmer.Stemmer("english")
    surface = sorted({word for entry in entries for word in entry.words})
    stem_of = dict(zip(surface, stemmer.stemWords(surface), strict=True))
    term_of = {stem: number for number, stem in enumerate(sorted(set(stem_of.values())))}
    counts: list[dict[int, float]] = []
    standing = [{term_of[stem_of[word]] for word in entry.standing} for entry in entries]
    holders: dict[int, int] = defaultdict(int)
    for entry in entries:
        by_term: dict[int, float] = defaultdict(float)
        for word, count in entry.words.items():
            by_term[term_of[stem_of[word]]] += count
        counts.append(by_term)
        for term in by_term:
            holders[term] += 1
    lengths = [sum(by_term.values()) for by_term in counts]
    average = sum(lengths) / max(len(lengths), 1)
    idf = {term: math.log(1 + (len(entries) - n + 0.5) / (n + 0.5)) for term, n in holders.items()}
    posts = sorted(
        (term, entry, idf[term] * _saturated(count, lengths[entry] / average), term in standing[entry])
        for entry, by_term in enumerate(counts)
        for term, count in by_term.items()
    )
    return WordIndex(
        words=[(word, term_of[stem_of[word]]) for word in surface],
        stems=[(number, stem, idf[number]) for stem, number in term_of.items()],
        posts=posts,
    )


def _saturated(count: float, relative_length: float) -> float:
    return count * (K1 + 1) / (count + K1 * (1 - B + B * relative_length))


def _whereabouts(document: Document, corpus: Corpus) -> str:
    """Area and committee, so that a question may name them."""
    committee = corpus.committees[document.committee].short if document.committee else ""
    return f"{document.area} {committee}"


def _reader_words(finding: Finding, corpus: Corpus) -> Iterator[str]:
    """What the person who marked the finding called it."""
    match finding:
        case Figure():
            yield corpus.indicators[finding.indicator].label
            yield from corpus.indicators[finding.indicator].synonyms
            whole = finding.amount.denominator
            if whole and whole.of:
                yield whole.of
        case Issue():
            yield finding.title
        case Assurance():
            yield finding.statement
            yield finding.level
        case Promise():
            yield finding.text
        case Objective():
            yield finding.priority
        case Point():
            yield finding.text
            yield finding.answer or ""


def _subject(finding: Finding, corpus: Corpus) -> Iterator[str]:
    """The theme, the indicator and the kind of number in other words."""
    if finding.theme:
        theme = corpus.themes[finding.theme]
        yield theme.label
        yield from theme.synonyms
    match finding:
        case Figure():
            yield _KIND_WORDS[finding.amount.kind]
            if finding.amount.direction:
                yield {
                    "up": "up rise increase higher more",
                    "down": "down fall decrease lower reduced fewer",
                }.get(finding.amount.direction, "same unchanged")
            if finding.unit is Unit.PERCENT:
                yield "percent"
        case Objective():
            yield finding.group
            yield "achieved achievement" if finding.achieved else "outcome priority"
        case Point():
            yield "raised debate question asked"
            if finding.answer:
                yield "answer response"
        case Promise():
            yield finding.state
            yield finding.stage
        case Decision():
            yield "decide decided resolve resolved resolution minute"
        case Recommendation():
            yield "recommend recommended asked"


class _Glossary:
    """Acronyms spelled out and spelled-out terms shortened, as the body in whose paper they stand means them."""

    def __init__(self, corpus: Corpus) -> None:
        by_meaning = [
            (term, _as_words(term.term), _as_words(term.expansion or "")) for term in corpus.terms if term.expansion
        ]
        self._terms: dict[str, list[tuple[Term, tuple[str, ...], tuple[str, ...]]]] = defaultdict(list)
        for term, short, long in by_meaning:
            for form in (short, long):
                if form:
                    self._terms[form[0]].append((term, short, long))

    def expansions(self, text: str, body: str) -> Iterable[str]:
        """The other form of every term that stands in `text`, once each."""
        words = _as_words(text)
        found: dict[str, None] = {}
        for position, word in enumerate(words):
            for term, short, long in self._terms.get(word, ()):
                if term.body not in (None, body):
                    continue
                if words[position : position + len(short)] == short:
                    found[term.expansion or ""] = None
                elif words[position : position + len(long)] == long:
                    found[term.term] = None
        return found


def _as_words(text: str) -> tuple[str, ...]:
    """The words of `text`, plurals of acronyms made singular so that SCRs and SCR meet."""
    found = list(tokens(text))
    kept = found[:1] + [after for before, after in pairwise(found) if after.start != before.start]
    return tuple(
        token.text[:-1] if token.text.endswith("s") and text[token.start : token.end - 1].isupper() else token.text
        for token in kept
    )
