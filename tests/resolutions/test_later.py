"""Years of a resolution move on by one; what bears a year as its name stays."""

import pytest

from lscb_tui.resolutions.later import later

MOVED = {
    "the Annual Report 2013/14 be received": "the Annual Report 2014/15 be received",
    "the 2013-14 accounts": "the 2014-15 accounts",
    "the year 2013–2014": "the year 2014–2015",
    "the 13/14 report": "the 14/15 report",
    "the plan for 12-13 be noted": "the plan for 13-14 be noted",
    "the report for 1999/00": "the report for 2000/01",
    "the Annual Report 2018/9": "the Annual Report 2019/20",
    "be presented in July 2015": "be presented in July 2016",
    "by 31 March 2016": "by 31 March 2017",
    "on July 22nd 2014": "on July 22nd 2015",
    "on the 5th of May, 2014": "on the 5th of May, 2015",
    "by 29 February 2016": "by 28 February 2017",
    "due 2016-02-29": "due 2017-02-28",
    "by 22/07/2014": "by 22/07/2015",
    "an update be provided in 2015": "an update be provided in 2016",
    "by spring 2016": "by spring 2017",
    "the 2015 Annual Report": "the 2016 Annual Report",
    "the 2015 Safeguarding Improvement Plan": "the 2016 Safeguarding Improvement Plan",
    "the Annual Report 2015 be received": "the Annual Report 2016 be received",
}


@pytest.mark.parametrize(("words", "moved"), MOVED.items(), ids=MOVED.keys())
def test_a_year_moves_on(words: str, moved: str) -> None:
    assert later(words, 1) == moved


@pytest.mark.parametrize(
    "words",
    [
        "the duties under the Children Act 2004 be noted",
        "the Local Safeguarding Children Boards Regulations 2006",
        "the Children and Social Work Act (2017)",
        "the 2004 Act",
        "SI 2012/2089, regulation 12",
        "Working Together to Safeguard Children 2015 be noted",
        "the report “Back to Basics 2016” be noted",
        'the words "as agreed in July 2014" be struck',
        "the Business Plan 2013-16 be endorsed",
        "2000 children be offered a place",
        "a grant of £2015 be made",
        "support for 12-13 year olds",
        "a group of 12-13 children",
        "24/7 cover be provided",
        "the LSCB’s 2,013 contacts",
        "the resolution of minute 14/2014",
        "due 2016-13-45",
    ],
)
def test_what_bears_a_year_as_its_name_or_is_none_stays(words: str) -> None:
    assert later(words, 1) == words


def test_several_years_move_at_once_and_back() -> None:
    words = "the report 2013/14 be presented in July 2014"
    assert later(words, 3) == "the report 2016/17 be presented in July 2017"
    assert later(later(words, 3), -3) == words


def test_no_years_move_nothing() -> None:
    assert later("in July 2014", 0) == "in July 2014"
