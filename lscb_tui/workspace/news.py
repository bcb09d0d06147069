"""What the store tells of the workspace: what is kept, what changed, what was settled or refused, who is there."""

from dataclasses import dataclass

from ..model.errors import BadInput
from ..model.kept_meeting import KeptMeeting
from ..model.note import Note
from .edits import Edit, Thing
from .errors import Conflict
from .journal import Change
from .presence import Present


@dataclass(frozen=True, slots=True)
class Opened:
    """The workspace is open. `recovered` are edits of windows that vanished, which are the text now; others wait."""

    notes: tuple[Note, ...]
    meetings: tuple[KeptMeeting, ...]
    recovered: tuple[Edit, ...]
    unsettled: tuple["Refused", ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """Changes that were committed, by this window or another, and what they changed as it is now."""

    changes: tuple[Change, ...]
    notes: tuple[Note, ...]
    meetings: tuple[KeptMeeting, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What was typed has become the text."""

    edit: Edit
    thing: Thing


@dataclass(frozen=True, slots=True)
class Refused:
    """What was typed cannot become the text: somebody else changed it, or it does not fit. It is kept as typed."""

    edit: Edit
    reason: Conflict | BadInput


@dataclass(frozen=True, slots=True)
class Others:
    """Who else has which note or meeting open."""

    present: tuple[Present, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """The workspace cannot be written to or read from; an empty `reason` says that it can be again."""

    reason: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The workspace cannot be opened."""

    reason: str


News = Opened | Changed | Settled | Refused | Others | Trouble | Failed
