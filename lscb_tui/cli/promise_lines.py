"""A promise as lines for people: what became of it, who was to do what by when, and both proofs."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..library.commitments import PromiseAnswer, judged_as_of
from ..library.content import Content
from ..terminal.out import Style, out

if TYPE_CHECKING:
    from ..packs.undertakings import Undertaking


def write_judged_as_of(content: Content, promises: Iterable[PromiseAnswer]) -> None:
    """Write which document is the latest held of each area, since promises are judged by no other time."""
    for latest in judged_as_of(content, {promise.area for promise in promises}):
        out(f"{latest.area}, judged as of the latest document held: {latest.title}  [{latest.document}]", Style.FAINT)


def write_promise(promise: PromiseAnswer) -> None:
    """Write a promise with the words that make it, and those that show what became of it."""
    _write_said(promise)
    out(f"“{promise.quote}”", indent=2)
    out(f"{promise.citation}  [{promise.document}#{promise.paragraph}]", Style.FAINT, indent=2)
    if promise.evidence:
        shown = promise.evidence
        out(f"shown by: “{shown.quote}”", indent=2)
        out(f"{shown.citation}  [{shown.document}#{shown.paragraph}]", Style.FAINT, indent=2)


def write_undertaking(undertaking: "Undertaking") -> None:
    """Write what a kept meeting asked or agreed, and what shows what became of it."""
    _write_said(undertaking)
    if undertaking.quote != undertaking.text and undertaking.quote.casefold() != undertaking.text.casefold():
        out(f"“{undertaking.quote}”", indent=2)
    out(f"{undertaking.citation}  [{undertaking.meeting}#{undertaking.item}]", Style.FAINT, indent=2)
    if shown := undertaking.evidence:
        out(f"shown by: “{shown.quote}”" if shown.document else f"shown by: {shown.quote}", indent=2)
        if shown.document:
            out(f"{shown.citation}  [{shown.document}#{shown.paragraph}]", Style.FAINT, indent=2)


def _write_said(promise: "PromiseAnswer | Undertaking") -> None:
    """`OPEN: the report be presented (asked of the Board, due July 2015)`."""
    verb = "asked of" if promise.stage == "asked" else f"{promise.stage} by"
    who = f"{verb} {promise.by}" if promise.by else promise.stage
    due = f", due {promise.due}" if promise.due else ""
    out(f"{promise.state.upper()}: {promise.text} ({who}{due})", Style.STRONG)
