"""Plain text: read from top to bottom, wrapped, nothing lost."""

import pytest

from lscb_tui.export.text import write
from tests.export.papers import HOSTILE, PLAIN, hostile_paper


def test_lines_keep_to_their_width_unless_a_word_is_longer() -> None:
    assert all(len(line) <= 40 for line in write(PLAIN, 40).decode().splitlines())


def test_a_row_of_a_table_names_each_cell() -> None:
    assert "Figure: Boats inspected\n  2017/18: 25\n" in write(PLAIN).decode()


@pytest.mark.parametrize("text", HOSTILE)
def test_no_control_byte_comes_out(text: str) -> None:
    said = write(hostile_paper(text)).decode()
    assert not any(ord(letter) < 32 and letter != "\n" for letter in said)
    assert "\u202e" not in said
