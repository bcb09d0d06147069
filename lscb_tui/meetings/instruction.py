"""The clerk changes a clause in place; what stands here says it as an amendment: *leave out “…” and insert “…”*."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from ..model.motion import Amendment, AmendmentKind
from ..model.word_difference import Side, difference
from ..resolutions.substance import amended, kind_of, occurrences, tidy
from .refusal import Refusal

_MARKS = ",;:.)"
"""What is set behind a word without a space, so that it can be left out or inserted by itself."""
_TOKEN = re.compile(rf"[{_MARKS}]+(?!\S)|\S+?(?=[{_MARKS}]*(?!\S))")
_JOINING = ("and", "or", "but")
_APART = 3
"""So many words that stay between two changes make them two."""

_NOTHING = "nothing has been changed: change the words as the clause should read, or leave the amendment"


class PieceKind(StrEnum):
    """What became of words."""

    KEPT = "kept"
    STRUCK = "struck"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row of which the same became. Pieces are shown with a space between."""

    text: str
    kind: PieceKind


_PIECES = {Side.BOTH: PieceKind.KEPT, Side.LEFT: PieceKind.STRUCK, Side.RIGHT: PieceKind.INSERTED}


def marked(before: str, after: str) -> tuple[Piece, ...]:
    """The words of both in order, struck ones before those that stand in their place.

    White space and typographic quotes make no difference; capitals do.
    """
    return tuple(Piece(run.text, _PIECES[run.side]) for run in difference(before, after, exactly=True))


def derived(before: str, after: str) -> Amendment:
    """The amendment that makes `after` of `before`: its kind and the words it leaves out, inserts, and inserts after.

    It quotes as few whole words as cover every difference, and as many around them as it takes for the place to be the
    only one in the clause, capitals apart. Raises Refusal where the two are the same, white space apart.
    """
    if tidy(before) == tidy(after):
        raise Refusal(_NOTHING)
    was, becomes = _Tokens(before), _Tokens(after)
    for amendment in _candidates(was, becomes):
        quoted = amendment.old or amendment.after
        if quoted and occurrences(before, quoted) != 1:
            continue
        if amended(before, amendment) == tidy(after):
            return amendment
    return _left_out(was.words, becomes.words)


def derived_all(before: str, after: str) -> tuple[Amendment, ...]:
    """The same as several instructions, where changes lie far apart: each quotes the clause as it stands before all.

    Taken one after the other they make `after` of `before`. Raises Refusal where nothing has been changed.
    """
    whole = derived(before, after)
    stages = list(_stages(before, after))
    parts = tuple(derived(one, other) for one, other in pairwise(stages) if tidy(one) != tidy(other))
    quoted = [part.old or part.after for part in parts]
    is_clear = all(occurrences(before, words) == 1 for words in quoted if words)
    return parts if len(parts) > 1 and is_clear and tidy(stages[-1]) == tidy(after) else (whole,)


def printed(amendment: Amendment, label: str | None) -> str:
    """The instruction as it is minuted. `label` is that of the clause, or for `add` of the one it follows.

    Empty where the amendment does not say what it does.
    """
    if kind_of(amendment) is AmendmentKind.ADD:
        new = amendment.new or ""
        return f"After {label} add: “{new}”" if label else f"Add: “{new}”"
    if kind_of(amendment) is AmendmentKind.REFER:
        return f"Refer {label or 'the motion'} to {amendment.to}" if amendment.to else f"Refer {label or 'the motion'}"
    return _sentence([_said(amendment)], label)


def printed_change(before: str, after: str, label: str | None) -> str:
    """What was changed of a clause as one instruction, with several parts where changes lie far apart.

    Raises Refusal where nothing has been changed.
    """
    return _sentence([_said(part) for part in derived_all(before, after)], label)


def _sentence(said: Sequence[str], label: str | None) -> str:
    text = ", and ".join(part for part in said if part)
    if not text:
        return ""
    return f"In {label}, {text}" if label else f"{text[0].upper()}{text[1:]}"


