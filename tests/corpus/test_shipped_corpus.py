"""What ships: five papers, whole, and marked as exactly as their words allow."""

import re
from collections import Counter
from pathlib import Path
from typing import TypeVar

import pytest

from lscb_tui.config.paths import shipped
from lscb_tui.corpus.read import read_corpus
from lscb_tui.corpus.sources import Sources
from lscb_tui.model.corpus import Corpus
from lscb_tui.model.document import Document
from lscb_tui.model.figure import Amount, Bound, Direction, FigureKind
from lscb_tui.model.finding import (
    Assurance,
    AssuranceLevel,
    Decision,
    Figure,
    Finding,
    Issue,
    Objective,
    Point,
    Promise,
    PromiseStage,
    PromiseState,
    Recommendation,
)
from lscb_tui.model.reference import Polarity
from lscb_tui.model.sayable import clause_text

W2013, W2016B, W2016 = (
    "worcestershire-2013-14-hwb",
    "worcestershire-2016-back-to-basics",
    "worcestershire-2016-17-cabinet",
)
W2017, WIRRAL = "worcestershire-2017-18-hwb", "wirral-2012-13-presentation"
SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"

_Kind = TypeVar("_Kind", bound=Finding)


def _of(corpus: Corpus, slug: str, kind: type[_Kind]) -> list[_Kind]:
    return [finding for finding in corpus.findings if isinstance(finding, kind) and finding.document == slug]


def _documents(corpus: Corpus) -> dict[str, Document]:
    return {document.slug: document for document in corpus.documents}


def _words(document: Document) -> str:
    """All words of a document: its headings and its paragraphs."""
    headings = [section.heading for section in document.sections]
    return "\n".join([*headings, *(p.text for p in document.paragraphs if not p.is_gap)])


def _figures(corpus: Corpus, slug: str, indicator: str) -> list[Figure]:
    found = [figure for figure in _of(corpus, slug, Figure) if figure.indicator == indicator]
    assert found, f"{slug} has no figure of {indicator}"
    return found


def _amount(corpus: Corpus, slug: str, indicator: str) -> Amount:
    (figure,) = _figures(corpus, slug, indicator)
    return figure.amount


def _promise(corpus: Corpus, slug: str, name: str) -> Promise:
    (promise,) = [promise for promise in _of(corpus, slug, Promise) if promise.id == f"{slug}/{name}"]
    return promise


def test_the_shipped_corpus_is_sound() -> None:
    assert read_corpus(Sources.of((shipped("data"),), shipped("data"))).findings


def test_the_five_papers_ship_in_order_of_area_and_period(shipped_corpus: Corpus) -> None:
    assert [document.slug for document in shipped_corpus.documents] == [WIRRAL, W2013, W2016B, W2016, W2017]
    assert shipped_corpus.areas() == ["Wirral", "Worcestershire"]


@pytest.mark.parametrize(
    ("slug", "kind", "body", "committee", "meeting", "period"),
    [
        (W2013, "cover_report", "worcestershire-scb", "worcestershire-hwb", "22 July 2014", "2013/14"),
        (
            W2017,
            "cover_report",
            "worcestershire-scb",
            "worcestershire-hwb",
            "14 September 2018 to 18 October 2018",
            "2017/18",
        ),
        (WIRRAL, "presentation", "wirral-scb", None, "November 2013", "2012/13"),
        (W2016, "minute", "worcestershire-county-council", "worcestershire-cabinet", None, "2016/17"),
        (
            W2016B,
            "improvement_plan",
            "worcestershire-county-council",
            "worcestershire-children-families-osp",
            "11 May 2016",
            "May 2015 to March 2016",
        ),
    ],
)
def test_each_paper_says_whose_it_is_and_where_it_was_considered(
    shipped_corpus: Corpus, slug: str, kind: str, body: str, committee: str | None, meeting: str | None, period: str
) -> None:
    document = _documents(shipped_corpus)[slug]
    assert (document.kind, document.body, document.committee) == (kind, body, committee)
    assert (str(document.meeting_date) if document.meeting_date else None) == meeting
    assert str(document.period) == period


