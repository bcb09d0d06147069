"""What can be wrong with a workspace, and what only needs another attempt."""

from ..model.errors import NoSuch, Unavailable


class WorkspaceError(Unavailable):
    """The workspace cannot be used. The message names it and the remedy."""


class DatabaseFailed(WorkspaceError):
    """The database could not do what it was asked, and may the next time. `reason` is what it said."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: the workspace cannot be used ({reason}); mend that, and try again")
        self.reason = reason


class NoSuchNote(NoSuch):
    """No note has this id."""

    remedy = "`lscb notes list` names them"


class Conflict(Exception):
    """A text was changed by somebody else while it was being edited; nothing was written.

    `base` is what the edit began from, `mine` what was typed, `theirs` the text as it stands now.
    """

    def __init__(self, *, base: str, mine: str, theirs: str) -> None:
        super().__init__("the text was changed meanwhile; both are kept")
        self.base, self.mine, self.theirs = base, mine, theirs
