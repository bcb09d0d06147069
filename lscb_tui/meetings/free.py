"""Until a motion is moved its clauses are written freely; from then on only an amendment changes them."""

from ..model.motion import AgendaItem
from .refusal import Refusal
from .states import WAITING


def is_free(item: AgendaItem) -> bool:
    """Whether the clauses of an item may still be written freely."""
    return item.state in WAITING


def check_free(item: AgendaItem) -> None:
    """Raises Refusal once the motion has been moved."""
    if not is_free(item):
        raise Refusal("it has been moved: press the key for an amendment")
