"""Every way in which the papers write a year, a day or a span, and every way that is no period."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lscb_tui.model.period import (
    Period,
    PeriodError,
    PeriodKind,
    canonical_year,
    financial_year,
    parse_period,
)

FINANCIAL, ACADEMIC, CALENDAR = PeriodKind.FINANCIAL, PeriodKind.ACADEMIC, PeriodKind.CALENDAR
SNAPSHOT, MONTH, INTERVAL = PeriodKind.SNAPSHOT, PeriodKind.MONTH, PeriodKind.INTERVAL

FORMS = [
    ("2013/14", FINANCIAL, "2013-04-01", "2014-03-31", "2013/14"),
    ("2013-14", FINANCIAL, "2013-04-01", "2014-03-31", "2013/14"),
    ("2013–14", FINANCIAL, "2013-04-01", "2014-03-31", "2013/14"),
    ("2016-2017", FINANCIAL, "2016-04-01", "2017-03-31", "2016/17"),
    ("2016/2017", FINANCIAL, "2016-04-01", "2017-03-31", "2016/17"),
    ("12-13", FINANCIAL, "2012-04-01", "2013-03-31", "2012/13"),
    ("2016 / 17", FINANCIAL, "2016-04-01", "2017-03-31", "2016/17"),
    ("1999/00", FINANCIAL, "1999-04-01", "2000-03-31", "1999/00"),
    ("1999/2000", FINANCIAL, "1999-04-01", "2000-03-31", "1999/00"),
    ("financial year 2015/16", FINANCIAL, "2015-04-01", "2016-03-31", "2015/16"),
    ("year ending 31 March 2015", FINANCIAL, "2014-04-01", "2015-03-31", "2014/15"),
    ("the year ended 31 March 2015", FINANCIAL, "2014-04-01", "2015-03-31", "2014/15"),
    ("year to March 2015", FINANCIAL, "2014-04-01", "2015-03-31", "2014/15"),
    ("year ending 31 August 2016", ACADEMIC, "2015-09-01", "2016-08-31", "academic year 2015/16"),
    ("year ending December 2016", CALENDAR, "2016-01-01", "2016-12-31", "2016"),
    ("year ending 30 June 2016", INTERVAL, "2015-07-01", "2016-06-30", "July 2015 to June 2016"),
    ("year ending 29 February 2016", INTERVAL, "2015-03-01", "2016-02-29", "March 2015 to February 2016"),
    ("year ending 28 February 2017", INTERVAL, "2016-03-01", "2017-02-28", "March 2016 to February 2017"),
    ("academic year 2015/16", ACADEMIC, "2015-09-01", "2016-08-31", "academic year 2015/16"),
    ("the academic year 2015-16", ACADEMIC, "2015-09-01", "2016-08-31", "academic year 2015/16"),
    ("2015", CALENDAR, "2015-01-01", "2015-12-31", "2015"),
    ("calendar year 2015", CALENDAR, "2015-01-01", "2015-12-31", "2015"),
    ("at 31 March 2016", SNAPSHOT, "2016-03-31", "2016-03-31", "31 March 2016"),
    ("as at 31 March 2016", SNAPSHOT, "2016-03-31", "2016-03-31", "31 March 2016"),
    ("on 11 May 2016", SNAPSHOT, "2016-05-11", "2016-05-11", "11 May 2016"),
    ("22nd July 2014", SNAPSHOT, "2014-07-22", "2014-07-22", "22 July 2014"),
    ("July 22nd 2014", SNAPSHOT, "2014-07-22", "2014-07-22", "22 July 2014"),
    ("1st of March, 2016", SNAPSHOT, "2016-03-01", "2016-03-01", "1 March 2016"),
    ("2016-03-31", SNAPSHOT, "2016-03-31", "2016-03-31", "31 March 2016"),
    ("September 2017", MONTH, "2017-09-01", "2017-09-30", "September 2017"),
    ("Sept. 2017", MONTH, "2017-09-01", "2017-09-30", "September 2017"),
    ("february 2016", MONTH, "2016-02-01", "2016-02-29", "February 2016"),
    ("May 2015 to March 2016", INTERVAL, "2015-05-01", "2016-03-31", "May 2015 to March 2016"),
    ("between May 2015 and March 2016", INTERVAL, "2015-05-01", "2016-03-31", "May 2015 to March 2016"),
    ("from May 2015 until March 2016", INTERVAL, "2015-05-01", "2016-03-31", "May 2015 to March 2016"),
    ("May 2015 – March 2016", INTERVAL, "2015-05-01", "2016-03-31", "May 2015 to March 2016"),
    ("May to July 2015", INTERVAL, "2015-05-01", "2015-07-31", "May 2015 to July 2015"),
    ("2013/14 to 2015/16", INTERVAL, "2013-04-01", "2016-03-31", "April 2013 to March 2016"),
    (
        "between 14 September 2018 and 18 October 2018",
        INTERVAL,
        "2018-09-14",
        "2018-10-18",
        "14 September 2018 to 18 October 2018",
    ),
    (
        "14 September to 18 October 2018",
        INTERVAL,
        "2018-09-14",
        "2018-10-18",
        "14 September 2018 to 18 October 2018",
    ),
]


@pytest.mark.parametrize(("text", "kind", "start", "end", "canonical"), FORMS, ids=[form[0] for form in FORMS])
def test_every_form_of_the_papers_is_read(text: str, kind: PeriodKind, start: str, end: str, canonical: str) -> None:
    period = parse_period(text)
    assert (period.kind, period.start.isoformat(), period.end.isoformat()) == (kind, start, end)
    assert str(period) == canonical
    assert not period.malformed


@pytest.mark.parametrize("text", ["2018/9", "2018-9", "academic year 2018/9"])
def test_a_malformed_year_is_read_and_said_to_be_malformed(text: str) -> None:
    period = parse_period(text)
    assert period.malformed
    assert period.start.year == 2018
    assert not parse_period(str(period)).malformed


def test_a_malformed_year_is_the_same_year_as_the_well_formed_one() -> None:
    assert parse_period("2018/9") == parse_period("2018/19")


def test_a_span_keeps_that_one_of_its_ends_is_malformed() -> None:
    assert parse_period("2017/18 to 2018/9").malformed


@given(st.integers(2000, 2068))
def test_all_ways_to_write_one_financial_year_give_the_same_period(first: int) -> None:
    second = first + 1
    ways = [
        f"{first}/{second % 100:02}",
        f"{first}-{second % 100:02}",
        f"{first}–{second}",
        f"{first}/{second}",
        f"{first % 100:02}-{second % 100:02}",
        f"  {first} /\n{second % 100:02} ",
        f"year ending 31 March {second}",
        f"the year ended March {second}",
        f"financial year {first}/{second % 100:02}",
    ]
    assert {parse_period(way) for way in ways} == {financial_year(first)}


def test_a_span_from_april_to_march_is_the_financial_year() -> None:
    assert parse_period("1 April 2015 to 31 March 2016") == parse_period("2015/16")


def test_years_of_different_kinds_are_different_periods() -> None:
    texts = ["2015/16", "academic year 2015/16", "2015", "31 March 2016", "March 2016", "May 2015 to March 2016"]
    assert [parse_period(text).kind for text in texts] == [FINANCIAL, ACADEMIC, CALENDAR, SNAPSHOT, MONTH, INTERVAL]
    assert len({parse_period(text) for text in texts}) == len(texts)


@pytest.mark.parametrize("text", ["calendar year 2015/16", "financial year 2015", "academic year 2015"])
def test_a_kind_that_the_year_contradicts_is_refused(text: str) -> None:
    with pytest.raises(PeriodError):
        parse_period(text)


IMPOSSIBLE = [
    ("2016/18", "write 2016/17"),
    ("2016/2018", "write 2016/17"),
    ("2016-15", "write 2016/17"),
    ("2204", "between 1900 and 2099"),
    ("2204/05", "between 1900 and 2099"),
    ("March 2204", "between 1900 and 2099"),
    ("31 February 2019", "not a day of the calendar"),
    ("29 February 2019", "not a day of the calendar"),
    ("31 April 2019", "not a day of the calendar"),
    ("0 May 2019", "not a day of the calendar"),
    ("2019-13-01", "not a day of the calendar"),
    ("March 2016 to May 2015", "write the earlier date first"),
    ("between 18 October 2018 and 14 September 2018", "write the earlier date first"),
    ("", "such as 2017/18"),
    (" \n\t ", "such as 2017/18"),
    ("2017/18 " * 500, "such as 2017/18"),
    ("9" * 99, "write 2017/18"),
    ("last year", "write 2017/18"),
    ("year ending 2015/16", "such as 31 March 2018"),
    ("year ending soon", "such as 31 March 2018"),
    ("Smarch 2015", "write 2017/18"),
    ("2017/18/19", "write 2017/18"),
    ("٢٠١٧", "write 2017/18"),
]


@pytest.mark.parametrize(("text", "remedy"), IMPOSSIBLE, ids=[text[:30] or "nothing" for text, _ in IMPOSSIBLE])
def test_what_is_no_period_is_refused_with_a_remedy(text: str, remedy: str) -> None:
    with pytest.raises(PeriodError) as raised:
        parse_period(text)
    assert remedy in str(raised.value)
    assert len(str(raised.value)) < 400


_DAYS = st.dates(date(1901, 1, 1), date(2098, 12, 31))
_YEARS = st.integers(1901, 2098)


def _month_of(day: date) -> Period:
    last = calendar.monthrange(day.year, day.month)[1]
    return Period(day.replace(day=1), day.replace(day=last), MONTH)


def _interval(days: tuple[date, date]) -> Period:
    start, end = sorted(days)
    return parse_period(f"{start.isoformat()} to {end.isoformat()}")


_PERIODS = st.one_of(
    _YEARS.map(financial_year),
    _YEARS.map(lambda year: Period(date(year, 9, 1), date(year + 1, 8, 31), ACADEMIC)),
    _YEARS.map(lambda year: Period(date(year, 1, 1), date(year, 12, 31), CALENDAR)),
    _DAYS.map(lambda day: Period(day, day, SNAPSHOT)),
    _DAYS.map(_month_of),
    st.tuples(_DAYS, _DAYS).map(_interval),
    st.tuples(_DAYS, _DAYS).map(
        lambda days: Period(_month_of(min(days)).start, _month_of(max(days) + timedelta(40)).end, INTERVAL)
    ),
)


@given(_PERIODS)
def test_the_canonical_text_is_read_back_as_the_same_period(period: Period) -> None:
    assert parse_period(str(period)) == period


@pytest.mark.parametrize(
    "text",
    [
        "1 May 2015 to 31 May 2015",
        "May 2015 to 31 May 2015",
        "1 January 2015 to 31 December 2015",
        "2097/98 to 2098/99",
        "year ending 31 December 1900",
    ],
)
def test_the_canonical_text_of_an_odd_span_is_read_back(text: str) -> None:
    period = parse_period(text)
    assert parse_period(str(period)) == period


def test_a_year_that_begins_before_the_earliest_is_read_back_or_refused() -> None:
    try:
        period = parse_period("year ending 31 March 1900")
    except PeriodError:
        return
    assert parse_period(str(period)) == period


_PIECES = st.sampled_from(
    [
        "2017",
        "18",
        "/",
        "-",
        "–",
        " ",
        "31",
        "February",
        "May",
        "to",
        "and",
        "between",
        "year ending",
        "at",
        "academic year",
        "0",
        "9999",
        "of",
        "th",
        ",",
        ".",
    ]
)


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=8).map(" ".join), st.lists(_PIECES, max_size=8).map("".join)))
@example("\ud800")
@example("31 May 0000")
@example("year ending 1 January 0001")
def test_arbitrary_text_is_a_period_or_a_period_error_and_nothing_else(text: str) -> None:
    try:
        period = parse_period(text)
    except PeriodError as error:
        assert str(error)
    else:
        assert period.start <= period.end


def test_a_canonical_year_has_one_form() -> None:
    assert {canonical_year(text) for text in ("2016-17", "2016/2017", "16-17", "2016 – 17")} == {"2016/17"}


def test_two_numbers_that_are_not_successive_years_are_no_canonical_year() -> None:
    with pytest.raises(PeriodError):
        canonical_year("40-75")


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("2017/18", "2016/17"),
        ("2000/01", "1999/00"),
        ("academic year 2015/16", "academic year 2014/15"),
        ("2015", "2014"),
        ("31 March 2016", "31 March 2015"),
        ("29 February 2016", "28 February 2015"),
    ],
)
def test_the_previous_period_is_of_the_same_kind_a_year_before(text: str, before: str) -> None:
    assert parse_period(text).previous() == parse_period(before)


@pytest.mark.parametrize("text", ["May 2015 to March 2016", "1900", "1900/01"])
def test_a_period_with_no_neighbour_before_it_has_none(text: str) -> None:
    assert parse_period(text).previous() is None


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("2015/16", "2016", True),
        ("2015/16", "2016/17", False),
        ("2015/16", "31 March 2016", True),
        ("2015/16", "1 April 2016", False),
        ("May 2015 to March 2016", "academic year 2015/16", True),
        ("2014", "2016", False),
    ],
)
def test_periods_overlap_where_they_share_a_day(one: str, other: str, shared: bool) -> None:
    assert parse_period(one).overlaps(parse_period(other)) is shared
    assert parse_period(other).overlaps(parse_period(one)) is shared


def test_periods_stand_in_order_of_time() -> None:
    texts = ["2017/18", "2013/14", "2016/17", "2012/13"]
    assert [str(period) for period in sorted(map(parse_period, texts))] == ["2012/13", "2013/14", "2016/17", "2017/18"]
