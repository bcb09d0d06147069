"""A file that is missing, hostile or no text ends in a fault, never in a crash."""

import os
from pathlib import Path

import pytest

from lscb_tui.corpus.fault import CorpusError
from lscb_tui.corpus.read import read_corpus
from lscb_tui.corpus.sources import LISTS, Sources, corpus_hash
from lscb_tui.yaml_files.files import MAX_BYTES
from lscb_tui.yaml_files.yaml_source import MAX_DEPTH

from ..small_corpus import SLUG, SmallCorpus

FINDINGS_FILE = f"corpus/reports/{SLUG}/findings.yaml"
DOCUMENT_FILE = f"corpus/reports/{SLUG}/document.md"


def test_yaml_that_does_not_parse_is_named_by_its_line(small: SmallCorpus) -> None:
    small.change(small.findings, "label: a", "label: [a")
    (fault,) = [fault for fault in small.faults() if fault.file == FINDINGS_FILE]
    assert small.line_of(small.findings, "label: [a") <= fault.line <= small.line_of(small.findings, "label: [a") + 1
    assert fault.message.startswith("the YAML does not parse")
    assert fault.remedy


def test_front_matter_that_does_not_parse_is_named_by_its_line_in_the_file(small: SmallCorpus) -> None:
    small.change(small.document, "source: boats.txt", "source: 'boats.txt\nx: y'z")
    fault = small.fault()
    assert fault.file == DOCUMENT_FILE
    assert fault.line >= small.line_of(small.document, "source: 'boats.txt")


@pytest.mark.parametrize("name", ["findings", "document"])
def test_a_file_that_is_not_utf_8_is_named_by_the_line(small: SmallCorpus, name: str) -> None:
    path: Path = getattr(small, name)
    path.write_bytes(path.read_bytes().replace(b"narrow", b"narr\xf8w"))
    (fault,) = [fault for fault in small.faults() if fault.file.endswith(path.name) and "UTF-8" in fault.message]
    assert fault.line == next(n for n, line in enumerate(path.read_bytes().splitlines(), 1) if b"narr\xf8w" in line)
    assert fault.remedy == "save it as UTF-8"


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(small: SmallCorpus) -> None:
    for path in (small.findings, small.document):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert small.faults() == []


def test_nesting_is_bounded(small: SmallCorpus) -> None:
    small.add(small.findings, "decisions: " + "[" * 50_000 + "]" * 50_000 + "\n")
    (fault,) = [fault for fault in small.faults() if fault.file == FINDINGS_FILE]
    assert fault.line == small.line_of(small.findings, "decisions")
    assert fault.message == f"lists and mappings nest deeper than {MAX_DEPTH}"
    assert fault.remedy == "write it flatter"


def test_an_alias_bomb_is_refused_at_the_first_alias(small: SmallCorpus) -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(24)
    )
    small.add(small.findings, bomb)
    (fault,) = [fault for fault in small.faults() if fault.file == FINDINGS_FILE]
    assert fault.line == small.line_of(small.findings, "b: &b")
    assert (fault.message, fault.remedy) == ("the alias *a is not allowed", "write the value out")


