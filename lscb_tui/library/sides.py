"""The two sides of a comparison: a period of an area, or one document."""

from dataclasses import dataclass

from ..model.errors import BadInput
from ..model.period import Period, PeriodError, parse_period
from .content import Content
from .reading import documents


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
        """Whether a finding of that period and document stands on this side: within the period, or in the document."""
        if self.document is not None:
            return document == self.document
        return self.period.start <= period.start and period.end <= self.period.end


def side(content: Content, name: str, area: str) -> Side:
    """`2017/18`, or a document's slug. Raises UnknownSide where it is neither."""
    held = {document.slug: document for document in documents(content)}
    if (document := held.get(name.casefold())) is not None:
        return Side(document.slug, document.area, parse_period(document.period), document.slug)
    try:
        period = parse_period(name)
    except PeriodError as error:
        from difflib import get_close_matches

        near = get_close_matches(name, held, n=1, cutoff=0.4)
        hint = f"did you mean {near[0]}? " if near else ""
        raise UnknownSide(
            f"“{name}” is neither a period such as 2017/18 nor a document; {hint}`lscb list` names what is held"
        ) from error
    return Side(str(period), area, period)
