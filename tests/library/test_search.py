"""Finding: the right passage first, whatever words somebody uses for it."""

from typing import Any

import pytest

from lscb_tui.library.content import Content
from lscb_tui.library.lexicon import Lexicon
from lscb_tui.library.query import QueryError
from lscb_tui.library.search import Answer, Hit, find, find_and_count
from lscb_tui.model.kinds import SEARCHED
from lscb_tui.model.words import tokens

HOME = "Worcestershire"


def places(answer: Answer) -> list[str]:
    return [f"{hit.document}#{hit.paragraph}" for hit in answer.hits]


def ask(content: Content, question: str, limit: int = 10) -> list[Hit]:
    return find(content, question, limit=limit).hits


def words_of(hit: Hit) -> set[str]:
    return {token.text for token in tokens(f"{hit.text} {hit.finding or ''}")}


def prefixes(content: Content, how_many: int) -> list[str]:
    """Every beginning of that many words, evenly taken from all."""
    rows = content.rows("SELECT word FROM word WHERE regexp_full_match(word, '[a-z]+') ORDER BY word")
    words = [word for (word,) in rows]
    sample = words[:: len(words) // how_many]
    assert len(sample) >= how_many
    return sorted({word[:length] for word in sample for length in range(1, len(word) + 1)})


def test_every_prefix_of_a_word_finds_something(content: Content) -> None:
    """Nothing goes blank while somebody types."""
    assert [prefix for prefix in prefixes(content, 60) if not ask(content, prefix, limit=1)] == []


def test_every_prefix_of_a_word_stands_for_something(content: Content) -> None:
    lexicon = Lexicon(content)
    assert [prefix for prefix in prefixes(content, 300) if not lexicon.terms(prefix, is_begun=True)] == []


def test_every_word_that_is_indexed_stands_somewhere(content: Content) -> None:
    assert content.rows("SELECT word FROM word WHERE term NOT IN (SELECT term FROM post)") == []


def test_every_number_that_is_indexed_is_found(content: Content) -> None:
    numbers = [word for (word,) in content.rows("SELECT word FROM word WHERE regexp_full_match(word, '[0-9./]+')")]
    assert numbers
    assert [number for number in numbers if not ask(content, number, limit=1)] == []


def test_passages_with_all_words_go_before_passages_with_some(content: Content) -> None:
    hits = ask(content, "neglect strategy", limit=50)
    with_all = [{"neglect", "strategy"} <= {word.removesuffix("s") for word in words_of(hit)} for hit in hits]
    assert any(with_all)
    assert with_all == sorted(with_all, reverse=True)


def test_where_few_hold_all_words_the_rest_is_filled_with_some(content: Content) -> None:
    hits = ask(content, "xylophone neglect", limit=5)
    assert hits
    assert all("neglect" in " ".join(words_of(hit)) for hit in hits)


def test_words_with_no_passage_in_common_still_find_either(content: Content) -> None:
    documents = {hit.document for hit in ask(content, "merseyside caseloads", limit=10)}
    assert {"wirral-2012-13-presentation", "worcestershire-2016-back-to-basics"} <= documents


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("LAC", "looked after children"),
        ("CSE", "child sexual exploitation"),
        ("CDOP", "child death overview panel"),
        ("SCR", "serious case review"),
    ],
)
def test_an_acronym_and_its_words_find_each_other(content: Content, short: str, long: str) -> None:
    spelled_out = [hit for hit in ask(content, short, limit=30) if long in hit.text.lower()]
    shortened = [hit for hit in ask(content, long, limit=30) if short in hit.text]
    assert spelled_out
    assert shortened


def test_lac_finds_the_figure_of_looked_after_children(content: Content) -> None:
    assert "worcestershire-2017-18-hwb#13" in places(find(content, "LAC"))


def test_looked_after_children_finds_the_passage_that_says_lac(content: Content) -> None:
    assert "worcestershire-2016-back-to-basics#11" in places(find(content, "looked after children"))


