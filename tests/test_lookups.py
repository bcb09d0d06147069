"""The things people type find the paragraph that answers them."""

from collections import Counter
from pathlib import Path

import pytest

from lscb_tui.library.content import Content
from tests.lookups import SHIPPED, Result, measure

KEPT_ASIDE = Path(__file__).parents[2] / "shared" / "eval" / "lookups.jsonl"


def summary(results: list[Result]) -> tuple[int, int]:
    first = sum(result.place == 1 for result in results)
    return first, sum(result.place is not None and result.place <= 3 for result in results)


def test_the_shipped_lookups_are_answered(content: Content) -> None:
    results = measure(content, SHIPPED)
    first, three = summary(results)
    assert len(results) == 60
    assert first >= 50
    assert three >= 56


@pytest.mark.skipif(not KEPT_ASIDE.exists(), reason="the lookups kept beside the project are not here")
def test_the_lookups_beside_the_project_are_answered(content: Content) -> None:
    results = measure(content, KEPT_ASIDE)
    first, three = summary(results)
    assert first >= 18
    assert three >= 23


def test_every_shipped_anchor_stands_in_some_paragraph(content: Content) -> None:
    texts = [" ".join(text.split()) for (text,) in content.rows("SELECT text FROM paragraph")]
    missing = Counter(
        result.anchor for result in measure(content, SHIPPED) if not any(result.anchor in t for t in texts)
    )
    assert not missing
