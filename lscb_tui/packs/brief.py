"""The meeting pack: a brief of one year, as a paper that any format can be written from."""

from collections.abc import Iterable

from ..export.paper import Block, Column, Items, Note, Paper, Paragraph, Proof, Section, Statement, Table
from ..library.brief import Brief
from ..library.commitments import PromiseAnswer
from ..library.debate import PointRaised
from ..library.figure_pairs import FigurePair
from ..library.figures import FigureAnswer
from ..library.statements import Statement as Said
from ..library.theme_pairs import ThemePair, ThemeSide
from ..model.finding import PromiseState
from ..model.reference import Unit
from ..model.sayable import amount_words, cited
from ..model.sayable_comparison import change_words
from ..model.trend import EXPLAINED, Trend

_NOT_HELD = "not in the papers held"


def brief_paper(found: Brief, classification: str = "") -> Paper:
    """The pack, in the order in which it is used in the room."""
    papers = "; ".join(dict.fromkeys(document.title for document in found.documents))
    against = (
        f"compared with {found.before}, the last year held before it" if found.before else "with no earlier year held"
    )
    sections = [
        Section("What is asked of the meeting", tuple(_asks(found))),
        Section("Headlines by theme", tuple(_themes(found))),
        Section("Figures", tuple(_figures(found))),
        Section(_changed_heading(found), tuple(_changed(found))),
        Section("Promises that are not settled", tuple(_promises(found))),
        Section("Questions that are likely", ()),
        *_questions(found),
        Section("Papers named, not held", tuple(_named(found))),
        Section("Acronyms", tuple(_terms(found))),
    ]
    return Paper(
        title=f"{found.area} {found.period}: brief for the meeting",
        subtitle=f"{papers}; {against}",
        classification=classification,
        sections=tuple(sections),
    )


def _asks(found: Brief) -> Iterable[Block]:
    if not found.asks:
        yield Paragraph(f"The papers held for {found.period} ask nothing of a meeting.")
        return
    statements = []
    for ask in found.asks:
        label = f"{ask.label}) " if ask.label else ""
        proof = Proof(citation=ask.citation, address=f"{ask.document}#{ask.paragraph}")
        statements.append(Statement(f"{label}{ask.text}", (proof,)))
    yield Items(tuple(statements))


def _themes(found: Brief) -> Iterable[Block]:
    yield Note("Where the statements about a theme differ, the least sure one stands for it.")
    with_level = [theme for theme in found.themes if theme.right and theme.right.level]
    yield Items(tuple(_theme_statement(theme.label, theme.right) for theme in with_level if theme.right))
    without = [theme for theme in found.themes if theme.right and not theme.right.level]
    if without:
        yield Paragraph("Named, with no statement of assurance:")
        yield Items(tuple(_theme_statement(theme.label, theme.right) for theme in without if theme.right))


def _theme_statement(label: str, side: ThemeSide) -> Statement:
    first = side.statements[0]
    said = f"{label}: {side.said}. {first.text}" if side.level else f"{label}: {first.text}"
    return Statement(said, (_proof(first),))


def _figures(found: Brief) -> Iterable[Block]:
    rows = tuple(_figure_row(figure) for figure in found.compared.figures if figure.right)
    if not rows:
        yield Paragraph(f"The papers held for {found.period} give no figure.")
        return
    before = str(found.before) if found.before else "Year before"
    columns = ("Figure", before, str(found.period), "Change", "Where it stands")
    yield Table(tuple(Column(title) for title in columns), rows, caption=f"Figures of {found.period} beside {before}")
    yield Note(
        f"“{_NOT_HELD.capitalize()}” is not zero. A number is never more exact here than in its paper. "
        "Whether up or down is better is said only where a source has judged it."
    )


def _figure_row(figure: FigurePair) -> tuple[str, ...]:
    places = [one.brief for one in (figure.left, figure.right) if one]
    return figure.label, _amount(figure.left), _amount(figure.right), _change(figure), "; ".join(places)


def _amount(figure: FigureAnswer | None) -> str:
    if figure is None:
        return _NOT_HELD
    aim = "aim: " if figure.target else ""
    return f"{aim}{amount_words(figure.amount, Unit(figure.unit))}"


def _change(figure: FigurePair) -> str:
    """`up 3`, `up 10% (reported)`, or why nothing can be said; with merit, and a mark for small numbers."""
    small = f"; small numbers (under {figure.small})" if figure.small and figure.comparable else ""
    if figure.direction and figure.right:
        size = change_words(figure, Unit(figure.right.unit))
        reported = " (reported)" if figure.basis == "reported" else ""
        merit = f"; {figure.merit}" if figure.merit else ""
        return f"{figure.direction} {size}".rstrip() + f"{reported}{merit}{small}"
    return f"not comparable: {figure.reason}" if figure.left else "–"


def _changed_heading(found: Brief) -> str:
    return f"What changed since {found.before}" if found.before else "What changed"


