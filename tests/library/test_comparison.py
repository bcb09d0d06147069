"""Two sides of what ships: years, documents and areas, each row with the proofs of both."""

from itertools import product

import pytest

from lscb_tui.library.comparison import Comparison, compare_sides
from lscb_tui.library.content import Content
from lscb_tui.library.figure_pairs import FigurePair
from lscb_tui.library.reading import documents, passages
from lscb_tui.library.reference import UnknownIndicator
from lscb_tui.library.sides import Side, UnknownSide, side
from lscb_tui.library.theme_pairs import ThemePair
from lscb_tui.model.period import PeriodError, parse_period

WORCESTERSHIRE, WIRRAL = "Worcestershire", "Wirral"
REPORT, MINUTE = "worcestershire-2017-18-hwb", "worcestershire-2016-17-cabinet"


def _compared(content: Content, left: str, right: str, area: str = WORCESTERSHIRE) -> Comparison:
    return compare_sides(content, side(content, left, area), side(content, right, area))


def _theme(found: Comparison, theme: str) -> ThemePair:
    return next(pair for pair in found.themes if pair.theme == theme)


def _figure(found: Comparison, indicator: str) -> FigurePair:
    return next(pair for pair in found.figures if pair.indicator == indicator)


@pytest.fixture(scope="module")
def years(content: Content) -> Comparison:
    return _compared(content, "2016/17", "2017/18")


@pytest.fixture(scope="module")
def far_years(content: Content) -> Comparison:
    return _compared(content, "2013/14", "2017/18")


# 2016/17 and 2017/18


@pytest.mark.parametrize(
    ("theme", "before", "now", "change"),
    [
        ("early-help", "concern", "not yet assured", "more assured"),
        ("front-door", "concern", "not yet assured", "more assured"),
        ("child-sexual-exploitation", "partly assured", "concern", "less assured"),
    ],
)
def test_a_theme_is_told_with_both_levels_and_what_changed(
    years: Comparison, theme: str, before: str, now: str, change: str
) -> None:
    pair = _theme(years, theme)
    assert pair.left is not None
    assert pair.right is not None
    assert (pair.left.level, pair.right.level, pair.change) == (before, now, change)
    assert f"{before} in 2016/17" in pair.line
    assert f"{now} in 2017/18" in pair.line
    assert f": {change} (" in pair.line


def test_the_least_sure_statement_stands_for_a_theme_and_the_line_says_so(years: Comparison) -> None:
    exploitation = _theme(years, "child-sexual-exploitation").right
    assert exploitation is not None
    levels = [statement.level for statement in exploitation.statements if statement.level]
    assert set(levels) > {"concern"}
    assert exploitation.statements[0].level == exploitation.level == "concern"
    assert exploitation.said == f"concern (the least sure of {len(levels)} statements)"


def test_serious_case_reviews_rose_from_none_to_three_with_no_percentage(years: Comparison) -> None:
    pair = _figure(years, "serious-case-reviews-commissioned")
    assert pair.left is not None
    assert pair.right is not None
    assert (pair.left.value, pair.right.value) == (0, 3)
    assert (pair.change, pair.percent, pair.points, pair.direction) == (3, None, None, "up")
    assert (pair.comparable, pair.basis, pair.small, pair.merit) == (True, "exact", 6, None)
    assert pair.line == (
        "Serious case reviews commissioned rose from none in 2016/17 to 3 in 2017/18, by 3 "
        "(2016/17, comments, item 8; 2017/18, paragraph 15)."
    )


def test_a_change_that_a_report_states_is_its_word_and_gives_no_number(years: Comparison) -> None:
    contacts = _figure(years, "contacts-front-door")
    assert (contacts.comparable, contacts.basis, contacts.direction) == (False, "reported", "up")
    assert (contacts.change, contacts.percent, contacts.left) == (None, 10, None)
    assert contacts.reason == "only a change is known for 2017/18"
    assert contacts.line == (
        "Contacts with the Family Front Door rose by 10% in 2017/18 compared with the year before; "
        "the report gives no number of contacts (2017/18, paragraph 13)."
    )


def test_what_one_year_does_not_give_is_not_in_its_papers_and_never_zero(years: Comparison) -> None:
    alone = [pair for pair in years.figures if pair.left is None and pair.basis != "reported"]
    assert alone
    for pair in alone:
        assert (pair.comparable, pair.change, pair.percent, pair.direction) == (False, None, None, None)
        assert pair.reason == "not in the papers held for 2016/17"
        assert pair.line.endswith("It is not in the papers held for 2016/17.")


@pytest.mark.parametrize(
    ("theme", "change"),
    [
        ("early-help", "continuing"),
        ("serious-case-reviews", "continuing"),
        ("domestic-abuse", "recurring"),
        ("training", "new"),
        ("transition-and-disability", "dropped"),
    ],
)
def test_issues_are_new_continue_come_back_or_are_dropped(years: Comparison, theme: str, change: str) -> None:
    found = [issue for issue in years.issues if issue.theme == theme]
    assert found
    assert {issue.change for issue in found} == {change}
    assert {issue.document for issue in found} == {MINUTE if change == "dropped" else REPORT}
    assert bool(found[0].before) is (change == "continuing")


