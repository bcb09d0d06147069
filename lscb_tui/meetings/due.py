"""By when something is to be done, as far as the words of a clause say."""

import re
from collections.abc import Iterator
from datetime import date

from ..model.period import Period, PeriodError, parse_period

MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WHEN = re.compile(
    rf"""\b(?:by|in|on|before|during|until|no\ later\ than|meeting\ (?:of|on|in))\ (?:the\ end\ of\ |early\ |late\ )?
    (?P<when>(?:\d{{1,2}}(?:st|nd|rd|th)?\ )?{MONTH}\ \d{{4}}|\d{{4}}(?![/–\-\d]))""",
    re.VERBOSE,
)


def due_in(words: str, held_on: date | None) -> Period | None:
    """The one day, month or year that the words name for it and that is not over; None where none or several are."""
    periods = {period for period in _periods(words) if held_on is None or period.end >= held_on}
    return periods.pop() if len(periods) == 1 else None


def _periods(words: str) -> Iterator[Period]:
    for match in _WHEN.finditer(words):
        try:
            yield parse_period(match["when"])
        except PeriodError:
            continue
