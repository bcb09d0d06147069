"""`lscb compare`: two years, two documents or two areas, side by side."""

from dataclasses import replace

import click

from ...library.comparison import Comparison, compare_sides
from ...library.content import Content
from ...library.figure_pairs import FigurePair
from ...library.holdings import periods
from ...library.sides import side
from ...library.theme_pairs import ThemePair, ThemeSide
from ...model.trend import Trend, explained
from ...terminal.out import Style, narrate, out
from .. import exits
from ..answers import write_json
from ..options import AreaName, DocumentName, content_option, json_option, pass_session
from ..promise_lines import write_judged_as_of, write_promise
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
        polarities=session.polarities,
    )
    for one in (found.left, found.right):
        if not one.documents:
            held = ", ".join(period.period for period in periods(content, one.area))
            narrate(f"no paper of {one.area} that is held reports on {one.name}; held are {held}")
    if as_json:
        write_json(replace(found, themes=[], issues=[], figures=[], promises=[]) if found.is_empty else found)
    elif not found.is_empty:
        _write(content, found)
    return exits.NOTHING_FOUND if found.is_empty else exits.DONE


def _write(content: Content, found: Comparison) -> None:
    areas = list(dict.fromkeys((found.left.area, found.right.area)))
    names = found.left.name, found.right.name
    out(f"{' and '.join(areas)}: {names[0]} compared with {names[1]}", Style.STRONG)
    if found.notice:
        out(found.notice)
    if len(areas) == 2:
        names = f"{names[0]} ({areas[0]})", f"{names[1]} ({areas[1]})"
    _heading("Themes: how sure the board is; where statements differ, the least sure decides", bool(found.themes))
    for theme in found.themes:
        _write_theme(theme, names)
    _write_issues(found, names)
    _heading("Figures", bool(found.figures))
    for figure in found.figures:
        _write_figure(figure, names)
    _heading("Promises", bool(found.promises))
    write_judged_as_of(content, found.promises)
    for promise in found.promises:
        out()
        write_promise(promise)


def _heading(text: str, has_rows: bool) -> None:
    if has_rows:
        out()
        out(text, Style.STRONG)


def _write_theme(theme: ThemePair, names: tuple[str, str]) -> None:
    out()
    change = f"  ({theme.change})" if theme.change else ""
    out(f"{theme.label}: {_level(theme.left)} → {_level(theme.right)}{change}", Style.STRONG)
    for name, one in zip(names, (theme.left, theme.right), strict=True):
        if one:
            _write_proof(name, one.quote, one.citation, f"{one.document}#{one.paragraph}")


def _level(one: ThemeSide | None) -> str:
    if one is None:
        return "not mentioned"
    return one.said if one.level else "mentioned"


def _write_issues(found: Comparison, names: tuple[str, str]) -> None:
    for change in (*Trend, None):
        rows = [issue for issue in found.issues if issue.change == change]
        if change:
            _heading(f"Issues, {change}: {explained(change, *names, looks_back=found.looks_back)}", bool(rows))
        else:
            _heading("Issues that either board names", bool(rows))
        for issue in rows:
            out(f"{issue.label}: {issue.title}")
            out(f"{issue.citation}  [{issue.document}#{issue.paragraph}]", Style.FAINT, indent=2)


def _write_figure(figure: FigurePair, names: tuple[str, str]) -> None:
    out()
    out(figure.line, Style.STRONG)
    if figure.merit:
        out(f"{figure.merit}: {figure.judgement}", indent=2)
    for remark in figure.remarks():
        out(remark, indent=2)
    for name, one in zip(names, (figure.left, figure.right), strict=True):
        if one:
            _write_proof(name, one.quote, one.citation, f"{one.document}#{one.paragraph}")


def _write_proof(name: str, quote: str, citation: str, address: str) -> None:
    out(f"{name}: “{quote}”", indent=2)
    out(f"{citation}  [{address}]", Style.FAINT, indent=4)
