"""Faults of a corpus: where, what, and how to mend it."""

from dataclasses import dataclass, field
from pathlib import Path

from ..model.errors import BadInput
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


class CorpusError(BadInput):
    """The sources have faults; nothing was built."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(set(faults))
        counted = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        super().__init__("\n".join([*map(str, self.faults), f"{counted} in the corpus; nothing was built"]))


@dataclass(slots=True)
class Faults:
    """The faults gathered while reading: all are reported at once, not the first alone."""

    root: Path
    found: list[Fault] = field(default_factory=list)

    def add(self, file: Path, line: int, key: str, message: str, remedy: str) -> None:
        """Note one fault; the file is named as it stands below the corpus folder's parent."""
        try:
            shown = str(file.relative_to(self.root.parent))
        except ValueError:
            shown = str(file)
        self.found.append(Fault(shown, line, key, message, remedy))

    def raise_any(self) -> None:
        """Raise CorpusError if there is a fault."""
        if self.found:
            raise CorpusError(self.found)
