"""The little that the program remembers between two runs, apart from a person's work."""

import json
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..files import write_whole
from .paths import state_folder

_PLACE = "place.json"
_MOST_BYTES = 100_000


def first_time(what: str) -> bool:
    """Whether `what` is asked for the first time; from now on it is not. True where nothing can be remembered."""
    mark = state_folder() / f"seen-{what}"
    with suppress(OSError):
        if mark.exists():
            return False
        mark.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        mark.touch(mode=0o600)
    return True


def load_place() -> dict[str, Any]:
    """Where the person was in the app when it was last open; empty where nothing can be read."""
    try:
        with (state_folder() / _PLACE).open("rb") as file:
            place = json.loads(file.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return place if isinstance(place, dict) else {}


def save_place(place: Mapping[str, Any]) -> None:
    """Remember where the person is in the app. Raises OSError."""
    folder = state_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_whole(folder / _PLACE, json.dumps(place).encode(), replace=True)


def save_report(text: str) -> Path:
    """Write a report of an error into a file of its own that nobody else may read. Raises OSError."""
    folder = state_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / report_name(time.time())
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
        file.write(text)
    return path


def report_name(seconds: float) -> str:
    """The name of a report that this process writes at a time, in seconds since 1970."""
    return f"error-{time.strftime('%Y%m%dT%H%M%SZ', time.gmtime(seconds))}-{os.getpid()}.txt"
