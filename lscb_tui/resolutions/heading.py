"""Words that look like a verb with its object and are a noun: captions, and “review dates to be added”."""

import re

from .reading import Unreadable
from .verbs import BASE_OF_PARTICIPLE, USAGES
from .words import DETERMINERS, PREPOSITIONS, PRONOUNS, Words, is_adverb, word_set

NOUN = "“{noun}” was read as a noun: “{first}” may be an act of the meeting's own"
PEOPLE = word_set(
    "officers members directors partners agencies schools councillors managers workers trustees governors heads teams"
)
"""Who is named in the plural as somebody that does something."""

_ONE = word_set("officer member director manager group team panel board committee")
_CAPTION = re.compile(
    r"(?:option|appendix|annex|item|table|section|part|stage|phase|figure|chapter|question|theme) [\w.]{1,5}"
    r"(?: [–—-] |: )",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:20|19)\d\d(?:[-–/]\d{2,4})?")
_NOT_OF_NAME = (
    DETERMINERS | PREPOSITIONS | PRONOUNS | word_set("that and or as if not all be is are was were has have been")
)
_LONGEST_NAME = 4
_REQUESTING = word_set("request")


def check_no_heading(words: Words) -> None:
    """Raise Unreadable for a caption: “Option 1 – do nothing”, “Lead officer: Head of …”, “Grant funding 2024-25”."""
    if _is_minuted(words):
        raise Unreadable("it tells what was done: say what is to be done")
    if _CAPTION.match(words.text(0)) or _is_field(words) or _is_title(words):
        raise Unreadable("it is a heading, and does not say what is to be done")


def _is_minuted(words: Words) -> bool:
    """“Report noted”, “Draft plan approved and officers thanked”: “be” was left out."""
    usage = USAGES.get(words.at(0))
    if usage is None or "n" not in usage or "s" in usage:
        return False
    at = next((i for i in range(1, _name_end(words)) if words.at(i) in BASE_OF_PARTICIPLE), None)
    if at is None or words.at(at) in USAGES:
        return False
    return words.at(at + 1) in ("", "and") or (at == 1 and words.at(at + 1) in PREPOSITIONS)


def noun_to_be_done(words: Words) -> int:
    """How many words the noun has in “review dates to be added”; 0 where the first word is the verb."""
    usage = USAGES.get(words.at(0))
    if usage is None or "n" not in usage or usage.base in _REQUESTING:
        return 0
    until = _name_end(words)
    if words.at(until) != "to":
        return 0
    is_passive = words.at(until + 1) == "be" and words.at(until + 2) in BASE_OF_PARTICIPLE
    is_active = (
        until > 1 and "d" not in usage and words.at(until - 1) in PEOPLE | _ONE and words.at(until + 1) in USAGES
    )
    return until if is_passive or is_active else 0


def doubt_of_noun(words: Words, until: int) -> str | None:
    """What is doubtful of such a noun, where its first word could well be the verb: “draft regulations to be sent”."""
    usage = USAGES[words.at(0)]
    is_sure = usage.marks.isdisjoint("dm") and words.at(until - 1) not in PEOPLE
    if words.at(until + 1) == "be" and (is_sure or until == 1):
        return None
    return NOUN.format(noun=words.text(0, until), first=words.raw[0])


def _name_end(words: Words) -> int:
    """Where the plain words end that may be one name with the first."""
    at = 1
    while at < len(words) and at <= _LONGEST_NAME and _is_plain(words, at):
        at += 1
    return at


def _is_plain(words: Words, at: int) -> bool:
    word = words.at(at)
    return bool(word) and word not in _NOT_OF_NAME and not is_adverb(word) and not words.ends_group(at - 1)


def _is_field(words: Words) -> bool:
    """“Lead officer: …”: a noun with what it is on a form."""
    usage = USAGES.get(words.at(0))
    until = _name_end(words)
    colon = next((at for at in range(min(until, len(words))) if words.raw[at].endswith(":")), None)
    return usage is not None and "n" in usage and "s" not in usage and colon is not None


def _is_title(words: Words) -> bool:
    """“Grant funding 2024-25”: nothing but names and a year, or “budget monitoring”."""
    usage = USAGES.get(words.at(0))
    is_noun = usage is not None and "n" in usage and _name_end(words) == len(words)
    is_work = is_noun and usage is not None and "s" not in usage and words.low[-1].endswith("ing")
    return is_noun and len(words) > 1 and (is_work or bool(_YEARS.fullmatch(words.raw[-1])))
