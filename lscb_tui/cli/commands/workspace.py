"""`lscb workspace`: where notes and meetings are kept, its backup, and whether it is sound."""

from pathlib import Path

import click

from ...model.errors import BadInput
from ...terminal.out import narrate, out
from .. import exits
from ..answers import write_json
from ..options import json_option, pass_session
from ..reading import given
from ..session import Session


@click.group(short_help="Where notes and meetings are kept: backup, restore, check.")
def command() -> None:
    """The workspace holds notes, meetings and their journal: your own file, a team's folder, or a PostgreSQL database.

    The setting `workspace` (or LSCB_WORKSPACE) says where it is.
    """


@command.command("backup", short_help="Write the whole workspace to a file.")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--force", is_flag=True, help="Replace the file where there is one of that name.")
@pass_session
def backup_workspace(session: Session, file: Path, force: bool) -> int:
    """Write the whole workspace, its journal and what is being typed, to FILE, for yourself alone."""
    from ...export.saving import save
    from ...workspace.copies import backup

    save(backup(session.workspace), file, replace=force)
    narrate(f"{session.workspace.place.name} is written to {file}")
    return exits.DONE


@command.command("restore", short_help="Put a backup in place of the workspace.")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--replace", is_flag=True, help="Replace what the workspace holds now; back it up first.")
@pass_session
def restore_workspace(session: Session, file: Path, replace: bool) -> int:
    """Put what FILE holds in place of all that the workspace holds, in one step.

    Windows that are open show it when they are started again.
    """
    from ...workspace import journal, meetings, notes
    from ...workspace.copies import BadBackup, restore
    from ...workspace.soundness import counted

    data = given(file)
    with session.workspace.read() as connection:
        held = counted(len(notes.all_notes(connection)), len(meetings.all_meetings(connection)))
        is_new = not journal.latest(connection)
    if not (is_new or replace):
        raise BadInput(f"{session.workspace.place.name} holds {held}; back it up, then restore with --replace")
    try:
        restored = restore(session.workspace, data)
    except BadBackup as error:
        raise BadInput(f"{file}: {error}") from error
    narrate(f"restored: {counted(*restored)} in {session.workspace.place.name}")
    return exits.DONE


@command.command("check", short_help="Whether the workspace is sound.")
@json_option
@pass_session
def check_workspace(session: Session, as_json: bool) -> int:
    """Look at the database and at whether notes, meetings and journal agree; exit 1 if anything is not in order."""
    from ...workspace.soundness import Soundness, examine

    findings = [Soundness("place", True, session.workspace.place.name), *examine(session.workspace)]
    if as_json:
        write_json(findings)
    else:
        for finding in findings:
            out(f"{'ok    ' if finding.ok else 'FAULT '} {finding.what}: {finding.detail}")
    return exits.DONE if all(finding.ok for finding in findings) else exits.FAULTS_FOUND
