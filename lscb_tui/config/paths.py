"""Where things lie: what ships with the program, and the folders of the person who runs it."""

import os
import pwd
from pathlib import Path
from typing import TYPE_CHECKING

from ..model.errors import Unavailable

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

PACKAGE = Path(__file__).resolve().parent.parent


class IncompleteInstallation(Unavailable):
    """A file that ships with the program is not there."""


def shipped(name: str) -> Path:
    """A file or folder that ships with the program (`data`, `config.toml`), installed or in a checkout.

    Raises IncompleteInstallation where the installation is incomplete.
    """
    for place in (PACKAGE / "_shipped" / name, PACKAGE.parent / name):
        if place.exists():
            return place
    raise IncompleteInstallation(f"{name} is missing from the installation in {PACKAGE}; install lscb-tui again")


def config_file() -> Path:
    """The settings file of the person who runs the program; it need not exist."""
    return _dirs().user_config_path / "config.toml"


def content_folder() -> Path:
    """Where the built content files of the person who runs the program are kept; it need not exist."""
    return _dirs().user_cache_path / "content"


def workspace_folder() -> Path:
    """Where a person's own workspace is; it need not exist."""
    return _dirs().user_data_path


def windows_folder() -> Path:
    """Where open windows are known by a lock; it need not exist."""
    return state_folder() / "windows"


def account_name() -> str:
    """The name of the account that runs the program, as the system has it."""
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return f"user {os.geteuid()}"


def state_folder() -> Path:
    """Where the program remembers small things between two runs; it need not exist."""
    return _dirs().user_state_path


def _dirs() -> "PlatformDirs":
    from platformdirs import PlatformDirs

    return PlatformDirs("lscb-tui", appauthor=False)
