"""`lscb show`: the words of a document or a paragraph."""

import click

from ...library.reading import Passage, documents, named_not_held, passages
from ...terminal.out import Style, out
from ..answers import write_json
from ..options import DocumentName, Words, content_option, json_option, pass_session
from ..session import Session


@click.command(short_help="The words of a document, or of one paragraph.")
@click.argument("document", type=DocumentName(), metavar="DOCUMENT[#PARAGRAPH]")
@click.argument("paragraph", type=Words(), required=False, metavar="")
@json_option
@content_option
@pass_session
def command(session: Session, document: str, paragraph: str | None, as_json: bool) -> None:
    """Show the words of DOCUMENT as they stand, or of one paragraph of it.

    `lscb list` names the documents. A paragraph is named by its number, or by section and position, as in
    worcestershire-2017-18-hwb#16 or worcestershire-2016-17-cabinet#debate.4.
    """
    if paragraph:
        document = f"{document}#{paragraph}"
    found = passages(session.content, document)
    if as_json:
        write_json(found)
    elif document.partition("#")[2]:
        _write_passages(found)
        out(found[0].citation, Style.FAINT)
    else:
        _write_document(session, found[0].document, found)


def _write_document(session: Session, slug: str, found: list[Passage]) -> None:
    held = next(held for held in documents(session.content) if held.slug == slug)
    out(held.title, Style.STRONG)
    out(found[0].citation.partition(" · ")[2], Style.FAINT)
    _write_passages(found)
    for note in held.notes:
        out()
        out(f"Note: {note}", Style.FAINT)
    papers = named_not_held(session.content, slug)
    if papers:
        out()
        out("Named in this document, not held", Style.STRONG)
        for paper in papers:
            out(f"{paper.title}  [#{paper.paragraph}]", indent=2)


def _write_passages(found: list[Passage]) -> None:
    section = None
    for passage in found:
        if passage.section != section:
            section = passage.section
            if passage.heading:
                out()
                out(passage.heading, Style.STRONG)
        out()
        if passage.is_gap:
            out(f"[missing: {passage.text}]", Style.FAINT)
        else:
            out(f"[{passage.paragraph}] {passage.text}")
