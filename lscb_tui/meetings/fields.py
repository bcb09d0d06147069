"""The texts of a meeting record, each by its path: read as they are typed, and checked as they are written.

A path names its place by ids: `items/ID/clauses/ID/words`. Paragraphs are one a line. `items/ID/amendments/ID/text` is
the clause as it would stand with the amendment; writing it changes what the amendment leaves out and inserts.
`items/ID/clauses/ID/amended/ID` is the same where the amendment may not be there yet: it is tabled with the first word
that is changed. So is `items/ID/clauses/ID/followed/ID`, a clause to be added after another, and
`items/ID/questions/ID/asked`, the text of a question: its first word records it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ..model.errors import BadInput
from ..model.meeting import MeetingBody, MeetingRecord
from ..model.motion import AgendaItem
from ..model.period import Period, PeriodError, PeriodKind, day_words, parse_period
from ..model.sanitise import sanitise, sanitise_line
from ..resolutions.substance import steps, tidy
from .actions import action_of
from .amendments import reword, standing, table, table_addition, untabled
from .lawful import unbroken
from .minutes import unless_locked
from .places import amendment_of, clause_of, item_of, part_of, with_item, with_part
from .questions import as_typed, asked_or_new, question_of
from .refusal import Refusal
from .states import UNDECIDED, WAITING

LONGEST = 100_000
"""Characters of one text: more is a paper, and not a part of a minute."""

_Path = tuple[str, ...]
_THINGS = {
    "items": "an item",
    "clauses": "a clause",
    "amendments": "an amendment",
    "questions": "a question",
    "headlines": "a headline",
    "actions": "an action",
    "attendance": "somebody on the roll",
}
"""What people call an entry of a list."""
_TABLED = ("amended", "followed")
_NAMES = {
    "by": "who asked",
    "answered_by": "who answered",
    "allotted": "minutes allotted to",
    "speaking_notes": "speaking notes on",
    "asked": "text of",
}
"""Texts that people call something else than the record does."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a value is read from a text, and shown as one."""

    read: Callable[[str], Any]
    show: Callable[[Any], str]


def read_field(record: MeetingRecord, path: str) -> str:
    """A value as the text that is typed; empty where there is none.

    Raises BadInput for a path that is none, Refusal where its place is gone.
    """
    parts = tuple(path.split("/"))
    if parts[0] == "items" and parts[2:3] == ("amendments",) and parts[4:] == ("text",):
        return _as_amended(item_of(record, parts[1]), parts[3])
    if new := _New.of(parts):
        return new.read(record)
    holder, field = _place(record, parts)
    return _kind_of(parts).show(getattr(holder, field))


@unless_locked
def write_field(record: MeetingRecord, path: str, text: str) -> MeetingRecord:
    """The record with a value read from a text; the same record where nothing changes.

    Raises BadInput where the text does not fit or the path is none, Refusal where the meeting does not allow it.
    """
    if len(text) > LONGEST:
        raise BadInput(f"this text is longer than {LONGEST:,} characters; put what belongs to it into a paper")
    parts = tuple(path.split("/"))
    if parts[0] == "items" and parts[2:3] == ("amendments",) and parts[4:] == ("text",):
        return record if tidy(text) == tidy(read_field(record, path)) else reword(record, parts[1], parts[3], text)
    if new := _New.of(parts):
        return record if tidy(text) == tidy(new.read(record)) else new.write(record, text)
    holder, field = _place(record, parts)
    value = _kind_of(parts).read(text)
    if getattr(holder, field) == value:
        return record
    if parts[2:3] == ("clauses",):
        _may_be_typed(item_of(record, parts[1]), value)
    after = _with(record, parts, replace(holder, **{field: value}))
    return unbroken(record, after) if parts[0] == "attendance" or parts[-1] in ("quorum", "words") else after


