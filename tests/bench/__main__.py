"""`python -m tests.bench [AREAS]`: every measurement, as a table with its peer.

AREAS is how many areas the corpus has on which Compare is measured: about as many as there were boards, or fewer.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from lscb_tui.config.paths import shipped
from lscb_tui.corpus.build import build_content_file
from lscb_tui.corpus.read import read_corpus
from lscb_tui.corpus.sources import Sources
from tests.bench.checking import a_key, checking
from tests.bench.comparing import YEARS, of_the_country, of_what_ships
from tests.bench.resolving import CLAUSES, FRAME, of_a_resolution
from tests.terminal import KEYS, Terminal

PAIRS = 11
BOARDS = 150
TYPED = "child deaths"
APP = [sys.executable, "-m", "lscb_tui"]
HELLO = [sys.executable, str(Path(__file__).with_name("hello.py"))]


def whole_process(command: Sequence[str], environment: dict[str, str]) -> float:
    """Seconds that a command takes."""
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
    return time.perf_counter() - begun


def forget_place(environment: dict[str, str]) -> None:
    """Let the app begin in Read: it comes back to where it was left, and every run is to begin alike."""
    (Path(environment["XDG_STATE_HOME"]) / "lscb-tui" / "place.json").unlink(missing_ok=True)


def until_seen(command: Sequence[str], seen: str, environment: dict[str, str], typed: str = "") -> float:
    """Seconds from the start of a command in a pty until its screen shows something, of what is typed at once."""
    forget_place(environment)
    begun = time.perf_counter()
    with Terminal(command, environment) as terminal:
        if typed:
            terminal.send(typed)
        terminal.wait_for(seen)
        return time.perf_counter() - begun


def in_pairs(ours: Callable[[], float], peer: Callable[[], float]) -> tuple[float, float, float]:
    """Medians of both, run in turn, and the median ratio pair by pair."""
    ours(), peer()
    pairs = [(ours(), peer()) for _ in range(PAIRS)]
    mine, theirs = zip(*pairs, strict=True)
    return statistics.median(mine), statistics.median(theirs), statistics.median(a / b for a, b in pairs)


def bytes_sent(command: Sequence[str], environment: dict[str, str], before: Sequence[str]) -> tuple[float, float, int]:
    """Bytes a keystroke while typing, bytes a step of the cursor, and bytes in two idle seconds, at 80x24."""
    forget_place(environment)
    with Terminal(command, environment) as terminal:
        terminal.settle(quiet=1.0)
        for keys in before:
            terminal.send(keys)
            terminal.settle()
        typed = []
        for letter in TYPED:
            terminal.send(letter)
            typed.append(len(terminal.settle()))
        if not before:
            terminal.send(KEYS["tab"])
            terminal.settle()
        steps = []
        for _ in range(3):
            terminal.send(KEYS["down"])
            steps.append(len(terminal.settle()))
        return statistics.mean(typed), statistics.mean(steps), len(terminal.settle(quiet=2.0))


def row(what: str, ours: float, unit: str, peer: float, name: str, ratio: float, target: str) -> None:
    """One line of the table."""
    print(f"{what:<34} {ours:9.3f} {unit:<2} {peer:9.3f} {unit:<2} {name:<22} {ratio:7.3f}  {target}")


def main() -> None:
    """Measure and print."""
    sources = Sources.of((shipped("data"),), shipped("data"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "content.duckdb"
        build_content_file(read_corpus(sources), "measured", path)
        environment = {
            name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")
        }
        environment |= {"LSCB_CONTENT": str(path), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        environment |= {f"XDG_{kind}_HOME": folder for kind in ("STATE", "CONFIG", "DATA")}
        environment |= {"LSCB_WORKSPACE": "", "PYTHONPATH": str(Path.cwd())}
        bare = f"import duckdb; duckdb.connect({str(path)!r}, read_only=True).sql('select 1').fetchall()"
        print(f"{'measured':<34} {'ours':>9}    {'peer':>9}    {'':<22} {'ratio':>7}  target")
        figures = in_pairs(
            lambda: whole_process([*APP, "find", "safeguarding"], environment),
            lambda: whole_process([sys.executable, "-c", bare], environment),
        )
        row("lscb find, whole process", figures[0], "s", figures[1], "bare DuckDB", figures[2], "1.5, stretch 1.2")
        for what, seen, typed, target in (
            ("first paint", "F1 Help", "", "1.25"),
            ("first document shown", "Note the key headlines", "", "2"),
            ("results shown, typed at the start", "Child death notifications", f"{KEYS['F3']}{TYPED}", "2"),
        ):
            figures = in_pairs(
                lambda seen=seen, typed=typed: until_seen(APP, seen, environment, typed),  # type: ignore[misc]
                lambda: until_seen(HELLO, "hello, world", environment),
            )
            row(what, figures[0], "s", figures[1], "Textual hello world", figures[2], target)
        peer = bytes_sent([sys.executable, "-m", "tests.bench.optionlist", str(path)], environment, [])
        ours = bytes_sent(APP, environment, [KEYS["F3"]])
        row("a keystroke in Find, 80x24", ours[0], "B", peer[0], "OptionList", ours[0] / peer[0], "0.4")
        row("a cursor step, 80x24", ours[1], "B", peer[1], "OptionList", ours[1] / peer[1], "0.05")
        print(f"{'two idle seconds':<34} {ours[2]:9} B  {peer[2]:9} B  {'OptionList':<22}          0")
        ours_ms, frame_ms = of_a_resolution() * 1000, FRAME * 1000
        row(f"drafting {CLAUSES} clauses", ours_ms, "ms", frame_ms, "a frame at 60 Hz", ours_ms / frame_ms, "0.36")
        areas = int(sys.argv[1]) if len(sys.argv) > 1 else BOARDS
        country, built = of_the_country(Path(folder), areas)
        figures = in_pairs(country, of_what_ships(path))
        what = f"Compare, {areas} areas x {YEARS} years"
        row(what, figures[0], "s", figures[1], "Compare on what ships", figures[2], "3")
        print(f"{'building that content file':<34} {built:9.1f} s")
        checked = in_pairs(checking(40), checking(1))
        key_ms = a_key(CLAUSES) * 1000
        row(
            f"a key in Resolve, {CLAUSES} clauses",
            key_ms,
            "ms",
            frame_ms,
            "a frame at 60 Hz",
            key_ms / frame_ms,
            "0.36",
        )
        row("checking 40 clauses", checked[0] * 1000, "ms", checked[1] * 1000, "1 clause", checked[2], "6 ms")


if __name__ == "__main__":
    main()
