"""What can be done next: every step of procedure, offered where the rules of the meeting would let it be taken.

Nothing here says when a step is legal. Each is tried on the record as it stands, and offered if it is not refused.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ....meetings import amendments, minutes, motions
from ....meetings.fields import read_day
from ....meetings.places import Step, Subject
from ....model.errors import BadInput
from ....model.meeting import MeetingRecord


class Need(StrEnum):
    """What has to be typed before a step can be taken."""

    NOTHING = "nothing"
    REASON = "the reason"
    TO = "to whom, such as the Cabinet or the next meeting"
    DAY = "the day, such as 2014-09-23"


@dataclass(frozen=True, slots=True)
class Offer:
    """One step: what it is called, what it does, what it needs, and how it is made of what was typed."""

    title: str
    about: str
    needs: Need
    make: Callable[[Subject, str], Step]

    @property
    def id(self) -> str:
        """What it is chosen by."""
        return self.title


def _motion(step: Callable[[MeetingRecord, str], MeetingRecord]) -> Callable[[Subject, str], Step]:
    return lambda subject, _: lambda record: step(record, subject.item)


def _to(step: Callable[[MeetingRecord, str, str], MeetingRecord]) -> Callable[[Subject, str], Step]:
    return lambda subject, typed: lambda record: step(record, subject.item, typed)


def _whole(step: Callable[[MeetingRecord], MeetingRecord]) -> Callable[[Subject, str], Step]:
    return lambda _, __: step


_OF_BOTH = (
    Offer("Put to the vote", "the question is put", Need.NOTHING, lambda s, _: lambda record: motions.put(record, s)),
    Offer("Lapsed", "nobody seconds it", Need.NOTHING, lambda s, _: lambda record: motions.lapse(record, s)),
    Offer("Withdrawn", "by leave", Need.REASON, lambda s, typed: lambda record: motions.withdraw(record, s, typed)),
)
_OF_MOTIONS = (
    Offer("As recommended", "carried without dissent", Need.NOTHING, _motion(motions.as_recommended)),
    *_OF_BOTH,
    Offer("Deferred", "to another meeting", Need.TO, _to(motions.defer)),
    Offer("Referred", "to another body", Need.TO, _to(motions.refer)),
    Offer("Adjourned", "the debate goes on later", Need.NOTHING, _motion(motions.adjourn)),
    Offer("Resumed", "the debate goes on", Need.NOTHING, _motion(motions.resume)),
    Offer("Brought back", "before the meeting, as it was drafted", Need.NOTHING, _motion(motions.reset)),
    Offer("Ratified", "what an inquorate meeting agreed", Need.NOTHING, _motion(motions.ratify)),
    Offer("Read back", "the words were read to the meeting", Need.NOTHING, _whole(minutes.read_back)),
    Offer("Draft minute", "the minute is written up", Need.NOTHING, _whole(minutes.to_draft)),
    Offer(
        "Confirmed",
        "by a later meeting; from then on it is locked",
        Need.DAY,
        lambda _, typed: lambda record: minutes.confirm(record, read_day(typed)),
    ),
)
_OF_AMENDMENTS = (
    Offer("Accepted", "by consent", Need.NOTHING, lambda s, _: lambda record: amendments.accept(record, s)),
    *_OF_BOTH,
    Offer(
        "Ruled out", "by the chair", Need.REASON, lambda s, typed: lambda record: amendments.rule_out(record, s, typed)
    ),
)
_TRIED_WITH = {Need.NOTHING: "", Need.REASON: "a reason", Need.TO: "the Cabinet", Need.DAY: "2099-12-31"}


def offers(record: MeetingRecord, subject: Subject) -> Iterator[Offer]:
    """The steps that can be taken now on a motion or an amendment."""
    for offer in _OF_AMENDMENTS if subject.amendment else _OF_MOTIONS:
        try:
            minutes.guarded(offer.make(subject, _TRIED_WITH[offer.needs]))(record)
        except BadInput:
            continue
        yield offer
