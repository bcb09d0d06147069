"""Files that a person names to be read."""

import stat
from pathlib import Path

from ..model.errors import BadInput


def given(file: Path) -> bytes:
    """What a file holds. Raises BadInput where it cannot be read, or has no end to be read to."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise BadInput(f"{file}: this is no regular file; name another")
        return file.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "this cannot be a file name"
        raise BadInput(f"{file}: the file cannot be read ({reason}); name another") from error
