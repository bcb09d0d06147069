"""`lscb resolutions`: what the meetings of the workspace resolved, clause by clause."""

from typing import TYPE_CHECKING

import click

from ...export.formats import FORMATS
from ...model.motion import MotionState
from ...terminal.out import Style, narrate, out
from .. import exits
from ..answers import write_json
from ..handing_out import HandingOut, hand_out, handing_out_options
from ..kept_meetings import MeetingName, kept_meetings, styles, the_meeting
from ..options import PeriodText, json_option, pass_session
from ..session import Session

if TYPE_CHECKING:
    from ...packs.kept_resolutions import PlacedItem

_EXPORTED = tuple(each for each in FORMATS if each.writes != "tasks")
_state_option = click.option(
    "--state", type=click.Choice([state.value for state in MotionState]), help="Only clauses in this state."
)
_meeting_option = click.option("--meeting", type=MeetingName(), metavar="MEETING", help="Only of this meeting.")


@click.group(short_help="Resolutions of the meetings in the workspace.")
def command() -> None:
    """The motions of the meetings that are kept in the workspace, and what became of each clause.

    `lscb decisions` has those that the minutes of the corpus record. MEETING is a meeting's id, the beginning of one,
    its day (2014-07-22), or words of its title or body.
    """


@command.command("list", short_help="The clauses, one by one.")
@click.argument("period", type=PeriodText(), required=False)
@_meeting_option
@_state_option
@json_option
@pass_session
def list_resolutions(
    session: Session, period: str | None, meeting: str | None, state: str | None, as_json: bool
) -> int:
    """List the clauses of kept meetings, as amended; with PERIOD, those on its reports or of a meeting in it."""
    from ...packs.kept_resolutions import clause_records

    rows = clause_records(_items(session, period, meeting), styles(session), state).rows
    if as_json:
        write_json(list(rows))
    else:
        for row in rows:
            label = f"{row['label']} " if row["label"] else ""
            out(f"{(row['state'] or 'not known').upper()}: {label}{row['text']}", Style.STRONG)
            where = (row["body"], row["date"] or "undated", f"item {row['item']}")
            out(f"{', '.join(filter(None, where))}  [{row['address']}]", Style.FAINT, indent=2)
    if not rows:
        _nothing()
    return exits.DONE if rows else exits.NOTHING_FOUND


@command.command("show", short_help="The resolutions of one meeting, or one item, as they are minuted.")
@click.argument("address", type=MeetingName(), metavar="MEETING[#ITEM]")
@pass_session
def show_resolutions(session: Session, address: str) -> int:
    """Show the resolutions of a meeting as they are minuted; `#14` after it is the item of that number."""
    from ...packs.kept_resolutions import items_with_motions, minuted_lines
    from ...packs.meeting_words import item_heading

    wanted, _, number = address.partition("#")
    meeting = the_meeting(session, wanted)
    items = items_with_motions([meeting])
    if number:
        items = _of_number(items, number)
    house = styles(session)
    out(f"{meeting.title}  [{meeting.id}]", Style.FAINT)
    for each in items:
        out()
        out(item_heading(each.item, each.place), Style.STRONG)
        for line in minuted_lines(each, house):
            out(line, indent=2)
    if not items:
        _nothing()
    return exits.DONE if items else exits.NOTHING_FOUND


@command.command("export", short_help="The resolutions as a document, a table or JSON.")
@click.argument("period", type=PeriodText(), required=False)
@_meeting_option
@_state_option
@handing_out_options(_EXPORTED)
@pass_session
def export_resolutions(
    session: Session, period: str | None, meeting: str | None, state: str | None, chosen: HandingOut
) -> int:
    """Export the resolutions of kept meetings: Markdown on standard output, or a file.

    Documents (.docx, .html, .md, .txt) hold each as it is minuted; .csv and .json one row a clause.
    """
    from ...packs.kept_resolutions import resolutions_paper

    paper = resolutions_paper(_items(session, period, meeting), styles(session), session.settings.classification, state)
    if not paper.sections:
        _nothing()
        return exits.NOTHING_FOUND
    return hand_out(paper, chosen, session.settings.template)


def _items(session: Session, period: str | None, meeting: str | None) -> "list[PlacedItem]":
    from ...model.period import parse_period
    from ...packs.kept_resolutions import items_with_motions

    chosen = [the_meeting(session, meeting)] if meeting else kept_meetings(session)
    return items_with_motions(chosen, parse_period(period) if period else None)


def _of_number(items: "list[PlacedItem]", number: str) -> "list[PlacedItem]":
    from ...model.errors import BadInput

    wanted = number.strip().rstrip(".").casefold()
    found = [each for each in items if each.number.casefold() == wanted]
    if not found:
        known = ", ".join(each.number for each in items) or "none"
        raise BadInput(f"there is no resolution under item {number!r}; the items that have one: {known}")
    return found


def _nothing() -> None:
    narrate("no meeting that is kept has such a resolution; `lscb meeting list` lists the meetings")
