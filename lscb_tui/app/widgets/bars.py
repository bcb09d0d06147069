"""The one-line bars: header, status and footer. Each is a line of plain content, redrawn only when it changes."""

from collections.abc import Sequence
from operator import itemgetter

from textual.content import Content
from textual.widget import Widget

from ...model.sanitise import sanitise_line
from ..commands import Command, Scope, command, footer_commands, shown_key
from .wrapping import cut

_FEW_MODES = 3
"""Fewer are named one by one, however little room there is."""


class _Bar(Widget):
    """One line of plain text, made for the width it is painted at: it stands in the first paint."""

    ALLOW_SELECT = False

    def line(self, width: int) -> str:
        """The text, for so many columns."""
        raise NotImplementedError

    def render(self) -> Content:
        return Content(self.line(self.size.width))


class HeaderBar(_Bar):
    """Mode, area and period on the left; the classification marking on the right."""

    def __init__(self, mode: str, classification: str) -> None:
        super().__init__(id="header")
        self._mode, self._classification = mode, sanitise_line(classification)
        self._place = ""

    def show_place(self, place: str) -> None:
        """Area and period of what is shown."""
        if (place := sanitise_line(place)) != self._place:
            self._place = place
            self.refresh()

    def line(self, width: int) -> str:
        left = f" {self._mode}" + (f"  {self._place}" if self._place else "")
        right = f"{self._classification} " if self._classification else ""
        room = width - len(right)
        if len(left) > room - 1:
            left = left[: max(room - 2, 0)] + "…"
        return left.ljust(room) + right


class StatusBar(_Bar):
    """What just happened, or what to know of what is shown."""

    def __init__(self) -> None:
        super().__init__(id="status")
        self._said = ""

    @property
    def said(self) -> str:
        """The sentence that is shown."""
        return self._said

    def say(self, text: str) -> None:
        """Show one sentence, cut after a whole word where the line has no room for it."""
        if (text := sanitise_line(text)) != self._said:
            self._said = text
            self.refresh()

    def line(self, width: int) -> str:
        return f" {cut(self._said, max(width - 2, 8))}"


class ViewBar(_Bar):
    """The views of a mode with their keys, the one that is shown between angles."""

    def __init__(self, commands: Sequence[str], shown: str) -> None:
        super().__init__(id="views")
        self._commands, self._current = commands, shown

    def choose(self, identifier: str) -> None:
        """Mark another view as the one that is shown."""
        self._current = identifier
        self.refresh()

    def line(self, width: int) -> str:
        keys = self.app.keys_in_force  # type: ignore[attr-defined]
        items = []
        for identifier in self._commands:
            item = f"{shown_key(keys[identifier], typing=False)} {command(identifier).title}"
            items.append(f"▸{item}◂" if identifier == self._current else f" {item} ")
        return " ".join(items)


class FooterBar(_Bar):
    """The next keys, from the registry and the bindings in force; in a text field, those that are no text."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(id="footer")
        self._scope = scope
        self._typing = False

    def on_mount(self) -> None:
        self.watch(self.screen, "focused", self._focus_moved)

    def line(self, width: int) -> str:
        keys = self.app.keys_in_force  # type: ignore[attr-defined]
        allowed = filter(self.app.allows, footer_commands(self._scope))  # type: ignore[attr-defined]
        named = [(c, shown_key(keys[c.id], typing=self._typing)) for c in allowed]
        named = [(c, key) for c, key in named if key]
        whole = [(c.footer, f"{key} {c.title}") for c, key in named]
        if len(_joined(whole)) > width:
            whole = _with_modes_as_one(named)
        return footer_line(whole, width).ljust(width)

    def _focus_moved(self, focused: Widget | None) -> None:
        typing = focused is not None and focused.check_consume_key("a", "a")
        if focused is not None and typing is not self._typing:
            self._typing = typing
            self.refresh()


def _with_modes_as_one(named: Sequence[tuple[Command, str]]) -> list[tuple[int, str]]:
    """The items with the modes as one, `F2–F7 Modes`, where there is no room for their names beside the mode's own."""
    modes = [(c, key) for c, key in named if c.title in [*Scope]]
    if len(modes) < _FEW_MODES:
        return [(c.footer, f"{key} {c.title}") for c, key in named]
    first, last = modes[0], modes[-1]
    one = (first[0].footer, f"{first[1]}–{last[1]} Modes")
    items = []
    for c, key in named:
        if c is first[0]:
            items.append(one)
        elif (c, key) not in modes:
            items.append((c.footer, f"{key} {c.title}"))
    return items


def footer_line(items: Sequence[tuple[int, str]], width: int) -> str:
    """Items with their ranks as a line of at most so many columns: those of the highest rank are left out first."""
    kept = list(items)
    while kept and len(_joined(kept)) > width:
        kept.remove(max(reversed(kept), key=itemgetter(0)))
    return _joined(kept)


def _joined(items: Sequence[tuple[int, str]]) -> str:
    return " " + "  ".join(text for _, text in items)
