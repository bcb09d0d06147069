"""What a person gives to be read: a file by its name, or `-` for standard input."""

import stat
import sys
from pathlib import Path

from ..model.errors import BadInput

STANDARD_INPUT = Path("-")


def name_of(file: Path) -> str:
    """How the file is called in messages."""
    return "standard input" if file == STANDARD_INPUT else str(file)


def given(file: Path, most: int = -1) -> bytes:
    """What a file or standard input holds, at most so many bytes.

    Raises BadInput where it cannot be read, or has no end to be read to.
    """
    if file == STANDARD_INPUT:
        if sys.stdin is None:
            raise BadInput("standard input is closed; send the text through a pipe, or name a file")
        return sys.stdin.buffer.read(most)
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise BadInput(f"{file}: this is no regular file; name another")
        with file.open("rb") as opened:
            return opened.read(most)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "this cannot be a file name"
        raise BadInput(f"{file}: the file cannot be read ({reason}); name another") from error


def given_text(file: Path, *, most: int, remedy: str) -> str:
    """The text of a file or of standard input, with plain line ends.

    Raises BadInput where it is no UTF-8, or longer than `most` bytes: `remedy` says what to do then.
    """
    data = given(file, most + 1)
    if len(data) > most:
        raise BadInput(f"{name_of(file)} is longer than {most:,} bytes; {remedy}")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadInput(f"{name_of(file)} is not UTF-8 (line {line}); save it as UTF-8") from error
