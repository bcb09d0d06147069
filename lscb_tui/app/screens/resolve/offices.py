"""Mover, seconder and vote of what is in focus. Names complete from the roll; a vote is counted before it is declared."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from ....meetings import motions
from ....meetings.divisions import tally
from ....meetings.refusal import Refusal
from ....meetings.typed_vote import read_cast, read_vote, shown_vote
from ....model.errors import BadInput
from ....model.motion import AgendaItem, Amendment, Manner, MotionState, Vote
from ....resolutions.roll import Roll
from ..people import named, said_of, who_is_meant
from .office import Office

if TYPE_CHECKING:
    from .screen import ResolveScreen

_CASTING = "a tie; the casting vote: for, against or none"


class Offices(Vertical):
    """Three lines that Tab walks. What is typed is taken on Enter; Esc gives it up."""

    def __init__(self, resolve: "ResolveScreen") -> None:
        super().__init__(id="offices")
        self._resolve = resolve
        self._warned = ""
        """The vote that was typed with members missing: Enter again records them as not voting."""

    def compose(self) -> Iterable[Widget]:
        yield Office("Moved by", "a name on the roll", id="mover")
        yield Office("Seconded", "another name on the roll", id="seconder")
        yield Office("Vote", "5 3 1, or agreed", id="vote")

    def show(self) -> None:
        """Show what is recorded of what is in focus."""
        of = self._subject
        self._office("mover").show(named(self._roll, of.mover) if of else "")
        self._office("seconder").show(named(self._roll, of.seconder) if of else "")
        self._office("vote").show(shown_vote(of.vote) if of and of.vote else "")

    def go_to(self, name: str) -> None:
        """Put the focus on a line."""
        self.screen.set_focus(self._office(name).field)
        if name == "vote":
            self._resolve.say(_CASTING if self._is_tied else "for, against, abstained, such as 5 3 1; or agreed")

    def forget(self) -> None:
        """Give up what was typed and not taken."""
        for office in self.query(Office):
            office.forget()

    @on(Input.Changed, "#mover")
    @on(Input.Changed, "#seconder")
    def _naming(self, message: Input.Changed) -> None:
        if self._office(message.input.id).typed and message.input.has_focus:
            self._resolve.say(said_of(self._roll, message.value))

    @on(Input.Submitted, "#mover")
    def _moved(self, message: Input.Submitted) -> None:
        self._take_name(message.input.id, "seconder")

    @on(Input.Submitted, "#seconder")
    def _seconded(self, message: Input.Submitted) -> None:
        self._take_name(message.input.id, "vote")

    def _take_name(self, name: str | None, then: str) -> None:
        """Take the name that was typed, and go to the next line."""
        typed, subject = self._office(name).typed, self._resolve.subject
        if typed:
            try:
                who = who_is_meant(self._roll, typed)
            except Refusal as error:
                self._resolve.say(str(error))
                return
            step = motions.move if name == "mover" else motions.second
            title = f"{'moved' if name == 'mover' else 'seconded'} by {named(self._roll, who)}"
            self._office(name).take()
            self._resolve.take(title, lambda record: step(record, subject, who))
        self.go_to(then)

    @on(Input.Changed, "#vote")
    def _voting(self, message: Input.Changed) -> None:
        """The arithmetic while it is typed."""
        if not self._office("vote").typed or not message.input.has_focus:
            return
        self._warned = ""
        try:
            said = _CASTING if self._is_tied else self.arithmetic(read_vote(message.value))
        except BadInput as error:
            said = str(error)
        self._resolve.say(said)

    @on(Input.Submitted, "#vote")
    def _voted(self, message: Input.Submitted) -> None:
        typed, subject = message.value.strip(), self._resolve.subject
        try:
            if self._is_tied:
                cast = read_cast(typed)
                self._office("vote").take()
                self._resolve.take(f"casting vote: {cast}", lambda record: motions.cast(record, subject, cast))
                return
            vote = read_vote(typed)
            counted = tally(self._resolve.sitting.record, subject, vote)
        except BadInput as error:
            self._resolve.say(str(error))
            return
        if counted.missing and vote.manner is not Manner.NONE:
            if self._warned != typed:
                self._warned = typed
                self._resolve.say(f"{self.arithmetic(vote)} · Enter again: they did not vote")
                return
            vote = replace(vote, not_voting=(vote.not_voting or 0) + counted.missing)
        self._office("vote").take()
        self._resolve.declare(vote)

    def arithmetic(self, vote: Vote) -> str:
        """What a vote amounts to, before it is declared. Raises Refusal."""
        counted = tally(self._resolve.sitting.record, self._resolve.subject, vote)
        if counted.problems:
            return counted.problems[0]
        if counted.present is None:
            return f"nobody is on the roll to count against: {counted.outcome}"
        told = f"{counted.cast} of {counted.present - counted.away} who are here and may vote"
        missing = f", {counted.missing} not accounted for" if counted.missing else ""
        return f"{told}{missing}: {counted.outcome}"

    @property
    def _is_tied(self) -> bool:
        """Whether what is in focus waits for the casting vote."""
        of = self._subject
        vote = of.vote if of else None
        if vote is None or vote.casting is not None:
            return False
        return tally(self._resolve.sitting.record, self._resolve.subject, vote).outcome == MotionState.TIED

    @property
    def _subject(self) -> AgendaItem | Amendment | None:
        return self._resolve.amendment or self._resolve.item

    @property
    def _roll(self) -> Roll:
        return Roll(self._resolve.sitting.record)

    def _office(self, name: str | None) -> Office:
        return next(office for office in self.query(Office) if office.field_id == name)
