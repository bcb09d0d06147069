"""Clauses that have a subject of their own: “the report be noted”, “officers to report back”."""

import re

from ..model.resolution import Act, ClauseKind
from .heading import PEOPLE, doubt_of_noun, noun_to_be_done
from .lead_in import Led
from .passive import read_wishes
from .reading import Read, Unreadable
from .sentence import STATED, finite_verb, is_to_be_done, subjunctive
from .tail import is_time
from .verbs import BASE_OF_GERUND, BASE_OF_PARTICIPLE, BASE_OF_THIRD, USAGES
from .words import DETERMINERS, PRONOUNS, Words, lower_first, word_set

_SOUGHT = re.compile(
    r"\b(?:views?|comments|feedback|questions|observations|thoughts|input|suggestions|steer|guidance|direction)\b.*"
    r" (?:is|are) (?:sought|invited|requested|welcomed?)\b"
    r"|(?:is|are) asked for (?:their|its) (?:views|comments|thoughts)\b",
    re.IGNORECASE,
)
_AGENTS = word_set(
    "officers members chair chairman director officer agencies partners board committee panel council trust"
    " leader manager head team group subgroup police schools secretary treasurer councillors"
)
_GIVES_VIEWS = re.compile(
    r"(?:\w+ )?members to (?:share|give|offer|provide|express|raise|make|discuss|comment|consider)\b"
    r"(?!.* (?:report|update|paper)\b)",
    re.IGNORECASE,
)
_FINITE = word_set("is are was were be will shall should would must may can has have that which who")
CONSIDERED = "“consideration be given” decides nothing: say what is to be done, and by whom"
LEFT_OPEN = "it says what may be done: it is left open whether it is"
_LEFT_OPEN = word_set("may might can could")
ALSO_TO = "“and to …” was left with what stands before it: it may be an act of the meeting's own"
_DONE = re.compile(r"\bbe\b")
_LED = re.compile(r"[^,]*,")
_ENDS_OPEN = re.compile(r"\b(?:is|are|was|were)(?: not)?$")
_ALSO_TO = re.compile(r"^(?!.*\bto\b.*\band to\b).*\band to [a-z]+\b")
_NO_SUBJECT = word_set("as if when where because for with at on in by to of unless once provided either only")
_ANYBODY = word_set(
    "nobody everybody everyone somebody nothing there staff they we he she more progress approval authority"
)
_CONVINCED = re.compile(r"\b(?:satisf|assur|convinc|familiaris)\w+ (?:itself|themselves)\b")


def read_statement(words: Words, led: Led, read: Read) -> ClauseKind:
    """Read a clause that has a subject of its own: “the report be noted”, “the Chair writes to …”."""
    text = words.text(0)
    if _SOUGHT.search(text) and not led.that:
        raise Unreadable("views are asked for: there is no outcome yet")
    if words.at(0) in _NO_SUBJECT:
        raise Unreadable(f"“{words.at(0)}” begins no statement of its own")
    if _GIVES_VIEWS.match(text):
        raise Unreadable("views are asked for: there is no outcome yet")
    if words.at(0) == "neither" and words.at(1) in USAGES:
        raise Unreadable("“neither … nor” joins verbs: say what is not to be done")
    noun = noun_to_be_done(words)
    if noun:
        return _read_noun(words, noun, read)
    done = _to_be(words, is_strict=True) or subjunctive(words, 0, len(words)) or _to_be(words)
    if done is None:
        raise Unreadable(f"no verb that is known begins it, and it is no statement: “{words.text(0, 3)}”")
    if is_no_subject(words, led):
        raise Unreadable(f"“{words.raw[0]}” is neither a verb that is known nor what a statement is about")
    if _CONVINCED.search(text):
        raise Unreadable("what somebody is to be satisfied of is no outcome: note the fact, or the assurance")
    done = lower_first(done)
    begun = len(read.acts)
    is_passive = read_wishes(done, read)
    _check_verbs(read.acts[begun:], done, is_changed=done != text)
    if words.at(finite_verb(words, 0, len(words)) or 0) in _LEFT_OPEN:
        read.doubts.append(LEFT_OPEN)
    if _ALSO_TO.search(done):
        read.doubts.append(ALSO_TO)
    if done.startswith("consideration be given to"):
        read.doubts.append(CONSIDERED)
    if _tells_fact(words, led, read, is_passive=is_passive):
        raise Unreadable("it tells a fact and does not say what is to be done")
    return ClauseKind.PASSIVE if is_passive or done == text else ClauseKind.OUTCOME


