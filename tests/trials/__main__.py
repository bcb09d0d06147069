"""`python -m tests.trials [NAME [TIMES]]`: try one thing, or everything, that many times, and print a table."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from lscb_tui.config.paths import shipped
from lscb_tui.corpus.build import build_content_file
from lscb_tui.corpus.read import read_corpus
from lscb_tui.corpus.sources import Sources
from tests.terminal import own_environment
from tests.trials import clauses, notes, signals
from tests.trials.trial import Trial

TRIALS: dict[str, Trial] = {"signals": signals.trial, "notes": notes.trial, "clauses": clauses.trial}
"""Each is given an environment and how many times to try, and prints a table."""
TIMES = 20


def main(arguments: list[str]) -> int:
    """Run the trials; 1 where one of them failed, 2 for a name that is none."""
    name, times = (*arguments, "", "")[:2]
    if name and name not in TRIALS:
        print(f"there is no trial “{name}”; there are: {', '.join(TRIALS)}", file=sys.stderr)
        return 2
    sources = Sources.of((shipped("data"),), shipped("data"))
    with TemporaryDirectory() as folder:
        content = Path(folder) / "content.duckdb"
        build_content_file(read_corpus(sources), "tried", content)
        chosen = [TRIALS[name]] if name else list(TRIALS.values())
        passed = [trial(own_environment(content, Path(folder)), int(times or TIMES)) for trial in chosen]
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
