"""`lscb list`: what is held."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from ...library import holdings, reading
from ...library.content import Content
from ...terminal.out import Style, out
from .. import exits
from ..answers import write_json
from ..options import area_option, content_option, json_option, pass_session
from ..session import Session


def _documents(content: Content, area: str | None) -> Sequence[reading.HeldDocument]:
    return reading.documents(content, area)


def _write_document(document: reading.HeldDocument) -> None:
    out(document.slug, Style.STRONG)
    where = ", ".join(
        part
        for part in (
            document.committee,
            document.meeting or "undated",
            f"item {document.agenda_item}" if document.agenda_item else None,
        )
        if part
    )
    out(f"{document.title} ({document.kind.replace('_', ' ')})", indent=2)
    out(f"{document.body}, {document.period} · {where}", indent=2)
    out(f"{document.paragraphs} paragraphs, {document.findings} findings", indent=2)


def _write_period(period: holdings.HeldPeriod) -> None:
    out(f"{period.area}  {period.period}  {', '.join(period.documents)}")


def _write_theme(theme: holdings.HeldTheme) -> None:
    out(f"{theme.label}  [{theme.theme}]  {theme.findings} findings", Style.STRONG)
    out(f"also: {', '.join(theme.synonyms)}", indent=2)


def _write_indicator(indicator: holdings.HeldIndicator) -> None:
    out(f"{indicator.label}  [{indicator.indicator}]  {indicator.unit}", Style.STRONG)
    polarity = {"higher": "higher is better", "lower": "lower is better", "none": "neither higher nor lower is better"}
    out(f"{indicator.definition}", indent=2)
    out(f"{polarity[indicator.polarity]}: {indicator.polarity_source}", indent=2)


def _write_area(area: holdings.Area) -> None:
    years = area.first_period if area.documents == 1 else f"{area.first_period} to {area.last_period}"
    out(f"{area.area}  {years}  documents: {area.documents}, findings: {area.findings}")


_WHAT: dict[str, tuple[Callable[[Content, str | None], Sequence[Any]], Callable[[Any], None]]] = {
    "documents": (_documents, _write_document),
    "periods": (holdings.periods, _write_period),
    "themes": (lambda content, _: holdings.themes(content), _write_theme),
    "indicators": (lambda content, _: holdings.indicators(content), _write_indicator),
    "areas": (lambda content, _: holdings.areas(content), _write_area),
}


class _What(click.Choice[str]):
    """One of the lists; the singular will do."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        plural = value.lower().removesuffix("s") + "s"
        return super().convert(plural if plural in self.choices else value, param, ctx)


@click.command(short_help="What is held: documents, periods, themes, indicators or areas.")
@click.argument("what", type=_What(list(_WHAT)), default="documents")
@area_option
@json_option
@content_option
@pass_session
def command(session: Session, what: str, area: str | None, as_json: bool) -> int:
    """List WHAT is held, with the names to ask for it: documents (by slug), periods, themes, indicators or areas.

    All areas, unless one is named.
    """
    fetch, write = _WHAT[what]
    held = fetch(session.content, session.area(area) if area else None)
    if as_json:
        write_json(held)
    else:
        for item in held:
            write(item)
    return exits.DONE if held else exits.NOTHING_FOUND
