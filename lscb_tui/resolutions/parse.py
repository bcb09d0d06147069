"""From the words of a clause to what it does."""

import re
from dataclasses import replace

from ..model.resolution import Act, Clause, ClauseKind
from .beginning import Beginning, beginning, one_sentence, without_front
from .doubt import PRONOUN, doubts_inside, doubts_of_acts, doubts_of_choice, doubts_of_open
from .heading import PEOPLE, check_no_heading
from .lead_in import Led, take_lead
from .nominal import in_the_active
from .passive import read_wishes
from .phrases import read_phrases
from .reading import Read, Unreadable
from .sentence import starts_object
from .statement import read_statement
from .verbs import USAGES
from .words import PRONOUNS, Words, lower_first, word_set

_MAX_LENGTH = 5_000
_REQUESTS = word_set("request ask invite recommend encourage urge require direct instruct remind")
_FACTS = word_set(
    "note acknowledge recognise recognize confirm welcome accept agree record regret understand observe affirm reaffirm"
)
_OWNED = re.compile(r"its (?P<noun>\w+)")
_OWNER = re.compile(r"(?:the|this|an?) [^,]{1,80}")

NO_OUTCOME = "a prompt has no outcome yet: record the points, decide, or leave it to the narrative"
UNPARSED = "not parsed, the words stand unchanged: {reason}"


def parse_clause(words: str) -> Clause:
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
    check_no_heading(words)
    words = in_the_active(words)
    read = Read()
    begun = beginning(words, led)
    kind = None if begun else _read_statements(words, led, read)
    if begun:
        _read_active(words, begun, led, read)
    if front and read.acts:
        pronoun = read.acts[0].object
        if pronoun.lower() in PRONOUNS:
            read.doubts.append(PRONOUN.format(pronoun=pronoun, noun=front))
        read.acts[0] = replace(read.acts[0], front=front)
    _give_owner(read)
    _give_body(read, led.body)
    read.doubts.extend(doubts_of_choice(words))
    for doubts_of in (doubts_of_acts, doubts_of_open, doubts_inside):
        read.doubts.extend(doubts_of(read.acts))
    if len(read.acts) > 1 and read.acts[-1].joint == ",":
        read.acts[-1] = replace(read.acts[-1], joint="and")
    if read.prompts:
        doubts = (NO_OUTCOME, *read.doubts)
        return Clause(source, ClauseKind.PROMPT, tuple(read.acts), tuple(read.prompts), tuple(dict.fromkeys(doubts)))
    return Clause(source, kind or _kind(read.acts), tuple(read.acts), warnings=tuple(dict.fromkeys(read.doubts)))


def _read_statements(words: Words, led: Led, read: Read) -> ClauseKind | None:
    """Read a statement, and what “and to VERB” adds to it: “the report be noted and to endorse the plan”."""
    own = _own_verb(words)
    if own is None:
        return read_statement(words, led, read)
    read_statement(Words(words.text(0, own).rstrip(" ,;")), led, read)
    inner = Read()
    read_phrases(Words(words.text(own + 2)), 0, "", inner)
    inner.acts[:1] = [replace(act, joint="and") for act in inner.acts[:1]]
    read.absorb(inner)
    return None


def _own_verb(words: Words) -> int | None:
    """Where “and to VERB” begins an act of the meeting's own behind a statement in the passive."""
    for at in range(2, len(words) - 2):
        if words.low[at] == "to":
            return None
        if words.text(at, at + 2).lower() == "and to":
            usage = USAGES.get(words.at(at + 2))
            is_object = starts_object(words, at + 3) or words.at(at + 3) in PEOPLE
            is_act = usage is not None and "s" in usage and is_object
            return at if is_act and "be" in words.low[:at] else None
    return None


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
