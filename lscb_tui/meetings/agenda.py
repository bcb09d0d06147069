"""The agenda: its items, the papers before each, and what is to be said when one is presented."""

from collections.abc import Iterable
from dataclasses import replace

from ..model.meeting import MeetingRecord
from ..model.motion import AgendaItem, CitedDocument, Headline
from ..model.note import new_id
from ..model.sanitise import sanitise_line
from .minutes import unless_locked
from .places import item_of, with_item
from .refusal import Refusal
from .states import WAITING


@unless_locked
def add_item(record: MeetingRecord, item: AgendaItem, after: str = "") -> MeetingRecord:
    """Put an item on the agenda, after another where one is named, else as the last.

    Raises Refusal where it has neither title nor paper.
    """
    if not (item.title or item.documents):
        raise Refusal("an item of the agenda has a title: say what it is about")
    added = item if item.id else replace(item, id=new_id())
    place = next((number for number, each in enumerate(record.items, start=1) if after and each.id == after), None)
    at = len(record.items) if place is None else place
    return replace(record, items=(*record.items[:at], added, *record.items[at:]))


@unless_locked
def remove_item(record: MeetingRecord, item: str) -> MeetingRecord:
    """Take an item off the agenda. Raises Refusal once something was done under it."""
    found = item_of(record, item)
    if found.state not in WAITING or found.began or found.questions or found.actions or found.interests:
        raise Refusal("something was done under this item, and it stays in the record: withdraw its motion, or undo")
    return replace(record, items=tuple(each for each in record.items if each is not found))


@unless_locked
def shift_item(record: MeetingRecord, item: str, by: int) -> MeetingRecord:
    """Take an item earlier or later than planned. Raises Refusal where it is the first or the last already."""
    found = item_of(record, item)
    place = record.items.index(found)
    if not 0 <= place + by < len(record.items):
        raise Refusal(f"this item is the {'first' if by < 0 else 'last'} already")
    others = [each for each in record.items if each is not found]
    others.insert(place + by, found)
    return replace(record, items=tuple(others))


@unless_locked
def add_paper(record: MeetingRecord, item: str, paper: CitedDocument) -> MeetingRecord:
    """Put a paper before an item. Raises Refusal where it is there already."""
    found = item_of(record, item)
    if any(_same(each, paper) for each in found.documents):
        raise Refusal("this paper is before the item already")
    return with_item(record, replace(found, documents=(*found.documents, paper)))


@unless_locked
def remove_paper(record: MeetingRecord, item: str, name: str) -> MeetingRecord:
    """Take away a paper by its slug, or its title where it has none. Raises Refusal where it is not there."""
    found = item_of(record, item)
    kept = tuple(each for each in found.documents if name not in (each.slug, each.title))
    if len(kept) == len(found.documents):
        raise Refusal("this paper is no longer before the item")
    return with_item(record, replace(found, documents=kept))


@unless_locked
def add_headlines(record: MeetingRecord, item: str, headlines: Iterable[Headline]) -> MeetingRecord:
    """Add lines to present, those that are not there yet. Raises Refusal where all of them are, or none has words."""
    found = item_of(record, item)
    have = {each.words for each in found.headlines}
    added = []
    for headline in headlines:
        words = sanitise_line(headline.words)
        if words and words not in have:
            have.add(words)
            added.append(replace(headline, words=words, id=headline.id or new_id()))
    if not added:
        raise Refusal("there is no line to present that is not here already")
    return with_item(record, replace(found, headlines=(*found.headlines, *added)))


@unless_locked
def remove_headline(record: MeetingRecord, item: str, headline: str) -> MeetingRecord:
    """Take away a line to present, with its notes. Raises Refusal where it is no longer there."""
    found = item_of(record, item)
    kept = tuple(each for each in found.headlines if each.id != headline)
    if len(kept) == len(found.headlines):
        raise Refusal("this headline is no longer there; choose another")
    return with_item(record, replace(found, headlines=kept))


def _same(one: CitedDocument, other: CitedDocument) -> bool:
    return one.slug == other.slug if one.slug or other.slug else one.title == other.title