# 2013/14 and 2017/18


@pytest.mark.parametrize(
    ("theme", "before", "now", "change"),
    [
        ("early-help", None, "not yet assured", "continuing"),
        ("front-door", "not mentioned", "not yet assured", "new"),
        ("child-sexual-exploitation", None, "concern", "continuing"),
        ("serious-case-reviews", None, None, "continuing"),
        ("workforce", None, "not mentioned", "dropped"),
        ("improvement-and-inspection", "concern", "not yet assured", "more assured"),
    ],
)
def test_years_far_apart_are_compared_with_each_other_alone(
    far_years: Comparison, theme: str, before: str | None, now: str | None, change: str
) -> None:
    pair = _theme(far_years, theme)
    levels = [one.level if one else "not mentioned" for one in (pair.left, pair.right)]
    assert (levels, pair.change) == ([before, now], change)


def test_a_figure_of_one_of_two_far_years_is_missing_from_the_other(far_years: Comparison) -> None:
    reviews = _figure(far_years, "serious-case-reviews-commissioned")
    assert (reviews.left, reviews.reason) == (None, "not in the papers held for 2013/14")
    contacts = _figure(far_years, "contacts-front-door")
    assert (contacts.direction, contacts.percent) == (None, None), "up since 2016/17 says nothing of 2013/14"


# Proofs


@pytest.mark.parametrize("sides", ["years", "far_years"])
def test_both_proofs_of_every_row_stand_word_for_word_where_they_are_cited(
    content: Content, sides: str, request: pytest.FixtureRequest
) -> None:
    found: Comparison = request.getfixturevalue(sides)
    texts = {
        (passage.document, passage.paragraph): (" ".join(passage.text.split()), passage.citation)
        for held in documents(content)
        for passage in passages(content, held.slug)
    }
    quoted = [(issue.document, issue.paragraph, issue.quote, issue.citation) for issue in found.issues]
    quoted += [(one.document, one.paragraph, one.quote, one.citation) for one in found.promises]
    for theme in found.themes:
        quoted += [(o.document, o.paragraph, o.quote, o.citation) for o in (theme.left, theme.right) if o]
    for figure in found.figures:
        quoted += [(o.document, o.paragraph, o.quote, o.citation) for o in (figure.left, figure.right) if o]
    assert len({document for document, *_ in quoted}) > 1
    for document, paragraph, quote, cited in quoted:
        text, citation = texts[document, paragraph]
        assert " ".join(quote.split()) in text
        assert cited == citation


def test_both_sides_of_a_comparable_figure_are_quoted(years: Comparison) -> None:
    for pair in years.figures:
        if pair.comparable:
            assert pair.left is not None
            assert pair.right is not None
            assert pair.left.quote != pair.right.quote


# Sides


@pytest.mark.parametrize(
    ("left", "right"), [("2016-17", "2017-18"), ("2016/2017", "2017/18"), ("April 2016 to March 2017", "17-18")]
)
def test_a_year_may_be_written_in_any_form(content: Content, years: Comparison, left: str, right: str) -> None:
    assert _compared(content, left, right) == years


def test_documents_are_sides_as_years_are(content: Content, years: Comparison) -> None:
    found = _compared(content, MINUTE, REPORT.upper())
    assert (found.left.document, found.right.document) == (MINUTE, REPORT)
    assert (found.left.documents, found.right.documents) == ((MINUTE,), (REPORT,))
    assert _theme(found, "early-help").line == _theme(years, "early-help").line
    reviews = _figure(found, "serious-case-reviews-commissioned")
    assert (reviews.change, reviews.percent) == (3, None)


def test_a_document_does_not_stand_for_what_it_recalls_of_an_earlier_year(content: Content, years: Comparison) -> None:
    by_year = _theme(years, "child-protection")
    assert by_year.left is not None
    assert (by_year.left.level, by_year.left.document) == ("concern", REPORT), "paragraph 4 speaks of 2016/17"
    by_document = _theme(_compared(content, MINUTE, REPORT), "child-protection")
    assert by_document.right is not None
    assert {statement.period for statement in by_document.right.statements} == {parse_period("2017/18")}


def test_a_document_brings_its_own_area(content: Content) -> None:
    found = _compared(content, "wirral-2012-13-presentation", REPORT)
    assert (found.left.area, found.right.area) == (WIRRAL, WORCESTERSHIRE)


@pytest.mark.parametrize(("name", "near"), [("worcestershire-2017-hwb", REPORT), ("wirral", "wirral-2012-13")])
def test_what_is_neither_year_nor_document_is_answered_with_the_nearest(content: Content, name: str, near: str) -> None:
    with pytest.raises(UnknownSide, match=near):
        side(content, name, WORCESTERSHIRE)


