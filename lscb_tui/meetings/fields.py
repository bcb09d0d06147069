"""The texts of a meeting record that are typed, each by its path."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

from ..model.errors import BadInput
from ..model.meeting import MeetingRecord
from ..model.record_key import keys
from .minutes import guarded
from .refusal import Refusal


def read_field(record: MeetingRecord, path: str) -> str:
    """The text of a field. Raises Refusal where what it belongs to is no longer there."""
    part: Any = record
    for name in path.split("/"):
        part = _part(part, name)
    if isinstance(part, tuple):
        return "\n".join(part)
    return "" if part is None else str(part)


def write_field(record: MeetingRecord, path: str, text: str) -> MeetingRecord:
    """The record with a text in a field. Raises BadInput where it does not fit, Refusal where it may not be written."""
    return guarded(lambda held: _with(held, path.split("/"), text))(record)


def _part(part: Any, name: str) -> Any:
    if isinstance(part, tuple):
        found = next((each for each in part if getattr(each, "id", None) == name), None)
        if found is None:
            raise Refusal("this is no longer there; choose another")
        return found
    if name not in {each.name for each in fields(part)}:
        raise BadInput(f"there is no field {name}")
    return getattr(part, name)


def _with(part: Any, path: list[str], text: str) -> Any:
    name, *rest = path
    if isinstance(part, tuple):
        wanted = _part(part, name)
        return tuple(_with(each, rest, text) if each is wanted else each for each in part)
    held = _part(part, name)
    if rest:
        return replace(part, **{name: _with(held, rest, text)})
    kind: Any = type(part)
    (key,) = (each for each in keys(kind) if each.field == name)
    if key.is_list:
        return replace(part, **{name: tuple(line for line in text.split("\n") if line)})
    if key.kind is date:
        try:
            return replace(part, **{name: date.fromisoformat(text) if text else None})
        except ValueError as error:
            raise BadInput(f"“{text}” is no day; write it as 2018-10-18") from error
    return replace(part, **{name: text if key.is_required else text or None})
