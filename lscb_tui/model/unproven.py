"""Numbers that somebody typed and that stand in none of the sources they cite."""

from collections.abc import Iterable

from .numeral import Numeral, find_numerals


def unproven_numerals(text: str, sources: Iterable[str]) -> tuple[Numeral, ...]:
    """The numerals of `text` that no source states, in digits or in words, in order."""
    proven = [numeral for source in sources for numeral in find_numerals(source)]
    return tuple(
        numeral
        for numeral in find_numerals(text)
        if not numeral.is_absence and not any(_agree(numeral, stated) for stated in proven)
    )


def _agree(typed: Numeral, stated: Numeral) -> bool:
    """Whether two numerals say the same: `a third` and `33.3%` do as `a third` and `one third` do."""
    return typed.value == stated.value or (
        typed.is_fraction != stated.is_fraction
        and (typed.states(float(stated.value)) or stated.states(float(typed.value)))
    )
