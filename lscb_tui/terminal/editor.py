"""A text in the person's own editor, which has the terminal meanwhile, on a private file that is gone afterwards."""

import os
import shlex
import shutil
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path
from signal import Signals

from ..model.errors import Unavailable
from ..model.sanitise import sanitise, sanitise_line
from . import children
from .last_things import undone_by
from .out import brief

MOST_BYTES = 1_000_000
_VARIABLES = ("VISUAL", "EDITOR")
_KEPT = "the text stays as it was"


class EditorFailed(Unavailable):
    """There is no editor, or nothing can be taken from it; the text that was given to it stays as it was."""


def edit(text: str, suffix: str = ".md") -> str:
    """Let the person edit `text` in their editor until they leave it; the text that they saved, sanitised.

    `suffix` tells the editor what kind of text it is. Whoever calls has left the screen to the editor, and waits in the
    main thread. A line end that the editor adds to the last line is taken off. Raises EditorFailed.
    """
    command = _command(os.environ)
    try:
        folder = Path(tempfile.mkdtemp(prefix="lscb-"))
    except OSError as error:
        raise _no_file(error) from error
    with undone_by(lambda: shutil.rmtree(folder, ignore_errors=True)):
        file = folder / f"text{suffix}"
        whole = sanitise(text)
        ended = whole if whole.endswith("\n") or not whole else f"{whole}\n"
        try:
            _write(file, ended.encode())
        except OSError as error:
            raise _no_file(error) from error
        _run([*command, str(file)])
        edited = _text(_read(file))
    return edited if whole.endswith("\n") else edited.removesuffix("\n")


def _command(environment: Mapping[str, str]) -> list[str]:
    """The editor and its arguments. It is never given to a shell."""
    for variable in _VARIABLES:
        named = environment.get(variable, "").strip()
        if not named:
            continue
        try:
            return shlex.split(named)
        except ValueError as error:
            raise EditorFailed(f"{variable} is “{_shown(named)}”, where a quotation is not closed; close it") from error
    raise EditorFailed("no editor is set; name yours in EDITOR, such as `export EDITOR=nano`")


def _run(command: list[str]) -> None:
    name = _shown(Path(command[0]).name)
    try:
        code = children.run(command)
    except OSError as error:
        raise EditorFailed(
            f"the editor “{name}” cannot be started ({error.strerror}); name one that is installed in EDITOR"
        ) from error
    if code < 0:
        raise EditorFailed(f"the editor “{name}” was ended by {_signal(-code)}; {_KEPT}")
    if code > 0:
        raise EditorFailed(f"the editor “{name}” ended with exit code {code}; {_KEPT}")


def _write(file: Path, data: bytes) -> None:
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600), "wb") as opened:
        opened.write(data)


def _read(file: Path) -> bytes:
    try:
        with os.fdopen(os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as opened:
            data = opened.read(MOST_BYTES + 1) if stat.S_ISREG(os.fstat(opened.fileno()).st_mode) else None
    except OSError:
        data = None
    if data is None:
        raise EditorFailed(f"the editor left no file to read; {_KEPT}: save under the name that the editor was given")
    if len(data) > MOST_BYTES:
        raise EditorFailed(f"the text is longer than {MOST_BYTES // 1_000_000} MB now; {_KEPT}: save less of it")
    return data


def _text(data: bytes) -> str:
    try:
        return sanitise(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        raise EditorFailed(f"the editor saved a text that is no UTF-8; {_KEPT}: save it as UTF-8") from error


def _no_file(error: OSError) -> EditorFailed:
    return EditorFailed(f"no file for the editor can be made ({error.strerror}); make room, or name a folder in TMPDIR")


def _shown(command: str) -> str:
    return brief(sanitise_line(command))


def _signal(number: int) -> str:
    try:
        return f"signal {Signals(number).name}"
    except ValueError:
        return f"signal {number}"
