"""Where one clause of a text ends and the next begins."""

import re
from itertools import pairwise

from .lead_in import LABEL, take_label, take_lead

_INLINE = re.compile(rf"(?:(?<=[;,.])|(?<=[;,] and)|(?<=[;,] or))\s+(?P<label>{LABEL})", re.IGNORECASE)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_RUNS = (tuple(map(str, range(1, 31))), tuple("abcdefghijklmnopqrst"), _ROMAN)
"""Labels that count up."""


def split_clauses(text: str) -> tuple[tuple[str | None, str], ...]:
    """The clauses of `text` in order, each with its label as printed, or None.

    A line begins a clause where it has a label, follows an empty line or a finished clause; other lines go on with the
    clause before. Labelled clauses in one paragraph are told apart. Lead-ins that stand alone are no clauses; the items
    beneath a clause that ends with a colon belong to it. Words keep their separators; `parse_clause` takes them away.
    """
    clauses: list[tuple[str | None, str]] = []
    for paragraph in _paragraphs(text):
        for part in split_line(paragraph):
            label, words = take_label(part)
            if (clauses and clauses[-1][1].endswith(":") and label) or (
                clauses and label and _goes_on(clauses[-1][1], label)
            ):
                stem_label, stem = clauses[-1]
                clauses[-1] = (stem_label, f"{stem} {label} {words}")
            elif take_lead(words).words:
                clauses.append((label, words))
    return tuple(clauses)


def lead_of(text: str) -> str:
    """The lead-in that stands alone before the clauses: “The Board is asked to:”; empty where there is none."""
    first = next((" ".join(line.split()) for line in text.splitlines() if line.strip()), "")
    return first if first and not take_lead(first).words else ""


def split_line(line: str) -> tuple[str, ...]:
    """The clauses of one paragraph: several only where labels in their order begin with the first words.

    “(a) note the report; and (b) approve the plan” are two; “approve (i) the strategy and (ii) the plan” is one.
    """
    led = take_lead(line)
    if led.label is None:
        return (line,)
    whole = line.strip()
    begin = whole.find(led.label)
    run = next((run for run in _RUNS if run[0] == _sign(led.label)), None)
    if run is None:
        return (line,)
    cuts, following = [], 1
    for match in _INLINE.finditer(whole, begin + len(led.label)):
        if following < len(run) and _sign(match["label"]) == run[following]:
            cuts.append(match.start("label"))
            following += 1
    return tuple(whole[start:end].strip() for start, end in pairwise((0, *cuts, len(whole))))


def _sign(label: str) -> str:
    return re.sub(r"\W", "", label).lower()


def _paragraphs(text: str) -> list[str]:
    paragraphs: list[str] = []
    is_open = False
    for line in text.splitlines():
        words = " ".join(line.split())
        if not words:
            is_open = False
            continue
        label, _ = take_label(words)
        if (
            is_open
            and label is None
            and not _is_finished(paragraphs[-1])
            and not take_lead(words).that
            and words[:1].islower()
        ):
            paragraphs[-1] = f"{paragraphs[-1]} {words}"
        else:
            paragraphs.append(words)
        is_open = True
    return paragraphs


def _is_finished(paragraph: str) -> bool:
    return paragraph.endswith((".", ";", ":", "; and", ", and", ";and"))


def _goes_on(stem: str, label: str) -> bool:
    """Whether a label of another kind goes on with the items of a stem: (ii) after “…: (i) …;”."""
    items = re.findall(rf"(?:: |; |; and |, ){LABEL}", stem)
    return ": " in stem and bool(items) and _sign(label) in _ROMAN and bool(re.search(r": \(?i\)", stem))
