"""The app in a real terminal: what it paints first, what it sends, and how it leaves."""

import fcntl
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lscb_tui.config.paths import shipped
from lscb_tui.model.sanitise import sanitise
from tests.terminal import KEYS, PYTHON, Terminal

APP = [PYTHON, "-m", "lscb_tui"]
HOSTILE = "\x1b]l;hack\x07 \x9bJ \u202egnp.exe \u2028 [/b] [sic] [@click=app.quit]leave[/] [link=https://x]y[/link]"


@pytest.fixture
def app(environment: dict[str, str]) -> Iterator[Terminal]:
    with Terminal(APP, environment) as terminal:
        terminal.wait_for("Note the key headlines")
        yield terminal


def test_the_shell_is_painted_and_takes_keys_before_the_library_is_open(
    environment: dict[str, str], tmp_path: Path
) -> None:
    """The program is held at the build lock, before DuckDB opens: what is typed meanwhile is answered afterwards."""
    del environment["LSCB_CONTENT"]
    folder = tmp_path / "cache" / "lscb-tui" / "content"
    folder.mkdir(parents=True)
    with (folder / ".lock").open("w") as lock, Terminal(APP, environment) as terminal:
        fcntl.flock(lock, fcntl.LOCK_EX)
        terminal.wait_for("Opening the library")
        terminal.send(KEYS["F3"])
        terminal.wait_for("What would you like to know?")
        terminal.send("private fostering")
        terminal.wait_for("private fostering")
        assert "15 in 2017/18" not in terminal.text
        fcntl.flock(lock, fcntl.LOCK_UN)
        terminal.wait_for("15 in 2017/18", seconds=60)


def test_an_idle_screen_sends_nothing(app: Terminal) -> None:
    app.settle()
    assert app.settle(quiet=1.5) == b""


def test_a_cursor_step_sends_its_two_markers_and_no_more(app: Terminal) -> None:
    app.send(KEYS["F3"])
    app.wait_for("What would you like to know?")
    app.send("training")
    app.wait_for("passages;")
    app.settle()
    app.send(KEYS["down"])
    sent = app.settle()
    assert "▌".encode() in sent or "│".encode() in sent
    assert len(sent) < 250


def test_moving_the_focus_and_jumping_send_markers_and_letters_and_no_row(app: Terminal) -> None:
    app.send(KEYS["F3"])
    app.wait_for("What would you like to know?")
    app.send("training")
    app.wait_for("Practitioners trained")
    app.settle()
    for keys in (KEYS["tab"], ";", KEYS["escape"]):
        app.send(keys)
        sent = app.settle()
        assert b"Practitioners" not in sent
        assert len(sent) < 1500


def test_quitting_restores_the_terminal_and_exits_with_0(app: Terminal) -> None:
    app.send("q")
    assert app.wait_for_exit() == 0
    assert b"\x1b[?1049l" in app.received
    assert b"Traceback" not in app.received
    assert b"leaked" not in app.received


def test_no_color_sends_no_colour(environment: dict[str, str]) -> None:
    with Terminal(APP, {**environment, "NO_COLOR": "1"}) as terminal:
        terminal.wait_for("Note the key headlines")
        colours = set(re.findall(rb"[34]8;2;(\d+);(\d+);(\d+)", terminal.received))
        assert all(len(set(colour)) == 1 for colour in colours), "only greys"


def test_without_a_mouse_the_terminal_keeps_it(environment: dict[str, str]) -> None:
    with Terminal([*APP, "--no-mouse"], environment) as terminal:
        terminal.wait_for("Note the key headlines")
        assert b"\x1b[?1000h" not in terminal.received
        assert b"\x1b[?1003h" not in terminal.received


def test_the_mouse_is_asked_for_otherwise(app: Terminal) -> None:
    assert b"\x1b[?1000h" in app.received


def test_copying_sends_the_line_to_the_terminal(app: Terminal) -> None:
    app.send("y")
    app.wait_for("sent to the terminal's clipboard")
    assert b"\x1b]52;c;" in app.received


def test_below_the_least_size_one_line_says_so(environment: dict[str, str]) -> None:
    with Terminal(APP, environment, columns=59, rows=24) as terminal:
        terminal.wait_for("Window too small: 60 columns by 16 lines")


@pytest.fixture
def hostile_corpus(tmp_path: Path) -> Path:
    """The shipped corpus with a paper whose title, headings, words and findings are hostile."""
    folder = tmp_path / "hostile" / "reports" / "worcestershire-2019-hostile"
    folder.mkdir(parents=True)
    words = f"Nasty words {HOSTILE} end."
    shutil.copytree(shipped("data") / "reports", folder.parent, dirs_exist_ok=True)
    (folder / "document.md").write_text(
        "---\ntitle: Hostile {t}\nkind: other\narea: Worcestershire\nbody: worcestershire-scb\nperiod: 2018/19\n"
        "source: x\n---\n\n## Heading {t} {{#a}}\n\n1. {w}\n".format(t="[/b] [sic] \u202e", w=words),
        "utf-8",
    )
    quote = "Nasty words " + "\\u001b]l;hack\\u0007"
    (folder / "findings.yaml").write_text(
        'issues:\n  - paragraph: "1"\n    theme: neglect\n'
        f'    title: "Issue [/b] [@click=app.quit]x[/] \\u202e"\n    quote: "{quote}"\n',
        "utf-8",
    )
    return tmp_path / "hostile"


def test_nothing_hostile_in_a_document_reaches_the_terminal(
    environment: dict[str, str], hostile_corpus: Path, tmp_path: Path
) -> None:
    del environment["LSCB_CONTENT"]
    settings = tmp_path / "settings.toml"
    settings.write_text(f'corpus = ["{hostile_corpus}"]\nclassification = "OFFICIAL [/b] \\u202e"\n', "utf-8")
    for report in (hostile_corpus / "reports").iterdir():
        if report.name != "worcestershire-2019-hostile":
            shutil.rmtree(report)
    with Terminal(APP, {**environment, "LSCB_CONFIG": str(settings)}, columns=150, rows=40) as terminal:
        terminal.wait_for("Nasty words", seconds=60)
        terminal.send(KEYS["F3"])
        terminal.wait_for("What would you like to know?")
        terminal.send("nasty [sic] [/b]")
        terminal.wait_for(lambda text: "[@click=app.quit]" in text.replace("\n", " ") and "<U+001B>" in text)
        terminal.settle()
        received = re.sub(
            r"\x1b\]22;[a-z]*\x07", "", terminal.received.decode("utf-8", "replace")
        )  # the pointer's shape
        assert "\x1b]l;hack" not in received
        for character in "\x07\x9b\u202e\u2028":
            assert character not in received
        shown = sanitise(HOSTILE)
        assert "[sic]" in shown


def test_a_fault_in_the_settings_is_one_plain_line(environment: dict[str, str], tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("theme = [", "utf-8")
    with Terminal(APP, {**environment, "LSCB_CONFIG": str(settings)}) as terminal:
        assert terminal.wait_for_exit() == 3
        assert b"does not parse" in terminal.received
        assert b"\x1b[?1049h" not in terminal.received


def test_a_content_file_that_cannot_be_opened_is_told_on_the_screen(environment: dict[str, str]) -> None:
    with Terminal(APP, {**environment, "LSCB_CONTENT": "/nowhere.duckdb"}) as terminal:
        terminal.wait_for("the content file cannot be opened")
