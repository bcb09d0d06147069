"""A store on a disk of one megabyte that fills and has room again: `python -m tests.workspace.full_disk FOLDER`.

It is run in a mount namespace of its own and says `saved` where everything was as it should be.
"""

import errno
import subprocess
import sys
from pathlib import Path

from lscb_tui.model.note import Note
from lscb_tui.workspace.news import Trouble
from lscb_tui.workspace.place import FILE_NAME, Place

from .watching import opened

CANNOT = 77
"""The exit code where no disk can be made."""


def fill(path: Path) -> None:
    """Take all room that is left."""
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(1024))
        except OSError as error:
            assert error.errno == errno.ENOSPC


def main() -> None:
    """Type while the disk is full, and see what comes of it."""
    folder = Path(sys.argv[1])
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m,mode=700", "none", folder], check=False).returncode:
        sys.exit(CANNOT)
    with opened(Place(file=folder / FILE_NAME), "alice", folder.parent / "windows") as (one, _):
        note = one.added(Note(id="", text="before"))
        fill(folder / "filler")
        long = "typed while the disk was full " * 1000
        one.typed(note, long)
        assert "full" in one.told(Trouble).reason
        assert one.store.unsaved
        assert not one.store.flush(0.3)
        (folder / "filler").unlink()
        assert one.told(Trouble).reason == ""
        assert one.settled_note().text == long
        assert not one.store.unsaved
    print("saved")


if __name__ == "__main__":
    main()
