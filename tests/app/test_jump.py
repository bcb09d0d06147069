"""Jumping: letters on every visible row, and typing one goes there."""

from pathlib import Path

import pytest
from rich.style import Style

from lscb_tui.app.jump import LETTERS, labels
from lscb_tui.app.widgets.blocks import Block, Part
from lscb_tui.app.widgets.layout import Layout
from lscb_tui.app.widgets.roles import ROLES
from lscb_tui.app.widgets.search_field import SearchField
from tests.app.driving import Driver, driven

JUMPING = "type the letters of a row"
STYLES = {role: Style() for role in (*ROLES, "match")}


@pytest.mark.parametrize("count", [0, 1, 26, 27, 400])
def test_no_label_begins_another(count: int) -> None:
    made = labels(count)
    assert len(set(made)) == count
    assert not any(one != other and other.startswith(one) for one in made for other in made)


def test_the_home_row_comes_first_and_two_letters_only_where_one_is_not_enough() -> None:
    assert labels(4) == ["a", "s", "d", "f"]
    assert {len(label) for label in labels(len(LETTERS))} == {1}
    assert {len(label) for label in labels(len(LETTERS) + 1)} == {2}


def test_a_block_that_begins_above_the_view_is_gone_to_by_its_first_visible_line() -> None:
    blocks = [
        Block((Part("one two three"),), key="a"),
        Block((Part("heading"),)),
        Block((Part("four"),), key="b", space_before=1),
    ]
    layout = Layout(blocks, 8, STYLES)
    assert [line.block for line in layout.lines] == [0, 0, 1, 2, 2]
    assert layout.rows(0, 10) == [0, 4]
    assert layout.rows(1, 2) == [1]
    assert layout.choice_at(3) is None, "the blank line before a block is no part of it"


@driven()
async def test_a_letter_puts_the_cursor_on_its_row(person: Driver) -> None:
    await person.press("semicolon")
    await person.until("s para 1.b")
    await person.press("s")
    screen = await person.until("▌ para 1.b")
    assert JUMPING not in screen
    assert "39 paragraphs" in screen, "the status says again what it said before"


@driven()
async def test_every_visible_row_of_every_pane_has_a_letter(person: Driver) -> None:
    await person.press("semicolon")
    screen = await person.until("f recommendation")
    assert "a para 1.a" in screen
    assert "d para 1.c" in screen


@driven()
async def test_the_pane_of_the_row_takes_the_focus(person: Driver) -> None:
    await person.press("semicolon", "f")
    await person.until("▌ recommendation")


@driven(size=(200, 60))
async def test_two_letters_where_there_are_many_rows_and_the_first_narrows(person: Driver) -> None:
    await person.press("f3")
    await person.type("children")
    await person.until("Wirral")
    await person.press("f12")
    await person.until(JUMPING)
    await person.press("s")
    await person.until(lambda screen: "\nsa" in screen or "│sa" in screen)
    assert "│aa" not in person.screen


@pytest.mark.parametrize("key", ["escape", "f12", "q", "1", "up", "f2", "ctrl+c", "f1"])
def test_any_other_key_leaves(key: str, content_path: Path, tmp_path: Path) -> None:
    @driven()
    async def scenario(person: Driver) -> None:
        before = person.screen
        await person.press("semicolon")
        await person.until(JUMPING)
        await person.press(key)
        await person.until(lambda screen: JUMPING not in screen)
        assert person.screen == before
        await person.press("j")
        await person.until("▌ para 1.b")

    scenario(content_path, tmp_path)


@driven()
async def test_it_works_while_a_text_field_has_the_focus_and_leads_back_into_it(person: Driver) -> None:
    await person.press("f3")
    await person.type("training")
    await person.until("passages")
    await person.press("f12")
    await person.until("s ")
    await person.press("s")
    await person.until("▌")
    await person.press("semicolon", "a")
    await person.until(lambda _: isinstance(person.app.focused, SearchField))
    await person.type("x")
    await person.until("trainingx")


@driven()
async def test_leaving_goes_back_into_the_text_field(person: Driver) -> None:
    await person.press("f3")
    await person.type("training")
    await person.until("passages")
    await person.press("f12", "escape")
    await person.type("x")
    await person.until("trainingx")


@driven()
async def test_it_can_be_chosen_from_the_palette(person: Driver) -> None:
    await person.press("f10")
    await person.type("jump")
    await person.press("enter")
    await person.until(JUMPING)
    await person.press("d")
    await person.until("▌ para 1.c")


@driven()
async def test_new_contents_take_the_letters_away(person: Driver) -> None:
    await person.press("semicolon")
    await person.until(JUMPING)
    await person.resize(100, 30)
    await person.until(lambda screen: JUMPING not in screen and "▌ para 1.a" in screen)


@driven(size=(59, 15), ready="too small")
async def test_where_there_is_no_row_a_jump_does_not_begin(person: Driver) -> None:
    await person.press("semicolon")
    await person.resize(80, 24)
    await person.until(lambda screen: "▌ para 1.a" in screen and JUMPING not in screen)
