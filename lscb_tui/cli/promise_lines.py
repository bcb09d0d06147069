"""A promise as lines for people: what became of it, who was to do what by when, and both proofs."""

from collections.abc import Iterable

from ..library.commitments import PromiseAnswer, judged_as_of
from ..library.content import Content
from ..terminal.out import Style, out


def write_judged_as_of(content: Content, promises: Iterable[PromiseAnswer]) -> None:
    """Write which document is the latest held of each area, since promises are judged by no other time."""
    for latest in judged_as_of(content, {promise.area for promise in promises}):
        out(f"{latest.area}, judged as of the latest document held: {latest.title}  [{latest.document}]", Style.FAINT)


def write_promise(promise: PromiseAnswer) -> None:
    """Write a promise with the words that make it, and those that show what became of it."""
    by = f" by {promise.by}" if promise.by else ""
    due = f", due {promise.due}" if promise.due else ""
    verb = {"asked": "asked of", "agreed": "agreed", "promised": "promised"}[promise.stage]
    who = (f" {promise.by}" if promise.by else "") if promise.stage == "asked" else by
    out(f"{promise.state.upper()}: {promise.text} ({verb if promise.by else promise.stage}{who}{due})", Style.STRONG)
    out(f"“{promise.quote}”", indent=2)
    out(f"{promise.citation}  [{promise.document}#{promise.paragraph}]", Style.FAINT, indent=2)
    if promise.evidence:
        shown = promise.evidence
        out(f"shown by: “{shown.quote}”", indent=2)
        out(f"{shown.citation}  [{shown.document}#{shown.paragraph}]", Style.FAINT, indent=2)
