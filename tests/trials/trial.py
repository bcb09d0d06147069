"""What a trial is."""

from collections.abc import Mapping
from typing import Protocol


class Trial(Protocol):
    """Tries one thing many times and prints a table."""

    def __call__(self, environment: Mapping[str, str], times: int, /) -> bool:
        """Whether every trial passed."""
