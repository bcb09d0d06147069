"""`lscb doctor`: whether everything that the program needs is in order."""

import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import click

from ... import __version__
from ...config.paths import content_folder
from ...corpus.content_file import verify_content_file
from ...corpus.fault import CorpusError
from ...corpus.read import read_corpus
from ...model.errors import AskedWrongly, BadInput, Unavailable
from ...terminal.out import out
from .. import exits
from ..answers import write_json
from ..options import content_option, json_option, pass_session
from ..session import Session


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is in order, and what was seen or is to be done."""

    what: str
    ok: bool
    detail: str


@click.command(short_help="Whether everything the program needs is in order.")
@click.option("--verify", is_flag=True, help="Read the whole content file and compare it with its SHA-256.")
@json_option
@content_option
@pass_session
def command(session: Session, verify: bool, as_json: bool) -> int:
    """Look at program, settings, corpus and content file; exit 1 if anything is not in order."""
    findings = list(_examine(session, verify=verify))
    if as_json:
        write_json(findings)
    else:
        for finding in findings:
            out(f"{'ok    ' if finding.ok else 'FAULT '} {finding.what}: {finding.detail}")
    return exits.DONE if all(finding.ok for finding in findings) else exits.FAULTS_FOUND


def _examine(session: Session, *, verify: bool) -> Iterator[Finding]:
    yield Finding("program", True, f"lscb-tui {__version__}, Python {platform.python_version()}")
    encoding = sys.stdout.encoding or "unknown"
    shows_all = encoding.lower().replace("-", "") == "utf8"
    yield Finding("output", shows_all, encoding if shows_all else f"{encoding}: set LANG to a UTF-8 locale")
    try:
        sources = [value.source for value in session.settings.values]
        yield Finding("settings", True, f"from {', '.join(dict.fromkeys(sources))}")
    except BadInput as error:
        yield Finding("settings", False, str(error))
        return
    yield _corpus(session)
    yield from _content(session, verify=verify)


def _corpus(session: Session) -> Finding:
    try:
        proven = read_corpus(session.sources)
    except CorpusError as error:
        return Finding("corpus", False, f"{len(error.faults)} fault(s); the first: {error.faults[0]}")
    return Finding("corpus", True, f"{len(proven.documents)} documents, {len(proven.findings)} findings")


def _content(session: Session, *, verify: bool) -> Iterator[Finding]:
    try:
        path = session.content_path
        rows = session.content.rows("SELECT program_version, built_at FROM build")
    except (BadInput, Unavailable) as error:
        yield Finding("content file", False, str(error))
        return
    version, built = rows[0]
    yield Finding("content file", True, f"{path}, {path.stat().st_size:,} bytes, built {built:%Y-%m-%d} by {version}")
    try:
        yield Finding("home area", True, session.area(None) or "all")
    except AskedWrongly as error:
        yield Finding("home area", False, f"{error}; mend `area` in the settings")
    if verify:
        is_own = path.parent == content_folder()
        fault = verify_content_file(path.parent) if is_own else _unreadable_table(session)
        yield Finding("verification", fault is None, fault or ("SHA-256 agrees" if is_own else "every table was read"))


def _unreadable_table(session: Session) -> str | None:
    """Read every row of a file whose SHA-256 nobody noted; what is wrong, or None."""
    content = session.content
    for (table,) in content.rows("SELECT table_name FROM duckdb_tables() ORDER BY table_name"):
        try:
            content.rows(f'SELECT count(hash(t)) FROM "{table}" AS t')  # noqa: S608 - a name from the catalogue
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
            return f"the table {table} cannot be read ({type(error).__name__}); build the file again"
    return None
