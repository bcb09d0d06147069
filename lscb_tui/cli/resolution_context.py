"""What the corpus knows of a paper that a resolution is about."""

from ..library.content import Content
from ..library.reading import documents, passages
from ..model.motion import CitedDocument
from ..model.period import parse_period


def paper(content: Content, slug: str) -> CitedDocument:
    """A paper held, with its words. Raises UnknownDocument, with the nearest names, for one that is not held."""
    words = passages(content, slug)
    held = next(each for each in documents(content) if each.slug == words[0].document)
    texts = tuple(each.text for each in words if not each.is_gap)
    return CitedDocument(held.slug, held.title, parse_period(held.period), texts)
