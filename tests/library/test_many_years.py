"""Invented areas over twelve years: nothing is special to the areas and years that ship."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from lscb_tui.corpus.build import build_content_file
from lscb_tui.library.columns import column_of, columns, gaps_before
from lscb_tui.library.commitments import judged_as_of, promises
from lscb_tui.library.comparison import Comparison, compare_sides
from lscb_tui.library.content import Content
from lscb_tui.library.figure_pairs import FigurePair
from lscb_tui.library.figures import figures
from lscb_tui.library.matrix import figure_matrix, theme_matrix
from lscb_tui.library.sides import side
from lscb_tui.model.corpus import Corpus
from lscb_tui.model.figure import Bound
from lscb_tui.model.finding import Assurance, AssuranceLevel, Figure, Finding
from lscb_tui.model.period import parse_period
from lscb_tui.model.trend import Trend
from tests.corpus.generated import (
    THEMES,
    area_name,
    generated_corpus,
    has_issues,
    is_held,
    levels_of,
    period_of,
    slug,
)
from tests.corpus.generated_figures import INDICATORS, count

AREAS, YEARS = range(3), range(12)
WITH_GAP = 1
SURENESS = [*AssuranceLevel]


def _compared(content: Content, area: int, left: int, right: int) -> Comparison:
    name = area_name(area)
    return compare_sides(content, side(content, str(period_of(left)), name), side(content, str(period_of(right)), name))


def _figure(found: Comparison, indicator: str, scope: str = "local", *, is_aim: bool = False) -> FigurePair:
    return next(
        pair
        for pair in found.figures
        for one in [pair.right or pair.left]
        if one and (pair.indicator, one.scope, one.target) == (indicator, scope, is_aim)
    )


def _held(area: int) -> list[int]:
    return [year for year in YEARS if is_held(area, year)]


def _steps(area: int) -> Iterator[tuple[int, int]]:
    """Each year that is held with the one before it."""
    held = _held(area)
    return pairwise(held)


# Columns


@pytest.mark.parametrize("area", AREAS)
def test_every_year_held_is_a_column_and_no_other(many_years_content: Content, area: int) -> None:
    held = tuple(period_of(year) for year in _held(area))
    assert theme_matrix(many_years_content, area_name(area)).years == held
    assert figure_matrix(many_years_content, area_name(area)).years == held


def test_years_of_which_no_paper_is_held_are_a_gap(many_years_content: Content) -> None:
    years = theme_matrix(many_years_content, area_name(WITH_GAP)).years
    gaps = [str(year) for year, is_gap in zip(years, gaps_before(years), strict=True) if is_gap]
    assert gaps == [str(period_of(6))]
    assert not any(gaps_before(theme_matrix(many_years_content, area_name(0)).years))


@pytest.mark.parametrize(
    ("years", "gaps"),
    [
        ([], []),
        (["2015/16"], [False]),
        (["2015/16", "2016/17"], [False, False]),
        (["2013/14", "May 2015 to March 2016", "2016/17"], [False, True, False]),
        (["2015/16", "31 March 2016", "2016/17"], [False, False, False]),
        (["April 2010 to March 2015", "2011/12", "2015/16"], [False, False, False]),
    ],
)
def test_a_gap_is_time_that_no_column_before_reaches_over(years: list[str], gaps: list[bool]) -> None:
    assert gaps_before([parse_period(year) for year in years]) == gaps


def test_a_shorter_time_stands_in_the_shortest_column_that_holds_it() -> None:
    years = columns(
        map(parse_period, ["2015/16", "April 2010 to March 2016"]), map(parse_period, ["31 March 2016", "2019"])
    )
    assert [str(year) for year in years] == ["April 2010 to March 2016", "2015/16", "2019"]
    assert str(column_of(parse_period("31 March 2016"), years)) == "2015/16"
    assert str(column_of(parse_period("2015/16"), years)) == "2015/16"


# Themes and issues


@pytest.mark.parametrize("area", AREAS)
def test_a_cell_has_the_least_sure_level_of_its_year(many_years_content: Content, area: int) -> None:
    for row in theme_matrix(many_years_content, area_name(area)).rows:
        number = list(THEMES).index(row.theme)
        for cell, year in zip(row.cells, _held(area), strict=True):
            levels = levels_of(number, area, year)
            least = max(levels, key=SURENESS.index) if levels else None
            assert (cell.said.level if cell.said else None) == least


@pytest.mark.parametrize("area", AREAS)
def test_a_cell_tells_whether_its_theme_is_new_continues_comes_back_or_was_dropped(
    many_years_content: Content, area: int
) -> None:
    seen = set()
    for row in theme_matrix(many_years_content, area_name(area)).rows:
        number = list(THEMES).index(row.theme)
        is_counted = row.theme in {indicator.theme for indicator in INDICATORS.values()}
        present = [
            is_counted or bool(levels_of(number, area, year)) or has_issues(number, area, year) for year in _held(area)
        ]
        story = "".join("x" if is_there else "." for is_there in present)
        expected = [_became(story[: place + 1]) for place in range(len(story))]
        assert [cell.trend for cell in row.cells] == expected, story
        seen |= set(expected)
    assert seen >= {Trend.NEW, Trend.CONTINUING, Trend.RECURRING, Trend.DROPPED} or area != 0


def _became(story: str) -> Trend | None:
    """What the last year of a story such as `x..x` is."""
    for pattern, trend in (
        (r"\.*x", Trend.NEW),
        (r".*xx", Trend.CONTINUING),
        (r".*x\.+x", Trend.RECURRING),
        (r".*x\.", Trend.DROPPED),
    ):
        if re.fullmatch(pattern, story):
            return trend
    return None


def test_a_year_of_which_no_paper_is_held_can_hold_a_theme_and_lacks_none(tmp_path: Path) -> None:
    """A later paper says one thing of a year in the gap: no other theme is dropped there, nor comes back after it."""
    corpus = generated_corpus(areas=2, years=8)
    recalled = next(
        finding
        for finding in corpus.findings
        if isinstance(finding, Assurance) and finding.document == slug(WITH_GAP, 6) and finding.theme == "neglect"
    )
    findings = [replace(f, period=period_of(5)) if f is recalled else f for f in corpus.findings]
    path = tmp_path / "recalled.duckdb"
    build_content_file(replace(corpus, findings=tuple(findings)), "recalled", path)
    content = Content.open(path)
    matrix = theme_matrix(content, area_name(WITH_GAP))
    content.close()
    place = matrix.years.index(period_of(5))
    assert [str(year) for year in matrix.years if year in (period_of(4), period_of(5))] == [str(period_of(5))]
    for row in matrix.rows:
        cell, following = row.cells[place], row.cells[place + 1]
        assert (cell.said is None, cell.trend is None) == (row.theme != "neglect",) * 2
        number = list(THEMES).index(row.theme)
        if levels_of(number, WITH_GAP, 3) and levels_of(number, WITH_GAP, 6) and row.theme != "neglect":
            assert following.trend is Trend.CONTINUING


@pytest.mark.parametrize("area", AREAS)
def test_issues_of_two_years_are_told_as_they_came_and_went(many_years_content: Content, area: int) -> None:
    seen = set()
    for left, right in _steps(area):
        found = {issue.theme: issue for issue in _compared(many_years_content, area, left, right).issues}
        for number, theme in enumerate(THEMES):
            story = "".join("x" if has_issues(number, area, year) else "." for year in _held(area) if year <= right)
            became = _became(story)
            assert (found[theme].change if theme in found else None) == became, (theme, story)
            seen.add(became)
    assert seen == {*Trend, None}


def test_a_board_is_more_or_less_assured_by_its_least_sure_statement(many_years_content: Content) -> None:
    for left, right in _steps(0):
        for pair in _compared(many_years_content, 0, left, right).themes:
            number = list(THEMES).index(pair.theme)
            before, now = (
                max((SURENESS.index(level) for level in levels_of(number, 0, year)), default=None)
                for year in (left, right)
            )
            if before is not None and now is not None:
                expected = "same" if before == now else "less assured" if now > before else "more assured"
                assert pair.change == expected


# Figures


def test_every_figure_is_as_exact_as_it_was_written(many_years: Corpus, many_years_content: Content) -> None:
    written = {finding.quote: finding.amount for finding in many_years.findings if isinstance(finding, Figure)}
    answered = figures(many_years_content)
    assert len(answered) == len(written)
    for figure in answered:
        assert figure.amount == written[figure.quote]


@pytest.mark.parametrize("area", AREAS)
def test_every_figure_stands_once_in_the_column_of_its_year(many_years_content: Content, area: int) -> None:
    matrix = figure_matrix(many_years_content, area_name(area))
    placed = [
        (figure.quote, year)
        for row in matrix.rows
        for cell, year in zip(row.cells, matrix.years, strict=True)
        for figure in cell.figures
    ]
    assert len(placed) == len(figures(many_years_content, area=area_name(area)))
    assert all(str(year) in quote for quote, year in placed)


@pytest.mark.parametrize(
    ("indicator", "word"),
    [
        ("briefed", str(Bound.MORE_THAN)),
        ("visited", str(Bound.AT_LEAST)),
        ("waiting", str(Bound.LESS_THAN)),
        ("missed", str(Bound.AT_MOST)),
        ("reached", "approximately"),
        ("recorded", "between"),
    ],
)
def test_no_line_of_a_figure_that_is_not_exact_makes_it_exact(
    many_years_content: Content, indicator: str, word: str
) -> None:
    for left, right in _steps(0):
        pair = _figure(_compared(many_years_content, 0, left, right), indicator)
        assert pair.line.count(f" {word} ") >= 2
        assert pair.basis != "exact"
        assert (pair.change is None) or pair.approximate


def test_exact_numbers_are_compared_exactly(many_years_content: Content) -> None:
    for left, right in _steps(2):
        pair = _figure(_compared(many_years_content, 2, left, right), "contacts")
        before, after = 100 * count(2, left), 100 * count(2, right)
        assert pair.change == after - before
        assert pair.percent == pytest.approx(100 * (after - before) / before, abs=0.0501)
        assert f"from {before:,} in {period_of(left)} to {after:,} in {period_of(right)}" in pair.line


def test_percentages_change_by_points_and_parts_are_said_with_their_wholes(many_years_content: Content) -> None:
    found = _compared(many_years_content, 0, 2, 3)
    needs_met = _figure(found, "needs-met")
    assert (needs_met.points, needs_met.percent) == (count(0, 3) - count(0, 2), None)
    assert "of 102 cases closed" in needs_met.line
    assert "of 103 cases closed" in needs_met.line
    assert needs_met.merit == ("better" if count(0, 3) > count(0, 2) else "worse")


def test_none_is_a_number_and_gives_no_percentage(many_years_content: Content) -> None:
    from_none = [(left, right) for left, right in _steps(0) if left % 3 == 0]
    for left, right in from_none:
        pair = _figure(_compared(many_years_content, 0, left, right), "reviews")
        assert (pair.change, pair.percent) == (right % 3, None)
        assert "from none in" in pair.line


def test_national_numbers_and_aims_have_rows_of_their_own(many_years_content: Content) -> None:
    found = _compared(many_years_content, 0, 2, 3)
    assert _figure(found, "in-time").change == count(0, 3) - count(0, 2)
    national, aim = _figure(found, "in-time", "national"), _figure(found, "assessed", is_aim=True)
    assert (national.change, aim.change) == (1, 0)
    assert "Conferences held in time, nationally, rose" in national.line
    assert aim.line.startswith("Assessments in time: the aim stayed the same: 95%")
    labels = [row.label for row in figure_matrix(many_years_content, area_name(0)).rows]
    assert "Conferences held in time (national)" in labels
    assert "Assessments in time (aim)" in labels


def test_a_change_that_is_reported_is_told_as_reported(many_years_content: Content) -> None:
    for left, right in _steps(0):
        pair = _figure(_compared(many_years_content, 0, left, right), "allegations")
        assert (pair.basis, pair.comparable) == ("reported", False)
        assert abs(pair.percent or 0) == count(0, right)


def test_a_snapshot_is_compared_with_the_one_of_the_year_before(many_years_content: Content) -> None:
    pair = _figure(_compared(many_years_content, 0, 2, 3), "in-care")
    assert pair.change == 20 * (count(0, 3) - count(0, 2))
    assert "at 31 March 2009 to" in pair.line


def test_after_a_gap_a_year_is_compared_with_the_last_one_held(many_years_content: Content) -> None:
    matrix = figure_matrix(many_years_content, area_name(WITH_GAP))
    row = next(row for row in matrix.rows if row.indicator.id == "contacts")
    step = row.cells[list(matrix.years).index(period_of(6))].step
    assert step is not None
    assert step.left is not None
    assert (step.left.period, step.change) == (str(period_of(3)), 100 * (count(1, 6) - count(1, 3)))


def test_a_paper_that_gives_the_number_of_a_year_that_is_not_held_is_compared_with_itself(
    many_years_content: Content,
) -> None:
    found = _compared(many_years_content, WITH_GAP, 5, 6)
    assert found.is_empty, "no paper reports on that year"
    plans = _figure(found, "plans")
    assert (plans.left, plans.change, plans.basis) == (None, 10 * (count(1, 6) - count(1, 5)), "exact")
    back = _figure(_compared(many_years_content, WITH_GAP, 6, 5), "plans")
    assert (back.right, back.change, back.line) == (None, -(plans.change or 0), plans.line)
    contacts = _figure(found, "contacts")
    assert contacts.reason == f"not in the papers held for {period_of(5)}"


def test_two_numbers_for_one_year_are_both_told(tmp_path: Path) -> None:
    corpus = generated_corpus(areas=1, years=3)
    path = tmp_path / "revised.duckdb"
    build_content_file(replace(corpus, findings=tuple(map(_revised, corpus.findings))), "revised", path)
    content = Content.open(path)
    plans = _figure(_compared(content, 0, 1, 2), "plans")
    content.close()
    before = 10 * count(0, 1)
    assert plans.left is not None
    assert plans.left.value == before
    assert len(plans.notes) == 1
    assert plans.notes[0].startswith(
        f"The papers give two numbers for {period_of(1)}: Child protection plans: {before}"
    )
    assert f"compared with {before + 1} in {period_of(1)}" in plans.notes[0]


def _revised(finding: Finding) -> Finding:
    """The finding, giving one more for the year before than the paper of that year did."""
    compared = finding.amount.compared_with if isinstance(finding, Figure) else None
    if not isinstance(finding, Figure) or compared is None or compared.value is None:
        return finding
    return replace(finding, amount=replace(finding.amount, compared_with=replace(compared, value=compared.value + 1)))


def test_papers_that_agree_are_not_said_to_differ(many_years_content: Content) -> None:
    assert [pair.notes for pair in _compared(many_years_content, 0, 2, 3).figures if pair.notes] == []


# Areas apart


@pytest.mark.parametrize("area", AREAS)
def test_nothing_of_another_area_appears(many_years_content: Content, area: int) -> None:
    shown = repr(
        [
            _compared(many_years_content, area, 2, 3),
            theme_matrix(many_years_content, area_name(area)),
            figure_matrix(many_years_content, area_name(area)),
        ]
    )
    assert area_name(area) in shown
    assert not [area_name(other) for other in AREAS if other != area and area_name(other).lower() in shown.lower()]


def test_two_areas_are_shown_side_by_side_and_never_mixed(many_years_content: Content) -> None:
    found = compare_sides(
        many_years_content,
        side(many_years_content, str(period_of(3)), area_name(0)),
        side(many_years_content, str(period_of(3)), area_name(2)),
    )
    on_left = [pair.left for pair in found.themes if pair.left] + [pair.left for pair in found.figures if pair.left]
    on_right = [pair.right for pair in found.themes if pair.right] + [
        pair.right for pair in found.figures if pair.right
    ]
    assert {one.document for one in on_left} == {slug(0, 3)}
    assert {one.document for one in on_right} == {slug(2, 3)}
    contacts = _figure(found, "contacts")
    assert contacts.reason == f"another board: {area_name(0)} and {area_name(2)} may count differently"


# Promises


def test_a_promise_that_was_kept_is_shown_by_the_next_report_held(many_years_content: Content) -> None:
    for promise in promises(many_years_content, area=area_name(WITH_GAP), state="kept"):
        assert promise.evidence is not None
        assert promise.evidence.document != promise.document
    [skipped] = [
        promise.evidence
        for promise in promises(many_years_content, area=area_name(WITH_GAP), state="kept")
        if promise.document == slug(WITH_GAP, 3)
    ]
    assert skipped is not None
    assert skipped.document == slug(WITH_GAP, 6)


def test_promises_are_judged_as_of_the_latest_document_of_each_area(many_years_content: Content) -> None:
    latest = judged_as_of(many_years_content, [area_name(area) for area in AREAS])
    assert [one.document for one in latest] == [slug(area, 11) for area in AREAS]
    assert [one.area for one in latest] == [area_name(area) for area in AREAS]


def test_a_row_tells_its_figures_year_by_year(many_years_content: Content) -> None:
    rows = figure_matrix(many_years_content, area_name(0)).rows
    steps = [cell.step for cell in next(row for row in rows if row.indicator.id == "contacts").cells]
    told = [step.right for step in steps if step and step.right]
    assert [figure.value for figure in told] == [100 * count(0, year) for year in YEARS]
    assert [figure.period for figure in told] == [str(period_of(year)) for year in YEARS]
