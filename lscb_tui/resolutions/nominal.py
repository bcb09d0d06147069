"""Clauses whose first word is a noun or a gerund in the place of a verb: “approval of the plan”, “noting the plan”."""

import re
from pathlib import Path

from .heading import PEOPLE
from .lead_in import BODY
from .reading import Unreadable
from .sentence import finite_verb, starts_object
from .verbs import BASE_OF_GERUND, BASE_OF_PAST, USAGES
from .words import DETERMINERS, Words, word_set


def _nouns() -> dict[str, str]:
    lines = Path(__file__).with_name("nominal.txt").read_text("utf-8").splitlines()
    pairs = (line.partition(": ")[::2] for line in lines if not line.startswith("#"))
    return dict(pairs)


_VERB_OF = _nouns()
_INTO_OFFICE = word_set("appointment re-appointment reappointment election nomination")
_DELEGATED = re.compile(
    r"\bof (?=(?:the )?(?:(?:award|\w+(?:tion|ment|al|ing|ance|ature)) of |(?:full |delegated )?(?:authority|power)))"
)
"""“to the Director of Place of the award of the contract”: what is delegated."""
_DEED = re.compile(r" and (?:(?:its|their) (?P<its>[a-z]+)(?= |$)|(?P<bare>publication|submission)(?= (?:to|on|by)\b))")
_BEFORE_NOUN = word_set("the formal final")
_UNWRAPPED = word_set("agree decline resolve")
_DEED_NOUNS = word_set("authority delegated consideration approval progress")
_BODY_DID = re.compile(rf", {BODY} (?P<verb>[a-z]+)\b", re.IGNORECASE)
_DEEDS = {"publication": "publish", "submission": "submit", "adoption": "adopt", "implementation": "implement"}


def begins_nominal(words: Words, at: int) -> bool:
    """Whether “approval of” or its like stands here."""
    return words.text(at, at + 2).lower() in _VERB_OF


def in_the_active(words: Words) -> Words:
    """“Approval of the plan” → “approve the plan”; the same words where they begin with neither noun nor gerund.

    Raises Unreadable for “Election of Chair”, which names nobody.
    """
    if words.at(0) in _BEFORE_NOUN and begins_nominal(words, 1):
        words = Words(words.text(1))
    if finite_verb(words, 0, len(words)) is not None or _verb_here(words, 0) is None:
        return words
    if words.at(0) in _INTO_OFFICE and "as" not in words.low:
        raise Unreadable("it is a heading, and does not say who is to be what")
    is_noun = begins_nominal(words, 0)
    if not is_noun and _tells(words):
        raise Unreadable("it tells what somebody did, and does not say what is to be done")
    pieces, at = list[str](), 0
    while at < len(words):
        is_first = at == 0 or words.at(at - 1) == "and" or words.ends_group(at - 1)
        verb, length = (_verb_here(words, at) if is_first else None) or (words.raw[at], 1)
        pieces.append(verb)
        at += length
    active = " ".join(pieces)
    if active.startswith("delegate to "):
        active = _DELEGATED.sub("", active, count=1)
    return Words(_DEED.sub(_done_to_it, active) if is_noun else active)


def _tells(words: Words) -> bool:
    """“Welcoming the report, the Board asked for more”."""
    told = _BODY_DID.search(words.text(0))
    return told is not None and told["verb"] in BASE_OF_PAST and told["verb"] not in USAGES


def _done_to_it(match: re.Match[str]) -> str:
    """“… and its publication” → “… and publish it”."""
    verb = _DEEDS.get(match["its"] or match["bare"])
    return f" and {verb} it" if verb else match[0]


def _verb_here(words: Words, at: int) -> tuple[str, int] | None:
    """The verb that a noun with its preposition, or a gerund, stands for, and how many words it replaces."""
    verb = _VERB_OF.get(words.text(at, at + 2).lower())
    if verb is not None:
        return verb, 2
    base = BASE_OF_GERUND.get(words.at(at))
    return (base, 1) if base is not None and _is_resolved(words, at + 1, base, is_first=at == 0) else None


def _is_resolved(words: Words, at: int, base: str, *, is_first: bool) -> bool:
    """Whether what follows a gerund lets it be an act: an object, “that”, or “to Council” and the like."""
    usage, follows = USAGES[base], words.at(at)
    if usage.marks.isdisjoint({"s", "d"}):
        return is_first and follows in DETERMINERS
    is_shifted = follows == "to" and "to" in usage.governs and words.at(at + 1) not in (*USAGES, "be")
    is_unwrapped = is_first and base in _UNWRAPPED and follows == "to"
    is_deed = follows in PEOPLE | _DEED_NOUNS | {"that"}
    return starts_object(words, at) or is_deed or is_shifted or is_unwrapped
