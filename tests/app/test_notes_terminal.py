"""Notes in a real terminal: what was typed is there however the program ended, and two windows see each other."""

from pathlib import Path

import pytest

from tests.terminal import KEYS, Terminal
from tests.trials.notes import ended_while_writing, kept_text, killed_while_typing, writing
from tests.trials.signals import APP, WAYS

TEXT = "a text of one line"


@pytest.mark.parametrize("length", [7, 30, 55])
def test_killed_while_somebody_types_it_loses_a_moment_and_tears_nothing(
    environment: dict[str, str], length: int
) -> None:
    loss = killed_while_typing(environment, length)
    assert not loss.is_torn
    assert loss.characters < length, "and what was typed before that moment is there"


@pytest.mark.parametrize("way", WAYS)
def test_whatever_ends_it_what_the_screen_showed_is_kept(environment: dict[str, str], way: str) -> None:
    assert ended_while_writing(environment, WAYS[way], TEXT) == (WAYS[way].code, TEXT)


def test_after_a_closed_window_the_next_one_opens_where_it_was(environment: dict[str, str]) -> None:
    with writing(environment) as terminal:
        terminal.send(TEXT)
        terminal.wait_for(TEXT)
        terminal.close()
        terminal.wait_for_exit()
    with Terminal(APP, environment) as terminal:
        terminal.wait_for(lambda text: TEXT in text and "kept as you type" in text)
        terminal.send(", and on")
        terminal.wait_for(f"{TEXT}, and on")


def test_a_note_appears_in_the_other_window_and_a_conflict_keeps_both_texts(environment: dict[str, str]) -> None:
    with writing(environment) as one:
        one.send("from the first")
        one.wait_for("from the first")
        one.send(KEYS["escape"])
        with Terminal(APP, environment) as other:
            other.wait_for("from the first")
            for terminal in (one, other):
                terminal.settle()
                if "kept as you type" not in terminal.text:
                    terminal.send("e")
                terminal.wait_for("kept as you type")
            one.send("A")
            other.send("B")
            seen = [terminal for terminal in (one, other) if _meets_a_conflict(terminal)]
            assert len(seen) == 1, "one came first, and the other is asked when it leaves the text"
            seen[0].send(f"{KEYS['down']}{KEYS['down']}{KEYS['enter']}")
            seen[0].wait_for("decided")
    assert {"A", "B"} <= set(kept_text(environment)), "both texts are in the note"


def _meets_a_conflict(terminal: Terminal) -> bool:
    try:
        terminal.wait_for("Esc shows both texts", seconds=6)
    except AssertionError:
        return False
    terminal.send(KEYS["escape"])
    terminal.wait_for("Two people changed this text")
    return True


@pytest.mark.parametrize(
    ("script", "text", "said"),
    [
        ('printf "from the editor" > "$1"', "from the editor", ""),
        ('printf "spoilt" > "$1"; exit 3', "before", "the text stays as it was"),
    ],
)
def test_the_text_is_written_in_ones_own_editor_and_one_that_fails_changes_nothing(
    environment: dict[str, str], tmp_path: Path, script: str, text: str, said: str
) -> None:
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\n{script}\n")
    editor.chmod(0o700)
    with writing({**environment, "EDITOR": str(editor), "VISUAL": ""}) as terminal:
        terminal.send("before")
        terminal.wait_for("before")
        terminal.send(KEYS["escape"])
        terminal.wait_for("1 of 1 kept")
        terminal.settle()
        terminal.send("E")
        terminal.wait_for(lambda shown: text in shown and said in shown)
        terminal.settle()
        terminal.send("q")
        terminal.wait_for_exit()
    assert kept_text(environment) == text
