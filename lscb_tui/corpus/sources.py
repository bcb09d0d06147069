"""Which files a corpus is made of, and the hash that tells whether any of them changed."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from ..yaml_files.files import UnreadableSource, read_source

LISTS = ("bodies.yaml", "committees.yaml", "themes.yaml", "indicators.yaml", "glossary.yaml")
REPORT_FILES = ("document.md", "findings.yaml")


class Sources(NamedTuple):
    """A corpus on disk: the folder that holds the shared lists, and the folders that hold reports."""

    lists: Path
    folders: tuple[Path, ...]

    @classmethod
    def of(cls, folders: tuple[Path, ...], shipped: Path) -> "Sources":
        """The sources in `folders`; the lists are the first folder's where it has any, else the shipped ones."""
        try:
            own = any((folders[0] / name).exists() for name in LISTS)
        except OSError:  # a name that no file system takes; reading it tells so
            own = False
        return cls(folders[0] if own else shipped, folders)

    def files(self) -> Iterator[tuple[str, Path]]:
        """Every source file with its name in the corpus, in a fixed order."""
        for name in LISTS:
            if (path := self.lists / name).exists():
                yield name, path
        for folder in self.folders:
            for path in sorted(path for name in REPORT_FILES for path in folder.glob(f"reports/*/{name}")):
                yield path.relative_to(folder).as_posix(), path


def corpus_hash(sources: Sources) -> str:
    """SHA-256 over the names and bytes of all source files: the same for the same corpus, wherever it lies.

    Raises CorpusError where a file cannot be read.
    """
    digest = sha256()
    for name, path in sources.files():
        try:
            content = read_source(path)
        except UnreadableSource as error:
            from ..yaml_files.fault import Fault
            from .fault import CorpusError

            raise CorpusError([Fault(str(path), 1, "", *error.args)]) from error
        encoded = name.encode("utf-8", "surrogateescape")
        digest.update(b"%d %s %d\n" % (len(encoded), encoded, len(content)))
        digest.update(content)
    return digest.hexdigest()
