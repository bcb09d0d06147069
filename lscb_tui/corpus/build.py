"""Writing the content file: from a corpus that is proven to one DuckDB file, whole or not at all."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from tempfile import mkstemp
from typing import Any

import duckdb

from .. import CONTENT_SCHEMA, __version__
from ..files import put_in_place
from ..model.citation import cite, cite_briefly
from ..model.corpus import Corpus
from ..model.document import Document
from ..model.finding import (
    Assurance,
    Decision,
    Figure,
    Finding,
    Issue,
    Objective,
    Point,
    Promise,
    Recommendation,
)
from ..model.reference import Indicator
from ..model.sayable import clause_text, finding_line
from .word_index import Entry, make_entries, make_index

STORAGE_VERSION = "v1.5.0"
"""DuckDB's own file format, the oldest that still holds everything we write: 1.5 LTS reads it too."""
BLOCK_SIZE = 16_384
"""Bytes: the smallest DuckDB has, since most tables here are small and every column takes a block."""

_ROWS_AT_ONCE = 100_000
"""Rows of one insertion: DuckDB holds each of its values twice while it runs."""

Row = tuple[Any, ...]


def schema_sql() -> str:
    """The statements that make the empty tables."""
    return files(__package__).joinpath("schema.sql").read_text("utf-8")


def build_content_file(corpus: Corpus, corpus_hash: str, target: Path) -> None:
    """Write `corpus` to `target`, which appears complete or not at all.

    A temporary file in the same folder is written, checked, flushed to the disk and renamed.
    Raises OSError where the folder cannot be written.
    """
    handle, name = mkstemp(prefix=".building-", suffix=".duckdb", dir=target.parent)
    os.close(handle)
    temporary = Path(name)
    temporary.unlink()  # DuckDB makes its own file and takes no empty one
    try:
        _write(corpus, corpus_hash, temporary)
        put_in_place(temporary, target)
    finally:
        for leftover in (temporary, temporary.with_name(temporary.name + ".wal")):
            leftover.unlink(missing_ok=True)


def is_content_file(path: Path) -> bool:
    """Whether a file is a content file, of whatever version: a DuckDB database with our `build` table."""
    try:
        with duckdb.connect(str(path), read_only=True, config={"enable_external_access": "false"}) as connection:
            connection.execute("SELECT schema_version, corpus_hash, program_version FROM build").fetchall()
    except (duckdb.Error, UnicodeError):
        return False
    return True


def _write(corpus: Corpus, corpus_hash: str, path: Path) -> None:
    with duckdb.connect(":memory:", config={"threads": "1"}) as connection:
        quoted = str(path).replace("'", "''")
        options = f"STORAGE_VERSION '{STORAGE_VERSION}', BLOCK_SIZE {BLOCK_SIZE}"
        connection.execute(f"ATTACH '{quoted}' AS content ({options})")
        connection.execute("USE content")
        connection.execute(schema_sql())
        connection.execute("BEGIN")
        for table, rows in tables(corpus, corpus_hash):
            _insert(connection, table, rows)
        connection.execute("COMMIT")
        connection.execute("CHECKPOINT content")
        connection.execute("USE memory")
        connection.execute("DETACH content")
    with duckdb.connect(str(path), read_only=True) as check:
        check.execute("SELECT count(*) FROM post").fetchall()


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Row]) -> None:
    """Insert rows column by column: a statement for many rows at once."""
    types = [row[1] for row in connection.execute(f"DESCRIBE {table}").fetchall()]  # our own table names
    unnested = ", ".join(f"unnest(?::{kind}[])" for kind in types)
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        columns = list(map(list, zip(*rows[start : start + _ROWS_AT_ONCE], strict=True)))
        connection.execute(f"INSERT INTO {table} SELECT {unnested}", columns)


def tables(corpus: Corpus, corpus_hash: str) -> Iterator[tuple[str, list[Row]]]:
    """The rows of every table, in an order in which each finds what it refers to."""
    yield "build", [(CONTENT_SCHEMA, corpus_hash, __version__, datetime.now(UTC).replace(tzinfo=None))]
    yield "body", [(b.id, b.name, b.short, b.initials, b.area) for b in corpus.bodies.values()]
    yield "committee", [(c.id, c.name, c.short, c.area) for c in corpus.committees.values()]
    yield "theme", [(n, t.id, t.label, list(t.synonyms)) for n, t in enumerate(corpus.themes.values())]
    yield "indicator", [_indicator_row(n, indicator) for n, indicator in enumerate(corpus.indicators.values())]
    yield "term", [(n, t.term, t.expansion, t.meaning, t.body) for n, t in enumerate(corpus.terms)]
    marked = Counter(finding.document for finding in corpus.findings)
    yield "document", [_document_row(n, document, marked) for n, document in enumerate(corpus.documents)]
    yield (
        "section",
        [
            (document.slug, n, section.id, section.heading, section.level)
            for document in corpus.documents
            for n, section in enumerate(document.sections)
        ],
    )
    yield from _paragraph_tables(corpus)


