"""`lscb build`: write the content file."""

from pathlib import Path

import click

from ...config.paths import content_folder, shipped
from ...corpus.build import build_content_file, is_content_file
from ...corpus.content_file import rebuild_content_file
from ...corpus.files import ContentFileError
from ...corpus.read import read_corpus
from ...corpus.sources import Sources, corpus_hash
from ...terminal.out import out
from ..options import pass_session
from ..session import Session


@click.command(short_help="Build the content file from the corpus.")
@click.argument("corpus", nargs=-1, type=click.Path(path_type=Path))
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="Write it to FILE.")
@pass_session
def command(session: Session, corpus: tuple[Path, ...], output: Path | None) -> None:
    """Build the content file from the CORPUS folders, or from the corpus of the settings.

    Without -o it becomes the one that every command opens. A file that is there is replaced whole or not at all,
    and only if it is a content file.
    """
    if corpus and output is None:
        raise click.UsageError("a corpus of its own needs -o FILE; `corpus` in the settings adds folders for good")
    sources = Sources.of(corpus, shipped("data")) if corpus else session.sources
    if output is None:
        out(str(rebuild_content_file(sources, content_folder())))
        return
    _check_target(output)
    proven = read_corpus(sources)
    try:
        build_content_file(proven, corpus_hash(sources), output)
    except OSError as error:
        raise ContentFileError(
            f"{output}: cannot be written ({error.strerror}); name a folder you can write"
        ) from error
    out(str(output))


def _check_target(path: Path) -> None:
    """A content file may be replaced; anything else that is there may not."""
    try:
        is_other = path.is_symlink() or (path.exists() and not (path.is_file() and is_content_file(path)))
    except OSError as error:
        raise ContentFileError(f"{path}: cannot be written ({error.strerror}); name another file") from error
    if is_other:
        raise ContentFileError(f"{path}: is there and is no content file; name another file")
