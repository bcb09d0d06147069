"""How well the search answers: for each thing people type, whether the right paragraph comes first, or among three.

`python -m tests.lookups [FILE]`: one JSON object a line, with `query` and `anchor`, words of the right paragraph.
"""

import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from lscb_tui.config.paths import shipped
from lscb_tui.corpus.build import build_content_file
from lscb_tui.corpus.read import read_corpus
from lscb_tui.corpus.sources import Sources
from lscb_tui.library.content import Content
from lscb_tui.library.search import find

SHIPPED = Path(__file__).parent / "data" / "lookups.jsonl"


@dataclass(frozen=True, slots=True)
class Result:
    """How one lookup went: `place` counts from 1, None where the paragraph is not among ten."""

    query: str
    anchor: str
    place: int | None


def measure(content: Content, file: Path, home_area: str = "Worcestershire") -> list[Result]:
    """Ask everything in `file`."""
    results = []
    for line in file.read_text("utf-8").splitlines():
        asked = json.loads(line)
        hits = find(content, asked["query"], home_area=home_area).hits
        places = [n for n, hit in enumerate(hits, start=1) if asked["anchor"] in " ".join(hit.text.split())]
        results.append(Result(asked["query"], asked["anchor"], min(places, default=None)))
    return results


def main() -> None:
    """Build the shipped corpus, ask, and print what did not come first."""
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED
    sources = Sources.of((shipped("data"),), shipped("data"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "content.duckdb"
        build_content_file(read_corpus(sources), "measured", path)
        content = Content.open(path)
        results = measure(content, file)
        content.close()
    for result in results:
        if result.place != 1:
            print(f"{result.place or 'not in ten'}: {result.query} — {result.anchor}")
    first = sum(result.place == 1 for result in results)
    three = sum(result.place is not None and result.place <= 3 for result in results)
    print(f"{len(results)} lookups: {first} first, {three} within three")


if __name__ == "__main__":
    main()
