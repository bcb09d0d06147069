"""Resolve: a resolution drafted, moved, amended, voted on, read back, confirmed and corrected, and nothing lost."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from lscb_tui.meetings.motions import move
from lscb_tui.meetings.places import Subject
from lscb_tui.model.meeting import MeetingRecord, Minute, MinuteState
from lscb_tui.model.motion import AmendmentState, Cast, InterestKind, Leaving, Manner, MotionClause, MotionState
from lscb_tui.model.slide import SlideKind
from lscb_tui.resolutions.record import read_record, write_record
from lscb_tui.workspace import meetings
from tests.app.driving import Driver, driven
from tests.app.meeting import BOB, kept, sent, typed_elsewhere
from tests.app.noting import elsewhere
from tests.app.noting import kept as notes_kept
from tests.app.resolving import (
    CLAUSES,
    NOTED,
    RECEIVED,
    WIDE,
    a_meeting,
    amend,
    begin_from,
    item,
    moved,
    name,
    resolve,
    step,
    vote,
)


@driven(keeps=True)
async def test_before_there_is_a_meeting_it_says_how_a_resolution_begins(person: Driver) -> None:
    await person.press("f5")
    await person.until("No resolution yet. s starts one")


@driven(WIDE, keeps=True)
async def test_it_begins_from_what_a_paper_asks_and_the_meeting_is_that_of_the_paper(person: Driver) -> None:
    await person.press("f5")
    await person.until("No resolution yet")
    await begin_from(person, "2013/14")
    await person.until("a) the Worcestershire Safeguarding Children Board Annual Report")
    record = kept(person).record
    assert record.date == date(2014, 7, 22)
    assert [clause.words for clause in record.items[0].clauses][:2] == [RECEIVED, NOTED]
    assert record.items[0].clauses[0].source == "Receive the 2013/14 WSCB Annual report"
    await person.until("● a) Receive the 2013/14 WSCB Annual report")


@driven(WIDE, keeps=True)
async def test_last_years_resolution_is_rolled_forward_and_the_changed_words_are_marked(person: Driver) -> None:
    await person.press("f5")
    await person.until("No resolution yet")
    await begin_from(person, "Resolved before")
    shown = await person.until("RESOLVED: that")
    assert "[−2016/17−]" in shown
    assert "[+2017/18+]" in shown


@driven(WIDE, keeps=True)
async def test_a_template_is_filled_from_the_item(person: Driver) -> None:
    await resolve(person, a_meeting(clauses=()))
    await person.until("No clause yet")
    await begin_from(person, "template note, no")
    await person.until("Where does it go?")
    await person.press("enter")
    await person.until("2013/14 be noted;")


@driven(WIDE, keeps=True)
async def test_the_preview_follows_every_letter_and_the_words_are_kept_as_typed(person: Driver) -> None:
    await resolve(person)
    await person.press("e")
    await person.until("kept as you type")
    await person.type(" in full")
    await person.until("2013/14 be received in full;")
    await person.press("escape")
    await person.until("e writes")
    assert item(person).clauses[0].words == f"{RECEIVED} in full"


@driven(WIDE, keeps=True)
async def test_the_checker_follows_every_letter_too(person: Driver) -> None:
    await resolve(person)
    await person.until("Nothing to mend")
    await person.press("e")
    await person.type(" in 2018/9")
    await person.until("R08")


@driven(WIDE, keeps=True)
async def test_enter_on_a_finding_puts_the_words_right(person: Driver) -> None:
    await resolve(person, a_meeting([MotionClause("the Annual Report 2013/14 would be received", id="a", label="a)")]))
    await person.until("R16")
    await person.press("full_stop", "enter")
    await person.until("the Annual Report 2013/14 be received")
    assert "would" not in item(person).clauses[0].words


@driven(WIDE, keeps=True)
async def test_a_warning_may_stand_for_a_reason_that_is_kept_and_an_error_may_not(person: Driver) -> None:
    long = "the Annual Report 2013/14 of the Board, " + "with its many appendices and tables, " * 5 + "be received"
    await resolve(person, a_meeting([MotionClause(long, id="a", label="a)")]))
    await person.until("R30")
    await person.press("full_stop", "exclamation_mark")
    await person.until("Why R30 may stand")
    await person.type("it is the title in full")
    await person.press("enter")
    await person.until("Nothing to mend")
    (suppressed,) = item(person).clauses[0].suppressed
    assert (suppressed.rule, suppressed.reason) == ("R30", "it is the title in full")


@driven(WIDE, keeps=True)
async def test_a_prompt_is_asked_for_its_outcome(person: Driver) -> None:
    await resolve(person, a_meeting([MotionClause("consider the key points", id="a", label="a)")]))
    await person.until("[outcome awaited: consider the key points]")
    await person.press("o")
    await person.until("What came of it?")
    await person.press("enter")
    await person.until("the following points")
    assert item(person).clauses[0].source == "consider the key points"


@driven(WIDE, keeps=True)
async def test_a_request_changes_its_wording_at_one_key(person: Driver) -> None:
    request = MotionClause("request that the Board report annually", id="a", label="a)")
    await resolve(person, a_meeting([request]))
    before = item(person).clauses[0].words
    await person.press("o")
    await person.until("another wording")
    assert item(person).clauses[0].words != before


@driven(WIDE, keeps=True)
async def test_clauses_are_added_moved_and_taken_out_with_new_labels(person: Driver) -> None:
    await resolve(person)
    await person.press("plus")
    await person.until("kept as you type")
    await person.type("the Board be thanked")
    await person.press("escape")
    await person.until("b) the Board be thanked;")
    await person.press("right_curly_bracket")
    await person.until("c) the Board be thanked.")
    await person.press("minus")
    await person.until("a clause taken out")
    assert [clause.words for clause in item(person).clauses] == [RECEIVED, NOTED]


@driven(WIDE, keeps=True)
async def test_tab_walks_clause_mover_seconder_vote_and_names_complete_from_the_roll(person: Driver) -> None:
    await resolve(person)
    await person.press("tab")
    await person.type("har")
    await person.until("Enter: Councillor Hart")
    await person.press("enter")
    await person.type("bel")
    await person.press("enter")
    await person.type("6 2")
    await person.until("8 of 8 who are here and may vote: carried")
    await person.press("enter")
    await person.until("CARRIED · 6 for, 2 against")
    found = item(person)
    assert (found.mover, found.seconder, found.state) == ("hart", "bell", MotionState.CARRIED)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("nobody", "nobody on the roll goes by “nobody”"),
        ("councillor", "could be Councillor Hart or Councillor Bell"),
        ("independent", "name a member"),
    ],
)
def test_a_name_that_may_not_move_is_refused_and_stays_to_be_set_right(
    typed: str, told: str, content_path: object, tmp_path: object
) -> None:
    @driven(WIDE, keeps=True)
    async def scenario(person: Driver) -> None:
        await resolve(person)
        await person.press("tab")
        await name(person, typed)
        await person.until(told)
        assert typed in person.screen
        assert item(person).mover is None

    scenario(content_path, tmp_path)  # type: ignore[arg-type]


@driven(WIDE, keeps=True)
async def test_whoever_moved_it_cannot_second_it(person: Driver) -> None:
    await resolve(person)
    await person.press("tab")
    await name(person, "hart")
    await name(person, "hart")
    await person.until("Councillor Hart moved it and cannot second it: name another member")
    assert item(person).seconder is None


@driven(WIDE, keeps=True)
async def test_more_votes_than_members_are_refused_and_missing_ones_asked_about(person: Driver) -> None:
    await resolve(person)
    await moved(person)
    await vote(person, "7 3")
    await person.until("10 votes are recorded and 8 voting members are present: count again")
    assert item(person).vote is None
    await vote(person, "5 2")
    await person.until("1 not accounted for")
    await person.press("enter")
    await person.until("CARRIED")
    found = item(person).vote
    assert found is not None
    assert found.not_voting == 1


@driven(WIDE, keeps=True)
async def test_an_equality_waits_for_the_casting_vote_of_the_chair(person: Driver) -> None:
    await resolve(person)
    await moved(person)
    await vote(person, "4 4")
    await person.until("a tie; the casting vote")
    assert item(person).state is MotionState.TIED
    await person.type("maybe")
    await person.press("enter")
    await person.until("write “for”, “against” or “none”")
    await person.press(*["backspace"] * 5)
    await person.type("ag")
    await person.press("enter")
    await person.until("LOST")
    found = item(person).vote
    assert found is not None
    assert found.casting is not None
    assert (found.casting.by, found.casting.how) == ("hart", Cast.AGAINST)


@driven(WIDE, keeps=True)
async def test_a_vote_by_name_leaves_out_whoever_declared_an_interest_and_left(person: Driver) -> None:
    await resolve(person)
    await moved(person)
    await person.press("m")
    await person.until("Who declares an interest?")
    await person.type("cole")
    await person.press("enter")
    await person.until("What kind")
    await person.type("pecuniary")
    await person.press("enter")
    await person.until("before the vote")
    await person.type("before the vote")
    await person.press("enter")
    await person.until("What the interest is")
    await person.type("shares in a provider")
    await person.press("enter")
    await person.until("an interest declared")
    (interest,) = item(person).interests
    assert (interest.who, interest.kind, interest.about, interest.left) == (
        "cole",
        InterestKind.DISCLOSABLE_PECUNIARY,
        "shares in a provider",
        Leaving.BEFORE_THE_VOTE,
    )
    await person.press("b")
    shown = await person.until("The vote on the motion, by name")
    assert "Councillor Cole" not in shown
    await person.press("f", "f", "f", "f", "a", "b", "n")
    await person.until("carried")
    await person.press("enter")
    await person.until("CARRIED")
    found = item(person).vote
    assert found is not None
    assert found.manner is Manner.BY_NAME
    assert found.names_for == ("hart", "bell", "dean", "east")
    assert (found.names_against, found.names_abstained, found.names_not_voting) == (("ford",), ("gray",), ("hill",))


@driven(WIDE, keeps=True)
async def test_one_key_carries_it_as_recommended(person: Driver) -> None:
    await resolve(person)
    await person.press("d")
    await person.until("item 14, carried")
    found = item(person)
    assert found.state is MotionState.CARRIED
    assert found.vote is not None
    assert found.vote.manner is Manner.NONE


@driven(WIDE, keeps=True)
async def test_an_amendment_is_written_in_the_clause_and_told_as_it_is_printed(person: Driver) -> None:
    await resolve(person)
    await moved(person)
    await person.press("down")
    await amend(person, "noted", "welcomed")
    shown = await person.until("In b), leave out “noted” and insert “welcomed”")
    assert "[−noted−] [+welcomed+]" in shown
    (amendment,) = item(person).amendments
    assert (amendment.clause, amendment.old, amendment.new) == ("b", "noted", "welcomed")
    assert amendment.state is AmendmentState.TABLED


@driven(WIDE, keeps=True)
async def test_an_amendment_that_changes_nothing_is_none(person: Driver) -> None:
    await resolve(person)
    await moved(person)
    await person.press("a")
    await person.type("x")
    await person.until("Amendment 1")
    await person.press("backspace", "escape")
    await person.until("a amends")
    assert not item(person).amendments


@driven(WIDE, keeps=True)
async def test_one_amendment_is_open_at_a_time_and_the_others_wait(person: Driver) -> None:
    await resolve(person)
    await moved(person)
    await amend(person, "received", "welcomed")
    await person.press("tab")
    await name(person, "cole")
    await person.until("moved by Councillor Cole")
    await person.press("escape", "G")
    await amend(person, "noted", "welcomed")
    await person.until("Amendment 2")
    await person.press("tab")
    await name(person, "dean")
    await person.until("amendment 1 is open, and one amendment is taken at a time")
    assert [one.state for one in item(person).amendments] == [AmendmentState.MOVED, AmendmentState.TABLED]


@driven(WIDE, keeps=True)
async def test_a_carried_amendment_becomes_the_motion_and_one_that_it_overtakes_falls(person: Driver) -> None:
    await resolve(person, a_meeting(CLAUSES[:1]))
    await moved(person)
    await amend(person, "received", "welcomed")
    await person.until("Amendment 1")
    await person.press("home")
    await amend(person, "received", "noted")
    await person.until("Amendment 2")
    await person.press("home", "down", "tab")
    await name(person, "cole")
    await name(person, "dean")
    await person.type("5 3")
    await person.press("enter")
    await person.until("CARRIED · 5 for, 3 against")
    await person.until("be welcomed.")
    assert [one.state for one in item(person).amendments] == [AmendmentState.CARRIED, AmendmentState.FALLEN]


@driven(WIDE, keeps=True)
async def test_a_lost_amendment_is_recorded_and_changes_nothing(person: Driver) -> None:
    await resolve(person)
    await moved(person)
    await amend(person, "received", "noted")
    await person.press("tab")
    await name(person, "cole")
    await name(person, "dean")
    await person.type("3 5")
    await person.press("enter")
    await person.until("LOST · 3 for, 5 against")
    (amendment,) = item(person).amendments
    assert amendment.state is AmendmentState.LOST
    assert item(person).clauses[0].words == RECEIVED


@driven(WIDE, keeps=True)
async def test_once_it_is_moved_its_words_change_by_amendment_only(person: Driver) -> None:
    await resolve(person)
    await moved(person)
    await person.press("e")
    await person.until("it has been moved: a amends the clause")
    await person.press("minus")
    await person.until("it has been moved")
    await person.press("plus")
    await person.until("a clause to be added, as an amendment")
    await person.type("the Board be thanked")
    await person.press("escape")
    await person.until("After a) add: “the Board be thanked”")


@driven(WIDE, keeps=True)
async def test_steps_are_offered_where_they_are_lawful_and_taken_with_what_they_need(person: Driver) -> None:
    await resolve(person)
    await moved(person)
    await person.press("p")
    shown = await person.until("What happens now?")
    assert "Resumed" not in shown
    await person.type("deferred")
    await person.press("enter")
    await person.until("Deferred: to whom")
    await person.type("the September meeting")
    await person.press("enter")
    await person.until("item 14, deferred")
    assert item(person).decided_to == "the September meeting"


@driven(WIDE, keeps=True)
async def test_it_is_read_back_a_clause_at_a_time(person: Driver) -> None:
    await resolve(person)
    await person.press("d")
    await person.until("carried")
    await person.press("r")
    shown = await person.until("1 of 2")
    assert "progress" not in shown
    await person.press("right")
    await person.until("2 of 2")
    await person.press("right")
    await person.until("minutes read back")
    minute = kept(person).record.minute
    assert minute is not None
    assert minute.state is MinuteState.READ_BACK
    await person.press("p")
    shown = await person.until("What happens now?")
    assert "Resolve  item 14" in shown, "the screen stands behind a dialog, as before the reading"


def confirmed() -> Minute:
    """Minutes that were confirmed in September."""
    return Minute(MinuteState.CONFIRMED, confirmed_on=date(2014, 9, 23))


@driven(WIDE, keeps=True)
async def test_confirmed_minutes_are_locked_and_a_correction_is_itself_resolved(person: Driver) -> None:
    record = a_meeting()
    decided = replace(
        record.items[0],
        state=MotionState.CARRIED,
        clauses=tuple(replace(clause, confirmed=clause.words) for clause in CLAUSES),
    )
    await resolve(person, replace(record, date=date(2014, 7, 22), items=(decided,), minute=confirmed()))
    await person.press("e")
    await person.until("the minutes are confirmed: p corrects the clause in focus")
    await person.press("a")
    await person.until("never altered: have a correction resolved")
    await person.press("p")
    await person.until("Correct")
    await person.press("enter")
    await person.until("The clause as it ought to be minuted")
    await person.press("end", *["backspace"] * len("received"))
    await person.type("accepted")
    await person.press("enter")
    await person.until("The day of the meeting that resolved it")
    await person.type("18 November 2014")
    await person.press("enter")
    shown = await person.until("Corrected on 18 November 2014")
    assert "[−received−] [+accepted+]" in shown
    after = kept(person).record
    assert after.items[0].clauses[0].words == RECEIVED
    assert after.minute is not None
    (correction,) = after.minute.corrections
    assert (correction.old, correction.new) == ("received", "accepted")


@driven(WIDE, keeps=True)
async def test_a_step_is_taken_back_and_done_again_and_the_history_has_all(person: Driver) -> None:
    await resolve(person)
    await person.press("d")
    await person.until("item 14, carried")
    await person.press("u")
    await person.until("item 14, drafted")
    await person.press("U")
    await person.until("item 14, carried")
    await person.press("l")
    shown = await person.until("Steps: ")
    assert shown.count("· as recommended, without dissent") == 3
    assert "alice" in shown


@driven(WIDE, keeps=True)
async def test_c_cites_the_paragraph_beside_and_from_any_mode_the_one_in_focus(person: Driver) -> None:
    await resolve(person)
    await person.until("The paper")
    await person.press("slash")
    await person.type("peer review")
    await person.until("•")
    await person.press("enter", "c")
    await person.until("cites ")
    await person.press("f2", "c")
    await person.until("cited in a): worcestershire-2017-18-hwb#1.a")
    first, second = item(person).clauses[0].cites
    assert second == "worcestershire-2017-18-hwb#1.a"
    assert "#" in first


@driven(WIDE, keeps=True)
async def test_the_room_is_sent_the_clause_before_and_after_and_the_result(person: Driver) -> None:
    await resolve(person)
    await moved(person)
    await amend(person, "received", "noted")
    await person.until("Amendment 1")
    await person.press("greater_than_sign")
    await person.until("the room sees it")
    slide = sent(person)
    assert (slide.kind, slide.before) == (SlideKind.CLAUSE, RECEIVED)
    assert slide.after == RECEIVED.replace("received", "noted")
    await step(person, "accepted")
    await person.until("accepted")
    await person.press("home", "d")
    await person.until("item 14, carried")
    await person.press("greater_than_sign")
    await person.until("the room sees it")
    assert sent(person).kind is SlideKind.RESULT
    await person.press("less_than_sign")
    await person.until("the room sees nothing")
    assert sent(person).kind is SlideKind.NOTHING


@driven(keeps=True)
async def test_a_sentence_longer_than_the_status_line_stands_whole(person: Driver) -> None:
    await resolve(person)
    await moved(person)
    await amend(person, "received", "noted")
    await person.press("tab")
    await name(person, "cole")
    await person.press("escape", "G")
    await amend(person, "noted", "welcomed")
    await person.press("tab")
    await name(person, "dean")
    shown = await person.until("settle amendment 1 first")
    assert "amendment 1 is open" in shown


@driven(WIDE, keeps=True)
async def test_what_is_typed_into_words_that_were_moved_meanwhile_is_kept_as_a_note(person: Driver) -> None:
    await resolve(person)
    await person.press("e")
    await person.until("kept as you type")
    await person.type(" in full")
    assert person.app.keeping.store.flush(20)
    await person.until("be received in full;")
    await person.type(" and at once")
    with elsewhere() as connection:
        meetings.step(
            connection, BOB, person.app.sitting.meeting_id, "moved", lambda record: move(record, Subject("i14"), "bell")
        )
    await person.press("escape")
    await person.until("What was typed cannot stand")
    await person.press("enter")
    await person.until("kept as a note")
    (note,) = notes_kept(person)
    assert note.text == f"{RECEIVED} in full and at once"
    assert item(person).clauses[0].words == f"{RECEIVED} in full"


@driven(WIDE, keeps=True)
async def test_two_who_change_a_clause_are_shown_both_texts(person: Driver) -> None:
    await resolve(person)
    await person.press("e")
    await person.type(" here")
    typed_elsewhere(person, "items/i14/clauses/a/words", f"{RECEIVED} there")
    await person.press("escape")
    await person.until("Two people changed this text")
    await person.press("down", "enter")
    await person.until("decided; both texts are in the history")
    assert item(person).clauses[0].words == f"{RECEIVED} there"


@driven(WIDE, keeps=True)
async def test_who_moved_and_seconded_can_be_set_right(person: Driver) -> None:
    await resolve(person)
    await moved(person)
    await person.press("tab", *["backspace"] * len("Councillor Hart"))
    await name(person, "gray")
    await person.until("moved by Councillor Gray")
    found = item(person)
    assert (found.mover, found.seconder, found.state) == ("gray", "bell", MotionState.SECONDED)


@driven(WIDE, keeps=True)
async def test_what_was_laid_aside_is_brought_back(person: Driver) -> None:
    await resolve(person)
    await step(person, "withdrawn")
    await person.until("Withdrawn: the reason")
    await person.type("by leave")
    await person.press("enter")
    await person.until("item 14, withdrawn")
    await step(person, "brought back")
    await person.until("item 14, drafted")


@driven(WIDE, keeps=True)
async def test_an_amendment_may_refer_a_clause(person: Driver) -> None:
    await resolve(person)
    await moved(person)
    await step(person, "refer the")
    await person.until("To whom")
    await person.type("the Scrutiny Panel")
    await person.press("enter")
    await person.until("Refer a) to the Scrutiny Panel")


@driven(WIDE, keeps=True)
async def test_a_recommendation_that_may_mean_something_else_says_so_until_it_is_written_on(person: Driver) -> None:
    clause = MotionClause(NOTED, id="a", label="a)", source="Note the progress of the work of the board")
    await resolve(person, a_meeting([clause]))
    await person.until("own body could be meant")
    await person.press("e")
    await person.type(" now")
    await person.until(lambda screen: "own body could be meant" not in screen)


def at_work(*, gone: str) -> MeetingRecord:
    """The meeting while it sits, since two o'clock; one member left at a quarter past."""
    record = a_meeting()
    roll = tuple(replace(each, left=time(14, 15)) if each.id == gone else each for each in record.attendance)
    return replace(record, began=time(14, 0), attendance=roll)


