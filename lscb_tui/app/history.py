"""Where a reader has been: back and forward, as in a browser."""

Place = tuple[str, str | None]
"""A document's slug, and the address of a paragraph."""


class History:
    """The places visited, and which of them is shown."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._now = -1

    def visit(self, place: Place) -> None:
        """Come to a place anew; what lay forward is forgotten."""
        if self._now >= 0 and self._places[self._now] == place:
            return
        self._places[self._now + 1 :] = [place]
        self._now += 1

    def move_within(self, place: Place) -> None:
        """Move on within the place that is shown: going back returns to where it was left."""
        if self._now >= 0:
            self._places[self._now] = place

    def back(self) -> Place | None:
        """The place before, which becomes the one shown; None at the beginning."""
        return self._go(-1)

    def forward(self) -> Place | None:
        """The place after, which becomes the one shown; None at the end."""
        return self._go(1)

    def _go(self, step: int) -> Place | None:
        if not 0 <= self._now + step < len(self._places):
            return None
        self._now += step
        return self._places[self._now]
