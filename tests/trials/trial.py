"""What a trial is."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from tests.terminal import own_environment


class Trial(Protocol):
    """Tries one thing many times and prints a table."""

    def __call__(self, environment: Mapping[str, str], times: int, /) -> bool:
        """Whether every trial passed."""


@contextmanager
def own_home(environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The environment with a home that nobody used before: the app comes back to where it was left."""
    with TemporaryDirectory() as folder:
        yield {**environment, **own_environment(Path(environment["LSCB_CONTENT"]), Path(folder))}
