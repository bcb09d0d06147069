"""Notes: kept where one is, written without a key lost, taken back, decided on, handed out."""

import json
from pathlib import Path

import pytest

from lscb_tui.app.whereabouts import Whereabouts
from lscb_tui.model.note import Note, NoteField
from lscb_tui.workspace import edits, notes
from lscb_tui.workspace.journal import Author, Entity
from tests.app.driving import Driver, drive, driven, make_app
from tests.app.noting import TEXT, WIDE, elsewhere, kept, note


@driven(keeps=True)
async def test_f9_keeps_what_is_in_focus_with_its_citation_and_quote(person: Driver) -> None:
    await person.press("f9")
    await person.type(TEXT)
    await person.press("escape")
    await person.until("1 of 1 kept: 1 note")
    (one,) = kept(person)
    assert one.text == TEXT
    assert one.source is not None
    assert one.source.address == "worcestershire-2017-18-hwb#1.a"
    assert one.source.quote == "Note the key headlines and conclusions from the 2017/18 Annual Report;"
    assert one.source.citation.startswith("WSCB (Worcestershire) 2017/18, para 1.a")


@driven(keeps=True)
async def test_no_key_is_lost_that_is_typed_at_once_after_f9(person: Driver) -> None:
    person.strike("f9")
    for letter in "not one q lost":
        person.strike("space" if letter == " " else letter)
    await person.until("not one q lost")
    person.strike("escape")
    await person.until("1 of 1 kept")
    assert [one.text for one in kept(person)] == ["not one q lost"]


@driven(WIDE, keeps=True)
async def test_a_note_on_a_finding_has_its_own_words_and_the_figure(person: Driver) -> None:
    await person.press("f3")
    await person.type("LAC up 4.5%")
    await person.until("The number of looked after children rose")
    await person.press("enter")
    await person.until("para 13  ◆")
    await person.press("enter")
    for _ in range(30):
        focus = person.app.mode_screen and person.app.mode_screen.notable()
        if focus and focus.figure.startswith("The number of looked after children"):
            break
        await person.press("down")
    await person.press("f9")
    await person.until("1 of 1 kept")
    (one,) = kept(person)
    assert one.source is not None
    assert one.source.figure.startswith("The number of looked after children rose by 4.5%")
    assert "4.5%" in one.source.quote


@driven(WIDE, keeps=True)
async def test_a_hit_is_noted_from_the_field_that_found_it(person: Driver) -> None:
    await person.press("f3")
    await person.type("private fostering")
    await person.until("Private fostering arrangements in place:")
    await person.press("f9")
    await person.until("1 of 1 kept")
    (one,) = kept(person)
    assert one.source is not None
    assert one.source.address == "worcestershire-2017-18-hwb#19"


@driven(WIDE, keeps=True)
async def test_what_is_compared_is_noted_with_its_line(person: Driver) -> None:
    await person.press("f4")
    await person.until("Themes")
    await person.press("i")
    await person.until("Practitioners reached by the gu")
    await person.press("n")
    await person.until("1 of 1 kept")
    (one,) = kept(person)
    assert one.source is not None
    assert one.source.quote


@driven(keeps=True)
async def test_in_notes_a_new_note_cites_nothing(person: Driver) -> None:
    one = await note(person)
    assert one.source is None
    await person.until("note")


@driven(keeps=True)
async def test_esc_discards_nothing(person: Driver) -> None:
    await person.press("f9")
    await person.type("half a wor")
    await person.press("escape", "escape", "f2")
    await person.until("para 1.a")
    assert [one.text for one in kept(person)] == ["half a wor"]


@driven(WIDE, keeps=True)
async def test_the_source_shows_its_notes_and_leads_to_them_and_back(person: Driver) -> None:
    await person.press("f9")
    await person.type(TEXT)
    await person.press("escape", "s")
    screen = await person.until("your note")
    assert TEXT in screen
    await person.press("enter", "end", "enter")
    await person.until("kept as you type")


@driven(WIDE, keeps=True)
async def test_a_number_that_stands_in_none_of_its_sources_is_marked(person: Driver) -> None:
    await person.press("f9")
    await person.type("rose by 77 in 2017/18")
    await person.until("not in the source: 77")


@driven(WIDE, keeps=True)
async def test_words_and_names_narrow_the_list(person: Driver) -> None:
    await note(person, "first")
    await note(person, "second")
    await person.press("a")
    await person.type("action")
    await person.press("enter")
    await person.until("1 note, 1 action")
    await person.press("slash")
    await person.type("kind:act")
    await person.until("1 of 2 kept: 1 action")
    await person.press("escape")
    await person.until("second")


