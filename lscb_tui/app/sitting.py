"""What is before the app of a meeting: which one, and which item of its agenda. Resolve and Meeting share it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..meetings import drafting, questions
from ..meetings.places import Subject, on_item
from ..model.kept_meeting import KeptMeeting
from ..model.meeting import MeetingRecord
from ..model.motion import AgendaItem
from .proceedings import Proceedings


@dataclass(slots=True)
class Sitting:
    """The meeting and the item that were chosen last; where there are none such, the newest and its first item.

    A meeting that somebody removes meanwhile stays: what is being done is not done to another one instead.
    """

    proceedings: Proceedings
    meeting_id: str = ""
    item_id: str = ""
    clause_id: str = ""
    """The clause that was last in focus: what is cited from other modes bears it out."""
    question_id: str = ""
    """The question that is being answered: what is cited from other modes goes into its answer."""

    @property
    def meeting(self) -> KeptMeeting | None:
        """The meeting; None where none is kept."""
        newest = max(self.proceedings.meetings.values(), key=lambda one: one.number, default=None)
        return self.proceedings.known(self.meeting_id) or newest

    @property
    def is_removed(self) -> bool:
        """Whether somebody has removed the meeting; the next step in it brings it back."""
        meeting = self.meeting
        return meeting is not None and meeting.id not in self.proceedings.meetings

    @property
    def record(self) -> MeetingRecord:
        """Its record, with what is being typed; an empty one where there is none."""
        meeting = self.meeting
        return self.proceedings.record(meeting.id) if meeting else MeetingRecord()

    @property
    def item(self) -> AgendaItem | None:
        """The item; None where the agenda is empty."""
        items = self.record.items
        return next((item for item in items if item.id == self.item_id), items[0] if items else None)

    @property
    def subject(self) -> Subject:
        """The motion of the item."""
        item = self.item
        return Subject(item.id or "" if item else "")

    def bear_out(self, address: str, line: str, say: Callable[[str], None]) -> None:
        """Let a paragraph bear out the answer that is being written, with its line; else the clause."""
        meeting, item, question = self.meeting, self.item, self.question_id
        asked = next((one for one in item.questions if one.id == question), None) if item else None
        if meeting is None or item is None or asked is None:
            self.cite(address, say)
            return
        item_id = item.id or ""

        def done(result: Any) -> None:
            say(str(result) if isinstance(result, Exception) else f"in the answer: {line}")

        self.proceedings.take_step(
            meeting.id,
            "an answer cites",
            lambda record: questions.cite_in_answer(record, item_id, question, line),
            done,
        )

    def cite(self, address: str, say: Callable[[str], None]) -> None:
        """Let a paragraph bear out the clause that was last in focus, or the first."""
        meeting, item = self.meeting, self.item
        clauses = item.clauses if item else ()
        clause = next((one for one in clauses if one.id == self.clause_id), clauses[0] if clauses else None)
        if meeting is None or item is None or clause is None:
            say("no clause is being drafted that could cite it; the mode Resolve starts one")
            return
        item_id, clause_id = item.id or "", clause.id or ""
        said = f"cited in {clause.label or 'the clause'}: {address}"

        def done(result: Any) -> None:
            say(str(result) if isinstance(result, Exception) else said)

        self.proceedings.take_step(
            meeting.id, f"cited {address}", on_item(item_id, lambda held: drafting.cite(held, clause_id, address)), done
        )

    def choose(self, meeting_id: str, item_id: str = "") -> None:
        """Go to a meeting, and to an item of it."""
        self.meeting_id, self.item_id = meeting_id, item_id
