"""`lscb room`: what was sent to the room, in a window of its own; where there is no terminal, as plain text."""

import click

from ...model.slide import Slide, SlideKind
from ...terminal.out import Style, is_interactive, out
from ..options import Words, pass_session
from ..session import Session


@click.command(short_help="The view for the room: what was sent to it, and nothing else.")
@click.argument("meeting", type=Words(), metavar="MEETING")
@pass_session
def command(session: Session, meeting: str) -> None:
    """Show the room what is sent to it of MEETING: a line, a figure, a clause before and after, a result.

    MEETING is its id, the beginning of one, its day, or words of its title or body. Open it in a second terminal, such
    as a projector's; it follows within a second. It reads what was sent and writes nothing. Where there is no terminal,
    what is shown now is printed.
    """
    from ...workspace.looking import Looking
    from ...workspace.room_view import RoomView

    looking = Looking.open(session.workspace_place)
    try:
        view = RoomView(looking, meeting)
        if is_interactive():
            from ..open_app import open_room

            open_room(session, view.look, view.title)
        _, slide = view.look()
    finally:
        looking.close()
    _write(slide, view.title)


def _write(slide: Slide, title: str) -> None:
    """The slide as lines: heading, words, citation."""
    if slide.kind is SlideKind.NOTHING:
        out(title, Style.STRONG)
        out("Nothing is shown.")
        return
    out(slide.heading or title, Style.STRONG)
    if slide.kind is SlideKind.CLAUSE:
        label = " ".join(slide.lines)
        if slide.before or not slide.after:
            out(_labelled(label, "as it stands: " if slide.after else "", slide.before))
        if slide.after:
            out(_labelled(label, "as it would be: " if slide.before else "to be added: ", slide.after))
        return
    for line in slide.lines:
        out(line)
    if slide.chart and slide.unit:
        out(slide.unit, Style.FAINT)
    for bar in slide.chart:
        out(f"{bar.period}: {bar.said}", indent=2)
    if slide.citation:
        out(slide.citation, Style.FAINT)


def _labelled(label: str, told: str, words: str) -> str:
    return " ".join(part for part in (label, f"{told}{words}") if part)
