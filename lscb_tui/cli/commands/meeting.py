"""`lscb meeting`: the meetings of the workspace, kept, shown, handed out as papers, and taken in."""

from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ...export.formats import FORMATS, Format
from ...packs.meeting_papers import MEETING_PAPERS, MINUTE, RECORD, RECORD_ABOUT, VOTES, VOTES_BY_NAME
from ...terminal.out import Style, narrate, out, out_bytes
from .. import exits
from ..answers import write_json
from ..handing_out import HandingOut, hand_out, handing_out_options
from ..kept_meetings import (
    ExampleName,
    MeetingName,
    example,
    example_files,
    kept_meetings,
    styles,
    the_meeting,
)
from ..meeting_json import history, listed, whole
from ..options import Words, json_option, pass_session
from ..reading import given, name_of
from ..session import Session

if TYPE_CHECKING:
    from ...export.paper import Paper
    from ...model.kept_meeting import KeptMeeting
    from ...model.meeting import MeetingRecord

_RECORD = Format(name="yaml", title="meeting record", suffix=".yaml", module="")
"""What `--as record` writes."""
_PAPERS = {each.name: each for each in MEETING_PAPERS if each is not VOTES_BY_NAME}
_ABOUT = {each.name: each.about for each in _PAPERS.values()} | {RECORD: RECORD_ABOUT}


class _Day(click.ParamType[Date]):
    """A day in any form that the papers use."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Date:
        from ...model.period import PeriodError, PeriodKind, parse_period
        from ...model.sanitise import sanitise_line

        try:
            period = parse_period(sanitise_line(str(value)))
        except PeriodError as error:
            self.fail(str(error), param, ctx)
        if period.kind is not PeriodKind.SNAPSHOT:
            self.fail("one day is expected, such as 2014-07-22", param, ctx)
        return period.start


@click.group(short_help="Meetings of the workspace: their minutes, decisions, votes and what came of them.")
def command() -> None:
    """The meetings that are kept in the workspace, each as one record: who met, and what became of each item.

    MEETING is a meeting's id, the beginning of one, its day (2014-07-22), or words of its title or body.
    """


@command.command("list", short_help="The meetings that are kept.")
@json_option
@pass_session
def list_meetings(session: Session, as_json: bool) -> int:
    """List the meetings, in the order in which they were made; exit 1 where there is none."""
    found = kept_meetings(session)
    if as_json:
        write_json([listed(meeting) for meeting in found])
    else:
        for meeting in found:
            _write_brief(meeting)
    if not found:
        narrate("no meeting; `lscb meeting add` keeps one, and `lscb meeting examples` names two to begin with")
    return exits.DONE if found else exits.NOTHING_FOUND


@command.command("add", short_help="Keep a meeting.")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), required=False, metavar="FILE")
@click.option("--committee", type=Words(), metavar="NAME", help="The body that meets, where there is no record yet.")
@click.option("--date", type=_Day(), metavar="DAY", help="The day of the meeting.")
@click.option("--example", "name", type=ExampleName(), metavar="NAME", help="One that ships with the program.")
@json_option
@pass_session
def add_meeting(
    session: Session, file: Path | None, committee: str | None, date: Date | None, name: str | None, as_json: bool
) -> int:
    """Keep the meeting of FILE, a meeting record in YAML; - reads standard input. Its id is written out.

    Without a FILE: a new one, of a body and a day, or an example.
    """
    if sum(map(bool, (file, committee or date, name))) != 1:
        raise click.UsageError("name a FILE, or a --committee with its --date, or an --example")
    record = example(name) if name else _read(file) if file else _new(committee, date)
    kept = _keep(session, record)
    if as_json:
        write_json(whole(kept))
    else:
        out(kept.id)
    return exits.DONE


@command.command("show", short_help="One meeting, as it would be minuted now.")
@click.argument("meeting", type=MeetingName(), metavar="MEETING")
@click.option("--history", "with_history", is_flag=True, help="Every step that was taken, the oldest first.")
@json_option
@pass_session
def show_meeting(session: Session, meeting: str, with_history: bool, as_json: bool) -> int:
    """Show MEETING as it would be minuted now."""
    from ...packs.minute import minute_paper

    kept = the_meeting(session, meeting)
    changes = history(session, kept) if with_history else None
    if as_json:
        write_json(whole(kept, changes))
        return exits.DONE
    out(f"{kept.id}  by {kept.author}, {kept.created}; changed {kept.updated}, version {kept.version}", Style.FAINT)
    _write_paper(minute_paper(kept.record, styles(session)))
    for change in changes or ():
        out()
        out(f"{change['when']}  {change['who']}  {change['what']}", Style.FAINT)
        for sign, text in (("-", change["before"]), ("+", change["after"])):
            if isinstance(text, str):
                out(f"{sign} {text}", indent=2)
    return exits.DONE


@command.command(
    "export",
    short_help="The minute, the decisions, the votes, what came of it, or the record.",
    help="\n\n".join(
        (
            "Export what there is of MEETING: Markdown on standard output, or a file.",
            "\b\n" + "\n".join(f"{name:<10} {about}" for name, about in _ABOUT.items()),
        )
    ),
)
@click.argument("meeting", type=MeetingName(), metavar="MEETING")
@click.option(
    "--as",
    "what",
    type=click.Choice(list(_ABOUT)),
    default=MINUTE.name,
    show_default=True,
    help="What to hand out.",
)
@click.option("--by-name", is_flag=True, help="Of the votes: one row a member.")
@handing_out_options((*FORMATS, _RECORD))
@pass_session
def export_meeting(session: Session, meeting: str, what: str, by_name: bool, chosen: HandingOut) -> int:
    """Export one of the papers, or the record."""
    if by_name and what != VOTES.name:
        raise click.UsageError("--by-name is for the votes; ask with --as votes")
    if what == RECORD:
        return _hand_out_record(the_meeting(session, meeting), chosen)
    if chosen.format is _RECORD:
        raise click.UsageError(f"YAML holds the record; ask with --as record, or name another format of the {what}")
    asked = VOTES_BY_NAME if by_name else _PAPERS[what]
    paper = asked.make(the_meeting(session, meeting), styles(session), session.settings.classification)
    if paper is None:
        narrate(f"the meeting has no {what} yet; `lscb meeting show {meeting}` shows how far it has come")
        return exits.NOTHING_FOUND
    return hand_out(paper, chosen, session.settings.template)


@command.command("import", short_help="Meetings that were exported as records.")
@click.argument("files", type=click.Path(path_type=Path, allow_dash=True), nargs=-1, required=True, metavar="FILE…")
@pass_session
def import_meetings(session: Session, files: tuple[Path, ...]) -> int:
    """Take in the meeting of each FILE, a record in YAML; - reads standard input. One that is here already stays.

    The ids are written out. Where one file does not read, nothing is taken in.
    """
    from ...meetings.places import with_ids

    records = [with_ids(_read(file)) for file in files]
    held = {meeting.record: meeting for meeting in kept_meetings(session)}
    count = 0
    for record in records:
        if record in held:
            narrate(f"here already: {held[record].id}: {held[record].title}")
            continue
        kept = _keep(session, record, is_exported=True)
        held[kept.record] = kept
        out(kept.id)
        count += 1
    narrate(f"taken in: {count}; here already: {len(records) - count}")
    return exits.DONE


@command.command("remove", short_help="Remove a meeting; the app's undo brings it back.")
@click.argument("meeting", type=MeetingName(), metavar="MEETING")
@pass_session
def remove_meeting(session: Session, meeting: str) -> int:
    """Remove MEETING. It stays in the journal, and its author's undo in the app brings it back."""
    from ...workspace import meetings

    kept = the_meeting(session, meeting)
    with session.workspace.write() as connection:
        meetings.remove(connection, session.author, kept.id)
    narrate(f"removed {kept.id}: {kept.title}")
    return exits.DONE


