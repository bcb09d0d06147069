"""`lscb promises`: what was asked, agreed or promised, and what became of it."""

import click

from ...library.commitments import PromiseAnswer, promises
from ...model.finding import PromiseState
from ...terminal.out import Style, narrate, out
from .. import exits
from ..answers import write_json
from ..options import area_option, content_option, json_option, pass_session
from ..session import Session

STATES = tuple(state.value for state in PromiseState)


@click.command(short_help="What was asked, agreed or promised, and what became of it.")
@click.option("--state", type=click.Choice(STATES), help="Only promises in this state.")
@area_option
@json_option
@content_option
@pass_session
def command(session: Session, state: str | None, area: str | None, as_json: bool) -> int:
    """What was asked, agreed or promised, and what became of it as of the latest document held, with both proofs."""
    found = promises(session.content, area=session.area(area), state=state)
    if as_json:
        write_json(found)
    else:
        for number, promise in enumerate(found):
            if number:
                out()
            _write_promise(promise)
    if not found:
        narrate(f"no promise{f' is {state}' if state else ''} in these papers; leave --state out to see all")
    return exits.DONE if found else exits.NOTHING_FOUND


def _write_promise(promise: PromiseAnswer) -> None:
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
