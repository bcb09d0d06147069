"""What somebody typed, read as a question: words, phrases, years and filters."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..model.errors import AskedWrongly
from ..model.kinds import SEARCHED
from ..model.period import Period, PeriodError, parse_period
from ..model.words import Token, tokens

FILTERS = ("area", "period", "kind")
LONGEST_QUERY = 1_000
"""Letters of a query that are read; what is typed beyond is no question."""

_FILTER = re.compile(rf'(?<!\S)({"|".join(FILTERS)}):(?:"([^"]*)"|(\S+))', re.IGNORECASE)
_VISIBLE = re.compile(r"<U\+[0-9A-F]{4,6}>")
_HOW_MANY = re.compile(r"\b(?:how (?:many|much)|number of|percentage|proportion|share of)\b", re.IGNORECASE)
_PHRASE = re.compile(r'["“]([^"“”]+)["”]')
_YEAR = re.compile(r"\d{4}/\d\d")
_BARE_YEAR = re.compile(r"(?:19|20)\d\d")
STOP_WORDS = frozenset(
    [
        "a",
        "about",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "for",
        "from",
        "give",
        "had",
        "has",
        "have",
        "how",
        "i",
        "in",
        "is",
        "it",
        "its",
        "last",
        "many",
        "me",
        "much",
        "of",
        "on",
        "or",
        "our",
        "say",
        "said",
        "says",
        "show",
        "since",
        "so",
        "some",
        "tell",
        "than",
        "that",
        "the",
        "their",
        "them",
        "there",
        "these",
        "they",
        "this",
        "to",
        "us",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "whom",
        "whose",
        "why",
        "will",
        "with",
        "would",
        "you",
        "your",
    ]
)
"""Words that are not required when other words are there."""


class QueryError(AskedWrongly):
    """The question cannot be asked. The message says why and what to write instead."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question. `words` are required first, `years` only preferred; both with how often each was typed."""

    words: dict[str, int] = field(default_factory=dict)
    years: dict[str, int] = field(default_factory=dict)
    phrases: tuple[tuple[str, ...], ...] = ()
    area: str | None = None
    period: Period | None = None
    kind: str | None = None
    asks_how_many: bool = False
    last_word: str | None = None
    """The word that stands last and may still be being typed."""


def parse_query(text: str) -> Query:
    """Read `text`. Raises QueryError for a period filter that is no period and for a question without a word."""
    text = text[:LONGEST_QUERY]
    filters = {match[1].lower(): match[2] or match[3] or "" for match in _FILTER.finditer(text)}
    period = None
    if "period" in filters:
        try:
            period = parse_period(filters["period"])
        except PeriodError as error:
            raise QueryError(str(error)) from error
    kind = filters.get("kind", "").lower() or None
    if kind and kind not in SEARCHED:
        raise QueryError(f"the kind “{kind}” is not known; known are {', '.join(SEARCHED)}")
    rest = _VISIBLE.sub(" ", _FILTER.sub(" ", text))
    phrases = tuple(
        phrase for match in _PHRASE.finditer(rest) if (phrase := tuple(token.text for token in tokens(match[1])))
    )
    asked = [token.text for token in _without_doubles(rest)]
    years = Counter(word for word in asked if _YEAR.fullmatch(word) or _BARE_YEAR.fullmatch(word))
    in_phrases = {word for phrase in phrases for word in phrase}
    words = Counter(word for word in asked if word not in years)
    telling = {word: n for word, n in words.items() if word not in STOP_WORDS or word in in_phrases}
    if not telling and not years and not words:
        raise QueryError("there is no word to look for; write some, such as: lscb find child deaths 2017/18")
    return Query(
        words=dict(telling or words) if telling or not years else {},
        years=dict(years),
        phrases=phrases,
        area=filters.get("area"),
        period=period,
        kind=kind,
        asks_how_many=bool(_HOW_MANY.search(rest)),
        last_word=asked[-1] if asked and not text.endswith((" ", '"', "”")) else None,
    )


def _without_doubles(text: str) -> Iterable[Token]:
    """The tokens of `text`, one a place: a year alone, a cardinal word as its digits, which are indexed too."""
    kept: list[Token] = []
    for token in tokens(text):
        last = kept[-1] if kept else None
        if last and token.start < last.end and _YEAR.fullmatch(last.text):
            continue
        if last and token.start == last.start:
            kept.pop()
        kept.append(token)
    return kept