@pytest.mark.parametrize(
    ("question", "area"),
    [
        ("Worcestershire Safeguarding Children Board", "Worcestershire"),
        ("Wirral Safeguarding Children Board", "Wirral"),
    ],
)
def test_wscb_is_the_board_in_whose_papers_it_stands(content: Content, question: str, area: str) -> None:
    hits = ask(content, question, limit=5)
    assert {hit.area for hit in hits} == {area}


def test_wscb_alone_finds_both_boards(content: Content) -> None:
    assert {hit.area for hit in ask(content, "WSCB", limit=50)} == {"Worcestershire", "Wirral"}


@pytest.mark.parametrize("form", ["2016-17", "2016–17", "2016/2017", "2016-2017", "2016 / 17"])
def test_a_year_is_asked_for_in_any_form(content: Content, form: str) -> None:
    assert places(find(content, f"annual report {form}")) == places(find(content, "annual report 2016/17"))


def test_a_year_of_two_digits_is_asked_for_too(content: Content) -> None:
    assert ask(content, "annual report 16/17")[0].period == "2016/17"


def test_a_year_in_the_question_is_preferred(content: Content) -> None:
    assert ask(content, "early help 2016/17")[0].period == "2016/17"
    assert ask(content, "early help 2017/18")[0].period == "2017/18"
    assert ask(content, "early help 2012/13")[0].period in {"2012/13", "2013/14"}


def test_a_year_in_the_question_excludes_no_other(content: Content) -> None:
    assert len({hit.period for hit in ask(content, "early help 2016/17", limit=30)}) > 1


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("13,000", "worcestershire-2017-18-hwb#12"),
        ("13000", "worcestershire-2017-18-hwb#12"),
        ("13,000 practitioners", "worcestershire-2017-18-hwb#12"),
        ("4.5%", "worcestershire-2017-18-hwb#13"),
        ("4.5", "worcestershire-2017-18-hwb#13"),
        ("4.5 percent", "worcestershire-2017-18-hwb#13"),
        ("1308", "worcestershire-2017-18-hwb#17"),
        ("1,308", "worcestershire-2017-18-hwb#17"),
        ("eight board members", "worcestershire-2017-18-hwb#13"),
        ("8 board members", "worcestershire-2017-18-hwb#13"),
    ],
)
def test_a_number_is_asked_for_in_any_form(content: Content, question: str, place: str) -> None:
    assert place in places(find(content, question, limit=2))


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("how many child deaths in 2017/18", "Child death notifications received: 25"),
        ("child death notifications", "Child death notifications received: 25"),
        ("how many private fostering arrangements", "Private fostering arrangements in place: 15"),
        ("looked after children 2017/18", "The number of looked after children rose by 4.5%"),
        ("how many LADO allegations", "139"),
        ("how many training events", "58"),
        ("contacts at the front door", "Contacts with the Family Front Door rose by 10%"),
        ("percentage of contacts that became referrals", "36%"),
        ("how many practitioners completed e-learning", "1,389"),
    ],
)
def test_a_question_about_a_number_is_answered_by_the_figure(content: Content, question: str, line: str) -> None:
    best = find(content, question, home_area=HOME).hits[0]
    assert (best.kind, line in (best.finding or "")) == ("figure", True), best


def test_a_quoted_phrase_stands_as_quoted(content: Content) -> None:
    hits = ask(content, '"voice of the child"', limit=50)
    assert hits
    assert all("voice of the child" in " ".join(hit.text.lower().split()) for hit in hits)


def test_typographic_quotes_make_a_phrase_too(content: Content) -> None:
    assert places(find(content, "“voice of the child”")) == places(find(content, '"voice of the child"'))


def test_a_phrase_excludes_the_same_words_in_another_order(content: Content) -> None:
    assert ask(content, '"child the of voice"') == []


