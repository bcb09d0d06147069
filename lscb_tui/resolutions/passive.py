"""Clauses that already stand in the subjunctive: “the report be noted and the plan be approved”."""

import re
from dataclasses import replace

from ..model.resolution import Act, Verb
from .mood import Mood, in_mood
from .reading import Read
from .verbs import BASE_OF_PARTICIPLE, USAGES
from .words import MODALS, RELATIVES, Words, is_adverb, word_set

_PARTICLES = word_set("up out off forward down over back aside")
_PLACED = re.compile(
    r"(?:into account|into consideration|on record|in place|under review|under consideration|to account|in abeyance|on hold|on notice"
    r"|in principle|in train|in hand|up to date)\b"
)
_INSERT = re.compile(
    r"^(?P<noun>.+?),? (?P<insert>as (?:set out|detailed|described|outlined|shown|attached|appended|listed|contained|presented|proposed|summarised|identified|recommended|given|specified|circulated|tabled|submitted|reported|published|drafted|illustrated|indicated|discussed|laid out|noted|stated|referred to|amended|revised|agreed)\b.*)$"
)
_ASPECT = "continue to"


def read_wishes(text: str, read: Read) -> bool:
    """Read statements in the subjunctive into acts; whether all of them are passive.

    Where the acts would not give the same words again, the words themselves are kept as one act.
    """
    begun = len(read.acts)
    are_passive = _read_statements(text, read)
    if in_mood(tuple(read.acts[begun:]), Mood.SUBJUNCTIVE) != text:
        read.acts[begun:] = [Act((), "", text)]
    return are_passive


def _read_statements(text: str, read: Read) -> bool:
    words = Words(text)
    start, joint = 0, ""
    while start < len(words):
        be = _be(words, start)
        if be is None:
            agent = _agent(words, start, len(words))
            if agent is None:
                read.acts.append(Act((), "", words.text(start), joint=joint))
            else:
                read.acts.append(replace(agent, joint=joint))
            return False
        verbs, after, negative = _participles(words, be)
        if not verbs:
            agent = _agent(words, start, len(words))
            read.acts.append(replace(agent, joint=joint) if agent else Act((), "", words.text(start), joint=joint))
            return False
        end, following, next_joint = _end(words, after, verbs[-1].base)
        read.acts.append(_act(words, start, be, after, end, verbs, negative, joint))
        start, joint = following, next_joint
    return True


def _be(words: Words, start: int) -> int | None:
    """Where “be” stands outside relative clauses and infinitives."""
    for at in range(start + 1, len(words)):
        if words.low[at] == "be" and (words.at(at - 1) != "to" or words.at(at - 2) == "continue"):
            return at
        if words.low[at] == "that" and at > start + 1 and words.low[at - 1] not in ("of", "in", "with"):
            continue
    return None


def _participles(words: Words, be: int) -> tuple[tuple[Verb, ...], int, bool]:
    """The participles after “be”, where the words go on, and whether they are negated."""
    at, negative = be + 1, words.at(be - 1) == "not"
    if words.at(at) == "not":
        negative, at = True, at + 1
    verbs: list[Verb] = []
    while True:
        begin = at
        while is_adverb(words.at(at)) and words.at(at) not in BASE_OF_PARTICIPLE:
            at += 1
        base = BASE_OF_PARTICIPLE.get(words.at(at))
        if base is None:
            return tuple(verbs), begin if not verbs else _step_back(words, begin), negative
        adverb = words.text(begin, at)
        at += 1
        particle = ""
        if words.at(at) in _PARTICLES and words.at(at) in USAGES[base].governs and not words.ends_group(at - 1):
            particle, at = words.low[at], at + 1
        placed = _PLACED.match(words.text(at, at + 2).lower())
        if placed and (placed[0] == "in principle" or base in ("take", "place", "put", "keep", "hold", "bring", "set")):
            particle, at = f"{particle} {placed[0]}".strip(), at + len(placed[0].split())
        verbs.append(Verb(base, particle, adverb))
        if words.at(at) == "and" and _is_participle(words, at + 1):
            at += 1
        elif words.ends_group(at - 1) and _is_participle(words, at):
            pass
        elif words.ends_group(at - 1) and words.at(at) == "and" and _is_participle(words, at + 1):
            at += 1
        else:
            return tuple(verbs), at, negative


