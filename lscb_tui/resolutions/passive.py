"""Clauses that already stand in the subjunctive: “the report be noted and the Chair write to the Minister”."""

import re
from dataclasses import replace

from ..model.resolution import Act, Verb
from .infinitive import find_infinitive
from .mood import Mood, in_mood
from .object import INSERTED
from .reading import Read
from .sentence import finite_verb
from .verb_group import PARTICLES, PLACED, PLACING
from .verbs import BASE_OF_PARTICIPLE, USAGES
from .words import MODALS, RELATIVES, Words, is_adverb, word_set

_PARTICLES = PARTICLES - word_set("on in through away together")
_ASPECT = "continue to"
_JOINING = ("and", "but")
_WISHING = word_set("request recommend agree propose suggest")
_NO_SUBJECT = word_set("to not of for in save except with under by at on from")
_INSERT = re.compile(rf"(?P<noun>.+?),? (?P<insert>{INSERTED}.*),")
_FRONT = re.compile(
    r"(?P<front>(?:subject to|following|further to|in accordance with|with effect from|pursuant to|under"
    r"|in (?:the )?light of|after|from|on|at|by|in|having) [^,]+), (?P<noun>.+)",
    re.IGNORECASE,
)
_WHAT_IS_SAID = re.compile(r"(?:(?:to|with|in) .*?)?(?:that|whether|how|what|why|to|when|where)\b")
"""What follows the participle where “it” stands for a statement."""


def read_wishes(text: str, read: Read) -> bool:
    """Read statements in the subjunctive into acts; whether all of them are passive.

    Where the acts would not give the same words again, the words themselves are kept as one act.
    """
    begun = len(read.acts)
    are_passive = _read_statements(Words(text), read)
    if in_mood(tuple(read.acts[begun:]), Mood.SUBJUNCTIVE) != text:
        read.acts[begun:] = [Act((), "", text)]
    return are_passive


def _read_statements(words: Words, read: Read) -> bool:
    start, joint = 0, ""
    while start < len(words):
        be = _be(words, start)
        verbs, after, negative = _participles(words, be) if be is not None else ((), start, False)
        if be is None or not verbs:
            act = _with_agent(words, start) or Act((), "", words.text(start))
            read.acts.append(replace(act, joint=joint))
            return False
        end, following, next_joint = _statement_end(words, after, verbs[-1].base)
        act = _act(words.text(start, be - 1 if words.at(be - 1) == "not" else be), verbs, _tail(words, after, end))
        read.acts.append(replace(act, negative=negative, joint=joint))
        start, joint = following, next_joint
    return True


def _be(words: Words, start: int) -> int | None:
    """Where “be” stands, no infinitive's."""
    for at in range(start + 1, len(words)):
        if words.low[at] == "be" and (words.at(at - 1) != "to" or words.at(at - 2) == "continue"):
            return at
    return None


def _participles(words: Words, be: int) -> tuple[tuple[Verb, ...], int, bool]:
    """The participles after “be”, where the words go on, and whether they are negated."""
    is_not_after = words.at(be + 1) == "not"
    at: int | None = be + 2 if is_not_after else be + 1
    after, verbs = be + 1, list[Verb]()
    while at is not None:
        found = _participle(words, at)
        if found is None:
            break
        verb, after = found
        verbs.append(verb)
        at = _next_participle(words, after)
    return tuple(verbs), after, is_not_after or words.at(be - 1) == "not"


def _participle(words: Words, at: int) -> tuple[Verb, int] | None:
    begin = at
    while is_adverb(words.at(at)) and words.at(at) not in BASE_OF_PARTICIPLE:
        at += 1
    base = BASE_OF_PARTICIPLE.get(words.at(at))
    if base is None or (words.at(at), words.at(at + 1)) == ("provided", "that"):
        return None
    adverb, parts = words.text(begin, at), list[str]()
    at += 1
    is_particle = words.at(at) in _PARTICLES and words.at(at) in USAGES[base].governs
    if is_particle and not words.ends_group(at - 1):
        parts.append(words.low[at])
    at += len(parts)
    placed = PLACED.match(words.text(at, at + 2).lower()) if base in PLACING else None
    if words.text(at, at + 2).lower() == "in principle":
        parts.append("in principle")
        at += 2
    elif placed:
        parts.append(placed[0])
        at += len(placed[0].split())
    return Verb(base, " ".join(parts), adverb), at


def _next_participle(words: Words, at: int) -> int | None:
    """Where a participle stands that is joined to the one before."""
    following = at + 1 if words.at(at) == "and" else at
    is_joined = words.at(at) == "and" or words.ends_group(at - 1)
    return following if is_joined and _participle(words, following) is not None else None


def _statement_end(words: Words, after: int, base: str) -> tuple[int, int, str]:
    """Where what follows the participle ends, where the next statement begins, and how it is joined."""
    said_inside = base in _WISHING and words.at(after) == "that"
    for at in range(after + 1, len(words) if not said_inside else 0):
        if words.low[at] != "be" or words.at(at - 1) == "to" or words.at(at - 1) in MODALS:
            continue
        for begin in range(at - 1, after - 1, -1):
            low = words.low[begin]
            if low in RELATIVES and low != "that":
                break
            comma = words.ends_group(begin - 1)
            if comma and "and," in words.raw[after:begin]:
                break  # something stands in front of the next statement: the words are kept
            if low not in _JOINING and not comma:
                continue
            following = begin + 1 if low in _JOINING else begin
            following += words.at(following) == "that"
            is_subject = following < at and words.at(following) not in _NO_SUBJECT
            if is_subject and find_infinitive(words, following, at) is None:
                return begin, following, f", {low}" if low in _JOINING and comma else low if low in _JOINING else ","
    return len(words), len(words), ""


def _tail(words: Words, after: int, end: int) -> str:
    tail = words.text(after, end).rstrip(" ,;")
    return f", {tail}" if tail and words.ends_group(after - 1) else tail


def _act(noun: str, verbs: tuple[Verb, ...], tail: str) -> Act:
    """The act of a passive: what is before “be”, the verbs, what follows."""
    aspect = ""
    if noun.endswith(f" {_ASPECT}"):
        noun, aspect = noun.removesuffix(f" {_ASPECT}"), _ASPECT
    front = _FRONT.fullmatch(noun)
    noun = front["noun"] if front else noun
    insert = _INSERT.fullmatch(noun)
    noun = insert["noun"] if insert else noun
    if noun.lower() == "it" and _WHAT_IS_SAID.match(tail):
        noun = ""
    inserted = insert["insert"].rstrip(" ,") if insert else ""
    return Act(verbs, noun.rstrip(" ,"), tail, inserted, front["front"] if front else "", aspect=aspect)


def _with_agent(words: Words, start: int) -> Act | None:
    """“the Chair write to …”: who does it, the verb in its bare form, and the rest."""
    found = finite_verb(words, start, len(words))
    if found is None or (words.low[found] not in USAGES and words.low[found] not in ("be", "have", "do")):
        return None
    negative = words.at(found - 1) == "not"
    agent = words.text(start, found - 1 if negative else found)
    rest = words.text(found + 1).rstrip(" ,;")
    return Act((Verb(words.low[found]),), "", rest, agent=agent, negative=negative)
