"""Words that make a number less than exact, and whether a figure keeps them: “over 300” is never stored as 300."""

import re
from collections.abc import Sequence

from ..model.figure import Amount, Bound, FigureKind
from ..model.numeral import Numeral

_BEFORE = {
    Bound.MORE_THAN: r"(?:just )?over|(?:just )?above|more than|in excess of|upwards of|exceeding",
    Bound.AT_LEAST: r"at least|no fewer than|no less than|a minimum of",
    Bound.LESS_THAN: r"nearly|almost|(?:just )?under|(?:just )?below|less than|fewer than|close to",
    Bound.AT_MOST: r"at most|up to|no more than|a maximum of",
}
_ABOUT = r"about|approximately|approx\.?|around|roughly|circa|c\.|some|an estimated|estimated at"
_BOUNDS = {bound: re.compile(rf"\b(?:{words}) (?:an? |the )?£?$", re.IGNORECASE) for bound, words in _BEFORE.items()}
_APPROXIMATE = re.compile(rf"(?<!\w)(?:{_ABOUT}) (?:an? |the )?£?$", re.IGNORECASE)
_OR_MORE = re.compile(r"^(?:%| percent| per cent)? or (?:more|over)\b", re.IGNORECASE)


def qualifier_fault(quote: str, numerals: Sequence[Numeral], amount: Amount) -> tuple[str, str, str] | None:
    """Key, message and remedy where the quote qualifies the value of a level or share and the figure does not."""
    if amount.kind not in (FigureKind.LEVEL, FigureKind.SHARE) or amount.value is None:
        return None
    stating = [numeral for numeral in numerals if not numeral.is_absence and numeral.states(amount.value)]
    faults = [_fault(quote, numeral, amount) for numeral in stating]
    return faults[0] if faults and all(faults) else None


def _fault(quote: str, numeral: Numeral, amount: Amount) -> tuple[str, str, str] | None:
    before, after = quote[: numeral.start], quote[numeral.end :]
    said = [bound for bound, pattern in _BOUNDS.items() if pattern.search(before)]
    if _OR_MORE.match(after):
        said.append(Bound.AT_LEAST)
    words = quote[max(numeral.start - 12, 0) : numeral.end]
    if said and amount.bound not in said:
        return "bound", f"the quote says “…{words}”, and the figure gives it as exact", f"add `bound: {said[0]}`"
    if not said and (numeral.is_fraction or _APPROXIMATE.search(before)) and not amount.approximate:
        return "approximate", f"the quote says “…{words}”, which is not exact", "add `approximate: true`"
    return None