def _step_back(words: Words, at: int) -> int:
    return at - 1 if words.at(at - 1) == "and" else at


def _is_participle(words: Words, at: int) -> bool:
    while is_adverb(words.at(at)):
        at += 1
    return words.at(at) in BASE_OF_PARTICIPLE and not (words.at(at) == "provided" and words.at(at + 1) == "that")


def _end(words: Words, after: int, base: str) -> tuple[int, int, str]:
    """Where what follows the participle ends, where the next statement begins, and how it is joined."""
    wishes = base in ("request", "recommend", "agree", "propose", "suggest")
    for at in range(after + 1, len(words)):
        if words.low[at] != "be" or words.at(at - 1) == "to" or words.at(at - 1) in MODALS:
            continue
        if wishes and "that" in words.low[after:at] and words.at(after) == "that":
            continue
        for connective in range(at - 1, after - 1, -1):
            low = words.low[connective]
            if low in RELATIVES and low != "that" or low == "to" and False:
                break
            if low == "and" or (words.ends_group(connective - 1) and low != "and"):
                subject = words.low[connective + 1 : at] if low == "and" else words.low[connective:at]
                if subject and subject[0] == "that":
                    subject = subject[1:]
                if (
                    not subject
                    or subject[0] in ("to", "not", "of", "for", "in")
                    or "to" in subject
                    and any(w in USAGES for w in subject)
                ):
                    continue
                comma = words.ends_group(connective - 1)
                joint = ", and" if low == "and" and comma else "and" if low == "and" else ","
                follow = connective + 1 if low == "and" else connective
                if words.at(follow) == "that":
                    follow += 1
                return connective, follow, joint
        continue
    return len(words), len(words), ""


def _act(
    words: Words, start: int, be: int, after: int, end: int, verbs: tuple[Verb, ...], negative: bool, joint: str
) -> Act:
    subject_end = be - 1 if words.at(be - 1) == "not" else be
    aspect = ""
    if words.text(subject_end - 2, subject_end).lower() == _ASPECT:
        aspect, subject_end = _ASPECT, subject_end - 2
    noun = words.text(start, subject_end)
    front = ""
    fronted = re.match(
        r"(?i)((?:subject to|following|further to|in accordance with|with effect from|pursuant to|under|in (?:the )?light of|after|from|on|at|by|in|having) [^,]+), (.+)$",
        noun,
    )
    if fronted:
        front, noun = fronted[1], fronted[2]
    insert = ""
    match = _INSERT.match(noun)
    if match and noun.endswith(","):
        noun, insert = match["noun"], match["insert"]
    tail = words.text(after, end).rstrip(" ,;")
    if tail and words.ends_group(after - 1):
        tail = f", {tail}"
    if noun.lower() == "it" and re.match(
        r"(?:to .*?|with .*?|in .*?)?(?:that|whether|how|what|why|to|when|where)\b", tail
    ):
        noun = ""
    return Act(
        verbs, noun.rstrip(" ,"), tail, insert.rstrip(" ,"), front, negative=negative, aspect=aspect, joint=joint
    )


def _agent(words: Words, start: int, end: int) -> Act | None:
    """“the Chair write to …”: who does it, the verb in its bare form, and the rest."""
    from .sentence import finite_verb

    found = finite_verb(words, start, end)
    if found is None:
        return None
    negative = words.at(found - 1) == "not"
    low = words.low[found]
    if low not in USAGES and low not in ("be", "have", "do"):
        return None
    rest = words.text(found + 1, end)
    agent = words.text(start, found - 1 if negative else found)
    return Act((Verb(low),), "", rest.rstrip(" ,;"), agent=agent, negative=negative)
