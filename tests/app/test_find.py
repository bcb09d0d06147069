"""Find: passages, figures and issues as one types."""

from tests.app.driving import Driver, driven

WIDE = (120, 40)


@driven()
async def test_results_come_from_the_first_letter(person: Driver) -> None:
    await person.press("f3")
    await person.type("n")
    await person.until("passages")


@driven()
async def test_a_question_about_a_number_is_answered_by_the_figure(person: Driver) -> None:
    await person.press("f3")
    await person.type("LAC up 4.5%")
    await person.until("The number of looked after children rose by 4.5%")


@driven()
async def test_enter_opens_the_passage_in_read_at_its_paragraph(person: Driver) -> None:
    await person.press("f3")
    await person.type("private fostering")
    await person.until("Private fostering arrangements in place: 15")
    await person.press("enter")
    await person.until("▌ para 19")


@driven()
async def test_the_question_and_its_results_are_kept_when_modes_change(person: Driver) -> None:
    await person.press("f3")
    await person.type("private fostering")
    await person.until("Private fostering arrangements in place: 15")
    await person.press("f2", "f3")
    await person.until(lambda screen: "private fostering" in screen and "arrangements in place: 15" in screen)


@driven()
async def test_an_empty_result_says_what_to_try(person: Driver) -> None:
    await person.press("f3")
    await person.type("safegaurding")
    await person.until("Did you mean “safeguarding” for “safegaurding”?")


@driven(size=WIDE)
async def test_the_passage_stands_beside_its_neighbours(person: Driver) -> None:
    await person.press("f3")
    await person.type("private fostering")
    screen = await person.until("There were 15 private fostering")
    assert "WSCB (Worcestershire) 2017/18, para 18" in screen or "para 20" in screen


@driven(size=WIDE)
async def test_facets_count_and_narrow(person: Driver) -> None:
    await person.press("f3")
    await person.type("training")
    await person.until(lambda screen: "Wirral" in screen and "○" in screen)
    await person.press("ctrl+t", "G")
    await person.press("k", "enter")
    await person.until(lambda screen: "; only " in screen)
    assert "●" in person.screen


@driven()
async def test_the_arrows_move_in_the_results_while_the_field_keeps_the_text(person: Driver) -> None:
    await person.press("f3")
    await person.type("training")
    await person.until("passages")
    await person.press("down", "down")
    await person.type("x")
    await person.until("trainingx")


@driven()
async def test_markup_in_a_question_is_text(person: Driver) -> None:
    await person.press("f3")
    await person.type("[/b] [sic] [@click=app.quit]x[/]")
    await person.until("[@click=app.quit]x[/]")
