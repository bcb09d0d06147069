"""The app writes into the folder it is started in, and remembers things: for tests, places of their own."""

import os
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def environment(content_path: Path, tmp_path: Path) -> dict[str, str]:
    """What the program in a terminal is told: a content file, and a home of its own."""
    return {
        **{
            name: value
            for name, value in os.environ.items()
            if name not in ("NO_COLOR", "LSCB_CONFIG", "COLUMNS", "LINES")
        },
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LSCB_CONTENT": str(content_path),
        "HOME": str(tmp_path),
        **{f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("CACHE", "CONFIG", "STATE", "DATA")},
    }
