"""`lscb decisions`: what was resolved."""

from itertools import groupby

import click

from ...library.commitments import DecisionAnswer, decisions
from ...terminal.out import Style, narrate, out
from .. import exits
from ..answers import write_json
from ..options import PeriodText, area_option, content_option, json_option, pass_session
from ..session import Session


@click.command(short_help="Resolutions recorded in minutes.")
@click.argument("period", type=PeriodText(), required=False)
@area_option
@json_option
@content_option
@pass_session
def command(session: Session, period: str | None, area: str | None, as_json: bool) -> int:
    """Resolutions recorded in minutes, of PERIOD or of all: each clause with its citation."""
    found = decisions(session.content, area=session.area(area), period=period)
    if as_json:
        write_json(found)
    else:
        for _, clauses in groupby(found, key=lambda clause: clause.document):
            _write_resolution(list(clauses))
    if not found:
        about = f" of {period}" if period else ""
        narrate(f"no minute held records a resolution{about}; `lscb list periods` names the periods held")
    return exits.DONE if found else exits.NOTHING_FOUND


def _write_resolution(clauses: list[DecisionAnswer]) -> None:
    first = clauses[0]
    out(f"{first.title}, {first.period}: {first.committee or first.area}, {first.meeting or 'undated'}", Style.STRONG)
    if first.opening:
        out(first.opening, indent=2)
    for clause in clauses:
        out(f"{clause.label + ') ' if clause.label else ''}{clause.quote}", indent=4)
    out(f"{first.citation}  [{first.document}#{first.paragraph}]", Style.FAINT, indent=2)