@driven(WIDE, keeps=True)
async def test_a_day_that_is_none_stays_as_typed_and_says_what_fits(person: Driver) -> None:
    await note(person)
    await person.press("a")
    await person.type("action")
    await person.press("enter")
    await person.until("Owner")
    await person.press("i", "home", "down", "down", "down", "enter")
    await person.until("The day it is due")
    await person.type("soon")
    await person.until("“soon” is no day")
    await person.press("escape")
    await person.until("write it as 2018-10-18")
    assert kept(person)[0].due == ""
    await person.press("enter")
    for _ in "soon":
        await person.press("backspace")
    await person.type("2018-10-18")
    await person.press("enter")
    await person.until("due 2018-10-18")
    assert kept(person)[0].due == "2018-10-18"


@driven(WIDE, keeps=True)
async def test_undo_takes_back_and_redo_does_again(person: Driver) -> None:
    await note(person)
    await person.press("a")
    await person.type("action")
    await person.press("enter")
    await person.until("1 action")
    await person.press("escape", "u")
    await person.until("taken back: Kind")
    await person.until("1 note")
    await person.press("r")
    await person.until("done again: Kind")
    await person.until("1 action")


@driven(WIDE, keeps=True)
async def test_a_removed_note_is_brought_back_by_undo(person: Driver) -> None:
    await note(person)
    await person.press("d")
    await person.until("nothing is kept yet")
    assert kept(person) == []
    await person.press("u")
    await person.until("1 of 1 kept")
    assert [one.text for one in kept(person)] == [TEXT]


def test_where_the_workspace_cannot_be_opened_no_note_is_promised(content_path: Path, tmp_path: Path) -> None:
    (tmp_path / "workspace").mkdir(mode=0o700)
    (tmp_path / "workspace" / "workspace.sqlite").write_bytes(b"no database" * 1000)

    async def scenario(person: Driver) -> None:
        await person.press("f6")
        await person.until("not a database")
        await person.press("f9")
        await person.until("no note can be kept")

    drive(make_app(content_path, home=tmp_path), scenario)


@driven(WIDE, keeps=True)
async def test_what_is_listed_is_exported_with_a_preview_and_nothing_is_written_over(person: Driver) -> None:
    await note(person)
    target = Path.cwd() / "notes.json"
    target.write_text("here before")
    await person.press("x")
    await person.until("Export: a file name")
    for _ in range(4):
        await person.press("ctrl+n")
    await person.until(lambda screen: "notes.csv" in screen and "classification,id,kind" in screen)
    await person.press("ctrl+n", "enter")
    await person.until("notes.json is there already; ctrl+r replaces it")
    assert target.read_text() == "here before"
    await person.press("ctrl+r")
    await person.until("written to")
    exported = json.loads(target.read_text())
    assert [one["text"] for one in exported["notes"]] == [TEXT]
    assert exported["notes"][0]["history"], "the history comes along, so that nothing is lost on the way back"
    assert target.stat().st_mode & 0o777 == 0o600


@driven(WIDE, keeps=True, classification="OFFICIAL-SENSITIVE")
async def test_an_export_is_marked(person: Driver) -> None:
    await note(person)
    await person.press("x")
    await person.until("Export")
    await person.type(" again")
    await person.press(*["backspace"] * 6)
    await person.press("ctrl+n", "ctrl+n", "enter")
    await person.until("written to")
    written = next(Path.cwd().glob("notes.md")).read_text()
    assert written.count("OFFICIAL-SENSITIVE") >= 2


def test_the_app_comes_back_to_the_note_and_the_letter(content_path: Path, tmp_path: Path) -> None:
    async def write(person: Driver) -> None:
        await person.press("f9")
        await person.type("one two three")
        await person.press("left", "left", "left", "left", "left")
        await person.until("one two three")
        kept(person)

    first = make_app(content_path, home=tmp_path)
    drive(first, write)
    left_at = first.is_at
    assert left_at.mode == "notes"

    async def read(person: Driver) -> None:
        await person.until("kept as you type")
        await person.type("X")
        await person.press("escape")
        assert [one.text for one in kept(person)] == ["one two Xthree"]

    second = make_app(content_path, home=tmp_path, was_at=Whereabouts.of(left_at.saved()))
    drive(second, read, ready=None)