@driven(WIDE, keeps=True, clock=lambda: time(14, 20))
async def test_whoever_has_left_is_neither_counted_nor_asked(person: Driver) -> None:
    await resolve(person, at_work(gone="ford"))
    await moved(person)
    await vote(person, "6 2")
    await person.until("8 votes are recorded and 7 voting members are present: count again")
    await person.press("escape", "b")
    shown = await person.until("The vote on the motion, by name")
    assert "Councillor Ford" not in shown
    await person.press("f", "f", "f", "f", "a")
    await person.press("enter")
    await person.until("2 not accounted for. Enter again: they did not vote")
    await person.press("enter")
    await person.until("CARRIED")
    found = item(person).vote
    assert found is not None
    assert found.at == time(14, 20)
    assert found.names_not_voting == ("gray", "hill")


@driven(WIDE, keeps=True)
async def test_what_is_typed_at_once_after_s_narrows_what_it_begins_from(person: Driver) -> None:
    await resolve(person)
    for letter in "sdraft":
        person.strike(letter)
    await person.until("Nothing has these words")
    assert item(person).state is MotionState.DRAFTED


@driven(WIDE, keeps=True)
async def test_the_outcome_of_a_prompt_is_written_on(person: Driver) -> None:
    await resolve(person, a_meeting([MotionClause("consider the key points", id="a", label="a)")]))
    await person.press("o")
    await person.until("What came of it?")
    await person.press("enter")
    await person.until("kept as you type")
    await person.type(" more training")
    await person.press("escape")
    await person.until("e writes")
    assert item(person).clauses[0].words.endswith("more training")
    assert item(person).clauses[0].words.startswith("the following points")


