"""Jumping: letters appear on every visible row, and typing a row's letters goes there."""

from collections.abc import Iterable, Mapping
from itertools import product
from typing import Protocol

from textual.screen import Screen

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The home row first: most jumps need no other."""


class Target(Protocol):
    """A pane with rows that can be gone to. Rows are told apart by numbers of the pane's own."""

    @property
    def is_on_screen(self) -> bool:
        """Whether it is shown at all."""

    def rows(self) -> list[int]:
        """The visible rows that can be gone to, from above."""

    def label(self, labels: Mapping[int, str]) -> None:
        """Show these labels and no others."""

    def jump_to(self, row: int) -> None:
        """Take the focus, with the cursor on that row."""


def labels(count: int) -> list[str]:
    """Labels for so many rows: of one letter each, or all of two where there are more rows than letters."""
    length = 1 if count <= len(LETTERS) else 2
    return ["".join(letters) for letters in product(LETTERS, repeat=length)][:count]


class Jump:
    """One jump over the targets of a screen. While it lasts nothing has the focus, so the screen gets every key."""

    def __init__(self, screen: Screen[None], targets: Iterable[Target]) -> None:
        self._screen, self._focused = screen, screen.focused
        self._typed = ""
        self._targets = [target for target in targets if target.is_on_screen]
        places = [(target, row) for target in self._targets for row in target.rows()]
        self._places = dict(zip(labels(len(places)), places, strict=False))

    @property
    def leads_somewhere(self) -> bool:
        """Whether there is any row to go to."""
        return bool(self._places)

    def begin(self) -> None:
        """Show the labels."""
        self._screen.set_focus(None)
        self._show(self._places)

    def takes(self, key: str) -> bool:
        """Take a key in Textual's name: letters lead to a row, any other key nowhere. Whether more are to come."""
        self._typed += key.lower()
        left = {label: place for label, place in self._places.items() if label.startswith(self._typed)}
        if len(key) > 1 or not left:
            return False
        if self._typed in left:
            target, row = left[self._typed]
            target.jump_to(row)
            return False
        self._show(left)
        return True

    def end(self) -> None:
        """Take the labels away; the focus is where it was, unless something has it already."""
        self._show({})
        if self._screen.focused is None:
            self._screen.set_focus(self._focused, scroll_visible=False)

    def _show(self, places: Mapping[str, tuple[Target, int]]) -> None:
        for target in self._targets:
            target.label({row: label for label, (other, row) in places.items() if other is target})
