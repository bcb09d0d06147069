"""Where a workspace may be, and who may get at it."""

import fcntl
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lscb_tui.workspace.database import Database
from lscb_tui.workspace.errors import WorkspaceError
from lscb_tui.workspace.place import FILE_NAME, Place, hidden, place_of, prepare

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


def written_to(place: Place) -> None:
    database = Database.open(place)
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE note SET version = 1")


@pytest.mark.usefixtures("umask")
def test_ones_own_workspace_is_ones_own_under_any_umask_side_files_included(tmp_path: Path) -> None:
    place = place_of("", tmp_path / "own")
    written_to(place)
    assert stat.S_IMODE((tmp_path / "own").stat().st_mode) == 0o700
    found = modes(tmp_path / "own")
    assert set(found) >= {FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"}
    assert set(found.values()) == {0o600}


@pytest.mark.usefixtures("umask")
def test_a_teams_workspace_is_the_groups_under_any_umask_side_files_included(tmp_path: Path) -> None:
    folder = tmp_path / "team"
    folder.mkdir()
    folder.chmod(0o2770)
    written_to(place_of(str(folder), tmp_path))
    found = modes(folder)
    assert set(found) >= {FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"}
    assert set(found.values()) == {0o660}


def test_a_folder_that_lets_everybody_in_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "open"
    folder.mkdir()
    folder.chmod(0o777)
    with pytest.raises(WorkspaceError, match="chmod 2770"):
        Database.open(place_of(str(folder), tmp_path))
    assert not list(folder.iterdir())


def test_ones_own_folder_that_others_could_read_is_closed(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir(mode=0o755)
    written_to(place_of("", own))
    assert stat.S_IMODE(own.stat().st_mode) == 0o700


@needs_root
@pytest.mark.parametrize("what", ["folder", "file"])
def test_a_workspace_of_somebody_else_is_refused_unless_it_was_named(tmp_path: Path, what: str) -> None:
    own = tmp_path / "own"
    written_to(place_of("", own))
    os.chown(own if what == "folder" else own / FILE_NAME, 65534, -1)
    with pytest.raises(WorkspaceError, match="belongs to somebody else"):
        Database.open(place_of("", own))
    written_to(place_of(str(own), tmp_path))


def test_a_link_in_the_place_of_the_file_is_not_followed(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir(mode=0o700)
    (own / FILE_NAME).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(WorkspaceError):
        Database.open(place_of("", own))
    assert not (tmp_path / "elsewhere").exists()


def test_a_file_that_is_no_database_is_told_in_a_line(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir(mode=0o700)
    (own / FILE_NAME).write_bytes(b"not a database at all" * 500)
    with pytest.raises(WorkspaceError, match="not a database"):
        Database.open(place_of("", own))


@pytest.mark.parametrize("named", ["mysql://host/x", "sqlite:///x"])
def test_an_address_of_another_kind_is_refused(named: str) -> None:
    with pytest.raises(WorkspaceError, match="postgresql://"):
        place_of(named, Path("/nowhere"))


@pytest.mark.parametrize(
    "named",
    ["postgres://ann:secret@host/db", "postgresql://ann:secret@host/db", "postgresql+psycopg://ann:secret@host/db"],
)
def test_a_password_is_never_shown(named: str) -> None:
    place = place_of(named, Path("/nowhere"))
    assert place.url == "postgresql+psycopg://ann:secret@host/db"
    assert place.name == "postgresql+psycopg://ann:…@host/db"


def test_a_database_server_that_does_not_answer_is_told_without_its_password(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError) as caught:
        Database.open(place_of(f"postgresql://ann:secret@/db?host={tmp_path}", tmp_path))
    assert "cannot be used" in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_workspace_of_a_newer_program_is_refused(place: Place) -> None:
    database = Database.open(place)
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    with pytest.raises(WorkspaceError, match="newer version"):
        Database.open(place)


def test_the_migrations_lead_to_the_tables_that_the_code_uses(database: Database) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

    from lscb_tui.workspace.tables import SCHEMA, metadata

    with database.read() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    assert [one for one in differences if "comment" not in str(one[0])] == []
    assert ScriptDirectory("lscb_tui/workspace/migrations").get_current_head() == SCHEMA


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://ann:sec/ret@host/db",
        "postgresql://ann:p@secret@host/db",
        "postgresql://host/db?user=ann&password=secret&x=1",
        "mysql://:secret@host",
    ],
)
def test_a_password_with_signs_that_do_not_belong_there_is_not_shown_either(address: str) -> None:
    assert "sec" not in hidden(address)
    assert hidden("postgresql://ann@host/db?sslmode=require") == "postgresql://ann@host/db?sslmode=require"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere files take the group of their folder in any case")
def test_a_folder_whose_files_would_not_be_the_teams_is_refused(tmp_path: Path) -> None:
    (tmp_path / "team").mkdir()
    (tmp_path / "team").chmod(0o770)
    with pytest.raises(WorkspaceError, match="chmod 2770"):
        Database.open(place_of(str(tmp_path / "team"), tmp_path))


def test_a_lock_on_the_file_survives_another_opening(tmp_path: Path) -> None:
    """SQLite's own locks go when the process closes the file anywhere: two windows then write over each other."""
    place = place_of("", tmp_path / "own")
    written_to(place)
    script = "import fcntl, sys; fcntl.lockf(open(sys.argv[1], 'r+'), fcntl.LOCK_EX | fcntl.LOCK_NB)"
    with (tmp_path / "own" / FILE_NAME).open("r+") as held:
        fcntl.lockf(held, fcntl.LOCK_EX)
        prepare(place)
        tried = subprocess.run([sys.executable, "-c", script, held.name], capture_output=True, check=False)
    assert tried.returncode != 0
    assert b"BlockingIOError" in tried.stderr


@pytest.mark.parametrize("named", ["~nobody-of-this-name/x", "a\x00b"])
def test_what_cannot_be_a_folder_is_refused(named: str) -> None:
    with pytest.raises(WorkspaceError, match="name a"):
        place_of(named, Path("/nowhere"))


@pytest.mark.parametrize("address", ["postgresql://ann:secret@host:port/db", "postgresql://[::1/db"])
def test_an_address_that_does_not_parse_is_told_without_its_password(address: str, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError) as caught:
        Database.open(place_of(address, tmp_path))
    assert "secret" not in str(caught.value)