@pytest.mark.parametrize(
    "saved", [{}, {"mode": "nowhere"}, {"mode": 7, "offset": "x"}, {"mode": "notes", "note": "gone"}]
)
def test_a_place_that_is_no_more_is_no_reason_not_to_open(
    content_path: Path, tmp_path: Path, saved: dict[str, object]
) -> None:
    async def scenario(person: Driver) -> None:
        await person.press("f2")
        await person.until("Note the key headlines")

    drive(make_app(content_path, home=tmp_path, was_at=Whereabouts.of(saved)), scenario, ready=None)


def test_what_a_vanished_window_typed_is_told_and_there(content_path: Path, tmp_path: Path) -> None:
    import platform

    gone = Author("alice", f"{platform.node()}:vanished")
    with elsewhere() as connection:
        one = notes.add(connection, gone, Note(id=""))
        edits.keep(
            connection, gone, edits.Edit(edits.EditKey(Entity.NOTE, one.id, NoteField.TEXT), "", "one second before")
        )

    async def scenario(person: Driver) -> None:
        await person.press("f6")
        await person.until("one second before")

    drive(make_app(content_path, home=tmp_path), scenario)


@driven()
async def test_without_a_workspace_there_are_no_notes(person: Driver) -> None:
    await person.press("f9", "f6", "n")
    screen = await person.until("Note the key headlines")
    assert "F9" not in screen
    assert "F6" not in screen


@driven(WIDE, keeps=True)
async def test_trouble_is_told_above_everything_until_it_is_over(person: Driver) -> None:
    await note(person, "before")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edits, "keep", _full)
        await person.press("enter")
        await person.type("!")
        await person.until("No space left")
        await person.press("f10")
        await person.press("escape", "ctrl+c")
        await person.until("not saved yet")
    await person.until(lambda _: not person.app.screen.has_class("-troubled"))
    assert [one.text for one in kept(person)] == ["before!"]


def _full(*_: object) -> None:
    raise OSError(28, "No space left on device")


@driven(WIDE, keeps=True)
async def test_whoever_writes_stays_in_the_note_whatever_the_filter_says(person: Driver) -> None:
    await note(person, "other")
    await note(person, "one other")
    await person.press("slash")
    await person.type("one")
    await person.until("1 of 2 kept")
    await person.press("enter", "enter")
    await person.until("kept as you type")
    await person.press("ctrl+u")
    await person.type("changed")
    kept(person)
    await person.until("changed")
    await person.type(" more")
    assert sorted(one.text for one in kept(person)) == ["changed more", "other"]


@driven(WIDE, keeps=True)
async def test_after_an_answer_the_next_note_is_written_in_its_text(person: Driver) -> None:
    await note(person, "first")
    await note(person, "second")
    await person.press("a")
    await person.type("question")
    await person.press("enter")
    await person.until("1 question")
    await person.press("i", "home", "down", "down", "down", "enter")
    await person.type("the answer")
    await person.press("escape", "d")
    await person.until("1 of 1 kept")
    await person.press("e", "end")
    await person.type("!")
    assert [(one.text, one.answer) for one in kept(person)] == [("first!", "")]


@driven(WIDE, keeps=True)
async def test_removed_notes_come_back_in_turn(person: Driver) -> None:
    await note(person, "first")
    await note(person, "second")
    await person.press("d")
    await person.until("1 of 1 kept")
    await person.press("d")
    await person.until("nothing is kept yet")
    await person.press("u", "u")
    await person.until("2 of 2 kept")
    assert [one.text for one in kept(person)] == ["first", "second"]


@pytest.mark.parametrize("name", ["~nobody/x.md", "/", ".", "", "x.exe"])
def test_a_file_name_that_is_none_is_told_and_nothing_ends(content_path: Path, tmp_path: Path, name: str) -> None:
    async def scenario(person: Driver) -> None:
        await note(person)
        await person.press("x")
        await person.until("Export: a file name")
        await person.press("ctrl+u")
        await person.type(name)
        await person.press("enter", "ctrl+n", "escape")
        await person.until(TEXT)

    drive(make_app(content_path, home=tmp_path), scenario, size=WIDE)


@driven(keeps=True)
async def test_f9_while_writing_goes_on_in_the_new_note(person: Driver) -> None:
    await person.press("f9")
    await person.type("first")
    await person.press("f9")
    await person.type("second")
    await person.press("escape")
    await person.until("2 of 2 kept")
    assert [one.text for one in kept(person)] == ["first", "second"]
