"""The formats, each declared once. What writes one is imported when something is written."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePath
from typing import Any

from ..model.errors import AskedWrongly
from .paper import Paper


class UnknownFormat(AskedWrongly):
    """No format has this name or this suffix. The message names those there are."""


class NoTemplate(AskedWrongly):
    """The format knows no templates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to write a paper. `name` is what people ask for; a file of it ends in `suffix`."""

    name: str
    title: str
    suffix: str
    module: str
    is_binary: bool = False
    takes_template: bool = False

    def write(self, paper: Paper, template: Path | None = None) -> bytes:
        """`paper` in this format. Raises NoTemplate where a template is given in vain, TemplateError for a bad one."""
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
)


def format_for(path_or_name: str | PurePath) -> Format:
    """The format that `path_or_name` is called, or that its file ends in, in whatever case. Raises UnknownFormat."""
    asked = str(path_or_name)
    name = PurePath(asked).suffix.removeprefix(".") or asked
    for one in FORMATS:
        if name.casefold() == one.name:
            return one
    known = ", ".join(one.name for one in FORMATS)
    raise UnknownFormat(f"“{asked}” is no format that can be written; there are {known}")
