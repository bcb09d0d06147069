"""The content file is a regular file, whatever a name points at."""

import stat
from pathlib import Path

from ..model.errors import Unavailable


class ContentFileError(Unavailable):
    """There is no content file that can be used. The message names the file and the remedy."""


def check_regular(path: Path) -> None:
    """Raise ContentFileError unless the content file `path` is a regular file that can be read."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ContentFileError(
            f"{path}: the content file cannot be opened ({reason}); name another, or run `lscb build`"
        ) from error
    if not stat.S_ISREG(mode):
        raise ContentFileError(f"{path}: not a regular file; name a content file that `lscb build` made")
