"""The view for the room: it shows what was sent, follows, says what is wrong, and does nothing else."""

import inspect

import pytest

from lscb_tui.app.room.app import HINT, RoomApp
from lscb_tui.app.room.bars import bar_parts
from lscb_tui.app.room.sheet import Around, sheet
from lscb_tui.model.figure import Bound
from lscb_tui.model.slide import Bar, Slide
from tests.app.room.slides import SLIDES
from tests.app.room.watching import TITLE, Audience, watch, watched
from tests.app.test_parts import STYLES
from tests.cli.hostile import raw

SIZES = [(width, height) for width in (1, 20, 60, 97, 200) for height in (1, 3, 16, 60)]


@watched(SLIDES["headline"])
async def test_it_shows_what_was_sent_and_where_it_stands(audience: Audience) -> None:
    screen = await audience.until("More than 300 practitioners were trained")
    assert "para 16" in screen
    assert TITLE not in screen


@watched(Slide())
async def test_where_nothing_was_sent_it_says_so_with_the_meeting(audience: Audience) -> None:
    assert TITLE in await audience.until("Nothing is shown.")


@watched(SLIDES["headline"])
async def test_it_follows_what_is_sent(audience: Audience) -> None:
    await audience.until("More than 300")
    audience.sender.send(SLIDES["result"])
    assert "More than 300" not in await audience.until("CARRIED")
    audience.sender.send(Slide())
    await audience.until("Nothing is shown.")


@watched(SLIDES["headline"])
async def test_where_the_workspace_is_lost_the_last_slide_stays_and_it_goes_on_when_it_is_back(
    audience: Audience,
) -> None:
    await audience.until("More than 300")
    audience.sender.lose()
    screen = await audience.until("The workspace cannot be reached")
    assert "More than 300" in screen
    assert "secret" not in screen, "why is no matter of the room's"
    audience.sender.send(SLIDES["result"])
    audience.sender.trouble = None
    assert "cannot be reached" not in await audience.until("CARRIED")


def test_an_error_that_nobody_expected_ends_it_and_is_told_by_whoever_opened_it() -> None:
    async def scenario(audience: Audience) -> None:
        audience.sender.trouble = ZeroDivisionError()
        await audience.until(lambda _: isinstance(audience.app.failure, ZeroDivisionError))

    with pytest.raises(ZeroDivisionError):
        watch(Slide(), scenario)


@watched(SLIDES["headline"])
async def test_one_key_leaves(audience: Audience) -> None:
    await audience.press("q")
    assert audience.app.return_code == 0


@watched(SLIDES["headline"])
async def test_the_theme_changes_and_the_last_line_goes_and_comes(audience: Audience) -> None:
    await audience.until(HINT)
    await audience.press("t")
    assert audience.app.theme == "light"
    await audience.press("h")
    await audience.until(lambda screen: HINT not in screen)
    await audience.press("h")
    await audience.until(HINT)


@watched(SLIDES["long"], size=(60, 16))
async def test_of_what_does_not_fit_the_change_is_shown_and_the_rest_can_be_reached(audience: Audience) -> None:
    screen = await audience.until("[−each quarter−] [+every month+]")
    assert "above" in screen
    await audience.press(*["up"] * 30)
    assert "b) the Director" in await audience.until(lambda screen: "above" not in screen)
    await audience.press(*["down"] * 30)
    await audience.until(lambda screen: "[+…+] would be inserted" in screen and "below" not in screen)


@watched(SLIDES["long"], size=(60, 16))
async def test_in_a_larger_window_it_fits(audience: Audience) -> None:
    await audience.until("above")
    await audience.resize(120, 40)
    screen = await audience.until("As it would be")
    assert "more lines" not in screen
    assert "[−each" in screen


@pytest.mark.parametrize("name", SLIDES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_slide_is_larger_than_the_window(name: str, size: tuple[int, int]) -> None:
    found = sheet(SLIDES[name], Around(TITLE, "OFFICIAL", hint=HINT), size, STYLES)
    assert len(found.rows) <= size[1]
    if size[0] >= 60:
        assert all(sum(part.cell_length for part in row) <= size[0] for row in found.rows)


@watched(SLIDES["hostile"], size=(200, 60))
async def test_hostile_text_is_shown_and_does_nothing(audience: Audience) -> None:
    screen = await audience.until("[@click=app.quit]leave[/]")
    assert "<U+001B>]l;hack<U+0007>" in screen
    assert "[link=https://x]y[/link]" in screen
    assert raw(screen.encode()) == []


def rows(*chart: Bar, width: int = 60) -> list[str]:
    return [f"{part.margin.ljust(part.indent)}{part.text}" for part in bar_parts(chart, width)]


def test_bars_begin_at_zero_and_stand_beside_their_words() -> None:
    shown = rows(Bar("2016/17", "10", 10.0), Bar("2017/18", "20", 20.0))
    assert [row.count("█") for row in shown] == [23, 46]
    assert [row.split()[0] for row in shown] == ["2016/17", "2017/18"]
    assert [row.split()[-1] for row in shown] == ["10", "20"]


def test_a_year_without_a_value_has_words_and_no_bar() -> None:
    assert rows(Bar("2016/17", "no value stated"), Bar("2017/18", "2", 2.0))[0] == "2016/17  no value stated"


@pytest.mark.parametrize(
    ("bound", "sign"), [(Bound.MORE_THAN, "→"), (Bound.AT_LEAST, "→"), (Bound.LESS_THAN, "←"), (Bound.AT_MOST, "←")]
)
def test_a_bar_shows_on_which_side_the_true_number_lies(bound: Bound, sign: str) -> None:
    assert f"█{sign}  " in rows(Bar("2016/17", f"{bound} 300", 300.0, bound=bound))[0]


def test_a_range_and_what_is_approximate_are_drawn_so() -> None:
    shown = rows(
        Bar("2015/16", "between 40% and 80%", 80.0, low=40.0), Bar("2016/17", "about 10%", 10.0, approximate=True)
    )
    assert "█▒" in shown[0]
    assert "█≈" in shown[1]


def test_where_there_is_no_room_beside_the_words_bars_stand_beneath() -> None:
    shown = rows(Bar("2016/17", "approximately 13,000 children and families", 13000.0))
    assert len(shown) == 2
    assert "█" not in shown[0]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -1.0, 0.0])
def test_a_number_that_cannot_be_drawn_is_not(value: float) -> None:
    assert "█" not in "".join(rows(Bar("2016/17", "odd", value)))


def test_it_is_handed_what_was_sent_and_no_way_to_anything_else() -> None:
    parameters = inspect.signature(RoomApp.__init__).parameters
    assert set(parameters) == {"self", "look", "title", "theme", "classification"}
