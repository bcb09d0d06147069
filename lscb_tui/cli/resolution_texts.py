"""What commands about resolutions share: the house style chosen, text that was typed, and what is known around it."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from ..model.sanitise import sanitise
from .options import Words
from .reading import given_text
from .session import Session

if TYPE_CHECKING:
    from ..model.motion import CitedDocument
    from ..model.period import Period
    from ..resolutions.context import Context

_MAX_BYTES = 1_000_000
_BOARDS = ("Board", "Partnership")
"""How a body's name ends that a report calls “the board”."""


class StyleName(Words):
    """A house style by its id; completes from what is held."""

    name = "style"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The styles that begin as typed."""
        with suppress(Exception):
            styles = ctx.ensure_object(Session).house_styles
            return [
                CompletionItem(style.id, help=style.name)
                for style in styles.values()
                if style.id.startswith(incomplete)
            ]
        return []


def read_typed(path: Path) -> list[str]:
    """The lines of a file, or of standard input for `-`: sanitised, without empty ones. Raises BadInput."""
    text = given_text(path, most=_MAX_BYTES, remedy="draft one resolution at a time")
    return [words for line in text.splitlines() if (words := " ".join(sanitise(line).split()))]


def cited_document(session: Session, slug: str) -> "CitedDocument":
    """A paper that is held, with its words. Raises UnknownDocument, with the nearest names, for one that is not."""
    from ..library.reading import documents, passages
    from ..model.motion import CitedDocument
    from ..model.period import parse_period

    words = passages(session.content, slug)
    held = next(document for document in documents(session.content) if document.slug == words[0].document)
    texts = tuple(passage.text for passage in words if not passage.is_gap)
    return CitedDocument(held.slug, held.title, parse_period(held.period), texts)


def context_of_document(session: Session, slug: str) -> "Context":
    """What is known around the clauses of a document that is held."""
    from ..library.reading import documents
    from ..model.period import parse_period

    held = next(document for document in documents(session.content) if document.slug == slug)
    return _context(session, held.area, held.body, held.committee, parse_period(held.period))


def context_of_area(session: Session) -> "Context":
    """What is known around words that were typed: the acronyms as the home area's papers mean them."""
    return _context(session, session.settings.area, None, None, None)


def _context(
    session: Session, area: str, body: str | None, committee: str | None, period: "Period | None"
) -> "Context":
    from ..library.glossary import acronyms
    from ..resolutions.context import Context

    return Context(
        body=body if body and body.endswith(_BOARDS) else None,
        meeting=committee,
        period=period,
        glossary=acronyms(session.content, area),
    )
