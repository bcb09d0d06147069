"""Two passages, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from lscb_tui.model.word_difference import Run, Side, difference, shared

WORDS = st.lists(st.sampled_from(["the", "Board", "is", "assured", "not", "of", "early", "help"]), max_size=12)


def _words(runs: list[Run], side: Side) -> list[str]:
    return [word for run in runs if run.side in (Side.BOTH, side) for word in run.text.split()]


def test_what_stands_on_one_side_alone_is_told_apart() -> None:
    assert difference("the Board cannot give assurance today", "the Board cannot yet give assurance today") == [
        Run(Side.BOTH, "the Board cannot"),
        Run(Side.RIGHT, "yet"),
        Run(Side.BOTH, "give assurance today"),
    ]


def test_struck_words_stand_before_those_in_their_place() -> None:
    runs = difference("Early Help remained a concern", "Early Help became assured")
    assert [run.side for run in runs] == [Side.BOTH, Side.LEFT, Side.RIGHT]


def test_quotes_and_white_space_make_no_difference() -> None:
    assert difference("the Board's  “plan”", 'the Board’s\n"plan"') == [Run(Side.BOTH, 'the Board’s "plan"')]


def test_capitals_make_a_difference() -> None:
    assert difference("Board", "board") == [Run(Side.LEFT, "Board"), Run(Side.RIGHT, "board")]


def test_a_small_word_alone_between_changes_is_no_common_ground() -> None:
    runs = difference("mended piers of oak", "painted quays of stone")
    assert [run.side for run in runs] == [Side.LEFT, Side.RIGHT]


@given(WORDS, WORDS)
def test_no_word_of_either_side_is_lost_or_moved(left: list[str], right: list[str]) -> None:
    runs = difference(" ".join(left), " ".join(right))
    assert _words(runs, Side.LEFT) == left
    assert _words(runs, Side.RIGHT) == right


@given(WORDS)
def test_a_passage_shares_all_words_with_itself_but_those_too_small_to_count(words: list[str]) -> None:
    text = " ".join([*words, "safeguarding"])
    assert shared(difference(text, text)) == 1.0


def test_passages_with_nothing_in_common_share_nothing() -> None:
    assert shared(difference("piers", "quays")) == 0.0
