"""Two texts as one, with what is struck and what is inserted in signs of their own."""

from ...model.word_difference import Run, Side, difference
from .blocks import Part

_SIGNS = {Side.LEFT: ("[−", "−]", "struck"), Side.RIGHT: ("[+", "+]", "inserted")}


def difference_part(before: str, after: str) -> Part:
    """What a change did, word by word."""
    text, spans = marked(difference(before, after))
    return Part(text, spans=spans)


def marked(runs: list[Run]) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """One text of all runs, those of one side in signs of their own, and where each stands in it."""
    text, spans = "", []
    for run in runs:
        opening, closing, role = _SIGNS.get(run.side, ("", "", "plain"))
        text += " " if text else ""
        start = len(text)
        text += f"{opening}{run.text}{closing}"
        if run.side is not Side.BOTH:
            spans.append((start, len(text), role))
    return text, tuple(spans)
