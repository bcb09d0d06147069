"""The app's side of the workspace: its store, what it tells, and the notes and meetings as they are known here.

The store's thread does the work and tells what happened; everything in these classes happens in the app's own thread.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from textual.message import Message

from ..workspace.journal import Entity
from ..workspace.news import Failed, News, Opened, Others, Refused, Settled, Trouble
from ..workspace.presence import Present
from ..workspace.store import Job, Store
from .notebook import Notebook
from .proceedings import Proceedings
from .typed import Then, TypedTexts

StoreMaker = Callable[[Callable[[News], None]], Store]


class StoreTold(Message):
    """News of the store, brought to the app's own thread."""

    def __init__(self, news: News) -> None:
        super().__init__()
        self.news = news


class JobDone(Message):
    """A job of the store is done: `then` is to be called with its result, or its error."""

    def __init__(self, then: Then, result: Any) -> None:
        super().__init__()
        self.then, self.result = then, result


class Keeping:
    """One store, what is typed, and what is kept: `notebook` has the notes, `proceedings` the meetings."""

    def __init__(self, make_store: StoreMaker, post: Callable[[Message], Any]) -> None:
        self._post = post
        self.store = make_store(lambda news: self._later(StoreTold(news)))
        self.is_open = self.has_failed = False
        self.trouble = ""
        self.typed = TypedTexts(self.store, self.write)
        self.notebook = Notebook(self)
        self.proceedings = Proceedings(self)
        self._others: tuple[Present, ...] = ()

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is nowhere but in memory."""
        return self.store.unsaved

    def write(self, job: Job, then: Then) -> None:
        """Have the store do a job, and go on with its result, or its error, in the app's thread."""
        self.store.write(job, lambda result: self._later(JobDone(then, result)))

    def read(self, job: Job, then: Then) -> None:
        """Have the store look something up, and go on with its result, or its error, in the app's thread."""
        self.store.read(job, lambda result: self._later(JobDone(then, result)))

    def others_in(self, entity: Entity, identifier: str) -> list[str]:
        """Who else has a note or a meeting open."""
        return sorted({one.who for one in self._others if (one.entity, one.id) == (entity, identifier)})

    def take(self, news: News) -> None:
        """Take what the store told."""
        self.notebook.take(news)
        self.proceedings.take(news)
        match news:
            case Opened():
                self.is_open = True
                for refused in news.unsettled:
                    self.typed.refuse(refused)
            case Settled():
                self.typed.settled(news)
            case Refused():
                self.typed.refuse(news)
            case Others():
                self._others = news.present
            case Trouble():
                self.trouble = news.reason
            case Failed():
                self.has_failed, self.trouble = True, news.reason

    def _later(self, message: Message) -> None:
        with suppress(Exception):  # the app may be gone
            self._post(message)
