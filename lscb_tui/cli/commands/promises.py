"""`lscb promises`: what was asked, agreed or promised, and what became of it."""

import click

from ...library.commitments import promises
from ...model.finding import PromiseState
from ...terminal.out import narrate, out
from .. import exits
from ..answers import write_json
from ..options import area_option, content_option, json_option, pass_session
from ..promise_lines import write_judged_as_of, write_promise
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
        write_judged_as_of(session.content, found)
        for promise in found:
            out()
            write_promise(promise)
    if not found:
        narrate(f"no promise{f' is {state}' if state else ''} in these papers; leave --state out to see all")
    return exits.DONE if found else exits.NOTHING_FOUND
