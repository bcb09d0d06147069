"""Compare: years side by side in five views, over one choice of area and years."""

from dataclasses import replace

import pytest

from lscb_tui.app.screens.compare.choice import Choice, first_choice, years_of
from lscb_tui.app.screens.compare.themes import ThemesView
from lscb_tui.library.reading import documents
from lscb_tui.model.period import parse_period
from tests.app.driving import Driver, driven
from tests.packs.meetings import RECORD, REPORT

FIRST_LINE = "Early help: concern"
YEARS = {
    "Hillshire": tuple(parse_period(year) for year in ("2015/16", "2016/17", "2017/18")),
    "Wirral": (parse_period("2012/13"),),
}


async def _compare(person: Driver, *keys: str) -> None:
    await person.press("f4")
    await person.until(FIRST_LINE)
    await person.press(*keys)


@driven()
async def test_the_matrix_shows_level_and_number_in_every_year_with_a_gap_as_a_gap(person: Driver) -> None:
    await person.resize(160, 40)
    await _compare(person)
    screen = await person.until("2013/14")
    line = next(line for line in screen.splitlines() if line.startswith("▌ Early help"))
    assert "· named 1" in line
    assert "! concern 9" in line
    assert "○ not yet 9 ▲" in line
    assert "⋯" in line


@driven()
async def test_a_cell_tells_its_line_and_opens_its_proofs(person: Driver) -> None:
    await _compare(person, "enter")
    screen = await person.until("Enter opens the paper there")
    assert "“The Board is in the process" in screen
    await person.press("j", "enter")
    await person.until("Read  Worcestershire 2017/18")
    await person.until("para 11")


@driven()
async def test_the_years_scroll_sideways_with_the_cursor(person: Driver) -> None:
    await _compare(person)
    assert "2013/14" not in person.screen.splitlines()[2]
    await person.press("left", "left", "left")
    await person.until(lambda screen: "2013/14" in screen.splitlines()[2])
    await person.until("Early help, 2013/14")


@driven()
async def test_a_year_that_does_not_speak_of_a_theme_says_so(person: Driver) -> None:
    await _compare(person, "slash")
    await person.type("domestic")
    await person.press("enter", "left", "left")
    await person.until("Domestic abuse: not mentioned in the papers held for May 2015 to March 2016.")
    await person.until("dropped: in the year before that is held, and not in this one")


@driven()
async def test_the_next_difference_is_one_key_away(person: Driver) -> None:
    await _compare(person, "home", "full_stop")
    await person.until("Front door and thresholds, May 2015 to March 2016")
    await person.press("comma")
    await person.until("not yet assured in 2017/18")


@driven()
async def test_figures_keep_their_bounds_and_say_which_way_they_went(person: Driver) -> None:
    await person.resize(160, 50)
    await _compare(person, "i")
    screen = await person.until("Contacts received")
    row = {line[2:40].rstrip(" …"): line for line in screen.splitlines()}
    assert any("<50%" in line for line in row.values())
    assert any("≈13,000" in line for line in row.values())
    assert any("0**" in line and "3** ▲ up" in line for line in row.values())
    assert any("▲ up 10%" in line for line in row.values())


@driven()
async def test_a_figure_tells_its_line_with_both_places(person: Driver) -> None:
    await _compare(person, "i", "slash")
    await person.type("serious case reviews commissioned")
    await person.press("enter")
    screen = await person.until("rose from none in 2016/17 to 3")
    assert "neither higher nor lower is better" in " ".join(screen.split())


@driven()
async def test_what_no_paper_gives_is_not_zero(person: Driver) -> None:
    await _compare(person, "i", "left")
    await person.until(
        lambda screen: "not in the papers held for 2016/17. That is not zero." in " ".join(screen.split())
    )


@driven()
async def test_an_indicator_is_drawn_with_its_numbers_beside(person: Driver) -> None:
    await _compare(person, "i", "slash")
    await person.type("serious case reviews commissioned")
    await person.press("enter", "b")
    screen = await person.until("none (2016/17")
    assert "●" in screen
    assert "No paper is held" in screen
    await person.press("escape")
    await person.until(lambda shown: "none (2016/17" not in shown)


