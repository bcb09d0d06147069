"""Whether a preposition belongs to the verb, or to the noun before it: “refer the response to the plan to Cabinet”."""

import re

from .infinitive import find_infinitive, is_verb_after_to
from .nouns import is_purpose_noun, keeps
from .verbs import Usage
from .words import Words, word_set

_FOR_ANYTHING = word_set(
    "thank congratulate praise commend nominate criticise censure reward compensate allocate earmark reserve"
    " ring-fence ringfence lobby press ask"
)
_PRICED = word_set("purchase buy sell acquire lease")
_DIRECTED = word_set(
    "give offer pledge escalate refer forward send transfer present circulate assign delegate communicate return"
    " pass relay flag allocate award pay donate move"
)
"""Verbs that need to be told to whom."""
_BY_DEGREES = word_set("increase reduce raise lower cut decrease")
"""Verbs after which “to” says up to what."""
_AMOUNT = re.compile(r"[£\d]|an? |nil|zero|the (?:level|rate|sum)")
_ARRIVED_AT = re.compile(r"(?:his|her|their|the (?:meeting|board|committee|county|city|team))\b", re.IGNORECASE)
_SHOWN_SOMEWHERE = word_set("publish include launch post feature add issue circulate display")
"""Verbs after which “on” says where, and not what about."""
_ON_PLACE = re.compile(
    r"(?:[\w’']+ ){1,3}(?:website|agendas?|register|record|programme|market|board"
    r"|group|panel|committee|list|page|form|day|date)\b",
    re.IGNORECASE,
)
_PEOPLE = word_set("those people adults children residents families staff learners pupils parents anyone everyone")
_BASIS = word_set("progress performance delivery")
_KEPT_AFTER_AS = word_set("set well to appendix annex attachment")
TOLD_OF = word_set("tell remind inform advise notify assure warn convince persuade reassure")


def is_argument(words: Words, start: int, at: int, end: int, usage: Usage, *, modified: bool) -> bool:
    """Whether the preposition at `at`, which the verb governs, is the verb's, where the object began at `start`."""
    low, before, after = words.low[at], words.at(at - 1), words.at(at + 1)
    if low == "to":
        return _is_to(words, start, at, end, usage, modified=modified)
    if low == "for":
        return _is_for(words, start, at, end, usage, modified=modified)
    if low == "as":
        is_kept = any(keeps(word, "as") for word in words.low[start:at])
        return not is_kept and after not in _KEPT_AFTER_AS and before not in ("such", "well")
    if low == "of":
        return keeps(before, "of") or usage.base in TOLD_OF
    if low == "on" and (keeps(before, "on") or usage.base in _SHOWN_SOMEWHERE):
        return _ON_PLACE.match(words.text(at + 1, at + 4)) is not None
    if low == "with" and keeps(before, "with") and before in _PEOPLE:
        return False
    if low == "from" and usage.base == "take" and not {"offer", "support"}.isdisjoint(words.low[start:at]):
        return False
    if low == "against" and before in _BASIS:
        return False
    if low == "in" and usage.base == "support":
        return after.endswith("ing") or after in ("its", "their", "his", "her")
    return not modified or low in ("into", "onto")


def _is_to(words: Words, start: int, at: int, end: int, usage: Usage, *, modified: bool) -> bool:
    ahead = words.text(at + 1, at + 4)
    if usage.base in ("have", "give", "pay") and at == start + 1:
        return True
    if usage.base in ("draw", "pay", "call") and words.at(at - 1) == "attention":
        return True
    is_last = usage.base in _DIRECTED and "to" not in words.low[at + 1 : end]
    if (keeps(words.at(at - 1), "to") and not is_last) or is_verb_after_to(words, at + 1):
        return False
    if usage.base == "welcome":
        return bool(_ARRIVED_AT.match(ahead))
    if usage.base in _BY_DEGREES:
        return bool(_AMOUNT.match(ahead))
    return not modified or words.is_name(at + 1) or words.at(at + 1) in ("the", "a", "full", "its")


def _is_for(words: Words, start: int, at: int, end: int, usage: Usage, *, modified: bool) -> bool:
    if usage.base in _PRICED:
        return words.raw[at + 1 : at + 2] != [] and words.raw[at + 1].startswith("£")
    if "at" in usage.governs and "at" in words.low[at:end]:
        return False  # “set the council tax for 2023/24 at …”
    if usage.base == "set" and words.at(start - 1) == "aside":
        return True
    if usage.base == "make" and words.at(at - 1) in ("arrangements", "provision"):
        return True
    if usage.base == "give" and at == start + 1 and find_infinitive(words, at, end) is not None:
        return True  # “give approval for the scheme to proceed”
    if usage.base not in _FOR_ANYTHING:
        return is_purpose(words, at + 1) and not keeps_for(words, at) and not modified
    return not modified


def is_purpose(words: Words, at: int) -> bool:
    """Whether a purpose stands here, as after “for”: “consideration”, “inclusion in …”, “training”."""
    word = words.at(at)
    if word in ("its", "their", "the", "a", "an"):
        return is_purpose_noun(words.at(at + 1))
    return is_purpose_noun(word) or (word.endswith("ing") and len(word) > 5)


def keeps_for(words: Words, at: int) -> bool:
    """Whether the noun before “for” keeps what follows: “a request for help”, but not “the plan for approval”."""
    noun = words.at(at - 1)
    is_for_purpose = any(is_purpose_noun(words.at(at + ahead), of_paper=True) for ahead in (1, 2, 3))
    return keeps(noun, "for") and not (keeps(noun, "paper") and is_for_purpose)
