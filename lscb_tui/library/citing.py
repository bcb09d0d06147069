"""Citing a paragraph in a note: the words, where they stand, and the figure that they state."""

from ..model.errors import BadInput
from ..model.note import Source
from ..model.words import fold_quotation, quotation_spans
from .content import Content
from .figures import FigureAnswer, figures
from .reading import UnknownDocument, passages


class NotInParagraph(BadInput):
    """The quote or the figure is not in the paragraph. The message names the remedy."""


def citing(content: Content, address: str, *, quote: str = "", figure: str = "") -> Source:
    """The source that `document#paragraph` is, with `quote` or else the whole paragraph, and its figure.

    `figure` is an indicator's id or a part of its label; without it the figure is the only one of the quoted words.
    Raises UnknownDocument where there is no such paragraph, NotInParagraph where it does not hold what is cited.
    """
    if not address.partition("#")[2]:
        raise UnknownDocument(f"“{address}” names no paragraph; write it as {address or 'document'}#16")
    passage = passages(content, address)[0]
    if passage.is_gap:
        raise NotInParagraph(f"the words of {address} are missing in the paper; cite another paragraph")
    words = _verbatim(passage.text, quote) if quote else passage.text
    if not words:
        raise NotInParagraph(f"these words do not stand in {address}; `lscb show {address}` shows those that do")
    stated = [one for one in figures(content) if (one.document, one.paragraph) == (passage.document, passage.paragraph)]
    if figure:
        stated = _of_indicator(stated, figure, address)
    elif quote:
        stated = [one for one in stated if fold_quotation(one.quote) in fold_quotation(quote)]
    return Source(
        document=passage.document,
        paragraph=passage.paragraph,
        citation=passage.citation,
        quote=words,
        figure=stated[0].line if len(stated) == 1 or (figure and stated) else "",
    )


def _verbatim(text: str, quote: str) -> str:
    """The quoted words as the paper has them, with its own quotation marks; empty where they do not stand there."""
    spans = quotation_spans(fold_quotation(text), fold_quotation(quote))
    return " ".join(text.split())[slice(*spans[0])] if spans else ""  # folding a quotation mark keeps its place


def _of_indicator(stated: list[FigureAnswer], figure: str, address: str) -> list[FigureAnswer]:
    """The figures of the one indicator that was named."""
    wanted = figure.casefold()
    named = [one for one in stated if wanted == one.indicator]
    named = named or [one for one in stated if wanted in one.label.casefold()]
    indicators = list(dict.fromkeys(one.indicator for one in named))
    if not named:
        known = ", ".join(dict.fromkeys(one.indicator for one in stated)) or "none at all"
        raise NotInParagraph(f"{address} states no figure of “{figure}”; it states {known}")
    if len(indicators) > 1:
        raise NotInParagraph(f"{address} states several figures of “{figure}”; name one of {', '.join(indicators)}")
    return named
