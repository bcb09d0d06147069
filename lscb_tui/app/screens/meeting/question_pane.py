"""A question while it is asked and answered: its words with Find beside them, the answer, and who said either."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from ....library.search import Hit
from ....meetings import questions
from ....model.motion import AgendaItem, Question
from ....model.note import Note, NoteKind, NoteState, Source
from ....model.period import PeriodKind
from ....model.sayable import cited
from ....resolutions.roll import Roll, shown
from ...widgets.blocks import Block, Part
from ...widgets.editor import Editor
from ...widgets.line_editor import LineEditor
from ...widgets.line_view import LineView
from ...widgets.search_field import SearchField
from ..people import candidates, said_of
from .item_blocks import question_said

if TYPE_CHECKING:
    from .screen import MeetingScreen

BEGIN = "Type what is asked: what the papers say of it comes up here, and Enter puts the line in focus into the answer."
NOT_ASKED = "type what is asked first"
NOTHING_FOUND = "Nothing in the papers has these words."
_FIELDS = ("by", "answered_by")


class QuestionPane(Vertical):
    """Shows one question. What is typed is the meeting's at once; the first word records the question."""

    def __init__(self, meeting: "MeetingScreen", *, id: str) -> None:
        super().__init__(id=id)
        self._meeting = meeting
        self.item, self.question = "", ""
        self._hits: Sequence[Hit] = ()

    def compose(self) -> Iterable[Widget]:
        yield Static("", id="asked-title", markup=False)
        with Horizontal(classes="asking"):
            yield Static("Question", classes="asking-name", markup=False)
            yield LineEditor(self._typed, id="asked")
        with Horizontal(classes="asking"):
            yield Static("Answer", classes="asking-name", markup=False)
            yield Editor(self._typed, id="answer")
        with Horizontal(classes="asking"):
            yield Static("Asked by", classes="asking-name", markup=False)
            yield SearchField("a role, or a name on the roll", id="by", tell=self._telling("by"))
        with Horizontal(classes="asking"):
            yield Static("Answered", classes="asking-name", markup=False)
            yield SearchField("by whom", id="answered_by", tell=self._telling("answered_by"))
        yield LineView(id="found", empty=BEGIN)

    def open(self, item: str, question: str) -> None:
        """Go into a question; one that is not there yet is recorded with its first word."""
        self.item, self.question = item, question
        self.show()
        self._asked.put_cursor(len(self._asked.text))
        self.screen.set_focus(self._asked)
        self.search(self._asked.text)

    def close(self) -> None:
        """Out of the question; one without words and answer is gone."""
        self.item = self.question = ""
        self._hits = ()
        self.hits.show((), empty=BEGIN)

    def show(self) -> None:
        """Show the question as it stands."""
        meeting = self._meeting.sitting.meeting
        if meeting is None or not self.question:
            return
        texts = self._meeting.proceedings
        self._asked.show(self._path("asked"), texts.text(meeting.id, self._path("asked")))
        answer, path = texts.text(meeting.id, self._path("answer")), self._path("answer")
        if (path, answer) != (self._answer.key, self._answer.text):  # a line was cited: what is typed follows it
            self._answer.show(path, answer)
            self._answer.put_cursor(len(answer))
        for name in _FIELDS:
            field = self.query_one(f"#{name}", SearchField)
            if not field.has_focus:
                field.value = texts.text(meeting.id, self._path(name))
        found = self.found
        said = question_said(found, Roll(self._meeting.sitting.record)) if found else ""
        item = self._held
        about = f"Item {item.number or item.title or ''}".rstrip() if item else ""
        self.query_one("#asked-title", Static).update(" · ".join(filter(None, (about, said))))

    def search(self, words: str) -> None:
        """Look for the words in the papers, or say what to do where there are none."""
        if words.strip():
            self._meeting.find(words)
        else:
            self.show_hits(())

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """What the papers say of it."""
        self._hits = hits
        blocks = [_hit_block(hit, number) for number, hit in enumerate(hits)]
        self.hits.show(blocks, empty=NOTHING_FOUND if self._asked.text.strip() else BEGIN)

    @property
    def hits(self) -> LineView:
        """What was found."""
        return self.query_one("#found", LineView)

    @property
    def hit(self) -> Hit | None:
        """The hit in focus."""
        key = self.hits.key
        return self._hits[int(key)] if key is not None and int(key) < len(self._hits) else None

    @property
    def line(self) -> str | None:
        """The line to say aloud of the hit in focus, with its citation."""
        hit = self.hit
        return cited(hit.finding or " ".join(hit.text.split()), hit.citation) if hit else None

    @property
    def found(self) -> Question | None:
        """The question, as far as it is recorded or typed."""
        item = self._held
        return next((one for one in item.questions if one.id == self.question), None) if item else None

    def cite_hit(self) -> None:
        """Put the line of the hit in focus into the answer."""
        line, item, question = self.line, self.item, self.question
        if line is None:
            self._meeting.say("nothing is found that could be cited; Tab goes to the answer")
            return
        told = f"in the answer; {self._meeting.key_of('app.note')} keeps it, Tab: answer, who asked, who answered"
        self._meeting.take(
            "an answer cites", lambda record: questions.cite_in_answer(record, item, question, line), told
        )

    def note(self) -> Note | None:
        """Question and answer as a note with meeting and item; None where there is no question."""
        found, item, meeting = self.found, self._held, self._meeting.sitting.meeting
        if found is None or item is None or meeting is None:
            return None
        return question_note(found, item, meeting.title, Roll(meeting.record), self._source(found))

    def _source(self, found: Question) -> Source | None:
        """Where the hit in focus stands, if the answer cites it."""
        hit = self.hit
        if hit is None or self.line not in found.answer:
            return None
        figure = hit.finding if hit.kind == "figure" and hit.finding else ""
        return Source(
            document=hit.document, paragraph=hit.paragraph, citation=hit.citation, quote=hit.text, figure=figure
        )

    def _typed(self, path: str, text: str) -> None:
        self._meeting.type(path, text)
        if path == self._path("asked"):
            self.search(text)

    def _telling(self, name: str) -> Callable[[str], None]:
        def tell(text: str) -> None:
            if self.question and self.query_one(f"#{name}", SearchField).has_focus:
                self._meeting.type(self._path(name), text)

        return tell

    @on(Input.Changed)
    def _naming(self, message: Input.Changed) -> None:
        if message.input.has_focus and message.value.strip():
            self._meeting.say(said_of(Roll(self._meeting.sitting.record), message.value))

    @on(Input.Submitted)
    def _named(self, message: Input.Submitted) -> None:
        """Whoever is meant on the roll takes the place of the letters; the next field follows."""
        roll = Roll(self._meeting.sitting.record)
        found = candidates(roll, message.value)
        if len(found) == 1:
            message.input.value = found[0].role or shown(found[0])
        self.screen.focus_next()
        if message.input.id == "answered_by":
            key_of = self._meeting.key_of
            self._meeting.say(f"{key_of('app.note')} keeps it as a note, Esc is done")

    @on(LineEditor.Entered)
    def _entered(self) -> None:
        self.cite_hit()

    @on(LineView.Chosen, "#found")
    def _chosen(self) -> None:
        self.cite_hit()

    @on(SearchField.ListKey)
    def _list_key(self, message: SearchField.ListKey) -> None:
        message.stop()
        getattr(self.hits, f"action_{message.action}")(message.by)

    def _path(self, field: str) -> str:
        return f"items/{self.item}/questions/{self.question}/{field}"

    @property
    def _held(self) -> AgendaItem | None:
        return next((one for one in self._meeting.sitting.record.items if one.id == self.item), None)

    @property
    def _asked(self) -> LineEditor:
        return self.query_one("#asked", LineEditor)

    @property
    def _answer(self) -> Editor:
        return self.query_one("#answer", Editor)


def question_note(found: Question, item: AgendaItem, meeting: str, roll: Roll, source: Source | None) -> Note:
    """A question of the log as a note."""
    state = NoteState.ANSWERED if found.answer else NoteState.IN_WRITING if found.in_writing else NoteState.OPEN
    is_day = found.due is not None and found.due.kind is PeriodKind.SNAPSHOT
    return Note(
        id="",
        kind=NoteKind.QUESTION,
        text=found.text,
        answer="\n".join(found.answer),
        asked_by=roll.shown(found.by),
        due=found.due.start.isoformat() if is_day and found.due else "",
        state=state,
        meeting=meeting,
        agenda_item=item.number or "",
        source=source,
    )


def _hit_block(hit: Hit, number: int) -> Block:
    words = Part(hit.finding or hit.text, "strong" if hit.finding else "plain", 2, "•", most_lines=4)
    return Block((words, Part(hit.citation.partition(" · ")[0], "faint", 2, most_lines=1)), key=str(number))
