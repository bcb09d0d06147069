"""Somebody is asked, told or empowered: “ask A to VERB”, “remind A that …”, “delegate authority to A to VERB”."""

import re
from dataclasses import replace

from ..model.resolution import Act
from .argument import TOLD_OF
from .infinitive import find_infinitive
from .nouns import keeps
from .object import split_object
from .reading import Phrase, Unreadable
from .sentence import finite_verb
from .verbs import BASE_OF_PARTICIPLE, USAGES
from .words import DETERMINERS, PREPOSITIONS, QUESTIONS, word_set

_TOLD_THAT = word_set("tell remind instruct advise inform notify assure warn direct reassure convince persuade ask")
_TOLD_WHETHER = word_set("tell ask advise inform remind")
_ALWAYS_TO_VERB = word_set(
    "ask instruct authorise authorize encourage enable allow permit urge empower require remind request call"
)
_OF_NOUNS = ("s", "tion", "ment", "ity", "ance", "ence", "ship", "ism", "ing")
_AN_OFFICE = word_set(
    "chair chairman director head leader secretary council member members all board committee minister"
)
_ASIDE = re.compile(
    r"([^,]*), ((?:in|after|following|subject|together|with|through|where|when|as|on|under|if|by) "
    r"(?:[^,]|,(?=[^,]*,))*),$"
)
"""“the Director, in consultation with the Leader,”: the latter goes behind the participle."""
_AFTER_RELATIVE = word_set("have has are is were was do did will cannot may can")
"""After “that” it describes who is told: “agencies that have not replied”."""
_TO_BE = re.compile(r"for (?P<what>.+?) to be (?P<done>\w+)\b(?P<rest>.*)")
_TO_MEETING = re.compile(r"(.+?) (to (?:an?|the|its|their|any|future)\b.*)$")
_THINGS_ASKED = re.compile(
    r"(?:an?|any|further|additional|more|some|regular|permission|approval|assurances?|information|funding|support|that"
    r"|updates?|delegated|agreement|evidence|clarification|consent)\b(?! (?:officer|member|representative))"
)
_THINGS = re.compile(
    r"(?:report|update|plan|work|steps|efforts|proposals?|decision|intention|approach|strategy|need|information|data|paper"
    r"|briefing)$"
)
_FIRST_PREPOSITION = re.compile(r" (?:of|for|on|in|from|being|which|that|\w+ed)\b")
_ASKED_OR_THING = word_set("request require recommend support propose")
_OF_A_THING = word_set("commission nominate appoint elect co-opt")
_AUTHORITY = re.compile(
    r"(?P<to>to )?(?P<who>.+?),? (?P<what>(?:the |full |any |all )?(?:delegated |necessary )?"
    r"(?:authority|power|powers|responsibility|permission|approval|discretion)) (?P<tail>(?:to|for|in|under|over) .+)"
)
_IS_AUTHORITY = re.compile(r"(?:delegated|authority|approval|full|permission|power)")


def read_asked(phrase: Phrase) -> Act | None:
    """Somebody, and what they are asked or told; None where the phrase is about a thing."""
    is_called_on = phrase.base == "call" and phrase.particle in ("on", "upon")
    if not (is_called_on or "d" in phrase.usage or phrase.base in TOLD_OF):
        return None
    if phrase.first in PREPOSITIONS:
        return None
    if phrase.first in QUESTIONS and phrase.base == "ask":
        return phrase.act("", phrase.rest)
    return _told(phrase) or _to_do(phrase) or _bare(phrase)


def _told(phrase: Phrase) -> Act | None:
    """“remind A that …”, “remind A of …”, “ask A whether …”."""
    words = phrase.words
    for at in range(phrase.at + 1, min(phrase.at + 14, phrase.end)):
        low, before = words.low[at], words.at(at - 1)
        is_of = low in ("of", "about") and phrase.base in TOLD_OF and words.at(at + 1) in DETERMINERS
        is_of = is_of and (before not in _AN_OFFICE or words.at(at + 1) in ("their", "its", "his", "her"))
        is_question = low in QUESTIONS - {"when", "where", "who", "which"} and phrase.base in _TOLD_WHETHER
        is_that = low == "that" and phrase.base in _TOLD_THAT and before not in PREPOSITIONS
        is_that = is_that and words.at(at + 1) not in _AFTER_RELATIVE
        if is_of or is_question or is_that:
            return phrase.act(phrase.text(phrase.at, at).rstrip(","), phrase.text(at))
        if low == "to" and find_infinitive(words, at, at + 3) == at:
            return None
    return None


