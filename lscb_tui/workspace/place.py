"""Where a workspace is: one's own file, a folder that a team shares, or a PostgreSQL database.

Own: the user's data folder, 0700, files 0600, and nobody else's. A team's: a folder that the settings name, made by
an administrator; setgid 2770 and files 0660. SQLite gives its side files the mode of the file they belong to.
"""

import os
import re
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

from .errors import WorkspaceError

FILE_NAME = "workspace.sqlite"
_URL = re.compile(r"postgres(ql)?(\+psycopg)?://", re.IGNORECASE)
_PASSWORD = re.compile(r"(?<=//)([^/@:]*):.*@")
_SECRET = re.compile(r"(?<=password=)[^&]*", re.IGNORECASE)
_ANY_URL = re.compile(r"[a-z0-9+]+://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A workspace's place. Exactly one of `file` and `url` is there."""

    file: Path | None = None
    url: str = ""
    is_shared: bool = False

    @property
    def name(self) -> str:
        """How it is named to people: never with a password."""
        if self.file is not None:
            return str(self.file)
        return hidden(self.url)


def place_of(named: str, own_folder: Path) -> Place:
    """The place that the settings name: empty for one's own, a folder, or a PostgreSQL URL.

    Raises WorkspaceError for a URL of another kind, and for what cannot be a folder.
    """
    if not named:
        return Place(file=own_folder / FILE_NAME)
    if found := _URL.match(named):
        return Place(url=f"postgresql+psycopg://{named[found.end() :]}", is_shared=True)
    if _ANY_URL.match(named):
        raise WorkspaceError(
            f"the workspace {hidden(named)} is of no known kind; name a folder, or a postgresql:// address"
        )
    try:
        folder = Path(named).expanduser()
    except RuntimeError as error:
        raise WorkspaceError(f"the workspace {named}: there is no such account; name a folder") from error
    if "\0" in named:
        raise WorkspaceError(f"the workspace {named} cannot be a folder; name another")
    return Place(file=folder / FILE_NAME, is_shared=True)


def hidden(url: str) -> str:
    """A URL without its password, also where it holds signs that should have been written as %2F and the like."""
    return _SECRET.sub("…", _PASSWORD.sub(r"\1:…@", url))


def prepare(place: Place) -> None:
    """Make sure that the folder and the file of a workspace are there, with the right modes and owner.

    Raises WorkspaceError where they cannot be made, or are not to be trusted.
    """
    if place.file is None:
        return
    try:
        _prepare_shared(place.file) if place.is_shared else _prepare_own(place.file)
    except OSError as error:
        raise WorkspaceError(
            f"{place.file}: the workspace cannot be opened ({error.strerror}); mend it, or name another in the settings"
        ) from error


def _prepare_own(file: Path) -> None:
    folder = file.parent
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    found = folder.stat()
    _refuse_foreign(folder, found)
    if stat.S_IMODE(found.st_mode) != 0o700:
        folder.chmod(0o700)
    _make_file(file, 0o600)
    _refuse_foreign(file, file.lstat())


def _prepare_shared(file: Path) -> None:
    folder = file.parent
    if not folder.is_dir():
        raise WorkspaceError(f"{folder}: there is no such folder; the administrator makes it (setgid, mode 2770)")
    mode = stat.S_IMODE(folder.stat().st_mode)
    if mode & 0o007:
        raise WorkspaceError(f"{folder}: everybody on this machine can get in (mode {mode:o}); chmod 2770 {folder}")
    if mode & 0o070 and not mode & stat.S_ISGID and sys.platform == "linux":
        raise WorkspaceError(
            f"{folder}: files made here would not be the group's (mode {mode:o}); chmod 2770 {folder}, "
            f"or 700 if it is yours alone"
        )
    _make_file(file, 0o660 if mode & 0o070 else 0o600)


def _make_file(file: Path, mode: int) -> None:
    """Make the file if it is not there, and give it its mode whatever the umask; a link is never followed.

    A file that is in order is not opened: closing it would let go of every lock that this process has on it.
    """
    try:
        handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, mode)
    except FileExistsError:
        found = file.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise WorkspaceError(f"{file}: this is no regular file; move it away, or name another folder") from None
        if found.st_uid != os.geteuid() or stat.S_IMODE(found.st_mode) == mode:
            return
        handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        os.fchmod(handle, mode)
    finally:
        os.close(handle)


def _refuse_foreign(path: Path, found: os.stat_result) -> None:
    if found.st_uid != os.geteuid():
        raise WorkspaceError(
            f"{path} belongs to somebody else; name the workspace in the settings if it is meant to be shared"
        )
