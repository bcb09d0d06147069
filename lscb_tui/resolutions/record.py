"""Reading and writing a meeting record as YAML.

The dataclasses of `model.meeting` and `model.motion` declare the keys. Reading gives every fault at once, with line and
key; what was written reads back as the same record.
"""

from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

from ..model.errors import BadInput
from ..model.meeting import MeetingRecord
from ..model.period import Period, PeriodError, PeriodKind, parse_period
from ..model.record_key import Key, keys
from ..yaml_files.fault import Fault, Faults
from ..yaml_files.yaml_source import Record, compose


class RecordError(BadInput):
    """The meeting record does not read. The message names every fault by file, line and key, with its remedy."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(set(faults))
        counted = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        super().__init__("\n".join([*map(str, self.faults), f"{counted} in the meeting record; nothing was checked"]))


def read_record(text: str, path: Path) -> MeetingRecord:
    """The meeting record that a YAML text holds; `path` names its file in faults.

    Raises RecordError, with all faults at once.
    """
    faults = Faults(path.parent.parent if path.is_absolute() else Path())
    top = compose(text, path, faults)
    record: MeetingRecord | None = _read(top, MeetingRecord) if top else None
    if record is None or faults.found:
        raise RecordError(faults.found)
    return record


def is_record(text: str, path: Path) -> bool:
    """Whether a file holds a meeting record, and not the plain text of a resolution: by its name, or its first key."""
    if path.suffix:
        return path.suffix.lower() in (".yaml", ".yml")
    names = {key.name for key in keys(MeetingRecord)}
    for line in text.split("\n"):
        if line.strip() and not line.startswith(("#", "---", " ", "-")):
            first, colon, _ = line.partition(":")
            return bool(colon) and first in names
    return False


def write_record(record: MeetingRecord) -> str:
    """The record as YAML, in the order of its declaration, without what is not known."""
    return yaml.dump(_plain(record), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)


def _read(source: Record, kind: Any) -> Any:
    values = {key.field: _read_list(source, key) if key.is_list else _read_one(source, key) for key in keys(kind)}
    source.finish()
    return kind(**values)


def _read_list(source: Record, key: Key) -> tuple[Any, ...]:
    if not _is_mapping(key.kind):
        return source.texts(key.name)
    entries: list[Any] = []
    seen: set[str] = set()
    for entry in source.records(key.name):
        read = _read(entry, key.kind)
        name = getattr(read, "id", None)
        if name in seen:
            entry.fault("id", f"the id “{name}” stands twice in {key.name}", "give each its own")
        if name and "/" in name:
            entry.fault("id", f"the id “{name}” has a / in it, which parts the ids of an address", "write - for it")
        if name:
            seen.add(name)
        entries.append(read)
    return tuple(entries)


def _read_one(source: Record, key: Key) -> Any:
    if _is_mapping(key.kind):
        inner = source.record(key.name)
        return _read(inner, key.kind) if inner else None
    if issubclass(key.kind, StrEnum):
        return source.optional_choice(key.name, key.kind)
    return _READERS[key.kind](source, key)


def _is_mapping(kind: Any) -> bool:
    return is_dataclass(kind) and kind is not Period


def _text(source: Record, key: Key) -> str | None:
    """A text. What must be there may be empty where quotes say so: a clause whose words are still awaited."""
    text = source.optional(key.name)
    return source.text(key.name) if text is None and key.is_required else text


def _whole(source: Record, key: Key) -> int | None:
    number = source.number(key.name)
    if number is not None and not number.is_integer():
        source.fault(key.name, f"{number} is not a whole number", "write how many, in digits")
    return None if number is None else int(number)


def _day(source: Record, key: Key) -> date | None:
    text = source.optional(key.name)
    if text is None:
        return None
    try:
        period = parse_period(text)
    except PeriodError as error:
        source.fault(key.name, "the day does not parse", str(error))
        return None
    if period.kind is not PeriodKind.SNAPSHOT:
        source.fault(key.name, f"“{text}” is not one day", "write it like 2014-07-22")
    return period.start


def _time(source: Record, key: Key) -> time | None:
    text = source.optional(key.name)
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None) if text else None
    except ValueError:
        source.fault(key.name, f"“{text}” is not a time of day", "write it like 14:05")
        return None


_READERS: dict[Any, Callable[[Record, Key], Any]] = {
    str: _text,
    int: _whole,
    bool: lambda source, key: source.flag(key.name),
    date: _day,
    time: _time,
    Period: lambda source, key: source.period(key.name),
}


def _plain(value: Any) -> Any:
    kind: Any = type(value)
    if _is_mapping(kind):
        pairs = ((key.name, getattr(value, key.field)) for key in keys(kind))
        return {name: _plain(inner) for name, inner in pairs if not (inner is None or inner is False or inner == ())}
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, bool) or value is None:
        return "true" if value else None
    return str(value)


class _Dumper(yaml.SafeDumper):
    """Writes texts as they are: only what would be read as nothing, or as an instruction, is put in quotes."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_KEPT = {f"tag:yaml.org,2002:{tag}" for tag in ("null", "merge", "value")}
_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag in _KEPT]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
