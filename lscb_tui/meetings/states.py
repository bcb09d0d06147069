"""The states of motions and amendments, by what may be done in them."""

from ..model.motion import AmendmentState, MotionState

WAITING = (None, MotionState.PROPOSED, MotionState.DRAFTED)
"""A motion that nobody has moved yet."""

UNDECIDED = (MotionState.MOVED, MotionState.SECONDED, MotionState.PUT, MotionState.TIED)
"""A motion that is before the meeting."""

DECIDED = (MotionState.CARRIED, MotionState.LOST, MotionState.TO_BE_RATIFIED)
"""A motion on which the meeting has voted, or agreed without a vote."""

LAID_ASIDE = (
    MotionState.LAPSED,
    MotionState.WITHDRAWN,
    MotionState.DEFERRED,
    MotionState.REFERRED,
    MotionState.FALLEN,
)
"""A motion that the meeting has done with, and did not decide."""

SETTLED = (*DECIDED, *LAID_ASIDE)
"""A motion, or a clause, that the meeting has done with."""

NOT_RESOLVED = (MotionState.LOST, *LAID_ASIDE, MotionState.ADJOURNED)
"""A motion, or a clause, of which nothing is resolved."""

QUEUED = (None, AmendmentState.TABLED)
"""An amendment that waits for its turn."""

OPEN = (AmendmentState.MOVED, AmendmentState.SECONDED, AmendmentState.PUT)
"""An amendment that is before the meeting."""
