"""The other way round: from what was resolved to what the next report may recommend."""

import re

from .mood import Mood, in_mood
from .parse import parse_clause

_YEARS = re.compile(
    r"(?<![\w/–-])(?P<first>(?:19|20)\d\d)(?P<sign>[/–-])(?P<second>(?:19|20)?\d\d)(?![\d/–-])", re.ASCII
)
_MONTH_YEAR = re.compile(
    r"\b(?P<month>January|February|March|April|May|June|July|August|September|October|November|December) "
    r"(?P<year>(?:19|20)\d\d)\b"
)


def recommendation(resolution: str, *, years_later: int = 1) -> str:
    """The clause of a resolution as a recommendation of a later year: “the Annual Report 2016/17 be received” →
    “Receive the Annual Report 2017/18”.

    Successive years, and the years of months, move by `years_later`. A clause that cannot be read comes back as it is.
    """
    clause = parse_clause(resolution)
    words = in_mood(clause.acts, Mood.REFERENCE) if clause.acts else clause.source
    return _later(words[:1].upper() + words[1:], years_later)


def _later(text: str, years: int) -> str:
    if not years:
        return text
    text = _MONTH_YEAR.sub(lambda match: f"{match['month']} {int(match['year']) + years}", text)
    return _YEARS.sub(lambda match: _moved(match, years), text)


def _moved(match: re.Match[str], years: int) -> str:
    first, second = int(match["first"]), match["second"]
    if (first + 1) % 100 != int(second) % 100:
        return match[0]
    return f"{first + years}{match['sign']}{str(first + years + 1)[-len(second) :]}"
