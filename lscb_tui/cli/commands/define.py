"""`lscb define`: what an acronym or term means."""

import click

from ...library.glossary import Definition, define, near_terms
from ...terminal.out import Style, brief, narrate, out
from .. import exits
from ..answers import write_json
from ..options import Words, content_option, json_option, pass_session
from ..session import Session


@click.command(short_help="What an acronym or term means.")
@click.argument("word", nargs=-1, required=True, type=Words())
@json_option
@content_option
@pass_session
def command(session: Session, word: tuple[str, ...], as_json: bool) -> int:
    """What WORD means: an acronym, a term, or the words it stands for; for each body where that differs."""
    asked = " ".join(word)
    found = define(session.content, asked)
    if as_json:
        write_json(found)
    else:
        for definition in found:
            _write_definition(definition)
    if not found:
        near = near_terms(session.content, asked)
        hint = (
            f"did you mean {' or '.join(near)}?"
            if near
            else f"the papers may still speak of it: lscb find {brief(asked)}"
        )
        narrate(f"the glossary has no “{brief(asked)}”; {hint}")
    return exits.DONE if found else exits.NOTHING_FOUND


def _write_definition(definition: Definition) -> None:
    whose = f" (in the papers of {definition.body})" if definition.body else ""
    stands_for = f": {definition.expansion}" if definition.expansion else ""
    out(f"{definition.term}{stands_for}{whose}", Style.STRONG)
    if definition.meaning:
        out(definition.meaning, indent=2)
