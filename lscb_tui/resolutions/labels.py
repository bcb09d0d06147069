"""Labels of clauses as printed, `a)`, `(1)`, `1.`, `(i)`, `1.1`: how deep each lies, and what is wrong with the run."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_LABEL = re.compile(r"\(?(?:(?P<number>\d{1,3}(?:\.\d{1,3})*)|(?P<letters>[a-z]{1,5}|[A-Z]{1,5}))[).:]?\.?")
LABEL = re.compile(
    r"(?:\((?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\)|(?:\d{1,3}(?:\.\d{1,2})*|[a-zA-Z]|[ivx]{1,5})[).]|\d{1,2}\.\d{1,2})(?=\s)"
)
"""A label at the beginning of a line."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """Where a label stands: its depth, 0 for the outermost, and what is wrong with it, or None."""

    level: int
    fault: str | None = None


@dataclass(slots=True)
class _Level:
    style: str
    value: int


def number(labels: Sequence[str | None]) -> list[Numbered]:
    """The depth of every label in order. A clause without label lies as deep as the one before it."""
    stack: list[_Level] = []
    return [_place(label, stack) for label in labels]


def _place(label: str | None, stack: list[_Level]) -> Numbered:
    readings = list(_readings(label)) if label else []
    if not readings:
        return Numbered(max(len(stack) - 1, 0))
    for style, value in readings:  # the next of the innermost run, else of one further out
        for depth in reversed(range(len(stack))):
            if stack[depth] == _Level(style, value - 1):
                del stack[depth + 1 :]
                stack[depth].value = value
                return Numbered(depth)
    known = [level.style for level in stack]
    for style, value in sorted(readings, key=lambda reading: reading[1]):  # the first of a run of its own
        if value == 1 and style not in known:
            stack.append(_Level(style, 1))
            return Numbered(len(stack) - 1)
    return _misplaced(label or "", readings, stack)


def _misplaced(label: str, readings: list[tuple[str, int]], stack: list[_Level]) -> Numbered:
    for style, value in readings:
        for depth in reversed(range(len(stack))):
            if stack[depth].style != style:
                continue
            last = stack[depth].value
            del stack[depth + 1 :]
            stack[depth].value = value
            if value == last:
                return Numbered(depth, f"the label {label} stands twice")
            if value > last:
                return Numbered(depth, f"a label is missing before {label}")
            return Numbered(depth, f"the label {label} comes after a later one")
    style, value = readings[0]
    if not stack:
        stack.append(_Level(style, value))
        return Numbered(0, f"the labels begin with {label}")
    stack.append(_Level(style, value))
    return Numbered(len(stack) - 1, f"the label {label} fits no list that is open")


def _readings(label: str) -> Iterator[tuple[str, int]]:
    """Every way to read a label: the style of its run, and its place in it. `i` is a letter and a Roman numeral."""
    match = _LABEL.fullmatch(label)
    if not match:
        return
    shape = "(" if label.startswith("(") else ""
    if match["number"]:
        *outer, last = match["number"].split(".")
        yield f"{shape}{'.'.join(outer)}#", int(last)
        return
    letters = match["letters"]
    case = "A" if letters.isupper() else "a"
    if len(letters) == 1:
        yield f"{shape}{case}", ord(letters.lower()) - ord("a") + 1
    if roman := _roman(letters.lower()):
        yield f"{shape}{case}roman", roman


def _roman(letters: str) -> int | None:
    if not set(letters) <= set(_ROMAN):
        return None
    values = [_ROMAN[letter] for letter in letters]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
