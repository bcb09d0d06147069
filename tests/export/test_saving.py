"""Saving: the old file or the new, never between; never over a file unasked; private."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lscb_tui.export.saving import CannotSave, FileExists, safe_name, save


def test_a_file_is_written_whole_and_private_under_any_umask(tmp_path: Path) -> None:
    before = os.umask(0o000)
    try:
        save(b"new", tmp_path / "paper.md")
    finally:
        os.umask(before)
    assert (tmp_path / "paper.md").read_bytes() == b"new"
    assert (tmp_path / "paper.md").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["paper.md"]


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "paper.md"
    path.write_bytes(b"old")
    with pytest.raises(FileExists, match="--force"):
        save(b"new", path)
    assert path.read_bytes() == b"old"
    save(b"new", path, replace=True)
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("replace", [False, True])
def test_a_link_or_a_folder_is_never_written_through(tmp_path: Path, replace: bool) -> None:
    (tmp_path / "secret").write_bytes(b"old")
    (tmp_path / "link.md").symlink_to(tmp_path / "secret")
    (tmp_path / "folder.md").mkdir()
    for name in ("link.md", "folder.md"):
        with pytest.raises(FileExists, match="not a regular file"):
            save(b"new", tmp_path / name, replace=replace)
    assert (tmp_path / "secret").read_bytes() == b"old"


@pytest.mark.parametrize("failing", ["open", "write", "fsync", "replace", "link"])
@pytest.mark.parametrize("replace", [False, True])
def test_a_step_that_fails_leaves_the_old_file_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, replace: bool
) -> None:
    path = tmp_path / "paper.md"
    if replace:
        path.write_bytes(b"old")

    def full(*_arguments: Any, **_options: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    class _Full:
        def __init__(self, opened: Any) -> None:
            self._opened = opened

        def __enter__(self) -> "_Full":
            return self

        def __exit__(self, *_: object) -> None:
            self._opened.close()

        def __getattr__(self, name: str) -> Any:
            return full if name == "write" else getattr(self._opened, name)

    opened: Callable[..., Any] = os.fdopen
    match failing:
        case "write":
            monkeypatch.setattr(os, "fdopen", lambda *arguments, **options: _Full(opened(*arguments, **options)))
        case "replace":
            monkeypatch.setattr(Path, "replace", full)
        case _:
            monkeypatch.setattr(os, failing, full)
    is_used = failing not in ("replace", "link") or (failing == "replace") is replace
    if is_used:
        with pytest.raises(CannotSave, match="No space left"):
            save(b"new", path, replace=replace)
    else:
        save(b"new", path, replace=replace)
    monkeypatch.undo()
    assert [left.name for left in tmp_path.iterdir() if left != path] == []
    kept = path.read_bytes() if path.exists() else None
    assert kept in ((b"old", b"new") if replace else (None, b"new"))
    assert is_used is False or kept != b"new" or failing == "fsync"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotSave, match="No such file"):
        save(b"new", tmp_path / "none" / "paper.md")


@given(st.text())
def test_a_safe_name_is_one_plain_name_on_every_system(text: str) -> None:
    name = safe_name(text)
    assert name
    assert not set(name) & set('/\\:*?"<>|\n\t ')
    assert not name.startswith((".", "-"))
    assert not name.endswith((".", " "))
    assert len(name.encode()) <= 106


@pytest.mark.parametrize("text", ["", "...", "con", "NUL", "../../etc/passwd", "lpt1.txt"])
def test_names_that_systems_keep_for_themselves_are_changed(text: str) -> None:
    assert safe_name(text).casefold() not in ("", ".", "..", "con", "nul", "lpt1.txt")
