"""What a row of the screen stands for, as its key: a kind, and the id or the name of what it shows."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What stands on a row."""

    MEETING = "meeting"
    """A field of the meeting."""
    ROLL = "roll"
    ITEM = "item"
    FIELD = "field"
    """A field of the item."""
    PAPERS = "papers"
    PAPER = "paper"
    HEADLINES = "headlines"
    HEADLINE = "headline"
    QUESTIONS = "questions"
    QUESTION = "question"
    ACTIONS = "actions"
    ACTION = "action"
    MOTION = "motion"
    CLAUSE = "clause"
    INTERESTS = "interests"


class Row(NamedTuple):
    """A row. `name` is the id of what it shows, or the name of the field; empty for a heading."""

    kind: Kind
    name: str = ""

    @property
    def key(self) -> str:
        """As the key of its block."""
        return f"{self.kind}:{self.name}"

    @classmethod
    def of(cls, key: str | None) -> "Row | None":
        """The row of a key."""
        if not key:
            return None
        kind, _, name = key.partition(":")
        return cls(Kind(kind), name)