def test_a_quote_that_is_not_closed_is_no_phrase(content: Content) -> None:
    assert places(find(content, '"voice of the child')) == places(find(content, "voice of the child"))


def test_of_two_phrases_both_stand(content: Content) -> None:
    hits = ask(content, '"early help" "needs met"', limit=50)
    assert all("early help" in hit.text.lower() and "needs met" in hit.text.lower() for hit in hits)


@pytest.mark.parametrize("question", ["thresholds area:Wirral", "thresholds AREA:wirral", 'area:"Wirral" thresholds'])
def test_the_area_filter_restricts(content: Content, question: str) -> None:
    hits = ask(content, question, limit=50)
    assert {hit.area for hit in hits} == {"Wirral"}


def test_the_period_filter_restricts(content: Content) -> None:
    hits = ask(content, "early help period:2016/17", limit=50)
    assert {hit.period for hit in hits} == {"2016/17"}


@pytest.mark.parametrize("period", ["2016-17", "2016/2017", '"year ending 31 March 2017"'])
def test_the_period_filter_takes_any_form(content: Content, period: str) -> None:
    assert places(find(content, f"early help period:{period}")) == places(find(content, "early help period:2016/17"))


@pytest.mark.parametrize("kind", SEARCHED)
def test_the_kind_filter_restricts(content: Content, kind: str) -> None:
    question = {"decision": "report"}.get(kind, "board children")
    hits = ask(content, f"{question} kind:{kind}", limit=200)
    assert {hit.kind for hit in hits} == {kind}


def test_a_filter_is_no_word(content: Content) -> None:
    assert find(content, "thresholds area:Wirral").unknown == {}


def test_filters_by_argument_and_in_the_words_agree(content: Content) -> None:
    typed = find(content, "early help area:Wirral period:2012/13 kind:figure")
    named = find(content, "early help", area="wirral", period="2012/13", kind="figure")
    assert places(typed) == places(named) != []


def test_no_paragraph_answers_twice(content: Content) -> None:
    for question in ("children", "board", "looked after children", "2017/18", "early help thresholds"):
        found = places(find(content, question, limit=200))
        assert len(found) == len(set(found)), question


@pytest.mark.parametrize("limit", [1, 3, 10, 40])
def test_the_limit_is_kept_and_only_cuts(content: Content, limit: int) -> None:
    found = places(find(content, "children", limit=limit))
    assert len(found) == limit
    assert found == places(find(content, "children", limit=40))[:limit]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("saftguarding", "safeguarding"),
        ("neglcet", "neglect"),
        ("worcestershre", "worcestershire"),
        ("treshold", "threshold"),
    ],
)
def test_a_misspelt_word_is_offered_its_correction(content: Content, typed: str, meant: str) -> None:
    nearest = find(content, typed).unknown[typed]
    assert nearest is not None
    assert nearest.startswith(meant)


def test_a_word_like_no_other_is_offered_none(content: Content) -> None:
    answer = find(content, "zzzqqq")
    assert (answer.hits, answer.unknown) == ([], {"zzzqqq": None})


def test_a_correction_is_offered_beside_what_is_found(content: Content) -> None:
    answer = find(content, "neglcet strategy")
    assert answer.hits
    assert list(answer.unknown) == ["neglcet"]


def test_the_home_area_goes_first_and_hides_no_other(content: Content) -> None:
    for home in ("Worcestershire", "Wirral"):
        hits = find(content, "thresholds", home_area=home, limit=30).hits
        assert hits[0].area == home
        assert {hit.area for hit in hits} == {"Worcestershire", "Wirral"}


