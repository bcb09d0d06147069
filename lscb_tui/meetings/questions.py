"""The log of questions: asked, answered with what the papers say, or to be answered in writing."""

from dataclasses import replace

from ..model.meeting import MeetingRecord
from ..model.motion import AgendaItem, Question
from ..model.note import new_id
from ..model.period import Period
from ..model.sanitise import sanitise_line
from ..resolutions.roll import Roll
from .minutes import unless_locked
from .places import item_of, part_of, with_item, with_part
from .refusal import Refusal


@unless_locked
def ask(record: MeetingRecord, item: str, text: str, by: str | None = None, *, id: str = "") -> MeetingRecord:
    """Record a question. `by` is a role; somebody on the roll is recorded by role, or name where there is none.

    Raises Refusal where there are no words.
    """
    found = item_of(record, item)
    text = sanitise_line(text)
    if not text:
        raise Refusal("a question needs words: type what was asked")
    asked = Question(text, id=id or new_id(), by=_role(record, by))
    if any(each.id == asked.id for each in found.questions):
        raise Refusal("there is a question of this id already: give it another")
    return with_item(record, replace(found, questions=(*found.questions, asked)))


@unless_locked
def answer(record: MeetingRecord, item: str, question: str, text: str, by: str | None = None) -> MeetingRecord:
    """Record the answer, one paragraph a line, and who gave it. Raises Refusal where there are no words."""
    found, asked = _question(record, item, question)
    paragraphs = tuple(filter(None, map(sanitise_line, text.split("\n"))))
    if not paragraphs:
        raise Refusal("an answer needs words: type what was answered, or have it answered in writing")
    return _with(record, found, replace(asked, answer=paragraphs, answered_by=_role(record, by) or asked.answered_by))


@unless_locked
def cite_in_answer(record: MeetingRecord, item: str, question: str, line: str) -> MeetingRecord:
    """Put a line with its citation into the answer, as its last paragraph.

    Raises Refusal where there are no words, or the line stands in the answer already.
    """
    found, asked = _question(record, item, question)
    line = sanitise_line(line)
    if not line:
        raise Refusal("there is nothing to cite: put the cursor on a line of the papers first")
    if line in asked.answer:
        raise Refusal("this line stands in the answer already")
    return _with(record, found, replace(asked, answer=(*asked.answer, line)))


@unless_locked
def in_writing(record: MeetingRecord, item: str, question: str, due: Period | None = None) -> MeetingRecord:
    """Record that the question is to be answered in writing, and when that is due where it was said.

    Raises Refusal where it is due before the meeting.
    """
    found, asked = _question(record, item, question)
    if due and record.date and due.end < record.date:
        raise Refusal(f"{due} is before the meeting: give a later day for the written answer")
    return _with(record, found, replace(asked, in_writing=True, due=due or asked.due))


@unless_locked
def remove_question(record: MeetingRecord, item: str, question: str) -> MeetingRecord:
    """Take a question out that was entered in error. Raises Refusal where it is no longer there."""
    found, asked = _question(record, item, question)
    return with_item(record, replace(found, questions=tuple(each for each in found.questions if each is not asked)))


def asked_or_new(item: AgendaItem, question: str) -> Question:
    """The question of an id; one without words where there is none yet."""
    return next((each for each in item.questions if each.id == question), None) or Question("", id=question)


def as_typed(record: MeetingRecord, item: str, question: Question) -> MeetingRecord:
    """The record with a question as it is typed: recorded with its first word, and gone again without any.

    Raises Refusal where it would go with an answer, or was to be answered in writing.
    """
    found = item_of(record, item)
    if question.text:
        if any(each.id == question.id for each in found.questions):
            return _with(record, found, question)
        return with_item(record, replace(found, questions=(*found.questions, question)))
    if question.answer or question.in_writing:
        raise Refusal("this question has been answered and needs words: write them, or take it out")
    return with_item(record, replace(found, questions=tuple(e for e in found.questions if e.id != question.id)))


def question_of(item: AgendaItem, question: str) -> Question:
    """The question of an id. Raises Refusal where it is no longer there."""
    return part_of(item.questions, question, "this question is no longer in the log; choose another")


def _question(record: MeetingRecord, item: str, question: str) -> tuple[AgendaItem, Question]:
    found = item_of(record, item)
    return found, question_of(found, question)


def _with(record: MeetingRecord, item: AgendaItem, question: Question) -> MeetingRecord:
    return with_item(record, replace(item, questions=with_part(item.questions, question)))


def _role(record: MeetingRecord, who: str | None) -> str | None:
    who = sanitise_line(who or "")
    attendee = Roll(record).find(who)
    return (attendee.role or attendee.name if attendee else who) or None
