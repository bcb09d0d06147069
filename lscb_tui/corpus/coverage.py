"""The coverage rule: every numeral of a document is claimed by a figure or excused, by a pattern or by name."""

import re

from ..model.document import Document
from ..model.finding import Figure
from ..model.numeral import Numeral, find_numerals
from ..model.period import PeriodError, canonical_year
from ..model.words import fold_quotation, quotation_spans
from ..yaml_files.fault import Faults
from .findings import Findings

_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_MONTH += f"|{_MONTH.upper()}"
_COUNTED = "one|two|three|four|five|six|seven|eight|nine|ten"

EXCUSED = {
    "a day": re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})\b(?: \d{{4}}\b)?"),
    "a day in the other order": re.compile(rf"\b(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?\b,?(?: \d{{4}}\b)?"),
    "a month": re.compile(rf"\b(?:{_MONTH}) \d{{4}}\b"),
    "a pair of years": re.compile(r"\b(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d?)\b(?!%)"),
    "a year": re.compile(
        r"\b(?:in|since|until|during|before|after) (?:19|20)\d\d\b(?![,.]\d|%)"
        r"(?! (?!(?:was|is|has|its|this|as|across|focus|progress|business|process)\b)[a-z]+s\b)",  # “in 2000 homes”
        re.IGNORECASE,
    ),
    "a year of something": re.compile(
        r"\b(?:end of|start of|early|late|mid|spring|summer|autumn|winter|act|safeguard children)"
        r" (?:19|20)\d\d\b(?![,.]\d|%)",
        re.IGNORECASE,
    ),
    "a reference": re.compile(
        r"\b(?:paragraph|para|section|appendix|appendices|annex|agenda item|page|chapter|regulation"
        rf"|article|priority|recommendation)s? (?:\d+[a-z]?(?:\.\d+)*|(?:{_COUNTED})\b)",
        re.IGNORECASE,
    ),
    "a character that was made visible": re.compile(r"<U\+[0-9A-F]{4,6}>"),
    "one among several": re.compile(r"\bone (?:of|another)\b", re.IGNORECASE),
}
"""The pattern list: numerals that never are figures, by what they are. Statutes are cited by year or section."""

_SHORT_YEARS = re.compile(r"\b\d\d[-–/]\d\d\b")


def check_coverage(document: Document, marked: Findings, faults: Faults) -> None:
    """Note a fault for every numeral that nothing claims or excuses, and for every excuse that excuses nothing.

    The fault names the line of document.md that the paragraph begins on.
    """
    path = marked.path.with_name("document.md")
    for section in document.sections:
        claimed = _excused_spans(section.heading, marked, section.id)
        for numeral in _unclaimed(fold_quotation(section.heading), claimed):
            faults.add(
                path, section.line, "", _message(numeral, f"the heading “{section.heading}”"), _remedy(section.id)
            )
    for paragraph in document.paragraphs:
        if paragraph.is_gap:
            continue
        text = fold_quotation(paragraph.text)
        claimed = _excused_spans(text, marked, paragraph.address)
        for finding in marked.findings:
            if isinstance(finding, Figure) and finding.paragraph == paragraph.address:
                claimed += _claimed_spans(text, finding)
        for numeral in _unclaimed(text, claimed):
            message = _message(numeral, f"paragraph {paragraph.address}")
            faults.add(path, paragraph.line, "", message, _remedy(paragraph.address))
    for excuse in marked.not_figures:
        if not any(not numeral.is_absence for numeral in find_numerals(fold_quotation(excuse.quote))):
            faults.add(
                marked.path,
                excuse.line,
                f"{excuse.key}.quote",
                "there is no numeral in the quote",
                "remove the entry",
            )


def _unclaimed(text: str, claimed: list[tuple[int, int]]) -> list[Numeral]:
    spans = claimed + [match.span() for pattern in EXCUSED.values() for match in pattern.finditer(text)]
    spans += [match.span() for match in _SHORT_YEARS.finditer(text) if _is_year(match[0])]
    return [
        numeral
        for numeral in find_numerals(text)
        if not numeral.is_absence and not any(start <= numeral.start and numeral.end <= end for start, end in spans)
    ]


def _claimed_spans(text: str, figure: Figure) -> list[tuple[int, int]]:
    """Where the figure's own numbers stand, within its quote."""
    numbers = figure.amount.numbers()
    spans = []
    for start, end in quotation_spans(text, fold_quotation(figure.quote)):
        spans += [
            (start + numeral.start, start + numeral.end)
            for numeral in find_numerals(text[start:end])
            if any(numeral.states(number) for number in numbers)
        ]
        for words in (figure.amount.as_written, (c := figure.amount.compared_with) and c.words):
            within = quotation_spans(text[start:end].casefold(), fold_quotation(words or "").casefold())
            spans += [(start + first, start + last) for first, last in within]
    return spans


def _excused_spans(text: str, marked: Findings, address: str) -> list[tuple[int, int]]:
    folded = fold_quotation(text)
    return [
        span
        for excuse in marked.not_figures
        if excuse.paragraph == address
        for span in quotation_spans(folded, fold_quotation(excuse.quote))
    ]


def _is_year(text: str) -> bool:
    try:
        canonical_year(text)
    except PeriodError:
        return False
    return True


def _message(numeral: Numeral, place: str) -> str:
    return f"the numeral “{numeral.text}” in {place} is not claimed by a figure"


def _remedy(address: str) -> str:
    return f"mark the figure in findings.yaml, or excuse it under not_figures with `paragraph: {address}` and a reason"
