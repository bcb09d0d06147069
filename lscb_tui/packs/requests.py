"""What a clause of a resolution asks of somebody: of whom, and by when, as far as its words say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..meetings.minuted import MinutedClause
from ..model.motion import AgendaItem
from ..model.period import Period, PeriodError, PeriodKind, parse_period
from ..resolutions.acts import ASKED
from ..resolutions.house_style import HouseStyle
from ..resolutions.parse import parse_clause
from .meeting_words import carried_clauses

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY_OR_MONTH = re.compile(
    rf"\b(?:in|by|on|at|than|of|for) ((?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH} \d{{4}})\b", re.IGNORECASE
)
_DATED = (PeriodKind.SNAPSHOT, PeriodKind.MONTH)
_TO_WHOM = re.compile(r"to (.{1,80}?) that\b")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked: `by` is who is to do it; both are None where the words do not say."""

    by: str | None
    due: Period | None


def standing_requests(item: AgendaItem, style: HouseStyle) -> Iterator[tuple[MinutedClause, Request]]:
    """What the carried clauses of an item ask for, where no action stands for it."""
    taken = {action.clause for action in item.actions if action.clause}
    for clause in carried_clauses(item, style):
        asked = None if clause.id in taken else request_in(clause.words)
        if asked:
            yield clause, asked


def request_in(words: str) -> Request | None:
    """The request that a clause makes; None where it asks nobody for anything.

    `by` is named where somebody is asked outright: “the Director be asked to …”, “it be recommended to Council that …”.
    """
    for act in parse_clause(words).acts:
        if not ASKED & {verb.base for verb in act.verbs}:
            continue
        to = _TO_WHOM.match(act.tail)
        who = act.object if act.tail.startswith("to ") and act.object else to[1] if to else ""
        return Request(_ARTICLE.sub("", who) or None, next(_dates(words), None))
    return None


def _dates(words: str) -> Iterator[Period]:
    """The days and months that words name; a year may be that of a report."""
    for match in _DAY_OR_MONTH.finditer(words):
        try:
            period = parse_period(match[1])
        except PeriodError:
            continue
        if period.kind in _DATED:
            yield period
