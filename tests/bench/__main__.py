"""`python -m tests.bench`: every measurement, as a table with its peer."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from lscb_tui.config.paths import shipped
from lscb_tui.corpus.build import build_content_file
from lscb_tui.corpus.read import read_corpus
from lscb_tui.corpus.sources import Sources

PAIRS = 15


def paired(ours: Sequence[str], peer: Sequence[str], environment: dict[str, str]) -> tuple[float, float, float]:
    """Median seconds of both commands as whole processes, run in turn, and the median ratio pair by pair."""

    def seconds(command: Sequence[str]) -> float:
        begun = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
        return time.perf_counter() - begun

    seconds(ours), seconds(peer)
    pairs = [(seconds(ours), seconds(peer)) for _ in range(PAIRS)]
    mine, theirs = zip(*pairs, strict=True)
    return statistics.median(mine), statistics.median(theirs), statistics.median(a / b for a, b in pairs)


def main() -> None:
    """Measure and print."""
    sources = Sources.of((shipped("data"),), shipped("data"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "content.duckdb"
        build_content_file(read_corpus(sources), "measured", path)
        environment = {**os.environ, "LSCB_CONTENT": str(path)}
        bare = f"import duckdb; duckdb.connect({str(path)!r}, read_only=True).sql('select 1').fetchall()"
        ours, peer, ratio = paired(
            [sys.executable, "-m", "lscb_tui", "find", "safeguarding"], [sys.executable, "-c", bare], environment
        )
    print("measured                      ours      peer                          ratio  target")
    print(f"lscb find, whole process   {ours:6.3f} s  {peer:6.3f} s  bare DuckDB      {ratio:6.2f}  1.5 (1.2)")


if __name__ == "__main__":
    main()
