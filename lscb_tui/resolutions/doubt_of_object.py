"""Whether what stands with an object is the object's or the verb's: times, places, purposes, a second noun."""

import re
from collections.abc import Iterator

from .infinitive import find_infinitive, is_verb_after_to
from .nouns import keeps
from .object import Parts
from .reading import Phrase
from .sentence import second_noun
from .tail import is_time
from .verbs import BASE_OF_PARTICIPLE, USAGES, participle
from .words import DETERMINERS, PREPOSITIONS, QUESTIONS, RELATIVES, Words, word_set

TIME = "“{tail}” may belong to “{noun}”, or say when it is {done}"
FROM = "“{tail}” was put behind the verb: some of it may belong to “{noun}”"
LEFT = "“{tail}” was left with “{noun}”: it may say how, when or for what it is {done}"
FOR_WHAT = "“{tail}” may belong to “{noun}”, or say what for it is {done}"
TWO = "“{noun}” may be two things, or a sentence, and not one thing"

BROUGHT = word_set("request receive seek require obtain ask")
"""Verbs whose object comes later, so that a time is the object's as well as theirs."""
_LOOSE = word_set("by with for from at under through against without within")
"""Prepositions that belong to verbs as often as to nouns."""
_GOVERNED = word_set("on in with from")
_OF_MANNER = word_set("by with through across within throughout under")
_OF_APPROVAL = word_set("for from with without")
_OF_DOING = ("ing", "tion", "ment", "sal", "ance", "use", "review")
"""How nouns end that “by” follows: the use of the hall by residents."""
_PUT_OFF = word_set("defer postpone adjourn")
_TO_PEOPLE = word_set("give offer award pay send lend show allow grant tell wish let")
_ALL_OF_THEM = re.compile(r"(?:all|each|every|both) \w+ \w+", re.IGNORECASE)
_BARE_PLURAL = re.compile(r"(?!.* (?:to|of|for|on|in|from|with|by|as) )[a-z]+s \w+ \w+")
_MORE_THANKED = re.compile(r" and (?:all|those|everyone|everybody|staff|officers|members|partners|[A-Z])")
_TWO_IN_COMMAS = re.compile(r"^[^,]*, and [^,]*$")
_FINITE = word_set("is are was were has have will should would")
_SUBORDINATES = word_set("that if unless until because as so while once before after than")
_AFTER_TIME = re.compile(r" (?:\w+ing|on|about|from|setting) ")
_LAST_TIME = re.compile(
    r" (?P<time>(?:by|in|at|within|before|during|after) (?!.* (?:by|in|at|within|before|during|after) ).+)$"
)
_TIMES = ("by ", "in ", "at ", "within ", "before ", "during ", "after ", "next ", "every ", "each ", "on ")
_INNER = re.compile(r" (?:for|on|from|about|to|in|with|into) ")


def doubts_of_object(phrase: Phrase, parts: Parts) -> Iterator[str]:
    """What is doubtful where an object was cut from its tail."""
    yield from _doubts_of_brought(phrase, parts)
    yield from _doubts_of_two(phrase, parts)
    yield from _doubts_of_several(phrase, parts)
    yield from _doubts_of_infinitive(phrase, parts)
    yield from _doubts_of_place(phrase, parts)
    is_more_thanked = phrase.base == "thank" and _MORE_THANKED.search(parts.tail)
    is_of_as = "c" in phrase.usage and parts.tail.startswith("as ") and " of " in parts.object
    if is_more_thanked or is_of_as or (parts.tail.startswith(",") and _TWO_IN_COMMAS.search(parts.object)):
        yield _put_behind(parts)


def doubts_of_shifted(parts: Parts) -> Iterator[str]:
    """Whether what follows an object that stands last is the object's: “delegate to A the making of X before Y”."""
    is_inner = Words(parts.tail).at(0) in PREPOSITIONS
    if is_inner and _INNER.search(f" {parts.object.replace(' of ', ' for ')} "):
        yield _put_behind(parts)


def _put_behind(parts: Parts) -> str:
    return FROM.format(tail=parts.tail.removeprefix(", "), noun=parts.object)


def _doubts_of_brought(phrase: Phrase, parts: Parts) -> Iterator[str]:
    """What of “a report from A on B in May” belongs to the report, and what to the request."""
    tail, done = parts.tail.removeprefix(", "), participle(phrase.base)
    if phrase.base not in BROUGHT or tail.startswith((":", "subject", "that")) or " that " in tail:
        return
    time = _ends_with_time(parts.object)
    if not tail:
        if time:
            yield TIME.format(tail=time, noun="what is asked for", done=done)
    elif _INNER.search(parts.object):
        yield TIME.format(tail=tail, noun=parts.object, done=done) if is_time(tail) else _put_behind(parts)
    elif (_AFTER_TIME if is_time(tail) else _INNER).search(tail) and tail.startswith(("from ", *_TIMES)):
        yield _put_behind(parts)


