"""Writing a file whole or not at all: whoever looks, or fails half-way, finds the old content or the new."""

import errno
import os
from contextlib import suppress
from pathlib import Path

PRIVATE = 0o600

_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS}
"""How file systems without hard links say so: memory sticks, some shares."""


def write_whole(path: Path, data: bytes, *, replace: bool) -> None:
    """Write `data` to `path`, for its owner alone, whatever the umask.

    A temporary file in the same folder is written, flushed to the disk and put in place. Without `replace` nothing
    that is there, be it a link that leads nowhere, is ever written over: FileExistsError. Other failures are OSError.
    """
    temporary = path.with_name(f".lscb-{os.urandom(8).hex()}.part")
    try:
        _write_new(temporary, data)
        if replace:
            temporary.replace(path)
        else:
            _place(temporary, path)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    _flush_folder(path.parent)


def put_in_place(temporary: Path, path: Path) -> None:
    """Make a finished file in the same folder the one at `path`, in place of what is there, for its owner alone."""
    handle = os.open(temporary, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        _finish(handle)
    finally:
        os.close(handle)
    temporary.replace(path)
    _flush_folder(path.parent)


def _write_new(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, PRIVATE)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        _finish(handle)
    finally:
        os.close(handle)


def _finish(handle: int) -> None:
    """Set the mode and flush an open file to the disk."""
    with suppress(PermissionError):  # a file system that keeps no modes
        os.fchmod(handle, PRIVATE)
    os.fsync(handle)


def _place(temporary: Path, path: Path) -> None:
    """Give a finished file its name, where nothing has it."""
    try:
        path.hardlink_to(temporary)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _take_name(temporary, path)


def _take_name(temporary: Path, path: Path) -> None:
    """As `_place` without links: an empty file holds the name for a moment, so that nobody else's is replaced."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, PRIVATE))
    try:
        temporary.replace(path)
    except BaseException:
        path.unlink()
        raise


def _flush_folder(folder: Path) -> None:
    """Flush what names the folder holds, where its file system can and we may."""
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:  # a folder that takes files and shows none
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)
