"""“to VERB”, told apart from “to” before a noun."""

from .lead_in import INNER_LABEL
from .sentence import starts_object
from .verbs import USAGES
from .words import Words, is_adverb, word_set

_NOUNS_AFTER_TO = word_set("staff trust chair market fund scale date")
_AUXILIARY = word_set("be have read see")


def find_infinitive(words: Words, start: int, end: int) -> int | None:
    """Where the first “to VERB” stands in a span, with adverbs and “not” allowed: “to formally adopt”."""
    for at in range(start, end - 1):
        if words.low[at] == "to" and is_verb_after_to(words, at + 1):
            return at
        if words.low[at] == "not" and words.at(at + 1) == "to" and is_verb_after_to(words, at + 2):
            return at
    return None


def is_verb_after_to(words: Words, position: int) -> bool:
    """Whether “to” before this position begins an infinitive."""
    if position < len(words) and INNER_LABEL.fullmatch(words.raw[position]):
        position += 1  # “to (1) confirm …, (2) explain …”
    while words.at(position) == "neither" or (is_adverb(words.at(position)) and words.at(position) not in USAGES):
        position += 1
    word = words.at(position)
    if word in _NOUNS_AFTER_TO:
        return starts_object(words, position + 1)
    return (word in USAGES or word in _AUXILIARY) and words.raw[position][:1].islower()
