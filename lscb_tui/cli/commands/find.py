"""`lscb find`: the best passages, figures and issues for a few words."""

import click

from ...library.excerpt import excerpt
from ...library.search import Answer, Hit, find
from ...model.kinds import SEARCHED
from ...terminal.out import Style, brief, narrate, out
from .. import exits
from ..answers import write_json, write_line
from ..options import Words, area_option, content_option, json_option, pass_session, period_option
from ..session import Session

_EXCERPT = 240
"""Letters of a passage that are shown beneath an answer; `lscb show` shows all."""


@click.command(short_help="The best passages, figures and issues for a few words.")
@click.argument("words", nargs=-1, required=True, type=Words())
@area_option
@period_option
@click.option(
    "--kind", type=click.Choice(SEARCHED), metavar="KIND", help=f"Only answers of this kind: {', '.join(SEARCHED)}."
)
@click.option("--limit", type=click.IntRange(1, 200), default=10, show_default=True, help="At most so many answers.")
@json_option
@content_option
@pass_session
def command(
    session: Session,
    words: tuple[str, ...],
    area: str | None,
    period: str | None,
    kind: str | None,
    limit: int,
    as_json: bool,
) -> int:
    """Find WORDS: acronyms, numbers and years as you say them; "a phrase" in quotes.

    The home area goes before others; --area restricts to one. The words may hold area:, period: and kind: as well.
    """
    content = session.content
    restricted = session.area(area) if area else None
    home = session.area(None) if area is None else None
    question = " ".join(words)
    answer = find(content, question, area=restricted, period=period, kind=kind, home_area=home, limit=limit)
    if as_json:
        write_json(answer.hits)
    else:
        for number, hit in enumerate(answer.hits, start=1):
            _write_hit(number, hit, question)
    _narrate_unknown(answer, question)
    return exits.DONE if answer.hits else exits.NOTHING_FOUND


def _write_hit(number: int, hit: Hit, question: str) -> None:
    if number > 1:
        out()
    words = f"“{excerpt(hit.text, question, _EXCERPT)}”"
    write_line(f"{number}. {hit.finding or words}", hit.citation, f"{hit.document}#{hit.paragraph}")
    if hit.finding:
        out(words, indent=2)


def _narrate_unknown(answer: Answer, question: str) -> None:
    for year in answer.years_not_held:
        narrate(f"nothing held speaks of {year}; `lscb list periods` names what is", Style.FAINT)
    corrections = {word: near for word, near in answer.unknown.items() if near}
    for word, near in answer.unknown.items():
        narrate(f"no paper holds “{brief(word)}”" + (f"; did you mean “{near}”?" if near else ""), Style.FAINT)
    if not answer.hits and not corrections:
        narrate(f"nothing found for “{brief(question)}”; fewer or other words may help, or `lscb list themes`")
