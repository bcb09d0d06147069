"""What Resolve shows, as blocks: pure functions from the record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ....library.search import Hit
from ....meetings.amendments import called, open_amendment
from ....meetings.checking import ClauseFinding
from ....meetings.clause_kind import kind_of_words
from ....meetings.instruction import printed
from ....meetings.minuted import Minuted, MinutedClause
from ....meetings.minutes import correction_words
from ....meetings.places import Subject
from ....meetings.refusal import Refusal
from ....meetings.slides import result_slide
from ....meetings.states import OPEN, QUEUED
from ....model.meeting import MeetingRecord
from ....model.motion import (
    AgendaItem,
    Amendment,
    AmendmentKind,
    AmendmentState,
    CitedDocument,
    MotionClause,
    MotionState,
)
from ....model.resolution import ClauseKind
from ....packs.meeting_words import day as day_said
from ....packs.surroundings import Surroundings
from ....resolutions.roll import Roll
from ....resolutions.rules.rule import Severity
from ....resolutions.substance import Step, kind_of, steps
from ...widgets.blocks import Block, Part
from ...widgets.differences import difference_part

AMENDMENT = "amendment:"
"""How the key of an amendment's row begins; a clause's row has its id for a key."""
NO_MEETING = "No resolution yet. {start} starts one from a paper, a template, last year's resolution or blank."
NO_CLAUSE = "No clause yet. {start} drafts from a paper, a template or last year's resolution; {add} adds one."
"""Both with the keys of these commands to be filled in."""
NOTHING_FOUND = "Nothing in the papers has these words."
CLEAN = "Nothing to mend."
_AWAITED = "[outcome awaited: "
_SEVERITY_SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!"}


def resolution_blocks(
    record: MeetingRecord, item: AgendaItem, minuted: Minuted, around: Surroundings, no_clause: str
) -> list[Block]:
    """The resolution as it would be minuted, each clause with the amendments to it beneath.

    `no_clause` is what to say where there is none.
    """
    roll = Roll(record)
    moved = {clause.id: clause for clause in item.clauses}
    taken = list(steps(item))
    blocks = [*_outcome_blocks(record, item, roll)]
    blocks += [Block((Part(minuted.opening, "heading"),))] if minuted.opening else []
    if not minuted.clauses:
        blocks.append(Block((Part(no_clause, "faint"),)))
    shown: set[str] = set()
    for clause in minuted.clauses:
        parts = tuple(_clause_parts(clause, moved.get(clause.id), around))
        blocks.append(Block((*parts, *_correction_parts(record, clause)), key=clause.id))
        for step in taken:
            if step.target and step.target.id == clause.id:
                blocks.append(_amendment_block(item, step, clause.label, roll))
                shown.add(step.name)
    blocks += [_amendment_block(item, step, None, roll) for step in taken if step.name not in shown]
    return blocks + [_left_out_block(clause) for clause in minuted.left_out]


def _correction_parts(record: MeetingRecord, clause: MinutedClause) -> Iterator[Part]:
    """Beneath a confirmed clause: what was resolved since to be wrong in it."""
    for correction in record.minute.corrections if record.minute else ():
        if correction.clause == clause.id:
            indent = len(clause.label or "") + 1
            on = f"Corrected on {day_said(correction.resolved_on)}: " if correction.resolved_on else "Corrected: "
            yield difference_part(correction.old, correction.new)._replace(indent=indent)
            yield Part(f"{on}{correction_words(record, correction)}", "faint", indent=indent)


def _outcome_blocks(record: MeetingRecord, item: AgendaItem, roll: Roll) -> Iterator[Block]:
    """Above the resolution: who moved it, and what became of it."""
    movers = [f"Moved by {roll.shown(item.mover)}"] if item.mover else []
    movers += [f"seconded by {roll.shown(item.seconder)}"] if item.seconder else []
    try:
        lines = result_slide(record, Subject(item.id or "")).lines
    except Refusal:
        return
    result = ": ".join([lines[0], ". ".join(lines[1:])]) if len(lines) > 1 else lines[0]
    yield Block((Part(". ".join(filter(None, (", ".join(movers), result))), "faint"),))


def _left_out_block(clause: MotionClause) -> Block:
    """A clause of which nothing is minuted here: lost by itself, referred, or told in the narrative."""
    label = clause.label or ""
    what = clause.state or "told in the narrative"
    return Block((Part(f"{clause.words}  ({what})", "faint", indent=len(label) + 1, margin=label),), key=clause.id)


def _clause_parts(clause: MinutedClause, moved: MotionClause | None, around: Surroundings) -> Iterator[Part]:
    indent = len(clause.label) + 1 if clause.label else 0
    words = f"{clause.words}{clause.separator}"
    if moved and moved.source and _is_last_years(moved):
        changed = difference_part(moved.source, clause.words)
        yield changed._replace(text=f"{changed.text}{clause.separator}", indent=indent, margin=clause.label or "")
    else:
        awaited = words.find(_AWAITED)
        spans = ((awaited, len(words), "match"),) if awaited >= 0 else ()
        yield Part(words, indent=indent, margin=clause.label or "", spans=spans)
    if moved and moved.cites:
        yield Part(f"cites {', '.join(_cited(around, address) for address in moved.cites)}", "faint", indent=indent)


def _cited(around: Surroundings, address: str) -> str:
    """A paragraph as it is cited; its address where it is of another paper."""
    for passage in around.passages:
        if f"{passage.document}#{passage.paragraph}" == address:
            return passage.citation.partition(" · ")[0]
    return address


def _amendment_block(item: AgendaItem, step: Step, label: str | None, roll: Roll) -> Block:
    """An amendment: what it does as it is printed, and how far it has come."""
    amendment = step.amendment
    is_settled = amendment.state not in (*OPEN, *QUEUED)
    role = "faint" if is_settled else "plain"
    said = amendment_said(item, amendment, roll)
    parts = [Part(said, "faint" if is_settled else "strong", indent=4, margin="  ↳")]
    parts.append(Part(printed(amendment, label) if changes_something(amendment) else "no words changed yet", role, 4))
    is_addition = kind_of(amendment) is AmendmentKind.ADD
    if not is_settled and not is_addition and step.target and step.result is not None:
        parts.append(difference_part(step.target.words, step.result)._replace(indent=4))
    return Block(tuple(parts), key=f"{AMENDMENT}{amendment.id}")


def changes_something(amendment: Amendment) -> bool:
    """Whether an amendment says yet what it does."""
    return bool(amendment.kind or amendment.old or amendment.new or amendment.to)


def amendment_said(item: AgendaItem, amendment: Amendment, roll: Roll) -> str:
    """`Amendment 2, moved by Councillor A, seconded by Councillor B: carried`."""
    who = [f"moved by {roll.shown(amendment.mover)}"] if amendment.mover else []
    who += [f"seconded by {roll.shown(amendment.seconder)}"] if amendment.seconder else []
    told = f"{', '.join([called(item, amendment).capitalize(), *who])}: {amendment.state or AmendmentState.TABLED}"
    waits_for = open_amendment(item)
    if amendment.state in QUEUED and waits_for:
        told = f"{told}, waits for {called(item, waits_for)}"
    return f"{told} ({amendment.reason})" if amendment.reason else told


def _is_last_years(clause: MotionClause) -> bool:
    """Whether a clause was taken from last year's resolution, and not drafted from a recommendation."""
    source = clause.source or ""
    return source != clause.words and kind_of_words(source) is ClauseKind.PASSIVE


