"""The resolution as it will be minuted, clause by clause, in the manner of the house."""

from dataclasses import replace

import pytest

from lscb_tui.meetings.minuted import minuted
from lscb_tui.model.motion import AgendaItem, Amendment, AmendmentKind, AmendmentState, MotionClause, MotionState
from lscb_tui.resolutions.house_style import DEFAULT, house_styles
from lscb_tui.resolutions.lint import lint_text
from lscb_tui.resolutions.outcome import NARRATIVE
from lscb_tui.resolutions.written import read_written

STYLES = house_styles()
CABINET = STYLES[DEFAULT]


def item(*words: str, **others: object) -> AgendaItem:
    clauses = tuple(MotionClause(each, id=f"c{place}") for place, each in enumerate(words, start=1))
    return replace(AgendaItem(clauses=clauses), **others)  # type: ignore[arg-type]


ITEM = item("the report be received", "the progress made be noted", "officers be thanked")


def test_the_clauses_stand_in_the_manner_of_the_house_each_with_its_id() -> None:
    resolution = minuted(ITEM, CABINET)
    assert resolution.text == (
        "RESOLVED: that\na) the report be received;\nb) the progress made be noted; and\nc) officers be thanked."
    )
    assert [(clause.id, clause.label, clause.separator) for clause in resolution.clauses] == [
        ("c1", "a)", ";"),
        ("c2", "b)", "; and"),
        ("c3", "c)", "."),
    ]


def test_a_single_clause_stands_behind_the_opening_without_label() -> None:
    assert minuted(item("the report be noted"), CABINET).text == "RESOLVED: that the report be noted."


def test_where_there_is_no_clause_nothing_is_minuted() -> None:
    assert minuted(AgendaItem(), CABINET).text == ""


def test_that_before_each_clause_and_capitals_are_the_house_s() -> None:
    assert minuted(item("note the report"), STYLES["committee-decision"]).text == (
        "DECISION: The Committee: Note the report."
    )
    assert minuted(ITEM, STYLES["resolved-nested"]).clauses[1].words == "that the progress made be noted"


NESTED = replace(
    ITEM,
    clauses=(
        MotionClause("the following points be taken into account", id="c1"),
        MotionClause("the waiting times", id="c2", under="c1"),
        MotionClause("the cost", id="c3", under="c1"),
        MotionClause("officers be thanked", id="c4"),
    ),
)


def test_the_parts_of_a_clause_have_the_second_label_and_read_back_so() -> None:
    resolution = minuted(NESTED, CABINET)
    assert resolution.text == (
        "RESOLVED: that\n"
        "a) the following points be taken into account:\n"
        "    (i) the waiting times; and\n"
        "    (ii) the cost; and\n"
        "b) officers be thanked."
    )
    assert [clause.level for clause in read_written(resolution.text).clauses] == [0, 1, 1, 0]


def test_one_clause_with_parts_stands_behind_the_opening() -> None:
    resolution = minuted(replace(NESTED, clauses=NESTED.clauses[:3]), CABINET)
    assert resolution.text == (
        "RESOLVED: that the following points be taken into account:\n    (i) the waiting times; and\n    (ii) the cost."
    )


@pytest.mark.parametrize("style", STYLES)
def test_labels_and_separators_are_as_the_rules_want_them_in_every_style(style: str) -> None:
    for each in (ITEM, NESTED):
        found = lint_text(minuted(each, STYLES[style]).text)
        assert not [finding for finding in found if finding.rule in ("R13", "R14")]


def test_what_was_adopted_stands_in_it_and_what_was_lost_does_not() -> None:
    changed = replace(
        ITEM,
        amendments=(
            Amendment(clause="c1", old="received", new="approved", state=AmendmentState.CARRIED),
            Amendment(clause="c2", old="noted", new="welcomed", state=AmendmentState.LOST),
            Amendment(
                id="n", clause="c1", kind=AmendmentKind.ADD, new="the plan be noted", state=AmendmentState.ACCEPTED
            ),
        ),
    )
    resolution = minuted(changed, CABINET)
    assert [(clause.id, clause.label, clause.words) for clause in resolution.clauses] == [
        ("c1", "a)", "the report be approved"),
        ("n", "b)", "the plan be noted"),
        ("c2", "c)", "the progress made be noted"),
        ("c3", "d)", "officers be thanked"),
    ]


