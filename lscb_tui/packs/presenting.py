"""What an officer presents of a paper: a few lines of its year's brief, and the chart that stands behind a figure."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice

from ..library.brief import Brief, brief
from ..library.content import Content
from ..library.figures import FigureAnswer
from ..library.matrix import FigureCell, FigureRow, figure_matrix
from ..library.reading import documents
from ..library.statements import Statement
from ..meetings.slides import bar, figure_slide
from ..model.errors import BadInput
from ..model.finding import PromiseState
from ..model.motion import Headline
from ..model.note import new_id
from ..model.reference import Unit
from ..model.slide import Slide

MOST = 8
"""Lines: more than can be said in the minutes that an item is given would not be said."""
_OF_A_KIND = 3


class NothingToPresent(BadInput):
    """The papers of an item are not held, or give nothing to say. The message says what to do."""


def headlines_of(
    content: Content, slugs: Iterable[str], *, polarities: Mapping[str, str] | None = None
) -> tuple[Headline, ...]:
    """The lines to present of the first of these papers that is held, from the brief of its year and area.

    Raises NothingToPresent.
    """
    held = {document.slug: document for document in documents(content)}
    paper = next((held[slug] for slug in slugs if slug in held), None)
    if paper is None:
        raise NothingToPresent("the item has no paper that is held; + on its papers adds one, or a line of your own")
    return headlines(brief(content, paper.period, paper.area, polarities=polarities))


def headlines(found: Brief) -> tuple[Headline, ...]:
    """At most eight: figures that moved, themes less assured, promises unsettled; then what else is least sure.

    Each has its citation and the paragraph that proves it.
    """
    first = (islice(kind(found), _OF_A_KIND) for kind in (_moved_figures, _less_sure, _unsettled))
    by_words: dict[str, Headline] = {}
    for headline in chain(*first, _unsure(found), _figures_of_the_year(found)):
        by_words.setdefault(headline.words, headline)
    return tuple(by_words.values())[:MOST]


def _moved_figures(found: Brief) -> Iterator[Headline]:
    for figure in found.most_changed:
        if figure.right:
            yield _headline(figure.line, figure.right.citation, figure.right.document, figure.right.paragraph)


def _less_sure(found: Brief) -> Iterator[Headline]:
    for theme in found.lost_assurance:
        if theme.right:
            yield _of_statement(theme.line, theme.right.statements[0])


def _unsettled(found: Brief) -> Iterator[Headline]:
    """Broken and open ones first; those that say by when before those that do not."""
    ranks = {PromiseState.BROKEN: 0, PromiseState.OPEN: 1}
    for promise in sorted(found.promises, key=lambda one: (ranks.get(PromiseState(one.state), 2), not one.due)):
        yield _headline(promise.line, promise.citation, promise.document, promise.paragraph)


def _unsure(found: Brief) -> Iterator[Headline]:
    for theme in found.themes:
        if theme.right and theme.right.level and theme not in found.lost_assurance:
            yield _of_statement(theme.right.statements[0].line, theme.right.statements[0])


def _figures_of_the_year(found: Brief) -> Iterator[Headline]:
    for figure in found.compared.figures:
        if figure.right and not figure.left:
            yield _headline(figure.right.line, figure.right.citation, figure.right.document, figure.right.paragraph)


def _of_statement(words: str, said: Statement) -> Headline:
    return _headline(words, said.citation, said.document, said.paragraph)


def _headline(words: str, citation: str, document: str, paragraph: str) -> Headline:
    return Headline(words, new_id(), citation, f"{document}#{paragraph}")


def charted(content: Content, words: str, citation: str, address: str, heading: str = "") -> Slide | None:
    """A line for the room with every year of the indicator that it tells of.

    None where it tells of none, or no report gives a value that could be drawn. Where a report gives its year two
    figures that differ, the one that the line tells of is shown.
    """
    document = next((one for one in documents(content) if one.slug == address.partition("#")[0]), None)
    if document is None:
        return None
    matrix = figure_matrix(content, document.area)
    for row in matrix.rows:
        found = next((figure for figure in _at(row, address) if _tells_of(row, figure, words)), None)
        if found:
            told = [_shown(cell, found) for cell in row.cells]
            bars = [
                bar(str(year), figure.amount if figure else None, Unit(figure.unit if figure else row.indicator.unit))
                for year, figure in zip(matrix.years, told, strict=True)
            ]
            is_drawn = any(one.value is not None for one in bars)
            return figure_slide(words, citation, row.label, bars, heading) if is_drawn else None
    return None


def _shown(cell: FigureCell, found: FigureAnswer) -> FigureAnswer | None:
    """The figure of a year: the one that is told of where it is of that year."""
    return found if found in cell.figures else cell.step.right if cell.step else None


def _at(row: FigureRow, address: str) -> Iterator[FigureAnswer]:
    for cell in row.cells:
        yield from (figure for figure in cell.figures if f"{figure.document}#{figure.paragraph}" == address)


def _tells_of(row: FigureRow, figure: FigureAnswer, words: str) -> bool:
    """Whether a line tells of an indicator: it is the figure's own, or begins with what the indicator is called."""
    begins = words.casefold()
    called = (row.indicator.subject, row.indicator.label)
    return figure.line.removesuffix(".").casefold() in begins or any(
        begins.startswith(one.casefold()) for one in called
    )
