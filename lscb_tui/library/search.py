"""Search: the passages, figures and issues that answer a few words best.

All words are required first; where that gives fewer hits than asked for, the rest is filled by passages that
hold some of them. Findings are ranked with passages, at most one hit a paragraph, so that a question about a
number is answered by the figure. A year in the question prefers that year, and the home area goes before others.
"""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

from ..model.kinds import FindingKind
from ..model.period import Period, parse_period
from ..model.words import tokens
from .content import Content
from .lexicon import Lexicon
from .query import Query, QueryError, parse_query

_YEAR_WEIGHT = 1.0
_REPEATED_BONUS = 0.3
_FINDING_SHARE = 0.5
_YEAR_BONUS = 1.3
_HOME_AREA_BONUS = 1.08
_ADJACENT_BONUS = 0.12
_KIND_WEIGHTS = {"objective": 0.85, "recommendation": 0.9}
"""A question is more often about what was found than about what was planned."""
_COUNTING_WEIGHTS = {**_KIND_WEIGHTS, "figure": 1.5}
"""A question for a number is answered by a figure."""
_CANDIDATES = 400

_SCORED = """
WITH asked AS (
    SELECT unnest(?::INTEGER[]) AS unit, unnest(?::INTEGER[]) AS term, unnest(?::FLOAT[]) AS weight,
           unnest(?::BOOLEAN[]) AS required
),
best AS (
    SELECT asked.unit, asked.required, post.entry, max(asked.weight * post.weight) AS weight,
           bool_or(post.stands) AS stands
    FROM asked JOIN post USING (term)
    GROUP BY asked.unit, asked.required, post.entry
),
scored AS (
    SELECT entry, count(*) FILTER (required AND stands) AS units, count(*) FILTER (required) AS touched,
           sum(weight) AS score
    FROM best GROUP BY entry
)
SELECT entry.paragraph, entry.finding, entry.kind, entry.area, entry.period_start, entry.period_end,
       scored.units, scored.touched, scored.score, paragraph.text, finding.line
FROM scored
JOIN entry ON entry.id = scored.entry
JOIN paragraph ON paragraph.id = entry.paragraph
LEFT JOIN finding ON finding.id = entry.finding
WHERE (?::VARCHAR IS NULL OR lower(entry.area) = lower(?))
  AND (?::DATE IS NULL OR (entry.period_start <= ? AND entry.period_end >= ?))
  AND (?::VARCHAR IS NULL OR entry.kind = ?)
ORDER BY scored.units DESC, scored.touched DESC, scored.score DESC, entry.id
LIMIT ?
"""

_FETCHED = """
SELECT wanted.kind, document.area, body.name, coalesce(finding.period, document.period), document.slug,
       paragraph.address, paragraph.text, finding.line, paragraph.citation, wanted.score
FROM (SELECT unnest(?::INTEGER[]) AS place, unnest(?::INTEGER[]) AS paragraph, unnest(?::VARCHAR[]) AS finding,
             unnest(?::VARCHAR[]) AS kind, unnest(?::DOUBLE[]) AS score) AS wanted
JOIN paragraph ON paragraph.id = wanted.paragraph
JOIN document ON document.slug = paragraph.document
JOIN body ON body.id = document.body
LEFT JOIN finding ON finding.id = wanted.finding
ORDER BY wanted.place
"""


_PERIODS = "SELECT DISTINCT period, period_start, period_end FROM document ORDER BY period_start DESC, period_end DESC"


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer: the whole paragraph, and the finding in it that answers best, as a line to say aloud."""

    kind: str
    area: str
    body: str
    period: str
    document: str
    paragraph: str
    text: str
    finding: str | None
    citation: str
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The hits, best first, and what to say of words that stand nowhere: each with the nearest word, or None.

    `found` counts all paragraphs that answer, of which `hits` are the best. `years_not_held` are years asked for of
    which no document and no finding speaks.
    """

    hits: list[Hit]
    unknown: dict[str, str | None]
    found: int
    years_not_held: list[str]


