"""How the words of a document become sections and paragraphs, each with an address that stays."""

from pathlib import Path

import pytest

from lscb_tui.corpus.documents import read_document
from lscb_tui.model.document import Document, Paragraph
from lscb_tui.model.reference import Body
from lscb_tui.yaml_files.fault import Faults

FACTS = "---\ntitle: Boats\nkind: other\narea: Hillshire\nbody: board\nperiod: 2017/18\nsource: boats.txt\n---\n"
BODIES = {"board": Body(id="board", name="Boats Board", short="Board (Hillshire)")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "boats"
    path.mkdir()
    return path


def _read(folder: Path, body: str) -> Document:
    (folder / "document.md").write_text(FACTS + body, "utf-8")
    faults = Faults(folder)
    document = read_document(folder, BODIES, {}, faults)
    assert not faults.found
    assert document
    return document


def _addresses(document: Document) -> list[str]:
    return [paragraph.address for paragraph in document.paragraphs if not paragraph.is_gap]


def _at(document: Document, address: str) -> Paragraph:
    paragraph = document.paragraph(address)
    assert paragraph, f"{address} is not among {_addresses(document)}"
    return paragraph


def test_a_numbered_paragraph_has_the_number_that_is_printed(folder: Path) -> None:
    document = _read(folder, "\n13. This year has begun.\n")
    assert (_at(document, "13").text, _at(document, "13").place) == ("This year has begun.", "para 13")


def test_numbers_of_two_levels_are_kept_whole(folder: Path) -> None:
    assert _addresses(_read(folder, "\n1.1 One.\n\n1.2. Two.\n\n1.2.1 Three.\n")) == ["1.1", "1.2", "1.2.1"]


@pytest.mark.parametrize("words", ["2013/14 saw much.", "58 events.", "13,000 boats.", "3rd time."])
def test_a_paragraph_that_begins_with_a_figure_has_no_printed_number(folder: Path, words: str) -> None:
    document = _read(folder, f"\n## Boats\n\n{words}\n")
    assert _at(document, "boats.1").text == words


@pytest.mark.parametrize("words", ["4.5 per cent of boats leak.", "97.5% of boats float."])
def test_a_decimal_at_the_beginning_is_not_lost(folder: Path, words: str) -> None:
    document = _read(folder, f"\n## Boats\n\n{words}\n")
    assert words in [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize("sign", ["a)", "a.", "(a)"])
def test_a_lettered_item_takes_the_address_of_the_paragraph_above_it(folder: Path, sign: str) -> None:
    document = _read(folder, f"\n1. The Board is asked to:\n\n{sign} Receive the report;\n\n(b) Note it.\n")
    assert _addresses(document) == ["1", "1.a", "1.b"]
    assert (_at(document, "1.a").text, _at(document, "1.a").place) == ("Receive the report;", "para 1.a")


def test_lettered_items_may_follow_without_a_blank_line(folder: Path) -> None:
    document = _read(folder, "\n1. The Board is asked to:\na) Receive\nthe report;\nb) Note it.\n")
    assert _addresses(document) == ["1", "1.a", "1.b"]
    assert _at(document, "1.a").text == "Receive the report;"


def test_a_lettered_item_below_an_unnumbered_paragraph_takes_its_address(folder: Path) -> None:
    document = _read(folder, "\n## Recommendation\n\nThe Board is asked to:\n\na) Receive it.\n")
    assert _addresses(document) == ["recommendation.1", "recommendation.1.a"]
    assert _at(document, "recommendation.1.a").place == "Recommendation (a)"


def test_a_lettered_item_directly_below_a_heading_takes_the_section(folder: Path) -> None:
    assert _addresses(_read(folder, "\n1. One.\n\n## Asked\n\na) Receive it.\n")) == ["1", "asked.a"]


def test_a_letter_belongs_to_the_last_paragraph_before_it(folder: Path) -> None:
    document = _read(folder, "\n1. One:\n\na) x\n\n2. Two:\n\na) y\n")
    assert (_at(document, "1.a").text, _at(document, "2.a").text) == ("x", "y")


def test_circa_at_the_beginning_of_a_folded_line_begins_no_item(folder: Path) -> None:
    document = _read(folder, "\n10. It was between\nc. 40% and 75%.\n")
    assert _addresses(document) == ["10"]
    assert _at(document, "10").text == "It was between c. 40% and 75%."


def test_unnumbered_paragraphs_are_addressed_by_section_and_position(folder: Path) -> None:
    document = _read(folder, "\n## Early Help Offer\n\nOne.\n\nTwo.\n\n## Next\n\nThree.\n")
    assert _addresses(document) == ["early-help-offer.1", "early-help-offer.2", "next.1"]
    assert _at(document, "early-help-offer.2").place == "Early Help Offer, item 2"


def test_a_section_may_be_given_a_shorter_address(folder: Path) -> None:
    document = _read(folder, "\n### Early Help Offer {#early-help}\n\nOne.\n")
    assert _addresses(document) == ["early-help.1"]
    assert (document.sections[0].heading, document.sections[0].level) == ("Early Help Offer", 3)


def test_a_section_has_up_to_five_words_in_its_address(folder: Path) -> None:
    document = _read(folder, "\n## The Board’s view of the many boats\n\nOne.\n")
    assert _addresses(document) == ["the-boards-view-of-the.1"]


def test_two_sections_with_the_same_heading_are_told_apart(folder: Path) -> None:
    document = _read(folder, "\n## Boats\n\nOne.\n\n## Boats\n\nTwo.\n\n## Boats\n\nThree.\n")
    assert _addresses(document) == ["boats.1", "boats-2.1", "boats-3.1"]


def test_a_section_that_begins_with_a_year_is_not_said_to_be_a_paragraph_number(folder: Path) -> None:
    document = _read(folder, "\n## 2017/18 in brief\n\nThe Board is asked to:\n\na) Receive it.\n")
    assert document.paragraphs[-1].place == "2017/18 in brief (a)"


def test_words_before_the_first_heading_stand_at_the_head_of_the_paper(folder: Path) -> None:
    document = _read(folder, "\nBoats in general.\n")
    assert _at(document, "head.1").place == "head of the paper, item 1"


def test_a_long_heading_is_said_by_its_address(folder: Path) -> None:
    heading = "In the debate that ensued after all the others had spoken the following points were raised:"
    document = _read(folder, f"\n## {heading} {{#the-debate}}\n\nOne.\n")
    assert _at(document, "the-debate.1").place == "the debate, item 1"


def test_a_colon_of_a_heading_is_not_said(folder: Path) -> None:
    assert _at(_read(folder, "\n## Minutes:\n\nOne.\n"), "minutes.1").place == "Minutes, item 1"


def test_a_tight_list_belongs_to_its_paragraph(folder: Path) -> None:
    document = _read(folder, "\n8. Standards:\n- Visits in\n  time\n* Replies\n• Plans\n")
    assert _addresses(document) == ["8"]
    assert _at(document, "8").text == "Standards:\n• Visits in time\n• Replies\n• Plans"


def test_a_loose_list_is_a_paragraph_for_each_bullet(folder: Path) -> None:
    document = _read(folder, "\n## Comments\n\n- One\n  and more\n\n- Two\n- Three\n")
    assert _addresses(document) == ["comments.1", "comments.2", "comments.3"]
    assert [paragraph.text for paragraph in document.paragraphs] == ["One and more", "Two", "Three"]


def test_lines_are_folded_wherever_they_break(folder: Path) -> None:
    document = _read(folder, "\n2. The  Board\n   has   said\n\tso.\n")
    assert _at(document, "2").text == "The Board has said so."


def test_a_gap_says_what_is_missing_and_holds_no_words(folder: Path) -> None:
    document = _read(folder, "\n[gap: the head of the\npage is lost]\n\n1. One.\n")
    gap, paragraph = document.paragraphs
    assert (gap.is_gap, gap.text) == (True, "the head of the page is lost")
    assert document.paragraph(gap.address) is None
    assert not paragraph.is_gap


def test_a_gap_takes_no_position_from_the_paragraphs_after_it(folder: Path) -> None:
    assert _addresses(_read(folder, "\n## Boats\n\nOne.\n\n[gap: lost]\n\nTwo.\n")) == ["boats.1", "boats.2"]


def test_each_paragraph_knows_the_line_of_the_file_that_it_begins_on(folder: Path) -> None:
    document = _read(folder, "\n1. One\ngoes on.\n\n2. Two.\n")
    lines = (folder / "document.md").read_text("utf-8").splitlines()
    assert [lines[paragraph.line - 1] for paragraph in document.paragraphs] == ["1. One", "2. Two."]


def test_the_same_words_give_the_same_addresses_however_they_are_broken(folder: Path) -> None:
    narrow = _read(folder, "\n## Boats\n\n1. One two three.\n\na) Four five.\n\nSix seven.\n")
    wide = _read(folder, "\n\n## Boats\n\n\n1. One\ntwo\nthree.\n\n\na) Four\nfive.\n\nSix\nseven.\n\n")
    assert [(p.address, p.text) for p in narrow.paragraphs] == [(p.address, p.text) for p in wide.paragraphs]
