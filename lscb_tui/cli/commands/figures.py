"""`lscb figures`: figures, one line to say aloud each."""

import click

from ...library.figures import FigureAnswer, figures
from ...terminal.out import brief, narrate
from .. import exits
from ..answers import write_csv, write_json, write_line
from ..options import Words, area_option, content_option, json_option, pass_session, period_option
from ..session import Session


@click.command(short_help="Figures, one line to say aloud each.")
@click.argument("words", nargs=-1, type=Words())
@area_option
@period_option
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Answer in CSV.")
@content_option
@pass_session
def command(
    session: Session, words: tuple[str, ...], area: str | None, period: str | None, as_json: bool, as_csv: bool
) -> int:
    """Figures that WORDS ask for, or all: each with its year, its bound or approximation, and its citation."""
    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other; choose one")
    content, question = session.content, " ".join(words)
    restricted = session.area(area)
    found = figures(content, question, area=restricted, period=period)
    if as_json:
        write_json(found)
    elif as_csv:
        write_csv(found, FigureAnswer)
    else:
        for figure in found:
            write_line(figure.line, figure.citation, f"{figure.document}#{figure.paragraph}")
    if not found:
        elsewhere = figures(content, question, period=period) if restricted else []
        other_years = figures(content, question, area=restricted) if period else []
        periods = list(dict.fromkeys(figure.period for figure in other_years))
        _narrate_nothing(brief(question), restricted, sorted({figure.area for figure in elsewhere}), periods)
    return exits.DONE if found else exits.NOTHING_FOUND


def _narrate_nothing(question: str, area: str | None, elsewhere: list[str], periods: list[str]) -> None:
    asked = f" for “{question}”" if question else ""
    where = f" of {area}" if area else ""
    if periods:
        narrate(f"no figure{where}{asked} in that period; there are some for {', '.join(periods)}")
    elif elsewhere:
        narrate(f"no figure{where}{asked}; {', '.join(elsewhere)} has some: add --area {elsewhere[0]}")
    else:
        narrate(f"no figure{where}{asked} in these papers; `lscb list indicators` names what is counted")
