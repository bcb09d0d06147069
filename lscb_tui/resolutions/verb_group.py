"""The verbs that begin a phrase and share its object: “receive, note and fully endorse”."""

import re
from typing import NamedTuple

from ..model.resolution import Verb
from .reading import Unreadable
from .sentence import starts_object
from .verbs import BASE_OF_PAST, BASE_OF_THIRD, USAGES
from .words import PREPOSITIONS, Words, is_adverb, word_set

PARTICLES = word_set("up out off forward down over back aside on upon in through away together")
_WEAK_PARTICLES = word_set("on upon in over through")
"""Prepositions with most verbs, particles with a few."""
_WITH_WEAK_PARTICLES = word_set("carry roll sign call take put pass hand")
PLACED = re.compile(
    r"(?:into account|into consideration|on record|in place|under review|under consideration|to account|in abeyance"
    r"|on hold|on notice|on deposit"
    r"|to the attention of|on the agenda|in train|in hand|to one side|to the test|up to date)\b"
)
"""What stands with a verb as one notion, before its object or after: “place on record”."""
PLACING = word_set("take place put keep hold bring set")
_IN_PRINCIPLE = word_set("agree approve support endorse accept")
STATES = {
    "make": word_set("available public clear permanent sure certain known"),
    "keep": word_set("open"),
    "leave": word_set("open"),
    "hold": word_set("open"),
}
"""What stands right after the verb and says how its object is to be: “make permanent the order”."""
_ASKS_FOR = (("call", "for"), ("press", "for"))
_OR = word_set("or and/or")


class FoundVerb(NamedTuple):
    """A verb in its bare form, where the words go on after it, and the adverbs before it."""

    base: str
    end: int
    adverb: str


def verb_at(words: Words, position: int, form: str = "") -> FoundVerb | None:
    """The verb that begins at `position` after adverbs, in its bare form or in `form`: `past` or `third`."""
    begin = position
    while is_adverb(words.at(position)) and words.at(position) not in USAGES:
        position += 1
    word = words.at(position)
    base: str | None = word if word in USAGES else None
    if base is None and form:
        base = (BASE_OF_THIRD if form == "third" else BASE_OF_PAST).get(word)
    return FoundVerb(base, position + 1, words.text(begin, position).rstrip(",").lower()) if base else None


def is_verb_phrase(words: Words, start: int) -> bool:
    """Whether the words begin with a verb, and not with a noun that looks like one (“Support for …”)."""
    found = verb_at(words, start)
    if found is None:
        is_negated = words.at(start) == "not" or (
            words.at(start) in ("do", "does", "did") and words.at(start + 1) == "not"
        )
        return is_negated or words.text(start, start + 2).lower() == "be assured"
    usage, follows = USAGES[found.base], words.at(found.end)
    if "n" in usage and found.adverb == "further":
        return starts_object(words, found.end)
    if "n" not in usage or found.adverb:
        return True
    if found.end >= len(words):
        return False
    if words.ends_group(found.end - 1):
        return _is_verb_or_aside(words, found.end)
    if follows in ("of", "be", "is", "are", "was", "were", "has", "have", "should", "will", "and/or"):
        return False
    if (found.base, follows) in _ASKS_FOR:
        return starts_object(words, found.end + 1)
    return follows not in PREPOSITIONS or (
        follows in usage.governs and ("i" in usage or follows not in ("for", "from", "in"))
    )


def _is_verb_or_aside(words: Words, position: int) -> bool:
    if words.at(position) in ("and", "or"):
        position += 1
    return verb_at(words, position) is not None or words.at(position) in ("with", "in", "subject", "where", "if")


def verb_group(words: Words, start: int, end: int, form: str) -> tuple[tuple[Verb, ...], int] | None:
    """The verbs from `start`, and where what they act upon begins. Raises Unreadable where “or” leaves a choice."""
    verbs: list[Verb] = []
    at: int | None = start
    while at is not None:
        found = verb_at(words, at, form)
        if found is None or found.end > end:
            return None
        particle, after = _particle(words, found.base, found.end, end)
        verbs.append(Verb(found.base, particle, found.adverb))
        at = _next_in_group(words, after, end, form)
    return tuple(verbs), after


def _particle(words: Words, base: str, at: int, end: int) -> tuple[str, int]:
    """What belongs to the verb and stands right after it, and where the words go on."""
    parts: list[str] = []
    word = words.at(at) if at < end else ""
    placed = PLACED.match(words.text(at, min(at + 4, end)).lower()) if base in PLACING else None
    if placed and not placed[0].endswith("of"):
        return placed[0], at + len(placed[0].split())
    is_particle = word in PARTICLES and word in USAGES[base].governs and _is_particle(base, word)
    if is_particle or word in STATES.get(base, ()):
        parts.append(word)
    at += len(parts)
    if base in _IN_PRINCIPLE and words.text(at, min(at + 2, end)).rstrip(",").lower() == "in principle":
        parts.append("in principle")
        at += 2
    return " ".join(parts), at


def _is_particle(base: str, word: str) -> bool:
    is_over = "i" in USAGES[base] and word in ("on", "upon")
    is_called_in = (base, word) == ("call", "in")
    return word not in _WEAK_PARTICLES or is_over or is_called_in or (base in _WITH_WEAK_PARTICLES and word != "in")


def _next_in_group(words: Words, at: int, end: int, form: str) -> int | None:
    """Where the next verb of the group begins; None where an object follows instead."""
    comma, word = words.ends_group(at - 1), words.at(at)
    following = at
    if word in ("and", *_OR):
        following += 1
    elif not comma:
        return None
    if words.at(following) in ("then", "to"):
        following += 1
    found = verb_at(words, following, form)
    if found is None or found.end > end:
        return None
    if word in _OR:
        raise Unreadable("“or” leaves a choice between verbs")
    is_listed = (
        word == "and" or words.ends_group(found.end - 1) or _next_in_group(words, found.end, end, form) is not None
    )
    return following if is_listed else None
