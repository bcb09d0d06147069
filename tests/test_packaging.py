"""The wheel carries all it needs, and answers from anywhere."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from lscb_tui.config.paths import IncompleteInstallation, shipped

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked as an installer does it, apart from the checkout."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    homes = {f"XDG_{kind}_HOME": str(installed / kind.lower()) for kind in ("CACHE", "DATA", "STATE")}
    environment = {**os.environ, "PYTHONPATH": str(installed), **homes}
    environment.pop("LSCB_CONTENT", None)
    command = [sys.executable, "-m", "lscb_tui", *arguments]
    return subprocess.run(command, cwd="/", env=environment, capture_output=True, text=True, check=False)


def test_the_wheel_holds_every_source_file_and_the_settings(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    data = shipped("data")
    expected = {f"lscb_tui/_shipped/data/{path.relative_to(data).as_posix()}" for path in data.rglob("*.*")}
    assert expected <= names
    assert {"lscb_tui/_shipped/config.toml", "lscb_tui/corpus/schema.sql", "lscb_tui/export/paper.css"} <= names
    assert {f"lscb_tui/export/docx/{name}.xml" for name in ("document", "numbering", "settings", "styles")} <= names


def test_the_installed_program_answers_from_the_root_folder(installed: Path) -> None:
    answer = run(installed, "figures", "private fostering")
    assert answer.returncode == 0, answer.stderr
    assert "Private fostering arrangements in place: 15 in 2017/18." in answer.stdout


def test_the_installed_program_reads_its_own_settings_and_corpus(installed: Path) -> None:
    settings = run(installed, "config")
    assert str(installed / "lscb_tui" / "_shipped" / "config.toml") in settings.stdout
    assert run(installed, "check").returncode == 0


def test_the_installed_program_makes_its_workspace_and_drafts_and_checks(installed: Path, tmp_path: Path) -> None:
    assert run(installed, "notes", "add", "kept").returncode == 0
    assert "kept" in run(installed, "notes", "list").stdout
    drafted = run(installed, "draft", "worcestershire-2013-14-hwb")
    assert "be received" in drafted.stdout
    resolution = tmp_path / "resolution.txt"
    resolution.write_text("RESOLVED: that the report be noted.\n")
    assert run(installed, "lint", str(resolution)).returncode == 0


def test_a_checkout_reads_the_folder_beside_the_package() -> None:
    assert shipped("data") == ROOT / "data"
    assert shipped("config.toml") == ROOT / "config.toml"


def test_an_incomplete_installation_says_so() -> None:
    with pytest.raises(IncompleteInstallation, match="install lscb-tui again"):
        shipped("no-such-thing")


def test_the_program_says_so_in_one_line(installed: Path, tmp_path: Path) -> None:
    broken = tmp_path / "site"
    shutil.copytree(installed / "lscb_tui", broken / "lscb_tui")
    shutil.rmtree(broken / "lscb_tui" / "_shipped")
    answer = run(broken, "list")
    assert (answer.returncode, answer.stdout, answer.stderr.count("\n")) == (4, "", 1)
    assert "install lscb-tui again" in answer.stderr


def test_both_scripts_are_the_same_entry() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    assert 'lscb = "lscb_tui.__main__:main"' in text
    assert 'lscb-tui = "lscb_tui.__main__:main"' in text
