"""Phrases that put something to a meeting and decide nothing: “comment on …”, “agree any actions”."""

import re

from ..model.resolution import Prompt
from .argument import TOLD_OF
from .reading import Phrase
from .verbs import USAGES
from .words import QUESTIONS, word_set

_ON = ("on", "upon")
_GIVES_VIEWS = word_set(
    "provide offer give make share raise suggest ask express highlight propose put feed feedback submit advise"
    " pose agree flag"
)
_VIEWS = re.compile(
    r"(?:(?:a|any|their|its|the|some|further|such)\s+)*(?:\w+\s+)?"
    r"(?:comments?|feedback|views?|questions?|observations?|opinions?|suggestions?|reflections?|steers?|challenge|scrutiny"
    r"|input|guidance|thoughts|advice|direction|amendments?|next steps|actions?|recommendations?|way forward)"
    r"(?=$|,| (?:on|to|of|for|from|about|regarding|arising|required|needed|it|they|which|that|before|as|and|with|in|at"
    r"|if)\b)"
)
"""What has no content until somebody gives it."""
_DEFINITE = re.compile(
    r"(?:(?:the|its) (?:recommendations?|actions?|amendments?|advice|guidance)|a (?!steer|view)|the following|no )"
)
_OPEN = re.compile(
    r"(?:any|what|which|how|whether|if|who|when|where|why)\b"
    r"|(?:a |the |its |on )*"
    r"(?:next steps|ways? forward|response|view|position|preferred option|approach to be taken|course of action)$"
)
_OF_ANY = re.compile(r"[^,]+? (?:of|about) any\b")
"""“advise officers of any changes”: nobody has named one."""
_LEAVES_OPEN = word_set("agree determine decide raise suggest make share highlight flag")
_AS_FIT = re.compile(r"\bas (?:appropriate|necessary|it sees fit|required)$")
_DONE_AS_FIT = word_set("make comment agree provide take recommend advise")
_SET_TIME = re.compile(
    r"\b(?:during|annually|quarterly|monthly|regularly|every|in \d+|in (?:six|twelve|three|one|a) |by |at its|at the"
    r"|at each|after|months?|under)\b"
)
_PUT_OFF = re.compile(
    r"\b(?:at (?:a|its|the) (?:\w+ )?meeting|in \w+ (?:weeks|months)|in due course|when|once|after)\b"
)
"""Considering is put off to another day: that is decided."""
_ASKS_FOR_DEBATE = word_set("comment discuss debate explore question scrutinise scrutinize examine reflect")


def prompting_verbs(phrase: Phrase) -> tuple[str, ...]:
    """Those of the phrase's verbs that only invite debate."""
    if phrase.base in ("consider", "reconsider") and len(phrase.verbs) == 1 and _PUT_OFF.search(phrase.rest):
        return ()
    return tuple(verb.base for verb in phrase.verbs if "prompt" in USAGES[verb.base])


def needs_debate(verbs: tuple[str, ...]) -> bool:
    """Whether what they ask for is still open when another verb of the phrase decides: “note and comment on”."""
    return not _ASKS_FOR_DEBATE.isdisjoint(verbs)


def wholly_prompting(phrase: Phrase) -> Prompt | None:
    """The phrase as a prompt, where all its verbs are, or where it is left open what is done."""
    prompting = prompting_verbs(phrase)
    is_open = len(prompting) == len(phrase.verbs) or "identify" in prompting
    if is_open or (phrase.base in _DONE_AS_FIT and _AS_FIT.search(phrase.rest)):
        return phrase.prompt(phrase.text(phrase.at + 1) if phrase.first in _ON else None)
    return None


def open_ended(phrase: Phrase) -> Prompt | None:
    """The phrase as a prompt, where its verb decides but what is decided is left open; None where it is not."""
    base, rest = phrase.base, phrase.rest
    if phrase.first in QUESTIONS:
        is_told = "c" in phrase.usage or base in ("accept", "confirm", "record", "ask")
        return None if is_told else phrase.prompt()
    if base == "suggest" or (base == "advise" and phrase.first in _ON):
        return phrase.prompt()
    if "prompt0" in phrase.usage and len(phrase.verbs) == 1 and not phrase.negative and not _SET_TIME.search(rest):
        return phrase.prompt()
    if base in TOLD_OF and _OF_ANY.match(rest):
        return phrase.prompt()
    if base in _GIVES_VIEWS and phrase.first != "that" and _VIEWS.match(rest) and not _DEFINITE.match(rest):
        return phrase.prompt()
    return phrase.prompt() if base in _LEAVES_OPEN and _OPEN.match(rest) else None
