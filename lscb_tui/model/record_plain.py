"""A meeting record, or any part of one, as plain data and back: what JSON can hold, without loss.

The dataclasses declare the keys (`record_key`). What a field holds where nothing is said is left out; days and times
are ISO, and a period is as people write it.
"""

from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from .errors import BadInput
from .period import Period, PeriodKind, parse_period
from .record_key import Key, keys
from .sanitise import sanitise

_Kind = TypeVar("_Kind")
_Turn = Callable[[Any], Any]


class NotPlain(BadInput):
    """The data is no such part of a meeting record. The message says of which."""


def to_plain(part: Any) -> dict[str, Any]:
    """A record, or a part of one, as plain data, which is the caller's own."""
    kind: Any = type(part)
    plain = {}
    for name, field, default, write in _writers(kind):
        value = getattr(part, field)
        if value != default:
            plain[name] = write(value) if write else value
    return plain


def from_plain(kind: type[_Kind], data: Any) -> _Kind:
    """The part of a record of which `data` is the plain data. Raises NotPlain."""
    known: Any = kind
    try:
        readers = _readers(known)
        values = {}
        for name, value in data.items():
            field, read = readers[name]
            values[field] = read(value)
        return kind(**values)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise NotPlain(f"this is no {kind.__name__} ({type(error).__name__})") from error


def sanitised(plain: Any) -> Any:
    """Plain data with every text in it sanitised."""
    if isinstance(plain, str):
        return sanitise(plain)
    if isinstance(plain, dict):
        return {name: sanitised(value) for name, value in plain.items()}
    return [sanitised(each) for each in plain] if isinstance(plain, list) else plain


@cache
def _writers(kind: Any) -> tuple[tuple[str, str, Any, _Turn | None], ...]:
    return tuple((key.name, key.field, key.default, _writer(key)) for key in keys(kind))


@cache
def _readers(kind: Any) -> dict[str, tuple[str, _Turn]]:
    return {key.name: (key.field, _reader(key)) for key in keys(kind)}


def _writer(key: Key) -> _Turn | None:
    write = _WRITERS.get(key.kind, to_plain if is_dataclass(key.kind) else None)
    if issubclass(key.kind, StrEnum):
        write = str
    if not key.is_list:
        return write
    return (lambda entries: [write(each) for each in entries]) if write else list


def _reader(key: Key) -> _Turn:
    kind = key.kind
    read = _READERS.get(kind) or (kind if issubclass(kind, StrEnum) else lambda data: from_plain(kind, data))
    return (lambda entries: tuple(map(read, _list(entries)))) if key.is_list else read


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _only(*kinds: type) -> _Turn:
    def read(value: Any) -> Any:
        if type(value) not in kinds:
            raise TypeError
        return value

    return read


def _plain_period(period: Period) -> str | list[str]:
    written = str(period)
    try:
        is_so_read = not period.malformed and parse_period(written) == period
    except ValueError:
        is_so_read = False
    if is_so_read:
        return written
    return [period.start.isoformat(), period.end.isoformat(), str(period.kind), *["malformed"] * period.malformed]


def _period(value: Any) -> Period:
    if isinstance(value, str):
        return parse_period(value)
    start, end, kind, *malformed = _list(value)
    return Period(date.fromisoformat(start), date.fromisoformat(end), PeriodKind(kind), bool(malformed))


_WRITERS: dict[Any, _Turn] = {date: date.isoformat, time: time.isoformat, Period: _plain_period}
_READERS: dict[Any, _Turn] = {
    str: _only(str),
    int: _only(int),
    float: _only(float, int),
    bool: _only(bool),
    date: date.fromisoformat,
    time: time.fromisoformat,
    Period: _period,
}