def _doubts_of_two(phrase: Phrase, parts: Parts) -> Iterator[str]:
    """Whether an object is two, or a sentence: “schools new courses”."""
    words = Words(parts.object)
    is_two = "c" not in phrase.usage and (second_noun(words, 0, len(words)) is not None or _is_statement(words))
    is_bare = _BARE_PLURAL.match(phrase.rest) and not parts.tail
    if is_two or (phrase.base in _TO_PEOPLE and (is_bare or _ALL_OF_THEM.fullmatch(parts.object))):
        yield TWO.format(noun=parts.object)


def _ends_with_time(noun: str) -> str:
    """The time that an object ends with: “an update on actions arising from the review at the next meeting”."""
    found = _LAST_TIME.search(noun)
    return found["time"] if found and is_time(found["time"]) else ""


def _is_statement(words: Words) -> bool:
    """Whether an object holds a finite verb outside what describes it, so that it may be a sentence."""
    for at in range(1, len(words)):
        if words.low[at] in RELATIVES | QUESTIONS or words.low[at] in _SUBORDINATES:
            return False
        if words.low[at] in _FINITE and words.raw[at].islower() and words.at(at - 1) != "to":
            return True
    return False


def _doubts_of_several(phrase: Phrase, parts: Parts) -> Iterator[str]:
    """Whether a tail that only the last of several verbs governs belongs to the object: “sign and endorse X on Y”."""
    opening = Words(parts.tail).at(0)
    if len(phrase.verbs) < 2 or opening not in phrase.usage.governs or opening in ("for", "as", "by"):
        return
    if any(opening not in USAGES[verb.base].governs for verb in phrase.verbs):
        yield _put_behind(parts)


def _doubts_of_place(phrase: Phrase, parts: Parts) -> Iterator[str]:
    """Whether a preposition is its noun's or the verb's, where the noun is not known to keep it."""
    usage, words = phrase.usage, Words(parts.object)
    if "p" in usage and Words(parts.tail).at(0) in _LOOSE - _OF_APPROVAL and not PREPOSITIONS.isdisjoint(words.low):
        yield _put_behind(parts)
    if {"c", "p"} & usage.marks:
        yield from _doubts_of_paper(phrase, words)
        if "p" in usage:
            yield from _doubts_of_manner(phrase, words)
        return
    if phrase.base in BROUGHT:
        return
    for at in range(1, len(words)):
        low, noun = words.low[at], words.at(at - 1)
        is_infinitive = low == "to" and is_verb_after_to(words, at + 1)
        if low in RELATIVES or is_infinitive or (noun in BASE_OF_PARTICIPLE and low in PREPOSITIONS):
            return
        is_place = words.at(at + 1) in DETERMINERS or words.is_name(at + 1)
        is_governed = low in _GOVERNED & usage.governs and is_place
        is_loose = low in _LOOSE and not _is_kept(words, at, phrase.base) and not words.at(at + 1)[:1].isdigit()
        if is_loose or is_governed:
            yield LEFT.format(tail=words.text(at), noun=words.text(0, at), done=participle(phrase.base))
            return


def _doubts_of_paper(phrase: Phrase, words: Words) -> Iterator[str]:
    """Whether “for NOUN” after a document is what it is endorsed for: “the report for presentation to Council”."""
    for at in range(1, len(words) - 1):
        is_deed = words.at(at + 1).endswith(("tion", "ment", "ing", "sal"))
        if words.low[at] == "for" and keeps(words.at(at - 1), "paper") and is_deed:
            yield LEFT.format(tail=words.text(at), noun=words.text(0, at), done=participle(phrase.base))


def _doubts_of_manner(phrase: Phrase, words: Words) -> Iterator[str]:
    """Whether a manner belongs to what is approved or to the approval: “the new branding across all publications”."""
    for at in range(1, len(words) - 1):
        low, noun = words.low[at], words.at(at - 1)
        if low in ("of", "to", "that", "and") or low in RELATIVES or noun in BASE_OF_PARTICIPLE:
            return
        if low in _OF_MANNER and not _is_kept(words, at, phrase.base) and words.at(at + 1) not in RELATIVES:
            yield LEFT.format(tail=words.text(at), noun=words.text(0, at), done=participle(phrase.base))
            return


def _is_kept(words: Words, at: int, base: str) -> bool:
    low = words.low[at]
    if low == "by" and any(word.endswith(_OF_DOING) for word in words.low[:at]):
        return True
    return keeps(words.at(at - 1), low) and not (low == "for" and base in _PUT_OFF)


def _keeps_infinitive(noun: str) -> bool:
    return keeps(noun, "verb") or keeps(noun, "aim")


def _doubts_of_infinitive(phrase: Phrase, parts: Parts) -> Iterator[str]:
    """Whether “to VERB” belongs to the object or says what for: “meet the Trust to discuss the findings”."""
    words = Words(parts.object)
    at = find_infinitive(words, 1, len(words))
    is_kept = (
        at is not None and not {"m", "p", "c", "d"} & phrase.usage.marks and not _keeps_infinitive(words.at(at - 1))
    )
    if at is not None and is_kept and phrase.base not in BROUGHT:
        yield FOR_WHAT.format(tail=words.text(at), noun=words.text(0, at), done=participle(phrase.base))
    if (
        phrase.base in ("give", "allow", "offer")
        and parts.tail.startswith("to ")
        and is_verb_after_to(Words(parts.tail), 1)
    ):
        yield TWO.format(noun=parts.object)
