"""Checking a resolution: its words alone, or with the record of the meeting that made it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from ..model.meeting import MeetingRecord
from ..model.motion import AgendaItem, CitedDocument
from ..model.numeral import find_numerals
from .context import NOTHING_KNOWN, Context
from .labels import number
from .outcome import NARRATIVE
from .rules import RULES
from .rules.motion import CheckedClause, Motion, checked
from .rules.rule import Rule, Severity
from .rules.years import stated_numbers
from .substance import substantive
from .written import read_written, split_ender


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found: how grave, in which clause by its label, what is wrong and what to do.

    `clause` is None where the whole is meant; `fix` is the clause's words put right, where that is mechanical.
    """

    rule: str
    severity: Severity
    clause: str | None
    message: str
    fix: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that a rule found in the motion of one item. `clause` is None where the whole is meant."""

    rule: Rule
    severity: Severity
    clause: CheckedClause | None
    message: str
    fix: str | None


def lint_text(
    text: str, context: Context = NOTHING_KNOWN, document: CitedDocument | None = None
) -> tuple[Finding, ...]:
    """What the rules find in the words of a resolution. `document` is the report before the meeting, where it is known.

    Rules that need what is not there stay silent.
    """
    written = read_written(text)
    rows = [(c.label, c.words, c.ender, c.level, c.label_fault, None) for c in written.clauses]
    documents = (document,) if document else ()
    periods = tuple(d.period for d in documents if d.period) or ((context.period,) if context.period else ())
    motion = Motion(written.opening, checked(rows), context=context, periods=periods, cited=_cited(documents))
    return tuple(_named(found, "") for found in _found(motion))


def lint_record(
    record: MeetingRecord, context: Context = NOTHING_KNOWN, documents: Mapping[str, CitedDocument] | None = None
) -> tuple[Finding, ...]:
    """What the rules find in a meeting record, item by item: its motion as it stands, and what was done with it.

    `documents` holds papers by their slugs: their words and period, where the record does not give them.
    """
    several = len(record.items) > 1
    findings: list[Finding] = []
    for place, item in enumerate(record.items, start=1):
        where = f"item {item.number or place}, " if several else ""
        findings += (_named(found, where) for found in lint_item(record, item, context, documents or {}))
    return tuple(findings)


def lint_item(
    record: MeetingRecord,
    item: AgendaItem,
    context: Context = NOTHING_KNOWN,
    documents: Mapping[str, CitedDocument] | None = None,
) -> tuple[Found, ...]:
    """What the rules find in one item of a meeting record: in its motion as it stands, and in what was done with it."""
    return tuple(_found(motion_of(record, item, context, documents or {})))


def motion_of(
    record: MeetingRecord, item: AgendaItem, context: Context, documents: Mapping[str, CitedDocument]
) -> Motion:
    """The motion of one item as it stands, with what is known around it.

    A clause by which nothing is resolved, because the narrative tells the debate, is no part of it.
    """
    clauses = [clause for clause in substantive(item) if clause.words != NARRATIVE]
    depths = _depths(item)
    numbered = number([clause.label for clause in clauses])
    rows = []
    for clause, place in zip(clauses, numbered, strict=True):
        words, ender = split_ender(clause.words)
        level = place.level if clause.label else depths.get(clause.id or "", 0)
        rows.append((clause.label, words, ender, level, place.fault, clause))
    known = tuple(_completed(document, documents) for document in item.documents)
    return Motion(
        item.opening or "",
        checked(rows),
        item=item,
        record=record,
        context=context,
        periods=tuple(document.period for document in known if document.period),
        cited=_cited(known),
    )


def slugs_needed(record: MeetingRecord) -> list[str]:
    """The papers in the corpus that a check needs: those of motions that state a number, or a year to be compared."""
    needed: list[str] = []
    for item in record.items:
        words = [clause.words for clause in substantive(item)]
        for document in item.documents:
            if document.slug is None or document.slug in needed:
                continue
            has_numbers = any(stated_numbers(each) for each in words)
            has_years = document.period is None and any(letter.isdigit() for each in words for letter in each)
            if (has_numbers and not document.text and not document.numbers) or has_years:
                needed.append(document.slug)
    return needed


def _found(motion: Motion) -> Iterator[Found]:
    for rule in RULES:
        for remark in rule.check(motion):
            clause = motion.clauses[remark.clause] if remark.clause is not None else None
            severity = remark.severity or rule.severity
            if severity is Severity.WARNING and clause and _is_suppressed(rule.id, clause):
                continue
            yield Found(rule, severity, clause, remark.message, remark.fix)


def _named(found: Found, where: str) -> Finding:
    name = f"{where}{found.clause.name}" if found.clause else where.removesuffix(", ") or None
    return Finding(found.rule.id, found.severity, name, found.message, found.fix)


def _is_suppressed(rule: str, clause: CheckedClause) -> bool:
    return clause.moved is not None and any(each.rule == rule for each in clause.moved.suppressed)


def _depths(item: AgendaItem) -> dict[str, int]:
    """How deep each clause lies that says under which it stands."""
    parents = {clause.id: clause.under for clause in item.clauses if clause.id}
    depths = {}
    for id, parent in parents.items():
        depth, seen, above = 0, {id}, parent
        while above and above not in seen:
            depth, above = depth + 1, parents.get(above)
            seen.add(above or "")
        depths[id] = depth
    return depths


def _completed(document: CitedDocument, documents: Mapping[str, CitedDocument]) -> CitedDocument:
    held = documents.get(document.slug or "")
    if held is None:
        return document
    return CitedDocument(
        document.slug,
        document.title or held.title,
        document.period or held.period,
        document.text or held.text,
        document.numbers,
    )


@lru_cache(maxsize=64)
def _cited(documents: tuple[CitedDocument, ...]) -> frozenset[Fraction] | None:
    """The numbers of the papers; None unless those of every paper are at hand."""
    if not documents or not all(document.text or document.numbers for document in documents):
        return None
    texts = (text for document in documents for text in (*document.text, *document.numbers, document.title or ""))
    return frozenset(numeral.value for text in texts for numeral in find_numerals(text))
