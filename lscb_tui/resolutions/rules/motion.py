"""A motion as the rules see it: its opening, its clauses with their words read once, and what is known around it."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from ...model.meeting import MeetingRecord
from ...model.motion import AgendaItem, MotionClause
from ...model.period import Period
from ..acts import NOUNS_TOO, verb
from ..clause_words import Analysis, Mood, Wording, analyse
from ..context import NOTHING_KNOWN, Context

_Found = TypeVar("_Found")

FAMILIES = {
    Mood.PASSIVE: "subjunctive",
    Mood.ACTIVE: "subjunctive",
    Mood.BARE: "infinitive",
    Mood.PAST: "past",
    Mood.PAST_WITH_SUBJECT: "past",
    Mood.PRESENT: "present",
    Mood.PRESENT_WITH_SUBJECT: "present",
    Mood.TO_BE: "to be",
}
"""Moods that go together. One that is not here is of no house style, and told by a rule of its own."""


@dataclass(frozen=True, slots=True)
class CheckedClause:
    """One clause: what it is called in findings, its words, and what they do."""

    name: str
    label: str | None
    label_fault: str | None
    level: int
    wording: Wording
    ender: str
    analysis: Analysis
    is_whole: bool
    """It says what is resolved by itself, and is no item of a list within a clause."""
    moved: MotionClause | None = None

    @property
    def words(self) -> str:
        """Its words, without label and separator."""
        return self.wording.words


@dataclass
class Motion:
    """What one check looks at. `item` and `record` are None where only a text is at hand."""

    opening: str
    clauses: tuple[CheckedClause, ...]
    item: AgendaItem | None = None
    record: MeetingRecord | None = None
    context: Context = NOTHING_KNOWN
    periods: tuple[Period, ...] = ()
    """What the documents under discussion report on."""
    cited: frozenset[Fraction] | None = None
    """The numbers that the cited report states; None where they are not at hand."""
    _found: dict[str, Any] = field(default_factory=dict)

    def once(self, name: str, find: Callable[[], _Found]) -> _Found:
        """What several rules look at, found by the first of them."""
        if name not in self._found:
            self._found[name] = find()
        found: _Found = self._found[name]
        return found

    @cached_property
    def whole(self) -> list[tuple[int, CheckedClause]]:
        """The clauses that each say what is resolved, with their places."""
        return [(place, clause) for place, clause in enumerate(self.clauses) if clause.is_whole]

    @cached_property
    def text(self) -> str:
        """All words of the motion."""
        return "\n".join(clause.words for clause in self.clauses)

    @cached_property
    def family(self) -> str | None:
        """The mood that most clauses share; None where there are none. A draw goes to the first."""
        families = Counter(FAMILIES[c.analysis.mood] for _, c in self.whole if c.analysis.mood in FAMILIES)
        return families.most_common(1)[0][0] if families else None

    @cached_property
    def leads_to(self) -> str:
        """How the opening leads in: `that`, `to`, `subject` (“the Board:”), or nothing."""
        last = self.opening.rstrip(" :–—-").split()
        if not last:
            return ""
        if last[-1].lower() in ("that", "to"):
            return last[-1].lower()
        words = [word.lower() for word in last]
        return "subject" if "the" in words or "members" in words else ""


def is_noun_first(motion: Motion, clause: CheckedClause) -> bool:
    """Whether a clause begins with a noun that could be a verb: “progress on the plan” among “… be noted”."""
    low, analysis = clause.wording.low, clause.analysis
    if analysis.mood not in (Mood.BARE, Mood.PRESENT) or motion.family != "subjunctive" or motion.leads_to == "to":
        return False
    at = analysis.at
    found = verb(low[at])
    return bool(
        found and found.base in NOUNS_TOO and low[at + 1 : at + 2] and low[at + 1] in ("on", "of", "in", "for", "with")
    )


def checked(
    rows: Sequence[tuple[str | None, str, str, int, str | None, MotionClause | None]],
) -> tuple[CheckedClause, ...]:
    """Clauses from label, words, separator, depth, fault of the label, and the clause of a record they come from."""
    return tuple(_checked(rows))


@lru_cache(maxsize=4096)
def _read(words: str) -> tuple[Wording, Analysis]:
    """Words are checked at every keystroke, and all but those of one clause are the same as before."""
    wording = Wording(words)
    return wording, analyse(wording)


def _checked(
    rows: Sequence[tuple[str | None, str, str, int, str | None, MotionClause | None]],
) -> Iterator[CheckedClause]:
    open_stems: list[tuple[int, bool, str]] = []  # depth, whether its items are parts of it, its name
    for place, (label, words, ender, level, label_fault, moved) in enumerate(rows):
        while open_stems and open_stems[-1][0] >= level:
            open_stems.pop()
        wording, analysis = _read(words)
        is_part = any(stem[1] for stem in open_stems)
        name = (label or "").strip("().: ") or (moved.id if moved and moved.id else str(place + 1))
        if open_stems:
            name = f"{open_stems[-1][2]}.{name}"
        says_something = analysis.mood not in (Mood.NONE, Mood.UNKNOWN, Mood.LOST_BE)
        open_stems.append((level, is_part or says_something, name))
        yield CheckedClause(name, label, label_fault, level, wording, ender, analysis, not is_part, moved)
