"""Rules on the mood of clauses: one style, kept to the end, and the subjunctive where it belongs."""

import re
from collections.abc import Iterator

from ...model.words import word_set
from ..acts import Form, verb
from ..clause_words import Analysis, Mood
from .motion import FAMILIES, CheckedClause, Motion, is_noun_first
from .rule import WARNING, Remark, rule

_ASKING = word_set("request recommend ask require propose suggest urge instruct direct resolve")
_TO_BE_DONE = _ASKING | {"agree"}
_BE = word_set("is are was were")
_WANTS_SUBJUNCTIVE = word_set("will would shall should")


@rule(
    "R03",
    WARNING,
    "Moods mixed",
    "One resolution is written in one mood, the committee's own: “the report be noted”, “noted the report”, "
    "“to note the report” or “notes the report”.",
    fails="RESOLVED: that\n(1) the report be received;\n(2) noted the progress made; and\n(3) officers be thanked.",
    passes="RESOLVED: that\n(1) the report be received;\n(2) the progress made be noted; and\n(3) officers be thanked.",
    remedy="put the clause in the mood of the others",
)
def moods_mixed(motion: Motion) -> Iterator[Remark]:
    """Clauses whose mood is not the one that the opening, or most of them, have."""
    wanted = motion.family
    if motion.leads_to == "that" and any(FAMILIES.get(c.analysis.mood) == "subjunctive" for _, c in motion.whole):
        wanted = "subjunctive"
    for place, clause in motion.whole:
        mood = clause.analysis.mood
        family = FAMILIES.get(mood)
        if mood is Mood.PRESENT_WITH_SUBJECT and wanted == "subjunctive":
            continue  # R17 tells it, with its fix
        if family is None or is_noun_first(motion, clause):
            continue
        if wanted and family != wanted:
            shown = next(c.analysis.mood for _, c in motion.whole if FAMILIES.get(c.analysis.mood) == wanted)
            yield Remark(f"the clause is put as {mood}, others as {shown}: put it as they are", place)
        elif misfit := _misfit(motion, clause):
            yield Remark(misfit, place)
        elif within := _mixed_within(clause):
            yield Remark(within, place)


def _misfit(motion: Motion, clause: CheckedClause) -> str | None:
    """What is wrong between the opening and a clause that all others are like."""
    mood = clause.analysis.mood
    own = clause.wording.low[0] if clause.wording.low else ""
    if motion.leads_to == "to" and mood is Mood.PASSIVE:
        return "the opening ends with “to” and the clause is put as “… be noted”: end the opening with “that”"
    if motion.leads_to == "that" and mood in (Mood.BARE, Mood.PAST) and own != "to":
        return (
            f"the opening ends with “that” and the clause is put as {mood}: write “… be noted”, or “to” in the opening"
        )
    return None


def _mixed_within(clause: CheckedClause) -> str | None:
    """One clause that begins in one mood and goes on in another: “be noted and approves”."""
    low, analysis = clause.wording.low, clause.analysis
    if analysis.mood is not Mood.PASSIVE or analysis.complement:
        return None
    for place in range(analysis.at + 2, len(low) - 2):
        if low[place] != "and" or not _is_participle(low[place - 1]):
            continue
        found = verb(low[place + 1])
        if (
            not found
            or Form.PARTICIPLE in found.form
            or low[place + 2] not in ("the", "that", "a", "an", "its", "their")
        ):
            continue
        if found.form & (Form.THIRD | Form.BARE):
            word = clause.wording.tokens[place + 1].text
            return f"the clause goes from “be {low[place - 1]}” to “{word}”: put both in one mood"
    return None


def _is_participle(word: str) -> bool:
    found = verb(word)
    return bool(found and Form.PARTICIPLE in found.form)


@rule(
    "R04",
    WARNING,
    "List not parallel",
    "The items of a list carry on one stem, so all begin in the same way: all with “to”, all with “that”, all with a "
    "noun. One that begins otherwise does not read on from the stem.",
    fails="RESOLVED: that the Director be asked to report on:\n(i) reviewing the thresholds;\n(ii) to train "
    "staff; and\n"
    "(iii) recruiting social workers.",
    passes="RESOLVED: that the Director be asked by July to report on:\n(i) reviewing the thresholds;\n"
    "(ii) training staff; and\n(iii) recruiting social workers.",
    remedy="begin every item as the others begin",
)
def list_not_parallel(motion: Motion) -> Iterator[Remark]:
    """Items of one list that begin with another form than most."""
    for places in _lists(motion):
        forms = {place: _beginning(motion.clauses[place]) for place in places}
        known = [form for form in forms.values() if form]
        if len(set(known)) < 2:
            continue
        usual = max(dict.fromkeys(known), key=known.count)
        for place, form in forms.items():
            if form and form != usual:
                yield Remark(f"the item begins with {form}, others with {usual}: begin it as they do", place)


