"""What a clause of a resolution asks of somebody: of whom, and by when, as far as its words say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..meetings.due import due_in
from ..meetings.minuted import MinutedClause
from ..model.motion import AgendaItem
from ..model.period import Period
from ..resolutions.acts import ASKED
from ..resolutions.house_style import HouseStyle
from ..resolutions.parse import parse_clause
from .meeting_words import carried_clauses

_TO_WHOM = re.compile(r"to (.{1,80}?) that\b")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked: `by` is who is to do it; both are None where the words do not say."""

    by: str | None
    due: Period | None


def standing_requests(
    item: AgendaItem, style: HouseStyle, held_on: date | None
) -> Iterator[tuple[MinutedClause, Request]]:
    """What the carried clauses of an item ask for, at a meeting of that day, where no action stands for it."""
    taken = {action.clause for action in item.actions if action.clause}
    for clause in carried_clauses(item, style):
        asked = None if clause.id in taken else request_in(clause.words, held_on)
        if asked:
            yield clause, asked


def request_in(words: str, held_on: date | None = None) -> Request | None:
    """The request that a clause makes; None where it asks nobody for anything.

    `by` is named where somebody is asked outright: “the Director be asked to …”, “it be recommended to Council that …”.
    """
    for act in parse_clause(words).acts:
        if not ASKED & {verb.base for verb in act.verbs}:
            continue
        to = _TO_WHOM.match(act.tail)
        who = act.object if act.tail.startswith("to ") and act.object else to[1] if to else ""
        return Request(_ARTICLE.sub("", who) or None, due_in(words, held_on))
    return None
