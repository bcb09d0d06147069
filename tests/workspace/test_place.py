"""Where a workspace may be, and who may get at it."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from lscb_tui.workspace.database import Database
from lscb_tui.workspace.errors import WorkspaceError
from lscb_tui.workspace.place import FILE_NAME, Place, place_of

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
