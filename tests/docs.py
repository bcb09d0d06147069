"""Documents that are made from the program itself: the data dictionary, and the outputs in the README.

`make docs` writes them anew; the test suite fails where they differ from what the program does.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import duckdb

from lscb_tui import CONTENT_SCHEMA
from lscb_tui.app.commands import key_table
from lscb_tui.corpus.build import schema_sql

ROOT = Path(__file__).resolve().parent.parent
DICTIONARY = ROOT / "docs" / "data-dictionary.md"
README = ROOT / "README.md"

_EXAMPLE = re.compile(r"```console\n\$ (?P<command>lscb[^\n]*)\n(?P<output>.*?)```\n", re.DOTALL)
_KEY_TABLE = re.compile(r"(?<=<!-- keys -->\n).*?(?=\n<!-- /keys -->)", re.DOTALL)
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
    with tempfile.TemporaryDirectory() as cache:
        readme = _KEY_TABLE.sub(lambda _: key_table(), README.read_text("utf-8"))
        README.write_text(with_real_outputs(readme, Path(cache)), "utf-8")


if __name__ == "__main__":
    main()
