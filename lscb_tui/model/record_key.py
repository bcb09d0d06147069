"""How a field of the meeting record is declared: once, with what it holds, for reader, writer and documentation."""

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints


def key(about: str, default: Any = None, *, name: str | None = None) -> Any:
    """A field with a default. `about` is its line in the documentation; `name` its key where Python has other uses."""
    return field(default=default, metadata={"about": about, "key": name})


def required(about: str) -> Any:
    """A field that must be there."""
    return field(metadata={"about": about, "key": None})


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a mapping: the field it fills, its type, what it holds, and whether it must be there."""

    name: str
    field: str
    kind: Any
    """The type without `| None`; for a list, that of its entries."""
    is_list: bool
    is_required: bool
    about: str
    default: Any = None
    """What the field holds where the key is absent."""


@cache
def keys(kind: Any) -> tuple[Key, ...]:
    """The keys of the mapping that `kind`, a dataclass of the record, is written as."""
    return tuple(_keys(kind))


def _keys(kind: Any) -> Iterator[Key]:
    hints = get_type_hints(kind)
    for each in fields(kind):
        hint = hints[each.name]
        if get_origin(hint) is UnionType:
            hint = next(part for part in get_args(hint) if part is not NoneType)
        is_list = get_origin(hint) is tuple
        if is_list:
            hint = get_args(hint)[0]
        name = each.metadata.get("key") or each.name
        is_required = each.default is MISSING
        about = each.metadata.get("about", "")
        yield Key(name, each.name, hint, is_list, is_required, about, None if is_required else each.default)
