"""`lscb room` where there is no terminal: what is shown now, as lines."""

from pathlib import Path

import pytest

from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.model.slide import Slide
from lscb_tui.workspace import meetings, room
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.journal import Author
from lscb_tui.workspace.place import FILE_NAME, Place
from tests.app.room.slides import SLIDES
from tests.cli.hostile import raw
from tests.conftest import Lscb, Result

ALICE = Author("alice", "here:alice")


def shown(lscb: Lscb, folder: Path, slide: Slide | None = None, *, named: str = "board") -> Result:
    """What `lscb room` says of a workspace with one meeting, once something was sent."""
    folder.mkdir(mode=0o700)
    database = Database.open(Place(file=folder / FILE_NAME))
    with database.write() as connection:
        identifier = meetings.add(connection, ALICE, MeetingRecord(title="The Board")).id
        if slide:
            room.send(connection, ALICE, identifier, slide)
    database.close()
    return lscb("room", named, environment={"LSCB_WORKSPACE": str(folder)})


def test_before_anything_is_sent_it_says_so(own_lscb: Lscb, tmp_path: Path) -> None:
    result = shown(own_lscb, tmp_path / "w")
    assert (result.code, result.stdout, result.stderr) == (0, "The Board\nNothing is shown.\n", "")


def test_a_figure_is_told_with_its_years(own_lscb: Lscb, tmp_path: Path) -> None:
    assert shown(own_lscb, tmp_path / "w", SLIDES["figure"]).stdout == (
        "14. Annual Report 2013/14\n"
        "Child deaths notified: 25 in 2017/18.\n"
        "number of deaths notified\n"
        "  2013/14: 31\n"
        "  2014/15: no value stated\n"
        "  2015/16: more than 20\n"
        "  2016/17: between about 14 and 28\n"
        "  2017/18: 25\n"
        "WSCB (Worcestershire) 2017/18, para 16 · Health and Well-being Board, autumn 2018\n"
    )


def test_a_clause_is_told_before_and_after(own_lscb: Lscb, tmp_path: Path) -> None:
    change = SLIDES["change"]
    assert shown(own_lscb, tmp_path / "w", change).stdout.splitlines() == [
        "14. Annual Report 2013/14",
        f"a) as it stands: {change.before}",
        f"a) as it would be: {change.after}",
    ]


def test_a_clause_to_which_nothing_is_proposed_is_told_as_it_is(own_lscb: Lscb, tmp_path: Path) -> None:
    clause = SLIDES["clause"]
    assert shown(own_lscb, tmp_path / "w", clause).stdout.splitlines()[1:] == [f"a) {clause.before}"]


def test_a_result_is_told_with_its_votes(own_lscb: Lscb, tmp_path: Path) -> None:
    assert "CARRIED\n5 for, 5 against, 1 abstained\n" in shown(own_lscb, tmp_path / "w", SLIDES["result"]).stdout


def test_hostile_text_is_made_visible(own_lscb: Lscb, tmp_path: Path) -> None:
    assert raw(shown(own_lscb, tmp_path / "w", SLIDES["hostile"]).stdout_bytes) == []


def test_an_unknown_meeting_exits_3_and_names_the_nearest(own_lscb: Lscb, tmp_path: Path) -> None:
    result = shown(own_lscb, tmp_path / "w", named="bored")
    assert (result.code, result.stdout) == (3, "")
    assert "The Board" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("is_folder_there", [True, False])
def test_without_a_workspace_it_exits_4_and_makes_none(own_lscb: Lscb, tmp_path: Path, is_folder_there: bool) -> None:
    folder = tmp_path / "w"
    if is_folder_there:
        folder.mkdir()
    result = own_lscb("room", "board", environment={"LSCB_WORKSPACE": str(folder)})
    assert (result.code, result.stdout) == (4, "")
    assert "there is no workspace" in result.stderr
    assert [*folder.glob("*")] == []
