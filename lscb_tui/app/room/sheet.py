"""A slide set out on a screen: heading at the top, citation at the bottom, between them what is to be read.

Lines are as short as reading from afar wants them; they grow longer only where the screen would not hold the slide.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from ...model.sanitise import sanitise_line
from ...model.slide import Slide
from ..widgets.blocks import Block, Line, Part, lay_out
from ..widgets.wrapping import cut
from .arrangements import arrangements

_COLUMN = 60
"""Columns of a line that is read well from afar."""
_WIDER = 12
_BESIDE_COLUMN = 2 * _COLUMN + 3
_NARROW = 80
_LEAST = 2
"""Lines of the body, below which heading and citation go: the words themselves come first."""
_SIGN = re.compile(r"\[[−+]")
"""What begins words that would be left out or inserted."""
Row = tuple[Segment, ...]


class Around(NamedTuple):
    """What stands around a slide: the meeting's title, a classification, a sentence of trouble, a hint at the keys."""

    title: str
    classification: str = ""
    trouble: str = ""
    hint: str = ""


class Sheet(NamedTuple):
    """The rows of a screen, from which line of the body on, and the last line that it may begin with."""

    rows: list[Row]
    top: int = 0
    beyond: int = 0


class _Trial(NamedTuple):
    """A slide at one width."""

    head: list[Line]
    body: list[Line]
    foot: list[Line]
    column: int


def sheet(
    slide: Slide | None, around: Around, size: tuple[int, int], styles: Mapping[str, Style], top: int | None = None
) -> Sheet:
    """A slide on a screen of `size`, columns by rows; where not all of it fits, the body from line `top` on.

    Without `top` it begins where a change of a clause is in view.

    No slide: it is not known yet what was sent.
    """
    width, height = size
    last = lay_out(_last(around), max(width - 2, 1), styles)
    free = height - 1 - len(last)
    first = _marking(around, width, styles)
    if slide is None or free < 1:
        rows = [first, *[()] * max(free, 0), *(_indented(line, 1) for line in last)]
        return Sheet(rows[:height])
    trials = list(_trials(slide, around.title, width, styles))
    fitting = (trial for trial in trials if _needed(trial) <= free)
    trial = next(fitting, trials[-1])
    middle, shown_from, beyond = _middle(trial, width, free, styles, top)
    return Sheet([first, *middle, *(_indented(line, 1) for line in last)], shown_from, beyond)


def _trials(slide: Slide, title: str, width: int, styles: Mapping[str, Style]) -> Iterator[_Trial]:
    room = max(width - (4 if width < _NARROW else 8), 8)
    head = [Block((Part(slide.heading, "heading"),))] if slide.heading else []
    foot = [Block((Part(slide.citation, "faint"),))] if slide.citation else []
    for number, arrangement in enumerate(arrangements(slide, title, room)):
        is_beside = number == 0 and any(not isinstance(part, Part) for part in arrangement(room)[0].parts)
        for column in _columns(_BESIDE_COLUMN if is_beside else _COLUMN, room):
            around = (lay_out(blocks, column, styles) for blocks in (head, foot))
            yield _Trial(next(around), lay_out(arrangement(column), column, styles), next(around), column)


def _columns(column: int, room: int) -> Iterator[int]:
    yield from range(min(column, room), room, _WIDER)
    yield room


def _needed(trial: _Trial) -> int:
    """The rows that it takes: a blank one after the heading and before the citation."""
    return len(trial.body) + sum(len(part) + 1 for part in (trial.head, trial.foot) if part)


def _middle(
    trial: _Trial, width: int, free: int, styles: Mapping[str, Style], top: int | None
) -> tuple[list[Row], int, int]:
    """The rows between marking and last line, the first line shown of the body, and how far it can be scrolled."""
    left = (width - trial.column) // 2
    head, foot = ([_indented(line, left) for line in part] for part in (trial.head, trial.foot))
    room = free - sum(len(part) + 1 for part in (head, foot) if part)
    if room < _LEAST:
        head, foot, room = [], [], free
    body, beyond = [_indented(line, left) for line in trial.body], 0
    if len(body) > room:
        shown = max(room - 1, 1)
        beyond = len(body) - shown
        top = min(_first_change(trial.body, shown) if top is None else top, beyond)
        told = Segment(_beyond_told(top, beyond - top), styles["faint"])
        body = [*body[top : top + shown], (Segment(" " * left), told)][:room]
    above = (room - len(body)) // 2
    below = room - len(body) - above
    under = int(bool(foot) and below > 1)
    rows = [*head, *([()] if head else []), *[()] * above, *body, *[()] * (below - under)]
    return [*rows, *([()] if foot else []), *foot, *[()] * under], top or 0, beyond


def _first_change(body: list[Line], shown: int) -> int:
    """From which line on the changes are in view, as far as they can be: the first line, where they are anyway."""
    changed = [number for number, line in enumerate(body) if any(_SIGN.search(part.text) for part in line.segments)]
    return max(changed[0] - shown // 3, 0) if changed and changed[-1] >= shown else 0


def _beyond_told(above: int, below: int) -> str:
    told = [f"{count} {where}" for count, where in ((above, "above"), (below, "below")) if count]
    return f"… more lines: {', '.join(told)} (↑ ↓)"


def _marking(around: Around, width: int, styles: Mapping[str, Style]) -> Row:
    text = cut(sanitise_line(around.classification), max(width - 2, 8)) if around.classification else ""
    return (Segment(" " * max(width - cell_len(text) - 1, 0)), Segment(text, styles["strong"])) if text else ()


def _last(around: Around) -> list[Block]:
    if around.trouble:
        return [Block((Part(f"! {around.trouble}", "strong", most_lines=2),))]
    return [Block((Part(around.hint, "faint", most_lines=1),))]


def _indented(line: Line, left: int) -> Row:
    return (Segment(" " * left), *line.segments)
