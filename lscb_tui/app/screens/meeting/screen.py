"""Meeting: the agenda with its timer, the item in focus, and the log of questions with Find beside it."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from textual import on
from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widget import Widget

from ....library.search import find
from ....meetings import agenda
from ....meetings.timing import running
from ....model.meeting import MeetingRecord
from ....model.motion import AgendaItem
from ....model.note import new_id
from ....packs.presenting import headlines_of
from ....workspace.news import News, Opened
from ...commands import Scope, bindings, commands_of
from ...messages import OpenPassage
from ...widgets.bars import StatusBar
from ...widgets.editor import Editor
from ...widgets.line_view import LineView
from ...widgets.search_field import SearchField
from ..interests import ask_interest
from ..sitting_screen import SittingScreen
from . import adding, asking, saying, sending, starting
from .afterwards import show_afterwards
from .agenda_blocks import NO_MEETING, agenda_blocks
from .attending import ask_attendance
from .item_blocks import item_blocks
from .question_pane import NOT_ASKED, QuestionPane
from .rows import Kind, Row

if TYPE_CHECKING:
    from ....model.note import Source

_HITS = 20
_NO_ITEM = "The item in focus stands here: its papers, what to present, questions, actions and the motion."


class MeetingScreen(SittingScreen):
    """The mode of the officer who presents, and of the clerk who keeps the time and the log."""

    SCOPE = Scope.MEETING
    AUTO_FOCUS = "#agenda"
    BINDINGS = bindings(Scope.MEETING)
    CSS_PATH = "../../styles/meeting.tcss"

    def __init__(self) -> None:
        super().__init__()
        self._timer: Timer | None = None
        self._offer: dict[str, Callable[[Any], None]] = {}
        """To whom it is told what is held, once that is read."""
        self._hint = ""
        """What the status line said last of the keys."""

    def panes(self) -> Iterable[Widget]:
        with Horizontal(id="body"):
            yield LineView(id="agenda")
            with Vertical(id="item-pane"):
                yield LineView(id="item", empty=_NO_ITEM)
                yield Editor(self.typed, id="own-words")
            yield QuestionPane(self, id="asking")

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        if not (self.is_asking or self._writing):
            self._say_next_keys()

    def on_screen_suspend(self) -> None:
        super().on_screen_suspend()
        self._stop_timer()

    @property
    def row(self) -> Row | None:
        """The row in focus: of the item, if the person is in it, else of the agenda."""
        return Row.of(self._item_view.key if self._is_in_item else self._agenda.key)

    @property
    def is_asking(self) -> bool:
        """Whether a question is open."""
        return self.has_class("-asking")

    def answered(self, lane: str, result: Any) -> None:
        match lane:
            case "hits":
                self._question.show_hits(result.hits)
            case "starts" | "papers":
                self._offer[lane](result)
            case "slide":
                self.send(result)
            case "headlines":
                item, found = result
                told = f"{len(found)} lines to present; Enter writes your own notes beneath one"
                self.take("lines to present", lambda record: agenda.add_headlines(record, item, found), told)

    def notes_changed(self, news: News) -> None:
        super().notes_changed(news)
        if isinstance(news, Opened):
            self._say_next_keys()

    def find(self, words: str) -> None:
        """Look for words in the papers, those of the home area first."""
        home = self.lscb.home_area
        self.ask("hits", lambda content: find(content, words, home_area=home, limit=_HITS))

    def sayable(self) -> str | None:
        if self.is_asking:
            return self._question.line
        return saying.sayable(self.sitting.item, self.row)

    def explainable(self) -> tuple[str, str] | None:
        line = self.sayable()
        return (line, self.lscb.home_area) if line else None

    def notable(self) -> "Source | None":
        return saying.source(self.sitting.item, self.row)

    def keeps_note(self) -> bool:
        """Keep question and answer as a note, and stay with them."""
        if not self.is_asking:
            return False
        if note := self._question.note():
            self.lscb.notebook.add(note)
            self.say(f"kept as a note with meeting and item; {self.key_of('app.notes')} has it")
        else:
            self.say(NOT_ASKED)
        return True

    def cite(self) -> None:
        """Put the hit or the line in focus into the answer; else let it bear out the clause."""
        if self.is_asking:
            self._question.cite_hit()
        else:
            super().cite()

    def show_all(self, key: str | None = None) -> None:
        """Draw everything anew; the cursor of the item goes to `key`."""
        meeting, record, item = self.sitting.meeting, self.sitting.record, self.sitting.item
        self.set_class(meeting is None, "-none")
        if meeting is None:
            keeping, no_meeting = self.lscb.keeping, NO_MEETING.format(start=self.key_of("meeting.start"))
            empty = no_meeting if keeping.is_open else keeping.trouble or "Opening the workspace …"
            self._agenda.show((), empty=empty)
            self._item_view.show((), empty="")
            self.show_place("no meeting")
            return
        self._show_agenda(record, item)
        keys = {one.id.partition(".")[2]: self.key_of(one.id) for one in commands_of(Scope.APP, Scope.MEETING)}
        shown = item_blocks(record, item, keys, self.lscb.titles) if item else ()
        self._item_view.show(shown, key=key or self._item_view.key, empty=_NO_ITEM)
        self._question.show()
        self.show_place(f"{meeting.title}{self.also_here}")
        self.lscb.keep_place()

    def _show_agenda(self, record: MeetingRecord, item: AgendaItem | None) -> None:
        here = Row.of(self._agenda.key)
        chosen = Row(Kind.ITEM, item.id or "").key if item else None
        is_on_head = here is not None and here.kind in (Kind.MEETING, Kind.ROLL)
        self._agenda.show(agenda_blocks(record, self.minute), key=self._agenda.key if is_on_head else chosen)
        self._start_timer(record)

    def _start_timer(self, record: MeetingRecord) -> None:
        """Draw the times anew at the next full minute, as long as an item runs."""
        self._stop_timer()
        if running(record) and self.is_current:
            now = self.lscb.clock()
            self._timer = self.set_timer(60 - now.second - now.microsecond / 1e6, self._next_minute)

    def _stop_timer(self) -> None:
        if self._timer:
            self._timer.stop()
            self._timer = None

    def _next_minute(self) -> None:
        if self.sitting.meeting:
            self._show_agenda(self.sitting.record, self.sitting.item)

    def go_to(self, meeting: str, item: str = "") -> None:
        """Go to a meeting, and to an item of it."""
        self.sitting.choose(meeting, item)
        self.be_in()
        found = self.sitting.item
        self.show_all()
        if found:
            self._agenda.go(Row(Kind.ITEM, found.id or "").key)
        self.set_focus(self._agenda)

    def action_write(self) -> None:
        """Change what is in focus: a field, notes, a question, an action."""
        asking.write(self, self.row)

    def type(self, path: str, text: str) -> None:
        """Take what is typed at a path of the meeting."""
        meeting = self.sitting.meeting
        if meeting:
            self.proceedings.type(meeting.id, path, text)

    def key_escape(self) -> None:
        """Out of what is being written, to the item; from there to the agenda. Nothing typed is lost."""
        was_in = self._writing or self.is_asking
        question = self._question.question if self.is_asking else ""
        self.leave_words()
        if self.is_asking:
            self.remove_class("-asking")
            self._question.close()
            self.sitting.question_id = ""
        self.set_focus(self._item_view if was_in else self._agenda)
        self.show_all(Row(Kind.QUESTION, question).key if question else None)
        self._say_next_keys()

    def _say_next_keys(self) -> None:
        """What can be done next with what is in focus; moving on keeps it up to date until something else is said."""
        self._hint = saying.next_keys(self.sitting.meeting, self.sitting.item, self.row, self.key_of)
        self.say(self._hint)

    def action_ask(self) -> None:
        """A question asked, with Find beside it."""
        item = self.sitting.subject.item
        if not item:
            starts, adds = self.key_of("meeting.start"), self.key_of("meeting.add")
            self.say(f"a question is asked under an item: {starts} starts a meeting, {adds} adds an item")
            return
        self.open_question(item, new_id())

    def open_question(self, item: str, question: str) -> None:
        """Go into a question of an item; into a new one where there is none of that id."""
        self.sitting.item_id, self.sitting.question_id = item, question
        self.add_class("-asking")
        self._question.open(item, question)
        self.say("kept as you type · ↑↓ Enter cites a line · Tab answer, who asked · Esc is done")

    def action_in_writing(self) -> None:
        """The question is to be answered in writing."""
        item, row = self.sitting.subject.item, self.row
        if self.is_asking and self._question.found is None:
            self.say(NOT_ASKED)
        elif self.is_asking:
            asking.ask_in_writing(self, self._question.item, self._question.question)
        elif row and row.kind is Kind.QUESTION:
            asking.ask_in_writing(self, item, row.name)
        else:
            self.say("put the cursor on the question that is to be answered in writing")

    def action_begin(self) -> None:
        """The item in focus begins, or ends."""
        asking.begin_or_end(self, None if self._is_in_item else self.row)

    def action_headlines(self) -> None:
        """What to present, from the brief of the year of the item's paper."""
        item = self.sitting.item
        if item is None or not item.id:
            self.say("there is nothing on the agenda")
            return
        identifier, polarities = item.id, self.lscb.polarities
        slugs = [paper.slug for paper in item.documents if paper.slug]
        self.say("reading the brief …")
        self.ask("headlines", lambda content: (identifier, headlines_of(content, slugs, polarities=polarities)))

    def action_attendance(self) -> None:
        """Who is here."""
        ask_attendance(self)

    def action_actions(self) -> None:
        """What the resolution asks for."""
        asking.ask_actions(self)

    def action_start(self) -> None:
        """A new meeting."""
        area, examples = self.lscb.home_area, self.lscb.house.examples
        self._offer["starts"] = starting.ask_start(self)
        self.ask("starts", lambda content: starting.gather(content, area, examples))

    def action_choose(self) -> None:
        """Another meeting."""
        asking.ask_meeting(self)

    def action_add(self) -> None:
        """Something more of what is in focus."""
        adding.add(self, self.row)

    def action_remove(self) -> None:
        """Take away what is in focus."""
        adding.remove(self, self.row)

    def ask_papers(self) -> None:
        """Which paper is put before the item."""
        self._offer["papers"] = adding.ask_paper(self)
        self.ask("papers", adding.papers_held)

    def action_up(self) -> None:
        """The item in focus before the one above it."""
        self._shift(-1)

    def action_down(self) -> None:
        """The item in focus after the one below it."""
        self._shift(1)

    def _shift(self, by: int) -> None:
        if item := self.sitting.subject.item:
            said = "the item is taken earlier" if by < 0 else "the item is taken later"
            self.take(said, lambda record: agenda.shift_item(record, item, by))

    def action_after(self) -> None:
        """What was asked, answered, resolved and promised."""
        show_afterwards(self)

    def action_room(self) -> None:
        """Show the room what is in focus."""
        hit = self._question.hit if self.is_asking else None
        if hit:
            sending.send_hit(self, hit)
        else:
            sending.send(self, self.row)

    async def action_search(self) -> None:
        """Find, beside a question: a new one where none is open."""
        if not self.is_asking:
            self.action_ask()

    @on(LineView.Moved, "#agenda")
    def _item_in_focus(self, message: LineView.Moved) -> None:
        row = Row.of(message.key)
        if row and row.kind is Kind.ITEM and row.name != self.sitting.subject.item:
            meeting = self.sitting.meeting
            self.sitting.choose(meeting.id if meeting else "", row.name)
            self.show_all()
        if self._agenda.has_focus and self.query_one(StatusBar).said == self._hint:
            self._say_next_keys()

    @on(LineView.Chosen, "#agenda")
    def _agenda_chosen(self, message: LineView.Chosen) -> None:
        row = Row.of(message.key)
        if row and row.kind is Kind.ITEM:
            self.set_focus(self._item_view)
            self._say_next_keys()
        else:
            self.action_write()

    @on(LineView.Chosen, "#item")
    async def _item_chosen(self, message: LineView.Chosen) -> None:
        row = Row.of(message.key)
        match row.kind if row else None:
            case Kind.PAPER if row:
                self.post_message(OpenPassage(row.name, None))
            case Kind.CLAUSE | Kind.MOTION:
                self.sitting.clause_id = row.name if row and row.name else self.sitting.clause_id
                await self.lscb.action_resolve()
            case Kind.PAPERS:
                self.ask_papers()
            case Kind.HEADLINES:
                self.action_headlines()
            case Kind.QUESTIONS:
                self.action_ask()
            case Kind.ACTIONS:
                self.action_actions()
            case Kind.INTERESTS:
                ask_interest(self)
            case _:
                self.action_write()

    @on(SearchField.Left)
    def _left_field(self) -> None:
        self.key_escape()

    @property
    def _is_in_item(self) -> bool:
        return self.focused is not None and self.focused.id in ("item", "own-words")

    @property
    def _agenda(self) -> LineView:
        return self.query_one("#agenda", LineView)

    @property
    def _item_view(self) -> LineView:
        return self.query_one("#item", LineView)

    @property
    def editor(self) -> Editor:
        return self.query_one("#own-words", Editor)

    @property
    def _question(self) -> QuestionPane:
        return self.query_one(QuestionPane)
