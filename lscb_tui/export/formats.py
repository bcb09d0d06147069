"""The formats, each declared once. What writes one is imported when something is written."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePath
from typing import Any, Literal

from ..model.errors import AskedWrongly
from .paper import Paper


class UnknownFormat(AskedWrongly):
    """No format has this name or this suffix. The message names those there are."""


class NothingToWrite(AskedWrongly):
    """The format writes what the paper does not have. The message names the formats it can have."""


class NoTemplate(AskedWrongly):
    """The format knows no templates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to write a paper. `name` is what people ask for; a file of it ends in `suffix`.

    `writes` is the part of a paper that it writes, and is offered only where there is one.
    """

    name: str
    title: str
    suffix: str
    module: str
    writes: Literal["sections", "records", "tasks"] = "sections"
    is_binary: bool = False
    takes_template: bool = False

    def write(self, paper: Paper, template: Path | None = None) -> bytes:
        """`paper` in this format.

        Raises NothingToWrite where the paper lacks what it writes, NoTemplate where a template is given in vain, and
        TemplateError for a bad one.
        """
        if getattr(paper, self.writes) is None:
            fitting = ", ".join(one.name for one in FORMATS if getattr(paper, one.writes) is not None)
            raise NothingToWrite(f"{self.name} writes {self.writes}, and there are none here; ask for {fitting}")
        options: dict[str, Any] = {}
        if template is not None:
            if not self.takes_template:
                takers = ", ".join(one.name for one in FORMATS if one.takes_template)
                raise NoTemplate(f"{self.name} takes no template; ask for {takers}, or leave the template out")
            options["template"] = template
        written: bytes = import_module(f".{self.module}", __package__).write(paper, **options)
        return written


FORMATS = (
    Format(name="docx", title="Word document", suffix=".docx", module="docx", is_binary=True, takes_template=True),
    Format(name="html", title="web page", suffix=".html", module="html"),
    Format(name="md", title="Markdown", suffix=".md", module="markdown"),
    Format(name="txt", title="plain text", suffix=".txt", module="text"),
    Format(name="csv", title="table for spreadsheets", suffix=".csv", module="csv", writes="records"),
    Format(name="json", title="JSON", suffix=".json", module="json", writes="records"),
    Format(name="ics", title="calendar", suffix=".ics", module="ics", writes="tasks"),
)
FOR_READERS = tuple(one for one in FORMATS if one.writes == "sections")
"""The formats of a paper that has sections alone."""


def format_for(path_or_name: str | PurePath, offered: Iterable[Format] = FORMATS) -> Format:
    """The format that `path_or_name` is called, or that its file ends in, in whatever case. Raises UnknownFormat.

    Of a known format that is not among those `offered` the message says so.
    """
    asked = str(path_or_name)
    name = (PurePath(asked).suffix.removeprefix(".") or asked).casefold()
    choice = {one.name: one for one in offered}
    if name in choice:
        return choice[name]
    known = ", ".join(choice)
    for one in FORMATS:
        if name == one.name:
            raise UnknownFormat(f"“{asked}”: {one.name} writes {one.writes}, and here are none; there are {known}")
    raise UnknownFormat(f"“{asked}” is no format that can be written; there are {known}")
