"""What is typed in this window and is not yet the text that is kept, and what became of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..model.sanitise import sanitise
from ..workspace import edits
from ..workspace.edits import Edit, EditKey
from ..workspace.errors import Conflict
from ..workspace.journal import Entity
from ..workspace.news import Refused, Settled
from ..workspace.store import Job, Store

Then = Callable[[Any], None]


class TypedTexts:
    """The texts in the fields that are being typed, of notes and meetings alike."""

    def __init__(self, store: Store, write: Callable[[Job, Then], None]) -> None:
        self._store, self._write = store, write
        self._typed: dict[EditKey, Edit] = {}
        self._as_typed: dict[EditKey, tuple[str, str]] = {}
        """Texts that were made to fit, as kept and as typed: a space at the end stays until the field is left."""
        self._left: set[EditKey] = set()
        self.refused: dict[EditKey, Refused] = {}
        """What was typed and cannot become the text; a conflict waits for a decision."""

    def text(self, key: EditKey, kept: str) -> str:
        """A field as it stands in this window: as typed, else as kept."""
        typed = self._typed.get(key)
        if typed:
            return typed.text
        fitting, as_typed = self._as_typed.get(key, (kept, kept))
        return as_typed if fitting == kept else kept

    def of(self, entity: Entity, identifier: str) -> dict[str, str]:
        """All that is typed in one note or meeting, by field."""
        return {
            key.field: edit.text for key, edit in self._typed.items() if (key.entity, key.id) == (entity, identifier)
        }

    def type(self, key: EditKey, kept: str, text: str) -> None:
        """Take what is typed so far in a field that is kept as `kept`."""
        text = sanitise(text)
        if text == self.text(key, kept):
            return
        before = self._typed.get(key)
        edit = Edit(key, before.base if before else kept, text)
        self._typed[key] = edit
        self._left.discard(key)
        self.refused.pop(key, None)
        self._store.type(edit)

    def leave(self, entity: Entity, identifier: str) -> None:
        """The fields of a note or meeting were left: what was typed becomes the text now."""
        for key in self._typed:
            if (key.entity, key.id) == (entity, identifier) and key not in self.refused:
                self._left.add(key)
                self._store.settle(key)
        for key in [key for key in self._as_typed if (key.entity, key.id) == (entity, identifier)]:
            del self._as_typed[key]

    def refused_of(self, entity: Entity, identifier: str) -> list[Refused]:
        """What was typed in one note or meeting and cannot become the text."""
        return [one for key, one in self.refused.items() if (key.entity, key.id) == (entity, identifier)]

    def conflict(self, entity: Entity, identifier: str) -> Refused | None:
        """A conflict of a note or meeting that waits for a decision."""
        waiting = self.refused_of(entity, identifier)
        return next((one for one in waiting if isinstance(one.reason, Conflict)), None)

    def complaint(self, key: EditKey) -> str:
        """Why what was typed in a field cannot be kept; empty where it can, and where two texts are to be decided."""
        refused = self.refused.get(key)
        return str(refused.reason) if refused and not isinstance(refused.reason, Conflict) else ""

    def decide(self, refused: Refused, conflict: Conflict, text: str, then: Then) -> None:
        """End a conflict with a text; mine and theirs both stay in the journal, whatever it is."""
        key = refused.edit.key

        def told(result: Any) -> None:
            if isinstance(result, Conflict):  # it was changed once more: there is something new to decide
                self.refused[key] = Refused(refused.edit, result)
            elif not isinstance(result, Exception):
                self._forget(key)
            then(result)

        self._write(lambda connection, author: edits.decide(connection, author, refused.edit, conflict, text), told)

    def let_go(self, refused: Refused, then: Then) -> None:
        """Give up what was typed and cannot become the text: the text is again as it is kept."""
        key = refused.edit.key

        def told(result: Any) -> None:
            if not isinstance(result, Exception):
                self._forget(key)
            then(result)

        self._write(lambda connection, author: edits.drop(connection, author, key), told)

    def settled(self, news: Settled) -> None:
        """The text is what was typed; what was typed since goes on from there."""
        key = news.edit.key
        typed, kept = self._typed.get(key), edits.value(news.thing, key.field)
        if typed and typed.text == news.edit.text:
            del self._typed[key]
            if key not in self._left:
                self._as_typed[key] = (kept, typed.text)
            self._left.discard(key)
        elif typed:
            self._typed[key] = replace(typed, base=kept)

    def refuse(self, news: Refused) -> None:
        """Keep it as typed, unless more was typed since."""
        typed = self._typed.setdefault(news.edit.key, news.edit)
        if typed.text == news.edit.text:
            self.refused[news.edit.key] = news

    def _forget(self, key: EditKey) -> None:
        self._typed.pop(key, None)
        self.refused.pop(key, None)
