"""From the words of a clause to what it does."""

from ..model.resolution import Clause, ClauseKind
from .context import NOTHING_KNOWN, Context


def parse_clause(words: str, context: Context = NOTHING_KNOWN) -> Clause:
    """Parse one clause, with or without lead-in and separator. Never raises; what it cannot read is `unparsed`."""
    return Clause(words, ClauseKind.UNPARSED)
