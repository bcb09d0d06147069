"""A folder of YAML files that each hold one thing of a kind, by the names of the files."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from ..model.errors import BadInput
from .fault import Faults
from .yaml_source import Record, compose, read_text

_Thing = TypeVar("_Thing")
_SUFFIXES = (".yaml", ".yml")


def read_folder(
    folder: Path, read: Callable[[Record], _Thing], error: type[BadInput], *, what: str, remedy: str
) -> dict[str, _Thing]:
    """What `read` makes of the record in each file, by the file's name without its suffix.

    Raises `error` where the folder, which holds `what`, cannot be read (with the `remedy`), or with all faults of its
    files.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix in _SUFFIXES)
    except OSError as failed:
        raise error(f"{folder}: the folder of {what} cannot be read ({failed.strerror}); {remedy}") from failed
    faults = Faults(folder)
    made: dict[str, _Thing] = {}
    for path in paths:
        text = read_text(path, faults)
        record = compose(text, path, faults) if text is not None else None
        if record is not None:
            thing = read(record)
            record.finish()
            made[path.stem] = thing
    if faults.found:
        raise error("\n".join(map(str, sorted(faults.found))))
    return made
