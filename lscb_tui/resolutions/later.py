"""Words of one year as those of a later one: its financial years, months and days move, what happened then does not.

Moved are years in every form (2013/14, 2013-2014, 13/14), months and days with their year, and a plain year where it
stands as one (“in 2015”, “the 2015 report”). Left alone are statutes and guidance named with their year, quotations,
spans of several years, and numbers that only look like years (“2000 children”).
"""

import re
from datetime import date

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_ENACTED = (
    r"Acts?|Measure|Regulations?|Orders?|Rules|Directive|Convention|Code"
    r"|Working\ Together(?:\ to\ Safeguard\ Children)?"
)
_YEAR = r"(?:19|20)\d\d"
_PAPERS = (
    r"(?:[Aa]nnual\ )?(?:[Rr]eports?|[Pp]lans?|[Ss]trateg(?:y|ies)|[Rr]eviews?|[Ss]tatements?|[Aa]ccounts|[Bb]udget)"
)
_DATED = re.compile(
    rf"""
      (?P<kept>“[^”]*”|"[^"]*"|(?<!\w)‘[^’]*’(?!\w)
        |\b(?:{_ENACTED})\s+(?:of\s+)?(?:\([^()]*\)\s+)?(?:\(?{_YEAR}\)?)(?:/\d+)?
        |(?<![\w/–-]){_YEAR}\s+(?:{_ENACTED})\b
        |\bSI\s+{_YEAR}/\d+|\[{_YEAR}\]|\b(?:[Mm]inutes?|[Rr]ef(?:erence)?|[Nn]os?)\.?\s+\d+/{_YEAR})
    | (?P<iso>(?<![\w/–-])(?P<iso_year>{_YEAR})-(?P<iso_month>[01]\d)-(?P<iso_day>[0-3]\d)(?![\w/–-]))
    | (?P<pair>(?<![\w/–£.,-])(?P<first>{_YEAR})(?P<sign>\s?[/–-]\s?)(?P<second>(?:19|20)?\d\d|\d)(?![\w/–%-]|[.,]\d))
    | (?P<short>(?<![\w/–£.,-])(?P<short_first>\d\d)(?P<short_sign>[/–-])(?P<short_second>\d\d)(?![\w/–%-]|[.,]\d)
        (?!\s+(?:years?|months?|weeks?|days?|-?olds?)\b))
    | (?P<day>\b(?P<number>\d\d?)(?P<ordinal>(?:st|nd|rd|th)?(?:\ of)?\ (?:{_MONTHS}),?\ )(?P<day_year>{_YEAR})\b)
    | (?P<month>\b(?:{_MONTHS})(?:\ \d\d?(?:st|nd|rd|th)?)?,?\ )(?P<month_year>{_YEAR})(?![\d/–-])
    | (?P<slashed>(?<![\w/–-])\d\d?/\d\d?/)(?P<slashed_year>{_YEAR})(?![\d/–-])
    | (?P<said>\b(?:in|by|since|until|till|before|after|during|for|year|from|ending|ended|to|of
        |spring|summer|autumn|winter|Easter|Christmas|{_PAPERS})\s+)(?P<said_year>{_YEAR})
        (?![\d/–%-]|[,.]\d)(?!\s+(?!(?:and|or|to|be|with|for|by|at|as|on|in|prior|subject|before|is|was|are|were)\b)[a-z])
    | (?P<named>(?<![\w£,./–-]){_YEAR})(?P<paper>\s+(?:[A-Z][\w’'&-]*\s+(?:of\s+|and\s+|the\s+|for\s+)*)*{_PAPERS}\b)
    """,
    re.VERBOSE,
)


def later(text: str, years: int) -> str:
    """The text with what belongs to its year moved on by `years`, or back where that is negative."""
    return _DATED.sub(lambda match: _moved(match, years), text) if years else text


def _moved(match: re.Match[str], years: int) -> str:
    if match["kept"]:
        return match[0]
    if match["iso"]:
        moved = _day(int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"]), years)
        return moved or match[0]
    if match["pair"]:
        return _pair(match, years)
    if match["short"]:
        first, second = int(match["short_first"]), int(match["short_second"])
        if (first + 1) % 100 != second or (match["short_sign"] != "/" and not _BEFORE_SHORT.search(_before(match))):
            return match[0]
        return f"{(first + years) % 100:02}{match['short_sign']}{(second + years) % 100:02}"
    if match["day"]:
        year = int(match["day_year"]) + years
        is_leap_day = match["number"] == "29" and "February" in match["ordinal"] and not _has_leap_day(year)
        return f"{'28' if is_leap_day else match['number']}{match['ordinal']}{year}"
    for before in ("month", "slashed", "said"):
        if match[before]:
            return f"{match[before]}{int(match[f'{before}_year']) + years}"
    return f"{int(match['named']) + years}{match['paper']}"


_BEFORE_SHORT = re.compile(r"\b(?:year|in|for|during|[Rr]eport|[Pp]lan|[Bb]udget)\s+$")
"""What tells years with a hyphen, 12-13, from ages."""


def _before(match: re.Match[str]) -> str:
    return match.string[: match.start()]


def _pair(match: re.Match[str], years: int) -> str:
    """One year from spring to spring; one that is malformed, 2018/9, comes out well, and a longer span as it is."""
    first, second = int(match["first"]), match["second"]
    if (first + 1) % 10 ** len(second) != int(second):
        return match[0]
    length = max(len(second), 2)
    return f"{first + years}{match['sign']}{str(first + years + 1)[-length:]}"


def _day(year: int, month: int, day: int, years: int) -> str | None:
    try:
        date(year, month, day)
    except ValueError:
        return None
    if (month, day) == (2, 29) and not _has_leap_day(year + years):
        day = 28
    return f"{year + years}-{month:02}-{day:02}"


def _has_leap_day(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
