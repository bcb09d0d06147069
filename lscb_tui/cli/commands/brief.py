"""`lscb brief`: the meeting pack of one year, in the format that is asked for."""

import sys
from pathlib import Path

import click

from ...export.formats import FORMATS, Format, format_for
from ...library.brief import NothingHeld, brief
from ...packs.brief import brief_paper
from ...terminal.out import narrate, out_bytes
from .. import exits
from ..options import AreaName, PeriodText, content_option, pass_session
from ..session import Session


@click.command(short_help="The meeting pack of one year.")
@click.argument("period", type=PeriodText(), metavar="PERIOD")
@click.option("--area", type=AreaName(), metavar="AREA", help="Another area than the home area.")
@click.option(
    "--format",
    "name",
    type=click.Choice([each.name for each in FORMATS]),
    help="The format; without it the suffix of the file decides, or md for standard output.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to this file.")
@click.option(
    "--template", type=click.Path(path_type=Path), metavar="FILE", help="The council's own Word file, for its styles."
)
@click.option("--force", is_flag=True, help="Replace the file where there is one of that name.")
@content_option
@pass_session
def command(
    session: Session,
    period: str,
    area: str | None,
    name: str | None,
    output: Path | None,
    template: Path | None,
    force: bool,
) -> int:
    """The pack for the meeting about PERIOD: asks, headlines, figures, changes, open promises and likely questions.

    Every line has its citation. Markdown on standard output, or a file: -o pack.docx, -o pack.html, -o pack.md.
    """
    chosen = _format(name, output)
    try:
        found = brief(session.content, period, session.one_area(area), polarities=session.polarities)
    except NothingHeld as error:
        narrate(str(error))
        return exits.NOTHING_FOUND
    data = chosen.write(brief_paper(found, session.settings.classification), template)
    if output is None:
        out_bytes(data)
        return exits.DONE
    from ...export.saving import save

    save(data, output, replace=force)
    narrate(f"written to {output}")
    return exits.DONE


def _format(name: str | None, output: Path | None) -> Format:
    """The format asked for. Raises UsageError where it is no text and would be shown on a terminal."""
    chosen = format_for(name or output or "md")
    if chosen.is_binary and output is None and sys.stdout.isatty():
        raise click.UsageError(
            f"{chosen.name} is no text for a terminal; name a file with -o, or send it through a pipe"
        )
    return chosen
