"""A note cites a paragraph: its own words, where they stand, and the figure that they state."""

import pytest

from lscb_tui.library.citing import NotInParagraph, citing
from lscb_tui.library.content import Content
from lscb_tui.library.reading import UnknownDocument, passages

HELD = "worcestershire-2017-18-hwb"


def test_without_a_quote_the_whole_paragraph_is_cited(content: Content) -> None:
    source = citing(content, f"{HELD}#16")
    assert (source.document, source.paragraph, source.address) == (HELD, "16", f"{HELD}#16")
    assert source.quote == passages(content, f"{HELD}#16")[0].text
    assert source.citation.startswith("WSCB (Worcestershire) 2017/18, para 16 · Health and Well-being Board")
    assert source.figure == "", "it states several"


def test_the_name_of_a_document_is_taken_in_any_case_and_kept_as_it_is(content: Content) -> None:
    assert citing(content, f"{HELD.upper()}#16").document == HELD


def test_a_quote_that_states_one_figure_brings_it(content: Content) -> None:
    source = citing(content, f"{HELD}#16", quote="During the year 25 Child Death Notifications were received")
    assert source.quote == "During the year 25 Child Death Notifications were received"
    whole = citing(content, f"{HELD}#16", quote=passages(content, f"{HELD}#16")[0].text)
    assert whole.figure == "", "all of it states several"


def test_a_quote_is_kept_as_the_paper_has_it(content: Content) -> None:
    one = next(one for one in passages(content, HELD) if " Children's " in one.text)
    begin = one.text.index(" Children's ") + 1
    words = one.text[begin:].split()[:3]
    typed = "  ".join(words).replace("'", "’")
    assert citing(content, f"{HELD}#{one.paragraph}", quote=typed).quote == " ".join(words)


def test_a_figure_is_named_by_its_id_or_a_part_of_its_label(content: Content) -> None:
    by_id = citing(content, f"{HELD}#16", figure="child-deaths-reviewed")
    by_label = citing(content, f"{HELD}#16", figure="NOTIFICATIONS")
    assert "25" in by_id.figure
    assert "otifications" in by_label.figure
    assert by_id.quote == by_label.quote


@pytest.mark.parametrize(
    ("address", "options", "said"),
    [
        ("", {}, "write it as document#16"),
        (HELD, {}, f"write it as {HELD}#16"),
        (f"{HELD}#", {}, "names no paragraph"),
        (f"{HELD}#166", {}, "did you mean 16"),
        ("nothing#16", {}, "there is no document"),
        (f"{HELD}#16", {"quote": "26 Child Death Notifications"}, "do not stand in"),
        (f"{HELD}#16", {"quote": "hild Death Notification"}, "do not stand in"),
        (f"{HELD}#16", {"quote": "5 Child Death Notifications"}, "do not stand in"),
        (f"{HELD}#16", {"figure": "bicycles"}, "it states child-death-notifications, child-deaths-reviewed"),
        (f"{HELD}#16", {"figure": "child death"}, "name one of child-death-notifications, child-deaths-reviewed"),
    ],
)
def test_what_the_paper_does_not_say_is_not_cited(
    content: Content, address: str, options: dict[str, str], said: str
) -> None:
    with pytest.raises((UnknownDocument, NotInParagraph), match=said):
        citing(content, address, **options)