RECOMMENDATIONS = {
    W2013: [
        ("a", "Receive the 2013/14 WSCB Annual report"),
        ("b", "Note the progress of the work of the board"),
        (
            "c",
            "Request that the 2014/15 WSCB annual report is presented to the Health and Well-being Board in July 2015 "
            "prior to going to the Cabinet and then to full Council",
        ),
    ],
    W2017: [
        ("a", "Note the key headlines and conclusions from the 2017/18 Annual Report"),
        ("b", "Consider any points which may inform future work of the HWB in respect of its strategic priorities"),
        ("c", "Identify cross cutting themes where the HWB has a role to play in reducing risks to children"),
    ],
    W2016B: [
        (None, "consider the information in the report"),
        (None, "determine whether it would wish to carry out any further scrutiny"),
        (
            None,
            "agree whether it would wish to make any comments to the Cabinet Member with Responsibility for Children, "
            "Families and Communities",
        ),
    ],
    W2016: [],
    WIRRAL: [],
}


@pytest.mark.parametrize("slug", RECOMMENDATIONS)
def test_every_recommendation_is_marked(shipped_corpus: Corpus, slug: str) -> None:
    found = [(r.label, clause_text(r.quote)) for r in _of(shipped_corpus, slug, Recommendation)]
    assert found == RECOMMENDATIONS[slug]


def test_the_resolution_of_the_minute_is_marked_clause_by_clause(shipped_corpus: Corpus) -> None:
    found = [
        (d.document, d.label, d.opening, clause_text(d.quote))
        for d in shipped_corpus.findings
        if isinstance(d, Decision)
    ]
    assert found == [
        (
            W2016,
            "a",
            "RESOLVED: that",
            "the Worcestershire Safeguarding Children Board Annual Report 2016/17 be received",
        ),
        (
            W2016,
            "b",
            "RESOLVED: that",
            "the progress of the work of the Worcestershire Safeguarding Children Board be noted",
        ),
    ]


def test_the_eight_points_of_the_debate_are_marked_with_their_answers(shipped_corpus: Corpus) -> None:
    points = _of(shipped_corpus, W2016, Point)
    assert [point.paragraph for point in points] == [f"debate.{n}" for n in range(1, 9)]
    assert [point.paragraph for point in points if point.answer] == ["debate.4", "debate.6", "debate.7"]
    assert {point.answered_by for point in points if point.answer} == {"Derek Benson"}


KEY_ISSUES_2013 = [
    "The pace of change",
    "Implementation and impact of the Early Help strategy",
    "Recruitment of suitably qualified and experienced social workers",
    "Inconsistent practice",
    "Management and supervision of staff",
    "Repeat issues arising from serious case reviews",
    "vulnerability of young babies and adolescents",
    "effective and timely communication",
    '"Think Family" approach',
    "GP engagement",
    "robust risk assessments",
    "domestic abuse",
    "parental mental ill health",
    "substance abuse",
    "Lack of a multi-agency performance framework",
    "Impact and cumulative effect of financial cuts on safeguarding",
    "Lack of systematic user feedback",
]


@pytest.mark.parametrize("words", KEY_ISSUES_2013)
def test_every_key_issue_of_2013_14_is_marked(shipped_corpus: Corpus, words: str) -> None:
    quotes = [issue.quote for issue in _of(shipped_corpus, W2013, Issue) if issue.paragraph == "5"]
    assert any(words in quote for quote in quotes)


def test_the_seven_priorities_of_wirral_are_marked_for_the_year_they_plan(shipped_corpus: Corpus) -> None:
    planned = [o for o in _of(shipped_corpus, WIRRAL, Objective) if o.paragraph.startswith("priority-")]
    numbers = ["one", "two", "three", "four", "five", "six", "seven"]
    assert list(dict.fromkeys(o.paragraph for o in planned)) == [f"priority-{number}.1" for number in numbers]
    assert len({o.priority for o in planned}) == 7
    assert {str(o.period) for o in planned} == {"2013/14"}
    assert all(o.outcome and not o.achieved for o in planned)


def test_the_past_objectives_of_wirral_are_marked_with_what_was_achieved(shipped_corpus: Corpus) -> None:
    past = [o for o in _of(shipped_corpus, WIRRAL, Objective) if o.group == "Past objectives"]
    ticks = _words(_documents(shipped_corpus)[WIRRAL]).count("✓")
    assert [o.paragraph for o in past] == sorted(o.paragraph for o in past)
    assert {o.paragraph for o in past} == {"1", "2", "3", "4", "5", "6"}
    assert len([o for o in past if o.achieved]) == ticks == 31
    assert {str(o.period) for o in past} == {"2012/13"}