@command.command("examples", short_help="Meetings that ship with the program.")
@json_option
def list_examples(as_json: bool) -> int:
    """List the meetings from the shipped documents, to be kept with `lscb meeting add --example NAME`."""
    from ...model.kept_meeting import KeptMeeting

    titles = {name: KeptMeeting("", example(name)).title for name in example_files()}
    if as_json:
        write_json([{"name": name, "title": title} for name, title in titles.items()])
    else:
        for name, title in titles.items():
            out(name, Style.STRONG)
            out(title, indent=2)
    return exits.DONE if titles else exits.NOTHING_FOUND


def _read(file: Path) -> "MeetingRecord":
    """The record in a file. Raises BadInput, with every fault of it."""
    from ...resolutions.record_file import MOST_BYTES, record_in

    return record_in(given(file, MOST_BYTES + 1), Path(name_of(file)))


def _new(committee: str | None, date: Date | None) -> "MeetingRecord":
    from ...model.meeting import MeetingRecord
    from ...packs.surroundings import body_of

    if not committee:
        raise click.UsageError("a meeting is one of a body; name it with --committee")
    return MeetingRecord(body=body_of(committee), date=date)


def _keep(session: Session, record: "MeetingRecord", *, is_exported: bool = False) -> "KeptMeeting":
    from ...workspace import meetings

    with session.workspace.write() as connection:
        return (meetings.bring_in if is_exported else meetings.add)(connection, session.author, record)


def _hand_out_record(kept: "KeptMeeting", chosen: HandingOut) -> int:
    """Write the record as YAML. It is for the program and bears no marking."""
    from ...export.saving import save
    from ...resolutions.record import write_record

    if chosen.output is not None and chosen.format is not _RECORD:
        raise click.UsageError("a record is YAML; name a file that ends in .yaml")
    data = write_record(kept.record).encode()
    if chosen.output is None:
        out_bytes(data)
    else:
        save(data, chosen.output, replace=chosen.replace)
        narrate(f"written to {chosen.output}")
    return exits.DONE


def _write_paper(paper: "Paper") -> None:
    from ...export.text import write

    out(write(paper, None).decode().rstrip("\n"))


def _write_brief(meeting: "KeptMeeting") -> None:
    out(f"{meeting.id}  {meeting.title}", Style.STRONG)
    state = meeting.record.minute.state if meeting.record.minute else None
    items = len(meeting.record.items)
    told = (f"{items} item{'' if items == 1 else 's'}", f"minutes {state}" if state else "")
    out(", ".join(filter(None, told)), Style.FAINT, indent=2)
