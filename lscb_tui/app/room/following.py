"""Following what is sent: a thread that looks again and again, and tells only of what is new."""

import threading
from collections.abc import Callable
from contextlib import suppress

from textual.message import Message

from ...model.errors import BadInput, Unavailable
from ...model.slide import Slide

Look = Callable[[], tuple[int, Slide]]
"""What was sent last, with a number that is another for every sending. Raises BadInput or Unavailable."""

LOOK_SECONDS = 0.3
TRY_AGAIN_SECONDS = 1.0


class Sent(Message):
    """Something was sent."""

    def __init__(self, slide: Slide) -> None:
        super().__init__()
        self.slide = slide


class Lost(Message):
    """It cannot be known any more what was sent, or can be again. The room is not told why."""

    def __init__(self, *, is_lost: bool) -> None:
        super().__init__()
        self.is_lost = is_lost


class Broken(Message):
    """Something went wrong that nobody expected."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class Following:
    """Looks until it is ended. `tell` is called in its thread and must not wait."""

    def __init__(self, look: Look, tell: Callable[[Message], object]) -> None:
        self._look, self._tell = look, tell
        self._ended = threading.Event()
        self._seen: int | None = None
        self._is_lost = False
        self._thread = threading.Thread(target=self._follow, daemon=True, name="room")

    def begin(self) -> None:
        """Look from now on."""
        self._thread.start()

    def end(self) -> None:
        """Look no more. A look that is under way is not waited for."""
        self._ended.set()

    def _follow(self) -> None:
        while not self._ended.is_set():
            try:
                counter, slide = self._look()
            except (BadInput, Unavailable):
                self._lose(is_lost=True)
                self._ended.wait(TRY_AGAIN_SECONDS)
                continue
            except Exception as error:  # noqa: BLE001 - told in the app, which ends with it
                with suppress(Exception):
                    self._tell(Broken(error))
                return
            self._lose(is_lost=False)
            if counter != self._seen:
                self._seen = counter
                self._tell(Sent(slide))
            self._ended.wait(LOOK_SECONDS)

    def _lose(self, *, is_lost: bool) -> None:
        if is_lost is not self._is_lost:
            self._is_lost = is_lost
            self._tell(Lost(is_lost=is_lost))
