"""The difference between two passages, word by word."""

from dataclasses import dataclass
from enum import StrEnum

from .words import fold_quotation

_CRUMB_WORDS, _CRUMB_LETTERS = 2, 3


class Side(StrEnum):
    """Where words stand."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that stand on both sides, or on one alone."""

    side: Side
    text: str


def difference(left: str, right: str, *, exactly: bool = False) -> list[Run]:
    """The words of both passages in order: struck ones before those that stand in their place.

    White space and typographic quotes make no difference; capitals do. The words of what is on both sides are the
    right side's. A small word or two between changes are told as changed too, unless all is to be told `exactly`.
    """
    from rapidfuzz.distance import Indel

    before, after = left.split(), right.split()
    runs: list[Run] = []
    opcodes = Indel.opcodes([fold_quotation(word) for word in before], [fold_quotation(word) for word in after])
    for code in opcodes:
        if code.tag == "equal":
            runs.append(Run(Side.BOTH, " ".join(after[code.dest_start : code.dest_end])))
        elif code.tag == "delete":
            runs.append(Run(Side.LEFT, " ".join(before[code.src_start : code.src_end])))
        else:
            runs.append(Run(Side.RIGHT, " ".join(after[code.dest_start : code.dest_end])))
    if len(runs) > 1 and not exactly:
        runs = [run for each in runs for run in _without_crumbs(each)]
    return _struck_first(runs)


def _without_crumbs(run: Run) -> list[Run]:
    """A word or two of three letters at most, alone between changes, tell nothing: they are told as changed too."""
    words = run.text.split()
    if run.side is Side.BOTH and len(words) <= _CRUMB_WORDS and max(map(len, words)) <= _CRUMB_LETTERS:
        return [Run(Side.LEFT, run.text), Run(Side.RIGHT, run.text)]
    return [run]


def shared(runs: list[Run]) -> float:
    """The share of all words, counted on both sides, that stand on both: from 0 to 1."""
    counts = {side: sum(len(run.text.split()) for run in runs if run.side is side) for side in Side}
    words = 2 * counts[Side.BOTH] + counts[Side.LEFT] + counts[Side.RIGHT]
    return 2 * counts[Side.BOTH] / words if words else 1.0


def _struck_first(runs: list[Run]) -> list[Run]:
    """Between two common runs, all that is struck as one, then all that is new as one."""
    ordered: list[Run] = []
    left: list[str] = []
    right: list[str] = []

    def settle() -> None:
        ordered.extend(Run(side, " ".join(words)) for side, words in ((Side.LEFT, left), (Side.RIGHT, right)) if words)
        left.clear()
        right.clear()

    for run in runs:
        if run.side is Side.BOTH:
            settle()
            ordered.append(run)
        else:
            (left if run.side is Side.LEFT else right).append(run.text)
    settle()
    return ordered
