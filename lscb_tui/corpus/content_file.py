"""The content file that is open to everyone who asks: found, verified, and built first where that is needed.

A person's copies lie in one cache folder, named after what they were built from. A small pointer file,
replaced atomically, names the one in use with its size and SHA-256. Two programs that start at once on an
empty cache take turns at a lock, and the second finds the work done.
"""

import fcntl
import json
import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from .. import CONTENT_SCHEMA, __version__
from ..files import write_whole
from .files import ContentFileError
from .sources import Sources, corpus_hash

POINTER = "current.json"
_OWN_NAME = re.compile(r"[0-9a-f]{32}\.duckdb")

Narrate = Callable[[str], None]


class Pointer(NamedTuple):
    """Which content file is in use: its name in the folder, its size in bytes and its SHA-256."""

    name: str
    size: int
    sha256: str


def ensure_content_file(sources: Sources, folder: Path, narrate: Narrate) -> Path:
    """The content file built from `sources`, in `folder`; built first where it is missing, outdated or damaged.

    `narrate` is told what takes time. Raises CorpusError where the sources have faults and ContentFileError
    where the folder cannot be used.
    """
    name = content_name(sources)
    with _as_content_error(folder):
        if (path := _current(folder, name)) is not None:
            return path
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _lock(folder):
            if (path := _current(folder, name)) is not None:
                return path
            narrate("building the content file from the corpus, once …")
            return _build(sources, folder)


def rebuild_content_file(sources: Sources, folder: Path) -> Path:
    """Build the content file of `sources` in `folder` anew, whatever is there. Raises as `ensure_content_file`."""
    with _as_content_error(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _lock(folder):
            return _build(sources, folder)


def content_name(sources: Sources) -> str:
    """The file name that belongs to these sources, this schema and this program. Raises CorpusError."""
    return _name(corpus_hash(sources))


def _name(built_from: str) -> str:
    return sha256(f"{built_from} {CONTENT_SCHEMA} {__version__}".encode()).hexdigest()[:32] + ".duckdb"


def verify_content_file(folder: Path) -> str | None:
    """Compare the file in use with its SHA-256, whatever was remembered; None where it is sound, else what is wrong."""
    pointer = _read_pointer(folder)
    if pointer is None:
        return f"{folder / POINTER} names no content file; run `lscb build`"
    path = folder / pointer.name
    if not path.is_file():
        return f"{path} is missing; run `lscb build`"
    if _digest(path) != pointer.sha256:
        return f"{path} is damaged; run `lscb build`"
    return None


def _build(sources: Sources, folder: Path) -> Path:
    from .build import build_content_file
    from .read import read_corpus

    while True:
        built_from = corpus_hash(sources)
        corpus = read_corpus(sources)
        if corpus_hash(sources) == built_from:  # else somebody saved a file while it was read
            break
    name = _name(built_from)
    path = folder / name
    build_content_file(corpus, built_from, path)
    pointer = Pointer(name, path.stat().st_size, _digest(path))
    write_whole(folder / POINTER, json.dumps(pointer._asdict()).encode(), replace=True)
    _remember(path)
    _remove_others(folder, keep=name)
    return path


def _current(folder: Path, name: str) -> Path | None:
    """The file in use, where it is the one named, whole and verified."""
    pointer = _read_pointer(folder)
    if pointer is None or pointer.name != name:
        return None
    path = folder / name
    try:
        identity = _identity(path)
    except OSError:
        return None
    if identity[2] != pointer.size or not stat.S_ISREG(path.stat().st_mode):
        return None
    if _remembered(path) == identity:
        return path
    if _digest(path) != pointer.sha256:
        return None
    _remember(path)
    return path


def _read_pointer(folder: Path) -> Pointer | None:
    try:
        fields = json.loads((folder / POINTER).read_bytes())
        pointer = Pointer(str(fields["name"]), int(fields["size"]), str(fields["sha256"]))
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None
    return pointer if pointer.name == Path(pointer.name).name else None


def _identity(path: Path) -> list[int]:
    """What changes when the file does: device, inode, size, time of change of content and of anything."""
    status = path.stat()
    return [status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns]


def _remembered(path: Path) -> list[int] | None:
    try:
        return list(json.loads(path.with_suffix(".verified").read_bytes()))
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def _remember(path: Path) -> None:
    with suppress(OSError):  # forgetting costs one more verification, nothing else
        write_whole(path.with_suffix(".verified"), json.dumps(_identity(path)).encode(), replace=True)


def _digest(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _remove_others(folder: Path, keep: str) -> None:
    """Remove our own content files that nobody has open, for DuckDB holds a lock on a file it reads, and what a
    killed build left behind: the build lock is ours. Whoever builds in a running program closes its readers first,
    since a lock of one's own process does not show."""
    for leftover in folder.glob(".building-*"):
        leftover.unlink(missing_ok=True)
    for path in folder.glob("*.duckdb"):
        if path.name == keep or not _OWN_NAME.fullmatch(path.name):
            continue
        with suppress(OSError), path.open("r+b") as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink()
            path.with_suffix(".verified").unlink(missing_ok=True)


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Hold the folder's build lock; waits for whoever holds it."""
    handle = os.open(folder / ".lock", os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def _as_content_error(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ContentFileError(
            f"{folder}: the content file cannot be kept here ({error.strerror}); "
            "make the folder writable, set XDG_CACHE_HOME, or name a built file with --content"
        ) from error
