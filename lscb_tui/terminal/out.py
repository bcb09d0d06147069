"""The one way out of the command line: data to standard output, narration to standard error, both sanitised.

Bold and dim only on a terminal that wants them; through a pipe the same words come as plain lines.
"""

import os
import sys
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import TextIO

from ..model.sanitise import sanitise


class Style(Enum):
    """How a line stands out on a terminal; a pipe shows none of it."""

    PLAIN = ""
    STRONG = "\x1b[1m"
    FAINT = "\x1b[2m"


_RESET = "\x1b[0m"


def out(text: str = "", style: Style = Style.PLAIN, *, indent: int = 0) -> None:
    """Write lines for people. On a terminal they are wrapped to its width; `indent` is in columns."""
    _write(sys.stdout, text, style, indent)


def out_data(text: str) -> None:
    """Write lines for other programs: sanitised, and otherwise as they are, on a terminal too."""
    sys.stdout.write(f"{sanitise(text)}\n")


def out_bytes(data: bytes) -> None:
    """Write a whole file to standard output as it is: whoever made it has sanitised its text."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def narrate(text: str, style: Style = Style.PLAIN) -> None:
    """Write a line about what is going on, or went wrong, to standard error."""
    _write(sys.stderr, text, style, 0)


def brief(text: str, length: int = 80) -> str:
    """`text`, cut where it is longer than a message should quote."""
    return text if len(text) <= length else f"{text[:length]}…"


def is_styled(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether `stream` is a terminal that wants more than plain text."""
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") not in (None, "", "dumb")


def is_interactive(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a person sits before a terminal that can show a screen."""
    return all(
        stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)
    ) and environment.get("TERM") not in (
        None,
        "",
        "dumb",
    )


def prepare_streams() -> None:
    """Let no character of an answer stop it, nor a stream that is closed: what cannot be shown is replaced."""
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for as long as we run
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def _write(stream: TextIO, text: str, style: Style, indent: int) -> None:
    margin = " " * indent
    lines = [margin + line if line else "" for line in sanitise(text).split("\n")]
    if stream.isatty():
        from shutil import get_terminal_size
        from textwrap import fill

        width = max(get_terminal_size().columns, 20)
        lines = [
            fill(line, width, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False)
            if len(line) > width
            else line
            for line in lines
        ]
    shown = "\n".join(lines)
    if style is not Style.PLAIN and is_styled(stream):
        shown = f"{style.value}{shown}{_RESET}"
    stream.write(f"{shown}\n")
