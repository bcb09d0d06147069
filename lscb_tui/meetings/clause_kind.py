"""What a clause of a motion is to the meeting, told from its words."""

from functools import lru_cache

from ..model.motion import MotionClause
from ..model.resolution import ClauseKind
from ..resolutions.clause_words import Mood, Wording, analyse
from ..resolutions.outcome import NARRATIVE
from ..resolutions.parse import parse_clause

_TOLD = (Mood.PAST, Mood.PRESENT, Mood.PAST_WITH_SUBJECT, Mood.PRESENT_WITH_SUBJECT)
"""“considered the report”: that it was debated is minuted as what was done."""


def kind_of_clause(clause: MotionClause) -> ClauseKind:
    """Whether a clause decides, tells a fact, asks somebody, or only invites debate.

    Words in the passive are what the recommendation was from which they were drafted.
    """
    kind = kind_of_words(clause.words)
    if kind is ClauseKind.PASSIVE and clause.source:
        source = kind_of_words(clause.source)
        return kind if source in (ClauseKind.PROMPT, ClauseKind.UNPARSED) else source
    return kind


def is_open_prompt(clause: MotionClause) -> bool:
    """Whether a clause still waits for its outcome: it invites debate, and nobody has said what came of it."""
    return _is_open(clause.words)


def is_narrative(clause: MotionClause) -> bool:
    """Whether nothing is resolved by a clause: the debate that it invited is told in the narrative."""
    return clause.words == NARRATIVE


@lru_cache(maxsize=4096)
def kind_of_words(words: str) -> ClauseKind:
    """Whether words decide, tell a fact, ask somebody, or invite debate; PASSIVE where they are minuted already."""
    return parse_clause(words).kind


@lru_cache(maxsize=4096)
def _is_open(words: str) -> bool:
    return kind_of_words(words) is ClauseKind.PROMPT and analyse(Wording(words)).mood not in _TOLD
