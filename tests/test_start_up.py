"""A question on the command line waits for nothing that it does not need."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "textual",
    "sqlalchemy",
    "pydantic",
    "rich",
    "alembic",
    "yaml",
    "Stemmer",
    "rapidfuzz",
    "docx",
    "lxml",
    "icalendar",
)


@pytest.fixture(scope="module")
def imported(content_path: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The top-level packages that `lscb find` imports."""
    environment = {
        **os.environ,
        "LSCB_CONTENT": str(content_path),
        "XDG_CONFIG_HOME": str(tmp_path_factory.mktemp("c")),
    }
    command = [sys.executable, "-X", "importtime", "-m", "lscb_tui", "find", "safeguarding"]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in re.findall(r"^import time:.*\|\s+(\S+)$", ran.stderr, re.MULTILINE)}


@pytest.mark.parametrize("package", HEAVY)
def test_find_does_not_import(package: str, imported: set[str]) -> None:
    assert package not in imported


def test_the_import_report_is_real(imported: set[str]) -> None:
    assert {"duckdb", "click", "lscb_tui"} <= imported
