"""`lscb list`: what is held, and the house styles."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from ...library import holdings, reading
from ...terminal.out import Style, out
from .. import exits
from ..answers import write_json
from ..options import area_option, content_option, json_option, pass_session
from ..session import Session

if TYPE_CHECKING:
    from ...resolutions.house_style import HouseStyle


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


def _write_style(style: "HouseStyle") -> None:
    out(f"{style.id}  {style.name}", Style.STRONG)
    label = f"{style.labels[0]} " if style.labels else ""
    each = f"{style.each} " if style.each else ""
    out(f"{style.opening} {label}{each}… ({style.mood}, years {style.years})".strip(), indent=2)


_WHAT: dict[str, tuple[Callable[[Session, str | None], Sequence[Any]], Callable[[Any], None]]] = {
    "documents": (lambda session, area: reading.documents(session.content, area), _write_document),
    "periods": (lambda session, area: holdings.periods(session.content, area), _write_period),
    "themes": (lambda session, _: holdings.themes(session.content), _write_theme),
    "indicators": (lambda session, _: holdings.indicators(session.content), _write_indicator),
    "areas": (lambda session, _: holdings.areas(session.content), _write_area),
    "styles": (lambda session, _: list(session.house_styles.values()), _write_style),
}


class _What(click.Choice[str]):
    """One of the lists; the singular will do."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        plural = value.lower().removesuffix("s") + "s"
        return super().convert(plural if plural in self.choices else value, param, ctx)


@click.command(short_help="What is held: documents, periods, themes, indicators, areas; house styles.")
@click.argument("what", type=_What(list(_WHAT)), default="documents")
@area_option
@json_option
@content_option
@pass_session
def command(session: Session, what: str, area: str | None, as_json: bool) -> int:
    """List WHAT is held, with the names to ask for it: documents (by slug), periods, themes, indicators or areas;
    or the house styles that resolutions are drafted in.

    All areas, unless one is named.
    """
    fetch, write = _WHAT[what]
    held = fetch(session, session.area(area) if area else None)
    if as_json:
        write_json(held)
    else:
        for item in held:
            write(item)
    return exits.DONE if held else exits.NOTHING_FOUND
