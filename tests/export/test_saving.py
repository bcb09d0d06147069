"""Saving an export: nothing is lost, nothing is written elsewhere, and every refusal names the file and the remedy."""

import errno
import os
import socket
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lscb_tui.export.saving import LONGEST_NAME, CannotSave, RefusedToSave, safe_name, save
from lscb_tui.model.errors import BadInput, Unavailable
from tests.export.papers import ANY_TEXT


def test_an_export_is_saved_and_nothing_else_is_there(tmp_path: Path) -> None:
    save(b"pack", tmp_path / "pack.md")
    assert [path.name for path in tmp_path.iterdir()] == ["pack.md"]
    assert (tmp_path / "pack.md").read_bytes() == b"pack"


def test_a_file_that_is_there_stays_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "pack.md"
    path.write_bytes(b"old")
    with pytest.raises(RefusedToSave, match=r"pack\.md is there already; .* --force") as raised:
        save(b"new", path)
    assert isinstance(raised.value, BadInput)
    assert path.read_bytes() == b"old"
    save(b"new", path, replace=True)
    assert path.read_bytes() == b"new"


def folder(path: Path) -> None:
    path.mkdir()


def link(path: Path) -> None:
    path.with_name("target").write_bytes(b"old")
    path.symlink_to(path.with_name("target"))


def dangling_link(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


def pipe(path: Path) -> None:
    os.mkfifo(path)


def socket_file(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(str(path))


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize("make", [folder, link, dangling_link, pipe, socket_file])
def test_what_is_no_regular_file_is_never_replaced(make: Callable[[Path], None], tmp_path: Path, replace: bool) -> None:
    path = tmp_path / "x"
    make(path)
    kind = path.lstat().st_mode
    with pytest.raises(RefusedToSave, match="not a regular file"):
        save(b"new", path, replace=replace)
    assert path.lstat().st_mode == kind
    assert b"new" not in [one.read_bytes() for one in tmp_path.iterdir() if one.is_file()]


@pytest.mark.parametrize("name", ["missing/pack.md", "a-file/pack.md", "missing/.."])
def test_a_folder_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "a-file").touch()
    with pytest.raises(RefusedToSave, match="there is no folder"):
        save(b"new", tmp_path / name)


@pytest.mark.parametrize("name", ["a\0b", "x" * 300])
def test_an_impossible_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(RefusedToSave, match="cannot be a file name"):
        save(b"new", tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("path", [Path(), Path("/"), Path("..")])
def test_a_path_without_a_name_is_refused(path: Path) -> None:
    with pytest.raises(RefusedToSave, match="not a regular file"):
        save(b"new", path, replace=True)


@pytest.mark.parametrize(
    ("error", "remedy"),
    [
        (errno.ENOSPC, "there is no room .*; make room, or save elsewhere"),
        (errno.EDQUOT, "there is no room"),
        (errno.EACCES, "cannot be saved here .Permission denied.; choose another folder"),
        (errno.EROFS, "cannot be saved here"),
        (errno.EIO, "cannot be saved here"),
    ],
)
def test_a_failure_names_the_file_and_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, remedy: str
) -> None:
    def refuse(*arguments: Any) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "write", refuse)
    with pytest.raises(CannotSave, match=f"pack.md: .*{remedy}") as raised:
        save(b"new", tmp_path / "pack.md")
    assert isinstance(raised.value, Unavailable)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Meeting pack 2017/18 (Worcestershire)", "Meeting-pack-2017-18-Worcestershire"),
        ("Children's Board: “What's new?”", "Childrens-Board-Whats-new"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\win.ini", "C-Windows-win.ini"),
        ("-rf", "rf"),
        (".bashrc", "bashrc"),
        ("~", "untitled"),
        ("", "untitled"),
        ("...", "untitled"),
        ("\x00\x1b[31m\u202e", "31m"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("com1", "_com1"),
        ("LPT²", "_LPT²"),
        ("console", "console"),
        ("e\u0301te\u0301", "été"),
        ("Łódź 児童", "Łódź-児童"),
        ("a - b -- c", "a-b-c"),
        ("trailing. ", "trailing"),
    ],
)
def test_a_name_is_made_safe(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_suffix_is_kept_whole_however_long_the_text() -> None:
    assert safe_name("pack " * 100, ".docx").endswith(".docx")
    assert safe_name("con", ".docx") == "_con.docx"
    assert safe_name("", ".docx") == "untitled.docx"


@given(ANY_TEXT | st.text(max_size=200), st.sampled_from(["", ".md", ".docx"]))
def test_every_name_is_safe_everywhere(text: str, suffix: str) -> None:
    name = safe_name(text, suffix)
    assert 0 < len(name.encode()) <= LONGEST_NAME
    assert not set(name) & set('<>:"/\\|?*\0 ')
    assert name.isprintable()
    assert name[0] not in ".-" and name[-1] not in ". -"
    assert unicodedata.normalize("NFC", name) == name
    assert name.partition(".")[0].casefold() not in {"con", "prn", "aux", "nul", "com1", "lpt9"}


@given(st.text(min_size=1, max_size=100))
def test_every_name_can_be_saved_under(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    place = tmp_path_factory.getbasetemp() / "names"
    place.mkdir(exist_ok=True)
    save(text.encode(errors="replace"), place / safe_name(text, ".txt"), replace=True)
    assert (place / safe_name(text, ".txt")).read_bytes() == text.encode(errors="replace")
