"""From the words of a clause to what it does."""

import re
from dataclasses import replace

from ..model.resolution import Act, Clause, ClauseKind
from .beginning import Beginning, beginning, one_sentence, without_front
from .context import NOTHING_KNOWN, Context
from .doubt import doubts_of_acts
from .lead_in import Led, take_lead
from .passive import read_wishes
from .phrases import read_phrases
from .reading import Read, Unreadable
from .sentence import STATED, finite_verb, is_to_be_done, subjunctive
from .verbs import BASE_OF_PARTICIPLE, BASE_OF_THIRD, USAGES
from .words import DETERMINERS, PRONOUNS, Words, lower_first, word_set

_MAX_LENGTH = 5_000
_REQUESTS = word_set("request ask invite recommend encourage urge require direct instruct remind")
_FACTS = word_set(
    "note acknowledge recognise recognize confirm welcome accept agree record regret understand observe affirm reaffirm"
)
_SOUGHT = re.compile(
    r"\b(?:views|comments|feedback|questions|observations|thoughts|input|suggestions)\b.* (?:is|are)"
    r" (?:sought|invited|requested|welcomed?)\b|(?:is|are) asked for (?:their|its) (?:views|comments|thoughts)\b",
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
_NO_SUBJECT = word_set("as if when where because for with at on in by to of")
_ANYBODY = word_set(
    "nobody everybody everyone somebody nothing there staff they we he she more progress approval authority"
)
_CONVINCED = re.compile(r"\b(?:satisf|assur|convinc|familiaris)\w+ (?:itself|themselves)\b")
_OWNED = re.compile(r"its (?P<noun>\w+)")
_OWNER = re.compile(r"(?:the|this|an?) [^,]{1,80}")

NO_OUTCOME = "a prompt has no outcome yet: record the points, decide, or leave it to the narrative"
UNPARSED = "not parsed, the words stand unchanged: {reason}"


def parse_clause(words: str, context: Context = NOTHING_KNOWN) -> Clause:
    """Parse one clause, with or without lead-in, label and separator. Never raises on any text.

    What cannot be read is `unparsed`, and its one warning says why.
    """
    led = take_lead(" ".join(words.split()))
    try:
        return _parsed(led)
    except Unreadable as reason:
        return Clause(led.words or words.strip(), ClauseKind.UNPARSED, warnings=(UNPARSED.format(reason=reason),))


def _parsed(led: Led) -> Clause:
    source = led.words
    if source.isupper() and " " in source:
        source = source.lower()
    if not source:
        raise Unreadable("there are no words")
    if len(source) > _MAX_LENGTH:
        raise Unreadable("it is too long")
    if source.endswith((":", "?")):
        raise Unreadable(f"it ends with “{source[-1]}”")
    words, front = without_front(Words(one_sentence(source)))
    read = Read()
    begun = beginning(words, led)
    kind = None if begun else _read_statement(words, led, read)
    if begun:
        _read_active(words, begun, led, read)
    if front and read.acts:
        read.acts[0] = replace(read.acts[0], front=front)
    _give_owner(read)
    _give_body(read, led.body)
    read.doubts.extend(doubts_of_acts(read.acts))
    if len(read.acts) > 1 and read.acts[-1].joint == ",":
        read.acts[-1] = replace(read.acts[-1], joint="and")
    if read.prompts:
        doubts = (NO_OUTCOME, *read.doubts)
        return Clause(source, ClauseKind.PROMPT, tuple(read.acts), tuple(read.prompts), tuple(dict.fromkeys(doubts)))
    return Clause(source, kind or _kind(read.acts), tuple(read.acts), warnings=tuple(dict.fromkeys(read.doubts)))


def _read_active(words: Words, begun: Beginning, led: Led, read: Read) -> None:
    if words.text(begun.at, begun.at + 2).lower() == "be assured":
        raise Unreadable("“be assured” resolves nothing: note the fact, or the assurance")
    try:
        read_phrases(words, begun.at, begun.form, read)
    except Unreadable:
        if not led.body or begun.form:
            raise
        read.acts.clear()
        read_wishes(lower_first(f"{led.body} {words.text(begun.at)}"), read)  # the body itself is to do it
        if not all(act.verbs for act in read.acts):
            raise


def _read_statement(words: Words, led: Led, read: Read) -> ClauseKind:
    """Read a clause that has a subject of its own: “the report be noted”, “the Chair writes to …”."""
    text = words.text(0)
    if _SOUGHT.search(text) and not led.that:
        raise Unreadable("views are asked for: there is no outcome yet")
    if words.at(0) in _NO_SUBJECT:
        raise Unreadable(f"“{words.at(0)}” begins no statement of its own")
    if _GIVES_VIEWS.match(text):
        raise Unreadable("views are asked for: there is no outcome yet")
    done = _to_be(words, is_strict=True) or subjunctive(words, 0, len(words)) or _to_be(words)
    if done is None:
        raise Unreadable(f"no verb that is known begins it, and it is no statement: “{words.text(0, 3)}”")
    if is_no_subject(words, led):
        raise Unreadable(f"“{words.raw[0]}” is neither a verb that is known nor what a statement is about")
    if _CONVINCED.search(text):
        raise Unreadable("what somebody is to be satisfied of is no outcome: note the fact, or the assurance")
    done = lower_first(done)
    is_passive = read_wishes(done, read)
    if _tells_fact(words, led, read, is_passive=is_passive):
        raise Unreadable("it tells a fact and does not say what is to be done")
    return ClauseKind.PASSIVE if is_passive or done == text else ClauseKind.OUTCOME


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


def _to_be(words: Words, *, is_strict: bool = False) -> str | None:
    """“the report to be noted” → “the report be noted”; “officers to report back” → “officers report back”."""
    for at in range(1, len(words) - 1):
        if is_strict and (words.low[at] in _FINITE or words.low[at] in BASE_OF_THIRD):
            return None
        if words.low[at] != "to":
            continue
        is_passive = words.at(at + 1) == "be" and words.at(at + 2) in BASE_OF_PARTICIPLE
        is_active = words.at(at + 1) in USAGES and not _AGENTS.isdisjoint(
            words.low[max(at - 1, 0) : at] + words.low[1:2]
        )
        if is_passive or is_active:
            return f"{words.text(0, at)} {words.text(at + 1)}"
    return None


def _give_owner(read: Read) -> None:
    """“consider the report and note its contents”: what is noted is the contents of the report."""
    owned = _OWNED.fullmatch(read.acts[0].object) if read.prompts and read.acts else None
    if owned and _OWNER.fullmatch(read.prompts[0].about):
        read.acts[0] = replace(read.acts[0], object=f"the {owned['noun']} of {read.prompts[0].about}")


def _give_body(read: Read, body: str) -> None:
    """“The Panel is asked to record its thanks”: the thanks are the Panel's."""
    for at, act in enumerate(read.acts):
        if at == 0 and re.match(r"(?:its|their) ", act.object) and re.match(r"(?:the|this) ", body, re.IGNORECASE):
            owner = f"the {body.split(maxsplit=1)[1]}"
            possessive = "'" if owner.endswith("s") else "'s"
            read.acts[at] = replace(act, object=f"{owner}{possessive} {act.object.split(maxsplit=1)[1]}")


def _kind(acts: list[Act]) -> ClauseKind:
    kinds = {_kind_of(act) for act in acts}
    return kinds.pop() if len(kinds) == 1 else ClauseKind.OUTCOME


def _kind_of(act: Act) -> ClauseKind:
    base = act.verbs[-1].base if act.verbs else ""
    if base in _REQUESTS:
        return ClauseKind.REQUEST
    is_told = base in _FACTS and not act.object and not act.agent and not act.verbs[-1].particle
    return ClauseKind.FACT if is_told else ClauseKind.OUTCOME