def _paragraph_tables(corpus: Corpus) -> Iterator[tuple[str, list[Row]]]:
    """Paragraphs and everything that points at them."""
    ids: dict[tuple[str, str], int] = {}
    rows: list[Row] = []
    of_year = Counter((document.area, document.period) for document in corpus.documents)
    for document in corpus.documents:
        body = corpus.bodies[document.body]
        committee = corpus.committees[document.committee] if document.committee else None
        for p in document.paragraphs:
            ids[document.slug, p.address] = len(rows)
            citation = cite(document, p, body, committee)
            brief = cite_briefly(document, p, committee, is_only=of_year[document.area, document.period] == 1)
            rows.append((len(rows), document.slug, p.address, p.section, p.place, citation, brief, p.text, p.is_gap))
    yield "paragraph", rows
    yield (
        "named_paper",
        [
            (document.slug, n, paper.title, ids[document.slug, paper.paragraph], paper.quote)
            for document in corpus.documents
            for n, paper in enumerate(document.named_not_held)
        ],
    )
    findings = _in_order(corpus)
    yield "finding", [_finding_row(n, finding, corpus, ids) for n, finding in enumerate(findings)]
    for table, kind in _KIND_ROWS:
        yield table, [kind(finding, corpus, ids) for finding in findings if finding.kind == table]
    entries = make_entries(corpus, ids)
    index = make_index(entries)
    yield "entry", [_entry_row(n, entry) for n, entry in enumerate(entries)]
    yield "word", list(index.words)
    yield "stem", list(index.stems)
    yield "post", list(index.posts)


def _in_order(corpus: Corpus) -> list[Finding]:
    place = {document.slug: n for n, document in enumerate(corpus.documents)}
    return sorted(corpus.findings, key=lambda finding: place[finding.document])


def _indicator_row(ordinal: int, indicator: Indicator) -> Row:
    return (
        ordinal,
        indicator.id,
        indicator.label,
        indicator.unit,
        indicator.theme,
        indicator.polarity,
        indicator.polarity_source,
        indicator.definition,
        list(indicator.synonyms),
        indicator.spoken,
        indicator.noun,
    )


def _document_row(ordinal: int, document: Document, marked: Counter[str]) -> Row:
    meeting = document.meeting_date
    return (
        ordinal,
        document.slug,
        document.title,
        document.kind,
        document.area,
        document.body,
        document.committee,
        document.meeting_shown or (str(meeting) if meeting else None),
        meeting.start if meeting else None,
        meeting.end if meeting else None,
        document.agenda_item,
        str(document.period),
        document.period.kind,
        document.period.start,
        document.period.end,
        document.source,
        list(document.notes),
        sum(not paragraph.is_gap for paragraph in document.paragraphs),
        marked[document.slug],
    )


def _finding_row(ordinal: int, finding: Finding, corpus: Corpus, ids: dict[tuple[str, str], int]) -> Row:
    indicator = corpus.indicators[finding.indicator] if isinstance(finding, Figure) else None
    theme = corpus.themes[finding.theme] if finding.theme else None
    period = finding.period
    return (
        ordinal,
        finding.id,
        finding.kind,
        finding.document,
        ids[finding.document, finding.paragraph],
        finding.theme,
        str(period),
        period.kind,
        period.start,
        period.end,
        finding.quote,
        finding_line(finding, indicator, theme),
    )


def _recommendation_row(finding: Recommendation, _corpus: Corpus, _ids: object) -> Row:
    return finding.id, finding.label, clause_text(finding.quote)


def _decision_row(finding: Decision, _corpus: Corpus, _ids: object) -> Row:
    text = clause_text(finding.quote)
    return finding.id, finding.label, finding.opening, text, finding.mover, finding.seconder, finding.vote


def _issue_row(finding: Issue, _corpus: Corpus, _ids: object) -> Row:
    return finding.id, finding.title


def _assurance_row(finding: Assurance, _corpus: Corpus, _ids: object) -> Row:
    return finding.id, finding.level, finding.statement


def _figure_row(finding: Figure, _corpus: Corpus, _ids: object) -> Row:
    amount, compared, whole = finding.amount, finding.amount.compared_with, finding.amount.denominator
    return (
        finding.id,
        finding.indicator,
        amount.kind,
        amount.value,
        amount.low,
        amount.high,
        finding.unit,
        amount.bound,
        amount.approximate,
        amount.as_written,
        amount.change,
        amount.direction,
        amount.scope,
        amount.is_target,
        whole.value if whole else None,
        whole.of if whole else None,
        compared is not None,
        compared.value if compared else None,
        compared.low if compared else None,
        compared.high if compared else None,
        str(compared.period) if compared and compared.period else None,
        compared.scope if compared else None,
        compared.words if compared else None,
    )


def _promise_row(finding: Promise, corpus: Corpus, ids: dict[tuple[str, str], int]) -> Row:
    evidence, due = finding.evidence, finding.due
    return (
        finding.id,
        finding.text,
        finding.stage,
        corpus.doer(finding.by) if finding.by else None,
        str(due) if due else None,
        due.start if due else None,
        due.end if due else None,
        finding.state,
        ids[evidence.document, evidence.paragraph] if evidence else None,
        evidence.quote if evidence else None,
    )


def _objective_row(finding: Objective, _corpus: Corpus, _ids: object) -> Row:
    return finding.id, finding.group, finding.priority, finding.outcome, finding.achieved


def _point_row(finding: Point, _corpus: Corpus, _ids: object) -> Row:
    return finding.id, finding.role, finding.text, finding.answer, finding.answered_by, finding.answer_quote


_KIND_ROWS: tuple[tuple[str, Any], ...] = (
    ("recommendation", _recommendation_row),
    ("decision", _decision_row),
    ("issue", _issue_row),
    ("assurance", _assurance_row),
    ("figure", _figure_row),
    ("promise", _promise_row),
    ("objective", _objective_row),
    ("point", _point_row),
)


def _entry_row(identifier: int, entry: Entry) -> Row:
    period = entry.period
    return (
        identifier,
        entry.paragraph,
        entry.finding,
        entry.kind,
        entry.document.area,
        period.start,
        period.end,
    )
