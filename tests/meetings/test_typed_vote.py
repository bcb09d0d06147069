"""A vote as it is typed."""

import pytest

from lscb_tui.meetings.refusal import Refusal
from lscb_tui.meetings.typed_vote import read_cast, read_vote, shown_vote
from lscb_tui.model.motion import Cast, Manner, Vote


@pytest.mark.parametrize(
    ("typed", "counts"),
    [
        ("5 3 1", (5, 3, 1, None)),
        ("5-3", (5, 3, None, None)),
        ("5, 3, 1, 2", (5, 3, 1, 2)),
        ("5 for 3 against 1 abstained", (5, 3, 1, None)),
        ("5 for, 3 against and 2 not voting", (5, 3, None, 2)),
        ("3 against 5 for", (5, 3, None, None)),
        ("4f 2a", (4, 2, None, None)),
        ("12", (12, None, None, None)),
    ],
)
def test_counts_are_read_in_order_or_by_their_words(typed: str, counts: tuple[int | None, ...]) -> None:
    vote = read_vote(typed)
    assert (vote.in_favour, vote.against, vote.abstained, vote.not_voting) == counts
    assert vote.manner is Manner.SHOW_OF_HANDS


@pytest.mark.parametrize("typed", ["agreed", "nem con", "nem. con.", "unanimously", "no vote"])
def test_agreement_needs_no_count(typed: str) -> None:
    assert read_vote(typed) == Vote(Manner.NONE)


@pytest.mark.parametrize("typed", ["", "five", "5 3 1 2 4", "5 for 3 for", "5 maybe", "-"])
def test_what_is_no_vote_is_refused_with_its_shape(typed: str) -> None:
    with pytest.raises(Refusal, match="abstained"):
        read_vote(typed)


@pytest.mark.parametrize("typed", ["5 3 1", "5 0", "agreed", "4 4 0 1"])
def test_a_vote_is_shown_as_it_is_typed(typed: str) -> None:
    assert shown_vote(read_vote(typed)) == typed


@pytest.mark.parametrize(
    ("typed", "cast"), [("for", Cast.FOR), ("ag", Cast.AGAINST), ("none", Cast.NOT_USED), ("not used", Cast.NOT_USED)]
)
def test_a_casting_vote_is_read_by_any_beginning(typed: str, cast: Cast) -> None:
    assert read_cast(typed) is cast


@pytest.mark.parametrize("typed", ["", "maybe", "5"])
def test_what_is_no_casting_vote_is_refused(typed: str) -> None:
    with pytest.raises(Refusal, match="tie"):
        read_cast(typed)
