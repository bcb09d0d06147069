"""A window that is typed into until it is killed: `python -m tests.workspace.killed FILE NOTE WINDOWS`.

Each line on standard output is the number of characters typed so far, written after they were handed to the store.
"""

import sys
import time
from pathlib import Path

from lscb_tui.model.note import NoteField
from lscb_tui.workspace.edits import Edit, EditKey
from lscb_tui.workspace.journal import Entity
from lscb_tui.workspace.news import Opened
from lscb_tui.workspace.place import Place

from .watching import watched

EVERY_SECONDS = 0.02


def main() -> None:
    """Type, and say how much."""
    file, note, windows = sys.argv[1:]
    with watched(Place(file=Path(file)), "alice", Path(windows)) as one:
        one.told(Opened)
        text = ""
        while True:
            text += "abcdefghij"[len(text) % 10]
            one.store.type(Edit(EditKey(Entity.NOTE, note, NoteField.TEXT), "", text))
            print(len(text), f"{time.monotonic():.6f}", flush=True)
            time.sleep(EVERY_SECONDS)


if __name__ == "__main__":
    main()
