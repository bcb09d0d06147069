"""Saving what was written: whole or not at all, readable by its owner alone, and never over a file unasked."""

import os
import re
import stat
import unicodedata
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from ..model.errors import BadInput, Unavailable
from ..model.sanitise import sanitise_line

_LONGEST_NAME = 100
"""Bytes: far below what any file system allows, with room for a suffix."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


class FileExists(BadInput):
    """There is a file of that name. The message names it and the remedy."""


class CannotSave(Unavailable):
    """The file cannot be written. The message names it and the remedy."""


def save(data: bytes, path: Path, *, replace: bool = False) -> None:
    """Write `data` to `path` by a temporary file beside it: afterwards the file is the old or the new, never between.

    Raises FileExists where something stands there that may not be replaced, and CannotSave where it cannot be written.
    """
    _check_target(path, replace)
    temporary = path.with_name(f".{path.name[:40]}-{token_hex(8)}.part")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                os.fchmod(file.fileno(), 0o600)
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if replace:
                temporary.replace(path)
            else:
                os.link(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
        _flush_folder(path.parent)
    except FileExistsError as error:
        raise FileExists(_exists(path)) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CannotSave(
            f"{path}: the file cannot be written ({reason}); choose another place, or make room"
        ) from error


def safe_name(text: str) -> str:
    """A file name, without a suffix, that every system takes: letters, digits, hyphens and dots of `text`."""
    plain = unicodedata.normalize("NFKC", sanitise_line(text))
    name = re.sub(r"[^\w.-]+", "-", plain.replace("/", "-")).strip("-._")
    while len(name.encode()) > _LONGEST_NAME:
        name = name[:-1]
    name = name.rstrip("-._")
    return f"paper-{name}".rstrip("-") if not name or _RESERVED.fullmatch(name) else name


def _check_target(path: Path, replace: bool) -> None:
    with suppress(OSError, ValueError):
        mode = path.lstat().st_mode
        if not stat.S_ISREG(mode):
            raise FileExists(f"{path}: not a regular file; choose another name")
        if not replace:
            raise FileExists(_exists(path))


def _exists(path: Path) -> str:
    return f"{path}: there is a file of that name; choose another, or add --force to replace it"


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
