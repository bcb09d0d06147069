"""Where a person is in the app, so that it comes back there."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The mode, and where each mode was; empty where it was nowhere."""

    mode: str = "read"
    document: str = ""
    paragraph: str = ""
    question: str = ""
    note: str = ""
    field: str = ""
    offset: int = 0
    """The cursor in the text of the note, in characters from its beginning."""
    is_writing: bool = False
    meeting: str = ""
    item: str = ""
    """The meeting and its item that were before Resolve and Meeting."""

    @classmethod
    def of(cls, saved: Mapping[str, Any]) -> "Whereabouts":
        """Those that were saved; what is missing or of another type is as at the first start."""
        known: dict[str, Any] = {field.name: field.default for field in fields(cls)}
        fitting = {name: saved[name] for name in known if type(saved.get(name)) is type(known[name])}
        return cls(**(known | fitting))

    def saved(self) -> dict[str, Any]:
        """As they are saved."""
        return asdict(self)
