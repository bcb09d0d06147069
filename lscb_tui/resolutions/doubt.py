"""What can be read in two ways, and was read in one: told to whoever takes the draft over."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model.resolution import Act
from .argument import TOLD_OF
from .infinitive import find_infinitive, is_verb_after_to
from .lead_in import BODY
from .mood import is_elided, is_one
from .nouns import keeps
from .object import Parts
from .reading import Phrase
from .sentence import finite_verb, second_noun
from .tail import is_time
from .verbs import BASE_OF_PARTICIPLE, BASE_OF_PAST, BASE_OF_THIRD, USAGES, base_of, participle
from .words import (
    ADVERBS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    QUESTIONS,
    RELATIVES,
    Words,
    is_adverb,
    word_set,
)

TIME = "“{tail}” may belong to “{noun}”, or say when it is {done}"
FROM = "“{tail}” was put behind the verb: some of it may belong to “{noun}”"
FACT = "“that {said}” was read as something to be done: it may be a fact"
PRONOUN = "“{pronoun}” was read as “{noun}”: something else may be meant"
UNKNOWN = "“{word}” may be a verb that is not known: what follows it may be an act of its own"
ASIDE = "“{aside}” was left with what stands before it"
TWO = "“{noun}” may be two things, or a sentence, and not one thing"
FOR_WHAT = "“{tail}” may belong to “{noun}”, or say what for it is {done}"
LEFT = "“{tail}” was left with “{noun}”: it may say how, when or for what it is {done}"
NO_VERB = "no verb was found in “{said}” that could be put into the subjunctive"
ASKED = "“{who}” was read as somebody who is {done}: it may be what is {done}"
BODY_ACTS = "“that {said}” was read as a fact: it may be an act of the meeting's own"

_BROUGHT = word_set("request receive seek require obtain ask")
"""Verbs whose object comes later, so that a time is the object's as well as theirs."""
_OF_THINGS_TOO = word_set("request require recommend support propose")
_FIRST_PREPOSITION = re.compile(r" (?:of|for|at|in|on|from|to|with)\b")
_AGENT = re.compile(
    rf"(?:{BODY}|(?:the |all |each |any )?(?:[\w’'-]+ )*?(?:chair\w*|director\w*|officers?|members?"
    r"|agenc(?:y|ies)|leads?|managers?|heads?|teams?|trusts?|schools?|secretary|treasurer|councillors?|police|partners?|services?|staff|chief"
    r"|commissioners?|nurse|groups?))\b",
    re.IGNORECASE,
)
_KNOWN = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | QUESTIONS
    | ADVERBS
    | MODALS
    | word_set(
        "be is are was were has have had do does did not and or but then as that than so such both there also only"
        " which who whom whose because while although whereas namely where upon save except all"
    )
)
_AFTER_UNKNOWN = (DETERMINERS - word_set("more most further")) | word_set("back up out down off")
_OF_VERBS = ("ise", "ize", "ify")
_NOUNS = word_set("exercise enterprise expertise otherwise likewise precise size prize franchise merchandise noise")
_TWO_IN_COMMAS = re.compile(r"^[^,]*, and [^,]*$")
_JOINED_THAT = re.compile(r"\band (?P<aside>that (?:it|they|the|an?|all|this|its|no|any)\b.*)")
OF_NOUNS = ("ance", "ence", "tion", "tions", "ment", "ments", "ity", "ness")
"""How nouns end that name no one."""
_MORE_THANKED = re.compile(r" and (?:all|those|everyone|everybody|staff|officers|members|partners|[A-Z])")
_NOT_OF_SOMEBODY = word_set("about regarding concerning into onto against by how")
_TOLD_MORE = re.compile(r" (?:of|about) (?:the|their|its|any) ")
_OF_PEOPLE_TOO = word_set("give offer award pay send lend show allow grant tell wish let")
_ALL_OF_THEM = re.compile(r"(?:all|each|every|both) \w+ \w+", re.IGNORECASE)
_BARE_PLURAL = re.compile(r"(?!.* (?:to|of|for|on|in|from|with|by|as) )[a-z]+s \w+ \w+")
_FINITE = word_set("is are was were has have will should would")
_SUBORDINATES = word_set("that if unless until because as so while once before after than")
_WHAT_IS_SAID = re.compile(r"(?:to .*?)?(?:that|whether|how|what|why)\b")
_MORE = re.compile(r" (?:\w+ing|on|about|from|setting) ")
_LAST_TIME = re.compile(
    r" (?P<time>(?:by|in|at|within|before|during|after) (?!.* (?:by|in|at|within|before|during|after) ).+)$"
)
_LOOSE = word_set("by with for from at under through against without within")
"""Prepositions that belong to verbs as often as to nouns."""
_PUT_OFF = word_set("defer postpone adjourn")
_OF_APPROVAL = word_set("for from with without")
_OF_MANNER = word_set("by with through across within throughout under")
_OF_DOING = ("ing", "tion", "ment", "sal", "ance", "use", "review")
_INNER = re.compile(r" (?:for|on|from|about|to|in|with|into) ")
_ABSOLUTE = re.compile(r", (?P<aside>(?:the|its|this|such|each|both) [^,]*\b(?:to be|being|having)\b.*)")


