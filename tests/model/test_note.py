"""Notes: what is kept of what is typed."""

from hypothesis import given

from lscb_tui.model.note import tags_in
from tests.export.papers import ANY_TEXT


def test_tags_are_parted_by_commas_and_kept_once_without_their_hashes() -> None:
    assert tags_in("#Deaths, deaths,, ##urgent , # later") == ("deaths", "urgent", "later")


@given(ANY_TEXT)
def test_tags_that_are_kept_are_read_as_they_are(text: str) -> None:
    assert tags_in(", ".join(tags_in(text))) == tags_in(text)
