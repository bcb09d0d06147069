"""The brief of a year: everything that the meeting about it may need, each with its proof."""

import pytest

from lscb_tui.library.brief import NothingHeld, brief
from lscb_tui.library.content import Content
from lscb_tui.model.finding import AssuranceLevel

AREA = "Worcestershire"


def test_it_asks_what_the_paper_asks(content: Content) -> None:
    found = brief(content, "2017/18", AREA)
    assert [(ask.label, ask.paragraph) for ask in found.asks] == [("a", "1.a"), ("b", "1.b"), ("c", "1.c")]


def test_it_compares_with_the_last_year_held_before(content: Content) -> None:
    assert str(brief(content, "2017/18", AREA).before) == "2016/17"
    assert str(brief(content, "2016/17", AREA).before) == "May 2015 to March 2016"
    assert brief(content, "2013/14", AREA).before is None


def test_the_least_sure_themes_come_first(content: Content) -> None:
    order = [*AssuranceLevel][::-1]
    levels = [
        theme.right.level for theme in brief(content, "2017/18", AREA).themes if theme.right and theme.right.level
    ]
    assert levels == sorted(levels, key=lambda level: order.index(AssuranceLevel(level)))
    assert levels[0] == AssuranceLevel.CONCERN


def test_what_lost_assurance_is_told_apart(content: Content) -> None:
    assert [theme.theme for theme in brief(content, "2017/18", AREA).lost_assurance] == ["child-sexual-exploitation"]


def test_what_rose_from_none_changed_most(content: Content) -> None:
    first = brief(content, "2017/18", AREA).most_changed[0]
    assert (first.indicator, first.percent) == ("serious-case-reviews-commissioned", None)


def test_points_are_of_earlier_debates_only(content: Content) -> None:
    assert {point.period for point in brief(content, "2017/18", AREA).raised} == {"2016/17"}
    assert brief(content, "2016/17", AREA).raised == []


def test_only_promises_made_by_then_and_not_settled_are_open(content: Content) -> None:
    found = brief(content, "2016/17", AREA).promises
    assert found
    assert {promise.state for promise in found} <= {"open", "not known", "broken"}
    assert not [promise for promise in found if promise.document == "worcestershire-2017-18-hwb"]


def test_acronyms_are_those_that_stand_in_it(content: Content) -> None:
    terms = {term.term for term in brief(content, "2017/18", AREA).terms}
    assert {"WSCB", "CSE", "CDOP"} <= terms
    assert "SCIE" not in terms


def test_another_area_has_its_own_brief(content: Content) -> None:
    found = brief(content, "2012/13", "Wirral")
    assert found.before is None
    assert {figure.right.area for figure in found.compared.figures if figure.right} == {"Wirral"}


def test_a_year_that_is_not_held_names_those_that_are(content: Content) -> None:
    with pytest.raises(NothingHeld, match=r"no paper of Worcestershire .* reports on 2014/15; held are 2013/14,"):
        brief(content, "2014/15", AREA)