def called(path: str) -> str:
    """What people call the text at a path: `words of a clause`, `minutes allotted to an item`."""
    parts = path.split("/")
    if len(parts) > 2 and (parts[-2] in _TABLED or (parts[-3], parts[-1]) == ("amendments", "text")):
        return "words of an amendment"
    things = [_THINGS[name] for name in parts[:-1] if name in _THINGS]
    return f"{_NAMES.get(parts[-1], f'{parts[-1]} of')} {things[-1] if things else 'the meeting'}"


@dataclass(frozen=True, slots=True)
class _New:
    """An amendment that is written before it is there: to a clause, or of a clause after it."""

    item: str
    clause: str
    amendment: str
    is_addition: bool

    @classmethod
    def of(cls, parts: _Path) -> "_New | None":
        """What a path names, where it names one."""
        match parts:
            case ("items", item, "clauses", clause, "amended" | "followed" as how, amendment):
                return cls(item, clause, amendment, how == "followed")
            case _:
                return None

    def read(self, record: MeetingRecord) -> str:
        item = item_of(record, self.item)
        if self._is_there(item):
            return _as_amended(item, self.amendment)
        return "" if self.is_addition else standing(item, self.clause)

    def write(self, record: MeetingRecord, text: str) -> MeetingRecord:
        item = item_of(record, self.item)
        if self._is_there(item):
            is_undone = not text.strip() if self.is_addition else tidy(text) == tidy(standing(item, self.clause))
            if is_undone:
                return untabled(record, self.item, self.amendment)
            return reword(record, self.item, self.amendment, text)
        tabled = table_addition if self.is_addition else table
        return tabled(record, self.item, self.clause, text, id=self.amendment)

    def _is_there(self, item: AgendaItem) -> bool:
        return any(each.id == self.amendment for each in item.amendments)


def _as_amended(item: AgendaItem, amendment: str) -> str:
    amendment_of(item, amendment)
    step = next(step for step in steps(item) if step.amendment.id == amendment)
    return step.result if step.result is not None else step.target.words if step.target else step.amendment.new or ""


def _may_be_typed(item: AgendaItem, words: str) -> None:
    """Refuse to type over a motion that is before the meeting, and to empty a clause of one that is not a draft."""
    if item.state in UNDECIDED:
        raise Refusal(f"the motion is {item.state} and its words are before the meeting: table an amendment to them")
    if not words and item.state not in WAITING:
        raise Refusal(f"the motion is {item.state} and its clauses keep their words: only a slip is set right here")


def _place(record: MeetingRecord, parts: _Path) -> tuple[Any, str]:
    """What holds a value, and its field."""
    match parts:
        case (field,):
            return record, field
        case ("body", "name"):
            return record.body or MeetingBody(), "name"
        case ("attendance", identifier, field):
            return part_of(record.attendance, identifier, "they are no longer on the roll; choose somebody else"), field
        case ("items", item, field):
            return item_of(record, item), field
        case ("items", item, "questions", question, "asked"):
            return asked_or_new(item_of(record, item), question), "text"
        case ("items", item, part, identifier, field):
            return _part(item_of(record, item), part, identifier), field
        case _:
            raise _no_field(parts)


def _part(item: AgendaItem, part: str, identifier: str) -> Any:
    match part:
        case "clauses":
            return clause_of(item, identifier)
        case "questions":
            return question_of(item, identifier)
        case "actions":
            return action_of(item, identifier)
        case "headlines":
            return part_of(item.headlines, identifier, "this headline is no longer there; choose another")
        case _:
            raise BadInput(f"“{part}” is no part of an item that is typed")


def _with(record: MeetingRecord, parts: _Path, holder: Any) -> MeetingRecord:
    """The record with what holds the value in its place."""
    match parts:
        case (_,):
            changed: MeetingRecord = holder
            return changed
        case ("body", _):
            return replace(record, body=holder)
        case ("attendance", *_):
            return replace(record, attendance=with_part(record.attendance, holder))
        case (_, _, _):
            return with_item(record, holder)
        case (_, where, "questions", _, "asked"):
            return as_typed(record, where, holder)
        case _:
            item = item_of(record, parts[1])
            changed_parts: dict[str, Any] = {parts[2]: with_part(getattr(item, parts[2]), holder)}
            return with_item(record, replace(item, **changed_parts))


