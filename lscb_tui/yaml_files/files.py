"""Regular files only, whatever a name points at, and bounded in size."""

import stat
from pathlib import Path

MAX_BYTES = 8_000_000


class UnreadableSource(Exception):
    """A source file cannot be read. Message and remedy are the two arguments."""


def read_source(path: Path) -> bytes:
    """The bytes of a source file. Raises UnreadableSource for what is missing, no regular file, or too large."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnreadableSource("this is no regular file", "put a text file there")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableSource(f"the file cannot be read ({reason})", "put it there and make it readable") from error
    if len(content) > MAX_BYTES:
        raise UnreadableSource(f"the file is larger than {MAX_BYTES:,} bytes", "split it")
    return content
