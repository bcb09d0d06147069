"""The journal of a meeting, for people: who did what, when, and the words that it changed."""

import json
from collections.abc import Sequence

from ...workspace.journal import CREATED, REMOVED, Change
from ..widgets.blocks import Block, Part
from ..widgets.differences import difference_part


def step_blocks(changes: Sequence[Change]) -> list[Block]:
    """Every step, the newest first; where it changed words, with those struck and inserted."""
    return [_block(change) for change in reversed(changes)]


def _block(change: Change) -> Block:
    removed = "removed" if change.after else "brought back"
    what = removed if change.field == REMOVED else change.what or change.field
    undoing = ", taking back a step" if change.undoes else ""
    parts = [Part(f"{change.at.replace('T', ' ').removesuffix('Z')} UTC · {change.who} · {what}{undoing}", "strong")]
    if change.field not in (CREATED, REMOVED):
        before, after = _words(change.before), _words(change.after)
        if before is not None and after is not None:
            parts.append(difference_part(before, after))
    return Block(tuple(parts), key=str(change.seq), space_before=1)


def _words(held: str) -> str | None:
    """The text or the number that a change held; None where it held something else."""
    value = json.loads(held) if held else ""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None
