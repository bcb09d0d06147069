"""Rules on the record of a decision: its reasons, its amendments, and what was confirmed."""

import re
from collections.abc import Iterator

from ...model.meeting import BodyKind, MinuteState
from ...model.motion import AgendaItem, AmendmentKind
from ...model.words import fold_quotation
from ..clause_words import Wording, analyse
from ..substance import GONE, Step, find, kind_of, steps
from .motion import Motion
from .rule import ERROR, WARNING, Remark, rule
from .votes import is_resolved


@rule(
    "R25",
    WARNING,
    "Executive decision without reasons, alternatives or interests",
    "The record of an executive decision in England holds the reasons for it, the alternatives considered "
    "and rejected, "
    "and any conflict of interests (SI 2012/2089, regulation 12). Other bodies need not record them.",
    fails="""
body: {name: Cabinet, kind: executive}
items:
  - opening: "RESOLVED: that"
    clauses:
      - words: the Early Help Strategy be approved
    state: carried
    reasons: [It sets out how families are helped early.]
""",
    passes="""
body: {name: Cabinet, kind: executive}
items:
  - opening: "RESOLVED: that"
    clauses:
      - words: the Early Help Strategy be approved
    state: carried
    reasons: [It sets out how families are helped early.]
    alternatives: [Keeping the strategy as it is would not meet the rise in demand.]
    no_interests: true
""",
    remedy="record what is missing; where nobody declared an interest, `no_interests: true`",
)
def decision_without_reasons(motion: Motion) -> Iterator[Remark]:
    """What an executive has resolved and not recorded."""
    item = motion.item
    body = motion.record.body if motion.record else None
    if item is None or body is None or body.kind is not BodyKind.EXECUTIVE or not is_resolved(item):
        return
    missing = [
        name
        for name, held in (
            ("the reasons", item.reasons),
            ("the alternatives considered", item.alternatives),
            ("the interests declared, or that there were none", item.interests or item.no_interests),
        )
        if not held
    ]
    if missing:
        yield Remark(f"the decision is without {'; '.join(missing)}: record what is missing")


_AMENDED = """
items:
  - opening: "RESOLVED: that"
    clauses:
      - {id: c1, words: an update be provided by the Director in July 2018}
    amendments:
"""


@rule(
    "R26",
    ERROR,
    "Amendment without its target",
    "An amendment is anchored to the words of a clause. Where these are not there, or an amendment before it "
    "has altered "
    "them, nobody can say what it would change.",
    fails=_AMENDED
    + "      - {id: '1', clause: c1, kind: leave out and insert, old: in June 2018, new: in May 2018, state: carried}",
    passes=_AMENDED
    + "      - {id: '1', clause: c1, kind: leave out and insert, old: in July 2018, new: in May 2018, state: carried}",
    remedy="quote the words as they stand when the amendment is taken",
)
def amendment_without_target(motion: Motion) -> Iterator[Remark]:
    """Each amendment against the motion as it stands when it is taken."""
    item = motion.item
    if item is None:
        return
    for step in steps(item):
        amendment, kind = step.amendment, kind_of(step.amendment)
        if amendment.state in GONE or kind in (None, AmendmentKind.REFER):
            continue
        place = _place(motion, amendment.clause)
        if step.target is None and (amendment.clause is not None or kind is not AmendmentKind.ADD):
            yield Remark(f"amendment {step.name} would change “{amendment.clause or '?'}”, and there is no such clause")
            continue
        quoted = amendment.after if kind is AmendmentKind.INSERT else amendment.old
        if kind in (AmendmentKind.LEAVE_OUT, AmendmentKind.LEAVE_OUT_AND_INSERT) and not quoted:
            yield Remark(f"amendment {step.name} does not say which words it leaves out: quote them", place)
        elif quoted and step.target and find(step.target.words, quoted) is None:
            yield Remark(f"amendment {step.name} quotes “{quoted}”, and {_why_absent(item, step, quoted)}", place)


def _why_absent(item: AgendaItem, step: Step, quoted: str) -> str:
    moved = next((each for each in item.clauses if step.target and each.id == step.target.id), None)
    if moved and find(moved.words, quoted):
        return "an earlier amendment has altered these words: quote them as they stand now"
    return "these words are not in the clause: quote it as it stands"