@pytest.mark.parametrize("name", ["findings", "document"])
def test_a_file_that_is_too_large_is_refused(small: SmallCorpus, name: str) -> None:
    path: Path = getattr(small, name)
    path.write_bytes(b"# x\n" * (MAX_BYTES // 4 + 1))
    (fault,) = [fault for fault in small.faults() if fault.file.endswith(path.name)]
    assert (fault.message, fault.remedy) == ("the file is larger than 8,000,000 bytes", "split it")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_is_missing_is_a_fault(small: SmallCorpus, name: str) -> None:
    (small.folder / name).unlink()
    found = [fault for fault in small.faults() if fault.file == f"corpus/{name}"]
    assert len(found) == 1
    assert found[0].message == "the file cannot be read (No such file or directory)"
    assert found[0].remedy == "put it there and make it readable"


def test_a_document_without_findings_is_a_fault(small: SmallCorpus) -> None:
    small.findings.unlink()
    assert FINDINGS_FILE in [fault.file for fault in small.faults()]


def test_findings_without_their_document_are_a_fault(small: SmallCorpus) -> None:
    lost = small.folder / "reports" / "lost"
    lost.mkdir()
    (lost / "findings.yaml").write_text("issues:\n", "utf-8")
    assert "lost" in small.fault().file


def test_a_folder_in_place_of_a_file_is_a_fault(small: SmallCorpus) -> None:
    small.findings.unlink()
    small.findings.mkdir()
    assert "this is no regular file" in [fault.message for fault in small.faults()]


def test_a_document_without_front_matter_is_a_fault(small: SmallCorpus) -> None:
    small.document.write_text("## Boats\n\n1. They float.\n", "utf-8")
    fault = small.fault()
    assert (fault.file, fault.line, fault.message) == (DOCUMENT_FILE, 1, "the front matter is missing")
    assert fault.remedy == "begin with a line ---, the facts, and a line ---"


def test_front_matter_that_never_ends_is_a_fault(small: SmallCorpus) -> None:
    small.document.write_text("---\ntitle: Boats\n", "utf-8")
    assert small.fault().message == "the front matter is missing"


@pytest.mark.parametrize("text", ["", "just words\n", "- a list\n", "---\n"])
def test_a_file_that_holds_no_mapping_is_a_fault(small: SmallCorpus, text: str) -> None:
    small.findings.write_text(text, "utf-8")
    assert "a mapping is expected here" in [fault.message for fault in small.faults()]


def test_a_document_without_words_is_a_fault(small: SmallCorpus) -> None:
    small.add_document("empty", "[gap: all of it]")
    fault = small.fault()
    assert (fault.message, fault.remedy) == ("the document has no words", "add its text below the front matter")


def test_a_corpus_without_a_document_is_a_fault(small: SmallCorpus) -> None:
    small.document.unlink()
    small.findings.unlink()
    fault = small.fault()
    assert (fault.file, fault.message) == ("corpus/reports", "there is no document")
    assert fault.remedy == "add reports/<slug>/document.md"


def test_a_folder_that_is_not_there_is_a_fault(small: SmallCorpus, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    fault = small.fault(Sources(small.folder, (small.folder, nowhere)))
    assert fault.file.endswith("nowhere")
    assert fault.message == "there is no such folder"


def test_two_folders_with_the_same_slug_are_a_fault(small: SmallCorpus, tmp_path: Path) -> None:
    other = SmallCorpus.write(tmp_path / "other")
    fault = small.fault(Sources(small.folder, (small.folder, other.folder)))
    assert fault.file.endswith(f"other/reports/{SLUG}/document.md")
    assert fault.message == f"the document “{SLUG}” is also in {small.report}"
    assert fault.remedy == "rename one folder"


def test_documents_of_several_folders_make_one_corpus(small: SmallCorpus, tmp_path: Path) -> None:
    other = SmallCorpus.write(tmp_path / "other")
    other.report.rename(other.report.with_name("hillshire-again"))
    corpus = read_corpus(Sources(small.folder, (small.folder, other.folder)))
    assert [document.slug for document in corpus.documents] == [SLUG, "hillshire-again"] or [
        document.slug for document in corpus.documents
    ] == ["hillshire-again", SLUG]


def test_a_folder_whose_name_is_no_slug_is_a_fault(small: SmallCorpus) -> None:
    small.report.rename(small.report.with_name("Hillshire 2017"))
    assert "use lower-case letters, digits and dashes" in [fault.remedy for fault in small.faults()]


def test_an_address_that_stands_twice_is_a_fault(small: SmallCorpus) -> None:
    small.change(small.document, "\n3. Nearly", "\n2. Nearly")
    found = [fault for fault in small.faults() if "stands twice" in fault.message]
    assert [fault.line for fault in found] == [
        small.line_of(small.document, "2. The Board inspected"),
        small.line_of(small.document, "2. Nearly"),
    ]
    assert {fault.message for fault in found} == {"the address “2” stands twice"}
    assert {fault.remedy for fault in found} == {"give the section its own {#id}, or mend the number"}


@pytest.mark.parametrize("heading", ["# Boats", "##Boats", "## Boats\nThey float."])
def test_what_only_looks_like_a_heading_is_a_fault(small: SmallCorpus, heading: str) -> None:
    small.add(small.document, f"\n{heading}\n")
    fault = small.fault()
    assert fault.line == small.line_of(small.document, heading.splitlines()[0])
    assert fault.message == "this is not a heading"


def test_hostile_characters_of_a_source_become_visible(small: SmallCorpus) -> None:
    small.add(small.document, "\n5. The \x1b[31mred\u202e boat floats.\n")
    small.add(small.findings, '  - paragraph: "5"\n    quote: "<U+001B>[31mred\\u202e boat"\n    reason: no words\n')
    corpus = small.read()
    assert corpus.documents[0].paragraphs[-1].text == "The <U+001B>[31mred<U+202E> boat floats."


def test_nothing_is_made_of_a_corpus_with_a_fault(small: SmallCorpus) -> None:
    small.change(small.findings, "label: a", "lable: a")
    with pytest.raises(CorpusError) as raised:
        read_corpus(small.sources)
    assert str(raised.value).endswith("1 fault in the corpus; nothing was built")


def test_the_hash_is_the_same_wherever_the_corpus_lies_and_changes_with_any_file(
    small: SmallCorpus, tmp_path: Path
) -> None:
    other = SmallCorpus.write(tmp_path / "elsewhere" / "corpus")
    assert corpus_hash(small.sources) == corpus_hash(other.sources)
    for path in (other.findings, other.document, *(other.folder / name for name in LISTS)):
        before = corpus_hash(other.sources)
        other.add(path, "\n# changed\n")
        assert corpus_hash(other.sources) != before


def test_a_pipe_in_place_of_a_file_is_a_fault_and_nobody_waits_for_it(small: SmallCorpus) -> None:
    small.document.unlink()
    os.mkfifo(small.document)
    assert "this is no regular file" in {fault.message for fault in small.faults()}
