"""Beginning a meeting: blank, for a paper that is held, from an example, or from a file."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ....library.content import Content
from ....library.reading import HeldDocument, documents
from ....meetings.fields import write_field
from ....model.errors import BadInput
from ....model.kept_meeting import KeptMeeting
from ....model.meeting import MeetingRecord
from ....packs.surroundings import body_of, meeting_of
from ....resolutions.record_file import read_record_file
from ...dialogs.choosing import Choice, ChoosingDialog, Wording
from ...dialogs.line import LineDialog
from ...dialogs.listing import ListingDialog
from ...widgets.blocks import Block, Part

if TYPE_CHECKING:
    from .screen import MeetingScreen

_BLANK, _FILE = "blank", "file"
_PAPER, _EXAMPLE = "paper:", "example:"


@dataclass(frozen=True, slots=True)
class Starts:
    """What a meeting can begin from: papers, by slug, and the meetings that ship as examples, by name."""

    papers: Mapping[str, HeldDocument]
    examples: Mapping[str, MeetingRecord]


def gather(content: Content, area: str, examples: Mapping[str, Path]) -> Starts:
    """What is held to begin from; the home area first."""
    held = sorted(documents(content), key=lambda document: document.area != area)
    return Starts(
        {paper.slug: paper for paper in held}, {name: read_record_file(path) for name, path in examples.items()}
    )


def ask_start(screen: "MeetingScreen") -> Callable[[Starts], None]:
    """Ask what the meeting begins from. What comes back is to be told what is held, once that is read."""
    found = Starts({}, {})
    wording = Wording("A new meeting", "Type a part of it", "Nothing has these words.", "Enter takes it, Esc leaves")
    dialog = ChoosingDialog(wording, None)

    def offer(starts: Starts) -> None:
        nonlocal found
        found = starts
        dialog.offer(_choices(starts))

    def then(chosen: str | None) -> None:
        if chosen is None:
            return
        kind, _, name = chosen.partition(":")
        if chosen == _BLANK:
            _ask_blank(screen)
        elif chosen == _FILE:
            _ask_file(screen)
        elif f"{kind}:" == _PAPER:
            _keep(screen, meeting_of(found.papers[name]))
        else:
            _keep(screen, found.examples[name])

    screen.app.push_screen(dialog, then)
    return offer


def _choices(starts: Starts) -> list[Choice]:
    papers, examples = starts.papers, starts.examples
    choices = [Choice(_BLANK, "Blank", "its body and its day are asked for")]
    choices += [
        Choice(f"{_PAPER}{paper.slug}", f"For {paper.title}", ", ".join(filter(None, (paper.committee, paper.meeting))))
        for paper in papers.values()
    ]
    choices += [
        Choice(f"{_EXAMPLE}{name}", f"Example, {KeptMeeting('', record).title}", "as its paper or its minute tells")
        for name, record in examples.items()
    ]
    return [*choices, Choice(_FILE, "From a file", "a meeting record in YAML")]


def _ask_blank(screen: "MeetingScreen") -> None:
    """The body, then the day; both can be left empty and written later."""

    def then_body(name: str | None) -> None:
        if name is None:
            return
        record = MeetingRecord(body=body_of(name.strip() or None))

        def complaint(typed: str) -> str:
            try:
                write_field(record, "date", typed)
            except BadInput as error:
                return str(error)
            return ""

        def then_day(typed: str | None) -> None:
            if typed is not None:
                _keep(screen, write_field(record, "date", typed))

        screen.app.push_screen(
            LineDialog("The day of the meeting, such as 22 July 2014", complaint=complaint), then_day
        )

    screen.app.push_screen(LineDialog("The body that meets", hint="Enter goes on to the day, Esc leaves"), then_body)


def _ask_file(screen: "MeetingScreen") -> None:
    def then(typed: str | None) -> None:
        if typed and typed.strip():
            named = Path(typed.strip())
            with suppress(RuntimeError):  # ~ and the name of nobody: a folder of that name, then
                named = named.expanduser()
            _read(screen, Path.cwd() / named)

    screen.app.push_screen(LineDialog("The file of the meeting record, such as meeting.yaml"), then)


def _read(screen: "MeetingScreen", path: Path) -> None:
    """Keep the meeting of a file; where it has faults, all of them are shown."""
    try:
        record = read_record_file(path)
    except BadInput as error:
        lines = str(error).splitlines()
        blocks = [Block((Part(line),), key=str(number)) for number, line in enumerate(lines)]
        screen.say(lines[-1])
        screen.app.push_screen(ListingDialog(f"{path.name} cannot be read as a meeting", blocks))
    else:
        _keep(screen, record)


def _keep(screen: "MeetingScreen", record: MeetingRecord) -> None:
    kept = screen.proceedings.add(record)
    screen.go_to(kept.id)
    keys = screen.key_of
    screen.say(
        f"{kept.title}: {keys('meeting.attendance')} who is here, {keys('meeting.headlines')} what to present, "
        f"{keys('meeting.begin')} begins the item"
    )