def _check_verbs(acts: list[Act], done: str, *, is_changed: bool) -> None:
    """Raise Unreadable where nothing is done, or by nobody: “Despite the costs, approve the plan”."""
    if not is_changed and not any(act.verbs for act in acts) and not _DONE.search(done):
        raise Unreadable("it has no verb in the passive, and does not say who does what")
    if _ENDS_OPEN.search(done):
        raise Unreadable("it tells a fact and does not say what is to be done")
    if any(_is_deed(act.agent) for act in acts):
        raise Unreadable("what begins it is a deed, and nobody who does something")
    if any(_LED.fullmatch(act.agent) for act in acts):
        raise Unreadable("what stands in front of the comma does not do it")


def _is_deed(agent: str) -> bool:
    """Whether what was read as somebody begins with a gerund: “Delegating authority to the Director”."""
    base = BASE_OF_GERUND.get(agent.partition(" ")[0].lower())
    return base is not None and not USAGES[base].marks.isdisjoint({"s", "d"})


def _read_noun(words: Words, until: int, read: Read) -> ClauseKind:
    """“Review dates to be added” → “review dates be added”."""
    doubt = doubt_of_noun(words, until)
    read.doubts.extend([doubt] if doubt else [])
    done = f"{words.text(0, until)} {words.text(until + 1)}"
    return ClauseKind.PASSIVE if read_wishes(f"{done[0].lower()}{done[1:]}", read) else ClauseKind.OUTCOME


def is_no_subject(words: Words, led: Led) -> bool:
    """Whether one word before the verb is no noun to be sure of: “See what others do”, “Action: officers to write”."""
    if ":" in words.raw[0]:
        return True
    found = finite_verb(words, 0, len(words))
    is_noun = words.at(0).endswith("s") or words.at(0) in _AGENTS | DETERMINERS | PRONOUNS | _ANYBODY
    return found == 1 and not (led.that or is_noun)


def _tells_fact(words: Words, led: Led, read: Read, *, is_passive: bool) -> bool:
    """Whether a statement tells how something is or was: “the plan is robust”, “the service was inspected”."""
    found = finite_verb(words, 0, len(words))
    if found is None:
        return False  # “officers to report back”
    word = words.low[found]
    if word in ("was", "were"):
        if _is_dated(words, found + 2):
            return True  # “the review was commissioned in January”
        return not (is_passive and all("s" in USAGES[verb.base] for act in read.acts for verb in act.verbs))
    if word in ("is", "are") and words.at(found + 1) in STATED:
        return True
    if words.at(0) == "there" and word in ("is", "are"):
        return not led.that
    if is_passive or words.at(0) == "there":
        return False
    if word not in USAGES and not is_to_be_done(words, 0, len(words)):
        return True
    return not (led.that or led.body or word in USAGES or word in ("should", "shall", "be", "will", "must"))


def _is_dated(words: Words, start: int) -> bool:
    """Whether a day, a month or a year stands behind `start` that something was done in."""
    ats = (at for at in range(start, len(words) - 1) if words.low[at] in ("in", "on"))
    return any(words.is_name(at + 1) and is_time(words.text(at)) for at in ats)


def _to_be(words: Words, *, is_strict: bool = False) -> str | None:
    """“the report to be noted” → “the report be noted”; “officers to report back” → “officers report back”."""
    for at in range(1, len(words) - 1):
        if is_strict and (words.low[at] in _FINITE or words.low[at] in BASE_OF_THIRD):
            return None
        if words.low[at] != "to":
            continue
        is_passive = words.at(at + 1) == "be" and words.at(at + 2) in BASE_OF_PARTICIPLE
        nearest = words.low[max(at - 1, 0) : at] + words.low[1:2]
        is_active = words.at(at + 1) in USAGES and not (_AGENTS | PEOPLE).isdisjoint(nearest)
        if is_passive or is_active:
            return f"{words.text(0, at - 1 if words.at(at - 1) == 'ought' else at)} {words.text(at + 1)}"
    return None
