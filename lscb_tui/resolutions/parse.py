"""From the words of a clause to what it does."""

import re
from dataclasses import replace

from ..model.resolution import Act, Clause, ClauseKind
from .context import NOTHING_KNOWN, Context
from .lead_in import BODY, Led, take_lead
from .passive import read_wishes
from .sentence import finite_verb, starts_object, subjunctive
from .phrases import read_phrases
from .reading import Read, Unreadable
from .verb_group import is_verb_phrase
from .verbs import BASE_OF_PARTICIPLE, BASE_OF_PAST, BASE_OF_THIRD, USAGES, base_of
from .words import Words, is_adverb, lower_first, word_set

_MAX_LENGTH = 5_000
_BODY = re.compile(rf"(?:{BODY})\s+(?=\w)", re.IGNORECASE)
_FRONTING = word_set(
    "subject further pursuant under in following with on given at by from for having as until after before"
)
_REQUESTS = word_set("request ask invite recommend encourage urge require direct instruct remind")
_FACTS = word_set(
    "note acknowledge recognise recognize confirm welcome accept agree record regret understand observe affirm reaffirm"
)
_SOUGHT = re.compile(
    r"\b(?:views|comments|feedback|questions|observations|thoughts|input|suggestions)\b.* (?:is|are) (?:sought|invited|requested|welcomed|welcome)\b",
    re.IGNORECASE,
)

NO_OUTCOME = "a prompt has no outcome yet: record the points, decide, or leave it to the narrative"
UNPARSED = "not parsed, the words stand unchanged: {reason}"


def parse_clause(words: str, context: Context = NOTHING_KNOWN) -> Clause:
    """Parse one clause, with or without lead-in, label and separator. Never raises on any text.

    What cannot be read is `unparsed`, and its one warning says why.
    """
    led = take_lead(" ".join(words.split()))
    try:
        if len(led.words) > _MAX_LENGTH:
            raise Unreadable("it is too long")
        return _read(led)
    except Unreadable as reason:
        return Clause(led.words, ClauseKind.UNPARSED, warnings=(UNPARSED.format(reason=reason),))


def _read(led: Led) -> Clause:
    source = led.words
    if not source:
        raise Unreadable("there are no words")
    if source.endswith((":", "?")):
        raise Unreadable(f"it ends with “{source[-1]}”")
    words, front = _without_front(Words(_one_sentence(source)))
    rest = words.text(0)
    read = Read()
    kind: ClauseKind | None = None
    begin, form = _active_start(words, led)
    if begin is not None:
        _read_active(words, begin, form, led, read)
    else:
        kind = _read_statement(rest, words, led, read)
    if front and read.acts:
        front = front[0].lower() + front[1:]
        read.acts[0] = replace(read.acts[0], front=front)
    _give_owners(read)
    if len(read.acts) > 1 and read.acts[-1].joint == ",":
        read.acts[-1] = replace(read.acts[-1], joint="and")
    warnings = tuple(read.doubts)
    if read.prompts:
        warnings = (NO_OUTCOME, *warnings)
        kind = ClauseKind.PROMPT
    if kind is None:
        kind = _kind(read.acts)
    return Clause(source, kind, tuple(read.acts), tuple(read.prompts), warnings)


def _one_sentence(source: str) -> str:
    """“Note the report. Endorse the plan” as one sentence. Raises Unreadable where a second sentence is no act."""
    for match in reversed(list(_FULL_STOP.finditer(source))):
        rest = source[match.end() :]
        second = Words(rest)
        if not (second.at(0) in USAGES and starts_object(second, 1)):
            raise Unreadable("it holds more than one sentence")
        source = f"{source[: match.start()]} and {rest[0].lower()}{rest[1:]}"
    return source


_FULL_STOP = re.compile(
    r"(?<=[a-z)\d])(?<!\bNo)(?<!\bno)(?<!\bCllr)(?<!\bLtd)(?<!\bpara)(?<!\bSt)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!p\.m)(?<!a\.m)(?<!e\.g)\. (?=[A-Z])"
)


def _give_owners(read: Read) -> None:
    """“consider the report and note its contents”: what is noted is the contents of the report."""
    if read.prompts and read.acts and re.match(r"its \w+$", read.acts[0].object):
        owner = read.prompts[0].about
        if re.match(r"(?:the|this|an?) [^,]*$", owner) and len(owner) < 80:
            noun = read.acts[0].object.removeprefix("its ")
            read.acts[0] = replace(read.acts[0], object=f"the {noun} of {owner}")


def _without_front(words: Words) -> tuple[Words, str]:
    """The clause without what stands in front of it up to a comma (“Subject to …, approve …”), and that front."""
    if words.at(0) not in _FRONTING:
        return words, ""
    for at in range(2, len(words)):
        if (
            words.raw[at - 1].endswith(",")
            and base_of(words.at(at))
            and (starts_object(words, at + 1) or words.at(at + 1) in ("to", "that"))
        ):
            if words.at(0) == "having":
                raise Unreadable("what was considered belongs into the narrative")
            return Words(words.text(at)), words.text(0, at).rstrip(",")
    if words.text(0, 2).lower() == "subject to":
        for at in range(2, len(words)):
            if words.raw[at - 1].endswith(",") and starts_object(words, at) and "be" in words.low[at:]:
                return Words(words.text(at)), words.text(0, at).rstrip(",")
    return words, ""


