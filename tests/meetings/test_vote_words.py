"""Votes in words, in short and as a sentence."""

import pytest

from lscb_tui.meetings.vote_words import division_words, votes_words
from lscb_tui.model.motion import Manner, Vote


@pytest.mark.parametrize(
    ("vote", "short", "sentence"),
    [
        (Vote(manner=Manner.NONE), "without a vote", "No vote was taken."),
        (Vote(in_favour=9, against=0), "9 for, 0 against", "9 voted for and none voted against."),
        (
            Vote(manner=Manner.BY_NAME, names_for=("a", "b"), names_against=("c",)),
            "2 for, 1 against",
            "By name, 2 voted for and 1 voted against.",
        ),
        (
            Vote(manner=Manner.SHOW_OF_HANDS, in_favour=5, against=3, abstained=1, not_voting=2),
            "5 for, 3 against, 1 abstained, 2 not voting",
            "On a show of hands, 5 voted for, 3 voted against, 1 abstained and 2 did not vote.",
        ),
        (
            Vote(in_favour=5, against=3, abstained=0),
            "5 for, 3 against",
            "5 voted for, 3 voted against and none abstained.",
        ),
        (Vote(against=0), "0 against", "None voted against."),
        (Vote(), "", ""),
    ],
)
def test_a_vote_is_told_as_it_was_counted(vote: Vote, short: str, sentence: str) -> None:
    assert (votes_words(vote), division_words(vote)) == (short, sentence)
