"""The screens as they are painted, at three sizes and in three themes: as they were looked at and found good.

`python -m tests.app.test_frames` paints them anew; look at what changed before keeping it.
"""

from dataclasses import replace

import pytest

from lscb_tui.model.note import NoteField, NoteKind
from lscb_tui.workspace import notes
from lscb_tui.workspace.journal import Author
from tests.app.driving import Driver
from tests.app.painting import FOLDER, SIZES, Gallery

BOB = Author("bob", "elsewhere:bob")
KEEPING = ("notes", "writing", "due", "two-texts")
COMPARE = ("themes", "sides", "figures", "promises", "words", "proofs")


async def _act(person: Driver, name: str) -> None:
    """Bring the app to the screen of that name."""
    match name:
        case "find":
            await person.press("f3")
            await person.type("child deaths")
            await person.until("33 passages")
            await person.until(lambda screen: person.app.size.width < 110 or "modifiable" in screen)
        case "help":
            await person.press("f1")
            await person.until("Keys in Read")
        case "palette":
            await person.press("f10")
            await person.until("Enter runs")
        case "terms":
            await person.press("j", "question_mark")
            await person.until("Terms in this passage")
        case "within":
            await person.press("slash")
            await person.type("neglect")
            await person.until("3 places")
        case "sections":
            await person.press("s")
            await person.until("Enter goes there")
        case "jump":
            await person.press("semicolon")
            await person.until("type the letters")
        case "jump-find":
            await _act(person, "find")
            await person.press("f12")
            await person.until("type the letters")
        case _ if name in KEEPING:
            await _keep(person, name)
        case _ if name in COMPARE:
            await _compare(person, name)
        case _:
            await person.until("148 findings")


async def _keep(person: Driver, name: str) -> None:
    """Keep three notes, and bring Notes to the screen of that name."""
    await person.press("f9")
    await person.type("Which 12 were these?")
    await person.press("escape", "a")
    await person.type("question")
    await person.press("enter")
    await person.until("1 question")
    await person.press("f9")
    await person.type("Write to the Director of Children")
    await person.press("escape", "a")
    await person.type("action")
    await person.press("enter")
    await person.until("1 question, 1 action")
    keeping, notebook = person.app.keeping, person.app.notebook
    assert keeping.store.flush(20)
    match name:
        case "writing":
            await person.press("home", "enter")
            await person.until("not in the source: 12")
        case "due":
            await person.press("i", "home", "down", "down", "down", "enter")
            await person.until("The day it is due")
            await person.type("soon")
            await person.until("is no day")
        case "two-texts":
            (note,) = [one for one in notebook.notes.values() if one.kind == NoteKind.ACTION]
            keeping.store.write(
                lambda connection, _: notes.change(
                    connection, BOB, note.id, NoteField.TEXT, base=note.text, value="Write to the Chair of the Board"
                ),
                lambda _: None,
            )
            await person.until("Chair of the Board")
            notebook.type(replace(note), NoteField.TEXT, "Write to the Director by Friday")
            notebook.leave(note.id)
            await person.until(lambda screen: "Two people changed this text" in screen and "▌ Keep yours" in screen)
        case _:
            await person.press("escape")
            await person.until("Write to the Director")


async def _compare(person: Driver, name: str) -> None:
    """Bring Compare to the view of that name."""
    await person.press("f4")
    await person.until("Early help: concern")
    match name:
        case "sides":
            await person.press("e")
            await person.until("more assured")
        case "figures":
            await person.press("i", "slash")
            await person.type("serious case reviews commissioned")
            await person.press("enter")
            await person.until("rose from none")
        case "promises":
            await person.press("p")
            await person.until("due July 2015")
        case "words":
            await person.press("d")
            await person.until("stand in both")
        case "proofs":
            await person.press("enter")
            await person.until("Enter opens the paper")


GALLERY = Gallery(
    names=("read", "find", "help", "palette", "terms", "within", "jump", "jump-find", "sections", *KEEPING, *COMPARE),
    styled=("read", "find", "within", "jump", "sections", "writing"),
    act=_act,
)


test_a_screen_is_as_it_was_found_good, test_a_screen_looks_as_it_was_found_good = GALLERY.tests()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_line_is_wider_than_the_screen(size: tuple[int, int]) -> None:
    for path in FOLDER.glob(f"*-{size[0]}x{size[1]}.txt"):
        assert all(len(line) <= size[0] for line in path.read_text("utf-8").splitlines()), path


if __name__ == "__main__":
    GALLERY.paint_all()
