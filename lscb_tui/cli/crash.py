"""What is told of an error nobody expected: one line, and a report that holds no content.

The line and the report name kinds and places. Messages and local variables are left out: they may hold words of a
document, or of somebody's notes.
"""

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePath
from traceback import walk_tb

from .. import __version__

_PACKAGES = ("textual", "duckdb", "click", "rich")


def internal_error(error: BaseException) -> str:
    """The line to say; a report is written where that is possible, and the line says where."""
    from ..config.state import save_report

    try:
        told = f"a report is in {save_report(report(error))}"
    except Exception:  # noqa: BLE001 - a report that cannot be written does not cost the line
        told = "please report this line"
    return f"internal error: {_name(error)} at {_place(error)}, version {__version__}; {told}"


def report(error: BaseException) -> str:
    """Versions, and for each error of the chain its type and its frames, the innermost error first."""
    lines = [f"lscb-tui {__version__}", f"Python {platform.python_version()}, {platform.system()}"]
    lines += [f"{package} {_version(package)}" for package in _PACKAGES]
    for one in _chain(error):
        lines += ["", f"{type(one).__module__}.{_name(one)}"]
        lines += [f"  {file}:{line} {function}" for file, line, function in _frames(one)]
    return "\n".join(lines) + "\n"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """What led to an error, each once, and the errors of a group before the group itself."""
    seen: set[int] = set()
    waiting = [error]
    chain: list[BaseException] = []
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        chain.append(one)
        before = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
        waiting += [before] if before else []
        waiting += one.exceptions if isinstance(one, BaseExceptionGroup) else []
    return reversed(chain)


def _frames(error: BaseException) -> list[tuple[str, int, str]]:
    """File, line and function of each frame, the outermost first. Files are named from where they are imported."""
    return [
        (_imported(frame.f_code.co_filename), line, frame.f_code.co_qualname)
        for frame, line in walk_tb(error.__traceback__)
    ]


def _imported(file: str) -> str:
    """A file's path below the folder it is imported from: it tells nothing of whose machine this is."""
    path = Path(file)
    roots = [Path(root) for root in sys.path if root and path.is_relative_to(root)]
    longest = max(roots, key=lambda root: len(root.parts), default=path.parent)
    return path.relative_to(longest).as_posix()


def _name(error: BaseException) -> str:
    return type(error).__qualname__


def _place(error: BaseException) -> str:
    frames = _frames(error)
    if not frames:
        return "an unknown place"
    file, line, _ = frames[-1]
    return f"{PurePath(file).name}:{line}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not installed)"
