"""The words of a clause as the grammar looks at them: in lower case, without punctuation, hidden inside quotations."""

import re


def word_set(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


def any_of(text: str) -> str:
    """A pattern of what stands between “ | ” in a text of several lines; white space in it stands for one space."""
    parts = " ".join(text.split()).split(" | ")
    parts = " ".join(text.split()).split(" | ")
    return f"(?:{'|'.join(parts)})"


DETERMINERS = word_set(
    "the a an this that these those its their his her our all any some each every both no another such further"
    " other either neither more most many several two three four five six seven eight nine ten"
)
PRONOUNS = word_set("it them him her me us themselves itself")
QUESTIONS = word_set("whether if how what which why when where who")
PREPOSITIONS = word_set(
    "of to for from in on at by with within into under over across through against about between among upon onto"
    " per via towards during until after before since without behind beyond regarding concerning following"
    " including"
)
RELATIVES = word_set("which who whom whose that where when")
MODALS = word_set("will would should shall must may can could might")
ADVERBS = word_set(
    "also hereby further now therefore again once not formally jointly actively always still immediately thereafter"
)
NOT_ADVERBS = word_set(
    "supply apply reply rely family monthly weekly daily quarterly yearly early only ally assembly comply"
)

_OPENING, _CLOSING = "([“‘\"'", ",;:.!?)]”’\"'"
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|\([^()]*\)|(?<!\w)‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")
_STARTS_MASKED = re.compile(r"\S+")


class Words:
    """A clause cut into words at spaces. `raw` are the words as written; `low` are they in lower case and trimmed, and
    empty inside quotation marks and brackets, so that nothing in there is taken for grammar."""

    __slots__ = ("low", "raw")

    def __init__(self, text: str) -> None:
        self.raw = text.split()
        self.low = [word.lstrip(_OPENING).rstrip(_CLOSING).lower() if word != "&" else "and" for word in self.raw]
        if '"' in text or "(" in text or "“" in text or "‘" in text or "'" in text:
            self._mask(" ".join(self.raw))

    def __len__(self) -> int:
        return len(self.raw)

    def _mask(self, text: str) -> None:
        spans = [match.span() for match in _QUOTED.finditer(text)]
        if not spans:
            return
        for position, match in enumerate(_STARTS_MASKED.finditer(text)):
            if any(start <= match.start() and match.end() <= end + 1 for start, end in spans):
                self.low[position] = ""

    def text(self, start: int, end: int | None = None) -> str:
        """The words from `start` up to `end` as written."""
        return " ".join(self.raw[start:end])

    def at(self, position: int) -> str:
        """The word at a position in lower case; empty outside the clause."""
        return self.low[position] if 0 <= position < len(self.low) else ""

    def ends_group(self, position: int) -> bool:
        """Whether a comma or semicolon follows the word at `position`."""
        return 0 <= position < len(self.raw) and self.raw[position][-1] in ",;"

    def is_name(self, position: int) -> bool:
        """Whether the word is written with a capital or a digit."""
        return (
            0 <= position < len(self.raw)
            and bool(self.low[position])
            and not self.raw[position].lstrip("“\"'(‘")[:1].islower()
        )


def is_adverb(word: str) -> bool:
    """Whether a word in lower case can stand between “be” and a participle, or before a verb."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in NOT_ADVERBS)


def lower_first(text: str) -> str:
    """The text beginning with a small letter, where its first word is one that often begins a clause and is no name."""
    first = text.split(" ", 1)[0].rstrip(",")
    return f"{text[0].lower()}{text[1:]}" if first.lower() in _COMMON and first[1:] == first[1:].lower() else text


_COMMON = word_set(
    "the a an this that these those its their all any some each every both no another such further other it there"
    " officers members agencies partners subject to note receive endorse approve agree consider identify discuss"
    " comment determine explore request recommend approval authority progress delegated support consideration how"
    " what whether recommendations proposals arrangements if following"
)
