"""The item in focus as blocks: papers, what is presented, asked, done and moved. Pure functions from the record."""

from collections.abc import Iterator, Mapping

from ....model.meeting import MeetingRecord
from ....model.motion import Action, ActionState, AgendaItem, Headline, MotionState, Question
from ....packs.meeting_words import interest_words
from ....resolutions.roll import Roll
from ....resolutions.substance import substantive
from ...widgets.blocks import Block, Part
from .agenda_blocks import EMPTY
from .rows import Kind, Row

_NAMES_WIDTH = 8
_NOTES_SIGN, _QUESTION_SIGN, _ANSWER_SIGN, _ACTION_SIGN, _HEADLINE_SIGN = "✎", "?", "»", "→", "•"


def item_blocks(
    record: MeetingRecord, item: AgendaItem, keys: Mapping[str, str], titles: Mapping[str, str]
) -> list[Block]:
    """The whole item. `keys` are those of the commands, by their last name, for what can be done where nothing is yet;
    `titles` those of the papers that are held, by slug.
    """
    roll = Roll(record)
    return [
        *_fields(item),
        *_section(Kind.PAPERS, "Papers", list(_papers(item, titles)), f"{keys['add']} puts a paper before the item"),
        *_section(
            Kind.HEADLINES,
            "To present",
            [_headline(each) for each in item.headlines],
            f"{keys['headlines']} gathers lines from the brief, {keys['add']} adds one",
        ),
        *_section(
            Kind.QUESTIONS,
            "Questions",
            [_question(each, roll) for each in item.questions],
            f"{keys['ask']} takes a question, with Find beside it",
        ),
        *_section(
            Kind.ACTIONS,
            "Actions",
            [_action(each, roll) for each in item.actions],
            f"{keys['actions']} takes what is resolved, {keys['add']} adds one",
        ),
        *_section(
            Kind.MOTION,
            f"Motion: {item.state or MotionState.PROPOSED}" if item.clauses else "Motion",
            list(_clauses(item)),
            f"Resolve ({keys['resolve']}) drafts one",
        ),
        *_section(Kind.INTERESTS, "Interests", list(_interests(item, roll)), "Enter records one, or that none was"),
    ]


def question_said(question: Question, roll: Roll) -> str:
    """`asked by the Leader · to be answered in writing, due July 2015`."""
    told = [
        f"asked by {roll.shown(question.by)}" if question.by else "",
        _state_said(question),
    ]
    return " · ".join(filter(None, told))


def _state_said(question: Question) -> str:
    if question.in_writing:
        due = f", due {question.due}" if question.due else ""
        return f"{'answered' if question.answer else 'to be answered'} in writing{due}"
    return "" if question.answer else "not answered yet"


def _fields(item: AgendaItem) -> list[Block]:
    rows = (("Title", item.title, "title"), ("Number", item.number, "number"), ("Minutes", item.allotted, "allotted"))
    return [
        Block(
            (Part(str(value or EMPTY), "plain" if value else "faint", _NAMES_WIDTH, name),),
            key=Row(Kind.FIELD, field).key,
        )
        for name, value, field in rows
    ]


def _section(kind: Kind, heading: str, blocks: list[Block], hint: str) -> list[Block]:
    """A heading that can be gone to, and what stands under it; where nothing does, what can be done."""
    parts = [Part(heading, "heading")] + ([] if blocks else [Part(hint, "faint", 2)])
    return [Block(tuple(parts), key=Row(kind).key, space_before=1), *blocks]


def _papers(item: AgendaItem, titles: Mapping[str, str]) -> Iterator[Block]:
    for paper in item.documents:
        about = " · ".join(filter(None, (str(paper.period) if paper.period else "", paper.slug)))
        title = paper.title or titles.get(paper.slug or "")
        parts = [Part(title or paper.slug or "a paper", indent=2, margin=_HEADLINE_SIGN)]
        parts += [Part(about, "faint", 2)] if about and title else []
        yield Block(tuple(parts), key=Row(Kind.PAPER, paper.slug or paper.title or "").key)


def _headline(headline: Headline) -> Block:
    parts = [Part(headline.words, "strong", 2, _HEADLINE_SIGN)]
    parts += [Part(headline.citation.partition(" · ")[0], "faint", 2)] if headline.citation else []
    parts += [
        Part(line, indent=4, margin=f"  {_NOTES_SIGN}" if not number else "")
        for number, line in enumerate(headline.speaking_notes)
    ]
    return Block(tuple(parts), key=Row(Kind.HEADLINE, headline.id or "").key)


def _question(question: Question, roll: Roll) -> Block:
    parts = [Part(question.text, "strong", 2, _QUESTION_SIGN)]
    parts += [Part(said, "faint", 2)] if (said := question_said(question, roll)) else []
    who = f"{roll.shown(question.answered_by)}: " if question.answered_by else ""
    parts += [
        Part(f"{who if not number else ''}{line}", indent=4, margin=f"  {_ANSWER_SIGN}" if not number else "")
        for number, line in enumerate(question.answer)
    ]
    return Block(tuple(parts), key=Row(Kind.QUESTION, question.id or "").key)


def _action(action: Action, roll: Roll) -> Block:
    told = [
        roll.shown(action.owner) if action.owner else "nobody named",
        f"due {action.due}" if action.due else "no date",
        str(action.state or ActionState.OPEN),
        f"shown by {action.evidence}" if action.evidence else "",
    ]
    parts = (Part(action.what, indent=2, margin=_ACTION_SIGN), Part(" · ".join(filter(None, told)), "faint", 2))
    return Block(parts, key=Row(Kind.ACTION, action.id or "").key)


def _clauses(item: AgendaItem) -> Iterator[Block]:
    """Each clause as it stands in one line, and its own state where that is another than the motion's."""
    for clause in substantive(item):
        apart = f" ({clause.state})" if clause.state and clause.state is not item.state else ""
        label = clause.label or ""
        part = Part(f"{clause.words}{apart}", indent=max(len(label) + 1, 2), margin=label, most_lines=1)
        yield Block((part,), key=Row(Kind.CLAUSE, clause.id or "").key)


def _interests(item: AgendaItem, roll: Roll) -> Iterator[Block]:
    if item.no_interests:
        yield Block((Part("None declared.", indent=2),), key=Row(Kind.INTERESTS, "none").key)
    for number, interest in enumerate(item.interests):
        part = Part(interest_words(interest, roll), indent=2, margin=_HEADLINE_SIGN)
        yield Block((part,), key=Row(Kind.INTERESTS, str(number)).key)
