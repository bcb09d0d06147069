"""A window that is typed into until it is killed: `python -m tests.workspace.killed FILE WHAT ID FIELD WINDOWS`.

Each line on standard output is the number of characters typed so far, written after they were handed to the store.
"""

import sys
import time
from pathlib import Path

from lscb_tui.workspace.edits import Edit, EditKey
from lscb_tui.workspace.journal import Entity
from lscb_tui.workspace.news import Opened
from lscb_tui.workspace.place import Place

from .watching import watched

EVERY_SECONDS = 0.02


def main() -> None:
    """Type, and say how much."""
    file, what, identifier, field, windows = sys.argv[1:]
    key = EditKey(Entity(what), identifier, field)
    with watched(Place(file=Path(file)), "alice", Path(windows)) as one:
        one.told(Opened)
        text = ""
        while True:
            text += "abcdefghij"[len(text) % 10]
            one.store.type(Edit(key, "", text))
            print(len(text), f"{time.monotonic():.6f}", flush=True)
            time.sleep(EVERY_SECONDS)


if __name__ == "__main__":
    main()
