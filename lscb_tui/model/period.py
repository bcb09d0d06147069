"""Periods: the one parser for every way the papers write a year, a month, a day or a span.

A period has a kind, because years of different kinds are not comparable: `financial` (1 April to 31 March,
the year boards report on), `academic` (1 September to 31 August), `calendar`, `snapshot` (one day),
`month`, and `interval` (any other span). Its canonical text parses back to the same period.

Forms: 2013/14, 2013-14, 2016-2017, 12-13, 2018/9 (malformed: read, and said to be so), "year ending 31 March 2015",
"at 31 March 2016", "May 2015 to March 2016", 2015, "September 2017", "academic year 2015/16",
"between 14 September 2018 and 18 October 2018". Source: the five documents and Ofsted's reports.
"""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from .errors import AskedWrongly

_EARLIEST, _LATEST = 1900, 2099
_CENTURY_TURNS = 70
"""Two digits from here on are of the last century."""
_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_MONTHS = {name.lower()[:length]: n for n, name in enumerate(_MONTH_NAMES, start=1) for length in (3, 9)} | {"sept": 9}
_MONTH = "[A-Za-z]{3,9}"
_YEAR_PAIR = re.compile(r"(?P<first>(?:\d\d)?\d\d)\s?[/–-]\s?(?P<second>(?:\d\d)?\d\d?)", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_MONTH_YEAR = re.compile(rf"(?P<month>{_MONTH})\.? (?P<year>\d{{4}})", re.ASCII | re.IGNORECASE)
_DAY = re.compile(
    rf"(?:(?P<day>\d\d?)(?:st|nd|rd|th)? (?:of )?(?P<month>{_MONTH})"
    rf"|(?P<month_first>{_MONTH}) (?P<day_after>\d\d?)(?:st|nd|rd|th)?)"
    r",? (?P<year>\d{4})",
    re.ASCII | re.IGNORECASE,
)
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_PREFIX = re.compile(
    r"(?:(?P<academic>(?:the )?academic year )|(?P<ending>(?:the )?year (?:ending|ended|to) )"
    r"|(?P<financial>(?:the )?financial year )|(?P<calendar>(?:the )?calendar year )"
    r"|(?P<filler>(?:as )?at |on |(?:the )?year |in |during ))",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?:(?:from |between )?(?P<start>.+?)(?: to | and | until |\s?[–]\s?| - )(?P<end>.+))", re.IGNORECASE
)


class PeriodError(AskedWrongly):
    """The text is not a period. The message says what was expected."""


