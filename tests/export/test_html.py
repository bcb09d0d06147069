"""The page: whole, accessible, and with no markup but its own."""

from html.parser import HTMLParser

import pytest

from lscb_tui.export.html import write
from lscb_tui.model.sanitise import sanitise_line
from tests.export.papers import HOSTILE, PLAIN, hostile_paper


class _Page(HTMLParser):
    """The tags in order, with their attributes, and all text outside the head."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def test_the_page_names_its_language_and_lets_nothing_in() -> None:
    page = _Page(write(PLAIN))
    assert page.all("html") == [{"lang": "en-GB"}]
    policy = next(meta for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert not [name for name, attributes in page.tags if {"src", "href", "onclick"} & attributes.keys()]


def test_headings_go_down_one_at_a_time() -> None:
    levels = [
        int(tag[1]) for tag, _ in _Page(write(PLAIN)).tags if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()
    ]
    assert levels == [1, 2, 3, 2]


def test_a_table_names_its_columns_and_rows() -> None:
    page = _Page(write(PLAIN))
    assert [head["scope"] for head in page.all("th")] == ["col", "col", "row", "row"]
    assert page.all("caption")


def test_a_classification_heads_and_foots_the_page() -> None:
    page = _Page(write(PLAIN))
    assert page.all("header") == page.all("footer") == [{"class": "marking"}]
    assert page.text.count("OFFICIAL-SENSITIVE") == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(text: str) -> None:
    page = _Page(write(hostile_paper(text)))
    assert not page.all("script")
    assert sanitise_line(text) in page.text
