"""What is added and taken away where the cursor is: items, papers, lines to present, questions, actions."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ....library.content import Content
from ....library.reading import HeldDocument, documents
from ....meetings import actions, agenda, interests, questions
from ....meetings.places import Step
from ....model.motion import AgendaItem, CitedDocument, Headline
from ....model.note import new_id
from ....model.period import parse_period
from ...dialogs.choosing import Choice, ChoosingDialog, Wording
from ...dialogs.line import LineDialog
from ..interests import ask_interest
from .rows import Kind, Row

if TYPE_CHECKING:
    from .screen import MeetingScreen

_ON_THE_AGENDA = (None, Kind.MEETING, Kind.ITEM, Kind.FIELD)


def add(screen: "MeetingScreen", row: Row | None) -> None:
    """Add what the list in focus is of."""
    kind = row.kind if row else None
    item = screen.sitting.subject.item
    if screen.sitting.meeting is None:
        screen.say(f"there is no meeting yet; {screen.key_of('meeting.start')} starts one")
    elif kind in _ON_THE_AGENDA or not item:
        _add_item(screen)
    else:
        match kind:
            case Kind.ROLL:
                screen.action_attendance()
            case Kind.PAPERS | Kind.PAPER:
                screen.ask_papers()
            case Kind.QUESTIONS | Kind.QUESTION:
                screen.action_ask()
            case Kind.ACTIONS | Kind.ACTION:
                _ask_words(screen, "What is to be done", "an action added", _action(item))
            case Kind.HEADLINES | Kind.HEADLINE:
                _ask_words(screen, "A line to be said when it is presented", "a line to present", _headline(item))
            case Kind.INTERESTS:
                ask_interest(screen)
            case _:
                screen.say(f"Resolve ({screen.key_of('app.resolve')}) adds to the motion")


def remove(screen: "MeetingScreen", row: Row | None) -> None:
    """Take away what is in focus; undo brings it back."""
    item = screen.sitting.subject.item
    undo = screen.key_of("meeting.undo")
    removal = _removal(screen, row, item) if row and item else None
    if removal is None:
        screen.say("nothing is in focus that could be taken away here")
        return
    what, step = removal
    screen.take(f"{what} taken away", step, f"{what} taken away; {undo} brings it back")


def _removal(screen: "MeetingScreen", row: Row, item: str) -> tuple[str, Step] | None:
    name = row.name
    if not name:
        return None
    match row.kind:
        case Kind.ITEM:
            return "an item", lambda record: agenda.remove_item(record, name)
        case Kind.PAPER:
            return "a paper", lambda record: agenda.remove_paper(record, item, name)
        case Kind.HEADLINE:
            return "a line to present", lambda record: agenda.remove_headline(record, item, name)
        case Kind.QUESTION:
            return "a question", lambda record: questions.remove_question(record, item, name)
        case Kind.ACTION:
            return "an action", lambda record: actions.remove_action(record, item, name)
        case Kind.INTERESTS if name.isdigit():
            found = screen.sitting.item
            interest = found.interests[int(name)] if found and int(name) < len(found.interests) else None
            if interest is None or not interest.who:
                return None
            who, about = interest.who, interest.about
            return "an interest", lambda record: interests.withdraw_interest(record, item, who, about)
        case _:
            return None


def papers_held(content: Content) -> tuple[HeldDocument, ...]:
    """The papers that can be put before an item."""
    return tuple(documents(content))


def ask_paper(screen: "MeetingScreen") -> Callable[[tuple[HeldDocument, ...]], None]:
    """Ask which of the papers is put before the item. What comes back is to be told those held, once they are read."""
    by_slug: dict[str, HeldDocument] = {}
    item = screen.sitting.subject.item
    title = "Which paper is before the item?"
    dialog = ChoosingDialog(
        Wording(title, "Type a part of it", "There is none like this.", "Enter takes it, Esc leaves"), None
    )

    def offer(held: tuple[HeldDocument, ...]) -> None:
        by_slug.update({paper.slug: paper for paper in held})
        dialog.offer([Choice(paper.slug, paper.title, f"{paper.area} {paper.period}") for paper in held])

    def then(chosen: str | None) -> None:
        if chosen is not None:
            paper = by_slug[chosen]
            cited = CitedDocument(paper.slug, paper.title, parse_period(paper.period))
            screen.take("a paper put before the item", lambda record: agenda.add_paper(record, item, cited))

    screen.app.push_screen(dialog, then)
    return offer


def _add_item(screen: "MeetingScreen") -> None:
    after, identifier = screen.sitting.subject.item, new_id()
    meeting = screen.sitting.meeting

    def step(words: str) -> Step:
        return lambda record: agenda.add_item(record, AgendaItem(id=identifier, title=words.strip() or None), after)

    def then() -> None:
        if meeting:
            screen.go_to(meeting.id, identifier)

    _ask_words(screen, "The title of the item", "an item added", step, then=then)


def _action(item: str) -> Callable[[str], Step]:
    return lambda words: lambda record: actions.add_action(record, item, words)


def _headline(item: str) -> Callable[[str], Step]:
    return lambda words: lambda record: agenda.add_headlines(record, item, [Headline(words)])


def _ask_words(
    screen: "MeetingScreen",
    asked: str,
    title: str,
    step: Callable[[str], Step],
    *,
    then: Callable[[], None] = lambda: None,
) -> None:
    def typed(words: str | None) -> None:
        if words and words.strip():
            screen.take(title, step(words), then=then)

    screen.app.push_screen(LineDialog(asked), typed)
