"""What a clause in the active does: “note the report, endorse the plan and request an update”, phrase by phrase."""

import re
from dataclasses import replace

from ..model.resolution import Act, Verb
from .act import read_act
from .joint import Inside, Joint, Span, joint_at, that_soon
from .object import split_object
from .prompt import needs_debate, open_ended, prompting_verbs, wholly_prompting
from .reading import Phrase, Read, Unreadable
from .verb_group import verb_at, verb_group
from .verbs import USAGES
from .words import Words, word_set

NEGATED = "“not” was read with every verb that follows"
_NEGATED = ("do not", "not to", "does not", "did not")
_UNWRAPPED = word_set("agree resolve decide wish aim consent")
"""Verbs before “to VERB” that add nothing to it."""
_DECLINING = word_set("decline refuse")
"""Verbs before “to VERB” that negate it."""


def read_phrases(words: Words, start: int, form: str, read: Read) -> None:
    """Read all phrases from `start` on, whose verbs stand in their bare form or in `form`: `past` or `third`.

    Raises Unreadable where one cannot be read.
    """
    begin: int | None = start
    joint = ""
    while begin is not None and begin < len(words):
        end, following = _phrase_end(words, begin, form, read)
        begun = len(read.acts)
        _read_phrase(words, begin, end, form, read)
        if len(read.acts) > begun:
            read.acts[begun] = replace(read.acts[begun], joint=joint if begun else "")
        begin, joint = (following.start, following.by) if following else (None, "")
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
        verb_at(words, verb) is None or phrase.base not in _UNWRAPPED | _DECLINING | {"continue"}
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
    if (phrase.negative or inner_negative) and phrase.base in _DECLINING:
        raise Unreadable("two negatives leave open what is to be done")
    if phrase.negative or inner_negative or phrase.base in _DECLINING:
        several = "and to" not in phrase.rest
        if several and len(inner.acts) > 1:
            inner.doubts.append(NEGATED)
        inner.acts = [replace(act, negative=several or not at) for at, act in enumerate(inner.acts)]
    read.absorb(inner)
    return True


def _phrase_end(words: Words, start: int, form: str, read: Read) -> tuple[int, Joint | None]:
    """Where the phrase that begins at `start` ends, and how the next is joined to it, if one is."""
    end = len(words)
    group = verb_group(words, start, end, form)
    if group is None:
        return end, None
    verbs, after = group
    span = Span(form, USAGES[verbs[-1].base], Inside.THAT if that_soon(words, after) else Inside.OBJECT, after)
    for at in range(max(after, start + 1), end):
        if words.raw[at - 1].endswith(":"):
            break  # a list, which belongs to what is before it
        joint = joint_at(words, at, span)
        if joint is None or joint.start is None:
            span.go_on(words, at, end)
        if joint is None:
            continue
        if joint.doubt:
            read.doubts.append(joint.doubt)
        if joint.start is not None:
            return at, joint
    return end, None
