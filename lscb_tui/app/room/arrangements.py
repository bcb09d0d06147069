"""How a slide may be set out: the ways to arrange its words, the best first. Each is made for a width in columns."""

from collections.abc import Callable, Iterator

from ...model.sanitise import sanitise_line
from ...model.slide import LEFT_OUT, Slide, SlideKind
from ...model.word_difference import Run, Side, difference
from ..widgets.blocks import Block, Pair, Part
from ..widgets.differences import marked
from ..widgets.wrapping import cut
from .bars import bar_parts

Arrangement = Callable[[int], list[Block]]

NOTHING = "Nothing is shown."
_STANDS, _WOULD, _ADDED = "As it stands", "As it would be", "A clause would be added"
_LEGEND = "[−…−] would be left out   [+…+] would be inserted"
_LONGEST_LABEL = 12
_BESIDE = 100
"""Columns from which a clause before and after stand beside each other."""


def arrangements(slide: Slide, title: str, room: int) -> Iterator[Arrangement]:
    """The ways to set out the body of a slide where there are so many columns at most."""
    match slide.kind:
        case SlideKind.HEADLINE:
            yield lambda _: _spaced([Part(line, "strong") for line in slide.lines])
        case SlideKind.RESULT:
            yield lambda _: _result(slide)
        case SlideKind.FIGURE:
            yield lambda width: _figure(slide, width, space=1)
            yield lambda width: _figure(slide, width, space=0)
        case SlideKind.CLAUSE if slide.after and not slide.before:
            yield lambda _: _added(slide)
        case SlideKind.CLAUSE if slide.after:
            yield from _changes(slide, room)
        case SlideKind.CLAUSE:
            yield lambda _: [Block((_clause(slide, Part(slide.before)),))]
        case _:
            yield lambda _: _spaced([Part(title, "strong"), Part(NOTHING, "faint")])


def _spaced(parts: list[Part]) -> list[Block]:
    return [Block((part,), space_before=int(number > 0)) for number, part in enumerate(parts)]


def _result(slide: Slide) -> list[Block]:
    outcome, *others = slide.lines or ("",)
    return [Block((Part(outcome, "label"),)), *(Block((Part(line, "strong"),), space_before=1) for line in others)]


def _figure(slide: Slide, width: int, *, space: int) -> list[Block]:
    """The line as it is said, what the numbers count, and the bars with so many lines between them."""
    blocks = _spaced([Part(line, "strong") for line in slide.lines])
    if slide.chart and slide.unit:
        blocks.append(Block((Part(slide.unit, "faint"),), space_before=1))
    for number, part in enumerate(bar_parts(slide.chart, width)):
        is_new = bool(part.margin.strip())
        blocks.append(Block((part,), space_before=1 if number == 0 else space * is_new))
    return blocks


def _added(slide: Slide) -> list[Block]:
    text, spans = marked(difference("", slide.after))
    return [Block((Part(_ADDED, "faint"), Part(""), _clause(slide, Part(text, spans=spans))))]


def _changes(slide: Slide, room: int) -> Iterator[Arrangement]:
    """Before and after beside each other, else one above the other, else as one text with both in it."""
    runs = difference(slide.before, "" if slide.after == LEFT_OUT else slide.after)
    before, after = (
        (Part(name, "faint"), Part(""), _clause(slide, _of_side(runs, side)))
        for name, side in ((_STANDS, Side.LEFT), (_WOULD, Side.RIGHT))
    )
    if slide.after == LEFT_OUT:
        after = (*after[:-1], _clause(slide, Part(LEFT_OUT)))
    legend = Block((Part(_LEGEND, "faint"),), space_before=1)
    if room >= _BESIDE:
        yield lambda _: [Block((Pair(before, after),)), legend]
    yield lambda _: [Block(before), Block(after, space_before=1), legend]
    text, spans = marked(runs)
    both = _clause(slide, Part(text, spans=spans))
    yield lambda _: [Block((both,)), legend]


def _of_side(runs: list[Run], side: Side) -> Part:
    text, spans = marked([run for run in runs if run.side in (Side.BOTH, side)])
    return Part(text, spans=spans)


def _clause(slide: Slide, part: Part) -> Part:
    """The words of a clause, behind its label."""
    label = cut(sanitise_line(" ".join(slide.lines)), _LONGEST_LABEL)
    return part._replace(indent=len(label) + 1, margin=label) if label else part
