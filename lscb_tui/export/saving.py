"""Where an export goes: its file name, and writing it without harm to what is there."""

import errno
import re
import stat
import unicodedata
from pathlib import Path

from ..files import write_whole
from ..model.errors import BadInput, Unavailable

LONGEST_NAME = 100
"""Bytes: what every file system takes, with room for what a person adds."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
_APOSTROPHES = re.compile("['’‘`´]")
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_IMPOSSIBLE = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}


class RefusedToSave(BadInput):
    """Nothing may be saved under this name. The message names the file and the remedy."""


class CannotSave(Unavailable):
    """The file cannot be written. The message names the file and the remedy."""


def save(data: bytes, path: Path, *, replace: bool = False) -> None:
    """Write an export to `path`, whole or not at all, for its owner alone.

    Raises RefusedToSave where something is there and `replace` is false, where it is no regular file in any case, and
    where the folder is missing or the name impossible; CannotSave where the disk is full or does not let us write.
    """
    try:
        _check(path, replace=replace)
        write_whole(path, data, replace=replace)
    except FileExistsError as error:
        raise RefusedToSave(f"{path} is there already; choose another name, or replace it with --force") from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise RefusedToSave(f"{path}: there is no folder {path.parent}; make it first, or choose another") from error
    except ValueError as error:
        raise RefusedToSave(f"{path}: this cannot be a file name; choose another") from error
    except OSError as error:
        if error.errno in _IMPOSSIBLE:
            raise RefusedToSave(f"{path}: this cannot be a file name ({error.strerror}); choose another") from error
        if error.errno in _FULL:
            raise CannotSave(f"{path}: there is no room ({error.strerror}); make room, or save elsewhere") from error
        raise CannotSave(f"{path}: it cannot be saved here ({error.strerror}); choose another folder") from error


def safe_name(text: str, suffix: str = "") -> str:
    """A file name made from `text` and `suffix` that Linux, Windows and macOS all take, of at most 100 bytes.

    Letters, digits, `.`, `_` and `-` stay, apostrophes go, and all else becomes one dash: `Meeting pack 2017/18` is
    `Meeting-pack-2017-18`. A text with nothing to keep is `untitled`.
    """
    name = unicodedata.normalize("NFC", _APOSTROPHES.sub("", unicodedata.normalize("NFC", text)))
    kept = "".join(letter if _is_plain(letter) else " " for letter in name)
    whole = re.sub(r"[ -]+", "-", kept)
    room = LONGEST_NAME - len(suffix.encode()) - 1  # one byte for what keeps a reserved name apart
    stem = whole.encode()[:room].decode(errors="ignore").strip(" .-_") or "untitled"
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    return stem + suffix


def _is_plain(letter: str) -> bool:
    return letter in "._-" or unicodedata.category(letter)[0] in "LMN"


def _check(path: Path, *, replace: bool) -> None:
    """Refuse what is there, before anything is written; `write_whole` refuses it again at the last moment."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISREG(mode):
        raise RefusedToSave(f"{path} is not a regular file; choose another name")
    if not replace:
        raise FileExistsError(path)
