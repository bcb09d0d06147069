"""The motion as it stands: what was moved, with every amendment that was carried or accepted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..model.motion import AgendaItem, Amendment, AmendmentKind, AmendmentState, MotionClause
from ..model.note import is_id

ADOPTED = (AmendmentState.CARRIED, AmendmentState.ACCEPTED)
GONE = (AmendmentState.WITHDRAWN, AmendmentState.RULED_OUT, AmendmentState.FALLEN, AmendmentState.LAPSED)
_MARKS = ",;:.)"
_QUOTES = {"'": "['‘’]", "‘": "['‘’]", "’": "['‘’]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}


@dataclass(frozen=True, slots=True)
class Step:
    """One amendment as it is taken: what it meets, and what the motion would be with it."""

    amendment: Amendment
    name: str
    before: tuple[MotionClause, ...]
    target: MotionClause | None
    """The clause it is anchored to, as it stands then; None where there is none of that id."""
    result: str | None
    """The words of the clause with it, or the words it adds; None where it does not fit."""


def substantive(item: AgendaItem) -> tuple[MotionClause, ...]:
    """The clauses as they stand after all amendments that were adopted, in order."""
    clauses = item.clauses
    for step in steps(item):
        clauses = _with(step) if step.amendment.state in ADOPTED else step.before
    return clauses


def steps(item: AgendaItem) -> Iterator[Step]:
    """The amendments in the order in which they are taken, each on what those before it made of the motion."""
    clauses = item.clauses
    ordered = sorted(enumerate(item.amendments), key=lambda pair: (pair[1].order is None, pair[1].order or 0, pair[0]))
    for place, amendment in ordered:
        target = next((clause for clause in clauses if clause.id and clause.id == amendment.clause), None)
        if target is None and amendment.clause is None and len(clauses) == 1:
            target = clauses[0]
        result = amended(target.words, amendment) if target else None
        if kind_of(amendment) is AmendmentKind.ADD:
            result = amendment.new
        step = Step(amendment, name_of(amendment, place + 1), clauses, target, result)
        yield step
        if amendment.state in ADOPTED:
            clauses = _with(step)


def name_of(amendment: Amendment, place: int) -> str:
    """What an amendment is called: by the id that a person gave it, else by its place among the amendments, from 1."""
    return amendment.id if amendment.id and not is_id(amendment.id) else str(place)


def kind_of(amendment: Amendment) -> AmendmentKind | None:
    """What an amendment does: as it says, or else as its words show."""
    if amendment.kind:
        return amendment.kind
    if amendment.old:
        return AmendmentKind.LEAVE_OUT_AND_INSERT if amendment.new else AmendmentKind.LEAVE_OUT
    return AmendmentKind.INSERT if amendment.new else None


def amended(words: str, amendment: Amendment) -> str | None:
    """The words of a clause with an amendment; None where what it is anchored to is not there."""
    kind, new = kind_of(amendment), amendment.new or ""
    if kind in (AmendmentKind.LEAVE_OUT, AmendmentKind.LEAVE_OUT_AND_INSERT):
        span = find(words, amendment.old or "")
        if span is None:
            return None
        return tidy(f"{words[: span[0]]} {new} {words[span[1] :]}")
    if kind is AmendmentKind.INSERT:
        if not amendment.after:
            return tidy(f"{words} {new}")
        span = find(words, amendment.after)
        return tidy(f"{words[: span[1]]} {new} {words[span[1] :]}") if span else None
    return words


def find(words: str, wanted: str) -> tuple[int, int] | None:
    """Where `wanted` stands in `words` as whole words, white space, quotes and capitals apart.

    A comma or another mark that it begins with may follow a word.
    """
    pattern = _pattern(wanted)
    if not pattern:
        return None
    match = re.search(pattern, words) or re.search(pattern, words, re.IGNORECASE)
    return match.span() if match else None


def occurrences(words: str, wanted: str) -> int:
    """How often `wanted` stands in `words` as `find` looks for it, capitals apart; places that overlap count too."""
    pattern = _pattern(wanted)
    return sum(1 for _ in re.finditer(f"(?={pattern})", words, re.IGNORECASE)) if pattern else 0


def _pattern(wanted: str) -> str:
    parts = wanted.split()
    spelled = r"\s+".join("".join(_QUOTES.get(letter) or re.escape(letter) for letter in part) for part in parts)
    if not parts:
        return ""
    begins = "" if parts[0][0] in _MARKS else r"(?<!\w)"
    return rf"{begins}{spelled}(?!\w)"


def tidy(words: str) -> str:
    """The words with single spaces, and none before a mark that ends or divides."""
    return re.sub(rf"\s+([{_MARKS}])", r"\1", " ".join(words.split()))


def _with(step: Step) -> tuple[MotionClause, ...]:
    """The clauses with the step taken."""
    if step.result is None:
        return step.before
    if kind_of(step.amendment) is AmendmentKind.ADD:
        added = MotionClause(step.result, id=step.amendment.id)
        place = step.before.index(step.target) + 1 if step.target else len(step.before)
        return (*step.before[:place], added, *step.before[place:])
    return _replaced(step.before, step.target, step.result)


def _replaced(clauses: Sequence[MotionClause], target: MotionClause | None, words: str) -> tuple[MotionClause, ...]:
    changed = (replace(each, words=words) if each is target else each for each in clauses)
    return tuple(each for each in changed if each.words)
