"""Rules on what words point at: this, above, an appendix, an acronym, “its”."""

import re
from collections.abc import Iterator

from ...model.words import word_set
from ..acts import verb
from ..clause_words import Mood, is_actor
from .motion import CheckedClause, Motion
from .rule import WARNING, Remark, rule

_APPENDIX = re.compile(r"\b(?P<what>Appendix|Appendices|Annexe?|Enclosure|Schedule)\s+(?P<which>[A-Z0-9]{1,3})\b")
_PAPER = re.compile(
    r"\b(?:report|paper|minutes|agenda|document|strategy|circulated|tabled|attached|presentation)\b", re.IGNORECASE
)
_ABOVE = re.compile(
    r"\b(?:the above|as above|(?:set out|referred "
    r"to|mentioned|detailed|listed|described|stated|outlined|given|noted) above|above(?:-| "
    r")?mentioned|aforementioned)\b",
    re.IGNORECASE,
)
_LABEL_ABOVE = re.compile(
    r"(?:\b(?:recommendations?|resolutions?|clauses?|parts?|paragraphs?|points?|items?)\s+(?P<noun>\d{1,2}|[a-z]|[ivx]{1,4})|\((?P<bracket>\d{1,2}|[a-z]|[ivx]{1,4})\))\s+(?:above|below)\b",
    re.IGNORECASE,
)
_THIS_ALONE = re.compile(
    r"^(?:that )?(?P<this>this|these|those) (?:be|is|are|was|were|should|will|must|has|have)\b", re.IGNORECASE
)
_THESE = re.compile(r"^(?:that )?(?P<this>these) (?!who\b|which\b|that\b|present\b)\w+", re.IGNORECASE)
_OBJECT_THIS = re.compile(
    r"\b(?:note|notes|noted|approve|approves|approved|agree|agrees|agreed|support|supports|supported) "
    r"(?P<this>this|these)$",
    re.IGNORECASE,
)


@rule(
    "R11",
    WARNING,
    "Nothing to point at",
    "A minute is read without the papers, years later. “This”, “the above” and “Appendix 1” need something "
    "in the text that "
    "they point at.",
    fails="RESOLVED: that the action plan in Appendix 1 be approved.",
    passes="RESOLVED: that the action plan in Appendix 1 to the report of the Director of Children's "
    "Services be approved.",
    remedy="name what is meant, or the paper that the appendix belongs to",
)
def nothing_to_point_at(motion: Motion) -> Iterator[Remark]:
    """Appendices of no paper, “above” and “this” with nothing before them, labels that are not there."""
    known = {clause.label.strip("().: ").lower() for clause in motion.clauses if clause.label}
    papers = _papers(motion)
    for place, clause in enumerate(motion.clauses):
        words = clause.words
        appendix = _APPENDIX.search(words)
        if appendix and not _PAPER.search(words) and not _PAPER.search(motion.text[: motion.text.find(words)]):
            if papers is None or (papers and appendix[0].casefold() not in papers):
                yield Remark(f"nothing says to which paper “{appendix[0]}” belongs: name the paper", place)
            continue
        label = _LABEL_ABOVE.search(words)
        if label:
            wanted = (label["noun"] or label["bracket"]).lower()
            if wanted not in known:
                yield Remark(f"“{label[0]}” points at no clause of this text: name what is meant", place)
            continue
        pointer = _pointer(words) if place == 0 else None
        if pointer:
            yield Remark(f"“{pointer}” has nothing to point at: name what is meant", place)


def _pointer(words: str) -> str | None:
    """A word of the first clause that points back."""
    above = _ABOVE.search(words)
    if above:
        return above[0]
    this = _THIS_ALONE.search(words) or _THESE.search(words) or _OBJECT_THIS.search(words)
    return this["this"] if this else None


def _papers(motion: Motion) -> str | None:
    """The words of the papers under discussion in lower case; empty where they are not at hand, None without papers."""
    if motion.item is None or not motion.item.documents:
        return None
    texts = [" ".join([document.title or "", *document.text]) for document in motion.item.documents]
    has_text = all(document.text for document in motion.item.documents)
    return " ".join(texts).casefold() if has_text else ""


_ACRONYM = re.compile(r"(?<![\w/&-])(?P<letters>[A-Z][A-Z&]{1,6})(?:s|['’]s)?(?![\w/&]|-\w)")
_HOUSEHOLD = word_set("""
    NHS UK GP MP MEP EU BBC IT ICT HR PDF VAT AGM TV CCTV ID PC DNA HIV AIDS USA AM PM CEO OBE MBE CBE QPM JP KC QC DL
    RESOLVED RECOMMENDED AGREED NOTED THAT AND THE TO FOR OF BE NOT OR II III IV VI VII VIII IX XI XII OK PLC LLP LTD
    COVID AV Q&A A&E BSL RAG FAQ
    """)
