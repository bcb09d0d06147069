"""Reading a whole corpus: its folders read together, and proven before anything is made of it."""

from collections.abc import Sequence
from pathlib import Path

from ..model.corpus import Corpus
from ..model.document import Document
from ..model.finding import Finding
from ..yaml_files.fault import Faults
from .coverage import check_coverage
from .documents import read_document
from .fault import CorpusError
from .findings import Declared, Findings, read_findings
from .lists import read_bodies, read_committees, read_indicators, read_terms, read_themes
from .provenance import check_named_papers, check_provenance
from .sources import REPORT_FILES, Sources


def read_corpus(sources: Sources) -> Corpus:
    """Read and prove a corpus. Raises CorpusError with every fault found, in order of file and line."""
    faults = Faults(sources.folders[0])
    home = sources.lists
    for folder in sources.folders:
        if not _is_folder(folder):
            faults.add(folder, 1, "", "there is no such folder", "name a folder that holds reports/<slug>/document.md")
    _refuse(faults)
    bodies, committees = read_bodies(home, faults), read_committees(home, faults)
    themes = read_themes(home, faults)
    indicators = read_indicators(home, themes, faults)
    terms = read_terms(home, bodies, faults)
    declared = Declared(bodies, committees, themes, indicators)
    read = _read_documents(sources.folders, declared, faults)
    documents = {document.slug: document for document, _ in read}
    held = {path.parent.name for folder in sources.folders for path in folder.glob("reports/*/document.md")}
    findings: list[Finding] = []
    for document, folder in read:
        marked = read_findings(folder, document, declared, faults)
        _prove(document, marked, documents, held, faults)
        findings += marked.findings
    _refuse(faults)
    ordered = sorted(documents.values(), key=lambda d: (d.area, d.period, d.slug))
    return Corpus(
        bodies=bodies,
        committees=committees,
        themes=themes,
        indicators=indicators,
        terms=terms,
        documents=tuple(ordered),
        findings=tuple(findings),
    )


def _refuse(faults: Faults) -> None:
    if faults.found:
        raise CorpusError(faults.found)


def _is_folder(path: Path) -> bool:
    """Whether there is such a folder; a name that no file system takes is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _prove(
    document: Document, marked: Findings, documents: dict[str, Document], held: set[str], faults: Faults
) -> None:
    check_named_papers(document, marked.path.with_name("document.md"), faults)
    check_provenance(document, marked, documents, held, faults)
    check_coverage(document, marked, faults)


def _read_documents(folders: Sequence[Path], declared: Declared, faults: Faults) -> list[tuple[Document, Path]]:
    read: list[tuple[Document, Path]] = []
    slugs: dict[str, Path] = {}
    for folder in folders:
        for parent in sorted({path.parent for name in REPORT_FILES for path in folder.glob(f"reports/*/{name}")}):
            slug, path = parent.name, parent / "document.md"
            if slug in slugs:
                faults.add(path, 1, "", f"the document “{slug}” is also in {slugs[slug]}", "rename one folder")
                continue
            slugs[slug] = parent
            document = read_document(parent, declared.bodies, declared.committees, faults)
            if document:
                read.append((document, parent))
    if not slugs:
        faults.add(folders[0] / "reports", 1, "", "there is no document", "add reports/<slug>/document.md")
    return read
