"""What every command that hands out a paper does: the formats that fit, a file or a pipe, and what is left out."""

from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from icalendar import Calendar

from lscb_tui.cli import exits
from lscb_tui.cli.handing_out import HandingOut, hand_out, handing_out_options
from lscb_tui.export.formats import FORMATS, UnknownFormat
from lscb_tui.export.paper import Paper, Task
from lscb_tui.export.saving import RefusedToSave
from tests.export.papers import LOG, PACK


def ran(paper: Paper, *arguments: str, everything: bool = True) -> Result:
    """A command that hands out `paper`, run with these arguments."""

    @click.command()
    @click.argument("what")
    @handing_out_options(*([FORMATS] if everything else []))
    def command(what: str, chosen: HandingOut) -> int:
        assert what == "notes"
        return hand_out(paper, chosen)

    return CliRunner().invoke(command, ["notes", *arguments], standalone_mode=False)


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_each_format_goes_to_a_file_and_through_a_pipe(one: object, tmp_path: Path) -> None:
    format_ = next(each for each in FORMATS if each is one)
    path = tmp_path / f"log{format_.suffix}"
    saved = ran(LOG, "-o", str(path))
    assert (saved.return_value, saved.stdout_bytes) == (exits.DONE, b"")
    assert f"written to {path}" in saved.stderr
    assert path.stat().st_mode & 0o777 == 0o600
    assert ran(LOG, "--format", format_.name).stdout_bytes == path.read_bytes() == format_.write(LOG)


def test_the_name_of_the_format_goes_before_the_suffix_and_markdown_is_the_standard(tmp_path: Path) -> None:
    ran(LOG, "-o", str(tmp_path / "log.txt"), "--format", "json")
    assert (tmp_path / "log.txt").read_bytes().startswith(b"{")
    assert ran(LOG).stdout.startswith("**OFFICIAL-SENSITIVE**")


def test_nothing_is_replaced_unasked(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("mine")
    assert isinstance(ran(LOG, "-o", str(path)).exception, RefusedToSave)
    assert path.read_text() == "mine"
    assert ran(LOG, "-o", str(path), "--force").return_value == exits.DONE
    assert path.read_text() != "mine"


def test_a_paper_for_readers_alone_is_offered_in_the_formats_of_readers() -> None:
    assert "[docx|html|md|txt]" in ran(PACK, "--help", everything=False).stdout
    assert isinstance(ran(PACK, "-o", "pack.csv", everything=False).exception, UnknownFormat)
    assert isinstance(ran(PACK, "--format", "csv", everything=False).exception, click.BadParameter)


def open_tasks(*due: str) -> Paper:
    return replace(LOG, tasks=tuple(Task(uid=str(number), summary="Do it", due=day) for number, day in enumerate(due)))


@pytest.mark.parametrize(
    ("paper", "told"),
    [
        (LOG, "1 open action without a due day is left out of the calendar\n"),
        (open_tasks("2018-10-18", "", ""), "2 open actions without a due day are left out of the calendar\n"),
        (open_tasks("2018-10-18"), ""),
    ],
)
def test_open_actions_without_a_due_day_are_counted(paper: Paper, told: str) -> None:
    done = ran(paper, "--format", "ics")
    assert (done.return_value, done.stderr) == (exits.DONE, told)
    assert Calendar.from_ical(done.stdout_bytes.decode()).walk("VTODO")
    assert ran(paper, "--format", "csv").stderr == ""


@pytest.mark.parametrize("paper", [open_tasks(), open_tasks("", "")])
def test_no_empty_calendar_is_written(paper: Paper, tmp_path: Path) -> None:
    done = ran(paper, "-o", str(tmp_path / "log.ics"))
    assert (done.return_value, done.stdout) == (exits.NOTHING_FOUND, "")
    assert "no action with a due day" in done.stderr
    assert list(tmp_path.iterdir()) == []
