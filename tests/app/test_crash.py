"""An error that nobody expected: the terminal as it was, one line, a report without content, exit 70."""

import re
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lscb_tui import __version__
from lscb_tui.config.state import report_name, save_report
from tests.terminal import PYTHON, Terminal

SECRET = "Jane Doe of Any Street"
ALTERNATE_SCREEN_LEFT = b"\x1b[?1049l"
LINE = rf"lscb: internal error: KeyError at faulty\.py:\d+, version {re.escape(__version__)}; a report is in (\S+)"

FAULTY = f"""
import sys

from lscb_tui.app.app import LscbApp
from lscb_tui.app.screens.read import ReadScreen
from lscb_tui.app.widgets.line_view import LineView


def fail(*arguments, **options):
    words = "{SECRET}"
    try:
        raise ValueError(f"these words: {{words}}")
    except ValueError as error:
        raise KeyError(words) from error


async def fail_later(*arguments):
    fail()


def work(screen):
    screen.run_worker(fail_later())


def work_in_thread(screen):
    screen.run_worker(fail, thread=True)


FAULTS = {{
    "a key's action": (ReadScreen, "action_documents", fail),
    "a worker": (ReadScreen, "action_documents", work),
    "a worker thread": (ReadScreen, "action_documents", work_in_thread),
    "a timer": (ReadScreen, "action_documents", lambda screen: screen.set_timer(0.01, fail)),
    "a message of a widget": (ReadScreen, "on_line_view_chosen", fail),
    "painting": (LineView, "_gutter", fail),
    "an answer": (ReadScreen, "answered", fail),
    "composing": (ReadScreen, "panes", fail),
    "mounting": (ReadScreen, "on_mount", fail),
    "the app's mounting": (LscbApp, "on_mount", fail),
}}
owner, name, replacement = FAULTS[sys.argv.pop()]
setattr(owner, name, replacement)

from lscb_tui.__main__ import main

main()
"""
ON_A_KEY = {
    "a key's action": "d",
    "a worker": "d",
    "a worker thread": "d",
    "a timer": "d",
    "a message of a widget": "\r",
}
AT_THE_START = ("painting", "an answer", "composing", "mounting", "the app's mounting")


@pytest.fixture
def faulty(tmp_path: Path) -> list[str]:
    """The program with a fault in it, to be named as its last argument."""
    script = tmp_path / "faulty.py"
    script.write_text(FAULTY, "utf-8")
    return [PYTHON, str(script)]


def crashed(command: list[str], fault: str, environment: dict[str, str]) -> Terminal:
    """The terminal after the program with that fault has ended, with exit code 70."""
    with Terminal([*command, fault], environment, columns=200) as terminal:
        if fault in ON_A_KEY:
            terminal.wait_for("Note the key headlines")
            terminal.send(ON_A_KEY[fault])
        assert terminal.wait_for_exit() == 70, terminal.text
        assert terminal.is_cooked
    return terminal


@pytest.mark.parametrize("fault", [*ON_A_KEY, *AT_THE_START])
def test_it_ends_in_one_line_and_a_report_with_the_terminal_as_it_was(
    fault: str, faulty: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    terminal = crashed(faulty, fault, environment)
    _, left, said = terminal.received.rpartition(ALTERNATE_SCREEN_LEFT)
    assert left, "the alternate screen is left"
    line = re.sub(r"\x1b\[\?\d+[hl]|\x1b\]22;\w+\x07", "", said.decode()).strip()
    found = re.fullmatch(LINE, line)
    assert found, said
    report = Path(found[1])
    assert report.parent == tmp_path / "state" / "lscb-tui"
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    for words in (SECRET, SECRET.split(maxsplit=1)[0], "these words"):
        assert words.encode() not in terminal.received
        assert words not in report.read_text("utf-8")
    assert str(tmp_path) not in report.read_text("utf-8"), "nor whose machine it is"


def test_the_report_names_versions_errors_and_frames(
    faulty: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    crashed(faulty, "a key's action", environment)
    (report,) = (tmp_path / "state" / "lscb-tui").glob("error-*.txt")
    text = report.read_text("utf-8")
    assert text.startswith(f"lscb-tui {__version__}\nPython {sys.version.split()[0]}")
    assert re.search(r"^textual \d", text, re.MULTILINE)
    first, second = text.index("builtins.ValueError\n"), text.index("builtins.KeyError\n")
    assert first < second, "the cause comes first"
    assert re.search(r"^  faulty\.py:\d+ fail$", text, re.MULTILINE)
    assert re.search(r"^  textual/app\.py:\d+ App\.run_action$", text, re.MULTILINE)


def test_where_no_report_can_be_written_the_line_is_said_all_the_same(
    faulty: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "state").write_text("no folder", "utf-8")
    terminal = crashed(faulty, "a key's action", environment)
    assert "internal error: KeyError at faulty.py" in terminal.text
    assert "please report this line" in terminal.text
    assert SECRET.encode() not in terminal.received


def test_a_report_is_never_written_through_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who foresees the name of the report lays links to a file that is not to be overwritten."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    victim = tmp_path / "victim"
    victim.write_text("kept", "utf-8")
    folder = save_report("the folder is made by the first").parent
    for ahead in range(60):
        (folder / report_name(time.time() + ahead)).unlink(missing_ok=True)
        (folder / report_name(time.time() + ahead)).symlink_to(victim)
    with pytest.raises(FileExistsError):
        save_report("second")
    assert victim.read_text("utf-8") == "kept"


def test_an_error_in_a_command_is_told_in_the_same_way(environment: dict[str, str], tmp_path: Path) -> None:
    script = tmp_path / "faulty.py"
    script.write_text(
        "import lscb_tui.cli.overview as overview\n\n\ndef fail(session):\n"
        f"    words = '{SECRET}'\n    raise KeyError(words)\n\n\n"
        "overview.write_overview = fail\nfrom lscb_tui.__main__ import main\n\nmain()\n",
        "utf-8",
    )
    done = subprocess.run([PYTHON, str(script)], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 70
    assert re.fullmatch(LINE + "\n", done.stderr)
    assert done.stdout == ""
    (report,) = (tmp_path / "state" / "lscb-tui").glob("error-*.txt")
    assert SECRET not in report.read_text("utf-8")
