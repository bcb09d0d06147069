"""A vote as a clerk types it while hands are still up: `5 3 1`, `5 for 3 against`, `agreed`."""

import re

from ..model.motion import Cast, Manner, Vote
from ..resolutions.roll import counts
from .refusal import Refusal

_AGREED = re.compile(r"agreed|nem\.? ?con\.?|unanimous(?:ly)?|without dissent|no vote", re.IGNORECASE)
_KINDS = (
    ("in_favour", re.compile(r"f(?:or|avour)?|in favour", re.IGNORECASE)),
    ("against", re.compile(r"ag?(?:ainst)?", re.IGNORECASE)),
    ("abstained", re.compile(r"abs?(?:t|tained|tentions?|tain)?", re.IGNORECASE)),
    ("not_voting", re.compile(r"n(?:v|ot voting|ot)?", re.IGNORECASE)),
)
_COUNT = re.compile(r"(?P<count>\d{1,4})\s*(?P<word>[a-z][a-z ]*?)?\s*(?=\d|$)", re.IGNORECASE)
_SEPARATORS = re.compile(r"[,;:/–—-]|\band\b|=")
_CASTS = {"for": Cast.FOR, "against": Cast.AGAINST, "not used": Cast.NOT_USED, "none": Cast.NOT_USED}

SHAPE = "for, against, abstained and not voting, such as “5 3 1”; or “agreed”"


def read_vote(text: str) -> Vote:
    """The vote that was typed. Numbers alone stand for: for, against, abstained, not voting.

    Raises Refusal where it cannot be read.
    """
    words = " ".join(_SEPARATORS.sub(" ", text).split())
    if not words:
        raise Refusal(f"write {SHAPE}")
    if _AGREED.fullmatch(words):
        return Vote(Manner.NONE)
    found = list(_COUNT.finditer(words))
    if not found or "".join(match[0] for match in found) != words:
        raise Refusal(f"“{text.strip()}” is not read as a vote; write {SHAPE}")
    names = [_kind(match["word"], place, text) for place, match in enumerate(found)]
    if len(set(names)) < len(names):
        raise Refusal(f"“{text.strip()}” counts something twice; write {SHAPE}")
    counted = dict(zip(names, (int(match["count"]) for match in found), strict=True))
    return Vote(
        Manner.SHOW_OF_HANDS,
        in_favour=counted.get("in_favour"),
        against=counted.get("against"),
        abstained=counted.get("abstained"),
        not_voting=counted.get("not_voting"),
    )


def read_cast(text: str) -> Cast:
    """How the casting vote was used: `for`, `against` or `none`, by any beginning. Raises Refusal."""
    typed = " ".join(text.casefold().split())
    found = next((cast for word, cast in _CASTS.items() if typed and word.startswith(typed)), None)
    if found is None:
        raise Refusal("the vote is a tie: write “for”, “against” or “none” for the casting vote")
    return found


def shown_vote(vote: Vote) -> str:
    """The vote as it is typed, names as their count; what was not counted is left out at the end."""
    if vote.manner is Manner.NONE:
        return "agreed"
    counted = list(counts(vote))
    while counted and counted[-1] is None:
        counted.pop()
    return " ".join(str(count or 0) for count in counted)


def _kind(word: str | None, place: int, text: str) -> str:
    if not word:
        if place >= len(_KINDS):
            raise Refusal(f"“{text.strip()}” has more than four numbers; write {SHAPE}")
        return _KINDS[place][0]
    found = next((name for name, pattern in _KINDS if pattern.fullmatch(word.strip())), None)
    if found is None:
        raise Refusal(f"“{word.strip()}” is no kind of vote; write {SHAPE}")
    return found