@pytest.mark.parametrize("name", ["2016/19", "2204/05", "31/12"])
def test_what_can_only_be_meant_as_a_period_is_answered_as_one(content: Content, name: str) -> None:
    with pytest.raises(PeriodError):
        side(content, name, WORCESTERSHIRE)


def test_a_year_that_is_not_held_leaves_nothing_to_compare(content: Content) -> None:
    found = _compared(content, "2014/15", "2017/18")
    assert found.is_empty
    assert (found.left.documents, found.right.documents) == ((), (REPORT,))


def test_swapped_sides_turn_changes_and_leave_sentences_and_merit(content: Content, years: Comparison) -> None:
    swapped = compare_sides(
        content,
        side(content, "2017/18", WORCESTERSHIRE),
        side(content, "2016/17", WORCESTERSHIRE),
        polarities={"serious-case-reviews-commissioned": "lower"},
    )
    assert {pair.line.replace("; that is worse", "") for pair in swapped.figures} == {
        pair.line for pair in years.figures
    }
    assert {pair.line for pair in swapped.themes} == {pair.line for pair in years.themes}
    reviews, contacts = _figure(swapped, "serious-case-reviews-commissioned"), _figure(swapped, "contacts-front-door")
    assert (reviews.change, reviews.percent, reviews.direction, reviews.merit) == (-3, -100, "down", "worse")
    assert (contacts.direction, contacts.percent) == ("down", None)
    assert _theme(swapped, "early-help").change == "less assured"
    assert swapped.notice is not None
    assert swapped.notice.startswith("2017/18 is the later")


def test_looking_back_from_the_later_side_nothing_recurs(content: Content) -> None:
    assert "recurring" not in {issue.change for issue in _compared(content, "2017/18", "2016/17").issues}


def test_a_year_compared_with_itself_changes_in_nothing(content: Content) -> None:
    found = _compared(content, "2017/18", "2017/18")
    assert {theme.change for theme in found.themes} <= {"same", "continuing"}
    assert {(pair.comparable, pair.direction) for pair in found.figures} == {(False, None)}


# Two areas


def test_two_areas_stand_under_a_notice_and_are_not_judged_against_each_other(content: Content) -> None:
    found = compare_sides(content, side(content, "2012/13", WIRRAL), side(content, "2017/18", WORCESTERSHIRE))
    assert found.notice is not None
    assert WIRRAL in found.notice
    assert WORCESTERSHIRE in found.notice
    assert {theme.change for theme in found.themes} == {issue.change for issue in found.issues} == {None}
    assert {issue.document for issue in found.issues} == {"wirral-2012-13-presentation", REPORT}
    assert {(pair.comparable, pair.direction, pair.merit) for pair in found.figures} == {(False, None, None)}
    missing = "It is not in the papers held for 2012/13 (Wirral)."
    assert any(pair.line.endswith(missing) for pair in found.figures)


def test_no_theme_of_two_boards_is_said_to_have_changed(content: Content) -> None:
    found = compare_sides(content, side(content, "2012/13", WIRRAL), side(content, "2017/18", WORCESTERSHIRE))
    words = ("more assured", "less assured", ": same")
    assert not [theme.line for theme, word in product(found.themes, words) if word in theme.line]


def test_a_side_rests_on_every_paper_that_speaks_of_it(years: Comparison) -> None:
    assert (years.left.documents, years.right.documents) == ((MINUTE, REPORT), (REPORT,))


def test_one_area_has_no_notice(years: Comparison) -> None:
    assert years.notice is None


# One's own judgement


def test_ones_own_judgement_goes_before_the_sources_and_is_named(content: Content) -> None:
    found = compare_sides(
        content,
        side(content, "2016/17", WORCESTERSHIRE),
        side(content, "2017/18", WORCESTERSHIRE),
        polarities={"serious-case-reviews-commissioned": "lower", "contacts-front-door": "lower"},
    )
    for indicator in ("serious-case-reviews-commissioned", "contacts-front-door"):
        pair = _figure(found, indicator)
        assert (pair.merit, pair.polarity, pair.polarity_source) == ("worse", "lower", "Your own settings")
    assert "; that is worse (" in _figure(found, "serious-case-reviews-commissioned").line


@pytest.mark.parametrize(
    ("polarities", "remedy"),
    [
        ({"contacts-front-dor": "lower"}, "did you mean contacts-front-door"),
        ({"contacts-front-door": "less"}, "higher, lower or none"),
    ],
)
def test_a_judgement_that_cannot_be_is_refused_with_a_remedy(
    content: Content, polarities: dict[str, str], remedy: str
) -> None:
    year = side(content, "2017/18", WORCESTERSHIRE)
    with pytest.raises(UnknownIndicator, match=remedy):
        compare_sides(content, year, year, polarities=polarities)


def test_a_side_holds_what_lies_within_it() -> None:
    year = Side("2015/16", WORCESTERSHIRE, parse_period("2015/16"))
    assert year.holds(parse_period("May 2015 to March 2016"), "any")
    assert not year.holds(parse_period("2015"), "any")
