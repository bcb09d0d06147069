"""`lscb workspace`, and where the workspace is: backup, restore, check, and what is told when it cannot be used."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lscb_tui.workspace.place import FILE_NAME
from tests.conftest import Lscb, Result


def folder_of(lscb: Lscb) -> Path:
    return Path(lscb.environment["HOME"]) / ".local" / "share" / "lscb-tui"


def is_refused(done: Result, code: int, said: str) -> bool:
    one_line = done.stderr.startswith("lscb: ") and done.stderr.count("\n") == 1
    return (done.code, done.stdout) == (code, "") and one_line and said in done.stderr


def ids(lscb: Lscb) -> list[str]:
    return [note["id"] for note in lscb("notes", "list", "--json").json]


def test_what_is_kept_is_for_its_owner_alone(own_lscb: Lscb) -> None:
    assert own_lscb("notes", "add", "mine").code == 0
    assert stat.S_IMODE(folder_of(own_lscb).stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder_of(own_lscb).iterdir()} == {0o600}


def test_a_backup_is_private_never_over_a_file_unasked_and_restored_whole(
    own_lscb: Lscb, tmp_path: Path, lscb_at: Callable[[Path], Lscb]
) -> None:
    own_lscb("notes", "add", "first")
    file = tmp_path / "backup.sqlite"
    done = own_lscb("workspace", "backup", file)
    assert (done.code, done.stdout) == (0, "")
    assert str(file) in done.stderr
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert is_refused(own_lscb("workspace", "backup", file), 3, "--force")
    assert own_lscb("workspace", "backup", file, "--force").code == 0
    kept = ids(own_lscb)
    own_lscb("notes", "add", "second")
    assert is_refused(
        own_lscb("workspace", "restore", file), 3, "holds 2 notes; back it up, then restore with --replace"
    )
    assert len(ids(own_lscb)) == 2
    assert own_lscb("workspace", "restore", file, "--replace").code == 0
    assert ids(own_lscb) == kept
    (tmp_path / "new").mkdir()
    new = lscb_at(tmp_path / "new")
    restored = new("workspace", "restore", file)
    assert (restored.code, restored.stdout) == (0, "")
    assert "restored: 1 note in " in restored.stderr
    assert ids(new) == kept


def test_meetings_are_backed_up_checked_and_restored_with_their_steps(
    own_lscb: Lscb, tmp_path: Path, lscb_at: Callable[[Path], Lscb]
) -> None:
    own_lscb("notes", "add", "first")
    meeting = own_lscb("meeting", "add", "--example", "worcestershire-2014-07-22-hwb").stdout.strip()
    assert own_lscb("workspace", "backup", tmp_path / "b.sqlite").code == 0
    told = own_lscb("workspace", "restore", tmp_path / "b.sqlite")
    assert is_refused(told, 3, "holds 1 note and 1 meeting; back it up, then restore with --replace")
    (tmp_path / "new").mkdir()
    new = lscb_at(tmp_path / "new")
    assert "restored: 1 note and 1 meeting in " in new("workspace", "restore", tmp_path / "b.sqlite").stderr
    for arguments in (["show", meeting, "--json"], ["show", meeting, "--history"]):
        assert new("meeting", *arguments).stdout == own_lscb("meeting", *arguments).stdout
    assert "ok     meetings: 1 meeting, 0 removed" in new("workspace", "check").stdout
    with sqlite3.connect(folder_of(new) / FILE_NAME) as connection:
        connection.execute("UPDATE meeting SET record = '{}'")
    connection.close()
    wrong = new("workspace", "check")
    assert (wrong.code, f"FAULT  journal: it does not tell how this came to be: {meeting}" in wrong.stdout) == (1, True)


def test_removed_notes_are_something_to_lose_too(own_lscb: Lscb, tmp_path: Path) -> None:
    own_lscb("workspace", "backup", tmp_path / "empty.sqlite")
    note = own_lscb("notes", "add", "x").stdout.strip()
    own_lscb("notes", "remove", note)
    assert is_refused(own_lscb("workspace", "restore", tmp_path / "empty.sqlite"), 3, "--replace")


def test_the_file_of_a_workspace_is_a_backup_of_it(own_lscb: Lscb, tmp_path: Path) -> None:
    own_lscb("notes", "add", "first")
    kept = ids(own_lscb)
    shutil.copyfile(folder_of(own_lscb) / FILE_NAME, tmp_path / "copy.sqlite")
    assert own_lscb("workspace", "restore", tmp_path / "copy.sqlite", "--replace").code == 0
    assert ids(own_lscb) == kept


def test_a_check_says_what_is_sound(own_lscb: Lscb) -> None:
    own_lscb("notes", "add", "x")
    done = own_lscb("workspace", "check")
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.splitlines()[2:5] == [
        "ok     notes: 1 note, 0 removed that undo can bring back",
        "ok     meetings: 0 meetings, 0 removed that undo can bring back",
        "ok     journal: it tells every change",
    ]
    found = own_lscb("workspace", "check", "--json").json
    assert {tuple(one) for one in found} == {("what", "ok", "detail")}
    with sqlite3.connect(folder_of(own_lscb) / FILE_NAME) as connection:
        connection.execute("UPDATE note SET text = 'something else'")
    connection.close()
    wrong = own_lscb("workspace", "check")
    assert wrong.code == 1
    assert "FAULT  journal: it does not tell how this came to be: " in wrong.stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no backup"),
        (b"minutes of the last meeting\n" * 500, "no backup"),
        (None, "the file cannot be read"),
    ],
)
def test_what_is_no_backup_is_refused(own_lscb: Lscb, tmp_path: Path, content: bytes | None, said: str) -> None:
    own_lscb("notes", "add", "x")
    kept = ids(own_lscb)
    file = tmp_path / "b.sqlite"
    if content is not None:
        file.write_bytes(content)
    assert is_refused(own_lscb("workspace", "restore", file, "--replace"), 3, said)
    assert is_refused(own_lscb("workspace", "restore", "/dev/zero", "--replace"), 3, "no regular file")
    assert ids(own_lscb) == kept


def _no_folder(tmp_path: Path) -> str:
    return str(tmp_path / "nowhere")


def _open_to_all(tmp_path: Path) -> str:
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o777)
    return str(tmp_path / "open")


def _no_setgid(tmp_path: Path) -> str:
    (tmp_path / "team").mkdir()
    (tmp_path / "team").chmod(0o770)
    return str(tmp_path / "team")


def _no_database(tmp_path: Path) -> str:
    (tmp_path / "other").mkdir(mode=0o700)
    (tmp_path / "other" / FILE_NAME).write_bytes(b"minutes " * 1000)
    return str(tmp_path / "other")


def _torn(tmp_path: Path) -> str:
    """A database whose pages hold nonsense."""
    (tmp_path / "torn").mkdir(mode=0o700)
    with sqlite3.connect(tmp_path / "torn" / FILE_NAME) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num)")
    connection.close()
    data = bytearray((tmp_path / "torn" / FILE_NAME).read_bytes())
    data[100:] = b"\x5a" * (len(data) - 100)
    (tmp_path / "torn" / FILE_NAME).write_bytes(data)
    return str(tmp_path / "torn")


def _fifo(tmp_path: Path) -> str:
    (tmp_path / "fifo").mkdir(mode=0o700)
    os.mkfifo(tmp_path / "fifo" / FILE_NAME)
    return str(tmp_path / "fifo")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_no_folder, "there is no such folder"),
        (_open_to_all, "chmod 2770"),
        (_no_setgid, "chmod 2770"),
        (_no_database, "file is not a database"),
        (_torn, "malformed"),
        (_fifo, "no regular file"),
        (lambda _: "mysql://ann:secret@host/db", "mysql://ann:…@host/db is of no known kind"),
        (lambda _: "postgresql://ann:secret@host:port/db", "write postgresql://name@host:5432/database"),
        (lambda _: "postgresql://ann:secret@localhost:1/db", "refused"),
        (lambda _: "postgresql://localhost:1/db?user=ann&password=secret", "refused"),
        (lambda _: "postgresql://ann:secret@localhost:1/db?nonsense=1", "nonsense"),
        (lambda _: "~nobody-of-this-name/notes", "no such account"),
        (lambda _: "x" * 5000, "File name too long"),
    ],
)
def test_a_workspace_that_cannot_be_used_is_told_in_a_line(
    own_lscb: Lscb, tmp_path: Path, make: Callable[[Path], str], said: str
) -> None:
    done = own_lscb("notes", "list", environment={"LSCB_WORKSPACE": make(tmp_path)})
    assert is_refused(done, 4, said), done
    assert "secret" not in done.stderr
    assert not folder_of(own_lscb).exists(), "and nothing is made elsewhere"


def test_a_full_disk_is_a_line_and_not_an_error_of_the_program(own_lscb: Lscb, tmp_path: Path) -> None:
    own_lscb("notes", "add", "first")
    script = "import resource, signal, sys; from lscb_tui.__main__ import main; sys.argv[0] = 'lscb';"
    script += "resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000)); main()"
    done = subprocess.run(
        [sys.executable, "-c", script, "notes", "add", "-"],
        input=b"x" * 90_000,
        env=own_lscb.with_environment({}),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (4, b"")
    assert b"the workspace cannot be used (" in done.stderr
    assert len(ids(own_lscb)) == 1
    assert own_lscb("workspace", "check").code == 0


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://ann:secret@host/db",
        "postgresql://ann:sec/ret-secret@host/db",
        "postgresql://ann:s@x:secret@host/db",
        "postgresql://host/db?user=ann&password=secret&sslmode=require",
        "postgresql://host/db?sslpassword=secret",
    ],
)
def test_the_settings_are_shown_without_a_password(own_lscb: Lscb, address: str) -> None:
    for arguments in (["config"], ["config", "--json"], ["doctor"], ["workspace", "check"]):
        done = own_lscb(*arguments, environment={"LSCB_WORKSPACE": address} | {"PGCONNECT_TIMEOUT": "2"})
        assert "secret" not in done.stdout + done.stderr
        assert arguments[0] != "config" or "postgresql://" in done.stdout


def test_a_team_shares_a_folder(own_lscb: Lscb, tmp_path: Path) -> None:
    team = tmp_path / "team"
    team.mkdir()
    team.chmod(0o2770)
    assert own_lscb("notes", "add", "ours", environment={"LSCB_WORKSPACE": str(team)}).code == 0
    assert {stat.S_IMODE(path.stat().st_mode) for path in team.iterdir()} == {0o660}
    assert own_lscb("notes", "list").code == 1, "one's own is another"


def test_postgresql_is_backed_up_checked_and_restored(
    own_lscb: Lscb, tmp_path: Path, new_database: Callable[[], str]
) -> None:
    first, second = {"LSCB_WORKSPACE": new_database()}, {"LSCB_WORKSPACE": new_database()}
    own_lscb("notes", "add", "in PostgreSQL", environment=first)
    assert own_lscb("workspace", "backup", tmp_path / "b.sqlite", environment=first).code == 0
    assert own_lscb("workspace", "restore", tmp_path / "b.sqlite", environment=second).code == 0
    assert own_lscb("workspace", "restore", tmp_path / "b.sqlite").code == 0
    for variables in (first, second, {}):
        assert own_lscb("notes", "list", environment=variables).stdout.endswith("  in PostgreSQL\n")
        assert own_lscb("notes", "add", "after it", environment=variables).code == 0
        assert own_lscb("workspace", "check", environment=variables).code == 0
