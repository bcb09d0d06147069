"""What the rules find in one item while it is written, and what is done about it: put right, or let stand.

The motion is checked as it stands, with all rules. Words are read once and remembered, so that a keystroke costs the
reading of one clause.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..model.meeting import MeetingRecord
from ..model.motion import AgendaItem, CitedDocument, MotionClause, Suppression
from ..resolutions.context import NOTHING_KNOWN, Context
from ..resolutions.lint import lint_item
from ..resolutions.rules import RULES
from ..resolutions.rules.rule import Severity
from ..resolutions.substance import substantive
from .clause_kind import is_open_prompt
from .free import check_free
from .places import clause_of, item_of, with_clause, with_item
from .refusal import Refusal

_RULES = {rule.id: rule for rule in RULES}
_AWAITED = "R05"
_NO_OUTCOME = "it has no outcome: write the points recorded, or the decision taken"
_AMENDED = (
    "an amendment brought this clause in, and it keeps no reasons: put its words right by another amendment,"
    " or let the warning be"
)


@dataclass(frozen=True, slots=True)
class ClauseFinding:
    """One thing that a rule found, in the clause of an id, or in the whole where that is None.

    `title` is what the rule is about; `fix` is the clause's words put right, where that is mechanical.
    """

    rule: str
    severity: Severity
    clause_id: str | None
    message: str
    fix: str | None
    title: str


def check_item(
    record: MeetingRecord,
    item: str,
    context: Context = NOTHING_KNOWN,
    documents: Mapping[str, CitedDocument] | None = None,
) -> tuple[ClauseFinding, ...]:
    """What the rules find in the motion of an item as it stands, rule by rule; warnings that may stand left out.

    Of a prompt nothing is told but that its outcome is awaited: its words will go. `documents` holds papers by their
    slugs, where the record does not give their words. Raises Refusal where the item is no longer there.
    """
    findings = tuple(
        ClauseFinding(
            found.rule.id,
            found.severity,
            found.clause.moved.id if found.clause and found.clause.moved else None,
            found.message,
            found.fix,
            found.rule.title,
        )
        for found in lint_item(record, item_of(record, item), context, documents)
    )
    findings += tuple(_awaited(item_of(record, item), findings))
    awaiting = {finding.clause_id for finding in findings if finding.rule == _AWAITED and finding.clause_id}
    told = (finding for finding in findings if finding.rule == _AWAITED or finding.clause_id not in awaiting)
    return tuple(sorted(told, key=lambda finding: finding.rule))


def _awaited(item: AgendaItem, findings: tuple[ClauseFinding, ...]) -> Iterator[ClauseFinding]:
    """Prompts of which the grammar knows that they decide nothing, and no rule has told it."""
    told = {finding.clause_id for finding in findings if finding.rule == _AWAITED}
    for clause in substantive(item):
        if clause.id not in told and not clause.under and is_open_prompt(clause):
            yield ClauseFinding(_AWAITED, Severity.ERROR, clause.id, _NO_OUTCOME, None, _RULES[_AWAITED].title)


def apply_fix(record: MeetingRecord, item: str, finding: ClauseFinding) -> MeetingRecord:
    """The record with the words of a clause put right as the finding says.

    Raises Refusal where there is no fix to it, and once the motion has been moved.
    """
    place = item_of(record, item)
    if finding.fix is None or finding.clause_id is None:
        raise Refusal(f"{finding.rule} has to be put right by hand: {finding.message}")
    check_free(place)
    clause = clause_of(place, finding.clause_id)
    return with_item(record, with_clause(place, replace(clause, words=finding.fix)))


def suppress(record: MeetingRecord, item: str, clause: str, rule: str, reason: str) -> MeetingRecord:
    """The record in which a warning of a rule may stand in a clause, with the reason.

    Raises Refusal where no reason is given, and for errors, which are put right and not let stand.
    """
    place = item_of(record, item)
    held = _own_clause(place, clause)
    known = _RULES.get(rule)
    if known is None:
        raise Refusal(f"there is no rule {rule}: choose one of the findings")
    if known.severity is Severity.ERROR:
        raise Refusal(f"{rule} finds errors, and an error cannot stand: put the words right")
    if not reason.strip():
        raise Refusal("say why the warning may stand: whoever reads the record later has to know")
    kept = (*_without(held, rule), Suppression(rule, " ".join(reason.split())))
    return with_item(record, with_clause(place, replace(held, suppressed=kept)))


def heed(record: MeetingRecord, item: str, clause: str, rule: str) -> MeetingRecord:
    """The record in which the warnings of a rule are told of a clause again. Raises Refusal where there is no such."""
    place = item_of(record, item)
    held = _own_clause(place, clause)
    return with_item(record, with_clause(place, replace(held, suppressed=_without(held, rule))))


def _own_clause(item: AgendaItem, clause: str) -> MotionClause:
    if any(each.id == clause for each in item.amendments):
        raise Refusal(_AMENDED)
    return clause_of(item, clause)


def _without(clause: MotionClause, rule: str) -> tuple[Suppression, ...]:
    return tuple(each for each in clause.suppressed if each.rule != rule)
