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
    from ..resolutions.context import Context

_MAX_BYTES = 1_000_000


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
    from ..packs import surroundings

    return surroundings.cited_document(session.content, slug)


def context_of_document(session: Session, slug: str) -> "Context":
    """What is known around the clauses of a document that is held."""
    from ..packs import surroundings

    return surroundings.context_of_document(session.content, slug)


def context_of_area(session: Session) -> "Context":
    """What is known around words that were typed: the acronyms as the home area's papers mean them."""
    from ..packs import surroundings

    return surroundings.context_of_area(session.content, session.settings.area)
