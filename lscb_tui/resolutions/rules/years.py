"""Rules on years and other numbers."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from ...model.numeral import Numeral, find_numerals
from ...model.period import PeriodKind, financial_year
from ...model.words import word_set
from .motion import CheckedClause, Motion
from .rule import ERROR, WARNING, Remark, rule

_EARLIEST, _LATEST = 1900, 2099
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PAIR = re.compile(
    r"(?<![\d/.,£–-])(?P<first>\d{4})(?P<mark>\s?[/–-]\s?)(?P<second>\d{4}|\d{1,2})(?![\d/]|[–-]\d|[.,]\d)"
)
_YEAR = re.compile(
    rf"(?P<month>\b(?:{_MONTHS})\s+)?(?<![\d£,./–-])(?P<year>\d{{4}})(?![\d/–-]|[,.]\d|%)(?=(?P<after>\s*[a-z]*))"
)
_BEFORE_YEAR = re.compile(
    r"\b(?:in|by|since|until|before|after|during|year|from|ending|ended|of|spring|summer|autumn|winter)\s+$",
    re.IGNORECASE,
)
_AFTER_YEAR = frozenset(
    ("", "and", "or", "to", "be", "with", "for", "by", "at", "as", "on", "in", "prior", "subject", "before")
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two years written as one, such as 2016/17: the first, the year it stands for or None, and its form."""

    text: str
    start: int
    end: int
    first: int
    form: str
    fault: str | None
    is_year: bool
    """One year from spring to spring, and no longer span."""


def _pairs(motion: Motion) -> list[list[Pair]]:
    """The pairs of years of every clause, found once for all rules."""
    return motion.once("pairs", lambda: [list(_pairs_of(clause.words)) for clause in motion.clauses])


def _pairs_of(words: str) -> Iterator[Pair]:
    for match in _PAIR.finditer(words):
        first, digits = int(match["first"]), match["second"]
        mark = "/" if "/" in match["mark"] else "-"
        following = first + 1
        modulus = 10 ** len(digits)
        successive = int(digits) == following % modulus
        fault = None
        if not _EARLIEST <= first <= _LATEST:
            if mark == "-" and not _EARLIEST <= first <= _LATEST + 200:
                continue
            fault = f"{first} is no year that a report can be of"
        elif len(digits) == 1:
            fault = f"a year is written {first}/{following % 100:02}"
        elif not successive and (mark == "/" or not _is_span(first, digits)):
            fault = f"{first} is followed by {following}; a year is written {first}/{following % 100:02}"
        form = f"{mark}{len(digits)}"
        yield Pair(match[0], match.start(), match.end(), first, form, fault, successive and fault is None)


def _is_span(first: int, digits: str) -> bool:
    """A span of years, 2017-20, or a month, 2018-07."""
    if len(digits) == 2 and 1 <= int(digits) <= 12 and int(digits) <= first % 100:
        return True
    last = int(digits) if len(digits) == 4 else first // 100 * 100 + int(digits)
    return first < last <= first + 50


@rule(
    "R08",
    ERROR,
    "Malformed or impossible year",
    "2018/9 is no form of a year, 2016/18 is no one year, and 2204 lies ahead of us. A year that cannot be "
    "was mistyped.",
    fails="RESOLVED: that the Annual Report 2016/18 be received.",
    passes="RESOLVED: that the Annual Report 2016/17 be received.",
    remedy="write the year as 2016/17; a span of years takes a dash",
)
def impossible_year(motion: Motion) -> Iterator[Remark]:
    """Pairs that do not follow each other, and years out of reach."""
    for place, pairs in enumerate(_pairs(motion)):
        words = motion.clauses[place].words
        for pair in pairs:
            if pair.fault:
                fix = None
                if pair.form.endswith("1") and (pair.first + 1) % 10 == int(pair.text[-1]):
                    fix = f"{words[: pair.start]}{financial_year(pair.first)}{words[pair.end :]}"
                yield Remark(f"“{pair.text}” is no year: {pair.fault}", place, fix)
        for match in _YEAR.finditer(words):
            year = int(match["year"])
            if _EARLIEST <= year <= _LATEST or any(p.start <= match.start("year") < p.end for p in pairs):
                continue
            dated = bool(match["month"]) or (
                _BEFORE_YEAR.search(words[: match.start("year")])
                and match["after"].strip() in _AFTER_YEAR
                and year > _LATEST
            )
            if dated:
                yield Remark(f"“{year}” is a year that cannot be meant: set it right", place)


_REPORT = re.compile(r"\breports?\b", re.IGNORECASE)
_TAKEN = word_set("receive note approve endorse welcome accept adopt agree acknowledge commend recognise")
_EARLIER = re.compile(
    r"\b(?:since|than|from|after|following|with|against|previous|last|next)\b[^,;]{0,40}$", re.IGNORECASE
)


@rule(
    "R09",
    WARNING,
    "Year differs from the report's",
    "The report before the meeting is of one year, and the clause that takes it names another.",
    fails="""
items:
  - documents:
      - {title: Annual Report 2016/17, period: 2016/17}
    opening: "RESOLVED: that"
    clauses:
      - words: the Annual Report 2015/16 be received
""",
    passes="""
items:
  - documents:
      - {title: Annual Report 2016/17, period: 2016/17}
    opening: "RESOLVED: that"
    clauses:
      - words: the Annual Report 2016/17 be received
""",
    remedy="write the year of the report",
)
def year_differs(motion: Motion) -> Iterator[Remark]:
    """Years beside the word report in clauses that take a report; years asked for ahead are left alone."""
    periods = motion.periods
    if not periods:
        return
    for place, clause in motion.whole:
        if not set(clause.analysis.verbs) & _TAKEN:
            continue
        for pair in _pairs(motion)[place]:
            if not pair.is_year or not _is_of_report(clause, pair):
                continue
            year = financial_year(pair.first)
            if any(year.overlaps(period) for period in periods):
                continue
            fix = None
            yearly = [period for period in periods if period.kind is PeriodKind.FINANCIAL]
            if len(periods) == 1 and yearly:
                fix = f"{clause.words[: pair.start]}{_as(pair.form, yearly[0].start.year)}{clause.words[pair.end :]}"
            shown = " and ".join(map(str, periods))
            yield Remark(f"the clause says {pair.text}, and the report before the meeting is of {shown}", place, fix)


