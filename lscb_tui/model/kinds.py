"""The kinds of finding; apart from the findings, so that a search need not load them all."""

from enum import StrEnum


class FindingKind(StrEnum):
    """The kinds of finding, in the order in which they are listed."""

    RECOMMENDATION = "recommendation"
    DECISION = "decision"
    ISSUE = "issue"
    ASSURANCE = "assurance"
    FIGURE = "figure"
    PROMISE = "promise"
    OBJECTIVE = "objective"
    POINT = "point"


SEARCHED = ("paragraph", *(kind.value for kind in FindingKind))
"""What a search can find."""
