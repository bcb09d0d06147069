"""The smallest part in which two meeting records differ, and putting it in the place of the other.

It is said as a path such as `items/ID/vote`, and what stands there before and after, in JSON; empty where nothing does.
Of a mapping only the keys that differ are held. A list whose entries have ids is held as a mapping from id to entry
where entries were changed, or added at its end; any other list is held whole.
"""

import json
from dataclasses import dataclass
from typing import Any

_ABSENT: Any = object()


class ChangedSince(Exception):
    """What is to be replaced is no longer what it was."""


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A change of a record in plain data, as a row of the journal tells it."""

    path: str
    before: str
    after: str


def between(before: dict[str, Any], after: dict[str, Any]) -> RecordChange | None:
    """The change from one record in plain data to another; None where they do not differ."""
    left, right = _difference(before, after)
    path = []
    while isinstance(left, dict) and isinstance(right, dict) and len(names := left.keys() | right.keys()) == 1:
        (name,) = names
        path.append(name)
        left, right = left.get(name, _ABSENT), right.get(name, _ABSENT)
    if left == right:
        return None
    return RecordChange("/".join(path), _written(left), _written(right))


def applied(plain: dict[str, Any], change: RecordChange) -> dict[str, Any]:
    """A record with a change made in it. Raises ChangedSince where it does not hold what was there before.

    Raises ValueError for what is no change of a record.
    """
    replaced: dict[str, Any] = _replaced(plain, *(_at(change.path, each) for each in (change.before, change.after)))
    return replaced


def reversed_change(change: RecordChange) -> RecordChange:
    """The change that takes this one back."""
    return RecordChange(change.path, before=change.after, after=change.before)


def overlap(path: str, other: str) -> bool:
    """Whether one of two places lies within the other."""
    shorter, longer = sorted((path, other), key=len)
    return not shorter or f"{longer}/".startswith(f"{shorter}/")


def as_json(value: Any) -> str:
    """Plain data in JSON, as it is kept."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _difference(before: Any, after: Any) -> tuple[Any, Any]:
    """What two values that differ do not have in common."""
    if isinstance(before, dict) and isinstance(after, dict):
        return _of_mappings(before, after)
    old, new = _by_id(before), _by_id(after)
    if old is not None and new is not None and [*new][: len(old)] == [*old]:
        return _of_mappings(old, new)
    return before, after


def _of_mappings(before: dict[str, Any], after: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    left: dict[str, Any] = {}
    right: dict[str, Any] = {}
    for name in {**before, **after}:
        old, new = before.get(name, _ABSENT), after.get(name, _ABSENT)
        if old != new:
            old, new = _difference(old, new)
            left |= {} if old is _ABSENT else {name: old}
            right |= {} if new is _ABSENT else {name: new}
    return left, right


def _replaced(held: Any, before: Any, after: Any) -> Any:
    """What is held, with `after` in the place of `before`."""
    if not (isinstance(before, dict) and isinstance(after, dict)):
        if held != before:
            raise ChangedSince
        return after
    parts = dict(held) if isinstance(held, dict) else _by_id(held)
    if parts is None or (held is _ABSENT and not (after and _by_id([*after.values()]) == after)):
        raise ChangedSince
    for name in {**before, **after}:
        new = _replaced(parts.get(name, _ABSENT), before.get(name, _ABSENT), after.get(name, _ABSENT))
        parts.pop(name, None) if new in (_ABSENT, []) else parts.update({name: new})
    return parts if isinstance(held, dict) else [*parts.values()]


def _by_id(value: Any) -> dict[str, Any] | None:
    """The entries of a list by their ids, where each has its own that can stand in a path. No list has no entries."""
    if value is _ABSENT:
        return {}
    if not isinstance(value, list):
        return None
    entries = {entry.get("id", ""): entry for entry in value if isinstance(entry, dict)}
    is_told_apart = len(entries) == len(value) and not any(not name or "/" in name for name in entries)
    return entries if is_told_apart else None


def _at(path: str, written: str) -> Any:
    value = json.loads(written) if written else _ABSENT
    for name in reversed(path.split("/") if path else []):
        value = {} if value is _ABSENT else {name: value}
    return value


def _written(value: Any) -> str:
    return "" if value is _ABSENT else as_json(value)
