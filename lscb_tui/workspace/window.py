"""A window's identity, and whether another window of this machine is still open.

Each window holds a lock on a small file for as long as its process lives; the system lets go of it however the
process ends. So a window that vanished is told at once from one that is silent.
"""

import fcntl
import os
import platform
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ..model.note import new_id


class Window:
    """This process's window, open until `close` or the end of the process.

    In a workspace that is `shared`, windows of other machines cannot be looked at, and count as open. In one's own all
    are looked at: the machine may go by another name today.
    """

    def __init__(self, folder: Path, *, shared: bool) -> None:
        self._folder, self._shared = folder, shared
        self.session = f"{platform.node()}:{new_id()}{new_id()}"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._path = self._lock_file(self.session)
        self._handle: int | None = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        fcntl.flock(self._handle, fcntl.LOCK_EX)

    def gone(self, sessions: Iterable[str]) -> tuple[str, ...]:
        """Those of `sessions` that were windows here and are no more."""
        return tuple(session for session in sessions if session != self.session and self._is_gone(session))

    def close(self) -> None:
        """This window is no more."""
        if self._handle is not None:
            with suppress(OSError):
                self._path.unlink()
            os.close(self._handle)
            self._handle = None

    def _is_gone(self, session: str) -> bool:
        machine, _, _ = session.rpartition(":")
        if self._shared and machine != platform.node():
            return False
        try:
            handle = os.open(self._lock_file(session), os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
        except FileNotFoundError:
            return True
        except OSError:
            return False
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        else:
            with suppress(OSError):
                self._lock_file(session).unlink()
            return True
        finally:
            os.close(handle)

    def _lock_file(self, session: str) -> Path:
        return self._folder / f"{session.rpartition(':')[2]}.lock"
