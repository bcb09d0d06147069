"""Markdown: the structure is the paper's, and no text is read as markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from lscb_tui.export.markdown import write
from lscb_tui.export.paper import Paper, Paragraph, Section
from lscb_tui.model.sanitise import sanitise_line
from tests.export.papers import HOSTILE, PLAIN, hostile_paper

MARKUP = {"link_open", "image", "html_block", "code_inline", "s_open", "fence", "code_block", "hr"}


def _tokens(data: bytes) -> list[Token]:
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(data.decode())
    return [token for top in parsed for token in (top, *(top.children or []))]


def test_headings_lists_tables_and_quotes_are_real() -> None:
    tokens = _tokens(write(PLAIN))
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h1", "h2", "h3", "h2"]
    assert {"ordered_list_open", "table_open", "blockquote_open"} <= {token.type for token in tokens}


def test_a_classification_stands_first_and_last() -> None:
    lines = write(PLAIN).decode().strip().splitlines()
    assert (lines[0], lines[-1]) == ("**OFFICIAL-SENSITIVE**", "**OFFICIAL-SENSITIVE**")


def test_a_quote_stands_with_its_citation_and_address() -> None:
    said = write(PLAIN).decode()
    assert "> “The Board inspected 25 boats”<br>*HBB (Hillshire) 2017/18, para 2 \\[boats#2\\]*" in said


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_read_as_markup(text: str) -> None:
    found = _tokens(write(hostile_paper(text)))
    assert not MARKUP & {token.type for token in found}
    html = [token.content for token in found if token.type == "html_inline"]
    assert set(html) <= {"<br>"}
    tables = [token for token in found if token.type == "th_open"]
    assert len(tables) == 2


@given(st.text(min_size=1).filter(sanitise_line))
def test_a_paragraph_reads_back_as_it_was_written(text: str) -> None:
    data = write(Paper("T", sections=(Section("", (Paragraph(text),)),)))
    inline = [
        token for token in MarkdownIt("gfm-like", {"linkify": False}).parse(data.decode()) if token.type == "inline"
    ]
    assert "".join(child.content for child in inline[1].children or []) == sanitise_line(text)