@driven()
async def test_without_an_indicator_there_is_no_chart_and_it_says_where_to_find_one(person: Driver) -> None:
    await _compare(person, "b")
    await person.until("go to Figures and choose one")


@driven(size=(120, 40))
async def test_two_sides_stand_beside_each_other_with_the_words_of_both(person: Driver) -> None:
    await _compare(person, "e")
    screen = await person.until("▲ more assured")
    assert any("2016/17: concern" in line and "2017/18: not yet assured" in line for line in screen.splitlines())


@driven(size=(99, 30))
async def test_below_a_hundred_columns_two_sides_stand_one_above_the_other(person: Driver) -> None:
    await _compare(person, "e")
    screen = await person.until("▲ more assured")
    assert not any("2016/17: concern" in line and "2017/18" in line for line in screen.splitlines())


@driven(size=(120, 40))
async def test_another_year_keeps_the_place(person: Driver) -> None:
    await _compare(person, "e", "slash")
    await person.type("domestic abuse")
    await person.press("enter")
    await person.press("left_parenthesis")
    await person.until("May 2015 to March 2016 ↔ 2017/18")
    await person.press("left_parenthesis")
    screen = await person.until("Worcestershire 2013/14 ↔ 2017/18")
    marked = next(number for number, line in enumerate(screen.splitlines()) if line.startswith("▌"))
    assert "Domestic abuse" in screen.splitlines()[marked - 1]


@driven(size=(120, 40))
async def test_sides_are_swapped_and_go_back(person: Driver) -> None:
    await _compare(person, "e", "x")
    await person.until("Worcestershire 2017/18 ↔ 2016/17")
    await person.until("▼ less assured")
    assert "2017/18 is the later: changes are told from left to right" in person.screen
    await person.press("x")
    await person.until("▲ more assured")
    assert "is the later" not in person.screen


@driven(size=(120, 40))
async def test_another_area_on_the_right_stands_under_a_notice(person: Driver) -> None:
    await _compare(person, "e", "a")
    await person.until("Worcestershire 2016/17 ↔ Wirral 2012/13")
    await person.until("Two areas: Worcestershire and Wirral have boards of their own")
    await person.press("a")
    await person.until(lambda screen: "Two areas" not in screen)


@driven(size=(120, 40))
async def test_a_paper_stands_on_a_side_in_place_of_a_year(person: Driver) -> None:
    await _compare(person, "l")
    await person.until("One paper on the left")
    await person.type("2013/14")
    await person.press("enter")
    await person.until("Worcestershire worcestershire-2013-14-hwb ↔ 2017/18")
    await person.until("issues: continuing")
    await person.press("left_parenthesis")
    await person.until("Worcestershire May 2015 to March 2016 ↔ 2017/18")


@driven(size=(120, 40))
async def test_the_words_of_two_passages_are_compared(person: Driver) -> None:
    await _compare(person, "e", "d")
    screen = await person.until("of the words stand in both")
    assert "[−" in screen
    assert "[+" in screen


@driven()
async def test_words_need_two_passages(person: Driver) -> None:
    await _compare(person, "slash")
    await person.type("domestic")
    await person.press("enter", "left", "left", "d")
    await person.until("no two passages in focus")


@driven()
async def test_promises_say_who_when_and_what_became_of_them(person: Driver) -> None:
    await _compare(person, "p")
    screen = await person.until("As of the latest paper held")
    assert "asked of WSCB (Worcestershire) · due July 2015" in screen
    await person.press("full_stop")
    await person.until("○ open")
    await person.press("enter")
    await person.until("shown: open")


@driven()
async def test_views_and_places_are_kept_when_modes_change(person: Driver) -> None:
    await _compare(person, "i", "slash")
    await person.type("training events")
    await person.press("enter")
    await person.until("58 in 2017/18")
    await person.press("f2")
    await person.until("Read  Worcestershire")
    await person.press("f4")
    await person.until("58 in 2017/18")


