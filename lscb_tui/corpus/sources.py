"""Which files a corpus is made of, and the hash that tells whether any of them changed."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from .fault import CorpusError, Fault

LISTS = ("bodies.yaml", "committees.yaml", "themes.yaml", "indicators.yaml", "glossary.yaml")


def corpus_files(folder: Path) -> list[Path]:
    """The source files of a corpus folder that are there, in a fixed order."""
    lists = [path for name in LISTS if (path := folder / name).exists()]
    reports = sorted(path for name in ("document.md", "findings.yaml") for path in folder.glob(f"reports/*/{name}"))
    return lists + reports


def corpus_hash(folders: Sequence[Path]) -> str:
    """SHA-256 over the names and bytes of all source files: the same for the same corpus, wherever it lies.

    Raises CorpusError where a file cannot be read.
    """
    digest = sha256()
    for folder in folders:
        for path in corpus_files(folder):
            try:
                content = path.read_bytes()
            except OSError as error:
                raise CorpusError([_unreadable(path, error)]) from error
            name = path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape")
            digest.update(b"%d %s %d\n" % (len(name), name, len(content)))
            digest.update(content)
    return digest.hexdigest()


def _unreadable(path: Path, error: OSError) -> Fault:
    return Fault(str(path), 1, "", f"the file cannot be read ({error.strerror})", "put it there and make it readable")
