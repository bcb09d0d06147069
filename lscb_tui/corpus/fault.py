"""What is raised when the sources have faults."""

from ..model.errors import BadInput
from ..yaml_files.fault import Fault


class CorpusError(BadInput):
    """The sources have faults; nothing was built."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(set(faults))
        counted = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        super().__init__("\n".join([*map(str, self.faults), f"{counted} in the corpus; nothing was built"]))
