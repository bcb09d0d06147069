"""Resolve: the recommendation and the papers, the resolution as it will be minuted, and what the checker finds."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from textual import on
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from ....library.search import find
from ....meetings import amendments, drafting, motions
from ....meetings.checking import ClauseFinding, apply_fix, check_item
from ....meetings.minuted import minuted
from ....meetings.minutes import is_locked
from ....meetings.places import Subject, on_item
from ....meetings.states import SETTLED, WAITING
from ....model.motion import AgendaItem, Amendment, MotionClause
from ....model.note import new_id
from ....packs.surroundings import Surroundings, surroundings
from ....resolutions.house_style import HouseStyle
from ....resolutions.substance import substantive
from ...commands import Scope, bindings
from ...widgets.editor import Editor
from ...widgets.line_view import LineView
from ...widgets.search_field import SearchField
from ..interests import ask_interest
from ..sitting_screen import SittingScreen
from . import asking, starting
from .beside import Beside
from .blocks import (
    AMENDMENT,
    CLEAN,
    NO_CLAUSE,
    NO_MEETING,
    place_said,
    resolution_blocks,
)
from .checker import Checker
from .offices import Offices

if TYPE_CHECKING:
    from ....model.note import Source

_HITS = 20


class ResolveScreen(SittingScreen):
    """The mode of the clerk."""

    SCOPE = Scope.RESOLVE
    AUTO_FOCUS = "#resolution"
    BINDINGS = bindings(Scope.RESOLVE)
    CSS_PATH = "../../styles/resolve.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.around = Surroundings()
        self._around_what: tuple[str, ...] | None = None
        self._offer: Callable[[starting.Starts], None] = lambda _: None
        """What is to be told what a resolution can begin from, once it is read."""

    def panes(self) -> Iterable[Widget]:
        with Horizontal(id="body", classes="resolving"):
            yield Beside(self._search, self._after_search)
            with Vertical(id="before"):
                yield LineView(id="resolution")
                yield Editor(self.typed, id="clause-words")
                yield Offices(self)
                yield Checker()

    @property
    def item(self) -> AgendaItem | None:
        """The item, with what is being typed."""
        return self.sitting.item

    @property
    def is_drafting(self) -> bool:
        """Whether the motion has not been moved, so that its words are free."""
        item = self.item
        return item is not None and item.state in WAITING

    @property
    def is_decided(self) -> bool:
        """Whether the meeting has done with the motion."""
        item = self.item
        return item is not None and item.state in SETTLED

    @property
    def style(self) -> HouseStyle:
        """The house style that the item is minuted in."""
        return self.lscb.house.styles.of(self.item or AgendaItem())

    @property
    def subject(self) -> Subject:
        """What is in focus: an amendment, else the motion."""
        key = self._resolution.key or ""
        motion = self.sitting.subject
        is_amendment = key.startswith(AMENDMENT)
        return Subject(motion.item, key.removeprefix(AMENDMENT)) if is_amendment else motion

    @property
    def amendment(self) -> Amendment | None:
        """The amendment in focus."""
        item, subject = self.item, self.subject
        return next((one for one in item.amendments if one.id == subject.amendment), None) if item else None

    @property
    def clause(self) -> MotionClause | None:
        """The clause in focus, or the one that the amendment in focus is to."""
        item, amendment = self.item, self.amendment
        wanted = amendment.clause if amendment else self._resolution.key
        return next((clause for clause in substantive(item) if clause.id == wanted), None) if item else None

    def answered(self, lane: str, result: Any) -> None:
        if lane == "around":
            self.around = result
            self.show_all()
        elif lane == "find":
            self._beside.show_hits(result.hits)
        elif lane == "starts":
            self._offer(result)

    def sayable(self) -> str | None:
        clause = self.clause
        return clause.words if clause else None

    def explainable(self) -> tuple[str, str] | None:
        clause = self.clause
        return (f"{clause.words} {clause.source or ''}", self.lscb.home_area) if clause else None

    def notable(self) -> "Source | None":
        return self._beside.source if self._beside.sources.has_focus else None

    def cite(self) -> None:
        """Let the paragraph in focus beside the resolution bear out the clause in focus."""
        if address := self._beside.address:
            self.sitting.cite(address, self.say)
        else:
            self.say(f"put the cursor on a paragraph beside the resolution; {self.key_of('app.search')} finds one")

    def show_all(self, key: str | None = None) -> None:
        """Draw everything anew."""
        item, meeting = self.item, self.sitting.meeting
        self._ask_around(item)
        self._show_resolution(key)
        self._beside.show(self.around, item)
        self._offices.show()
        if meeting is None:
            self.show_place("no meeting")
        else:
            self.show_place(f"{place_said(self.sitting.record, item)}{self.also_here}")
            self.lscb.keep_place()

    def _show_resolution(self, key: str | None = None) -> None:
        """The resolution and the findings, as they are while somebody types."""
        item = self.item
        if item is None or not item.id:
            keeping = self.lscb.keeping
            empty = self._with_keys(NO_MEETING) if keeping.is_open else keeping.trouble or "Opening the workspace …"
            self._resolution.show((), empty=empty)
            self._checker.show_findings((), {}, ())
            return
        drawn, no_clause = minuted(item, self.style), self._with_keys(NO_CLAUSE)
        blocks = resolution_blocks(self.sitting.record, item, drawn, self.around, no_clause)
        self._resolution.show(blocks, key=key or self._resolution.key)
        found = check_item(self.sitting.record, item.id, self.around.context, self.around.cited)
        labels = {clause.id: clause.label or "" for clause in drawn.clauses}
        doubts = [(clause.id, doubt) for clause in item.clauses for doubt in self._doubts(clause)]
        self._checker.show_findings(found, labels, doubts)

    def _with_keys(self, sentence: str) -> str:
        return sentence.format(start=self.key_of("resolve.start"), add=self.key_of("resolve.add"))

    def _doubts(self, clause: MotionClause) -> tuple[str, ...]:
        """What may be meant otherwise in a clause that was drafted from a recommendation and not written on."""
        if not self.is_drafting or not clause.source:
            return ()
        return drafting.doubts(clause, self.style, self.around.context)

    def _ask_around(self, item: AgendaItem | None) -> None:
        """Ask for what is known around the item, where its papers are others than before."""
        slugs = tuple(document.slug for document in item.documents if document.slug) if item else ()
        body = self.sitting.record.body
        what = (*slugs, (body.name if body else None) or "")
        if what != self._around_what:
            self._around_what = what
            area, meeting = self.lscb.home_area, body.name if body else None
            self.ask("around", lambda content: surroundings(content, slugs, meeting, area))

    def action_write(self) -> None:
        """Go to the words of the clause or the amendment in focus."""
        item, clause, amendment = self.item, self.clause, self.amendment
        if item is None or clause is None:
            self.say(f"there is no clause in focus; {self.key_of('resolve.add')} adds one")
        elif is_locked(self.sitting.record):
            self.say(f"the minutes are confirmed: {self.key_of('resolve.steps')} corrects the clause in focus")
        elif amendment and amendment.id and clause.id:
            self._write_amendment(item, clause.id, amendment.id)
        elif not self.is_drafting:
            self.say(f"it has been moved: {self.key_of('resolve.amend')} amends the clause")
        else:
            self.write(f"items/{item.id}/clauses/{clause.id}/words", "the words of the clause")

    def action_amend(self) -> None:
        """An amendment to the clause in focus, written in place; it is tabled with the first word that changes."""
        item, clause = self.item, self.clause
        if item is None or clause is None or not clause.id:
            self.say("there is no clause in focus to amend")
            return
        if why := self.refusal(lambda record: amendments.table(record, item.id or "", clause.id or "", "")):
            self.say(why)
        else:
            self._write_amendment(item, clause.id, new_id())

    def _write_amendment(self, item: AgendaItem, clause: str, amendment: str) -> None:
        self.write(f"items/{item.id}/clauses/{clause}/amended/{amendment}", "the clause as it would stand")

    def write_clause(self, clause: str) -> None:
        """Go to the words of a clause that was just added."""
        self.show_all(clause)
        self.set_focus(self._resolution)
        self.action_write()

    def action_wording(self) -> None:
        """Another wording of the clause, or the outcome of a prompt."""
        asking.ask_wording(self)

    def write_on(self, path: str) -> None:
        if path.endswith("/words") or "/amended/" in path:
            self.write(path, "both texts")

    def typed(self, key: str, text: str) -> None:
        super().typed(key, text)
        *_, how, identifier = key.split("/")
        self._show_resolution(f"{AMENDMENT}{identifier}" if how in ("amended", "followed") else None)

    def key_escape(self) -> None:
        """Out of the editor, a field or a pane, to the resolution; nothing typed is lost."""
        self.leave_words()
        self._offices.forget()
        self.set_focus(self._resolution)
        self.show_all()
        self.say(self._next_keys())

    def _next_keys(self) -> str:
        keys = {name: self.key_of(f"resolve.{name}") for name in ("amend", "steps", "write", "agree", "vote")}
        item = self.item
        if item is None or self.is_drafting:
            return f"{keys['write']} writes, Tab: mover, seconder, vote; {keys['agree']} as recommended"
        return f"{keys['amend']} amends, Tab: mover, seconder, vote; {keys['steps']} what can be done next"

    def say_result(self) -> None:
        """Say what became of what was voted on; an equality waits for the casting vote."""
        self._offices.say_result()

    def action_vote(self) -> None:
        """Go to the vote."""
        self._offices.go_to("vote")

    def action_names(self) -> None:
        """Take the vote by name."""
        asking.ask_names(self)

    def action_agree(self) -> None:
        """Carried as it stands, without dissent."""
        item = self.sitting.subject.item
        self.take("as recommended, without dissent", lambda record: motions.as_recommended(record, item))

    def action_interest(self) -> None:
        """An interest that somebody declares."""
        ask_interest(self)

    def action_steps(self) -> None:
        """What can be done next with what is in focus."""
        asking.ask_step(self)

    def action_start(self) -> None:
        """Begin a resolution."""
        area = self.lscb.home_area
        self._offer = starting.ask_start(self)
        self.ask("starts", lambda content: starting.gather(content, area))

    def action_item(self) -> None:
        """Choose the meeting and the item."""
        asking.ask_item(self)

    def action_add(self) -> None:
        """A clause after the one in focus; of a motion that was moved, as an amendment."""
        asking.add_clause(self)

    def action_remove(self) -> None:
        """Take the clause in focus out, or the amendment that says nothing yet."""
        asking.remove(self)

    def action_up(self) -> None:
        """The clause in focus before the one above it."""
        self._shift(-1)

    def action_down(self) -> None:
        """The clause in focus after the one below it."""
        self._shift(1)

    def _shift(self, by: int) -> None:
        item, clause, style = self.item, self.clause, self.style
        if item and clause and item.id and clause.id:
            item_id, clause_id = item.id, clause.id
            self.take(
                "a clause moved up" if by < 0 else "a clause moved down",
                on_item(item_id, lambda held: drafting.move_clause(held, clause_id, by, style=style)),
            )

    def action_next_finding(self) -> None:
        """The next finding."""
        self._to_finding(1)

    def action_previous_finding(self) -> None:
        """The one before."""
        self._to_finding(-1)

    def _to_finding(self, by: int) -> None:
        stands = self.key_of("resolve.suppress")
        self.say(f"Enter puts it right, {stands} lets it stand, Esc goes back" if self._checker.go_on(by) else CLEAN)

    @property
    def finding(self) -> ClauseFinding | None:
        """The finding under the checker's cursor."""
        return self._checker.finding

    def action_suppress(self) -> None:
        """Let the finding in focus stand, for a reason that is kept."""
        asking.ask_reason_to_stand(self)

    @on(LineView.Chosen, "#checker")
    def _put_right(self) -> None:
        item, finding = self.item, self.finding
        if item is None or finding is None or not item.id:
            return
        if finding.fix is None:
            if finding.clause_id:
                self._resolution.go(finding.clause_id)
                self.set_focus(self._resolution)
            self.say(finding.message)
            return
        item_id = item.id
        self.take(f"put right: {finding.title}", lambda record: apply_fix(record, item_id, finding))

    def action_read_back(self) -> None:
        """Large, one clause at a time."""
        asking.read_back(self)

    def action_room(self) -> None:
        """Show the room what is in focus."""
        asking.send(self)

    async def action_search(self) -> None:
        self.set_focus(self._beside.field)

    def _search(self, words: str) -> None:
        home = self.lscb.home_area
        self.ask("find", lambda content: find(content, words, home_area=home, limit=_HITS))

    def _after_search(self) -> None:
        self.say(f"{self.key_of('app.cite')} cites it in the clause in focus; Enter opens it in Read")

    @on(SearchField.Left)
    def _left_field(self) -> None:
        self.key_escape()

    @on(SearchField.ListKey)
    def _list_key(self, message: SearchField.ListKey) -> None:
        getattr(self._resolution, f"action_{message.action}")(message.by)

    @on(LineView.Moved, "#resolution")
    def _subject_in_focus(self) -> None:
        self.sitting.clause_id = (clause.id or "") if (clause := self.clause) else ""
        self._offices.show()

    @on(LineView.Chosen, "#resolution")
    def _write_chosen(self) -> None:
        self.action_write()

    @property
    def _resolution(self) -> LineView:
        return self.query_one("#resolution", LineView)

    @property
    def _checker(self) -> Checker:
        return self.query_one(Checker)

    @property
    def _beside(self) -> Beside:
        return self.query_one(Beside)

    @property
    def editor(self) -> Editor:
        return self.query_one("#clause-words", Editor)

    @property
    def _offices(self) -> Offices:
        return self.query_one(Offices)
