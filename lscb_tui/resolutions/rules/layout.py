"""Rules on how the clauses stand as a list: labels, separators, repetition, length."""

from collections.abc import Iterator

from ..clause_words import Mood
from .motion import CheckedClause, Motion
from .rule import ERROR, WARNING, Remark, rule


@rule(
    "R13",
    ERROR,
    "Labels",
    "Labels run without gap or repetition, and each list within a clause has a run of its own: an action "
    "that refers to "
    "clause (2) must find it.",
    fails="RESOLVED: that\n(1) the report be noted; and\n(3) officers be thanked.",
    passes="RESOLVED: that\n(1) the report be noted; and\n(2) officers be thanked.",
    remedy="number the clauses anew",
)
def labels(motion: Motion) -> Iterator[Remark]:
    """A gap, a repetition, a label of another kind; a clause without one among those that have one."""
    labelled = any(clause.label for clause in motion.clauses)
    for place, clause in enumerate(motion.clauses):
        if clause.label_fault:
            yield Remark(f"{clause.label_fault}: number the clauses anew", place)
        elif labelled and not clause.label and clause.moved and not clause.moved.under:
            yield Remark("the clause has no label, and others have: number the clauses anew", place)


_SEPARATORS = {"", ".", ";", ",", "; and", ", and", "; or", ", or", "and", "or", ":"}


@rule(
    "R14",
    WARNING,
    "Separators",
    "The clauses of a list end alike: a semicolon after each, with “and” before the last and a full stop at "
    "the end; or "
    "a full stop after each; or nothing.",
    fails="RESOLVED: that\n(a) the report be received;\n(b) the progress made be noted, and;\n(c) officers be thanked.",
    passes="RESOLVED: that\n(a) the report be received;\n(b) the progress made be noted; and\n(c) officers be thanked.",
    remedy="end the clause as the others end",
)
def separators(motion: Motion) -> Iterator[Remark]:
    """A separator that is none, or differs from those around it."""
    clauses = motion.clauses
    if not any(clause.ender for clause in clauses):
        return
    top = [place for place, clause in enumerate(clauses) if clause.level == 0]
    ends = {place: _last_part(motion, place) for place in top}
    inner = [_bare(clauses[ends[place]].ender) for place in top[:-1]]
    usual = max(dict.fromkeys(inner), key=inner.count) if inner else "."
    for order, place in enumerate(top):
        at = ends[place]
        ender, left = clauses[at].ender, len(top) - 1 - order
        wanted = _wanted(usual, ender, left)
        if wanted is not None:
            shown = f"“{ender}”" if ender else "nothing"
            should = f"“{wanted}”" if wanted else "nothing"
            yield Remark(f"the clause ends with {shown} where {should} is expected", at, f"{clauses[at].words}{wanted}")
    for place, clause in enumerate(clauses):
        if clause.level and place not in ends.values() and clause.ender not in _SEPARATORS:
            fixed = f"{_bare(clause.ender) or ';'}{' and' if 'and' in clause.ender else ''}"
            yield Remark(f"the item ends with “{clause.ender}”: write “{fixed}”", place, f"{clause.words}{fixed}")


def _last_part(motion: Motion, place: int) -> int:
    """The last clause of the list within the clause, or the clause itself."""
    last = place
    for after in range(place + 1, len(motion.clauses)):
        if motion.clauses[after].level <= motion.clauses[place].level:
            break
        last = after
    return last


def _bare(ender: str) -> str:
    """The mark that a separator begins with, its “and” left out."""
    return next((mark for mark in ";.," if mark in ender), "")


def _wanted(usual: str, ender: str, left: int) -> str | None:
    """What should stand there; None where the separator will do. `left` is how many clauses follow."""
    joined = ender.endswith(("and", "or"))
    if left == 0:
        return None if ender in (".", "") else "."
    if ender not in _SEPARATORS or ender == ":":
        return (
            f"{';' if usual in ('', '.') and 'and' in ender else usual}{' and' if left == 1 and 'and' in ender else ''}"
        )
    if joined and left > 1:
        return usual
    if _bare(ender) != usual and not (left == 1 and joined and usual in (";", ",")):
        return usual
    return None


@rule(
    "R29",
    WARNING,
    "Duplicate clause",
    "The same is resolved twice. One of the clauses was meant to say something else, or is to go.",
    fails="RESOLVED: that\n(1) the report be noted;\n(2) officers be thanked; and\n(3) the report be noted.",
    passes="RESOLVED: that\n(1) the report be noted; and\n(2) officers be thanked.",
    remedy="leave one of them out",
)
def duplicate_clause(motion: Motion) -> Iterator[Remark]:
    """Clauses whose words are the same, articles, case and marks apart."""
    seen: dict[tuple[str, ...], CheckedClause] = {}
    for place, clause in enumerate(motion.clauses):
        key = tuple(
            word for word in clause.wording.low if word.strip(',;:.()“”"–—-') and word not in ("the", "a", "an", "that")
        )
        if not key:
            continue
        if key in seen:
            yield Remark(f"the clause says the same as {seen[key].name}: leave one of them out", place)
        else:
            seen[key] = clause


_MOST_WORDS = 25


@rule(
    "R30",
    WARNING,
    "Long way to “be”",
    f"The listener waits for the verb. With more than {_MOST_WORDS} words before “be”, the beginning is "
    f"forgotten when it comes.",
    fails="RESOLVED: that the detailed report of the Independent Chair of the Worcestershire Safeguarding "
    "Children Board on the "
    "progress that partner agencies had made in implementing the recommendations of the peer review be noted.",
    passes="RESOLVED: that it be noted that partner agencies had made progress in implementing the "
    "recommendations of the peer review.",
    remedy="begin with “it be noted that”, or make two clauses",
)
def long_way_to_be(motion: Motion) -> Iterator[Remark]:
    """The words before the first “be” counted."""
    for place, clause in motion.whole:
        analysis = clause.analysis
        if analysis.mood is not Mood.PASSIVE:
            continue
        words = sum(1 for token in clause.wording.tokens[analysis.begin : analysis.at] if token.text[0].isalnum())
        if words > _MOST_WORDS:
            yield Remark(f"{words} words stand before “be”: begin with it, or make two clauses", place)
