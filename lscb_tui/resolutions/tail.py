"""What follows the participle of a verb and not its object: conditions, manners, purposes, times.

The patterns of `tails.txt` and of times; which of them a verb's object keeps for itself depends on the verb.
"""

import re
from pathlib import Path

from .argument import is_argument, keeps_for
from .verbs import USAGES, Usage
from .words import PREPOSITIONS, Words, any_of, is_adverb, word_set


def _patterns() -> dict[str, re.Pattern[str]]:
    alternatives: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("tails.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            mark, said = line.split(" ", 1)
            alternatives.setdefault(mark, []).extend(said.split(" | "))
    return {mark: re.compile(f"(?:{'|'.join(said)})") for mark, said in alternatives.items()}


_TAILS = _patterns()
_ALWAYS, _MANNER = _TAILS["always"], _TAILS["manner"]
_MONTH = any_of(
    """January | February | March | April | May | June | July | August | September | October | November
    | December | spring | summer | autumn | winter | Easter | Christmas
    | Monday | Tuesday | Wednesday | Thursday | Friday"""
)
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)"
_UNIT = r"(?:hours?|days?|weeks?|minutes?|months?|years?|quarters?|terms?)"
_WHICH = "next|future|following|forthcoming|subsequent|first|last|same|annual"
_WHEN = any_of(
    rf"""(?:the )?(?:early |late |mid-|end of |start of |beginning of )*{_MONTH}\b
    | the (?:end|start|beginning|close) of\b
    | the (?:new|current|next|coming|forthcoming|following|ensuing) (?:year|months?|quarter|term)
    | the (?:\w+ )?(?:calendar|financial|municipal|academic|civic) year
    | (?:(?:an?|one|{_NUMBER}|the next|the first|further|calendar|working|more|up to|at least|period of) )+{_UNIT}\b
    | \d\d? (?:\w+ )?{_MONTH} | (?:20|19)\d\d(?:[/–-]\d+)?\b | due course | future\b | (?:year|quarter) \d
    | (?:its|their|the|an?|each|every)(?: (?:{_MONTH}|{_WHICH}))* meetings?\b
    | (?:an? |the )?(?:annual|quarterly|monthly|weekly|six-monthly|regular|biannual|half-yearly|termly|rolling) basis
    | (?:an? |the )?(?:ongoing|interim|temporary|permanent) basis
    | the (?:municipal|financial|academic|ensuing|civic|current|coming|forthcoming|following)\b
    | \d+(?:[.:]\d\d)? ?(?:am|pm|a\.m|p\.m)\b | noon\b
    | the (?:\w+ )?deadline\b | the due date\b
    | the (?:earliest|latest|present|time being) | (?:year|month|quarter|six|now|next|this stage|this time)\b"""
)
_TIME = re.compile(
    any_of(
        rf"""(?:by|in|on|at|from|for|within|until|during|before|after|over|throughout|every|each|to) {_WHEN}
        | (?:no|not) later than {_WHEN}
        | (?:annually|quarterly|monthly|weekly|regularly|twice|termly|immediately)\b | three times a year
        | six-monthly | bi-?annually | next (?:year|month|quarter|spring|summer|autumn|week) | as soon as
        | going forward | as and when | at least\b"""
    )
)
_DURATION = re.compile(
    rf"for (?:(?:an?|the|up to|at least|further|next|[a-z]+ period of|period of|initial|final|coming) ?)*"
    rf"{_NUMBER}?[ -]?{_UNIT}\b(?! period)"
)
_YEAR_MEANT = re.compile(r"for (?:the (?:year|quarter|financial)|20)")
_REASONS = re.compile(r"for the (?:following )?reasons")
_FIRST_ALWAYS = word_set("subject in so with on provided providing pending unless without for as prior save except")
_FIRST_MANNER = word_set(
    "in on ahead following during by as rather instead because given once when if where before after until no not"
    " alongside with through via to for at free again now well online together"
)
_FIRST_TIME = word_set(
    "by in on at from for within until during before after over throughout no not every each to annually"
    " quarterly monthly weekly regularly twice three six-monthly biannually bi-annually termly next as going"
    " immediately"
)
_OFTEN = word_set("quarterly monthly weekly termly six-monthly")
_STATED_NOUNS = word_set("assurance assurances reassurance confirmation")
"""After these “that” begins what is said: assurance be sought that …"""
_OF_CONTENT = ("at its next meeting", "on behalf of")
_BY_DOING = re.compile(r"by [a-z]+ing\b")
_OPEN_AFTER_COMMA = (PREPOSITIONS - word_set("of including regarding concerning to between")) | word_set(
    "having payable"
)
_DESCRIBING = word_set(
    "comprising including involving containing covering consisting being totalling regarding concerning"
)
_PEOPLE = word_set(
    "children people those pupils families cases residents adults patients parents staff plans land anyone"
)
_CLAUSES = word_set("is are has have was were will cannot")


