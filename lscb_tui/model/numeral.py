"""Numerals: finding every number that a text states, as digits or in words.

Used to prove that a figure's number stands in its quotation, and to see that no number of a document
goes unclaimed. Fractions in words are shares of one: “nearly half” holds 0.5, “one third” a third.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import isfinite

from .cardinal import TENS, UNITS

_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
_PARTS |= {"halves": 2} | {f"{word}s": part for word, part in _PARTS.items() if word != "half"}

_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_SCALE = "|".join(_SCALES)
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(list(UNITS)[1:10])}))?|{'|'.join(reversed(UNITS))})"
_NUMERAL = re.compile(
    rf"""
      (?P<digits>£?\d+(?:,\d{{3}})*(?:\.\d+)?)(?:\ (?P<scale>{_SCALE})\b)?
    | \b(?P<fraction>
          (?:(?:one|a|two|three|four|five|six|seven|nine)[ -](?:{_PART})\b)
        | \bhalf\b | \b(?:quarter|third)s?\b(?=\ of\b)
      )
    | \b(?P<words>(?:{_BELOW_HUNDRED}|an?(?=\ (?:{_SCALE})\b)|dozen)
          (?:[ -](?:{_SCALE})\b(?:(?:\ and)?\ {_BELOW_HUNDRED}\b)?)*)\b
    | \b(?P<none>no|none|nil)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MOST_DIGITS = 30
"""A longer row of digits is no number that a figure states."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text: where it stands, what it says, and how it is written."""

    start: int
    end: int
    value: Fraction
    text: str
    is_fraction: bool = False
    """Written as a part of a whole in words (half, one third)."""
    is_absence: bool = False
    """Written as `no`, `none` or `nil`: zero, where a figure is made of it, and otherwise no numeral."""

    def states(self, number: float) -> bool:
        """Whether this numeral says `number`; a fraction in words says its percentage, to one decimal."""
        if self.is_fraction and round(float(self.value * 100), 1) == round(number, 1):
            return True
        return isfinite(number) and self.value == Fraction(str(number))


def find_numerals(text: str) -> list[Numeral]:
    """Every numeral of `text`, in order: digits (13,000; 4.5; 36 of 36%), cardinals in words, fractions, `no`."""
    found = []
    for match in _NUMERAL.finditer(text):
        start, end = match.span()
        if match["digits"]:
            value = Fraction(match["digits"].lstrip("£").replace(",", "")[:_MOST_DIGITS])
            value *= _SCALES.get((match["scale"] or "").lower(), 1)
            found.append(Numeral(start, end, value, match[0]))
        elif match["fraction"]:
            found.append(Numeral(start, end, _fraction(match[0].lower()), match[0], is_fraction=True))
        elif match["words"]:
            found.append(Numeral(start, end, Fraction(_cardinal(match[0].lower())), match[0]))
        else:
            found.append(Numeral(start, end, Fraction(0), match[0], is_absence=True))
    return found


def _fraction(words: str) -> Fraction:
    """`half`, `one third`, `two-thirds`, `three quarters`."""
    *before, part = re.split(r"[ -]", words)
    count = UNITS.get(before[0], 1) if before else 1
    return Fraction(count, _PARTS[part])


def _cardinal(words: str) -> int:
    """`twenty-five`, `one hundred and five`, `a thousand`, `two dozen`."""
    total = current = 0
    for word in re.split(r"[ -]", words):
        if word in _SCALES:
            scale = _SCALES[word]
            current = max(current, 1) * scale
            if scale >= 1_000:
                total, current = total + current, 0
        else:
            current += UNITS.get(word, 0) or TENS.get(word, 0)
    return total + current
