"""What holds of every clause: nothing invented, every style reads back, a prompt is never decided."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lscb_tui.model.resolution import ClauseKind
from lscb_tui.resolutions.house_style import DEFAULT, house_styles
from lscb_tui.resolutions.parse import parse_clause
from lscb_tui.resolutions.render import draft
from lscb_tui.resolutions.reverse import recommendation
from lscb_tui.resolutions.split import split_clauses

STYLES = house_styles()
LIMITS = settings(max_examples=60, deadline=None, derandomize=True)

RECEIVING = st.sampled_from(
    ["note", "receive", "endorse", "welcome", "approve", "formally adopt", "fully support", "accept"]
)
MAKING = st.sampled_from(["establish", "set up", "commission", "carry out", "draw up", "publish", "hold"])
THINGS = st.sampled_from(
    [
        *(
            "the report",
            "the Annual Report 2016/17",
            "the plan for 2018-19",
            "the findings of the review",
            "a workshop",
        ),
        *(
            "the 12% rise in referrals",
            "Ofsted's letter of 5 May 2017",
            "the actions set out in paragraph 4.2",
            "progress",
        ),
        *("the contribution of £15,000 to the Trust", "the “Early Help” strategy", "the policy (Appendix B)"),
    ]
)
TAILS = st.sampled_from(["", " subject to the comments made", " as set out in Appendix 1", " in order to reduce delay"])
TIMES = st.sampled_from(["", " by 31 March 2018", " in six months", " at its next meeting", " with effect from 1 May"])
PEOPLE = st.sampled_from(
    ["officers", "the Director of Children's Services", "all agencies", "Councillor Lee", "Cabinet"]
)
DOING = st.sampled_from(
    ["provide an update in July 2019", "review the 3 plans", "write to the Minister", "publish the data"]
)
FACTS = st.sampled_from(["referrals rose by 10% in 2016/17", "the Board will meet on 4 June", "no action is needed"])

PHRASES = st.one_of(
    st.builds(lambda verb, thing, tail: f"{verb} {thing}{tail}", RECEIVING, THINGS, TAILS),
    st.builds(
        lambda two, thing: f"{two[0]} and {two[1]} {thing}",
        st.lists(RECEIVING, min_size=2, max_size=2, unique=True),
        THINGS,
    ),
    st.builds(lambda verb, thing, time: f"{verb} {thing}{time}", MAKING, THINGS, TIMES),
    st.builds(lambda who, what: f"ask {who} to {what}", PEOPLE, DOING),
    st.builds(lambda who, what: f"request that {who} {what}", PEOPLE, DOING),
    st.builds(lambda who, what: f"delegate authority to {who} to {what}", PEOPLE, DOING),
    st.builds(lambda who, what: f"recommend to Council that {who} should {what}", PEOPLE, DOING),
    st.builds(lambda fact: f"note that {fact}", FACTS),
    st.builds(lambda who: f"thank {who} for the work", PEOPLE),
)
CLAUSES = st.one_of(
    PHRASES,
    st.builds(lambda one, two: f"{one} and {two}", st.builds(lambda v, t: f"{v} {t}", RECEIVING, THINGS), PHRASES),
)


def names_and_numbers(text: str) -> set[str]:
    """The words with a capital or a digit, years and possessives folded."""
    words = re.findall(r"[£\w’'/%.-]*[A-Z\d][£\w’'/%.-]*", text)
    return {re.sub(r"(\d{4})-(\d\d)$", r"\1/\2", word.rstrip(".,;")) for word in words}


@given(clause=CLAUSES)
@LIMITS
def test_no_number_and_no_name_is_invented_or_lost(clause: str) -> None:
    [drafted] = draft([clause], STYLES[DEFAULT]).clauses
    assert names_and_numbers(drafted.text) == names_and_numbers(clause)


@given(clause=CLAUSES)
@LIMITS
def test_a_clause_that_decides_is_not_flagged(clause: str) -> None:
    [drafted] = draft([clause], STYLES[DEFAULT]).clauses
    assert (drafted.warnings, drafted.kind in (ClauseKind.PROMPT, ClauseKind.UNPARSED)) == ((), False)


@pytest.mark.parametrize("style", STYLES)
@given(clauses=st.lists(CLAUSES, min_size=1, max_size=4))
@LIMITS
def test_every_style_reads_back_as_the_same_clauses(style: str, clauses: list[str]) -> None:
    drafted = draft(clauses, STYLES[style])
    again = draft(drafted.text, STYLES[style])
    assert [clause.text for clause in again.clauses] == [clause.text for clause in drafted.clauses]
    assert again.text == drafted.text


@given(clause=CLAUSES)
@LIMITS
def test_in_one_style_as_in_another_the_same_is_done(clause: str) -> None:
    styles = [style for style in STYLES.values() if style.chair == STYLES[DEFAULT].chair]
    acts = {parse_clause(draft([clause], style).text).acts for style in styles if style.years == STYLES[DEFAULT].years}
    assert len(acts) == 1


@given(clause=CLAUSES)
@LIMITS
def test_a_resolution_gives_a_recommendation_that_gives_the_resolution(clause: str) -> None:
    [resolution] = draft([clause], STYLES[DEFAULT]).clauses
    [again] = draft([recommendation(resolution.text, years_later=0)], STYLES[DEFAULT]).clauses
    assert again.text == resolution.text


@given(
    verb=st.sampled_from(["consider", "discuss", "comment on", "identify", "explore", "scrutinise", "debate"]),
    thing=THINGS,
)
@LIMITS
def test_a_prompt_is_never_decided(verb: str, thing: str) -> None:
    [drafted] = draft([f"{verb} {thing}"], STYLES[DEFAULT]).clauses
    assert (drafted.kind, drafted.text) == (ClauseKind.PROMPT, f"{verb} {thing}")
    assert drafted.warnings
    assert drafted.alternates


SMALL_WORDS = [
    *("note", "agree", "request", "ask", "the", "report", "Board", "it", "that", "which", "whether", "be", "is", "not"),
    *("to", "of", "for", "by", "and", ",", ";", ":", ".", "a)", "(i)", "2016/17", "“", "(", "'"),
]
ANY_TEXT = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.sampled_from(SMALL_WORDS),
        max_size=25,
    ).map(" ".join),
)


@given(text=ANY_TEXT)
@settings(max_examples=400, deadline=None, derandomize=True)
def test_any_text_is_read_or_left_as_it_is(text: str) -> None:
    clause = parse_clause(text)
    for style in STYLES.values():
        [drafted] = draft([text], style).clauses
        if clause.kind is ClauseKind.UNPARSED:
            assert drafted.text == clause.source
            assert drafted.warnings
    split_clauses(text)
