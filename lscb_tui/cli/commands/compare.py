"""`lscb compare`: two years, two documents or two areas, side by side."""

import click

from ...library.comparison import Comparison, compare_sides
from ...library.figure_pairs import FigurePair
from ...library.holdings import periods
from ...library.sides import side
from ...library.theme_pairs import IssuePair, ThemePair, ThemeSide
from ...model.trend import EXPLAINED, Trend
from ...terminal.out import Style, narrate, out
from .. import exits
from ..answers import write_json
from ..options import AreaName, DocumentName, content_option, json_option, pass_session
from ..promise_lines import write_promise
from ..session import Session


@click.command(short_help="Two years, or two documents, side by side.")
@click.argument("left", type=DocumentName(), metavar="LEFT")
@click.argument("right", type=DocumentName(), metavar="RIGHT")
@click.option("--area", type=AreaName(), metavar="AREA", help="Another area than the home area.")
@click.option("--right-area", type=AreaName(), metavar="AREA", help="Another area for the right side.")
@json_option
@content_option
@pass_session
def command(session: Session, left: str, right: str, area: str | None, right_area: str | None, as_json: bool) -> int:
    """Compare LEFT with RIGHT: two periods such as 2016/17 and 2017/18, or two documents.

    What each says of every theme, which issues are new, continue, come back or were dropped, every figure with its
    change, and the promises made, each with both proofs. What cannot be compared says why.
    """
    content = session.content
    place = session.one_area(area)
    found = compare_sides(
        content,
        side(content, left, place),
        side(content, right, session.one_area(right_area) if right_area else place),
        polarities=session.settings.polarity,
    )
    if as_json:
        write_json(found)
    else:
        _write(found)
    for one in (found.left, found.right):
        if not one.documents:
            held = ", ".join(period.period for period in periods(content, one.area))
            narrate(f"no paper of {one.area} that is held reports on {one.name}; held are {held}")
    return exits.NOTHING_FOUND if found.is_empty else exits.DONE


def _write(found: Comparison) -> None:
    left, right = found.left, found.right
    areas = left.area if left.area == right.area else f"{left.area} and {right.area}"
    out(f"{areas}: {left.name} compared with {right.name}", Style.STRONG)
    if found.notice:
        out(found.notice)
    _heading("Themes: how sure the board is; where statements differ, the least sure decides", bool(found.themes))
    for theme in found.themes:
        _write_theme(theme, left.name, right.name)
    _write_issues(found.issues)
    _heading("Figures", bool(found.figures))
    for figure in found.figures:
        _write_figure(figure, left.name, right.name)
    _heading("Promises", bool(found.promises))
    for number, promise in enumerate(found.promises):
        if number:
            out()
        write_promise(promise)


def _heading(text: str, has_rows: bool) -> None:
    if has_rows:
        out()
        out(text, Style.STRONG)


def _write_theme(theme: ThemePair, left: str, right: str) -> None:
    out()
    change = theme.change or "no statement of assurance to compare"
    out(f"{theme.label}: {_level(theme.left)} → {_level(theme.right)}  ({change})", Style.STRONG)
    for name, one in ((left, theme.left), (right, theme.right)):
        if one:
            _write_proof(name, one.quote, one.citation, f"{one.document}#{one.paragraph}")


def _level(one: ThemeSide | None) -> str:
    if one is None:
        return "not mentioned"
    return one.said if one.level else "mentioned"


def _write_issues(issues: list[IssuePair]) -> None:
    for change in Trend:
        rows = [issue for issue in issues if issue.change == change]
        _heading(f"Issues, {change}: {EXPLAINED[change]}", bool(rows))
        for issue in rows:
            out(f"{issue.label}: {issue.title}")
            out(f"{issue.citation}  [{issue.document}#{issue.paragraph}]", Style.FAINT, indent=2)


def _write_figure(figure: FigurePair, left: str, right: str) -> None:
    out()
    out(figure.line, Style.STRONG)
    if figure.merit:
        out(f"{figure.merit}: {figure.polarity} is better ({figure.polarity_source})", indent=2)
    if figure.left and figure.right and not figure.comparable:
        out(f"not comparable: {figure.reason}", indent=2)
    if figure.small:
        out(f"small numbers (under {figure.small}): a few cases make a large change", indent=2)
    for name, one in ((left, figure.left), (right, figure.right)):
        if one:
            _write_proof(name, one.quote, one.citation, f"{one.document}#{one.paragraph}")
    for note in figure.notes:
        out(note, indent=2)


def _write_proof(name: str, quote: str, citation: str, address: str) -> None:
    out(f"{name}: “{quote}”", indent=2)
    out(f"{citation}  [{address}]", Style.FAINT, indent=4)