@driven()
async def test_an_answer_that_comes_late_counts_for_what_it_was_asked_for(person: Driver) -> None:
    await _compare(person)
    view, content = person.app.screen.query_one(ThemesView), person.app.desk.cursor()
    before = first_choice(years_of(documents(content)), "Worcestershire") if content else None
    assert before is not None and content is not None
    asked = view.asked(before, {})
    after = before.step_area(-1)
    view.take(asked(content))
    content.close()
    assert (view.needs(before), view.needs(after)) == (False, True)


@driven()
async def test_a_change_that_a_report_states_is_marked_as_reported(person: Driver) -> None:
    await _compare(person, "i", "slash")
    await person.type("contacts received")
    await person.press("enter")
    await person.until("as reported: only a change is known for 2017/18")


@driven(size=(80, 16))
async def test_words_step_on_until_their_end_and_say_so(person: Driver) -> None:
    await _compare(person, "d")
    await person.until("of the words stand in both")
    for _ in range(12):
        await person.press("full_stop")
    await person.until("there is no further difference")


@driven()
async def test_the_line_of_a_cell_is_copied(person: Driver) -> None:
    await _compare(person, "i", "slash")
    await person.type("contacts received")
    await person.press("enter", "y")
    await person.until("sent to the terminal's clipboard")
    assert person.app.clipboard == (
        "Contacts with the Family Front Door rose by 10% in 2017/18 compared with the year before; "
        "the report gives no number of contacts (2017/18, paragraph 13)."
    )


@driven()
async def test_another_area_has_its_own_years(person: Driver) -> None:
    await _compare(person, "left_curly_bracket")
    await person.until("Compare  Wirral 2012/13 ↔ 2012/13")
    await person.until("Supported through Team Around the Child: 1,116 in 2012/13")


def _choice() -> Choice:
    chosen = first_choice(YEARS, "Hillshire")
    assert chosen is not None
    return chosen


def test_the_first_choice_is_the_two_latest_years_of_the_home_area() -> None:
    assert (_choice().area, str(_choice().left), str(_choice().right)) == ("Hillshire", "2016/17", "2017/18")


def test_an_area_with_one_year_is_compared_with_itself_and_says_so() -> None:
    chosen = first_choice(YEARS, "Wirral")
    assert chosen is not None
    assert (str(chosen.left), str(chosen.right)) == ("2012/13", "2012/13")
    assert chosen.notice is not None and "no other year" in chosen.notice


@pytest.mark.parametrize("by", [-1, 1])
def test_a_step_beyond_the_years_held_changes_nothing(by: int) -> None:
    chosen = _choice()
    for _ in range(5):
        chosen = chosen.step_left(by).step_right(by)
    assert chosen.step_left(by).step_right(by) == chosen


def test_swapping_twice_changes_nothing_whatever_the_areas() -> None:
    for chosen in (_choice(), _choice().step_other()):
        assert chosen.swapped() != chosen
        assert chosen.swapped().swapped() == chosen


def test_another_area_is_shown_at_the_nearest_years() -> None:
    chosen = _choice().step_area(1)
    assert (chosen.area, str(chosen.left), str(chosen.right)) == ("Wirral", "2012/13", "2012/13")


def test_nothing_held_is_nothing_chosen() -> None:
    assert first_choice({}, "Hillshire") is None


@driven()
async def test_a_jump_goes_to_a_row_of_the_table(person: Driver) -> None:
    await _compare(person, "semicolon")
    await person.until(lambda screen: screen.splitlines()[5].startswith("d"))
    await person.press("d")
    await person.until("Child sexual exploitation: partly assured")


@driven(keeps=True)
async def test_what_kept_meetings_asked_stands_after_the_promises_of_the_papers(person: Driver) -> None:
    item = replace(REPORT, documents=())
    person.app.proceedings.add(replace(RECORD, items=(item,)))
    assert person.app.keeping.store.flush(20)
    await _compare(person, "p")
    await person.until("As of the latest paper held")
    await person.press("slash")
    await person.type("write to the board")
    await person.press("enter")
    screen = await person.until("Hillshire County Council Cabinet, 18 October 2018, item 5, c)")
    assert "Meetings of the workspace" in screen
    assert "agreed by Councillor A Hill · due 31 October 2018" in screen
    await person.until("shown by: the letter of 30 October 2018")
    await person.press("enter")
    await person.until("Resolve  item 5")
