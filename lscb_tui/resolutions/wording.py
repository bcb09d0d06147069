"""The house's wording of a clause: names in full, years in one form, the Report's capital, the term for the chair."""

import re

from .context import Context
from .house_style import HouseStyle, LabelForm, YearForm

_QUOTED = re.compile(r"(“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w))")
_YEARS = re.compile(r"(?<![\w/–-])(?P<first>(?:19|20)\d\d)\s?[-/–]\s?(?P<second>(?:19|20)?\d\d)(?![\d/–-])", re.ASCII)
_MALFORMED = re.compile(r"(?<![\w/–-])(?P<first>(?:19|20)\d\d)/(?P<second>\d{1,2}|(?:19|20)\d\d)(?![\w/–-])", re.ASCII)
_NAME = r"(?:(?:[A-Z][\w’'&-]*|of|and|the|for)\s)+"
_NAMED_REPORT = re.compile(
    rf"\b(?P<the>[Tt]he )(?P<year>(?:19|20)\d\d[/–-](?:\d\d)?\d\d) (?P<name>{_NAME})"
    r"[Aa]nnual [Rr]eport\b(?! (?:20|for))"
)
_REPORT = re.compile(r"(?P<before>(?:Board|Partnership|Panel|Committee) )[Aa]nnual report\b|\bAnnual report\b")
_BOARD = re.compile(r"(?<![\w-])the board(?P<of>['’]s)?(?![\w-])(?! of\b)")
_CHAIR = re.compile(
    r"\b(?P<vice>(?:[Vv]ice|[Dd]eputy)[- ])?Chair(?:man|person|woman)?(?P<rest>['’]s)?(?![\w-])(?! and Chief)"
)
_OWNED = re.compile(r"^(?:its|their)\b", re.IGNORECASE)
_LISTED = re.compile(r": (?P<label>\((?P<sign>[ia])\)) ")
_NOT_EXPANDED = frozenset({"NHS", "GP", "GPs", "HR", "UK", "IT"})
_BODY_WORD = re.compile(r"\b(Board|Cabinet|Committee|Panel|Council|Commission|Executive|Partnership|Forum)\b")

BOARD_MEANT = "“the board” was read as {body}; the meeting's own body could be meant"
OWNER_MEANT = "“{word}” has no owner in the clause: it was read as {owner}"
YEAR_MALFORMED = "“{year}” is not how a year is written"


class Wording:
    """The wording of one style in one context, compiled once for a whole resolution."""

    def __init__(self, style: HouseStyle, context: Context) -> None:
        self.style = style
        self.context = context
        self.expansions = {term: expansion for term, expansion in context.glossary.items() if term not in _NOT_EXPANDED}
        known = sorted(self.expansions, key=len, reverse=True)
        self._acronym = (
            re.compile(rf"(?<![\w-])(?P<term>{'|'.join(map(re.escape, known))})(?P<plural>s?)(?P<of>['’]s)?(?![\w-])")
            if known
            else None
        )
        meeting = _BODY_WORD.findall(context.meeting or "")
        self.owner = f"the {meeting[-1] if meeting else 'Board'}'s"
        self.is_board_met = bool(meeting) and meeting[-1] == "Board"

    def __call__(self, text: str) -> tuple[str, tuple[str, ...]]:
        """The text in the house's wording, and what somebody should look at. Quotations stay as they are."""
        warnings: list[str] = []
        if "“" in text or '"' in text or "‘" in text:
            seen: set[str] = set()
            pieces = _QUOTED.split(text)
            worded = "".join(
                piece if at % 2 else self._worded(piece, seen, warnings) for at, piece in enumerate(pieces)
            )
        else:
            worded = self._worded(text, set(), warnings)
        owned = _OWNED.match(worded)
        if owned:
            warnings.append(OWNER_MEANT.format(word=owned[0], owner=self.owner))
            worded = f"{self.owner}{worded[owned.end() :]}"
        return worded, tuple(warnings)

    def _worded(self, text: str, seen: set[str], warnings: list[str]) -> str:
        if self._acronym is not None:
            whole = text

            def expand(match: re.Match[str]) -> str:
                term = match["term"]
                expansion = self.expansions[term]
                if term in seen or f"({term}" in whole or expansion.lower() in whole.lower():
                    return match[0]
                if match.end() < len(whole) and whole[match.end()] == ")":
                    return match[0]
                seen.add(term)
                plural = "s" if match["plural"] and not expansion.endswith("s") else ""
                return f"{expansion}{plural}{match['of'] or ''}"

            text = self._acronym.sub(expand, text)
        if self.context.body and "the board" in text:
            body = f"the {self.context.body}"
            text, count = _BOARD.subn(lambda match: f"{body}{match['of'] or ''}", text)
            if count and self.is_board_met:
                warnings.append(BOARD_MEANT.format(body=body))
        if self.style.year_last and "nnual" in text:
            text = _NAMED_REPORT.sub(lambda match: f"{match['the']}{match['name']}Annual Report {match['year']}", text)
        if self.style.capital_report and "nnual report" in text:
            text = _REPORT.sub(lambda match: f"{match['before'] or ''}Annual Report", text)
        if self.style.years is not YearForm.AS_WRITTEN:
            text = _YEARS.sub(self._year, text)
        warnings.extend(
            YEAR_MALFORMED.format(year=match[0])
            for match in _MALFORMED.finditer(text)
            if not _are_successive(match["first"], match["second"])
        )
        if len(self.style.labels) > 1 and ": (" in text:
            text = self._relabelled(text)
        if self.style.chair:
            text = _CHAIR.sub(lambda match: f"{match['vice'] or ''}{self.style.chair}{match['rest'] or ''}", text)
        return text

    def _relabelled(self, text: str) -> str:
        """A list after a colon with the style's labels of the second level."""
        begin = _LISTED.search(text)
        if not begin:
            return text
        old = LabelForm.ROUND_ROMAN if begin["sign"] == "i" else LabelForm.ROUND_LETTER
        position, at = 0, begin.start("label")
        while (found := text.find(f" {old.of(position)} ", at - 1)) >= 0:
            label = self.style.labels[1].of(position)
            text = f"{text[: found + 1]}{label}{text[found + 1 + len(old.of(position)) :]}"
            position, at = position + 1, found + 1 + len(label)
        return text

    def _year(self, match: re.Match[str]) -> str:
        if not _are_successive(match["first"], match["second"]):
            return match[0]
        return self.style.years.of(int(match["first"]))


def _are_successive(first: str, second: str) -> bool:
    return (int(first) + 1) % 100 == int(second) % 100 and len(second) in (2, 4)
