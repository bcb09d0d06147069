"""The minute of a meeting in the committee's house style, as a paper that any format can be written from.

What is for one person alone never gets here: a presenter's speaking notes, the headlines to be said, warnings that were
let stand, and what a clause was drafted from.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from ..export.paper import Block, Items, Note, Paper, Paragraph, Section, Statement
from ..meetings.minutes import correction_words
from ..meetings.places import item_name
from ..model.meeting import Attendee, Correction, MeetingRecord, Minute, MinuteState, Presence, Standing
from ..model.motion import Action, AgendaItem, Question
from ..resolutions.roll import Roll, can_vote
from ..resolutions.substance import steps
from .meeting_words import (
    Styles,
    amendment_result,
    body_name,
    day,
    division_lines,
    entry,
    instruction,
    interest_words,
    item_heading,
    motion_lines,
    moved_words,
)

_STATES = {
    MinuteState.LIVE: "the meeting is being minuted, and this is not yet a draft.",
    MinuteState.READ_BACK: "the words were read back to the meeting; the minutes are not yet confirmed.",
    MinuteState.DRAFT: "these minutes are a draft; they are not confirmed.",
}
_MEMBERS = (None, Standing.MEMBER, Standing.SUBSTITUTE, Standing.CO_OPTED)


def minute_paper(record: MeetingRecord, styles: Styles, classification: str = "") -> Paper:
    """The minute: who was there, what was declared, and each item with its debate, amendments, resolution and actions.

    What the record does not hold has no heading: nothing is said of it.
    """
    roll = Roll(record)
    sections = [
        *_beginning(record),
        *_attendance(record),
        *_interests(record, roll),
        *chain.from_iterable(_item(item, place, roll, styles) for place, item in enumerate(record.items, start=1)),
        *_written_answers(record, roll),
        *_end(record),
        *_corrections(record),
    ]
    return Paper(body_name(record), _subtitle(record), classification, tuple(sections))


def _subtitle(record: MeetingRecord) -> str:
    """`Minutes of the meeting of 22 July 2014, County Hall, at 14:00`."""
    of = f" of {day(record.date)}" if record.date else ""
    parts = [
        f"Minutes of the meeting{of}",
        record.title if record.title and record.title != body_name(record) else "",
        record.place or "",
        f"at {record.began:%H:%M}" if record.began else "",
    ]
    return ", ".join(filter(None, parts))


def _beginning(record: MeetingRecord) -> Iterator[Section]:
    told = _state(record.minute)
    if told:
        yield Section("State of the minutes", (Note(told[:1].upper() + told[1:]),))


def _state(minute: Minute | None) -> str:
    if minute is None or minute.state is None:
        return ""
    if minute.state is not MinuteState.CONFIRMED:
        return _STATES[minute.state]
    on = f" on {day(minute.confirmed_on)}" if minute.confirmed_on else ""
    corrected = "; corrections resolved since stand at the end" if minute.corrections else ""
    return f"these minutes were confirmed as a correct record{on}{corrected}."


def _attendance(record: MeetingRecord) -> Iterator[Section]:
    there = [each for each in record.attendance if each.presence in (None, Presence.PRESENT)]
    members = [each for each in there if each.standing in _MEMBERS]
    yield from _listed("Present", sorted(members, key=lambda each: not each.presides))
    yield from _listed("In attendance", [each for each in there if each not in members])
    for presence, heading in ((Presence.APOLOGIES, "Apologies"), (Presence.ABSENT, "Absent")):
        yield from _listed(heading, [each for each in record.attendance if each.presence is presence])
    if record.members_present is not None and not any(map(can_vote, there)):
        count = record.members_present
        yield Section("Present", (Paragraph(f"{count} voting member{'' if count == 1 else 's'}"),))


def _listed(heading: str, people: Sequence[Attendee]) -> Iterator[Section]:
    if people:
        yield Section(heading, (Items(tuple(map(entry, people))),))


def _interests(record: MeetingRecord, roll: Roll) -> Iterator[Section]:
    """What was declared, item by item; that nothing was, where that was asked."""
    declared = []
    for place, item in enumerate(record.items, start=1):
        name = item_name(item, place)
        declared += [f"{name[:1].upper()}{name[1:]}: {interest_words(each, roll)}" for each in item.interests]
        if item.no_interests and not item.interests:
            declared.append(f"{name[:1].upper()}{name[1:]}: none was declared")
    if declared:
        yield Section("Declarations of interests", (Items(tuple(declared)),))


def _item(item: AgendaItem, place: int, roll: Roll, styles: Styles) -> Iterator[Section]:
    papers = [document.title for document in item.documents if document.title and document.title != item.title]
    before = [Paragraph(f"Paper{'s' if len(papers) > 1 else ''}: {'; '.join(papers)}")] if papers else []
    yield Section(item_heading(item, place), (*before, *map(Paragraph, item.narrative)))
    if item.questions:
        yield Section("Questions", (Items(tuple(_question(each, roll) for each in item.questions)),), 2)
    if item.amendments:
        yield Section("Amendments", (Items(tuple(_amendments(item, roll, styles))),), 2)
    if decision := tuple(_decision(item, roll, styles)):
        yield Section("Decision", decision, 2)
    for heading, texts in (("Reasons", item.reasons), ("Alternatives considered and rejected", item.alternatives)):
        if texts:
            yield Section(heading, tuple(map(Paragraph, texts)), 2)
    if item.actions:
        yield Section("Actions", (Items(tuple(_action(each, roll) for each in item.actions)),), 2)


def _question(question: Question, roll: Roll) -> Statement:
    """Who asks and what; beneath it who answers and what, or that the answer is to come in writing."""
    by = roll.shown(question.by)
    answered_by = roll.shown(question.answered_by)
    more = list(question.answer)
    if more and answered_by:
        more[0] = f"{answered_by}: {more[0]}"
    if question.in_writing:
        more.append(f"{'Answered' if question.answer else 'To be answered'} in writing{_due(question)}")
    return Statement(f"{by}: {question.text}" if by else question.text, more=tuple(more))


def _due(question: Question) -> str:
    return f", due {question.due}" if question.due and not question.answer else ""


def _amendments(item: AgendaItem, roll: Roll, styles: Styles) -> Iterator[Statement]:
    """Each with its number where there are several, by which others speak of it."""
    style = styles.of(item)
    for step in steps(item):
        amendment = step.amendment
        number = f"Amendment {step.name}: " if len(item.amendments) > 1 else ""
        more = [moved_words(amendment.mover, amendment.seconder, roll)]
        if amendment.vote:
            more += division_lines(amendment.vote, roll, style)
        more.append(amendment_result(amendment.state, amendment.reason))
        yield Statement(f"{number}{instruction(step, item, style)}", more=tuple(filter(None, more)))


def _decision(item: AgendaItem, roll: Roll, styles: Styles) -> Iterator[Block]:
    style = styles.of(item)
    if moved := moved_words(item.mover, item.seconder, roll):
        yield Paragraph(moved)
    yield from map(Paragraph, motion_lines(item, style))
    if item.vote:
        yield from map(Paragraph, division_lines(item.vote, roll, style))


def _action(action: Action, roll: Roll) -> Statement:
    who = f"Action by: {roll.shown(action.owner)}" if action.owner else ""
    due = f"due {action.due}" if action.due else ""
    told = ", ".join(filter(None, (who, due)))
    return Statement(action.what, more=(told[:1].upper() + told[1:],))


def _written_answers(record: MeetingRecord, roll: Roll) -> Iterator[Section]:
    awaited = [
        Statement(question.text, more=(_awaited(item, place, question, roll),))
        for place, item in enumerate(record.items, start=1)
        for question in item.questions
        if question.in_writing and not question.answer
    ]
    if awaited:
        yield Section("Written answers to come", (Items(tuple(awaited)),))


def _awaited(item: AgendaItem, place: int, question: Question, roll: Roll) -> str:
    """`Item 14, asked by the Director; due 30 September 2014`."""
    name = item_name(item, place)
    by = f", asked by {roll.shown(question.by)}" if question.by else ""
    from_ = f"; to be answered by {roll.shown(question.answered_by)}" if question.answered_by else ""
    due = f"; due {question.due}" if question.due else ""
    return f"{name[:1].upper()}{name[1:]}{by}{from_}{due}"


def _end(record: MeetingRecord) -> Iterator[Section]:
    if record.ended:
        yield Section("End of the meeting", (Paragraph(f"The meeting ended at {record.ended:%H:%M}."),))


def _corrections(record: MeetingRecord) -> Iterator[Section]:
    """Corrections stand after the minute, which stays as it was confirmed."""
    if record.minute and record.minute.corrections:
        said = tuple(_correction(record, each) for each in record.minute.corrections)
        yield Section("Corrections", (Items(said),))


def _correction(record: MeetingRecord, correction: Correction) -> str:
    on = f" on {day(correction.resolved_on)}" if correction.resolved_on else ""
    return f"RESOLVED{on}: {correction_words(record, correction)}."
