"""Arguments and options that several commands share, each declared once."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from ..model.period import PeriodError, parse_period
from ..model.sanitise import sanitise_line
from .session import Session

_Command = TypeVar("_Command", bound=Callable[..., Any])

pass_session = click.make_pass_decorator(Session, ensure=True)


class Words(click.ParamType[str]):
    """Text that somebody typed, sanitised on its way in."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text as one safe line."""
        return sanitise_line(str(value))


class PeriodText(Words):
    """A period in any form that the papers use, kept as it was typed."""

    name = "period"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text, once it has parsed."""
        text = super().convert(value, param, ctx)
        try:
            parse_period(text)
        except PeriodError as error:
            self.fail(str(error), param, ctx)
        return text


class DocumentName(Words):
    """A document's slug, or `slug#paragraph`; completes from what is held."""

    name = "document"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The slugs that begin as typed."""
        from ..library.reading import documents

        with suppress(Exception):  # a prompt is no place for an error
            return [
                CompletionItem(document.slug, help=document.title)
                for document in documents(ctx.ensure_object(Session).content)
                if document.slug.startswith(incomplete)
            ]
        return []


class AreaName(Words):
    """An area; completes from what is held."""

    name = "area"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The areas that begin as typed."""
        from ..library.holdings import areas

        with suppress(Exception):
            names = [held.area for held in areas(ctx.ensure_object(Session).content)]
            return [CompletionItem(name) for name in [*names, "all"] if name.lower().startswith(incomplete.lower())]
        return []


def take_content(ctx: click.Context, _param: click.Parameter, value: Path | None) -> None:
    """Note the content file that was named."""
    if value is not None:
        ctx.ensure_object(Session).chosen_content = value


content_option = click.option(
    "--content",
    metavar="FILE",
    type=click.Path(path_type=Path),
    expose_value=False,
    callback=take_content,
    help="Open this content file.",
)


def json_option(command: _Command) -> _Command:
    """`--json`: the answer as JSON."""
    return click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")(command)


def area_option(command: _Command) -> _Command:
    """`--area`: another area than the home area."""
    return click.option("--area", type=AreaName(), metavar="AREA", help="Another area than the home area, or `all`.")(
        command
    )


def period_option(command: _Command) -> _Command:
    """`--period`: only what speaks of this period."""
    return click.option("--period", type=PeriodText(), metavar="PERIOD", help="Only this period, such as 2017/18.")(
        command
    )
