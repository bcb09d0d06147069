"""Blocks: what lists and readers show. Plain data, wrapped to a width in one place."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from ...model.sanitise import sanitise
from .wrapping import CUT, fitting_words, wrap

_SIDE_BY_SIDE = 97
"""Columns from which two sides stand beside each other: a window of 100."""
_RULE = " │ "

Span = tuple[int, int, str]
"""Start, end and role of words that look otherwise than the rest."""


class Part(NamedTuple):
    """Some lines of a block: text, how it looks, how far it is indented in columns, and the spans that match.

    `margin` is what stands in the indent of the first line; it has to be shorter.
    """

    text: str
    role: str = "plain"
    indent: int = 0
    margin: str = ""
    matches: tuple[tuple[int, int], ...] = ()
    most_lines: int | None = None
    """At most so many lines; … stands where more were cut."""
    spans: tuple[Span, ...] = ()


class Pair(NamedTuple):
    """Two sides of a row: beside each other where there is room, else the left above the right."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]


class Block(NamedTuple):
    """One thing in a list or a reader. `key` names it to whoever listens; one without a key cannot be chosen."""

    parts: tuple[Part | Pair, ...]
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
            for segments in _drawn(part, max(width, 8), styles):
                lines.append(Line(segments, number, is_first))
                is_first = False
    return lines


def _drawn(part: Part | Pair, width: int, styles: Mapping[str, Style]) -> Iterable[tuple[Segment, ...]]:
    if isinstance(part, Part):
        return _wrapped(part, width, styles)
    if width >= _SIDE_BY_SIDE:
        return _beside(part, (width - len(_RULE)) // 2, styles)
    return (segments for one in (*part.left, *part.right) for segments in _wrapped(one, width, styles))


def _beside(pair: Pair, width: int, styles: Mapping[str, Style]) -> Iterable[tuple[Segment, ...]]:
    """Both sides line by line, the left padded to its width."""
    left, right = ([line for part in side for line in _wrapped(part, width, styles)] for side in pair)
    rule = Segment(_RULE, styles["faint"])
    for one, other in zip_longest(left, right, fillvalue=()):
        filled = sum(segment.cell_length for segment in one)
        yield (*one, Segment(" " * (width - filled), styles["plain"]), rule, *other)


def _wrapped(part: Part, width: int, styles: Mapping[str, Style]) -> Iterable[tuple[Segment, ...]]:
    style = styles[part.role]
    spans = [*part.spans, *((first, last, "match") for first, last in part.matches)]
    looks = [(first, last, style + styles[role]) for first, last, role in sorted(spans)]
    text = sanitise(part.text).replace("\t", " ")
    margin = sanitise(part.margin).ljust(part.indent)[: part.indent]
    room = max(width - part.indent, 4)
    for number, (start, end, goes_on) in enumerate(wrap(text, room), start=1):
        is_cut = number == part.most_lines and goes_on
        last = fitting_words(text, start, end, room - len(CUT)) if is_cut else end
        lead = [Segment(margin, style)] if part.indent else []
        margin = " " * part.indent
        yield (*lead, *_styled(text, start, last, looks, style), *([Segment(CUT, style)] if is_cut else ()))
        if number == part.most_lines:
            return


def _styled(
    text: str, start: int, end: int, looks: Sequence[tuple[int, int, Style]], style: Style
) -> Iterable[Segment]:
    """The segments of one line: words that look otherwise, and what stands between."""
    for first, last, look in looks:
        if start < last and first < end:
            if start < first:
                yield Segment(text[start:first], style)
            yield Segment(text[max(start, first) : min(last, end)], look)
            start = last
    if start < end:
        yield Segment(text[start:end], style)
