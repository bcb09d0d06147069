"""A vote in words: in short, as the room sees it, and as the sentence that is minuted."""

from ..model.motion import Manner, Vote
from ..resolutions.roll import counts

_TAKEN = {Manner.SHOW_OF_HANDS: "On a show of hands, ", Manner.BY_NAME: "By name, "}
_SHORT = ("for", "against", "abstained", "not voting")
_LONG = ("voted for", "voted against", "abstained", "did not vote")


def votes_words(vote: Vote) -> str:
    """`5 for, 3 against, 1 abstained`; empty where nothing was counted."""
    in_favour, against, abstained, not_voting = counts(vote)
    if vote.manner is Manner.NONE and in_favour is None and against is None:
        return "without a vote"
    told = zip((in_favour, against, abstained or None, not_voting or None), _SHORT, strict=True)
    return ", ".join(f"{count} {what}" for count, what in told if count is not None)


def division_words(vote: Vote) -> str:
    """The counts in one sentence: `On a show of hands, 4 voted for, none voted against and 1 abstained.`"""
    if vote.manner is Manner.NONE:
        return "No vote was taken."
    said = [f"{count or 'none'} {what}" for count, what in zip(counts(vote), _LONG, strict=True) if count is not None]
    if not said:
        return ""
    words = f"{', '.join(said[:-1])} and {said[-1]}" if len(said) > 1 else said[0]
    lead = _TAKEN.get(vote.manner, "") if vote.manner else ""
    return f"{lead}{words}." if lead else f"{words[:1].upper()}{words[1:]}."
