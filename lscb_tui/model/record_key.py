"""How a field of the meeting record is declared: once, with what it holds, for reader, writer and documentation."""

from dataclasses import field
from typing import Any


def key(about: str, default: Any = None, *, name: str | None = None) -> Any:
    """A field with a default. `about` is its line in the documentation; `name` its key where Python has other uses."""
    return field(default=default, metadata={"about": about, "key": name})


def required(about: str) -> Any:
    """A field that must be there."""
    return field(metadata={"about": about, "key": None})