_SMALL = word_set("and of the for in to on with a")
_CAPITALISED = re.compile(r"[A-Z][\w’'-]*(?:(?:\s+(?:and|of|the|for|in|to|on|with))*\s+[A-Z][\w’'-]*)+")


@rule(
    "R12",
    WARNING,
    "Acronym not spelled out",
    "An acronym is spelled out where it first stands, with the letters in brackets; afterwards the letters "
    "will do. Those "
    "that everybody reads as words, such as NHS and GP, need not be.",
    fails="RESOLVED: that the MACFA findings be noted.",
    passes="RESOLVED: that the multi-agency case file audit (MACFA) findings be noted.",
    remedy="spell it out at its first use, with the letters in brackets",
)
def acronym_not_spelled_out(motion: Motion) -> Iterator[Remark]:
    """The first use of every acronym that nothing before it spells out."""
    seen: set[str] = set()
    before = f"{motion.opening}\n"
    for place, clause in enumerate(motion.clauses):
        words = clause.words
        if words.isupper():
            continue
        for match in _ACRONYM.finditer(words):
            letters = match["letters"]
            if letters in seen or letters in _HOUSEHOLD:
                continue
            seen.add(letters)
            if _is_spelled_out(letters, match, words, before):
                continue
            name = motion.context.glossary.get(letters) or _name_of(letters, motion.text)
            fix = f"{words[: match.start()]}{name} ({match[0]}){words[match.end() :]}" if name else None
            yield Remark(
                f"“{letters}” is not spelled out where it first stands: write its name, then ({letters})", place, fix
            )
        before += f"{words}\n"


def _is_spelled_out(letters: str, match: re.Match[str], words: str, before: str) -> bool:
    """In brackets after its name, with its name in brackets after it, or after a name whose initials it is."""
    start, end = match.span()
    if words[:start].endswith(("(", "(the ", "“", "('", "(“")) or re.match(r"\s*\(", words[end:]):
        return True
    return bool(_name_of(letters, before + words[:start]))


def _name_of(letters: str, text: str) -> str | None:
    """A name in the text whose initials the letters are."""
    wanted = letters.replace("&", "")
    for match in _CAPITALISED.finditer(text):
        parts = match[0].split()
        for first in range(len(parts)):
            initials, taken = "", []
            for part in parts[first:]:
                taken.append(part)
                initials += "" if part in _SMALL else "".join(piece[0] for piece in part.split("-") if piece).upper()
                if initials == wanted and part not in _SMALL:
                    return " ".join(taken)
                if not wanted.startswith(initials):
                    break
    return None


_POSSESSIVES = frozenset(("its", "their", "his", "her"))


@rule(
    "R15",
    WARNING,
    "Possessive without owner",
    "“Its report” and “their work” stand in a clause that names nobody to whom they could belong.",
    fails="RESOLVED: that its progress be noted.",
    passes="RESOLVED: that the Board's progress be noted.",
    remedy="name the owner",
)
def possessive_without_owner(motion: Motion) -> Iterator[Remark]:
    """A possessive before which no noun stands, in the clause or in those before it."""
    if motion.leads_to == "subject":
        return
    actors = False
    for place, clause in enumerate(motion.clauses):
        at = _unowned(clause) if clause.is_whole and not actors else None
        if at is not None:
            word = clause.wording.tokens[at].text
            fix = None
            if motion.context.body and word.lower() in ("its", "their"):
                fix = clause.wording.replaced(at, at, f"the {motion.context.body}'s")
            yield Remark(f"“{word}” has no owner in the clause: name whose it is", place, fix)
        actors = actors or any(is_actor(word) for word in clause.wording.low)


def _unowned(clause: CheckedClause) -> int | None:
    low, begin = clause.wording.low, clause.analysis.begin
    first_is_verb = clause.analysis.mood in (Mood.BARE, Mood.PAST, Mood.PRESENT, Mood.GERUND)
    for place in range(begin, len(low)):
        word = low[place]
        if word in _POSSESSIVES:
            return place
        if place == begin and first_is_verb:
            continue
        if word.isalpha() and not _is_small(word) and not (first_is_verb and verb(word)):
            return None
    return None


def _is_small(word: str) -> bool:
    return word in _SMALL or word in ("all", "also", "that", "both", "from", "by", "it")
