"""The store thread: it alone touches the workspace while the app runs, and it never waits for the screen.

What is typed is handed over by `type` at every keystroke, and is on the disk within 250 ms; at a pause it becomes the
text. Everything else is a job that is done in order. News of other people's changes comes by looking at the journal.
What cannot be written stays in memory and is tried again until it can be.
"""

import threading
import time
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from ..model.errors import BadInput, Unavailable
from ..model.kept_meeting import KeptMeeting
from . import edits, journal, meetings, notes, presence
from .database import Database
from .edits import Edit, EditKey, Thing
from .errors import Conflict, DatabaseFailed, WorkspaceError
from .journal import Author, Entity
from .news import Changed, Failed, News, Opened, Others, Refused, Settled, Trouble
from .place import Place
from .window import Window

GATHER_SECONDS = 0.03
"""How long keystrokes are gathered before they are written."""
PAUSE_SECONDS = 1.5
"""After so long without a key, what was typed becomes the text."""
LOOK_SECONDS = 0.7
"""How often the journal is looked at for changes of others."""
TRY_AGAIN_SECONDS = 1.0

Job = Callable[[Connection, Author], Any]
Done = Callable[[Any], None]


@dataclass(slots=True)
class _Typed:
    """The newest text of a field, and when it was typed."""

    edit: Edit
    since: float
    last: float
    is_kept: bool = False