def _place(motion: Motion, id: str | None) -> int | None:
    if id is None:
        return None
    return next((p for p, clause in enumerate(motion.clauses) if clause.moved and clause.moved.id == id), None)


_OPPOSED = {
    "approve": {"reject", "refuse", "oppose"},
    "support": {"oppose", "reject"},
    "accept": {"reject", "refuse", "decline"},
    "agree": {"reject", "refuse", "oppose"},
    "adopt": {"reject", "refuse"},
    "endorse": {"reject", "oppose"},
    "grant": {"refuse", "reject"},
    "welcome": {"reject", "regret", "oppose"},
}
_NEGATIVE = re.compile(r"\b(?:not|no|never)\b")


@rule(
    "R27",
    WARNING,
    "Amendment that negates the motion",
    "An amendment changes a motion; whoever is against it votes against it. One that only turns it into its "
    "opposite is "
    "out of order.",
    fails=_AMENDED.replace("an update be provided by the Director in July 2018", "the plan be approved")
    + "      - {id: '1', clause: c1, kind: insert, after: be, new: not, state: moved}",
    passes=_AMENDED.replace("an update be provided by the Director in July 2018", "the plan be approved")
    + "      - {id: '1', clause: c1, kind: insert, new: 'subject to the comments made', state: moved}",
    remedy="rule it out, or let it be put as a vote against the motion",
)
def amendment_negates(motion: Motion) -> Iterator[Remark]:
    """“Not” put in, all words left out, or the opposite verb."""
    item = motion.item
    if item is None:
        return
    for step in steps(item):
        if step.amendment.state in GONE or step.target is None or step.result is None:
            continue
        if kind_of(step.amendment) in (AmendmentKind.ADD, AmendmentKind.REFER):
            continue
        if _negates(step.target.words, step.result, alone=len(step.before) == 1):
            place = _place(motion, step.amendment.clause)
            yield Remark(f"amendment {step.name} only negates the motion: vote against it instead", place)


def _negates(before: str, after: str, *, alone: bool) -> bool:
    if not after:
        return alone
    was, becomes = fold_quotation(before).lower(), fold_quotation(after).lower()
    if was != becomes and " ".join(_NEGATIVE.sub(" ", becomes).split()) == " ".join(_NEGATIVE.sub(" ", was).split()):
        return True
    old, new = Wording(before), Wording(after)
    opposites = {each for base in analyse(old).verbs for each in _OPPOSED.get(base, ())}
    return bool(opposites & set(analyse(new).verbs))


@rule(
    "R34",
    WARNING,
    "Confirmed minute edited",
    "Confirmed minutes are never altered. A mistake is put right by a correction that a later meeting "
    "resolves, with the "
    "old words quoted; `corrections` holds it.",
    fails="""
minute: {state: confirmed, confirmed_on: 2014-09-23}
items:
  - number: "14"
    clauses:
      - {id: a, words: the report be received and noted, confirmed: the report be received}
""",
    passes="""
minute:
  state: confirmed
  confirmed_on: 2014-09-23
  corrections:
    - {item: "14", clause: a, old: be received, new: be received and noted, resolved_on: 2014-11-05}
items:
  - number: "14"
    clauses:
      - {id: a, words: the report be received and noted, confirmed: the report be received}
""",
    remedy="put the confirmed words back, or have the correction resolved and record it",
)
def confirmed_minute_edited(motion: Motion) -> Iterator[Remark]:
    """Words that differ from those confirmed, and that no resolved correction accounts for."""
    minute = motion.record.minute if motion.record else None
    if minute is None or minute.state is not MinuteState.CONFIRMED or motion.item is None:
        return
    for place, clause in enumerate(motion.clauses):
        moved = clause.moved
        if moved is None or moved.confirmed is None:
            continue
        stands = fold_quotation(moved.confirmed)
        for correction in minute.corrections:
            if correction.clause in (None, moved.id) and correction.item in (None, motion.item.number):
                if correction.resolved_on is None:
                    yield Remark("the correction names no meeting that resolved it: add `resolved_on`", place)
                span = find(stands, correction.old)
                if span:
                    stands = f"{stands[: span[0]]}{correction.new}{stands[span[1] :]}"
        if fold_quotation(clause.words) not in (fold_quotation(moved.confirmed), fold_quotation(stands)):
            yield Remark("the words differ from those confirmed: record the correction that was resolved", place)
