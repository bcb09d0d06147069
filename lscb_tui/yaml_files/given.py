"""A file that somebody names, read with care: a regular one, of a length that can be held, and text."""

import stat
from pathlib import Path

from ..model.errors import BadInput


def file_bytes(file: Path, most: int = -1) -> bytes:
    """What a file holds, at most so many bytes. Raises BadInput where it cannot be read, or is no regular file."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise BadInput(f"{file}: this is no regular file; name another")
        with file.open("rb") as opened:
            return opened.read(most)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "this cannot be a file name"
        raise BadInput(f"{file}: the file cannot be read ({reason}); name another") from error


def plain_text(data: bytes, name: str, *, most: int, remedy: str) -> str:
    """The text of these bytes, with plain line ends; `name` is what they are called.

    Raises BadInput where it is no UTF-8, or longer than `most` bytes: `remedy` says what to do then.
    """
    if len(data) > most:
        raise BadInput(f"{name} is longer than {most:,} bytes; {remedy}")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadInput(f"{name} is not UTF-8 (line {line}); save it as UTF-8") from error
