"""What screens tell the app: requests that reach beyond one screen."""

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from .proof import Focus


class OpenPassage(Message):
    """Show a paragraph in Read. `address` is None for the beginning of the document."""

    def __init__(self, document: str, address: str | None = None) -> None:
        super().__init__()
        self.document, self.address = document, address


class OpenProofs(Message):
    """Show everything that proves what is in focus."""

    def __init__(self, focus: "Focus") -> None:
        super().__init__()
        self.focus = focus
