"""What kept meetings asked and agreed, told as promises are: text, stage, by whom, for when, and what became of it.

An action that names a clause stands for that clause's own request. One that was superseded is left out: what took its
place stands for it. Nothing is judged by today's date: an action is open until somebody records that it is done.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..library.citing import citing
from ..library.content import Content
from ..library.reading import documents
from ..meetings.minuted import MinutedClause
from ..meetings.places import item_name
from ..model.errors import BadInput
from ..model.finding import PromiseStage, PromiseState
from ..model.kept_meeting import KeptMeeting
from ..model.motion import Action, ActionState, AgendaItem
from ..resolutions.roll import Roll
from .meeting_words import Styles, carried_clauses
from .requests import request_in, standing_requests


@dataclass(frozen=True, slots=True)
class Shown:
    """What shows what became of an undertaking: a paragraph that is held, or words that somebody wrote."""

    quote: str
    document: str | None = None
    paragraph: str | None = None
    citation: str | None = None


Finder = Callable[[str], Shown | None]
"""What stands at an address, `slug#paragraph`; None where no such paper is held."""


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A promise that a kept meeting made. The fields are those of a promise of the papers; `meeting` is its id."""

    text: str
    stage: PromiseStage
    by: str | None
    due: str | None
    state: PromiseState
    area: str
    period: str | None
    quote: str
    document: None
    paragraph: None
    citation: str
    brief: str
    line: str
    evidence: Shown | None
    meeting: str
    item: str


@dataclass(frozen=True, slots=True)
class Areas:
    """Which area a meeting belongs to: by its papers, or its body; the home area where neither is known."""

    home: str
    of_papers: Mapping[str, str]
    of_bodies: Mapping[str, str]

    @classmethod
    def held(cls, content: Content, home: str) -> "Areas":
        """Those of the papers that are held, and of the committees that they went to."""
        papers = documents(content)
        return cls(
            home,
            {paper.slug: paper.area for paper in papers},
            {paper.committee.casefold(): paper.area for paper in papers if paper.committee},
        )

    def of(self, meeting: KeptMeeting, item: AgendaItem) -> str:
        """The area of one item."""
        papers = (self.of_papers.get(document.slug or "") for document in item.documents)
        body = meeting.record.body
        named = self.of_bodies.get((body.name or "").casefold()) if body else None
        return next(filter(None, (*papers, named)), self.home)


def finder(content: Content) -> Finder:
    """Finds paragraphs that are held."""

    def find(address: str) -> Shown | None:
        try:
            source = citing(content, address) if "#" in address else None
        except BadInput:
            return None
        return Shown(source.quote, source.document, source.paragraph, source.citation) if source else None

    return find


def undertakings(
    meetings: Iterable[KeptMeeting],
    styles: Styles,
    areas: Areas,
    *,
    area: str | None = None,
    state: str | None = None,
    find: Finder = lambda _: None,
) -> list[Undertaking]:
    """The actions and requests of carried resolutions, meeting by meeting; of one area and one state where asked."""
    return [
        each
        for meeting in meetings
        for place, item in enumerate(meeting.record.items, start=1)
        for each in _of_item(_Made(meeting, item, place, areas.of(meeting, item), styles, find))
        if (area is None or each.area.casefold() == area.casefold()) and (state is None or each.state == state)
    ]


@dataclass(frozen=True, slots=True)
class _Made:
    """Where an undertaking was made."""

    meeting: KeptMeeting
    item: AgendaItem
    place: int
    area: str
    styles: Styles
    find: Finder

    def citation(self, clause: MinutedClause | None) -> str:
        """`Worcestershire Health and Well-being Board, 22 July 2014, item 14, c)`."""
        label = (clause.label or "") if clause else ""
        return ", ".join(filter(None, (self.meeting.title, item_name(self.item, self.place), label)))


def _of_item(made: _Made) -> Iterator[Undertaking]:
    item = made.item
    style = made.styles.of(item)
    carried = carried_clauses(item, style)
    known = {clause.id: clause for clause in carried if clause.id}
    for clause, asked in standing_requests(item, style, made.meeting.record.date):
        due = str(asked.due) if asked.due else None
        yield _made(made, clause.words, PromiseStage.ASKED, asked.by, due, PromiseState.OPEN, clause)
    of_motion = not item.clauses or bool(carried)
    for action in item.actions:
        if action.state is ActionState.SUPERSEDED or not (action.clause in known if action.clause else of_motion):
            continue
        yield _action(made, action, known.get(action.clause or ""))


def _action(made: _Made, action: Action, clause: MinutedClause | None) -> Undertaking:
    is_request = clause is not None and request_in(clause.words) is not None
    return _made(
        made,
        action.what,
        PromiseStage.ASKED if is_request else PromiseStage.AGREED,
        Roll(made.meeting.record).shown(action.owner) or None,
        str(action.due) if action.due else None,
        PromiseState.KEPT if action.state is ActionState.DONE else PromiseState.OPEN,
        clause,
        _evidence(made, action),
    )


def _evidence(made: _Made, action: Action) -> Shown | None:
    return (made.find(action.evidence) or Shown(action.evidence)) if action.evidence else None


def _made(
    made: _Made,
    text: str,
    stage: PromiseStage,
    by: str | None,
    due: str | None,
    state: PromiseState,
    clause: MinutedClause | None,
    evidence: Shown | None = None,
) -> Undertaking:
    periods = [document.period for document in made.item.documents if document.period]
    date = made.meeting.record.date
    citation = made.citation(clause)
    return Undertaking(
        text=text[:1].upper() + text[1:],
        stage=stage,
        by=by,
        due=due,
        state=state,
        area=made.area,
        period=str(periods[0]) if periods else f"{date.year}" if date else None,
        quote=clause.words if clause else text,
        document=None,
        paragraph=None,
        citation=citation,
        brief=citation,
        line=text[:1].upper() + text[1:],
        evidence=evidence,
        meeting=made.meeting.id,
        item=made.item.number or str(made.place),
    )
