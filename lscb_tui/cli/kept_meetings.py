"""What commands about meetings share: the meetings that are kept, the one that is meant, and the house styles."""

from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from ..model.errors import BadInput, Unavailable
from ..terminal.out import brief, narrate
from .options import Words
from .session import Session

if TYPE_CHECKING:
    from ..model.kept_meeting import KeptMeeting
    from ..model.meeting import MeetingRecord
    from ..packs.meeting_words import Styles
    from ..packs.undertakings import Undertaking


class MeetingName(Words):
    """A meeting by id, the beginning of one, its day, or words of its title or body; completes from what is kept."""

    name = "meeting"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The ids that begin as typed, where there is a workspace."""
        with suppress(Exception):
            session = ctx.ensure_object(Session)
            if has_workspace(session):
                return [
                    CompletionItem(meeting.id, help=meeting.title)
                    for meeting in kept_meetings(session)
                    if meeting.id.startswith(incomplete)
                ]
        return []


class ExampleName(Words):
    """A meeting that ships with the program."""

    name = "example"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The names that begin as typed."""
        with suppress(Exception):
            return [CompletionItem(name) for name in example_files() if name.startswith(incomplete)]
        return []


def has_workspace(session: Session) -> bool:
    """Whether a workspace is there already; one in a database may be. Raises WorkspaceError."""
    file = session.workspace_place.file
    return file is None or file.exists()


def kept_meetings(session: Session) -> "tuple[KeptMeeting, ...]":
    """The meetings of the workspace, in the order in which they were made. Raises WorkspaceError."""
    from ..workspace import meetings

    with session.workspace.read() as connection:
        return meetings.all_meetings(connection)


def the_meeting(session: Session, wanted: str) -> "KeptMeeting":
    """The one meeting that is meant. Raises NoSuchMeeting."""
    from ..model.meeting_choice import chosen_meeting

    return chosen_meeting(kept_meetings(session), wanted)


def kept_undertakings(session: Session, area: str | None, state: str | None) -> "list[Undertaking]":
    """What kept meetings asked and agreed, of one area and state where asked.

    Nothing where there is no workspace, which is not made for it. One that cannot be opened is told in a line.
    """
    from ..packs.undertakings import Areas, finder, undertakings

    try:
        meetings = kept_meetings(session) if has_workspace(session) else ()
    except Unavailable as error:
        narrate(f"what kept meetings asked and agreed is left out: {error}")
        return []
    if not meetings:
        return []
    areas = Areas.held(session.content, session.settings.area)
    return undertakings(meetings, styles(session), areas, area=area, state=state, find=finder(session.content))


def styles(session: Session) -> "Styles":
    """The house styles, with the home style of the settings. Raises SettingsError."""
    from ..packs.meeting_words import Styles

    return Styles(session.house_styles, session.house_style(None).id)


def example_files() -> dict[str, Path]:
    """The meetings that ship with the program, by name."""
    from ..config.paths import shipped

    return {path.stem: path for path in sorted((shipped("data") / "meetings").glob("*.yaml"))}


def example(name: str) -> "MeetingRecord":
    """A meeting that ships with the program. Raises BadInput, with the names, for one that does not."""
    from ..resolutions.record_file import read_record_file

    files = example_files()
    if name not in files:
        near = get_close_matches(name, files, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(files)}"
        raise BadInput(f"there is no example “{brief(name)}”; {hint}")
    return read_record_file(files[name])
