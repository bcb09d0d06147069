"""The list and the reader: one widget that draws lines itself, and says no more to the terminal than has changed.

No widget stands for a row. A cursor step redraws the marker of two lines; new contents redraw the lines that differ,
up to their last differing column. An unchanged view sends nothing.
"""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from .blocks import Block, Line, Part
from .layout import Layout
from .roles import ROLES, role_style

GUTTER = 2
"""Columns on the left: the cursor's marker and a space, or the label of a jump."""


class LineView(ScrollView, can_focus=True):
    """Shows blocks, with a cursor on one of them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "step(1)", "Next", show=False),
        Binding("up,k", "step(-1)", "Previous", show=False),
        Binding("pagedown,space", "page(1)", "Next page", show=False),
        Binding("pageup", "page(-1)", "Previous page", show=False),
        Binding("home,g", "edge(0)", "First", show=False),
        Binding("end,G", "edge(-1)", "Last", show=False),
        Binding("enter", "choose", "Open", show=False),
    ]

    cursor: reactive[int] = reactive(-1, repaint=False, init=False)
    """The block that the cursor is on; -1 where there is none."""

    class Moved(Message):
        """The cursor came to another block."""

        def __init__(self, view: "LineView", key: str) -> None:
            super().__init__()
            self.view, self.key = view, key

        @property
        def control(self) -> "LineView":
            return self.view

    class Chosen(Moved):
        """A block was opened."""

    def __init__(self, *, id: str | None = None, empty: str = "") -> None:
        super().__init__(id=id)
        self._blocks: tuple[Block, ...] = ()
        self._empty = empty
        self._layout = Layout()
        self._styles: dict[str, Style] = {}
        self._labels: dict[int, str] = {}
        self._width = 0

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What is shown."""
        return self._blocks

    @property
    def key(self) -> str | None:
        """The key of the block under the cursor."""
        return self._blocks[self.cursor].key if 0 <= self.cursor < len(self._blocks) else None

    def show(self, blocks: Sequence[Block], *, key: str | None = None, empty: str | None = None) -> None:
        """Show other blocks, with the cursor on `key`, or on the first that can be chosen.

        `empty` is what to say where there are none.
        """
        before, scrolled, key_before = self._layout.lines, round(self.scroll_y), self.key
        is_other = (tuple(blocks), empty or self._empty) != (self._blocks, self._empty)
        self._empty = self._empty if empty is None else empty
        self._blocks = tuple(blocks)
        if is_other or self._width != self.size.width:
            self._lay_out()
        else:
            self.label({})
        keys = [block.key for block in self._blocks]
        chosen = keys.index(key) if key is not None and key in keys else self._nearest_choice(0, 1)
        self.set_reactive(LineView.cursor, chosen)
        stays = self.key is not None and self.key == key_before and self._shows_whole(scrolled)
        self.scroll_to(y=scrolled if stays else self._target_scroll(), animate=False, force=True, immediate=True)
        is_hidden = not self.size  # what was painted before it was hidden would be painted again
        if round(self.scroll_y) == scrolled and not is_hidden:
            self._redraw_differences(before, scrolled)
        else:
            self.refresh()

    def go(self, key: str) -> None:
        """Put the cursor on the block of that key and bring it into view."""
        for number, block in enumerate(self._blocks):
            if block.key == key:
                self.cursor = number
                return

    def rows(self) -> list[int]:
        """The lines that a jump can go to: the first visible line of each block that can be chosen."""
        return self._layout.rows(round(self.scroll_y), self.size.height)

    def label(self, labels: Mapping[int, str]) -> None:
        """Show labels in the gutter, by their lines; those shown before go."""
        changed = set(self._labels) | set(labels)
        self._labels = dict(labels)
        for line in changed:
            self._redraw(line, GUTTER)

    def jump_to(self, row: int) -> None:
        """Take the focus, with the cursor on the block of that line."""
        if (block := self._layout.choice_at(row)) is not None:
            self.cursor = block
        self.screen.set_focus(self, scroll_visible=False)

    def render_line(self, y: int) -> Strip:
        """One line of the view: the gutter, then the segments that were laid out."""
        if self._width != self.size.width:  # painted before the message of its size comes
            self._lay_out()
        number = y + round(self.scroll_y)
        base = self.rich_style
        lines = self._layout.lines
        if number >= len(lines):
            return Strip.blank(self.size.width, base)
        segments = [*self._gutter(number, lines[number], base), *lines[number].segments]
        return Strip(Segment.simplify(segments)).adjust_cell_length(self.size.width, base).simplify()

    def _gutter(self, number: int, line: Line, base: Style) -> list[Segment]:
        if label := self._labels.get(number):
            room = " " * (GUTTER - len(label))
            return [Segment(label, role_style(self, "label")), Segment(room, base)]
        if line.is_first and line.block == self.cursor:
            marker = "▌" if self.has_focus else "│"
            return [Segment(marker, role_style(self, "marker")), Segment(" ", base)]
        return [Segment(" " * GUTTER, base)]

    def validate_cursor(self, cursor: int) -> int:
        return max(-1, min(cursor, len(self._blocks) - 1))

    def watch_cursor(self, before: int, now: int) -> None:
        """Move the marker; scroll only where the block is out of view."""
        top = round(self.scroll_y)
        self._scroll_into_view(now)
        if round(self.scroll_y) == top:
            self._redraw_marker(before)
            self._redraw_marker(now)
        if (key := self.key) is not None:
            self.post_message(self.Moved(self, key))

    def action_step(self, by: int) -> None:
        """One block on or back; a block taller than the view is scrolled through first."""
        if self.cursor >= 0 and self._scroll_within(by):
            return
        nearest = self._nearest_choice(self.cursor + by, by)
        if nearest >= 0:
            self.cursor = nearest

    def action_page(self, by: int) -> None:
        """A page on or back, the cursor with it."""
        height = max(self.size.height - 1, 1)
        lines = self._layout.lines
        first, _ = self._layout.extent(self.cursor) or (0, 0)
        if lines:
            line = max(0, min(first + by * height, len(lines) - 1))
            nearest = self._nearest_choice(lines[line].block, -by)
            if nearest < 0 or nearest == self.cursor:
                nearest = self._nearest_choice(self.cursor + by, by)
            self.cursor = nearest if nearest >= 0 else self.cursor

    def action_edge(self, which: int) -> None:
        """The first block or the last."""
        self.cursor = self._nearest_choice(0, 1) if which == 0 else self._nearest_choice(len(self._blocks) - 1, -1)

    def action_choose(self) -> None:
        """Open the block under the cursor."""
        if (key := self.key) is not None:
            self.post_message(self.Chosen(self, key))

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew where the width changed, and keep the cursor in view."""
        if event.size.width != self._width:
            self._lay_out()
            self.refresh()
        self._scroll_into_view(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """Choose what is clicked; open it on the second click."""
        if (block := self._layout.choice_at(round(self.scroll_y) + event.y)) is not None:
            self.cursor = block
            if event.chain > 1:
                self.action_choose()

    def notify_style_update(self) -> None:
        """Another theme: lay out in its colours. A change of focus, which comes here too, has none."""
        super().notify_style_update()
        if self.is_mounted and self._width and self._current_styles() != self._styles:
            self._lay_out()
            self.refresh()

    def on_focus(self, event: events.Focus) -> None:
        self._focus_changed(event, events.DescendantFocus(self), has_focus=True)

    def on_blur(self, event: events.Blur) -> None:
        self._focus_changed(event, events.DescendantBlur(self), has_focus=False)

    def _focus_changed(self, event: events.Event, news: events.Event, *, has_focus: bool) -> None:
        """What Textual does, except that the marker alone is redrawn, not the whole view."""
        event.prevent_default()
        self.has_focus = has_focus
        self._redraw_marker(self.cursor)
        if self.parent is not None:
            self.parent.post_message(news)

    def _lay_out(self) -> None:
        self.label({})
        self._width = self.size.width
        self._styles = self._current_styles()
        blocks = self._blocks or (Block((Part(self._empty, "faint"),)),)
        self._layout = Layout(blocks, self._width - GUTTER - 1, self._styles)
        # Not the reactive itself: a new length is no reason to lay the screen out and paint it whole.
        self.set_reactive(LineView.virtual_size, Size(self._width, len(self._layout.lines)))

    def _current_styles(self) -> dict[str, Style]:
        return {role: role_style(self, role) for role in ROLES}

    def _nearest_choice(self, number: int, step: int) -> int:
        """The first block from `number` on, in the direction of `step`, that can be chosen; -1 where none can."""
        while 0 <= number < len(self._blocks):
            if self._blocks[number].key is not None:
                return number
            number += step
        return -1

    def _shows_whole(self, top: int) -> bool:
        """Whether the block under the cursor is in view where `top` is the first line."""
        first, end = self._layout.extent(self.cursor) or (0, 0)
        return top <= first and end <= top + self.size.height <= max(len(self._layout.lines), self.size.height)

    def _target_scroll(self) -> int:
        first, end = self._layout.extent(self.cursor) or (0, 0)
        return 0 if end <= self.size.height else max(0, first - 1)

    def _scroll_into_view(self, block: int) -> None:
        """Bring a block into view: by as little as shows it whole, else its beginning to the top."""
        extent = self._layout.extent(block)
        if extent is None:
            return
        first, end = extent
        top, height = round(self.scroll_y), self.size.height
        if first < top or end - first >= height:
            top = max(first - 1, 0) if first < top or first >= top + height else top
        elif end > top + height:
            top = end - height
        self.scroll_to(y=top, animate=False, force=True, immediate=True)

    def _scroll_within(self, by: int) -> bool:
        """Scroll through a block that is taller than the view; whether that was to be done."""
        first, end = self._layout.extent(self.cursor) or (0, 0)
        top, height = round(self.scroll_y), self.size.height
        if by > 0 and end > top + height and first < top + height:
            self.scroll_to(y=min(top + height // 2, end - height), animate=False, force=True, immediate=True)
            return True
        if by < 0 and first < top:
            self.scroll_to(y=max(top - height // 2, first), animate=False, force=True, immediate=True)
            return True
        return False

    def _redraw_marker(self, block: int) -> None:
        if extent := self._layout.extent(block):
            self._redraw(extent[0], 1)

    def _redraw(self, line: int, width: int) -> None:
        """Redraw the first columns of a line, if it is in view."""
        y = line - round(self.scroll_y)
        if 0 <= y < self.size.height:
            self.refresh(Region(0, y, width, 1))

    def _redraw_differences(self, before: list[Line], top: int) -> None:
        """Redraw each visible line that differs, up to the last column that either version fills."""
        for y in range(self.size.height):
            old, new = (lines[top + y] if top + y < len(lines) else None for lines in (before, self._layout.lines))
            if (old and old.segments) != (new and new.segments):
                self.refresh(Region(0, y, GUTTER + max(_filled(old), _filled(new)), 1))
            elif (old and old.is_first) or (new and new.is_first):
                self.refresh(Region(0, y, 1, 1))


def _filled(line: Line | None) -> int:
    return sum(cell_len(segment.text) for segment in line.segments) if line else 0
