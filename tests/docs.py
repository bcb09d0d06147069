"""Documents that are made from the program itself: the data dictionary, the rules for resolutions, the keys of the
meeting record, and the outputs in the README.

`make docs` writes them anew; the test suite fails where they differ from what the program does.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import is_dataclass
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import Any

import duckdb

from lscb_tui import CONTENT_SCHEMA
from lscb_tui.app.commands import key_table
from lscb_tui.corpus.build import schema_sql
from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.model.period import Period
from lscb_tui.model.record_key import Key, keys
from lscb_tui.resolutions.rules import RULES
from lscb_tui.resolutions.rules.rule import Severity

ROOT = Path(__file__).resolve().parent.parent
LINT_RULES = ROOT / "docs" / "lint-rules.md"
RECORD = ROOT / "docs" / "meeting-record.md"
DICTIONARY = ROOT / "docs" / "data-dictionary.md"
README = ROOT / "README.md"

_EXAMPLE = re.compile(r"```console\n\$ (?P<command>lscb[^\n]*)\n(?P<output>.*?)```\n", re.DOTALL)
_KEY_TABLE = re.compile(r"(?<=<!-- keys -->\n).*?(?=\n<!-- /keys -->)", re.DOTALL)
_RECORD_KEYS = re.compile(r"(?<=<!-- record keys -->\n).*?(?=<!-- /record keys -->)", re.DOTALL)
_TABLES = "SELECT table_name, comment FROM duckdb_tables() ORDER BY table_oid"
_COLUMNS = """
SELECT column_name, data_type, NOT is_nullable, comment FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index
"""


def data_dictionary() -> str:
    """The data dictionary as Markdown, from the schema's own comments."""
    with duckdb.connect(":memory:") as connection:
        connection.execute(schema_sql())
        return "\n".join(_dictionary_lines(connection)) + "\n"


def _dictionary_lines(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    yield "# Data dictionary"
    yield ""
    yield f"The tables of the content file, schema version {CONTENT_SCHEMA}. Made from `lscb_tui/corpus/schema.sql` by"
    yield "`make docs`. The file is an ordinary DuckDB database: any DuckDB from 1.5 on opens it read-only."
    for table, comment in connection.execute(_TABLES).fetchall():
        yield from ("", f"## {table}", "", f"{comment}.".replace("..", "."), "")
        yield from ("| column | type | required | meaning |", "|---|---|---|---|")
        for name, kind, required, meaning in connection.execute(_COLUMNS, [table]).fetchall():
            yield f"| `{name}` | {kind} | {'yes' if required else ''} | {meaning} |"


def lint_rules() -> str:
    """The rules of the checker as Markdown, from their declarations."""
    return "\n".join(_rule_lines()) + "\n"


def _rule_lines() -> Iterator[str]:
    yield "# Rules for resolutions"
    yield ""
    yield "What `lscb lint` looks for. Made from the declarations in `lscb_tui/resolutions/rules/` by `make docs`."
    yield "An error (E) keeps a minute from being final, a warning (W) does not."
    yield ""
    yield "| rule | | what |"
    yield "|---|---|---|"
    yield from (f"| [{rule.id}](#{rule.id.lower()}) | {rule.severity} | {rule.title} |" for rule in RULES)
    for rule in RULES:
        kind = "error" if rule.severity is Severity.ERROR else "warning"
        yield from ("", f"## {rule.id}", "", f"**{rule.title}** ({kind}). {rule.explanation}", "")
        yield from (f"To do: {rule.remedy}.", "")
        language = "yaml" if rule.needs_record else "text"
        yield from ("Fails:", "", f"```{language}", rule.fails, "```", "")
        yield from ("Passes:", "", f"```{language}", rule.passes, "```")


def record_keys() -> str:
    """The keys of the meeting record as Markdown, from the dataclasses that declare them."""
    return "\n".join(_record_lines(MeetingRecord, "The record", set())) + "\n"


def _record_lines(kind: Any, name: str, seen: set[Any]) -> Iterator[str]:
    seen.add(kind)
    yield from (f"### {name}", "", "| key | written as | what it holds |", "|---|---|---|")
    inner = []
    for each in keys(kind):
        must = ", which must be there" if each.is_required else ""
        yield f"| `{each.name}` | {_written_as(each)} | {each.about}{must} |"
        if is_dataclass(each.kind) and each.kind is not Period and each.kind not in seen:
            inner.append(each)
    yield ""
    for each in inner:
        if each.kind not in seen:
            yield from _record_lines(each.kind, f"`{each.name}`", seen)


def _written_as(each: Key) -> str:
    if each.kind is Period or not is_dataclass(each.kind):
        if isinstance(each.kind, type) and issubclass(each.kind, StrEnum):
            return ", ".join(f"`{choice}`" for choice in each.kind)
        names = {str: "text", int: "whole number", bool: "`true`", date: "day", time: "time of day", Period: "period"}
        return f"list of {names[each.kind]}s" if each.is_list else names[each.kind]
    return "list of mappings" if each.is_list else "mapping"


def readme_examples(readme: str) -> list[tuple[str, str]]:
    """The example commands of the README, each with the output that it shows."""
    return [(match["command"], match["output"]) for match in _EXAMPLE.finditer(readme)]


def run_example(command: str, cache: Path) -> str:
    """What `command` really prints, through a pipe."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "XDG_CONFIG_HOME": str(cache), "PYTHONUTF8": "1"}
    environment.pop("LSCB_CONTENT", None)
    arguments = shlex.split(command)[1:]
    ran = subprocess.run(
        [sys.executable, "-m", "lscb_tui", *arguments], capture_output=True, env=environment, check=False, text=True
    )
    return ran.stdout


def with_real_outputs(readme: str, cache: Path) -> str:
    """The README with every example's output as it really is."""
    return _EXAMPLE.sub(
        lambda match: f"```console\n$ {match['command']}\n{run_example(match['command'], cache)}```\n", readme
    )


def main() -> None:
    """Write the documents anew."""
    DICTIONARY.write_text(data_dictionary(), "utf-8")
    LINT_RULES.write_text(lint_rules(), "utf-8")
    RECORD.write_text(_RECORD_KEYS.sub(lambda _: record_keys(), RECORD.read_text("utf-8")), "utf-8")
    with tempfile.TemporaryDirectory() as cache:
        readme = _KEY_TABLE.sub(lambda _: key_table(), README.read_text("utf-8"))
        README.write_text(with_real_outputs(readme, Path(cache)), "utf-8")


if __name__ == "__main__":
    main()