@dataclass(frozen=True, slots=True)
class Facets:
    """How many paragraphs answer a question if it is narrowed to a kind, to an area or to the period of a document.

    Kinds and areas with the most first, periods with the latest first; none that nothing answers.
    """

    kind: dict[str, int]
    area: dict[str, int]
    period: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An entry that matches. `units` of the required words stand in it; it is about `touched` of them."""

    paragraph: int
    finding: str | None
    kind: str
    area: str
    years: tuple[date, date]
    units: int
    touched: int
    score: float


def find(
    content: Content,
    text: str,
    *,
    area: str | None = None,
    period: str | None = None,
    kind: str | None = None,
    home_area: str | None = None,
    limit: int = 10,
    is_typing: bool = False,
) -> Answer:
    """Answer `text`, at most `limit` hits. `area`, `period` and `kind` restrict; `home_area` is only preferred.

    While somebody `is_typing`, the last word also stands for every word that begins with it.

    Raises QueryError for a question that cannot be asked (no word, an unknown kind) and PeriodError for a
    period that does not parse.
    """
    question = _Question(content, parse_query(text), home_area, is_typing=is_typing)
    return _answer(question, area, period, kind, limit)


def find_and_count(
    content: Content,
    text: str,
    *,
    area: str | None = None,
    period: str | None = None,
    kind: str | None = None,
    home_area: str | None = None,
    limit: int = 10,
) -> tuple[Answer, Facets]:
    """Answer as `find` while somebody is typing, and tell how the answers spread, whatever restricts them.

    Raises as `find`.
    """
    question = _Question(content, parse_query(text), home_area, is_typing=True)
    return _answer(question, area, period, kind, limit), _facets(question)


def held_area(content: Content, named: str | None) -> str | None:
    """The area named, as it is written; None where none is. Raises QueryError where nothing is held of it."""
    if named is None or named.casefold() == "all":
        return None
    held = [area for (area,) in content.rows("SELECT DISTINCT area FROM document ORDER BY area")]
    for area in held:
        if area.casefold() == named.casefold():
            return str(area)
    raise QueryError(f"nothing is held of the area “{named}”; held are {', '.join(held)}, or `all`")


def matching_findings(content: Content, text: str, kind: FindingKind) -> list[str]:
    """The ids of all findings of one kind that `text` asks for, best first.

    They hold all its words; where none does, they are about all of them; where none is, about as many as any is,
    and at least half. Raises QueryError as `find`.
    """
    question = _Question(content, parse_query(text))
    candidates = sorted(question.candidates(None, None, kind), key=lambda c: -c.score)
    best = [c for c in candidates if c.units >= question.required]
    if not best:
        most = max((c.touched for c in candidates), default=0)
        best = [c for c in candidates if c.touched == most and 2 * most >= question.required]
    return [c.finding for c in best if c.finding]


class _Question:
    """One query against one content file."""

    def __init__(
        self, content: Content, query: Query, home_area: str | None = None, *, is_typing: bool = False
    ) -> None:
        self.content, self.query, self._home_area = content, query, home_area
        self._candidates: dict[tuple[Any, ...], list[_Candidate]] = {}
        self._lexicon = Lexicon(content)
        self._units = [
            self._lexicon.terms(word, is_begun=is_typing and word == query.last_word) for word in query.words
        ]
        self.required = len(self._units)
        words = list(query.words)
        self._pairs = set(pairwise(_singular(word) for word in words))

    def unknown(self) -> dict[str, str | None]:
        """The words that stand nowhere, each with the nearest that does."""
        missing = [word for word, unit in zip(self.query.words, self._units, strict=True) if not unit]
        return {word: self._lexicon.nearest(word) for word in missing}

    def years_not_held(self) -> list[str]:
        """The years asked for of which nothing speaks."""
        return [year for year in self.query.years if not self._lexicon.year(year)]

    def candidates(self, area: str | None, span: Period | None, kind: str | None) -> list[_Candidate]:
        """Every entry that holds a word of the question, the most complete and best scored first, to a limit."""
        restriction = area, span, kind
        if restriction not in self._candidates:
            self._candidates[restriction] = self._look_up(*restriction)
        return self._candidates[restriction]

    def _look_up(self, area: str | None, span: Period | None, kind: str | None) -> list[_Candidate]:
        columns: list[list[Any]] = [list(column) for column in zip(*self._asked(), strict=True)] or [
            [],
            [],
            [],
            [],
        ]
        first, last = (span.start, span.end) if span else (None, None)
        rows = self.content.rows(_SCORED, [*columns, area, area, first, last, first, kind, kind, _CANDIDATES])
        return [
            _Candidate(
                paragraph,
                finding,
                entry_kind,
                entry_area,
                (start, end),
                units,
                touched,
                score * self._bonus(entry_kind, own or text, entry_area, years, touched),
            )
            for paragraph, finding, entry_kind, entry_area, start, end, units, touched, score, text, own in rows
            if self._has_phrases(text)
            for years in [range(start.year, end.year + 1)]
        ]

    def _asked(self) -> list[tuple[int, int, float, bool]]:
        """The terms to look for: unit, term, weight, and whether the unit is required. A year is preferred only."""
        asked = [
            (number, term, weight * (1 + _REPEATED_BONUS * (count - 1)), True)
            for number, (unit, count) in enumerate(zip(self._units, self.query.words.values(), strict=True))
            for term, weight in unit.items()
        ]
        asked += [
            (self.required + number, term, weight * _YEAR_WEIGHT, False)
            for number, year in enumerate(self.query.years)
            for term, weight in self._lexicon.year(year).items()
        ]
        return asked

    def _has_phrases(self, text: str) -> bool:
        if not self.query.phrases:
            return True
        words = [token.text for token in tokens(text)]
        return all(
            any(tuple(words[n : n + len(phrase)]) == phrase for n in range(len(words) - len(phrase) + 1))
            for phrase in self.query.phrases
        )

    def _bonus(self, kind: str, text: str, area: str, years: range, touched: int) -> float:
        """What a passage gains: by its kind, the words it holds, words side by side as asked, year and home area."""
        weights = _COUNTING_WEIGHTS if self.query.asks_how_many else _KIND_WEIGHTS
        bonus = weights.get(kind, 1.0) * (touched / self.required if self.required else 1.0)
        if self._pairs:
            together = self._pairs & set(pairwise(_singular(token.text) for token in tokens(text)))
            bonus *= 1 + _ADJACENT_BONUS * len(together)
        if any(_speaks_of(years, year) for year in self.query.years):
            bonus *= _YEAR_BONUS
        if self._home_area and area == self._home_area:
            bonus *= _HOME_AREA_BONUS
        return bonus


def _answer(question: _Question, area: str | None, period: str | None, kind: str | None, limit: int) -> Answer:
    query, content = question.query, question.content
    span = parse_period(period) if period else query.period
    found = question.candidates(held_area(content, area or query.area), span, kind or query.kind)
    chosen = _best_of_each_paragraph(found)
    chosen.sort(key=lambda c: (c.units < question.required, -c.score, c.paragraph))
    return Answer(_fetch(content, chosen[:limit]), question.unknown(), len(chosen), question.years_not_held())


def _facets(question: _Question) -> Facets:
    candidates = question.candidates(None, None, None)
    within = {
        period: len({c.paragraph for c in candidates if c.years[0] <= end and c.years[1] >= start})
        for period, start, end in question.content.rows(_PERIODS)
    }
    return Facets(
        kind=_most_first(Counter(kind for _, kind in {(c.paragraph, c.kind) for c in candidates})),
        area=_most_first(Counter(area for _, area in {(c.paragraph, c.area) for c in candidates})),
        period={period: count for period, count in within.items() if count},
    )


def _most_first(counted: Counter[str]) -> dict[str, int]:
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _singular(word: str) -> str:
    """A word without its plural s: enough to see that two stand side by side."""
    return word.removesuffix("s")


def _speaks_of(years: range, asked: str) -> bool:
    """Whether a passage about `years` is about the year asked for, such as 2016/17 or 2016."""
    first = int(asked[:4])
    return first in years and ("/" not in asked or first + 1 in years)


def _best_of_each_paragraph(candidates: list[_Candidate]) -> list[_Candidate]:
    by_paragraph: dict[int, list[_Candidate]] = {}
    for candidate in candidates:
        by_paragraph.setdefault(candidate.paragraph, []).append(candidate)
    return [_represent(of_one) for of_one in by_paragraph.values()]


def _represent(candidates: list[_Candidate]) -> _Candidate:
    """One candidate for a paragraph: its best finding where that matches as completely, else the passage."""
    best = max(candidates, key=lambda c: (c.units, c.score))
    findings = [c for c in candidates if c.finding and c.units == best.units]
    shown = max(findings, key=lambda c: c.score, default=best)
    if shown.score < _FINDING_SHARE * best.score:
        shown = best
    return replace(shown, units=best.units, score=max(c.score for c in candidates if c.units == best.units))


def _fetch(content: Content, candidates: list[_Candidate]) -> list[Hit]:
    if not candidates:
        return []
    return content.each(
        Hit,
        _FETCHED,
        [
            list(range(len(candidates))),
            [c.paragraph for c in candidates],
            [c.finding for c in candidates],
            [c.kind for c in candidates],
            [round(c.score, 3) for c in candidates],
        ],
    )
