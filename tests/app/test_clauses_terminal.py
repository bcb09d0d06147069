"""The words of a clause in a real terminal: what was typed is there however the program ended."""

import pytest

from tests.terminal import KEYS, Terminal
from tests.trials.clauses import CLAUSE, WORDS, kept_words, writing
from tests.trials.notes import ended_while_writing, killed_while_typing
from tests.trials.signals import APP, WAYS

TEXT = ", and on"


@pytest.mark.parametrize("length", [7, 30, 55])
def test_killed_while_somebody_types_it_loses_a_moment_and_tears_nothing(
    environment: dict[str, str], length: int
) -> None:
    loss = killed_while_typing(environment, length, CLAUSE)
    assert not loss.is_torn
    assert loss.characters < length, "and what was typed before that moment is there"


@pytest.mark.parametrize("way", WAYS)
def test_whatever_ends_it_what_the_screen_showed_is_kept(environment: dict[str, str], way: str) -> None:
    assert ended_while_writing(environment, WAYS[way], TEXT, CLAUSE) == (WAYS[way].code, TEXT)


def test_after_a_kill_the_next_window_shows_the_words_and_goes_on(environment: dict[str, str]) -> None:
    with writing(environment) as terminal:
        terminal.send(TEXT)
        terminal.wait_for(f"{WORDS}{TEXT}")
        while kept_words(environment) != TEXT:
            terminal.read(0.05)
    with Terminal(APP, environment, columns=160, rows=40) as terminal:
        terminal.wait_for(f"{WORDS}{TEXT}")
        terminal.settle()
        terminal.send(f"{KEYS['F5']}{KEYS['enter']}")
        terminal.wait_for("kept as you type")
        terminal.send(" and on")
        terminal.wait_for(f"{WORDS}{TEXT} and on")
