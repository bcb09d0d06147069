"""Faults of what people wrote: where, what, and how to mend it."""

from dataclasses import dataclass, field
from pathlib import Path

from ..model.sanitise import sanitise_line


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong in one place. `key` is the path of the YAML key, such as `figures[3].quote`, or empty."""

    file: str
    line: int
    key: str
    message: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" + (f": {self.key}" if self.key else "")
        return sanitise_line(f"{place}: {self.message}; {self.remedy}")


@dataclass(slots=True)
class Faults:
    """The faults gathered while reading: all are reported at once, not the first alone."""

    root: Path
    found: list[Fault] = field(default_factory=list)

    def add(self, file: Path, line: int, key: str, message: str, remedy: str) -> None:
        """Note one fault; the file is named as it stands below the root's parent."""
        try:
            shown = str(file.relative_to(self.root.parent))
        except ValueError:
            shown = str(file)
        self.found.append(Fault(shown, line, key, message, remedy))
