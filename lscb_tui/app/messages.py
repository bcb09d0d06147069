"""What screens tell the app: requests that reach beyond one screen."""

from textual.message import Message


class OpenPassage(Message):
    """Show a paragraph in Read. `address` is None for the beginning of the document."""

    def __init__(self, document: str, address: str | None = None) -> None:
        super().__init__()
        self.document, self.address = document, address
