"""How far the words of a motion may still change: freely until it is moved, then by amendment, until it is put."""

from ..model.motion import AgendaItem, MotionState
from .refusal import Refusal
from .states import DECIDED, WAITING

ON_THE_FLOOR = (*WAITING, MotionState.SECONDED)
"""A motion to which an amendment may be taken now."""
_AMENDABLE = (*ON_THE_FLOOR, MotionState.MOVED, MotionState.ADJOURNED)


def is_free(item: AgendaItem) -> bool:
    """Whether the clauses of an item may still be written freely."""
    return item.state in WAITING


def check_free(item: AgendaItem) -> None:
    """Raises Refusal once the motion has been moved."""
    if not is_free(item):
        check_amendable(item)
        raise Refusal("it has been moved: press the key for an amendment")


def check_amendable(item: AgendaItem) -> None:
    """Raises Refusal once no amendment can be tabled any more: the motion is put, decided, or laid aside."""
    if item.state not in _AMENDABLE:
        raise too_late(item)


def too_late(item: AgendaItem) -> Refusal:
    """That the words of a motion stand, and what to do instead."""
    if item.state is MotionState.PUT:
        instead = "declare the result of the vote"
    elif item.state is MotionState.TIED:
        instead = "record the casting vote"
    elif item.state in DECIDED:
        instead = "what was decided stands; move something new under its own item"
    else:
        instead = "bring it back before the meeting first"
    return Refusal(f"the motion is {item.state} and cannot be amended any more: {instead}")