class Store:
    """The workspace of a running app. Every method returns at once, save `flush` and `close`.

    `tell`, and what is `done` with a job's result, are called in the store's thread and must not wait: nothing is
    saved meanwhile. Nor is anything while a job is done; a job is to be short.
    `beside` keeps something small that is no part of the workspace: it is called at every look, and before the end.
    """

    def __init__(
        self,
        place: Place,
        who: str,
        windows: Path,
        tell: Callable[[News], None],
        beside: Callable[[], None] = lambda: None,
    ) -> None:
        self._place, self._who, self._windows, self._tell, self._beside = place, who, windows, tell, beside
        self._changed = threading.Condition()
        self._typed: dict[EditKey, _Typed] = {}
        self._settled: dict[EditKey, tuple[frozenset[str], str]] = {}
        """What a field's text was settled as, and the texts it had before, which the window may still begin from."""
        self._jobs: list[tuple[Job, Done, bool]] = []
        self._new: list[Thing] = []
        self._is_in: tuple[Entity, str] | None = None
        self._to_settle: set[EditKey] = set()
        self._flushing = False
        self._closing = False
        self._idle = threading.Event()
        self._trouble = ""
        self._stuck: set[Callable[[], None]] = set()
        self._seen = 0
        self._is_opened = self._has_failed = False
        self._failure = ""
        self._beaten_for: tuple[Entity, str] | None = None
        self._present: tuple[presence.Present, ...] = ()
        self.is_begun = False
        self._thread = threading.Thread(target=self._work, daemon=True, name="store")

    def begin(self) -> None:
        """Open the workspace, in the store's thread; told with Opened or Failed."""
        if not self.is_begun:
            self.is_begun = True
            self._thread.start()

    def create(self, thing: Thing) -> None:
        """Keep a new note or meeting, under the id that it has already, before anything that is typed into it."""
        with self._changed:
            self._new.append(thing)
            self._idle.clear()
            self._changed.notify()

    def type(self, edit: Edit) -> None:
        """Take what is typed so far: it is on the disk within 250 ms, and the text at a pause."""
        moment = time.monotonic()
        with self._changed:
            edit = self._on_what_was_settled(edit)
            before = self._typed.get(edit.key)
            since = before.since if before and not before.is_kept else moment
            self._typed[edit.key] = _Typed(edit, since, moment)
            self._idle.clear()
            self._changed.notify()

    def settle(self, key: EditKey) -> None:
        """Make what was typed in a field the text now: the field was left."""
        with self._changed:
            if key in self._typed:
                self._to_settle.add(key)
                self._changed.notify()

    def write(self, job: Job, done: Done) -> None:
        """Do a job that changes something, after all that was asked before; `done` is given its result or its error."""
        self._ask(job, done, is_writing=True)

    def read(self, job: Job, done: Done) -> None:
        """Do a job that only looks."""
        self._ask(job, done, is_writing=False)

    def be_in(self, entity: Entity, identifier: str) -> None:
        """Say which note or meeting this window has open; empty for none of its kind."""
        with self._changed:
            if identifier:
                self._is_in = (entity, identifier)
            elif self._is_in and self._is_in[0] is entity:
                self._is_in = None
            self._changed.notify()

    @property
    def unsaved(self) -> bool:
        """Whether something typed or made is in memory only."""
        with self._changed:
            return bool(self._new) or any(not typed.is_kept for typed in self._typed.values())

    def flush(self, seconds: float) -> bool:
        """Have everything that was typed on the disk, and settled where it can be; whether that was done in time."""
        with self._changed:
            if not self.is_begun or self._has_failed:
                return not (self._new or self._typed)
            self._flushing = True
            self._idle.clear()
            self._changed.notify()
        return self._idle.wait(seconds)

    def close(self, seconds: float) -> bool:
        """Flush, and end the thread; whether everything typed was saved in time."""
        end = time.monotonic() + seconds
        done = self.flush(seconds)
        with self._changed:
            self._closing = True
            self._changed.notify()
        if self.is_begun:
            self._thread.join(max(0.0, end - time.monotonic()))
        return done

    def _ask(self, job: Job, done: Done, *, is_writing: bool) -> None:
        with self._changed:
            if not self._has_failed:
                self._jobs.append((job, done, is_writing))
                self._changed.notify()
                return
        done(WorkspaceError(self._failure))

    def _work(self) -> None:
        try:
            self._window = Window(self._windows, shared=self._place.is_shared)
            self._author = Author(self._who, self._window.session)
            self._watch = presence.Watch(self._window)
            self._database = Database.open(self._place)
            self._go_round()
        except (BadInput, Unavailable) as error:
            self._fail(str(error))
        except Exception as error:  # noqa: BLE001 - a worker's failure is told, never raised
            self._fail(f"{self._place.name}: the workspace cannot be used ({type(error).__name__})")

    def _fail(self, told: str) -> None:
        with self._changed:
            self._has_failed, self._failure = True, told
            jobs, self._jobs = self._jobs, []
            self._idle.set()
        self._say(Failed(told))
        for _, done, _ in jobs:
            with suppress(Exception):
                done(WorkspaceError(told))

    def _go_round(self) -> None:
        """Do what is due, again and again, until the store is closed."""
        looked = beaten = 0.0
        while True:
            moment = time.monotonic()
            is_opened = self._attempt(self._take_over) if not self._is_opened else True
            if is_opened and self._attempt(self._keep_typed) and self._attempt(self._settle_next):
                self._attempt(self._do_job)
                if moment - beaten >= presence.BEAT_SECONDS or self._is_in != self._beaten_for:
                    beaten = moment
                    self._attempt(self._beat)
                if moment - looked >= LOOK_SECONDS:
                    looked = moment
                    self._attempt(self._look)
                    self._keep_beside()
            if self._wait():
                break
        with suppress(Exception), self._database.write() as connection:
            presence.leave(connection, self._window.session)
        self._database.close()
        self._window.close()

    def _keep_beside(self) -> None:
        with suppress(Exception):  # what it keeps is a comfort, and never worth a word
            self._beside()

    def _wait(self) -> bool:
        """Wait until there is something to do; whether the store is to end."""
        if self._flushing:
            self._keep_beside()
        with self._changed:
            if self._flushing and not (self._new or self._typed or self._jobs):
                self._flushing = False
                self._idle.set()
            if self._closing and not self._jobs:
                return True
            if self._stuck & {self._take_over, self._keep_typed, self._settle_next}:
                self._changed.wait(TRY_AGAIN_SECONDS)
            elif seconds := self._patience():
                self._changed.wait(seconds)
            return False

    def _patience(self) -> float:
        """Seconds until the next thing is due."""
        has_job = self._jobs and self._do_job not in self._stuck
        if has_job or self._new or self._to_settle or (self._flushing and self._typed):
            return 0.0
        moment = time.monotonic()
        due = [LOOK_SECONDS]
        for typed in self._typed.values():
            due.append((typed.last + PAUSE_SECONDS if typed.is_kept else typed.since + GATHER_SECONDS) - moment)
        return max(0.0, min(due))

    def _attempt(self, work: Callable[[], None]) -> bool:
        """Do something with the database; where it fails, say so and try again later. Whether it is done.

        All is well again when everything works that failed.
        """
        try:
            work()
        except Exception as error:  # noqa: BLE001 - whatever it is, what is typed is not given up for it
            self._stuck.add(work)
            self._in_trouble(f"{self._place.name}: {_reason(error)}; what you type is kept here and tried again")
            return False
        self._stuck.discard(work)
        if not self._stuck:
            self._in_trouble("")
        return True

    def _in_trouble(self, told: str) -> None:
        if told != self._trouble:
            self._trouble = told
            self._say(Trouble(told))

    def _take_over(self) -> None:
        """Begin: adopt what vanished windows of this person had typed, settle it, and read everything."""
        with self._database.write() as connection:
            left = edits.sessions_of(connection, self._who)
            edits.adopt(connection, self._author, self._window.gone(left))
            recovered = edits.of_session(connection, self._author.session)
            refused = edits.settle_all(connection, self._author)
            everything = notes.all_notes(connection), meetings.all_meetings(connection)
            self._seen = journal.latest(connection)
        self._is_opened = True
        unsettled = {edit.key for edit, _ in refused}
        settled = tuple(edit for edit in recovered if edit.key not in unsettled)
        self._say(Opened(*everything, settled, tuple(Refused(edit, why) for edit, why in refused)))

    def _keep_typed(self) -> None:
        """Write what was made and typed since, in one transaction."""
        moment = time.monotonic()
        with self._changed:
            fresh = [typed for typed in self._typed.values() if not typed.is_kept]
            is_due = self._flushing or any(moment - typed.since >= GATHER_SECONDS for typed in fresh)
            is_due = is_due or any(typed.edit.key in self._to_settle for typed in fresh)
            new = list(self._new)
            chosen = [typed.edit for typed in fresh] if is_due or new else []
        if not (chosen or new):
            return
        with self._database.write() as connection:
            for thing in new:
                _create(connection, self._author, thing)
            for edit in chosen:
                edits.keep(connection, self._author, edit)
        with self._changed:
            for edit in chosen:
                if (typed := self._typed.get(edit.key)) and typed.edit is edit:
                    typed.is_kept = True
            del self._new[: len(new)]
        if new:
            self._look()

    def _settle_next(self) -> None:
        """Make a text of an edit that has paused or was left; one, so that what is typed meanwhile does not wait."""
        moment = time.monotonic()
        with self._changed:
            due = (
                typed.edit
                for typed in self._typed.values()
                if typed.is_kept
                and (self._flushing or typed.edit.key in self._to_settle or moment - typed.last >= PAUSE_SECONDS)
            )
            edit = next(due, None)
        if edit is None:
            return
        try:
            with self._database.write() as connection:
                thing = edits.settle(connection, self._author, edit)
        except (Conflict, BadInput) as error:
            self._forget(edit)
            self._say(Refused(edit, error))
        else:
            self._forget(edit, settled=edits.value(thing, edit.key.field))
            self._say(Settled(edit, thing))
            self._look()

    def _forget(self, edit: Edit, settled: str | None = None) -> None:
        """The edit is no longer waiting. What was typed since goes on from the text that was `settled`."""
        with self._changed:
            if settled is not None:
                earlier, latest = self._settled.get(edit.key, (frozenset(), edit.base))
                self._settled[edit.key] = (
                    frozenset({edit.base}) | (earlier if latest == edit.base else set()),
                    settled,
                )
            typed = self._typed.get(edit.key)
            if typed and typed.edit is edit:
                del self._typed[edit.key]
                self._to_settle.discard(edit.key)
            elif typed:
                typed.edit = self._on_what_was_settled(typed.edit)
                typed.is_kept = False

    def _on_what_was_settled(self, edit: Edit) -> Edit:
        """The edit, begun from the text as settled: whoever types has not heard of that yet."""
        earlier, latest = self._settled.get(edit.key, (frozenset(), edit.base))
        if edit.base == latest:
            self._settled.pop(edit.key, None)
        return replace(edit, base=latest) if edit.base in earlier else edit

    def _do_job(self) -> None:
        """Do the next job, once what was made and left before it is saved."""
        with self._changed:
            if not self._jobs or self._new or self._to_settle or (self._flushing and self._typed):
                return
            job, done, is_writing = self._jobs[0]
        result: Any
        try:
            with self._database.write() if is_writing else self._database.read() as connection:
                result = job(connection, self._author)
        except DatabaseFailed:
            raise
        except Exception as error:  # noqa: BLE001 - handed to whoever asked
            result = error
        with self._changed:
            self._jobs.pop(0)
        try:
            if is_writing:
                self._look()
        finally:  # whoever asked knows by now what was changed
            with suppress(Exception):
                done(result)

    def _look(self) -> None:
        """Tell of what was committed since the last look."""
        with self._database.read() as connection:
            changes = journal.since(connection, self._seen)
            changed = {
                entity: [one.entity_id for one in changes if one.entity == entity] for entity in Entity if changes
            }
            noted = notes.some_notes(connection, changed.get(Entity.NOTE, ()))
            met = meetings.some_meetings(connection, changed.get(Entity.MEETING, ()))
            self._unlearn(connection, changed)
            present, _ = self._watch.others(connection, time.monotonic())
        if changes:
            self._seen = changes[-1].seq
            self._say(Changed(changes, noted, met))
        if present != self._present:
            self._present = present
            self._say(Others(present))

    def _unlearn(self, connection: Connection, changed: Mapping[Entity, Collection[str]]) -> None:
        """Where something else came into a field than was settled, whoever types there begins from that."""
        with self._changed:
            settled = list(self._settled.items())
        for key, entry in settled:
            if key.id in changed.get(key.entity, ()) and edits.current(connection, key) != entry[1]:
                with self._changed:
                    if self._settled.get(key) is entry:
                        del self._settled[key]

    def _beat(self) -> None:
        with self._changed:
            is_in = self._is_in
        if is_in or self._beaten_for:
            with self._database.write() as connection:
                if is_in:
                    presence.beat(connection, self._author, *is_in)
                else:
                    presence.leave(connection, self._author.session)
                _, gone = self._watch.others(connection, time.monotonic())
                for session in gone:
                    presence.leave(connection, session)
        self._beaten_for = is_in

    def _say(self, news: News) -> None:
        with suppress(Exception):  # the screen may be gone
            self._tell(news)


def _create(connection: Connection, author: Author, thing: Thing) -> None:
    """Keep what is new, if it is: the answer to an earlier attempt may have been lost."""
    if isinstance(thing, KeptMeeting):
        if not meetings.kept(connection, thing.id):
            meetings.add(connection, author, thing.record, identifier=thing.id)
    elif not notes.kept(connection, thing.id):
        notes.add(connection, author, thing)


def _reason(error: Exception) -> str:
    if isinstance(error, DatabaseFailed):
        return error.reason
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
