"""The app writes into the folder it is started in, and remembers things: for tests, places of their own."""

from pathlib import Path

import pytest

from tests.terminal import own_environment


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def environment(content_path: Path, tmp_path: Path) -> dict[str, str]:
    """What the program in a terminal is told: a content file, and a home of its own."""
    return own_environment(content_path, tmp_path)
