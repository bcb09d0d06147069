"""The provenance rule: no finding without the verbatim words, in the paragraph named, that prove it."""

import re
from collections.abc import Mapping
from pathlib import Path

from ..model.document import Document
from ..model.finding import Figure, Point, Promise
from ..model.numeral import find_numerals
from ..model.words import fold_quotation, quotation_spans
from ..yaml_files.fault import Faults
from .findings import Findings
from .qualifiers import qualifier_fault

_NEXT_SENTENCE = re.compile(
    r"(?<!\be\.g)(?<!\bi\.e)(?<!\bc)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bNo)(?<!\bp)[.!?]['\")]* +['\"(]?[A-Z0-9]"
)


def check_provenance(
    document: Document, marked: Findings, documents: Mapping[str, Document], held: set[str], faults: Faults
) -> None:
    """Note a fault for every quote that is not where it is said to be and every number that its quote does not state.

    `documents` are the documents that could be read, by slug, for the evidence of promises; `held` names all there are.
    """
    for finding in marked.findings:
        checker = _Checker(marked.path, finding.line, (marked.keys or {}).get(finding.id, ""), faults)
        checker.quote(document, finding.paragraph, finding.quote, "quote")
        match finding:
            case Figure():
                checker.numbers(finding)
            case Promise(evidence=evidence) if evidence:
                other = documents.get(evidence.document)
                if other is None and evidence.document not in held:
                    checker.fault(
                        "evidence.document",
                        f"the document “{evidence.document}” is not held",
                        "name one that is",
                    )
                elif other is not None:
                    checker.quote(other, evidence.paragraph, evidence.quote, "evidence.quote")
            case Point(answer_quote=answer) if answer:
                checker.quote(document, finding.paragraph, answer, "answer_quote")
    for excused in marked.not_figures:
        checker = _Checker(marked.path, excused.line, excused.key, faults)
        checker.quote(document, excused.paragraph, excused.quote, "quote", headings=True)


def check_named_papers(document: Document, path: Path, faults: Faults) -> None:
    """The same for the papers that a document names and the corpus does not hold."""
    for position, paper in enumerate(document.named_not_held):
        checker = _Checker(path, paper.line, f"named_not_held[{position}]", faults)
        checker.quote(document, paper.paragraph, paper.quote, "quote")


class _Checker:
    """Notes the faults of one finding at its place in the file."""

    def __init__(self, path: Path, line: int, key: str, faults: Faults) -> None:
        self._path, self._line, self._key, self._faults = path, line, key, faults

    def fault(self, key: str, message: str, remedy: str) -> None:
        self._faults.add(self._path, self._line, f"{self._key}.{key}", message, remedy)

    def quote(self, document: Document, address: str, quote: str, key: str, *, headings: bool = False) -> None:
        """The quote must stand in the paragraph at `address`, and be no more than a sentence or a bullet."""
        place_key = key.replace("answer_quote", "quote").replace("quote", "paragraph")
        wanted = fold_quotation(quote)
        text = _words_at(document, address, headings=headings)
        if text is None:
            elsewhere = _addresses_of(document, wanted)
            remedy = (
                f"the quote stands in {elsewhere}" if elsewhere else f"`lscb show {document.slug}` lists the addresses"
            )
            self.fault(place_key, f"there is no paragraph “{address}” in {document.slug}", remedy)
        elif not quotation_spans(fold_quotation(text), wanted):
            elsewhere = _addresses_of(document, wanted)
            remedy = f"it stands in {elsewhere}" if elsewhere else "copy the words exactly as the document has them"
            self.fault(key, f"the quote is not in paragraph {address} of {document.slug}", remedy)
        elif "•" in quote or (_NEXT_SENTENCE.search(wanted) and not headings):
            self.fault(key, "the quote is longer than one sentence or bullet", "quote only the words that prove it")

    def numbers(self, figure: Figure) -> None:
        """Each number of a figure, and the words kept for it, must stand in its quote."""
        quote = fold_quotation(figure.quote)
        numerals = find_numerals(quote)
        for number in figure.amount.numbers():
            if not any(numeral.states(number) for numeral in numerals):
                self.fault(
                    "quote",
                    f"the number {number:g} is not in the quote",
                    "mend the number, or quote the words that state it",
                )
        if fault := qualifier_fault(quote, numerals, figure.amount):
            self.fault(*fault)
        comparison = figure.amount.compared_with
        for key, words in (
            ("as_written", figure.amount.as_written),
            ("compared_with.words", comparison.words if comparison else None),
        ):
            if words and fold_quotation(words).casefold() not in quote.casefold():
                self.fault(key, f"“{words}” is not in the quote", "copy the words from the quote")


def _words_at(document: Document, address: str, *, headings: bool) -> str | None:
    paragraph = document.paragraph(address)
    if paragraph:
        return paragraph.text
    if headings:
        return next((section.heading for section in document.sections if section.id == address), None)
    return None


def _addresses_of(document: Document, folded_quote: str) -> str:
    """The paragraphs that hold the quote, as words; empty where there are none."""
    held = [
        p.address for p in document.paragraphs if not p.is_gap and quotation_spans(fold_quotation(p.text), folded_quote)
    ]
    return "paragraph " + " and ".join(held) if held and folded_quote else ""
