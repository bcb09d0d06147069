"""What is said of what is in focus: the line to say aloud, what it cites, and the next keys."""

from collections.abc import Callable

from ....meetings.timing import is_running
from ....model.kept_meeting import KeptMeeting
from ....model.motion import AgendaItem, Headline
from ....model.note import Source
from ....model.sayable import cited
from .rows import Kind, Row


def sayable(item: AgendaItem | None, row: Row | None) -> str | None:
    """The line to say aloud; None where nothing in focus is a line."""
    if item is None or row is None:
        return None
    if headline := _headline(item, row):
        return cited(headline.words, headline.citation) if headline.citation else headline.words
    for clause in item.clauses:
        if row == (Kind.CLAUSE, clause.id):
            return clause.words
    for question in item.questions:
        if row == (Kind.QUESTION, question.id):
            return " ".join((question.text, *question.answer))
    return None


def source(item: AgendaItem | None, row: Row | None) -> Source | None:
    """What a note on the line in focus cites; None where no paragraph proves it."""
    headline = _headline(item, row) if item and row else None
    if headline is None or not headline.source_address:
        return None
    document, _, paragraph = headline.source_address.partition("#")
    return Source(document=document, paragraph=paragraph, citation=headline.citation or "", quote=headline.words)


def next_keys(meeting: KeptMeeting | None, item: AgendaItem | None, row: Row | None, key: Callable[[str], str]) -> str:
    """What can be done next with the row in focus, by its keys; `key` gives that of a command."""
    if meeting is None:
        return f"{key('meeting.start')} starts a meeting"
    begin, here = key("meeting.begin"), f"{key('meeting.attendance')} who is here"
    if row and row.kind in (Kind.MEETING, Kind.ROLL):
        does = "ends" if meeting.record.began else "begins"
        next_step = "" if meeting.record.ended else f" · {begin} {does} the meeting"
        return f"Enter changes it{next_step} · {here} · {key('meeting.add')} an item"
    does = "ends" if item and is_running(item) else "begins"
    return (
        f"{begin} {does} the item · {key('meeting.ask')} question · "
        f"{key('meeting.headlines')} present · {here} · Tab the item"
    )


def _headline(item: AgendaItem, row: Row) -> Headline | None:
    return next((one for one in item.headlines if row == (Kind.HEADLINE, one.id)), None)
