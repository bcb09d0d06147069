"""Blocks laid out: their lines, and which lines belong to which block. It knows no screen."""

from collections.abc import Sequence

from rich.style import Style

from .blocks import Block, Line, lay_out


class Layout:
    """Blocks wrapped to a width in columns; no lines where there is no width yet."""

    def __init__(self, blocks: Sequence[Block] = (), width: int = 0, styles: dict[str, Style] | None = None) -> None:
        self._blocks = blocks
        self.lines: list[Line] = lay_out(blocks, width, styles or {}) if width > 0 else []
        self._extents: dict[int, tuple[int, int]] = {}
        for number, line in enumerate(self.lines):
            if line.is_first or line.block in self._extents:
                first, _ = self._extents.get(line.block, (number, number))
                self._extents[line.block] = first, number + 1

    def extent(self, block: int) -> tuple[int, int] | None:
        """The first line of a block and the line after its last, blank lines before it left out."""
        return self._extents.get(block)

    def choice_at(self, line: int) -> int | None:
        """The block that stands on a line, if it can be chosen."""
        if not 0 <= line < len(self.lines):
            return None
        block = self.lines[line].block
        first, end = self._extents.get(block, (0, 0))
        return block if self._blocks[block].key is not None and first <= line < end else None

    def rows(self, top: int, height: int) -> list[int]:
        """Between two lines, the first line of each block that can be chosen and is visible in part or whole."""
        first_of: dict[int, int] = {}
        for line in range(top, min(top + height, len(self.lines))):
            if (block := self.choice_at(line)) is not None:
                first_of.setdefault(block, line)
        return list(first_of.values())
