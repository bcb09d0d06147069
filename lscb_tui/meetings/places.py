"""Finding the parts of a meeting record by their ids, and putting changed ones in their places.

Every step addresses what it changes by id, so a record is given ids first (`with_ids`): labels and positions change.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from ..model.meeting import MeetingRecord
from ..model.motion import AgendaItem, Amendment, MotionClause
from ..model.note import new_id
from .refusal import Refusal

Step = Callable[[MeetingRecord], MeetingRecord]
"""One thing that is done at a meeting. Raises Refusal."""

_Part = TypeVar("_Part")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is moved and voted on: the motion of an item, or an amendment to it. Both are ids; no amendment is empty."""

    item: str
    amendment: str = ""


def item_of(record: MeetingRecord, item: str) -> AgendaItem:
    """The item of an id. Raises Refusal where it is no longer there."""
    return part_of(record.items, item, "this item is no longer on the agenda; choose another")


def item_name(item: AgendaItem, place: int) -> str:
    """`item 14`, by its number or its place on the agenda."""
    return f"item {item_number(item, place)}"


def item_number(item: AgendaItem, place: int) -> str:
    """Its number on the agenda, or its place there, from 1."""
    return (item.number or str(place)).rstrip(".")


def clause_of(item: AgendaItem, clause: str) -> MotionClause:
    """The clause of an id, as it was moved. Raises Refusal where it is no longer there."""
    return part_of(item.clauses, clause, "this clause is no longer in the motion; choose another")


def amendment_of(item: AgendaItem, amendment: str) -> Amendment:
    """The amendment of an id. Raises Refusal where it is no longer there."""
    return part_of(item.amendments, amendment, "this amendment is no longer there; choose another")


def with_item(record: MeetingRecord, item: AgendaItem) -> MeetingRecord:
    """The record with the item in the place of the one of its id; the same record where the item is as it was."""
    items = with_part(record.items, item)
    return record if items == record.items else replace(record, items=items)


def on_item(item: str, change: Callable[[AgendaItem], AgendaItem]) -> Step:
    """The step that changes one item. It raises Refusal where the item is no longer there, and as `change` does."""
    return lambda record: with_item(record, change(item_of(record, item)))


def with_clause(item: AgendaItem, clause: MotionClause) -> AgendaItem:
    """The item with the clause in the place of the one of its id."""
    return replace(item, clauses=with_part(item.clauses, clause))


def with_amendment(item: AgendaItem, amendment: Amendment) -> AgendaItem:
    """The item with the amendment in the place of the one of its id."""
    return replace(item, amendments=with_part(item.amendments, amendment))


def with_ids(value: Any) -> Any:
    """A record, or a part of one, in which everything that can have an id has one; those that are there stay."""
    changes: dict[str, Any] = {}
    for field in fields(value):
        held = getattr(value, field.name)
        if field.name == "id" and not held:
            changes["id"] = new_id()
        elif isinstance(held, tuple):
            given = tuple(with_ids(each) if hasattr(each, "__dataclass_fields__") else each for each in held)
            if given != held:
                changes[field.name] = given
    return replace(value, **changes) if changes else value


def part_of(parts: tuple[_Part, ...], wanted: str, otherwise: str) -> _Part:
    """The part of an id. Raises Refusal, with what is said `otherwise`, where it is no longer there."""
    found = next((part for part in parts if wanted and getattr(part, "id", None) == wanted), None)
    if found is None:
        raise Refusal(otherwise)
    return found


def with_part(parts: tuple[_Part, ...], part: _Part) -> tuple[_Part, ...]:
    """The parts with one in the place of the one of its id."""
    identifier = getattr(part, "id", None)
    return tuple(part if getattr(each, "id", None) == identifier else each for each in parts)
