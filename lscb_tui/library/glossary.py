"""What an acronym or term means, and in whose papers."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from .content import Content
from .query import QueryError


@dataclass(frozen=True, slots=True)
class Definition:
    """One meaning of a term. `body` is set where it belongs to one body's papers."""

    term: str
    expansion: str | None
    meaning: str | None
    body: str | None
    area: str | None


_TERMS = """
SELECT term, expansion, meaning, body.name, body.area
FROM term LEFT JOIN body ON body.id = term.body
ORDER BY lower(term), body.area DESC
"""


def define(content: Content, word: str) -> list[Definition]:
    """Every meaning of `word`: as a term, its plural or its spelled-out form; empty where there is none.

    Raises QueryError where there is no word.
    """
    wanted = _folded(word)
    if not wanted:
        raise QueryError("there is no word to explain; write one, such as: lscb define MACFA")
    terms = content.each(Definition, _TERMS)
    exact = [definition for definition in terms if _folded(definition.term) == wanted]
    return exact or [
        definition
        for definition in terms
        if wanted in (_folded(definition.term) + "s", _folded(definition.expansion or ""))
    ]


def terms_in(content: Content, text: str, area: str) -> list[Definition]:
    """The terms that stand in `text`, as they are meant in the papers of `area`, in the order of their first place."""
    places = []
    for definition in content.each(Definition, _TERMS):
        if definition.area in (None, area):
            place = re.search(rf"(?<!\w){re.escape(definition.term)}s?(?!\w)", text, _case(definition.term))
            if place:
                places.append((place.start(), definition))
    return [definition for _, definition in sorted(places, key=lambda found: found[0])]


def acronyms(content: Content, area: str) -> dict[str, str]:
    """What each acronym stands for in the papers of `area`, written as it stands inside a sentence."""
    return {
        definition.term: _inside_sentence(definition.expansion)
        for definition in content.each(Definition, _TERMS)
        if definition.expansion and definition.term.isupper() and definition.area in (None, area)
    }


def _inside_sentence(expansion: str) -> str:
    """`Looked after children` as “looked after children”; a name keeps its capitals."""
    first, *others = expansion.split()
    is_name = any(word[0].isupper() for word in others) or not others
    return expansion if is_name else f"{first[0].lower()}{expansion[1:]}"


def _case(term: str) -> re.RegexFlag:
    """An acronym is looked for as it is written, a term of art in any case."""
    return re.NOFLAG if term.isupper() else re.IGNORECASE


def near_terms(content: Content, word: str) -> list[str]:
    """Up to three terms that look like `word`."""
    terms = {_folded(definition.term): definition.term for definition in content.each(Definition, _TERMS)}
    return [terms[near] for near in get_close_matches(_folded(word), terms, n=3)]


def _folded(word: str) -> str:
    return " ".join(word.casefold().replace(".", "").replace("’", "'").split())
