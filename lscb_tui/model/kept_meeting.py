"""A meeting as the workspace keeps it: its record, and when it was made and changed."""

from dataclasses import dataclass
from datetime import date

from .meeting import MeetingRecord
from .period import day_words


@dataclass(frozen=True, slots=True)
class KeptMeeting:
    """A meeting. `id` is its name for the command line; `version` grows with every step that is taken."""

    id: str
    record: MeetingRecord
    number: int = 0
    """The order in which meetings were made."""
    author: str = ""
    created: str = ""
    """ISO, UTC."""
    updated: str = ""
    version: int = 1

    @property
    def title(self) -> str:
        """`Worcestershire Health and Well-being Board, 22 July 2014`."""
        record = self.record
        called = record.title or (record.body.name if record.body else None) or "Meeting"
        return f"{called}, {day_words(record.date)}" if record.date else called

    @property
    def body(self) -> str:
        """The name of the body that meets; empty where none is recorded."""
        return (self.record.body.name if self.record.body else None) or ""

    @property
    def day(self) -> date | None:
        """The day of the meeting."""
        return self.record.date
