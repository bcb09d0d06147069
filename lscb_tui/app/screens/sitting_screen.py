"""What Resolve and Meeting share: the meeting that is before them, steps taken in it, its history, room and exports."""

from collections.abc import Callable, Sequence
from datetime import time
from typing import TYPE_CHECKING, Any

from textual import on
from textual.widgets import Static

from ...meetings.minutes import guarded
from ...meetings.places import Step
from ...model.errors import BadInput
from ...model.note import Note
from ...model.sanitise import sanitise_line
from ...model.slide import Slide
from ...workspace.errors import Conflict
from ...workspace.journal import Entity
from ...workspace.news import News, Opened, Refused
from ..dialogs.choosing import Choice, ChoosingDialog, Wording
from ..sitting import Sitting
from ..widgets.editor import Editor
from .mode_screen import ModeScreen

if TYPE_CHECKING:
    from ..proceedings import Proceedings

_STATUS_MARGIN = 2
"""Columns of the status line that hold no words."""


class SittingScreen(ModeScreen):
    """A mode over one meeting. Subclasses draw it in `show_all`, and have an `editor`."""

    def __init__(self) -> None:
        super().__init__()
        self._writing = ""
        """The path of what the editor holds; empty where it is closed."""

    @property
    def proceedings(self) -> "Proceedings":
        """The meetings of the workspace."""
        return self.lscb.proceedings

    @property
    def sitting(self) -> Sitting:
        """The meeting and the item that are chosen."""
        return self.lscb.sitting

    @property
    def no_meeting(self) -> str:
        """What to say where there is no meeting yet."""
        return f"there is no meeting yet; {self.key_of(f'{self.SCOPE.lower()}.start')} starts one"

    def say(self, text: str) -> None:
        """A sentence in the status line; one that is longer than the line stands whole above it."""
        is_long = len(text) > self.size.width - _STATUS_MARGIN
        if is_long and not self.query("#told"):
            self.mount(Static(id="told", markup=False), before="#status")
        for told in self.query("#told").results(Static):
            told.update(sanitise_line(text) if is_long else "")
        self.set_class(is_long, "-telling")
        super().say("" if is_long else text)

    def show_place(self, place: str) -> None:
        """The meeting in the header; of one that somebody removed, that what is done here brings it back."""
        gone = "removed by somebody; the next step brings it back · " if self.sitting.is_removed else ""
        super().show_place(f"{gone}{place}")

    def show_all(self, key: str | None = None) -> None:
        """Draw everything anew; the cursor goes to `key` where there is such a row."""
        raise NotImplementedError

    @property
    def minute(self) -> time:
        """The time of day, by the minute: a record tells times no more exactly."""
        return self.lscb.clock().replace(second=0, microsecond=0)

    @property
    def editor(self) -> Editor:
        """Where long texts of the meeting are written; it is shown while one is."""
        raise NotImplementedError

    def on_mount(self) -> None:
        self.show_all()

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        self.be_in()
        self.show_all()

    def on_screen_suspend(self) -> None:
        super().on_screen_suspend()
        self.leave_words()
        self.proceedings.be_in("")

    def be_in(self) -> None:
        """Let other windows know which meeting this one has open."""
        meeting = self.sitting.meeting
        self.proceedings.be_in(meeting.id if meeting else "")

    @property
    def also_here(self) -> str:
        """Who else has the meeting open, for the header; empty for nobody."""
        meeting = self.sitting.meeting
        others = self.proceedings.others_in(meeting.id) if meeting else []
        return f" · also here: {', '.join(others)}" if others else ""

    def write(self, path: str, what: str) -> None:
        """Go to the editor, with the text of a path in it."""
        meeting = self.sitting.meeting
        if meeting is None:
            return
        self._writing = path
        self.add_class("-writing")
        self.editor.show(f"{meeting.id}:{path}", self.proceedings.text(meeting.id, path))
        self.editor.put_cursor(len(self.editor.text))
        self.set_focus(self.editor)
        self.say(f"{what}; kept as you type; Esc is done")

    def typed(self, key: str, text: str) -> None:
        """Take what is typed in the editor, of the meeting and at the path that its key names."""
        meeting, _, path = key.partition(":")
        self.proceedings.type(meeting, path, text)

    def leave_words(self) -> None:
        """Close what is being written; what was typed becomes the text."""
        if self._writing:
            self._writing = ""
            self.remove_class("-writing")
        if meeting := self.sitting.meeting:
            self.proceedings.leave(meeting.id)

    def notes_changed(self, news: News) -> None:
        """Something was done, here or elsewhere."""
        self.show_all()
        if isinstance(news, Opened):
            self.be_in()
            self.decide()
        elif isinstance(news, Refused) and news.edit.key.entity is Entity.MEETING:
            if not self.is_writing:
                self.decide()
            elif isinstance(news.reason, Conflict):
                self.say("changed by somebody else too: Esc shows both texts")
            else:
                self.say(str(news.reason))

    @property
    def is_writing(self) -> bool:
        """Whether somebody is in a text, between which and its writer nothing comes."""
        return isinstance(self.focused, Editor)

    @on(Editor.Left)
    def _left_text(self) -> None:
        self.call_next(self.decide)  # once it is known what has the focus now

    def decide(self) -> None:
        """Ask about what was typed here and cannot become the text, one after another."""
        meeting = self.sitting.meeting
        waiting = self.proceedings.refused(meeting.id) if meeting else []
        if not waiting or self.is_writing or not self.is_current:
            return
        refused = waiting[0]
        if isinstance(refused.reason, Conflict):
            self._decide_conflict(refused, refused.reason)
        else:
            self._find_place(refused)

    def write_on(self, path: str) -> None:
        """Go to a text that holds both of two, to be made one; where the mode has it open anyhow, nothing is done."""

    def _find_place(self, refused: Refused) -> None:
        """What cannot stand where it was typed is kept as a note, or let go."""

        def then(chosen: str) -> None:
            if chosen == "note":
                self.lscb.notebook.add(Note(id="", text=refused.edit.text, meeting=meeting_title))
            self.proceedings.let_go(refused, lambda _: done("kept as a note" if chosen == "note" else "let go"))

        def done(said: str) -> None:
            self.show_all()
            self.say(said)
            self.decide()

        meeting_title = self.sitting.meeting.title if self.sitting.meeting else ""
        offered = [("note", "Keep it as a note", refused.edit.text), ("go", "Let it go", str(refused.reason))]
        self.choose("What was typed cannot stand", offered, then)

    def _decide_conflict(self, refused: Refused, conflict: Conflict) -> None:
        """Show both texts where somebody else has changed what was typed here, to decide between them."""
        from ..dialogs.conflict import ConflictDialog

        is_both = False

        def decided(result: Any) -> None:
            self.show_all()
            is_refused = isinstance(result, Exception) and not isinstance(result, Conflict)
            self.say(str(result) if is_refused else "decided; both texts are in the history")
            if isinstance(result, Conflict):
                self.decide()
            elif is_both and not is_refused:
                self.write_on(refused.edit.key.field)

        def then(text: str | None) -> None:
            if text is None:
                self.say("both texts are kept; going into the text and out again shows them")
            else:
                nonlocal is_both
                is_both = text not in (conflict.mine, conflict.theirs)
                self.proceedings.decide(refused, conflict, text, decided)

        self.app.push_screen(ConflictDialog(conflict), then)

    def whereabouts(self) -> dict[str, Any]:
        meeting, item = self.sitting.meeting, self.sitting.item
        return {"meeting": meeting.id, "item": (item.id or "") if item else ""} if meeting else {}

    def take(self, title: str, step: Step, said: str = "", *, then: Callable[[], None] = lambda: None) -> None:
        """Take a step, and say what it refuses, or else `said` or its title; `then` follows a step that was taken."""
        meeting = self.sitting.meeting
        if meeting is None:
            self.say(self.no_meeting)
            return

        def done(result: Any) -> None:
            is_refused = isinstance(result, Exception)
            self.show_all()
            self.say(str(result) if is_refused else said or title)
            if not is_refused:
                then()

        self.proceedings.take_step(meeting.id, title, step, done)

    def refusal(self, step: Step) -> str:
        """Why a step would be refused; empty where it would be taken."""
        try:
            guarded(step)(self.sitting.record)
        except BadInput as error:
            return str(error)
        return ""

    def choose(
        self,
        title: str,
        offered: Sequence[tuple[str, str, str]],
        then: Callable[[str], None],
        *,
        now: str | None = None,
    ) -> None:
        """Let one be chosen of several: ids with names and what is to be said of them."""
        wording = Wording(title, "Type a part of it", "There is none like this.", "Enter takes it, Esc leaves")
        choices = [Choice(identifier, name, about) for identifier, name, about in offered]

        def chosen(identifier: str | None) -> None:
            if identifier is not None:
                then(identifier)

        self.app.push_screen(ChoosingDialog(wording, choices, chosen=now), chosen)

    def send(self, slide: Slide) -> None:
        """Show the room a slide, and nothing else."""
        meeting = self.sitting.meeting
        if meeting is None:
            self.say(self.no_meeting)
            return
        told = (
            f"the room sees it; `lscb room {meeting.id}` is its view" if slide != Slide() else "the room sees nothing"
        )

        def done(result: Any) -> None:
            self.say(str(result) if isinstance(result, Exception) else told)

        self.proceedings.send(meeting.id, slide, done)

    def action_clear_room(self) -> None:
        """Show the room nothing."""
        self.send(Slide())

    def action_undo(self) -> None:
        """Take back one's own latest step."""
        self._reverse(self.lscb.proceedings.undo, "nothing of yours could be taken back", "taken back")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._reverse(self.lscb.proceedings.redo, "nothing was taken back", "done again")

    def _reverse(self, how: Callable[[str, Callable[[Any], None]], None], nothing: str, done: str) -> None:
        meeting = self.sitting.meeting
        if meeting is None:
            self.say(nothing)
            return

        def told(change: Any) -> None:
            self.show_all()
            if isinstance(change, Exception):
                self.say(str(change))
            else:
                self.say(f"{done}: {change.what or change.field}" if change else nothing)

        how(meeting.id, told)

    def action_history(self) -> None:
        """Every step that was taken in this meeting."""
        from ..dialogs.listing import ListingDialog
        from .steps_taken import step_blocks

        meeting = self.sitting.meeting
        if meeting is None:
            self.say(self.no_meeting)
            return

        def show(changes: Any) -> None:
            if isinstance(changes, Exception):
                self.say(str(changes))
            else:
                self.app.push_screen(ListingDialog(f"Steps: {meeting.title}", step_blocks(changes)))

        self.proceedings.history(meeting.id, show)

    def action_export(self) -> None:
        """Hand out the minute, the decision record, the votes, what came of it, or the whole record."""
        from .handing_out import hand_out

        hand_out(self)
