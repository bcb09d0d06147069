"""The desk that asks the library: worker threads with their own cursors, so that the screen never waits.

There is one lane for each kind of question. A new question in a lane supersedes the one before: that is interrupted
through its own cursor if it runs, and forgotten if it waits. Answers come back as messages; workers own no state of
the screen. The threads are daemons: leaving the program waits for no query.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.message import Message
from textual.message_pump import MessagePump

from ..model.errors import AskedWrongly, BadInput, Unavailable

if TYPE_CHECKING:
    from ..library.content import Content

_INSIST_SECONDS = 0.05

Job = Callable[["Content"], Any]


class Answered(Message):
    """An answer from the desk. `ticket` tells a late answer from the one that is waited for."""

    def __init__(self, lane: str, ticket: int, result: Any) -> None:
        super().__init__()
        self.lane, self.ticket, self.result = lane, ticket, result


class AnswerFailed(Message):
    """The question could not be answered; `reason` is a sentence with the remedy."""

    def __init__(self, lane: str, ticket: int, reason: str) -> None:
        super().__init__()
        self.lane, self.ticket, self.reason = lane, ticket, reason


class LibraryOpened(Message):
    """The content file is open; questions are answered from now on."""


class LibraryFailed(Message):
    """The content file cannot be opened; `reason` is a sentence with the remedy."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class _Question(NamedTuple):
    ticket: int
    job: Job
    asker: MessagePump


class Desk:
    """Opens the content file in the background and answers questions, a lane at a time."""

    def __init__(self, open_content: Callable[[], "Content"]) -> None:
        self._open_content = open_content
        self._content: Content | None = None
        self._opened = threading.Event()
        self._closed = False
        self.is_begun = False
        """Whether the content file is being opened, or was."""
        self._lanes: dict[str, _Lane] = {}

    def open(self, asker: MessagePump) -> None:
        """Open the content file in a thread; `asker` is told with LibraryOpened or LibraryFailed."""
        self.is_begun = True
        threading.Thread(target=self._open, args=(asker,), daemon=True, name="library").start()

    def ask(self, lane: str, job: Job, asker: MessagePump) -> int:
        """Ask a question; its ticket comes back with the answer. Before the library is open, the last one waits."""
        if lane not in self._lanes:
            self._lanes[lane] = _Lane(lane, self)
        return self._lanes[lane].ask(job, asker)

    def cursor(self) -> "Content | None":
        """A cursor of one's own, once the library is open; None when it never will be."""
        self._opened.wait()
        return self._content.cursor() if self._content and not self._closed else None

    def close(self) -> None:
        """Interrupt what runs and let the threads go. Waits for nothing."""
        self._closed = True
        for lane in self._lanes.values():
            lane.close()

    def _open(self, asker: MessagePump) -> None:
        try:
            self._content = self._open_content()
        except (BadInput, Unavailable) as error:
            asker.post_message(LibraryFailed(str(error)))
        except Exception as error:  # noqa: BLE001 - a worker's failure is told, never raised
            asker.post_message(LibraryFailed(f"the library could not be opened ({type(error).__name__})"))
        else:
            asker.post_message(LibraryOpened())
        finally:
            self._opened.set()


class _Lane:
    """One thread, one cursor, the latest question."""

    def __init__(self, name: str, desk: Desk) -> None:
        self._name, self._desk = name, desk
        self._changed = threading.Condition()
        self._waiting: _Question | None = None
        self._running: tuple[_Question, Content] | None = None
        self._ticket = 0
        self._closed = False
        threading.Thread(target=self._work, daemon=True, name=f"library-{name}").start()

    def ask(self, job: Job, asker: MessagePump) -> int:
        with self._changed:
            self._ticket += 1
            self._waiting = _Question(self._ticket, job, asker)
            self._changed.notify()
        self.interrupt()
        return self._ticket

    def interrupt(self) -> None:
        """Stop the query that runs, if one does."""
        if (running := self._running) is not None:
            self._insist(*running)

    def _insist(self, question: _Question, cursor: "Content") -> None:
        """Interrupt until the question is left: DuckDB forgets an interruption that comes between two queries."""
        if self._running == (question, cursor):
            with suppress(Exception):
                cursor.interrupt()
            again = threading.Timer(_INSIST_SECONDS, self._insist, (question, cursor))
            again.daemon = True
            again.start()

    def close(self) -> None:
        """Stop the query that runs, and the thread."""
        with self._changed:
            self._closed, self._waiting = True, None
            self._changed.notify()
        self.interrupt()

    def _work(self) -> None:
        cursor = self._desk.cursor()
        while cursor is not None:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting is not None or self._closed)
                question, self._waiting = self._waiting, None
            if question is None:
                cursor.close()
                return
            self._answer(question, cursor)

    def _answer(self, question: _Question, cursor: "Content") -> None:
        self._running = (question, cursor)
        try:
            result = question.job(cursor)
        except (AskedWrongly, BadInput, Unavailable) as error:
            self._post(question, AnswerFailed(self._name, question.ticket, str(error)))
        except Exception as error:  # noqa: BLE001 - an interrupted query is no news, any other failure is told
            if self._waiting is None:
                reason = f"this question could not be answered ({type(error).__name__})"
                self._post(question, AnswerFailed(self._name, question.ticket, reason))
        else:
            self._post(question, Answered(self._name, question.ticket, result))
        finally:
            self._running = None

    def _post(self, question: _Question, message: Message) -> None:
        with suppress(Exception):  # the asker may have left
            question.asker.post_message(message)
