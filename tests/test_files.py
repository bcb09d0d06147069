"""A file is written whole or not at all, whatever fails on the way."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from lscb_tui.files import put_in_place, write_whole

OLD, NEW = b"what was there", b"what is new" * 1000
CALLS = ("open", "write", "fchmod", "fsync", "close", "link", "replace")
"""What writing a file asks of the system."""


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def fail(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int], list[str]]:
    """Makes the n-th of one kind of call fail, once it has been asked for; gives the calls made."""

    def arrange(name: str, which: int, error: int = errno.EIO) -> list[str]:
        real, made = getattr(os, name), list[str]()

        def failing(*arguments: Any, **options: Any) -> Any:
            made.append(name)
            if len(made) == which:
                if name == "close":
                    real(*arguments, **options)
                raise OSError(error, os.strerror(error))
            return real(*arguments, **options)

        monkeypatch.setattr(os, name, failing)
        return made

    return arrange


def test_a_new_file_is_its_owners_alone(tmp_path: Path) -> None:
    write_whole(tmp_path / "pack.md", NEW, replace=False)
    assert contents(tmp_path) == {"pack.md": NEW}
    assert stat.S_IMODE((tmp_path / "pack.md").stat().st_mode) == 0o600


@pytest.mark.parametrize("umask", [0, 0o077, 0o277, 0o777])
def test_the_umask_changes_nothing(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        write_whole(tmp_path / "pack.md", NEW, replace=False)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "pack.md").stat().st_mode) == 0o600


def test_a_file_that_is_there_is_replaced_only_where_that_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "pack.md"
    path.write_bytes(OLD)
    with pytest.raises(FileExistsError):
        write_whole(path, NEW, replace=False)
    assert contents(tmp_path) == {"pack.md": OLD}
    write_whole(path, NEW, replace=True)
    assert contents(tmp_path) == {"pack.md": NEW}


def test_a_link_is_something_that_is_there(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    (tmp_path / "pack.md").symlink_to(target)
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "pack.md", NEW, replace=False)
    write_whole(tmp_path / "pack.md", NEW, replace=True)
    assert not target.exists()
    assert not (tmp_path / "pack.md").is_symlink()


def states(folder: Path, replace: bool) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What may be in the folder after a failure: all as it was, or all done."""
    folder.mkdir()
    old = {"pack.md": OLD} if replace else {}
    for name, content in old.items():
        (folder / name).write_bytes(content)
    return old, {"pack.md": NEW}


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize("name", CALLS)
def test_whichever_call_fails_the_old_is_there_or_the_new(
    tmp_path: Path, fail: Callable[[str, int], list[str]], monkeypatch: pytest.MonkeyPatch, name: str, replace: bool
) -> None:
    for which in count(1):
        folder = tmp_path / str(which)
        old, new = states(folder, replace)
        made = fail(name, which)
        try:
            write_whole(folder / "pack.md", NEW, replace=replace)
        except OSError:
            assert len(made) >= which
        monkeypatch.undo()
        assert contents(folder) in (old, new)
        if len(made) < which:
            assert contents(folder) == new
            return


def test_a_short_write_is_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, bytes(data)[:7]))
    write_whole(tmp_path / "pack.md", NEW, replace=False)
    assert contents(tmp_path) == {"pack.md": NEW}


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "pack.md", NEW, replace=False)
    assert contents(tmp_path) == {}


def test_a_disk_that_fills_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "pack.md"
    path.write_bytes(OLD)
    script = (
        "import resource, sys; from pathlib import Path; from lscb_tui.files import write_whole;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        "write_whole(Path(sys.argv[1]), bytes(10_000), replace=True)"
    )
    ran = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=False)
    assert "File too large" in ran.stderr
    assert contents(tmp_path) == {"pack.md": OLD}


def test_of_many_at_once_one_wins_and_the_others_are_told(tmp_path: Path) -> None:
    def attempt(number: int) -> bytes | None:
        try:
            write_whole(tmp_path / "pack.md", data := bytes([number]) * 50_000, replace=False)
        except FileExistsError:
            return None
        return data

    with ThreadPoolExecutor(8) as pool:
        [won] = [data for data in pool.map(attempt, range(8)) if data is not None]
    assert contents(tmp_path) == {"pack.md": won}


@pytest.fixture(params=[errno.EPERM, errno.EOPNOTSUPP])
def no_links(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A file system such as that of a memory stick."""

    def refuse(*arguments: Any, **options: Any) -> None:
        raise OSError(request.param, os.strerror(request.param))

    monkeypatch.setattr(os, "link", refuse)
    yield


@pytest.mark.usefixtures("no_links")
class TestWithoutHardLinks:
    """Where a file system has no hard links, the same holds."""

    def test_a_file_is_written(self, tmp_path: Path) -> None:
        write_whole(tmp_path / "pack.md", NEW, replace=False)
        assert contents(tmp_path) == {"pack.md": NEW}

    def test_a_file_that_is_there_stays(self, tmp_path: Path) -> None:
        (tmp_path / "pack.md").write_bytes(OLD)
        with pytest.raises(FileExistsError):
            write_whole(tmp_path / "pack.md", NEW, replace=False)
        assert contents(tmp_path) == {"pack.md": OLD}

    def test_a_failure_leaves_no_empty_file(self, tmp_path: Path, fail: Callable[[str, int], list[str]]) -> None:
        fail("replace", 1)
        with pytest.raises(OSError, match="Input/output"):
            write_whole(tmp_path / "pack.md", NEW, replace=False)
        assert contents(tmp_path) == {}


def test_modes_that_a_file_system_does_not_keep_are_no_failure(
    tmp_path: Path, fail: Callable[[str, int, int], list[str]]
) -> None:
    fail("fchmod", 1, errno.EPERM)
    write_whole(tmp_path / "pack.md", NEW, replace=False)
    assert contents(tmp_path) == {"pack.md": NEW}


def test_a_folder_that_cannot_be_flushed_is_no_failure(
    tmp_path: Path, fail: Callable[[str, int, int], list[str]]
) -> None:
    fail("fsync", 2, errno.EINVAL)
    write_whole(tmp_path / "pack.md", NEW, replace=False)
    assert contents(tmp_path) == {"pack.md": NEW}


def test_a_finished_file_takes_the_place_of_another(tmp_path: Path) -> None:
    (tmp_path / "made").write_bytes(NEW)
    (tmp_path / "used").write_bytes(OLD)
    put_in_place(tmp_path / "made", tmp_path / "used")
    assert contents(tmp_path) == {"used": NEW}
    assert stat.S_IMODE((tmp_path / "used").stat().st_mode) == 0o600


def test_no_file_is_left_open(tmp_path: Path, fail: Callable[[str, int], list[str]]) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    write_whole(tmp_path / "pack.md", NEW, replace=False)
    fail("fsync", 1)
    with pytest.raises(OSError, match="Input/output"):
        write_whole(tmp_path / "pack.md", NEW, replace=True)
    assert len(list(Path("/proc/self/fd").iterdir())) == before
