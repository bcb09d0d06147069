"""The two sides of a comparison: a period of an area, or one document."""

from dataclasses import dataclass

from ..model.errors import BadInput
from ..model.period import Period, PeriodError, parse_period
from .content import Content


class UnknownSide(BadInput):
    """What was named is neither a period nor a document. The message names the nearest."""


@dataclass(frozen=True, slots=True)
class Side:
    """What stands on one side. `document` is set where that is one paper, else it is a period of the area."""

    name: str
    area: str
    period: Period
    document: str | None = None

    def holds(self, period: Period, document: str) -> bool:
        """Whether what a document says of a period stands on this side.

        A year holds what any paper says of it. A document stands for what it says itself, but for what it recalls of
        a time before its own: that belongs to the year it was.
        """
        if self.document is not None:
            return document == self.document and period.end >= self.period.start
        return period.lies_within(self.period)


def standing_notice(left: Side, right: Side) -> str | None:
    """What must be known of two sides as a whole: that they are of two areas, or that the later stands on the left."""
    if left.area != right.area:
        return (
            f"Two areas: {left.area} and {right.area} have boards of their own, which may count and judge differently."
        )
    if right.period < left.period:
        return (
            f"{left.name} is the later: changes are told from left to right, "
            "and sentences from the earlier to the later."
        )
    return None


_DOCUMENT = "SELECT slug, area, period FROM document WHERE slug = ?"


def side(content: Content, name: str, area: str) -> Side:
    """`2017/18`, or a document's slug.

    Raises UnknownSide where it is neither, and PeriodError for what can only be meant as a period (2016/19).
    """
    for slug, of_area, period in content.rows(_DOCUMENT, [name.casefold()]):
        return Side(slug, of_area, parse_period(period), slug)
    try:
        period = parse_period(name)
    except PeriodError as error:
        if any(map(str.isdigit, name)) and not any(map(str.isalpha, name)):
            raise
        raise UnknownSide(
            f"“{name}” is neither a period such as 2017/18 nor a document; {_nearest(content, name)}"
            "`lscb list` names what is held"
        ) from error
    return Side(str(period), area, period)


def _nearest(content: Content, name: str) -> str:
    from difflib import get_close_matches

    held = [slug for (slug,) in content.rows("SELECT slug FROM document ORDER BY ordinal DESC")]
    named = [slug for slug in held if name.casefold() in slug]
    near = named or get_close_matches(name.casefold(), held, n=1, cutoff=0.4)
    return f"did you mean {near[0]}? " if near else ""