def source_blocks(around: Surroundings, item: AgendaItem) -> list[Block]:
    """What the papers recommend, then their words."""
    blocks = [Block((Part(_titled(around, document), "heading"),)) for document in item.documents]
    drafted = {clause.source_address for clause in item.clauses}
    for ask in around.asks:
        label = f"{ask.label}) " if ask.label else ""
        sign = "●" if f"{ask.document}#{ask.paragraph}" in drafted else "○"
        text = Part(f"{label}{ask.text}", indent=2, margin=sign)
        blocks.append(Block((text,), key=f"{ask.document}#{ask.paragraph}", space_before=1))
    if around.asks and around.passages:
        blocks.append(Block((Part("The paper", "heading"),), space_before=1))
    for passage in around.passages:
        place = Part(passage.citation.partition(" · ")[0].rpartition(", ")[2], "faint")
        key = None if passage.is_gap else f"{passage.document}#{passage.paragraph}"
        blocks.append(Block((place, Part(passage.text, "faint" if passage.is_gap else "plain")), key=key))
    return blocks


def _titled(around: Surroundings, document: CitedDocument) -> str:
    held = around.cited.get(document.slug or "")
    return document.title or (held and held.title) or document.slug or ""


def hit_blocks(hits: Sequence[Hit]) -> list[Block]:
    """What Find beside has found: the line that answers, or the words, and where they stand."""
    return [
        Block(
            (
                Part(hit.finding or hit.text, "strong" if hit.finding else "plain", 2, "•", most_lines=4),
                Part(hit.citation.partition(" · ")[0], "faint", 2, most_lines=1),
            ),
            key=f"{hit.document}#{hit.paragraph}",
        )
        for hit in hits
    ]


def finding_blocks(findings: Iterable[ClauseFinding], labels: Mapping[str | None, str]) -> list[Block]:
    """What the checker finds, errors first; one that can be put right at one key says how."""
    ordered = sorted(enumerate(findings), key=lambda pair: (pair[1].severity is not Severity.ERROR, pair[0]))
    blocks = []
    for number, finding in ordered:
        label = labels.get(finding.clause_id) or ""
        where = f"{label} " if label else ""
        sign = _SEVERITY_SIGNS[finding.severity]
        parts = [Part(f"{where}{finding.message}  {finding.rule}", indent=2, margin=sign, most_lines=3)]
        parts += [Part(f"Enter writes: {finding.fix}", "faint", indent=2, most_lines=1)] if finding.fix else []
        blocks.append(Block(tuple(parts), key=str(number)))
    return blocks


def doubt_blocks(doubts: Iterable[tuple[str | None, str]], labels: Mapping[str | None, str]) -> list[Block]:
    """What a recommendation may mean otherwise than it was drafted."""
    return [
        Block((Part(f"{labels.get(clause) or ''} {doubt}".strip(), "faint", 2, "?", most_lines=3),))
        for clause, doubt in doubts
    ]


def place_said(record: MeetingRecord, item: AgendaItem | None) -> str:
    """What is before the meeting, for the header: `item 14, seconded · 22 July 2014 · Health and Well-being Board`."""
    called = f"item {item.number}" if item and item.number else (item and item.title) or "nothing on the agenda"
    state = (item.state or MotionState.PROPOSED) if item else ""
    minutes = f"minutes {record.minute.state}" if record.minute and record.minute.state else ""
    body = record.title or (record.body.name if record.body else None) or ""
    return " · ".join(filter(None, (", ".join(filter(None, (called, state))), minutes, day_said(record.date), body)))
