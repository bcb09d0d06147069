"""What is shown to the room of what is in focus. Speaking notes and questions never are."""

from typing import TYPE_CHECKING

from ....library.content import Content
from ....library.search import Hit
from ....meetings import slides
from ....meetings.refusal import Refusal
from ....model.motion import Headline
from ....model.slide import Slide
from ....packs.presenting import charted
from ....resolutions.substance import substantive
from .rows import Kind, Row

if TYPE_CHECKING:
    from .screen import MeetingScreen


def send(screen: "MeetingScreen", row: Row | None) -> None:
    """A line to present or a figure with its chart, a clause, or what became of the motion."""
    item = screen.sitting.item
    if item is None or row is None:
        screen.say("there is nothing in focus that could be shown")
        return
    heading = slides.heading_of(item)
    match row.kind:
        case Kind.HEADLINE:
            headline = next((one for one in item.headlines if one.id == row.name), None)
            if headline:
                _send_headline(screen, headline, heading)
        case Kind.CLAUSE:
            clause = next((one for one in substantive(item) if one.id == row.name), None)
            if clause:
                screen.send(slides.clause_slide(clause.label or "", clause.words, heading=heading))
        case Kind.MOTION | Kind.ITEM:
            _send_result(screen)
        case _:
            screen.say("the room is shown a line to present, a clause, or the result: put the cursor on one")


def send_hit(screen: "MeetingScreen", hit: Hit) -> None:
    """A line of the papers, with its chart where it tells of a figure."""
    item = screen.sitting.item
    line = hit.finding or " ".join(hit.text.split())
    headline = Headline(line, citation=hit.citation, source_address=f"{hit.document}#{hit.paragraph}")
    _send_headline(screen, headline, slides.heading_of(item) if item else "")


def _send_headline(screen: "MeetingScreen", headline: Headline, heading: str) -> None:
    """The line, after it was looked up whether a figure with its years stands behind it."""
    plain = slides.headline_slide(headline, heading)
    address = headline.source_address
    if not address:
        screen.send(plain)
        return
    words, citation = headline.words, headline.citation or ""

    def look(content: Content) -> Slide:
        return charted(content, words, citation, address, heading) or plain

    screen.ask("slide", look)


def _send_result(screen: "MeetingScreen") -> None:
    try:
        screen.send(slides.result_slide(screen.sitting.record, screen.sitting.subject))
    except Refusal as error:
        screen.say(str(error))