def _said(amendment: Amendment) -> str:
    match kind_of(amendment):
        case AmendmentKind.LEAVE_OUT:
            return f"leave out “{amendment.old or ''}”"
        case AmendmentKind.LEAVE_OUT_AND_INSERT:
            return f"leave out “{amendment.old or ''}” and insert “{amendment.new or ''}”"
        case AmendmentKind.INSERT:
            place = f"after “{amendment.after}”" if amendment.after else "at the end"
            return f"{place} insert “{amendment.new or ''}”"
        case _:
            return ""


class _Tokens:
    """The words of a clause, and the marks behind them, with their places."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.spans = [match.span() for match in _TOKEN.finditer(words)]
        self.texts = [words[start:end] for start, end in self.spans]

    def __len__(self) -> int:
        return len(self.texts)

    def between(self, first: int, last: int) -> str:
        """The words from the token `first` up to `last` as they are written."""
        return " ".join(self.words[self.spans[first][0] : self.spans[last - 1][1]].split()) if first < last else ""


def _candidates(was: _Tokens, becomes: _Tokens) -> Iterator[Amendment]:
    """Amendments that may do, the best first: a plain insertion or leaving out, then ever more words around it."""
    shorter = min(len(was), len(becomes))
    same = next((at for at in range(shorter) if was.texts[at] != becomes.texts[at]), shorter)
    ends = 0
    while ends < shorter - same and was.texts[-1 - ends] == becomes.texts[-1 - ends]:
        ends += 1
    old_end, new_end = len(was) - ends, len(becomes) - ends
    if same == old_end:
        for first, last in _slides(becomes, same, new_end):
            yield from _insertions(was, first, becomes.between(first, last))
    elif same == new_end:
        yield from (_left_out(was.between(first, last), "") for first, last in _slides(was, same, old_end))
    for more in range(len(was) + 1):
        for left in range(more + 1):
            first, last = same - left, old_end + more - left
            if first >= 0 and last <= len(was):
                old, new = was.between(first, last), becomes.between(first, new_end + more - left)
                if _is_words(old) and (_is_words(new) or not new):
                    yield _left_out(old, new)


def _insertions(was: _Tokens, place: int, new: str) -> Iterator[Amendment]:
    if not _has_word(new):
        return
    if place == len(was):
        yield Amendment(kind=AmendmentKind.INSERT, new=new)
    for begin in reversed(range(place)):
        after = was.between(begin, place)
        if _has_word(after):
            yield Amendment(kind=AmendmentKind.INSERT, new=new, after=after)


def _slides(tokens: _Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """All spans that can be meant where one was found; those first that begin as an addition does: “, and …”."""
    spans = [(first, last)]
    while first > 0 and tokens.texts[first - 1] == tokens.texts[last - 1]:
        first, last = first - 1, last - 1
        spans.append((first, last))
    return sorted(spans, key=lambda span: not _begins_an_addition(tokens.texts[span[0]]))


def _begins_an_addition(text: str) -> bool:
    return text[0] in _MARKS or text.lower() in _JOINING


def _left_out(old: str, new: str) -> Amendment:
    if not new:
        return Amendment(kind=AmendmentKind.LEAVE_OUT, old=old)
    if not old:
        return Amendment(kind=AmendmentKind.INSERT, new=new)
    return Amendment(kind=AmendmentKind.LEAVE_OUT_AND_INSERT, old=old, new=new)


def _is_words(text: str) -> bool:
    """Whether a text begins with a word, and not with a mark that belongs to the one before."""
    return _has_word(text) and text[0] not in _MARKS


def _has_word(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _stages(before: str, after: str) -> Iterator[str]:
    """The clause before all changes, after the first, after the second, and so on to the last."""
    was, becomes = _Tokens(before), _Tokens(after)
    yield before
    for old_end, new_end in _change_ends(was, becomes):
        yield tidy(f"{becomes.between(0, new_end)} {was.between(old_end, len(was))}")


def _change_ends(was: _Tokens, becomes: _Tokens) -> Iterator[tuple[int, int]]:
    """Where each change ends on both sides; changes that lie close are one."""
    from rapidfuzz.distance import Indel

    end: tuple[int, int] | None = None
    for code in Indel.opcodes(was.texts, becomes.texts):
        if code.tag != "equal":
            end = (code.src_end, code.dest_end)
        elif end and code.src_end - code.src_start >= _APART:
            yield end
            end = None
    if end:
        yield end
