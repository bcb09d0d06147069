"""One change of a note, as its journal tells it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteChange:
    """Who changed which field, when (an ISO time in UTC), and what it held before and after."""

    who: str
    when: str
    field: str
    before: str = ""
    after: str = ""
