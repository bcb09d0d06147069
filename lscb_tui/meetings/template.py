"""Templates: motions that are moved year after year. Each is a YAML file; its name is the template's."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ..model.errors import BadInput
from ..model.meeting import BodyKind
from ..model.motion import AgendaItem
from ..model.period import PeriodKind, financial_year
from ..resolutions.context import Context
from ..resolutions.later import later
from ..yaml_files.folder import read_folder
from ..yaml_files.yaml_source import Record

SHIPPED = Path(__file__).with_name("templates")
PLACES = ("report", "next report", "board")
"""What stands in braces in a template, and is filled from the item and what is known around it."""
_PLACE = re.compile(r"\{([^{}]*)\}")


class TemplateError(BadInput):
    """A template has faults or cannot be read. The message names file, line, key and remedy."""


@dataclass(frozen=True, slots=True)
class Template:
    """A motion as a report would recommend it, clause by clause. `bodies` are those it suits, all where empty."""

    id: str
    name: str
    clauses: tuple[str, ...]
    bodies: tuple[BodyKind, ...] = ()
    decided_to: str | None = None
    """To whom the meeting recommends it."""


def templates(own: Path | None = None) -> dict[str, Template]:
    """The shipped templates by id, then those of the folder `own`, which go before shipped ones of the same id.

    Raises TemplateError where the folder cannot be read or a template has faults.
    """
    return _shipped() | _read_folder(own) if own is not None else dict(_shipped())


def filled(template: Template, item: AgendaItem, context: Context) -> tuple[str, ...]:
    """The clauses of a template about the report of an item."""
    report = _report(item, context)
    following = later(report, 1)
    said = {
        "report": report,
        "next report": following if following != report else "next year's report",
        "board": f"the {context.body}" if context.body else "the Board",
    }
    return tuple(_PLACE.sub(lambda match: said[match[1]], clause) for clause in template.clauses)


def _report(item: AgendaItem, context: Context) -> str:
    """The report before the meeting by its name: the board's of its year, or as its title says."""
    if context.body and context.period and context.period.kind is PeriodKind.FINANCIAL:
        return f"the {context.body} Annual Report {financial_year(context.period.start.year)}"
    title = next((document.title for document in item.documents if document.title), None)
    return f"the {title}" if title and not title.startswith(("The ", "the ")) else title or "the report"


@lru_cache(maxsize=1)
def _shipped() -> dict[str, Template]:
    return _read_folder(SHIPPED)


def _read_folder(folder: Path) -> dict[str, Template]:
    return read_folder(folder, _template, TemplateError, what="templates", remedy="make it readable, or move it away")


def _template(record: Record) -> Template:
    return Template(
        id=record.path.stem,
        name=record.text("name"),
        clauses=_clauses(record),
        bodies=_bodies(record),
        decided_to=record.optional("decided_to"),
    )


def _clauses(record: Record) -> tuple[str, ...]:
    clauses = record.texts("clauses")
    if not clauses and record.ok:
        record.fault("clauses", "a template needs a clause", "write one `- Note {report}` a line")
    for place in (found for clause in clauses for found in _PLACE.findall(clause)):
        if place not in PLACES:
            known = ", ".join(f"{{{each}}}" for each in PLACES)
            record.fault("clauses", f"nothing is known to put in the place of {{{place}}}", f"write one of: {known}")
    return clauses


def _bodies(record: Record) -> tuple[BodyKind, ...]:
    bodies = []
    for text in record.texts("bodies"):
        try:
            bodies.append(BodyKind(text))
        except ValueError:
            record.fault("bodies", f"“{text}” is no kind of body", f"write one of: {', '.join(BodyKind)}")
    return tuple(bodies)
