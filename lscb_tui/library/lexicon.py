"""The words that the documents hold: exact, by stem, by prefix, and the nearest to one that stands nowhere."""

from .content import Content

_PREFIX_WEIGHT = 0.7
_STEM_WEIGHT = 0.9
_NEAR_YEAR = 0.7
_MOST_PREFIX_WORDS = 200
_LIKENESS = 78
"""Out of 100: what a word that is offered for a misspelt one has in common with it at least."""
_TERM = "SELECT term FROM word WHERE word = ?"


class Lexicon:
    """Looks words up in the index of one content file."""

    def __init__(self, content: Content) -> None:
        self._content = content

    def terms(self, word: str, *, is_begun: bool) -> dict[int, float]:
        """The terms that `word` may mean, with their weights; empty where it stands nowhere in any form.

        A word that `is_begun` may also be the beginning of a longer one.
        """
        exact = self._content.rows(_TERM, [word])
        found = {term: 1.0 for (term,) in exact}
        if not found:
            singular = word.removesuffix("s")  # an acronym's plural, which no stemmer knows: GPs
            found = {term: _STEM_WEIGHT for (term,) in self._content.rows(_TERM, [singular])}
        if not found and (term := self._by_stem(word)) is not None:
            found[term] = _STEM_WEIGHT
        if is_begun or not found:
            for term in self._by_prefix(word):
                found.setdefault(term, _PREFIX_WEIGHT)
        return found

    def year(self, year: str) -> dict[int, float]:
        """The year itself and, for a bare calendar year, the financial years that touch it."""
        forms = {year: 1.0}
        if "/" not in year:
            number = int(year)
            for first in (number, number - 1):
                forms[f"{first}/{(first + 1) % 100:02}"] = _NEAR_YEAR
        rows = self._content.rows(
            "SELECT word, term FROM word WHERE word IN (SELECT unnest(?::VARCHAR[]))", [list(forms)]
        )
        return {term: forms[word] for word, term in rows}

    def nearest(self, word: str) -> str | None:
        """The word of the documents that looks most like `word`, or None where none does."""
        from rapidfuzz import fuzz, process

        words = [
            row[0]
            for row in self._content.rows(
                "SELECT word FROM word WHERE length(word) > 2 AND starts_with(word, ?) ORDER BY word", [word[:1]]
            )
        ]
        match = process.extractOne(word, words, scorer=fuzz.ratio, score_cutoff=_LIKENESS)
        return str(match[0]) if match else None

    def _by_stem(self, word: str) -> int | None:
        import Stemmer

        stem = Stemmer.Stemmer("english").stemWord(word)
        rows = self._content.rows("SELECT term FROM stem WHERE stem = ?", [stem])
        return rows[0][0] if rows else None

    def _by_prefix(self, word: str) -> list[int]:
        rows = self._content.rows(
            "SELECT DISTINCT term FROM "
            "(SELECT term FROM word WHERE starts_with(word, ?) ORDER BY length(word), word LIMIT ?)",
            [word, _MOST_PREFIX_WORDS],
        )
        return [term for (term,) in rows]
