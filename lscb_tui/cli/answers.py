"""Writing answers: as JSON, as CSV, or as lines for people."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

from ..export.cells import cell
from ..model.period import Period
from ..model.sanitise import sanitise
from ..terminal.out import Style, out, out_data


def write_json(answer: Any) -> None:
    """One JSON value: text sanitised, whole numbers as whole numbers, absent as null. Takes dataclasses."""
    out_data(json.dumps(_plain(answer), ensure_ascii=False, indent=2))


def write_csv(rows: Sequence[Any], row_type: type[Any]) -> None:
    """Dataclass rows as CSV under one header, whatever the rows; no cell begins a formula.

    A field that is itself a dataclass, or None, becomes a column for each of its fields.
    """
    columns = list(_columns(row_type))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["_".join(path) for path in columns])
    for row in rows:
        writer.writerow([cell(_at(row, path)) for path in columns])
    out_data(text.getvalue().removesuffix("\n"))


def write_line(line: str, citation: str, address: str = "") -> None:
    """A line to say aloud, and beneath it where it stands."""
    out(line, Style.STRONG)
    out(f"{citation}{f'  [{address}]' if address else ''}", Style.FAINT, indent=2)


def _plain(value: Any) -> Any:
    if isinstance(value, Period):
        return str(value)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return sanitise(value) if isinstance(value, str) else value


def _columns(row_type: type[Any]) -> Iterator[tuple[str, ...]]:
    """The path of field names of each column."""
    hints = get_type_hints(row_type)
    for field in fields(row_type):
        inner = [kind for kind in get_args(hints[field.name]) if is_dataclass(kind)]
        yield from ((field.name, name.name) for name in fields(inner[0])) if inner else ((field.name,),)


def _at(row: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        row = getattr(row, name) if row is not None else None
    return row