def _active_start(words: Words, led: Led) -> tuple[int | None, str]:
    """Where a verb phrase begins and the form of its verb; None where the clause is a statement with a subject."""
    if (
        not led.that
        and is_verb_phrase(words, 0)
        or led.that
        and not led.body
        and is_verb_phrase(words, 0)
        and words.at(1) in ("the", "that")
    ):
        return 0, ""
    if words.at(0) in ("does", "did") and words.at(1) == "not":
        return 0, "third" if words.at(0) == "does" else "past"
    word, after = words.at(0), 1
    at = 0
    while is_adverb(word) and word not in BASE_OF_PARTICIPLE:
        at += 1
        word = words.at(at)
    if led.body and is_verb_phrase(words, 0):
        return 0, ""
    if led.body and BASE_OF_THIRD.get(word) in USAGES:
        return 0, "third"
    if led.body and BASE_OF_PAST.get(word) in USAGES and "be" not in words.low[:2]:
        return 0, "past"
    if word in BASE_OF_PAST and word not in USAGES and finite_or_object(words, at + after):
        return 0, "past"
    if word in BASE_OF_THIRD and "n" not in USAGES[BASE_OF_THIRD[word]] and finite_or_object(words, at + after):
        return 0, "third"
    text = words.text(0)
    match = _BODY.match(text)
    if match:
        begin = len(match[0].split())
        verb_at = begin
        while is_adverb(words.at(verb_at)):
            verb_at += 1
        word = words.at(verb_at)
        base = BASE_OF_THIRD.get(word) or BASE_OF_PAST.get(word) or (word if word in USAGES else None)
        if (
            base
            and ("s" in USAGES[base] or "prompt" in USAGES[base])
            and "i" not in USAGES[base]
            and (base != "ask" or True)
            and words.at(verb_at + 1) not in ("be", "of", "is", "are")
        ):
            form = "third" if word in BASE_OF_THIRD and word not in USAGES else "past" if word not in USAGES else ""
            if form or _is_bare(words, verb_at):
                return begin, form
    return None, ""


def _is_bare(words: Words, at: int) -> bool:
    return starts_object(words, at + 1) or words.at(at + 1) in ("that", "to")


def finite_or_object(words: Words, at: int) -> bool:
    """Whether an object follows a verb in the past or third person, so that it is no participle of a heading."""
    return at < len(words) and (
        starts_object(words, at) or words.at(at) in ("that", "to", "and", "with", "in") or words.at(at).endswith("s")
    )


def _read_active(words: Words, begin: int, form: str, led: Led, read: Read) -> None:
    if words.text(begin, begin + 2).lower() == "be assured":
        raise Unreadable("“be assured” says nothing that can be resolved: note the fact, or the assurance")
    try:
        read_phrases(words, begin, form, read)
    except Unreadable:
        if not led.body or form:
            raise
        read.acts.clear()
        agent = lower_first(f"{led.body} {words.text(begin)}")
        if not read_wishes_of(agent, read):
            raise


def read_wishes_of(text: str, read: Read) -> bool:
    """Read a statement whose subject is the body itself; whether that succeeded."""
    read_wishes(text, read)
    return bool(read.acts) and all(act.verbs for act in read.acts)


def _read_statement(text: str, words: Words, led: Led, read: Read) -> ClauseKind:
    if _SOUGHT.search(text) and not led.that:
        raise Unreadable("views are asked for: there is no outcome yet")
    done = subjunctive(words, 0, len(words))
    if done is None:
        done = _to_be(words)
    if done is None or finite_verb(words, 0, len(words)) is None and " to be " not in f" {text} ":
        raise Unreadable(f"no verb that is known begins it, and it is no statement: “{words.text(0, 3)}”")
    done = lower_first(done)
    is_passive = read_wishes(done, read)
    if not is_passive and not (led.that or led.body) and not _is_wish(words):
        raise Unreadable("it tells a fact and does not say what is to be done")
    return ClauseKind.PASSIVE if is_passive or done == text else ClauseKind.OUTCOME


def _is_wish(words: Words) -> bool:
    found = finite_verb(words, 0, len(words))
    return found is not None and words.low[found] in ("should", "shall", "be", "will", "must", *USAGES)


def _to_be(words: Words) -> str | None:
    """“the report to be noted” → “the report be noted”."""
    for at in range(1, len(words) - 2):
        if words.low[at] == "to" and words.at(at + 1) == "be" and words.at(at + 2) in BASE_OF_PARTICIPLE:
            return f"{words.text(0, at)} {words.text(at + 1)}"
    return None


def _kind(acts: list[Act]) -> ClauseKind:
    kinds = {_kind_of(act) for act in acts}
    return kinds.pop() if len(kinds) == 1 else ClauseKind.OUTCOME


def _kind_of(act: Act) -> ClauseKind:
    base = act.verbs[-1].base if act.verbs else ""
    if base in _REQUESTS:
        return ClauseKind.REQUEST
    if base in _FACTS and not act.object and not act.agent:
        return ClauseKind.FACT
    return ClauseKind.OUTCOME
