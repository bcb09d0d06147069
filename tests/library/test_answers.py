"""Figures, decisions, promises, meanings and the words themselves."""

import pytest

from lscb_tui.library.commitments import decisions, promises
from lscb_tui.library.content import Content
from lscb_tui.library.excerpt import excerpt
from lscb_tui.library.figures import figures
from lscb_tui.library.glossary import define, near_terms
from lscb_tui.library.holdings import areas, headlines, indicators, periods, themes
from lscb_tui.library.query import QueryError
from lscb_tui.library.reading import UnknownDocument, documents, named_not_held, passages
from lscb_tui.model.finding import PromiseState
from lscb_tui.model.period import PeriodError

REPORT = "worcestershire-2017-18-hwb"


@pytest.mark.parametrize(
    ("words", "indicator"),
    [
        ("child death notifications", "child-death-notifications"),
        ("child deaths", "child-death-notifications"),
        ("private fostering", "private-fostering-arrangements"),
        ("looked after children", "looked-after-children"),
        ("LAC", "looked-after-children"),
        ("children in care", "looked-after-children"),
        ("training events", "training-events"),
        ("e-learning", "e-learning-completions"),
        ("critical friends", "critical-friends-nominated"),
    ],
)
def test_figures_are_found_by_the_words_of_their_indicator(content: Content, words: str, indicator: str) -> None:
    assert indicator in {figure.indicator for figure in figures(content, words, area="Worcestershire")}


def test_figures_asked_for_by_words_are_only_those(content: Content) -> None:
    found = figures(content, "private fostering")
    assert {figure.indicator for figure in found} == {"private-fostering-arrangements"}


def test_figures_without_words_are_all_figures(content: Content) -> None:
    [(count,)] = content.rows("SELECT count(*) FROM figure")
    assert len(figures(content)) == count > 40


def test_every_figure_stands_word_for_word_in_its_paragraph(content: Content) -> None:
    texts = {(d, a): text for d, a, text in content.rows("SELECT document, address, text FROM paragraph")}
    for figure in figures(content):
        text = " ".join(texts[figure.document, figure.paragraph].split())
        assert " ".join(figure.quote.split()) in text or figure.quote.replace("'", "’") in text


def test_figures_of_a_period_speak_of_it(content: Content) -> None:
    assert {figure.period for figure in figures(content, period="2016/17")} == {"2016/17"}


def test_the_forms_of_a_period_are_one(content: Content) -> None:
    assert figures(content, period="2017-18") == figures(content, period="2017/18") != []


def test_figures_of_an_area_are_only_of_it(content: Content) -> None:
    assert {figure.area for figure in figures(content, area="wirral")} == {"Wirral"}


def test_figures_come_newest_first(content: Content) -> None:
    starts = [figure.period for figure in figures(content, area="Worcestershire") if "/" in figure.period]
    assert starts == sorted(starts, reverse=True)


def test_a_bound_a_range_and_a_change_are_kept_apart(content: Content) -> None:
    by_line = {figure.quote: figure for figure in figures(content)}
    over_300 = next(f for q, f in by_line.items() if "over 300" in q)
    assert (over_300.value, over_300.bound) == (300, "more than")
    nearly_half = next(f for f in by_line.values() if "nearly half (less than 50%)" in f.line)
    assert (nearly_half.bound, nearly_half.approximate) == ("less than", True)
    conferences = next(f for f in by_line.values() if f.low == 40)
    assert (conferences.value, conferences.high, conferences.approximate) == (None, 75, True)
    contacts = next(f for f in by_line.values() if f.kind == "change" and f.change == 10)
    assert (contacts.value, contacts.unit, contacts.direction) == (None, "percent", "up")


def test_a_period_that_is_none_is_refused(content: Content) -> None:
    with pytest.raises(PeriodError):
        figures(content, period="nonsense")


def test_decisions_are_the_clauses_of_the_resolution(content: Content) -> None:
    [first, second] = decisions(content)
    assert (first.label, second.label) == ("a", "b")
    assert first.opening == "RESOLVED: that"
    assert first.text == "the Worcestershire Safeguarding Children Board Annual Report 2016/17 be received"
    assert second.text.endswith("be noted")
    assert first.committee == "Worcestershire County Council Cabinet"


def test_what_a_minute_does_not_say_is_absent(content: Content) -> None:
    assert {(d.mover, d.seconder, d.vote, d.meeting) for d in decisions(content)} == {(None, None, None, None)}


def test_decisions_are_asked_for_by_period_and_area(content: Content) -> None:
    assert decisions(content, period="2016-17") == decisions(content)
    assert decisions(content, period="2017/18") == []
    assert decisions(content, area="Wirral") == []


def test_what_was_asked_and_never_shown_to_be_agreed_is_asked(content: Content) -> None:
    [asked] = [promise for promise in promises(content) if promise.due == "July 2015"]
    assert asked.stage == "asked"
    assert asked.citation.startswith("WSCB (Worcestershire) 2013/14, Recommendation (c)")


@pytest.mark.parametrize("state", list(PromiseState))
def test_promises_are_asked_for_by_state(content: Content, state: PromiseState) -> None:
    assert promises(content, state=state) == [one for one in promises(content) if one.state == state]


def test_every_promise_has_a_known_stage_and_state(content: Content) -> None:
    found = promises(content)
    assert {promise.stage for promise in found} == {"asked", "agreed", "promised"}
    assert {promise.state for promise in found} <= set(PromiseState)


def test_a_promise_that_was_kept_shows_by_what(content: Content) -> None:
    kept = [promise for promise in promises(content) if promise.state in {"kept", "kept late", "broken"}]
    assert kept
    texts = {(d, a): " ".join(t.split()) for d, a, t in content.rows("SELECT document, address, text FROM paragraph")}
    for promise in kept:
        assert promise.evidence is not None
        assert promise.evidence.quote in texts[promise.evidence.document, promise.evidence.paragraph]
        assert promise.evidence.citation