@pytest.mark.parametrize(("paragraph", "priorities"), [("8", 5), ("6", 3), ("3", 4)])
def test_practice_standards_strategic_and_peer_review_priorities_are_each_marked(
    shipped_corpus: Corpus, paragraph: str, priorities: int
) -> None:
    document = _documents(shipped_corpus)[W2016B]
    held = document.paragraph(paragraph)
    assert held
    bullets = [line.removeprefix("• ") for line in held.text.splitlines() if line.startswith("• ")]
    marked = [
        o
        for o in _of(shipped_corpus, W2016B, Objective)
        if o.paragraph == paragraph and not o.achieved and not o.outcome
    ]
    assert len(bullets) == len(marked) == priorities
    assert all(objective.quote in bullet for objective, bullet in zip(marked, bullets, strict=True))


@pytest.mark.parametrize(
    ("slug", "name", "stage", "by", "due", "state"),
    [
        (W2013, "annual-report-2014-15", "asked", "worcestershire-scb", "July 2015", "not known"),
        (W2016B, "six-month-update", "asked", "worcestershire-county-council", None, "kept late"),
        (W2017, "neglect-strategy", "promised", "worcestershire-scb", "2018/19", "not known"),
        (W2017, "e-learning-ceases", "agreed", "worcestershire-scb", "April 2019", "not known"),
        (W2017, "new-safeguarding-arrangements", "promised", "worcestershire-scb", "September 2019", "not known"),
    ],
)
def test_a_promise_is_kept_with_its_stage_due_date_and_state(
    shipped_corpus: Corpus, slug: str, name: str, stage: str, by: str, due: str | None, state: str
) -> None:
    promise = _promise(shipped_corpus, slug, name)
    assert (promise.stage, promise.by, promise.state) == (PromiseStage(stage), by, PromiseState(state))
    assert due is None or str(promise.due) == due


def test_the_update_that_came_late_has_its_evidence(shipped_corpus: Corpus) -> None:
    evidence = _promise(shipped_corpus, W2016B, "six-month-update").evidence
    assert evidence
    assert (evidence.document, evidence.paragraph) == (W2016B, "5")
    assert "This update focuses on progress" in evidence.quote


def test_a_promise_that_is_kept_late_or_broken_has_evidence(shipped_corpus: Corpus) -> None:
    judged = (PromiseState.KEPT, PromiseState.KEPT_LATE, PromiseState.BROKEN)
    promises = [finding for finding in shipped_corpus.findings if isinstance(finding, Promise)]
    assert all(promise.evidence for promise in promises if promise.state in judged)


@pytest.mark.parametrize(
    ("slug", "paragraph", "theme", "level", "period"),
    [
        (W2017, "11", "early-help", AssuranceLevel.NOT_YET_ASSURED, "2017/18"),
        (W2017, "12", "front-door", AssuranceLevel.ASSURED, "2017/18"),
        (W2017, "18", "section-11", AssuranceLevel.ASSURED, "2017/18"),
        (W2017, "4", "child-protection", AssuranceLevel.CONCERN, "2016/17"),
        (W2016, "comments.5", "early-help", AssuranceLevel.CONCERN, "2016/17"),
        (W2013, "6", "governance", AssuranceLevel.ASSURED, "2013/14"),
    ],
)
def test_an_assurance_has_the_level_of_its_words(
    shipped_corpus: Corpus, slug: str, paragraph: str, theme: str, level: AssuranceLevel, period: str
) -> None:
    found = [(a.paragraph, a.theme, a.level, str(a.period)) for a in _of(shipped_corpus, slug, Assurance)]
    assert (paragraph, theme, level, period) in found


def test_there_are_themes_for_everything_that_boards_speak_of(shipped_corpus: Corpus) -> None:
    assert len(shipped_corpus.themes) >= 18
    named = {
        "early-help",
        "front-door",
        "child-sexual-exploitation",
        "neglect",
        "domestic-abuse",
        "serious-case-reviews",
        "child-deaths",
        "workforce",
        "voice-of-the-child",
        "professional-practice",
        "section-11",
        "training",
        "private-fostering",
        "performance-and-data",
        "funding",
        "governance",
        "transition-and-disability",
        "think-family",
    }
    assert named <= set(shipped_corpus.themes)


