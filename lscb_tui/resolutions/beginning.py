"""How a clause begins: with a verb of the meeting's own, or with a statement that has its subject."""

import re
from typing import NamedTuple

from .heading import PEOPLE, noun_to_be_done
from .lead_in import BODY, Led
from .nominal import begins_nominal
from .reading import Unreadable
from .sentence import starts_object
from .verb_group import is_verb_phrase
from .verbs import BASE_OF_PARTICIPLE, BASE_OF_PAST, BASE_OF_THIRD, USAGES, base_of
from .words import Words, is_adverb, word_set

_BODY = re.compile(rf"(?:{BODY})\s+(?=\w)", re.IGNORECASE)
_CONDITIONS = word_set(
    "unless if once provided should when where assuming until although despite notwithstanding whilst while because"
    " only"
)
_FRONTING = _CONDITIONS | word_set(
    "subject further pursuant under in following with on given at by from for having as after before except other"
)
_NO_VERB_BEFORE = word_set("be of is are")
_AFTER_VERB = word_set("that to and with in")
_FULL_STOP = re.compile(
    r"(?<=[a-z)\d])(?<!\b[Nn]o)(?<!\bCllr)(?<!\bLtd)(?<!\bpara)(?<!\b[SDM][trs])(?<!\bMrs)(?<!p\.m)(?<!a\.m)(?<!e\.g)"
    r"\. (?=[A-Z])"
)


class Beginning(NamedTuple):
    """Where the first verb phrase begins, and the form of its verbs: bare where empty, `past` or `third`."""

    at: int
    form: str


def one_sentence(source: str) -> str:
    """“Note the report. Endorse the plan” as one sentence. Raises Unreadable where a second sentence is no act."""
    if ". " not in source:
        return source
    for match in reversed(list(_FULL_STOP.finditer(source))):
        rest = source[match.end() :]
        second = Words(rest)
        if not (second.at(0) in USAGES and starts_object(second, 1)):
            raise Unreadable("it holds more than one sentence")
        source = f"{source[: match.start()]} and {rest[0].lower()}{rest[1:]}"
    return source


def without_front(words: Words) -> tuple[Words, str]:
    """The clause without what stands in front of it up to a comma, and that front: “Subject to …, approve …”.

    Raises Unreadable for “Having considered …,”, which is no part of a resolution.
    """
    if words.at(0) not in _FRONTING:
        return words, ""
    at = _front_end(words)
    if at is None:
        return words, ""
    if words.at(0) == "having":
        raise Unreadable("what was considered belongs into the narrative")
    front = words.text(0, at).rstrip(",")
    return Words(words.text(at)), f"{front[0].lower()}{front[1:]}"


def _front_end(words: Words) -> int | None:
    """Where the verb, its noun or else a statement begins behind the first comma that lets it."""
    ends = [at for at in range(2, len(words)) if words.raw[at - 1].endswith(",")]
    verb = next((at for at in ends if _is_act(words, at) or begins_nominal(words, at)), None)
    is_condition = words.text(0, 2).lower() == "subject to" or words.at(0) in _CONDITIONS
    if verb is not None or not is_condition:
        return verb
    return next((at for at in ends if _is_statement(words, at)), None)


def _is_act(words: Words, at: int) -> bool:
    follows = starts_object(words, at + 1) or words.at(at + 1) in ("to", "that")
    base = base_of(words.at(at))
    is_plain = words.at(0) in _CONDITIONS and base == words.at(at) and base in USAGES and "n" not in USAGES[base]
    return base is not None and (follows or (is_plain and not words.ends_group(at)))


def _is_statement(words: Words, at: int) -> bool:
    is_subject = starts_object(words, at) or words.at(at) in PEOPLE
    return is_subject and not {"be", "to"}.isdisjoint(words.low[at:])


def beginning(words: Words, led: Led) -> Beginning | None:
    """Where a verb phrase begins; None where the clause is a statement with a subject of its own."""
    if noun_to_be_done(words) and not led.body:
        return None
    if is_verb_phrase(words, 0) and (led.body or not led.that or words.at(1) in ("the", "that")):
        return Beginning(0, "")
    if words.at(0) in ("does", "did") and words.at(1) == "not":
        return Beginning(0, "third" if words.at(0) == "does" else "past")
    form = _inflected(words, led)
    return Beginning(0, form) if form else _after_body(words)


def _inflected(words: Words, led: Led) -> str:
    """The form of the first verb, where the clause begins with one that is not bare: “noted the report”."""
    at = 0
    while is_adverb(words.at(at)) and words.at(at) not in BASE_OF_PARTICIPLE:
        at += 1
    word = words.at(at)
    has_object = at + 1 < len(words) and (
        starts_object(words, at + 1) or words.at(at + 1) in _AFTER_VERB or words.at(at + 1).endswith("s")
    )
    if word in USAGES or not (has_object or led.body):
        return ""
    if word in BASE_OF_THIRD and (led.body or "n" not in USAGES[BASE_OF_THIRD[word]]):
        return "third"
    return "past" if word in BASE_OF_PAST and "be" not in words.low[at : at + 2] else ""


def _after_body(words: Words) -> Beginning | None:
    """“the Cabinet notes …”, “Members noted …”: the verb after the body, where a meeting resolves with it."""
    body = _BODY.match(words.text(0))
    if not body:
        return None
    begin = at = len(body[0].split())
    while is_adverb(words.at(at)):
        at += 1
    word = words.at(at)
    base = base_of(word)
    if base is None or words.at(at + 1) in _NO_VERB_BEFORE or ("i" in USAGES[base] and "prompt" not in USAGES[base]):
        return None
    if "s" not in USAGES[base] and "prompt" not in USAGES[base]:
        return None
    if word in USAGES:
        return Beginning(begin, "") if starts_object(words, at + 1) or words.at(at + 1) in ("that", "to") else None
    return Beginning(begin, "third" if word in BASE_OF_THIRD else "past")