def test_promises_come_oldest_first(content: Content) -> None:
    order = [document.slug for document in documents(content)]
    places = [order.index(promise.document) for promise in promises(content)]
    assert places == sorted(places)


def test_an_acronym_that_two_boards_use_is_told_apart(content: Content) -> None:
    meanings = {definition.area: definition.expansion for definition in define(content, "WSCB")}
    assert meanings == {
        "Worcestershire": "Worcestershire Safeguarding Children Board",
        "Wirral": "Wirral Safeguarding Children Board",
    }


@pytest.mark.parametrize("word", ["CDOP", "cdop", "C.D.O.P.", " CDOP ", "child death overview panel", "CDOPs"])
def test_a_term_is_found_however_it_is_written(content: Content, word: str) -> None:
    assert "CDOP" in {definition.term for definition in define(content, word)}


def test_what_is_no_term_has_no_meaning(content: Content) -> None:
    assert define(content, "zzzqqq") == []


@pytest.mark.parametrize("word", ["", "   ", "."])
def test_no_word_cannot_be_explained(content: Content, word: str) -> None:
    with pytest.raises(QueryError, match="there is no word"):
        define(content, word)


def test_a_term_misspelt_is_offered_its_neighbours(content: Content) -> None:
    assert "MACFA" in near_terms(content, "MACAF")


def test_a_document_is_shown_whole_and_in_order(content: Content) -> None:
    found = passages(content, REPORT)
    numbered = [int(passage.paragraph) for passage in found if passage.paragraph.isdigit()]
    assert numbered == sorted(numbered)
    assert numbered[:5] == [1, 2, 3, 4, 5]


def test_a_gap_says_what_is_missing(content: Content) -> None:
    gaps = [passage for passage in passages(content, REPORT) if passage.is_gap]
    assert gaps[0].text == "the head of the page is lost"


def test_a_paragraph_comes_with_its_lettered_items_and_no_other(content: Content) -> None:
    assert [passage.paragraph for passage in passages(content, f"{REPORT}#1")] == ["1", "1.a", "1.b", "1.c"]


def test_a_lettered_item_comes_alone(content: Content) -> None:
    assert [passage.paragraph for passage in passages(content, f"{REPORT}#1.b")] == ["1.b"]


def test_every_paragraph_of_every_document_is_found_by_its_address(content: Content) -> None:
    for document in documents(content):
        for passage in passages(content, document.slug):
            assert passages(content, f"{document.slug}#{passage.paragraph}")[0] == passage


@pytest.mark.parametrize("name", ["", "#", "#16", REPORT.upper() + "x", f"{REPORT}#%", f"{REPORT}#16#16"])
def test_a_name_that_is_none_is_refused(content: Content, name: str) -> None:
    with pytest.raises(UnknownDocument, match="there is no"):
        passages(content, name)


def test_the_papers_that_a_document_names_are_cited(content: Content) -> None:
    papers = named_not_held(content, REPORT)
    assert "Escalation Policy" in " ".join(paper.title for paper in papers)
    assert all(paper.citation and paper.quote for paper in papers)


def test_documents_are_counted_as_they_are_shown(content: Content) -> None:
    for document in documents(content):
        shown = [passage for passage in passages(content, document.slug) if not passage.is_gap]
        assert document.paragraphs == len(shown)


def test_areas_count_what_is_held(content: Content) -> None:
    held = {area.area: area for area in areas(content)}
    assert set(held) == {"Worcestershire", "Wirral"}
    for area in held.values():
        papers = documents(content, area.area)
        assert (area.documents, area.findings) == (len(papers), sum(paper.findings for paper in papers))


def test_an_area_begins_with_its_first_year_and_ends_with_its_last(content: Content) -> None:
    [worcestershire] = [area for area in areas(content) if area.area == "Worcestershire"]
    assert (worcestershire.first_period, worcestershire.last_period) == ("2013/14", "2017/18")


def test_themes_and_indicators_count_their_findings(content: Content) -> None:
    counted: dict[str, int] = {}
    for figure in figures(content):
        counted[figure.indicator] = counted.get(figure.indicator, 0) + 1
    assert {one.indicator: one.figures for one in indicators(content) if one.figures} == counted
    assert sum(theme.findings for theme in themes(content)) > 100


def test_periods_are_of_one_area_if_asked(content: Content) -> None:
    assert [(one.area, one.period) for one in periods(content, "wirral")] == [("Wirral", "2012/13")]


def test_headlines_are_of_the_latest_document_one_a_theme(content: Content) -> None:
    shown = headlines(content, "worcestershire")
    assert {headline.document for headline in shown} == {REPORT}
    assert [headline.kind for headline in shown] == ["assurance"] * 4 + ["figure"] * 4


TEXT = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"


def test_an_excerpt_is_no_longer_than_asked_and_shows_the_word(content: Content) -> None:
    for question in ("one", "nine", "sixteen", "absent"):
        shown = excerpt(TEXT, question, 40)
        assert len(shown) <= 40
        assert question in shown or question == "absent"


def test_a_short_text_is_its_own_excerpt(content: Content) -> None:
    assert excerpt("one  two\nthree", "two", 40) == "one two three"


def test_an_excerpt_marks_where_words_are_left_out(content: Content) -> None:
    assert excerpt(TEXT, "nine", 40).startswith("… ")
    assert excerpt(TEXT, "nine", 40).endswith(" …")
    assert not excerpt(TEXT, "sixteen", 40).endswith("…")