class PeriodKind(StrEnum):
    """What kind of time a period is; different kinds are not comparable."""

    FINANCIAL = "financial"
    ACADEMIC = "academic"
    CALENDAR = "calendar"
    SNAPSHOT = "snapshot"
    MONTH = "month"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A span of days, both ends included, and the kind of time it is. Ordered by start, then end."""

    start: date
    end: date
    kind: PeriodKind
    malformed: bool = field(default=False, compare=False)
    """The text could be read but is not how a year is written (2018/9)."""

    def __str__(self) -> str:
        match self.kind:
            case PeriodKind.FINANCIAL:
                return _pair(self.start.year)
            case PeriodKind.ACADEMIC:
                return f"academic year {_pair(self.start.year)}"
            case PeriodKind.CALENDAR:
                return f"{self.start.year:04}"
            case PeriodKind.SNAPSHOT:
                return day_words(self.start)
            case PeriodKind.MONTH:
                return _month(self.start)
            case PeriodKind.INTERVAL:
                whole_months = self.start.day == 1 and self.end == _last_day(self.end.year, self.end.month)
                show = _month if whole_months else day_words
                return f"{show(self.start)} to {show(self.end)}"

    def previous(self) -> "Period | None":
        """The period of the same kind just before this one; None for an interval, which has no such neighbour."""
        match self.kind:
            case PeriodKind.FINANCIAL | PeriodKind.ACADEMIC | PeriodKind.CALENDAR if self.start.year > _EARLIEST:
                return Period(_year_earlier(self.start), _year_earlier(self.end), self.kind)
            case PeriodKind.SNAPSHOT if self.start.year > _EARLIEST:
                day = _year_earlier(self.start)
                return Period(day, day, self.kind)
            case _:
                return None

    def lies_within(self, other: "Period") -> bool:
        """Whether all days of this one are days of the other."""
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end


_YEARS_BY_FIRST_MONTH = {1: PeriodKind.CALENDAR, 4: PeriodKind.FINANCIAL, 9: PeriodKind.ACADEMIC}


def financial_year(first: int) -> Period:
    """The financial year that begins on 1 April of the year `first`."""
    return Period(date(first, 4, 1), date(first + 1, 3, 31), PeriodKind.FINANCIAL)


def canonical_year(text: str) -> str:
    """`2016-17`, `2016/2017` and `16-17` as `2016/17`. Raises PeriodError where the two are not successive years."""
    return str(_year_pair(" ".join(text.split()))[0])


@lru_cache(maxsize=1024)  # a few years, each asked for by every row that speaks of it
def parse_period(text: str) -> Period:
    """Read one period from `text`, in any of the forms named above.

    Raises PeriodError with the expected form where the text is no period, an impossible date, or an
    impossible pair of years (2016/18, 2204).
    """
    words = " ".join(text.split()).strip(" .,")
    if not words:
        raise PeriodError("a period is expected, such as 2017/18, and there is nothing")
    if len(words) > 100:
        raise PeriodError("a period is expected, such as 2017/18, and this is a longer text")
    prefix = _PREFIX.match(words)
    rest = words[prefix.end() :] if prefix else words
    if prefix and prefix["ending"]:
        return _year_ending(rest)
    academic = bool(prefix and prefix["academic"])
    period = _single(rest, academic=academic)
    if period is not None and prefix:
        for kind in (PeriodKind.FINANCIAL, PeriodKind.CALENDAR):
            if prefix[kind] and period.kind is not kind:
                raise PeriodError(f"“{words}”: a financial year is written 2017/18 and a calendar year 2017")
    if period is not None:
        return period
    if not academic and (span := _SPAN.fullmatch(words)):
        start, end = _single(span["start"]), _single(span["end"])
        start = start or _without_year(span["start"], end)
        if start is not None and end is not None:
            return _interval(start, end, words)
    raise PeriodError(
        f"“{words}” is not a period: write 2017/18, 2017, March 2018, 31 March 2018, "
        "“May 2015 to March 2016” or “year ending 31 March 2018”"
    )


def day_words(day: date) -> str:
    """`22 July 2014`."""
    return f"{day.day} {_month(day)}"


def _single(text: str, *, academic: bool = False) -> Period | None:
    """A year pair, a year, a month or a day; None where the text is none of them."""
    if _YEAR_PAIR.fullmatch(text):
        financial, malformed = _year_pair(text)
        if academic:
            first = financial.start.year
            return Period(date(first, 9, 1), date(first + 1, 8, 31), PeriodKind.ACADEMIC, malformed)
        return Period(financial.start, financial.end, PeriodKind.FINANCIAL, malformed)
    if academic:
        return None
    if _YEAR.fullmatch(text):
        year = _plausible(int(text), text)
        return Period(date(year, 1, 1), date(year, 12, 31), PeriodKind.CALENDAR)
    if (match := _MONTH_YEAR.fullmatch(text)) and match["month"].lower() in _MONTHS:
        year, month = _plausible(int(match["year"]), text), _MONTHS[match["month"].lower()]
        return Period(date(year, month, 1), _last_day(year, month), PeriodKind.MONTH)
    day = _read_day(text)
    return Period(day, day, PeriodKind.SNAPSHOT) if day else None


def _year_pair(text: str) -> tuple[Period, bool]:
    """The financial year written as two years, and whether the second is malformed (2018/9)."""
    match = _YEAR_PAIR.fullmatch(text)
    if not match:
        raise PeriodError(f"“{text}” is not a pair of years such as 2017/18")
    first = int(match["first"])
    if len(match["first"]) == 2:
        first += 1900 if first >= _CENTURY_TURNS else 2000
    _plausible(first, text)
    _plausible(first + 1, text)
    digits = match["second"]
    following = first + 1
    if int(digits) != (following if len(digits) == 4 else following % 10 ** len(digits)):
        raise PeriodError(
            f"“{text}” is not one year: {first} is followed by {following}; "
            f"write {_pair(first)}, or “April {first} to March …” for a longer span"
        )
    return financial_year(first), len(digits) == 1


def _year_ending(text: str) -> Period:
    """The year that ends with the day or month named; a financial year where that is the end of March."""
    end = _single(text)
    if end is None or end.kind not in (PeriodKind.SNAPSHOT, PeriodKind.MONTH):
        raise PeriodError(f"“year ending {text}”: a day or a month is expected, such as 31 March 2018")
    day = end.end
    year_before = date(day.year - 1, day.month, 1)
    is_end_of_month = day == _last_day(day.year, day.month)
    before = _last_day(year_before.year, day.month) if is_end_of_month else _year_earlier(day)
    start = before + timedelta(days=1)
    _plausible(start.year, text)
    return _of_days(start, day)


def _interval(start: Period, end: Period, text: str) -> Period:
    """From the first day of `start` to the last of `end`."""
    if end.end < start.start:
        raise PeriodError(f"“{text}” ends before it begins: write the earlier date first")
    return _of_days(start.start, end.end, malformed=start.malformed or end.malformed)


def _of_days(start: date, end: date, *, malformed: bool = False) -> Period:
    """The period of these days, of the kind that they make whole: a day, a month, a year, else an interval."""
    kind = PeriodKind.INTERVAL
    if start == end:
        kind = PeriodKind.SNAPSHOT
    elif start.day == 1 and end == _last_day(start.year, start.month):
        kind = PeriodKind.MONTH
    elif start.day == 1 and end == date(start.year + 1, start.month, 1) - timedelta(days=1):
        kind = _YEARS_BY_FIRST_MONTH.get(start.month, kind)
    return Period(start, end, kind, malformed)


def _without_year(text: str, end: Period | None) -> Period | None:
    """The `May` of “May to July 2015”, or the `14 September` of “between 14 September and 18 October 2018”."""
    return _single(f"{text} {end.end.year}") if end else None


def _read_day(text: str) -> date | None:
    if match := _ISO_DAY.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif (match := _DAY.fullmatch(text)) and (name := (match["month"] or match["month_first"]).lower()) in _MONTHS:
        year, month = int(match["year"]), _MONTHS[name]
        day = int(match["day"] or match["day_after"])
    else:
        return None
    try:
        return date(_plausible(year, text), month, day)
    except ValueError as error:
        raise PeriodError(f"“{text}” is not a day of the calendar") from error


def _plausible(year: int, text: str) -> int:
    if not _EARLIEST <= year <= _LATEST:
        raise PeriodError(f"“{text}”: the year must lie between {_EARLIEST} and {_LATEST}")
    return year


def _year_earlier(day: date) -> date:
    last = _last_day(day.year - 1, day.month)
    return date(day.year - 1, day.month, min(day.day, last.day))


def _last_day(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _pair(first: int) -> str:
    return f"{first:04}/{(first + 1) % 100:02}"


def _month(day: date) -> str:
    return f"{_MONTH_NAMES[day.month - 1]} {day.year:04}"
