"""After a meeting, in one place: what was asked, answered, resolved and promised, by whom and for when.

The actions and the written answers that are due are tasks for the calendar too.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ..export.paper import Block, Column, Items, Paper, Paragraph, Records, Section, Statement, Table, Task, TaskState
from ..meetings.places import item_name
from ..model.kept_meeting import KeptMeeting
from ..model.motion import Action, ActionState, AgendaItem, Question
from ..model.period import Period
from ..resolutions.roll import Roll
from .meeting_words import Styles, carried_clauses, item_heading, last_day, motion_lines
from .requests import standing_requests

NAME = "outcomes"
COLUMNS = ("meeting", "item", "title", "kind", "text", "by", "answer", "answered_by", "due", "state")
"""The fields of what came of a meeting, in order. `kind` is asked, resolved, action or request; absent is null."""

_TASK_STATES = {
    ActionState.IN_PROGRESS: TaskState.UNDER_WAY,
    ActionState.DONE: TaskState.DONE,
    ActionState.SUPERSEDED: TaskState.DROPPED,
}
_Placed = tuple[AgendaItem, int]


def summary_paper(meeting: KeptMeeting, styles: Styles, classification: str = "") -> Paper:
    """What came of the meeting, as a paper, as records, and as tasks."""
    roll = Roll(meeting.record)
    items: list[_Placed] = [(item, place) for place, item in enumerate(meeting.record.items, start=1)]
    sections = (
        ("Asked", _asked(items, roll)),
        ("To be answered in writing", _awaited(items, roll)),
        ("Resolved", _resolved(items, styles)),
        ("Promised", _promised(items, roll, styles, meeting.record.date)),
    )
    return Paper(
        title=f"After the meeting: {meeting.title}",
        subtitle=_counted(items, styles),
        classification=classification,
        sections=tuple(Section(heading, tuple(blocks)) for heading, blocks in sections),
        records=Records(NAME, COLUMNS, tuple(_rows(meeting, items, roll, styles))),
        tasks=tuple(_tasks(meeting, items, roll, styles)),
    )


def _counted(items: list[_Placed], styles: Styles) -> str:
    """`2 questions, 1 to be answered in writing, 3 clauses resolved, 1 action`."""
    questions = [question for item, _ in items for question in item.questions]
    written = sum(map(_is_awaited, questions))
    clauses = sum(len(carried_clauses(item, styles.of(item))) for item, _ in items)
    actions = sum(len(item.actions) for item, _ in items)
    told = (
        f"{len(questions)} question{_s(len(questions))}",
        f"{written} to be answered in writing" if written else "",
        f"{clauses} clause{_s(clauses)} resolved",
        f"{actions} action{_s(actions)}",
    )
    return ", ".join(filter(None, told))


def _s(count: int) -> str:
    return "" if count == 1 else "s"


def _is_awaited(question: Question) -> bool:
    return question.in_writing and not question.answer


def _asked(items: list[_Placed], roll: Roll) -> Iterator[Block]:
    asked = [_question(question, item, place, roll) for item, place in items for question in item.questions]
    yield Items(tuple(asked)) if asked else Paragraph("Nothing.")


def _question(question: Question, item: AgendaItem, place: int, roll: Roll) -> Statement:
    by = roll.shown(question.by)
    answer = list(question.answer)
    if answer:
        who = roll.shown(question.answered_by)
        answer[0] = f"{who or 'Answered'}: {answer[0]}"
    elif not question.in_writing:
        answer = ["Not answered."]
    said = f"{by}: {question.text}" if by else question.text
    return Statement(f"{said} ({item_name(item, place)})", more=tuple(answer))


def _awaited(items: list[_Placed], roll: Roll) -> Iterator[Block]:
    rows = tuple(
        (question.text, roll.shown(question.by), roll.shown(question.answered_by), _when(question.due))
        for item, _ in items
        for question in item.questions
        if _is_awaited(question)
    )
    columns = tuple(map(Column, ("Question", "Asked by", "To be answered by", "Due")))
    yield Table(columns, rows) if rows else Paragraph("Nothing.")


def _resolved(items: list[_Placed], styles: Styles) -> Iterator[Block]:
    is_empty = True
    for item, place in items:
        if carried_clauses(item, styles.of(item)):
            is_empty = False
            yield Paragraph(item_heading(item, place))
            yield from map(Paragraph, motion_lines(item, styles.of(item)))
    if is_empty:
        yield Paragraph("Nothing.")


def _promised(items: list[_Placed], roll: Roll, styles: Styles, held_on: date | None) -> Iterator[Block]:
    rows = tuple(
        (row["text"], row["by"] or "", row["due"] or "", row["state"] or "", item_name(item, place))
        for item, place in items
        for row in (*_actions(item, roll), *_requests(item, styles, held_on))
    )
    columns = tuple(map(Column, ("What", "By", "Due", "State", "From")))
    yield Table(columns, rows) if rows else Paragraph("Nothing.")


def _rows(meeting: KeptMeeting, items: Iterable[_Placed], roll: Roll, styles: Styles) -> Iterator[dict[str, Any]]:
    nothing: dict[str, Any] = dict.fromkeys(COLUMNS)
    held_on = meeting.record.date
    for item, place in items:
        about = nothing | {
            "meeting": meeting.title,
            "item": item.number or str(place),
            "title": item.title,
        }
        for question in item.questions:
            yield about | _question_row(question, roll)
        for clause in carried_clauses(item, styles.of(item)):
            text = " ".join(filter(None, (clause.label, clause.words)))
            yield about | {"kind": "resolved", "text": text, "state": "carried"}
        for row in (*_actions(item, roll), *_requests(item, styles, held_on)):
            yield about | row


def _question_row(question: Question, roll: Roll) -> dict[str, Any]:
    state = "answered" if question.answer else "to be answered in writing" if question.in_writing else "open"
    return {
        "kind": "asked",
        "text": question.text,
        "by": roll.shown(question.by) or None,
        "answer": "\n".join(question.answer) or None,
        "answered_by": roll.shown(question.answered_by) or None,
        "due": _when(question.due) or None,
        "state": state,
    }


def _actions(item: AgendaItem, roll: Roll) -> Iterator[dict[str, Any]]:
    for action in item.actions:
        yield {
            "kind": "action",
            "text": action.what,
            "by": roll.shown(action.owner) or None,
            "due": _when(action.due) or None,
            "state": str(action.state or ActionState.OPEN),
        }


def _requests(item: AgendaItem, styles: Styles, held_on: date | None) -> Iterator[dict[str, Any]]:
    """What carried clauses ask for, where no action stands for it."""
    for clause, asked in standing_requests(item, styles.of(item), held_on):
        yield {
            "kind": "request",
            "text": clause.words,
            "by": asked.by,
            "due": _when(asked.due) or None,
            "state": str(ActionState.OPEN),
        }


def _when(due: Period | None) -> str:
    return str(due) if due else ""


def _tasks(meeting: KeptMeeting, items: Iterable[_Placed], roll: Roll, styles: Styles) -> Iterator[Task]:
    held_on = meeting.record.date
    for item, place in items:
        for number, action in enumerate(item.actions, start=1):
            yield _task(
                meeting,
                (item, place),
                action.id or f"action-{number}",
                summary=action.what,
                due=last_day(action.due),
                owner=roll.shown(action.owner),
                state=_TASK_STATES.get(action.state or ActionState.OPEN, TaskState.OPEN),
                told=_told(action),
            )
        for number, question in enumerate(item.questions, start=1):
            if question.in_writing:
                asked_by = roll.shown(question.by)
                yield _task(
                    meeting,
                    (item, place),
                    question.id or f"question-{number}",
                    summary=f"Answer in writing: {question.text}",
                    due=last_day(question.due),
                    owner=roll.shown(question.answered_by),
                    state=TaskState.DONE if question.answer else TaskState.OPEN,
                    told=[f"Asked by: {asked_by}" if asked_by else "", f"Due: {question.due}" if question.due else ""],
                )
        for number, (clause, asked) in enumerate(standing_requests(item, styles.of(item), held_on), start=1):
            yield _task(
                meeting,
                (item, place),
                clause.id or f"request-{number}",
                summary=clause.words[:1].upper() + clause.words[1:],
                due=last_day(asked.due),
                owner=asked.by or "",
                state=TaskState.OPEN,
                told=[f"Due: {asked.due}" if asked.due else ""],
            )


def _told(action: Action) -> list[str]:
    return [
        f"State: {action.state or ActionState.OPEN}",
        f"Due: {_when(action.due)}" if action.due else "",
        f"Evidence: {action.evidence}" if action.evidence else "",
    ]


def _task(
    meeting: KeptMeeting,
    where: _Placed,
    name: str,
    *,
    summary: str,
    due: str,
    owner: str,
    state: TaskState,
    told: list[str],
) -> Task:
    """A task whose description says from where it comes; its UID is the meeting's with the name of the part."""
    item, place = where
    number = item.id or item.number or str(place)
    said = [f"{meeting.title}, {item_name(item, place)}", f"Owner: {owner}" if owner else "", *told]
    return Task(
        uid=f"{meeting.id}.{number}.{name}@lscb-tui".replace(" ", "-"),
        summary=summary,
        due=due,
        owner=owner,
        state=state,
        description="\n".join(filter(None, said)),
        created=meeting.created,
        updated=meeting.updated,
        revision=max(meeting.version - 1, 0),
    )