def _to_do(phrase: Phrase) -> Act | None:
    """“ask A to VERB”."""
    to_at = find_infinitive(phrase.words, phrase.at + 1, phrase.end)
    if to_at is None and phrase.base in _ALWAYS_TO_VERB:
        to_at = _unknown_infinitive(phrase)
    if to_at is None:
        return None
    who, tail = phrase.text(phrase.at, to_at), phrase.text(to_at)
    is_passive = phrase.words.at(to_at + 1) == "be" and phrase.words.at(to_at + 2) in BASE_OF_PARTICIPLE
    if is_passive and not who.endswith(",") and phrase.base in ("request", "require", "ask"):
        return phrase.act("", f"that {who} {tail.removeprefix('to ')}")  # nothing is ever “requested to be published”
    if _is_thing(phrase, to_at):
        return None
    to_meeting = _TO_MEETING.match(who) if phrase.base == "invite" else None
    if to_meeting:
        return phrase.act(to_meeting[1], f"{to_meeting[2]} {tail}")
    aside = _ASIDE.match(who)
    return phrase.act(aside[1], f", {aside[2]}, {tail}") if aside else phrase.act(who.rstrip(","), tail)


def _unknown_infinitive(phrase: Phrase) -> int | None:
    """Where “to” stands before a word that can only be a verb after such a request: “enable A to co-locate”."""
    for at in range(phrase.at + 1, phrase.end - 1):
        word = phrase.words.at(at + 1)
        if phrase.words.low[at] == "to":
            is_noun = word in DETERMINERS or phrase.words.is_name(at + 1) or word.endswith(_OF_NOUNS)
            return None if is_noun else at
    return None


def _is_thing(phrase: Phrase, to_at: int) -> bool:
    """Whether a thing is asked for, and nobody is asked: “request permission to …”, “support the plan to …”."""
    if phrase.base in _OF_A_THING:
        return True
    if phrase.base not in _ASKED_OR_THING:
        return False
    noun = " ".join(phrase.words.low[phrase.at : to_at])
    head = _FIRST_PREPOSITION.split(noun, maxsplit=1)[0]
    if head != noun and _THINGS.search(head):
        return True
    return bool(_THINGS_ASKED.match(noun)) or (bool(_THINGS.search(noun)) and phrase.words.at(to_at + 1) != "be")


def _bare(phrase: Phrase) -> Act | None:
    """“request officers provide …”, “recommend Cabinet approve …”."""
    if phrase.base not in ("request", "ask", "recommend"):
        return None
    words = phrase.words
    found = finite_verb(words, phrase.at, phrase.end)
    if found is None or found <= phrase.at or words.at(found + 1) in ("of", "and", "for", "from"):
        return None
    if words.low[found] != "be" and _THINGS_ASKED.match(phrase.text(phrase.at, found)):
        return None
    if words.low[found] == "be" and phrase.base != "ask":
        return phrase.act("", f"that {phrase.rest}")
    if words.low[found] in USAGES or words.low[found] == "be":
        return phrase.act(phrase.text(phrase.at, found), f"to {phrase.text(found)}")
    return None


def read_authority(phrase: Phrase) -> Act | None:
    """“give A authority to VERB”, “delegate to A authority to VERB” → authority be given to A to VERB."""
    if phrase.base not in ("give", "grant", "delegate"):
        return None
    match = _AUTHORITY.fullmatch(phrase.rest)
    if match and (match["to"] or _is_given_to(phrase, match["who"])):
        who = match["who"].rstrip(",")
        comma = "," if "," in who else ""
        return phrase.act(match["what"].removeprefix("the "), f"to {who}{comma} {match['tail']}")
    to_at = find_infinitive(phrase.words, phrase.at + 1, phrase.end)
    if phrase.base != "delegate" or to_at is None:
        return None
    if phrase.first == "to" and keeps(phrase.words.at(to_at - 1), "verb"):
        return None  # “delegate to the Director the decision to …”
    if phrase.first == "to":
        return phrase.act("authority", phrase.rest)
    if not re.search(r"\b(?:to|authority|power|powers|responsibility)\b.*\bto\b", phrase.rest):
        raise Unreadable("what is delegated is not said")
    return None


def _is_given_to(phrase: Phrase, who: str) -> bool:
    return phrase.base != "delegate" and who not in DETERMINERS and not _IS_AUTHORITY.match(who) and " to " not in who


def read_asked_for(phrase: Phrase) -> Act | None:
    """“ask for X” → X be requested; “ask for X to be done” → it be requested that X be done."""
    if (phrase.base, phrase.first) != ("ask", "for"):
        return None
    verbs = (*phrase.verbs[:-1], replace(phrase.verbs[-1], base="request"))
    to_be = _TO_BE.fullmatch(phrase.rest)
    if to_be and to_be["done"] in BASE_OF_PARTICIPLE:
        return phrase.act("", f"that {to_be['what']} be {to_be['done']}{to_be['rest']}", verbs=verbs)
    parts = split_object(phrase.words, phrase.at + 1, phrase.end, USAGES["request"])
    return phrase.act(*parts_of(parts), verbs=verbs)


def parts_of(parts: tuple[str, str, str]) -> tuple[str, str, str]:
    """Object, insert and tail in the order of an act: object, tail, insert."""
    noun, insert, tail = parts
    return noun, tail, insert
