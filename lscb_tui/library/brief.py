"""What a meeting needs to know of a year: gathered for the pack that goes to it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from ..model.finding import AssuranceLevel, PromiseState
from ..model.period import Period, PeriodKind, parse_period
from ..model.trend import AssuranceChange, Trend
from .commitments import PromiseAnswer, promises
from .comparison import Comparison, compare_sides
from .content import Content
from .debate import Ask, PointRaised, asks, points_raised
from .figure_pairs import FigurePair
from .glossary import Definition, terms_in
from .reading import HeldDocument, NamedPaper, documents, named_not_held
from .sides import Side
from .theme_pairs import IssuePair, ThemePair

_MOST_CHANGED = 5
_UNSETTLED = {PromiseState.OPEN, PromiseState.NOT_KNOWN, PromiseState.BROKEN}


class NothingHeld(LookupError):
    """No paper of that area reports on that period. The message names those that are held."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A year of an area, against the year before that is held (`before` is None where there is none).

    `latest` is the latest paper held, as of which promises are judged; `raised` are points of earlier debates.
    """

    area: str
    period: Period
    before: Period | None
    documents: list[HeldDocument]
    latest: HeldDocument
    asks: list[Ask]
    compared: Comparison
    promises: list[PromiseAnswer]
    raised: list[PointRaised]
    named: list[NamedPaper]
    terms: list[Definition]

    @property
    def themes(self) -> list[ThemePair]:
        """The themes that this year speaks of, those of which the board is least sure first."""
        spoken_of = [theme for theme in self.compared.themes if theme.right]
        return sorted(spoken_of, key=lambda theme: -_unsureness(theme))

    @property
    def lost_assurance(self) -> list[ThemePair]:
        """The themes of which the board is less sure than the year before."""
        return [theme for theme in self.compared.themes if theme.change == AssuranceChange.LESS_ASSURED]

    @property
    def moved_themes(self) -> list[ThemePair]:
        """The themes whose assurance differs from the year before, or that came, came back or went."""
        still = (None, AssuranceChange.SAME, Trend.CONTINUING)
        return [theme for theme in self.compared.themes if theme.change not in still]

    @property
    def moved_issues(self) -> list[IssuePair]:
        """The issues that are new, came back or were dropped."""
        return [issue for issue in self.compared.issues if issue.change != Trend.CONTINUING]

    @property
    def most_changed(self) -> list[FigurePair]:
        """The figures that moved most, by percentage; those that rose from none first."""
        moved = [figure for figure in self.compared.figures if figure.direction and (figure.change or figure.percent)]
        return sorted(moved, key=lambda figure: -abs(figure.percent or float("inf")))[:_MOST_CHANGED]

    @property
    def not_comparable(self) -> list[FigurePair]:
        """The figures of this year that can be compared with nothing, but are likely to be asked about."""
        return [
            figure
            for figure in self.compared.figures
            if figure.right and not figure.comparable and figure.basis is None
        ]


def brief(content: Content, period: str, area: str, *, polarities: Mapping[str, str] | None = None) -> Brief:
    """Gather the brief of one year of an area.

    Raises PeriodError for a period that does not parse and NothingHeld where no paper reports on it.
    """
    year = parse_period(period)
    held = documents(content, area)
    this_year = [document for document in held if parse_period(document.period).lies_within(year)]
    if not this_year:
        known = ", ".join(dict.fromkeys(document.period for document in held))
        raise NothingHeld(f"no paper of {area} that is held reports on {year}; held are {known or 'none'}")
    earlier = [document for document in held if parse_period(document.period).start < year.start]
    before = parse_period(earlier[-1].period) if earlier else None
    left = Side(str(before), area, before) if before else _no_year(area, year)
    compared = compare_sides(content, left, Side(str(year), area, year), polarities=polarities)
    slugs = [document.slug for document in this_year]
    made_by_then = {document.slug for document in (*earlier, *this_year)}
    found = Brief(
        area=area,
        period=year,
        before=before,
        documents=this_year,
        latest=held[-1],
        asks=asks(content, slugs),
        compared=compared,
        promises=[
            promise
            for promise in promises(content, area=area)
            if promise.document in made_by_then and promise.state in _UNSETTLED
        ],
        raised=points_raised(content, [document.slug for document in earlier]),
        named=[paper for slug in slugs for paper in named_not_held(content, slug)],
        terms=[],
    )
    return _with_terms(content, found)


def _no_year(area: str, year: Period) -> Side:
    """A side on which nothing stands: the day before the year, of which no paper can report alone."""
    day = year.start - timedelta(days=1)
    return Side("an earlier year", area, Period(day, day, PeriodKind.SNAPSHOT))


def _with_terms(content: Content, found: Brief) -> Brief:
    """The same with the acronyms that stand in it."""
    lines = [theme.line for theme in found.themes]
    lines += [figure.line for figure in found.compared.figures]
    lines += [statement.quote for theme in found.themes if theme.right for statement in theme.right.statements]
    lines += [ask.quote for ask in found.asks] + [promise.quote for promise in found.promises]
    lines += [point.quote for point in found.raised] + [paper.title for paper in found.named]
    terms = terms_in(content, "\n".join(lines), found.area)
    return replace(found, terms=[term for term in terms if term.expansion and _is_acronym(term.term)])


def _unsureness(theme: ThemePair) -> int:
    """How unsure the board is: from 0 for no statement of assurance and 1 for assured, to 4 for a concern."""
    level = theme.right.level if theme.right else None
    return 1 + list(AssuranceLevel).index(AssuranceLevel(level)) if level else 0


def _is_acronym(term: str) -> bool:
    return " " not in term and sum(letter.isupper() for letter in term) > 1
