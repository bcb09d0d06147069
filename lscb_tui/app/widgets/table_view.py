"""A table with a cursor on one cell: names down, years across, drawn line by line like `LineView`.

The names and the years stay where they are while the rest scrolls beneath them. Only the lines that a step of the
cursor touches are drawn again.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from ...model.sanitise import sanitise_line
from .line_view import GUTTER
from .roles import role_style

_NARROWEST_LABEL, _LABEL_SHARE = 16, 0.3
_BETWEEN = 2
"""Columns between two cells."""
_MARGIN = 1
"""Columns on the right, for the sign that there is more."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: what it is called, and what names it to whoever listens. One that only shows a gap has no key."""

    title: str
    key: str | None


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its name, and the text of each cell. `roles` say how cells look, by the roles of blocks."""

    key: str
    label: str
    cells: tuple[str, ...]
    roles: tuple[str, ...] = ()


Place = tuple[str, str]
"""The keys of a row and a column."""


class TableView(Widget, can_focus=True):
    """Shows rows and columns, with a cursor on one cell."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1, 0)", "Next row", show=False),
        Binding("up,k", "move(-1, 0)", "Previous row", show=False),
        Binding("right", "move(0, 1)", "Later year", show=False),
        Binding("left", "move(0, -1)", "Earlier year", show=False),
        Binding("pagedown,space", "page(1)", "Next page", show=False),
        Binding("pageup", "page(-1)", "Previous page", show=False),
        Binding("home,g", "edge(0)", "First row", show=False),
        Binding("end,G", "edge(-1)", "Last row", show=False),
        Binding("enter", "choose", "Open", show=False),
    ]

    class Moved(Message):
        """The cursor came to another cell."""

        def __init__(self, view: "TableView", place: Place) -> None:
            super().__init__()
            self.view, self.place = view, place

        @property
        def control(self) -> "TableView":
            return self.view

    class Chosen(Moved):
        """A cell was opened."""

    def __init__(self, *, id: str | None = None, empty: str = "") -> None:
        super().__init__(id=id)
        self._empty = empty
        self._columns: tuple[TableColumn, ...] = ()
        self._rows: tuple[TableRow, ...] = ()
        self._row = self._column = 0
        self._top = self._first = 0
        self._label_width = 0
        self._widths: list[int] = []
        self._labels: dict[int, str] = {}
        self._styles: dict[str, Style] = {}

    @property
    def place(self) -> Place | None:
        """The cell under the cursor."""
        if not self._rows or not any(column.key for column in self._columns):
            return None
        key = self._columns[self._column].key
        return (self._rows[self._row].key, key) if key is not None else None

    def show(self, columns: Sequence[TableColumn], rows: Sequence[TableRow], *, empty: str) -> None:
        """Show other contents, the cursor where it was as far as that is there, else on the first row's last column.

        `empty` is what to say where there are no rows.
        """
        wanted, self._empty = self.place, empty
        self._columns, self._rows = tuple(columns), tuple(rows)
        keys = [column.key for column in self._columns]
        last = max((number for number, key in enumerate(keys) if key is not None), default=0)
        self._row = self._column = 0
        if wanted and wanted[0] in (names := [row.key for row in self._rows]):
            self._row = names.index(wanted[0])
        self._column = keys.index(wanted[1]) if wanted and wanted[1] in keys else last
        self._measure()
        self._bring_into_view()
        self.refresh()

    def go(self, row: str, column: str | None = None) -> None:
        """Put the cursor on a row, and on a column where one is named."""
        rows, columns = [row.key for row in self._rows], [column.key for column in self._columns]
        number = rows.index(row) if row in rows else self._row
        self._put(number, columns.index(column) if column in columns else self._column)

    def rows(self) -> list[int]:
        """The rows that a jump can go to."""
        return list(range(self._top, min(self._top + self._height, len(self._rows))))

    def label(self, labels: Mapping[int, str]) -> None:
        """Show labels in the gutter, by their rows; those shown before go."""
        changed = set(self._labels) | set(labels)
        self._labels = dict(labels)
        for row in changed:
            self._redraw(row)

    def jump_to(self, row: int) -> None:
        """Take the focus, with the cursor on that row."""
        self._put(row, self._column)
        self.screen.set_focus(self, scroll_visible=False)

    def step_to(self, by: int, is_wanted: Callable[[str], bool]) -> bool:
        """Go to the next cell, row by row in the direction of `by`, whose text is wanted; whether there is one."""
        width = len(self._columns)
        number = self._row * width + self._column + by
        while 0 <= number < len(self._rows) * width:
            row, column = divmod(number, width)
            if self._columns[column].key is not None and is_wanted(self._rows[row].cells[column]):
                self._put(row, column)
                return True
            number += by
        return False

    def seek(self, text: str) -> bool:
        """Go to the first row whose name holds the text; whether there is one."""
        found = next((n for n, row in enumerate(self._rows) if text.casefold() in row.label.casefold()), None)
        if found is not None:
            self._put(found, self._column)
        return found is not None

    def render_line(self, y: int) -> Strip:
        """The years on the first line, then a row a line."""
        base = self.rich_style
        if not self._rows:
            text = self._empty if y == 0 else ""
            return self._strip([Segment(" " * GUTTER + text, self._style("faint"))], base)
        number = y - 1 + self._top
        if y == 0:
            return self._strip(self._heading(), base)
        return self._strip(self._line(number), base) if number < len(self._rows) else Strip.blank(self.size.width, base)

    def action_move(self, down: int, right: int) -> None:
        """One row or one column on or back; columns that only show a gap are passed over."""
        column = self._column + right
        while right and 0 <= column < len(self._columns) and self._columns[column].key is None:
            column += right
        self._put(self._row + down, column if 0 <= column < len(self._columns) else self._column)

    def action_page(self, by: int) -> None:
        """A page on or back."""
        self._put(self._row + by * max(self._height - 1, 1), self._column)

    def action_edge(self, which: int) -> None:
        """The first row or the last."""
        self._put(0 if which == 0 else len(self._rows) - 1, self._column)

    def action_choose(self) -> None:
        """Open the cell under the cursor."""
        if (place := self.place) is not None:
            self.post_message(self.Chosen(self, place))

    def on_resize(self) -> None:
        self._measure()
        self._bring_into_view()
        self.refresh()

    def on_focus(self) -> None:
        self._redraw(self._row)

    def on_blur(self) -> None:
        self._redraw(self._row)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the click is; open the cell on the second click."""
        row = event.y - 1 + self._top
        if event.y > 0 and row < len(self._rows):
            self._put(row, self._column_at(event.x))
            if event.chain > 1:
                self.action_choose()

    def on_mouse_scroll_down(self) -> None:
        self.action_move(1, 0)

    def on_mouse_scroll_up(self) -> None:
        self.action_move(-1, 0)

    @property
    def _height(self) -> int:
        return max(self.size.height - 1, 1)

    @property
    def _shown(self) -> range:
        return self._columns_from(self._first)

    def _columns_from(self, first: int) -> range:
        """The columns that fit from one on; that one at least."""
        room, end = self.size.width - GUTTER - self._label_width - _MARGIN, first
        while end < len(self._widths) and (room := room - self._widths[end] - _BETWEEN) >= 0:
            end += 1
        return range(first, max(end, first + 1))

    def _measure(self) -> None:
        """The widths of the names and of each column; a gap is as narrow as its sign, all years are of one width."""
        years = [number for number, column in enumerate(self._columns) if column.key is not None]
        texts = [self._columns[number].title for number in years]
        texts += [row.cells[number] for row in self._rows for number in years]
        width = min(max((cell_len(text) for text in texts), default=1), max(self.size.width // 3, 8))
        self._widths = [cell_len(column.title) if column.key is None else width for column in self._columns]
        longest = max((cell_len(row.label) for row in self._rows), default=0)
        room = self.size.width - GUTTER - _MARGIN
        least = min(longest, max(_NARROWEST_LABEL, int(self.size.width * _LABEL_SHARE)))
        over = sum(each + _BETWEEN for each in self._widths) - (room - least)
        spare = -over if over <= 0 else (room - least) % (width + _BETWEEN)
        self._label_width = min(longest, least + spare)

    def _column_at(self, x: int) -> int:
        """The year that stands at a column of the screen; the one under the cursor where none does."""
        left = GUTTER + self._label_width
        for number in self._shown:
            left += _BETWEEN + self._widths[number]
            if x < left:
                return number if self._columns[number].key is not None else self._column
        return self._column

    def _put(self, row: int, column: int) -> None:
        row = max(0, min(row, len(self._rows) - 1))
        if (row, column) == (self._row, self._column):
            return
        before, view = self._row, (self._top, self._first)
        self._row, self._column = row, column
        self._bring_into_view()
        if view == (self._top, self._first):
            self._redraw(before)
            self._redraw(row)
        else:
            self.refresh()
        if (place := self.place) is not None:
            self.post_message(self.Moved(self, place))

    def _bring_into_view(self) -> None:
        self._top = min(self._top, self._row, max(len(self._rows) - self._height, 0))
        self._top = max(self._top, self._row - self._height + 1, 0)
        self._first = min(self._first, self._column)
        while self._first > 0 and len(self._columns) - 1 in self._columns_from(self._first - 1):
            self._first -= 1
        while self._column not in self._shown:
            self._first += 1

    def _redraw(self, row: int) -> None:
        y = row - self._top + 1
        if 0 < y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))

    def _heading(self) -> list[Segment]:
        """The years, with arrows where there are more on either side."""
        style = self._style("heading")
        shown = self._shown
        more_left, more_right = shown.start > 0, shown.stop < len(self._columns)
        segments = [Segment(" " * (GUTTER + self._label_width - 1) + ("‹" if more_left else " "), style)]
        for number in shown:
            segments.append(Segment(" " * _BETWEEN, style))
            segments.append(Segment(_cut(self._columns[number].title, self._widths[number]), style))
        return [*segments, Segment("›", style)] if more_right else segments

    def _line(self, number: int) -> list[Segment]:
        row, is_row = self._rows[number], number == self._row
        label = self._labels.get(number, "")
        marker = label or (("▌" if self.has_focus else "│") if is_row else "")
        segments = [
            Segment(marker, self._style("label" if label else "marker")),
            Segment(" " * (GUTTER - len(marker)), self._style("plain")),
            Segment(_cut(row.label, self._label_width), self._style("strong" if is_row else "plain")),
        ]
        for column in self._shown:
            role = row.roles[column] if row.roles else "plain"
            is_cursor = is_row and column == self._column
            style = self._style("cursor") if is_cursor and self.has_focus else self._style(role)
            text = _cut(row.cells[column], self._widths[column])
            lead = " " * (_BETWEEN - 1) + ("▸" if is_cursor else " ")
            segments += [Segment(lead, self._style("marker")), Segment(text, style)]
        return segments

    def _strip(self, segments: list[Segment], base: Style) -> Strip:
        return Strip(Segment.simplify(segments)).adjust_cell_length(self.size.width, base).simplify()

    def notify_style_update(self) -> None:
        """Another theme: its colours from now on."""
        super().notify_style_update()
        self._styles = {}

    def _style(self, role: str) -> Style:
        if role not in self._styles:
            self._styles[role] = role_style(self, role)
        return self._styles[role]


def _cut(text: str, width: int) -> str:
    """One safe line of exactly `width` columns; … where more was cut."""
    line = sanitise_line(text)
    return set_cell_size(line, width) if cell_len(line) <= width else f"{set_cell_size(line, width - 1)}…"
