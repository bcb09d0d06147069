"""A text in the person's own editor: what comes back, what goes wrong, and that nothing of it stays anywhere."""

import os
import re
import signal
import stat
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lscb_tui.model.errors import Unavailable
from lscb_tui.terminal.editor import MOST_BYTES, EditorFailed, edit
from tests.terminal import PYTHON, Terminal

EditorMaker = Callable[[str], Path]
MASKS = r"([0-9a-f]{16}) ([0-9a-f]{16})"
SIGNALS_OF_PROGRAMS = (1 << 31) - 1
"""The rest are the C library's own."""


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files lie."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    return folder


@pytest.fixture
def editor(files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EditorMaker:
    """Makes an editor of a few lines for the shell; `$1` is the file. It becomes the person's editor."""

    def make(lines: str) -> Path:
        path = tmp_path / "an editor"
        path.write_text(f"#!/bin/sh\n{lines}\n", "utf-8")
        path.chmod(0o700)
        monkeypatch.setenv("EDITOR", f"'{path}'")
        return path

    return make


def failure(text: str = "as it was") -> str:
    """What is said where the editor fails."""
    with pytest.raises(EditorFailed) as failed:
        edit(text)
    assert isinstance(failed.value, Unavailable)
    return str(failed.value)


def test_the_text_that_was_saved_comes_back_and_no_file_stays(editor: EditorMaker, files: Path) -> None:
    editor('sed -i s/four/five/ "$1"; touch "$1~"')
    assert edit("one\n\nfour") == "one\n\nfive"
    assert edit("four\n") == "five\n"
    assert list(files.iterdir()) == []


def test_a_text_that_was_not_changed_comes_back_as_it_was(editor: EditorMaker) -> None:
    editor(":")
    for text in ("", "one", "one\n", "one\n\n", "–“é”\ttab"):
        assert edit(text) == text


def test_the_file_is_private_and_of_its_kind(editor: EditorMaker, tmp_path: Path) -> None:
    editor(f'stat -c "%a %F" "$1" "$(dirname "$1")" > "{tmp_path}/seen"; echo "$1" >> "{tmp_path}/seen"')
    edit("words", ".txt")
    file, folder, name = (tmp_path / "seen").read_text("utf-8").splitlines()
    assert file.startswith("600 ")
    assert folder.startswith("700 ")
    assert name.endswith("/text.txt")


def test_arguments_are_allowed_and_no_shell_sees_them(
    editor: EditorMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = editor('printf "%s|" "$@"  > "' + str(tmp_path) + '/seen"')
    monkeypatch.setenv("EDITOR", f"'{path}' --wait '$HOME; touch {tmp_path}/owned' `id`")
    edit("words")
    arguments = (tmp_path / "seen").read_text("utf-8").split("|")
    assert arguments[:3] == ["--wait", f"$HOME; touch {tmp_path}/owned", "`id`"]
    assert not (tmp_path / "owned").exists()


def test_visual_goes_before_editor(editor: EditorMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    path = editor('printf visual > "$1"')
    monkeypatch.setenv("EDITOR", "false")
    monkeypatch.setenv("VISUAL", f"'{path}'")
    assert edit("") == "visual"


def test_an_editor_that_saves_a_new_file_in_its_place_is_understood(editor: EditorMaker) -> None:
    editor('printf "\\357\\273\\277one\\r\\ntwo\\r\\n" > "$1.new"; mv "$1.new" "$1"')
    assert edit("x") == "one\ntwo"


def test_hostile_bytes_are_made_visible(editor: EditorMaker) -> None:
    editor('printf "a\\033[31mb\\302\\233c\\342\\200\\256d\\000" > "$1"')
    assert edit("") == "a<U+001B>[31mb<U+009B>c<U+202E>d<U+0000>"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("exit 1", "ended with exit code 1; the text stays as it was"),
        ('echo changed > "$1"; kill -KILL $$', "was ended by signal SIGKILL; the text stays as it was"),
        ("kill -INT $$", "was ended by signal SIGINT"),
        ('printf "caf\\351" > "$1"', "no UTF-8; the text stays as it was: save it as UTF-8"),
        (f'head -c {MOST_BYTES + 1} /dev/zero > "$1"', "longer than 1 MB"),
        ('rm "$1"', "left no file to read"),
        ('rm "$1"; mkfifo "$1"', "left no file to read"),
        ('rm "$1"; ln -s /etc/passwd "$1"', "left no file to read"),
    ],
)
def test_where_it_fails_it_says_why_and_no_file_stays(lines: str, said: str, editor: EditorMaker, files: Path) -> None:
    editor(lines)
    assert said in failure()
    assert list(files.iterdir()) == []


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("", "no editor is set; name yours in EDITOR"),
        ("no-such-editor -n", "“no-such-editor” cannot be started (No such file or directory)"),
        ("/etc/passwd", "“passwd” cannot be started (Permission denied)"),
        ("'half", "a quotation is not closed"),
        ("\x1b[31m", "“<U+001B>[31m” cannot be started"),
    ],
)
def test_where_there_is_no_editor_it_says_so(
    named: str, said: str, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", named)
    assert said in failure()
    assert list(files.iterdir()) == []


def test_where_no_file_can_be_made_it_says_so(editor: EditorMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    editor(":")
    monkeypatch.setattr(tempfile, "tempdir", "/no/such/folder")
    assert "no file for the editor can be made" in failure()


WITH_AN_EDITOR = """
from lscb_tui.app.screens.read import ReadScreen
from lscb_tui.terminal.editor import EditorFailed, edit


def edit_here(screen):
    with screen.app.suspend():
        try:
            words = edit("before")
        except EditorFailed as error:
            words = str(error)
    screen.say(words)


ReadScreen.action_documents = edit_here
from lscb_tui.__main__ import main

main()
"""


@pytest.fixture
def app(tmp_path: Path) -> list[str]:
    """The program, whose key d edits a text."""
    script = tmp_path / "with_an_editor.py"
    script.write_text(WITH_AN_EDITOR, "utf-8")
    return [PYTHON, str(script)]


@pytest.fixture
def surroundings(environment: dict[str, str], editor: EditorMaker, files: Path) -> Callable[[str], dict[str, str]]:
    """The environment of the program with an editor."""

    def make(lines: str) -> dict[str, str]:
        return {**environment, "EDITOR": f"'{editor(lines)}'", "TMPDIR": str(files)}

    return make


def test_it_has_the_terminal_and_the_app_has_it_again_afterwards(
    app: list[str], surroundings: Callable[[str], dict[str, str]], files: Path
) -> None:
    lines = 'test -t 0 && test -t 1 && test -t 2 && echo "at work"; read -r line; echo "typed $line" > "$1"'
    with Terminal(app, surroundings(lines)) as terminal:
        terminal.wait_for("Note the key headlines")
        terminal.send("d")
        terminal.wait_for("at work")
        assert terminal.is_as_before
        terminal.send("these words\r")
        terminal.wait_for("typed these words")
        terminal.send("q")
        assert terminal.wait_for_exit() == 0
        assert terminal.is_as_before
    assert list(files.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="where a program can see its signals")
def test_it_has_no_signal_blocked_or_ignored(app: list[str], surroundings: Callable[[str], dict[str, str]]) -> None:
    lines = """awk '/^Sig(Blk|Ign)/ { printf "%s ", $2 }' /proc/self/status > "$1" """
    with Terminal(app, surroundings(lines)) as terminal:
        terminal.wait_for("Note the key headlines")
        terminal.send("d")
        shown = terminal.wait_for(lambda text: re.search(MASKS, text) is not None)
    masks = re.search(MASKS, shown)
    assert masks
    blocked, ignored = (int(mask, 16) & SIGNALS_OF_PROGRAMS for mask in masks.groups())
    assert (blocked, ignored) == (0, 0)


@pytest.mark.parametrize(("key", "name"), [("\x03", "SIGINT"), ("\x1c", "SIGQUIT")])
def test_a_key_that_interrupts_it_does_not_end_the_app(
    key: str, name: str, app: list[str], surroundings: Callable[[str], dict[str, str]], files: Path
) -> None:
    with Terminal(app, surroundings("ulimit -c 0; echo at work; exec sleep 60"), columns=160) as terminal:
        terminal.wait_for("Note the key headlines")
        terminal.send("d")
        terminal.wait_for("at work")
        terminal.settle()
        terminal.send(key)
        terminal.wait_for(f"was ended by signal {name}")
        terminal.send("q")
        assert terminal.wait_for_exit() == 0
    assert list(files.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "code", "lines"),
    [
        (signal.SIGTERM, 143, "exec sleep 60"),
        (signal.SIGHUP, 129, "trap '' TERM HUP; while :; do sleep 0.1; done"),
    ],
    ids=["an editor that ends when asked", "an editor that does not"],
)
def test_where_the_app_is_ended_meanwhile_the_editor_and_its_file_go_with_it(
    number: signal.Signals,
    code: int,
    lines: str,
    app: list[str],
    surroundings: Callable[[str], dict[str, str]],
    files: Path,
    tmp_path: Path,
) -> None:
    process = tmp_path / "process"
    with Terminal(app, surroundings(f'echo $$ > "{process}"; stty raw -echo; echo at work; {lines}')) as terminal:
        terminal.wait_for("Note the key headlines")
        terminal.send("d")
        terminal.wait_for("at work")
        assert len(list(files.iterdir())) == 1
        assert stat.S_IMODE(next(files.iterdir()).stat().st_mode) == 0o700
        terminal.kill(number)
        assert terminal.wait_for_exit(seconds=3) == code
        assert terminal.is_as_before
    assert list(files.iterdir()) == []
    with pytest.raises(ProcessLookupError):
        os.kill(int(process.read_text("utf-8")), 0)