@driven(WIDE, keeps=True)
async def test_an_addition_strikes_nothing(person: Driver) -> None:
    await resolve(person)
    await moved(person)
    await person.press("plus")
    await person.until("a clause to be added")
    await person.type("the Board be thanked")
    await person.press("escape")
    shown = await person.until("After a) add: “the Board be thanked”")
    assert "[−" not in shown


@driven(WIDE, keeps=True)
async def test_nothing_is_written_that_would_be_refused(person: Driver) -> None:
    await resolve(person)
    await person.press("d")
    await person.until("item 14, carried")
    for key in ("plus", "a"):
        await person.press(key)
        await person.until("cannot be amended any more")


@driven(WIDE, keeps=True)
async def test_both_of_two_texts_are_written_on(person: Driver) -> None:
    await resolve(person)
    await person.press("e")
    await person.type(" here")
    typed_elsewhere(person, "items/i14/clauses/a/words", f"{RECEIVED} there")
    await person.press("escape")
    await person.until("Two people changed this text")
    await person.press("down", "down", "enter")
    await person.until("both texts; kept as you type")


@driven(WIDE, keeps=True, clock=lambda: time(14, 20, 35, 123))
async def test_a_vote_is_timed_by_the_minute_so_that_the_record_is_exported_without_loss(person: Driver) -> None:
    await resolve(person, at_work(gone="ford"))
    await moved(person)
    await vote(person, "5 2")
    await person.until("CARRIED")
    record = kept(person).record
    assert read_record(write_record(record), Path("record.yaml")) == record