def opens_tail(words: Words, start: int, at: int, end: int, usage: Usage, *, modified: bool, in_insert: bool) -> bool:
    """Whether the word at `at` begins what follows the participle, where the object began at `start`."""
    low = words.low[at]
    ahead = words.text(at, min(at + 7, end))
    if low in _FIRST_ALWAYS and _ALWAYS.match(ahead):
        return not _is_own(words, at, usage, ahead, modified=modified)
    if in_insert:
        return False
    if words.ends_group(at - 1) and _opens_after_comma(words, start, at, end, usage):
        return True
    is_content = "c" in usage
    if low == "that":
        return words.at(at - 1) in _STATED_NOUNS and at == start + 1 and not is_content
    if low == "on" and words.at(at + 1) == "to" and not {"on", "onto"}.isdisjoint(usage.governs):
        return True
    if low in usage.governs and is_argument(words, start, at, end, usage, modified=modified):
        return True
    if is_content or modified:
        is_means = usage.base == "support" and bool(_BY_DOING.match(ahead)) and not words.at(at - 1).endswith("ed")
        return is_content and (ahead.startswith(_OF_CONTENT) or is_means)
    if low == "for" and keeps_for(words, at) and not _REASONS.match(ahead):
        return "p" not in usage and bool(_DURATION.match(ahead))
    return _opens_manner(words, start, at, end, ahead, usage) or _opens_time(words, start, at, end, ahead, usage)


def _is_own(words: Words, at: int, usage: Usage, ahead: str, *, modified: bool) -> bool:
    """Whether a condition or a date belongs to what the object tells: “children subject to a plan”."""
    if ahead.startswith("subject to"):
        return words.at(at - 1) in _PEOPLE
    return modified and "c" in usage and ahead.startswith(("with effect from", "in full", "prior to"))


def _opens_after_comma(words: Words, start: int, at: int, end: int, usage: Usage) -> bool:
    """Whether a preposition after a comma says how it is done: “the assets, over six months, to the fund”.

    Not so where it is one of several alike: “in Ash, in Birch and in Cole”.
    """
    low = words.low[at]
    if low.endswith("ing") and low not in _DESCRIBING and "c" not in usage and words.raw[at].islower():
        return len(low) > 5 and words.at(at + 1) not in ("and", "or", "") and not words.ends_group(at)
    if low not in _OPEN_AFTER_COMMA or ("c" in usage and low != "with") or words.text(at, at + 2) == "in particular":
        return False
    is_listed = low in words.low[start:at] and any(words.at(i) == "and" for i in range(at, end))
    return not is_listed


def _opens_manner(words: Words, start: int, at: int, end: int, ahead: str, usage: Usage) -> bool:
    low = words.low[at]
    if low in _FIRST_MANNER and _MANNER.match(ahead):
        if low == "at" and "p" in usage:
            return False  # “the purchase of the site at a price of …”
        if ahead.startswith("in respect of"):
            return "p" not in usage and PREPOSITIONS.isdisjoint(words.low[start:at])
        return low != "through" or "through" in usage.governs
    if low == "where":
        return any(word in _CLAUSES or word in USAGES for word in words.low[at + 1 : end])
    return at == end - 1 and is_adverb(low) and words.at(at - 1) not in ("and", "or", "not", "")


def _opens_time(words: Words, start: int, at: int, end: int, ahead: str, usage: Usage) -> bool:
    low = words.low[at]
    if low not in _FIRST_TIME or not _TIME.match(ahead):
        return False
    if low == "to" and (usage.base in ("request", "receive") or words.at(at - 1)[-1:].isdigit()):
        return False  # “2021/22 to 2024/25”
    if low == "from" and "meeting" in ahead:
        return False  # “the actions from the last meeting”
    if low in _OFTEN and words.at(at + 1) not in PREPOSITIONS | {"", "and"}:
        return False  # “quarterly report”
    if "p" in usage and not ahead.startswith(("at its", "at the next")):
        return low != "for" and PREPOSITIONS.isdisjoint(words.low[start:at])
    if low == "for" and _YEAR_MEANT.match(ahead):
        return "for" in usage.governs and "at" not in words.low[at:end]
    return True


def is_time(text: str) -> bool:
    """Whether the text begins with a time: “by June”, “in six months”."""
    return bool(_TIME.match(text))
