"""Where the object of a verb ends, and what of the rest belongs to the verb.

In “defer the report to the next meeting” the report is deferred, and “to the next meeting” says until when; in “note
the transition to the new arrangements” all of it is noted. What decides is the verb, then the noun before.
"""

import re
from typing import NamedTuple

from .infinitive import is_verb_after_to
from .lead_in import INNER_LABEL
from .nouns import keeps
from .sentence import starts_object
from .tail import opens_tail
from .verbs import BASE_OF_PARTICIPLE, USAGES, Usage
from .words import DETERMINERS, PREPOSITIONS, RELATIVES, Words, any_of, word_set

_PEOPLE = word_set("staff children people those everyone anyone all work")


class Parts(NamedTuple):
    """An object, what stands in commas after it, and the tail that follows the participle."""

    object: str
    insert: str
    tail: str


FEELINGS = word_set(
    "thanks concern regret interest pleasure appreciation gratitude satisfaction disappointment caution sadness"
)
"""How something is noted: “with concern”."""
INSERTED = "as " + any_of(
    r"""set out\b | detailed\b | described\b | outlined\b | shown\b | attached\b | appended\b | listed\b
    | contained\b | presented\b | proposed\b | summarised\b | identified\b | recommended\b | given\b
    | specified\b | circulated\b | tabled\b | submitted\b | reported\b | published\b | drafted\b | illustrated\b
    | indicated\b | discussed\b | laid out\b | noted\b | stated\b | referred to\b | amended\b | revised\b
    | agreed\b"""
)
"""What stands in commas before “be”, as a pattern."""
_INSERT = re.compile(INSERTED)


def split_object(words: Words, start: int, end: int, usage: Usage) -> Parts:
    """Cut a span into the object, the insert and the tail, as the verb governs them."""
    if start < end and INNER_LABEL.fullmatch(words.raw[start]):
        return Parts(words.text(start, end).rstrip(" ,;"), "", "")  # a labelled list is one object
    modified = is_aside = False
    insert_from = None
    for at in range(start + 1, end):
        low = words.low[at]
        if words.raw[at - 1].endswith(":"):
            return _parts(words, start, insert_from, at, end)  # “the following appointments be made: …”
        if not low:
            continue
        if is_aside and words.ends_group(at - 1):
            modified = is_aside = False  # “Ms Ash, who retires in May, for her work”: the comma closes what describes
        if is_aside:
            continue  # all of it describes the object until a comma closes it
        if low == "as" and insert_from is None and _INSERT.match(words.text(at, min(at + 3, end))):
            insert_from = at
        elif opens_tail(words, start, at, end, usage, modified=modified, in_insert=insert_from is not None):
            return _parts(words, start, insert_from, at, end)
        elif low == "to" and is_verb_after_to(words, at + 1):
            if "m" in usage and not modified and not keeps(words.at(at - 1), "verb"):
                return _parts(words, start, insert_from, at, end)
            modified = True
        elif not modified:
            modified = _modifies(words, at)
            is_aside = modified and words.ends_group(at - 1)
    return _parts(words, start, insert_from, end, end)


def _modifies(words: Words, at: int) -> bool:
    """Whether a clause begins here that describes the object, so that times and places after it are its own."""
    low, before = words.low[at], words.at(at - 1)
    if low in RELATIVES:
        return not (low == "that" and before in PREPOSITIONS)
    if before in DETERMINERS:
        return False
    if low in BASE_OF_PARTICIPLE and low not in USAGES:
        return words.at(at + 1) in PREPOSITIONS
    if low.endswith("ing"):
        is_plain = words.raw[at].islower() and before not in PREPOSITIONS | {"and", "or"}
        return is_plain and (starts_object(words, at + 1) or (before.endswith("s") or before in _PEOPLE))
    return low in ("due", "planned", "scheduled")


def _parts(words: Words, start: int, insert_from: int | None, tail_from: int, end: int) -> Parts:
    noun = words.text(start, tail_from if insert_from is None else insert_from)
    insert = "" if insert_from is None else words.text(insert_from, tail_from)
    tail = words.text(tail_from, end)
    is_between_commas = bool(insert) and noun.endswith(",") and insert.endswith(",")  # they close round the insert
    if tail and (insert or noun).endswith((",", ":")) and not is_between_commas:
        tail = f"{(insert or noun)[-1]} {tail}"
    return Parts(noun.rstrip(" ,;:"), insert.rstrip(" ,;:"), tail.rstrip(" ,;"))
