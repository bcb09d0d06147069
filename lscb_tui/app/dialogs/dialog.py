"""What every dialog shares: it is left once, whatever keys follow."""

from typing import TypeVar

from textual.screen import ModalScreen

Result = TypeVar("Result")
KEYS_WIDTH = 17
"""Columns for the keys that stand before a command."""


class Dialog(ModalScreen[Result]):
    """A screen over the mode, closed with a result or none."""

    CSS_PATH = "../styles/dialog.tcss"

    def __init__(self) -> None:
        super().__init__()
        self._is_left = False

    def leave(self, result: Result | None = None) -> None:
        """Close the dialog, once it stands; keys that were typed meanwhile close nothing else."""
        if self.is_mounted and self.is_current and not self._is_left:
            self._is_left = True
            self.dismiss(result)
