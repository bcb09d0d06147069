"""The file that lines to say aloud are kept in, where a clipboard is no way."""

import os
from pathlib import Path

LINES_FILE = "lscb-lines.txt"


def keep_line(line: str) -> str:
    """Append a line to the file in the folder that the program was started in; a sentence on how that went."""
    path = Path.cwd() / LINES_FILE
    try:
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "a", encoding="utf-8") as file:
            file.write(f"{line}\n")
    except OSError as error:
        return f"{path} cannot be written ({error.strerror}); start the program in a folder of your own"
    return f"written to {path}"
