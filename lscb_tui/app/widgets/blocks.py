"""Blocks: what lists and readers show. Plain data, wrapped to a width in one place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import StringIO
from itertools import zip_longest

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from ...model.sanitise import sanitise

ROLES = ("plain", "strong", "faint", "heading", "struck", "inserted")
"""How a part of a block looks; the style sheet decides what each means."""
_SIDE_BY_SIDE = 97
"""Columns from which two sides stand beside each other: a window of 100."""
_RULE = " │ "


@dataclass(frozen=True)
class Part:
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
    spans: tuple[tuple[int, int, str], ...] = ()
    """Start, end and role of words that look otherwise than the rest."""


@dataclass(frozen=True)
class Pair:
    """Two sides of a row: beside each other where there is room, else the left above the right."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]


@dataclass(frozen=True)
class Block:
    """One thing in a list or a reader. `key` names it to whoever listens; one without a key cannot be chosen."""

    parts: tuple[Part | Pair, ...]
    key: str | None = None
    space_before: int = 0


@dataclass(frozen=True)
class Line:
    """One line as drawn, and which block it belongs to."""

    segments: tuple[Segment, ...]
    block: int
    is_first: bool


@lru_cache(maxsize=1)
def _console() -> Console:
    return Console(file=StringIO(), width=80, color_system=None, legacy_windows=False)


def lay_out(blocks: Sequence[Block], width: int, styles: dict[str, Style]) -> list[Line]:
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


def _drawn(part: Part | Pair, width: int, styles: dict[str, Style]) -> Iterable[tuple[Segment, ...]]:
    if isinstance(part, Part):
        return _wrapped(part, width, styles)
    if width < _SIDE_BY_SIDE:
        return (
            segments for side in (part.left, part.right) for one in side for segments in _wrapped(one, width, styles)
        )
    return _beside(part, (width - len(_RULE)) // 2, styles)


def _beside(pair: Pair, width: int, styles: dict[str, Style]) -> Iterable[tuple[Segment, ...]]:
    """Both sides line by line, the left padded to its width."""
    left, right = (
        [segments for part in side for segments in _wrapped(part, width, styles)] for side in (pair.left, pair.right)
    )
    rule = Segment(_RULE, styles["faint"])
    for one, other in zip_longest(left, right, fillvalue=()):
        filled = sum(segment.cell_length for segment in one)
        yield (*one, Segment(" " * (width - filled), styles["plain"]), rule, *other)


def _wrapped(part: Part, width: int, styles: dict[str, Style]) -> Iterable[tuple[Segment, ...]]:
    style = styles[part.role]
    margin = sanitise(part.margin).ljust(part.indent)[: part.indent]
    room = max(width - part.indent, 4)
    kept = 0
    for text in _paragraphs(part, styles):
        for line in text.wrap(_console(), room):
            line.rstrip()
            kept += 1
            if part.most_lines and kept > part.most_lines:
                return
            if part.most_lines and kept == part.most_lines and not _is_last(text, line):
                cut(line, room)
            drawn = [Segment(s.text, style + s.style if s.style else style) for s in line.render(_console())]
            yield (Segment(margin, style), *drawn) if part.indent else tuple(drawn)
            margin = " " * part.indent


def cut(line: Text, room: int) -> None:
    """Make a line end in an ellipsis within `room` columns, after a whole word where it has more than one."""
    ellipsis = " …"
    whole = line.plain
    line.truncate(room - len(ellipsis))
    last_space = line.plain.rfind(" ")
    if last_space > 0 and whole[len(line) : len(line) + 1].strip():
        line.right_crop(len(line) - last_space)
    line.rstrip()
    line.append(ellipsis)


def _is_last(text: Text, line: Text) -> bool:
    """Whether a wrapped line ends its text."""
    return text.plain.rstrip().endswith(line.plain.rstrip())


def _paragraphs(part: Part, styles: dict[str, Style]) -> Iterable[Text]:
    """The lines of the text that its writer broke, with matches marked."""
    text = Text(sanitise(part.text))
    for start, end in part.matches:
        text.stylize(styles["match"], start, end)
    for start, end, role in part.spans:
        text.stylize(styles[role], start, end)
    return text.split("\n", allow_blank=True)
