"""The meetings as they are known in the app: their records, what is typed into them, and the steps that are taken."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ..meetings.fields import read_field, write_field
from ..meetings.places import Step, with_ids
from ..model.errors import BadInput
from ..model.kept_meeting import KeptMeeting
from ..model.meeting import MeetingRecord
from ..model.note import new_id
from ..model.slide import Slide
from ..workspace import meetings, room
from ..workspace.edits import EditKey
from ..workspace.journal import Entity
from ..workspace.news import Changed, News, Opened, Refused, Settled
from .known import Known
from .typed import Then

if TYPE_CHECKING:
    from .keeping import Keeping


class Proceedings(Known):
    """All meetings of the workspace, by id. `meetings` are as they are kept, `record` as they stand in this window."""

    ENTITY = Entity.MEETING

    def __init__(self, keeping: "Keeping") -> None:
        super().__init__(keeping)
        self.meetings: dict[str, KeptMeeting] = {}
        self._removed: dict[str, KeptMeeting] = {}
        self._standing: dict[str, tuple[MeetingRecord, dict[str, str], MeetingRecord]] = {}
        """A record as kept, what is typed in it, and the record with that; the same until one of the two changes."""

    def record(self, meeting: str) -> MeetingRecord:
        """The record with what is typed written in, where it fits; the same object until something changes."""
        held = self.known(meeting)
        if held is None:
            raise KeyError(meeting)
        kept, typed = held.record, self.keeping.typed.of(Entity.MEETING, meeting)
        before = self._standing.get(meeting)
        if before and before[0] is kept and before[1] == typed:
            return before[2]
        record = _with(kept, typed)
        if before and before[2] == record:  # what was typed has become the text
            record = before[2]
        self._standing[meeting] = (kept, typed, record)
        return record

    def known(self, meeting: str) -> KeptMeeting | None:
        """A meeting as it is kept, or was when it was removed, which the next step in it undoes; else None."""
        return self.meetings.get(meeting) or self._removed.get(meeting)

    def text(self, meeting: str, path: str) -> str:
        """A field as it stands in this window: as typed, else as kept. Empty where what it belongs to is gone."""
        return self.keeping.typed.text(_key(meeting, path), self._known(meeting, path))

    def type(self, meeting: str, path: str, text: str) -> None:
        """Take what is typed so far in a field. What it belongs to may be gone: that is said when it is left."""
        self.keeping.typed.type(_key(meeting, path), self._known(meeting, path), text)

    def add(self, record: MeetingRecord) -> KeptMeeting:
        """Keep a new meeting, which has its id at once, as has all that is in it: it can be written in."""
        number = 1 + max((one.number for one in self.meetings.values()), default=0)
        new = KeptMeeting(new_id(), with_ids(record), number)
        self.meetings[new.id] = new
        self.keeping.store.create(new)
        return new

    def take_step(self, meeting: str, title: str, step: Step, then: Then) -> None:
        """Take a step, on what was typed; `then` is given the meeting as it is kept, or the error (a Refusal)."""
        self.leave(meeting)
        self._write(lambda c, a: meetings.step(c, a, meeting, title, step), then)

    def remove(self, meeting: str, then: Then) -> None:
        """Remove a meeting; undo brings it back."""
        self.leave(meeting)
        self.keeping.write(lambda c, a: meetings.remove(c, a, meeting), then)

    def undo(self, meeting: str, then: Callable[[Any], None]) -> None:
        """Take back this person's latest step; `then` is given the Change, None where there is none, or the error."""
        self.leave(meeting)
        self.keeping.write(lambda c, a: meetings.undo(c, a, meeting), then)

    def redo(self, meeting: str, then: Callable[[Any], None]) -> None:
        """Do again what was taken back last; `then` is given what that of `undo` is."""
        self.leave(meeting)
        self.keeping.write(lambda c, a: meetings.redo(c, a, meeting), then)

    def send(self, meeting: str, slide: Slide, then: Then) -> None:
        """Let the view for the room show something; `then` is given its number, or the error."""
        self.keeping.write(lambda c, a: room.send(c, a, meeting, slide), then)

    def refused(self, meeting: str) -> list[Refused]:
        """What was typed in a meeting and cannot become the text."""
        return self.keeping.typed.refused_of(Entity.MEETING, meeting)

    def complaint(self, meeting: str, path: str) -> str:
        """Why what was typed in a field cannot be kept; empty where it can, and where two texts are to be decided."""
        return self.keeping.typed.complaint(_key(meeting, path))

    def let_go(self, refused: Refused, then: Then) -> None:
        """Give up what was typed and cannot become the text, as where its clause is gone."""
        self.keeping.typed.let_go(refused, then)

    def take(self, news: News) -> None:
        """Take what the store told of meetings."""
        match news:
            case Opened():
                self.meetings |= {meeting.id: meeting for meeting in news.meetings}
            case Changed():
                for change in news.changes:
                    if change.entity == Entity.MEETING and (gone := self.meetings.pop(change.entity_id, None)):
                        self._removed[gone.id] = gone
                for meeting in news.meetings:
                    self._removed.pop(meeting.id, None)
                    self.meetings[meeting.id] = meeting
            case Settled(thing=KeptMeeting() as meeting):
                self._know(meeting)

    def _known(self, meeting: str, path: str) -> str:
        """A field as it is kept; as it stands where what it belongs to is only typed so far; else empty."""
        kept = self.known(meeting)
        for record in (kept.record, self.record(meeting)) if kept else ():
            with suppress(BadInput):
                return read_field(record, path)
        return ""

    def _know(self, meeting: KeptMeeting) -> None:
        """A meeting as it is kept, unless a later state of it is known."""
        held = self.meetings.get(meeting.id)
        if held is None or held.version <= meeting.version:
            self._removed.pop(meeting.id, None)
            self.meetings[meeting.id] = meeting

    def _write(self, job: Callable[..., KeptMeeting], then: Then) -> None:
        def told(result: Any) -> None:
            if isinstance(result, KeptMeeting):
                self._know(result)
            then(result)

        self.keeping.write(job, told)


def _key(meeting: str, path: str) -> EditKey:
    return EditKey(Entity.MEETING, meeting, path)


def _with(record: MeetingRecord, typed: dict[str, str]) -> MeetingRecord:
    for path, text in typed.items():
        try:
            record = write_field(record, path, text)
        except BadInput:
            continue
    return record
