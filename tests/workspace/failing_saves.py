"""A process whose system fails it while it saves: `python -m tests.workspace.failing_saves FILE NOTE HOW WHICH`.

It keeps what is typed in the note and settles it, saying on standard output what it was told is done. HOW is `room`,
where WHICH bytes may be written more and each write beyond fails, or the name of a system call, which fails from the
statement of number WHICH on.
"""

import ctypes
import errno
import platform
import resource
import signal
import struct
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from lscb_tui.model.note import NoteField
from lscb_tui.workspace import edits
from lscb_tui.workspace.database import Database
from lscb_tui.workspace.edits import Edit, EditKey
from lscb_tui.workspace.errors import WorkspaceError
from lscb_tui.workspace.journal import Author, Entity
from lscb_tui.workspace.place import Place

TYPED = "as typed " * 2000
CALLS = {"x86_64": {"write": 18, "fdatasync": 75}, "aarch64": {"write": 68, "fdatasync": 83}}
"""The numbers of the system calls with which SQLite saves."""

_ALLOW, _FAIL = 0x7FFF0000, 0x00050000
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def refuse(call: str) -> None:
    """From now on the kernel answers this system call of this process with an error."""
    number = CALLS[platform.machine()][call]
    steps = [
        (0x20, 0, 0, 0),  # load the number of the call
        (0x15, 0, 1, number),  # is it this one?
        (0x06, 0, 0, _FAIL | errno.EIO),
        (0x06, 0, 0, _ALLOW),
    ]
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    libc = ctypes.CDLL(None, use_errno=True)
    program = _Program(len(steps), code)
    for arguments in ((_NO_NEW_PRIVILEGES, 1, 0, 0, 0), (_SECCOMP, _FILTER, ctypes.byref(program), 0, 0)):
        if libc.prctl(*arguments):
            sys.exit("the kernel takes no filter")


def fail_from_statement(number: int, call: str) -> None:
    """Let a system call fail from the statement of this number on, each BEGIN and COMMIT counted."""
    count = 0

    def before(*_: Any) -> None:
        nonlocal count
        count += 1
        if count == number:
            refuse(call)

    event.listen(Engine, "before_cursor_execute", before)
    event.listen(Engine, "commit", before)


def main() -> None:
    """Save, as far as the system lets it."""
    file, note, how, which = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    author = Author("alice", "here:failing")
    edit = Edit(EditKey(Entity.NOTE, note, NoteField.TEXT), "before", TYPED)
    database = Database.open(Place(file=file))
    with database.read():
        pass
    if how == "room":
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        log = file.with_name(f"{file.name}-wal")
        size = log.stat().st_size if log.exists() else 0
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + which, resource.RLIM_INFINITY))
    else:
        fail_from_statement(which, how)
    try:
        with database.write() as connection:
            edits.keep(connection, author, edit)
        print("kept", flush=True)
        with database.write() as connection:
            edits.settle(connection, author, edit)
        print("settled", flush=True)
    except WorkspaceError as error:
        print(f"failed: {error}", flush=True)


if __name__ == "__main__":
    main()
