"""Writing answers: as JSON, as CSV, or as lines for people."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any

from ..model.sanitise import sanitise
from ..terminal.out import Style, out

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_json(answer: Any) -> None:
    """One JSON value: text sanitised, whole numbers as whole numbers, absent as null. Takes dataclasses."""
    out(json.dumps(_plain(answer), ensure_ascii=False, indent=2))


def write_csv(rows: Sequence[Any], row_type: type[Any]) -> None:
    """Dataclass rows as CSV with a header; nested values become columns of their own; no cell begins a formula."""
    names = [field.name for field in fields(row_type)]
    flat = [_flat(asdict(row)) for row in rows]
    header = list(dict.fromkeys([*(name for row in flat for name in row), *([] if flat else names)]))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    for row in flat:
        writer.writerow([_cell(row.get(name)) for name in header])
    out(text.getvalue().removesuffix("\n"))


def write_line(line: str, citation: str, address: str = "") -> None:
    """A line to say aloud, and beneath it where it stands."""
    out(line, Style.STRONG)
    out(f"{citation}{f'  [{address}]' if address else ''}", Style.FAINT, indent=2)


def _plain(value: Any) -> Any:
    if hasattr(value, "__dataclass_fields__"):
        return _plain(asdict(value))
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return sanitise(value) if isinstance(value, str) else value


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, dict):
            flat |= {f"{name}_{inner}": inside for inner, inside in value.items()}
        else:
            flat[name] = value
    return flat


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return "" if value is None else value
