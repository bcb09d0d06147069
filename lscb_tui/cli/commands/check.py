"""`lscb check`: prove the corpus without building anything."""

from pathlib import Path

import click

from ...config.paths import shipped
from ...corpus.fault import CorpusError
from ...corpus.read import read_corpus
from ...corpus.sources import Sources
from ...terminal.out import out
from .. import exits
from ..answers import write_json
from ..options import json_option, pass_session
from ..session import Session


@click.command(short_help="Check the corpus: every quote proven, every number claimed.")
@click.argument("corpus", nargs=-1, type=click.Path(path_type=Path))
@json_option
@pass_session
def command(session: Session, corpus: tuple[Path, ...], as_json: bool) -> int:
    """Check the CORPUS folders, or the corpus of the settings: every fault by file, line and key, with its remedy."""
    sources = Sources.of(corpus, shipped("data")) if corpus else session.sources
    try:
        proven = read_corpus(sources)
    except CorpusError as error:
        if as_json:
            write_json(error.faults)
        else:
            out(str(error))
        return exits.BAD_INPUT
    if as_json:
        write_json([])
    else:
        documents, findings = len(proven.documents), len(proven.findings)
        out(f"{documents} documents, {findings} findings: every quotation proven, every numeral claimed or excused")
    return exits.DONE
