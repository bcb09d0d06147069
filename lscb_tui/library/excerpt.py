"""The part of a passage that shows why it was found."""

from ..model.words import Token, tokens
from .query import STOP_WORDS

_SHORTEST_STEM = 4


def excerpt(text: str, question: str, length: int) -> str:
    """At most `length` letters of `text`, on one line, around the words of `question`; … where words are left out."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    words = list(tokens(line))
    asked = {token.text for token in tokens(question)} - STOP_WORDS
    found = [token for token in words if any(_is_form(token.text, word) for word in asked)]
    start = _fullest(found, length - 4)
    start = max((token.start for token in words if token.start <= start), default=0)
    end = start + length - 4
    shown = line[start:end]
    if end < len(line):
        shown = shown.rsplit(" ", 1)[0] + " …"
    return f"… {shown}" if start else shown


def spans(text: str, question: str) -> list[tuple[int, int]]:
    """Where the words of `question` stand in `text`, in any form: start and end of each."""
    asked = {token.text for token in tokens(question)}
    asked = asked - STOP_WORDS or asked
    return [(token.start, token.end) for token in tokens(text) if any(_is_form(token.text, word) for word in asked)]


def _is_form(word: str, asked: str) -> bool:
    """Whether two words share a beginning long enough to be forms of one word."""
    shared = min(len(word), len(asked))
    return word == asked or (shared >= _SHORTEST_STEM and word[:shared] == asked[:shared])


def _fullest(found: list[Token], length: int) -> int:
    """Where a window of `length` letters holds most of the words that were found; a little before the first."""
    if not found:
        return 0
    best = max(
        found,
        key=lambda first: (len({t.text for t in found if first.start <= t.start < first.start + length}), -first.start),
    )
    return max(best.start - length // 6, 0)
