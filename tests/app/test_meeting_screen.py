"""Meeting: an agenda with its time, what is presented, asked and answered, and what the room sees of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from lscb_tui.app.dialogs.choosing import Choice, ChoosingDialog, Wording
from lscb_tui.app.proceedings import Proceedings
from lscb_tui.app.whereabouts import Whereabouts
from lscb_tui.model.meeting import Presence, Standing
from lscb_tui.model.motion import AgendaItem, MotionClause, MotionState, Vote
from lscb_tui.model.note import NoteKind, NoteState
from lscb_tui.model.slide import SlideKind
from lscb_tui.packs.meeting_words import Styles
from lscb_tui.packs.minute import minute_paper
from lscb_tui.resolutions.house_style import house_styles
from lscb_tui.workspace import edits, meetings
from lscb_tui.workspace.edits import Edit, EditKey
from lscb_tui.workspace.journal import Author, Entity
from tests.app.driving import Driver, drive, driven, make_app
from tests.app.meeting import (
    HIGH,
    MEETING,
    WIDE,
    Clock,
    example,
    house,
    item,
    kept,
    meeting,
    sent,
    typed_elsewhere,
)
from tests.app.noting import elsewhere
from tests.app.noting import kept as notes_kept

LAC = "The number of looked after children rose by 4.5%"


async def to(person: Driver, wanted: str, *, at_most: int = 60) -> None:
    """The cursor of the item on the first row that holds some words."""
    await person.press("escape", "tab", "home")
    for _ in range(at_most):
        view = person.app.screen.focused
        block = view.blocks[view.cursor]  # type: ignore[union-attr]
        if any(wanted in f"{part.margin} {part.text}" for part in block.parts):
            return
        await person.press("down")
    raise AssertionError(f"no row with {wanted}")


@driven(keeps=True)
async def test_before_there_is_a_meeting_it_says_how_one_is_started(person: Driver) -> None:
    await person.press("f7")
    await person.until("No meeting yet. s starts one: for a paper, from an example, from a file or")


@driven(keeps=True, make_house=house)
async def test_a_meeting_starts_from_an_example(person: Driver) -> None:
    await example(person)
    screen = await person.until("Motion: proposed")
    assert "22 July 2014" in screen
    assert "a) Receive the 2013/14 WSCB Annual report" in screen


@driven(keeps=True)
async def test_a_meeting_starts_for_a_paper_that_is_held(person: Driver) -> None:
    await person.press("f7", "s")
    await person.until("A new meeting")
    await person.type("back to basics")
    await person.press("enter")
    await person.until("worcestershire-2016-back-to-basics")
    assert kept(person).record.date == date(2016, 5, 11)


@driven(keeps=True)
async def test_what_is_typed_while_the_choices_are_read_narrows_them(person: Driver) -> None:
    await meeting(person)
    dialog = ChoosingDialog(Wording("Which?", "Type a part of it", "None is like this.", "Enter takes it"), None)
    person.app.push_screen(dialog)
    await person.until("reading …")
    await person.type("bl")
    await person.press("enter")
    dialog.offer([Choice("paper", "For a paper", ""), Choice("blank", "Blank", "")])
    screen = await person.until("Blank")
    assert "For a paper" not in screen
    assert kept(person).record.items[0].began is None, "b begins an item, and was a letter here"


@driven(keeps=True)
async def test_a_blank_meeting_asks_for_its_body_and_its_day(person: Driver) -> None:
    await person.press("f7", "s")
    await person.until("A new meeting")
    await person.press("enter")
    await person.type("Cabinet")
    await person.press("enter")
    await person.type("soon")
    await person.until("“soon” is not")
    await person.press("ctrl+u")
    await person.type("22 July 2014")
    await person.press("enter")
    await person.until("Nothing on the agenda")
    assert kept(person).title == "Cabinet, 22 July 2014"


@driven(WIDE, keeps=True)
async def test_a_meeting_starts_from_a_file(person: Driver) -> None:
    Path("m.yaml").write_text("title: Special meeting\nitems:\n  - title: Budget\n", "utf-8")
    await person.press("f7", "s")
    await person.until("A new meeting")
    await person.type("file")
    await person.press("enter")
    await person.type("m.yaml")
    await person.press("enter")
    await person.until("Budget")
    assert kept(person).title == "Special meeting"


@driven(WIDE, keeps=True)
async def test_all_faults_of_a_file_are_shown(person: Driver) -> None:
    Path("m.yaml").write_text("titel: Special\ndate: soon\n", "utf-8")
    await person.press("f7", "s")
    await person.until("A new meeting")
    await person.type("file")
    await person.press("enter")
    await person.type("m.yaml")
    await person.press("enter")
    screen = await person.until("m.yaml cannot be read as a meeting")
    assert "titel" in screen
    assert "soon" in screen
    assert "2 faults" in screen


@driven(HIGH, keeps=True, clock=Clock())
async def test_an_item_begins_and_the_one_before_it_ends(person: Driver) -> None:
    await meeting(person)
    await person.press("b")
    screen = await person.until("▶ 0 of 5 min, to 14:05")
    assert "from 14:00, will end 14:25" in " ".join(screen.split())
    assert "14:05–14:25" in screen
    person.app.clock.now = time(14, 7, 30)  # type: ignore[attr-defined]
    await person.press("down", "b")
    await person.until("▶ 0 of 20 min, to 14:27")
    await person.until("14:00–14:07")
    record = kept(person).record
    assert (record.began, record.items[0].ended, record.items[1].began) == (time(14, 0), time(14, 7), time(14, 7))
    await person.press("b")
    await person.until("ended at 14:07")
    assert item(person, 1).ended == time(14, 7)


@driven(keeps=True, clock=Clock())
async def test_an_item_that_overruns_says_by_how_much(person: Driver) -> None:
    await meeting(person)
    await person.press("b")
    await person.until("▶ 0 of 5 min")
    person.app.clock.now = time(14, 9)  # type: ignore[attr-defined]
    await person.press("f2", "f7")
    await person.until("▶ 9 min, 4 over")


@driven(keeps=True, clock=Clock())
async def test_the_times_are_drawn_anew_at_the_full_minute(person: Driver) -> None:
    await meeting(person)
    clock = person.app.clock
    clock.now = time(14, 0, 59, 990_000)  # type: ignore[attr-defined]
    await person.press("b")
    await person.until("▶ 0 of 5 min")
    clock.now = time(14, 1)  # type: ignore[attr-defined]
    await person.until("▶ 1 of 5 min")


@driven(keeps=True, clock=Clock())
async def test_nothing_waits_for_a_minute_while_no_item_runs(person: Driver) -> None:
    await meeting(person)
    screen = person.app.screen
    assert screen._timer is None  # type: ignore[attr-defined]
    await person.press("b")
    await person.until("▶ 0 of 5 min")
    assert screen._timer is not None  # type: ignore[attr-defined]
    await person.press("f2")
    await person.until("Note the key headlines")
    assert screen._timer is None
    await person.press("f7", "b")
    await person.until("ended at 14:00")
    assert screen._timer is None


@driven(keeps=True, clock=Clock())
async def test_on_the_head_of_the_agenda_the_meeting_begins_and_ends(person: Driver) -> None:
    await meeting(person)
    await person.press("home")
    await person.until("b begins the meeting")
    await person.press("b")
    await person.until("begun at 14:00")
    person.app.clock.now = time(15, 10)  # type: ignore[attr-defined]
    await person.press("b")
    await person.until("14:00 to 15:10")
    record = kept(person).record
    assert (record.began, record.ended) == (time(14, 0), time(15, 10))


@driven(keeps=True, clock=Clock())
async def test_a_meeting_that_has_ended_is_begun_by_no_key_and_undo_takes_its_end_back(person: Driver) -> None:
    await meeting(person, replace(MEETING, began=time(13, 0)))
    await person.press("home")
    await person.until("b ends the meeting")
    await person.press("b")
    screen = await person.until("13:00 to 14:00")
    assert "the meeting ·" not in screen
    await person.press("b")
    await person.until("the meeting ended at 14:00; undo (u) takes it back")
    await person.press("u")
    await person.until("taken back: the meeting ends")
    record = kept(person).record
    assert (record.began, record.ended) == (time(13, 0), None)


@driven(keeps=True)
async def test_what_there_is_none_of_is_not_offered_to_be_handed_out(person: Driver) -> None:
    await meeting(person)
    await person.press("x")
    screen = await person.until("What is handed out?")
    assert all(told in screen for told in ("in the house style", "What came of it", "everything, as YAML"))
    assert not any(told in screen for told in ("Decision record", "one row a"))


@driven(keeps=True)
async def test_what_there_is_of_a_vote_is_offered_to_be_handed_out(person: Driver) -> None:
    motion = replace(MEETING.items[1], state=MotionState.CARRIED, vote=Vote(in_favour=2, against=0))
    await meeting(person, replace(MEETING, items=(MEETING.items[0], motion)))
    await person.press("x")
    screen = await person.until("What is handed out?")
    assert all(told in screen for told in ("Decision record", "one row a division"))
    assert "Votes by name" not in screen
    await person.type("division")
    await person.press("enter")
    await person.until("Health-and-Well-being-Board-votes.docx")


@driven(WIDE, keeps=True)
async def test_the_lines_to_present_come_from_the_brief_with_their_citations(person: Driver) -> None:
    await person.press("f7", "s")
    await person.until("A new meeting")
    await person.type("2017/18")
    await person.press("enter")
    await person.until("begins the item")
    await person.press("p")
    await person.until("8 lines to present")
    headlines = item(person).headlines
    assert len(headlines) == 8
    assert any(headline.words.startswith("Serious case reviews commissioned rose") for headline in headlines)
    assert all(headline.citation and "#" in (headline.source_address or "") for headline in headlines)
    await person.press("p")
    await person.until("no line to present that is not here already")


@driven(WIDE, keeps=True)
async def test_an_item_without_a_paper_has_nothing_to_gather(person: Driver) -> None:
    await meeting(person)
    await person.press("p")
    await person.until("the item has no paper that is held")


@driven(WIDE, keeps=True)
async def test_own_notes_are_kept_as_they_are_typed_and_are_nobody_elses(person: Driver) -> None:
    await meeting(person)
    await person.press("down")
    await to(person, "Child deaths notified")
    await person.press("enter")
    await person.until("your notes to speak from, neither minuted nor shown")
    await person.type("look at the Leader")
    await person.press("escape")
    await person.until("✎ look at the Leader")
    assert item(person, 1).headlines[0].speaking_notes == ("look at the Leader",)
    await person.press("greater_than_sign")
    await person.until("the room sees it")
    assert "Leader" not in str(sent(person))
    assert "Leader" not in str(minute_paper(kept(person).record, Styles(house_styles())))


@driven(keeps=True)
async def test_a_question_is_typed_with_find_beside_it_and_enter_cites(person: Driver) -> None:
    await meeting(person)
    await person.press("a")
    await person.until("Type what is asked")
    await person.type("looked after children 4.5%")
    await person.until(LAC)
    await person.press("enter")
    await person.until("in the answer")
    await person.press("escape")
    await person.until("» The number of looked after children rose")
    (question,) = item(person).questions
    assert question.text == "looked after children 4.5%"
    assert question.answer[0].startswith(LAC)
    assert "WSCB (Worcestershire) 2017/18, para 13" in question.answer[0]


@driven(keeps=True)
async def test_the_arrows_choose_another_line(person: Driver) -> None:
    await meeting(person)
    await person.press("a")
    await person.type("child deaths")
    await person.until("Child death notifications received")
    await person.press("down", "enter")
    await person.until("in the answer")
    (question,) = item(person).questions
    assert question.answer[0].startswith("Child deaths, 2013/14")


@driven(keeps=True)
async def test_no_letter_of_a_question_is_lost_and_each_is_handed_over_at_once(person: Driver) -> None:
    told: list[str] = []
    original = Proceedings.type

    def listening(self: Proceedings, identifier: str, path: str, text: str) -> None:
        told.append(text)
        original(self, identifier, path, text)

    await meeting(person)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Proceedings, "type", listening)
        person.strike("a")
        for letter in "why now":
            person.strike("space" if letter == " " else letter)
        await person.until("why now")
    assert told == ["why now"[: end + 1] for end in range(len("why now"))]
    assert [one.text for one in item(person).questions] == ["why now"]


@driven(keeps=True)
async def test_the_answer_is_written_by_hand_and_so_is_who_asked(person: Driver) -> None:
    await meeting(person)
    await person.press("a")
    await person.type("why")
    await person.press("tab")
    await person.type("because")
    await person.press("tab")
    await person.type("smi")
    await person.until("Enter: Councillor A Smith")
    await person.press("enter")
    await person.type("The Director")
    await person.press("escape")
    await person.until("» The Director: because")
    (question,) = item(person).questions
    assert question.answer == ("because",)
    assert (question.by, question.answered_by) == ("Chairman", "The Director")


@driven(keeps=True)
async def test_a_question_without_words_is_gone_when_it_is_left(person: Driver) -> None:
    await meeting(person)
    await person.press("a", "escape")
    await person.until("begins the item")
    await person.press("a")
    await person.type("oh")
    assert [one.text for one in item(person).questions] == ["oh"]
    await person.press("backspace", "backspace", "escape")
    await person.until("begins the item")
    assert item(person).questions == ()


@driven(keeps=True)
async def test_f9_keeps_question_and_answer_as_a_note_with_meeting_and_item(person: Driver) -> None:
    await meeting(person)
    await person.press("a")
    await person.type("looked after children 4.5%")
    await person.until(LAC)
    await person.press("enter")
    await person.until("in the answer")
    await person.press("f9")
    await person.until("kept as a note")
    (note,) = notes_kept(person)
    assert (note.kind, note.state) == (NoteKind.QUESTION, NoteState.ANSWERED)
    assert (note.meeting, note.agenda_item) == ("Health and Well-being Board", "1")
    assert note.answer.startswith(LAC)
    assert note.source is not None
    assert note.source.address == "worcestershire-2017-18-hwb#13"


@driven(keeps=True)
async def test_what_is_to_be_answered_in_writing_says_by_when(person: Driver) -> None:
    await meeting(person)
    await person.press("down")
    await to(person, "Is that bad?")
    await person.press("o")
    await person.until("The written answer is due")
    await person.type("next week")
    await person.until("“next week” is not a period")
    await person.press("ctrl+u")
    await person.type("September 2014")
    await person.press("enter")
    await person.until("to be answered in writing, due September")
    assert str(item(person, 1).questions[0].due) == "September 2014"


@driven(WIDE, keeps=True)
async def test_a_paragraph_in_read_is_cited_in_the_answer_that_is_being_written(person: Driver) -> None:
    await meeting(person)
    await person.press("a")
    await person.type("why")
    await person.press("f2")
    await person.until("Note the key headlines")
    await person.press("c")
    await person.until("in the answer")
    assert "Note the key headlines" in item(person).questions[0].answer[0]
    await person.press("f7")
    await person.until("Asked by")


@driven(keeps=True)
async def test_the_roll_is_typed_in_one_go(person: Driver) -> None:
    await meeting(person)
    await person.press("m", "plus")
    await person.until("The name of somebody")
    await person.type("Derek Benson")
    await person.press("enter")
    await person.type("Independent Chair")
    await person.press("enter")
    await person.type("presenter")
    await person.press("enter")
    await person.until("The name of somebody")
    await person.press("escape")
    await person.until("presenter · does not vote")
    added = kept(person).record.attendance[-1]
    assert (added.name, added.role, added.standing) == ("Derek Benson", "Independent Chair", Standing.PRESENTER)


@driven(keeps=True, clock=Clock())
async def test_too_few_members_are_said_plainly(person: Driver) -> None:
    await meeting(person)
    await person.press("m")
    await person.until("2 of 2 who may vote, quorate")
    await person.press("space")
    await person.until("NOT QUORATE: 1 of 2 who may vote, quorum 2")
    assert kept(person).record.attendance[0].presence is Presence.APOLOGIES
    await person.press("enter", "enter")
    await person.until("2 of 2 who may vote, quorate")
    await person.press("escape")
    await person.until("2 of 2 who may vote")


@driven(keeps=True, clock=Clock())
async def test_who_leaves_and_comes_back_is_written_down_with_the_time(person: Driver) -> None:
    await meeting(person)
    await person.press("b")
    await person.until("▶ 0 of 5")
    person.app.clock.now = time(14, 20)  # type: ignore[attr-defined]
    await person.press("m", "l")
    await person.until("left 14:20")
    screen = await person.until("NOT QUORATE")
    assert next(line for line in screen.splitlines() if "Councillor A Smith" in line).split()[1:3] == ["▌", "left"]
    await person.press("r")
    await person.until(lambda screen: "left 14:20" not in screen)
    assert kept(person).record.attendance[0].left is None


@driven(keeps=True)
async def test_a_roll_that_is_left_before_its_change_is_kept_is_changed_all_the_same(person: Driver) -> None:
    await meeting(person)
    await person.press("m")
    await person.until("2 of 2 who may vote, quorate")
    for key in ("space", "escape"):
        person.strike(key)
    await person.until("NOT QUORATE")
    assert kept(person).record.attendance[0].presence is Presence.APOLOGIES


@driven(keeps=True)
async def test_a_refused_change_of_the_roll_says_why(person: Driver) -> None:
    await meeting(person)
    await person.press("m", "space")
    await person.until("apologies")
    await person.press("p")
    await person.until("is not there and cannot preside")


@driven(WIDE, keeps=True)
async def test_items_are_added_moved_and_taken_away(person: Driver) -> None:
    await meeting(person)
    await person.press("plus")
    await person.type("Apologies")
    await person.press("enter")
    await person.until("Apologies")
    assert [one.title for one in kept(person).record.items] == ["Minutes", "Apologies", "Annual Report"]
    await person.press("left_curly_bracket")
    await person.until("taken earlier")
    assert [one.title for one in kept(person).record.items] == ["Apologies", "Minutes", "Annual Report"]
    await person.press("minus")
    await person.until("an item taken away; u brings it back")
    assert [one.title for one in kept(person).record.items] == ["Minutes", "Annual Report"]
    await person.press("u")
    await person.until("taken back")
    assert len(kept(person).record.items) == 3


@pytest.mark.parametrize(
    ("row", "typed", "value"),
    [
        ("Minutes 5", "35", lambda one: one.allotted == 35),
        ("Number 1", "4", lambda one: one.number == "4"),
        ("Title Minutes", "Budget", lambda one: one.title == "Budget"),
    ],
)
def test_a_field_of_the_item_is_written_on_its_row(
    content_path: Path, tmp_path: Path, row: str, typed: str, value: Callable[[AgendaItem], bool]
) -> None:
    async def scenario(person: Driver) -> None:
        await meeting(person)
        await to(person, row)
        await person.press("enter", "ctrl+u")
        await person.type(typed)
        await person.press("enter")
        await person.until("changed")
        assert value(item(person))

    drive(make_app(content_path, home=tmp_path), scenario)


@driven(keeps=True)
async def test_minutes_that_are_no_number_are_said_while_they_are_typed(person: Driver) -> None:
    await meeting(person)
    await to(person, "Minutes 5")
    await person.press("enter", "ctrl+u")
    await person.type("long")
    await person.until("write a whole number")
    await person.press("enter", "escape")
    assert item(person).allotted == 5


@driven(WIDE, keeps=True)
async def test_what_the_resolution_asks_for_is_taken_as_actions(person: Driver) -> None:
    await person.press("f7", "s")
    await person.until("A new meeting")
    await person.type("blank")
    await person.press("enter", "enter", "enter")
    await person.until("Nothing on the agenda")
    await person.press("plus")
    await person.type("Report")
    await person.press("enter")
    await person.until("Report")
    await person.press("d")
    await person.until("only a carried resolution asks for something to be done")


@driven(HIGH, keeps=True)
async def test_of_what_a_carried_resolution_asks_for_one_or_all_are_taken(person: Driver) -> None:
    asked = replace(
        MEETING.items[1],
        state=MotionState.CARRIED,
        clauses=(
            MotionClause("the Director be requested to report in July 2015", id="c1", label="a)"),
            MotionClause("the Chairman be asked to write to the schools", id="c2", label="b)"),
        ),
    )
    await meeting(person, replace(MEETING, items=(asked,)))
    await person.press("d")
    await person.until("All 2")
    await person.type("write to the schools")
    await person.press("enter")
    await person.until("→ Write to the schools")
    await person.press("d")
    await person.until("which is taken?")
    await person.press("enter")
    await person.until("→ Report in July 2015")
    told = [(one.owner, str(one.due or "")) for one in item(person).actions]
    assert told == [("Chairman", ""), ("Director", "July 2015")]


@driven(HIGH, keeps=True)
async def test_an_interest_is_recorded_or_that_nobody_has_one(person: Driver) -> None:
    await meeting(person)
    await to(person, "Interests")
    await person.press("enter")
    await person.until("Who declares an interest?")
    await person.type("nobody")
    await person.press("enter")
    await person.until("None declared.")
    assert item(person).no_interests


@driven(keeps=True)
async def test_what_needs_a_question_first_says_so(person: Driver) -> None:
    await meeting(person)
    await person.press("a", "f9")
    await person.until("type what is asked first")
    assert notes_kept(person) == []


@driven(HIGH, keeps=True)
async def test_an_action_is_added_and_its_parts_are_changed(person: Driver) -> None:
    await meeting(person)
    await to(person, "Actions")
    await person.press("plus")
    await person.type("Write to the schools")
    await person.press("enter")
    await person.until("→ Write to the schools")
    await to(person, "Write to the schools")
    await person.press("enter")
    await person.type("due")
    await person.press("enter")
    await person.type("July 2015")
    await person.press("enter")
    await person.until("nobody named · due July 2015 · open")
    (action,) = item(person).actions
    assert str(action.due) == "July 2015"


@driven(HIGH, keeps=True)
async def test_the_room_sees_a_clause_the_result_and_nothing_again(person: Driver) -> None:
    decided = replace(MEETING.items[1], state=MotionState.CARRIED)
    await meeting(person, replace(MEETING, items=(MEETING.items[0], decided)))
    await person.press("down")
    await to(person, "the report be received")
    await person.press("greater_than_sign")
    await person.until("the room sees it")
    assert (sent(person).kind, sent(person).before) == (SlideKind.CLAUSE, "the report be received")
    await to(person, "Motion: carried")
    await person.press("greater_than_sign")
    await person.until(lambda _: sent(person).kind is SlideKind.RESULT)
    assert sent(person).lines[0] == "CARRIED"
    await person.press("less_than_sign")
    await person.until("the room sees nothing")
    assert sent(person).kind is SlideKind.NOTHING


@driven(WIDE, keeps=True)
async def test_a_line_that_tells_of_a_figure_is_shown_with_the_chart_of_all_years(person: Driver) -> None:
    await person.press("f7", "s")
    await person.until("A new meeting")
    await person.type("2017/18")
    await person.press("enter")
    await person.until("begins the item")
    await person.press("p")
    await person.until("8 lines to present")
    await to(person, "Serious case reviews commissioned rose")
    await person.press("greater_than_sign")
    await person.until("the room sees it")
    slide = sent(person)
    assert slide.kind is SlideKind.FIGURE
    assert [(bar.period, bar.value) for bar in slide.chart if bar.value is not None] == [("2016/17", 0), ("2017/18", 3)]


@driven(WIDE, keeps=True)
async def test_afterwards_everything_stands_in_one_place(person: Driver) -> None:
    await meeting(person)
    await person.press("v")
    screen = await person.until("After the meeting")
    assert "Is that bad? (item 2)" in screen
    for heading in ("Asked", "To be answered in writing", "Resolved", "Promised"):
        assert heading in screen


@driven(WIDE, keeps=True)
async def test_another_meeting_is_chosen(person: Driver) -> None:
    await meeting(person)
    await person.press("s")
    await person.until("A new meeting")
    await person.press("enter")
    await person.type("Cabinet")
    await person.press("enter", "enter")
    await person.until("Nothing on the agenda")
    await person.press("i")
    await person.until("Which meeting?")
    await person.type("Health")
    await person.press("enter")
    await person.until("Annual Report")


@driven(WIDE, keeps=True)
async def test_a_paper_before_the_item_is_read_and_one_is_added(person: Driver) -> None:
    await meeting(person)
    await to(person, "Papers")
    await person.press("plus")
    await person.until("Which paper is before the item?")
    await person.type("2017/18")
    await person.press("enter")
    await person.until("worcestershire-2017-18-hwb")
    await to(person, "Annual Report 2017/18")
    await person.press("enter")
    await person.until("39 paragraphs, 148 findings")


@driven(WIDE, keeps=True)
async def test_two_texts_of_one_question_are_both_shown_and_neither_is_lost(person: Driver) -> None:
    await meeting(person)
    await person.press("down")
    await to(person, "Is that bad?")
    await person.press("enter", "end")
    await person.type(" Mine.")
    typed_elsewhere(person, "items/i2/questions/q1/asked", "Theirs?")
    await person.until("changed by somebody else too")
    await person.press("escape")
    await person.until("Two people changed this text")
    await person.press("enter")
    await person.until("decided")
    assert item(person, 1).questions[0].text == "Is that bad? Mine."


def test_what_a_vanished_window_asked_and_answered_is_there(content_path: Path, tmp_path: Path) -> None:
    import platform

    gone = Author("alice", f"{platform.node()}:vanished")
    with elsewhere() as connection:
        held = meetings.add(connection, gone, MEETING)
        for field, text in (("answer", "because"), ("asked", "why")):
            key = EditKey(Entity.MEETING, held.id, f"items/i1/questions/q9/{field}")
            edits.keep(connection, gone, Edit(key, "", text))

    async def scenario(person: Driver) -> None:
        await person.press("f7")
        await person.until("» because")
        assert [one.text for one in item(person).questions] == ["why"]

    drive(make_app(content_path, home=tmp_path), scenario)


def test_the_app_comes_back_to_the_meeting_and_its_item(content_path: Path, tmp_path: Path) -> None:
    async def leave(person: Driver) -> None:
        await meeting(person)
        await person.press("down")
        await person.until("Motion: drafted")

    first = make_app(content_path, home=tmp_path)
    drive(first, leave)
    assert (first.is_at.mode, first.is_at.item) == ("meeting", "i2")

    async def come_back(person: Driver) -> None:
        await person.until("Motion: drafted")
        await person.until("▌ 2 Annual Report")

    second = make_app(content_path, home=tmp_path, was_at=Whereabouts.of(first.is_at.saved()))
    drive(second, come_back, ready=None)