def test_every_polarity_has_its_source(shipped_corpus: Corpus) -> None:
    assert all(i.polarity_source for i in shipped_corpus.indicators.values())


@pytest.mark.parametrize("identifier", ["looked-after-children", "child-protection-plans", "child-in-need-plans"])
def test_what_is_neither_good_nor_bad_has_no_polarity(shipped_corpus: Corpus, identifier: str) -> None:
    assert shipped_corpus.indicators[identifier].polarity is Polarity.NONE


_ACRONYM = re.compile(r"\b[A-Z]{2,}(?=s?\b)")


def _standing_acronyms(document: Document) -> set[str]:
    """Words of two to six capitals; a line all in capitals is a heading and RESOLVED a way of writing."""
    lines = [line for line in _words(document).splitlines() if not (line.isupper() and " " in line)]
    lines = [line for line in lines if not line.replace("11 MAY 2016", "").strip().isupper() or " " not in line]
    return {word for line in lines for word in _ACRONYM.findall(line)} - {"RESOLVED"}


@pytest.mark.parametrize("slug", [W2013, W2016B, W2016, W2017, WIRRAL])
def test_every_acronym_that_stands_in_a_paper_is_defined_for_its_body(shipped_corpus: Corpus, slug: str) -> None:
    document = _documents(shipped_corpus)[slug]
    defined = {
        term.term.removesuffix("s")
        for term in shipped_corpus.terms
        if term.body in (None, document.body) and (term.expansion or term.meaning)
    }
    assert _standing_acronyms(document) - defined == set()


def test_the_papers_do_hold_acronyms(shipped_corpus: Corpus) -> None:
    assert {"WSCB", "CDOP", "MACFA", "DVPO", "LIB"} <= _standing_acronyms(_documents(shipped_corpus)[W2017])


def test_the_same_initials_mean_each_body_in_its_own_papers(shipped_corpus: Corpus) -> None:
    meant = {term.body: term.expansion for term in shipped_corpus.terms if term.term == "WSCB"}
    assert meant == {
        "worcestershire-scb": "Worcestershire Safeguarding Children Board",
        "wirral-scb": "Wirral Safeguarding Children Board",
    }
    assert shipped_corpus.bodies["worcestershire-scb"].short != shipped_corpus.bodies["wirral-scb"].short


def test_child_deaths_are_a_level_of_25(shipped_corpus: Corpus) -> None:
    for indicator in ("child-death-notifications", "child-deaths-reviewed"):
        amount = _amount(shipped_corpus, W2017, indicator)
        assert (amount.kind, amount.value, amount.bound, amount.approximate) == (FigureKind.LEVEL, 25, None, False)


@pytest.mark.parametrize(
    "indicator", ["child-protection-plans-with-domestic-abuse", "domestic-violence-protection-orders-in-audit"]
)
def test_nearly_half_is_less_than_half_and_approximate(shipped_corpus: Corpus, indicator: str) -> None:
    amount = _amount(shipped_corpus, W2017, indicator)
    assert (amount.kind, amount.value, amount.bound) == (FigureKind.SHARE, 50, Bound.LESS_THAN)
    assert amount.approximate
    assert amount.as_written == "nearly half"


@pytest.mark.parametrize(("indicator", "value"), [("professionals-trained", 1000), ("professionals-briefed", 300)])
def test_over_a_number_is_more_than_it(shipped_corpus: Corpus, indicator: str, value: float) -> None:
    amount = _amount(shipped_corpus, WIRRAL, indicator)
    assert (amount.kind, amount.value, amount.bound) == (FigureKind.LEVEL, value, Bound.MORE_THAN)


def test_a_range_is_never_collapsed_to_one_number(shipped_corpus: Corpus) -> None:
    (figure,) = _figures(shipped_corpus, W2016B, "initial-child-protection-conferences-in-timescale")
    amount = figure.amount
    assert (amount.value, amount.low, amount.high, amount.approximate) == (None, 40, 75, True)
    assert str(figure.period) == "May 2015 to March 2016"


