"""The formats that a paper can be written in: each declared once, and loaded when it is used."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from ..model.errors import AskedWrongly
from .paper import Paper


class UnknownFormat(AskedWrongly):
    """No format of that name or suffix. The message names those that are known."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, which is its suffix too, what it is called, and whether it is no text."""

    name: str
    title: str
    is_binary: bool = False
    module: str = ""

    def write(self, paper: Paper) -> bytes:
        """The paper as a file of this format."""
        writer: Callable[[Paper], bytes] = import_module(f".{self.module or self.name}", __package__).write
        return writer(paper)


FORMATS = (
    Format("md", "Markdown", module="markdown"),
    Format("html", "a page for the browser"),
    Format("docx", "Word", is_binary=True),
    Format("txt", "plain text", module="text"),
)


def format_named(name: str) -> Format:
    """The format of that name. Raises UnknownFormat."""
    found = next((each for each in FORMATS if each.name == name.casefold().removeprefix(".")), None)
    if found is None:
        raise UnknownFormat(f"“{name}” is not a format that papers are written in; known are {_known()}")
    return found


def format_of(path: Path) -> Format:
    """The format that a file's suffix names. Raises UnknownFormat where it has none or another."""
    if not path.suffix:
        raise UnknownFormat(f"{path}: the name has no suffix that tells the format; end it in one of {_known()}")
    return format_named(path.suffix)


def _known() -> str:
    return ", ".join(f".{each.name}" for each in FORMATS)
