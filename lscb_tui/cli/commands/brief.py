"""`lscb brief`: the meeting pack of one year, in the format that is asked for."""

import click

from ...library.brief import NothingHeld, brief
from ...packs.brief import brief_paper
from ...terminal.out import narrate
from .. import exits
from ..handing_out import HandingOut, hand_out, handing_out_options
from ..options import AreaName, PeriodText, content_option, pass_session
from ..session import Session


@click.command(short_help="The meeting pack of one year.")
@click.argument("period", type=PeriodText(), metavar="PERIOD")
@click.option("--area", type=AreaName(), metavar="AREA", help="Another area than the home area.")
@handing_out_options()
@content_option
@pass_session
def command(session: Session, period: str, area: str | None, chosen: HandingOut) -> int:
    """The pack for the meeting about PERIOD: asks, headlines, figures, changes, open promises and likely questions.

    Every line has its citation. Markdown on standard output, or a file: -o pack.docx, -o pack.html, -o pack.md.
    """
    try:
        found = brief(session.content, period, session.one_area(area), polarities=session.polarities)
    except NothingHeld as error:
        narrate(str(error))
        return exits.NOTHING_FOUND
    return hand_out(brief_paper(found, session.settings.classification), chosen, session.settings.template)
