"""Rules on the verbs of a clause: that there is one, one at a time, and one that settles something."""

import re
from collections.abc import Iterator

from ...model.words import word_set
from ..acts import PROMPTED, Form, verb
from ..clause_words import PREPOSITIONS, Mood, Wording
from ..outcome import POINTS
from .motion import CheckedClause, Motion, is_noun_first
from .rule import ERROR, WARNING, Remark, rule


@rule(
    "R01",
    ERROR,
    "Clause without verb",
    "A clause resolves something only through its verb. One that names a report and stops, or that has lost its “be”, "
    "leaves open what was decided.",
    fails="RESOLVED: that the Annual Report 2016/17 received.",
    passes="RESOLVED: that the Annual Report 2016/17 be received.",
    remedy="write what is resolved, such as “be noted”",
)
def clause_without_verb(motion: Motion) -> Iterator[Remark]:
    """Where “be” is missing, it is put in."""
    for place, clause in motion.whole:
        analysis, wording = clause.analysis, clause.wording
        if analysis.mood is Mood.LOST_BE:
            at = _first_participle(wording, analysis.at, analysis.begin)
            word = wording.tokens[at].text
            fix = wording.replaced(at, at, f"be {word}")
            yield Remark(f"“{word}” has lost its “be”: write “be {word}”", place, fix)
        elif (analysis.mood is Mood.NONE and not _leads_in(motion, place)) or is_noun_first(motion, clause):
            yield Remark("the clause has no verb: write what is resolved, such as “be noted”", place)


def _first_participle(wording: Wording, at: int, begin: int) -> int:
    """The first of participles that are joined: “received and noted”."""
    while at - 2 > begin and wording.low[at - 1] in ("and", ","):
        before = verb(wording.low[at - 2])
        if not before or Form.PARTICIPLE not in before.form:
            break
        at -= 2
    return at


def _leads_in(motion: Motion, place: int) -> bool:
    """Whether clauses of a list that lies deeper follow: their stem needs no verb of its own."""
    return place + 1 < len(motion.clauses) and motion.clauses[place + 1].level > motion.clauses[place].level


@rule(
    "R02",
    WARNING,
    "Two verbs run together",
    "Two things are resolved in one breath, with nothing between them: a word is missing, or a clause was "
    "pasted into another.",
    fails="RESOLVED: that the report be noted be approved.",
    passes="RESOLVED: that the report be noted and approved.",
    remedy="join them with “and”, or make two clauses",
)
def verbs_run_together(motion: Motion) -> Iterator[Remark]:
    """Two verbs side by side, or two “be” with nothing that joins them."""
    for place, clause in motion.whole:
        wording = clause.wording
        beside = _side_by_side(clause)
        if beside is not None:
            fix = wording.replaced(beside, beside, f"and {wording.tokens[beside].text}")
            first, second = wording.tokens[beside - 1].text, wording.tokens[beside].text
            yield Remark(f"“{first} {second}” runs two verbs together: join them with “and”", place, fix)
            continue
        unjoined = _unjoined(clause)
        if unjoined is not None:
            yield Remark(
                "a second “be” follows with nothing to join it: write “and”, or make two clauses",
                place,
                _joined(wording, unjoined),
            )


def _joined(wording: Wording, be: int) -> str | None:
    """“be noted be approved” as “be noted and approved”; None where more than the verb is between."""
    before = verb(wording.low[be - 1])
    if not before or Form.PARTICIPLE not in before.form or be + 1 >= len(wording.low):
        return None
    return wording.replaced(be, be + 1, f"and {wording.tokens[be + 1].text}")


_FORMS = {
    Mood.BARE: Form.BARE,
    Mood.ACTIVE: Form.BARE,
    Mood.PRESENT: Form.THIRD,
    Mood.PRESENT_WITH_SUBJECT: Form.THIRD,
    Mood.PAST: Form.PAST,
    Mood.PAST_WITH_SUBJECT: Form.PAST,
}


def _side_by_side(clause: CheckedClause) -> int | None:
    """The second of two verbs of one form that stand side by side where the clause acts."""
    low, analysis = clause.wording.low, clause.analysis
    if analysis.mood is Mood.PASSIVE:
        wanted = Form.PARTICIPLE
        starts = [act.at + 1 for act in analysis.acts]
    elif analysis.mood in _FORMS:
        wanted = _FORMS[analysis.mood]
        starts = [analysis.at]
    else:
        return None
    for start in starts:
        if start + 1 >= len(low):
            continue
        first, second = verb(low[start]), verb(low[start + 1])
        if first and second and first.form & wanted and second.form & wanted:
            after = low[start + 2] if start + 2 < len(low) else ""
            ends = not after or after in PREPOSITIONS
            if ends if analysis.mood is Mood.PASSIVE else after in ("the", "a", "an", "that", "its", "their", "this"):
                return start + 1
    return None


