"""A corpus made by rule: as many areas and years as asked for, every kind of finding and of figure.

Model objects for `corpus.build`, with no YAML between. Every finding is a sentence of its own that stands in its
paragraph. What a year holds follows from the numbers of its area and year alone: the same size gives the same corpus,
and a test can say what must come out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypedDict

from lscb_tui.model.corpus import Corpus
from lscb_tui.model.document import Document, DocumentKind, Paragraph, Section
from lscb_tui.model.figure import Amount
from lscb_tui.model.finding import (
    Assurance,
    AssuranceLevel,
    Decision,
    Evidence,
    Figure,
    Finding,
    Issue,
    Objective,
    Point,
    Promise,
    PromiseStage,
    PromiseState,
    Recommendation,
)
from lscb_tui.model.period import Period, financial_year
from lscb_tui.model.reference import Body, Committee, Term, Theme
from lscb_tui.model.sayable import amount_words, number_words, where
from tests.corpus.generated_figures import INDICATORS, Stated, stated

FIRST_YEAR = 2006
SENTENCES = 3
"""How many stand in a paragraph."""
_SUBJECTS = (
    *("Early help", "Front door", "Neglect", "Domestic abuse", "Child deaths", "Serious case reviews", "Training"),
    *("Private fostering", "Allegations", "Workforce", "Voice of the child", "Section 11", "Missing children"),
    *(
        "Child protection plans",
        "Looked after children",
        "Transition",
        "Funding",
        "Governance",
        "Performance",
        "Health",
    ),
)
THEMES = {
    theme.id: theme for theme in (Theme(id=subject.lower().replace(" ", "-"), label=subject) for subject in _SUBJECTS)
}
_FIRST_HALVES = (
    *("Alder", "Ash", "Birch", "Brack", "Clover", "Elm", "Fern", "Flint", "Gorse", "Hazel", "Heather", "Holly"),
    *("Ivy", "Juniper", "Larch", "Linden", "Maple", "Moss", "Oak", "Pine", "Rowan", "Sedge", "Thorn", "Willow", "Yew"),
)
_SECOND_HALVES = ("shire", "ford", "ham", "ton", "bury", "wick", "dale", "mouth")
MOST_AREAS = len(_FIRST_HALVES) * len(_SECOND_HALVES)


def area_name(area: int) -> str:
    """`Aldershire`, `Ashshire`, …: each once."""
    return _FIRST_HALVES[area % len(_FIRST_HALVES)] + _SECOND_HALVES[area // len(_FIRST_HALVES)]


def period_of(year: int) -> Period:
    """The period of the first year (0), the second, and so on."""
    return financial_year(FIRST_YEAR + year)


def slug(area: int, year: int, kind: str = "report") -> str:
    """`aldershire-2006-report`."""
    return f"{area_name(area).lower()}-{FIRST_YEAR + year}-{kind}"


def is_held(area: int, year: int) -> bool:
    """Whether a year has papers: of every third area the fifth and sixth are missing."""
    return area % 3 != 1 or year not in (4, 5)


def has_issues(theme: int, area: int, year: int) -> bool:
    """Whether a theme has issues in a year. By its number they stay, never come, come, go, or go and come back."""
    match (theme + area) % 5:
        case 0:
            return True
        case 1:
            return False
        case 2:
            return year >= 6
        case 3:
            return year < 6
        case _:
            return year % 4 < 2


def levels_of(theme: int, area: int, year: int) -> list[AssuranceLevel]:
    """How sure the board says it is of a theme, statement by statement; of every fourth theme it says nothing."""
    levels = list(AssuranceLevel)
    match theme % 4:
        case 0:
            return [levels[(theme + area + year) % 4], levels[(theme + area + 2 * year) % 4]]
        case 3:
            return []
        case _:
            return [levels[(theme + area + year) % 4]]


class _Facts(TypedDict):
    id: str
    document: str
    paragraph: str
    quote: str
    period: Period


@dataclass
class _Paper:
    """A document in the making: each sentence that is added becomes the quotation of a finding."""

    area: int
    year: int
    kind: str = "report"
    findings: list[Finding] = field(default_factory=list)
    _sentences: list[str] = field(default_factory=list)

    @property
    def slug(self) -> str:
        return slug(self.area, self.year, self.kind)

    @property
    def period(self) -> Period:
        return period_of(self.year)

    @property
    def name(self) -> str:
        return f"{area_name(self.area)} {self.period}"

    def say(self, sentence: str, period: Period | None = None) -> _Facts:
        """Add a sentence; what a finding needs to know of it."""
        self._sentences.append(sentence)
        number = len(self._sentences)
        return _Facts(
            id=f"{self.slug}/finding-{number}",
            document=self.slug,
            paragraph=str((number - 1) // SENTENCES + 1),
            quote=sentence,
            period=period or self.period,
        )

    def document(self) -> Document:
        """The document that its sentences make."""
        starts = range(0, len(self._sentences), SENTENCES)
        return Document(
            slug=self.slug,
            title=f"Annual report for {self.name}, {self.kind}",
            kind=DocumentKind.MINUTE if self.kind == "minute" else DocumentKind.COVER_REPORT,
            area=area_name(self.area),
            body=_board(self.area).id,
            period=self.period,
            source=f"{self.slug}.txt",
            committee=_panel(self.area).id,
            meeting_shown=f"autumn {self.period.end.year}",
            sections=(Section(id="report", heading="Report", level=2),),
            paragraphs=tuple(
                Paragraph(
                    address=str(number),
                    section="report",
                    text=" ".join(self._sentences[start : start + SENTENCES]),
                    place=f"para {number}",
                    line=number,
                )
                for number, start in enumerate(starts, start=1)
            ),
        )


def generated_corpus(areas: int, years: int = 12) -> Corpus:
    """So many areas (at most `MOST_AREAS`), each with a report a year that is held, and a minute in every fourth."""
    papers = [paper for area in range(areas) for paper in _papers(area, years)]
    return Corpus(
        bodies={board.id: board for board in map(_board, range(areas))},
        committees={panel.id: panel for panel in map(_panel, range(areas))},
        themes=THEMES,
        indicators=INDICATORS,
        terms=(Term(term="SCR", expansion="serious case review"),),
        documents=tuple(paper.document() for paper in papers),
        findings=tuple(finding for paper in papers for finding in paper.findings),
    )


def _papers(area: int, years: int) -> Iterator[_Paper]:
    held = [year for year in range(years) if is_held(area, year)]
    for year in held:
        yield _report(area, year, later=next((other for other in held if other > year), None))
        if year % 4 == 0:
            yield _minute(area, year)


def _board(area: int) -> Body:
    name = area_name(area)
    full = f"{name} Safeguarding Children Board"
    initials = f"{name[0]}SCB"
    return Body(id=f"{name.lower()}-board", name=full, short=f"{initials} ({name})", initials=initials, area=name)


def _panel(area: int) -> Committee:
    name = area_name(area)
    return Committee(id=f"{name.lower()}-panel", name=f"{name} Scrutiny Panel", short="Scrutiny Panel", area=name)


def _report(area: int, year: int, later: int | None) -> _Paper:
    """Some hundred findings, about as many as a report that ships has."""
    paper = _Paper(area, year)
    paper.say(_kept(area, year))
    for label in "abc":
        facts = paper.say(f"The Panel is asked to note part {label} of the report for {paper.name}.")
        paper.findings.append(Recommendation(**facts, label=label))
    for number, theme in enumerate(THEMES.values()):
        paper.findings += _themed(paper, number, theme)
    for figure in stated(area, year, paper.period):
        paper.findings.append(_figure(paper, figure))
    paper.findings += [_promise(paper, number, state, later) for number, state in enumerate(PromiseState)]
    return paper


def _themed(paper: _Paper, number: int, theme: Theme) -> Iterator[Finding]:
    """What a report says of one theme: assurances, issues, an objective."""
    subject = theme.label.lower()
    for place, level in enumerate(levels_of(number, paper.area, paper.year), start=1):
        facts = paper.say(f"The Board of {paper.name} says {place} of {subject}: {level}.")
        yield Assurance(**facts, level=level, statement=f"Statement {place} on {subject}", theme=theme.id)
    if has_issues(number, paper.area, paper.year):
        for place in (1, 2):
            facts = paper.say(f"Pressure {place} on {subject} was felt in {paper.name}.")
            yield Issue(**facts, title=f"Pressure {place} on {subject}", theme=theme.id)
    if has_issues(number, paper.area, paper.year):
        facts = paper.say(f"The priority of {subject} in {paper.name} is better practice.")
        practice = f"Practice in {subject}"
        yield Objective(**facts, group="Priorities", priority=practice, outcome="It is better", theme=theme.id)


def _figure(paper: _Paper, figure: Stated) -> Figure:
    indicator = INDICATORS[figure.indicator]
    aim = "an aim of " if figure.amount.is_target else ""
    words = f"{aim}{amount_words(figure.amount, figure.unit)}{where(figure.amount)}"
    facts = paper.say(f"{indicator.label}: {words}{_beside(figure.amount, figure)} in {paper.name}.", figure.period)
    return Figure(**facts, indicator=indicator.id, unit=figure.unit, amount=figure.amount, theme=indicator.theme)


def _beside(amount: Amount, figure: Stated) -> str:
    """The other numbers of a figure, so that all stand in its sentence."""
    whole, compared = amount.denominator, amount.compared_with
    of = f" of {whole.value:g} {whole.of}" if whole and whole.value is not None else ""
    before = compared.value if compared else None
    unit = INDICATORS[figure.indicator].unit
    return of + (f", before it {number_words(before, unit)}," if before is not None else "")


def _promise(paper: _Paper, number: int, state: PromiseState, later: int | None) -> Promise:
    """One promise of each state. That one was kept is shown by the next report held; without one it is not known."""
    is_kept = state in (PromiseState.KEPT, PromiseState.KEPT_LATE)
    evidence = None
    if is_kept and later is not None:
        evidence = Evidence(document=slug(paper.area, later), paragraph="1", quote=_kept(paper.area, later))
    return Promise(
        **paper.say(f"The Board of {paper.name} will see to matter {number}."),
        text=f"Matter {number} is to be seen to",
        stage=list(PromiseStage)[number % len(PromiseStage)],
        state=PromiseState.NOT_KNOWN if is_kept and evidence is None else state,
        by=_board(paper.area).id,
        due=period_of(paper.year + 1),
        evidence=evidence,
    )


def _kept(area: int, year: int) -> str:
    """The sentence that begins every report, and shows that the promises before it were kept."""
    return f"What was promised before was done by {period_of(year)} in {area_name(area)}."


def _minute(area: int, year: int) -> _Paper:
    paper = _Paper(area, year, "minute")
    for label in "ab":
        facts = paper.say(f"the report for {paper.name} be noted as to part {label};")
        paper.findings.append(Decision(**facts, label=label, opening="RESOLVED: that"))
    for number in range(3):
        asked, answer = f"A member asked about matter {number}.", f"The Chair said that matter {number} was in hand."
        facts = paper.say(f"{asked} {answer}")
        paper.findings.append(
            Point(**facts, role="A member", text=asked, answer=answer, answered_by="The Chair", answer_quote=answer)
        )
    return paper
