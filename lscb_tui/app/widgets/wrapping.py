"""Where the lines of a text end, by the columns that its letters take in a terminal."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import chop_cells

_NARROW = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*")
"""Letters and punctuation of one column each: what most papers are made of, which needs no measuring."""


CUT = " …"
"""What stands at the end of a line of which more was cut."""


class Stretch(NamedTuple):
    """One line of a text: where it starts and ends, and whether more of what its writer put on one line follows."""

    start: int
    end: int
    goes_on: bool


def wrap(text: str, room: int) -> Iterator[Stretch]:
    """The lines of `text` at `room` columns.

    Words stay whole where they fit, the spaces between two lines belong to neither, and lines that the writer broke
    stay broken.
    """
    start = 0
    for written in text.split("\n"):
        end = start + len(written.rstrip())
        if start == end:
            yield Stretch(start, end, goes_on=False)
        while start < end:
            stop, following = _break(text, start, end, room)
            yield Stretch(start, stop, goes_on=following < end)
            start = following
        start = end + len(written) - len(written.rstrip()) + 1


def fitting(text: str, start: int, end: int, room: int) -> int:
    """Up to where the letters from `start` to `end` fit into `room` columns; at least one does."""
    if _NARROW.fullmatch(text, start, min(start + room, end)):
        return min(start + room, end)
    chopped = chop_cells(text[start:end], room)
    return start + max(len(chopped[0]), 1) if chopped else end  # letters that take no columns are no line to Rich


def fitting_words(text: str, start: int, end: int, room: int) -> int:
    """Up to where whole words fit into `room` columns, without the spaces after the last; at least one letter does."""
    stop = fitting(text, start, end, room)
    if stop < end and not text[stop].isspace() and (space := text.rfind(" ", start, stop)) > start:
        stop = space
    return start + max(len(text[start:stop].rstrip()), 1)


def cut(text: str, room: int) -> str:
    """A text within `room` columns: whole, or its first words and an ellipsis."""
    if fitting(text, 0, len(text), room) == len(text):
        return text
    return text[: fitting_words(text, 0, len(text), room - len(CUT))] + CUT


def _break(text: str, start: int, end: int, room: int) -> tuple[int, int]:
    """The end of the line that begins at `start`, and the beginning of the next."""
    stop = fitting(text, start, end, room)
    if stop == end:
        return end, end
    space = text.rfind(" ", start, stop + 1)
    if space < 0 or not text[start:space].strip():  # a word longer than a line
        return stop, stop
    following = space
    while text[following] == " ":
        following += 1
    return start + len(text[start:space].rstrip()), following
