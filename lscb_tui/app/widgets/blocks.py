"""Blocks: what lists and readers show. Plain data, wrapped to a width in one place."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from ...model.sanitise import sanitise
from .wrapping import fitting, wrap

ROLES = {
    "plain": "$foreground",
    "strong": "bold $foreground",
    "faint": "$faint",
    "heading": "bold $primary",
    "match": "bold underline $accent",
    "marker": "bold $marker",
}
"""How parts of a block look, in the colours of the theme. Words that match and the cursor's marker look so anywhere."""

_CUT = " …"


class Part(NamedTuple):
    """Some lines of a block: text, how it looks, how far it is indented in columns, and the spans that match."""

    text: str
    role: str = "plain"
    indent: int = 0
    matches: tuple[tuple[int, int], ...] = ()
    most_lines: int | None = None
    """At most so many lines; … stands where more were cut."""


class Block(NamedTuple):
    """One thing in a list or a reader. `key` names it to whoever listens; one without a key cannot be chosen."""

    parts: tuple[Part, ...]
    key: str | None = None
    space_before: int = 0


class Line(NamedTuple):
    """One line as drawn, and which block it belongs to."""

    segments: tuple[Segment, ...]
    block: int
    is_first: bool


def lay_out(blocks: Sequence[Block], width: int, styles: Mapping[str, Style]) -> list[Line]:
    """Wrap blocks to `width` columns. Text is drawn as it is: no markup is read in it."""
    lines: list[Line] = []
    for number, block in enumerate(blocks):
        lines += [Line((), number, is_first=False)] * block.space_before
        is_first = True
        for part in block.parts:
            for segments in _wrapped(part, max(width, 8), styles):
                lines.append(Line(segments, number, is_first))
                is_first = False
    return lines


def _wrapped(part: Part, width: int, styles: Mapping[str, Style]) -> Iterable[tuple[Segment, ...]]:
    style = styles[part.role]
    marked = style + styles["match"] if part.matches else style
    text = sanitise(part.text).replace("\t", " ")
    margin = [Segment(" " * part.indent, style)] if part.indent else []
    room = max(width - part.indent, 4)
    for number, (start, end, goes_on) in enumerate(wrap(text, room), start=1):
        is_cut = number == part.most_lines and goes_on
        last = fitting(text, start, end, room - len(_CUT)) if is_cut else end
        drawn = _marked(text, start, last, part.matches, style, marked)
        yield (*margin, *drawn, *([Segment(_CUT, style)] if is_cut else ()))
        if number == part.most_lines:
            return


def _marked(
    text: str, start: int, end: int, matches: Sequence[tuple[int, int]], style: Style, marked: Style
) -> Iterable[Segment]:
    """The segments of one line: what matches, and what stands between."""
    for first, last in matches:
        if start < last and first < end:
            if start < first:
                yield Segment(text[start:first], style)
            yield Segment(text[max(start, first) : min(last, end)], marked)
            start = last
    if start < end:
        yield Segment(text[start:end], style)