def _lists(motion: Motion) -> Iterator[list[int]]:
    """The places of the clauses of every list: of those of one mood in the motion, and of each list within a clause."""
    lists: dict[tuple[int, int, str | None], list[int]] = {}
    stems: list[int] = []
    for place, clause in enumerate(motion.clauses):
        del stems[clause.level :]
        stem = stems[-1] if stems else -1
        family = FAMILIES.get(clause.analysis.mood, motion.family) if clause.is_whole else None
        lists.setdefault((stem, clause.level, family), []).append(place)
        stems.append(place)
    yield from (places for places in lists.values() if len(places) > 1)


def _beginning(clause: CheckedClause) -> str | None:
    """The form an item begins with; None where it may be one or another."""
    low = clause.wording.low
    if not low:
        return None
    first = low[0]
    if first == "that":
        return "“that”"
    if first == "to":
        return "“to”"
    if clause.is_whole and clause.analysis.mood in (Mood.PASSIVE, Mood.ACTIVE):
        return "what is resolved"
    if first in ("the", "a", "an", "its", "their", "this", "these", "all", "no"):
        return None if clause.is_whole else "a noun"
    found = verb(first)
    if not found:
        return None
    if found.form is Form.GERUND:
        return "“-ing”"
    if clause.is_whole:
        return "a bare verb" if clause.analysis.mood is Mood.BARE else None
    if (
        clause.analysis.mood is Mood.BARE
        and len(low) > 1
        and low[1] in ("the", "a", "an", "its", "their", "that", "all")
    ):
        return "a bare verb"
    return None


@rule(
    "R16",
    WARNING,
    "“Will”, “would” or “should” in what is resolved",
    "What a meeting resolves, requests or recommends is put in the subjunctive: “that an update be provided”. “Will” "
    "foretells and “should” wishes; neither decides. What is only noted keeps its tense.",
    fails="RESOLVED: that it be agreed that an update would be provided by the Director in July 2018.",
    passes="RESOLVED: that an update be provided by the Director in July 2018.",
    remedy="write “be provided” or “provide”",
)
def modal_in_what_is_resolved(motion: Motion) -> Iterator[Remark]:
    """The first finite verb of what is resolved is a modal."""
    for place, clause in motion.whole:
        part = _what_is_resolved(motion, clause)
        if part is None or part.mood is not Mood.MODAL:
            continue
        tokens = clause.wording.tokens
        modal = tokens[part.at]
        if modal.low not in _WANTS_SUBJUNCTIVE:
            continue
        after = tokens[part.at + 1] if part.at + 1 < len(tokens) else None
        fix = None
        if after and (after.low == "be" or _is_bare(after.low)):
            fix = clause.wording.replaced(part.at, part.at + 1, after.text)
        yield Remark(f"“{modal.text}” decides nothing: put what is resolved in the subjunctive, without it", place, fix)


def _what_is_resolved(motion: Motion, clause: CheckedClause) -> Analysis | None:
    """The part of a clause that stands as resolved: all of it, or what it agrees or asks for."""
    analysis = clause.analysis
    if analysis.complement is not None:
        return analysis.complement if set(analysis.verbs) & _TO_BE_DONE else None
    if analysis.mood is Mood.MODAL and _is_note(motion):
        return None
    return analysis if analysis.mood is Mood.MODAL and (motion.opening or len(motion.clauses) > 1) else None


def _is_note(motion: Motion) -> bool:
    """The opening notes; then what follows is a fact and keeps its tense."""
    return bool(re.match(r"(?:it was )?noted", motion.opening, re.IGNORECASE))


def _is_bare(word: str) -> bool:
    found = verb(word)
    return bool(found and Form.BARE in found.form)


@rule(
    "R17",
    WARNING,
    "Third person in a subjunctive style",
    "Where clauses read “the report be noted”, a verb with a subject stands in its bare form too: “the Board note”, "
    "“it be requested that the report be presented”.",
    fails="RESOLVED: that\n(a) the report be noted; and\n(b) the Board notes the progress made.",
    passes="RESOLVED: that\n(a) the report be noted; and\n(b) the Board note the progress made.",
    remedy="write the bare form: “be”, “note”, “provide”",
)
def third_person_in_subjunctive(motion: Motion) -> Iterator[Remark]:
    """An indicative where the subjunctive belongs: in a list of subjunctives, and after a request."""
    for place, clause in motion.whole:
        analysis = clause.analysis
        part = None
        if analysis.complement is not None and set(analysis.verbs) & _ASKING:
            part = analysis.complement
        elif analysis.mood is Mood.PRESENT_WITH_SUBJECT and motion.family == "subjunctive":
            part = analysis
        if part is None or part.mood not in (Mood.PRESENT_WITH_SUBJECT, Mood.INDICATIVE):
            continue
        token = clause.wording.tokens[part.at]
        found = verb(token.low)
        bare = "be" if token.low in _BE else found.base if found and Form.THIRD in found.form else None
        if bare is None:
            continue
        fix = clause.wording.replaced(part.at, part.at, bare)
        yield Remark(f"“{token.text}” is no subjunctive: write “{bare}”", place, fix)
