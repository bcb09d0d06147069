"""The web page, read again: accessible, closed to everything from outside, and what was text is text."""

import re
from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise, product

import pytest
from hypothesis import given, settings

from lscb_tui.export.html import stylesheet, write
from lscb_tui.export.paper import Paper, Section, cleaned
from tests.cli.hostile import raw
from tests.export.papers import ANY_TEXT, MARKING, NASTY, PACK, paper_of, said

INLINE = {"strong", "span"}
VOID = {"meta"}
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer"),
    *("h1", "h2", "h3", "h4", "h5", "p", "div", "ul", "ol", "li", "figure", "blockquote", "figcaption"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td", *INLINE),
}


@dataclass
class Element:
    """One element with its attributes, the text directly in it or its inline parts, and what it stands in."""

    name: str
    attributes: dict[str, str | None]
    parents: tuple[str, ...]
    text: str = ""


@dataclass
class Page(HTMLParser):
    """A page as a list of its elements, in order."""

    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs), tuple(one.name for one in self.open))
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        for element in reversed(self.open):
            element.text += data
            if element.name not in INLINE:
                return

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def named(self, *names: str) -> list[Element]:
        return [element for element in self.elements if element.name in names]

    def texts(self) -> list[str]:
        """What a reader sees, in order; every cell, empty ones too."""
        shown = [element for element in self.elements if "body" in element.parents and element.name not in INLINE]
        return [one.text for one in shown if one.text.strip() or one.name in {"th", "td"}]


def page(written: bytes) -> Page:
    parsed = Page()
    parsed.feed(written.decode())
    parsed.close()
    assert parsed.open == []
    return parsed


def assert_text_stays_text(text: str) -> None:
    paper = paper_of(text)
    parsed = page(write(paper))
    marking = cleaned(paper).classification
    assert [one for one in parsed.texts() if one] == [one for one in (marking, *said(paper), marking) if one]
    assert {element.name for element in parsed.elements} <= ALLOWED
    assert parsed.others == []
    names = {name for element in parsed.elements for name in element.attributes}
    assert names <= {"lang", "charset", "http-equiv", "content", "name", "class", "scope"}


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_is_read_as_that_text(text: str) -> None:
    assert_text_stays_text(text)
    assert raw(write(paper_of(text))) == []


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_is_read_as_that_text(text: str) -> None:
    assert_text_stays_text(text)


def test_the_language_and_the_title_are_named() -> None:
    parsed = page(write(PACK))
    assert [element.attributes for element in parsed.named("html")] == [{"lang": "en-GB"}]
    assert [element.text for element in parsed.named("title", "h1")] == [PACK.title, PACK.title]


def test_headings_begin_at_one_and_skip_none() -> None:
    sections = tuple(Section(f"Level {level}", level=level) for level in (1, 2, 3, 4, 1, 2))
    parsed = page(write(Paper("Title", sections=sections)))
    levels = [int(element.name[1]) for element in parsed.elements if re.fullmatch(r"h[1-6]", element.name)]
    assert levels == [1, 2, 3, 4, 5, 2, 3]
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_a_table_says_what_its_cells_belong_to() -> None:
    parsed = page(write(PACK))
    assert [element.text for element in parsed.named("caption")] == ["Both years"]
    heads = [(element.text, element.attributes["scope"]) for element in parsed.named("th")]
    assert heads == [
        *(("Indicator", "col"), ("2016/17", "col"), ("2017/18", "col")),
        *(("Boats inspected", "row"), ("Boats that leak", "row")),
    ]
    assert [element.attributes.get("class") for element in parsed.named("td")] == ["number"] * 4


def test_a_quotation_is_one_and_its_source_is_its_caption() -> None:
    parsed = page(write(PACK))
    assert [element.text for element in parsed.named("p") if "blockquote" in element.parents] == [
        *("“25 boats were seen”", "“the fewest since 2008”", "“piers”")
    ]
    assert [element.text for element in parsed.named("figcaption")] == [
        *("HBB (Hillshire) 2017/18, para 3 [hbb#3]", "HBB (Hillshire) 2017/18, para 4", "[hbb#5]")
    ]


def test_the_classification_stands_first_and_last_and_is_repeated_on_paper() -> None:
    shown = page(write(PACK)).texts()
    assert (shown[0], shown[-1]) == (MARKING, MARKING)
    on_paper = stylesheet().partition("@media print")[2]
    assert "table-header-group" in on_paper and "table-footer-group" in on_paper


def test_without_a_classification_there_is_no_place_for_one() -> None:
    assert page(write(Paper("Title"))).named("header", "footer") == []


def test_the_policy_lets_in_this_style_and_nothing_else() -> None:
    parsed = page(write(PACK))
    [style] = parsed.named("style")
    [policy] = [one for one in parsed.named("meta") if one.attributes.get("http-equiv") == "Content-Security-Policy"]
    digest = b64encode(sha256(style.text.encode()).digest()).decode()
    assert policy.attributes["content"] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert style.text == stylesheet()


def test_nothing_is_fetched() -> None:
    assert not re.search(r"url\(|@import|https?:", stylesheet())


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_text_colour_is_seven_times_as_light_or_dark_as_every_background() -> None:
    texts = set(re.findall(r"(?<!-)\bcolor: (#[0-9a-f]{6})", stylesheet()))
    grounds = set(re.findall(r"background: (#[0-9a-f]{6})", stylesheet()))
    assert len(texts) > 1 and len(grounds) > 1
    for text, ground in product(texts, grounds):
        dark, light = sorted((luminance(text), luminance(ground)))
        assert (light + 0.05) / (dark + 0.05) >= 7, (text, ground)


def test_a_word_too_long_for_a_column_may_be_broken_and_others_not() -> None:
    parsed = page(write(paper_of("short " + "W" * 400)))
    assert {(element.text, element.attributes["class"]) for element in parsed.named("span")} == {("W" * 400, "long")}
