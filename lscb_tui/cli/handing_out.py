"""Papers handed out by the command line: the options of every command that writes one, and the writing itself."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from ..export.formats import FOR_READERS, Format, format_for
from ..export.paper import Paper
from ..terminal.out import narrate, out_bytes
from . import exits

STANDARD = "md"
"""The format on standard output where none is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandingOut:
    """How a paper is to be handed out: in which format, to which file (None is standard output), on which template."""

    format: Format
    output: Path | None = None
    template: Path | None = None
    replace: bool = False


def handing_out_options(offered: Sequence[Format] = FOR_READERS) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """`--format`, `-o`, `--template` and `--force`; the command takes them as one `chosen`, checked before it runs."""
    options = (
        click.option(
            "--format",
            "name",
            type=click.Choice([each.name for each in offered]),
            help=f"The format; without it the suffix of the file decides, or {STANDARD} for standard output.",
        ),
        click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to this file."),
        click.option(
            "--template",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="The council's own Word file, for its styles.",
        ),
        click.option("--force", is_flag=True, help="Replace the file where there is one of that name."),
    )

    def decorate(command: Callable[..., int]) -> Callable[..., int]:
        @wraps(command)
        def asked(
            *arguments: Any, name: str | None, output: Path | None, template: Path | None, force: bool, **others: Any
        ) -> int:
            format_ = _format(name, output, offered)
            chosen = HandingOut(format=format_, output=output, template=template, replace=force)
            return command(*arguments, chosen=chosen, **others)

        for option in reversed(options):
            asked = option(asked)
        return asked

    return decorate


def hand_out(paper: Paper, chosen: HandingOut, template: Path | None = None) -> int:
    """Write `paper` as it was asked for, say where it is, and return the exit code.

    `template` is that of the settings, for formats that take one where none was named.
    """
    is_for_calendar = chosen.format.writes == "tasks"
    if is_for_calendar and paper.tasks is not None and not any(task.due for task in paper.tasks):
        narrate("no action with a due day: there is nothing for a calendar")
        return exits.NOTHING_FOUND
    of_settings = template if chosen.format.takes_template else None
    data = chosen.format.write(paper, chosen.template or of_settings)
    if chosen.output is None:
        out_bytes(data)
    else:
        from ..export.saving import save

        save(data, chosen.output, replace=chosen.replace)
        narrate(f"written to {chosen.output}")
    if is_for_calendar:
        _tell_what_is_left_out(paper)
    return exits.DONE


def _tell_what_is_left_out(paper: Paper) -> None:
    count = sum(not (task.due or task.is_settled) for task in paper.tasks or ())
    if count:
        actions = "1 open action" if count == 1 else f"{count:,} open actions"
        narrate(f"{actions} without a due day {'is' if count == 1 else 'are'} left out of the calendar")


def _format(name: str | None, output: Path | None, offered: Sequence[Format]) -> Format:
    """The format asked for. Raises UsageError where it is no text and would be shown on a terminal."""
    chosen = format_for(name or output or STANDARD, offered)
    if chosen.is_binary and output is None and sys.stdout.isatty():
        raise click.UsageError(
            f"{chosen.name} is no text for a terminal; name a file with -o, or send it through a pipe"
        )
    return chosen