def _kind_of(parts: _Path) -> _Kind:
    """How the value of a path is read. Ids are left out of what is looked up."""
    kind = _KINDS.get("/".join(part for place, part in enumerate(parts) if place % 2 == 0 or part == "name"))
    if kind is None:
        raise _no_field(parts)
    return kind


def _no_field(parts: _Path) -> BadInput:
    return BadInput(f"“{'/'.join(parts)}” is no field of a meeting; docs/meeting-record.md lists them")


def _read_line(text: str) -> str | None:
    return sanitise_line(text) or None


def _read_words(what: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        words = sanitise_line(text)
        if not words:
            raise BadInput(f"{what} needs words: write them, or take it out")
        return words

    return read


def _read_paragraphs(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (sanitise_line(line) for line in sanitise(text.replace("\r\n", "\n")).split("\n"))))


def read_day(text: str) -> date:
    """The day that a text says. Raises BadInput, with how it is written."""
    period = _read_period(text)
    if period is None or period.kind is not PeriodKind.SNAPSHOT:
        raise BadInput(f"“{text.strip()}” is not one day: write it as 22 July 2014 or 2014-07-22")
    return period.start


def _read_period(text: str) -> Period | None:
    if not text.strip():
        return None
    try:
        return parse_period(sanitise_line(text))
    except PeriodError as error:
        raise BadInput(str(error)) from error


def _read_whole(what: str, most: int) -> Callable[[str], int | None]:
    def read(text: str) -> int | None:
        text = text.strip()
        if not text:
            return None
        if not (text.isascii() and text.isdigit()) or not 0 < int(text[:9]) <= most or len(text) > 9:
            raise BadInput(f"“{text}” is not {what}: write a whole number from 1 to {most:,}")
        return int(text)

    return read


def _show(value: Any) -> str:
    return "" if value is None else str(value)


def _show_day(value: date | None) -> str:
    return day_words(value) if value else ""


_LINE = _Kind(_read_line, _show)
_PARAGRAPHS = _Kind(_read_paragraphs, "\n".join)
_DAY = _Kind(lambda text: read_day(text) if text.strip() else None, _show_day)
_PERIOD = _Kind(_read_period, _show)
_ITEM = {
    **dict.fromkeys(("title", "number", "opening", "decided_to"), _LINE),
    **dict.fromkeys(("narrative", "reasons", "alternatives"), _PARAGRAPHS),
    **dict.fromkeys(("published", "call_in_deadline", "effective_from"), _DAY),
    "allotted": _Kind(_read_whole("how many minutes are allotted", 24 * 60), _show),
}
_KINDS: dict[str, _Kind] = {
    **dict.fromkeys(("title", "place", "body/name", "attendance/name", "attendance/role"), _LINE),
    "date": _DAY,
    "quorum": _Kind(_read_whole("how many members must be present", 10_000), _show),
    **{f"items/{field}": kind for field, kind in _ITEM.items()},
    "items/clauses/words": _Kind(sanitise_line, _show),
    "items/questions/asked": _Kind(sanitise_line, _show),
    "items/questions/text": _Kind(_read_words("a question"), _show),
    **dict.fromkeys(("items/questions/by", "items/questions/answered_by"), _LINE),
    "items/questions/answer": _PARAGRAPHS,
    "items/questions/due": _PERIOD,
    "items/headlines/words": _Kind(_read_words("a headline"), _show),
    "items/headlines/speaking_notes": _PARAGRAPHS,
    "items/actions/what": _Kind(_read_words("an action"), _show),
    **dict.fromkeys(("items/actions/owner", "items/actions/evidence"), _LINE),
    "items/actions/due": _PERIOD,
}
