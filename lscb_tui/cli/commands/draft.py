"""`lscb draft`: what a report asks of a meeting, as the resolution would be minuted."""

from pathlib import Path

import click

from ...model.errors import AskedWrongly
from ...model.resolution import Draft, DraftedClause
from ...terminal.out import Style, narrate, out
from .. import exits
from ..answers import write_json
from ..options import DocumentName, content_option, json_option, pass_session
from ..resolution_texts import StyleName, context_of_area, context_of_document, read_typed
from ..session import Session


@click.command(short_help="A report's recommendations as a resolution in a house style.")
@click.argument("document", type=DocumentName(), required=False)
@click.option(
    "--text",
    "text",
    metavar="FILE",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Recommendations of your own, one a line; - reads standard input.",
)
@click.option(
    "--style", "style", type=StyleName(), metavar="STYLE", help="A house style; `lscb list styles` names them."
)
@json_option
@content_option
@pass_session
def command(session: Session, document: str | None, text: Path | None, style: str | None, as_json: bool) -> int:
    """What DOCUMENT recommends, or the lines of --text, as the meeting would resolve it.

    A prompt such as “consider” is never made a decision: it is left open, with the forms its outcome may take. Words
    that cannot be parsed stand unchanged and are flagged.
    """
    from ...library.debate import asks
    from ...library.reading import passages
    from ...resolutions.render import draft

    if (document is None) == (text is None):
        raise AskedWrongly("name one of a document (`lscb list` names all) and --text FILE")
    chosen = session.house_style(style)
    if document is not None:
        slug = passages(session.content, document)[0].document
        clauses = [ask.text for ask in asks(session.content, [slug])]
        context = context_of_document(session, slug)
        missing = f"{slug} recommends nothing; `lscb show {slug}` shows its words"
    else:
        clauses = _typed_clauses(read_typed(text or Path("-")))
        context = context_of_area(session)
        missing = "there are no words to draft from; write one recommendation a line"
    drafted = draft(clauses, chosen, context)
    if as_json:
        write_json(drafted if drafted.clauses else [])
    elif drafted.clauses:
        _write(drafted)
    if not drafted.clauses:
        narrate(missing)
    return exits.DONE if drafted.clauses else exits.NOTHING_FOUND


def _typed_clauses(lines: list[str]) -> list[str]:
    """One clause a line, or several that are labelled; a first line that leads into the others is put before each."""
    from ...resolutions.split import lead_of, split_line

    lead = lead_of(lines[0]) if len(lines) > 1 else ""
    return [f"{lead} {clause}" for line in lines[bool(lead) :] for clause in split_line(line)]


def _write(drafted: Draft) -> None:
    out(drafted.text)
    for position, clause in enumerate(drafted.clauses, start=1):
        _write_open(clause, clause.label or f"clause {position}")


def _write_open(clause: DraftedClause, name: str) -> None:
    """What is left to decide of a clause, beneath the draft and apart from it."""
    if not clause.warnings and not clause.alternates:
        return
    out()
    out(f"{name} {clause.source}", Style.STRONG)
    for warning in clause.warnings:
        out(f"! {warning}", indent=2)
    for alternate in clause.alternates:
        out(f"or: {alternate}", Style.FAINT, indent=2)