def doubts_of_object(phrase: Phrase, parts: Parts) -> Iterator[str]:
    """What is doubtful where an object was cut from its tail."""
    base, tail = phrase.base, parts.tail.removeprefix(", ")
    if base in _BROUGHT and tail and not tail.startswith((":", "subject", "that")) and " that " not in tail:
        if _INNER.search(parts.object):
            yield (
                TIME.format(tail=tail, noun=parts.object, done=participle(base))
                if is_time(tail)
                else FROM.format(tail=tail, noun=parts.object)
            )
        elif (is_time(tail) and _MORE.search(tail)) or (
            tail.startswith("from ") and _INNER.search(tail.removeprefix("from"))
        ):
            yield FROM.format(tail=tail, noun=parts.object)
    elif base in _BROUGHT and not tail and _ends_with_time(parts.object):
        yield TIME.format(tail=_ends_with_time(parts.object), noun="what is asked for", done=participle(base))
    if "c" not in phrase.usage:
        own = Words(parts.object)
        if second_noun(own, 0, len(own)) is not None or _is_statement(own):
            yield TWO.format(noun=parts.object)
    yield from _doubts_of_several(phrase, parts)
    yield from _doubts_of_infinitive(phrase, parts)
    yield from _doubts_of_place(phrase, parts)
    if phrase.usage.base == "thank" and _MORE_THANKED.search(tail):
        yield FROM.format(tail=tail, noun=parts.object)
    is_bare = _BARE_PLURAL.match(phrase.rest) and not tail
    if base in _OF_PEOPLE_TOO and (is_bare or _ALL_OF_THEM.fullmatch(parts.object)):
        yield TWO.format(noun=parts.object)
    if parts.tail.startswith(",") and _TWO_IN_COMMAS.search(parts.object):
        yield FROM.format(tail=tail, noun=parts.object)


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
        yield FROM.format(tail=parts.tail, noun=parts.object)


def _doubts_of_place(phrase: Phrase, parts: Parts) -> Iterator[str]:
    """Whether a preposition is its noun's or the verb's, where the noun is not known to keep it."""
    usage, words = phrase.usage, Words(parts.object)
    if "p" in usage and Words(parts.tail).at(0) in _LOOSE - _OF_APPROVAL and not PREPOSITIONS.isdisjoint(words.low):
        yield FROM.format(tail=parts.tail, noun=parts.object)
    if {"c", "p"} & usage.marks:
        yield from _doubts_of_paper(phrase, words)
        if "p" in usage:
            yield from _doubts_of_manner(phrase, words)
        return
    if phrase.base in _BROUGHT:
        return
    for at in range(1, len(words)):
        low, noun = words.low[at], words.at(at - 1)
        is_infinitive = low == "to" and is_verb_after_to(words, at + 1)
        if low in RELATIVES or is_infinitive or (noun in BASE_OF_PARTICIPLE and low in PREPOSITIONS):
            return
        is_place = words.at(at + 1) in DETERMINERS or words.is_name(at + 1)
        is_governed = low in ("on", "in", "with", "from") and low in usage.governs and is_place
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
    if at is not None and is_kept and phrase.base not in _BROUGHT:
        yield FOR_WHAT.format(tail=words.text(at), noun=words.text(0, at), done=participle(phrase.base))
    if (
        phrase.base in ("give", "allow", "offer")
        and parts.tail.startswith("to ")
        and is_verb_after_to(Words(parts.tail), 1)
    ):
        yield TWO.format(noun=parts.object)