def _is_of_report(clause: CheckedClause, pair: Pair) -> bool:
    """Whether the year is that of a report: the word stands just before or after it."""
    before, after = clause.words[: pair.start], clause.words[pair.end :]
    if clause.analysis.complement is not None or _EARLIER.search(before):
        return False
    near = " ".join([*before.split()[-3:], *after.split()[:6]])
    return bool(_REPORT.search(near))


def _as(form: str, first: int) -> str:
    """A year in the form of another: `/2` is 2016/17, `-4` is 2016-2017."""
    following = first + 1
    return f"{first}{form[0]}{following if form[1:] == '4' else f'{following % 100:02}'}"


@rule(
    "R10",
    WARNING,
    "Two ways to write a year",
    "One text writes its years in one way: 2016/17, or 2016-17, or 2016/2017.",
    fails="RESOLVED: that\n(a) the Annual Report 2016/17 be received; and\n(b) the Business Plan 2017-18 be noted.",
    passes="RESOLVED: that\n(a) the Annual Report 2016/17 be received; and\n(b) the Business Plan 2017/18 be noted.",
    remedy="write all years as the first is written",
)
def two_year_formats(motion: Motion) -> Iterator[Remark]:
    """The form that most years have, or the first, goes for all."""
    forms = Counter(pair.form for pairs in _pairs(motion) for pair in pairs if pair.is_year)
    if len(forms) < 2:
        return
    usual = forms.most_common(1)[0][0]
    for place, pairs in enumerate(_pairs(motion)):
        other = [pair for pair in pairs if pair.is_year and pair.form != usual]
        if not other:
            continue
        words = motion.clauses[place].words
        for pair in reversed(other):
            words = f"{words[: pair.start]}{_as(usual, pair.first)}{words[pair.end :]}"
        yield Remark(
            f"“{other[0].text}” is written in another way than other years: {_as(usual, other[0].first)}", place, words
        )


_TO_COUNT = (
    "appendi(?:x|ces)|annexe?s?|paragraphs?|paras?\\.?|sections?|recommendations?|resolutions?|items?|pages?|agenda|clauses?"
    "|figures?|tables?|articles?|parts?|regulations?|minutes?|chapters?|stages?|levels?|tiers?|phases?|options?"
    "|priorit(?:y|ies)|number|no\\."
)
_NO_FIGURE = re.compile(
    rf"""
      \b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})(?:,?\s+\d{{4}})?
    | \b(?:{_MONTHS})(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b,?)?(?:\s+\d{{4}})?
    | \b\d{{4}}\s?[/–-]\s?\d{{1,4}}\b | (?<![\d,.£])(?:19|20)\d\d(?![\d,%]|\.\d)
    | \b(?:{_TO_COUNT})\s+\(?[\d.]+\)?(?:(?:\s?(?:,|and|to|[–-])\s?)\(?[\d.]+\)?)*
    | \b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)[\s-]+(?:working\s+|calendar\s+)?
      (?:days?|weeks?|months?|years?|hours?|minutes?|meetings?|terms?|quarters?|monthly)\b
    | \b\d{{1,2}}(?:[.:]\d\d)?\s?(?:am|pm|noon)\b | \b\d+(?:st|nd|rd|th)\b | \(\d{{1,2}}\) | \b[A-Za-z]+\d+\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Numbers that no report has to prove: dates, references, terms still to run."""


@lru_cache(maxsize=4096)
def stated_numbers(words: str) -> tuple[Numeral, ...]:
    """The numbers that a clause states as figures."""
    masked = _NO_FIGURE.sub(lambda match: "#" * len(match[0]), words)
    return tuple(n for n in find_numerals(masked) if not n.is_absence and n.text.lower() not in ("one", "a", "an"))


@rule(
    "R28",
    WARNING,
    "Number that the cited report does not state",
    "A figure in a resolution is taken from the report before the meeting. One that does not stand there was "
    "mistyped, or "
    "comes from somewhere else, which the clause should name.",
    fails="""
items:
  - documents:
      - title: Annual Report 2017/18
        text: [There were 15 private fostering arrangements in place in 2017/18.]
    opening: "RESOLVED: that"
    clauses:
      - words: it be noted that there were 51 private fostering arrangements
""",
    passes="""
items:
  - documents:
      - title: Annual Report 2017/18
        text: [There were 15 private fostering arrangements in place in 2017/18.]
    opening: "RESOLVED: that"
    clauses:
      - words: it be noted that there were 15 private fostering arrangements
""",
    remedy="set the number right, or name where it comes from",
)
def number_not_in_report(motion: Motion) -> Iterator[Remark]:
    """Every figure of the clauses, looked for in the report's words."""
    if motion.cited is None:
        return
    for place, clause in enumerate(motion.clauses):
        for numeral in stated_numbers(clause.words):
            if not _is_cited(numeral, motion.cited):
                yield Remark(f"“{numeral.text}” does not stand in the report before the meeting: set it right", place)


def _is_cited(numeral: Numeral, cited: frozenset[Fraction]) -> bool:
    if numeral.value in cited:
        return True
    return numeral.is_fraction and any(round(float(numeral.value * 100), 1) == float(each) for each in cited)
