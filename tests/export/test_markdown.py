"""Markdown, read again by a Markdown reader: what was text is text, and nothing else."""

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from lscb_tui.export.markdown import write
from lscb_tui.export.paper import Items, Paper, Section, cleaned
from tests.cli.hostile import raw
from tests.export.papers import ANY_TEXT, MARKING, NASTY, PACK, paper_of, said

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
LINKING_READER = MarkdownIt("gfm-like", {"html": True})

WRITTEN = r"""**OFFICIAL-SENSITIVE**

# Boats in Hillshire 2017/18

Scrutiny Panel, autumn 2018

## Headlines

What the board said, with the words that prove it.

Boats inspected: 25 in 2017/18.

> “25 boats were seen”
>
> HBB (Hillshire) 2017/18, para 3 \[hbb#3\]

> “the fewest since 2008”
>
> HBB (Hillshire) 2017/18, para 4

**Note:** “Nearly half” is said as less than 50%.

### Decisions

1. that the report be received; and
2. that progress be noted.

- Are the piers sound?

  > “piers”
  >
  > \[hbb#5\]

- And the quays?

1. that the panel be told by March.

## Figures

**Both years**

| Indicator | 2016/17 | 2017/18 |
| --- | ---: | ---: |
| Boats inspected | 31 | 25 |
| Boats that leak |  | nearly half |

After the table.

**OFFICIAL-SENSITIVE**
"""


def inlines(markdown: bytes) -> list[Token]:
    return [token for token in READER.parse(markdown.decode()) if token.type == "inline"]


def read(markdown: bytes) -> list[str]:
    """Every run of text that a reader of Markdown sees."""
    return ["".join(child.content for child in token.children or ()) for token in inlines(markdown)]


def expected(paper: Paper) -> list[str]:
    marking = cleaned(paper).classification
    return [text for text in (marking, *said(paper), marking) if text]


def test_a_paper_is_markdown_that_a_person_can_read_too() -> None:
    assert write(PACK).decode() == WRITTEN


def assert_text_stays_text(text: str) -> None:
    paper = paper_of(text)
    assert [shown for shown in read(write(paper)) if shown] == expected(paper)
    tokens = READER.parse(write(paper).decode())
    assert {child.type for token in tokens for child in token.children or ()} <= {"text", "strong_open", "strong_close"}
    assert not {"html_block", "code_block", "fence", "hr"} & {token.type for token in tokens}


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_is_read_as_that_text(text: str) -> None:
    assert_text_stays_text(text)


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_is_read_as_that_text(text: str) -> None:
    assert_text_stays_text(text)


def test_the_blocks_are_what_they_were() -> None:
    blocks = [token.type for token in READER.parse(write(PACK).decode()) if token.type.endswith("_open")]
    counted = {kind: blocks.count(kind) for kind in set(blocks)}
    assert counted["heading_open"] == 4
    assert counted["blockquote_open"] == 3
    assert (counted["ordered_list_open"], counted["bullet_list_open"], counted["list_item_open"]) == (2, 1, 5)
    assert (counted["th_open"], counted["tr_open"], counted["td_open"]) == (3, 3, 6)


@pytest.mark.parametrize("ordered", [True, False])
def test_lists_that_follow_each_other_stay_apart(ordered: bool) -> None:
    lists = tuple(Items(("a", "b"), ordered) for _ in range(3))
    tokens = READER.parse(write(Paper("", sections=(Section("", lists),))).decode())
    kind = "ordered_list_open" if ordered else "bullet_list_open"
    assert [token.type for token in tokens].count(kind) == 3


def test_a_proof_alone_stays_in_its_item() -> None:
    tokens = READER.parse(write(paper_of("x")).decode())
    depth = {token.level for token in tokens if token.type == "blockquote_open"}
    assert depth == {0, 2}


@pytest.mark.parametrize(
    "text",
    ["http://example.com/a", "https://example.com", "ftp://a.example", "www.example.com", "a.person@example.com"],
)
def test_an_address_does_not_become_a_link(text: str) -> None:
    tokens = LINKING_READER.parse(write(paper_of(f"see {text} there")).decode())
    assert not [child for token in tokens for child in token.children or () if child.type == "link_open"]


@pytest.mark.parametrize("text", NASTY)
def test_nothing_hostile_is_written(text: str) -> None:
    assert raw(write(paper_of(text))) == []


def test_the_classification_is_the_first_line_and_the_last() -> None:
    shown = read(write(PACK))
    assert (shown[0], shown[-1]) == (MARKING, MARKING)
