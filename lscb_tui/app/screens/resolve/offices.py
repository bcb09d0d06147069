"""Mover, seconder and vote of what is in focus. Names complete from the roll; a vote is counted before it stands."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from ....meetings import motions
from ....meetings.amendments import called
from ....meetings.places import Step, Subject
from ....meetings.refusal import Refusal
from ....meetings.slides import result_slide
from ....meetings.typed_vote import read_vote, shown_vote
from ....model.errors import BadInput
from ....model.motion import AgendaItem, Amendment
from ....resolutions.roll import Roll
from ..people import said_of, who_is_meant
from .office import Office
from .voting import CASTING, arithmetic, casting, declaring, is_waiting

if TYPE_CHECKING:
    from .screen import ResolveScreen


_VOTE = "5 3 1, or agreed"


class Offices(Vertical):
    """Three lines that Tab walks. What is typed is taken on Enter; Esc gives it up."""

    def __init__(self, resolve: "ResolveScreen") -> None:
        super().__init__(id="offices")
        self._resolve = resolve
        self._warned = ""
        """The vote that was typed with members missing: Enter again records them as not voting."""
        self._typed_for: Subject | None = None
        """What was in focus when it was typed: it is not taken for something else."""

    def compose(self) -> Iterable[Widget]:
        yield Office("Moved by", "a name on the roll", id="mover")
        yield Office("Seconded", "another name on the roll", id="seconder")
        yield Office("Vote", _VOTE, id="vote")

    def show(self) -> None:
        """Show what is recorded of what is in focus."""
        of = self._subject
        self._office("mover").show(self._roll.shown(of.mover) if of else "")
        self._office("seconder").show(self._roll.shown(of.seconder) if of else "")
        waits = is_waiting(self._resolve)
        self._office("vote").show(shown_vote(of.vote) if of and of.vote and not waits else "")
        self._office("vote").field.placeholder = "for, against or none" if waits else _VOTE

    def go_to(self, name: str) -> None:
        """Put the focus on a line."""
        self.screen.set_focus(self._office(name).field)
        if name == "vote":
            self._resolve.say(
                CASTING if is_waiting(self._resolve) else "for, against, abstained, such as 5 3 1; or agreed"
            )

    def forget(self) -> None:
        """Give up what was typed and not taken."""
        for office in self.query(Office):
            office.forget()

    @on(Input.Changed, "#mover")
    @on(Input.Changed, "#seconder")
    def _naming(self, message: Input.Changed) -> None:
        if self._office(message.input.id).typed and message.input.has_focus:
            self._typed_for = self._resolve.subject
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
            if self._is_for_another(subject):
                return
            try:
                who = who_is_meant(self._roll, typed)
            except Refusal as error:
                self._resolve.say(str(error))
                return
            title = f"{'moved' if name == 'mover' else 'seconded'} by {self._roll.shown(who)}"
            if not self._take(name, title, self._naming_step(name, who)):
                return
        self.go_to(then)

    def _is_for_another(self, subject: Subject) -> bool:
        """Whether something else was in focus when it was typed, which is said once; asked again, it is for this."""
        item, before = self._resolve.item, self._typed_for
        if before in (None, subject) or item is None:
            return False
        self._typed_for = subject
        amendment = self._resolve.amendment
        what = called(item, amendment) if amendment else "the motion"
        self._resolve.say(f"this was typed for something else; Enter again takes it for {what}")
        return True

    def _naming_step(self, name: str | None, who: str) -> Step:
        """Move or second in its turn; once both were named, set right who did."""
        subject, of = self._resolve.subject, self._subject
        if of and of.mover and of.seconder:
            mover, seconder = (who, of.seconder) if name == "mover" else (of.mover, who)
            return lambda record: motions.name_movers(record, subject, mover, seconder)
        if name == "mover":
            return lambda record: motions.move(record, subject, who)
        return lambda record: motions.second(record, subject, who)

    def _take(self, name: str | None, title: str, step: Step, then: Callable[[], None] = lambda: None) -> bool:
        """Take a step with what was typed in a line; where it is refused, that is said and the words stay."""
        if why := self._resolve.refusal(step):
            self._resolve.say(why)
            return False
        self._office(name).take()
        self._resolve.take(title, step, then=then)
        return True

    def say_result(self) -> None:
        """Say what became of what was voted on; of a tie, what is to come."""
        try:
            slide = result_slide(self._resolve.sitting.record, self._resolve.subject)
        except Refusal:
            self._resolve.say(CASTING)
        else:
            if is_waiting(self._resolve):
                self.go_to("vote")
            self._resolve.say(" · ".join([*slide.lines, *([CASTING] if is_waiting(self._resolve) else [])]))

    @on(Input.Changed, "#vote")
    def _voting(self, message: Input.Changed) -> None:
        """The arithmetic while it is typed."""
        if not self._office("vote").typed or not message.input.has_focus:
            return
        self._warned = ""
        self._typed_for = self._resolve.subject
        try:
            said = CASTING if is_waiting(self._resolve) else arithmetic(self._resolve, read_vote(message.value))
        except BadInput as error:
            said = str(error)
        self._resolve.say(said)

    @on(Input.Submitted, "#vote")
    def _voted(self, message: Input.Submitted) -> None:
        """Declare what was typed: the vote, a casting vote, or a count that sets a declared one right."""
        typed = self._office("vote").typed
        if not typed or self._is_for_another(self._resolve.subject):
            return
        is_asked_again, self._warned = self._warned == typed, typed
        try:
            if is_waiting(self._resolve):
                title, step = casting(self._resolve, typed)
            else:
                title, step = declaring(self._resolve, read_vote(typed), is_asked_again=is_asked_again)
        except BadInput as error:
            self._resolve.say(str(error))
        else:
            self._take("vote", title, step, self.say_result)

    @property
    def _subject(self) -> AgendaItem | Amendment | None:
        return self._resolve.amendment or self._resolve.item

    @property
    def _roll(self) -> Roll:
        return Roll(self._resolve.sitting.record)

    def _office(self, name: str | None) -> Office:
        return next(office for office in self.query(Office) if office.field_id == name)