@pytest.mark.parametrize(
    "state", [MotionState.LOST, MotionState.WITHDRAWN, MotionState.FALLEN, MotionState.DEFERRED, MotionState.REFERRED]
)
def test_a_clause_that_was_not_resolved_is_left_out_and_the_others_close_up(state: MotionState) -> None:
    first, second, third = ITEM.clauses
    resolution = minuted(replace(ITEM, clauses=(first, replace(second, state=state), third)), CABINET)
    assert resolution.text == "RESOLVED: that\na) the report be received; and\nb) officers be thanked."
    assert [clause.id for clause in resolution.left_out] == ["c2"]


def test_a_clause_that_an_amendment_sent_to_another_body_is_left_out() -> None:
    sent = Amendment(clause="c2", kind=AmendmentKind.REFER, to="the Panel", state=AmendmentState.CARRIED)
    assert [clause.id for clause in minuted(replace(ITEM, amendments=(sent,)), CABINET).clauses] == ["c1", "c3"]


def test_a_debate_told_in_the_narrative_alone_is_no_clause() -> None:
    assert minuted(item(NARRATIVE, "the report be noted"), CABINET).text == "RESOLVED: that the report be noted."


def test_a_prompt_shows_that_its_outcome_is_awaited_and_a_part_of_a_clause_is_none() -> None:
    assert minuted(item("Consider the strategy"), CABINET).text == (
        "RESOLVED: that [outcome awaited: Consider the strategy]."
    )
    parts = (MotionClause("the Panel be asked to", id="a"), MotionClause("consider the strategy", id="b", under="a"))
    assert "awaited" not in minuted(AgendaItem(clauses=parts), CABINET).text


def test_a_debate_minuted_as_what_was_done_awaits_nothing() -> None:
    resolution = minuted(item("considered the strategy"), STYLES["health-and-wellbeing-board"])
    assert resolution.clauses[0].words == "considered the strategy"


def test_a_clause_without_words_says_so() -> None:
    assert minuted(item("", "officers be thanked"), CABINET).clauses[0].words == "[words awaited]"


def test_a_clause_that_was_typed_with_its_separator_has_it_once() -> None:
    assert minuted(item("the report be noted;"), CABINET).text == "RESOLVED: that the report be noted."


OPENINGS = {
    "as the house begins": (MotionState.CARRIED, None, None, "RESOLVED: that"),
    "the item's own words go before": (MotionState.CARRIED, "AGREED that", None, "AGREED that"),
    "not yet decided": (MotionState.MOVED, None, None, "RESOLVED: that"),
    "recommended to another body": (MotionState.CARRIED, None, "Council", "RECOMMENDED to Council: that"),
    "which the item's own opening says": (
        MotionState.CARRIED,
        "RECOMMENDED to Council that",
        "Council",
        "RECOMMENDED to Council that",
    ),
    "noted": (MotionState.CARRIED, "NOTED: that", None, "NOTED: that"),
    "without a quorum": (MotionState.TO_BE_RATIFIED, None, None, "AGREED (to be ratified): that"),
    "recommended without a quorum": (
        MotionState.TO_BE_RATIFIED,
        None,
        "Council",
        "RECOMMENDED (to be ratified) to Council: that",
    ),
    "lost": (MotionState.LOST, None, None, "MOTION LOST: that"),
    "deferred": (MotionState.DEFERRED, None, "the next meeting", "MOTION DEFERRED to the next meeting: that"),
}


@pytest.mark.parametrize(("state", "own", "to", "opening"), OPENINGS.values(), ids=OPENINGS.keys())
def test_the_opening_says_how_far_the_motion_has_come(
    state: MotionState, own: str | None, to: str | None, opening: str
) -> None:
    resolution = minuted(replace(ITEM, state=state, opening=own, decided_to=to), CABINET)
    assert resolution.opening == opening
    assert resolution.text.startswith(f"{opening}\na) ")
    if state is MotionState.CARRIED or state is MotionState.TO_BE_RATIFIED:
        assert read_written(resolution.text).opening == opening


def test_each_clause_has_its_own_state_or_the_motion_s() -> None:
    first, *others = ITEM.clauses
    mixed = replace(
        ITEM, state=MotionState.CARRIED, clauses=(replace(first, state=MotionState.TO_BE_RATIFIED), *others)
    )
    assert [clause.state for clause in minuted(mixed, CABINET).clauses] == [
        MotionState.TO_BE_RATIFIED,
        MotionState.CARRIED,
        MotionState.CARRIED,
    ]
