"""A resolution as it is written: its opening, and its clauses with the label and the separator that each has.

What stands before the opening (the narrative of the minute) and after the clauses (movers, votes, actions, the next
heading) belongs to no clause.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .labels import LABEL, number

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_MARKUP = re.compile(r"^\s*(?:#{1,6}\s+|>\s?)|\s*\{#[\w.-]+\}\s*$|\*\*|__", re.MULTILINE)
_HEADING = re.compile(r"^\s*#{1,6}\s")
_BULLET = re.compile(r"[-–•*·]\s+")
_OPENING = re.compile(
    r"""
    (?:(?:[Ii]t\ (?:was|is)|[Oo]n\ being\ put[^,]*,\ it\ was)\s+)?
    (?:(?:unanimously|therefore|further|accordingly)[\s,]+)?
    (?:RESOLVED|Resolved|resolved|RECOMMENDED|AGREED|DECIDED|DECISION|RESOLUTION|NOTED|ORDERED
       |(?:Recommended|Agreed|Decided|Decision|Resolution|Noted|Recommendations?|RECOMMENDATIONS?)(?=\s*[:–—]|\s*$|\s+(?:to|that)\s*[:–—])
       |(?<=was\ )(?:agreed|recommended|decided|noted))
    (?:\s*\((?:unanimously|nem\.?\ con\.?|to\ be\ ratified|by\ [^)]{1,40})\))?
    (?:\s*[-–—,]?\s*(?:unanimously|accordingly)\b)?
    (?:\s+to\s+(?:the\s+)?[A-Z][\w’'&, -]{2,80}?(?=\s*[:–—]|\s+that\b))?
    \s*[:–—-]*\s*
    (?:(?:that|That|THAT|to|TO)\b(?:\s+(?:the|this)\s+[A-Z][\w’'& -]{2,60}?(?=\s*[:–—]\s*(?:$|\n)))?\s*[:–—-]*)?
    """,
    re.VERBOSE,
)
_LEAD = re.compile(
    r"(?!.*\bbe\b)(?:that|to|that [\w ,’'&-]{3,60}(?=:)|(?:that )?(?:the|this) [\w ,’'&-]{3,90}|(?:that )?members [\w "
    r"]{3,60})\s*[:–—-]*",
    re.IGNORECASE,
)
_LED = re.compile(r"(?:that )?(?:the|this) [A-Z][\w’'& -]{2,80}?:\s+(?=\w)", re.IGNORECASE)
"""What leads in to one clause on the line of the opening: “DECISION: The Committee: notes …”."""
_TRAILING = re.compile(
    r"""
    (?:\(?(?:moved|proposed|seconded|mover|proposer|seconder|vot(?:e|es|ing)|for|against|abstain(?:ed|ing|s|tions?)?
       |not\ voting|action(?:s|\ by)?|reasons?(?:\ for\ (?:the\ )?decisions?)?
       |alternatives?|(?:conflict|declarations?)\ of\ interests?|casting\ vote
       |call-in|note|options?|supporting\ documents?|published|date)\b\s*[:\-–—(]
    |\(?(?:moved|proposed|seconded)\ by\b|on\ being\ put\b|the\ (?:motion|meeting)\ (?:was|closed|ended)\b
    |\(?(?:voting|upon\ a\ vote)\b|cllrs?\b.{0,60}\b(?:declared|left)\b|councillors?\b.{0,60}\b(?:declared|left)\b
    |\[)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_INLINE = re.compile(
    r"(?:(?<=[;:.–—])|(?<=[;,]\sand)|(?<=\bthat)|(?<=\bto))\s+"
    r"(?=(?:\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|(?:\d{1,2}|[a-z]|[ivx]{1,4})\))\s)"
)
"""Where a label within a line begins a clause: not in “(i) the strategy, (ii) the plan and (iii) the budget”."""
_LONG_LINE = 60
_LONGEST_ENDER = 40


@dataclass(frozen=True, slots=True)
class WrittenClause:
    """One clause: its label as printed, its words, what ends it (`; and`, `.`, nothing), and how deep it lies."""

    label: str | None
    words: str
    ender: str
    level: int = 0
    label_fault: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """An opening, empty where there is none, and clauses."""

    opening: str
    clauses: tuple[WrittenClause, ...]


def read_written(text: str) -> Written:
    """The resolution that a text holds. Lines that were wrapped are joined; labels within a line begin a clause."""
    text = _FRONT_MATTER.sub("", text.lstrip("\ufeff"))
    blocks = list(_blocks(text))
    opening, blocks = _opened(blocks)
    pieces = [piece for block in blocks for piece in _pieces(block)]
    labels = [label for label, _ in pieces]
    clauses: list[WrittenClause] = []
    for (label, words), numbered in zip(pieces, number(labels), strict=True):
        kept, end = split_ender(words)
        if kept:
            depth = numbered.level + bool(label and clauses and _is_stem(clauses[0]))
            clauses.append(WrittenClause(label, kept, end, depth, numbered.fault))
    return Written(opening, tuple(clauses))


def _is_stem(clause: WrittenClause) -> bool:
    """Whether a first clause without label leads in to a list: “the following points be noted:”."""
    return clause.label is None and clause.ender.startswith((":", "–", "—"))


@lru_cache(maxsize=4096)
def split_ender(words: str) -> tuple[str, str]:
    """Words without what separates them from the next clause, and that separator."""
    head, kept = words[:-_LONGEST_ENDER], words[-_LONGEST_ENDER:]
    while True:
        shorter = kept.rstrip(" \t\n,;:.")
        for joining in (" and", " or", ",and", ";and"):
            if shorter.lower().endswith(joining):
                shorter = shorter[: -len(joining.strip(" ,;"))]
        if shorter == kept:
            kept = head + kept
            return kept, " ".join(words[len(kept) :].split())
        kept = shorter


def _blocks(text: str) -> Iterator[str]:
    """Paragraphs and list items, each on one line, without markup; a heading begins with a null mark."""
    block: list[str] = []
    last = ""
    for raw in text.split("\n"):
        line = _MARKUP.sub("", " ".join(raw.split())).strip()
        heading = bool(_HEADING.match(raw))
        if block and (heading or not line or _begins(line, last, in_item=bool(LABEL.match(block[0])))):
            yield " ".join(block)
            block = []
        if heading and line:
            yield f"\0{line}"
        elif line:
            block.append(line)
        last = line
    if block:
        yield " ".join(block)


def _begins(line: str, last: str, *, in_item: bool) -> bool:
    """Whether a line begins a new clause, and does not carry the one before it on."""
    if LABEL.match(line) or _BULLET.match(line) or _TRAILING.match(line):
        return True
    if last.endswith((".", ";", ":", "; and", ", and")):
        return True
    return line[0].isupper() and len(last) < _LONG_LINE and not in_item


def _opened(blocks: list[str]) -> tuple[str, list[str]]:
    """The opening and the blocks that follow it, up to what is no clause any more."""
    opening = ""
    for place, block in enumerate(blocks):
        words = block.lstrip("\0")
        numbered = LABEL.match(words)  # a paragraph number before the opening: “1.4 RESOLVED: That”
        words = words[numbered.end() :].strip() if numbered else words
        match = _OPENING.match(words)
        if match and match.end():
            opening = match[0].strip()
            rest = words[match.end() :].strip()
            if led := _LED.match(rest):
                opening, rest = f"{opening} {led[0].strip()}", rest[led.end() :]
            blocks = ([rest] if rest else []) + blocks[place + 1 :]
            break
    while (
        blocks
        and not LABEL.match(blocks[0])
        and _LEAD.fullmatch(blocks[0])
        and (blocks[0].rstrip().endswith((":", "–", "—", "-")) or blocks[0].lower() in ("that", "to"))
    ):
        opening = f"{opening} {blocks[0].strip()}".strip()
        blocks = blocks[1:]
    return opening, list(_until_the_end(blocks, opened=bool(opening)))


def _until_the_end(blocks: list[str], *, opened: bool) -> Iterator[str]:
    """The blocks that are clauses: of a labelled list its items alone, and what leads in to it."""
    labelled = [place for place, block in enumerate(blocks) if LABEL.match(block) or _INLINE.search(block)]
    if labelled and not opened:
        blocks = blocks[labelled[0] :]
    begun = False
    for block in blocks:
        is_item = bool(LABEL.match(block) or _INLINE.search(block))
        if block.startswith("\0") and opened:
            return
        if _TRAILING.match(block) and not is_item:
            if begun:
                return
            continue
        if block.startswith("\0") or (labelled and begun and not is_item and not _BULLET.match(block)):
            if begun:
                return
            continue
        begun = True
        yield block


def _pieces(block: str) -> Iterator[tuple[str | None, str]]:
    """A block's clauses: its own, and those that begin with a label in the middle of it."""
    parts = _INLINE.split(block)
    if len(parts) > 1 and not LABEL.match(parts[0]) and len(parts) == 2 and not _first_label(parts[1]):
        parts = [block]
    for part in parts:
        label = LABEL.match(part)
        if label:
            yield label[0], part[label.end() :].strip()
        else:
            bullet = _BULLET.match(part)
            words = part[bullet.end() :] if bullet else part
            if words.strip():
                yield None, words.strip()


def _first_label(part: str) -> bool:
    label = LABEL.match(part)
    return bool(label and label[0].strip("().") in ("a", "1", "i"))