_JOINING = word_set(
    """
    and or but that which who whom whether if until when where as subject provided before after so unless
    once while since because , ; : – — ( )
    """
)


def _unjoined(clause: CheckedClause) -> int | None:
    """A further “be” of the same clause before which nothing joins it to the first."""
    if clause.analysis.mood is not Mood.PASSIVE or len(clause.analysis.acts) < 2:
        return None
    low = clause.wording.low
    for act, following in zip(clause.analysis.acts, clause.analysis.acts[1:], strict=False):
        between = low[act.at + 1 : following.at]
        if not _JOINING & set(between) and act.verbs:
            return following.at
    return None


_AS_APPROPRIATE = re.compile(
    r"\bcomment(?:ed)?(?: (?:up)?on(?: \w+)?)?(?:,? (?:as|where|if) (?:appropriate|necessary|required|it thinks fit))?$"
)
_OURSELVES = word_set("board committee panel cabinet council members partnership meeting we")
_ELLIPSIS = POINTS.split()[-1]
_WHETHER = frozenset(("determine", "agree", "decide"))
_SETTLED = re.compile(
    r"\b(?:at (?:its|the|a) (?:next|following|first|\w+ )?\s?meeting|in "
    r"(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)|by |as part of|alongside|in (?:its|the) (?:work "
    r"programme|review)|into account)",
    re.IGNORECASE,
)


@rule(
    "R05",
    ERROR,
    "Prompt without outcome",
    "“Consider the report” or “comment as appropriate” invites debate. A resolution says what came of it: "
    "the points to "
    "be taken into account, or a decision on the whether.",
    fails="RESOLVED: that the report be considered.",
    passes="RESOLVED: that the report be noted and the points raised in the debate be taken into account in "
    "the action plan.",
    remedy="write what the meeting concluded: the points recorded, or yes or no to the whether",
)
def prompt_without_outcome(motion: Motion) -> Iterator[Remark]:
    """All that the clause does is invite debate, or the points of the debate are still to be written."""
    for place, clause in enumerate(motion.clauses):
        if clause.words.endswith(_ELLIPSIS):
            yield Remark("the points are not written yet: write them, each with its label", place)
    for place, clause in motion.whole:
        analysis = clause.analysis
        verbs = analysis.verbs
        if not verbs or analysis.mood in (Mood.LOST_BE, Mood.INDICATIVE, Mood.MODAL, Mood.GERUND):
            continue
        words = " ".join(clause.wording.low)
        whether = bool(set(verbs) & _WHETHER) and _is_whether(clause)
        if whether:
            yield Remark("it leaves the whether open: write what was determined, yes or no", place)
        elif all(base in PROMPTED for base in verbs) and not _is_settled(clause):
            yield Remark(f"“{_prompt(clause)}” has no outcome: write the points recorded, or the decision taken", place)
        elif len(verbs) > 1 and verbs[-1] == "comment" and _AS_APPROPRIATE.search(words):
            yield Remark("an invitation to comment has no outcome: write the comments recorded, or leave it out", place)


def _is_whether(clause: CheckedClause) -> bool:
    low, at = clause.wording.low, clause.analysis.at
    return "whether" in low[at + 1 : at + 4] or (
        clause.analysis.mood is Mood.PASSIVE and low[clause.analysis.begin] == "whether"
    )


def _is_settled(clause: CheckedClause) -> bool:
    """A consideration set for another day or put to use is an outcome; so is one that a “that” carries on."""
    if clause.analysis.complement is not None and clause.analysis.verbs != ("discuss",):
        return True
    if clause.analysis.mood is Mood.ACTIVE:
        subject = [
            word for word in clause.wording.low[slice(*clause.analysis.acts[0].subject)] if word not in ("the", "this")
        ]
        if len(subject) != 1 or subject[0] not in _OURSELVES:
            return True  # somebody else is to consider it
    return bool(_SETTLED.search(clause.words)) and clause.analysis.mood is not Mood.PAST


def _prompt(clause: CheckedClause) -> str:
    at = clause.analysis.at
    token = clause.wording.tokens[at]
    if token.low == "be" and at + 1 < len(clause.wording.tokens):
        return f"be {clause.wording.tokens[at + 1].text}"
    return token.text.lower()
