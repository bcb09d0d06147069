"""Read: the documents, their words, and what is marked in the paragraph in focus."""

from tests.app.driving import Driver, driven

WIDE = (120, 40)


@driven()
async def test_it_begins_with_the_latest_paper_of_the_home_area(person: Driver) -> None:
    assert "Worcestershire 2017/18" in person.screen.splitlines()[0]


@driven()
async def test_the_findings_of_the_paragraph_in_focus_stand_with_it(person: Driver) -> None:
    assert "Asked (a), 2017/18: Note the key headlines" in person.screen
    await person.press("j")
    await person.until("Asked (b), 2017/18: Consider any points")


@driven()
async def test_a_marked_paragraph_tells_how_much_is_marked(person: Driver) -> None:
    assert "para 1.a  ◆ 1 marked" in person.screen


@driven()
async def test_next_and_previous_finding_pass_over_unmarked_paragraphs(person: Driver) -> None:
    await person.press(*"]]]")
    await person.until(lambda screen: "▌ para 3" in screen)
    await person.press("[")
    await person.until(lambda screen: "▌ para 1.c" in screen)


@driven()
async def test_next_and_previous_section(person: Driver) -> None:
    await person.press(")")
    await person.until("▌ para 2")
    await person.press("(")
    await person.until("▌ para 1\n")


@driven()
async def test_a_section_is_chosen_by_a_part_of_its_heading(person: Driver) -> None:
    await person.press("s")
    screen = await person.until("Key points from the WSCB Annual Report 2017/18: ")
    assert "Recommendation: 4 paragraphs, 3 findings" in screen
    await person.type("concl")
    await person.until(lambda screen: "Background: " not in screen)
    await person.press("enter")
    await person.until("▌ para 20")


@driven()
async def test_the_sections_begin_at_the_one_in_focus_and_escape_leaves_it_there(person: Driver) -> None:
    await person.press("s")
    await person.until("│ Recommendation")
    await person.press("escape")
    await person.until("▌ para 1.a")


@driven()
async def test_next_and_previous_document(person: Driver) -> None:
    await person.press("{")
    await person.until("Worcestershire 2016/17")
    await person.press("}")
    await person.until("Worcestershire 2017/18")
    await person.press("}")
    await person.until("this is the last document")


@driven()
async def test_searching_within_counts_the_places_and_goes_from_one_to_the_next(person: Driver) -> None:
    await person.press("slash")
    await person.type("neglect")
    await person.until("3 places in 2 paragraphs; this is paragraph 1 of 2")
    await person.press("enter")
    await person.until("this is paragraph 2 of 2")
    await person.press("escape", "comma")
    await person.until("this is paragraph 1 of 2")


@driven()
async def test_a_word_that_stands_nowhere_is_said_to(person: Driver) -> None:
    await person.press("slash")
    await person.type("xyzzy")
    await person.until("“xyzzy” stands nowhere in this document")


@driven(size=WIDE)
async def test_a_document_is_chosen_from_the_list_by_area_and_year(person: Driver) -> None:
    await person.press("d", "g", "enter")
    await person.until("Wirral 2012/13")


@driven()
async def test_where_there_is_no_room_the_list_takes_the_place_of_the_words(person: Driver) -> None:
    assert "presentation, November 2013" not in person.screen
    await person.press("d")
    await person.until("presentation, November 2013")
    await person.press("d")
    await person.until("Note the key headlines")


@driven(size=WIDE)
async def test_a_citation_is_followed_and_one_comes_back(person: Driver) -> None:
    await person.press("{", "{")
    await person.until("May 2015 to March 2016")
    while "▌ para 11" not in person.screen:
        await person.press("]")
    await person.press("enter")
    while "▌ promise" not in person.screen:
        await person.press("j")
    await person.press("enter")
    await person.until("▌ para 13")
    assert "2017/18" in person.screen.splitlines()[0]
    await person.press("backspace")
    await person.until("▌ para 11")
    await person.press("f")
    await person.until("▌ para 13")


@driven()
async def test_a_paper_that_is_not_held_is_said_to_be_named_only(person: Driver) -> None:
    await person.press("G")
    await person.until("Appendix 2")
    await person.press("enter", "G", "enter")
    await person.until("named here, not held: Worcestershire Child Death")


@driven()
async def test_the_acronyms_of_a_passage_are_explained_for_the_body_that_speaks(person: Driver) -> None:
    await person.press("j", "question_mark")
    await person.until("HWB: Health and Well-being Board")
    await person.press("escape")
    await person.until(lambda screen: "Terms in this passage" not in screen)
