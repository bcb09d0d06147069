"""Nouns, and what of the words after them is their own. They stand once each in `nouns.txt`, with their marks."""

from pathlib import Path


def _nouns() -> dict[str, frozenset[str]]:
    nouns = {}
    for line in Path(__file__).with_name("nouns.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            noun, *marks = line.split()
            nouns[noun] = frozenset(marks)
    return nouns


_NOUNS = _nouns()
_UNKNOWN: frozenset[str] = frozenset()


def keeps(noun: str, mark: str) -> bool:
    """Whether a noun in lower case keeps what the mark says: “to”, “for”, “as”, “verb”."""
    return mark in _NOUNS.get(noun, _UNKNOWN)


def is_purpose_noun(noun: str, *, of_paper: bool = False) -> bool:
    """Whether “for NOUN” says what something is done for; `of_paper` so even after a document."""
    marks = _NOUNS.get(noun, _UNKNOWN)
    return "paper-purpose" in marks or (not of_paper and "purpose" in marks)