def doubts_of_words(phrase: Phrase) -> Iterator[str]:
    """Words that no reader takes in: a verb that is not known, “and that S” after no “that”, “the money to be …”."""
    words = phrase.words
    absolute = _ABSOLUTE.search(phrase.rest)
    if absolute:
        yield ASIDE.format(aside=absolute["aside"])
    joined = _JOINED_THAT.search(phrase.rest)
    if joined and "t" not in phrase.usage and " that " not in f" {phrase.rest[: joined.start()]}":
        yield ASIDE.format(aside=joined["aside"])
    for at in range(phrase.at, phrase.end - 2):
        if words.text(at, at + 2).lower() == "and that" and finite_verb(words, at + 2, phrase.end) is None:
            yield ASIDE.format(aside=words.text(at + 1, phrase.end))
    for at in range(phrase.at + 2, phrase.end - 1):
        word = words.low[at]
        is_joined = words.at(at - 1) == "and" or words.ends_group(at - 1)
        if not is_joined or len(word) < 2 or word in _KNOWN or not words.raw[at].islower() or is_adverb(word):
            continue
        is_verb = words.at(at + 1) in _AFTER_UNKNOWN or (word.endswith(_OF_VERBS) and word not in _NOUNS)
        if is_verb and base_of(word) is None and not word.endswith(("ing", "ed", "s", "en")):
            yield UNKNOWN.format(word=word)


def doubts_of_act(phrase: Phrase, act: Act) -> Iterator[str]:
    """What is doubtful of an act that is no plain verb with its object."""
    if (phrase.base, phrase.first) == ("ask", "for"):
        yield from doubts_of_object(phrase, Parts(act.object, act.insert, act.tail))
    elif act.object and act.tail.startswith(("to ", "that ")) and phrase.rest.startswith(act.object):
        yield from doubts_of_asked(phrase, act.object)
        if phrase.base in TOLD_OF and _TOLD_MORE.search(act.tail):
            yield FROM.format(tail=act.tail, noun=act.object)
    elif (
        act.verbs == phrase.verbs
        and act.object
        and not phrase.rest.startswith(act.object)
        and act.object in phrase.rest
    ):
        after = phrase.rest.split(act.object, 1)[1]
        yield from doubts_of_shifted(Parts(act.object, "", after.strip()))


def doubts_of_asked(phrase: Phrase, who: str) -> Iterator[str]:
    """Whether it is nobody who is asked “to VERB”: “request the attendance of the Director to answer questions”."""
    words = Words(who)
    if not _NOT_OF_SOMEBODY.isdisjoint(words.low) or is_adverb(words.at(len(words) - 1)) or words.low[-1:] == ["yet"]:
        yield ASKED.format(who=who, done=participle(phrase.base))
        return
    head = _FIRST_PREPOSITION.split(who, maxsplit=1)[0]
    if phrase.base in _OF_THINGS_TOO and head.endswith(OF_NOUNS):
        yield ASKED.format(who=who, done=participle(phrase.base))


def doubts_of_shifted(parts: Parts) -> Iterator[str]:
    """Whether what follows an object that stands last is the object's: “delegate to A the making of X before Y”."""
    is_inner = Words(parts.tail).at(0) in PREPOSITIONS
    if is_inner and " " in parts.object and _INNER.search(f" {parts.object.replace(' of ', ' for ')} "):
        yield FROM.format(tail=parts.tail.removeprefix(", "), noun=parts.object)


def doubts_of_wish(phrase: Phrase, at: int) -> Iterator[str]:
    """Whether “agree that S” could tell a fact: who does it is nobody, and the verb is in the present."""
    words = phrase.words
    found = finite_verb(words, at, phrase.end)
    if found is None or _AGENT.match(words.text(at, found)) or words.is_name(found - 1):
        return
    word = words.low[found]
    if word in BASE_OF_THIRD and word not in BASE_OF_PAST:
        yield FACT.format(said=words.text(at, found + 1))


def doubts_of_fact(words: Words, at: int, end: int) -> Iterator[str]:
    """Whether “and that the Committee agrees …” is an act of the meeting, or something to be done."""
    found = finite_verb(words, at, end)
    if found is None:
        return
    word = words.low[found]
    base = BASE_OF_THIRD.get(word)
    is_act = base and "s" in USAGES[base] and re.fullmatch(BODY, words.text(at, found), re.IGNORECASE)
    if is_act or word in USAGES or word == "be":
        yield BODY_ACTS.format(said=words.text(at, found + 1))


def doubts_of_acts(acts: list[Act]) -> Iterator[str]:
    """What “it” stands for where the act before is about several things, about somebody, or tells a fact."""
    for before, act in pairwise(acts):
        pronoun = act.object.lower()
        if pronoun not in PRONOUNS or act.agent or not act.verbs or _WHAT_IS_SAID.match(act.tail):
            continue
        if not is_elided(act, before) and (not before.joint or not is_one(before) or not before.object):
            yield PRONOUN.format(pronoun=pronoun, noun=before.object or before.agent or before.tail)
