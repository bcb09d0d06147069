"""What can be read in two ways, and was read in one: told to whoever takes the draft over."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model.resolution import Act
from .argument import TOLD_OF
from .doubt_of_object import FROM, doubts_of_object, doubts_of_shifted
from .heading import PEOPLE
from .lead_in import BODY
from .mood import is_elided, is_one
from .object import Parts
from .reading import Phrase
from .sentence import finite_verb
from .verbs import BASE_OF_GERUND, BASE_OF_PAST, BASE_OF_THIRD, USAGES, base_of, participle
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

FACT = "“that {said}” was read as something to be done: it may be a fact"
PRONOUN = "“{pronoun}” was read as “{noun}”: something else may be meant"
UNKNOWN = "“{word}” may be a verb that is not known: what follows it may be an act of its own"
ASIDE = "“{aside}” was left with what stands before it"
NO_VERB = "no verb was found in “{said}” that could be put into the subjunctive"
ASKED = "“{who}” was read as somebody who is {done}: it may be what is {done}"
BODY_ACTS = "“that {said}” was read as a fact: it may be an act of the meeting's own"

SHARED = "“{noun}” was read as the object of all the verbs before it: of some it may be another"
OPEN = "“{noun}” decides nothing yet: say what it is"
CHOICE = "a choice is left open: “{words}”"

_OF_THINGS_TOO = word_set("invite request require recommend support propose")
_FIRST_PREPOSITION = re.compile(r" (?:of|for|at|in|on|from|to|with)\b")
_AGENT = re.compile(
    rf"(?:{BODY}|(?:the |all |each |any )?(?:[\w’'-]+ )*?(?:chair\w*|director\w*|officers?|members?"
    r"|agenc(?:y|ies)|leads?|managers?|heads?|teams?|trusts?|schools?|secretary|treasurer|councillors?|police|partners?|services?"
    r"|staff|chief|commissioners?|nurse|groups?))\b",
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
_NO_VERBS = word_set("exercise enterprise expertise otherwise likewise precise size prize franchise merchandise noise")
_JOINED_THAT = re.compile(r"\band (?P<aside>that (?:it|they|the|an?|all|this|its|no|any)\b.*)")
_OF_NOUNS = ("ance", "ence", "tion", "tions", "sions", "ment", "ments", "ity", "ness")
"""How nouns end that name no one."""
_NOT_OF_SOMEBODY = word_set("about regarding concerning into onto against by how")
_GOES_ON_TO = word_set("yet willing able ready due likely wishing unable")
"""After these “to VERB” is theirs: “agencies willing to help”."""
_TOLD_MORE = re.compile(r" (?:of|about) (?:the|their|its|any) ")
_WHAT_IS_SAID = re.compile(r"(?:to .*?)?(?:that|whether|how|what|why)\b")
_OF_SOMEBODY = word_set("thank congratulate")
_WITH_OTHERS = re.compile(r"(?:with|to|by) [a-z]")
"""“share the findings with partners and ask them …”."""
_FINDING = word_set("take reach make form give set select choose pick express hold have")
_TO_BE_FOUND = re.compile(
    r"(?:an?|any|some|its|their|two|three|further) (?:\w+ )?"
    r"(?:decision|view|judgement|choice|preference|theme|topic|option|discussion|debate)s?\b|priorities$"
)
_WHICH = re.compile(r"\b([Oo]ption|[Ss]cenario|[Mm]odel|[Ss]ite|[Ll]ot) \w+ or (?:\1 )?(?:\d+|[A-Z])\b")
"""“approve Option A or Option C”."""
_ABSOLUTE = re.compile(r", (?P<aside>(?:the|its|this|such|each|both) [^,]*\b(?:to be|being|having)\b.*)")


def doubts_of_words(phrase: Phrase) -> Iterator[str]:
    """Words that no reader takes in: a verb that is not known, “and that S” after no “that”, “the money to be …”."""
    words = phrase.words
    absolute = _ABSOLUTE.search(phrase.rest)
    if absolute:
        yield ASIDE.format(aside=absolute["aside"])
    joined = _JOINED_THAT.search(phrase.rest)
    if joined and "t" not in phrase.usage and " that " not in f" {phrase.rest[: joined.start()]}":
        yield ASIDE.format(aside=joined["aside"])
    for at in range(phrase.at, phrase.end - 2 if "c" not in phrase.usage else 0):
        is_that = words.low[at] == "and" and words.low[at + 1] == "that"
        if is_that and finite_verb(words, at + 2, phrase.end) is None:
            yield ASIDE.format(aside=words.text(at + 1, phrase.end))
    for at in range(phrase.at + 2, phrase.end - 1):
        word = words.low[at]
        is_joined = words.at(at - 1) == "and" or words.ends_group(at - 1)
        if not is_joined or len(word) < 2 or word in _KNOWN or not words.raw[at].islower() or is_adverb(word):
            continue
        is_verb = words.at(at + 1) in _AFTER_UNKNOWN or (word.endswith(_OF_VERBS) and word not in _NO_VERBS)
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
    elif act.verbs == phrase.verbs and act.object and not phrase.rest.startswith(act.object):
        _, _, after = phrase.rest.partition(act.object)
        yield from doubts_of_shifted(Parts(act.object, "", after.strip()))


def doubts_of_asked(phrase: Phrase, who: str) -> Iterator[str]:
    """Whether it is nobody who is asked “to VERB”: “request the attendance of the Director to answer questions”."""
    words = Words(who)
    if (
        not _NOT_OF_SOMEBODY.isdisjoint(words.low)
        or is_adverb(words.at(len(words) - 1))
        or words.at(len(words) - 1) in _GOES_ON_TO
    ):
        yield ASKED.format(who=who, done=participle(phrase.base))
        return
    head = _FIRST_PREPOSITION.split(who, maxsplit=1)[0]
    is_named = head.rpartition(" ")[2][:1].isupper()
    if phrase.base in _OF_THINGS_TOO and head.endswith(_OF_NOUNS) and not is_named:
        yield ASKED.format(who=who, done=participle(phrase.base))


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


def doubts_inside(acts: list[Act]) -> Iterator[str]:
    """What an object holds that may be an act of its own: “the plan and officers to report back”."""
    for act in acts:
        words = Words(act.object)
        is_asked = not act.verbs or act.agent or "d" in USAGES[act.verbs[-1].base]
        for at in range(2, 0 if is_asked else len(words) - 1):
            if _is_act_inside(words, at):
                yield ASIDE.format(aside=words.text(at))
        bases = {verb.base for verb in act.verbs}
        if bases & _OF_SOMEBODY and bases - _OF_SOMEBODY:
            yield SHARED.format(noun=act.object)


def _is_act_inside(words: Words, at: int) -> bool:
    """Whether “officers to VERB”, “for it to be …” or “agreeing the …” begins behind “and” or a comma."""
    is_and = words.at(at - 1) == "and"
    base = BASE_OF_GERUND.get(words.at(at))
    if is_and and base and "s" in USAGES[base]:
        return words.at(at + 1) in DETERMINERS | {"that"}
    to = next((i for i in range(at + 1, min(at + 6, len(words) - 1)) if words.low[i] == "to"), None)
    if to is None or not (is_and or words.ends_group(at - 1)) or words.at(to + 1) not in (*USAGES, "be"):
        return False
    return words.at(at) == "for" or words.at(to - 1) in PEOPLE or bool(_AGENT.fullmatch(words.text(at, to)))


def doubts_of_open(acts: list[Act]) -> Iterator[str]:
    """What is still to be found: “choose a theme”, “take a decision on fees”, “give consideration to the plan”."""
    for act in acts:
        is_found = bool(act.verbs) and not act.agent and act.verbs[-1].base in _FINDING
        if is_found and (_TO_BE_FOUND.match(act.object) or act.object == "consideration"):
            yield OPEN.format(noun=act.object)


def doubts_of_choice(words: Words) -> Iterator[str]:
    """Whether it is left open which of two is resolved upon: “approve either Option A or Option C”."""
    which = _WHICH.search(words.text(0))
    if which:
        yield CHOICE.format(words=which[0])
    if "either" in words.low and "or" in words.low[words.low.index("either") :]:
        yield CHOICE.format(words="either … or")
    for at in range(2, len(words) - 1):
        if words.low[at] in ("to", "that") or words.low[at] in RELATIVES:
            return
        is_act = words.low[at] == "or" and words.at(at + 1) in USAGES and words.raw[at + 1].islower()
        if is_act and words.at(at + 2) in PRONOUNS | DETERMINERS:
            yield CHOICE.format(words=words.text(at, at + 3))


def doubts_of_acts(acts: list[Act]) -> Iterator[str]:
    """What “it” stands for where the act before is about several things, about somebody, or tells a fact."""
    for before, act in pairwise(acts):
        pronoun = act.object.lower()
        if pronoun not in PRONOUNS or act.agent or not act.verbs or _WHAT_IS_SAID.match(act.tail):
            continue
        is_others = pronoun == "them" and "d" in USAGES[act.verbs[-1].base] and bool(_WITH_OTHERS.match(before.tail))
        if is_others:
            yield PRONOUN.format(pronoun=pronoun, noun=before.object)
        if not is_elided(act, before) and (not before.joint or not is_one(before) or not before.object):
            yield PRONOUN.format(pronoun=pronoun, noun=before.object or before.agent or before.tail)
