"""`lscb promises`: what was asked, agreed or promised, and what became of it."""

from typing import Any

import click

from ...library.commitments import PromiseAnswer, promises
from ...model.finding import PromiseState
from ...terminal.out import narrate, out
from .. import exits
from ..answers import write_json
from ..kept_meetings import kept_undertakings
from ..options import area_option, content_option, json_option, pass_session
from ..promise_lines import write_judged_as_of, write_promise, write_undertaking
from ..session import Session

STATES = tuple(state.value for state in PromiseState)


@click.command(short_help="What was asked, agreed or promised, and what became of it.")
@click.option("--state", type=click.Choice(STATES), help="Only promises in this state.")
@area_option
@json_option
@content_option
@pass_session
def command(session: Session, state: str | None, area: str | None, as_json: bool) -> int:
    """What was asked, agreed or promised, and what became of it as of the latest document held, with both proofs.

    What the meetings of the workspace asked and agreed comes after them; its state is the one recorded.
    """
    chosen = session.area(area)
    found = promises(session.content, area=chosen, state=state)
    kept = kept_undertakings(session, chosen, state)
    if as_json:
        write_json([*(_as_kept(promise) for promise in found), *kept])
    else:
        write_judged_as_of(session.content, found)
        for promise in found:
            out()
            write_promise(promise)
        for undertaking in kept:
            out()
            write_undertaking(undertaking)
    if not (found or kept):
        narrate(f"no promise{f' is {state}' if state else ''} in these papers; leave --state out to see all")
    return exits.DONE if found or kept else exits.NOTHING_FOUND


def _as_kept(promise: PromiseAnswer) -> dict[str, Any]:
    """A promise of the papers with the keys that only those of kept meetings fill."""
    fields = {name: getattr(promise, name) for name in PromiseAnswer.__dataclass_fields__}
    return fields | {"meeting": None, "item": None}
