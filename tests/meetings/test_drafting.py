"""A motion is written from what a report asks, from last year's resolution or from a template, until it is moved."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from lscb_tui.meetings.clause_kind import is_open_prompt, kind_of_clause
from lscb_tui.meetings.drafting import (
    Ask,
    add_clause,
    blank,
    choices,
    choose,
    cite,
    doubts,
    from_asks,
    from_resolution,
    from_template,
    move_clause,
    relabelled,
    remove_clause,
    write_clause,
)
from lscb_tui.meetings.instruction import PieceKind, marked
from lscb_tui.meetings.minuted import minuted
from lscb_tui.meetings.refusal import Refusal
from lscb_tui.meetings.template import templates
from lscb_tui.model.motion import Action, AgendaItem, CitedDocument, MotionClause, MotionState
from lscb_tui.model.period import parse_period
from lscb_tui.model.resolution import ClauseKind
from lscb_tui.resolutions.context import Context
from lscb_tui.resolutions.house_style import DEFAULT, house_styles
from lscb_tui.resolutions.outcome import NARRATIVE
from tests.resolutions.drafting import WORCESTERSHIRE

STYLES = house_styles()
CABINET = STYLES[DEFAULT]
BOARD = STYLES["health-and-wellbeing-board"]
OF_2013_14 = replace(WORCESTERSHIRE, period=parse_period("2013/14"))
ITEM = AgendaItem(id="i", number="14", title="Annual Report")
PAPER = "worcestershire-2013-14-hwb"
ASKS = (
    Ask("Receive the 2013/14 WSCB Annual report;", "a", f"{PAPER}#recommendation.1.a"),
    Ask("Note the progress of the work of the board;", "b", f"{PAPER}#recommendation.1.b"),
    Ask(
        "Request that the 2014/15 WSCB annual report is presented to the Health and Well-being Board in July 2015 prior"
        " to going to the Cabinet and then to full Council",
        "c",
        f"{PAPER}#recommendation.1.c",
    ),
)
RESOLVED = (
    Ask("a) the Worcestershire Safeguarding Children Board Annual Report 2016/17 be received; and", "a", "cabinet#r"),
    Ask("the progress of the work of the Worcestershire Safeguarding Children Board be noted.", "b", "cabinet#r"),
)


def words(item: AgendaItem) -> list[str]:
    return [clause.words for clause in item.clauses]


def labels(item: AgendaItem) -> list[str | None]:
    return [clause.label for clause in item.clauses]


def id_of(item: AgendaItem, place: int) -> str:
    found = item.clauses[place].id
    assert found
    return found


def test_what_the_paper_of_2013_14_asks_has_the_shape_of_the_cabinet_s_minute() -> None:
    item = from_asks(ITEM, ASKS, CABINET, OF_2013_14)
    assert minuted(item, CABINET).text.splitlines() == [
        "RESOLVED: that",
        "a) the Worcestershire Safeguarding Children Board Annual Report 2013/14 be received;",
        "b) the progress of the work of the Worcestershire Safeguarding Children Board be noted; and",
        "c) it be requested that the Worcestershire Safeguarding Children Board Annual Report 2014/15 be presented to"
        " the Health and Well-being Board in July 2015 prior to going to the Cabinet and then to full Council.",
    ]


def test_a_board_s_own_style_tells_what_it_did() -> None:
    item = from_asks(ITEM, ASKS[:2], BOARD, OF_2013_14)
    assert minuted(item, BOARD).text.splitlines() == [
        "RESOLVED that the Health and Well-being Board:",
        "a) received the Worcestershire Safeguarding Children Board Annual Report 2013/14; and",
        "b) noted the progress of the work of the Worcestershire Safeguarding Children Board.",
    ]


def test_a_clause_keeps_what_it_was_drafted_from_and_the_paper_is_under_discussion() -> None:
    item = from_asks(ITEM, ASKS, CABINET, OF_2013_14)
    first = item.clauses[0]
    assert (first.source, first.source_address) == (
        "Receive the 2013/14 WSCB Annual report",
        f"{PAPER}#recommendation.1.a",
    )
    assert item.documents == (CitedDocument(PAPER, period=parse_period("2013/14")),)
    assert (item.style, item.opening, item.state) == (DEFAULT, "RESOLVED: that", MotionState.DRAFTED)
    assert from_asks(item, ASKS, CABINET, OF_2013_14).documents == item.documents


def test_every_clause_has_an_id_and_its_kind() -> None:
    item = from_asks(ITEM, ASKS, CABINET, OF_2013_14)
    assert len({clause.id for clause in item.clauses}) == len(ASKS)
    assert [kind_of_clause(clause) for clause in item.clauses] == [
        ClauseKind.OUTCOME,
        ClauseKind.OUTCOME,
        ClauseKind.REQUEST,
    ]


def test_what_may_be_meant_otherwise_is_told_until_the_words_are_changed() -> None:
    clause = from_asks(ITEM, ASKS[1:2], CABINET, OF_2013_14).clauses[0]
    assert "the meeting's own body could be meant" in doubts(clause, CABINET, OF_2013_14)[0]
    assert doubts(replace(clause, words="the progress made be noted"), CABINET, OF_2013_14) == ()


CONSIDER = Ask("Consider any points which may inform future work;", "b", "hwb#1.b")


def test_a_prompt_keeps_its_words_until_an_outcome_is_chosen() -> None:
    item = from_asks(ITEM, (CONSIDER, Ask("Thank officers")), CABINET)
    prompt = item.clauses[0]
    assert is_open_prompt(prompt)
    assert "a) [outcome awaited: Consider any points which may inform future work];" in minuted(item, CABINET).text
    assert choices(prompt, CABINET) == (
        "the following points be taken into account in future work: (i) …",
        NARRATIVE,
        "any points which may inform future work be considered",
    )
    chosen = choose(item, id_of(item, 0), choices(prompt, CABINET)[0])
    assert not is_open_prompt(chosen.clauses[0])
    assert chosen.clauses[0].source == prompt.words
    assert choices(chosen.clauses[0], CABINET) == choices(prompt, CABINET)


def test_outcomes_are_put_as_the_house_puts_them() -> None:
    prompt = MotionClause("Determine whether it would wish to carry out any further scrutiny")
    assert choices(prompt, CABINET)[:2] == (
        "further scrutiny be carried out",
        "no further scrutiny be carried out at this time",
    )
    assert choices(prompt, BOARD)[:2] == (
        "agreed to carry out further scrutiny",
        "agreed to carry out no further scrutiny at this time",
    )


def test_a_debate_left_to_the_narrative_takes_its_label_away_and_may_be_taken_back() -> None:
    item = from_asks(ITEM, (CONSIDER, Ask("Thank officers"), Ask("Note the report")), CABINET)
    told = choose(item, id_of(item, 0), NARRATIVE)
    assert labels(told) == [None, "a)", "b)"]
    assert minuted(told, CABINET).text == "RESOLVED: that\na) officers be thanked; and\nb) the report be noted."
    back = choose(told, id_of(told, 0), choices(told.clauses[0], CABINET)[0])
    assert labels(back) == ["a)", "b)", "c)"]


def test_what_is_noted_and_commented_on_is_noted_whatever_is_said() -> None:
    [clause] = from_asks(ITEM, (Ask("Note and comment on the draft strategy"),), CABINET).clauses
    assert clause.words == "the draft strategy be noted"
    assert choices(clause, CABINET)[:2] == (
        "the draft strategy be noted and the following points on the draft strategy be recorded: (i) …",
        "the draft strategy be noted",
    )


def test_a_request_has_its_other_wordings_in_turn() -> None:
    item = from_asks(ITEM, (Ask("Request that officers provide an update"),), CABINET)
    forms = choices(item.clauses[0], CABINET)
    assert forms == (
        "it be requested that officers provide an update",
        "officers provide an update",
        "officers be requested to provide an update",
    )
    for form in forms:
        item = choose(item, id_of(item, 0), form)
        assert words(item) == [form]
        assert choices(item.clauses[0], CABINET) == forms


def test_words_that_somebody_wrote_are_none_of_the_choices() -> None:
    written = MotionClause("officers bring a plan", source="Request that officers provide an update")
    assert choices(written, CABINET) == ()
    assert choices(MotionClause("the report be noted"), CABINET) == ()


def test_last_year_s_resolution_moves_on_and_what_was_changed_is_marked() -> None:
    item = from_resolution(ITEM, RESOLVED, 1, CABINET)
    assert words(item) == [
        "the Worcestershire Safeguarding Children Board Annual Report 2017/18 be received",
        "the progress of the work of the Worcestershire Safeguarding Children Board be noted",
    ]
    first, second = item.clauses
    assert first.source_address == "cabinet#r"
    changed = [piece for piece in marked(first.source or "", first.words) if piece.kind is not PieceKind.KEPT]
    assert [(piece.text, piece.kind) for piece in changed] == [
        ("2016/17", PieceKind.STRUCK),
        ("2017/18", PieceKind.INSERTED),
    ]
    assert second.source == second.words


def test_last_year_s_resolution_may_be_of_several_years_ago_and_of_another_mood() -> None:
    asked = (Ask("received the Annual Report 2013/14; and"),)
    assert words(from_resolution(ITEM, asked, 4, BOARD)) == ["received the Annual Report 2017/18"]
    assert words(from_resolution(ITEM, asked, 4, CABINET)) == ["the Annual Report 2017/18 be received"]
    assert words(from_resolution(ITEM, RESOLVED[:1], 0, CABINET)) == [RESOLVED[0].text[3:-5]]


@pytest.mark.parametrize("style", STYLES)
def test_every_template_drafts_in_every_style_with_its_places_filled(style: str) -> None:
    for template in templates().values():
        item = from_template(ITEM, template, STYLES[style], OF_2013_14)
        text = minuted(item, STYLES[style]).text
        assert len(item.clauses) == len(template.clauses)
        assert "{" not in text
        assert "Worcestershire Safeguarding Children Board" in text or template.id == "no-further-action"


def test_a_template_says_to_whom_its_motion_is_recommended() -> None:
    item = from_template(ITEM, templates()["recommend-to-council"], CABINET, OF_2013_14)
    assert minuted(item, CABINET).text == (
        "RECOMMENDED to Council: that\n"
        "a) the Worcestershire Safeguarding Children Board Annual Report 2013/14 be received; and\n"
        "b) the priorities of the Worcestershire Safeguarding Children Board for the coming year be endorsed."
    )


def test_a_template_asks_for_next_year_s_report() -> None:
    item = from_template(ITEM, templates()["receive-and-ask-again"], CABINET, OF_2013_14)
    assert "Annual Report 2014/15 be presented to a meeting next year" in words(item)[2]


def test_where_nothing_is_known_the_paper_s_title_stands_for_the_report() -> None:
    titled = replace(ITEM, documents=(CitedDocument(title="Neglect Review 2016"),))
    template = templates()["receive-and-ask-again"]
    assert words(from_template(titled, template, CABINET)) == [
        "the Neglect Review 2016 be received",
        "the priorities of the Board for the coming year be endorsed",
        "it be requested that the Neglect Review 2017 be presented to a meeting next year",
    ]
    assert words(from_template(ITEM, template, CABINET))[0] == "the report be received"
    assert "next year's report" in words(from_template(ITEM, template, CABINET, Context()))[2]


def test_a_motion_begins_blank_and_what_is_put_to_it_takes_the_place_of_the_blank_clause() -> None:
    item = blank(ITEM, CABINET)
    assert words(item) == [""]
    assert words(from_asks(item, (Ask("Note the report"),), CABINET)) == ["the report be noted"]


def test_what_is_there_stays_when_more_is_put_to_it() -> None:
    item = from_asks(from_asks(ITEM, (Ask("Note the report"),), CABINET), (Ask("Thank officers"),), CABINET)
    assert (words(item), labels(item)) == (["the report be noted", "officers be thanked"], ["a)", "b)"])


THREE = from_asks(ITEM, (Ask("Note the report"), Ask("Approve the plan"), Ask("Thank officers")), CABINET)


def test_clauses_are_added_removed_and_moved_and_labelled_anew() -> None:
    added = add_clause(THREE, id_of(THREE, 0), "the Chair be thanked")
    assert words(added)[1] == "the Chair be thanked"
    assert labels(added) == ["a)", "b)", "c)", "d)"]
    assert words(add_clause(THREE, None, "last"))[-1] == "last"
    assert add_clause(THREE, None, id="new").clauses[-1].id == "new"
    assert labels(remove_clause(THREE, id_of(THREE, 0))) == ["a)", "b)"]
    moved = move_clause(THREE, id_of(THREE, 2), -2)
    assert (words(moved)[0], labels(moved)) == ("officers be thanked", ["a)", "b)", "c)"])
    assert move_clause(moved, id_of(moved, 0), 2) == THREE


def test_a_clause_alone_has_no_label_and_a_second_gives_it_one() -> None:
    alone = remove_clause(remove_clause(THREE, id_of(THREE, 2)), id_of(THREE, 1))
    assert labels(alone) == [None]
    assert labels(add_clause(alone, None, "x")) == ["a)", "b)"]


def test_labels_of_a_form_of_its_own_keep_it() -> None:
    numbered = replace(
        THREE, style="ours", clauses=tuple(replace(c, label=f"({n})") for n, c in enumerate(THREE.clauses, 1))
    )
    assert labels(add_clause(numbered, None, "x")) == ["(1)", "(2)", "(3)", "(4)"]


def test_the_parts_of_a_clause_go_with_it() -> None:
    first, second, third = THREE.clauses
    part = MotionClause("by May", id="p", under=first.id)
    item = relabelled(replace(THREE, clauses=(first, part, second, third)), CABINET)
    assert labels(item) == ["a)", "(i)", "b)", "c)"]
    assert words(move_clause(item, first.id or "", 1)) == [second.words, first.words, "by May", third.words]
    added = add_clause(item, "p", "by June")
    assert (labels(added)[:3], added.clauses[2].under) == (["a)", "(i)", "(ii)"], first.id)
    assert words(move_clause(added, "p", 1))[1:3] == ["by June", "by May"]
    assert words(add_clause(item, first.id, "x"))[:3] == [first.words, "by May", "x"]
    assert words(remove_clause(item, first.id or "")) == [second.words, third.words]


def test_an_action_stays_when_its_clause_goes() -> None:
    item = replace(THREE, actions=(Action("Write", clause=THREE.clauses[0].id),))
    assert remove_clause(item, id_of(item, 0)).actions == (Action("Write"),)


def test_another_style_labels_and_opens_in_its_own_way_and_leaves_the_words() -> None:
    other = relabelled(THREE, STYLES["council-recommended"])
    assert (other.opening, labels(other), words(other)) == (
        "RECOMMENDED to Council that:",
        ["(1)", "(2)", "(3)"],
        words(THREE),
    )


def test_a_clause_does_not_move_beyond_the_ends() -> None:
    with pytest.raises(Refusal, match="it is the first clause already"):
        move_clause(THREE, id_of(THREE, 0), -1)
    with pytest.raises(Refusal, match="it is the last clause already"):
        move_clause(THREE, id_of(THREE, 2), 1)
    with pytest.raises(Refusal, match="no longer in the motion"):
        move_clause(THREE, "gone", 1)
    assert move_clause(THREE, id_of(THREE, 0), 0) == THREE


MOVED = replace(THREE, state=MotionState.MOVED)
FIRST = id_of(THREE, 0)
CHANGES: dict[str, Callable[[AgendaItem], AgendaItem]] = {
    "words": lambda item: write_clause(item, FIRST, "the report be received"),
    "another clause": lambda item: add_clause(item, None, "x"),
    "a clause less": lambda item: remove_clause(item, FIRST),
    "another order": lambda item: move_clause(item, FIRST, 1),
    "another wording": lambda item: choose(item, FIRST, "x"),
    "asks": lambda item: from_asks(item, ASKS, CABINET),
    "last year's": lambda item: from_resolution(item, RESOLVED, 1, CABINET),
    "a template": lambda item: from_template(item, templates()["receive-and-note"], CABINET),
    "blank": lambda item: blank(item, CABINET),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
@pytest.mark.parametrize("state", [MotionState.MOVED, MotionState.SECONDED, MotionState.ADJOURNED])
def test_once_it_is_moved_only_an_amendment_changes_it(
    change: Callable[[AgendaItem], AgendaItem], state: MotionState
) -> None:
    with pytest.raises(Refusal, match=r"^it has been moved: press the key for an amendment$"):
        change(replace(THREE, state=state))
    assert change(replace(THREE, state=MotionState.PROPOSED)) != THREE


@pytest.mark.parametrize(
    ("state", "instead"),
    [
        (MotionState.PUT, "declare the result of the vote"),
        (MotionState.CARRIED, "what was decided stands; move something new under its own item"),
        (MotionState.WITHDRAWN, "bring it back before the meeting first"),
    ],
)
def test_once_no_amendment_can_change_it_either_what_to_do_is_said(state: MotionState, instead: str) -> None:
    with pytest.raises(Refusal, match=rf"^the motion is {state} and cannot be amended any more: {instead}$"):
        write_clause(replace(THREE, state=state), FIRST, "the report be noted")


def test_a_clause_may_cite_a_paragraph_at_any_time_and_does_so_once() -> None:
    cited = cite(cite(MOVED, FIRST, f"{PAPER}#5"), FIRST, f"{PAPER}#5")
    assert cited.clauses[0].cites == (f"{PAPER}#5",)


def test_the_outcome_of_a_prompt_may_still_be_said_when_the_motion_is_moved() -> None:
    item = replace(from_asks(ITEM, (CONSIDER,), CABINET), state=MotionState.MOVED)
    assert words(choose(item, id_of(item, 0), "the plan be noted")) == ["the plan be noted"]
