"""The lists that every document shares: bodies, committees, themes, indicators and the glossary."""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a number counts in."""

    COUNT = "count"
    PERCENT = "percent"
    RATE = "rate"
    MONEY = "money"
    DAYS = "days"
    RATIO = "ratio"


class Polarity(StrEnum):
    """Whether a higher number is better, a lower one is, or neither can be said."""

    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Who speaks in a paper. `short` tells two bodies with the same initials apart."""

    id: str
    name: str
    short: str
    initials: str | None = None
    area: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee:
    """Where a paper was considered."""

    id: str
    name: str
    short: str
    area: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A subject, in one list for all areas. A synonym is another way of asking for it."""

    id: str
    label: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What a figure counts, its unit, and whose judgement its polarity is.

    `spoken` is the subject of a sentence in which it rises or falls, where the label cannot be; `noun` what is counted.
    """

    id: str
    label: str
    unit: Unit
    theme: str
    polarity: Polarity
    polarity_source: str
    definition: str
    synonyms: tuple[str, ...] = ()
    spoken: str | None = None
    noun: str | None = None

    @property
    def subject(self) -> str:
        """What rises or falls, as the beginning of a sentence."""
        return self.spoken or self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An acronym with its expansion, or a term of art with its meaning, or both.

    `body` is set where the meaning belongs to one body's papers.
    """

    term: str
    expansion: str | None = None
    meaning: str | None = None
    body: str | None = None
