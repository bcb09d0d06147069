"""Words as the corpus and the search see them: folding for quotations, tokens for the word index.

Both sides of the index use `tokens`, so that what is typed and what is printed meet: numbers without
their thousands commas, years in one form, letters without case or accents.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from .cardinal import number_word
from .period import PeriodError, canonical_year

_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"'})
_TOKEN = re.compile(
    r"""
      (?P<year>(?<![\d/–-])(?:19|20)?\d\d\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d?)(?![\d/–-]))
    | (?P<number>\d+(?:,\d{3})*(?:\.\d+)?)
    | (?P<word>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*(?:['’](?:[^\W\d_]|[\u0300-\u036f])+)*)
    """,
    re.VERBOSE,
)


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())


def fold_quotation(text: str) -> str:
    """Fold white space and typographic quotes, and nothing else: the form in which quotations are compared."""
    return " ".join(text.translate(_QUOTES).split())


def quotation_spans(text: str, quote: str) -> list[tuple[int, int]]:
    """Where `quote` stands in `text`, both folded, beginning and ending with whole words and numbers."""
    if not quote:
        return []
    begin = r"(?<![^\W_])(?<!\d[.,])" if quote[0].isalnum() else ""
    end = r"(?![^\W_])(?![.,]\d)" if quote[-1].isalnum() else ""
    return [match.span() for match in re.finditer(f"{begin}{re.escape(quote)}{end}", text)]


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text: its indexed form and where it stands."""

    text: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of `text` in order, in the form the index keeps them.

    `13,000` is `13000`; `2016-17` and `2016/2017` are `2016/17`; `Children's` is `children`; `Well-being` is
    two words. A cardinal word from two up is followed by its digits at the same place (`eight`, `8`).
    """
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match["year"]:
            yield from _year_tokens(match["year"], start, end)
        elif match["number"]:
            yield Token(match["number"].replace(",", ""), start, end)
        else:
            word = _plain(match["word"])
            yield Token(word, start, end)
            digits = number_word(word)
            if digits is not None and digits > 1:
                yield Token(str(digits), start, end)


def _year_tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """A pair of years in one form; `12-13` may be ages as well, so its numbers are kept beside the year."""
    try:
        yield Token(canonical_year(text), start, end)
        if text[2:3].isdigit():
            return
    except PeriodError:
        pass
    for number in re.finditer(r"\d+", text):
        yield Token(number[0], start + number.start(), start + number.end())


def _plain(word: str) -> str:
    """Lower case, no accents, no possessive."""
    word = word.translate(_QUOTES).casefold()
    word = word.removesuffix("'s").replace("'", "")
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
