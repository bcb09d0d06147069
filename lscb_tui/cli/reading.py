"""What a person gives to be read: a file by its name, or `-` for standard input."""

import sys
from pathlib import Path

from ..model.errors import BadInput
from ..yaml_files.given import file_bytes, plain_text

STANDARD_INPUT = Path("-")


def name_of(file: Path) -> str:
    """How the file is called in messages."""
    return "standard input" if file == STANDARD_INPUT else str(file)


def given(file: Path, most: int = -1) -> bytes:
    """What a file or standard input holds, at most so many bytes.

    Raises BadInput where it cannot be read, or has no end to be read to.
    """
    if file != STANDARD_INPUT:
        return file_bytes(file, most)
    if sys.stdin is None:
        raise BadInput("standard input is closed; send the text through a pipe, or name a file")
    return sys.stdin.buffer.read(most)


def given_text(file: Path, *, most: int, remedy: str) -> str:
    """The text of a file or of standard input, with plain line ends.

    Raises BadInput where it is no UTF-8, or longer than `most` bytes: `remedy` says what to do then.
    """
    return plain_text(given(file, most + 1), name_of(file), most=most, remedy=remedy)
