"""Notes of several people: changes of others, who is in a note, and two texts of which neither is lost."""

from pathlib import Path

import pytest

from lscb_tui.model.note import NoteField
from lscb_tui.workspace import journal, notes, presence
from lscb_tui.workspace.journal import Author, Entity
from lscb_tui.workspace.window import Window
from tests.app.driving import Driver, drive, driven, make_app
from tests.app.noting import BOB, TEXT, WIDE, by_bob, elsewhere, kept, note


@driven(WIDE, keeps=True)
async def test_the_history_tells_every_change_and_takes_a_text_again(person: Driver) -> None:
    one = await note(person)
    by_bob(one.id, NoteField.TEXT, "Ask nobody")
    await person.until("Ask nobody")
    await person.press("l")
    screen = await person.until("bob · text")
    assert "[−Ask the Director−] [+Ask nobody+]" in screen
    await person.press("down", "enter")
    await person.until("the earlier text is back")
    assert [one.text for one in kept(person)] == [TEXT]


@driven(WIDE, keeps=True)
async def test_changes_of_others_appear(person: Driver) -> None:
    one = await note(person)
    by_bob(one.id, NoteField.MEETING, "Cabinet, 12 October")
    await person.until("Cabinet, 12 October")


@driven(WIDE, keeps=True)
async def test_who_else_is_in_the_note_is_shown(person: Driver) -> None:
    one = await note(person)
    window = Window(Path.cwd() / "windows", shared=False)
    with elsewhere() as connection:
        presence.beat(connection, Author("bob", window.session), Entity.NOTE, one.id)
    await person.until("also in this note: bob")
    window.close()
    await person.until(lambda screen: "also in this note" not in screen)


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ((), "mine"),
        (("down",), "theirs"),
        (("down", "down"), "theirs\n\nmine"),
    ],
)
def test_a_conflict_shows_both_texts_and_loses_neither(
    content_path: Path, tmp_path: Path, keys: tuple[str, ...], text: str
) -> None:
    async def scenario(person: Driver) -> None:
        one = await note(person, "base")
        by_bob(one.id, NoteField.TEXT, "theirs")
        notebook = person.app.notebook
        notebook.type(one, NoteField.TEXT, "mine")
        notebook.leave(one.id)
        screen = await person.until("Two people changed this text")
        assert "Yours" in screen
        assert "Theirs" in screen
        await person.press(*keys, "enter")
        await person.until("decided; both texts are in the history")
        (now,) = kept(person)
        assert now.text == text
        with elsewhere() as connection:
            told = {change.after for change in journal.history(connection, Entity.NOTE, one.id)}
        assert {"mine", "theirs", text} <= told

    drive(make_app(content_path, home=tmp_path), scenario, size=WIDE)


@driven(WIDE, keeps=True)
async def test_a_conflict_may_wait(person: Driver) -> None:
    one = await note(person, "base")
    by_bob(one.id, NoteField.TEXT, "theirs")
    person.app.notebook.type(one, NoteField.TEXT, "mine")
    person.app.notebook.leave(one.id)
    await person.until("Two people changed this text")
    await person.press("escape")
    await person.until("changed by somebody else too")
    await person.press("v")
    await person.until("Two people changed this text")


@driven(WIDE, keeps=True)
async def test_a_note_that_somebody_removes_is_brought_back_by_typing_on(person: Driver) -> None:
    one = await note(person, "first")
    await note(person, "second")
    await person.press("up", "enter")
    await person.until("kept as you type")
    with elsewhere() as connection:
        notes.remove(connection, BOB, one.id)
    await person.until("removed by somebody else")
    await person.press("end")
    await person.type("!")
    assert sorted(each.text for each in kept(person)) == ["first!", "second"]


@driven(WIDE, keeps=True)
async def test_a_conflict_that_changes_while_it_is_decided_is_decided_anew(person: Driver) -> None:
    one = await note(person, "base")
    by_bob(one.id, NoteField.TEXT, "theirs")
    person.app.notebook.type(one, NoteField.TEXT, "mine")
    person.app.notebook.leave(one.id)
    await person.until("Two people changed this text")
    by_bob(one.id, NoteField.TEXT, "theirs again")
    await person.press("enter")
    await person.until("theirs again")
    await person.until("Two people changed this text")
    await person.press("enter")
    await person.until("decided")
    assert [each.text for each in kept(person)] == ["mine"]


@driven(WIDE, keeps=True)
async def test_a_conflict_does_not_come_between_somebody_and_the_text_but_when_they_leave_it(person: Driver) -> None:
    one = await note(person, "base")
    await person.press("enter")
    await person.until("kept as you type")
    await person.type("mine ")
    by_bob(one.id, NoteField.TEXT, "theirs")
    await person.until("changed by somebody else too: Esc shows both texts")
    await person.press("escape")
    screen = await person.until("Two people changed this text")
    assert "basemine" in screen
    assert "theirs" in screen