def test_repeating_a_word_makes_it_count_more(content: Content) -> None:
    once = {hit.paragraph + hit.document: hit.score for hit in ask(content, "neglect strategy", limit=50)}
    twice = {hit.paragraph + hit.document: hit.score for hit in ask(content, "neglect neglect strategy", limit=50)}
    assert once.keys() == twice.keys()
    assert any(twice[place] > once[place] for place in once)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("child deaths", "CHILD DEATHS"),
        ("child deaths", "child death"),
        ("early help", "Early, help?"),
        ("well-being", "well being"),
        ("children's social care", "childrens social care"),
        ("what is early help", "early help"),
    ],
)
def test_case_plural_punctuation_and_small_words_do_not_matter(content: Content, one: str, other: str) -> None:
    assert places(find(content, one, limit=1)) == places(find(content, other, limit=1))


def test_a_single_small_word_is_still_looked_for(content: Content) -> None:
    assert ask(content, "the")


@pytest.mark.parametrize("question", ["", "   ", "%", '"', "?!", "area:Wirral"])
def test_a_question_without_a_word_cannot_be_asked(content: Content, question: str) -> None:
    with pytest.raises(QueryError, match="no word"):
        find(content, question)


@pytest.mark.parametrize("question", ["deaths period:nonsense", "deaths kind:rumour", "deaths period:2016/19"])
def test_a_filter_that_makes_no_sense_is_named(content: Content, question: str) -> None:
    with pytest.raises(QueryError, match=question.rpartition(":")[2]):
        find(content, question)


def test_every_hit_is_cited_and_holds_its_whole_paragraph(content: Content) -> None:
    texts = dict(
        content.rows(
            "SELECT document || '#' || address, struct_pack(text := text, citation := citation) FROM paragraph"
        )
    )
    answer = find(content, "children", limit=200)
    assert len(answer.hits) > 30
    for hit, place in zip(answer.hits, places(answer), strict=True):
        assert (hit.text, hit.citation) == (texts[place]["text"], texts[place]["citation"])


def test_hits_stand_in_order_of_score_within_the_complete_ones(content: Content) -> None:
    scores = [hit.score for hit in ask(content, "children", limit=40)]
    assert scores == sorted(scores, reverse=True)


def test_a_gap_is_never_an_answer(content: Content) -> None:
    gaps = {
        f"{slug}#{address}" for slug, address in content.rows("SELECT document, address FROM paragraph WHERE is_gap")
    }
    assert gaps
    assert gaps.isdisjoint(places(find(content, "words lost missing page head", limit=200)))


def test_the_same_question_has_the_same_answer(content: Content) -> None:
    assert find(content, "early help thresholds", limit=50) == find(content, "early help thresholds", limit=50)


def test_the_plural_of_an_acronym_finds_it(content: Content) -> None:
    assert any("GP engagement" in hit.text for hit in find(content, "GPs").hits)


@pytest.mark.parametrize("question", ["child deaths", "training", "children", "neg"])
def test_narrowing_finds_as_many_as_the_facet_counts(content: Content, question: str) -> None:
    _, facets = find_and_count(content, question)
    for facet in ("kind", "area", "period"):
        counts: dict[str, int] = getattr(facets, facet)
        assert counts
        for value, count in counts.items():
            narrowed = {name: value if name == facet else None for name in ("kind", "area", "period")}
            answer = find(content, question, is_typing=True, **narrowed)  # type: ignore[arg-type]
            assert answer.found == count, (facet, value)


def test_an_answer_that_is_counted_is_the_same_answer(content: Content) -> None:
    every: list[dict[str, Any]] = [{}, {"kind": "figure"}, {"area": "Wirral"}, {"period": "2017/18"}]
    for options in every:
        counted, _ = find_and_count(content, "child deaths", **options)
        assert counted == find(content, "child deaths", is_typing=True, **options)


def test_facets_name_the_latest_year_first_and_kinds_by_how_many_there_are(content: Content) -> None:
    _, facets = find_and_count(content, "child deaths")
    assert list(facets.period) == ["2017/18", "2016/17", "May 2015 to March 2016", "2013/14", "2012/13"]
    assert list(facets.kind.values()) == sorted(facets.kind.values(), reverse=True)
