"""What a clause in the active does: “note the report, endorse the plan and request an update”, phrase by phrase."""

import re
from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from ..model.resolution import Act, Verb
from .act import read_act
from .object import find_infinitive, split_object
from .prompt import needs_debate, open_ended, prompting_verbs, wholly_prompting
from .reading import Phrase, Read, Unreadable
from .sentence import starts_object
from .verb_group import FoundVerb, verb_at, verb_group
from .verbs import USAGES, Usage
from .words import DETERMINERS, PREPOSITIONS, PRONOUNS, Words, word_set

_NEGATED = ("do not", "not to", "does not", "did not")
_UNWRAPPED = word_set("agree resolve decide wish aim consent")
"""Verbs before “to VERB” that add nothing to it."""
_RESOLVING = word_set(
    "note endorse receive approve agree accept adopt thank welcome request recommend delegate authorise authorize"
    " acknowledge ratify commend ask invite instruct refer recognise confirm congratulate support defer appoint"
    " encourage urge express record resolve comment consider discuss"
)
"""Verbs with which a meeting resolves: after “and” they begin a phrase even where another verb stands nearer."""
_OFFICERS_DO_TOO = word_set(
    "approve agree accept adopt confirm support record refer appoint authorise authorize express resolve invite"
    " recommend receive encourage ask"
)
"""Those of them that somebody who is authorised, or of whom something is requested, may do as well."""
_ASKED_DO_TOO = word_set(
    "support record confirm agree receive consider comment discuss encourage ask invite express recommend"
)
_EMPOWERING = word_set("delegate authorise authorize give grant empower")
_WISHING = word_set("recommend request agree ensure propose suggest resolve direct")
_INNER_LABEL = re.compile(r"\((?:[a-z]|\d|[ivx]{1,4})\)|(?:[a-z]|\d|[ivx]{1,4})\)")
_NOT_AFTER_VERB = word_set("of and or be been is are by")
_SURE = {
    "call": word_set("on upon"),
    "report": word_set("on to back"),
    "comment": word_set("on upon as accordingly"),
    "offer": word_set("comment comments feedback views challenge suggestions advice observations"),
}
"""Nouns that are verbs before these words."""


class _Inside(Enum):
    """What the words stand in, within the phrase."""

    OBJECT = "object"
    INFINITIVE = "infinitive"
    THAT = "that"
    RELATIVE = "relative"


class _Next(NamedTuple):
    """Where the next phrase begins, and how it is joined to this one."""

    start: int
    joint: str


def read_phrases(words: Words, start: int, form: str, read: Read) -> None:
    """Read all phrases from `start` on, whose verbs stand in their bare form or in `form`: `past` or `third`.

    Raises Unreadable where one cannot be read.
    """
    joint = ""
    following: _Next | None = _Next(start, "")
    while following is not None and following.start < len(words):
        start = following.start
        end, following = _phrase_end(words, start, form)
        begun = len(read.acts)
        _read_phrase(words, start, end, form, read)
        if len(read.acts) > begun:
            read.acts[begun] = replace(read.acts[begun], joint=joint if begun else "")
        joint = following.joint if following else ""
    read.acts[:] = [_trimmed(act) for act in read.acts]


def _trimmed(act: Act) -> Act:
    tail = act.tail.rstrip(" ,;")
    return act if tail == act.tail else replace(act, tail=tail)


def _read_phrase(words: Words, start: int, end: int, form: str, read: Read) -> None:
    negated = 2 if words.text(start, start + 2).lower() in _NEGATED else 1 if words.at(start) == "not" else 0
    begin = start + negated
    if re.match(r"takes? note of\b|took note of\b", words.text(begin, min(begin + 3, end)).lower()):
        parts = split_object(words, begin + 3, end, USAGES["note"])
        read.acts.append(Act((Verb("note"),), parts.object, parts.tail, parts.insert, negative=bool(negated)))
        return
    group = verb_group(words, begin, end, form)
    if group is None:
        raise Unreadable(f"“{words.at(begin)}” is no verb that is known")
    phrase = Phrase(words, start, group[1], end, group[0], negative=bool(negated))
    if len(phrase.verbs) == 1 and _read_inside(phrase, read):
        return
    prompt = wholly_prompting(phrase)
    if prompt is not None:
        read.prompts.append(prompt)
        return
    prompting = prompting_verbs(phrase)
    if prompting:
        if needs_debate(prompting):
            read.prompts.append(phrase.prompt(phrase.text(phrase.at + 1) if phrase.first in ("on", "upon") else None))
        if phrase.first in ("on", "upon") and phrase.base in prompting:
            phrase = replace(phrase, at=phrase.at + 1)
        phrase = replace(phrase, verbs=tuple(verb for verb in phrase.verbs if verb.base not in prompting))
    prompt = open_ended(phrase)
    if prompt is not None:
        read.prompts.append(prompt)
    else:
        read_act(phrase, read)