def _changed(found: Brief) -> Iterable[Block]:
    if found.before is None:
        yield Paragraph(
            f"No paper of {found.area} from before {found.period} is held, so nothing can be said of changes."
        )
        return
    if found.moved_themes:
        yield Paragraph("Assurance:")
        yield Items(tuple(theme.line for theme in found.moved_themes))
    for trend in (Trend.NEW, Trend.RECURRING, Trend.DROPPED):
        issues = [issue for issue in found.moved_issues if issue.change == trend]
        if issues:
            yield Paragraph(f"Issues, {trend} ({EXPLAINED[trend]}):")
            yield Items(
                tuple(
                    Statement(
                        f"{issue.label}: {issue.title}",
                        (
                            Proof(
                                quote=issue.quote,
                                citation=issue.citation,
                                address=f"{issue.document}#{issue.paragraph}",
                            ),
                        ),
                    )
                    for issue in issues
                )
            )


def _promises(found: Brief) -> Iterable[Block]:
    yield Note(f"Judged as of the latest paper held: {found.latest.title}, {found.latest.period}.")
    for state, heading in (
        (PromiseState.OPEN, "Open:"),
        (PromiseState.BROKEN, "Broken:"),
        (PromiseState.NOT_KNOWN, "What became of these, no paper held shows:"),
    ):
        of_state = [promise for promise in found.promises if promise.state == state]
        if of_state:
            yield Paragraph(heading)
            yield Items(tuple(_promise(promise) for promise in of_state))
    if not found.promises:
        yield Paragraph("Every promise in the papers held is settled.")


def _promise(promise: PromiseAnswer) -> Statement:
    by = f" by {promise.by}" if promise.by and promise.stage != "asked" else f" of {promise.by}" if promise.by else ""
    due = f", due {promise.due}" if promise.due else ""
    proofs = [Proof(quote=promise.quote, citation=promise.citation, address=f"{promise.document}#{promise.paragraph}")]
    if shown := promise.evidence:
        proofs.append(Proof(quote=shown.quote, citation=shown.citation, address=f"{shown.document}#{shown.paragraph}"))
    return Statement(f"{promise.text} ({promise.stage}{by} in {promise.period}{due})", tuple(proofs))


def _questions(found: Brief) -> Iterable[Section]:
    yield Section("Raised when earlier papers were debated", tuple(_raised(found)), level=2)
    lost = tuple(
        Statement(f"Why is the board less sure? {theme.line}", _sides(theme)) for theme in found.lost_assurance
    )
    yield Section("Less sure than before", (Items(lost),) if lost else (Paragraph("No theme."),), level=2)
    moved = tuple(Statement(f"Why? {figure.line}", _figure_proofs(figure)) for figure in found.most_changed)
    yield Section("Changed most", (Items(moved),) if moved else (Paragraph("No figure can be compared."),), level=2)
    yield Section("Cannot be compared", tuple(_not_comparable(found)), level=2)


def _raised(found: Brief) -> Iterable[Block]:
    if not found.raised:
        yield Paragraph("No earlier debate is held.")
        return
    now = {theme.theme: theme for theme in found.themes}
    yield Items(tuple(_point(point, now.get(point.theme or "")) for point in found.raised))


def _point(point: PointRaised, now: ThemePair | None) -> Statement:
    """What was raised, how it was answered, and what this year's papers say of the theme."""
    address = f"{point.document}#{point.paragraph}"
    proofs = [Proof(quote=point.quote, citation=point.citation, address=address)]
    said = f"{point.role}, {point.period}: {point.text.rstrip('.')}."
    if point.answer:
        said += f" Answered by {point.answered_by or 'the meeting'}: {point.answer.rstrip('.')}."
        proofs.append(Proof(quote=point.answer_quote or "", citation=point.citation, address=address))
    if now and now.right:
        first = now.right.statements[0]
        said += f" Now: {cited(first.line, first.brief)}"
        proofs.append(_proof(first))
    return Statement(said, tuple(proofs))


def _not_comparable(found: Brief) -> Iterable[Block]:
    both = [figure for figure in found.not_comparable if figure.left]
    if both:
        yield Items(tuple(Statement(figure.line, _figure_proofs(figure)) for figure in both))
    alone = [figure for figure in found.not_comparable if not figure.left]
    if alone:
        before = str(found.before) if found.before else "an earlier year"
        yield Paragraph(f"Nothing in the papers held for {before} to compare with, which is not zero:")
        yield Items(tuple(cited(f"{figure.label}.", figure.right.brief) for figure in alone if figure.right))
    if not (both or alone):
        yield Paragraph("Every figure can be compared.")


def _named(found: Brief) -> Iterable[Block]:
    if not found.named:
        yield Paragraph("None.")
        return
    yield Items(
        tuple(
            Statement(
                paper.title,
                (Proof(quote=paper.quote, citation=paper.citation, address=f"{paper.document}#{paper.paragraph}"),),
            )
            for paper in found.named
        )
    )


def _terms(found: Brief) -> Iterable[Block]:
    if not found.terms:
        yield Paragraph("None.")
        return
    rows = tuple((term.term, term.expansion or "", term.meaning or "") for term in found.terms)
    yield Table((Column("Acronym"), Column("Stands for"), Column("Meaning")), rows)


def _sides(theme: ThemePair) -> tuple[Proof, ...]:
    return tuple(_proof(side.statements[0]) for side in (theme.left, theme.right) if side)


def _proof(said: Said) -> Proof:
    return Proof(quote=said.quote, citation=said.citation, address=f"{said.document}#{said.paragraph}")


def _figure_proofs(figure: FigurePair) -> tuple[Proof, ...]:
    return tuple(
        Proof(quote=one.quote, citation=one.citation, address=f"{one.document}#{one.paragraph}")
        for one in (figure.left, figure.right)
        if one
    )