def test_a_change_has_no_value(shipped_corpus: Corpus) -> None:
    (figure,) = _figures(shipped_corpus, W2017, "contacts-front-door")
    amount = figure.amount
    assert (amount.kind, amount.value, amount.change, figure.unit) == (FigureKind.CHANGE, None, 10, "percent")
    assert amount.direction is Direction.UP


def test_approximately_13_000_stays_approximate(shipped_corpus: Corpus) -> None:
    amount = _amount(shipped_corpus, W2017, "practitioners-reached-thresholds-guidance")
    assert (amount.value, amount.approximate, amount.bound) == (13000, True, None)


def test_no_serious_case_reviews_are_none_and_not_unknown(shipped_corpus: Corpus) -> None:
    amount = _amount(shipped_corpus, W2016, "serious-case-reviews-commissioned")
    assert (amount.kind, amount.value) == (FigureKind.LEVEL, 0)


def test_a_direction_has_no_number(shipped_corpus: Corpus) -> None:
    amount = _amount(shipped_corpus, W2017, "assessments-in-timescale")
    assert (amount.kind, amount.direction, amount.numbers()) == (FigureKind.DIRECTION, Direction.UP, [])


def test_a_number_without_a_stated_meaning_is_no_figure(shipped_corpus: Corpus) -> None:
    assert not [figure for figure in _of(shipped_corpus, WIRRAL, Figure) if figure.paragraph == "section-11.1"]


_UP_TO = re.compile(r"\b(over|more than|nearly|almost|at least|up to|fewer than|less than)\s+(?:\d|half|a|one)", re.I)


def test_no_figure_whose_words_bound_it_is_without_a_bound(shipped_corpus: Corpus) -> None:
    figures = [finding for finding in shipped_corpus.findings if isinstance(finding, Figure)]
    bounded = [f for f in figures if f.amount.as_written and _UP_TO.match(f.amount.as_written)]
    assert bounded
    assert all(figure.amount.bound for figure in bounded)


_TELEPHONE = re.compile(r"\b0\d{3,4}[ -]?\d{3}[ -]?\d{3,4}\b|\bTel(?:ephone)?\b|\+44")


@pytest.mark.parametrize("slug", [W2013, W2016B, W2016, W2017, WIRRAL])
def test_no_telephone_number_and_no_mail_address_ships(slug: str) -> None:
    for path in (shipped("data") / "reports" / slug).iterdir():
        text = path.read_text("utf-8")
        assert not _TELEPHONE.search(text)
        assert "@" not in text
        assert "mailto" not in text


def test_the_contact_blocks_are_marked_as_left_out(shipped_corpus: Corpus) -> None:
    for slug in (W2016B, W2017):
        gaps = [p.text for p in _documents(shipped_corpus)[slug].paragraphs if p.is_gap]
        assert "contact points left out" in gaps


_CONTACT_BLOCK = re.compile(
    r"(?<=\nContact Points\n)(?=\nCounty Council Contact).*?(?=\n(?:Supporting Information|Background Papers)\n)", re.S
)


def _bare(text: str) -> str:
    """Letters and digits alone, so that bullets, broken lines and typography do not count."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _seed_words(text: str) -> Counter[str]:
    joined = re.sub(r"-\n\s*(?=[a-z])", "-", text).replace(")", ") ")
    return Counter(filter(None, map(_bare, joined.split())))


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not beside the project")
@pytest.mark.parametrize("slug", [W2013, W2016B, W2016, W2017, WIRRAL])
def test_a_paper_is_complete_in_words_against_its_seed(slug: str) -> None:
    text = (shipped("data") / "reports" / slug / "document.md").read_text("utf-8")
    source = re.search(r"^source: (\S+)$", text, re.M)
    assert source
    seed = _CONTACT_BLOCK.sub("", (SEEDS / source[1]).read_text("utf-8"))
    body = re.sub(r"\{#[a-z0-9-]+\}|\[gap: [^\]]*\]", "", text.split("\n---\n", 1)[1])
    wanted, held = _seed_words(seed), _seed_words(body)
    assert wanted - held == Counter(), "words of the seed that are missing"
    assert held - wanted == Counter(), "words that the seed does not have"