def _read_inside(phrase: Phrase, read: Read) -> bool:
    """“agree to VERB”, “continue to VERB”: read what is inside; whether it was so."""
    words, at = phrase.words, phrase.at
    inner_negative = words.text(at, at + 2).lower() == "not to"
    verb = at + 2 if inner_negative else at + 1
    if not (inner_negative or phrase.first == "to") or (
        verb_at(words, verb) is None or phrase.base not in _UNWRAPPED | {"continue"}
    ):
        return False
    if phrase.particle:
        read.acts.append(phrase.act("", phrase.rest))
        return True
    inner = Read()
    read_phrases(Words(phrase.text(verb)), 0, "", inner)
    if phrase.base == "continue":
        if any(act.agent or act.aspect for act in inner.acts):
            raise Unreadable("nobody is named who is to continue")
        inner.acts = [replace(act, aspect="continue to") for act in inner.acts]
    if phrase.negative or inner_negative:
        inner.acts = [replace(act, negative=True) for act in inner.acts]
    read.absorb(inner)
    return True


def _phrase_end(words: Words, start: int, form: str) -> tuple[int, _Next | None]:
    """Where the phrase that begins at `start` ends, and where the next begins, if one does."""
    end = len(words)
    group = verb_group(words, start, end, form)
    if group is None:
        return end, None
    governing = USAGES[group[0][-1].base]
    inside = _Inside.THAT if _that_soon(words, group[1]) else _Inside.OBJECT
    for at in range(max(group[1], start + 1), end):
        if words.raw[at - 1].endswith(":"):
            break  # a list, which belongs to what is before it
        low = words.low[at]
        if inside is _Inside.OBJECT:
            if low == "that" and "t" in governing:
                inside = _Inside.THAT
            elif low == "to" and find_infinitive(words, at, min(at + 4, end)) == at:
                inside = _Inside.INFINITIVE
            elif low in ("which", "who", "whose", "where", "when", "whether", "how"):
                inside = _Inside.RELATIVE
        following = _boundary(words, at, form, inside, governing)
        if following is not None:
            return at, following
    return end, None


def _that_soon(words: Words, at: int) -> bool:
    return words.at(at) == "that" or (words.at(at) in PRONOUNS | PREPOSITIONS and "that" in words.low[at : at + 6])


def _boundary(words: Words, at: int, form: str, inside: _Inside, governing: Usage) -> _Next | None:
    """The next phrase, if one begins at `at`."""
    comma, low = words.ends_group(at - 1), words.low[at]
    connective = low if low in ("and", "then", "but") else ""
    if not (connective or comma):
        return None
    begin = at + 1 if connective else at
    if begin < len(words) and _INNER_LABEL.fullmatch(words.raw[begin]):
        begin += 1
    if words.at(begin) in ("then", "also", "further"):
        begin += 1
    has_to = words.at(begin) == "to"
    begin += has_to
    found = verb_at(words, begin, form)
    if found is None or not _is_verb_here(words, found, inside, comma=comma):
        return None
    if inside is not _Inside.OBJECT and (has_to or not _breaks_out(words, found, form, inside, governing, comma=comma)):
        return None
    word = "but" if connective == "but" else "and"
    return _Next(begin, f", {word}" if comma and connective else word if connective else ",")


def _is_verb_here(words: Words, found: FoundVerb, inside: _Inside, *, comma: bool) -> bool:
    """Whether the word is a verb with something to act upon, and no noun in a list: “review and support dates”."""
    base, after, adverb = found
    raw, follows, usage = words.raw[after - 1], words.at(after), USAGES[base]
    if not (raw[1:] == raw[1:].lower() or raw.isupper()) or (words.at(after - 1), follows) == ("provided", "that"):
        return False
    if after >= len(words):
        return base == "comment"
    is_object = starts_object(words, after)
    if "n" not in usage or adverb:
        is_followed = is_object or follows in ("that", "to") or follows in usage.governs
        return is_followed or follows not in _NOT_AFTER_VERB or (follows in ("and", "or") and base in _RESOLVING)
    if follows in _SURE.get(base, ()):
        return inside is _Inside.OBJECT
    if words.is_name(after) and not comma and follows not in DETERMINERS and inside is not _Inside.OBJECT:
        return False
    if is_object or follows == "that":
        return True
    is_particle = follows in usage.governs and (follows not in PREPOSITIONS or "i" in usage or follows in ("out", "up"))
    return is_particle and follows != "to"


def _breaks_out(words: Words, found: FoundVerb, form: str, inside: _Inside, governing: Usage, *, comma: bool) -> bool:
    """Whether the verb is the meeting's own, though it stands behind “to VERB”, “that” or “which”."""
    base, after, _ = found
    if base not in _RESOLVING:
        return False
    if inside is _Inside.INFINITIVE:
        if governing.base in ("agree", "resolve", "decide", "wish") and (not form or words.low[after - 1] in USAGES):
            return False
        if governing.base in _EMPOWERING and base in _OFFICERS_DO_TOO:
            return False
        return not ("d" in governing and base in _ASKED_DO_TOO)
    if inside is _Inside.THAT:
        if governing.base in _WISHING and form and words.low[after - 1] not in USAGES:
            return True  # what is wished stands in the subjunctive: “agrees that X be done and agrees …”
        if governing.base in _WISHING and (base in _OFFICERS_DO_TOO or governing.base in ("recommend", "propose")):
            return False
        return not (words.is_name(after) and not comma and "n" in USAGES[base])
    return True
