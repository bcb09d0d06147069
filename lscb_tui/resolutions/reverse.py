"""The other way round: from what was resolved to what the next report may recommend."""

from .later import later
from .mood import Mood, in_mood
from .parse import parse_clause


def recommendation(resolution: str, *, years_later: int = 1) -> str:
    """The clause of a resolution as a recommendation of a later year: “the Annual Report 2016/17 be received” →
    “Receive the Annual Report 2017/18”.

    Years move as `later` moves them. A clause that cannot be read keeps its words.
    """
    clause = parse_clause(resolution)
    words = in_mood(clause.acts, Mood.REFERENCE) if clause.acts else clause.source
    return later(f"{words[:1].upper()}{words[1:]}", years_later)
