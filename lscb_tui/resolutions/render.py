"""From what a clause does to the words of the resolution."""

from collections.abc import Sequence

from ..model.resolution import Clause, Draft
from .context import NOTHING_KNOWN, Context
from .house_style import HouseStyle


def draft(clauses: str | Sequence[str | Clause], style: HouseStyle, context: Context = NOTHING_KNOWN) -> Draft:
    """The resolution that adopts these clauses, in a house style."""
    return Draft("", (), "")
