"""What is resolved, put into the words of one mood."""

import re
from enum import StrEnum

from ..model.resolution import Act, Verb
from .verbs import USAGES, participle, past, third_person


class Mood(StrEnum):
    """How a resolution speaks."""

    SUBJUNCTIVE = "subjunctive"
    """that the report be noted"""
    PAST = "past"
    """noted the report"""
    PRESENT = "present"
    """notes the report"""
    INFINITIVE = "infinitive"
    """to note the report"""
    REFERENCE = "by reference"
    """the recommendations are approved as they stand: note the report"""


_SUBJECTS = {"them": "they", "him": "he", "her": "she", "us": "we"}
_ELIDED = frozenset({"it", "them", "him", "her"})
_NEGATED = {Mood.PAST: "did not", Mood.PRESENT: "does not", Mood.INFINITIVE: "not", Mood.REFERENCE: "do not"}


def in_mood(acts: tuple[Act, ...], mood: Mood) -> str:
    """The acts as one text without opening, label or separator."""
    text, before = "", None
    for act in acts:
        said = _passive(act, before) if mood is Mood.SUBJUNCTIVE else _active(act, mood)
        text = f"{text}{_joint(act)}{said}" if text else said
        before = act
    return text


def _joint(act: Act) -> str:
    return ", " if act.joint == "," else f"{act.joint} " if act.joint.startswith(",") else f" {act.joint or 'and'} "


def _passive(act: Act, before: Act | None) -> str:
    if not act.verbs:
        return f"{act.front}, {act.tail}" if act.front else act.tail
    if act.agent:
        who = f"{act.front}, {act.agent}" if act.front else act.agent
        return _spoken(f"{who}{' not' if act.negative else ''} {act.verbs[0].base}", act.tail)
    done = _listed([_participle(verb) for verb in act.verbs])
    if before is not None and is_elided(act, before):
        return _spoken(done, act.tail)
    subject, tail = _SUBJECTS.get(act.object, act.object) or "it", act.tail
    if act.insert:
        subject = f"{subject}, {act.insert},"
    elif is_left_open(subject):
        subject, tail = f"{subject},", tail.removeprefix(", ")
    if act.front:
        subject = f"{act.front}, {subject}"
    middle = " ".join(part for part in (act.aspect, "not be" if act.negative else "be") if part)
    return _spoken(f"{subject} {middle} {done}", tail)


def is_elided(act: Act, before: Act) -> bool:
    """Whether the object is a pronoun for the object before, so that the participle alone says it."""
    pronoun = act.object.lower()
    if pronoun not in _ELIDED or before.agent or not before.object or act.negative or act.insert:
        return False
    is_of_somebody = any(verb.base in _OF_SOMEBODY for verb in before.verbs)
    if (act.verbs[-1].base in _OF_SOMEBODY and pronoun == "it") or (pronoun in ("him", "her") and not is_of_somebody):
        return False
    is_first = not before.joint or before.object.lower() in _ELIDED
    return is_first and (pronoun != "it" or is_one(before))


def is_one(act: Act) -> bool:
    """Whether what the act is about is one thing, and nobody, so that “it” can stand for it."""
    is_somebody = any(verb.base in _OF_SOMEBODY for verb in act.verbs)
    return not (is_somebody or _SEVERAL.search(act.object))


_OF_SOMEBODY = frozenset({"thank", "congratulate", "ask", "invite", "appoint", "elect", "remind", "authorise"})
_SEVERAL = re.compile(r" and (?:the|an?|its|their|that|which|to)\b|\b(?:which|who)\b")


def _active(act: Act, mood: Mood) -> str:
    if not act.verbs or act.agent or (act.object and not act.aspect and _is_wished(act)) or _is_prompting(act):
        return f"{_inflected(Verb('agree'), mood)} that {_passive(act, None)}"
    verbs = act.verbs
    opening = ""
    if mood in (Mood.PAST, Mood.PRESENT) and (act.aspect or not all("s" in USAGES[verb.base] for verb in verbs)):
        opening, mood = f"{_inflected(Verb('agree'), mood)} to ", Mood.INFINITIVE
    if act.negative:
        opening, mood = f"{opening}{_NEGATED[mood]} ", Mood.REFERENCE
    if act.aspect:
        opening, mood = f"{opening}{act.aspect} ", Mood.REFERENCE
    words = f"{opening}{_listed([_inflected(verb, mood) for verb in verbs])} {act.object}".rstrip()
    if is_left_open(act.object) and act.tail and not act.insert:
        words = f"{words},"
    if act.insert:
        words = f"{words}, {act.insert}" if act.tail.startswith(",") else f"{words} {act.insert}"
    said = _spoken(words, act.tail.removeprefix(", ") if words.endswith(",") else act.tail)
    return f"{act.front}, {said}" if act.front else said


def is_left_open(noun: str) -> bool:
    """Whether a comma in the noun opens something that “be” must close: “the report, in particular paragraph 4”."""
    if ", " not in noun:
        return False
    *before, last = _QUOTED.sub("“…”", noun).split(", ")
    if not before:
        return False
    if _PARENTHESIS.match(last.removeprefix("and ")):
        return True
    if last.startswith(("and ", "or ")):
        return len(before) == 1 and last.startswith("and ") and " and " not in before[0]
    return len(before) % 2 == 1 and " and " not in last and " or " not in last and not noun.startswith("(")


_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_PARENTHESIS = re.compile(
    r"(?:in particular|including|especially|particularly|notably|namely|such as|which|who|whose|together with"
    r"|as well as|along with|published|dated|held|attached|set out|with the exception|with"
    r"|one|some|both|half|i\.e\.|e\.g\.)(?: |$)"
    r"|“…”$|[a-z]+ing (?:the|an?|its|their|all|any|that|how|[A-Z\d])"
)


def _is_prompting(act: Act) -> bool:
    """Whether the active would read as a prompt: “review the plan” invites debate, “the plan be reviewed” decides."""
    return any(not _PROMPTS.isdisjoint(USAGES[verb.base].marks) for verb in act.verbs)


_PROMPTS = frozenset({"prompt", "prompt0"})


def _is_wished(act: Act) -> bool:
    """Whether the object is one that only the passive can have."""
    return act.object.lower().startswith(("there ", "it "))


def _spoken(head: str, tail: str) -> str:
    return head if not tail else f"{head}{tail}" if tail.startswith((",", ":")) else f"{head} {tail}"


def _participle(verb: Verb) -> str:
    return " ".join(part for part in (verb.adverb, participle(verb.base), verb.particle) if part)


def _inflected(verb: Verb, mood: Mood) -> str:
    inflected = past(verb.base) if mood is Mood.PAST else third_person(verb.base) if mood is Mood.PRESENT else verb.base
    return " ".join(part for part in (verb.adverb, inflected, verb.particle) if part)


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
